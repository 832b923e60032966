"""Reads the rota of a site's day: the shifts, and how well they cover its users and their languages."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from muster.change import Record
from muster.fields import western
from muster.floor.cover import Coverage, coverage
from muster.floor.hours import MINUTE
from muster_desktop.floor.boardread import live_sites, ms
from muster_desktop.floor.terms import policy_here
from muster_desktop.ledger import Ledger

HOUR = 60 * MINUTE
EARLY, LATE = 8, 16
"""The hours that are shown of a day on which nobody works, by its support times."""


class Rota(NamedTuple):
    """A day's rota. `midnight` is when the day begins, in ms; `shifts` in order; `users` are those expected at the site."""

    sites: tuple[str, ...]
    site: str
    day: str
    midnight: int
    users: int
    shifts: tuple[Record, ...]
    cover: Coverage


def read_rota(ledger: Ledger, site: str, day: str) -> Rota:
    """The rota of a day (`YYYY-MM-DD`) at `site`, else at the site that went live last. For the background."""
    sites = live_sites(ledger, datetime.date.today().isoformat())
    here = site if site in sites else sites[0]
    place = next((record for record in ledger.records("site", here) if record.site == here), None)
    midnight = round(datetime.datetime.combine(datetime.date.fromisoformat(day), datetime.time()).timestamp()) * 1000
    shifts = [shift for shift in ledger.records("shift", here) if midnight <= ms(shift, "start") < midnight + 24 * HOUR]
    shifts.sort(key=lambda shift: (ms(shift, "start"), shift.id))
    calendar = policy_here(ledger.records("policy"), place, here, day).calendar
    begins, ends = calendar.start // 60, -(-calendar.end // 60)
    begins, ends = (begins, ends) if begins < ends else (EARLY, LATE)
    begin = min([midnight + begins * HOUR, *(ms(shift, "start") // HOUR * HOUR for shift in shifts)])
    end = max([midnight + ends * HOUR, *(-(-ms(shift, "end") // HOUR) * HOUR for shift in shifts)])
    users = _users(ledger, place, day)
    languages = (place.values.get("languages") or []) if place is not None else []
    return Rota(tuple(sites), here, day, midnight, users, tuple(shifts),
                coverage(shifts, begin, min(end, midnight + 24 * HOUR), users, languages))


def _users(ledger: Ledger, place: Record | None, day: str) -> int:
    """Those expected on the day, else all users of the site."""
    if place is None:
        return 0
    counts = [each for each in ledger.records("turnout", place.site) if each.values.get("day") == day]
    held = (counts[-1].values.get("expected") if counts else None) or place.values.get("users") or "0"
    return int(float(western(str(held))))
