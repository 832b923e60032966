"""Work in the background: runs a function in a thread and hands its result, or its Problem, to the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QThreadPool, Signal

from muster.problems import Problem


class _Waiting(NamedTuple):
    done: Callable[[Any], None]
    failed: Callable[[Problem], None]


class Work(QObject):
    """Functions run one after the other in one thread that is not the window's; answers come back in the window's
    thread.

    A function that raises a Problem ends in `failed`. One that raises anything else is our mistake: it is raised
    again in the window's thread, where the crash dialog waits.
    """

    _finished = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._waiting: dict[int, _Waiting] = {}
        self._next = 0
        self._closed = False
        self._finished.connect(self._deliver)

    def run(self, job: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[Problem], None]) -> int:
        """Start `job`; `done(result)` or `failed(problem)` is called here later. Returns a ticket for `forget`. Once closed,
        nothing is started: who asks then is about to go."""
        self._next += 1
        if self._closed:
            return self._next
        self._waiting[self._next] = _Waiting(done, failed)
        self._pool.start(partial(self._run, self._next, job))
        return self._next

    def forget(self, ticket: int) -> None:
        """Let the job end unheard: whoever asked is gone. An unknown ticket is no mistake."""
        self._waiting.pop(ticket, None)

    @property
    def busy(self) -> bool:
        return bool(self._waiting)

    def close(self, wait_ms: int = 5_000) -> bool:
        """For good: forget everything that waits and let the running job end; False when it took longer than `wait_ms`."""
        self._closed = True
        self._waiting.clear()
        self._pool.clear()
        return self._pool.waitForDone(wait_ms)

    def _run(self, ticket: int, job: Callable[[], Any]) -> None:
        try:
            result, error = job(), None
        except Exception as mistake:  # raised again, or shown, in the window's thread
            result, error = None, mistake
        self._finished.emit(ticket, result, error)

    def _deliver(self, ticket: int, result: object, error: Exception | None) -> None:
        waiting = self._waiting.pop(ticket, None)
        if isinstance(error, Problem):
            if waiting:
                waiting.failed(error)
        elif error is not None:
            raise error
        elif waiting:
            waiting.done(result)
