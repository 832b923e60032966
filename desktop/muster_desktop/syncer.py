"""The round of sync in its own thread: by hand and on a timer, with progress, a way to stop, and what went wrong."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, QThread, QTimer, Signal

from muster.problems import NO_SERVER, Problem

EVERY_MS = 5 * 60 * 1000
SOON_MS = 20 * 1000
"""How long after a save the next round comes, where the last one reached its server."""

Sync = Callable[..., Any]
"""`sync(progress=..., cancelled=...)` runs one round to quiet and returns its Outcome; it raises Problem."""


class State(NamedTuple):
    """`name`: "unknown" (no round yet), "syncing", "synced", "alone" (no server), "offline", "stopped" or "refused".

    `sent` of `total` changes while syncing; `given` of `holding` while a server that was put back from an older copy is given
    back what it lost; `problem` where the last round failed; `since` when it began, in seconds.
    """

    name: str = "unknown"
    sent: int = 0
    total: int = 0
    received: int = 0
    given: int = 0
    holding: int = 0
    problem: Problem | None = None
    since: float = 0.0


class _Rounds(QObject):
    """Lives in the thread of its own. What it emits is queued into the window's thread."""

    progressed = Signal(object)
    ended = Signal(object, object)

    def __init__(self, sync: Sync, stop: threading.Event) -> None:
        super().__init__()
        self._sync, self._stop = sync, stop

    def run(self) -> None:
        try:
            outcome, error = self._sync(progress=self.progressed.emit, cancelled=self._stop.is_set), None
        except Exception as mistake:  # shown, or raised again, in the window's thread
            outcome, error = None, mistake
        self.ended.emit(outcome, error)


class Syncer(QObject):
    """`changed` comes with every new `state`; `ended` (Outcome) when a round came to rest. Call `close` before it
    goes."""

    changed = Signal()
    ended = Signal(object)
    _go = Signal()

    def __init__(self, sync: Sync, parent: QObject | None = None, every_ms: int = EVERY_MS) -> None:
        super().__init__(parent)
        self.state = State()
        self._again = self._closed = self._started = False
        self._stop = threading.Event()
        self._thread = QThread(self)
        self._rounds = _Rounds(sync, self._stop)
        self._rounds.moveToThread(self._thread)
        self._go.connect(self._rounds.run)
        self._rounds.progressed.connect(self._progress)
        self._rounds.ended.connect(self._end)
        self._timer = QTimer(self, interval=every_ms)
        self._timer.timeout.connect(self.sync_now)
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.sync_now)
        self._thread.start()

    @property
    def busy(self) -> bool:
        return self.state.name == "syncing"

    def start(self) -> None:
        """Sync now, and then by the clock where that was chosen."""
        self._started = True
        self.set_every(self._timer.interval())
        self.sync_now()

    def set_every(self, ms: int) -> None:
        """From one round to the next by the clock; 0 for by hand only."""
        self._timer.setInterval(ms)
        if self._started and ms:
            self._timer.start()
        else:
            self._timer.stop()

    def sync_now(self) -> None:
        """Begin a round; during one, begin another when it ends."""
        if self.busy:
            self._again = True
            return
        self._stop.clear()
        self._set(State("syncing", since=time.monotonic()))
        self._go.emit()

    def saved(self) -> None:
        """Something was saved: send it soon, where the last round reached a server."""
        if self.state.name == "synced" and not self._soon.isActive():
            self._soon.start()

    def stop(self) -> None:
        """End the running round at the next safe place; what was exchanged stays."""
        self._again = False
        self._stop.set()

    def close(self, wait_ms: int = 10_000) -> bool:
        """Stop for good and wait for the thread; False when a stalled link held it longer than `wait_ms`."""
        self._closed = True
        self._timer.stop()
        self._soon.stop()
        self.stop()
        self._thread.quit()
        ended = self._thread.wait(wait_ms)
        if not ended:
            # It goes when its thread does: a thread must not be destroyed while it runs.
            self.setParent(QCoreApplication.instance())
            self._thread.finished.connect(self.deleteLater)
        return ended

    def _progress(self, progress: Any) -> None:
        if self.busy:
            self._set(self.state._replace(sent=progress.sent, total=progress.waiting, received=progress.received,
                                          given=progress.given, holding=progress.holding))

    def _end(self, outcome: Any, error: Exception | None) -> None:
        if self._closed:
            return
        if error is not None and not isinstance(error, Problem):
            self._set(State("refused"))
            raise error
        if error is None:
            self._set(State("synced"))
            self.ended.emit(outcome)
        else:
            self._set(State(_name(error), problem=error))
        if self._again:
            self._again = False
            self.sync_now()

    def _set(self, state: State) -> None:
        self.state = state
        self.changed.emit()


def _name(problem: Problem) -> str:
    if problem.code == "no_server_yet":
        return "alone"
    if problem.code == "cancelled":
        return "stopped"
    return "offline" if problem.sort.exit == NO_SERVER else "refused"
