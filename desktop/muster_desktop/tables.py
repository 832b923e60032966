"""A table over any kind: ids and raw values inside, words outside, edits handed to whoever saves."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from muster.author import Edit
from muster.change import Record
from muster.fields import Value
from muster.kind import Field, Kind
from muster.problems import Problem
from muster_desktop.reading import Speech
from muster_desktop.rows import SITE, Look, Rows
from muster_desktop.tallies import Tally

Index = QModelIndex | QPersistentModelIndex
CELL = Qt.ItemDataRole.UserRole


class Refused(NamedTuple):
    """A text that could not be taken over, and the sentence that says why."""

    text: str
    why: str


class Cell(NamedTuple):
    """One cell as the delegate paints it. `field` is None in the column of sites."""

    record: Record
    field: Field | None
    text: str
    clash: bool
    refused: Refused | None
    remark: str
    editable: bool

    @property
    def value(self) -> Value:
        return self.record.values.get(self.field.name) if self.field is not None else self.record.site


class TableModel(QAbstractTableModel):
    """The records of one kind that `look` lets through. It saves nothing: `save` does, and raises Problem when refused;
    then the text stays in the cell, red, with the sentence. `may` says whether a field of a record may be written."""

    refused_changed = Signal()

    def __init__(self, kind: Kind, speech: Speech, save: Callable[[Sequence[Edit]], object],
                 may: Callable[[Record, str], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.kind, self.speech, self.rows = kind, speech, Rows(kind, speech)
        self.columns: list[str] = [*kind.columns]
        self.look = Look()
        self._save, self._may = save, may
        self._all: dict[str, Record] = {}
        self._shown: list[Record] = []
        self._at: dict[str, int] = {}  # where each record stands; read again when rows came or went
        self.tally = Tally(self.rows.remarks)
        self._refused: dict[tuple[str, str], Refused] = {}

    # What is here

    def total(self) -> int:
        return len(self._all)

    def records(self) -> list[Record]:
        """Every record, whether it is shown or not."""
        return [*self._all.values()]

    def record(self, row: int) -> Record:
        return self._shown[row]

    def row_of(self, record: str) -> int:
        """Where a record stands; -1 when it is not shown."""
        if len(self._at) != len(self._shown):
            self._at = {each.id: row for row, each in enumerate(self._shown)}
        return self._at.get(record, -1)

    def _show(self, records: list[Record]) -> None:
        self._shown, self._at = records, {}

    def field(self, column: int) -> Field | None:
        return self.kind.by_name.get(self.columns[column])

    def heading(self, column: str) -> str:
        if column == SITE:
            return QCoreApplication.translate("TableModel", "Site")
        return self.speech.label(self.kind.by_name[column])

    def set_columns(self, columns: Sequence[str]) -> None:
        self.beginResetModel()
        self.columns = [*columns]
        self.endResetModel()

    def set_records(self, records: Iterable[Record]) -> None:
        """Show these and no others."""
        self.beginResetModel()
        self._all = {record.id: record for record in records}
        self.tally.begin(self._all.values())
        self._show(self.rows.arrange(self._all.values(), self.look))
        self.endResetModel()

    def set_look(self, look: Look) -> None:
        self.beginResetModel()
        self.look = look
        self._show(self.rows.arrange(self._all.values(), look))
        self.endResetModel()

    def speak_again(self) -> None:
        """The language, or a name that is shown, has changed."""
        self.rows.forget()
        self.tally.begin(self._all.values())
        self.set_look(self.look)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def update(self, changed: Iterable[Record], gone: Iterable[str] = ()) -> None:
        """Take over these records. Rows stay where they are; new ones that are to be seen come last, until sorted again."""
        for record in gone:
            held = self._all.pop(record, None)
            if held is not None:
                self.tally.drop(held)
            self._refused = {key: held for key, held in self._refused.items() if key[0] != record}
            row = self.row_of(record)
            if row >= 0:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._shown[row]
                self._at = {}
                self.endRemoveRows()
        for each in changed:
            if each.id in self._all:
                self.tally.drop(self._all[each.id])
            self.tally.put(each)
            self._all[each.id] = each
            row = self.row_of(each.id)
            if row >= 0:
                self._shown[row] = each
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))
            elif self.rows.arrange([each], self.look):
                self.beginInsertRows(QModelIndex(), len(self._shown), len(self._shown))
                self._at[each.id] = len(self._shown)
                self._shown.append(each)
                self.endInsertRows()

    # Texts that could not be taken over

    def refused(self, record: str, column: str) -> Refused | None:
        return self._refused.get((record, column))

    def refuse(self, index: Index, text: str, problem: Problem) -> None:
        """Keep a text that cannot be taken over where it was typed."""
        self.refuse_at(self._shown[index.row()].id, self.columns[index.column()], text, problem)

    def refuse_at(self, record: str, column: str, text: str, problem: Problem) -> None:
        """The same by record, which may come only later."""
        self._refused[record, column] = Refused(text, self.speech.words.problem(problem))
        if (row := self.row_of(record)) >= 0:
            self._repaint(self.index(row, self.columns.index(column)))

    def drop_refused(self, index: Index) -> bool:
        """Show the value again in place of a text that was refused; False where there was none."""
        dropped = self._refused.pop((self._shown[index.row()].id, self.columns[index.column()]), None)
        if dropped is not None:
            self._repaint(index)
        return dropped is not None

    def refused_count(self) -> int:
        return sum(record in self._all for record, _ in self._refused)

    def troubled(self, row: int) -> str | None:
        """The first column of a row in which something is to be mended, decided or looked at; None where nothing is."""
        record = self._shown[row]
        marked = [name for name in self.columns if (record.id, name) in self._refused or name in record.clashes]
        if not marked and (record.clashes or self.rows.remarks(record)):
            marked = [self.kind.title if self.kind.title in self.columns else self.columns[0]]
        return marked[0] if marked else None

    def _repaint(self, index: Index) -> None:
        cell = self.index(index.row(), index.column())
        self.dataChanged.emit(cell, cell)
        self.refused_changed.emit()

    # Qt's questions

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if index.isValid() and self.editable(index) else flags

    def editable(self, index: Index) -> bool:
        record, name = self._shown[index.row()], self.columns[index.column()]
        if name in self.kind.natural and record.values.get(name) is not None:
            return False
        return name != SITE and self._may(record, name)

    def cell(self, index: Index) -> Cell:
        record, name = self._shown[index.row()], self.columns[index.column()]
        refused = self._refused.get((record.id, name))
        remark = "; ".join(self.rows.remarks(record)) if name == self.kind.title else ""
        text = refused.text if refused else self.rows.text(record, name)
        return Cell(record, self.kind.by_name.get(name), text, name in record.clashes, refused, remark, self.editable(index))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cell(index).text
        if role == Qt.ItemDataRole.EditRole:
            return self.cell(index).value
        if role == CELL:
            return self.cell(index)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index)
        if role == Qt.ItemDataRole.ToolTipRole:
            cell = self.cell(index)
            return cell.refused.why if cell.refused else cell.text or None
        return None

    def _spoken(self, index: Index) -> str:
        """What a screen reader says of a cell: whose it is, the column, the text, and what its marks mean."""
        cell = self.cell(index)
        parts = [self.speech.names.title(cell.record), self.heading(self.columns[index.column()]),
                 cell.text or QCoreApplication.translate("TableModel", "empty")]
        if cell.refused:
            parts.append(cell.refused.why)
        if cell.clash:
            parts.append(QCoreApplication.translate("TableModel", "changed in two places"))
        if cell.remark:
            parts.append(cell.remark)
        if cell.record.unsent and index.column() == 0:
            parts.append(QCoreApplication.translate("TableModel", "on this computer, not sent yet"))
        return self.speech.words.joined(parts)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Hand one value to be saved. False when it was refused: then its text stays in the cell, red."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or not self.editable(index):
            return False
        record, name = self._shown[index.row()], self.columns[index.column()]
        self._refused.pop((record.id, name), None)
        self.refused_changed.emit()
        if value == record.values.get(name):
            self._repaint(index)  # also in a clash: leaving a cell as it is decides nothing
            return True
        try:
            self._save([Edit(record.id, record.kind, record.site, {name: value})])
        except Problem as problem:
            self.refuse(index, self.speech.editable(self.kind.by_name[name], value), problem)
            return False
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical:
            if role == Qt.ItemDataRole.DisplayRole:
                number = self.speech.words.number(section + 1)
                return f"{number} •" if self._shown[section].unsent else number
            unsent = QCoreApplication.translate("TableModel", "on this computer, not sent yet")
            return unsent if role == Qt.ItemDataRole.ToolTipRole and self._shown[section].unsent else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.heading(self.columns[section])
        return None
