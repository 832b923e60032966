"""A removed laptop hands in what waited on it: for 90 days, up to 10 MB, kept aside and acknowledged; then it is told why not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from muster import verdicts
from muster.author import Edit
from muster.problems import Problem
from muster_server import removed
from tests.server.offers import log_of
from whole.together import Laptop, Meeting, plain

DAY = 86_400_000


@pytest.fixture
def meeting(tmp_path: Path, database: str | None) -> Iterator[Meeting]:
    made = Meeting(tmp_path, plain(tmp_path / "server.db") if database is None else create_engine(database))
    yield made
    made.store.engine.dispose()


def removed_laptop(meeting: Meeting) -> Laptop:
    laptop = meeting.laptop("coordinator")
    laptop.sync()
    device = meeting.devices[laptop.keys.id]
    meeting.devices[laptop.keys.id] = device._replace(state="revoked", since=meeting.clock.now())
    return laptop


def ended(laptop: Laptop) -> str:
    with pytest.raises(Problem) as caught:
        laptop.sync()
    assert caught.value.sort.exit == 6
    return caught.value.code


def test_what_waited_is_taken_aside_for_ninety_days(meeting: Meeting) -> None:
    laptop = removed_laptop(meeting)
    laptop.ledger.add("risk", "haro", {"title": "Rain"})
    meeting.clock.ms += 90 * DAY
    assert ended(laptop) == "device_revoked"
    assert laptop.ledger.waiting() == 0
    assert [entry.verdict for entry in log_of(meeting) if entry.change.kind == "risk"] == [verdicts.REVOKED]
    [kept] = laptop.ledger.quarantine()
    assert (kept.state, kept.changes[0].reason) == ("waiting", "revoked")
    meeting.clock.ms += 1
    assert ended(laptop) == "device_revoked"  # nothing waits, so nothing is refused
    laptop.ledger.add("risk", "haro", {"title": "Snow"})
    assert ended(laptop) == "device_closed"
    assert laptop.ledger.waiting() == 1 and len(laptop.ledger.records("risk")) == 1


def test_ten_megabytes_are_taken_and_no_more(meeting: Meeting, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(removed, "MOST", 20_000)
    laptop = removed_laptop(meeting)
    laptop.ledger.add("risk", "haro", {"title": "Rain", "description": "x" * 9_000})
    assert ended(laptop) == "device_revoked"
    laptop.ledger.add("risk", "haro", {"title": "Snow", "description": "x" * 9_000})
    assert ended(laptop) == "device_revoked"
    laptop.ledger.add("risk", "haro", {"title": "Ice", "description": "x" * 9_000})
    assert ended(laptop) == "device_closed"
    assert laptop.ledger.waiting() == 2
    assert len([entry for entry in log_of(meeting) if entry.change.kind == "risk"]) == 4


def test_hq_takes_over_what_a_removed_laptop_handed_in(meeting: Meeting) -> None:
    hq, laptop = meeting.laptop("hq"), removed_laptop(meeting)
    laptop.ledger.save([Edit(laptop.ledger.new_id("risk", "haro", {}), "risk", "haro", {"title": "Rain"})])
    assert ended(laptop) == "device_revoked"
    hq.sync()
    [kept] = hq.ledger.quarantine()
    [record] = hq.ledger.accept(kept.epoch, kept.save)
    hq.sync()
    held = hq.ledger.get(record)
    assert held is not None and held.values == {"title": "Rain"}
