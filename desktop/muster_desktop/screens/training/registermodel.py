"""The register as a table: a row for each person, a column for each half-day and test, what is typed and not saved yet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from muster_desktop.context import Context
from muster_desktop.screens.training.words import TrainingWords
from muster_desktop.training.room import Room
from muster_desktop.training.rows import Cell, Line, Point

Index = QModelIndex | QPersistentModelIndex
PERSON, HALF, SHARE, SCORE, RESULT, GAIN, CERTIFICATE = "person", "half", "share", "score", "result", "gain", "certificate"


class Column(NamedTuple):
    """`sort` is one of the names above; `key` the half-day or the test."""

    sort: str
    key: str = ""


def register_columns(half_days: Sequence[str], scores: bool = True) -> list[Column]:
    """Those of the register; without `scores`, those that a whole room may see."""
    halves = [Column(PERSON), *(Column(HALF, half) for half in half_days)]
    return [*halves, Column(SHARE), *SCORES, Column(CERTIFICATE)] if scores else halves


SCORES = (Column(SCORE, "pre"), Column(SCORE, "post"), Column(GAIN))
SCORE_COLUMNS = [Column(PERSON), *SCORES, Column(SCORE, "practical"), Column(RESULT, "observation"), Column(SHARE),
                 Column(CERTIFICATE)]


class RegisterModel(QAbstractTableModel):
    """Holds frozen rows; a row is put in place of another by `put`, which repaints the cells that differ alone."""

    def __init__(self, context: Context, words: TrainingWords, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self.words = context, words
        self.room: Room | None = None
        self.rows: list[Line] = []
        self.columns: list[Column] = []
        self.now = ""  # the half-day that is marked
        self.typed: dict[tuple[str, str], str] = {}  # (person, test) -> a text that is no score yet
        self.refused: set[tuple[str, str]] = set()
        self.again: set[tuple[str, str]] = set()  # what is typed is one more attempt

    def show_room(self, room: Room, rows: list[Line], columns: list[Column], now: str) -> None:
        """Everything anew where rows or columns are others, else what differs."""
        same = (columns == self.columns and [row.person for row in rows] == [row.person for row in self.rows]
                and self.room is not None and self.room.id == room.id)
        self.room = room
        if same and now == self.now:
            for at, row in enumerate(rows):
                self.put(at, row)
            return
        self.beginResetModel()
        self.rows, self.columns, self.now = [*rows], columns, now
        self.endResetModel()

    def put(self, at: int, row: Line) -> None:
        """This row as it is now."""
        before, self.rows[at] = self.rows[at], row
        if before == row:
            return
        for number, column in enumerate(self.columns):
            if column.sort not in (HALF, SCORE, RESULT) or self._cell(before, column) != self._cell(row, column):
                index = self.index(at, number)
                self.dataChanged.emit(index, index)

    def _cell(self, row: Line, column: Column) -> Cell | Point | None:
        return row.marks.get(column.key) if column.sort == HALF else row.points.get(column.key)

    def row_of(self, person: str) -> int:
        return next((at for at, row in enumerate(self.rows) if row.person == person), -1)

    def column_of(self, key: str) -> int:
        """The column of a half-day or a test; -1 where it is not shown."""
        return next((at for at, column in enumerate(self.columns) if column.key == key), -1)

    def repaint(self, person: str, test: str) -> None:
        """A text was typed into a score."""
        index = self.index(self.row_of(person), self.column_of(test))
        self.dataChanged.emit(index, index)

    def drop(self, person: str, test: str) -> None:
        """Forget what was typed."""
        self.typed.pop((person, test), None)
        self.refused.discard((person, test))
        self.again.discard((person, test))
        self.repaint(person, test)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row, column = self.rows[index.row()], self.columns[index.column()]
        text = self.text(row, column)
        if role == Qt.ItemDataRole.DisplayRole or column.sort == PERSON or self.room is None:
            return text
        return self.tr("{name}, {column}: {value}").format(name=row.name, column=self.heading_long(column), value=text or "-")

    def text(self, row: Line, column: Column) -> str:
        """A cell in words."""
        words, number = self.words, self._context.words.number
        if column.sort == PERSON:
            return row.name
        if column.sort == HALF:
            cell = row.marks.get(column.key, Cell())
            mark = words.mark(cell.mark)
            if cell.clash:
                mark = self.tr("{mark}, and marked differently in another place").format(mark=mark)
            return self.tr("{mark}, {minutes} minutes").format(mark=mark, minutes=number(cell.minutes)) if cell.minutes else mark
        if column.sort == SHARE:
            return self._context.words.percent(row.share) if row.share is not None else ""
        if column.sort == SCORE:
            typed = self.typed.get((row.person, column.key))
            if typed is not None:
                return self._typed(row.person, column.key, typed)
            point = row.points.get(column.key, Point())
            if point.attempts > 1:
                return self.tr("{score}, best of {attempts} attempts").format(score=number(point.value or "0"),
                                                                            attempts=number(point.attempts))
            return number(point.value) if point.value else ""
        if column.sort == RESULT:
            return words.result(row.points.get(column.key, Point()).result)
        if column.sort == GAIN:
            return words.gain(row.gain)
        return words.certificate(row)[0]

    def _typed(self, person: str, test: str, typed: str) -> str:
        if (person, test) in self.refused:
            return self.tr("{text} is no score from 0 to 100 and was not saved").format(text=typed)
        return typed

    def heading(self, column: Column) -> str:
        """What stands over a column."""
        if column.sort == HALF:
            return self.words.half(column.key)
        return {PERSON: self.tr("Person"), SHARE: self.tr("Attended"), GAIN: self.tr("Gain"),
                CERTIFICATE: self.tr("Certificate"), "pre": self.tr("Before"), "post": self.tr("After"),
                "practical": self.tr("Practical"), "observation": self.tr("Observation")}[column.key or column.sort]

    def heading_long(self, column: Column) -> str:
        """A column as a screen reader says it."""
        if column.sort == HALF and self.room is not None:
            return self.words.half_long(self.room, column.key)
        return self.heading(column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role in (Qt.ItemDataRole.DisplayRole,
                                                                 Qt.ItemDataRole.AccessibleTextRole):
            column = self.columns[section]
            return self.heading(column) if role == Qt.ItemDataRole.DisplayRole else self.heading_long(column)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if index.isValid() else Qt.ItemFlag.NoItemFlags
