"""Has receipts written in the background, soon after something about issues came or was saved."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from muster.problems import Problem
from muster.reserve import NO_ROOM
from muster_desktop.context import Ears
from muster_desktop.ledger import Changed, Ledger
from muster_desktop.lull import Lull
from muster_desktop.notices import Notices
from muster_desktop.opener import Work
from muster_desktop.receipts import write_receipts

SOON_MS, LONGEST_MS = 700, 5_000
"""A round of sync brings many changes: they are answered together."""
_ABOUT = frozenset({"issue", "entry"})


class Receiver(QObject):
    """Lives with one open roll-out. Its work is not waited for: nothing on the screen depends on it."""

    def __init__(self, ledger: Ledger, ears: Ears, work: Work, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._ledger, self._work, self._notices = ledger, work, notices
        self._soon = Lull(self, SOON_MS, LONGEST_MS)
        self._soon.timeout.connect(self.write)
        ears.changed.connect(self._hear)
        self._soon.put_off()

    def _hear(self, changed: Changed) -> None:
        if changed.kinds & _ABOUT:
            self._soon.put_off()

    def write(self) -> None:
        """Write what is owed now."""
        self._work.run(partial(write_receipts, self._ledger), self._written, self._failed)

    def _written(self, count: int) -> None:
        """The ledger has told everybody already."""

    def _failed(self, problem: Problem) -> None:
        """Where the disk is almost full a bar says so already, and they are written when there is room."""
        if problem.sort is not NO_ROOM:
            self._notices.problem(problem)

    def close(self) -> None:
        self._soon.stop()
