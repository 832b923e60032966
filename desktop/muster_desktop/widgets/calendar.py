"""The calendar that drops from a day field, in the reader's language and with their first day of the week."""

from __future__ import annotations

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QPalette, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from muster_desktop.theme import Theme
from muster_desktop.words import Words


class CalendarPopup(QFrame):
    """A month under its field. `chosen` gives the day as YYYY-MM-DD; Escape closes it without one."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, words: Words, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.calendar = QCalendarWidget()
        self.calendar.setLocale(words.locale)
        self.calendar.setFirstDayOfWeek(words.locale.firstDayOfWeek())
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setGridVisible(False)
        self._dress(theme)
        self.calendar.activated.connect(self._take)
        self.calendar.clicked.connect(self._take)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.addWidget(self.calendar)
        self._done = False

    def _dress(self, theme: Theme) -> None:
        """Qt's calendar in our colours: a plain head with our arrows, weekends like other days, today in accent."""
        bar = self.calendar.findChild(QWidget, "qt_calendar_navigationbar")
        if bar is not None:
            palette = bar.palette()
            palette.setColor(QPalette.ColorRole.Highlight, theme.colour("side"))
            palette.setColor(QPalette.ColorRole.HighlightedText, theme.colour("text"))
            bar.setPalette(palette)
        for name, icon in (("qt_calendar_prevmonth", "caret-left"), ("qt_calendar_nextmonth", "caret-right")):
            button = self.calendar.findChild(QToolButton, name)
            if button is not None:
                button.setIcon(theme.icon(icon, "text2"))
        plain = QTextCharFormat()
        plain.setForeground(theme.colour("text"))
        for day in Qt.DayOfWeek:
            self.calendar.setWeekdayTextFormat(day, plain)
        today = QTextCharFormat()
        today.setForeground(theme.colour("accent"))
        today.setFontWeight(700)
        self.calendar.setDateTextFormat(QDate.currentDate(), today)

    def open_at(self, field: QWidget, iso: str) -> None:
        """Drop below `field` with the day `iso` chosen, or today's where there is none."""
        date = QDate.fromString(iso, "yyyy-MM-dd")
        self.calendar.setSelectedDate(date if date.isValid() else QDate.currentDate())
        self.adjustSize()
        rtl = field.layoutDirection() == Qt.LayoutDirection.RightToLeft
        corner = field.rect().bottomRight() if rtl else field.rect().bottomLeft()
        at = field.mapToGlobal(corner)
        self.move(at.x() - (self.width() if rtl else 0), at.y() + 2)
        self.show()
        self.calendar.setFocus()

    def _take(self, date: QDate) -> None:
        if not self._done:  # a click that is also an activation says it twice
            self._done = True
            self.chosen.emit(date.toString("yyyy-MM-dd"))
            self.close()
