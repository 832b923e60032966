"""Serving: a port, a certificate where the network is not this computer, granian, the address once it really answers."""

from __future__ import annotations

import asyncio
import contextlib
import datetime
import errno
import gc
import http.client
import os
import signal
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from granian.constants import HTTPModes, Interfaces, SSLProtocols
from granian.server.embed import Server
from starlette.applications import Starlette

from muster.address import loopback
from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, BUSY, Problem, Sort
from muster_server import app
from muster_server.daily import HOUR, Daily
from muster_server.meeting import Meeting
from muster_server.trust import Trust, given, hosts_of, own
from muster_server.workers import Workers

PORT_TAKEN = Sort(
    "port-taken",
    BUSY,
    QT_TRANSLATE_NOOP(
        "problems", "Port {port} of {host} is in use by another program. Choose another with --port, or 0 for a free one."
    ),
)
NO_ADDRESS = Sort(
    "no-address",
    BAD,
    QT_TRANSLATE_NOOP("problems", "This computer cannot listen at {host} port {port} ({reason})."),
)
NOT_STARTED = Sort(
    "not-started",
    BUSY,
    QT_TRANSLATE_NOOP("problems", "The server did not start to answer. Its messages above may say why."),
)
ONE_WORKER = Sort(
    "one-worker",
    BAD,
    QT_TRANSLATE_NOOP(
        "problems", "With SQLite one worker serves everybody. Use --workers together with a PostgreSQL database."
    ),
)

START = 30.0
"""Seconds within which a started server has to answer."""
RARELY = (10_000, 20, 50)
"""When Python looks for what only refers to itself: after so many new objects, so many such looks, and so many of these."""
_PLAN = "MUSTER_SERVER_PLAN"


class Plan(msgspec.Struct, frozen=True):
    """How to serve: the data folder and where to listen. `ca` is told to laptops that join; `quiet` is the hour of the daily
    work, None for never."""

    data: str
    database: str | None
    host: str
    port: int
    shown: str
    workers: int
    certificate: str
    key: str
    ca: str
    quiet: int | None

    @property
    def address(self) -> str:
        host = f"[{self.shown}]" if ":" in self.shown else self.shown
        return f"{'https' if self.certificate else 'http'}://{host}:{self.port}"


class Wish(NamedTuple):
    """What the command line asked for."""

    data: Path
    database: str | None
    host: str
    port: int
    names: tuple[str, ...]
    certificate: Path | None
    key: Path | None
    workers: int
    quiet: int | None = HOUR


def serve(wish: Wish) -> None:
    """Serve until SIGTERM or SIGINT; prints the address, alone on the first line of stdout, once it answers."""
    meeting = Meeting(wish.data, wish.database, make=True)
    try:
        if wish.workers > 1 and not meeting.store.postgres:
            raise Problem(ONE_WORKER)
        trust = _trust(meeting, wish)
        with _reserve(wish.host, wish.port) as port:
            plan = Plan(
                str(wish.data), wish.database, wish.host, port, hosts_of(wish.host, wish.names)[0], wish.workers,
                str(trust.certificate) if trust else "", str(trust.key) if trust else "", trust.ca if trust else "",
                wish.quiet,
            )  # fmt: skip
            meeting.desk.ca = plan.ca
            if wish.workers > 1:
                meeting.close()  # every worker opens its own
                _many(plan)
            else:
                _one(plan, meeting)
    finally:
        meeting.close()


def _trust(meeting: Meeting, wish: Wish) -> Trust | None:
    """No TLS on this very computer unless a certificate is given; elsewhere always."""
    if wish.certificate and wish.key:
        return given(wish.certificate, wish.key)
    if loopback(wish.host):
        return None
    return own(meeting.home, hosts_of(wish.host, wish.names), datetime.datetime.now(datetime.UTC))


@contextlib.contextmanager
def _reserve(host: str, port: int) -> Iterator[int]:
    """A port that no other program listens on, kept from being given away until granian listens on it.

    granian shares ports (SO_REUSEPORT), so it would not notice that a second server is started on the same one.
    """
    with contextlib.ExitStack() as stack:
        try:
            family, kind, proto, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
            with socket.socket(family, kind, proto) as probe:
                if os.name == "posix":
                    probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                probe.bind(address)
                port = probe.getsockname()[1]
            if hasattr(socket, "SO_REUSEPORT"):
                held = stack.enter_context(socket.socket(family, kind, proto))
                held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
                held.bind((address[0], port, *address[2:]))
        except (OSError, OverflowError) as error:
            raise _refused(host, port, error) from error
        yield port


