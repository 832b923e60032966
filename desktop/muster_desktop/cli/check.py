"""Recomputes every record of a store from its changes and says which of them differ."""

from __future__ import annotations

from muster.change import Entry
from muster.store import Docs, Tx
from muster.store.apply import COLUMNS
from muster.store.codec import entry_from
from muster.store.docs import Doc


def unlike(tx: Tx) -> tuple[int, list[str]]:
    """How many records a roll-out holds, and the ids of those whose values or live changes are not what their changes give.

    Reads the log once, record by record, so that memory stays small.
    """
    docs = Docs(tx)
    found: list[str] = []
    seen: set[bytes] = set()
    for record, entries in _by_record(tx):
        seen.add(record)
        doc = docs.get(record)
        if doc is None or not _same(tx, doc, entries):
            found.append(record.hex())
        docs.held.clear()
    rows = tx.all("SELECT id FROM record WHERE rollout=? AND heads<>'{}'", (tx.no,))  # else all of it is in quarantine
    held = {bytes(row[0]) for row in rows}
    return len(held), found + sorted(record.hex() for record in held - seen)


def _by_record(tx: Tx) -> list[tuple[bytes, list[Entry]]]:
    """Accepted changes by record."""
    grouped: dict[bytes, list[Entry]] = {}
    for row in tx.all(f"SELECT {COLUMNS} FROM change WHERE rollout=? AND verdict=0 ORDER BY record", (tx.no,)):
        entry = entry_from(row, tx.name)
        grouped.setdefault(bytes.fromhex(entry.change.record), []).append(entry)
    return list(grouped.items())


def _same(tx: Tx, doc: Doc, entries: list[Entry]) -> bool:
    fresh = Doc(tx, doc.id, doc.kind, doc.site, {}, {}, False, True)
    for entry in entries:
        fresh.take(entry)
    return _live(fresh) == _live(doc) and fresh.values == doc.values and bool(fresh.row()[6]) == doc.gone


def _live(doc: Doc) -> dict[str, list[tuple[object, ...]]]:
    return {field: sorted((live.id, repr(live.value)) for live in register) for field, register in doc.registers().items()}
