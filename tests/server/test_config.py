"""The data folder: made once, closed to others, refused when it is damaged, newer, or another server's."""

from __future__ import annotations

import json
import os
import sqlite3
import stat
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from muster.problems import Problem
from muster_server import config, keys
from muster_server.database import open_store
from muster_server.meeting import Meeting
from tests.postgres import Postgres


def refused(folder: Path, database: str | None = None) -> Problem:
    with pytest.raises(Problem) as caught:
        Meeting(folder, database)
    return caught.value


def test_a_folder_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "data"
    first = Meeting(folder, make=True)
    first.close()
    again = Meeting(folder, make=True)
    again.close()
    assert again.keys.id == first.keys.id and again.keys.secret == first.keys.secret
    assert again.keys.signing.public_key() == first.keys.signing.public_key()
    for path in folder.rglob("*"):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path
    assert not [path for path in folder.rglob(".*")], "no spare files are left"


def test_no_folder_is_made_by_looking(tmp_path: Path) -> None:
    assert refused(tmp_path / "nothing").code == "no-data"
    assert not (tmp_path / "nothing").exists()


def test_a_newer_or_damaged_folder_is_refused_and_left_alone(tmp_path: Path) -> None:
    Meeting(tmp_path, make=True).close()
    settings = tmp_path / "server.json"
    whole = json.loads(settings.read_text())
    for text, code in (
        (json.dumps({**whole, "format": 2, "new": True}), "data-newer"),
        ("{", "data-damaged"),
        ("[]", "data-damaged"),
        (json.dumps({**whole, "server": "short"}), "data-damaged"),
    ):
        settings.write_text(text)
        assert refused(tmp_path).code == code
        assert settings.read_text() == text


@pytest.mark.parametrize("name", ["organisation.key", "sign.key", "seal.key", "secret.key"])
def test_half_a_set_of_keys_is_refused_and_never_made_anew(tmp_path: Path, name: str) -> None:
    Meeting(tmp_path, make=True).close()
    path = tmp_path / "keys" / name
    path.unlink()
    problem = refused(tmp_path)
    assert problem.code == "data-damaged" and name in str(problem)
    path.write_text("no key")
    assert refused(tmp_path).code == "data-damaged"


def test_a_key_of_another_sort_is_refused(tmp_path: Path) -> None:
    Meeting(tmp_path, make=True).close()
    folder = tmp_path / "keys"
    (folder / "sign.key").write_bytes((folder / "seal.key").read_bytes())
    assert refused(tmp_path).code == "data-damaged"


def test_two_processes_may_make_the_keys_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = config.make(tmp_path)
    real = os.rename

    def late(source: Path, target: Path) -> None:
        monkeypatch.setattr(os, "rename", real)
        keys.load(home)
        real(source, target)

    monkeypatch.setattr(os, "rename", late)
    first, again = keys.load(home), keys.load(home)
    assert first.secret == again.secret
    assert sorted(path.name for path in tmp_path.iterdir()) == ["keys", "server.json"]


def test_purposes_have_keys_of_their_own(tmp_path: Path) -> None:
    made = keys.load(config.make(tmp_path))
    assert len({made.secret, made.mac, made.derived(b"invitations")}) == 3
    assert isinstance(made.signing, Ed25519PrivateKey)


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("x")
    with pytest.raises(Problem) as caught:
        Meeting(blocked / "data", make=True)
    assert caught.value.code == "data-closed"


def test_the_database_is_remembered_and_belongs_to_one_server(tmp_path: Path, cluster: Postgres) -> None:
    url = cluster.fresh()
    first = Meeting(tmp_path / "one", url, make=True)
    first.rollouts.begin("Karwan", "generic")
    first.close()
    again = Meeting(tmp_path / "one")
    assert again.store.postgres and [each.slug for each in again.rollouts.all()] == ["karwan"]
    again.close()
    Meeting(tmp_path / "two", make=True).close()
    assert refused(tmp_path / "two", url).code == "other-database"
    assert refused(tmp_path / "one", cluster.fresh()).code == "other-database", "empty, but this server has records"
    assert refused(tmp_path / "one", "").code == "other-database"
    Meeting(tmp_path / "one").close()


def test_a_database_that_vanished_is_not_replaced_by_an_empty_one(tmp_path: Path) -> None:
    Meeting(tmp_path, make=True).close()
    (tmp_path / "store.db").unlink()
    assert refused(tmp_path).code == "other-database"


@pytest.mark.parametrize("url", ["mysql://x/y", "postgresql+asyncpg://x/y", "nonsense", "http://x", "sqlite:///x.db"])
def test_a_database_of_an_unknown_sort_is_refused(tmp_path: Path, url: str) -> None:
    with pytest.raises(Problem) as caught:
        Meeting(tmp_path, url, make=True)
    assert caught.value.code == "bad-database"


def test_a_database_that_is_away_or_refuses_is_said_without_its_password(tmp_path: Path, cluster: Postgres) -> None:
    home = config.make(tmp_path)
    for url in (cluster.url("postgres").replace(cluster.password, "canary"), "postgresql://a:canary@127.0.0.1:1/b"):
        with pytest.raises(Problem) as caught:
            open_store(home, url)
        assert caught.value.code == "no-database"
        assert "127.0.0.1" in str(caught.value) and "canary" not in str(caught.value)
    assert home.settings.database is None


def test_a_damaged_database_file_is_said(tmp_path: Path) -> None:
    Meeting(tmp_path, make=True).close()
    for path in tmp_path.glob("store.db-*"):
        path.unlink()
    (tmp_path / "store.db").write_bytes(b"no database" * 1000)
    assert refused(tmp_path).sort.exit == 3


def test_sqlite_is_opened_to_last(meeting: Meeting) -> None:
    with meeting.store.read() as tx:
        assert tx.one("PRAGMA journal_mode")[0] == "wal"
        assert tx.one("PRAGMA synchronous")[0] == 2
        assert tx.one("PRAGMA busy_timeout")[0] >= 5000
    with sqlite3.connect(meeting.home.store) as other:
        assert other.execute("SELECT count(*) FROM device").fetchone()[0] == 0
    other.close()
