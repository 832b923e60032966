"""What is logged most, as chips that write it: one press instead of a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from muster_desktop.theme import Theme
from muster_desktop.widgets.buttons import Button

MOST, LONG = 3, 24


class Phrases(QWidget):
    """Hidden while there is nothing to offer. `chosen` gives the text of the one that was pressed."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self._row.addStretch()
        self._texts: list[str] = []
        self.parts: list[QPushButton] = []
        self.hide()

    def offer(self, texts: Sequence[str]) -> None:
        """Offer these, the shortest of the first few so that they stand in one row."""
        fitting = [text for text in texts if len(text) <= LONG][:MOST]
        if fitting != self._texts:
            for part in self.parts:
                self._row.removeWidget(part)
                part.deleteLater()
            self.parts = []
            for text in fitting:
                part = Button(self._theme, text, height=26)
                part.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab goes on from the line: this is for the mouse
                part.clicked.connect(partial(self.chosen.emit, text))
                self._row.insertWidget(self._row.count() - 1, part)
                self.parts.append(part)
            self._texts = fitting
        self.setVisible(bool(fitting))
