"""The flags of issues: help first, and no level is skipped without a reason."""

from __future__ import annotations

import pytest

from muster.kinds.support import ISSUE


def flags(**values):
    return [sentence for flag in ISSUE.flags if (sentence := flag(values))]


@pytest.mark.parametrize("values", [
    {"status": "closed"}, {"status": "closed", "level": "1"}, {"level": "2"}, {"level": "3", "status": "closed"},
])
def test_what_is_missing_is_flagged(values):
    assert len(flags(**values)) == 1


@pytest.mark.parametrize("values", [
    {"status": "closed", "help": "an article"}, {"status": "closed", "verdict": "none_exists"},
    {"status": "logged"}, {"status": "closed", "verdict": "emergency", "level": "1"},
    {"status": "closed", "level": "2", "level_reason": "Needs a role"},
])
def test_what_is_complete_is_not(values):
    assert flags(**values) == []
