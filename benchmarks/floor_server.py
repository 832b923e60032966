"""The bare floor's server: Starlette on granian, one table, one executemany in one transaction for each message."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import sys
from typing import Any

import psycopg
from granian.constants import HTTPModes, Interfaces
from granian.server.embed import Server
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from benchmarks.floor_rows import INSERT, POSTGRES, SQLITE, TABLE, offered
from muster.engines import PRAGMAS

_CONTENT = "application/octet-stream"


class _Sqlite:
    """SQLite as the product sets it up."""

    def __init__(self, path: str) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        for pragma in PRAGMAS:
            self._connection.execute(f"PRAGMA {pragma}").fetchall()
        self._connection.execute(TABLE.format(**SQLITE))

    def put(self, rows: list[Any]) -> None:
        self._connection.execute("BEGIN IMMEDIATE")
        if rows:
            self._connection.executemany(INSERT, rows)
        self._connection.execute("COMMIT")


class _Postgres:
    """PostgreSQL over psycopg, as the product reaches it."""

    def __init__(self, url: str) -> None:
        self._connection = psycopg.connect(url)
        self._connection.execute(TABLE.format(**POSTGRES).encode())
        self._connection.commit()

    def put(self, rows: list[Any]) -> None:
        with self._connection.cursor() as cursor:
            cursor.execute("SELECT 1")
            if rows:
                cursor.executemany(INSERT.replace("?", "%s").encode(), rows)
        self._connection.commit()


class _Floor:
    """Takes what is pushed into the table; gives back for a pull what it was told to keep."""

    def __init__(self, database: _Sqlite | _Postgres) -> None:
        self._database = database
        self._kept = b""

    async def push(self, request: Request) -> Response:
        self._database.put(offered(await request.body()))
        return Response(b"taken", media_type=_CONTENT)

    async def keep(self, request: Request) -> Response:
        self._kept = await request.body()
        return Response(b"", media_type=_CONTENT)

    async def pull(self, request: Request) -> Response:
        await request.body()
        return Response(self._kept, media_type=_CONTENT)

    def app(self) -> Starlette:
        return Starlette(routes=[Route(f"/{each.__name__}", each, methods=["POST"])
                                 for each in (self.push, self.keep, self.pull)])


async def _serve(app: Starlette, port: int) -> None:
    server = Server(app, address="127.0.0.1", port=port, interface=Interfaces.ASGINL, http=HTTPModes.http1, websockets=False,
                    log_enabled=False)
    await server.serve()


def main(database: str, port: int) -> None:
    """Serve until killed. `database` is a file or a PostgreSQL URL."""
    kept = _Postgres(database) if database.startswith("postgresql:") else _Sqlite(os.fspath(database))
    asyncio.run(_serve(_Floor(kept).app(), port))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
