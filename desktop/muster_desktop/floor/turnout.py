"""How many signed in today: the count that there is, or what a new one begins with. Pure."""

from __future__ import annotations

from typing import NamedTuple

from muster.change import Record
from muster.fields import Value
from muster_desktop.floor.boardread import Day, ms


class Count(NamedTuple):
    """The count of today, None where there is none; `values` is what a form for it begins with."""

    record: Record | None
    values: dict[str, Value]


def today_count(day: Day) -> Count:
    """Today's count, else an empty one that expects as many as the last one did."""
    counts = sorted(day.of("turnout"), key=lambda each: (ms(each, "at"), each.id))
    todays = [each for each in counts if ms(each, "at") >= day.midnight]
    if todays:
        return Count(todays[-1], {name: todays[-1].values.get(name) for name in ("signed_in", "expected")})
    return Count(None, {"expected": counts[-1].values.get("expected")} if counts else {})
