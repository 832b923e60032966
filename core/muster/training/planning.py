"""A plan of trainings from who has to be trained where: groups that fit the room, trainers that are free, before go-live."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from muster.change import Record


class Need(NamedTuple):
    """So many people of one persona at one site; `go_live` is a day, or "" when nobody knows it yet."""

    site: str
    persona: str
    people: int
    go_live: str = ""


class Hall(NamedTuple):
    """What is there to train with: seats of one group, trainers who can each lead one at a time, days of one training, and
    the days of the week on which nobody trains (0 is Monday)."""

    seats: int = 12
    trainers: int = 1
    days: int = 2
    weekend: frozenset[int] = frozenset({4, 5})


class Proposed(NamedTuple):
    """One training: group `group` of `of`, led by trainer number `trainer` from 1. `late`: it ends on go-live day or after."""

    site: str
    persona: str
    group: int
    of: int
    people: int
    start: str
    end: str
    trainer: int
    late: bool


def needs_of(people: Iterable[Record], go_live: dict[str, str] | None = None, by: str = "position") -> list[Need]:
    """How many people of which persona each site has, from their `by`; `go_live` gives each site its day."""
    counted = Counter((each.site, str(each.values.get(by) or "").strip()) for each in people if not each.gone)
    days = go_live or {}
    return [Need(site, persona, count, days.get(site, "")) for (site, persona), count in sorted(counted.items())]


def groups(people: int, seats: int) -> list[int]:
    """As few groups as the seats allow, as even as can be, the larger first; together they are everybody."""
    number = -(-people // max(1, seats))
    return [people // number + (place < people % number) for place in range(number)] if number > 0 else []


def proposed(needs: Iterable[Need], hall: Hall, first_day: str) -> list[Proposed]:
    """Trainings for every need from a day on, the earliest go-live first. Each trainer leads one at a time, on working days;
    a training keeps its days together but for a weekend between them."""
    free = [datetime.date.fromisoformat(first_day)] * max(1, hall.trainers)
    plan = []
    for need in sorted(needs, key=lambda each: (each.go_live or "9999", each.site, each.persona)):
        sizes = groups(need.people, hall.seats)
        for number, size in enumerate(sizes, 1):
            trainer = min(range(len(free)), key=lambda each: (free[each], each))
            days = _working(free[trainer], max(1, hall.days), hall.weekend)
            free[trainer] = days[-1] + datetime.timedelta(days=1)
            late = bool(need.go_live) and days[-1].isoformat() >= need.go_live
            plan.append(Proposed(need.site, need.persona, number, len(sizes), size, days[0].isoformat(), days[-1].isoformat(),
                                 trainer + 1, late))
    return plan


def _working(first: datetime.date, count: int, weekend: frozenset[int]) -> list[datetime.date]:
    """The next `count` days from one on that are no weekend; a weekend of seven days counts as none."""
    rest = weekend if len(weekend & {*range(7)}) < 7 else frozenset()
    found: list[datetime.date] = []
    day = first
    while len(found) < count:
        if day.weekday() not in rest:
            found.append(day)
        day += datetime.timedelta(days=1)
    return found
