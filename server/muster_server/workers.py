"""Several workers of one server: each gets the signal that ends it, also while it starts, and each that falls is replaced."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from typing import Any

from granian.server.mp import MPServer

ENDING = {signal.SIGTERM, signal.SIGINT}
PATIENCE_S = 20
"""How long a worker may go on when it is to end, for a database that does not answer; what it has not committed, nobody was told
is there."""


class Workers(MPServer):
    """granian's server of several processes (2.8.7), with what it misses when a worker falls while others start or all end.

    `started` is called once, when all workers have been forked: a thread that is begun before may hold a lock in their copies.
    """

    def __init__(self, target: str, started: Callable[[], object], **options: Any) -> None:
        super().__init__(target, factory=True, respawn_failed_workers=True, workers_kill_timeout=PATIENCE_S, **options)
        self._started = started

    def serve(self, *arguments: Any, **options: Any) -> None:
        """Serve until SIGTERM or SIGINT. Ends the program with status 1 when a worker fell again as soon as it was replaced."""
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(before=_hold, after_in_parent=_let_go, after_in_child=_as_new)
        super().serve(*arguments, **options)

    def end(self) -> None:
        """End it in good order; any thread may ask."""
        self.interrupt_signal = True
        self.main_loop_interrupt.set()

    def _spawn_workers(self, *arguments: Any) -> None:
        super()._spawn_workers(*arguments)  # type: ignore[no-untyped-call]  # granian is not typed within
        self._started()

    def _respawn_workers(self, *arguments: Any, **options: Any) -> None:
        """granian forgets what it was told between its look and its turn to replace: that it is to end, that another fell."""
        super()._respawn_workers(*arguments, **options)
        if self.interrupt_signal or self.interrupt_children:
            self.main_loop_interrupt.set()


def _hold() -> None:
    signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)


def _let_go() -> None:
    signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDING)


def _as_new() -> None:
    """Until a worker listens to signals itself it had the handlers of the process that forked it: told to end, it made a note in
    a copy of that process and went on for ever, and its parent waited for it."""
    for each in ENDING:
        signal.signal(each, signal.SIG_DFL)
    _let_go()
