"""Watches what the window's thread does itself: transactions, keys from passphrases, the network; and for how long."""

from __future__ import annotations

import functools
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from muster import slots
from muster.link import Link
from muster.store import Store

MOST_MS = 8.0
"""What a call may take before somebody at the keys could notice."""


class Call(NamedTuple):
    """One call in the window's thread: what it was, its ms, and the frames of the program that led to it."""

    what: str
    ms: float
    where: str


class Watchdog:
    """While it watches, every transaction, every key derived and every message sent in this thread is timed by `clock`
    (seconds): `time.perf_counter`, or `time.thread_time` where other work of the machine is not to count."""

    def __init__(self, clock: Callable[[], float] = time.perf_counter) -> None:
        self._clock, self._thread = clock, threading.get_ident()
        self.calls: list[Call] = []

    def over(self, most_ms: float = MOST_MS) -> list[Call]:
        """The calls that took longer."""
        return [call for call in self.calls if call.ms > most_ms]

    @contextmanager
    def watching(self) -> Iterator[Watchdog]:
        before = [(owner, name, getattr(owner, name)) for owner, name in (
            (Store, "read"), (Store, "write"), (Link, "send"), (Link, "join"), (slots, "_derive"))]
        for owner, name, function in before:
            timed = self._around(name, function) if name in ("read", "write") else self._timed(name, function)
            setattr(owner, name, timed)
        try:
            yield self
        finally:
            for owner, name, function in before:
                setattr(owner, name, function)

    def _note(self, what: str, began: float) -> None:
        spent = (self._clock() - began) * 1000
        if threading.get_ident() == self._thread:
            frames = [frame for frame in traceback.extract_stack()[:-2]
                      if "site-packages" not in frame.filename and "/lib/python" not in frame.filename
                      and frame.filename != __file__][-6:]
            self.calls.append(Call(what, spent, " < ".join(f"{frame.name}:{frame.lineno}" for frame in reversed(frames))))

    def _timed(self, what: str, function: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(function)
        def call(*words: Any, **more: Any) -> Any:
            began = self._clock()
            try:
                return function(*words, **more)
            finally:
                self._note(what, began)
        return call

    def _around(self, what: str, function: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(function)
        @contextmanager
        def transaction(*words: Any, **more: Any) -> Iterator[Any]:
            began = self._clock()
            try:
                with function(*words, **more) as tx:
                    yield tx
            finally:
                self._note(what, began)
        return transaction
