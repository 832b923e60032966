"""Transactions straight on a database's driver: through SQLAlchemy each statement costs 60 us more, and a round has twenty.

The engine still makes, keeps and mends the connections; only statements and their rows pass it by.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Any, Protocol

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from muster.engines import said

REFUSE = "refuse"
"""Where a connection of the pool keeps what is asked before each statement; it raises when the store is locked meanwhile."""


class Statements(Protocol):
    """What a transaction needs of a connection: SQLAlchemy's has it too."""

    def exec_driver_sql(self, statement: str, parameters: Any = None, /) -> Any: ...

    def together(self) -> AbstractContextManager[None]: ...


class Driver:
    """One connection out of the pool of an engine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._dbapi: Any = engine.dialect.loaded_dbapi
        try:
            self._pool = engine.pool
            self._pooled = engine.raw_connection()
        except self._dbapi.Error as error:
            raise self._said(error, None) from error
        self.raw: Any = self._pooled.dbapi_connection
        self._hurried = False
        self._refuse: Callable[[], None] = self._pooled.info.get(REFUSE, _nothing)

    def exec_driver_sql(self, statement: str, parameters: Sequence[Any] = (), /) -> Any:
        """Execute with one tuple of parameters, or with a list of tuples; returns the driver's cursor."""
        self._refuse()
        try:
            cursor = self.raw.cursor()
            return (cursor.executemany(statement, parameters) if isinstance(parameters, list)
                    else cursor.execute(statement, parameters)) or cursor
        except self._dbapi.Error as error:
            raise self._failed(error) from error

    @contextmanager
    def together(self) -> Iterator[None]:
        """Let statements that give back nothing go to PostgreSQL without waiting for each: one trip instead of five."""
        try:
            with self.raw.pipeline():
                yield
        except self._dbapi.Error as error:
            raise self._failed(error) from error

    def commit(self) -> None:
        try:
            self.raw.commit()
        except self._dbapi.Error as error:
            raise self._failed(error) from error

    def hurry(self) -> None:
        """Do not wait for the disk until the connection is given back (SQLite in WAL mode: the log is synced with the next
        commit that waits)."""
        self._hurried = True
        self.exec_driver_sql("PRAGMA synchronous=NORMAL")

    def close(self) -> None:
        """Give the connection back; what was not committed is rolled back."""
        if self._pooled.is_valid:
            try:
                self._as_it_was()
            except self._dbapi.Error as error:
                self._pooled.invalidate(error)
        self._pooled.close()

    def _as_it_was(self) -> None:
        if self._hurried:
            self.raw.rollback()
            self.raw.execute("PRAGMA synchronous=FULL")
        if getattr(self.raw, "autocommit", False) is True:
            self.raw.autocommit = False

    def _failed(self, error: Any) -> BaseException:
        gone = self._engine.dialect.is_disconnect(error, self.raw, None)
        if gone:
            self._pooled.invalidate(error)
            if self._engine.pool is self._pool:  # what ended this one, such as a failover, ended those that wait in the pool too
                self._engine.dispose()
        return self._said(error, gone)

    def _said(self, error: Any, gone: bool | None) -> BaseException:
        """The error as SQLAlchemy would raise it: without the values, and saying whether the connection is lost."""
        problem: BaseException = DBAPIError.instance(None, None, error, self._dbapi.Error, hide_parameters=True,
                                   connection_invalidated=bool(gone), dialect=self._engine.dialect)
        return problem


def _nothing() -> None:
    """Nobody has to be asked."""


@contextmanager
def transaction(engine: Any, write: bool, lasting: bool = True) -> Iterator[Statements]:
    """One transaction as `muster.engines.writing` and `reading` give it, on the driver. PostgreSQL sees each statement of a
    reading one at its own moment either way, so there it needs no beginning and no end.

    One that is not `lasting` may be lost when the power is cut, whole and without harm to those before and after it: SQLite
    does not wait for the disk.
    """
    if not isinstance(engine, Engine):  # a stand-in for one, which is its own driver
        with engine.connect() as stand_in:
            stand_in.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")
            yield stand_in
            stand_in.commit()
        return
    with said():
        driver = Driver(engine)
        try:
            if engine.dialect.name == "sqlite":
                if not lasting:
                    driver.hurry()
                driver.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")
            elif not write:
                driver.raw.autocommit = True
            yield driver
            driver.commit()
        finally:
            driver.close()
