"""What must be said before an issue goes up, back or over; and the packet that goes with it."""

from __future__ import annotations

import pytest

from muster.floor.climb import level_at, may_own, to_close, to_log, to_pass_back, to_pass_up
from muster.floor.hours import MINUTE
from muster.floor.packet import Shown, packet
from tests.core.floor.issues import at, entry, issue

NINE = at("2026-11-10T09:00")
TOLD = {"level_reason": "No rights", "tried": "Signed in again", "help": "a" * 32}
LAST = {"impact": "Six sites", "steps": "Open, save", "version": "2.4", "fix_type": "hotfix"}
TRAINED, OTHER = "t" * 32, "o" * 32


def fields(missing):
    return [each.field for each in missing]


def test_an_empty_issue_wants_a_word():
    assert fields(to_log({})) == fields(to_log({"summary": "  "})) == ["summary"]
    assert to_log({"summary": "Grey"}) == ()


@pytest.mark.parametrize(("values", "level", "wanted"), [
    ({}, 2, ["level_reason", "tried", "help"]),
    (TOLD, 2, []),
    ({**TOLD, "level_reason": "  "}, 2, ["level_reason"]),
    ({**TOLD, "help": None}, 2, ["help"]),
    ({**TOLD, "help": None, "verdict": "none_exists"}, 2, []),
    ({**TOLD, "help": None, "verdict": "wrong"}, 2, ["help"]),
    ({"level_reason": "Data at risk", "verdict": "emergency"}, 2, []),
    ({"verdict": "emergency"}, 2, ["level_reason"]),
    ({**TOLD, "level": "2"}, 3, ["impact", "steps", "version", "fix_type"]),
    ({**TOLD, **LAST, "level": "2"}, 3, []),
    ({**TOLD, **LAST}, 3, ["text"]),
    ({**TOLD, "level": "2"}, 2, ["level"]),
    ({**TOLD, "level": "3"}, 2, ["level"]),
])
def test_up_only_with_what_the_level_above_needs(values, level, wanted):
    missing = to_pass_up(values, level)
    assert fields(missing) == wanted
    assert all(each.why and not each.why.endswith(".") for each in missing)


def test_a_skipped_level_needs_its_reason():
    assert to_pass_up({**TOLD, **LAST}, 3, skipped="The desk is closed") == ()
    assert fields(to_pass_up({**TOLD, **LAST}, 3, skipped="  ")) == ["text"]


def test_level_2_only_to_people_whose_training_says_so():
    assert fields(to_pass_up({**TOLD, "owner": OTHER}, 2, trained={TRAINED})) == ["owner"]
    assert to_pass_up({**TOLD, "owner": TRAINED}, 2, trained={TRAINED}) == ()
    assert to_pass_up(TOLD, 2, trained={TRAINED}) == to_pass_up({**TOLD, "owner": OTHER}, 2) == ()
    assert [may_own(OTHER, level, [TRAINED], [OTHER]) for level in (1, 2, 3)] == [True, False, True]


def test_back_only_from_above_and_with_a_word():
    assert fields(to_pass_back({"level": "1"}, "Do this")) == ["level"]
    assert fields(to_pass_back({"level": "2"}, " ")) == ["text"]
    assert to_pass_back({"level": "3"}, "Try 2.5") == ()


@pytest.mark.parametrize(("values", "wanted"), [
    ({}, ["help"]), ({"help": "a" * 32}, []), ({"verdict": "none_exists"}, []), ({"verdict": "emergency"}, []),
    ({"verdict": "accurate"}, ["help"]), ({"level": "2"}, []), ({"level": "1"}, ["help"]),
])
def test_closing_at_level_1_wants_a_help_page_or_why_there_was_none(values, wanted):
    assert fields(to_close(values)) == wanted


def test_levels_are_read_plainly():
    assert [level_at({"level": level}) for level in (None, "1", "2", "3", "9")] == [1, 1, 2, 3, 1]


def test_the_packet_is_made_of_what_exists():
    one = issue("Save stays grey", logged=NINE, persona="Case worker", people_affected="3", tried="Another browser",
                help="b" * 32, verdict="wrong", level_reason="Needs the code")
    entries = [
        entry(one, "passed_up", NINE + 9 * MINUTE, level="2", text="No rights here", tried="Signed in again"),
        entry(one, "help_shown", NINE + MINUTE, help="a" * 32, verdict="accurate"),
        entry(one, "help_shown", NINE + 2 * MINUTE, help="a" * 32),
        entry(issue("other"), "note", NINE, tried="Not ours"),
    ]
    same = issue("The same elsewhere", logged=NINE, site="zerin", duplicate_of=one.id)
    made = packet(one, entries, 3, {"steps": "Open, save", "level": "2"}, [same])
    assert made.shown == (Shown("a" * 32, "accurate"), Shown("b" * 32, "wrong"))
    assert made.tried == ("Signed in again", "Another browser")
    assert made.passed == ("No rights here",)
    assert (made.people, made.sites) == (4, 2)
    assert made.said["summary"] == "Save stays grey" and made.said["steps"] == "Open, save"
    assert fields(made.missing) == ["impact", "version", "fix_type"]
    assert list(made.said)[:2] == ["summary", "persona"]
    assert "severity" not in packet(one, entries, 2).said
