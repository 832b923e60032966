"""The rows of a register as they are shown: one for each person, with marks, share, scores and certificate. No Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from muster.change import Record
from muster_desktop.training.room import TESTS, Room

CAME = ("present", "late", "left_early")
CYCLE = ("", "present", "late", "absent", "excused")
"""What Space does to a mark, from each to the next and round."""
RESULTS = ("", "competent", "needs_improvement", "not_yet")
TIMED = ("late", "left_early")
"""Marks that minutes belong to."""


class Cell(NamedTuple):
    """A mark by its permanent name, "" for none; `minutes` as written; whether two marks stand against each other; whether
    it was set after the register was signed."""

    mark: str = ""
    minutes: str = ""
    clash: bool = False
    after: bool = False


class Point(NamedTuple):
    """A score as a canonical number, "" for none, or the result of an observation."""

    value: str = ""
    result: str = ""
    clash: bool = False
    attempt: str = "1"


class Line(NamedTuple):
    """One person in the register. `marks` are by half-day, `points` by test; `share` is the percentage that was attended of
    what they were marked on, None where nothing counts yet."""

    person: str
    seat: str
    name: str
    about: str
    sex: str
    walk_in: bool
    marks: Mapping[str, Cell]
    points: Mapping[str, Point]
    share: int | None = None

    def mark(self, half_day: str) -> str:
        return self.marks.get(half_day, Cell()).mark

    def with_mark(self, half_day: str, cell: Cell) -> Line:
        marks = {**self.marks, half_day: cell}
        return self._replace(marks=marks, share=share(marks.values()))

    def with_point(self, test: str, value: str) -> Line:
        return self._replace(points={**self.points, test: self.points.get(test, Point())._replace(value=value)})

    def with_result(self, test: str, result: str) -> Line:
        return self._replace(points={**self.points, test: self.points.get(test, Point())._replace(result=result)})

    @property
    def gain(self) -> int | None:
        """How much more after than before, in points; None until both are known."""
        before, after = self.points.get("pre", Point()).value, self.points.get("post", Point()).value
        return round(float(after) - float(before)) if before and after else None


class Totals(NamedTuple):
    """Of one half-day: how many are present, late, absent, excused, left early, and not marked."""

    present: int = 0
    late: int = 0
    absent: int = 0
    excused: int = 0
    left_early: int = 0
    unmarked: int = 0


def share(marks: object) -> int | None:
    """The percentage attended of all half-days with a mark that counts: who was excused is not asked for it."""
    came = missed = 0
    for cell in marks:  # type: ignore[attr-defined]
        came += cell.mark in CAME
        missed += cell.mark == "absent"
    return round(100 * came / (came + missed)) if came + missed else None


def lines(room: Room, about: Mapping[str, str] | None = None, after: frozenset[str] = frozenset()) -> list[Line]:
    """The rows in the order of the register. `about` gives what stands below a name, `after` the attendance records that were
    changed after it was signed."""
    return [_line(room, seat, (about or {}).get(str(seat.values.get("person")), ""), after) for seat in room.seats]


def _line(room: Room, seat: Record, about: str, after: frozenset[str]) -> Line:
    person = str(seat.values.get("person"))
    held = room.people.get(person)
    marks = {half: _cell(room.marks[person, half], after) for half in room.half_days if (person, half) in room.marks}
    points = {test: _point(room.scores[person, test]) for test in TESTS if (person, test) in room.scores}
    sex = str(held.values.get("sex") or "") if held is not None else ""
    return Line(person, seat.id, room.name(person), about, sex, seat.values.get("walk_in") is True, marks, points,
                share(marks.values()))


def _cell(record: Record, after: frozenset[str]) -> Cell:
    return Cell(str(record.values.get("mark") or ""), str(record.values.get("minutes") or ""), bool(record.clashes),
                record.id in after)


def _point(record: Record) -> Point:
    return Point(str(record.values.get("value") or ""), str(record.values.get("result") or ""), bool(record.clashes),
                 str(record.values.get("attempt") or "1"))


def totals(rows: Sequence[Line], half_day: str) -> Totals:
    """How the people of these rows are marked on a half-day."""
    marks = [row.mark(half_day) for row in rows]
    counted = {name: marks.count(name) for name in Totals._fields}
    counted["unmarked"] = len(rows) - sum(counted.values())
    return Totals(**counted)


def mean(rows: Sequence[Line], test: str) -> int | None:
    """The class mean of a test, rounded; None where nobody has taken it."""
    values = [float(point.value) for row in rows if (point := row.points.get(test)) and point.value]
    return round(sum(values) / len(values)) if values else None


def next_mark(mark: str) -> str:
    """What Space makes of a mark."""
    return CYCLE[(CYCLE.index(mark) + 1) % len(CYCLE)] if mark in CYCLE else ""


def next_result(result: str) -> str:
    """What Space makes of the result of an observation."""
    return RESULTS[(RESULTS.index(result) + 1) % len(RESULTS)] if result in RESULTS else ""


class Certificate(NamedTuple):
    """`reason` is "ready", "score_below" (`detail` the pass mark), "missed" (`detail` how many half-days), or "" while nothing is
    known."""

    reason: str = ""
    detail: str = ""


def certificate(room: Room, row: Line) -> Certificate:
    """Whether somebody may have the certificate, and the first thing that is in the way."""
    missed = sum(cell.mark == "absent" for cell in row.marks.values())
    after, wanted = row.points.get("post", Point()).value, str(room.training.values.get("pass_mark") or "")
    if after and wanted and float(after) < float(wanted):
        return Certificate("score_below", wanted)
    if missed and not after:
        return Certificate("missed", str(missed))
    return Certificate("ready") if after else Certificate()
