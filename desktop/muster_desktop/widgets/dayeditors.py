"""Editors of days, half-days and moments: typed in many ways, or chosen in a calendar that drops below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from muster.fields import Day, HalfDay, Value
from muster.kind import Field
from muster.problems import Problem
from muster_desktop.reading import Speech
from muster_desktop.widgets.calendar import CalendarPopup
from muster_desktop.widgets.lineeditor import LineEditor


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
