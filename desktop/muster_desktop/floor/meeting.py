"""Reads what a rendezvous talks about and a shift hands over: both fill themselves from the issues of the site."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import NamedTuple

from muster.change import Record
from muster.floor.agenda import Agenda, Sheet, agenda, handover
from muster.floor.hours import MINUTE
from muster.floor.sla import cases
from muster_desktop.floor.boardread import live_sites, midnight_of, ms, read_day
from muster_desktop.ledger import Ledger

SITE = "floor.site"
"""Under this name it is remembered which site a person's floor pages show."""
EVERY = 2 * 60 * MINUTE
"""How long after one rendezvous the next one is, on the first days (practice.md 2.10)."""


class Meeting(NamedTuple):
    """`next` is the rendezvous that comes, `held` those that were, the newest first; `visits` of sponsors today and to come;
    `handed` the last hand-over. `since` is when the agenda begins, in ms, 0 for the first."""

    sites: tuple[str, ...]
    site: str
    now: int
    next: Record | None
    held: tuple[Record, ...]
    since: int
    agenda: Agenda
    sheet: Sheet
    visits: tuple[Record, ...]
    handed: Record | None


def read_meeting(ledger: Ledger, site: str) -> Meeting:
    """Everything for the pages of a site, else of the one that went live last. For the background."""
    now = ledger.true_now()
    today = datetime.date.today().isoformat()
    sites = live_sites(ledger, today)
    here = site if site in sites else sites[0]
    day = read_day(ledger, here, now)
    held = cases(day.issues, day.entries, day.receipts, now, day.errors)
    met = [each for each in day.of("rendezvous") if ms(each, "held")]
    met.sort(key=lambda each: -ms(each, "held"))
    since = ms(met[0], "held") if met else 0
    shifts = [each for each in day.of("shift") if each.values.get("person") == ledger.person and ms(each, "start") <= now]
    begun = max((ms(each, "start") for each in shifts), default=midnight_of(now))
    visits = [each for each in ledger.records("visit", here) if max(ms(each, "planned"), ms(each, "held")) >= day.midnight]
    visits.sort(key=lambda each: (ms(each, "planned") or ms(each, "held"), each.id))
    handed = max(ledger.records("handover", here), key=lambda each: (ms(each, "at"), each.id), default=None)
    return Meeting(tuple(sites), here, now, coming(day.of("rendezvous"), now), tuple(met), since,
                   agenda(held, day.entries, ledger.records("article"), since, today),
                   handover(held, ledger.person, begun, now), tuple(visits), handed)


class Ring(NamedTuple):
    """A rendezvous that is to be rung for: its id, when it is (ms, by a clock that is right), where; `correction` is what this
    computer's clock lacks."""

    record: str
    at: int
    place: str
    correction: int


def next_ring(ledger: Ledger) -> Ring | None:
    """The next rendezvous where this person has a shift today; who has none hears of the site that their floor page shows."""
    now = ledger.true_now()
    day = midnight_of(now)
    sites = {each.site for each in ledger.records("shift") if each.values.get("person") == ledger.person
             and day <= ms(each, "start") < day + 24 * 60 * MINUTE}
    here = ledger.left.get(SITE, "")
    found = coming((each for each in ledger.records("rendezvous") if each.site in (sites or {here})), now)
    if found is None:
        return None
    return Ring(found.id, ms(found, "planned"), str(found.values.get("place") or ""), now - ledger.now())


def coming(planned: Iterable[Record], now: int) -> Record | None:
    """The rendezvous that is next: the first that was not held, also when its hour has passed by less than a day."""
    open_ = [each for each in planned if not ms(each, "held") and ms(each, "planned") > now - 24 * 60 * MINUTE]
    return min(open_, key=lambda each: (ms(each, "planned"), each.id), default=None)
