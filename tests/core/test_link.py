"""The link: whatever answers, or does not, ends as a sentence with exit 4, and a good server as its bytes."""

from __future__ import annotations

import contextlib
import datetime
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from muster.address import read_url
from muster.link import MOST, Link
from muster.problems import NO_SERVER, Problem
from muster_server.certificates import Pair, make_leaf, make_root

NOW = datetime.datetime.now(datetime.UTC)
OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n"


def read_request(line: socket.socket) -> tuple[bytes, bytes]:
    """Head and body of one request; two empty ones when the other side is gone."""
    data = b""
    while b"\r\n\r\n" not in data:
        part = line.recv(65536)
        if not part:
            return b"", b""
        data += part
    head, body = data.split(b"\r\n\r\n", 1)
    length = next(
        int(each.split(b":")[1]) for each in head.lower().split(b"\r\n") if each.startswith(b"content-length")
    )
    while len(body) < length:
        body += line.recv(65536)
    return head, body


@contextlib.contextmanager
def server(
    answer: Callable[[socket.socket], None], pair: Pair | None = None, folder: Path | None = None, narrow: bool = False
) -> Iterator[int]:
    """A server on a free port of this computer that gives connections to `answer`, over TLS where there is a pair.
    `narrow`: little is under way to it at once."""
    context = None
    if pair is not None and folder is not None:
        (folder / "leaf.pem").write_bytes(pair.certificate + pair.key)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(folder / "leaf.pem")
    listener = socket.create_server(("127.0.0.1", 0))
    if narrow:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    threads = []

    def talk(line: socket.socket) -> None:
        with contextlib.suppress(OSError), line:
            if context is None:
                answer(line)
            else:
                with context.wrap_socket(line, server_side=True) as secret:
                    answer(secret)

    def accept() -> None:
        with contextlib.suppress(OSError):
            while True:
                threads.append(threading.Thread(target=talk, args=listener.accept()[:1]))
                threads[-1].start()

    thread = threading.Thread(target=accept)
    thread.start()
    try:
        yield listener.getsockname()[1]
    finally:
        with contextlib.suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join()
        for each in threads:
            each.join()


@contextlib.contextmanager
def link(url: str, ca: str | None = None, stall: float = 5) -> Iterator[Link]:
    made = Link(url, ca, stall)
    try:
        yield made
    finally:
        made.close()


def says(data: bytes) -> Callable[[socket.socket], None]:
    def answer(line: socket.socket) -> None:
        while read_request(line)[0]:
            line.sendall(data)

    return answer


def good(line: socket.socket) -> None:
    while True:
        head, body = read_request(line)
        if not head:
            return
        line.sendall(OK + b"Content-Length: %d\r\n\r\n" % (len(body) + 1) + b"M" + body)


def problem_of(answer: Callable[[socket.socket], None], stall: float = 5) -> Problem:
    with server(answer) as port, link(f"http://127.0.0.1:{port}", stall=stall) as each:
        with pytest.raises(Problem) as caught:
            each.send(b"M hello")
        assert caught.value.sort.exit == NO_SERVER
        assert "127.0.0.1" in str(caught.value)
        return caught.value


def test_two_messages_share_a_connection_and_are_counted() -> None:
    lines = []

    def answer(line: socket.socket) -> None:
        lines.append(line)
        good(line)

    with server(answer) as port, link(f"http://localhost:{port}") as each:
        assert each.send(b"one") == b"Mone"
        assert each.send(b"three") == b"Mthree"
        assert (each.bytes_up, each.bytes_down, each.trips) == (8, 10, 2)
    assert len(lines) == 1


def test_a_request_has_no_needless_headers() -> None:
    heads = []

    def answer(line: socket.socket) -> None:
        heads.append(read_request(line)[0])
        line.sendall(OK + b"Content-Length: 1\r\n\r\nM")

    with server(answer) as port, link(f"http://127.0.0.1:{port}/muster/") as each:
        each.send(b"x")
    lines = heads[0].lower().split(b"\r\n")
    assert lines[0] == b"post /muster/v1/sync http/1.1"
    assert sorted(line.split(b":")[0] for line in lines[1:]) == [b"content-length", b"content-type", b"host"]


def test_a_kept_connection_that_the_server_closed_is_opened_again() -> None:
    def once(line: socket.socket) -> None:
        read_request(line)
        line.sendall(OK + b"Content-Length: 1\r\n\r\nM")

    with server(once) as port, link(f"http://127.0.0.1:{port}") as each:
        for _ in range(3):
            assert each.send(b"x") == b"M"
        assert each.trips == 3


PAGE = b"<!doctype html><title>Log in to Camp-Wifi</title>" * 10


