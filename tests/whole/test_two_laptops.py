"""Two laptops and a server meet: everything that people see of the log's rules, in one process."""

from __future__ import annotations

from pathlib import Path

import pytest

from muster.problems import Problem
from muster.rights import may_read
from muster.store.digests import digest_of
from whole.together import Laptop, Meeting


@pytest.fixture
def meeting(tmp_path: Path) -> Meeting:
    return Meeting(tmp_path)


@pytest.fixture
def pair(meeting: Meeting) -> tuple[Laptop, Laptop]:
    a, b = meeting.laptop(), meeting.laptop("hq")
    a.sync()
    b.sync()
    return a, b


def rest(*laptops: Laptop) -> None:
    for _ in range(2):
        for laptop in laptops:
            laptop.sync()


def server_digest(meeting: Meeting) -> str:
    with meeting.store.read(meeting.rollout) as tx:
        return digest_of(tx)


def in_step(meeting: Meeting, *laptops: Laptop) -> None:
    assert {laptop.ledger.digest() for laptop in laptops} == {server_digest(meeting)}


def test_work_of_one_is_seen_by_the_other(meeting: Meeting, pair: tuple[Laptop, Laptop]) -> None:
    a, b = pair
    record = a.ledger.add("risk", "haro", {"title": "No power", "description": "خط"})
    rest(a, b)
    assert b.ledger.get(record).values == {"title": "No power", "description": "خط"}
    in_step(meeting, a, b)
    assert a.ledger.waiting() == 0


def test_other_fields_of_one_record_meet_without_a_clash(meeting: Meeting, pair: tuple[Laptop, Laptop]) -> None:
    a, b = pair
    record = a.ledger.add("risk", "haro", {"title": "No power"})
    rest(a, b)
    a.ledger.edit(record, {"description": "Since Monday"})
    b.ledger.edit(record, {"controls": "Generator"})
    rest(a, b)
    assert a.ledger.get(record).values == {"title": "No power", "description": "Since Monday", "controls": "Generator"}
    assert a.ledger.in_clash() == []
    in_step(meeting, a, b)


def test_the_same_field_apart_is_a_clash_that_one_more_change_settles(meeting: Meeting, pair: tuple[Laptop, Laptop]) -> None:
    a, b = pair
    record = a.ledger.add("risk", "haro", {"title": "No power"})
    rest(a, b)
    a.ledger.edit(record, {"title": "No power at noon"})
    b.clock.ms += 5000
    b.ledger.edit(record, {"title": "No water"})
    rest(a, b)
    for laptop in pair:
        sides = laptop.ledger.get(record).clashes["title"]
        assert [side.value for side in sides] == ["No water", "No power at noon"]
        assert [side.person for side in sides] == [b.person, a.person]
    in_step(meeting, a, b)
    a.ledger.resolve(record, "title", "No power, no water")
    rest(a, b)
    assert b.ledger.get(record).clashes == {}
    assert b.ledger.get(record).values["title"] == "No power, no water"
    in_step(meeting, a, b)


def test_equal_values_apart_are_no_clash(meeting: Meeting, pair: tuple[Laptop, Laptop]) -> None:
    a, b = pair
    training = a.ledger.add("training", "haro", {"title": "Day one"})
    rest(a, b)
    values = {"training": training, "person": a.person, "half_day": "2026-11-10/am", "mark": "present"}
    assert a.ledger.add("attendance", "haro", values) == b.ledger.add("attendance", "haro", values)
    rest(a, b)
    assert len(a.ledger.records("attendance")) == 1
    assert a.ledger.in_clash() == []
    in_step(meeting, a, b)


def test_a_delete_that_had_not_seen_an_edit_keeps_the_record(meeting: Meeting, pair: tuple[Laptop, Laptop]) -> None:
    a, b = pair
    record = a.ledger.add("risk", "haro", {"title": "No power", "description": "x"})
    rest(a, b)
    a.ledger.delete(record)
    b.ledger.edit(record, {"description": "y"})
    rest(a, b)
    for laptop in pair:
        held = laptop.ledger.get(record)
        assert not held.gone
        assert held.values == {"title": "No power", "description": "y"}
        assert {(side.person, side.value) for side in held.clashes["_deleted"]} == {(a.person, True), (b.person, False)}
    b.ledger.resolve(record, "_deleted", False)
    rest(a, b)
    assert a.ledger.get(record).clashes == {}
    b.ledger.delete(record)
    rest(a, b)
    assert a.ledger.records("risk") == []
    in_step(meeting, a, b)


