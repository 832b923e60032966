"""One request in full: what happened to it, from its entries and from the changes of its fields, newest first."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from muster.change import Past, Record
from muster_desktop.ledger import Ledger
from muster_desktop.search import Search, title_text
from muster_desktop.support.asked import moment_of

MOST, PAGES = 60, 3
"""Events that are shown at most; a request with more is told in the register. As many help pages are offered."""
STAMPED = frozenset({"terms", "policy"})


class Event(NamedTuple):
    """Something that happened: an entry with its act, or the changes of a save that had none (`act` is "")."""

    at: int
    person: str
    act: str
    level: str
    text: str
    tried: str
    help: str
    unsent: bool
    changes: tuple[Past, ...] = ()


class Ticket(NamedTuple):
    """`holders` are who had it by level, as far as the entries tell; `pages` help pages that may fit, the linked one first."""

    record: Record
    events: tuple[Event, ...]
    holders: dict[str, str]
    pages: tuple[Record, ...] = ()


def read_ticket(ledger: Ledger, search: Search, record: Record) -> Ticket:
    """Some milliseconds; for the background."""
    entries = [entry for entry in ledger.records("entry", record.site) if entry.values.get("issue") == record.id]
    events = [_event(entry) for entry in entries]
    kept = {_save_of(ledger, entry) for entry in entries}
    events += [event for event in _changes(ledger.history(record.id))
               if (event.changes[0].id[0], event.changes[0].save) not in kept]
    events.sort(key=lambda event: (event.at, event.act == ""), reverse=True)
    return Ticket(record, tuple(events[:MOST]), _holders(record, entries), _pages(ledger, search, record))


def _pages(ledger: Ledger, search: Search, record: Record) -> tuple[Record, ...]:
    """The help page that was linked, and those that are like what happened; none that are no longer used."""
    linked = ledger.get(str(record.values.get("help") or "")) if record.values.get("help") else None
    found = search.alike(title_text(record), ("article",), PAGES + 1)
    alike = [page for page in found if page.values.get("state") != "retired" and (linked is None or page.id != linked.id)]
    return tuple(([linked] if linked is not None and not linked.gone else []) + alike)[:PAGES]


def _event(entry: Record) -> Event:
    def text(name: str) -> str:
        return str(entry.values.get(name) or "")

    return Event(moment_of(entry.values.get("at")), text("by"), text("act") or "note", text("level"), text("text"), text("tried"),
                 text("help"), entry.unsent)


def _save_of(ledger: Ledger, entry: Record) -> tuple[bytes, int]:
    past = ledger.history(entry.id)
    return (past[-1].id[0], past[-1].save) if past else (b"", 0)


def _changes(past: Sequence[Past]) -> list[Event]:
    """What was changed save by save, without what the program stamps on a request by itself."""
    past = [each for each in past if each.field not in STAMPED]
    groups = [tuple(group) for _, group in groupby(past, key=lambda each: (each.id[0], each.save, each.reason))]
    return [Event(group[0].ms, group[0].person, "", "", "", "", "", any(each.unsent for each in group), group)
            for group in groups]


def _holders(record: Record, entries: Sequence[Record]) -> dict[str, str]:
    """Level 1 had who logged it; each further one whom it was passed to and who wrote there first."""
    out = {"1": str(record.values.get("walker") or "")}
    for entry in sorted(entries, key=lambda each: moment_of(each.values.get("at"))):
        level, act = str(entry.values.get("level") or ""), entry.values.get("act")
        if act not in ("passed_up", "me_too", "apart") and level and not out.get(level):
            out[level] = str(entry.values.get("by") or "")
    level = str(record.values.get("level") or "1")
    if record.values.get("owner"):
        out[level] = str(record.values["owner"])
    return out
