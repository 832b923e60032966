"""Asks the ledger in the background what the bars say of it, once for a handful of changes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from muster_desktop.context import Context
from muster_desktop.standing import Survey, survey

SOON_MS = 150


class Surveyor(QObject):
    """`taken` comes when `found` is new. Ask as often as you like: it asks the ledger at most every `SOON_MS`."""

    taken = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.found = Survey(0, 0, 0, {})
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.ask)

    @property
    def asking(self) -> bool:
        """Whether the ledger is about to be asked."""
        return self._soon.isActive()

    def ask_soon(self) -> None:
        if not self.asking:
            self._soon.start()

    def ask(self) -> None:
        self._context.work.run(partial(survey, self._context.ledger), self._take, self._context.notices.problem)

    def _take(self, found: Survey) -> None:
        self.found = found
        self.taken.emit()
