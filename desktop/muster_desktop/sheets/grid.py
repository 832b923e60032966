"""What a file holds before anyone asks what it means: tables of cells, with the line numbers that a person sees."""

from __future__ import annotations

from typing import NamedTuple

TEXT, NUMBER, DAY, TICK, WRONG = "t", "n", "d", "b", "e"


class Cell(NamedTuple):
    """One cell that is not empty. `sort` says what the file took it for; `text` is how it is written.

    TEXT: as typed. NUMBER: a decimal, with the leading zeros that its format shows. DAY: an ISO day or moment without an
    offset. TICK: `true` or `false`. WRONG: a formula's error, such as `#REF!`.
    """

    sort: str
    text: str


Line = tuple[int, list[Cell | None]]
"""The number of the line in the file, from 1, and its cells from the first column on."""


class Table(NamedTuple):
    """One sheet of a workbook, or a text file. Lines without any cell are left out and counted in `padded`."""

    name: str
    lines: list[Line]
    padded: int = 0
    merged: tuple[tuple[int, int, int, int], ...] = ()
    """Ranges drawn as one cell: first line, first column, last line, last column, all from 1."""
    notes: tuple[str, ...] = ()
    """Codes of what was guessed while reading: `latin-1`, `no-styles`."""


def letters(column: int) -> str:
    """The name of a column as a spreadsheet shows it: 0 is A, 26 is AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def number(name: str) -> int:
    """The place of a column from its letters, from 1: A is 1, XFD is 16384."""
    value = 0
    for letter in name:
        value = value * 26 + ord(letter) - 64
    return value
