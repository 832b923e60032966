"""What cannot be as it is planned or written: a trainer or a room twice, a person twice in one training, a mark out of place."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from itertools import groupby
from typing import NamedTuple

from muster.change import Record
from muster.training.cascade import LEADERS
from muster.training.halfdays import half_days

_NOT_HELD = ("cancelled", "postponed")
_NO_ROOM = ("virtual", "self_paced")
_AWAY = ("left", "did_not_come")


class Clash(NamedTuple):
    """`sort`: "trainer" or "room" is in several trainings on one half-day, or a "person" who is taught in one of them; a person
    is "twice" in one training; a mark is "outside" of its half-days. `who` is a person's id, or the venue as it is written
    first."""

    sort: str
    half_day: str
    trainings: tuple[str, ...]
    who: str
    records: tuple[str, ...]


def booked(trainings: Iterable[Record]) -> list[Clash]:
    """Trainers and rooms that are in more than one training on a half-day, in order of the half-days. A room is a venue
    of one site; what is cancelled, postponed, virtual or self-paced takes none."""
    uses: dict[tuple[str, str, str], list[tuple[str, str]]] = {}
    for training in sorted(trainings, key=lambda each: each.id):
        if training.gone or training.values.get("status") in _NOT_HELD:
            continue
        taken = [("trainer", person, person) for person in _people(training)]
        venue = str(training.values.get("venue") or "").strip()
        if venue and training.values.get("mode") not in _NO_ROOM:
            taken.append(("room", f"{training.site}\n{_plain(venue)}", venue))
        for half in half_days(training.values):
            for sort, key, who in taken:
                uses.setdefault((half, sort, key), []).append((training.id, who))
    return [Clash(sort, half, tuple(each for each, _ in used), used[0][1], tuple(each for each, _ in used))
            for (half, sort, _), used in sorted(uses.items()) if len(used) > 1]


def hours_of(trainings: Iterable[Record], participations: Iterable[Record]) -> dict[str, dict[str, tuple[str, ...]]]:
    """By person and half-day, the trainings in which they are taught or lead. What is cancelled or postponed takes nobody's
    time, and what is self-paced none that is set."""
    held = {each.id: each for each in trainings if not each.gone and each.values.get("status") not in _NOT_HELD
            and each.values.get("mode") != "self_paced"}
    places = {(person, each.id) for each in held.values() for person in _people(each)}
    places |= {(str(seat.values.get("person")), str(seat.values["training"])) for seat in participations
               if seat.values.get("training") in held and seat.values.get("status") not in _AWAY and not seat.gone}
    halves = {each.id: half_days(each.values) for each in held.values()}
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for person, training in sorted(places):
        for half in halves[training]:
            day = found.setdefault(person, {})
            day[half] = (*day.get(half, ()), training)
    return found


def overbooked(trainings: Iterable[Record], participations: Iterable[Record]) -> list[Clash]:
    """People who are taught in one training and are in another on the same half-day, taught there too or as trainer; in order
    of the half-days. Two that somebody leads are a clash of their trainer, and not found here."""
    seats = list(participations)
    taught = {(str(seat.values.get("person")), str(seat.values.get("training"))) for seat in seats
              if seat.values.get("status") not in _AWAY and not seat.gone}
    return sorted(Clash("person", half, used, person, used) for person, halves in hours_of(trainings, seats).items()
                  for half, used in halves.items()
                  if len(used) > 1 and any((person, training) in taught for training in used))


def doubled(participations: Iterable[Record]) -> list[Clash]:
    """People who are in one training by more than one record, such as one of each of two sites."""
    return _twice(participations, lambda each: (str(each.values.get("training")), str(each.values.get("person")), ""))


def doubled_marks(attendance: Iterable[Record]) -> list[Clash]:
    """People whom one half-day of one training marks by more than one record."""
    return _twice(attendance, lambda each: (
        str(each.values.get("training")), str(each.values.get("person")), str(each.values.get("half_day"))))


def outside(training: Record, attendance: Iterable[Record]) -> list[Clash]:
    """Marks on half-days that the training does not have, such as after its days were moved: kept, shown, and said to be so."""
    known = {*half_days(training.values)}
    odd = [each for each in attendance if each.values.get("training") == training.id
           and each.values.get("mark") and each.values.get("half_day") not in known]
    return [Clash("outside", str(each.values.get("half_day")), (training.id,), str(each.values.get("person")), (each.id,))
            for each in sorted(odd, key=lambda each: (str(each.values.get("half_day")), each.id))]


def _twice(records: Iterable[Record], key: Callable[[Record], tuple[str, str, str]]) -> list[Clash]:
    ordered = sorted((each for each in records if not each.gone), key=lambda each: (key(each), each.id))
    found = []
    for (training, person, half), group in groupby(ordered, key):
        ids = tuple(each.id for each in group)
        if len(ids) > 1:
            found.append(Clash("twice", half, (training,), person, ids))
    return found


def _people(training: Record) -> list[str]:
    return list(dict.fromkeys(str(training.values[name]) for name in LEADERS if training.values.get(name)))


def _plain(venue: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", venue).casefold().split())
