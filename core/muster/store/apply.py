"""`apply`: the one way by which changes enter a store, on the laptop that made them, the server, every other laptop."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from muster.change import Entry, Id, Live, merge
from muster.store.base import Tx
from muster.store.codec import CHANGE_COLUMNS, Row, entry_from, flat, live_of, pack, row_of
from muster.store.docs import Doc, Docs
from muster.store.filing import FILED, LEAST
from muster.wire import Columns

COLUMNS = ",".join(CHANGE_COLUMNS)
PLAIN = CHANGE_COLUMNS[:-2]
"""Columns that most changes have: each that is left out saves 1 ms of 1,000 on the encrypted store."""
PART = 250
"""So many changes go to PostgreSQL at a time: it writes them while the next are judged and merged."""
VOID = -(1 << 62)
"""A seq below it: the server was put back from an older copy and holds other content under that id. Kept, and never merged."""


class Changed(NamedTuple):
    """What a transaction changed: ids of records, names of kinds, and the changes that were new to this store."""

    records: frozenset[str]
    kinds: frozenset[str]
    fresh: tuple[Entry, ...]


def held(tx: Tx, ids: Iterable[Id]) -> dict[Id, tuple[int, int, int]]:
    """Of these ids, those that the store holds: id -> (seq or 0, verdict, rank)."""
    wanted: dict[bytes, set[int]] = {}
    for epoch, n in ids:
        wanted.setdefault(epoch, set()).add(n)
    out: dict[Id, tuple[int, int, int]] = {}
    for epoch, ns in wanted.items():
        for n, seq, verdict, rank in _rows_of(tx, tx.number(epoch), ns):
            out[epoch, n] = (seq or 0, verdict, rank)
    return out


def _rows_of(tx: Tx, no: int, ns: set[int]) -> list[tuple[int, int | None, int, int]]:
    """(n, seq, verdict, rank) of these n of an epoch. What was made together is a run of n and is asked as one; what was
    named lies anywhere, and a range over it would read the whole epoch (200 ms of a push of 1,000)."""
    low, high = min(ns), max(ns)
    sql = "SELECT n, seq, verdict, rank FROM change WHERE rollout=? AND epoch=? AND n "
    if high - low < 2 * len(ns):
        return [row for row in tx.all(sql + "BETWEEN ? AND ?", (tx.no, no, low, high)) if row[0] in ns]
    return tx.many(sql + "IN (*)", sorted(ns), (tx.no, no))


class Applying:
    """Changes on their way into a store: merged as they are taken, written together by `finish`, and `filed` at once where
    they come in order of their records. `brought`: the frame that they come in, which may else stand for them until somebody
    asks for the log."""

    def __init__(self, tx: Tx, docs: Docs | None = None, filed: bool = False, brought: Columns | None = None) -> None:
        self.tx = tx
        self.docs = docs or Docs(tx)
        self.taken: list[Entry] = []
        self._brought = brought if brought and tx.brings and not filed and brought.count >= LEAST else None
        self._more: tuple[str, ...] = ("filed",) if filed else ()
        self._mark: Row = (1,) if filed else ()
        self._rows: list[Row] = []
        self._open: Doc | None = None

    def take(self, entry: Entry, chain: bytes | None = None) -> None:
        """Take one change that the store does not hold; an accepted one is merged. `chain` is the server's."""
        self.taken.append(entry)
        if self._brought is None:
            self._row(entry, chain)
        if not entry.verdict:
            change, docs = entry.change, self.docs
            doc = docs.of(change.record) or docs.make(bytes.fromhex(change.record), change.kind, change.site)
            if self._open is not None and self._open is not doc:
                docs.shut(self._open)
            self._open = doc
            doc.take(entry)

    def finish(self) -> None:
        """Write the changes and the records that they touched."""
        if self._brought is not None and len(self.taken) == self._brought.count:
            self.tx.bring(self._brought)
        elif self._brought is not None:
            for entry in self.taken:
                self._row(entry, None)
        self._insert()
        self.docs.write()

    def _row(self, entry: Entry, chain: bytes | None) -> None:
        row = row_of(entry, self.tx.number, self.tx.no)
        if chain is not None:
            self._more = ("chain",)
            self._rows.append((*row, chain))
        else:
            self._rows.append(row + self._mark)
        if len(self._rows) == PART and self.tx.postgres:
            self._insert()

    def _insert(self) -> None:
        for columns in PLAIN, CHANGE_COLUMNS:
            names = ("rollout", *columns, *self._more)
            alike = [row for row in self._rows if len(row) == len(names)]
            if alike:
                self.tx.insert("change", names, alike)
        self._rows = []


