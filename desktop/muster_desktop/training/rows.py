"""The rows of a register as they are shown: one for each person, with marks, share, scores and certificate. No Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from muster.change import Record
from muster.training import register, results
from muster.training.register import Totals
from muster.training.results import Certificate, Scores
from muster_desktop.training.room import TESTS, Room

RESULTS = ("", "competent", "needs_improvement", "not_yet")
TIMED = ("late", "left_early")
"""Marks that minutes belong to."""
OPEN = Certificate("open", "not_finished")


class Cell(NamedTuple):
    """A mark by its permanent name, "" for none; `minutes` as written; whether two marks stand against each other; whether
    it is not what was signed."""

    mark: str = ""
    minutes: str = ""
    clash: bool = False
    after: bool = False


class Point(NamedTuple):
    """A score as a canonical number, "" for none, or the result of an observation; `record` is what holds it, "" for none yet."""

    value: str = ""
    result: str = ""
    clash: bool = False
    record: str = ""
    attempts: int = 0


class Line(NamedTuple):
    """One person in the register. `marks` are by half-day, `points` by test; `share` is the percentage that was attended of
    what they were marked on, None where nothing counts yet."""

    person: str
    name: str
    about: str
    sex: str
    walk_in: bool
    marks: Mapping[str, Cell]
    points: Mapping[str, Point]
    share: int | None = None
    certificate: Certificate = OPEN

    def mark(self, half_day: str) -> str:
        return self.marks.get(half_day, Cell()).mark

    def with_mark(self, half_day: str, cell: Cell) -> Line:
        marks = {**self.marks, half_day: cell}
        return self._replace(marks=marks, share=_share(marks))

    def with_point(self, test: str, value: str) -> Line:
        return self._replace(points={**self.points, test: self.points.get(test, Point())._replace(value=value)})

    def with_result(self, test: str, result: str) -> Line:
        return self._replace(points={**self.points, test: self.points.get(test, Point())._replace(result=result)})

    @property
    def gain(self) -> int | None:
        """How much more after than before, in points; None until both are known."""
        before, after = (self.points.get(test, Point()).value for test in ("pre", "post"))
        return round(Decimal(after) - Decimal(before)) if before and after else None


def _share(marks: Mapping[str, Cell]) -> int | None:
    return register.share(cell.mark or None for cell in marks.values()).percent


def lines(room: Room, about: Mapping[str, str] | None = None) -> list[Line]:
    """The rows in the order of the register. `about` gives what stands below a name."""
    rule = results.rule_of(room.training.values, room.scores)
    after = {(each.person, each.about) for each in room.changed_since}
    found = []
    for seat in room.seats:
        person = str(seat.values.get("person"))
        held = room.people.get(person)
        marks = {half: _cell(room.marks[person, half], (person, half) in after)
                 for half in room.half_days if (person, half) in room.marks}
        verdict = results.certificate(rule, [marks.get(half, Cell()).mark or None for half in room.half_days],
                                      room.scores.get(person, Scores()), str(seat.values.get("status") or ""))
        found.append(Line(person, room.name(person), (about or {}).get(person, ""),
                          str(held.values.get("sex") or "") if held is not None else "", seat.values.get("walk_in") is True,
                          marks, points(room, person), _share(marks), verdict))
    return found


def _cell(record: Record, after: bool) -> Cell:
    return Cell(str(record.values.get("mark") or ""), str(record.values.get("minutes") or ""), bool(record.clashes), after)


def points(room: Room, person: str) -> dict[str, Point]:
    """The scores of a person: before the first attempt, after and practical the best one, the last observation."""
    found = {}
    for test in TESTS:
        records = room.attempts.get((person, test), [])
        if not records:
            continue
        shown = records[0] if test == "pre" else records[-1] if test == "observation" else max(records, key=_value)
        found[test] = Point(str(shown.values.get("value") or ""), str(shown.values.get("result") or ""), bool(shown.clashes),
                            shown.id, len(records))
    return found


def _value(record: Record) -> Decimal:
    return Decimal(str(record.values.get("value") or "-1"))


def totals(rows: Sequence[Line], half_day: str) -> Totals:
    """How the people of these rows are marked on a half-day."""
    return register.totals([row.person for row in rows], {row.person: row.mark(half_day) for row in rows})


def mean(rows: Sequence[Line], test: str) -> int | None:
    """The class mean of a test, rounded; None where nobody has taken it."""
    found = results.mean(Decimal(value) if (value := row.points.get(test, Point()).value) else None for row in rows)
    return None if found is None else int(found)


def next_mark(mark: str) -> str:
    """What Space makes of a mark."""
    return register.next_mark(mark or None) or ""


def next_result(result: str) -> str:
    """What Space makes of the result of an observation."""
    return RESULTS[(RESULTS.index(result) + 1) % len(RESULTS)] if result in RESULTS else ""
