"""What the first page is made of, read from real stores: only what it speaks of, and the news that a sync brought."""

import pytest

from muster_desktop.homeread import read_home
from tests.whole.together import Meeting

TODAY = "2026-11-18"


@pytest.fixture
def meeting(tmp_path):
    return Meeting(tmp_path)


def test_of_many_steps_only_those_it_speaks_of_are_read(meeting):
    a = meeting.laptop()
    a.sync()
    ledger = a.ledger
    mine = ledger.add("step", "", {"title": "Mine", "owner": ledger.person})
    blocked = ledger.add("step", "", {"title": "Blocked", "status": "blocked"})
    here = ledger.add("step", "haro", {"title": "Open, with a day", "due": "2026-11-20"})
    ledger.add("step", "", {"title": "Somebody's"})
    ledger.add("step", "haro", {"title": "Done", "status": "done", "due": "2026-11-02"})
    ledger.add("step", "haro", {"title": "A phase", "level": "phase"})
    gone = ledger.add("step", "", {"title": "Gone", "owner": ledger.person})
    ledger.delete(gone)
    given = read_home(ledger, TODAY).given
    assert {step.id for step in given.records["step"]} == {mine, blocked, here}
    assert given.steps == {"": (0, 3), "haro": (1, 2)}
    assert {site.site for site in given.records["site"]} >= {"haro", "zerin"}


def test_what_others_did_comes_with_the_sync_that_brought_it(meeting):
    a, b = meeting.laptop(), meeting.laptop()
    for laptop in (a, b, a, b):
        laptop.sync()
    assert all(each.person != a.ledger.person for each in read_home(a.ledger, TODAY).news)
    a.clock.ms += 60_000
    known = b.ledger.add("issue", "haro", {"summary": "Old"})
    b.sync(), a.sync()
    read_home(a.ledger, TODAY)
    a.clock.ms += 60_000
    new = [b.ledger.add("issue", "haro", {"summary": f"Grey {number}"}) for number in range(3)]
    b.ledger.edit(known, {"status": "in_hand"})
    b.sync(), a.sync()
    found = {each.act: each for each in read_home(a.ledger, TODAY).news}
    assert set(found) == {"added", "changed"}
    assert set(found["added"].records) == set(new) and found["added"].sites == ("haro",)
    assert found["changed"].records == (known,)
    assert {each.person for each in found.values()} == {b.ledger.person}
    assert {each.act for each in read_home(a.ledger, TODAY).news} == set(found), "they stand until the next sync brings more"
    a.clock.ms += 60_000
    a.sync()
    assert {each.act for each in read_home(a.ledger, TODAY).news} == set(found), "a sync that brought nothing changes nothing"
    b.ledger.delete(known)
    a.clock.ms += 60_000
    b.sync(), a.sync()
    assert [each.act for each in read_home(a.ledger, TODAY).news] == ["deleted"]


def test_news_grow_old(meeting):
    a, b = meeting.laptop(), meeting.laptop()
    for laptop in (a, b, a):
        laptop.sync()
    b.ledger.add("issue", "haro", {"summary": "Grey"})
    b.sync(), a.sync()
    assert read_home(a.ledger, TODAY).news
    assert read_home(a.ledger, "2026-12-18").news == []


def test_when_it_was_synced(meeting):
    a = meeting.laptop()
    a.sync()
    assert read_home(a.ledger, TODAY).synced == a.ledger.synced() > 0
