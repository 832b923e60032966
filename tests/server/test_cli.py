"""The command line: what a script reads is the last line, and everything that goes wrong is one sentence and a status."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from muster.codes import read_code
from muster.ids import read_id
from muster_server import cli
from muster_server.meeting import Meeting
from tests.server.parts import Laptop


class Shell:
    """Runs commands on one data folder and reads what they said."""

    def __init__(self, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.data = data
        self.capsys = capsys
        self.errors = ""

    def run(self, command: str, *arguments: str) -> tuple[int, list[str]]:
        status = cli.main([command, *arguments, "--data", str(self.data)])
        said = self.capsys.readouterr()
        self.errors = said.err
        return status, said.out.splitlines()

    def word(self, command: str, *arguments: str) -> str:
        status, lines = self.run(command, *arguments)
        assert status == 0, self.errors
        assert len(lines[-1].split()) == 1
        return lines[-1]

    def refused(self, status: int, command: str, *arguments: str) -> str:
        assert self.run(command, *arguments) == (status, [])
        assert len(self.errors.splitlines()) == 1 and "Traceback" not in self.errors
        return self.errors


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(tmp_path / "data", capsys)


@pytest.fixture
def karwan(shell: Shell) -> Shell:
    shell.word("init", "--rollout", "Karwan", "--template", "generic")
    return shell


def test_ids_codes_and_digests_are_one_word_on_the_last_line(karwan: Shell) -> None:
    assert read_id(karwan.word("init", "--rollout", "Zerin", "--template", "cpims"))
    assert len(read_code(karwan.word("invite", "--role", "hq", "--site", "karwan"))) == 16
    assert re.fullmatch("[0-9a-f]{64}", karwan.word("digest", "--rollout", "karwan"))
    assert karwan.word("check") == "ok"


def test_the_digest_of_a_scope(karwan: Shell) -> None:
    whole = karwan.word("digest")
    assert karwan.word("digest", "--site", "karwan", "--role", "hq") == whole
    viewer = karwan.word("digest", "--site", "karwan", "--role", "viewer")
    karwan.word("invite", "--role", "viewer", "--site", "karwan/haro")
    assert karwan.word("digest") != whole, "the invitation added a site"
    assert karwan.word("digest", "--site", "karwan/haro", "--role", "viewer") != viewer


def test_devices_and_revoke(karwan: Shell) -> None:
    code = karwan.word("invite", "--role", "trainer", "--site", "karwan/haro")
    meeting = Meeting(karwan.data)
    laptop = Laptop()
    reply = laptop.join(meeting.desk, code)
    meeting.close()
    status, lines = karwan.run("devices")
    assert status == 0 and len(lines) == 1
    assert lines[0].split() == [laptop.id.hex(), "enrolled", lines[0].split()[2], "karwan", reply.person, "amina-laptop"]
    assert karwan.word("revoke", laptop.id.hex(), "--stolen") == laptop.id.hex()
    assert karwan.run("devices")[1][0].split()[1] == "stolen"
    person = karwan.word("invite", "--role", "trainer", "--site", "karwan/haro", "--person", reply.person)
    assert read_code(person) != read_code(code)


def test_compact_says_what_was_archived(karwan: Shell) -> None:
    status, lines = karwan.run("compact", "--lease-days", "30")
    assert (status, lines) == (0, ["karwan: 0 superseded changes up to 0 were archived."])
    assert karwan.run("check")[0] == 0


@pytest.mark.parametrize(
    ("status", "arguments", "says"),
    [
        (6, ("init", "--rollout", "karwan", "--template", "generic"), "karwan"),
        (3, ("init", "--rollout", "New", "--template", "nope"), "cpims"),
        (3, ("init", "--rollout", "…", "--template", "generic"), "…"),
        (3, ("invite", "--role", "boss", "--site", "karwan"), "coordinator"),
        (3, ("invite", "--role", "hq", "--site", "karwan/no such"), "karwan"),
        (3, ("invite", "--role", "hq", "--site", "karwan", "--rollout", "other"), "karwan"),
        (3, ("invite", "--role", "hq", "--site", "karwan", "--person", "amina"), "amina"),
        (3, ("invite", "--role", "hq", "--site", "karwan", "--person", "0" * 32), "0" * 32),
        (3, ("revoke", "abcdef"), "abcdef"),
        (3, ("digest", "--rollout", "other"), "karwan"),
        (3, ("digest", "--site", "karwan", "--role", "boss"), "boss"),
        (2, ("digest", "--site", "karwan"), "--role"),
        (2, ("invite", "--role", "hq"), "--site"),
        (2, ("frobnicate",), "frobnicate"),
        (2, ("serve", "--port", "many"), "many"),
        (3, ("check", "--database", "mysql://x/y"), "mysql"),
        (4, ("check", "--database", "postgresql://u:canary@127.0.0.1:1/y"), "127.0.0.1"),
    ],
)
def test_what_goes_wrong_is_one_sentence(karwan: Shell, status: int, arguments: tuple[str, ...], says: str) -> None:
    said = karwan.refused(status, *arguments)
    assert says in said and "canary" not in said
    assert karwan.word("check") == "ok"


@pytest.mark.parametrize(
    "arguments",
    [("invite", "--role", "hq", "--site", "karwan"), ("devices",), ("revoke", "a"), ("digest",), ("check",)],
)
def test_a_folder_without_a_server_is_said_and_not_made(shell: Shell, arguments: tuple[str, ...]) -> None:
    assert str(shell.data) in shell.refused(3, *arguments)
    assert not shell.data.exists()


def test_a_server_without_roll_outs_says_so(shell: Shell) -> None:
    Meeting(shell.data, make=True).close()
    assert "init" in shell.refused(3, "digest")
    assert "init" in shell.refused(3, "invite", "--role", "hq", "--site", "karwan")
    assert shell.run("devices") == (0, [])


def test_several_roll_outs_have_to_be_named(karwan: Shell) -> None:
    karwan.word("init", "--rollout", "Zerin", "--template", "generic")
    assert "karwan, zerin" in karwan.refused(3, "digest")
    assert karwan.word("digest", "--rollout", "zerin") != karwan.word("digest", "--rollout", "karwan")


def test_interrupting_a_command_is_no_accident(karwan: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "check_database", interrupted)
    assert karwan.run("check") == (130, []) and karwan.errors.strip() == ""


def test_help_and_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--help"]) == 0
    said = capsys.readouterr().out
    assert all(word in said for word in ("serve", "init", "invite", "devices", "revoke", "digest", "check"))
    assert cli.main(["--version"]) == 0
    assert "muster-server" in capsys.readouterr().out
