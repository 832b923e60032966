"""Reads what the first page is made of: records of the reader, of sites, and what others did that came with the last syncs."""

from __future__ import annotations

import json
from collections.abc import Sequence, Set
from typing import Any, NamedTuple

import msgspec

from muster.change import Record
from muster.kind import DELETED
from muster.kinds import ALL
from muster.membership import place_of
from muster.problems import Problem
from muster.store import Tx, read
from muster_desktop.homegiven import Given, day_after
from muster_desktop.ledger import Ledger
from muster_desktop.training.accounts import accounts, go_lives, pressing

WHOLE = ("site", "training", "milestone", "meeting", "section", "risk", "readiness", "person")
"""Kinds of which every record is read; of steps and issues, which may be many, only those that the page speaks of."""
MOST_NEWS, NEWS_DAYS = 2_000, 7
SEEN = "window.home.news"
_STEPS_DONE = """SELECT site, sum(json_extract("values",'$.status') IN ('done','waived')), count(*) FROM record
 WHERE rollout=? AND kind='step' AND NOT gone
 AND coalesce(json_extract("values",'$.level'),'step') NOT IN ('phase','gate') GROUP BY site"""


_CHANGES = "SELECT record, kind, site, field, named, ms FROM change WHERE rollout=? AND epoch=? AND n IN (*)"


class News(NamedTuple):
    """What one person did to records of one kind: `act` is "added", "changed" or "deleted"; `ms` when last."""

    person: str
    act: str
    kind: str
    records: tuple[str, ...]
    sites: tuple[str, ...]
    ms: int


class Read(NamedTuple):
    """What was read. `synced` is when the last sync came to rest, in ms, 0 for never."""

    given: Given
    news: list[News]
    synced: int


def read_home(ledger: Ledger, today: str) -> Read:
    """Everything in one moment of the store; for the background, as it reads a hundred milliseconds in a full one."""
    with ledger.store.read(ledger.rollout) as tx:
        records = {kind: read.records(tx, kind) for kind in WHOLE}
        records["step"] = _about(tx, "step", (ledger.person, '"blocked"'), sites=True)
        records["issue"] = _about(tx, "issue", (ledger.person,))
        steps = {site: (int(done or 0), int(many)) for site, done, many in tx.all(_STEPS_DONE, (tx.no,))}
        trained = accounts(records["person"], read.records(tx, "participation"), records["training"],
                           read.records(tx, "entitlement"), go_lives(records["site"]), today)
        given = Given(ledger.person, today, records, read.clashing(tx), steps, pressing(trained, records["site"], today))
        synced = place_of(tx).synced
        base, last = _base(tx, synced)
        known = {record.id for record in records["person"]} - {ledger.person}
        news = _news(tx, base, known, day_after(today, -NEWS_DAYS))
    _keep(ledger, synced, base, last)
    return Read(given, news, synced)


def _about(tx: Tx, kind: str, texts: Sequence[str], sites: bool = False) -> list[Record]:
    """The records of a kind whose values hold one of the texts; with `sites` the open ones below the root that have a day too."""
    asked = " OR ".join(['instr("values", ?) > 0'] * len(texts))
    if sites:
        asked += """ OR (site<>'' AND json_extract("values",'$.due') IS NOT NULL
 AND coalesce(json_extract("values",'$.status'),'') NOT IN ('done','waived'))"""
    rows = tx.all(f"SELECT id FROM record WHERE rollout=? AND kind=? AND NOT gone AND ({asked})", (tx.no, kind, *texts))
    return read.by_ids(tx, [bytes(row[0]).hex() for row in rows])


def _base(tx: Tx, synced: int) -> tuple[int, int]:
    """The last frame before the sync that brought something last, and the last frame of all."""
    held = tx.get(SEEN)
    before, base, last = json.loads(held) if held is not None else (0, 0, 0)
    newest = int(tx.one("SELECT max(no) FROM frame WHERE rollout=? AND sort='frame'", (tx.no,))[0] or 0)
    return (last, newest) if synced != before and newest > last else (base, max(last, newest))


def _keep(ledger: Ledger, synced: int, base: int, last: int) -> None:
    kept = json.dumps([synced, base, last]).encode()
    with ledger.store.read(ledger.rollout) as tx:
        if tx.get(SEEN) == kept:
            return
    try:
        with ledger.store.write(ledger.rollout) as tx:
            tx.put(SEEN, kept)
    except Problem:
        pass  # the same news once more is no harm


class _Heap(NamedTuple):
    records: dict[str, None]
    sites: dict[str, None]
    ms: list[int]


def _news(tx: Tx, base: int, others: Set[str], since: str) -> list[News]:
    """By person, what was done and kind, the newest first. What the server itself wrote is no news."""
    by_epoch: dict[int, list[int]] = {}
    count = 0
    for (packed,) in tx.all("SELECT ids FROM frame WHERE rollout=? AND sort='frame' AND no>? ORDER BY no DESC", (tx.no, base)):
        numbers = msgspec.msgpack.decode(packed)
        for no, n in zip(numbers[::2], numbers[1::2], strict=True):
            by_epoch.setdefault(no, []).append(n)
        count += len(numbers) // 2
        if count >= MOST_NEWS:
            break
    heaps: dict[tuple[str, str, str], _Heap] = {}
    for no, several in by_epoch.items():
        person = bytes(tx.one("SELECT person FROM epoch WHERE no=?", (no,))[0]).hex()
        if person in others:
            _heap(heaps, person, tx.many(_CHANGES, several, (tx.no, no)))
    found = [News(*key, tuple(heap.records), tuple(heap.sites), max(heap.ms)) for key, heap in heaps.items()]
    return sorted((each for each in found if _day(each.ms) >= since), key=lambda each: -each.ms)


def _heap(heaps: dict[tuple[str, str, str], _Heap], person: str, rows: Sequence[Sequence[Any]]) -> None:
    acts: dict[bytes, str] = {}
    for record, kind, _, field, named, _ in rows:
        known = ALL.get(str(kind))
        first = known is not None and field == (known.natural or (known.title,))[0] and not msgspec.msgpack.decode(named)
        act = "deleted" if field == DELETED else "added" if first else "changed"
        if act != "changed" or record not in acts:
            acts[record] = act
    for record, kind, site, _, _, ms in rows:
        if str(kind) in ALL and not ALL[str(kind)].hidden:
            heap = heaps.setdefault((person, acts[record], str(kind)), _Heap({}, {}, []))
            heap.records[bytes(record).hex()] = None
            heap.sites[str(site)] = None
            heap.ms.append(int(ms))


def _day(ms: int) -> str:
    """By UTC: a week ago is no matter of hours."""
    return day_after("1970-01-01", ms // 86_400_000)
