"""How much goes into one Offer and one Answer: what the link carries in 5 to 10 seconds, learnt from each trip (trust.md F41).

A slow link gets small parts, so that one that breaks off costs seconds; a quick one gets large parts, so that a sync is one trip
and a first one no matter of many. Nothing is ever given up for being slow: a link that stalls is `muster.link`'s to notice.
"""

from __future__ import annotations

FIRST = 500
"""Changes in the first part, each way, while nothing is known of the link."""
LEAST, MOST = 50, 10_000
TRUSTED = 1_500
"""The most in the first part of a round, whatever the round before it learnt: the laptop may be somewhere else by now."""
WANTED_MS = 7_500
"""How long a full trip should take."""
EACH = 64
"""Bytes that a change takes at most as a rule, with its part of the envelope: 1,000 together take some 20 each, 20 some 45."""
_STEP = 4
"""How much a part grows or shrinks at most from one trip to the next: one trip says little about the next."""


class Room:
    """What is known of the link, each way; 0 is nothing. `up` changes go into the next Offer at most, `down` into its Answer."""

    def __init__(self, up: int = 0, down: int = 0) -> None:
        self.up, self.down = min(up or FIRST, TRUSTED), min(down or FIRST, TRUSTED)

    def took(self, ms: int, up: int, down: int, size_up: int = 0, size_down: int = 0) -> None:
        """Learn from a trip of `ms` that carried so many changes and bytes up and down. One that was not full shows only what
        the link carries at least; a clock that stood still or went back says that it was quick."""
        self.up = _learnt(self.up, ms, up, size_up)
        self.down = _learnt(self.down, ms, down, size_down)

    def broke(self, up: int) -> None:
        """Learn from a trip with so many changes up that broke off: the next one is to be shorter."""
        if up > self.up // _STEP:
            self.up = max(LEAST, self.up // _STEP)
        self.down = max(LEAST, self.down // _STEP)


def _learnt(room: int, ms: int, count: int, size: int) -> int:
    if count >= room * 3 // 4:
        wanted = count * WANTED_MS // ms if ms > 0 else count * _STEP
        return max(LEAST, min(MOST, max(min(wanted, count * _STEP), count // _STEP)))
    return max(room, min(MOST, room * _STEP, size * WANTED_MS // (EACH * max(ms, 1))))
