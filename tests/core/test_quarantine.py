"""What is kept aside: author and HQ see it, HQ accepts it or declines it, and both learn what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine

from muster import verdicts
from muster.author import Edit
from muster.kind import DELETED
from muster.problems import Problem
from muster.quarantine import ACCEPTED, DECLINED, OVERTAKEN, WAITING, Kept
from muster.store.digests import digest_of
from tests.server.offers import log_of
from whole.together import Laptop, Meeting, plain


@pytest.fixture
def meeting(tmp_path: Path, database: str | None) -> Iterator[Meeting]:
    """The server on SQLite and on PostgreSQL; the laptops on SQLite."""
    made = Meeting(tmp_path, engine(database, tmp_path))
    yield made
    made.store.engine.dispose()


def engine(database: str | None, folder: Path) -> Engine:
    return plain(folder / "server.db") if database is None else create_engine(database)


def pair(meeting: Meeting, site: str = "haro") -> tuple[Laptop, Laptop]:
    """HQ, and a coordinator who loses the role as soon as the record is made."""
    hq, other = meeting.laptop("hq"), meeting.laptop("coordinator", site)
    hq.sync()
    other.sync()
    return hq, other


def kept_aside(meeting: Meeting, hq: Laptop, other: Laptop, *values: dict[str, object]) -> list[Kept]:
    """Saves that the other made without the right any more, as HQ sees them, oldest first."""
    record = other.ledger.add("risk", "haro", {"title": "Rain"})
    other.sync()
    for each in values:
        other.clock.ms += 1_000
        other.ledger.edit(record, each)
    meeting.withdraw(other.person, "coordinator", "haro")
    other.sync()
    hq.sync()
    return [kept for kept in reversed(hq.ledger.quarantine()) if kept.state == WAITING]


def agree(meeting: Meeting, *laptops: Laptop) -> None:
    for _ in range(2):
        for laptop in laptops:
            laptop.sync()
    with meeting.store.read(meeting.rollout) as tx:
        whole = digest_of(tx)
    assert laptops[0].ledger.digest() == whole


def test_author_and_hq_see_it_and_others_do_not(meeting: Meeting) -> None:
    hq, other = pair(meeting)
    third = meeting.laptop("it")
    [kept] = kept_aside(meeting, hq, other, {"description": "mud", "controls": "sand"})
    third.sync()
    assert third.ledger.quarantine() == []
    [mine] = other.ledger.quarantine()
    for each in (kept, mine):
        assert (each.person, each.state, each.unsent, len(each.changes)) == (other.person, WAITING, False, 2)
        assert [(held.field, held.value, held.reason) for held in each.changes] == [
            ("description", "mud", "rights"), ("controls", "sand", "rights")]
    assert (kept.mine, mine.mine) == (True, False)
    assert kept.ms == other.clock.now()


def test_hq_accepts_on_behalf_and_the_author_learns_of_it(meeting: Meeting) -> None:
    hq, other = pair(meeting)
    [kept] = kept_aside(meeting, hq, other, {"description": "mud", "controls": "sand"})
    [record] = hq.ledger.accept(kept.epoch, kept.save)
    held = hq.ledger.get(record)
    assert held is not None and held.values == {"title": "Rain", "description": "mud", "controls": "sand"} and not held.clashes
    [now] = hq.ledger.quarantine()
    assert (now.state, now.by) == (ACCEPTED, hq.person)
    agree(meeting, hq, other)
    assert [kept.state for kept in other.ledger.quarantine()] == [ACCEPTED]  # who may no longer read the site
    assert other.ledger.get(record) is None
    made = [entry for entry in log_of(meeting) if entry.change.quote]
    assert [(entry.change.field, entry.verdict) for entry in made] == [
        ("description", 0), ("controls", 0), ("_decided", verdicts.DECIDES), ("_decided", verdicts.DECIDES)]
    with pytest.raises(Problem) as caught:
        hq.ledger.accept(kept.epoch, kept.save)
    assert caught.value.code == "not_kept_aside"


def test_hq_declines_with_a_reason_and_may_still_accept(meeting: Meeting) -> None:
    hq, other = pair(meeting)
    [kept] = kept_aside(meeting, hq, other, {"description": "mud"})
    with pytest.raises(Problem) as caught:
        hq.ledger.decline(kept.epoch, kept.save, "  ")
    assert caught.value.code == "no_reason"
    hq.ledger.decline(kept.epoch, kept.save, " It is  sand. ")
    agree(meeting, hq, other)
    for laptop in (hq, other):
        [now] = laptop.ledger.quarantine()
        assert (now.state, now.why, now.by) == (DECLINED, "It is sand.", hq.person)
    record = now.changes[0].record
    held = hq.ledger.get(record)
    assert held is not None and held.values == {"title": "Rain"}
    assert "decides" in {past.reason for past in hq.ledger.history(record)}
    hq.ledger.accept(kept.epoch, kept.save)
    agree(meeting, hq, other)
    assert [laptop.ledger.quarantine()[0].state for laptop in (hq, other)] == [ACCEPTED, ACCEPTED]


def test_an_acceptance_covers_what_the_quoted_change_covered_and_no_more(meeting: Meeting) -> None:
    hq, other = pair(meeting)
    [kept] = kept_aside(meeting, hq, other, {"title": "Mud"})
    record = kept.changes[0].record
    hq.ledger.accept(kept.epoch, kept.save)
    held = hq.ledger.get(record)
    assert held is not None and held.values["title"] == "Mud" and not held.clashes
    agree(meeting, hq)


def test_an_acceptance_beside_what_others_wrote_meanwhile_is_a_clash(meeting: Meeting) -> None:
    hq, other = pair(meeting)
    record = other.ledger.add("risk", "haro", {"title": "Rain"})
    other.sync()
    hq.sync()
    other.ledger.edit(record, {"title": "Mud"})
    hq.ledger.edit(record, {"title": "Snow"})
    meeting.withdraw(other.person, "coordinator", "haro")
    other.sync()
    hq.sync()
    [kept] = hq.ledger.quarantine()
    hq.ledger.accept(kept.epoch, kept.save)
    held = hq.ledger.get(record)
    assert held is not None and {side.value for side in held.clashes["title"]} == {"Mud", "Snow"}
    agree(meeting, hq)
    held = hq.ledger.get(record)
    assert held is not None and {side.value for side in held.clashes["title"]} == {"Mud", "Snow"}


def test_what_hq_wrote_itself_stays_beside_what_it_accepts(meeting: Meeting) -> None:
    """A vector covers every earlier change of an epoch in the field: what HQ wrote there, before it accepted what had not seen
    that, would go silently with the next acceptance, which names the first (found by seed 309)."""
    hq, other = pair(meeting)
    record = other.ledger.add("risk", "haro", {"title": "Rain"})
    other.sync()
    hq.sync()
    other.ledger.edit(record, {"title": "Mud"})
    other.ledger.edit(record, {"title": "Deep mud"})
    hq.ledger.edit(record, {"title": "Snow"})
    meeting.withdraw(other.person, "coordinator", "haro")
    other.sync()
    hq.sync()
    for kept in sorted(hq.ledger.quarantine(), key=lambda kept: kept.save):
        hq.ledger.accept(kept.epoch, kept.save)
    hq.ledger.edit(record, {"description": "the mark outside follows"})
    agree(meeting, hq)
    held = hq.ledger.get(record)
    assert held is not None and {side.value for side in held.clashes["title"]} == {"Deep mud", "Snow"}


def test_what_builds_on_something_kept_aside_builds_on_its_acceptance(meeting: Meeting) -> None:
    """Two saves made while away, the second over the first: accepted in turn they are one value; the second alone overtakes the
    first."""
    hq, other = pair(meeting)
    first, second = kept_aside(meeting, hq, other, {"title": "Mud"}, {"title": "Deep mud"})
    record = first.changes[0].record
    hq.ledger.accept(first.epoch, first.save)
    hq.ledger.accept(second.epoch, second.save)
    agree(meeting, hq)
    held = hq.ledger.get(record)
    assert held is not None and held.values["title"] == "Deep mud" and not held.clashes


def test_what_was_built_on_is_not_offered_once_the_later_is_accepted(meeting: Meeting) -> None:
    hq, other = pair(meeting)
    first, second = kept_aside(meeting, hq, other, {"title": "Mud"}, {"title": "Deep mud"})
    hq.ledger.accept(second.epoch, second.save)
    states = {kept.save: kept.state for kept in hq.ledger.quarantine()}
    assert states == {first.save: OVERTAKEN, second.save: ACCEPTED}
    with pytest.raises(Problem) as caught:
        hq.ledger.accept(first.epoch, first.save)
    assert caught.value.code == "not_kept_aside"
    agree(meeting, hq)


def test_a_delete_that_was_kept_aside_is_accepted_with_what_it_had_seen(meeting: Meeting) -> None:
    hq, other = pair(meeting)
    record = other.ledger.add("risk", "haro", {"title": "Rain"})
    other.sync()
    other.ledger.delete(record)
    meeting.withdraw(other.person, "coordinator", "haro")
    other.sync()
    hq.sync()
    [kept] = hq.ledger.quarantine()
    assert [held.field for held in kept.changes] == [DELETED]
    hq.ledger.accept(kept.epoch, kept.save)
    held = hq.ledger.get(record)
    assert held is not None and held.gone
    agree(meeting, hq)


def test_only_hq_of_that_site_decides(meeting: Meeting) -> None:
    hq, other = pair(meeting)
    elsewhere = meeting.laptop("hq", "zerin")
    [kept] = kept_aside(meeting, hq, other, {"description": "mud"})
    elsewhere.sync()
    assert elsewhere.ledger.quarantine() == []
    with pytest.raises(Problem) as caught:
        other.ledger.accept(kept.epoch, kept.save)
    assert (caught.value.code, caught.value.sort.exit) == ("not_deciding", 6)
    assert [each.state for each in other.ledger.quarantine()] == [WAITING]


def test_what_can_not_stand_is_not_accepted(meeting: Meeting) -> None:
    """At a site that is not there: the acceptance would be kept aside in its turn."""
    hq, other = pair(meeting)
    other.ledger.save([Edit(other.ledger.new_id("site", "haro/new", {}), "site", "haro/new", {"name": "New"})])
    other.ledger.add("risk", "haro/new", {"title": "Rain"})
    meeting.withdraw(other.person, "coordinator", "haro")
    other.sync()
    hq.sync()
    risk, site = hq.ledger.quarantine()
    if risk.changes[0].kind == "site":
        risk, site = site, risk
    with pytest.raises(Problem) as caught:
        hq.ledger.accept(risk.epoch, risk.save)
    assert caught.value.code == "not_acceptable" and "no such site" in str(caught.value)
    hq.ledger.accept(site.epoch, site.save)
    hq.ledger.accept(risk.epoch, risk.save)
    agree(meeting, hq)
    assert [record.site for record in hq.ledger.records("risk")] == ["haro/new"]


def test_a_decision_without_the_right_is_kept_aside_itself(meeting: Meeting) -> None:
    hq, other = pair(meeting)
    [kept] = kept_aside(meeting, hq, other, {"description": "mud"})
    second = meeting.laptop("hq", "haro")
    second.sync()
    second.ledger.accept(kept.epoch, kept.save)
    meeting.withdraw(second.person, "hq", "haro")
    assert second.sync().quarantined == 2
    agree(meeting, hq)
    made = [entry for entry in log_of(meeting) if entry.change.quote]
    assert {entry.verdict for entry in made} == {verdicts.RIGHTS}
    assert sorted(each.state for each in hq.ledger.quarantine()) == [WAITING, WAITING]


def test_two_who_accept_the_same_at_once_agree(meeting: Meeting) -> None:
    hq, other = pair(meeting)
    second = meeting.laptop("hq")
    [kept] = kept_aside(meeting, hq, other, {"title": "Mud"})
    second.sync()
    for laptop in (hq, second):
        laptop.ledger.accept(kept.epoch, kept.save)
    agree(meeting, hq, second)
    held = second.ledger.get(kept.changes[0].record)
    assert held is not None and held.values["title"] == "Mud" and not held.clashes
    assert second.ledger.digest() == hq.ledger.digest()


def test_the_reasons_are_in_words() -> None:
    assert set(verdicts.WORDS) == {verdicts.reason(number) for number in range(1, 12)}
