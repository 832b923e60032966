"""The one way to tell a person something: a bar that stays until answered, a toast with Undo that goes by itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from muster.problems import Problem
from muster_desktop.words import Words


class Notice(NamedTuple):
    """`tone` is "bad", "warn" or "info". `undo` is set only for a toast that can be taken back."""

    text: str
    tone: str = "info"
    undo: Callable[[], object] | None = None


class Notices(QObject):
    """Anyone tells it; the window shows it. Texts come translated."""

    barred = Signal(object)  # a Notice for the bar, or None to clear it
    toasted = Signal(object)  # a Notice for the toast, or None to clear it

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def problem(self, problem: Problem) -> None:
        """Show what the world did: what happened, what was kept, what to do."""
        self.barred.emit(Notice(self._words.problem(problem), "bad"))

    def warn(self, text: str) -> None:
        self.barred.emit(Notice(text, "warn"))

    def info(self, text: str) -> None:
        self.barred.emit(Notice(text, "info"))

    def toast(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """One line at the bottom for 8 seconds, with Undo when `undo` is given; it stays while pointed at or
        focused."""
        self.toasted.emit(Notice(text, "info", undo))

    def clear(self) -> None:
        self.barred.emit(None)
        self.toasted.emit(None)
