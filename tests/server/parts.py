"""What several tests of the server need: a clock, a laptop that joins, a server that runs as a process of its own."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field as slot
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from muster.joining import Brought, JoinReply, JoinRequest, open_reply, seal_request
from muster_server.enrol import Desk


@dataclass
class Time:
    """A clock that stands until it is moved."""

    ms: int = 1_795_000_000_000

    def now(self) -> int:
        return self.ms

    def offset(self) -> int:
        return 180


@dataclass
class Laptop:
    """A laptop that has not joined yet."""

    name: str = "Amîna"
    id: bytes = slot(default_factory=lambda: os.urandom(16))
    sign: Ed25519PrivateKey = slot(default_factory=Ed25519PrivateKey.generate)
    seal: X25519PrivateKey = slot(default_factory=X25519PrivateKey.generate)

    def request(self, brought: Brought | None = None) -> JoinRequest:
        sign, seal = self.sign.public_key().public_bytes_raw(), self.seal.public_key().public_bytes_raw()
        return JoinRequest(self.name, self.id, sign, seal, "amina-laptop", os.urandom(16), brought)

    def join(self, desk: Desk, code: str, address: str = "10.0.0.1", brought: Brought | None = None) -> JoinReply:
        """Ask the desk itself; raises Problem for a refusal."""
        asked = seal_request(self.request(brought), code)
        return open_reply(desk.join(asked, address), code, asked)


ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUNBUFFERED": ""}


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    """One command of the server, to its end."""
    command = [sys.executable, "-m", "muster_server", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, env=ENVIRONMENT, timeout=60)


@dataclass
class Running:
    """A server that serves as a process; `address` is the first line that it printed."""

    process: subprocess.Popen[str]
    address: str

    def end(self, with_signal: int = signal.SIGTERM) -> int:
        if self.process.poll() is None:
            self.process.send_signal(with_signal)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(20)
        if self.process.poll() is None:
            self.process.kill()
        code = self.process.wait()
        for stream in (self.process.stdout, self.process.stderr):
            if stream:
                stream.close()
        return code


@contextlib.contextmanager
def serving(data: Path, *options: object) -> Iterator[Running]:
    """A server on a free port of this computer."""
    command = [sys.executable, "-m", "muster_server", "serve", "--data", str(data), "--port", "0", *map(str, options)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=ENVIRONMENT)
    assert process.stdout is not None and process.stderr is not None
    address = process.stdout.readline().strip()
    running = Running(process, address)
    try:
        if not address:
            raise AssertionError(f"the server did not start: {process.stderr.read()}")
        yield running
    finally:
        running.end()
