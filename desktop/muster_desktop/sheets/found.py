"""What was found in a file for one kind: its rows, and everything that was left out or refused, with the reason."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from muster.fields import Value
from muster.kind import Kind
from muster.problems import Problem

NO_FIELD, SECOND, EMPTY, USED_AS_ID = "no_field", "second", "empty", "used_as_id"


class Row(NamedTuple):
    """One line of the file that could be read. `record` and `site` are what our own export wrote, else empty."""

    line: int
    cells: tuple[str, ...]
    values: dict[str, Value]
    record: str = ""
    guid: str = ""
    site: str = ""


class Refused(NamedTuple):
    """One line that cannot be taken over: why, and its cells as they stood in the file."""

    line: int
    problem: Problem
    cells: tuple[str, ...]


class Left(NamedTuple):
    """A column that was not taken over: its letters, its heading, and NO_FIELD, SECOND, EMPTY or USED_AS_ID."""

    column: str
    heading: str
    why: str


class Stranger(NamedTuple):
    """A cell that names a person or record unknown here; the cell was left out, the row kept."""

    line: int
    field: str
    text: str


@dataclass
class Sheet:
    """What a file says for one kind. Lines are counted from 1 as a spreadsheet shows them."""

    file: str
    kind: Kind
    name: str
    line: int
    """The line of the headings, 0 when the file has none and its columns were taken in order."""
    headings: list[str]
    own: bool
    fields: dict[str, str]
    """Field name to the heading that it was read from."""
    rows: list[Row] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    left_out: list[Left] = field(default_factory=list)
    strangers: list[Stranger] = field(default_factory=list)
    moved: dict[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    blanks: int = 0
    padded: int = 0
    skipped: list[int] = field(default_factory=list)
    """Lines below the headings that hold hashtags or the headings once more."""
    short_codes: dict[str, int] = field(default_factory=dict)
    """Field name to how many codes seem to have lost a zero at their front."""
