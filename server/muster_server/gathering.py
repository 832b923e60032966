"""Who comes to a roll-out's log while others are written to it waits, and is written together with all who waited."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from muster.problems import Problem

Item = TypeVar("Item")
Result = TypeVar("Result")


class _Place(Generic[Item, Result]):
    """A place in the queue: what was brought, and what became of it."""

    def __init__(self, item: Item) -> None:
        self.item = item
        self.called = threading.Lock()  # let go of when there is an answer, or it is this thread's turn to lead
        self.called.acquire()
        self.done = False
        self.result: Result | None = None
        self.error: BaseException | None = None


class Gathering(Generic[Item, Result]):
    """A queue for each key. The first to come leads: its thread does its own work, and that of all who wait and may go along,
    at once; then the next one leads. Nobody's thread works on for those who come later.

    `work` does the work of several, whole or not at all; where it fails for several, each is done alone, so that nobody suffers
    by what another brought; but not where the database is gone. `may_join` says whether an item may go along with those before.
    """

    def __init__(self, work: Callable[[str, Sequence[Item]], Sequence[Result]],
                 may_join: Callable[[Sequence[Item], Item], bool]) -> None:
        self._work = work
        self._may_join = may_join
        self._lock = threading.Lock()
        self._queues: dict[str, deque[_Place[Item, Result]]] = {}

    def do(self, key: str, item: Item) -> Result:
        """The result of an item; blocks until it is done. Raises what its work raised when it was done alone."""
        mine: _Place[Item, Result] = _Place(item)
        with self._lock:
            leads = key not in self._queues
            self._queues.setdefault(key, deque()).append(mine)
        if not leads:
            mine.called.acquire()
        if not mine.done:
            self._lead(key)
        if mine.error is not None:
            raise mine.error
        return mine.result  # type: ignore[return-value]  # which may be None

    def _lead(self, key: str) -> None:
        group = self._group(key)
        try:
            self._all(key, group)
        finally:
            with self._lock:
                queue = self._queues[key]
                following = queue[0] if queue else None
                if following is None:
                    del self._queues[key]
            for place in group:
                place.called.release()
            if following is not None:
                following.called.release()

    def _group(self, key: str) -> list[_Place[Item, Result]]:
        """The first of the queue, whose thread this is, and those behind it who may go along."""
        with self._lock:
            queue = self._queues[key]
            group = [queue.popleft()]
            while queue and self._may_join([place.item for place in group], queue[0].item):
                group.append(queue.popleft())
            return group

    def _all(self, key: str, group: Sequence[_Place[Item, Result]]) -> None:
        try:
            for place, result in zip(group, self._work(key, [place.item for place in group]), strict=True):
                place.result, place.done = result, True
        except BaseException as error:  # raised again in the thread whose work it was
            gone = isinstance(error, Problem) or getattr(error, "connection_invalidated", False)
            for place in group:
                if len(group) > 1 and not gone:
                    self._all(key, [place])
                else:
                    place.error, place.done = error, True
