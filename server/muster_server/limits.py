"""Counting failures: a stranger who guesses codes is stopped, a training room that joins in one minute is not."""

from __future__ import annotations

import threading
from collections import OrderedDict

from muster.clock import Clock

MOST = 20
"""Wrong requests from one address before it has to wait."""
WINDOW = 15 * 60_000
"""For how long a wrong request counts, in ms."""
ADDRESSES = 10_000
"""How many addresses are remembered; the one heard of longest ago is forgotten first."""


class Failures:
    """Wrong requests to join by address, in the memory of one worker. Right ones never count. Safe in several threads.

    A code has 75 random bits, so no limit has to stop guessing; this one keeps guessers from costing anything.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._times: OrderedDict[str, list[int]] = OrderedDict()

    def note(self, address: str) -> None:
        """One wrong request."""
        with self._lock:
            times = self._times.setdefault(address, [])
            times.append(self._clock.now())
            del times[:-MOST]
            self._times.move_to_end(address)
            while len(self._times) > ADDRESSES:
                self._times.popitem(last=False)

    def full(self, address: str) -> bool:
        """Whether an address has to wait."""
        with self._lock:
            times = self._times.get(address, [])
            since = self._clock.now() - WINDOW
            return len([at for at in times if at > since]) >= MOST
