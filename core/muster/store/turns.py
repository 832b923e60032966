"""Turns at writing: who is next goes on at once."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

PATIENCE_S = 5.0
"""How long a thread waits for its turn; after it, it asks SQLite, as for a lock of another program."""


class Turns:
    """One writer of this program at a time. SQLite lets who finds its lock taken sleep 1, 2, 5, 10 ms and so on before it looks
    again: a save that met 2 ms of the search index waited for 8."""

    def __init__(self) -> None:
        self._lock = threading.Lock()

    @contextmanager
    def taken(self) -> Iterator[None]:
        mine = self._lock.acquire(timeout=PATIENCE_S)
        try:
            yield
        finally:
            if mine:
                self._lock.release()
