"""Once a day, at a quiet hour, one of the workers of a running server archives what is older than the lease."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from muster.author import Edit
from muster.clock import SystemClock
from muster.engines import STORE_BUSY
from muster.ids import new_id
from muster.problems import Problem
from muster.store import Store
from muster_server import daily as dailies
from muster_server.compact import DAY_MS, compact
from muster_server.daily import Daily, begin, last_due
from muster_server.meeting import Meeting
from tests.postgres import Postgres
from tests.server.parts import Time, run, serving
from whole.together import plain


def ms(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000)


@pytest.fixture
def store(tmp_path: Path, database: str | None) -> Iterator[Store]:
    made = Store(plain(tmp_path / "server.db") if database is None else create_engine(database))
    made.create()
    yield made
    made.engine.dispose()


@pytest.mark.parametrize(("now", "due"), [
    ("2026-11-22T00:00", "2026-11-22T00:00"),
    ("2026-11-21T23:59", "2026-11-21T00:00"),
    ("2026-11-22T12:00", "2026-11-22T00:00"),
])
def test_the_hour_is_that_of_the_servers_own_clock(now: str, due: str) -> None:
    assert last_due(ms(now), 180, 3) == ms(due), "3 in the morning at 3 hours before UTC is midnight there"


def test_of_many_that_look_at_once_one_begins(store: Store) -> None:
    for day in range(2):
        now, said = ms("2026-11-22T04:00") + day * DAY_MS, list[bool]()
        ready = threading.Barrier(4)

        def look(now: int = now, said: list[bool] = said, ready: threading.Barrier = ready) -> None:
            ready.wait()
            said.append(begin(store, now, now - 1))

        threads = [threading.Thread(target=look) for _ in range(4)]
        for each in threads:
            each.start()
        for each in threads:
            each.join()
        assert sorted(said) == [False, False, False, True]


def test_what_a_wrong_clock_noted_holds_nothing_up(store: Store) -> None:
    now = ms("2026-11-22T04:00")
    assert begin(store, now + 4_000 * DAY_MS, now)
    assert begin(store, now, now - 1)


def test_a_database_that_is_busy_is_said_and_asked_again(store: Store, monkeypatch: pytest.MonkeyPatch,
                                                         caplog: pytest.LogCaptureFixture) -> None:
    monkeypatch.setattr(dailies, "LOOK_S", 0.001)
    real, tries, done = begin, [], threading.Event()

    def busy(*words: object) -> bool:
        tries.append(1)
        if len(tries) == 1:
            raise Problem(STORE_BUSY)
        done.set()
        return real(*words)  # type: ignore[arg-type]

    monkeypatch.setattr(dailies, "begin", busy)
    daily = Daily(store, Time(), 3)
    daily.start()
    assert done.wait(30)
    daily.end()
    assert [each.message for each in caplog.records] == ["compaction: store_busy"]


def aged(data: Path, url: str) -> str:
    """A server's data with a risk that was edited five times more than a lease ago; the id of its roll-out."""
    assert run("init", "--data", data, "--rollout", "Karwan", "--template", "generic", "--database", url).returncode == 0
    meeting, risk = Meeting(data), new_id()
    rollout = meeting.store.rollouts()[0]
    for number in range(6):
        meeting.scribe.save(rollout, [Edit(risk, "risk", "", {"title": f"canary {number}"})])
    meeting.scribe.save(rollout, [Edit(risk, "risk", "", {"description": "the last of its epoch stays"})])
    compact(meeting.store, rollout, SystemClock().now() - 401 * DAY_MS)
    meeting.close()
    return rollout


def archived(data: Path, rollout: str) -> int:
    meeting = Meeting(data)
    try:
        with meeting.store.read(rollout) as tx:
            return int(tx.one("SELECT count(*) FROM archive WHERE field='title'")[0])
    finally:
        meeting.close()


def test_one_of_two_workers_does_it_and_says_so_without_names(tmp_path: Path, cluster: Postgres) -> None:
    data = tmp_path / "data"
    rollout = aged(data, cluster.fresh())
    with serving(data, "--workers", 2, "--no-compaction") as running:
        assert run("check", "--data", data).returncode == 0
        assert archived(data, rollout) == 0
        assert running.end() == 0
    with serving(data, "--workers", 2) as running:
        assert running.process.stderr is not None
        said = [next(line for line in running.process.stderr if "compaction" in line)]
        assert archived(data, rollout) == 5
        assert run("check", "--data", data).stdout.splitlines()[-1] == "ok"
        running.process.terminate()
        said += running.process.communicate(timeout=60)[1].splitlines()
    lines = [line for line in said if "compaction" in line]
    assert len(lines) == 1 and "of 1 roll-outs" in lines[0], said
    assert not [line for line in said if "canary" in line or "karwan" in line.casefold()]
