"""Painted parts that two screens share; each takes the theme and nothing of the store."""
