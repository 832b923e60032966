"""Writes records as a workbook or as text tables that read back to the same records and hold no live formula."""

from __future__ import annotations

import csv
import datetime
import io
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from muster.change import Record
from muster.fields import Choice, Day, Number, Reference, Value, is_template_text
from muster.kind import Field, Kind
from muster.problems import Problem
from muster_desktop.sheets.columns import ID, SHOWN, SITE
from muster_desktop.sheets.problems import LONG_FOR_SHEET
from muster_desktop.sheets.reader import KEY_MARK, KEY_SHEET
from muster_desktop.sheets.texts import guarded
from muster_desktop.whole import CANNOT_WRITE, write_whole

_MOST_CELL = 32_767
"""Characters that a cell of a workbook can hold."""
_XML_CANNOT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_TITLE = re.compile(r"[\[\]:*?/\\']")
_WIDTHS = {"longtext": 44, "text": 28, "person": 12, "reference": 12, "site": 12}


class Tongue(NamedTuple):
    """How an export speaks. `label` translates a label of the context "kinds"; `shown` gives a template text as shown;
    `name` is what a reference (kind, id) stands for; `site` the full path of a site below the root."""

    label: Callable[[str], str]
    shown: Callable[[Value], str]
    name: Callable[[str, str], str]
    site: Callable[[str], str]


def plain_tongue(site: Callable[[str], str], name: Callable[[str, str], str] = lambda kind, record: "") -> Tongue:
    """English labels and source texts."""
    return Tongue(lambda text: text, lambda value: str(value["s"]), name, site)


Part = tuple[Kind, Sequence[Record]]


def write(path: Path, parts: Iterable[Part], tongue: Tongue) -> int:
    """Write every part: `FILE.xlsx` one workbook with a sheet for each kind, anything else a folder with a .csv for each.

    Kinds without records are left out. Returns how many records were written. Raises Problem when the place cannot be
    written to; a file that was there before stays whole until the new one is complete.
    """
    parts = list(parts)
    parts = [(kind, records) for kind, records in parts if records] or parts[:1]
    try:
        if path.suffix.casefold() == ".xlsx":
            write_whole(path, lambda stream: _workbook(stream, parts, tongue))
        else:
            path.mkdir(parents=True, exist_ok=True)
            for part in parts:
                text = _table(*part, tongue)
                write_whole(path / f"{part[0].name}.csv", _bytes(text))
    except OSError:
        raise Problem(CANNOT_WRITE, file=path.name) from None
    return sum(len(records) for _, records in parts)


def _bytes(text: str) -> Callable[[BinaryIO], object]:
    """What writes a text table: with the mark of UTF-8, without which Excel reads it as something else."""
    return lambda stream: stream.write(text.encode("utf-8-sig"))


def _headings(kind: Kind, tongue: Tongue) -> list[tuple[str, Field | None]]:
    """Heading and field of each column: id, site, the fields; after a reference what it stands for, without a field."""
    used = {ID.casefold(), SITE.casefold()}
    found: list[tuple[str, Field | None]] = []
    for field in kind.fields:
        heading = tongue.label(field.label)
        heading = heading if heading.casefold() not in used else f"{heading} [{field.name}]"
        used.add(heading.casefold())
        found.append((heading, field))
        if isinstance(field.type, Reference):
            found.append((SHOWN + heading, None))
    return found


def texts_of(kind: Kind, record: Record, tongue: Tongue) -> list[str]:
    """The cells of a record as texts, in the order of the headings: id, full site path, then the fields."""
    cells = [record.id, tongue.site(record.site)]
    for field in kind.fields:
        value = record.values.get(field.name)
        cells.append(_shown(field, value, tongue))
        if isinstance(field.type, Reference):
            cells.append(tongue.name(field.type.to, value) if value else "")
    return cells


def _shown(field: Field, value: Value, tongue: Tongue) -> str:
    if is_template_text(value):
        return tongue.shown(value)
    if isinstance(field.type, Choice):
        return next((tongue.label(option.label) for option in field.type.options if option.name == value), str(value or ""))
    return field.type.show(value)


