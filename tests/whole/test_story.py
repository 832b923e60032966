"""The story of the first release by command line: a server and three laptops, offline edits, clashes, scopes; kill -9."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from whole.processes import BIN, Profile, Server, environment, last

CANARY = "the-canary-sings-in-haro"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    made = Server(tmp_path)
    yield made
    made.stop()


@pytest.fixture
def either(tmp_path: Path, database: str | None) -> Iterator[Server]:
    """On SQLite, and on PostgreSQL."""
    made = Server(tmp_path, database)
    yield made
    made.stop()


def test_two_laptops_meet_on_a_server(tmp_path: Path, either: Server) -> None:
    server = either
    a, b, c = (Profile(tmp_path, name).begun(person) for name, person in (("a", "Leyla"), ("b", "Joseph"), ("c", "Rahim")))
    a("join", server.url, server.invite("coordinator", "karwan"), "--name", "Leyla")
    b("join", server.url, server.invite("coordinator", "karwan"), "--name", "Joseph")
    c("join", server.url, server.invite("trainer", "karwan/zerin"), "--name", "Rahim")
    a("add", "site", "karwan/haro")
    risk = last(a("add", "risk", "--site", "karwan/haro", "title=No power", f"description={CANARY}"))
    a("sync"), b("sync")
    # Both are offline now: one field apart, and other fields of the same record.
    a("set", risk, "title=No power at noon", "controls=Generator")
    b("set", risk, "title=No water", "action=Dig a well")
    issue = last(b("add", "issue", "--site", "karwan/haro", "summary=Cannot log in"))
    for _ in range(2):
        a("sync"), b("sync")
    assert a("digest") == b("digest") == server.admin("digest")
    shown = a.json("show", risk)
    assert shown["values"] | {"title": ""} == {"title": "", "description": CANARY, "controls": "Generator",
                                               "action": "Dig a well"}
    assert {side["value"] for side in shown["clashes"]["title"]} == {"No power at noon", "No water"}
    assert [row["id"] for row in a.json("list", "issue")] == [issue]
    a("resolve", risk, "title=No power and no water")
    a("sync"), b("sync")
    assert b.json("show", risk)["clashes"] == {}
    # A role at another site holds none of the first site's records.
    c("sync")
    assert c.json("list", "risk") == [] and c.json("list", "issue") == []
    c("show", risk, "--json", exit_code=3)
    assert c("digest") == server.admin("digest", "--site", "karwan/zerin", "--role", "trainer")
    assert "3" in str(len(server.admin("devices").strip().splitlines()))
    assert all(CANARY.encode() not in content and not content.startswith(b"SQLite format 3")
               for profile in (a, b, c) for content in profile.files().values())


def test_work_made_alone_goes_along_where_the_invitation_allows_it(tmp_path: Path, server: Server) -> None:
    a, b = Profile(tmp_path, "a").begun("Leyla"), Profile(tmp_path, "b").begun("Joseph")
    rollout = last(a("init", "--name", "Leyla", "--rollout", "Bani Sofa", "--template", "generic"))
    risk = last(a("add", "risk", "--site", "bani-sofa", "title=Made alone"))
    b("init", "--name", "Joseph", "--rollout", "Merzan", "--template", "crm")
    a("join", server.url, server.invite("coordinator", "karwan", "--may-bring"), "--name", "Leyla")
    b("join", server.url, server.invite("coordinator", "karwan"), "--name", "Joseph")
    assert "bani-sofa" in server.admin("check")
    assert "merzan" not in server.admin("check")
    assert a("--rollout", "bani-sofa", "digest") == server.admin("digest", "--rollout", "bani-sofa")
    code = server.invite("coordinator", "bani-sofa", "--rollout", rollout)
    b("join", server.url, code, "--name", "Joseph")
    assert b.json("--rollout", "bani-sofa", "show", risk)["values"]["title"] == "Made alone"


def test_a_removed_laptop_is_told_so(tmp_path: Path, server: Server) -> None:
    a = Profile(tmp_path, "a")
    a("join", server.url, server.invite("coordinator", "karwan"), "--name", "Leyla")
    device = server.admin("devices").split()[0]
    server.admin("revoke", device)
    a("add", "risk", "--site", "karwan", "title=Written too late")
    assert "removed this computer" in a("sync", exit_code=6)
    a("check")
    server.admin("revoke", device, "--stolen")
    assert "stolen" in a("sync", exit_code=6)
    assert not (tmp_path / "a" / "profile.json").exists()
    a("digest", exit_code=3)
    assert server.admin("check").strip().endswith("ok")


def test_what_was_acknowledged_is_there_after_kill_9(tmp_path: Path) -> None:
    profile = Profile(tmp_path, "a").begun("Leyla")
    profile("init", "--name", "Leyla", "--rollout", "Karwan", "--template", "generic")
    acknowledged: list[str] = []
    script = 'while :; do "$0" --profile a add risk --site karwan title="$1" || exit 1; done'
    for turn in range(3):
        log = tmp_path / f"log{turn}"
        with log.open("w") as out:
            writer = subprocess.Popen(["bash", "-c", script, BIN / "muster", CANARY], cwd=tmp_path, env=environment(tmp_path),
                                      stdout=out, stderr=subprocess.DEVNULL, start_new_session=True)
            until = time.monotonic() + 60
            while "\n" not in log.read_text() and time.monotonic() < until:
                time.sleep(0.02)
            time.sleep(0.2 + 0.37 * turn)  # somewhere in the next one
            os.killpg(writer.pid, signal.SIGKILL)
            writer.wait()
        acknowledged += [line for line in log.read_text().splitlines() if len(line) == 32]
    assert acknowledged
    held = {row["id"] for row in profile.json("list", "risk") if row["title"] == CANARY}
    assert set(acknowledged) <= held
    profile("check")
    for content in profile.files().values():
        assert CANARY.encode() not in content
        assert not content.startswith(b"SQLite format 3")


def test_a_code_works_once_and_says_so(tmp_path: Path, server: Server) -> None:
    code = server.invite("coordinator", "karwan")
    Profile(tmp_path, "a")("join", server.url, code, "--name", "Leyla")
    b = Profile(tmp_path, "b")
    assert "already used" in b("join", server.url, code, "--name", "Joseph", exit_code=6)
    assert not (tmp_path / "b").exists()
