"""Programs of two ages at one roll-out: what one does not know is kept, passed on to who reads everything, and there at once
after an upgrade (trust.md F29, F30)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from muster.rights import may_read
from muster.store.digests import digest_of
from simulate.versions import OLD, speaking
from whole.together import Laptop, Meeting


@pytest.fixture
def meeting(tmp_path: Path) -> Iterator[Meeting]:
    made = Meeting(tmp_path)
    yield made
    made.store.engine.dispose()


@contextmanager
def older_server(meeting: Meeting) -> Iterator[None]:
    """The server is a program that knows no articles and no description of an issue."""
    good = meeting.exchange.handle

    def handle(body: bytes) -> bytes:
        with speaking(OLD):
            return good(body)

    meeting.exchange.handle = handle  # type: ignore[method-assign]
    try:
        yield
    finally:
        meeting.exchange.handle = good  # type: ignore[method-assign]


def sync_as_older(laptop: Laptop) -> None:
    """A round of an older program; the server answers as the present one."""
    good = laptop.meeting.exchange.handle

    class Through:
        def send(self, body: bytes) -> bytes:
            with speaking("new"):
                return good(body)

    wire, laptop.wire = laptop.wire, Through()  # type: ignore[assignment]
    try:
        with speaking(OLD):
            laptop.sync()
    finally:
        laptop.wire = wire


def in_step(laptop: Laptop) -> bool:
    holder = laptop.ledger.holder
    with laptop.meeting.store.read(laptop.meeting.rollout) as tx:
        return digest_of(tx, lambda *cell: may_read(holder, *cell)) == laptop.ledger.digest()


def test_an_older_laptop_keeps_what_it_does_not_know_and_shows_it_after_its_upgrade(meeting: Meeting) -> None:
    hq, other = meeting.laptop("hq"), meeting.laptop("coordinator")
    hq.sync()
    sync_as_older(other)
    article = hq.ledger.add("article", "haro", {"title": "Log in again"})
    issue = hq.ledger.add("issue", "haro", {"summary": "Slow", "description": "since Monday"})
    hq.sync()
    sync_as_older(other)
    with speaking(OLD):
        other.opened()
        other.ledger.edit(issue, {"summary": "Very slow"})  # cannot touch the field that it does not know
    sync_as_older(other)
    other.opened()  # upgraded; nothing is asked of the network
    held, changed = other.ledger.get(article), other.ledger.get(issue)
    assert held is not None and held.values == {"title": "Log in again"}
    assert changed is not None and changed.values == {"summary": "Very slow", "description": "since Monday"}
    other.sync()
    hq.sync()
    assert other.ledger.digest() == hq.ledger.digest() and in_step(hq)


def test_an_older_server_keeps_and_passes_on_what_it_does_not_know(meeting: Meeting) -> None:
    hq, full, some = meeting.laptop("hq"), meeting.laptop("coordinator"), meeting.laptop("trainer")
    with older_server(meeting):
        for laptop in (hq, full, some):
            laptop.sync()
        article = hq.ledger.add("article", "haro", {"title": "Log in again"})
        issue = hq.ledger.add("issue", "haro", {"summary": "Slow", "description": "since Monday"})
        assert hq.sync().quarantined == 0
        for laptop in (full, some):
            laptop.sync()
        assert full.ledger.get(article) is not None and some.ledger.get(article) is None
        seen = some.ledger.get(issue)
        assert seen is not None and seen.values == {"summary": "Slow"}
    for laptop in (hq, full, some):  # the server was upgraded: who reads part of it is given that part
        laptop.sync()
    held, seen = some.ledger.get(article), some.ledger.get(issue)
    assert held is not None and held.values == {"title": "Log in again"}
    assert seen is not None and seen.values == {"summary": "Slow", "description": "since Monday"}
    assert in_step(some) and in_step(full)


def test_an_older_laptop_may_always_hand_in_its_work(meeting: Meeting) -> None:
    hq, other = meeting.laptop("hq"), meeting.laptop("walker", "haro")
    hq.sync()
    sync_as_older(other)
    with speaking(OLD):
        other.opened()
        record = other.ledger.add("issue", "haro", {"summary": "No power"})
    sync_as_older(other)
    hq.sync()
    held = hq.ledger.get(record)
    assert other.ledger.waiting() == 0 and held is not None and held.values == {"summary": "No power"}
