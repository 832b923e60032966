"""Checking a server: the database is whole, and every log's chain is what its changes say."""

from __future__ import annotations

from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, Problem, Sort
from muster.proofs import chained, entry_hash
from muster.store import START, Store
from muster_server.archive import chains, since

LOG_BROKEN = Sort(
    "log-broken",
    BAD,
    QT_TRANSLATE_NOOP(
        "problems",
        "The log of {name} is not what it was: change {seq} does not fit its chain. Stop the server and put back a backup; "
        "laptops offer again what came after it.",
    ),
)
DATABASE_BROKEN = Sort(
    "database-broken",
    BAD,
    QT_TRANSLATE_NOOP(
        "problems", "The database file is damaged ({what}). Stop the server and put back a backup; laptops offer again."
    ),
)

SLICE = 5_000


def check_database(store: Store) -> None:
    """SQLite's own check; PostgreSQL keeps its own checksums."""
    if not store.postgres:
        with store.read() as tx:
            answer = str(tx.one("PRAGMA quick_check(1)")[0])
        if answer != "ok":
            raise Problem(DATABASE_BROKEN, what=answer[:80])


def check_log(store: Store, rollout: str, name: str) -> int:
    """Follow one roll-out's chain from its first change to its head; returns how many changes it has."""
    with store.read(rollout) as tx:
        head, last = tx.one("SELECT seq, chain FROM rollout WHERE no=?", (tx.no,))
        chain, seq = START, 0
        while seq < head:
            entries = since(tx, seq, min(seq + SLICE, head))
            kept = chains(tx, seq, seq + SLICE)
            for entry in entries:
                seq += 1
                chain = chained(chain, entry_hash(entry))
                if entry.seq != seq or kept[entry.seq] != chain:
                    raise Problem(LOG_BROKEN, name=name, seq=seq)
            if not entries:
                raise Problem(LOG_BROKEN, name=name, seq=seq + 1)
        if chain != bytes(last):
            raise Problem(LOG_BROKEN, name=name, seq=seq)
        return seq
