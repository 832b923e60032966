"""One side of a clash as a card: who set it and when, and the value; of several cards one is chosen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from muster_desktop.theme import Theme
from muster_desktop.widgets.badges import Avatar
from muster_desktop.widgets.cards import RadioDot
from muster_desktop.widgets.labels import Label


class SideCard(QWidget):
    """Add `dot` to a button group. `body` holds what belongs to the card beside its value, such as an editor."""

    def __init__(self, theme: Theme, person: str = "", name: str = "") -> None:
        super().__init__()
        self._theme = theme
        self.dot = RadioDot(theme)
        self.dot.toggled.connect(self._turned)
        self.who = Label("", "small-strong", "", wrap=True)
        self.when = Label("", "small", "text2", wrap=True)
        self.value = Label("", "name", "", wrap=True)
        self.body = QVBoxLayout()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, 14, 12)
        row.setSpacing(10)
        row.addWidget(self.dot, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(3)
        head = QHBoxLayout()
        head.setSpacing(8)
        if person:
            head.addWidget(Avatar(theme, person, name, 22), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.who)
        words.addWidget(self.when)
        head.addLayout(words, 1)
        column.addLayout(head)
        column.addWidget(self.value)
        column.addLayout(self.body)
        row.addLayout(column, 1)
        theme.changed.connect(self.update)

    def say(self, who: str, when: str, value: str) -> None:
        for label, text in ((self.who, who), (self.when, when), (self.value, value)):
            label.setText(text)
            label.setVisible(bool(text))
        self.dot.setAccessibleName(value or who)
        self.dot.setAccessibleDescription(f"{who} {when}".strip())

    def _turned(self) -> None:
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.dot.setChecked(True)
        self.dot.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, event: object) -> None:
        on = self.dot.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._theme.colour("soft" if on else "canvas"))
        painter.setPen(QPen(self._theme.colour("accent" if on else "border"), 2 if on else 1))
        inset = 1 if on else 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 8, 8)
