"""The trainings of a roll-out at a glance: their days and places, how many take part, which get in each other's way. No Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from muster.change import Record
from muster.rights import at_or_below
from muster.training.clashes import Clash, booked, hours_of, overbooked
from muster.training.halfdays import half_days
from muster_desktop.ledger import Ledger

OVER = ("done", "cancelled", "postponed")
RUNNING, COMING, UNSET, PAST = "running", "coming", "unset", "past"
GROUPS = (RUNNING, COMING, UNSET, PAST)


class Overlap(NamedTuple):
    """A "trainer", a "room" or each "person" of `people` that several trainings want at once: who or which, the first of them,
    and the half-days on which they do."""

    sort: str
    who: str
    trainings: tuple[str, ...]
    half_days: tuple[str, ...]
    people: tuple[str, ...] = ()


@dataclass(frozen=True)
class Programme:
    """What the list and the calendar show, as of one moment. `taking` is how many take part, by training; `clashes` what is in
    the way of each."""

    trainings: Sequence[Record]
    taking: Mapping[str, int]
    clashes: Mapping[str, tuple[Overlap, ...]]
    people: Mapping[str, Record]
    modules: Sequence[Record]
    curricula: Mapping[str, Record]
    sites: Sequence[str]

    def at(self, site: str) -> list[Record]:
        """The trainings at a site and below."""
        return [each for each in self.trainings if at_or_below(each.site, site)]

    def clashing(self, site: str = "") -> int:
        """How many trainings there are in somebody's way."""
        return sum(each.id in self.clashes for each in self.at(site))


def read_programme(ledger: Ledger) -> Programme:
    """Read it all; for the background."""
    trainings = ledger.records("training")
    seats = ledger.records("participation")
    taking = Counter(str(each.values.get("training")) for each in seats)
    people = {each.id: each for each in ledger.records("person")}
    modules = sorted(ledger.records("module"), key=lambda each: (str(each.values.get("curriculum")), _order(each)))
    curricula = {each.id: each for each in ledger.records("curriculum")}
    return Programme(trainings, taking, overlaps([*booked(trainings), *overbooked(trainings, seats)]), people, modules,
                     curricula, ledger.sites())


def _order(record: Record) -> float:
    try:
        return float(record.values.get("order") or 0)
    except ValueError:
        return 0.0


def elsewhere(ledger: Ledger, training: Record) -> dict[str, Record]:
    """By person, another training in which they are on a half-day of this one, taught or as trainer. For the background."""
    mine = {*half_days(training.values)}
    others = {each.id: each for each in ledger.records("training") if each.id != training.id and mine & {*half_days(each.values)}}
    busy = hours_of(others.values(), ledger.records("participation"))
    return {person: others[halves[shared[0]][0]] for person, halves in busy.items() if (shared := sorted(mine & {*halves}))}


def overlaps(found: Iterable[Clash]) -> dict[str, tuple[Overlap, ...]]:
    """By training, what is in its way: the half-days of one cause as one, and people who are in the same trainings as one."""
    halves: dict[tuple[str, str, tuple[str, ...]], list[Clash]] = {}
    for clash in found:
        halves.setdefault((clash.sort, clash.who if clash.sort != "person" else "", clash.trainings), []).append(clash)
    out: dict[str, list[Overlap]] = {}
    for (sort, _, trainings), several in halves.items():
        days = tuple(sorted({each.half_day for each in several}))
        people = tuple(dict.fromkeys(each.who for each in several)) if sort == "person" else ()
        for training in trainings:
            out.setdefault(training, []).append(Overlap(sort, several[0].who, trainings, days, people))
    return {training: tuple(several) for training, several in out.items()}


class Days(NamedTuple):
    """The first and the last day, both YYYY-MM-DD; "" where none is set."""

    first: str
    last: str


def days_of(training: Record) -> Days:
    """The days of a training; of one with a single day both are that day, and an end before the start counts for nothing."""
    first, last = str(training.values.get("start") or ""), str(training.values.get("end") or "")
    return Days(first, last if last >= first else first)


def group(training: Record, today: str) -> str:
    """Where a training stands in the list: under way, coming, without a day, or past."""
    if training.values.get("status") in OVER:
        return PAST
    days = days_of(training)
    if not days.first:
        return UNSET
    return COMING if days.first > today else PAST if days.last < today else RUNNING


def grouped(trainings: Sequence[Record], today: str) -> list[tuple[str, list[Record]]]:
    """The groups that are not empty, in order; what is past begins with what was last."""
    out = []
    for name in GROUPS:
        held = [each for each in trainings if group(each, today) == name]
        held.sort(key=lambda each: (days_of(each), str(each.values.get("title"))), reverse=name == PAST)
        if held:
            out.append((name, held))
    return out
