"""Laptops as processes beyond a bad network, and the server that they share: built once, used by run after run."""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tests.partition.serving import Serving
from tests.partition.ways import Proxied, Tunnel, hindrance
from tests.postgres import Postgres

SCRIPT = Path(__file__).parent / "laptop.py"
SILENCE = 120
"""Seconds after which a laptop that does not answer hangs: a round over a dead line gives up after 30."""


class Silent(Exception):
    """A laptop's process hangs."""


def network(count: int, seed: int = 1, proxy: bool = False) -> Tunnel | Proxied:
    """The best bad network that can be made here, or the proxy in any case; what it is, it says itself."""
    why = "a proxy was asked for" if proxy else hindrance()
    if not why:
        return Tunnel(count, seed=seed)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    return Proxied(count, port, why, seed=seed)


class Member:
    """One laptop: its process, which may be killed, paused and started again on the same profile."""

    def __init__(self, folder: Path, number: int, way: Tunnel | Proxied) -> None:
        self.number = number
        self.name = f"laptop{number}"
        self.url = way.url(number)
        self.saves = folder / f"{self.name}.saves"
        self._command = way.inside("laptops", [sys.executable, SCRIPT, folder, self.name])
        self._environment = os.environ | {"MUSTER_STATE_DIR": str(folder / "state"), "PYTHONPATH": os.pathsep.join(sys.path)}
        self._process: subprocess.Popen[bytes] | None = None
        self._unread = b""

    @property
    def pid(self) -> int:
        """Of its process."""
        assert self._process is not None
        return self._process.pid

    def start(self) -> None:
        """Start it; `answer` tells when it is ready."""
        self._process = subprocess.Popen(self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=self._environment)
        self._unread = b""

    def ask(self, do: str, **order: object) -> None:
        """Give an order without waiting for its answer."""
        assert self._process is not None and self._process.stdin is not None
        self._process.stdin.write((json.dumps({"do": do} | order) + "\n").encode())
        self._process.stdin.flush()

    def answer(self) -> dict[str, Any]:
        """The answer to the oldest order that is not answered yet; Silent where none comes."""
        assert self._process is not None and self._process.stdout is not None
        while b"\n" not in self._unread:
            if not select.select([self._process.stdout], [], [], SILENCE)[0]:
                raise Silent(f"{self.name} said nothing for {SILENCE} s")
            data = os.read(self._process.stdout.fileno(), 65536)
            assert data, f"{self.name} ended with {self._process.wait()}"
            self._unread += data
        line, _, self._unread = self._unread.partition(b"\n")
        return json.loads(line)  # type: ignore[no-any-return]

    def do(self, do: str, **order: object) -> dict[str, Any]:
        self.ask(do, **order)
        return self.answer()

    def send(self, number: int) -> None:
        """A signal to its process."""
        assert self._process is not None
        self._process.send_signal(number)

    def end(self, number: int = 0) -> None:
        """End it: in good order, or by a signal."""
        process, self._process = self._process, None
        if process is None or process.stdin is None or process.stdout is None:
            return
        if number:
            process.send_signal(number)
        with contextlib.suppress(BrokenPipeError):
            process.stdin.close()
        process.wait(60)
        process.stdout.close()

    def acknowledged(self, rollout: str) -> list[dict[str, str]]:
        """What each save of this roll-out set that returned: record -> title."""
        if not self.saves.exists():
            return []
        lines = [json.loads(line) for line in self.saves.read_text().splitlines()]
        return [titles for where, _, titles in lines if where == rollout]


class Fleet:
    """A server on PostgreSQL and `count` laptops, with a network between them that can be made as bad as one likes."""

    def __init__(self, folder: Path, database: str, count: int, workers: int = 1, seed: int = 1, proxy: bool = False) -> None:
        self.way = network(count, seed, proxy)
        self.server = Serving(folder, database, self.way.listen, self.way.names(), self.way.inside, workers)
        self.laptops = [Member(folder, k, self.way) for k in range(1, count + 1)]

    def start(self) -> None:
        self.server.start()
        for laptop in self.laptops:
            laptop.start()
        for laptop in self.laptops:
            laptop.answer()

    def join(self, rollout: str, laptops: Sequence[Member]) -> None:
        """Have them all join a roll-out, side by side."""
        for laptop in laptops:
            laptop.ask("join", url=laptop.url, code=self.server.code(rollout))
        for laptop in laptops:
            assert laptop.answer()["rollout"] == rollout

    def close(self) -> None:
        for laptop in self.laptops:
            laptop.end(signal.SIGKILL)
        self.server.close()
        self.way.close()


@contextlib.contextmanager
def fleet(folder: Path, database: Postgres | str, count: int, workers: int = 1, seed: int = 1,
          proxy: bool = False) -> Iterator[Fleet]:
    """A fleet that runs on a fresh database of a cluster, or on the one with this URL; it ends whatever happens."""
    if isinstance(database, Postgres):
        database = database.through_socket(database.fresh())
    made = Fleet(folder, database, count, workers, seed, proxy)
    try:
        made.start()
        yield made
    finally:
        made.close()
