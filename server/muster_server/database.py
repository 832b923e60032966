"""The server's database: SQLite in the data folder, or PostgreSQL; and what its failures are in words."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, InterfaceError, OperationalError

from muster.engines import problem_of, sqlite_engine
from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, NO_SERVER, REFUSED, Problem, Sort
from muster.store import Store
from muster_server.config import Home, written

BAD_DATABASE = Sort(
    "bad-database",
    BAD,
    QT_TRANSLATE_NOOP(
        "problems", "“{url}” names no database that Muster knows. It looks like postgresql://user@host/name"
    ),
)
NO_DATABASE = Sort(
    "no-database",
    NO_SERVER,
    QT_TRANSLATE_NOOP(
        "problems", "The database {name} at {host} cannot be reached or refuses this user. Nothing was changed."
    ),
)
OTHER_DATABASE = Sort(
    "other-database",
    REFUSED,
    QT_TRANSLATE_NOOP(
        "problems",
        "The database belongs to another server than {folder}, or is empty while this server has one already. "
        "Nothing was changed. Check --data and --database.",
    ),
)

POOL = 8
"""Connections to PostgreSQL per worker."""
_OWNER = "server"


def _url(text: str) -> URL:
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):
        raise Problem(BAD_DATABASE, url=text.split("@")[-1][:60]) from None
    if url.drivername not in ("postgresql", "postgres", "postgresql+psycopg"):
        raise Problem(BAD_DATABASE, url=url.render_as_string(hide_password=True)[:80])
    return url.set(drivername="postgresql+psycopg")


def _sqlite(path: Path) -> Engine:
    def connect() -> sqlite3.Connection:
        return sqlite3.connect(path, check_same_thread=False, timeout=5)

    if not path.exists():
        written(path.parent, lambda: os.close(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600)))
    return sqlite_engine(connect)


def _postgres(url: URL) -> Engine:
    engine = create_engine(
        url,
        pool_size=POOL,
        max_overflow=0,
        hide_parameters=True,
        connect_args={"connect_timeout": 10, "application_name": "muster-server"},
    )
    event.listen(engine, "connect", _planned_once)
    return engine


def _planned_once(connection: Any, record: object) -> None:
    """A round asks the same dozen questions by their keys, so each is planned once for a connection: to plan them again and again
    is a sixth of what a push of 20 costs PostgreSQL."""
    with connection.cursor() as cursor:
        cursor.execute("SET plan_cache_mode=force_generic_plan")
    connection.commit()


def said(error: DBAPIError, url: URL | None) -> Problem | None:
    """What the world did, when a database error is its doing."""
    problem = problem_of(error)
    if problem is None and isinstance(error, OperationalError | InterfaceError):
        name, host = (url.database, url.host) if url is not None else (None, None)
        problem = Problem(NO_DATABASE, name=name or "(default)", host=host or "this computer")
    return problem


def open_store(home: Home, database: str | None = None) -> Store:
    """The store of a data folder, its tables made. `database` is a URL to use from now on, None for what is remembered."""
    known = home.settings.database
    text = (known or "") if database is None else database
    url = _url(text) if text else None
    engine = _postgres(url) if url is not None else _sqlite(home.store)
    store = Store(engine)
    try:
        store.create()
        _claim(home, store)
    except DBAPIError as error:
        engine.dispose()
        problem = said(error, url)
        if problem is None:
            raise
        raise problem from error
    except BaseException:
        engine.dispose()
        raise
    if text != known:
        home.remember(text)
    return store


def _claim(home: Home, store: Store) -> None:
    """Write this server's id into its first database; refuse one that is another server's, or has lost everything."""
    with store.write() as tx:
        owner = tx.get(_OWNER)
        first = owner is None and home.settings.database is None
        if owner != home.server and not first:
            raise Problem(OTHER_DATABASE, folder=str(home.folder))
        if first:
            tx.put(_OWNER, home.server)