@pytest.mark.parametrize(
    "data",
    [
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n" % len(PAGE) + PAGE,
        OK + b"Content-Length: %d\r\n\r\n" % len(PAGE) + PAGE,
        b"HTTP/1.1 302 Found\r\nLocation: http://login.example/\r\nContent-Length: 0\r\n\r\n",
        b"HTTP/1.1 511 Network Authentication Required\r\nContent-Length: 0\r\n\r\n",
        b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n",
        OK + b"Content-Encoding: gzip\r\nContent-Length: 1\r\n\r\nM",
        OK + b"Content-Length: 0\r\n\r\n",
        b"SSH-2.0-OpenSSH_9.2\r\n\r\n",
        b"\x15\x03\x01\x00\x02\x02\x16",
    ],
    ids=["page", "page-in-disguise", "redirect", "captive", "missing", "gzip", "empty", "ssh", "tls"],
)
def test_what_is_no_muster_server_is_named_so(data: bytes) -> None:
    assert problem_of(says(data)).code == "not-muster"


def test_a_stall_ends_but_a_slow_answer_does_not() -> None:
    def slow(line: socket.socket) -> None:
        read_request(line)
        for part in (OK, b"Content-Length: 4\r\n\r\n", b"M", b"a", b"b", b"c"):
            time.sleep(0.2)
            line.sendall(part)

    with server(slow) as port, link(f"http://127.0.0.1:{port}", stall=0.6) as each:
        assert each.send(b"x") == b"Mabc", "1.2 seconds in all, and something every 0.2"

    def stalls(line: socket.socket) -> None:
        read_request(line)
        line.sendall(OK + b"Content-Length: 4\r\n\r\nMa")
        line.recv(1)

    assert problem_of(stalls, stall=0.3).code == "stalled"


def test_a_message_that_drips_into_a_slow_link_is_no_stall() -> None:
    def drinks(line: socket.socket) -> None:
        took = 0
        while took < 50_000:
            took += len(line.recv(2000))
            time.sleep(0.08)
        line.sendall(OK + b"Content-Length: 1\r\n\r\nM")

    with server(drinks, narrow=True) as port, link(f"http://127.0.0.1:{port}", stall=0.8) as each:
        assert each.send(bytes(50_000)) == b"M", "2 seconds to send, and something goes every 0.08"


def test_a_kept_connection_that_went_silent_is_opened_again() -> None:
    lines: list[socket.socket] = []

    def silent_after_one(line: socket.socket) -> None:
        lines.append(line)
        read_request(line)
        line.sendall(OK + b"Content-Length: 1\r\n\r\nM")
        while read_request(line)[0]:
            pass  # as when the laptop moved to another network: nothing comes back, no end either

    with server(silent_after_one) as port, link(f"http://127.0.0.1:{port}", stall=0.4) as each:
        assert each.send(b"x") == b"M" == each.send(b"x")
    assert len(lines) == 2


def test_a_server_that_gives_up_half_way_is_tried_again() -> None:
    lines: list[socket.socket] = []

    def third_time(line: socket.socket) -> None:
        lines.append(line)
        if len(lines) == 3:
            good(line)

    with server(third_time) as port, link(f"http://127.0.0.1:{port}") as each:
        assert each.send(b"x") == b"Mx"
        assert len(lines) == 3 and each.trips == 1
    lines.clear()

    def never(line: socket.socket) -> None:
        lines.append(line)

    assert problem_of(never).code == "cut-off"
    assert len(lines) == 3, "it has to end"


def test_a_handshake_that_breaks_is_tried_again_and_a_wrong_certificate_is_not(tmp_path: Path) -> None:
    root, wrong = make_root("Muster", NOW), make_root("Another", NOW)
    leaf = make_leaf(root, ["127.0.0.1"], NOW)
    (tmp_path / "leaf.pem").write_bytes(leaf.certificate + leaf.key)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "leaf.pem")
    lines: list[socket.socket] = []

    def second_time(line: socket.socket) -> None:
        lines.append(line)
        if len(lines) > 1:
            with context.wrap_socket(line, server_side=True) as secret:
                good(secret)

    with server(second_time) as port:
        with link(f"https://127.0.0.1:{port}", root.certificate.decode()) as each:
            assert each.send(b"x") == b"Mx"
        lines.append(lines[0])
        before = len(lines)
        with link(f"https://127.0.0.1:{port}", wrong.certificate.decode()) as each, pytest.raises(Problem) as caught:
            each.send(b"x")
        assert caught.value.code == "certificate" and len(lines) == before + 1


def test_a_body_of_a_gigabyte_is_cut_off_early() -> None:
    sent = []

    def floods(line: socket.socket) -> None:
        read_request(line)
        line.sendall(OK + b"Connection: close\r\n\r\nM")
        part = bytes(1 << 20)
        for _ in range(1024):
            line.sendall(part)
            sent.append(1)

    problem = problem_of(floods)
    assert problem.code == "answer-too-big" and "64 MB" in str(problem)
    assert len(sent) < (MOST >> 20) + 40

    def announces(line: socket.socket) -> None:
        read_request(line)
        line.sendall(OK + b"Content-Length: 1073741824\r\n\r\nM")
        line.recv(1)

    assert problem_of(announces).code == "answer-too-big"


