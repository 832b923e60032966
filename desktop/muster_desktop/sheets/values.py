"""Turns the cells of one column into canonical values: blanks, answers, days of every writing, names of people."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from muster.fields import NO_SUCH_CHOICE, Choice, Day, HalfDay, Moment, Number, Reference, Tags, Text, Tick, Value, western
from muster.ids import read_id
from muster.kind import Field
from muster.problems import Problem
from muster_desktop.sheets.grid import DAY, NUMBER, TICK, WRONG, Cell
from muster_desktop.sheets.problems import BAD_DAY, UNCLEAR_DAY
from muster_desktop.sheets.synonyms import ANSWERS, BLANKS, plain

Find = Callable[[str, str], str | None]
"""(kind, name as written) -> the id of the one record of that name, None when there is none or more than one."""

_NUMBERS = re.compile(r"(\d{1,4})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{1,4})(?:[ T]+\d{1,2}:\d{2}(?::\d{2})?)?")
_WORDS = re.compile(r"(\d{1,2})[ .-]+([A-Za-z]{3,9})\.?,?[ .-]+(\d{4})|([A-Za-z]{3,9})\.? +(\d{1,2}),? +(\d{4})")
_MONTHS = {name: number for number, name in enumerate(
    ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1)}
_EPOCH = datetime.date(1899, 12, 30)
_SERIALS = (20_000, 80_000)
"""Days since the spreadsheet epoch that are meant as a day where a file lost its formats: 1954 to 2119."""


class Unknown(Exception):
    """A name that stands for no record here: the cell is left out, the row is kept."""


class Column(NamedTuple):
    """One column that belongs to a field. `order` is "dmy", "mdy" or "" where the column cannot tell."""

    field: Field
    answers: Mapping[str, str]
    own: bool
    order: str
    find: Find


def column(field: Field, cells: Iterable[Cell], words: Mapping[str, Iterable[str]], own: bool, find: Find) -> Column:
    """What has to be known of a whole column to read one of its cells. `own`: written by our own export."""
    return Column(field, _answers(field, words), own, _order(field, cells), find)


def _answers(field: Field, words: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Plain word to the permanent name of the answer; exact names win over labels, labels over synonyms."""
    answers: dict[str, str] = {}
    options = field.type.options if isinstance(field.type, Choice) else ()
    for option in options:
        answers.setdefault(plain(option.name), option.name)
    for option in options:
        for word in (option.label, *words.get(option.label, ())):
            answers.setdefault(plain(word), option.name)
    for option in options:
        for word in ANSWERS.get(option.name, ()):
            answers.setdefault(word, option.name)
    return answers


def _order(field: Field, cells: Iterable[Cell]) -> str:
    if not isinstance(field.type, Day):
        return ""
    first = second = False
    for cell in cells:
        match = _NUMBERS.fullmatch(western(cell.text).strip())
        if match and len(match[1]) <= 2:
            first |= int(match[1]) > 12
            second |= int(match[2]) > 12
    return "" if first == second else "dmy" if first else "mdy"


def is_blank(cell: Cell, column: Column) -> bool:
    """Whether a cell says "nothing": an error, or `NULL` and its like where that is no answer. Never so in our own files."""
    if cell.sort == WRONG or not cell.text.strip():
        return True
    word = cell.text.strip().casefold()
    return not column.own and word in BLANKS and plain(word) not in column.answers


def read(cell: Cell, column: Column) -> Value:
    """The canonical value of a cell that is not blank. Raises Problem where it is none, Unknown for an unknown name."""
    field, type_ = column.field, column.field.type
    if isinstance(type_, Day):
        return _day(cell, column)
    if isinstance(type_, Choice):
        name = column.answers.get(plain(cell.text))
        if name is None:
            raise Problem(NO_SUCH_CHOICE, field=field.name, text=cell.text[:60],
                          choices=", ".join(option.label for option in type_.options))
        return name
    if isinstance(type_, Tick) and cell.sort == TICK:
        return cell.text == "true"
    if isinstance(type_, Reference):
        return _reference(cell, type_, column.find)
    if isinstance(type_, Moment) and read_moment(cell.text) is not None:
        return read_moment(cell.text)
    return field.read(_typed(cell, column))


def _typed(cell: Cell, column: Column) -> str:
    """What a person would have typed for this cell."""
    type_, text = column.field.type, cell.text
    if isinstance(type_, HalfDay):
        return "/".join(text.split())
    if isinstance(type_, Number):
        return text.strip().removesuffix("%")
    if isinstance(type_, Text | Tags):
        return text if column.own else text.strip()
    return text


def _reference(cell: Cell, type_: Reference, find: Find) -> Value:
    record = read_id(cell.text)
    if record is None:
        record = find(type_.to, cell.text)
    if record is None:
        raise Unknown(cell.text)
    return record


def read_moment(text: str) -> Value:
    """A moment with or without an offset; without one it is of this computer's clock. None when it is no moment."""
    try:
        stamp = datetime.datetime.fromisoformat(western(text).strip())
    except ValueError:
        return None
    try:
        zoned = stamp if stamp.tzinfo else stamp.astimezone()
        offset = zoned.utcoffset() or datetime.timedelta()
        # In whole milliseconds, so that what was written comes back exactly.
        delta = zoned - datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
        return [delta // datetime.timedelta(milliseconds=1), int(offset.total_seconds() // 60)]
    except (OverflowError, OSError, ValueError):
        return None


def _day(cell: Cell, column: Column) -> Value:
    text = western(unicodedata.normalize("NFKC", cell.text)).strip()
    try:
        if cell.sort == NUMBER:
            serial = int(text)
            if not _SERIALS[0] <= serial <= _SERIALS[1]:
                raise ValueError(text)
            return (_EPOCH + datetime.timedelta(days=serial)).isoformat()
        if cell.sort == DAY:
            return datetime.date.fromisoformat(text[:10]).isoformat()
        return _written_day(text, column)
    except ValueError:
        raise Problem(BAD_DAY, field=column.field.name, text=cell.text[:60]) from None


def _written_day(text: str, column: Column) -> str:
    match = _NUMBERS.fullmatch(text)
    if match:
        a, b, c = int(match[1]), int(match[2]), int(match[3])
        if len(match[1]) == 4:
            return datetime.date(a, b, c).isoformat()
        if len(match[3]) != 4:
            raise ValueError(text)
        if a != b and not column.order and a <= 12 and b <= 12:
            raise Problem(UNCLEAR_DAY, field=column.field.name, text=text[:60])
        month_first = b > 12 or (column.order == "mdy" and a <= 12)
        return datetime.date(c, a, b).isoformat() if month_first else datetime.date(c, b, a).isoformat()
    match = _WORDS.fullmatch(text)
    if match is None:
        raise ValueError(text)
    day, month, year = (match[1], match[2], match[3]) if match[1] else (match[5], match[4], match[6])
    if month[:3].casefold() not in _MONTHS:
        raise ValueError(text)
    return datetime.date(int(year), _MONTHS[month[:3].casefold()], int(day)).isoformat()
