"""The encrypted store of a profile: connections with their key, and a lock that closes every one of them."""

from __future__ import annotations

import os
import shutil
import threading
from pathlib import Path
from typing import Any

import sqlcipher3
from sqlalchemy import Engine, event

from muster.driver import REFUSE
from muster.engines import STORE_DAMAGED, STORE_FULL, STORE_LOCKED, problem_of, said, sqlite_engine
from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, Problem, Sort
from muster.vault_card import HALF_PROFILE

NEWER_STORE = Sort("newer_store", BAD, QT_TRANSLATE_NOOP(
    "problems", "The store was written by a newer Muster (its version is {found}, this one knows {newest}). Nothing "
    "was changed. Install the newer version to open it."))

_APPLICATION = 0x4D555354  # "MUST", so that a new store has a first page
_ROOM = 1 << 20
_PATIENCE = 5.0
"""Seconds that locking waits for a thread to notice."""


class EncryptedStore:
    """SQLCipher at `path` under a raw key of 32 bytes, until `close`, which wipes that very `key`."""

    def __init__(self, path: Path, key: bytearray) -> None:
        self.path = path
        self._key = key
        self._engine: Engine | None = None
        self._newest = 0
        self._closed = False
        self._open: dict[int, Any] = {}  # every DBAPI connection, by its identity
        self._out: set[int] = set()  # those in some thread's hands
        self._change = threading.Condition(threading.RLock())

    def create(self) -> None:
        """Make the file, private to this user, with its first page written; Problem or OSError where the disk refuses."""
        os.close(os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        connection = self._keyed()
        try:
            connection.execute("PRAGMA synchronous=FULL").fetchall()
            connection.execute(f"PRAGMA application_id={_APPLICATION}").fetchall()
        except sqlcipher3.Error as error:
            if (problem := problem_of(error)) is not None:
                raise problem from error
            raise
        finally:
            connection.close()

    def engine(self, newest: int) -> Engine:
        """The engine; each new connection refuses a store whose `user_version` is above `newest`."""
        with self._change:
            if self._closed:
                raise Problem(STORE_LOCKED)
            self._newest = newest
            if self._engine is None:
                self._engine = self._watched(sqlite_engine(self._connect, sqlcipher3))
            return self._engine

    def close(self, patience: float = _PATIENCE) -> None:
        """Close every connection, interrupting what still runs, and forget the key. A second call does nothing."""
        with self._change:
            self._closed = True
            if self._engine is not None:
                self._engine.dispose()
            for number in self._out:
                self._open[number].interrupt()
            self._change.wait_for(lambda: not self._out, patience)
            for connection in self._open.values():  # a thread that kept one all that time loses it
                connection.close()
            self._open.clear()
            self._out.clear()
            self._key[:] = bytes(len(self._key))

    def _connect(self) -> Any:
        with self._change:
            if self._closed:
                raise Problem(STORE_LOCKED)
            if not self.path.is_file():  # SQLite would make an empty one
                raise Problem(HALF_PROFILE, folder=str(self.path.parent), missing=self.path.name)
            if not self.path.stat().st_size:  # SQLite would take it for a new one
                raise Problem(STORE_DAMAGED)
            connection = self._keyed()
            try:
                found = connection.execute("PRAGMA user_version").fetchone()[0]
                if found > self._newest:
                    raise Problem(NEWER_STORE, found=found, newest=self._newest)
            except BaseException as error:
                connection.close()
                if isinstance(error, sqlcipher3.Error) and self._no_room():
                    raise Problem(STORE_FULL) from error
                raise
            return connection

    def _no_room(self) -> bool:
        """Whether the disk is too full even to read: SQLite makes two small files beside the store first, and when it cannot,
        it says no more than that the disk failed."""
        return shutil.disk_usage(self.path.parent).free < _ROOM

    def _keyed(self) -> Any:
        connection = sqlcipher3.connect(str(self.path), check_same_thread=False, timeout=5, isolation_level=None)
        connection.execute("PRAGMA cipher_log_level=NONE").fetchall()  # else a wrong key is told to stderr
        connection.set_key(f"x'{self._key.hex()}'")  # raw: no derivation, and no statement that holds the key
        return connection

    def _watched(self, engine: Engine) -> Engine:
        event.listen(engine, "connect", self._made)
        event.listen(engine, "checkout", self._taken)
        event.listen(engine, "checkin", self._returned)
        event.listen(engine, "close", self._forgotten)
        event.listen(engine, "before_cursor_execute", self._refuse)
        return engine

    def _refuse(self, *_: Any) -> None:
        if self._closed:
            raise Problem(STORE_LOCKED)

    def _made(self, connection: Any, record: Any) -> None:
        record.info[REFUSE] = self._refuse
        with self._change:
            if self._closed:  # the lock came while it was being opened
                connection.close()
                raise Problem(STORE_LOCKED)
            self._open[id(connection)] = connection

    def _taken(self, connection: Any, *_: Any) -> None:
        with self._change:
            self._refuse()
            self._out.add(id(connection))

    def _returned(self, connection: Any, *_: Any) -> None:
        with self._change:
            self._out.discard(id(connection))
            if self._closed and self._open.pop(id(connection), None) is not None:
                connection.close()
            self._change.notify_all()

    def _forgotten(self, connection: Any, *_: Any) -> None:
        with self._change:
            self._open.pop(id(connection), None)
            self._out.discard(id(connection))

    def faults(self) -> list[str]:
        """What SQLCipher and SQLite find wrong with the file, read from end to end; empty when it is whole. Raises Problem
        where the disk does not let it be read."""
        with said(), self.engine(self._newest).connect() as connection:
            # With pages still in the log the check raised 27 false alarms in 402 power cuts.
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
            found = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA cipher_integrity_check")]
            found += [str(row[0]) for row in connection.exec_driver_sql("PRAGMA quick_check") if row[0] != "ok"]
            found += [" ".join(map(str, row)) for row in connection.exec_driver_sql("PRAGMA foreign_key_check")]
        return found
