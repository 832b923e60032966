"""The register: who came, how much of it, what is still to be marked, and the mark that comes next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from muster.change import Record

MARKS = ("present", "late", "absent", "excused", "left_early")
CAME = ("present", "late", "left_early")
"""The marks of somebody who was there, if only in part."""
COUNTED = (*CAME, "absent")
"""The marks that a share is made of: who is excused is not counted against."""

_NEXT = {None: "present", "present": "late", "late": "absent", "absent": "excused", "excused": None, "left_early": None}


class Share(NamedTuple):
    """How many of the half-days that count somebody came to."""

    came: int
    counted: int

    @property
    def percent(self) -> int | None:
        """0 to 100, rounded; None while nothing counts."""
        return round(100 * self.came / self.counted) if self.counted else None


class Totals(NamedTuple):
    """How many people have each mark on one half-day."""

    present: int = 0
    late: int = 0
    absent: int = 0
    excused: int = 0
    left_early: int = 0
    unmarked: int = 0

    @property
    def people(self) -> int:
        return sum(self)


def by_person(attendance: Iterable[Record]) -> dict[str, dict[str, Record]]:
    """The attendance of one training by person and half-day. Of two records for one cell the one with the greater id stands
    on every machine; `clashes.doubled_marks` tells of the other."""
    found: dict[str, dict[str, Record]] = {}
    for record in sorted(attendance, key=lambda each: each.id):
        person, half = record.values.get("person"), record.values.get("half_day")
        if isinstance(person, str) and isinstance(half, str):
            found.setdefault(person, {})[half] = record
    return found


def mark_of(record: Record | None) -> str | None:
    """The mark of a cell; None for none."""
    value = record.values.get("mark") if record is not None else None
    return value if isinstance(value, str) else None


def share(marks: Iterable[str | None]) -> Share:
    """What share of the marked half-days somebody came to; excused and unmarked ones do not count."""
    counted = [mark for mark in marks if mark in COUNTED]
    return Share(sum(mark in CAME for mark in counted), len(counted))


def totals(people: Iterable[str], marks: Mapping[str, str | None]) -> Totals:
    """The marks of one half-day counted over these people, each once. A mark of a newer program counts as none."""
    counts = dict.fromkeys(Totals._fields, 0)
    for person in dict.fromkeys(people):
        mark = marks.get(person)
        counts[mark if mark in MARKS else "unmarked"] += 1
    return Totals(**counts)


def unmarked(people: Iterable[str], marks: Mapping[str, str | None]) -> list[str]:
    """Who has no mark yet, in the order given."""
    return [person for person in dict.fromkeys(people) if not marks.get(person)]


def next_mark(mark: str | None) -> str | None:
    """What Space turns a mark into: nothing, present, late, absent, excused, and nothing again."""
    return _NEXT.get(mark)
