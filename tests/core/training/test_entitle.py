"""No training, no account; what is over; refreshers before go-live; who may take level 2."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.kinds import ALL
from muster.training.entitle import (
    LIMIT_WEEKS,
    Lack,
    earned,
    expiring,
    holds,
    lacking,
    last_trained,
    level2_allowed,
    refresher_due,
    same_role,
    valid,
    weeks_between,
)
from tests.core.training.records import record, takes_part, training

DAYS = st.dates(datetime.date(2020, 1, 1), datetime.date(2030, 12, 31)).map(str)


def entitlement(id, person="p1", role="Case worker", **values):
    return record(id, "entitlement", person=person, role=role, **values)


@pytest.mark.parametrize(("values", "counts"), [
    ({}, True), ({"passed_on": "2026-11-10"}, True), ({"passed_on": "2026-11-11"}, False),
    ({"valid_to": "2026-11-10"}, True), ({"valid_to": "2026-11-09"}, False),
])
def test_an_entitlement_counts_from_the_day_it_was_passed_to_its_last_day(values, counts):
    assert valid(entitlement("e", **values), "2026-11-10") == counts


def test_the_longest_of_several_is_what_allows_a_role():
    held = [entitlement("a", valid_to="2027-01-01"), entitlement("b"), entitlement("c", role="Supervisor"),
            entitlement("d", person="p2")]
    assert holds("p1", " case  WORKER", held, "2026-11-10").id == "b"
    assert holds("p1", "case worker", held[:1], "2026-11-10").id == "a"
    assert holds("p3", "case worker", held, "2026-11-10") is None
    assert not same_role("", "") and not same_role(None, None)


def test_no_training_no_account():
    over = entitlement("a", valid_to="2026-11-09")
    users = [("p1", "Case worker"), ("p2", "Case worker"), ("p1", "Supervisor")]
    held = [over, entitlement("b", person="p2")]
    assert lacking(users, held, "2026-11-10") == [
        Lack("p1", "Case worker", "expired", over), Lack("p1", "Supervisor", "none", None)]


@given(st.lists(st.tuples(st.sampled_from(["p1", "p2"]), st.sampled_from(["A", "B"])), unique=True), DAYS,
       st.lists(st.tuples(st.sampled_from(["p1", "p2"]), st.sampled_from(["A", "B"]), st.none() | DAYS, st.none() | DAYS),
                max_size=6))
def test_everybody_either_holds_a_role_or_lacks_it(users, day, rows):
    held = [entitlement(str(place), person, role, passed_on=passed, valid_to=until)
            for place, (person, role, passed, until) in enumerate(rows)]
    lacks = {(each.person, each.role) for each in lacking(users, held, day)}
    assert lacks == {(person, role) for person, role in users if holds(person, role, held, day) is None}


def test_what_will_be_over_soon():
    held = [entitlement("a", valid_to="2026-12-01"), entitlement("b", valid_to="2026-11-15"), entitlement("c"),
            entitlement("d", valid_to="2026-11-01"), entitlement("e", valid_to="2027-11-01")]
    assert [each.id for each in expiring(held, "2026-11-10", 4)] == ["b", "a"]


@pytest.mark.parametrize(("go_live", "due"), [("2026-12-22", False), ("2026-12-23", True), ("2026-11-01", False)])
def test_a_refresher_is_due_when_the_gap_grows_too_long(go_live, due):
    assert LIMIT_WEEKS == 6 and refresher_due("2026-11-10", go_live) == due


@given(DAYS, DAYS)
def test_weeks_between_two_days_are_whole_and_count_both_ways(one, two):
    assert weeks_between(one, two) == -weeks_between(two, one)
    assert weeks_between(one, one) == 0
    gap = (datetime.date.fromisoformat(two) - datetime.date.fromisoformat(one)).days
    assert abs(weeks_between(one, two)) * 7 <= abs(gap) < (abs(weeks_between(one, two)) + 1) * 7


def test_level_2_is_for_those_who_passed_a_training_of_system_administrators():
    trainings = [training("admin", type="sysadmin"), training("users", type="end_user")]
    day = "2026-11-10"
    passed = [takes_part("p1", "admin", result="competent"), takes_part("p2", "admin", result="not_yet"),
              takes_part("p3", "users", result="competent")]
    assert [person for person in ("p1", "p2", "p3") if level2_allowed(person, [], passed, trainings, day)] == ["p1"]
    granted = [entitlement("e", "p2", "Support", training="admin", valid_to="2026-11-10"),
               entitlement("f", "p3", "Support", training="users")]
    assert [person for person in ("p2", "p3") if level2_allowed(person, granted, [], trainings, day)] == ["p2"]
    assert not level2_allowed("p2", granted, [], trainings, "2026-11-11")


def test_what_somebody_earned_is_an_entitlement():
    values = earned(training("t1"), "p1", " Case worker ", "2026-11-11")
    assert {*values} <= {*ALL["entitlement"].by_name} and values["role"] == "Case worker" and values["basis"] == "score"


def test_the_last_day_that_somebody_was_trained():
    held = [training("t1", start="2026-11-09", end="2026-11-11"), training("t2", start="2026-11-20"),
            training("t3", start="2026-12-20")]
    trainings = {each.id: each for each in held}
    taken = [takes_part("p1", "t1", status="took_part"), takes_part("p1", "t2", status="took_part"),
             takes_part("p1", "t3", status="confirmed"), takes_part("p1", "gone", status="took_part")]
    assert last_trained("p1", taken, trainings) == "2026-11-20" and last_trained("p2", taken, trainings) is None
