"""No training, no account: who works in a role without having passed for it, and who is to be refreshed. No Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from muster.author import Edit
from muster.change import Record
from muster.fields import Value
from muster.rights import at_or_below
from muster.training.entitle import LIMIT_WEEKS, holds, lacking, last_trained, refresher_due, weeks_between
from muster_desktop.ledger import Ledger

NONE, EXPIRED, REFRESH = "none", "expired", "refresh"
REASONS = (NONE, EXPIRED, REFRESH)


class Lacking(NamedTuple):
    """Somebody with a role and what is missing: `NONE` never passed, `EXPIRED` no longer, `REFRESH` passed so many `weeks` before
    the go-live of their site. `trained` is the last day they were trained on, "" for never."""

    person: Record
    role: str
    reason: str
    trained: str
    weeks: int = 0


class Accounts(NamedTuple):
    """Everybody who lacks something, and how many people have a role at all."""

    lacking: tuple[Lacking, ...]
    people: int


def roles_of(people: Sequence[Record], participations: Sequence[Record]) -> list[tuple[str, str]]:
    """(person, role): what each was trained for, by their participations; of somebody in none, their position."""
    personas: dict[str, dict[str, str]] = {}
    for seat in participations:
        persona = " ".join(str(seat.values.get("persona") or "").split())
        if persona and not seat.gone:
            personas.setdefault(str(seat.values.get("person")), {})[persona.casefold()] = persona
    found = []
    for person in people:
        if person.gone or person.values.get("inactive") is True:
            continue
        position = " ".join(str(person.values.get("position") or "").split())
        roles = personas.get(person.id) or ({position.casefold(): position} if position else {})
        found += [(person.id, role) for role in roles.values()]
    return found


def accounts(people: Sequence[Record], participations: Sequence[Record], trainings: Sequence[Record],
             entitlements: Sequence[Record], go_live: Mapping[str, str], today: str) -> Accounts:
    """Who lacks what on a day `YYYY-MM-DD`. `go_live` gives each site its day; after it nobody needs a refresher for it."""
    known, courses = {each.id: each for each in people}, {each.id: each for each in trainings}
    users = roles_of(people, participations)
    seats: dict[str, list[Record]] = {}
    for seat in participations:
        seats.setdefault(str(seat.values.get("person")), []).append(seat)
    found = [Lacking(known[each.person], each.role, each.reason,
                     last_trained(each.person, seats.get(each.person, ()), courses) or "")
             for each in lacking(users, entitlements, today)]
    held: dict[str, list[Record]] = {}
    for entitlement in entitlements:
        held.setdefault(str(entitlement.values.get("person")), []).append(entitlement)
    for person, role in users:
        record, live = known[person], go_live.get(known[person].site, "")
        passed = holds(person, role, held.get(person, ()), today)
        if passed is None or live < today:
            continue
        trained = last_trained(person, seats.get(person, ()), courses) or str(passed.values.get("passed_on") or "")
        if trained and refresher_due(trained, live):
            found.append(Lacking(record, role, REFRESH, trained, weeks_between(trained, live)))
    found.sort(key=lambda each: (REASONS.index(each.reason), each.person.site, str(each.person.values.get("name")).casefold(),
                                 each.role))
    return Accounts(tuple(found), len({person for person, _ in users}))


def read_accounts(ledger: Ledger, today: str, site: str = "") -> Accounts:
    """Read it for a site and below; for the background."""
    people = [each for each in ledger.records("person") if at_or_below(each.site, site)]
    here = {each.id for each in people}
    seats = [each for each in ledger.records("participation") if each.values.get("person") in here]
    go_live = {each.site: str(each.values["go_live"]) for each in ledger.records("site") if each.values.get("go_live")}
    return accounts(people, seats, ledger.records("training"), ledger.records("entitlement"), go_live, today)


def refreshers(ledger: Ledger, due: Sequence[Lacking], titles: Mapping[str, str]) -> list[Edit]:
    """One save: a refresher at each site for those who are due there, with them as participants. `titles` are by site."""
    made: list[Edit] = []
    by_site: dict[str, dict[str, Lacking]] = {}
    for each in due:
        by_site.setdefault(each.person.site, {}).setdefault(each.person.id, each)
    for site, people in by_site.items():
        training = ledger.new_id("training", site, {})
        made.append(Edit(training, "training", site, {"title": titles[site], "type": "refresher", "status": "planned",
                                                      "audience": sorted({each.role for each in people.values()})}))
        for person, each in people.items():
            about: dict[str, Value] = {"training": training, "person": person}
            made.append(Edit(ledger.new_id("participation", site, about), "participation", site,
                             {**about, "status": "invited", "persona": each.role}))
    return made


LIMIT = LIMIT_WEEKS
"""Weeks between training and go-live after which a refresher is due."""
