"""Serving as a process: the address when it answers, a clean end, ports, certificates, several workers."""

from __future__ import annotations

import datetime
import signal
import socket
from pathlib import Path

import pytest

from muster.joining import open_reply, seal_request
from muster.link import Link
from muster.problems import Problem
from muster_server.certificates import make_leaf, make_root
from tests.postgres import Postgres
from tests.server.parts import Laptop, Running, run, serving

NOW = datetime.datetime.now(datetime.UTC)


def code_for(data: Path, *more: object) -> str:
    done = run("invite", "--data", data, "--role", "trainer", "--site", "karwan/haro", *more)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()[-1]


def begun(data: Path, *more: object) -> Path:
    done = run("init", "--data", data, "--rollout", "Karwan", "--template", "generic", *more)
    assert done.returncode == 0, done.stderr
    return data


def join(running: Running, code: str, ca: str | None = None) -> str:
    asked = seal_request(Laptop().request(), code)
    link = Link(running.address, ca)
    try:
        return open_reply(link.join(asked), code, asked).ca
    finally:
        link.close()


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT])
def test_the_first_line_is_the_address_and_a_signal_ends_it(tmp_path: Path, end: signal.Signals) -> None:
    with serving(tmp_path / "data") as running:
        assert running.address.startswith("http://127.0.0.1:")
        host, port = running.address.removeprefix("http://").split(":")
        socket.create_connection((host, int(port)), timeout=5).close()
        assert running.process.stdout is not None and running.process.stderr is not None
        running.process.send_signal(end)
        rest, said = running.process.communicate(timeout=20)
        assert (running.process.returncode, rest, said) == (0, "", "")


def test_a_message_that_never_becomes_whole_does_not_keep_it_from_ending(tmp_path: Path) -> None:
    with serving(tmp_path / "data") as running:
        host, port = running.address.removeprefix("http://").split(":")
        with socket.create_connection((host, int(port)), timeout=5) as line:
            line.sendall(b"POST /v1/sync HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 9\r\n\r\n")
            assert line.recv(100).startswith(b"HTTP/1.1 100"), "it waits for the body now"
            assert running.end() == 0


def test_administration_works_beside_a_running_server(tmp_path: Path) -> None:
    data = tmp_path / "data"
    with serving(data) as running:
        begun(data)
        code = code_for(data)
        assert join(running, code) == "", "on this computer there is no certificate to pin"
        with pytest.raises(Problem) as caught:
            join(running, code)
        assert caught.value.code == "join-used"
        listed = run("devices", "--data", data).stdout.split()
        assert listed[1] == "enrolled" and listed[3] == "karwan"
        assert run("revoke", listed[0], "--data", data).stdout.split() == [listed[0]]
        assert run("check", "--data", data).stdout.splitlines()[-1] == "ok"


def test_a_port_in_use_is_said(tmp_path: Path) -> None:
    with serving(tmp_path / "one") as running:
        port = running.address.rpartition(":")[2]
        done = run("serve", "--data", tmp_path / "two", "--port", port)
        assert (done.returncode, done.stdout) == (7, "")
        assert port in done.stderr and len(done.stderr.splitlines()) == 1


def test_elsewhere_than_here_it_serves_tls_under_its_own_authority(tmp_path: Path) -> None:
    data = begun(tmp_path / "data")
    with serving(data, "--host", "0.0.0.0", "--name", "127.0.0.1") as running:
        assert running.address.startswith("https://127.0.0.1:")
        ca = join(running, code_for(data))
        assert "BEGIN CERTIFICATE" in ca
        assert join(running, code_for(data), ca) == ca
        for pin in (None, make_root("Forged", NOW).certificate.decode()):
            link = Link(running.address, pin)
            with pytest.raises(Problem) as caught:
                link.send(b"MSTR")
            link.close()
            assert caught.value.code == "certificate"
        plain = socket.create_connection(("127.0.0.1", int(running.address.rpartition(":")[2])), timeout=5)
        plain.sendall(b"POST /v1/sync HTTP/1.1\r\nContent-Length: 0\r\n\r\n")
        assert not plain.recv(100).startswith(b"HTTP/1.1 200")
        plain.close()
    with serving(data, "--host", "0.0.0.0", "--name", "127.0.0.1") as running:
        assert join(running, code_for(data), ca) == ca, "the authority stays the same over a start"
    assert (data / "keys" / "ca.key").stat().st_mode & 0o077 == 0


def test_a_certificate_of_ones_own(tmp_path: Path) -> None:
    root = make_root("The organisation", NOW)
    leaf = make_leaf(root, ["127.0.0.1"], NOW)
    certificate, key = tmp_path / "tls.pem", tmp_path / "tls.key"
    certificate.write_bytes(leaf.certificate)
    key.write_bytes(leaf.key)
    data = begun(tmp_path / "data")
    with serving(data, "--cert", certificate, "--key", key) as running:
        assert running.address.startswith("https://")
        assert join(running, code_for(data)) == root.certificate.decode(), "its authority is nobody's but ours"
    key.write_bytes(make_leaf(root, ["127.0.0.1"], NOW).key)
    done = run("serve", "--data", data, "--port", "0", "--cert", certificate, "--key", key)
    assert done.returncode == 3 and str(certificate) in done.stderr
    assert run("serve", "--data", data, "--cert", certificate).returncode == 2


def test_several_workers_on_postgresql(tmp_path: Path, cluster: Postgres) -> None:
    url = cluster.fresh()
    data = begun(tmp_path / "data", "--database", url)
    with serving(data, "--workers", 2) as running:
        for _ in range(4):
            join(running, code_for(data))
        assert len(run("devices", "--data", data).stdout.splitlines()) == 4
        assert running.end() == 0
    assert run("check", "--data", data).stdout.splitlines()[-1] == "ok"


@pytest.mark.parametrize(
    ("options", "status"),
    [
        (("--workers", 2), 3),
        (("--host", "no-such-host.invalid"), 3),
        (("--host", "192.0.2.77"), 3),
        (("--database", "postgresql://muster:canary@127.0.0.1:1/x"), 4),
        (("--port", "70000"), 2),
    ],
)
def test_what_keeps_it_from_serving_is_one_sentence(tmp_path: Path, options: tuple[object, ...], status: int) -> None:
    done = run("serve", "--data", tmp_path / "data", *options)
    assert (done.returncode, done.stdout) == (status, "")
    assert len(done.stderr.splitlines()) == 1 and "Traceback" not in done.stderr and "canary" not in done.stderr
