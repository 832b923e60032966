"""The fields of a record that were changed in two places, a row each, with a column for each side: one of them is picked."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from muster.change import Version
from muster.fields import Value
from muster.kind import DELETED, Field
from muster.kinds import ALL
from muster_desktop.clashes import Compared, Place, Row, both
from muster_desktop.context import Context
from muster_desktop.editors import Editor, make_editor
from muster_desktop.reading import Speech
from muster_desktop.widgets.badges import Avatar
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.labels import Label
from muster_desktop.widgets.pickcell import PickCell

LABELS = 150


class ClashTable(QWidget):
    """Nothing is picked beforehand. `picked` comes with every choice."""

    picked = Signal()

    def __init__(self, context: Context, speech: Speech, shown: Compared, allowed: bool) -> None:
        super().__init__()
        self._context, self._speech, self.shown, self._allowed = context, speech, shown, allowed
        self._kind = ALL[shown.record.kind]
        self.groups: dict[str, QButtonGroup] = {}
        self.cells: dict[tuple[str, Place], PickCell] = {}
        self.together: dict[str, PickCell] = {}
        self.others: dict[str, tuple[PickCell, Editor]] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(1, 1, 1, 1)
        self._grid.setSpacing(1)  # what is behind shines through as lines
        self._grid.setColumnMinimumWidth(0, context.theme.px(LABELS))
        for column in range(1, len(shown.sides) + 1):
            self._grid.setColumnStretch(column, 1)
        self._head()
        for row in shown.rows:
            self._add(row)
        context.theme.changed.connect(self.update)

    def paintEvent(self, event: object) -> None:
        QPainter(self).fillRect(self.rect(), self._context.theme.colour("border"))

    # Laying it out

    def _head(self) -> None:
        self._grid.addWidget(_ground(QWidget()), 0, 0)
        for column, (person, which) in enumerate(self.shown.sides, 1):
            version = next(row.versions[person, which] for row in self.shown.rows if (person, which) in row.versions)
            cell = _ground(QWidget())
            line = QHBoxLayout(cell)
            line.setContentsMargins(12, 7, 12, 7)
            line.setSpacing(8)
            line.addWidget(Avatar(self._context.theme, person, self._speech.names.name(person), 22))
            line.addWidget(Label(self.whose(person), "small-strong"))
            line.addWidget(Label(self._when(version), "small", "text2", wrap=True), 1)
            self._grid.addWidget(cell, 0, column)

    def whose(self, person: str) -> str:
        """A side, by whose it is."""
        if person == self._context.ledger.person:
            return self.tr("Yours")
        return self._context.words.ui(self._speech.names.name(person)) if person else self.tr("Somebody’s")

    def _when(self, version: Version) -> str:
        words = self._context.words
        when = words.moment(version.ms, version.offset)
        return words.joined([when, self.tr("not sent yet")]) if version.unsent else when

    def label(self, field: str) -> str:
        if field == DELETED:
            return self.tr("The whole record")
        return self._context.words.label(self._kind.by_name[field].label) if field in self._kind.by_name else field

    def text(self, field: str, value: Value) -> str:
        """A value of a field in words."""
        if field == DELETED:
            return self.tr("Delete it") if value else self.tr("Keep it, with what was edited")
        declared = self._kind.by_name.get(field)
        shown = self._speech.shown(declared, value) if declared is not None and value is not None else str(value or "")
        return self._context.words.ui(shown) or self.tr("Empty")

    def _add(self, row: Row) -> None:
        group = self.groups[row.field] = QButtonGroup(self)
        group.buttonToggled.connect(self._toggled)
        at, wide = self._grid.rowCount(), len(self.shown.sides)
        self._grid.addWidget(self._name_cell(row), at, 0)
        for column, side in enumerate(self.shown.sides, 1):
            if side not in row.versions:
                self._grid.addWidget(_ground(QWidget(), "canvas"), at, column)
                continue
            cell = self.cells[row.field, side] = self._pick(group)
            cell.say(self.text(row.field, row.versions[side].value),
                     self._context.words.joined([self.label(row.field), self.whose(side[0])]))
            self._grid.addWidget(cell, at, column)
        joined = both(row, self.shown.record.kind)
        if joined is not None:
            cell = self.together[row.field] = self._pick(group)
            cell.say(self.tr("Keep both"), self.label(row.field), self._context.words.ui(str(joined)))
            self._grid.addWidget(cell, at + 1, 1, 1, wide)
            self._grid.addWidget(_ground(QWidget()), at + 1, 0)

    def _pick(self, group: QButtonGroup) -> PickCell:
        cell = PickCell(self._context.theme)
        cell.dot.setEnabled(self._allowed)
        group.addButton(cell.dot)
        return cell

    def _name_cell(self, row: Row) -> QWidget:
        """The field, what stood before, and a way to write something else."""
        cell = _ground(QWidget())
        column = QVBoxLayout(cell)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(1)
        column.addWidget(Label(self.label(row.field), "name", "", wrap=True))
        before = self.tr("was {value}").format(value=self.text(row.field, row.before)) if row.before is not None else ""
        if before:
            column.addWidget(Label(before, "caption", "text2", wrap=True))
        field = self._kind.by_name.get(row.field)
        if field is not None and self._allowed:
            other = Button(self._context.theme, self.tr("Something else"), variant="link", height=20)
            other.clicked.connect(partial(self.write_other, field))
            column.addWidget(other, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return cell

    def write_other(self, field: Field) -> None:
        """Open a line in which another value can be written."""
        if field.name not in self.others:
            cell = self._pick(self.groups[field.name])
            editor = make_editor(field, self._speech)
            editor.edited.connect(cell.dot.click)
            cell.say(self.tr("Something else"), self.label(field.name))
            cell.row.insertWidget(2, editor, 3)
            at = self._grid.rowCount()
            label = _ground(Label(self.label(field.name), "small", "text2"))
            label.setContentsMargins(12, 4, 8, 4)
            self._grid.addWidget(label, at, 0)
            self._grid.addWidget(cell, at, 1, 1, len(self.shown.sides))
            self.others[field.name] = cell, editor
        cell, editor = self.others[field.name]
        cell.dot.setChecked(True)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is picked

    def _toggled(self, button: object, on: bool) -> None:
        if on:
            self.picked.emit()

    def pick_side(self, person: str) -> None:
        """Pick everything of one person, where they have a side."""
        for (_, (whose, which)), cell in self.cells.items():
            if whose == person and not which:
                cell.dot.setChecked(True)

    def whole(self) -> bool:
        """Whether every field is decided; a record that is to go needs no more."""
        delete = any(field == DELETED and cell.dot.isChecked() and self._version(field, side).value is True
                     for (field, side), cell in self.cells.items())
        return delete or all(group.checkedButton() is not None for group in self.groups.values())

    def _version(self, field: str, side: Place) -> Version:
        return next(row for row in self.shown.rows if row.field == field).versions[side]

    def picks(self) -> dict[str, Value]:
        """Field to the value that was picked, of those decided so far. Raises Problem for what was typed and is no value."""
        out: dict[str, Value] = {}
        for (name, side), cell in self.cells.items():
            if cell.dot.isChecked():
                out[name] = self._version(name, side).value
        for row in self.shown.rows:
            if row.field in self.together and self.together[row.field].dot.isChecked():
                out[row.field] = both(row, self.shown.record.kind)
        for name, (cell, editor) in self.others.items():
            if cell.dot.isChecked():
                out[name] = editor.read()
        return out


def _ground(part: QWidget, name: str = "side") -> QWidget:
    part.setProperty("ground", name)
    part.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return part
