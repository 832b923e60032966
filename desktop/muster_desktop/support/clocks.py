"""The time of a request as the desk shows it: the honest clock of the core, in minutes."""

from __future__ import annotations

from collections.abc import Sequence

from muster.change import Record
from muster.floor.clock import WAITING, clock_of
from muster.floor.hours import MINUTE
from muster.floor.life import NO_ERRORS, Errors
from muster_desktop.support.asked import Standing


def standing(issue: Record, entries: Sequence[Record], receipts: Sequence[Record], now: int,
             errors: Errors = NO_ERRORS) -> Standing:
    """How the time of a request stands at `now` (ms). `errors` are those of the devices' clocks."""
    clock = clock_of(issue, entries, receipts, now, errors)
    here, first = clock.now, clock.levels.get(1)
    day = clock.terms.calendar.day // MINUTE if clock.terms is not None else 480
    share: float | None = None
    left = 0
    if here is not None and here.limit is not None:
        share = here.charged / here.limit if here.limit else 1.0
        left = (here.limit - here.charged) // MINUTE if here.charged <= here.limit else -((here.charged - here.limit) // MINUTE)
    took = first.touch_charged // MINUTE if first is not None and first.touched is not None else None
    allowed = first.touch_limit // MINUTE if first is not None and first.touch_limit is not None else 0
    return Standing(clock.state == WAITING, left, share, here.due or 0 if here is not None else 0, took, allowed, day,
                    max((abs(skew.ahead) // MINUTE for skew in clock.skews), default=0),
                    sum(level.transit for level in clock.levels.values()) // MINUTE)
