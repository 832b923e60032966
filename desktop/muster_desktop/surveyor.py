"""Asks the ledger in the background what the bars say of it, once for a handful of changes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from muster.problems import Problem
from muster_desktop.context import Context
from muster_desktop.lull import Lull
from muster_desktop.standing import Survey, survey
from muster_desktop.writing import Changed

SOON_MS, LONGEST_MS = 150, 1_000


class Surveyor(QObject):
    """`taken` comes when `found` is new. Ask as often as you like: the ledger is asked once the hands rest, one question at a
    time, and only what was saved is counted anew."""

    taken = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.found = Survey(0, 0, 0, {})
        self._kinds: frozenset[str] | None = None  # that were saved since they were counted; None: anything
        self._out = False
        self._soon = Lull(self, SOON_MS, LONGEST_MS)
        self._soon.timeout.connect(self.ask)

    @property
    def asking(self) -> bool:
        """Whether the ledger is about to be asked."""
        return self._soon.isActive()

    def hear(self, changed: Changed) -> None:
        """Something was saved or came in."""
        if not changed.kinds and not changed.status:
            self._kinds = None
        elif self._kinds is not None:
            self._kinds |= changed.kinds
        self.ask_soon()

    def ask_soon(self) -> None:
        self._soon.put_off()

    def ask(self) -> None:
        if self._out:
            self.ask_soon()
            return
        kinds, self._kinds, self._out = self._kinds, frozenset(), True
        self._context.work.run(partial(survey, self._context.ledger, self.found, kinds), self._take, self._failed)

    def _take(self, found: Survey) -> None:
        self.found, self._out = found, False
        self.taken.emit()

    def _failed(self, problem: Problem) -> None:
        self._kinds, self._out = None, False
        self._context.notices.problem(problem)