def _table(kind: Kind, records: Sequence[Record], tongue: Tongue) -> str:
    stream = io.StringIO(newline="")
    out = csv.writer(stream, lineterminator="\r\n")
    out.writerow([ID, SITE, *(heading for heading, _ in _headings(kind, tongue))])
    for record in records:
        out.writerow([guarded(text) for text in texts_of(kind, record, tongue)])
    return stream.getvalue()


def save_rows(path: Path, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write plain rows as a .csv that is safe to open: what an import refused, with the reasons."""
    stream = io.StringIO(newline="")
    csv.writer(stream, lineterminator="\r\n").writerows(
        [[guarded(text) for text in row] for row in (headings, *rows)])
    try:
        write_whole(path, _bytes(stream.getvalue()))
    except OSError:
        raise Problem(CANNOT_WRITE, file=path.name) from None


def _workbook(stream: BinaryIO, parts: Sequence[Part], tongue: Tongue) -> None:
    # A door: openpyxl costs 150 ms, and only who exports pays for it.
    from muster_desktop.sheets.book import Book

    # Every cell is made before the first is written: a text that fits no cell stops the export before it has begun.
    cells = [[[_cell(text, field, record) for text, field in _typed(kind, record, tongue)] for record in records]
             for kind, records in parts]
    book = Book()
    key: list[list[str]] = [[KEY_MARK]]
    titles: set[str] = {KEY_SHEET.casefold()}
    for (kind, _), rows in zip(parts, cells, strict=True):
        title = _title(tongue.label(kind.plural), titles)
        headings = _headings(kind, tongue)
        key += _key(kind, title, headings, tongue)
        widths = [12, 20, *(_WIDTHS.get(field.type.name, 14) if field else 20 for _, field in headings)]
        book.sheet(title, [ID, SITE, *(heading for heading, _ in headings)], widths)
        for row in rows:
            book.row(row)
    book.hidden(KEY_SHEET, key)
    book.save(stream)


def _typed(kind: Kind, record: Record, tongue: Tongue) -> Iterable[tuple[str, Field | None]]:
    fields: list[Field | None] = [None, None]
    for field in kind.fields:
        fields.append(field)
        if isinstance(field.type, Reference):
            fields.append(None)
    return zip(texts_of(kind, record, tongue), fields, strict=True)


def _cell(text: str, field: Field | None, record: Record) -> Any:
    """What stands in a cell: a day and a number as such where the file gives them back exactly, all else as text."""
    if not text:
        return None
    if field is not None and isinstance(field.type, Day) and text >= "1901":
        return datetime.date.fromisoformat(text)
    if field is not None and isinstance(field.type, Number) and _same_number(text):
        return int(text) if text.lstrip("-").isdecimal() else float(text)
    written = escaped(text)
    if len(written) > _MOST_CELL:
        raise Problem(LONG_FOR_SHEET, record=record.id)
    return written


def escaped(text: str) -> str:
    """A text as a workbook can hold it: characters that its format lacks are written out, and read back by it."""
    return _XML_CANNOT.sub(lambda match: f"_x{ord(match[0]):04X}_", text)


def _same_number(text: str) -> bool:
    digits = text.lstrip("-").replace(".", "")
    return len(digits) <= 15 and (text.lstrip("-").isdecimal() or repr(float(text)) == text)


def _title(label: str, used: set[str]) -> str:
    base = _TITLE.sub(" ", label).strip()[:28] or "Sheet"
    title, number = base, 2
    while title.casefold() in used:
        title, number = f"{base} {number}", number + 1
    used.add(title.casefold())
    return title


def _key(kind: Kind, title: str, headings: Sequence[tuple[str, Field | None]], tongue: Tongue) -> list[list[str]]:
    """What our own import reads first: which sheet, heading and answer means what, whatever language they are in."""
    rows = [["sheet", kind.name, title]]
    for heading, field in headings:
        if field is not None:
            rows.append(["field", kind.name, field.name, heading])
            if isinstance(field.type, Choice):
                rows += [["option", kind.name, field.name, option.name, tongue.label(option.label)]
                         for option in field.type.options]
    return rows