def apply(tx: Tx, entries: Sequence[Entry], docs: Docs | None = None, filed: bool = False,
          brought: Columns | None = None) -> Changed:
    """Take changes into the store and merge those that are accepted; what it holds already changes nothing.

    A change held here without a place in the log gets the place, rank and verdict that it comes with. `filed`: they come in
    order of their records, all with a place (see filing.py); `brought`: the columns of the frame that they are.
    """
    known = held(tx, (entry.change.id for entry in entries))
    applying = Applying(tx, docs, filed, brought)
    applying.docs.load(bytes.fromhex(entry.change.record) for entry in entries if not entry.verdict)
    placed: list[Entry] = []
    seen: set[Id] = set()
    for entry in entries:
        key = entry.change.id
        there = known.get(key)
        if there is not None:
            if entry.seq and not there[0]:
                placed.append(entry)
        elif key not in seen:
            seen.add(key)
            applying.take(entry)
    applying.finish()
    moved = place(tx, placed, applying.docs) if placed else []
    touched = [*applying.taken, *moved]
    return Changed(frozenset(entry.change.record for entry in touched),
                   frozenset(entry.change.kind for entry in touched), tuple(applying.taken))


def place(tx: Tx, entries: Sequence[Entry], docs: Docs | None = None, before: Sequence[Entry] | None = None) -> list[Entry]:
    """Give own changes the place, rank, verdict and joined vector that the server gave them; returns those that look
    different now. `before` are the same entries in the same order as they stood here, where the caller has them."""
    _places(tx, entries)
    odd = list(entries) if before is None else [
        entry for entry, stood in zip(entries, before, strict=False)
        if (entry.verdict, entry.rank, entry.vector) != (stood.verdict, stood.rank, stood.vector)]
    if not odd:
        return odd
    tx.run("UPDATE change SET rank=?, verdict=?, vector=? WHERE rollout=? AND epoch=? AND n=?",
           [(entry.rank, entry.verdict, pack(flat(entry.vector, tx.number)), tx.no, tx.number(entry.change.epoch),
             entry.change.n) for entry in odd])
    docs = docs or Docs(tx)
    docs.load(bytes.fromhex(entry.change.record) for entry in odd)
    for record, field in {(entry.change.record, entry.change.field) for entry in odd}:
        rebuild(tx, docs, record, field)
    docs.write()
    return odd


def _places(tx: Tx, entries: Sequence[Entry]) -> None:
    """Write the seqs, a run of consecutive ones in one statement: a day's work is a handful of runs."""
    ordered = sorted(entries, key=lambda entry: (entry.change.epoch, entry.change.n))
    start = 0
    for i in range(1, len(ordered) + 1):
        first, last = ordered[start], ordered[i - 1]
        if i < len(ordered):
            this = ordered[i]
            if (this.change.epoch == last.change.epoch and this.change.n == last.change.n + 1
                    and this.seq - last.seq == 1):
                continue
        tx.run("UPDATE change SET seq=n+? WHERE rollout=? AND epoch=? AND n BETWEEN ? AND ?",
               (first.seq - first.change.n, tx.no, tx.number(first.change.epoch), first.change.n, last.change.n))
        start = i


def rebuild(tx: Tx, docs: Docs, record: str, field: str) -> None:
    """Merge one field anew from the changes that the store holds, for a change that lost its place among the live, or came to
    one: all that was known of its record may have been kept aside until now."""
    key = bytes.fromhex(record)
    doc = docs.get(key)
    register: tuple[Live, ...] = ()
    for row in tx.all(f"SELECT {COLUMNS} FROM change WHERE rollout=? AND {FILED} AND record=? AND field=? AND verdict=0 "
                      "AND (seq IS NULL OR seq>?)", (tx.no, key, field, VOID)):
        entry = entry_from(row, tx.name)
        doc = doc or docs.make(key, entry.change.kind, entry.change.site)
        register = merge(register, live_of(entry))
    if doc is not None:
        doc.put(field, register)
