"""The queue for each roll-out: who waits goes along with the next, in order, and pays for nobody else's failure."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Sequence

import pytest

from muster.problems import BAD, Problem, Sort
from muster_server.gathering import Gathering

SORT = Sort("gone", BAD, "It is gone.")


class _Heard(deque):
    """A queue that says when somebody has come."""

    def __init__(self) -> None:
        super().__init__()
        self.came = threading.Semaphore(0)

    def append(self, place: object) -> None:
        super().append(place)
        self.came.release()


def together(gathering: Gathering, key: str, calls: Sequence[Callable[[], object]]) -> tuple[list[object], list[int]]:
    """Let the first of these calls begin its work, then the others come and wait in this order, then go on. Returns what each
    call gave or raised, and how many were worked on together, each time."""
    real, begun, go = gathering._work, threading.Event(), threading.Event()
    out: list[object] = [None] * len(calls)
    sizes: list[int] = []

    def work(key: str, items: Sequence[object]) -> object:
        if not begun.is_set():
            begun.set()
            assert go.wait(30)
        sizes.append(len(items))
        return real(key, items)

    def call(i: int) -> None:
        try:
            out[i] = calls[i]()
        except Exception as error:
            out[i] = error

    gathering._work = work  # type: ignore[method-assign]
    threads = [threading.Thread(target=call, args=(i,)) for i in range(len(calls))]
    threads[0].start()
    assert begun.wait(30)
    waiting = gathering._queues[key] = _Heard()
    for thread in threads[1:]:
        thread.start()
        assert waiting.came.acquire(timeout=30)
    go.set()
    for thread in threads:
        thread.join(60)
    gathering._work = real  # type: ignore[method-assign]
    assert gathering._queues == {}
    return out, sizes


def gathering(fails: Callable[[Sequence[int]], None] = lambda items: None,
              may_join: Callable[[Sequence[int], int], bool] = lambda before, item: True) -> tuple[Gathering, list[list[int]]]:
    done: list[list[int]] = []

    def work(key: str, items: Sequence[int]) -> list[int]:
        fails(items)
        done.append(list(items))
        return [10 * item for item in items]
    return Gathering(work, may_join), done


def calls(of: Gathering, *items: int) -> list[Callable[[], object]]:
    return [lambda item=item: of.do("r", item) for item in items]  # type: ignore[misc]


def test_who_waits_goes_along_with_the_next_in_order() -> None:
    gathers, done = gathering()
    said, sizes = together(gathers, "r", calls(gathers, 1, 2, 3, 4))
    assert (said, sizes, done) == ([10, 20, 30, 40], [1, 3], [[1], [2, 3, 4]])


def test_who_may_not_go_along_comes_after_and_nobody_overtakes() -> None:
    gathers, done = gathering(may_join=lambda before, item: item % 2 == 0 and before[0] % 2 == 0)
    said, _ = together(gathers, "r", calls(gathers, 2, 4, 6, 7, 8, 10))
    assert (said, done) == ([20, 40, 60, 70, 80, 100], [[2], [4, 6], [7], [8, 10]])


def test_who_fails_alone_fails_alone() -> None:
    def fails(items: Sequence[int]) -> None:
        if 3 in items:
            raise ValueError(items)
    gathers, done = gathering(fails)
    said, sizes = together(gathers, "r", calls(gathers, 1, 2, 3, 4))
    assert [said[0], said[1], said[3]] == [10, 20, 40] and str(said[2]) == "[3]"
    assert (sizes, done) == ([1, 3, 1, 1, 1], [[1], [2], [4]])


@pytest.mark.parametrize("error", [Problem(SORT), type("Gone", (Exception,), {"connection_invalidated": True})()])
def test_nobody_tries_alone_again_where_the_database_is_gone(error: Exception) -> None:
    def fails(items: Sequence[int]) -> None:
        if 3 in items:
            raise error
    gathers, done = gathering(fails)
    said, sizes = together(gathers, "r", calls(gathers, 1, 2, 3))
    assert (said, sizes, done) == ([10, error, error], [1, 2], [[1]])


def test_two_roll_outs_wait_for_each_other_never() -> None:
    both = threading.Barrier(2, timeout=30)
    gathers: Gathering = Gathering(lambda key, items: [both.wait() * 0 for _ in items], lambda before, item: True)
    threads = [threading.Thread(target=gathers.do, args=(key, 1)) for key in "rs"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert not both.broken
