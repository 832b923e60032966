"""A cell of a table of choices: a radio button with what it stands for beside it, tinted while it is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from muster_desktop.theme import Theme
from muster_desktop.widgets.cards import RadioDot
from muster_desktop.widgets.labels import Elided, Label, retone


class PickCell(QWidget):
    """Add `dot` to a button group. `row` holds what else belongs into the cell, such as an editor."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.dot = RadioDot(theme)
        self.dot.toggled.connect(self._turned)
        self.text = Label("", "body", "", wrap=True)
        self.about = Label("", "small", "text2", wrap=True)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(8, 6, 12, 6)
        self.row.setSpacing(6)
        self.row.addWidget(self.dot, 0, Qt.AlignmentFlag.AlignVCenter)
        self.row.addWidget(self.text, 1)
        self.row.addWidget(self.about, 1)
        self.about.hide()

    def say(self, text: str, spoken: str, about: str = "") -> None:
        """`spoken` is what a screen reader says beside the text: the field and whose it is."""
        self.text.setText(text)
        self.about.setText(about)
        self.about.setVisible(bool(about))
        self.dot.setAccessibleName(text)
        self.dot.setAccessibleDescription(spoken)

    def _turned(self, on: bool) -> None:
        retone(self.text, "role", "name" if on else "body")
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.dot.setChecked(True)
        self.dot.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, event: object) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.colour("soft" if self.dot.isChecked() else "canvas"))


class TintedText(QWidget):
    """One line of text on the ground of the page, tinted while it is something new."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._new = theme, False
        self.text = Elided(theme, "body", "text")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 8, 10, 8)
        row.addWidget(self.text)

    def say(self, text: str, tone: str, new: bool) -> None:
        self._new = new
        self.text.set_text(text, tone)
        self.update()

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("soft" if self._new else "canvas"))
        painter.setPen(self._theme.colour("line"))
        painter.drawLine(self.rect().topLeft(), self.rect().topRight())
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
