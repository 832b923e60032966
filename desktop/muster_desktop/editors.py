"""One editor for each type of field, for tables and forms alike; what was typed stays until it is understood."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QPlainTextEdit, QWidget

from muster.fields import Choice, Day, HalfDay, LongText, Moment, Money, Number, Reference, Tags, Text, Tick, Type, Value
from muster.kind import Field
from muster_desktop.reading import Speech, naming
from muster_desktop.widgets.combo import Combo
from muster_desktop.widgets.dayeditors import DayEditor, HalfDayEditor, MomentEditor
from muster_desktop.widgets.labels import retone
from muster_desktop.widgets.lineeditor import LineEditor
from muster_desktop.widgets.ticks import TickBox


class AmountEditor(LineEditor):
    """Numbers, scores and money; what may be typed is said by the field's help and, when wrong, in words."""


class TagsEditor(LineEditor):
    """Words with commas between."""


class PickerEditor(LineEditor):
    """A person, a site or another record: its name is typed, and the list narrows with every letter (Down opens it)."""

    def __init__(self, field: Field, speech: Speech, parent: QWidget | None = None) -> None:
        super().__init__(field, speech, parent)
        self._list = QStringListModel(self)
        self._fill()
        completer = QCompleter(self._list, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(9)
        completer.activated.connect(self._picked)
        self.setCompleter(completer)

    def _fill(self) -> None:
        """Names that came since are offered too."""
        assert isinstance(self.field.type, Reference)
        names = [naming(each) for each in self.speech.names.named(self.field.type.to)]
        if names != self._list.stringList():
            self._list.setStringList(names)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._fill()
        super().focusInEvent(event)

    def _picked(self, text: str) -> None:
        self.take_typed(text)
        self.done.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        popup = self.completer().popup()
        if event.key() == Qt.Key.Key_Down and not self.isReadOnly() and (popup is None or not popup.isVisible()):
            self.completer().setCompletionPrefix("" if self.text() == self._shown else self.text())
            self.completer().complete()
            return
        super().keyPressEvent(event)


class LongEditor(QPlainTextEdit):
    """Several lines; it grows with its text. Tab leaves it."""

    edited = Signal()
    done = Signal()

    def __init__(self, field: Field, speech: Speech, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field, self.speech = field, speech
        self._value: Value = None
        self._shown = ""
        self._showing = False
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._typed)

    def show_value(self, value: Value) -> None:
        self._value, self._shown = value, self.speech.editable(self.field, value)
        self._showing = True
        self.setPlainText(self._shown)
        self._showing = False
        self._shown = self.toPlainText()  # Qt writes line ends its own way
        self.set_wrong(False)

    def typed(self) -> str:
        return self.toPlainText()

    def take_typed(self, text: str) -> None:
        self.setPlainText(text)

    def read(self) -> Value:
        """The text, None for nothing. Raises Problem when it is too long."""
        text = self.toPlainText()
        return self._value if text == self._shown else self.speech.read(self.field, text)

    def set_wrong(self, wrong: bool) -> None:
        if wrong != (self.property("wrong") == "true"):
            retone(self, "wrong", "true" if wrong else "false")

    def _typed(self) -> None:
        self.updateGeometry()
        if not self._showing:
            self.set_wrong(False)
            self.edited.emit()

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().lineSpacing()
        lines = min(8, max(3, int(self.document().size().height())))
        return QSize(200, lines * line + 20)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()


class ChoiceEditor(Combo):
    """One of a few answers, or none. An answer that this program does not know stays until another is chosen."""

    edited = Signal()
    done = Signal()

    def __init__(self, field: Field, speech: Speech, parent: QWidget | None = None) -> None:
        super().__init__(speech.theme)
        if parent is not None:
            self.setParent(parent)
        self.field, self.speech = field, speech
        for text, name in self._answers():
            self.addItem(text, name)
        self.activated.connect(self._chosen)

    def _answers(self) -> list[tuple[str, Value]]:
        assert isinstance(self.field.type, Choice)
        words = self.speech.words
        return [(self.tr("Not set"), None), *((words.label(each.label), each.name) for each in self.field.type.options)]

    def say(self) -> None:
        """Put the words of the present language."""
        for at, (text, _) in enumerate(self._answers()):
            self.setItemText(at, text)

    def show_value(self, value: Value) -> None:
        at = next((at for at in range(self.count()) if self.itemData(at) == value), -1)
        if at < 0:
            self.addItem(str(value), value)
            at = self.count() - 1
        self.setCurrentIndex(at)
        self.set_wrong(False)

    def typed(self) -> str:
        return self.currentText()

    def take_typed(self, text: str) -> None:
        self.setCurrentIndex(max(0, self.findText(text, Qt.MatchFlag.MatchStartsWith)))

    def read(self) -> Value:
        return self.currentData()

    def set_wrong(self, wrong: bool) -> None:
        if wrong != (self.property("wrong") == "true"):
            retone(self, "wrong", "true" if wrong else "false")

    def _chosen(self) -> None:
        self.set_wrong(False)
        self.edited.emit()
        self.done.emit()


class TickEditor(TickBox):
    """Yes or not yet. Untouched, a field that nobody ever ticked stays empty."""

    edited = Signal()
    done = Signal()

    def __init__(self, field: Field, speech: Speech, parent: QWidget | None = None) -> None:
        super().__init__(speech.theme, "", parent)
        self.field, self.speech = field, speech
        self._value: Value = None
        self.clicked.connect(self.edited)

    def show_value(self, value: Value) -> None:
        self._value = value
        self.setChecked(value is True)

    def typed(self) -> str:
        return self.speech.shown(self.field, self.isChecked())

    def take_typed(self, text: str) -> None:
        self.setChecked(self.speech.read(self.field, text) is True)

    def read(self) -> Value:
        return self._value if self.isChecked() == (self._value is True) else self.isChecked()

    def set_wrong(self, wrong: bool) -> None:
        """A tick is never wrong by itself; what it means for others is said in words."""


Editor = LineEditor | LongEditor | ChoiceEditor | TickEditor

EDITORS: Mapping[type[Type], type[Editor]] = {
    Text: LineEditor, LongText: LongEditor, Tick: TickEditor, Choice: ChoiceEditor, Day: DayEditor, HalfDay: HalfDayEditor,
    Moment: MomentEditor, Number: AmountEditor, Money: AmountEditor, Reference: PickerEditor, Tags: TagsEditor,
}
"""The editor of each type; a type that is not here has that of the type it is made from, as a score is a number."""


def make_editor(field: Field, speech: Speech, parent: QWidget | None = None) -> Editor:
    """The editor for a field, empty, with its label as its accessible name."""
    made = next(EDITORS[each] for each in type(field.type).__mro__ if each in EDITORS)
    editor = made(field, speech, parent)
    editor.setAccessibleName(speech.label(field))
    if field.help:
        editor.setAccessibleDescription(speech.words.label(field.help))
    return editor
