"""Progress, lateness and the flags of steps and gates."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.kinds.steps import CLOSED, STATUSES, STEP, conditions, late, phase_progress, step_progress


def flags(**values):
    return [sentence for flag in STEP.flags if (sentence := flag(values))]


@pytest.mark.parametrize(("due", "status", "expected"), [
    ("2026-11-05", None, True), ("2026-11-05", "blocked", True), ("2026-11-10", "blocked", False), ("2026-11-11", None, False),
    ("2026-11-05", "done", False), ("2026-11-05", "waived", False), (None, None, False),
])
def test_a_step_is_late_the_day_after_it_was_due_while_it_is_open(due, status, expected):
    assert late({"due": due, "status": status}, "2026-11-10") is expected


def test_conditions_are_the_lines_also_of_a_text_from_a_template():
    assert conditions({"done_when": "Lists filled\n\n  Roles agreed \n"}) == ["Lists filled", "Roles agreed"]
    assert conditions({"done_when": {"t": "cpims@1#a", "s": "Lists filled\nRoles agreed"}}) == ["Lists filled", "Roles agreed"]
    assert conditions({}) == []


@pytest.mark.parametrize(("values", "share"), [
    ({}, 0.0), ({"status": "done"}, 1.0), ({"status": "waived", "percent": "10"}, 1.0), ({"percent": "70"}, 0.7),
    ({"done_when": "a\nb\nc\nd", "met": ["1", "3"]}, 0.5), ({"done_when": "a\nb", "met": ["1", "7", "x"]}, 0.5),
    ({"percent": "0", "done_when": "a", "met": ["1"]}, 0.0), ({"done_when": "a\nb"}, 0.0),
])
def test_progress_of_one_step(values, share):
    assert step_progress(values) == pytest.approx(share)


def test_progress_of_a_phase_is_the_mean_of_its_steps_without_gates():
    steps = [{"status": "done"}, {"percent": "50"}, {"level": "gate", "status": "not_started"}]
    assert phase_progress(steps) == pytest.approx(0.75)
    assert phase_progress([]) == 0.0
    assert phase_progress([{"level": "gate", "status": "done"}]) == 0.0


@given(st.lists(st.fixed_dictionaries({}, optional={
    "status": st.sampled_from([option.name for option in STATUSES]), "percent": st.integers(0, 100).map(str),
    "done_when": st.just("a\nb\nc"), "met": st.lists(st.sampled_from("1234x"), unique=True),
}), max_size=6))
def test_progress_lies_between_none_and_all_and_is_all_when_everything_is_closed(steps):
    assert 0.0 <= phase_progress(steps) <= 1.0
    if steps and all(step.get("status") in CLOSED for step in steps):
        assert phase_progress(steps) == 1.0


def test_a_gate_waived_with_reason_and_name_raises_no_flag():
    assert flags(level="gate", status="waived", optional=True, waived_reason="Hosted by UNICEF", waived_by="p") == []


@pytest.mark.parametrize("values", [
    {"status": "waived", "optional": True}, {"status": "waived", "optional": True, "waived_reason": "Not needed"},
    {"status": "waived", "waived_reason": "Not needed", "waived_by": "p"},
    {"status": "done", "done_when": "a\nb", "met": ["1"]},
    {"start": "2026-11-10", "due": "2026-11-09"},
])
def test_each_rule_raises_one_flag(values):
    assert len(flags(**values)) == 1


def test_a_step_ticked_as_a_whole_is_not_asked_for_its_conditions():
    assert flags(status="done", done_when="a\nb") == []
    assert flags(status="done", done_when="a\nb", met=["1", "2"]) == []
    assert flags(start="2026-11-10", due="2026-11-10") == []
