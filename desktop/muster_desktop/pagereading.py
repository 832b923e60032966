"""What a page shows is read in the background: one reading at a time, soon after what was saved, never for a page nobody sees."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from muster.problems import Problem
from muster_desktop.context import Context
from muster_desktop.ledger import Changed
from muster_desktop.lull import Lull
from muster_desktop.names import Directory

SOON_MS, LONGEST_MS, LATE_MS = 200, 2_000, 300
"""After the last save that was heard; after the first of them at the most; until somebody is told that it is being read."""

Job = Callable[[], Any]


class PageReading(QObject):
    """Reads for `page`. `job` is called in the window's thread and gives what is done in the background, whose result comes with
    `taken`; the names of the kinds in `named` are read before it. Of what is saved it hears the kinds in `heard`, or everything,
    and what is only sent or unsent where `status` says so.

    Every signal comes in the window's thread. Measured: docs/decisions/0084."""

    taken = Signal(object)
    failed = Signal(object)  # a Problem; what is shown may stay
    late = Signal()  # the first reading takes long enough to say so
    rest = Signal()  # what was taken is the newest

    def __init__(self, context: Context, page: QWidget, job: Callable[[], Job], names: Directory, *,
                 named: Collection[str] = (), heard: Collection[str] | None = None, status: bool = True) -> None:
        super().__init__(page)
        self._context, self._page, self._job, self._names = context, page, job, names
        self._named, self._kinds, self._status = tuple(named), heard, status
        self._reading = self._stale = self._again = self._unseen = self._had = False
        self._forgotten = set[str]()  # kinds that were saved while their names may have been read
        self._soon = Lull(self, SOON_MS, LONGEST_MS)
        self._late = QTimer(self, singleShot=True, interval=LATE_MS)
        self._soon.timeout.connect(self._in_time)
        self._late.timeout.connect(self.late)
        context.ears.changed.connect(self._hear)
        page.installEventFilter(self)

    @property
    def busy(self) -> bool:
        """Whether it is being read, or about to be."""
        return self._reading or self._soon.isActive()

    def read(self, job: Job | None = None) -> None:
        """Read now, seen or not; what is being read already is not taken, but read once more. `job` takes the place of the
        usual one."""
        if self._reading:
            self._again = True
            return
        self._soon.stop()
        self._reading, self._stale, self._unseen = True, False, False
        if not self._had:
            self._late.start()
        names, named, work = self._names, self._named, self._job() if job is None else job

        def all_of_it() -> Any:
            for kind in named:
                names.named(kind)
            return work()

        self._context.work.run(all_of_it, self._take, self._refuse)

    def soon(self) -> None:
        """Read when nothing more was asked for a moment; a page that is not seen is read when it is shown."""
        if not self._page.isVisible():
            self._unseen = True
        elif self._reading:
            self._stale = True
        else:
            self._soon.put_off()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._unseen and watched is self._page and event.type() == QEvent.Type.Show:
            self._unseen = False
            if self._reading:
                self._stale = True
            else:
                self.read()  # what was saved while nobody looked is read once
        return False

    def _in_time(self) -> None:
        if self._page.isVisible():
            self.read()
        else:
            self._unseen = True

    def _hear(self, changed: Changed) -> None:
        self._names.forget(changed.kinds)
        if self._reading:
            self._forgotten |= changed.kinds
        if self._kinds is None or changed.kinds & frozenset(self._kinds) or (self._status and changed.status):
            self.soon()

    def _over(self) -> bool:
        """A reading has ended. Returns whether its end is not to be told, for something else was asked for meanwhile."""
        self._late.stop()
        self._reading = False
        if self._forgotten:
            self._names.forget(self._forgotten)
            self._forgotten.clear()
        again, self._again = self._again, False
        if again:
            self.read()
        return again

    def _take(self, found: Any) -> None:
        if self._over():
            return
        self._had = True
        self.taken.emit(found)
        self._go_on()
        if not self.busy:
            self.rest.emit()

    def _refuse(self, problem: Problem) -> None:
        if not self._over():
            self.failed.emit(problem)
            self._go_on()

    def _go_on(self) -> None:
        """What was saved meanwhile is read too."""
        if self._stale:
            self._stale = False
            self.soon()
