"""Who still has to be trained for what, and the trainings that a plan makes of it with their people. No Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from muster.author import Edit
from muster.change import Record
from muster.fields import Value
from muster.training.entitle import holds
from muster.training.planning import Hall, Need, Proposed, groups, needs_of, proposed
from muster_desktop.ledger import Ledger


class Wanted(NamedTuple):
    """Who has to be trained, by site and persona, in order of their names; what each site needs; how many passed already."""

    people: Mapping[tuple[str, str], tuple[Record, ...]]
    needs: tuple[Need, ...]
    passed: int


def wanted(people: Sequence[Record], entitlements: Sequence[Record], go_live: dict[str, str], today: str) -> Wanted:
    """Everybody with a position who has not passed for it and is still here."""
    found: dict[tuple[str, str], list[Record]] = {}
    passed = 0
    for person in people:
        persona = " ".join(str(person.values.get("position") or "").split())
        if person.gone or person.values.get("inactive") is True or not persona:
            continue
        if holds(person.id, persona, entitlements, today) is not None:
            passed += 1
            continue
        found.setdefault((person.site, persona), []).append(person)
    for held in found.values():
        held.sort(key=lambda each: (str(each.values.get("name")).casefold(), each.id))
    every = [person for held in found.values() for person in held]
    return Wanted({key: tuple(held) for key, held in found.items()}, tuple(needs_of(every, go_live)), passed)


def read_wanted(ledger: Ledger, today: str, site: str = "") -> Wanted:
    """Read it for a site and below; for the background."""
    go_live = {each.site: str(each.values["go_live"]) for each in ledger.records("site") if each.values.get("go_live")}
    return wanted(ledger.records("person", site), ledger.records("entitlement"), go_live, today)


def plan(found: Wanted, hall: Hall, first_day: str) -> list[Proposed]:
    """The trainings for all of them."""
    return proposed(found.needs, hall, first_day)


def members(found: Wanted, each: Proposed, hall: Hall) -> tuple[Record, ...]:
    """The people of one proposed training: its share of those of its site and persona."""
    people = found.people.get((each.site, each.persona), ())
    sizes = groups(len(people), hall.seats)
    start = sum(sizes[:each.group - 1])
    return people[start:start + each.people]


def edits(ledger: Ledger, found: Wanted, chosen: Sequence[tuple[Proposed, str]], hall: Hall) -> list[Edit]:
    """One save: each training that was chosen, with its title and its people."""
    made: list[Edit] = []
    for each, title in chosen:
        training = ledger.new_id("training", each.site, {})
        values: dict[str, Value] = {
            "title": title, "type": "end_user", "status": "planned", "mode": "live", "start": each.start, "end": each.end,
            "seats": str(hall.seats), "audience": [each.persona], "pre_test": True, "post_test": True}
        made.append(Edit(training, "training", each.site, values))
        for person in members(found, each, hall):
            about: dict[str, Value] = {"training": training, "person": person.id}
            made.append(Edit(ledger.new_id("participation", each.site, about), "participation", each.site,
                             {**about, "status": "invited", "persona": each.persona}))
    return made
