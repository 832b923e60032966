"""The archive: superseded changes that are older than the lease. Part of the log still, looked up when missed."""

from __future__ import annotations

from collections.abc import Iterable

from muster.change import Entry, Id
from muster.store import Tx
from muster.store.log import at as in_log
from muster.store.log import since as since_in_log


def at(tx: Tx, ids: Iterable[Id]) -> dict[Id, Entry]:
    """The entries of these ids, of those that the log holds, archived ones too."""
    wanted = set(ids)
    found = in_log(tx, wanted)
    missed = wanted - found.keys()
    return found | in_log(tx, missed, "archive") if missed else found


def since(tx: Tx, seq: int, high: int) -> list[Entry]:
    """What stands in the log after `seq` and up to `high`, archived or not, in order."""
    entries = since_in_log(tx, seq, high)
    if len(entries) < high - seq:
        entries = sorted([*entries, *since_in_log(tx, seq, high, "archive")], key=lambda entry: entry.seq)
    return entries


def chains(tx: Tx, seq: int, high: int) -> dict[int, bytes]:
    """The chain at each seq after `seq` and up to `high`."""
    return {row[0]: bytes(row[1]) for table in ("change", "archive")
            for row in tx.all(f"SELECT seq, chain FROM {table} WHERE rollout=? AND seq>? AND seq<=?", (tx.no, seq, high))}
