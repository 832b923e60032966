"""Compaction: what was superseded longer ago than the lease moves from the log's table to the archive; nothing is deleted.

A laptop that was away for longer finds a gap in what it asks for, and takes the present state instead; what waited on it is taken
and merged all the same (trust.md F15 to F17). Live changes, deletes among them, never move, so nothing deleted comes back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from muster.store import Store, Tx
from muster.store.apply import COLUMNS
from muster.store.codec import from_json

LEASE_DAYS = 400
"""For how long a laptop may be away and still be told every change."""
DAY_MS = 86_400_000
PAGE = 1_000
"""How many changes are looked at, and at most moved, in one step: a save in SQLite waits while they are moved, 10 ms."""


class Compacted(NamedTuple):
    """How many changes moved, and up to which place of the log it was looked."""

    moved: int
    floor: int


def compact(store: Store, rollout: str, now: int, lease_days: int = LEASE_DAYS) -> Compacted:
    """Note where the log stands today, and archive what was superseded before the place where it stood a lease ago."""
    return list(steps(store, rollout, now, lease_days))[-1]


def steps(store: Store, rollout: str, now: int, lease_days: int = LEASE_DAYS) -> Iterator[Compacted]:
    """The same in steps of one short transaction each: after each one how far it came. Whoever stops in between has lost nothing,
    and the next time the rest is done."""
    with store.write(rollout) as tx:
        head = int(tx.one("SELECT seq FROM rollout WHERE no=?", (tx.no,))[0])
        tx.run("INSERT INTO tick(rollout,at,seq) VALUES (?,?,?) ON CONFLICT (rollout,at) DO NOTHING", (tx.no, now, head))
        row = tx.one("SELECT max(seq) FROM tick WHERE rollout=? AND at<=?", (tx.no, now - lease_days * DAY_MS))
    floor = int(row[0] or 0)
    moved = after = 0
    while after < floor:
        with store.read(rollout) as tx:
            rows = tx.all("SELECT seq, epoch, n, record, field FROM change WHERE rollout=? AND seq>? AND seq<=? AND verdict=0 "
                          "AND quote IS NULL ORDER BY seq LIMIT ?", (tx.no, after, floor, PAGE))
            superseded = _superseded(tx, rows)
        if superseded:
            with store.write(rollout) as tx:
                _move(tx, superseded)
        moved += len(superseded)
        after = int(rows[-1][0]) if len(rows) == PAGE else floor
        yield Compacted(moved, after)
    yield Compacted(moved, floor)


def _superseded(tx: Tx, rows: Sequence[tuple[int, int, int, bytes, str]]) -> list[tuple[int, int]]:
    """Of these rows the (epoch number, n) that are live nowhere. The last of each epoch stays: it says where its n stand.

    What is superseded stays so and what is not the last will not be it, so nothing has to be locked while this is found out.
    """
    records = sorted({bytes(row[3]) for row in rows})
    heads = {bytes(key): from_json(raw) for key, raw in
             tx.many("SELECT id, heads FROM record WHERE rollout=? AND id IN (*)", records, (tx.no,))}
    last = dict(tx.many("SELECT e.no, (SELECT max(c.n) FROM change c WHERE c.rollout=e.rollout AND c.epoch=e.no) FROM epoch e "
                        "WHERE e.rollout=? AND e.no IN (*)", sorted({row[1] for row in rows}), (tx.no,)))
    return [(no, n) for _, no, n, record, field in rows
            if n != last[no] and all((head[0], head[1]) != (no, n) for head in heads.get(bytes(record), {}).get(field, ()))]


def _move(tx: Tx, ids: list[tuple[int, int]]) -> None:
    keys = [(tx.no, no, n) for no, n in ids]
    # What somebody else moved meanwhile is there: a compaction by hand beside the daily one.
    tx.run(f"INSERT INTO archive(rollout,{COLUMNS},chain) SELECT rollout,{COLUMNS},chain FROM change "
           "WHERE rollout=? AND epoch=? AND n=? ON CONFLICT (rollout,epoch,n) DO NOTHING", keys)
    tx.run("DELETE FROM change WHERE rollout=? AND epoch=? AND n=?", keys)
