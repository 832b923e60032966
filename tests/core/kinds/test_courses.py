"""What curricula, feedback and entitlements accept, and what is said of those that are off."""

from __future__ import annotations

import pytest

from muster.fields import Person
from muster.kinds.courses import ENTITLEMENT, EVALUATION, MATERIAL, MODULE, POLL
from muster.problems import Problem


def flags(kind, **values):
    return [said for flag in kind.flags if (said := flag(values))]


def test_an_entitlement_that_is_over_before_it_was_passed_is_flagged():
    assert flags(ENTITLEMENT, passed_on="2026-11-10", valid_to="2026-11-09") == ["Was over before it was passed"]
    assert flags(ENTITLEMENT, passed_on="2026-11-10", valid_to="2026-11-10") == flags(ENTITLEMENT, valid_to="2026-11-10") == []


def test_a_poll_has_as_many_counts_as_answers():
    assert flags(POLL, options="Yes\nNo\n", counts="4, 12") == flags(POLL, options="Yes\nNo") == []
    assert flags(POLL, options="Yes\nNo", counts="4, 12, 1") == ["There are not as many counts as answers"]
    assert flags(POLL, options={"t": "crm@1#poll", "s": "Yes\nNo"}, counts="4, 12") == []


def test_an_evaluation_names_nobody():
    assert not any(isinstance(field.type, Person) for field in EVALUATION.fields)


@pytest.mark.parametrize(("kind", "field", "text"), [
    (EVALUATION, "pace", "6"), (EVALUATION, "pace", "0"), (MODULE, "hands_on", "101"), (MATERIAL, "size", "-1")])
def test_numbers_out_of_range_are_refused_in_words(kind, field, text):
    with pytest.raises(Problem, match=field):
        kind.by_name[field].read(text)
