"""SQLite engines, encrypted or plain: the same pragmas, explicit transactions, and failures of the database in words.

A connection never begins or ends a transaction by itself: `writing` and `reading` do, or the caller says
`BEGIN IMMEDIATE` or `BEGIN` and then `commit()`. A statement outside a transaction commits at once.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from types import ModuleType
from typing import Any

from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, LOCKED, Problem, Sort
from muster.problems import BUSY as EXIT_BUSY

STORE_BUSY = Sort("store_busy", EXIT_BUSY, QT_TRANSLATE_NOOP(
    "problems", "Another program is writing to the store. Nothing of this step was saved. Try again in a moment."))
STORE_FULL = Sort("store_full", EXIT_BUSY, QT_TRANSLATE_NOOP(
    "problems", "The disk is full. This step was not saved; everything saved before is kept. Free some space "
    "and try again."))
STORE_DISK = Sort("store_disk", BAD, QT_TRANSLATE_NOOP(
    "problems", "The disk refused to read or write the store ({reason}). This step was not saved. Copy the folder to "
    "another disk before going on."))
STORE_DAMAGED = Sort("store_damaged", BAD, QT_TRANSLATE_NOOP(
    "problems", "The store is damaged, or its key is another one. Nothing was changed. Put back a copy of the folder."))
STORE_CLOSED = Sort("store_closed", BAD, QT_TRANSLATE_NOOP(
    "problems", "The store cannot be opened or written ({reason}). Nothing was changed. Check that the folder is "
    "there and may be written."))
STORE_LOCKED = Sort("store_locked", LOCKED, QT_TRANSLATE_NOOP(
    "problems", "The profile is locked. Everything saved before is kept. Unlock it and try again."))

MOST_LOG = 4_000
"""Pages of the write-ahead log at which a commit carries them over into the file by itself. That takes 10 to 40 ms, so it is done
before, when nobody waits: after a round of sync, and in a lull after many saves (`settle`)."""
SETTLED = 300
"""Rows that a connection writes, each in up to five pages, before it is worth it: the first commit afterwards begins the log anew
and waits for the disk twice, which is a third of the time of a round that brings a change or none."""
_SETTLED = "settled"

PRAGMAS = (
    "foreign_keys=ON",  # off by default, for each connection
    "journal_mode=WAL",
    "synchronous=FULL",  # NORMAL lost acknowledged commits when the power was cut
    "busy_timeout=5000",
    "temp_store=MEMORY",  # nothing that was decrypted goes to a temporary file
    "secure_delete=ON",
    "cache_size=-32000",  # 32 MB: with the usual 2 MB a pull of 1,000 decrypts the same pages again and again, 18 ms
    f"wal_autocheckpoint={MOST_LOG}",
)

# Primary result codes of SQLite (https://sqlite.org/rescode.html); the extended ones have them in their low byte.
_BUSY, _TABLE_LOCKED, _READ_ONLY, _INTERRUPT, _IO, _CORRUPT, _FULL, _CANNOT_OPEN, _NOT_A_DATABASE = (
    5, 6, 8, 9, 10, 11, 13, 14, 26)
_SORTS = {
    _BUSY: STORE_BUSY, _TABLE_LOCKED: STORE_BUSY, _READ_ONLY: STORE_CLOSED, _INTERRUPT: STORE_LOCKED, _IO: STORE_DISK,
    _CORRUPT: STORE_DAMAGED, _FULL: STORE_FULL, _CANNOT_OPEN: STORE_CLOSED, _NOT_A_DATABASE: STORE_DAMAGED,
}
_REASONED = (STORE_DISK, STORE_CLOSED)


def problem_of(error: BaseException) -> Problem | None:
    """What the world did, when `error` (of SQLAlchemy, sqlcipher3 or sqlite3) is its doing; else None."""
    origin = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(origin, Problem):
        return origin
    if type(origin).__name__ == "ProgrammingError" and "closed database" in str(origin):  # a lock took it away
        return Problem(STORE_LOCKED)
    code = getattr(origin, "sqlite_errorcode", None)
    sort = _SORTS.get(code & 0xFF) if isinstance(code, int) else None
    if sort is None:
        return None
    return Problem(sort, reason=str(getattr(origin, "sqlite_errorname", code))) if sort in _REASONED else Problem(sort)


def sqlite_engine(connect: Callable[[], Any], module: ModuleType = sqlite3) -> Engine:
    """An engine over what `connect` opens: a bare DBAPI connection of `module`, with its key set where it has one.

    `connect` passes `check_same_thread=False`: the pool hands a connection to one thread at a time. A failure while
    opening that is the world's doing is raised as a Problem. Statements' values are never put into errors or logs.
    """
    def creator() -> Any:
        connection = None
        try:
            connection = connect()
            connection.isolation_level = None
            for pragma in PRAGMAS:
                connection.execute("PRAGMA " + pragma).fetchall()
        except BaseException as error:
            if connection is not None:
                connection.close()
            if (problem := problem_of(error)) is not None and problem is not error:
                raise problem from error
            raise
        return connection

    # The connection given back last is the next to go out: its pages are decrypted and its statements compiled. In turn each of
    # five would be cold, and a save on a cold one takes 8 ms instead of 1.
    return create_engine("sqlite://", module=module, creator=creator, poolclass=QueuePool, pool_use_lifo=True,
                         hide_parameters=True)


def warm(engine: Engine, connections: int) -> None:
    """Open so many connections and leave them in the pool, where nobody waits yet: the first reading of each decrypts the first
    pages and learns the tables, some milliseconds."""
    with said(), contextlib.ExitStack() as opened:
        for _ in range(connections):
            opened.enter_context(engine.connect()).exec_driver_sql("SELECT count(*) FROM sqlite_schema").scalar()


@contextmanager
def said() -> Iterator[None]:
    """What the world does to the database inside is raised as a Problem."""
    try:
        yield
    except DBAPIError as error:
        if (problem := problem_of(error)) is not None:
            raise problem from error
        raise


@contextmanager
def _transaction(engine: Engine, begin: str) -> Iterator[Connection]:
    with said(), engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            connection.exec_driver_sql(begin)
        yield connection
        connection.commit()


def writing(engine: Engine) -> AbstractContextManager[Connection]:
    """One write transaction: the lock is taken first, committed at the end, rolled back on any exception.

    Raises Problem for what the world did. On PostgreSQL the same, where the transaction begins by itself.
    """
    return _transaction(engine, "BEGIN IMMEDIATE")


def reading(engine: Engine) -> AbstractContextManager[Connection]:
    """One read transaction: everything read inside belongs to one moment; writers are not held up."""
    return _transaction(engine, "BEGIN")


def settle(engine: Engine, least: int = SETTLED) -> None:
    """Carry the write-ahead log over into the file once this connection has written so many rows, as far as no reader needs it;
    nothing is held up and nothing is lost when it cannot be done now. `least` 0: whoever wrote them."""
    if engine.dialect.name == "sqlite":
        with contextlib.suppress(DBAPIError, Problem), engine.connect() as connection:
            written = int(connection.exec_driver_sql("SELECT total_changes()").scalar() or 0)
            if written - connection.info.get(_SETTLED, 0) >= least:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(PASSIVE)")
                connection.info[_SETTLED] = written
