"""Cells from the clipboard into a table: which column they mean, which values they are, what cannot be read."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from muster.author import Edit
from muster.fields import Value
from muster.problems import Problem
from muster_desktop.tables import Index, TableModel


class Wrong(NamedTuple):
    """A cell that cannot be taken over: where it would go, what it says, why not. `record` is "" in a new row; then `new`
    says which of them."""

    record: str
    new: int
    column: str
    text: str
    problem: Problem


class Paste(NamedTuple):
    """What pasting would do. `edits` are to be saved together; `new` holds the values of rows below the last one, `short`
    counts those that lack what is needed."""

    edits: list[Edit]
    new: list[dict[str, Value]]
    wrong: list[Wrong]
    locked: int
    cells: int
    short: int = 0

    @property
    def small(self) -> bool:
        """Whether it can be done without asking: few cells, no new rows."""
        return self.cells <= 12 and not self.new and not self.short


def read_cells(text: str) -> list[list[str]]:
    """Text from a spreadsheet as rows of cells. A last, empty line is none."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n") if text.strip("\r\n") else ""
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")  # half a sign that some program cut off
    try:
        return [*csv.reader(io.StringIO(text, newline=""), delimiter="\t")]
    except csv.Error:  # a cell longer than any field is
        return [line.split("\t") for line in text.split("\n")]


def plan_fill(model: TableModel, chosen: Iterable[Index], text: str) -> Paste:
    """What becomes of one text put into every chosen cell, and into none that lies between them."""
    columns: dict[int, list[int]] = {}
    for index in chosen:
        columns.setdefault(index.row(), []).append(index.column())
    paste = Paste([], [], [], 0, sum(map(len, columns.values())))
    locked = sum(_onto(model, paste, row, [(column, text) for column in at]) for row, at in sorted(columns.items()))
    return paste._replace(locked=locked)


def plan_down(model: TableModel, chosen: Iterable[Index]) -> Paste:
    """What becomes of the uppermost chosen value of each column put into the chosen cells below it; of a single chosen row,
    the values of the row above."""
    columns: dict[int, list[int]] = {}
    for index in chosen:
        columns.setdefault(index.column(), []).append(index.row())
    values: dict[int, dict[str, Value]] = {}
    locked = 0
    for column, rows in columns.items():
        rows = [min(rows) - 1, *rows] if len(rows) == 1 else sorted(rows)
        field = model.field(column)
        for row in rows[1:] if rows[0] >= 0 else ():
            if field is None or not model.editable(model.index(row, column)):
                locked += 1
            elif (value := model.record(rows[0]).values.get(field.name)) != model.record(row).values.get(field.name):
                values.setdefault(row, {})[field.name] = value
    edits = [Edit(model.record(row).id, model.record(row).kind, model.record(row).site, each) for row, each in
             sorted(values.items())]
    return Paste(edits, [], [], locked, sum(map(len, values.values())))


def plan_paste(model: TableModel, cells: list[list[str]], top: int, columns: Sequence[int], may_add: bool) -> Paste:
    """What becomes of `cells` laid down from row `top` over `columns`, the columns from the cursor on as they are seen.

    A first line that names columns of this table says itself where its cells belong. Cells that stand already as they
    would be pasted are not changed. Rows below the last one are new records where `may_add`.
    """
    named = _named(model, cells[0])
    if named:
        cells, columns = cells[1:], named
    paste = Paste([], [], [], 0, sum(len(row[:len(columns)]) for row in cells))
    locked = short = 0
    for down, texts in enumerate(cells):
        pairs = [(column, text) for column, text in zip(columns, texts, strict=False) if column >= 0]
        if top + down < model.rowCount():
            locked += _onto(model, paste, top + down, pairs)
        elif may_add and any(text.strip() for _, text in pairs):
            short += not _below(model, paste, pairs)
    return paste._replace(locked=locked, short=short)


def _named(model: TableModel, texts: Sequence[str]) -> list[int]:
    """The columns that a line of headings names; none when it is no such line. -1 is a heading of another table."""
    headings = {model.heading(name).casefold(): at for at, name in enumerate(model.columns)}
    found = [headings.get(text.strip().rstrip("*").strip().casefold(), -1) for text in texts]
    return found if sum(at >= 0 for at in found) >= max(2, (len(found) + 1) // 2) else []


def _onto(model: TableModel, paste: Paste, row: int, pairs: Sequence[tuple[int, str]]) -> int:
    """Put texts onto a row that is there; returns how many of its cells may not be changed."""
    record, values, locked = model.record(row), dict[str, Value](), 0
    for column, text in pairs:
        index, field = model.index(row, column), model.field(column)
        if field is None or not model.editable(index):
            locked += 1
            continue
        if text == model.speech.editable(field, record.values.get(field.name)):
            continue
        try:
            value = model.speech.read(field, text)
        except Problem as problem:
            paste.wrong.append(Wrong(record.id, -1, field.name, text, problem))
            continue
        if value != record.values.get(field.name):
            values[field.name] = value
    if values:
        paste.edits.append(Edit(record.id, record.kind, record.site, values))
    return locked


def _below(model: TableModel, paste: Paste, pairs: Sequence[tuple[int, str]]) -> bool:
    """Make texts a new row; False where it lacks what is needed."""
    values: dict[str, Value] = {}
    wrong: list[Wrong] = []
    for column, text in pairs:
        field = model.field(column)
        if field is None:
            continue
        try:
            value = model.speech.read(field, text)
        except Problem as problem:
            wrong.append(Wrong("", len(paste.new), field.name, text, problem))
            continue
        if value is not None:
            values[field.name] = value
    if any(values.get(field.name) is None for field in model.kind.fields if field.required):
        return False
    paste.new.append(values)
    paste.wrong.extend(wrong)
    return True
