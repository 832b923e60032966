"""A form over any kind: add or edit, each field with its label, its problem in words, and why it may not be changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from muster.change import Record
from muster.fields import Tick, Value
from muster.kind import Field, Kind
from muster.kinds.parts import INSTANCE, KEY
from muster.kinds.support import TERMS
from muster.problems import Problem
from muster_desktop.editors import ChoiceEditor, make_editor
from muster_desktop.reading import Speech
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.labels import Label, retone

SET_BY_PROGRAM = frozenset({INSTANCE.name, KEY.name, TERMS.name, "keys", "certificate"})
"""Fields that no person fills in or reads: where a record came from, and the long numbers by which computers know each other."""


class FormRow(QWidget):
    """Label, editor, and below them what is wrong or that two people differ. Emits its field's name."""

    left = Signal(str)
    settle_asked = Signal(str)

    def __init__(self, field: Field, speech: Speech, parent: QWidget) -> None:
        super().__init__(parent)
        self.field, self._speech = field, speech
        self.dirty = False
        self.label = Label("", "small-strong")
        self.star = Label("*", "small-strong", "bad")
        self.editor = make_editor(field, speech, self)
        self.line = Label("", "small", "bad", wrap=True)
        self.clash = Button(speech.theme, "", "git-branch", "link", height=24)
        self.clash.clicked.connect(self._ask_settle)
        self.editor.edited.connect(self._edited)
        self.editor.done.connect(self._left)
        self.editor.installEventFilter(self)
        self._lay_out()
        self.say()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        if isinstance(self.field.type, Tick):
            head.addWidget(self.editor)
        head.addWidget(self.label)
        head.addWidget(self.star)
        head.addStretch(1)
        column.addLayout(head)
        if not isinstance(self.field.type, Tick):
            column.addWidget(self.editor)
        column.addWidget(self.clash, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.line)
        self.label.setBuddy(self.editor)
        self.star.setVisible(self.field.required)
        self.clash.hide()
        self.line.hide()

    def say(self) -> None:
        """Put the words of the present language."""
        self.label.setText(self._speech.label(self.field))
        self.editor.setAccessibleName(self._speech.label(self.field))
        self.label.setToolTip(self._speech.words.label(self.field.help))
        self.clash.setText(self.tr("Changed in two places: choose"))
        if isinstance(self.editor, ChoiceEditor):
            self.editor.say()

    def show_value(self, value: Value, clash: bool) -> None:
        self.editor.show_value(value)
        self.dirty = False
        self.refuse("")
        self.clash.setVisible(clash)

    def lock(self, reason: str) -> None:
        """Have the editor take nothing and say why; "" opens it. A text can still be reached, read and copied."""
        if isinstance(self.editor, QLineEdit | QPlainTextEdit):
            self.editor.setReadOnly(bool(reason))
            for action in self.editor.actions():
                action.setEnabled(not reason)
            retone(self.editor, "locked", "true" if reason else "false")
        else:
            self.editor.setEnabled(not reason)
        self.editor.setToolTip(reason)
        help_text = self._speech.words.label(self.field.help)
        self.editor.setAccessibleDescription(reason or help_text)

    def refuse(self, sentence: str) -> None:
        """Say what is wrong below the field, which keeps its text; "" takes it away."""
        self.editor.set_wrong(bool(sentence))
        self.line.setText(sentence)
        self.line.setVisible(bool(sentence))
        self.editor.setAccessibleDescription(sentence or self._speech.words.label(self.field.help))

    def read(self) -> Value:
        """The value; None for nothing. Raises Problem, and says it below the field."""
        try:
            return self.editor.read()
        except Problem as problem:
            self.refuse(self._speech.words.problem(problem))
            raise

    def _edited(self) -> None:
        self.dirty = True
        if isinstance(self.field.type, Tick):
            self._left()

    def _left(self) -> None:
        if self.dirty:
            self.left.emit(self.field.name)

    def _ask_settle(self) -> None:
        self.settle_asked.emit(self.field.name)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            if event.reason() != Qt.FocusReason.PopupFocusReason:
                self._left()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.dirty and not event.modifiers():
                if self.field.type.name != "longtext":
                    self._left()
        return super().eventFilter(editor, event)


