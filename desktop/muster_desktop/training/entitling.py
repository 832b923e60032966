"""Who passed a training and has no entitlement for it yet, and the one save that gives it to all of them. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from muster.author import Edit
from muster.training.entitle import same_role
from muster.training.passing import Passed, basis_of, covers, entitlement, passed, role_of
from muster.training.results import Scores
from muster_desktop.ledger import Ledger
from muster_desktop.training.room import Room
from muster_desktop.training.rows import Line


class Ready(NamedTuple):
    """Who is to be given an entitlement, how many have one, how many passed for no role that anybody wrote down."""

    people: tuple[Passed, ...] = ()
    given: int = 0
    roleless: int = 0


def ready(room: Room, rows: Sequence[Line], today: str) -> Ready:
    """Of everybody who passed, by the rows of the register."""
    day, seats = passed_on(room, today), {str(seat.values.get("person")): seat for seat in room.seats}
    found = [Passed(row.person, role_of(seats[row.person], room.people.get(row.person), room.training),
                    basis_of(room.scores.get(row.person, Scores())))
             for row in rows if row.person in seats and passed([row.mark(half) for half in room.half_days], row.certificate)]
    held = room.of("entitlement")
    given = {each.person for each in found if any(covers(record, each, day) for record in held)}
    left = [each for each in found if each.person not in given]
    return Ready(tuple(each for each in left if each.role), len(given), sum(not each.role for each in left))


def passed_on(room: Room, today: str) -> str:
    """The last day of the training, or today while it is under way."""
    return min([*(half.partition("/")[0] for half in room.half_days[-1:]), today])


def give(ledger: Ledger, room: Room, people: Sequence[Passed], today: str) -> list[Edit]:
    """One save: an entitlement for each of them."""
    day, made = passed_on(room, today), []
    for each in people:
        held = next((record for record in room.of("entitlement") if record.values.get("person") == each.person
                     and same_role(record.values.get("role"), each.role)), None)
        about = {"person": each.person, "role": str(held.values["role"]) if held is not None else each.role}
        values = {**entitlement(room.training, each, day, held), **about}
        made.append(Edit(ledger.new_id("entitlement", room.site, values), "entitlement", room.site, values))
    return made
