"""The meeting place: the server that laptops of a roll-out exchange their work with."""
