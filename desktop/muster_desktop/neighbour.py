"""Looks, every two seconds, whether another program of the same profile saved or synced something, such as the command line."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from muster.problems import Problem
from muster_desktop.ledger import Ledger
from muster_desktop.opener import Work

EVERY_MS = 2_000


class Neighbour(QObject):
    """Has the ledger look in the background; what is new reaches the pages as any change does. It ends with its parent."""

    def __init__(self, ledger: Ledger, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._ledger, self._work = ledger, work
        self._looking = False
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        if not self._looking:
            self._looking = True
            self._work.run(self._ledger.look, self._looked, self._failed)

    def _looked(self, _: object) -> None:
        self._looking = False

    def _failed(self, _: Problem) -> None:
        self._looking = False  # busy or locked: the next look is in two seconds
