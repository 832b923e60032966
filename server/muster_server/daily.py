"""What a running server does once a day, at a quiet hour: superseded changes older than the lease go to the archive.

Each worker looks every few minutes whether it is due; the database gives it to one of them. A server that was off at its hour
does it when it is on again.
"""

from __future__ import annotations

import logging
import threading
import time

from sqlalchemy.exc import DBAPIError

from muster.clock import Clock
from muster.problems import Problem
from muster.store import Store
from muster_server.compact import DAY_MS, steps

HOUR = 3
"""The quiet hour, by the clock of the server's computer."""
LOOK_S = 600.0
"""Seconds from one look to the next."""
_BEGUN = "compacted"
_MINUTE_MS, _HOUR_MS = 60_000, 3_600_000

_log = logging.getLogger(__name__)
_log.setLevel(logging.INFO)  # one line a day tells who looks after the server that it is done


def last_due(now: int, offset: int, hour: int) -> int:
    """The latest moment at which a clock `offset` minutes ahead of UTC showed this hour; all moments in ms since 1970 UTC."""
    shift = offset * _MINUTE_MS - hour * _HOUR_MS
    return (now + shift) // DAY_MS * DAY_MS - shift


def begin(store: Store, now: int, due: int) -> bool:
    """Whether what was due is this worker's to do: it is not begun yet, and nobody else begins it at the same moment."""
    with store.read() as tx:
        known = tx.get(_BEGUN)
    if known is not None and due <= int(known) <= now + DAY_MS:  # later than that a clock was wrong
        return False
    with store.write() as tx:
        said = str(now).encode()
        if known is None:
            done = tx.run("INSERT INTO state(rollout,key,value) VALUES (0,?,?) ON CONFLICT (rollout,key) DO NOTHING",
                          (_BEGUN, said))
        else:
            done = tx.run("UPDATE state SET value=? WHERE rollout=0 AND key=? AND value=?", (said, _BEGUN, known))
        return bool(done.rowcount == 1)


class Daily(threading.Thread):
    """Looks whether it is due, beside the requests; `end` stops it after the step that it is at."""

    def __init__(self, store: Store, clock: Clock, hour: int) -> None:
        super().__init__(name="daily", daemon=True)
        self._store = store
        self._clock = clock
        self._hour = hour
        self._ended = threading.Event()

    def run(self) -> None:
        while True:
            try:
                self.look()
            except (Problem, DBAPIError) as error:  # it says so again, and tries again, at the next look
                _log.warning("compaction: %s", error.code if isinstance(error, Problem) else type(error).__name__)
            if self._ended.wait(LOOK_S):
                return

    def end(self) -> None:
        self._ended.set()
        if self.ident is not None:
            self.join()

    def look(self) -> None:
        """Do what is due. Between two steps it rests for as long as a step took, so that half the time at least is the
        laptops'."""
        now = self._clock.now()
        if not begin(self._store, now, last_due(now, self._clock.offset(), self._hour)):
            return
        began, moved, rollouts = time.monotonic(), 0, self._store.rollouts()
        for rollout in rollouts:
            took, last = time.monotonic(), 0
            for done in steps(self._store, rollout, now):
                last = done.moved
                if self._ended.wait(time.monotonic() - took):
                    return
                took = time.monotonic()
            moved += last
        if rollouts:
            _log.info("compaction: %d superseded changes of %d roll-outs were archived in %.1f s", moved, len(rollouts),
                      time.monotonic() - began)
