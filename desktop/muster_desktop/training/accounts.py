"""No training, no account: who works in a role without having passed for it, and who is to be refreshed. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from muster.author import Edit
from muster.change import Record
from muster.fields import Value
from muster.rights import at_or_below
from muster.training.entitle import (
    ACCOUNT_WEEKS,
    LIMIT_WEEKS,
    holds,
    lacking,
    last_trained,
    refresher_due,
    weeks_after,
    weeks_between,
)
from muster_desktop.ledger import Ledger
from muster_desktop.training.programme import OVER

NONE, EXPIRED, REFRESH = "none", "expired", "refresh"
REASONS = (NONE, EXPIRED, REFRESH)
_AWAY = ("left", "did_not_come")


class Lacking(NamedTuple):
    """Somebody with a role and what is missing: `NONE` never passed, `EXPIRED` no longer, `REFRESH` passed so many `weeks` before
    the go-live of their site. `trained` is the last day they were trained on, "" for never; `planned` says that they are on the
    list of a training that is still to come."""

    person: Record
    role: str
    reason: str
    trained: str
    weeks: int = 0
    planned: bool = False


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
    listed = on_lists(participations, courses, today)
    found = [Lacking(known[each.person], each.role, each.reason,
                     _trained(each.person, seats, courses, today), planned=each.person in listed)
             for each in lacking(users, entitlements, today)]
    held: dict[str, list[Record]] = {}
    for entitlement in entitlements:
        held.setdefault(str(entitlement.values.get("person")), []).append(entitlement)
    for person, role in users:
        record, live = known[person], go_live.get(known[person].site, "")
        passed = holds(person, role, held.get(person, ()), today)
        if passed is None or live < today:
            continue
        trained = _trained(person, seats, courses, today) or str(passed.values.get("passed_on") or "")
        if trained and refresher_due(trained, live):
            found.append(Lacking(record, role, REFRESH, trained, weeks_between(trained, live), person in listed))
    found.sort(key=lambda each: (REASONS.index(each.reason), each.person.site, str(each.person.values.get("name")).casefold(),
                                 each.role))
    return Accounts(tuple(found), len({person for person, _ in users}))


def _trained(person: str, seats: Mapping[str, Sequence[Record]], courses: Mapping[str, Record], today: str) -> str:
    """The last day they were trained on, in a training under way today; "" for never."""
    return min(last_trained(person, seats.get(person, ()), courses) or "", today)


def on_lists(participations: Sequence[Record], trainings: Mapping[str, Record], today: str) -> frozenset[str]:
    """The ids of those on the list of a training that is not over; one without a day is still to come."""
    coming = {each.id for each in trainings.values() if not each.gone and each.values.get("status") not in OVER
              and str(each.values.get("end") or each.values.get("start") or today) >= today}
    return frozenset(str(seat.values.get("person")) for seat in participations
                     if seat.values.get("training") in coming and seat.values.get("status") not in _AWAY and not seat.gone)


def pressing(found: Accounts, sites: Sequence[Record], today: str) -> tuple[Lacking, ...]:
    """Those somebody has to train now, being on no list yet: without their training where the system is live or goes live
    within three weeks; due for a refresher where it goes live so soon that one now would not be too old by then."""
    live = go_lives(each for each in sites if each.values.get("stage") != "closed")
    soon, early = weeks_after(today, ACCOUNT_WEEKS), weeks_after(today, LIMIT_WEEKS)
    return tuple(each for each in found.lacking if not each.planned and each.person.site in live
                 and live[each.person.site] <= (early if each.reason == REFRESH else soon))


def read_pressing(ledger: Ledger, today: str) -> tuple[Lacking, ...]:
    """Those of the whole roll-out; for the background."""
    return pressing(read_accounts(ledger, today), ledger.records("site"), today)


def go_lives(sites: Iterable[Record]) -> dict[str, str]:
    """The day of go-live by site, where one is set."""
    return {each.site: str(each.values["go_live"]) for each in sites if each.values.get("go_live")}


def read_accounts(ledger: Ledger, today: str, site: str = "") -> Accounts:
    """Read it for a site and below; for the background."""
    people = [each for each in ledger.records("person") if at_or_below(each.site, site)]
    here = {each.id for each in people}
    seats = [each for each in ledger.records("participation") if each.values.get("person") in here]
    return accounts(people, seats, ledger.records("training"), ledger.records("entitlement"), go_lives(ledger.records("site")),
                    today)


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
