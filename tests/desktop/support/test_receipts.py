"""A laptop says when it first held what was passed to a level of its person, once, and what its clock was wrong by."""

from __future__ import annotations

import pytest

from muster.floor.clock import OWN, TRANSIT, clock_of
from muster.membership import keep_place, place_of
from muster_desktop.context import Ears
from muster_desktop.notices import Notices
from muster_desktop.opener import Work
from muster_desktop.receipts import levels_here, write_receipts
from muster_desktop.receiver import Receiver

MINUTE = 60_000


class Slow:
    """A clock that is behind by so many ms, and stands."""

    def __init__(self, now: int, behind: int = 0) -> None:
        self.ms, self.behind = now, behind

    def now(self) -> int:
        return self.ms - self.behind

    def offset(self) -> int:
        return 180


@pytest.fixture
def ledger(profile):
    (ledger,) = profile.ledgers.values()
    ledger._clock = Slow(1_795_000_000_000)
    return ledger


@pytest.fixture
def trained(ledger):
    training = ledger.add("training", "", {"title": "Administrators", "type": "sysadmin"})
    ledger.add("entitlement", "", {"person": ledger.person, "role": "Administrator", "training": training,
                                   "passed_on": "2026-10-01"})
    return ledger


def climbed(ledger, level="2", act="passed_up", issue=""):
    """An issue that was just passed on, and its entry."""
    moment = [ledger.now(), 180]
    issue = issue or ledger.add("issue", "", {"summary": "Grey", "logged": moment})
    ledger.edit(issue, {"level": level})
    return issue, ledger.add("entry", "", {"issue": issue, "act": act, "level": level, "at": moment})


def test_a_laptop_is_of_a_level_by_what_its_person_passed_not_by_their_title(ledger):
    assert levels_here(ledger) == frozenset()
    climbed(ledger)
    assert write_receipts(ledger) == 0


def test_what_came_to_the_level_gets_one_receipt_of_this_laptop(trained):
    assert levels_here(trained) == {"2"}
    issue, entry = climbed(trained)
    far, _ = climbed(trained, level="3")
    trained._clock.ms += 20 * MINUTE
    assert write_receipts(trained) == 1
    (receipt,) = trained.records("receipt")
    assert receipt.values == {"issue": issue, "level": "2", "device": f"{trained.device} {entry}", "at": [trained.now(), 180]}
    trained._clock.ms += MINUTE
    assert write_receipts(trained) == 0
    assert trained.records("receipt") == [receipt]
    assert far not in {each.values["issue"] for each in trained.records("receipt")}


def test_what_is_passed_up_again_is_received_again_and_what_is_over_is_not(trained):
    issue, _ = climbed(trained)
    write_receipts(trained)
    climbed(trained, "1", "passed_back", issue)
    assert write_receipts(trained) == 0
    climbed(trained, "2", "passed_up", issue)
    assert write_receipts(trained) == 1
    done, _ = climbed(trained)
    trained.edit(done, {"status": "closed"})
    plain = trained.add("issue", "", {"summary": "Set by a script", "level": "2"})
    assert write_receipts(trained) == 1
    assert {each.values["device"] for each in trained.records("receipt") if each.values["issue"] == plain} == {trained.device}


def test_many_are_written_in_one_save(trained, monkeypatch):
    for _ in range(30):
        climbed(trained)
    saves = []
    save = trained.save
    monkeypatch.setattr(trained, "save", lambda edits: saves.append(len(edits)) or save(edits))
    assert write_receipts(trained) == 30
    assert saves == [30]


def test_the_clock_of_an_issue_starts_with_the_receipt_and_a_wrong_clock_is_known(trained):
    trained._clock.behind = 2 * 365 * 24 * 60 * MINUTE
    with trained.store.write(trained.rollout) as tx:
        place = place_of(tx)
        place.correction = trained._clock.behind
        keep_place(tx, place)
    assert trained.true_now() == trained._clock.ms
    issue, _ = climbed(trained)
    trained._clock.ms += 20 * MINUTE
    held = trained.get(issue)
    assert clock_of(held, trained.records("entry"), [], trained.true_now(), trained.clock_errors()).state == TRANSIT
    write_receipts(trained)
    trained._clock.ms += 5 * MINUTE
    errors = trained.clock_errors()
    clock = clock_of(held, trained.records("entry"), trained.records("receipt"), trained.true_now(), errors)
    assert (clock.state, round(clock.now.transit / MINUTE), round(clock.now.charged / MINUTE)) == (OWN, 20, 5)
    assert {round(each.ahead / -MINUTE) for each in clock.skews} == {2 * 365 * 24 * 60}
    assert {record for record, _ in trained.clock_errors([issue])} == {issue}


def test_an_edit_of_a_moment_brings_the_error_of_who_edited_it(trained):
    issue, _ = climbed(trained)
    assert trained.clock_errors() == {}
    trained._clock.behind = 10 * MINUTE
    with trained.store.write(trained.rollout) as tx:
        place = place_of(tx)
        place.correction = 10 * MINUTE
        keep_place(tx, place)
    trained.edit(issue, {"occurred": [trained.now(), 180]})
    trained.edit(issue, {"logged": [trained.now(), 180]})
    errors = trained.clock_errors()
    assert set(errors) == {(issue, "logged"), (issue, "occurred")}
    assert {round(each / MINUTE) for each in errors.values()} == {-10}


def test_receipts_come_by_themselves_soon_after_a_save(trained, words, qtbot):
    ears, work, notices = Ears(trained), Work(), Notices(words)
    receiver = Receiver(trained, ears, work, notices, notices)
    issue, _ = climbed(trained)
    qtbot.waitUntil(lambda: [each.values["issue"] for each in trained.records("receipt")] == [issue], timeout=20_000)
    receiver.close()
    ears.close()
    work.close()
    qtbot.waitUntil(lambda: not work.busy)
    notices.deleteLater()
