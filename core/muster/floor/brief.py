"""What somebody who comes to the floor wants to know in a minute: a walker before a shift, a sponsor before a walk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from muster.change import Record
from muster.floor.packet import people_of

MOST = 5
"""How many of each are told: a brief that takes longer is not read."""


class Room(NamedTuple):
    """A room or area: its open issues, those of them that stop work, and the signs of reluctance noted there today."""

    area: str
    open: int
    stopped: int
    reluctant: int


class Brief(NamedTuple):
    """`shift` is the one of who reads it, now or next. `known` are known issues, those with a way round first; `pages` the ids
    of the help pages shown most today, with how often; `rooms` where a walk helps most; `thanks` who solved most today, by
    their ids, with how many."""

    shift: Record | None
    known: tuple[Record, ...]
    pages: tuple[tuple[str, int], ...]
    rooms: tuple[Room, ...]
    thanks: tuple[tuple[str, int], ...]


def brief(person: str, now: int, open_: Sequence[Record], solved: Iterable[Record], logged: Iterable[Record],
          known: Iterable[Record], shifts: Iterable[Record], pulses: Iterable[Record]) -> Brief:
    """For `person` at `now` (ms). `open_` are the open issues of the place, `solved` and `logged` those of today, `pulses` the
    signs of reluctance of today."""
    wide = sorted((each for each in known if not each.gone),
                  key=lambda each: (not each.values.get("workaround"), -people_of(each.values), each.id))
    pages = Counter(str(each.values["help"]) for each in logged if each.values.get("help"))
    thanks = Counter(str(each.values["owner"]) for each in solved if each.values.get("owner"))
    return Brief(_shift(person, now, shifts), tuple(wide[:MOST]), _most(pages), tuple(rooms(open_, pulses)[:MOST]), _most(thanks))


def rooms(open_: Iterable[Record], pulses: Iterable[Record]) -> list[Room]:
    """The rooms with something open or some reluctance, where work stands still first. A place such as "Room 2, desk 14" is in
    "Room 2"."""
    names: dict[str, str] = {}
    counts: dict[str, list[int]] = {}

    def at(place: object) -> list[int]:
        area = str(place or "").replace("،", ",").partition(",")[0].strip()
        names.setdefault(area.casefold(), area)
        return counts.setdefault(area.casefold(), [0, 0, 0])

    for issue in open_:
        held = at(issue.values.get("place"))
        held[0] += 1
        held[1] += issue.values.get("can_work") == "stopped"
    for pulse in pulses:
        at(pulse.values.get("area"))[2] += 1
    found = [Room(names[key], *held) for key, held in counts.items() if names[key]]
    return sorted(found, key=lambda room: (-room.stopped, -(room.open + room.reluctant), room.area))


def _shift(person: str, now: int, shifts: Iterable[Record]) -> Record | None:
    """The shift of a person that is going on, else the next one."""
    own = [each for each in shifts if each.values.get("person") == person and not each.gone and _ms(each, "end") > now]
    return min(own, key=lambda each: (_ms(each, "start"), each.id), default=None)


def _ms(record: Record, field: str) -> int:
    held = record.values.get(field)
    return int(held[0]) if isinstance(held, list | tuple) and held else 0


def _most(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counts.items(), key=lambda each: (-each[1], each[0]))[:MOST])
