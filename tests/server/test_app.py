"""The HTTP face over real sockets: what is too big, broken off, slow, or no message of ours, and what a crowd meets."""

from __future__ import annotations

import asyncio
import logging
import signal
import socket
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from sqlalchemy.exc import OperationalError
from starlette.applications import Starlette

from muster.codes import new_code
from muster.joining import REQUEST_CAP, open_reply, seal_request
from muster.link import Link
from muster.problems import Problem, Sort
from muster.wire import BadMessage
from muster_server import app
from muster_server.meeting import Meeting
from tests.postgres import Postgres
from tests.server.parts import Laptop, Running, Time, serving

CANARY = "a canary of somebody's work"


class Fake:
    """Stands for the exchange where only the HTTP around it is looked at."""

    def __init__(self, work: Callable[[bytes], bytes]) -> None:
        self.handle = work


def ask(application: Starlette, body: bytes = b"MSTR", path: str = "/v1/sync", **headers: str) -> httpx.Response:
    async def once() -> httpx.Response:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(application), base_url="http://muster") as client:
            return await client.post(path, content=body, headers=headers)

    return asyncio.run(once())


@pytest.fixture
def application(meeting: Meeting) -> Starlette:
    return app.create(meeting)


def working(meeting: Meeting, work: Callable[[bytes], bytes]) -> Starlette:
    meeting.exchange = Fake(work)  # type: ignore[assignment]
    return app.create(meeting)


def test_bytes_go_to_the_exchange_and_come_back(meeting: Meeting) -> None:
    threads = []

    def work(body: bytes) -> bytes:
        threads.append(threading.current_thread())
        return b"M" + body

    answer = ask(working(meeting, work), b"offer")
    assert (answer.status_code, answer.content) == (200, b"Moffer")
    assert answer.headers["content-type"] == "application/octet-stream"
    assert threads[0] is not threading.main_thread(), "blocking work stays out of the loop"


def test_what_is_no_message_is_a_400_in_words(meeting: Meeting, application: Starlette) -> None:
    for body in (b"", b"<html>", b"MSTR" + bytes(300)):
        answer = ask(application, body)
        assert answer.status_code == 400 and answer.headers["content-type"].startswith("text/plain")
        assert len(answer.text) < 200

    def work(body: bytes) -> bytes:
        raise BadMessage("no magic")

    assert "no magic" in ask(working(meeting, work)).text


def test_sizes_are_announced_and_counted(meeting: Meeting, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app, "MOST_SYNC", 1000)
    application = working(meeting, lambda body: b"M%d" % len(body))
    assert ask(application, bytes(1000)).content == b"M1000"
    assert ask(application, bytes(1001)).status_code == 413

    async def chunks() -> object:
        async def parts() -> object:
            for _ in range(50):
                yield bytes(100)

        async with httpx.AsyncClient(transport=httpx.ASGITransport(application), base_url="http://muster") as client:
            return await client.post("/v1/sync", content=parts())  # type: ignore[arg-type]

    assert asyncio.run(chunks()).status_code == 413  # type: ignore[attr-defined]
    assert ask(application, bytes(REQUEST_CAP + 1), "/v1/join").status_code == 413


@pytest.mark.parametrize(
    "error",
    [Problem(Sort("store_busy", 7, "busy")), OperationalError(CANARY, {}, Exception(CANARY))],
    ids=["busy", "database"],
)
def test_a_database_in_trouble_asks_to_come_back(meeting: Meeting, error: Exception, caplog: pytest.LogCaptureFixture) -> None:
    def work(body: bytes) -> bytes:
        raise error

    answer = ask(working(meeting, work))
    assert answer.status_code == 503 and int(answer.headers["retry-after"]) > 0
    assert caplog.records and CANARY not in caplog.text


def test_our_own_mistake_is_logged_without_anybodys_work(meeting: Meeting, caplog: pytest.LogCaptureFixture) -> None:
    def work(body: bytes) -> bytes:
        raise KeyError(CANARY)

    with caplog.at_level(logging.ERROR):
        answer = ask(working(meeting, work))
    assert answer.status_code == 500
    assert "KeyError" in caplog.text and "test_app.py" in caplog.text
    assert CANARY not in caplog.text and CANARY not in answer.text


def test_a_crowd_is_asked_to_come_back_and_nobody_waits_for_ever(meeting: Meeting, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app, "WAITING", 10)
    opened = threading.Event()

    def work(body: bytes) -> bytes:
        opened.wait(60)
        return b"M"

    application = working(meeting, work)

    async def crowd() -> list[httpx.Response]:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(application), base_url="http://muster") as client:
            asks = [asyncio.ensure_future(client.post("/v1/sync", content=b"x")) for _ in range(25)]
            waiting = set(asks)
            while len(waiting) > 10:  # the refused are answered while nobody works
                _, waiting = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
            assert len(waiting) == 10
            opened.set()
            return list(await asyncio.gather(*asks))

    answers = asyncio.run(crowd())
    assert sorted(answer.status_code for answer in answers) == [200] * 10 + [503] * 15
    assert len({answer.headers["retry-after"] for answer in answers if answer.status_code == 503}) > 1
    assert ask(application).status_code == 200