def test_a_truncated_answer_is_a_broken_connection() -> None:
    def cut(line: socket.socket) -> None:
        read_request(line)
        line.sendall(OK + b"Content-Length: 100\r\n\r\nM and no more")

    assert problem_of(cut).code == "cut-off"
    assert problem_of(lambda line: None).code == "cut-off"


@pytest.mark.parametrize(
    ("status", "head", "code"),
    [
        (b"503 Busy", b"Retry-After: 7\r\n", "server-busy"),
        (b"502 Bad Gateway", b"Content-Type: text/html\r\n", "server-busy"),
        (b"408 Too slow", b"Content-Type: text/plain\r\n", "cut-off"),
        (b"413 Too large", b"", "sent-too-much"),
        (b"400 Bad", b"Content-Type: text/plain\r\n", "not-understood"),
    ],
)
def test_what_a_server_says_by_its_status(status: bytes, head: bytes, code: str) -> None:
    problem = problem_of(says(b"HTTP/1.1 " + status + b"\r\n" + head + b"Content-Length: 0\r\n\r\n"))
    assert problem.code == code
    if b"Retry" in head:
        assert "7 seconds" in str(problem)


def test_no_server_and_no_such_host() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    for url in (f"http://127.0.0.1:{port}", "https://no-such-host.invalid"):
        with link(url) as each, pytest.raises(Problem) as caught:
            each.send(b"x")
        assert caught.value.code == "no-server"


def test_the_pinned_authority_and_no_other_proves_the_server(tmp_path: Path) -> None:
    root, forged = make_root("Muster of Karwan", NOW), make_root("Muster of Karwan", NOW)
    with server(good, make_leaf(root, ["127.0.0.1", "localhost"], NOW), tmp_path) as port:
        with link(f"https://127.0.0.1:{port}", root.certificate.decode()) as each:
            assert each.send(b"x") == b"Mx"
        for ca in (forged.certificate.decode(), None, "no certificate"):
            with link(f"https://127.0.0.1:{port}", ca) as each, pytest.raises(Problem) as caught:
                each.send(b"x")
            assert caught.value.code == "certificate"


def test_a_certificate_for_another_host_or_another_year_is_refused(tmp_path: Path) -> None:
    root = make_root("Muster", NOW)
    past = NOW - datetime.timedelta(days=900)
    for leaf, code in ((make_leaf(root, ["other.example"], NOW), "certificate"),
                       (make_leaf(root, ["127.0.0.1"], past), "certificate-clock")):  # fmt: skip
        with server(good, leaf, tmp_path) as port, link(f"https://127.0.0.1:{port}", root.certificate.decode()) as each:
            with pytest.raises(Problem) as caught:
                each.send(b"x")
            assert caught.value.code == code


def test_plain_http_where_tls_is_expected() -> None:
    def plain(line: socket.socket) -> None:
        line.recv(4096)
        line.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

    with server(plain) as port, link(f"https://127.0.0.1:{port}") as each:
        with pytest.raises(Problem) as caught:
            each.send(b"x")
        assert caught.value.code == "not-muster"


def test_joining_goes_on_without_a_certificate_but_sending_never_does(tmp_path: Path) -> None:
    root = make_root("Muster", NOW)
    with server(good, make_leaf(root, ["127.0.0.1"], NOW), tmp_path) as port:
        with link(f"https://127.0.0.1:{port}") as each:
            assert each.join(b"J") == b"MJ"
            with pytest.raises(Problem) as caught:
                each.send(b"x")
            assert caught.value.code == "certificate"
        with link(f"https://127.0.0.1:{port}", make_root("Other", NOW).certificate.decode()) as each:
            with pytest.raises(Problem):
                each.join(b"J")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (" https://Muster.Example.org/ ", "https://muster.example.org"),
        ("muster.example.org:8443", "https://muster.example.org:8443"),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000"),
        ("http://[::1]:8000/", "http://[::1]:8000"),
        ("https://example.org/muster/", "https://example.org/muster"),
    ],
)
def test_an_address_as_people_type_it(typed: str, kept: str) -> None:
    assert read_url(typed) == kept


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("http://muster.example.org", "plain-http"),
        ("http://127.0.0.1.example.org", "plain-http"),
        ("https://amina:secret@example.org", "bad-url"),
        ("ftp://example.org", "bad-url"),
        ("https://", "bad-url"),
        ("", "bad-url"),
        ("https://example.org:99999", "bad-url"),
        ("https://exa mple.org", "bad-url"),
        ("https://example.org/?x=1", "bad-url"),
        ("https://[::1", "bad-url"),
    ],
)
def test_an_address_that_is_none(typed: str, code: str) -> None:
    with pytest.raises(Problem) as caught:
        read_url(typed)
    assert caught.value.code == code