class RecordForm(QWidget):
    """All fields of one record, or of one that is to be added. It saves nothing.

    `left` names a field that a person changed and left; whoever saves answers with `saved` or `refuse`. What could not be
    saved is kept by record and field, and stands there again when the record is shown again.
    """

    left = Signal(str)
    settle_asked = Signal(str)

    def __init__(self, kind: Kind, speech: Speech, may: Callable[[Record | None, str], str]) -> None:
        super().__init__()
        self.kind, self._speech, self._may = kind, speech, may
        self.record: Record | None = None
        self._kept: dict[tuple[str, str], tuple[str, str]] = {}
        self._rows: dict[str, FormRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)

    @property
    def rows(self) -> dict[str, FormRow]:
        """The rows by field, made when they are first needed: Qt styles a widget anew at each change of its parents, so
        rows made before the form stands in its window cost five times as much (measured: 390 ms for a page)."""
        if not self._rows:
            for field in self.kind.fields:
                if field.name not in SET_BY_PROGRAM:
                    row = self._rows[field.name] = FormRow(field, self._speech, self)
                    row.left.connect(self.left)
                    row.settle_asked.connect(self.settle_asked)
                    self._column.addWidget(row)
                    row.show()  # now, not at the next turn of the event loop: somebody is about to give it the focus
        return self._rows

    def say(self) -> None:
        """Put the words of the present language; what is being typed stays."""
        for name, row in self._rows.items():
            row.say()
            if not row.dirty:
                self._fill(name, row)

    def show_record(self, record: Record | None, values: Mapping[str, Value] | None = None) -> None:
        """Show a record, or an empty form with these values to begin with. Texts that were refused are kept."""
        self._keep()
        self.record = record
        for name, row in self.rows.items():
            row.show_value((record.values if record is not None else values or {}).get(name),
                           record is not None and name in record.clashes)
            row.lock(self._may(record, name))
            kept = self._kept.pop((record.id, name), None) if record is not None else None
            if kept is not None:
                row.editor.take_typed(kept[0])
                row.dirty = True
                row.refuse(kept[1])

    def refresh(self, record: Record) -> None:
        """The record that is shown has changed: every field follows but those in which somebody is typing."""
        self.record = record
        for name, row in self.rows.items():
            if not row.dirty:
                self._fill(name, row)
            row.clash.setVisible(name in record.clashes)
            row.lock(self._may(record, name))

    def _fill(self, name: str, row: FormRow) -> None:
        if self.record is not None:
            row.show_value(self.record.values.get(name), name in self.record.clashes)

    def _keep(self) -> None:
        for name, row in self._rows.items():
            if self.record is not None and row.dirty:
                self._kept[self.record.id, name] = row.editor.typed(), row.line.text()

    def saved(self, name: str) -> None:
        """A field's value has been saved."""
        self.rows[name].dirty = False
        self.rows[name].refuse("")

    def refuse(self, name: str, sentence: str) -> None:
        self.rows[name].refuse(sentence)

    def values(self) -> dict[str, Value] | None:
        """Every value that is not empty; None when one cannot be read or a needed one is empty: then it is said at the
        field, and the first of them has the focus."""
        found: dict[str, Value] = {}
        wrong: list[FormRow] = []
        for name, row in self.rows.items():
            try:
                value = row.read()
            except Problem:
                wrong.append(row)
                continue
            if value is not None:
                found[name] = value
            elif row.field.required:
                row.refuse(self.tr("This is needed."))
                wrong.append(row)
        if wrong:
            wrong[0].editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        return found

    def give_up(self) -> bool:
        """Show the value again in the field under the cursor; False where nothing was typed into it."""
        row = next((row for row in self._rows.values() if row.dirty and row.editor.hasFocus()), None)
        if row is None or self.record is None:
            return False
        self._fill(row.field.name, row)
        return True

    def forget_typed(self) -> None:
        """Nobody is typing any more: the form was left or its record added."""
        for row in self._rows.values():
            row.dirty = False

    @property
    def dirty(self) -> bool:
        return any(row.dirty for row in self._rows.values())
