"""The table that donors ask for: different people and attendances by sex, age and more, with the rows behind each figure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from muster.change import Record
from muster.training.register import CAME

BY = ("sex", "age_band", "agency", "position", "site", "period")
"""What a table can be broken down by. `site` is where the training was; `period` the time of the half-day."""
PERIODS = ("month", "quarter", "year", "all")
UNKNOWN = ""
"""What nobody has said of a person."""


class Figure(NamedTuple):
    """The rows behind two numbers: the different people, and the half-days that somebody came to; ids, in order."""

    people: tuple[str, ...]
    attendances: tuple[str, ...]


class Row(NamedTuple):
    """One row of the table: a value for each column of `Table.by`, and its figure."""

    key: tuple[str, ...]
    figure: Figure


class Table(NamedTuple):
    """Rows in order of their keys. `total` counts each person once, so it may be less than its rows together; `unsettled` are
    the attendances with a mark that two people set differently, which stand here as they are shown."""

    by: tuple[str, ...]
    rows: tuple[Row, ...]
    total: Figure
    unsettled: tuple[str, ...]


def period_of(half_day: str, period: str) -> str:
    """The time that a half-day lies in: "2026-11", "2026-Q4", "2026", or "" for all of it."""
    year, month = half_day[:4], half_day[5:7]
    if period == "quarter":
        return f"{year}-Q{(int(month) + 2) // 3}"
    return {"month": f"{year}-{month}", "year": year}.get(period, "")


def table(attendance: Iterable[Record], people: Iterable[Record], by: Sequence[str] = ("sex",),
          period: str = "month") -> Table:
    """Who came, by the columns of `by` (each of `BY`). An attendance is one half-day of one training that a person was marked
    present, late or left early on; one that two records hold counts once, by the one that the register shows.

    Of people who are not on this computer nothing is known; they count all the same.
    """
    known = {each.id: each for each in people}
    rows: dict[tuple[str, ...], list[Record]] = {}
    came = [each for each in _once(attendance) if each.values.get("mark") in CAME]
    for record in came:
        key = tuple(_value(record, known, name, period) for name in by)
        rows.setdefault(key, []).append(record)
    return Table(tuple(by), tuple(Row(key, _figure(held)) for key, held in sorted(rows.items())), _figure(came),
                 tuple(each.id for each in came if "mark" in each.clashes))


def _once(attendance: Iterable[Record]) -> list[Record]:
    cells = {tuple(str(each.values.get(name)) for name in ("training", "person", "half_day")): each
             for each in sorted(attendance, key=lambda each: each.id) if not each.gone}
    return sorted(cells.values(), key=lambda each: each.id)


def _figure(records: Sequence[Record]) -> Figure:
    return Figure(tuple(sorted({str(each.values.get("person")) for each in records})), tuple(each.id for each in records))


def _value(record: Record, known: Mapping[str, Record], name: str, period: str) -> str:
    if name == "site":
        return record.site
    if name == "period":
        return period_of(str(record.values.get("half_day")), period)
    person = known.get(str(record.values.get("person")))
    value = person.values.get(name) if person is not None else None
    return " ".join(value.split()) if isinstance(value, str) else UNKNOWN
