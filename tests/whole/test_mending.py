"""The summary at the end of a sync: two stores that do not hold the same find out, and are mended where they differ."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, event

from muster import mending
from muster.change import Live
from muster.rights import Holder, may_read
from muster.scope import reading_of
from muster.store import Docs, Tx, sums
from muster.store.digests import digest_of
from muster.wire import BadMessage
from muster_server import reading
from whole.together import Laptop, Meeting, plain


@pytest.fixture
def meeting(tmp_path: Path, database: str | None) -> Iterator[Meeting]:
    made = Meeting(tmp_path, plain(tmp_path / "server.db") if database is None else create_engine(database))
    yield made
    made.store.engine.dispose()


def staffed(meeting: Meeting, role: str = "partner", site: str = "haro") -> tuple[Laptop, Laptop]:
    """HQ and somebody who reads some fields at one site; twelve risks and three people, edited, one in clash, one deleted."""
    hq, other = meeting.laptop("hq"), meeting.laptop(role, site)
    hq.sync()
    records = [hq.ledger.add("risk", ("haro", "zerin")[n % 3 == 2], {"title": f"{n}", "description": "d"}) for n in range(12)]
    for n in range(3):
        hq.ledger.add("person", "haro", {"name": f"Person {n}", "phone": "0750", "note": "private"})
    hq.ledger.edit(records[0], {"title": "again"})
    hq.ledger.delete(records[1])
    hq.sync()
    other.sync()
    return hq, other


def spoil(laptop: Laptop, work: Callable[[Tx, Docs], None]) -> None:
    """Let a store hold something else than its changes say, as a fault of our own would."""
    with laptop.store.write(laptop.meeting.rollout) as tx:
        docs = Docs(tx)
        work(tx, docs)
        docs.write()


def risks(tx: Tx) -> list[bytes]:
    return [bytes(row[0]) for row in tx.all("SELECT id FROM record WHERE kind='risk' ORDER BY id")]


def emptied(tx: Tx, docs: Docs) -> None:
    doc = docs.get(risks(tx)[2])
    assert doc is not None
    doc.put("title", ())


def whole_record_lost(tx: Tx, docs: Docs) -> None:
    key = risks(tx)[3]
    doc = docs.get(key)
    assert doc is not None
    for field in list(doc.heads):
        doc.put(field, ())
    docs.write()
    tx.run("DELETE FROM record WHERE id=?", (key,))
    tx.run("DELETE FROM change WHERE record=?", (key,))


def strange_value(tx: Tx, docs: Docs) -> None:
    doc = docs.get(risks(tx)[4])
    assert doc is not None
    doc.put("title", (Live(b"nobody's", 4, 9, {}, "strange"),))


def strange_record(tx: Tx, docs: Docs) -> None:
    docs.make(bytes(range(16)), "risk", "haro").put("title", (Live(b"nobody's", 5, 9, {}, "strange"),))


def came_back(tx: Tx, docs: Docs) -> None:
    doc = docs.get(risks(tx)[0])
    assert doc is not None
    doc.put("title", (*doc.register("title"), Live(b"nobody's", 77, 9, {}, "0")))


FAULTS = (emptied, whole_record_lost, strange_value, strange_record, came_back)


@pytest.mark.parametrize("room", [2, 2_000])
@pytest.mark.parametrize("fault", FAULTS)
def test_what_differs_is_found_and_mended(meeting: Meeting, monkeypatch: pytest.MonkeyPatch, fault: Callable[[Tx, Docs], None],
                                          room: int) -> None:
    monkeypatch.setattr(reading, "ROOM", room)
    hq, other = staffed(meeting)
    spoil(other, fault)
    hq.ledger.add("risk", "haro", {"title": "news"})
    hq.sync()
    outcome = other.sync()
    assert outcome.mended == 1
    with meeting.store.read(meeting.rollout) as tx:
        assert digest_of(tx, lambda *cell: may_read(other.ledger.holder, *cell)) == other.ledger.digest()
    outcome = other.sync()
    assert (outcome.mended, outcome.round_trips) == (0, 1)


def test_what_waits_is_kept_while_it_is_mended(meeting: Meeting) -> None:
    hq, other = staffed(meeting, "coordinator")
    spoil(other, strange_value)
    with other.store.read(meeting.rollout) as tx:
        record = risks(tx)[4].hex()
    hq.ledger.add("risk", "haro", {"title": "news"})
    hq.sync()
    good = meeting.exchange.handle
    trips: list[int] = []

    def busy(body: bytes) -> bytes:
        reply = good(body)
        trips.append(len(reply))
        if len(trips) == 2:  # while the repair is on its way
            other.ledger.edit(record, {"title": "typed meanwhile"})
        return reply

    meeting.exchange.handle = busy  # type: ignore[method-assign]
    assert other.sync().mended == 1
    meeting.exchange.handle = good  # type: ignore[method-assign]
    other.sync()
    hq.sync()
    for laptop in (hq, other):
        held = laptop.ledger.get(record)
        assert held is not None  # it was typed over a value that nobody had made, so it stands beside the one that was there
        assert "typed meanwhile" in {side.value for side in held.clashes["title"]}
    assert other.ledger.waiting() == 0


def test_sums_that_went_wrong_by_themselves_are_taken_anew(meeting: Meeting) -> None:
    hq, other = staffed(meeting)
    with other.store.write(meeting.rollout) as tx:
        tx.run("UPDATE summary SET total=(total+1) % 7")
    hq.ledger.add("risk", "haro", {"title": "news"})
    hq.sync()
    assert other.sync().mended == 0
    assert other.sync().round_trips == 1
    with other.store.read(meeting.rollout) as tx:
        assert sums.total(tx, lambda *group: True) == sum(sums.by_bucket(tx, lambda *group: True)) % sums.SPACE


@pytest.mark.parametrize("role", ["hq", "trainer", "walker", "developer", "viewer"])
def test_in_step_the_sums_are_equal_for_every_role(meeting: Meeting, role: str) -> None:
    hq, other = staffed(meeting, role)
    hq.ledger.add("issue", "haro", {"summary": "x"})
    hq.sync()
    assert other.sync().mended == 0
    covers = mending.covers_of(reading_of(Holder(other.person, other.ledger.holder.roles, meeting.rollout)))
    with meeting.store.read(meeting.rollout) as tx, other.store.read(meeting.rollout) as here:
        assert sums.total(tx, covers) == sums.total(here, covers) != 0
        assert sums.total(tx, covers) == sum(sums.by_bucket(tx, covers)) % sums.SPACE
        assert sums.by_bucket(tx, covers) == sums.by_bucket(here, covers)


def test_an_idle_sync_reads_through_nothing(meeting: Meeting) -> None:
    """Neither side asks for records or their sums when nothing has happened."""
    _, other = staffed(meeting)
    other.sync()
    said: list[str] = []
    for engine in (meeting.store.engine, other.store.engine):
        event.listen(engine, "before_cursor_execute", lambda *arguments: said.append(arguments[2]))
    assert other.sync().round_trips == 1
    few = ("kind='grant'", "clashes>0")
    assert [sql for sql in said if "summary" in sql or ("FROM record" in sql and not any(word in sql for word in few))] == []


def test_sums_of_another_size_are_no_sums() -> None:
    here = [0] * sums.BUCKETS
    assert mending.unequal(mending.packed([*here[:-1], 9]), here) == b"\xff"
    with pytest.raises(BadMessage):
        mending.unequal(b"12345", here)
