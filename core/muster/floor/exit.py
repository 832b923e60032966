"""When the first days are over: whether a site is stable by thresholds that everybody can read, and the figures for the exit.

Practice.md 2.19: seven days in a row without severity 1 or 2, everything solved or in the backlog with an owner. The
thresholds are a proposal and can be set; each test says its value, its threshold and whether it is passed.
"""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from muster.change import Record
from muster.fields import Value, western
from muster.floor.hours import DAY, Calendar
from muster.floor.pace import Score, score
from muster.floor.packet import people_of
from muster.floor.repair import gaps
from muster.floor.sla import Case, Report, report

QUIET, OPEN, KEPT, FEWER, SIGNED_IN = "quiet_days", "without_owner", "kept", "fewer", "signed_in"
"""The tests: days in a row without a new issue of severity 1 or 2; open issues that nobody owns; share of promises kept; issues
of the last three days against the first three; share of the expected users who signed in."""


class Thresholds(NamedTuple):
    """What counts as stable. `quiet_days` at least, `without_owner` at most; shares from 0 to 1: `kept` and `signed_in` at
    least, `fewer` at most."""

    quiet_days: int = 7
    without_owner: int = 0
    kept: float = 0.9
    fewer: float = 0.5
    signed_in: float = 0.9


class Check(NamedTuple):
    """One threshold: its name, what was found (None where nothing was counted, which passes nothing), and the verdict."""

    name: str
    found: float | None
    wanted: float
    passed: bool


class Figures(NamedTuple):
    """The figures of the exit pack. `days` by local day: logged, solved. The counts by cause, category, severity and level are
    ordered, most first. `handed_over` are the open issues that go to support, the most serious first."""

    sites: tuple[str, ...]
    first: str
    last: str
    days: tuple[tuple[str, int, int], ...]
    people: int
    by_severity: tuple[tuple[str, int], ...]
    by_category: tuple[tuple[str, int], ...]
    by_resolution: tuple[tuple[str, int], ...]
    reluctance: tuple[tuple[str, int], ...]
    pages_made: int
    pages_validated: int
    gaps: int
    score: Score | None
    report: Report
    handed_over: tuple[Record, ...]


def stable(held: Sequence[Case], turnouts: Iterable[Record], now: int, calendar: Calendar,
           wanted: Thresholds = Thresholds()) -> list[Check]:  # noqa: B008
    """The tests of stability at `now` (ms), in the days of a place's calendar. All passed: the site can be handed over."""
    counted = [each for each in held if each.issue.values.get("status") != "duplicate" and each.clock.logged is not None]
    totals = report(counted)
    decided = sum(row.met + row.late + row.overdue for row in totals.rows)
    kept = sum(row.met for row in totals.rows) / decided if decided else None
    adrift = sum(not each.solved and not each.issue.values.get("owner")
                 and each.issue.values.get("status") != "not_reproduced" for each in counted)
    quiet, fewer, signed = _quiet(counted, now, calendar), _fewer(counted, now, calendar), signed_in(turnouts)
    return [
        Check(QUIET, quiet, wanted.quiet_days, quiet is not None and quiet >= wanted.quiet_days),
        Check(OPEN, adrift, wanted.without_owner, adrift <= wanted.without_owner),
        Check(KEPT, kept, wanted.kept, kept is not None and kept >= wanted.kept),
        Check(FEWER, fewer, wanted.fewer, fewer is not None and fewer <= wanted.fewer),
        Check(SIGNED_IN, signed, wanted.signed_in, signed is not None and signed >= wanted.signed_in),
    ]


def signed_in(turnouts: Iterable[Record]) -> float | None:
    """The share of the expected users who signed in, by the last count of the last day; None where nobody counted."""
    counts = [each.values for each in turnouts if not each.gone and _count(each.values.get("expected"))
              and each.values.get("signed_in") is not None]
    if not counts:
        return None
    last = max(counts, key=lambda each: (str(each.get("day") or ""), (each.get("at") or [0])[0]))
    return _count(last["signed_in"]) / _count(last["expected"])


