"""Has the store's write-ahead log carried over in a lull after many saves: left to itself, one save in 600 does it and waits."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from muster.engines import settle
from muster.problems import Problem
from muster.store import Store
from muster_desktop.context import Ears
from muster_desktop.ledger import Changed
from muster_desktop.lull import Lull
from muster_desktop.opener import Work

MANY = 100
"""Saves of some seven pages each; a commit does it by itself at 4,000 pages (engines.MOST_LOG)."""
REST_MS, LONGEST_MS = 400, 3_000


class Settler(QObject):
    """Lives with one open roll-out. Who works offline all day has no round of sync that does it."""

    def __init__(self, store: Store, ears: Ears, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._work, self._saves = store, work, 0
        self._soon = Lull(self, REST_MS, LONGEST_MS)
        self._soon.timeout.connect(self._carry_over)
        ears.changed.connect(self._hear)

    def _hear(self, changed: Changed) -> None:
        self._saves += 1
        if self._saves >= MANY:
            self._soon.put_off()

    def _carry_over(self) -> None:
        self._saves = 0
        self._work.run(partial(settle, self._store.engine, least=0), self._done, self._failed)

    def _done(self, nothing: None) -> None:
        """Nobody waited for it."""

    def _failed(self, problem: Problem) -> None:
        """It is locked now, or the disk is full: it is done another time, and whoever saves is told of the disk."""

    def close(self) -> None:
        self._soon.stop()
