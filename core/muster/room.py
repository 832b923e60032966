"""How much goes into one Offer and one Answer: what the link carries in 5 to 10 seconds, learnt from each trip (trust.md F41).

A slow link gets small parts, so that one that breaks off costs seconds; a quick one gets large parts, so that a first sync is no
matter of round trips. Nothing is ever given up for being slow: a link that stalls is `muster.link`'s to notice.
"""

from __future__ import annotations

FIRST = 500
"""Changes in the first part of a round, each way."""
LEAST, MOST = 50, 10_000
WANTED_MS = 7_500
"""How long a full trip should take."""
_STEP = 4
"""How much a part grows or shrinks at most from one trip to the next: one trip says little about the next."""


class Room:
    """What one round has learnt. `up` changes go into the next Offer at most, `down` into its Answer."""

    def __init__(self) -> None:
        self.up = self.down = FIRST

    def took(self, ms: int, up: int, down: int) -> None:
        """Learn from a trip of `ms` that carried so many changes up and down. A trip that was not full says nothing; a clock
        that stood still or went back says that it was quick."""
        if up >= self.up * 3 // 4:
            self.up = _fitted(up, ms)
        if down >= self.down * 3 // 4:
            self.down = _fitted(down, ms)


def _fitted(count: int, ms: int) -> int:
    wanted = count * WANTED_MS // ms if ms > 0 else count * _STEP
    return max(LEAST, min(MOST, max(min(wanted, count * _STEP), count // _STEP)))
