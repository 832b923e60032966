"""The flags of a shift, and what a sign of reluctance never says."""

from __future__ import annotations

import pytest

from muster.kinds import ALL
from muster.kinds.floor import PULSE, SHIFT
from muster.kinds.support import ISSUE

NINE, TEN = [1_700_000_000_000, 180], [1_700_003_600_000, 180]


@pytest.mark.parametrize(("values", "said"), [
    ({"start": NINE, "end": TEN}, 0), ({"start": NINE}, 1), ({}, 1), ({"start": TEN, "end": NINE}, 1),
    ({"start": NINE, "end": NINE}, 1),
])
def test_a_shift_says_from_when_to_when(values, said):
    assert len([flag for flag in SHIFT.flags if flag(values)]) == said


def test_a_sign_of_reluctance_names_no_person():
    assert not any(field.type.name == "person" for field in PULSE.fields)
    assert PULSE.by_name["cause"].type == ISSUE.by_name["resistance"].type


def test_what_the_life_of_an_issue_is_made_of_goes_with_it():
    assert ALL["entry"].parent == ALL["receipt"].parent == "issue"


def test_every_severity_promises_the_same_sorts_of_times():
    sorts = {name: name[3:] for name in ALL["policy"].by_name if name[0] == "s" and name[1:2].isdigit()}
    assert len(sorts) == 28 and set(sorts.values()) == {"first", "l1", "l2_own", "l2", "l3_own", "l3", "tell"}
