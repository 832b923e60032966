"""A week of trainings by site: what lies on which morning and afternoon. No Qt."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from muster.change import Record
from muster.training.halfdays import half_days

DAYS = 7


class Block(NamedTuple):
    """A training on one day; `halves` are "am", "pm" or both."""

    training: Record
    halves: tuple[str, ...]


class Line(NamedTuple):
    """A site by its path, and what takes place there on each of the seven days."""

    site: str
    days: tuple[tuple[Block, ...], ...]


def week_of(day: str, first: int = 1) -> str:
    """The day on which the week of `day` begins; `first` is the weekday of it, 1 for Monday to 7 for Sunday."""
    date = datetime.date.fromisoformat(day)
    return (date - datetime.timedelta(days=(date.isoweekday() - first) % DAYS)).isoformat()


def days_from(start: str) -> list[str]:
    """The seven days of a week."""
    begin = datetime.date.fromisoformat(start)
    return [(begin + datetime.timedelta(days=day)).isoformat() for day in range(DAYS)]


def moved(start: str, weeks: int) -> str:
    """The same weekday some weeks on or back."""
    return (datetime.date.fromisoformat(start) + datetime.timedelta(weeks=weeks)).isoformat()


def week(trainings: Iterable[Record], sites: Sequence[str], start: str) -> list[Line]:
    """A line for each site that has any training in that week, in the order of `sites`; cancelled ones are left out."""
    days = days_from(start)
    found: dict[str, dict[str, dict[str, tuple[Record, list[str]]]]] = {}
    for training in trainings:
        if training.values.get("status") == "cancelled":
            continue
        for half in half_days(training.values):
            day, _, part = half.partition("/")
            if day in days:
                held = found.setdefault(training.site, {}).setdefault(day, {})
                held.setdefault(training.id, (training, []))[1].append(part)
    order = [*sites, *sorted(set(found) - set(sites))]
    return [Line(site, tuple(_blocks(found[site].get(day, {})) for day in days)) for site in order if site in found]


def _blocks(held: dict[str, tuple[Record, list[str]]]) -> tuple[Block, ...]:
    blocks = [Block(training, tuple(sorted(parts))) for training, parts in held.values()]
    return tuple(sorted(blocks, key=lambda each: (each.halves, str(each.training.values.get("title")))))