def test_a_lost_answer_sends_nothing_twice(meeting: Meeting, pair: tuple[Laptop, Laptop]) -> None:
    a, b = pair
    record = a.ledger.add("risk", "haro", {"title": "No power"})
    a.wire.lose = 1
    with pytest.raises(ConnectionError):
        a.sync()
    assert a.ledger.waiting() == 1
    a.ledger.edit(record, {"title": "No power yet"})
    assert a.sync().sent == 2
    rest(a, b)
    assert b.ledger.get(record).values["title"] == "No power yet"
    assert b.ledger.in_clash() == []
    in_step(meeting, a, b)


def test_a_role_at_another_site_reads_none_of_the_first(meeting: Meeting, pair: tuple[Laptop, Laptop]) -> None:
    a, b = pair
    a.ledger.add("risk", "haro", {"title": "No power"})
    own = a.ledger.add("risk", "zerin", {"title": "No water"})
    rest(a, b)
    c = meeting.laptop("coordinator", "zerin")
    rest(c)
    assert [record.id for record in c.ledger.records("risk")] == [own]
    with c.store.read(meeting.rollout) as tx:
        held = tx.all("SELECT kind, site, field, record FROM change WHERE rollout=?", (tx.no,))
    assert all(may_read(c.ledger.holder, kind, site, field, bytes(record).hex()) for kind, site, field, record in held)
    assert not any(site == "haro" for _, site, _, _ in held)
    with meeting.store.read(meeting.rollout) as tx:
        scope = digest_of(tx, lambda kind, site, field, record: may_read(c.ledger.holder, kind, site, field, record))
    assert c.ledger.digest() == scope


def test_what_the_role_may_not_write_is_refused_here(meeting: Meeting) -> None:
    c = meeting.laptop("trainer", "zerin")
    c.sync()
    with pytest.raises(Problem) as caught:
        c.ledger.add("risk", "zerin", {"title": "x"})
    assert (caught.value.code, caught.value.sort.exit) == ("not_allowed", 6)
    assert c.ledger.waiting() == 0


def test_a_right_withdrawn_meanwhile_leads_to_quarantine_not_to_loss(meeting: Meeting) -> None:
    a = meeting.laptop("coordinator", "haro")
    a.sync()
    meeting.withdraw(a.person, "coordinator", "haro")
    record = a.ledger.add("risk", "haro", {"title": "Still written"})
    outcome = a.sync()
    assert (outcome.sent, outcome.quarantined) == (1, 1)
    hq = meeting.laptop("hq")
    hq.sync()
    assert hq.ledger.records("risk") == []
    assert [(past.value, past.reason) for past in hq.ledger.history(record)] == [("Still written", "rights")]
    assert [(past.value, past.reason) for past in a.ledger.history(record)] == [("Still written", "rights")]
    assert hq.ledger.digest() == server_digest(meeting)


def test_a_removed_laptop_hands_over_its_work_and_reads_nothing_more(meeting: Meeting, pair: tuple[Laptop, Laptop]) -> None:
    a, b = pair
    meeting.set_state(a, "revoked")
    record = a.ledger.add("risk", "haro", {"title": "Written after the revoke"})
    b.ledger.add("risk", "haro", {"title": "Not for a"})
    b.sync()
    with pytest.raises(Problem) as caught:
        a.sync()
    assert caught.value.code == "device_revoked"
    assert a.ledger.waiting() == 0
    assert [each.values["title"] for each in a.ledger.records("risk")] == []
    b.sync()
    assert [past.reason for past in b.ledger.history(record)] == ["revoked"]


def test_a_clock_of_the_future_wins_nothing(meeting: Meeting, pair: tuple[Laptop, Laptop]) -> None:
    a, b = pair
    record = a.ledger.add("risk", "haro", {"title": "x"})
    rest(a, b)
    a.clock.skew = 9 * 365 * 86_400_000
    a.ledger.edit(record, {"title": "from the future"})
    b.clock.ms += 120_000
    b.meeting.clock.ms += 120_000
    b.ledger.edit(record, {"title": "two minutes later"})
    rest(a, b)
    later = meeting.clock.ms
    with meeting.store.read(meeting.rollout) as tx:
        assert max(row[0] for row in tx.all("SELECT rank FROM change")) <= later + 60_000
    assert a.ledger.get(record).values == b.ledger.get(record).values
    in_step(meeting, a, b)


def test_a_new_boot_begins_a_new_epoch_and_a_restored_folder_too(meeting: Meeting, pair: tuple[Laptop, Laptop]) -> None:
    a, _ = pair
    def epochs() -> int:
        with a.store.read(meeting.rollout) as tx:
            return len(tx.all("SELECT DISTINCT epoch FROM change WHERE seq IS NULL"))
    record = a.ledger.add("risk", "haro", {"title": "x"})
    a.opened().edit(record, {"title": "y"})
    assert epochs() == 1
    a.opened("boot 2").edit(record, {"title": "z"})
    assert epochs() == 2
    a.outside.write(meeting.rollout, b"restored", 9)
    a.opened("boot 2").edit(record, {"title": "w"})
    assert epochs() == 3