def _refused(host: str, port: int, error: OSError | OverflowError) -> Problem:
    if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
        return Problem(PORT_TAKEN, host=host, port=port)
    return Problem(NO_ADDRESS, host=host, port=port, reason=getattr(error, "strerror", None) or "no such address")


def _options(plan: Plan) -> dict[str, Any]:
    """What granian is told, alike for one worker and for many."""
    return {
        "address": plan.host,
        "port": plan.port,
        "interface": Interfaces.ASGINL,
        "http": HTTPModes.http1,
        "websockets": False,
        "log_enabled": False,
        "ssl_cert": Path(plan.certificate) if plan.certificate else None,
        "ssl_key": Path(plan.key) if plan.key else None,
        "ssl_protocol_min": SSLProtocols.tls12,
    }


def _one(plan: Plan, meeting: Meeting) -> None:
    """Serve in this very process, so that ending it ends everything."""
    doors = app.Doors(meeting)
    server = Server(app.create(meeting, doors), **_options(plan))
    ended = threading.Event()

    def end() -> None:
        doors.end()
        server.stop()  # type: ignore[no-untyped-call]  # granian is not typed within

    async def run() -> None:
        loop = asyncio.get_running_loop()
        for each in (signal.SIGTERM, signal.SIGINT):
            try:
                loop.add_signal_handler(each, end)
            except NotImplementedError:  # Windows has no signals in its loop: ^C ends it as KeyboardInterrupt
                break
        await server.serve()

    _collect_rarely()
    watch = _Watch(plan, ended, lambda: os.kill(os.getpid(), signal.SIGTERM))
    watch.start()
    daily = _daily(plan, meeting)
    try:
        with contextlib.suppress(KeyboardInterrupt):
            asyncio.run(run())
    finally:
        if daily:
            daily.end()
        ended.set()
        watch.join()
    watch.judge()


def _many(plan: Plan) -> None:
    """Serve in several processes, each with its own connections to PostgreSQL."""
    os.environ[_PLAN] = msgspec.json.encode(plan).decode()
    ended = threading.Event()
    watch = _Watch(plan, ended, lambda: server.end())
    # A worker that the system killed, for memory mostly, is replaced; else its end would be the end of the server.
    server = Workers("muster_server.serve:worker", watch.start, workers=plan.workers, **_options(plan))
    try:
        server.serve()
    finally:
        ended.set()
        if watch.ident is not None:
            watch.join()
    watch.judge()


def worker() -> Starlette:
    """What each of several workers serves; its plan comes from the process that started it."""
    plan = msgspec.json.decode(os.environ[_PLAN], type=Plan)
    meeting = Meeting(Path(plan.data), plan.database, ca=plan.ca)
    made = app.create(meeting)
    _daily(plan, meeting)
    _collect_rarely()
    return made


def _daily(plan: Plan, meeting: Meeting) -> Daily | None:
    """Begin with what is to be done daily, unless it is turned off."""
    if plan.quiet is None:
        return None
    daily = Daily(meeting.store, meeting.clock, plan.quiet)
    daily.start()
    return daily


def _collect_rarely() -> None:
    """What is imported stays: walking it again and again is a quarter of the time of a large push. And a push leaves nothing
    behind that only a walk would find, while eight of them at once keep so much alive that Python walks all the time."""
    gc.freeze()
    gc.set_threshold(*RARELY)


class _Watch(threading.Thread):
    """Asks the server until it answers, then prints the address; gives up, and ends it, when it does not."""

    def __init__(self, plan: Plan, ended: threading.Event, give_up: Callable[[], None]) -> None:
        super().__init__(name="announce", daemon=True)
        self.plan = plan
        self.ended = ended
        self.give_up = give_up
        self.gave_up = False

    def run(self) -> None:
        until = time.monotonic() + START
        while not self.ended.is_set():
            if self._asks():
                print(self.plan.address, flush=True)
                return
            if time.monotonic() > until:
                self.gave_up = True
                self.give_up()
                return
            self.ended.wait(0.02)

    def _asks(self) -> bool:
        host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(self.plan.host, self.plan.host)
        line: http.client.HTTPConnection
        if self.plan.certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            context.check_hostname = False
            context.verify_mode = ssl.CERT_NONE  # it asks itself whether it listens; nothing is trusted
            line = http.client.HTTPSConnection(host, self.plan.port, timeout=5, context=context)
        else:
            line = http.client.HTTPConnection(host, self.plan.port, timeout=5)
        try:
            line.request("GET", app.HELLO)
            return line.getresponse().read() == app.GREETING
        except (OSError, http.client.HTTPException):
            return False
        finally:
            line.close()

    def judge(self) -> None:
        """Say so when the server never answered."""
        if self.gave_up:
            raise Problem(NOT_STARTED)
