"""A plan of trainings holds everybody, fits the room, and asks nobody to be in two places."""

from __future__ import annotations

import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.training.planning import Hall, Need, Proposed, groups, needs_of, proposed
from tests.core.training.records import record

DAY = datetime.date(2026, 11, 10)
NEEDS = st.lists(st.builds(Need, st.sampled_from(["haro", "zerin"]), st.sampled_from(["Case worker", "Supervisor"]),
                           st.integers(0, 60), st.sampled_from(["", "2026-11-20", "2027-01-01"])), max_size=5)
HALLS = st.builds(Hall, st.integers(0, 15), st.integers(0, 3), st.integers(0, 4), st.frozensets(st.integers(0, 6)))


def test_needs_are_counted_from_people():
    people = [record(str(place), "person", site, position=position) for place, (site, position) in enumerate([
        ("haro", "Case worker"), ("haro", " Case worker"), ("haro", "Supervisor"), ("zerin", "Case worker"), ("zerin", None)])]
    assert needs_of(people, {"haro": "2026-12-01"}) == [
        Need("haro", "Case worker", 2, "2026-12-01"), Need("haro", "Supervisor", 1, "2026-12-01"),
        Need("zerin", "", 1), Need("zerin", "Case worker", 1)]


def test_the_nearest_go_live_comes_first_and_weekends_are_free():
    plan = proposed([Need("haro", "Case worker", 14, "2026-12-07"), Need("zerin", "Case worker", 5, "2026-11-12")],
                    Hall(seats=8, trainers=1, days=2), "2026-11-11")  # a Wednesday; Friday and Saturday are free
    assert plan == [
        Proposed("zerin", "Case worker", 1, 1, 5, "2026-11-11", "2026-11-12", 1, True),
        Proposed("haro", "Case worker", 1, 2, 7, "2026-11-15", "2026-11-16", 1, False),
        Proposed("haro", "Case worker", 2, 2, 7, "2026-11-17", "2026-11-18", 1, False)]


@pytest.mark.parametrize(("people", "seats", "wanted"), [(30, 12, [10, 10, 10]), (13, 12, [7, 6]), (12, 12, [12]), (0, 12, [])])
def test_groups_are_few_and_even(people, seats, wanted):
    assert groups(people, seats) == wanted


@given(NEEDS, HALLS)
def test_a_plan_holds_everybody_and_no_trainer_twice(needs, hall):
    plan = proposed(needs, hall, DAY.isoformat())
    assert sum(each.people for each in plan) == sum(each.people for each in needs)
    assert all(0 < each.people <= max(1, hall.seats) and each.start <= each.end for each in plan)
    for trainer in {each.trainer for each in plan}:
        led = [each for each in plan if each.trainer == trainer]
        assert all(first.end < then.start for first, then in pairwise(led))
    if len(hall.weekend) < 7:
        ends = [datetime.date.fromisoformat(day) for each in plan for day in (each.start, each.end)]
        assert not any(day.weekday() in hall.weekend for day in ends)
