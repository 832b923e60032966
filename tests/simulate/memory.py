"""Disks in memory: one SQLite database for each store, quick to make, to copy and to put back; no SQLAlchemy in between.

The store's own SQL runs on it unchanged. What is committed stays when a program is killed; what was not is gone.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import Any, cast

from sqlalchemy import Engine

from muster.engines import sqlite_engine
from muster.store import Store
from muster_server import tables


class _Dialect:
    name = "sqlite"


class Rows(sqlite3.Cursor):
    """A result, with what the store asks of SQLAlchemy's beyond a cursor."""

    def scalar(self) -> Any:
        row = self.fetchone()
        return None if row is None else row[0]


class Disk:
    """One database; stands where the store expects an engine, and is its one connection too. `around` is called before and
    after each commit that writes, with "before" or "after": there the power may go."""

    dialect = _Dialect()

    def __init__(self, content: bytes) -> None:
        self.around: Callable[[str], None] = lambda when: None
        self._open = self._writes = False
        self.put(content)

    def put(self, content: bytes) -> None:
        """Make the disk what another was when `taken` of it."""
        self.database = sqlite3.connect(":memory:", isolation_level=None)
        self.database.deserialize(content)
        self.database.execute("PRAGMA foreign_keys=ON")

    def taken(self) -> bytes:
        """All that is committed."""
        assert not self._open, "a copy within a transaction"
        return self.database.serialize()

    @contextmanager
    def connect(self) -> Iterator[Disk]:
        """One transaction at a time."""
        assert not self._open, "a transaction within a transaction"
        self._open = True
        try:
            yield self
        finally:
            self._open = False
            if self.database.in_transaction:
                self.database.execute("ROLLBACK")

    def exec_driver_sql(self, sql: str, rows: Sequence[Any] = ()) -> Rows:
        if isinstance(rows, list):
            return self.database.cursor(Rows).executemany(sql, rows)
        if sql.startswith("BEGIN"):
            self._writes = sql == "BEGIN IMMEDIATE"
        return self.database.cursor(Rows).execute(sql, rows)

    def commit(self) -> None:
        if self._writes:
            self.around("before")
        self.database.execute("COMMIT")
        if self._writes:
            self.around("after")

    def dispose(self) -> None:
        """Programs come and go; the disk stays."""


@lru_cache(maxsize=1)
def blank() -> bytes:
    """A disk with the tables of a store and nothing in them."""
    database = sqlite3.connect(":memory:", check_same_thread=False)
    engine = sqlite_engine(lambda: database)
    store = Store(engine)
    store.create()
    tables.create(store)  # those of a server; a laptop has no use for them
    content = database.serialize()
    engine.dispose()
    return content


def store_on(disk: Disk, brings: bool = False) -> Store:
    """A store as a program that was just started has it: nothing in memory from before. `brings`: a laptop's."""
    return Store(cast(Engine, disk), brings)
