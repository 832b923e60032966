"""Which trainings go into a calendar file, with their places, zones and how often they changed. No Qt."""

from __future__ import annotations

from collections.abc import Iterable

from muster.change import Record
from muster_desktop.ledger import Ledger
from muster_desktop.training.ics import SHOWN, Planned, calendar, known_zone


def written(ledger: Ledger, trainings: Iterable[Record]) -> bytes:
    """The calendar file of these trainings."""
    return calendar(planned(ledger, trainings), ledger.name())


def planned(ledger: Ledger, trainings: Iterable[Record]) -> list[Planned]:
    """The trainings as a calendar shows them, by their first day; for the background: it reads the history of each."""
    sites = {each.site: each for each in ledger.records("site")}
    found = [_planned(ledger, each, sites) for each in trainings]
    return sorted(found, key=lambda each: (str(each.values.get("start") or ""), each.record))


def zone_of(site: str, sites: dict[str, Record]) -> str:
    """The time zone of a site: its own, else that of the nearest site above that has one; "" where none is known."""
    while True:
        held = sites.get(site)
        zone = str(held.values.get("zone") or "").strip() if held is not None else ""
        if zone and known_zone(zone):
            return zone
        if not site:
            return ""
        site = site.rpartition("/")[0]


def _planned(ledger: Ledger, training: Record, sites: dict[str, Record]) -> Planned:
    values = training.values
    past = [each for each in ledger.history(training.id) if each.field in SHOWN and not each.reason]
    held = sites.get(training.site)
    named = str(held.values.get("name") or "") if held is not None else ""
    site = named or (ledger.site_path(training.site) if training.site else "")
    trainer = ledger.get(str(values.get("trainer"))) if values.get("trainer") else None
    about = trainer.values if trainer is not None else {}
    status = {"status": "cancelled"} if training.gone else {}
    revision, changed = len({each.save for each in past}) - 1, max((each.ms for each in past), default=0)
    return Planned(training.id, {**values, **status}, revision, changed, zone_of(training.site, sites),
                   ", ".join(filter(None, (site, str(values.get("venue") or "")))), str(about.get("name") or ""),
                   str(about.get("email") or ""))
