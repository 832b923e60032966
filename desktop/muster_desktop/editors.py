"""One editor for each type of field, for tables and forms alike; what was typed stays until it is understood."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QPlainTextEdit, QWidget

from muster.fields import Choice, Day, HalfDay, LongText, Moment, Money, Number, Reference, Tags, Text, Tick, Type, Value
from muster.kind import Field
from muster.problems import Problem
from muster_desktop.reading import Speech, naming
from muster_desktop.widgets.calendar import CalendarPopup
from muster_desktop.widgets.combo import Combo
from muster_desktop.widgets.labels import retone
from muster_desktop.widgets.ticks import TickBox


class LineEditor(QLineEdit):
    """One line. `read` gives the value: the one shown before, to the letter, while nobody typed."""

    edited = Signal()
    done = Signal()
    """The person has chosen, and need not press Enter too."""

    def __init__(self, field: Field, speech: Speech, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field, self.speech = field, speech
        self._value: Value = None
        self._shown = ""
        self.textEdited.connect(self._typed)

    def show_value(self, value: Value) -> None:
        self._value, self._shown = value, self.speech.editable(self.field, value)
        self.setText(self._shown)
        self.setCursorPosition(0)
        self.set_wrong(False)

    def typed(self) -> str:
        """What stands in the editor, whether it can be read or not."""
        return self.text()

    def take_typed(self, text: str) -> None:
        """Stand as if a person had typed `text`."""
        self.setText(text)
        self._typed()

    def read(self) -> Value:
        """The canonical value, None for nothing. Raises Problem, in words, and keeps the text."""
        return self._value if self.text() == self._shown else self.speech.read(self.field, self.text())

    def set_wrong(self, wrong: bool) -> None:
        retone(self, "wrong", "true" if wrong else "false")

    def _typed(self) -> None:
        self.set_wrong(False)
        self.edited.emit()


class DayEditor(LineEditor):
    """A day: typed in many ways, or chosen in the calendar (Alt+Down)."""

    def __init__(self, field: Field, speech: Speech, parent: QWidget | None = None) -> None:
        super().__init__(field, speech, parent)
        self._icon = QAction(self)
        self._icon.setText(self.tr("Choose in the calendar"))
        self._icon.triggered.connect(self.open_calendar)
        self.addAction(self._icon, QLineEdit.ActionPosition.TrailingPosition)
        self.popup: CalendarPopup | None = None
        speech.theme.changed.connect(self._colour)
        self._colour()

    def _colour(self) -> None:
        self._icon.setIcon(self.speech.theme.icon("calendar-blank", "text2"))

    def open_calendar(self) -> None:
        self.popup = CalendarPopup(self.speech.theme, self.speech.words, self)
        self.popup.chosen.connect(self._chosen)
        self.popup.open_at(self, self._day())

    def _day(self) -> str:
        """The day that stands here, where one can be read."""
        try:
            value = self.read()
        except Problem:
            return ""
        return self._day_of(value) if value is not None else ""

    def _day_of(self, value: Value) -> str:
        return str(value)[:10]

    def _chosen(self, iso: str) -> None:
        day = Field(self.field.name, self.field.label, Day())
        self.take_typed(self._with_rest(self.speech.editable(day, iso)))
        self.done.emit()

    def _with_rest(self, day: str) -> str:
        return day

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier and not self.isReadOnly():
            self.open_calendar()
            return
        super().keyPressEvent(event)


class HalfDayEditor(DayEditor):
    """A morning or an afternoon, written after the day."""

    def _with_rest(self, day: str) -> str:
        half = HalfDay().parse("2026-01-01/" + ("pm" if isinstance(self._value, str) and self._value.endswith("pm") else "am"))
        return self.speech.words.joined([day, self.speech.editable(self.field, half).rpartition(" ")[2]])


class MomentEditor(DayEditor):
    """A day and an hour of this computer's zone."""

    def _day_of(self, value: Value) -> str:
        shown = self.speech.editable(self.field, value)
        return str(self.speech.read(Field("", "", Day()), shown.rpartition(" ")[0]))

    def _with_rest(self, day: str) -> str:
        hour = self.text().rpartition(" ")[2] if ":" in self.text() else "09:00"
        return f"{day} {hour}"


class AmountEditor(LineEditor):
    """Numbers, scores and money; what may be typed is said by the field's help and, when wrong, in words."""


class TagsEditor(LineEditor):
    """Words with commas between."""


class PickerEditor(LineEditor):
    """A person, a site or another record: its name is typed, and the list narrows with every letter (Down opens it)."""

    def __init__(self, field: Field, speech: Speech, parent: QWidget | None = None) -> None:
        super().__init__(field, speech, parent)
        assert isinstance(field.type, Reference)
        self._named = speech.names.named(field.type.to)
        completer = QCompleter(QStringListModel([naming(each) for each in self._named], self), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(9)
        completer.activated[str].connect(self._picked)
        self.setCompleter(completer)

    def _picked(self, text: str) -> None:
        self.take_typed(text)
        self.done.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and not self.isReadOnly() and not self.completer().popup().isVisible():
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
        assert isinstance(field.type, Choice)
        self.addItem(self.tr("Not set"), None)
        for option in field.type.options:
            self.addItem(speech.words.label(option.label), option.name)
        self.activated.connect(self._chosen)

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
