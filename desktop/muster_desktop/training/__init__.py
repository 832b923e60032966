"""What the pages of a training read and do, without Qt: the room as it is, the rows of its register, its saves."""
