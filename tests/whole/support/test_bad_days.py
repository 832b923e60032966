"""What goes wrong on real floors, between two laptops and a server: nothing is lost and no past is rewritten."""

from __future__ import annotations

import pytest

from muster.author import Edit
from muster.floor.clock import clock_of
from muster.floor.hours import MINUTE
from muster.floor.merge import alike, merge, same_as
from muster.floor.policy import example, policy_at, stamp, terms_of, values_of
from muster.floor.repair import in_use
from muster.ids import new_id
from tests.whole.together import Meeting


@pytest.fixture
def floor(tmp_path):
    """A walker and a coordinator who have met the server."""
    meeting = Meeting(tmp_path)
    walker, coordinator = meeting.laptop("walker", "haro"), meeting.laptop("coordinator")
    walker.sync()
    coordinator.sync()
    return walker, coordinator


def log(laptop, summary, policies=()):
    moment = [laptop.clock.now(), 180]
    return laptop.ledger.add("issue", "haro", {
        "summary": summary, "severity": "1", "logged": moment, "walker": laptop.person,
        **stamp(policy_at(policies, "haro", "Asia/Baghdad"))})


def test_two_laptops_that_log_the_same_issue_keep_both_histories(floor):
    walker, coordinator = floor
    ours, theirs = log(walker, "Save is grey on the referral form"), log(coordinator, "Save button is grey on referral form")
    told = walker.ledger.add("entry", "haro", {"issue": ours, "act": "note", "text": "Tried the other browser"})
    for laptop in (walker, coordinator, walker):
        laptop.sync()
    (pair,) = alike(coordinator.ledger.records("issue"))
    made = merge(pair.first, pair.second, [coordinator.clock.now(), 180], coordinator.person)
    coordinator.ledger.save([
        Edit(pair.first.id, "issue", "haro", made.kept), Edit(pair.second.id, "issue", "haro", made.other),
        *(Edit(new_id(), "entry", "haro", values) for values in made.entries)])
    coordinator.sync()
    walker.sync()
    issues = walker.ledger.records("issue")
    assert {each.id for each in issues} == {ours, theirs}
    assert [each.id for each in same_as(pair.first.id, issues)] == [pair.second.id]
    entries = walker.ledger.records("entry")
    assert told in {each.id for each in entries} and len(entries) == 3
    assert walker.ledger.get(pair.first.id).values["people_affected"] == "2"


def test_a_policy_that_changes_on_a_live_day_counts_for_what_is_logged_from_then_on(floor):
    walker, coordinator = floor
    values = {**values_of(example("Asia/Baghdad")), "name": "Ours", "state": "in_force", "example": False}
    policy = coordinator.ledger.add("policy", "", values)
    coordinator.sync()
    walker.sync()
    before = log(walker, "Before", walker.ledger.records("policy"))
    later = walker.clock.ms + 40 * MINUTE
    verdict = clock_of(walker.ledger.get(before), [], [], later)
    coordinator.ledger.edit(policy, {"s1_l1": "999"})
    coordinator.sync()
    walker.sync()
    after = log(walker, "After", walker.ledger.records("policy"))
    assert clock_of(walker.ledger.get(before), [], [], later) == verdict
    assert terms_of(walker.ledger.get(before).values).limit("1", "l1") == 30 * MINUTE
    assert terms_of(walker.ledger.get(after).values).limit("1", "l1") == 999 * MINUTE
    assert not terms_of(walker.ledger.get(after).values).example


def test_a_help_page_in_use_that_is_deleted_is_told_of_and_comes_back_whole(floor):
    walker, coordinator = floor
    page = coordinator.ledger.add("article", "", {"title": "Print the form", "state": "published"})
    coordinator.sync()
    walker.sync()
    issue = log(walker, "Cannot print")
    walker.ledger.edit(issue, {"help": page, "verdict": "accurate"})
    walker.sync()
    coordinator.sync()
    assert [each.id for each in in_use(page, coordinator.ledger.records("issue"))] == [issue]
    gone = coordinator.ledger.delete(page)
    coordinator.sync()
    walker.sync()
    assert walker.ledger.records("article") == []
    assert walker.ledger.get(issue).values["help"] == page  # what was shown was shown
    coordinator.ledger.undo(gone)
    coordinator.sync()
    walker.sync()
    assert [each.values["title"] for each in walker.ledger.records("article")] == ["Print the form"]
