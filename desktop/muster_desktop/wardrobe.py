"""Who wears the style sheet: each part of the window by itself, so that what is not seen changes only when it is shown."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

_WEARS = "_wears"


class Wardrobe(QObject):
    """Given to the application, a sheet restyles every widget of every page that was ever visited (measured:
    docs/decisions/0040). Parts do not lie inside each other."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._parts: list[QWidget] = []
        self._sheet = ""
        self._turn = 0

    def dress(self, part: QWidget) -> None:
        """Give `part` and all inside it the sheet, now and after every change of it."""
        self._parts = [each for each in self._parts if isValid(each)]
        self._parts.append(part)
        part.installEventFilter(self)
        self._put_on(part)

    def wear(self, sheet: str) -> None:
        """From now on it is this sheet: at once where it is seen, later where it is not."""
        if sheet == self._sheet:
            return
        self._sheet = sheet
        self._turn += 1
        self._parts = [each for each in self._parts if isValid(each)]
        for part in self._parts:
            if part.isVisible():
                self._put_on(part)

    def _put_on(self, part: QWidget) -> None:
        part.setProperty(_WEARS, self._turn)
        part.setStyleSheet(self._sheet)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.property(_WEARS) != self._turn:
            self._put_on(watched)
        return False
