"""The report on promised times: per month and level what was kept, what it cost, and how much level 1 solved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from muster.change import Record
from muster.fields import Value
from muster.floor.clock import LATE, MET, NOTHING, OVERDUE, RUNNING, Clock, clock_of
from muster.floor.hours import ALWAYS
from muster.floor.life import LEVELS, NO_ERRORS, Errors

SOLVED = ("closed", "confirmed")
"""Statuses of what is solved. A duplicate is solved with the issue that it is the same as, and is counted there alone."""


class Case(NamedTuple):
    """An issue with its clocks."""

    issue: Record
    clock: Clock

    @property
    def solved(self) -> bool:
        return self.issue.values.get("status") in SOLVED

    @property
    def month(self) -> str:
        """The month in which it was logged, as `2026-11`, by the calendar of its place; empty where nobody knows when."""
        if self.clock.logged is None:
            return ""
        calendar = self.clock.terms.calendar if self.clock.terms is not None else ALWAYS
        return calendar.local(self.clock.logged).strftime("%Y-%m")


class Row(NamedTuple):
    """One month and level. `had` is how many issues came to the level; of those `met`, `late`, `running`, `overdue` and
    `nothing` (promised) add up to it. `touched` and `untouched` say how often it was taken in hand in time, and not. Times are
    sums in ms: what was charged, and what was not."""

    month: str
    level: int
    had: int
    met: int
    late: int
    running: int
    overdue: int
    nothing: int
    touched: int
    untouched: int
    charged: int
    transit: int
    waiting: int
    nights: int

    @property
    def kept(self) -> float | None:
        """The share of decided promises that were kept; None where none was decided."""
        decided = self.met + self.late + self.overdue
        return self.met / decided if decided else None


class Totals(NamedTuple):
    """All issues of a report: how many were `logged` and are not duplicates, how many of those are solved, at which level, and
    of which a help page was shown; how often the user heard nothing for too long; `cost` of one solved issue as money
    (minor units and currency), None where no cost was given or nothing was solved. `example`: times of the shipped example
    were among those promised, which nobody agreed on."""

    logged: int
    duplicates: int
    solved: int
    by_level: Mapping[int, int]
    by_help: int
    untold: int
    cost: Value
    example: bool

    @property
    def at_level_1(self) -> float | None:
        """The share of solved issues that level 1 solved; None where nothing is solved."""
        return self.by_level.get(1, 0) / self.solved if self.solved else None


class Report(NamedTuple):
    """`rows` by month, newest first, then level; only those with an issue."""

    rows: tuple[Row, ...]
    totals: Totals


def cases(issues: Iterable[Record], entries: Iterable[Record], receipts: Iterable[Record], now: int,
          errors: Errors = NO_ERRORS) -> list[Case]:
    """Every issue with its clocks at `now` (ms), in order of ids; gone ones are left out."""
    lives: dict[Value, list[Record]] = defaultdict(list)
    arrivals: dict[Value, list[Record]] = defaultdict(list)
    for records, held in ((entries, lives), (receipts, arrivals)):
        for each in records:
            held[each.values.get("issue")].append(each)
    return [Case(each, clock_of(each, lives[each.id], arrivals[each.id], now, errors))
            for each in sorted(issues, key=lambda one: one.id) if not each.gone]


def report(held: Iterable[Case], month: str = "", cost: Value = None) -> Report:
    """The report over all cases, or over those that were logged in one month (`2026-11`). `cost` is what support cost in that
    time, as money."""
    chosen = [each for each in held if not month or each.month == month]
    counted = [each for each in chosen if each.issue.values.get("status") != "duplicate"]
    groups: dict[tuple[str, int], list[Case]] = defaultdict(list)
    for each in counted:
        for level in each.clock.levels:
            groups[each.month, level].append(each)
    rows = [_row(when, level, some) for (when, level), some in groups.items()]
    rows.sort(key=lambda row: row.level)
    rows.sort(key=lambda row: row.month, reverse=True)
    return Report(tuple(rows), _totals(counted, len(chosen) - len(counted), cost))


def _row(month: str, level: int, some: list[Case]) -> Row:
    levels = [each.clock.levels[level] for each in some]
    verdicts = [each.verdict for each in levels]
    return Row(
        month, level, len(levels), verdicts.count(MET), verdicts.count(LATE), verdicts.count(RUNNING), verdicts.count(OVERDUE),
        verdicts.count(NOTHING),
        sum(each.touch_verdict == MET for each in levels), sum(each.touch_verdict in (LATE, OVERDUE) for each in levels),
        sum(each.charged for each in levels), sum(each.transit for each in levels), sum(each.waiting for each in levels),
        sum(each.nights for each in levels))


def _totals(counted: list[Case], duplicates: int, cost: Value) -> Totals:
    solved = [each for each in counted if each.solved]
    by_level = {level: sum(each.clock.level == level for each in solved) for level in LEVELS}
    return Totals(
        len(counted), duplicates, len(solved), by_level, sum(bool(each.issue.values.get("help")) for each in solved),
        sum(each.clock.tell_verdict in (LATE, OVERDUE) for each in counted), _each(cost, len(solved)),
        any(each.clock.example for each in counted))


def _each(cost: Value, solved: int) -> Value:
    if cost is None or not solved:
        return None
    return [int((Decimal(cost[0]) / solved).quantize(Decimal(1), ROUND_HALF_UP)), cost[1]]