def test_dripping_bodies_take_no_place_but_their_bytes_count(meeting: Meeting, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app, "WAITING", 1)
    monkeypatch.setattr(app, "MOST_HELD", 1000)
    application = working(meeting, lambda body: b"M")
    opened = asyncio.Event()

    async def drip() -> AsyncIterator[bytes]:
        yield bytes(100)
        await opened.wait()
        yield bytes(100)

    async def several() -> tuple[list[httpx.Response], list[httpx.Response]]:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(application), base_url="http://muster") as client:
            drips = [asyncio.ensure_future(client.post("/v1/sync", content=drip())) for _ in range(8)]
            await asyncio.sleep(0.1)
            small, large = [await client.post("/v1/sync", content=bytes(size)) for size in (100, 300)]
            opened.set()
            await asyncio.wait(drips)
            return [small, large], [await client.post("/v1/sync", content=bytes(900))]

    beside, after = asyncio.run(several())
    assert [answer.status_code for answer in beside] == [200, 503]
    assert [answer.status_code for answer in after] == [200], "what was held is let go"


def test_a_connection_that_died_in_the_pool_is_tried_once_more(tmp_path: Path, clock: Time) -> None:
    cluster = Postgres(sync=False)
    try:
        cluster.start()
        meeting = Meeting(tmp_path / "data", cluster.fresh(), make=True, clock=clock)
        application = app.create(meeting)
        laptop, rollout = Laptop(), meeting.rollouts.begin("Karwan", "generic")
        codes = [meeting.desk.invite(rollout, "", "viewer") for _ in range(2)]
        asked = seal_request(laptop.request(), codes[0])
        assert open_reply(ask(application, asked, "/v1/join").content, codes[0], asked).rollout == rollout.id
        cluster.stop(signal.SIGQUIT)
        cluster.start()
        asked = seal_request(laptop.request(), codes[1])
        assert open_reply(ask(application, asked, "/v1/join").content, codes[1], asked).rollout == rollout.id
        cluster.stop(signal.SIGQUIT)
        assert ask(application, asked, "/v1/join").status_code == 503
        meeting.close()
    finally:
        cluster.remove()


def test_a_body_that_stalls_is_given_up(meeting: Meeting, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app, "STALL", 0.2)
    application = working(meeting, lambda body: b"M")

    async def slow() -> httpx.Response:
        async def parts() -> object:
            yield b"x"
            await asyncio.sleep(1)
            yield b"y"

        async with httpx.AsyncClient(transport=httpx.ASGITransport(application), base_url="http://muster") as client:
            return await client.post("/v1/sync", content=parts())  # type: ignore[arg-type]

    assert asyncio.run(slow()).status_code == 408


def test_failures_count_for_the_address_that_a_proxy_here_names(meeting: Meeting, application: Starlette) -> None:
    asked = seal_request(Laptop().request(), new_code())
    for _ in range(3):
        assert ask(application, asked, "/v1/join", **{"x-forwarded-for": "spoofed, 203.0.113.7"}).status_code == 200
    assert dict(meeting.desk.failures._times).keys() == {"203.0.113.7"}


def test_other_addresses_and_methods_are_nothing(application: Starlette) -> None:
    assert ask(application, path="/v1/other").status_code == 404
    assert ask(application, path="/v1/hello").status_code == 405


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with serving(tmp_path_factory.mktemp("served")) as each:
        yield each


def line_to(running: Running) -> socket.socket:
    parsed = urlsplit(running.address)
    return socket.create_connection((parsed.hostname, parsed.port), timeout=10)


def test_a_body_of_a_gigabyte_is_refused_unread(running: Running) -> None:
    head = b"POST /v1/sync HTTP/1.1\r\nHost: x\r\nContent-Length: 1073741824\r\n\r\n"
    with line_to(running) as line:
        line.sendall(head)
        assert line.recv(4096).startswith(b"HTTP/1.1 413")
    started = time.monotonic()
    chunked = b"POST /v1/sync HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
    with line_to(running) as line:
        line.sendall(chunked)
        sent = 0
        try:
            while sent < 1 << 30:
                line.sendall(b"100000\r\n" + bytes(1 << 20) + b"\r\n")
                sent += 1 << 20
        except OSError:
            pass
    assert sent < 64 << 20, "it was cut off early"
    assert time.monotonic() - started < 10
    assert httpx.get(running.address + app.HELLO, trust_env=False).content == app.GREETING


def test_a_request_that_breaks_off_harms_nobody(running: Running) -> None:
    head = b"POST /v1/sync HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n"
    for data in (head + b"half", b"POST /v1/sync HTTP/1.1\r\nContent-", b"\x16\x03\x01\x02\x00", b"\r\n" * 1000):
        with line_to(running) as line:
            line.sendall(data)
    assert httpx.get(running.address + app.HELLO, trust_env=False).content == app.GREETING
    assert running.process.poll() is None


def test_a_code_that_nobody_gave_out_over_http(running: Running) -> None:
    code = new_code()
    asked = seal_request(Laptop().request(), code)
    link = Link(running.address)
    try:
        with pytest.raises(Problem) as caught:
            open_reply(link.join(asked), code, asked)
        assert caught.value.code == "join-unknown"
        with pytest.raises(Problem) as caught:
            link.send(b"MSTR no message")
        assert caught.value.code == "not-understood"
    finally:
        link.close()
