"""Stamps: when a change was made, and its rank for display. No clock decides what is kept."""

from __future__ import annotations

import time
from typing import Protocol

FUTURE = 60_000
"""How far ahead of the server's receive time a rank may stand, in ms (trust.md F7, I11)."""


class Clock(Protocol):
    """Where the time comes from; tests and the simulator bring their own."""

    def now(self) -> int:
        """Milliseconds since 1970 UTC."""

    def offset(self) -> int:
        """Minutes from UTC that this machine shows."""


class SystemClock:
    """This machine's clock, right or wrong."""

    def now(self) -> int:
        return time.time_ns() // 1_000_000

    def offset(self) -> int:
        return (time.localtime().tm_gmtoff or 0) // 60


def next_rank(now: int, correction: int, last: int) -> int:
    """The rank of a new change: the corrected time, but never behind the last one of this laptop."""
    return max(now + correction, last + 1)


def standing_rank(proposed: int, received: int) -> int:
    """The rank that counts everywhere: clamped by the server, so that a clock ahead by years wins nothing."""
    return max(0, min(proposed, received + FUTURE))
