"""Rings for the rendezvous that is due, on whatever page one is: a notice that stays, and the window calls from the task bar."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from muster_desktop.context import Context
from muster_desktop.floor.meeting import Ring, next_ring
from muster_desktop.ledger import Changed

LOOK_MS, LATE_MS = 60_000, 15 * 60_000
"""A computer that slept finds out within a minute of waking; what is over for longer is not rung for any more."""
_ABOUT = frozenset({"rendezvous", "shift"})


class Bell(QObject):
    """Lives with one open roll-out and makes no sound: a ward may be asleep. `shell` stands in the window that calls."""

    def __init__(self, context: Context, shell: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._shell = context, shell
        self._rung: set[tuple[str, int]] = set()
        self._next: Ring | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        context.ears.changed.connect(self._hear)
        self.ask()

    def _hear(self, changed: Changed) -> None:
        if changed.kinds & _ABOUT:
            self.ask()

    def ask(self) -> None:
        """Read in the background which rendezvous is next."""
        self._context.work.run(partial(next_ring, self._context.ledger), self._take, self._context.notices.problem)

    def _take(self, ring: Ring | None) -> None:
        self._next = ring
        self.look()

    def look(self) -> None:
        """Ring if it is time, else look again when it will be."""
        self._timer.stop()
        ring = self._next
        if ring is None:
            return
        left = ring.at - (self._context.ledger.now() + ring.correction)
        if left > 0:
            self._timer.start(min(left, LOOK_MS))
        elif left > -LATE_MS and (ring.record, ring.at) not in self._rung:
            self._rung.add((ring.record, ring.at))
            self._context.notices.info(self.sentence(ring))
            QApplication.alert(self._shell.window())

    def sentence(self, ring: Ring) -> str:
        """What the notice says."""
        time = self._context.words.clock(ring.at)
        said = self.tr("Rendezvous at {time}, {place}. Its agenda is on the page of the floor.") if ring.place else self.tr(
            "Rendezvous at {time}. Its agenda is on the page of the floor.")
        return said.format(time=time, place=ring.place)

    def close(self) -> None:
        self._timer.stop()
