"""Leaving a scope: what a laptop may no longer read goes from its store, and then from its disk.

Whoever calls has sent what waited: of the laptop's own changes only those in quarantine stay, for their author may see them. The
signed frames keep their ids and hashes, so what is left of them can still be offered to a restored server.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy.exc import DBAPIError

from muster.author import end_epoch
from muster.engines import STORE_BUSY, STORE_FULL, problem_of
from muster.scope import ASIDE, OWN_KINDS, Reading
from muster.store import Docs, Store, Tx, sums
from muster.store.log import about, aside

MOST_VACUUM = 128 << 20
"""The largest store, in bytes, that is written anew after a drop. Deleted pages are overwritten with noughts at once
(secure_delete), so a larger one only stays as large as it was (docs/decisions/0028)."""
_SWEEP = "sweep"

Group = tuple[str, str]
"""A kind and a site."""


class Left(NamedTuple):
    """What was dropped: ids of records and names of kinds."""

    records: frozenset[str]
    kinds: frozenset[str]


def leave(tx: Tx, reading: Reading) -> Left:
    """Drop every acknowledged change and every record that `reading` does not cover; the next save begins a new epoch."""
    lost: dict[Group, set[str]] = {}
    kept: dict[Group, set[str]] = {}
    for kind, site, field in tx.all("SELECT DISTINCT kind, site, field FROM change WHERE rollout=? AND verdict=0", (tx.no,)):
        (kept if reading.covers(kind, site, field) else lost).setdefault((kind, site), set()).add(field)
    spared = _own_records(tx, reading, lost)
    left = _records(tx, reading, lost, kept, spared)
    changes = _changes(tx, lost, spared) + _kept_aside(tx, reading)
    if changes or left.records:
        end_epoch(tx)
        tx.put(_SWEEP, b"1")
    return left


def _own_records(tx: Tx, reading: Reading, lost: Iterable[Group]) -> set[bytes]:
    """The person's own records among those that others lose."""
    out = set()
    for kind, site in lost:
        if kind in OWN_KINDS:
            rows = tx.all("SELECT id FROM record WHERE rollout=? AND kind=? AND site=?", (tx.no, kind, site))
            out |= {bytes(row[0]) for row in rows if reading.owns(kind, site, bytes(row[0]).hex())}
    return out


def _records(tx: Tx, reading: Reading, lost: dict[Group, set[str]], kept: dict[Group, set[str]], spared: set[bytes]) -> Left:
    """Take the lost fields out of the records; a record of which nothing is left goes."""
    gone: set[bytes] = set()
    docs = Docs(tx)
    for (kind, site), fields in lost.items():
        rows = tx.all("SELECT id FROM record WHERE rollout=? AND kind=? AND site=?", (tx.no, kind, site))
        there = {bytes(row[0]) for row in rows} - spared
        gone |= there
        for key in there if (kind, site) in kept else ():
            doc = docs.get(key)
            if doc is not None:
                for field in fields & set(doc.heads):
                    doc.put(field, ())
                if doc.heads:
                    gone.discard(key)
    docs.write()
    tx.run("DELETE FROM record WHERE rollout=? AND id=?", [(tx.no, key) for key in gone] or [(tx.no, b"")])
    sums.anew(tx, lost)
    return Left(frozenset(key.hex() for key in docs.held.keys() | gone), frozenset(kind for kind, _ in lost))


def _changes(tx: Tx, lost: dict[Group, set[str]], spared: set[bytes]) -> int:
    """Drop the changes of the lost fields in one pass over the log."""
    if not lost:
        return 0
    tx.run("CREATE TEMP TABLE IF NOT EXISTS leaving(kind TEXT, site TEXT, field TEXT, PRIMARY KEY(kind, site, field))")
    tx.run("CREATE TEMP TABLE IF NOT EXISTS spared(record BLOB PRIMARY KEY)")
    tx.run("INSERT INTO leaving VALUES (?,?,?)", [(*group, field) for group, fields in lost.items() for field in fields])
    if spared:
        tx.run("INSERT INTO spared VALUES (?)", [(key,) for key in spared])
    dropped = tx.run(
        "DELETE FROM change WHERE rollout=? AND verdict=0 AND +seq IS NOT NULL AND record NOT IN (SELECT record FROM spared) "
        "AND EXISTS (SELECT 1 FROM leaving l WHERE l.kind=change.kind AND l.site=change.site AND l.field=change.field)",
        (tx.no,)).rowcount
    tx.run("DROP TABLE leaving")
    tx.run("DROP TABLE spared")
    return int(dropped)


def _kept_aside(tx: Tx, reading: Reading) -> int:
    """Drop what others' is in quarantine where this person no longer decides on it."""
    entries = aside(tx)
    own = about(tx, entries, reading.person)
    strange = [entry.change for entry in entries
               if entry.seq and entry.change.id not in own and not reading.covers(ASIDE, entry.change.site, "*")]
    if strange:
        tx.run("DELETE FROM change WHERE rollout=? AND epoch=? AND n=?",
               [(tx.no, tx.number(change.epoch), change.n) for change in strange])
    return len(strange)


def to_sweep(tx: Tx) -> bool:
    """Whether something was dropped that is still on the disk."""
    return tx.get(_SWEEP) is not None


def swept(store: Store, rollout: str) -> bool:
    """Take what was dropped off the disk: empty the write-ahead log and write the store anew, where it is not too large.

    It holds up writers while it runs, never readers; call it in the thread of the sync, outside any transaction. False when
    somebody was reading: then the next round tries again.
    """
    with store.write(rollout, lasting=False) as tx:
        tx.put_in()  # a reading that found something brought would wait for the whole of this
    try:
        if _vacuum(store):
            return False
    except DBAPIError as error:
        problem = problem_of(error)
        if problem is None:
            raise
        if problem.sort not in (STORE_BUSY, STORE_FULL):
            raise problem from error
        return False
    with store.write(rollout) as tx:
        tx.put(_SWEEP, None)
    return True


def _vacuum(store: Store) -> bool:
    """Whether somebody was reading, so that the write-ahead log still holds what was dropped."""
    with store.engine.connect() as connection:
        pages, size = (int(connection.exec_driver_sql(f"PRAGMA {name}").scalar() or 0) for name in ("page_count", "page_size"))
        if pages * size <= MOST_VACUUM:
            connection.exec_driver_sql("VACUUM")
        return bool(connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").scalar())
