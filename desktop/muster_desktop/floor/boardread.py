"""Reads one site's day for the floor: what is open or new since yesterday, what happened to it, who is there, what was told."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from muster.change import Record
from muster.fields import Value
from muster.floor.life import NO_ERRORS, Errors
from muster.membership import place_of
from muster.store import Tx, read
from muster.store.clocks import clock_errors
from muster.store.filing import FILED
from muster_desktop.ledger import Ledger

OVER = ("confirmed", "closed", "duplicate", "not_reproduced")
"""The statuses of an issue that is on no lane any more."""
WHOLE = ("shift", "turnout", "tip", "rendezvous", "pulse")
"""Kinds of which every record of the site is read; there are few of each."""
LIVE_DAYS = 14
"""How long after its go-live a site counts as live (practice.md 2.19)."""
_ISSUES = """SELECT id FROM record WHERE rollout=? AND kind='issue' AND NOT gone AND (site=? OR site LIKE ? ESCAPE '!')
 AND (coalesce(json_extract("values",'$.status'),'logged') NOT IN ('confirmed','closed','duplicate','not_reproduced')
 OR json_extract("values",'$.logged[0]')>=? OR json_extract("values",'$.resolved[0]')>=?)"""
_RECENT = """SELECT id FROM record WHERE rollout=? AND kind='issue' AND NOT gone AND (site=? OR site LIKE ? ESCAPE '!')
 AND json_extract("values",'$.logged[0]')>=?"""
_KNOWN = """SELECT id FROM record WHERE rollout=? AND kind='issue' AND NOT gone AND json_extract("values",'$.known')=1
 AND coalesce(json_extract("values",'$.status'),'logged')<>'duplicate'"""
_ABOUT = """SELECT id FROM record WHERE rollout=? AND kind=? AND NOT gone AND json_extract("values",'$.issue') IN (*)"""
_LAST = f"SELECT record, epoch, rank FROM change WHERE rollout=? AND {FILED} AND record IN (*)"


class Day(NamedTuple):
    """A site's day. `now` and `midnight` are in ms since 1970 UTC, `midnight` by this computer's zone; `others` are the
    issues that another device changed last; `synced` is when this one last exchanged, 0 for never; `errors` are those of the
    clocks that wrote the moments."""

    site: str
    now: int
    midnight: int
    issues: tuple[Record, ...] = ()
    entries: tuple[Record, ...] = ()
    receipts: tuple[Record, ...] = ()
    records: Mapping[str, list[Record]] = MappingProxyType({})
    policies: tuple[Record, ...] = ()
    others: frozenset[str] = frozenset()
    synced: int = 0
    errors: Errors = NO_ERRORS

    def at(self, record: Record, field: str) -> int:
        """A moment of an issue or an entry by a clock that is right, in ms, 0 for none."""
        shown = ms(record, field)
        return shown - self.errors.get((record.id, field), 0) if shown else 0

    def of(self, kind: str) -> list[Record]:
        return self.records.get(kind, [])

    def entries_of(self, issue: str) -> list[Record]:
        """What happened to an issue, in the order of their moments."""
        return sorted((each for each in self.entries if each.values.get("issue") == issue), key=lambda each: self.at(each, "at"))


def ms(record: Record, field: str) -> int:
    """A moment of a record in ms, 0 for none."""
    held: Value = record.values.get(field)
    return int(held[0]) if held else 0


def midnight_of(now: int) -> int:
    """When the present day began, by this computer's zone, in ms."""
    stamp = datetime.datetime.fromtimestamp(now / 1000).astimezone()
    return round(stamp.replace(hour=0, minute=0, second=0, microsecond=0).timestamp()) * 1000


def below(site: str) -> str:
    """The pattern of the paths below a site, for LIKE with "!" as its escape."""
    return site.replace("!", "!!").replace("%", "!%").replace("_", "!_") + ("/%" if site else "%")


def logged_since(ledger: Ledger, site: str, since: int) -> list[Record]:
    """The issues of a site and below that were logged from `since` (ms) on; of all others nothing is read."""
    with ledger.store.read(ledger.rollout, log=False) as tx:
        rows = tx.all(_RECENT, (tx.no, site, below(site), since))
        return read.by_ids(tx, [bytes(row[0]).hex() for row in rows])


def known_issues(ledger: Ledger) -> list[Record]:
    """The known issues of all sites; of all others nothing is read."""
    with ledger.store.read(ledger.rollout, log=False) as tx:
        return read.by_ids(tx, [bytes(row[0]).hex() for row in tx.all(_KNOWN, (tx.no,))])


def read_day(ledger: Ledger, site: str, now: int) -> Day:
    """Everything in one moment of the store; for the background. `now` is by a clock that is right."""
    midnight = midnight_of(now)
    since = midnight - 86_400_000
    with ledger.store.read(ledger.rollout) as tx:
        rows = tx.all(_ISSUES, (tx.no, site, below(site), since, since))
        issues = read.by_ids(tx, [bytes(row[0]).hex() for row in rows])
        ids = [each.id for each in issues]
        entries = _about(tx, "entry", ids)
        receipts = _about(tx, "receipt", ids)
        timed = [*ids, *(each.id for each in (*entries, *receipts))]
        return Day(site, now, midnight, tuple(issues), entries, receipts,
                   {kind: read.records(tx, kind, site) for kind in WHOLE}, tuple(read.records(tx, "policy")),
                   _from_others(tx, ids), place_of(tx).synced,
                   clock_errors(tx, timed) if timed else NO_ERRORS)


def _about(tx: Tx, kind: str, issues: Sequence[str]) -> tuple[Record, ...]:
    rows = tx.many(_ABOUT, issues, (tx.no, kind))
    return tuple(read.by_ids(tx, [bytes(row[0]).hex() for row in rows]))


def _from_others(tx: Tx, issues: Sequence[str]) -> frozenset[str]:
    """The issues of which the newest change was not made on this computer."""
    ours = {row[0] for row in tx.all("SELECT no FROM epoch WHERE rollout=? AND next>0", (tx.no,))}
    newest: dict[bytes, tuple[int, bool]] = {}
    for record, epoch, rank in tx.many(_LAST, [bytes.fromhex(each) for each in issues], (tx.no,)):
        key = bytes(record)
        newest[key] = max(newest.get(key, (-1, False)), (int(rank), epoch in ours))
    return frozenset(key.hex() for key, (_, own) in newest.items() if not own)


def live_sites(ledger: Ledger, today: str) -> list[str]:
    """The paths of the sites that went live in the last days, the newest first, then those with a shift today; else all."""
    day = datetime.date.fromisoformat(today)
    first = (day - datetime.timedelta(days=LIVE_DAYS)).isoformat()
    sites = [record for record in ledger.records("site") if record.site]
    live = [record for record in sites if first <= str(record.values.get("go_live") or "") <= today]
    live.sort(key=lambda record: str(record.values["go_live"]), reverse=True)
    names = [record.site for record in live]
    midnight = midnight_of(round(datetime.datetime.combine(day, datetime.time(12)).timestamp() * 1000))
    names += sorted({shift.site for shift in ledger.records("shift") if midnight <= ms(shift, "start") < midnight + 86_400_000})
    return [*dict.fromkeys([*names, *sorted(record.site for record in sites)])] or [""]


def day_number(go_live: str, today: str) -> int:
    """Which day of the go-live today is, 1 for the first; 0 before it, and after the days that count as live."""
    if not go_live:
        return 0
    days = (datetime.date.fromisoformat(today) - datetime.date.fromisoformat(go_live)).days + 1
    return days if 1 <= days <= LIVE_DAYS else 0
