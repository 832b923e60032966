"""The bare floor beside which sync is measured: the same bytes over HTTP, one row for each change, nothing else."""

from __future__ import annotations

import contextlib
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
from sqlalchemy import Engine

from benchmarks.floor_rows import INSERT, SQLITE, TABLE, Row, answered
from muster.vault_store import EncryptedStore

_KEY = range(32)
_START = 30


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Floor:
    """The floor's server in its own process, and a laptop of the floor with one table in the product's encrypted store."""

    def __init__(self, folder: Path, database: str | None = None) -> None:
        self.port = port = _free_port()
        self._process = subprocess.Popen([sys.executable, "-m", "benchmarks.floor_server", database or str(folder / "floor.db"),
                                          str(port)], cwd=Path(__file__).parent.parent)
        self._client = httpx.Client(base_url=f"http://127.0.0.1:{port}", trust_env=False, timeout=30)
        store = EncryptedStore(folder / "floor-laptop.db", bytearray(_KEY))
        store.create()
        self._store = store
        self._engine: Engine = store.engine(1)
        with self._engine.connect() as connection:
            connection.exec_driver_sql(TABLE.format(**SQLITE))
        self._wait()

    @property
    def pid(self) -> int:
        """Of its server."""
        return self._process.pid

    def _wait(self) -> None:
        until = time.monotonic() + _START
        while time.monotonic() < until:
            with contextlib.suppress(httpx.ConnectError):
                self._client.post("/keep", content=b"")
                return
            time.sleep(0.05)
        raise TimeoutError("the floor's server did not start")

    def push(self, message: bytes) -> float:
        """Seconds to bring these bytes into the server's table."""
        start = time.perf_counter()
        self._client.post("/push", content=message).raise_for_status()
        return time.perf_counter() - start

    def pull(self, asked: bytes, answer: bytes) -> float:
        """Seconds to fetch these bytes and bring them into the laptop's table."""
        self._client.post("/keep", content=answer).raise_for_status()
        start = time.perf_counter()
        self._put(answered(self._client.post("/pull", content=asked).content))
        return time.perf_counter() - start

    def _put(self, rows: list[Row]) -> None:
        with self._engine.connect() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            if rows:
                connection.exec_driver_sql(INSERT, rows)
            connection.commit()

    def stop(self) -> None:
        self._client.close()
        self._store.close()
        self._process.kill()  # it has nothing to keep
        self._process.wait(30)
