"""The menu of statuses, each with its mark; the present one is ticked and under the cursor."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from muster.fields import Option
from muster_desktop.theme import Theme
from muster_desktop.widgets.marks import mark_icon
from muster_desktop.words import Words


class StatusMenu(QMenu):
    chosen = Signal(str)

    def __init__(self, theme: Theme, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self.triggered.connect(self._choose)

    def open_at(self, box: QRect, statuses: Sequence[Option], present: str) -> None:
        """Open below a box of the screen, at the edge where reading begins. `present` is the permanent name of the status
        now."""
        self.clear()
        for status in statuses:
            mark = "dropped" if status.name == "waived" else status.name
            action = self.addAction(mark_icon(self._theme, mark), self._words.label(status.label))
            action.setData(status.name)
            if status.name == present:
                self.setActiveAction(action)
        start = box.right() - self.sizeHint().width() if self._words.rtl else box.left()
        self.popup(QPoint(start, box.bottom()))

    def _choose(self, action: QAction) -> None:
        self.chosen.emit(action.data())
