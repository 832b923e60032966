"""Stores for tests, and changes to put into them."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from muster.author import Edit, Writer, inverse, mint, pen
from muster.change import Change, Entry
from muster.engines import sqlite_engine
from muster.ids import new_id
from muster.store import Docs, Store, apply

ROLLOUT = "01890000000070008000000000000001"
PERSON = "01890000000070008000000000000002"
WRITER = Writer(b"device".ljust(16), PERSON, "boot 1")


class Standing:
    """A clock that stands until it is moved."""

    def __init__(self, ms: int = 1_795_000_000_000) -> None:
        self.ms = ms

    def now(self) -> int:
        return self.ms

    def offset(self) -> int:
        return 180


def plain(path: Path, brings: bool = False) -> Store:
    """A store with one roll-out in an unencrypted file; `brings`: a laptop's."""
    store = Store(sqlite_engine(lambda: sqlite3.connect(path, check_same_thread=False, timeout=5)), brings)
    store.create()
    store.add_rollout(ROLLOUT)
    return store


def entry(epoch: bytes, n: int, record: str, field: str = "title", value: object = "x", *, save: int | None = None,
          vector: dict[bytes, int] | None = None, seq: int = 0, rank: int = 1000, verdict: int = 0, kind: str = "risk",
          site: str = "haro", seen: dict[bytes, int] | None = None) -> Entry:
    """One change as a log holds it."""
    named = tuple(sorted((vector or {}).items()))
    change = Change(epoch, n, n if save is None else save, record, kind, site, field, value, named, 1000, 0, rank, seen)
    return Entry(change, seq, rank, verdict, vector or {})


def record(number: int) -> str:
    return new_id(number)[:12] + f"70008000{number:012x}"


class Hand:
    """Somebody who writes into a store as a ledger does, without the ledger's checks."""

    def __init__(self, store: Store, writer: Writer = WRITER, clock: Standing | None = None) -> None:
        self.store = store
        self.writer = writer
        self.clock = clock or Standing()

    def save(self, *edits: Edit, outside: tuple[bytes, int] | None = None) -> tuple[list[Entry], tuple[Edit, ...]]:
        """The changes of one save, and the edits that undo it."""
        with self.store.write(ROLLOUT) as tx:
            docs = Docs(tx)
            entries = mint(tx, docs, pen(tx, self.writer, outside), edits, self.clock)
            undo = inverse(docs, edits, entries)
            apply(tx, entries, docs)
        return entries, undo
