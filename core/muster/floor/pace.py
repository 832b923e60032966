"""The pace of a go-live day: issues by the half-hour beside the day before, the score by the hour, what is most common."""

from __future__ import annotations

import datetime
import statistics
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from muster.change import Record
from muster.fields import Value, western
from muster.floor.hours import MINUTE, Calendar
from muster.floor.packet import people_of
from muster.floor.sla import Case

HALF, HOUR = 30 * MINUTE, 60 * MINUTE
ON_THE_SPOT = 15 * MINUTE
"""What is solved within this time of its logging, on the wall, is solved on the spot."""


class Half(NamedTuple):
    """Half an hour: the minute of the day at which it begins, and the issues logged in it today and the day before."""

    minute: int
    today: int
    before: int


class Hour(NamedTuple):
    """An hour of the day: the minute at which it begins; issues logged and solved in it, of the latter on the spot and by a
    help page; those logged with which work stopped; users signed in by its end, None where nobody had counted; signs of
    reluctance that were noted in it."""

    minute: int
    logged: int
    solved: int
    on_the_spot: int
    by_help: int
    stopped: int
    signed_in: int | None
    reluctant: int = 0


class Score(NamedTuple):
    """A day: its hours, and their sums. `open` is what was logged by its end and not solved then; `wait` the middle time in ms
    from logging to solving of what was solved on it, None for nothing; `expected` and `signed_in` by the last count."""

    day: str
    hours: tuple[Hour, ...]
    logged: int
    solved: int
    on_the_spot: int
    by_help: int
    stopped: int
    open: int
    wait: int | None
    expected: int | None
    signed_in: int | None


class Common(NamedTuple):
    """What many meet: the issue that tells it (the oldest), how many people have it, and the issues."""

    issue: Record
    people: int
    issues: tuple[Record, ...]


def halves(held: Iterable[Case], day: str, calendar: Calendar) -> list[Half]:
    """The half-hours of a day (`YYYY-MM-DD`) of a place, from the first to the last one with an issue or working time."""
    before = (datetime.date.fromisoformat(day) - datetime.timedelta(days=1)).isoformat()
    counts: dict[tuple[str, int], int] = defaultdict(int)
    for each in held:
        if each.clock.logged is not None and (date := calendar.date(each.clock.logged)) in (day, before):
            counts[date, _minute(each.clock.logged, calendar) // 30] += 1
    used = [half for _, half in counts] + [calendar.start // 30, max(calendar.start, calendar.end - 1) // 30]
    return [Half(half * 30, counts[day, half], counts[before, half]) for half in range(min(used), max(used) + 1)]


def score(held: Sequence[Case], turnouts: Iterable[Record], day: str, calendar: Calendar, now: int,
          pulses: Iterable[Record] = ()) -> Score:
    """The score of a day of a place, by the hour, up to `now` (ms). Duplicates are counted where they are the same as."""
    held = [each for each in held if each.issue.values.get("status") != "duplicate"]
    logged = [each for each in held if each.clock.logged is not None and calendar.date(each.clock.logged) == day]
    solved = [each for each in held if each.solved and each.clock.ended is not None and calendar.date(each.clock.ended) == day]
    counts = sorted(((each.values.get("at") or [0])[0], each.id, each.values) for each in turnouts
                    if each.values.get("day") == day and not each.gone)
    noted = [at for each in pulses if not each.gone and (at := (each.values.get("at") or [0])[0]) and calendar.date(at) == day]
    hours = []
    for hour in _hours(logged, solved, day, calendar, now):
        come = [each for each in logged if _minute(each.clock.logged or 0, calendar) // 60 == hour]
        done = [each for each in solved if _minute(each.clock.ended or 0, calendar) // 60 == hour]
        there = [each for each in counts if not each[0] or _minute(each[0], calendar) // 60 <= hour]
        hours.append(Hour(hour * 60, len(come), len(done), sum(map(_on_the_spot, done)), sum(map(_by_help, done)),
                          sum(each.issue.values.get("can_work") == "stopped" for each in come),
                          _count(there[-1][2].get("signed_in")) if there else None,
                          sum(_minute(at, calendar) // 60 == hour for at in noted)))
    waits = [each.clock.ended - each.clock.logged for each in solved
             if each.clock.ended is not None and each.clock.logged is not None]
    left = [each for each in held if each.clock.logged is not None and calendar.date(each.clock.logged) <= day
            and (each.clock.ended is None or calendar.date(each.clock.ended) > day)]
    last = counts[-1][2] if counts else {}
    return Score(
        day, tuple(hours), len(logged), len(solved), sum(each.on_the_spot for each in hours), sum(each.by_help for each in hours),
        sum(each.stopped for each in hours), len(left), round(statistics.median(waits)) if waits else None,
        _count(last.get("expected")), _count(last.get("signed_in")))


def most_common(issues: Iterable[Record], most: int = 5) -> list[Common]:
    """What most people have: issues that are the same, or say the same words, together, with "me too" and people affected. What
    one person has once is not common."""
    held = sorted((each for each in issues if not each.gone), key=lambda each: each.id)
    by_id = {each.id: each for each in held}
    groups: dict[str, list[Record]] = defaultdict(list)
    words: dict[str, str] = {}
    for each in held:
        said = " ".join(str(each.values.get("summary") or "").casefold().split())
        groups[words.setdefault(said, _first(each, by_id))].append(each)
    found = [Common(by_id[first], sum(people_of(each.values) for each in some), tuple(some)) for first, some in groups.items()]
    found = [each for each in found if each.people > 1]
    return sorted(found, key=lambda each: (-each.people, each.issue.id))[:most]


def _first(issue: Record, by_id: dict[str, Record]) -> str:
    """The issue at the end of "same as"; in a ring the one that comes first."""
    seen = [issue.id]
    while (above := by_id[seen[-1]].values.get("duplicate_of")) in by_id:
        if above in seen:
            return min(seen[seen.index(above):])
        seen.append(above)
    return seen[-1]


def _hours(logged: Sequence[Case], solved: Sequence[Case], day: str, calendar: Calendar, now: int) -> range:
    """The hours to show: working hours, and those in which something happened; of a day that goes on up to now."""
    end = calendar.end if calendar.end > calendar.start else 24 * 60
    used = [calendar.start // 60, (end - 1) // 60, *(_minute(each.clock.logged or 0, calendar) // 60 for each in logged),
            *(_minute(each.clock.ended or 0, calendar) // 60 for each in solved)]
    last = max(used)
    if calendar.date(now) == day:
        last = max(_minute(now, calendar) // 60, min(used))
    return range(min(used), last + 1)


def _on_the_spot(case: Case) -> bool:
    return case.clock.level == 1 and (case.clock.ended or 0) - (case.clock.logged or 0) <= ON_THE_SPOT


def _by_help(case: Case) -> bool:
    return bool(case.issue.values.get("help"))


def _minute(moment: int, calendar: Calendar) -> int:
    local = calendar.local(moment)
    return local.hour * 60 + local.minute


def _count(value: Value) -> int | None:
    return int(float(western(str(value)))) if value is not None else None
