"""What went wrong, in a tinted box: what happened, what was kept, and the ways out as buttons."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from muster_desktop.theme import Theme
from muster_desktop.widgets.badges import Glyph
from muster_desktop.widgets.labels import Label

ROUND = 8


class ErrorPanel(QWidget):
    """What is added by `add` stands in a row below the sentence."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.title, self.about = Label("", "strong", wrap=True), Label("", "body", "text2", wrap=True)
        self._ways = QHBoxLayout()
        self._ways.setSpacing(8)
        texts = QVBoxLayout()
        texts.setSpacing(4)
        texts.addWidget(self.title)
        texts.addWidget(self.about)
        texts.addSpacing(6)
        texts.addLayout(self._ways)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 14, 14, 14)
        row.setSpacing(12)
        row.addWidget(Glyph(theme, "warning-circle", "bad", 18), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)

    def say(self, title: str, about: str) -> None:
        self.title.setText(title)
        self.about.setText(about)
        self.setAccessibleName(title)
        self.setAccessibleDescription(about)

    def add(self, way: QWidget) -> None:
        """One more way out, after those that are there."""
        self._ways.addWidget(way)

    def close_row(self) -> None:
        """Push the ways to the edge where reading begins; call it after the last one."""
        self._ways.addStretch(1)

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("badbg"))
        painter.drawRoundedRect(QRectF(self.rect()), ROUND, ROUND)
