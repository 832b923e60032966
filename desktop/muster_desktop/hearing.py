"""The words of one page: a page that is not seen hears of another language when it is shown, not while someone waits."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from muster_desktop.words import Words


class PageWords(QObject):
    """Stands for the program's `Words` in all but the time of `changed`. Measured: docs/decisions/0040."""

    changed = Signal()

    def __init__(self, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words
        self._page: QWidget | None = None
        self._stale = False
        words.changed.connect(self._hear)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._words, name)

    def follow(self, page: QWidget) -> None:
        """This is the page: from now on it is told while it is seen."""
        self._page = page
        page.installEventFilter(self)

    def _hear(self) -> None:
        self._stale = self._page is not None and not self._page.isVisible()
        if not self._stale:
            self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._stale and watched is self._page and event.type() == QEvent.Type.Show:
            self._stale = False
            self.changed.emit()
        return False
