"""Compaction: what was superseded before the lease moves to the archive, and everything goes on as if it had not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from muster.store.digests import digest_of
from muster_server import compact as compacting
from muster_server.check import check_log
from muster_server.compact import DAY_MS, compact
from whole.together import Laptop, Meeting, plain


@pytest.fixture
def meeting(tmp_path: Path, database: str | None) -> Iterator[Meeting]:
    made = Meeting(tmp_path, plain(tmp_path / "server.db") if database is None else create_engine(database))
    yield made
    made.store.engine.dispose()


def digest(meeting: Meeting) -> str:
    with meeting.store.read(meeting.rollout) as tx:
        return digest_of(tx)


def aged(meeting: Meeting, *laptops: Laptop) -> tuple[str, str]:
    """Two records, one edited five times and one deleted; then a lease and a day pass. The server noted both ends."""
    hq = laptops[0]
    one, two = (hq.ledger.add("risk", "haro", {"title": title, "description": "d"}) for title in ("Rain", "Snow"))
    for laptop in laptops:
        laptop.sync()
    for number in range(5):
        hq.ledger.edit(one, {"title": f"Rain {number}"})
        hq.sync()
    hq.ledger.delete(two)
    hq.sync()
    compact(meeting.store, meeting.rollout, meeting.clock.now())
    meeting.clock.ms += 401 * DAY_MS
    return one, two


def test_the_superseded_moves_and_nothing_else(meeting: Meeting, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compacting, "PAGE", 3)
    hq = meeting.laptop("hq")
    hq.sync()
    one, two = aged(meeting, hq)
    before, whole = digest(meeting), check_log(meeting.store, meeting.rollout, "x")
    assert compact(meeting.store, meeting.rollout, meeting.clock.now(), 500).moved == 0
    done = compact(meeting.store, meeting.rollout, meeting.clock.now())
    assert done.moved == 5 and done.floor == whole
    assert compact(meeting.store, meeting.rollout, meeting.clock.now()).moved == 0
    assert (digest(meeting), check_log(meeting.store, meeting.rollout, "x")) == (before, whole)
    with meeting.store.read(meeting.rollout) as tx:
        assert tx.one("SELECT count(*) FROM archive WHERE field='title'")[0] == 5
    hq.ledger.edit(one, {"title": "after"})
    hq.sync()
    assert (hq.sync().round_trips, hq.ledger.digest()) == (1, digest(meeting))
    held = hq.ledger.get(two)
    assert held is not None and held.gone


def test_a_laptop_that_was_away_for_longer_takes_the_present_and_keeps_its_work(meeting: Meeting) -> None:
    hq, away = meeting.laptop("hq"), meeting.laptop("coordinator")
    hq.sync()
    away.sync()
    one, two = aged(meeting, hq, away)
    away.ledger.edit(one, {"title": "while away"})  # over a value that is in the archive by then
    away.ledger.edit(two, {"description": "while away"})
    own = away.ledger.add("risk", "haro", {"title": "own"})
    compact(meeting.store, meeting.rollout, meeting.clock.now())
    assert away.sync().sent == 3
    hq.sync()
    assert away.ledger.digest() == hq.ledger.digest() == digest(meeting)
    for laptop in (hq, away):
        there, deleted, added = (laptop.ledger.get(each) for each in (one, two, own))
        assert there is not None and {side.value for side in there.clashes["title"]} == {"Rain 4", "while away"}
        assert deleted is not None and "_deleted" in deleted.clashes
        assert added is not None
    assert away.sync().round_trips == 1
    check_log(meeting.store, meeting.rollout, "x")


def test_what_was_sent_long_ago_and_never_acknowledged_is_known_again(meeting: Meeting) -> None:
    """The answer was lost; the laptop comes back after a lease and offers the same changes again."""
    hq, away = meeting.laptop("hq"), meeting.laptop("coordinator")
    hq.sync()
    away.sync()
    record = away.ledger.add("risk", "haro", {"title": "first"})
    for title in ("second", "third", "fourth"):
        away.ledger.edit(record, {"title": title})
    away.wire.lose = 1
    with pytest.raises(ConnectionError):
        away.sync()
    compact(meeting.store, meeting.rollout, meeting.clock.now())
    meeting.clock.ms += 401 * DAY_MS
    assert compact(meeting.store, meeting.rollout, meeting.clock.now()).moved == 3
    assert away.sync().sent == 4
    hq.sync()
    assert away.ledger.digest() == hq.ledger.digest() == digest(meeting)
    assert check_log(meeting.store, meeting.rollout, "x") > 0
