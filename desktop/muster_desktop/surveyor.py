"""Asks the ledger in the background what the bars say of it, once for a handful of changes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from muster_desktop.context import Context
from muster_desktop.standing import Survey, survey
from muster_desktop.writing import Changed

SOON_MS = 150
MOVING = frozenset({"person", "participation", "training", "entitlement", "site", "grant"})
"""The kinds by which it is known who has to be trained."""


class Surveyor(QObject):
    """`taken` comes when `found` is new. Ask as often as you like: it asks the ledger at most every `SOON_MS`."""

    taken = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.found = Survey(0, 0, 0, {})
        self._moves, self._counted = 0, -1  # how often it may have become others who have to be trained; when they were counted
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.ask)

    @property
    def asking(self) -> bool:
        """Whether the ledger is about to be asked."""
        return self._soon.isActive()

    def hear(self, changed: Changed) -> None:
        """Something was saved or came in; who has to be trained is counted anew only where it may be others now."""
        self._moves += not changed.status and (not changed.kinds or bool(changed.kinds & MOVING))
        self.ask_soon()

    def ask_soon(self) -> None:
        if not self.asking:
            self._soon.start()

    def ask(self) -> None:
        known = self.found.untrained if self._counted == self._moves else None
        self._context.work.run(partial(survey, self._context.ledger, known), partial(self._take, self._moves),
                               self._context.notices.problem)

    def _take(self, moves: int, found: Survey) -> None:
        self.found, self._counted = found, max(self._counted, moves)
        self.taken.emit()
