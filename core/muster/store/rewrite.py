"""Changes that get other ids, or go: taken out of the store or put back otherwise, their fields merged anew."""

from __future__ import annotations

from collections.abc import Sequence

from muster.change import Entry
from muster.store.apply import COLUMNS, VOID, Applying, rebuild
from muster.store.base import Tx
from muster.store.codec import entry_from
from muster.store.docs import Docs

__all__ = ["VOID", "remerge", "remove", "rename", "waiting"]


def waiting(tx: Tx) -> list[Entry]:
    """All changes that no server has acknowledged, in order of making."""
    rows = tx.all(f"SELECT {COLUMNS} FROM change WHERE rollout=? AND seq IS NULL ORDER BY epoch, n", (tx.no,))
    return [entry_from(row, tx.name) for row in rows]


def rename(tx: Tx, before: Sequence[Entry], after: Sequence[Entry]) -> None:
    """Put `after` in place of `before`, which are the same changes under other ids."""
    remove(tx, before)
    applying = Applying(tx)
    applying.docs.load(bytes.fromhex(entry.change.record) for entry in before)
    for entry in after:
        applying.take(entry)
    applying.finish()
    remerge(tx, applying.docs, before)


def remerge(tx: Tx, docs: Docs, entries: Sequence[Entry]) -> None:
    """Merge the fields of these changes anew from what the store holds."""
    docs.load(bytes.fromhex(entry.change.record) for entry in entries)
    for record, field in sorted({(entry.change.record, entry.change.field) for entry in entries}):
        rebuild(tx, docs, record, field)
    docs.write()


def remove(tx: Tx, entries: Sequence[Entry]) -> None:
    """Take these changes out; the caller merges their fields anew."""
    if entries:
        tx.run("DELETE FROM change WHERE rollout=? AND epoch=? AND n=?",
               [(tx.no, tx.number(entry.change.epoch), entry.change.n) for entry in entries])
