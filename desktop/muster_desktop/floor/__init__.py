"""The floor on a go-live day, without a window: what is on the board, what a day is like, what the quick log writes."""
