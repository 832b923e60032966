"""A trainer or a room twice, a person twice, and marks where no half-day is."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.training.clashes import Clash, booked, doubled, doubled_marks, outside, overbooked
from tests.core.training.records import mark, takes_part, training

MORNING = {"start": "2026-11-10", "ends_at": "12:00"}


def test_a_trainer_in_two_trainings_on_one_morning():
    found = booked([training("t1", **MORNING, trainer="amal"), training("t2", site="zerin", **MORNING, co_trainer="amal")])
    assert found == [Clash("trainer", "2026-11-10/am", ("t1", "t2"), "amal", ("t1", "t2"))]


def test_a_room_is_one_room_however_it_is_written_and_only_at_its_site():
    held = [training("t1", **MORNING, venue="Block 2  School"), training("t2", **MORNING, venue=" block 2 school"),
            training("t3", site="zerin", **MORNING, venue="Block 2 school")]
    assert booked(held) == [Clash("room", "2026-11-10/am", ("t1", "t2"), "Block 2  School", ("t1", "t2"))]


@pytest.mark.parametrize("other", [
    {"status": "cancelled"}, {"status": "postponed"}, {"mode": "virtual", "trainer": "b"}, {"start": "2026-11-11"},
    {"starts_at": "13:00", "ends_at": "16:00"}, {"venue": "Tent", "trainer": "b"}])
def test_what_does_not_meet_does_not_clash(other):
    held = [training("t1", **MORNING, trainer="a", venue="School"),
            training("t2", **{**MORNING, "trainer": "a", "venue": "School", **other})]
    assert booked(held) == []


def test_somebody_is_taught_in_two_trainings_or_leads_the_other():
    held = [training("t1", **MORNING, trainer="a"), training("t2", **MORNING, trainer="b"), training("t3", start="2026-11-11")]
    seats = [takes_part("p", "t1"), takes_part("p", "t2"), takes_part("b", "t1"), takes_part("q", "t1"), takes_part("q", "t3")]
    assert overbooked(held, seats) == [Clash("person", "2026-11-10/am", ("t1", "t2"), who, ("t1", "t2")) for who in ("b", "p")]
    assert overbooked(held, seats[:1]) == [] == overbooked(held, [takes_part("p", "t1"), takes_part("p", "t2", status="left")])
    assert overbooked([held[0], training("t2", **MORNING, mode="self_paced")], seats[:2]) == []
    assert overbooked([training("t1", **MORNING, trainer="a"), training("t2", **MORNING, trainer="a")], []) == []


def test_one_trainer_in_both_places_of_one_training_is_no_clash():
    assert booked([training("t1", **MORNING, trainer="a", co_trainer="a")]) == []


def test_a_person_twice_in_one_training_is_shown_with_both_records():
    held = [takes_part("p1"), takes_part("p1", id="other site", site="zerin"), takes_part("p2"), takes_part("p1", "t2")]
    assert doubled(held) == [Clash("twice", "", ("t1",), "p1", ("other site", "t1 p1"))]


def test_a_half_day_marked_by_two_records():
    held = [mark("p1", "2026-11-10/am", "present", id="a"), mark("p1", "2026-11-10/am", "absent", id="b"),
            mark("p1", "2026-11-10/pm", "absent")]
    assert doubled_marks(held) == [Clash("twice", "2026-11-10/am", ("t1",), "p1", ("a", "b"))]


def test_marks_that_a_moved_training_leaves_behind():
    held = [mark("p1", "2026-11-09/am", "present"), mark("p1", "2026-11-10/am", "present"), mark("p2", "2026-11-09/am", None),
            mark("p3", "2026-11-09/am", "present", training="t2")]
    assert outside(training("t1", **MORNING), held) == [
        Clash("outside", "2026-11-09/am", ("t1",), "p1", ("t1 p1 2026-11-09/am",))]


@given(st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from(["Hall", "hall ", "Tent"]), st.integers(9, 12)), max_size=6),
       st.integers(0, 99))
def test_clashes_do_not_depend_on_the_order_and_name_two_or_more(rows, seed):
    held = [training(f"t{place}", trainer=trainer, venue=venue, start=f"2026-11-{day:02}", end="2026-11-11")
            for place, (trainer, venue, day) in enumerate(rows)]
    found = booked(held)
    Random(seed).shuffle(held)
    assert booked(held) == found
    assert all(len(each.trainings) > 1 and each.trainings == each.records for each in found)
