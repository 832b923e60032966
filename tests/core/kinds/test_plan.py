"""Risk scores and bands, and the flags of milestones and risks."""

from __future__ import annotations

import pytest

from muster.kinds.plan import MILESTONE, RISK, risk_band, risk_score


@pytest.mark.parametrize(("likelihood", "impact", "score", "band"), [
    ("1", "1", 1, "low"), ("1", "5", 5, "low"), ("2", "3", 6, "medium"), ("3", "4", 12, "medium"), ("4", "4", 16, "high"),
    ("4", "5", 20, "critical"), ("5", "5", 25, "critical"),
])
def test_a_risk_is_likelihood_times_impact_in_four_bands(likelihood, impact, score, band):
    assert risk_score({"likelihood": likelihood, "impact": impact}) == score
    assert risk_band(score) == band


def test_the_edges_of_the_bands():
    assert [risk_band(score) for score in (13, 19, 20)] == ["high", "high", "critical"]


@pytest.mark.parametrize("values", [{}, {"likelihood": "3"}, {"impact": "3"}])
def test_half_a_score_is_no_score(values):
    assert risk_score(values) is None


def test_a_high_risk_asks_for_an_action_until_it_has_one():
    (flag,) = RISK.flags
    high = {"likelihood": "4", "impact": "4"}
    assert flag(high)
    assert flag({**high, "status": "open"})
    assert flag({**high, "action": "Train two more"}) is None
    assert flag({**high, "status": "accepted"}) is None
    assert flag({"likelihood": "3", "impact": "4"}) is None


def test_a_milestone_that_moved_asks_why():
    (flag,) = MILESTONE.flags
    assert flag({"planned": "2026-11-17", "forecast": "2026-11-20"})
    assert flag({"planned": "2026-11-17", "forecast": "2026-11-20", "reason": "Two agencies differ"}) is None
    assert flag({"planned": "2026-11-17", "forecast": "2026-11-17"}) is None
    assert flag({"forecast": "2026-11-17"}) is None
