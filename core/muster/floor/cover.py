"""The rota's coverage: by the hour, how many walkers there are for the users, which languages are spoken, and where gaps are.

Practice.md 2.10: one walker for eight to ten users at every hour, at least one for each language spoken, breaks staggered;
the sponsor and the vendor are there too (capabilities 152, 153, 158).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from muster.change import Record
from muster.fields import Value
from muster.floor.hours import MINUTE

WALKING = ("walker", "super_user", "trainer")
"""Roles that stand beside users and count as walkers."""
USERS_PER_WALKER = 10
HOUR = 60 * MINUTE

WALKERS, LANGUAGE, SPONSOR, VENDOR, BACKUP, TWICE = "walkers", "language", "sponsor", "vendor", "backup", "twice"
"""Sorts of gaps: too few walkers; a language nobody speaks; no sponsor or no vendor that day; a shift without a backup; somebody
in two places at once."""


class Slot(NamedTuple):
    """An hour: when it begins (ms), who walks in it (ids), how many are wanted, by area how many there are, the languages that
    are spoken and those that are missing, and who of sponsor and vendor is there."""

    begin: int
    walkers: tuple[str, ...]
    wanted: int
    areas: Mapping[str, int]
    languages: tuple[str, ...]
    missing: tuple[str, ...]
    sponsor: bool
    vendor: bool


class Gap(NamedTuple):
    """What is not covered: its sort, from when to when (ms), and what is missing: a number of walkers, a language, a shift."""

    sort: str
    begin: int
    end: int
    what: str


class Coverage(NamedTuple):
    """The hours of a day and what is missing in them, first things first."""

    slots: tuple[Slot, ...]
    gaps: tuple[Gap, ...]


def coverage(shifts: Iterable[Record], begin: int, end: int, users: int, languages: Iterable[str],
             users_per_walker: int = USERS_PER_WALKER) -> Coverage:
    """The coverage from `begin` to `end` (ms; whole hours are counted from `begin`) for so many `users` who speak `languages`.
    A walker counts for an hour when their shift holds all of it; who is absent counts for none."""
    there = sorted((each for each in shifts if _counts(each, begin, end)), key=lambda each: (_from(each), each.id))
    wanted = -(-max(0, users) // max(1, users_per_walker))
    spoken = sorted(set(languages))
    slots = tuple(_slot(there, at, min(at + HOUR, end), wanted, spoken) for at in range(begin, end, HOUR))
    gaps = [*_short(slots, end), *_unspoken(slots, end, spoken)]
    for sort, role in ((SPONSOR, "sponsor"), (VENDOR, "vendor")):
        if slots and not any(each.values.get("role") == role for each in there):
            gaps.append(Gap(sort, begin, end, ""))
    gaps += [Gap(BACKUP, _from(each), _to(each), each.id) for each in there
             if each.values.get("role") in WALKING and not each.values.get("backup")]
    gaps += _twice(there)
    return Coverage(slots, tuple(sorted(gaps, key=lambda gap: (gap.begin, gap.sort, gap.what))))


def on_floor(shifts: Iterable[Record], now: int) -> list[Record]:
    """The shifts of those who are there now or on a break, each person once."""
    found: dict[Value, Record] = {}
    for each in sorted(shifts, key=lambda one: (_from(one), one.id)):
        if _counts(each, now, now + 1):
            found.setdefault(each.values.get("person"), each)
    return [*found.values()]


def _slot(there: Sequence[Record], begin: int, end: int, wanted: int, spoken: list[str]) -> Slot:
    here = [each for each in there if _from(each) <= begin and _to(each) >= end]
    walking = [each for each in here if each.values.get("role") in WALKING]
    areas: dict[str, int] = {}
    for each in walking:
        area = str(each.values.get("area") or "")
        areas[area] = areas.get(area, 0) + 1
    heard = sorted({language for each in walking for language in each.values.get("languages") or ()})
    roles = {each.values.get("role") for each in here}
    return Slot(begin, tuple(dict.fromkeys(str(each.values.get("person")) for each in walking)), wanted, areas, tuple(heard),
                tuple(each for each in spoken if each not in heard), "sponsor" in roles, "vendor" in roles)


def _short(slots: Sequence[Slot], end: int) -> list[Gap]:
    return _runs([(each.begin, str(each.wanted - len(each.walkers)) if len(each.walkers) < each.wanted else "")
                  for each in slots], WALKERS, end)


def _unspoken(slots: Sequence[Slot], end: int, spoken: list[str]) -> list[Gap]:
    return [gap for language in spoken
            for gap in _runs([(each.begin, language if language in each.missing else "") for each in slots], LANGUAGE, end)]


def _runs(hours: Sequence[tuple[int, str]], sort: str, end: int) -> list[Gap]:
    """Hours beside each other that lack the same become one gap."""
    out: list[Gap] = []
    for at, (begin, what) in enumerate(hours):
        until = hours[at + 1][0] if at + 1 < len(hours) else end
        if what and out and out[-1].end == begin and out[-1].what == what:
            out[-1] = out[-1]._replace(end=until)
        elif what:
            out.append(Gap(sort, begin, until, what))
    return out


def _twice(there: Sequence[Record]) -> list[Gap]:
    out = []
    for at, one in enumerate(there):
        for other in there[at + 1:]:
            begin, end = max(_from(one), _from(other)), min(_to(one), _to(other))
            if begin < end and one.values.get("person") == other.values.get("person"):
                out.append(Gap(TWICE, begin, end, other.id))
    return out


def _counts(shift: Record, begin: int, end: int) -> bool:
    return not shift.gone and shift.values.get("status") != "absent" and _from(shift) < end and _to(shift) > begin


def _from(shift: Record) -> int:
    value = shift.values.get("start")
    return value[0] if isinstance(value, list) else 0


def _to(shift: Record) -> int:
    value = shift.values.get("end")
    return value[0] if isinstance(value, list) else 0