def figures(held: Sequence[Case], articles: Iterable[Record], pulses: Iterable[Record], turnouts: Iterable[Record], now: int,
            calendar: Calendar, cost: Value = None) -> Figures:
    """What the exit pack says, all of it from records. `held` are the cases of the sites that are handed over."""
    counted = [each for each in held if each.issue.values.get("status") != "duplicate" and each.clock.logged is not None]
    pages = [each for each in articles if not each.gone]
    ids = {each.issue.id for each in held}
    logged, solved = _by_day(counted, calendar)
    span = sorted({*logged, *solved})
    open_ = [each for each in counted if not each.solved]
    first = span[0] if span else ""
    return Figures(
        tuple(sorted({each.issue.site for each in counted})), first, span[-1] if span else "",
        tuple((day, logged[day], solved[day]) for day in span), sum(people_of(each.issue.values) for each in counted),
        _counts(counted, "severity"), _counts(counted, "category"), _counts(counted, "resolution"),
        _most(Counter(str(each.values["cause"]) for each in pulses if not each.gone and each.values.get("cause"))),
        sum(each.values.get("issue") in ids for each in pages), sum(bool(each.values.get("validated_on")) for each in pages),
        len(gaps([each.issue for each in held], pages)), score(counted, turnouts, first, calendar, now) if first else None,
        report(counted, cost=cost),
        tuple(each.issue for each in sorted(open_, key=lambda one: (str(one.issue.values.get("severity") or "9"),
                                                                    one.clock.logged or 0, one.issue.id))))


def _by_day(counted: Sequence[Case], calendar: Calendar) -> tuple[Mapping[str, int], Mapping[str, int]]:
    logged: dict[str, int] = defaultdict(int)
    solved: dict[str, int] = defaultdict(int)
    for each in counted:
        if each.clock.logged is not None:
            logged[calendar.date(each.clock.logged)] += 1
        if each.solved and each.clock.ended is not None:
            solved[calendar.date(each.clock.ended)] += 1
    return logged, solved


def _quiet(counted: Sequence[Case], now: int, calendar: Calendar) -> int | None:
    """Whole days since the last issue of severity 1 or 2, or since the first issue of all; None without issues."""
    moments = [each.clock.logged for each in counted if each.clock.logged is not None]
    bad = [each.clock.logged for each in counted
           if each.clock.logged is not None and each.issue.values.get("severity") in ("1", "2")]
    if not moments:
        return None
    since = calendar.date(max(bad)) if bad else calendar.date(min(moments) - DAY)
    return max(0, (datetime.date.fromisoformat(calendar.date(now)) - datetime.date.fromisoformat(since)).days - 1)


def _fewer(counted: Sequence[Case], now: int, calendar: Calendar) -> float | None:
    """Of several sites each has first days of its own; one that began less than a week ago is not counted."""
    today = datetime.date.fromisoformat(calendar.date(now))
    days: dict[str, list[datetime.date]] = defaultdict(list)
    for each in counted:
        if each.clock.logged is not None:
            days[each.issue.site].append(datetime.date.fromisoformat(calendar.date(each.clock.logged)))
    settled = [some for some in days.values() if (today - min(some)).days >= 6]
    if not settled:
        return None
    three = datetime.timedelta(days=3)
    return (sum(today - three < day <= today for some in settled for day in some)
            / sum(day < min(some) + three for some in settled for day in some))


def _counts(counted: Sequence[Case], field: str) -> tuple[tuple[str, int], ...]:
    return _most(Counter(str(each.issue.values[field]) for each in counted if each.issue.values.get(field)))


def _most(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counts.items(), key=lambda each: (-each[1], each[0])))


def _count(value: Value) -> float:
    return float(western(str(value))) if value is not None else 0.0
