"""The HTTP face of a server: three addresses, bodies counted while they come in, no more at once than it can carry."""

from __future__ import annotations

import asyncio
import contextlib
import ipaddress
import logging
import random
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from sqlalchemy.exc import DBAPIError
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from muster.joining import REQUEST_CAP
from muster.link import CONTENT, JOIN, SYNC
from muster.problems import Problem
from muster.wire import BadMessage
from muster_server.database import said
from muster_server.meeting import Meeting

HELLO = "/v1/hello"
GREETING = b"Muster 1"
MOST_SYNC = 8 << 20
"""Largest message of a sync, in bytes (trust.md 6.5)."""
STALL = 30.0
"""Seconds without one byte of a request's body before it is given up."""
THREADS = 8
WAITING = 64
"""Whole messages that may be worked on or wait for a thread; whoever comes then is asked to come back."""
MOST_HELD = 256 << 20
"""Bytes of messages in memory at once, in all. Slow links may drip for minutes, so what they take is counted in bytes."""
BACK = (2, 10)
"""Seconds after which to come back, drawn for each, so that they do not all return at once."""

_log = logging.getLogger(__name__)


class TooBig(Exception):
    """A body beyond what this address takes."""


class Full(Exception):
    """More at once than this server carries."""


class Doors:
    """The handlers. Each reads its body, then has the blocking work done by a thread.

    `working` counts messages that are worked on or wait for a thread, `held` the bytes of all bodies in memory.
    """

    def __init__(self, meeting: Meeting) -> None:
        self.meeting = meeting
        self.threads = ThreadPoolExecutor(THREADS, "muster")
        self.working = self.held = 0
        self.ending = False
        self._waits: set[asyncio.Timeout] = set()

    def end(self) -> None:
        """Wait no longer for bodies that still come in: whoever sent half a message sends it again. In the server's loop."""
        self.ending = True
        for each in self._waits:
            each.reschedule(0)

    async def sync(self, request: Request) -> Response:
        return await self._do(request, MOST_SYNC, self.meeting.exchange.handle)

    async def join(self, request: Request) -> Response:
        address = client_of(request)
        return await self._do(request, REQUEST_CAP, lambda body: self.meeting.desk.join(body, address))

    async def hello(self, request: Request) -> Response:
        return Response(GREETING, media_type=CONTENT)

    async def _do(self, request: Request, most: int, work: Callable[[bytes], bytes]) -> Response:
        body = bytearray()
        try:
            await self._read(request, body, most)
            return Response(await self._work(work, bytes(body)), media_type=CONTENT)
        except TooBig:
            return PlainTextResponse(f"A message may have {most} bytes here.", 413, {"Connection": "close"})
        except Full:
            return _busy()
        except BadMessage as error:
            return PlainTextResponse(f"This is no message to this server: {error}.", 400)
        except (ClientDisconnect, TimeoutError):
            return PlainTextResponse("The message broke off.", 408, {"Connection": "close"})
        except (Problem, DBAPIError) as error:
            problem = error if isinstance(error, Problem) else said(error, None)
            _log.warning("%s: %s", request.url.path, problem.code if problem else type(error).__name__)
            return _busy()
        except Exception as error:
            where = "".join(traceback.format_tb(error.__traceback__))  # no values: they are people's work
            _log.error("%s: %s\n%s", request.url.path, type(error).__name__, where)
            return PlainTextResponse("The server made a mistake; it is in its log.", 500)
        finally:
            self.held -= len(body)

    async def _read(self, request: Request, body: bytearray, most: int) -> None:
        """Read the body into `body`, counted while it comes; raises TooBig, Full, TimeoutError or ClientDisconnect."""
        length = request.headers.get("content-length", "0")
        if length.isdecimal() and int(length) > most:
            raise TooBig
        stream = aiter(request.stream())
        with contextlib.suppress(StopAsyncIteration):
            while True:
                async with asyncio.timeout(0 if self.ending else STALL) as wait:
                    self._waits.add(wait)
                    try:
                        part = await anext(stream)
                    finally:
                        self._waits.discard(wait)
                self.held += len(part)
                body += part
                if len(body) > most:
                    raise TooBig
                if self.held > MOST_HELD:
                    raise Full

    async def _work(self, work: Callable[[bytes], bytes], body: bytes) -> bytes:
        if self.working >= WAITING:
            raise Full
        self.working += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self.threads, twice, work, body)
        finally:
            self.working -= 1


def twice(work: Callable[[bytes], bytes], body: bytes) -> bytes:
    """Do the work; once more when the connection to the database had died in the pool, as after a failover.

    Repeating is harmless: every change and every request to join has an id.
    """
    try:
        return work(body)
    except DBAPIError as error:
        if not error.connection_invalidated:
            raise
        return work(body)


def _busy() -> Response:
    return PlainTextResponse("Busy.", 503, {"Retry-After": str(random.randint(*BACK))})


def client_of(request: Request) -> str:
    """The address that a request came from; behind a proxy on this computer, what the proxy says."""
    host = request.client.host if request.client else ""
    try:
        behind = ipaddress.ip_address(host).is_loopback
    except ValueError:
        behind = True
    forwarded = request.headers.get("x-forwarded-for", "")
    return forwarded.rpartition(",")[2].strip()[:60] if behind and forwarded else host


def create(meeting: Meeting, doors: Doors | None = None) -> Starlette:
    """The application over an opened server; its doors are made, where the caller has none of its own."""
    doors = doors or Doors(meeting)
    return Starlette(
        routes=[
            Route(SYNC, doors.sync, methods=["POST"]),
            Route(JOIN, doors.join, methods=["POST"]),
            Route(HELLO, doors.hello),
        ]
    )
