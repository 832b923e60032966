"""What stands where there is nothing to show: an icon, a title, a sentence and the ways on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from muster_desktop.theme import Theme
from muster_desktop.widgets.badges import Glyph
from muster_desktop.widgets.labels import Label

WIDE = 420


class Placard(QWidget):
    """In the middle of its room. What is added by `add` stands in a row below the sentence."""

    def __init__(self, theme: Theme, icon: str) -> None:
        super().__init__()
        self._glyph = Glyph(theme, icon, "accent", 24, tile="soft", size=52)
        self.title = Label("", "section", "")
        self.about = Label("", "body", "text2", wrap=True)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._row.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setSpacing(6)
        column.addStretch(2)
        column.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(6)
        column.addWidget(self.title, 0, Qt.AlignmentFlag.AlignHCenter)
        self.about.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.about.setFixedWidth(theme.px(WIDE))
        middle = QHBoxLayout()  # an alignment would have the label forget how high it is when it wraps
        middle.addStretch()
        middle.addWidget(self.about)
        middle.addStretch()
        column.addLayout(middle)
        column.addSpacing(10)
        column.addLayout(self._row)
        column.addStretch(3)

    def add(self, part: QWidget) -> None:
        self._row.addWidget(part)

    def say(self, title: str, about: str) -> None:
        self.title.setText(title)
        self.about.setText(about)
