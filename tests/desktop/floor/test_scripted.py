"""An issue that a script changes: an entry for each step of its life, or a sentence that says what is missing."""

from __future__ import annotations

import pytest

from muster.floor.clock import TRANSIT, clock_of
from muster.problems import BAD, OK, Problem
from muster_desktop.cli import entry, place
from muster_desktop.floor.scripted import NOT_YET, set_issue
from tests.desktop.conftest import PASSPHRASE

UP = {"level": "2", "level_reason": "We may not change roles", "tried": "Signed in again", "verdict": "none_exists"}


@pytest.fixture
def ledger(context):
    return context.ledger


@pytest.fixture
def change(ledger):
    def change(issue, **given):
        return set_issue(ledger, ledger.get(issue), given)
    return change


def acts(ledger):
    return [(each.values["act"], each.values["level"]) for each in ledger.records("entry")]


def test_a_level_that_is_raised_says_why_and_starts_the_clock_of_that_level(ledger, log, change):
    issue = log("Cannot see referral", status="in_hand", owner=ledger.person)
    saved = change(issue, **UP)
    (told,) = ledger.records("entry")
    assert (told.values["act"], told.values["level"], told.values["text"]) == ("passed_up", "2", UP["level_reason"])
    held = ledger.get(issue)
    assert (held.values["status"], held.values.get("owner")) == ("logged", None), "nobody's until somebody there takes it"
    clock = clock_of(held, [told], [], ledger.true_now())
    assert (clock.level, clock.state) == (2, TRANSIT)
    ledger.undo(saved)
    assert acts(ledger) == [] and ledger.get(issue).values["level"] == "1"


@pytest.mark.parametrize(("given", "missing"), [
    ({"level": "2"}, ("level_reason=", "tried=", "help=")),
    ({**UP, "level": "3"}, ("impact=", "steps=", "version=", "fix_type=", "note=")),
    ({"level": "2", "level_reason": "Roles", "verdict": "emergency", "owner": "f" * 32}, ("administrator training",)),
    ({"status": "closed"}, ("help page",)),
])
def test_what_is_missing_is_told_and_nothing_is_saved(ledger, log, change, given, missing):
    issue = log("Grey")
    with pytest.raises(Problem) as told:
        change(issue, **given)
    assert told.value.sort is NOT_YET and all(each in str(told.value) for each in missing)
    assert ledger.get(issue).values["level"] == "1" and acts(ledger) == []


def test_waiting_solving_opening_again_and_going_back_are_told(ledger, log, change):
    issue = log("Grey")
    change(issue, **UP)
    change(issue, status="waiting", waiting_on="A name")
    change(issue, status="in_hand")
    change(issue, status="closed")
    assert ledger.get(issue).values["resolved"]
    change(issue, status="in_hand", summary="Grey again")
    assert "resolved" not in ledger.get(issue).values
    with pytest.raises(Problem, match="note="):
        change(issue, level="1")
    change(issue, level="1", note="Show the page")
    assert acts(ledger) == [("passed_up", "2"), ("waiting", "2"), ("resumed", "2"), ("solved", "2"), ("reopened", "2"),
                            ("passed_back", "1")]


def test_other_fields_are_set_as_ever(ledger, log, change):
    issue = log("Grey")
    change(issue, place="Desk 4", owner=ledger.person, status="in_hand")
    change(issue, status="duplicate")
    assert acts(ledger) == [("note", "1")] and ledger.get(issue).values["place"] == "Desk 4"


def test_the_command_goes_that_way(profile_folder, monkeypatch, capsys):
    monkeypatch.setenv(place.VARIABLE, PASSPHRASE)

    def muster(*words):
        status = entry.main(["--profile", str(profile_folder), *words])
        return status, *capsys.readouterr()

    _, out, _ = muster("add", "issue", "--site", "karwan", "summary=Grey")
    issue = out.split()[-1]
    status, _, err = muster("set", issue, "level=2")
    assert status == BAD and "level_reason=" in err
    assert muster("set", issue, *(f"{name}={value}" for name, value in UP.items()))[0] == OK
    assert '"passed_up"' in muster("list", "entry", "--json")[1]
