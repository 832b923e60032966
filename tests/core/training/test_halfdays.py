"""Half-days of a training: by days, by hours, by its own list, and again each week."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.fields import HalfDay
from muster.training.halfdays import MOST, columns, current, days, half_at, half_days, when

DAYS = st.dates(datetime.date(2020, 1, 1), datetime.date(2030, 12, 31))
TRAININGS = st.fixed_dictionaries({}, optional={
    "start": DAYS.map(str), "end": DAYS.map(str), "starts_at": st.sampled_from(["08:00", "12:00", "14:30", "soon"]),
    "ends_at": st.sampled_from(["10:00", "13:00", "16:30"]), "repeats": st.sampled_from(["weekly", "fortnightly", "daily"]),
    "repeat_until": DAYS.map(str),
    "half_days": st.lists(st.sampled_from(["2026-11-09/am", "2026-11-10/pm", "2026-13-10/pm", "noon"]), min_size=1)})


@pytest.mark.parametrize(("values", "wanted"), [
    ({"start": "2026-11-09", "end": "2026-11-10"}, ["2026-11-09/am", "2026-11-09/pm", "2026-11-10/am", "2026-11-10/pm"]),
    ({"start": "2026-11-09"}, ["2026-11-09/am", "2026-11-09/pm"]),
    ({"start": "2026-11-12", "end": "2026-11-10"}, []),
    ({"end": "2026-11-10"}, []),
    ({}, []),
    ({"start": "2026-11-09", "starts_at": "13:30", "ends_at": "16:00"}, ["2026-11-09/pm"]),
    ({"start": "2026-11-09", "starts_at": "9:00", "ends_at": "soon"}, ["2026-11-09/am", "2026-11-09/pm"]),
    ({"start": "2026-11-09", "starts_at": "09:00", "ends_at": "12:30"}, ["2026-11-09/am"]),
    ({"start": "2026-11-09", "starts_at": "16:00", "ends_at": "09:00"}, ["2026-11-09/pm"]),
    ({"start": "2026-11-09", "end": "2026-11-11", "half_days": ["2026-11-09/pm", "2026-11-11/am"]},
     ["2026-11-09/pm", "2026-11-11/am"]),
    ({"start": "2026-11-09", "ends_at": "12:00", "repeats": "weekly", "repeat_until": "2026-11-23"},
     ["2026-11-09/am", "2026-11-16/am", "2026-11-23/am"]),
    ({"start": "2026-11-09", "ends_at": "12:00", "repeats": "fortnightly", "repeat_until": "2026-11-23"},
     ["2026-11-09/am", "2026-11-23/am"]),
    ({"start": "2026-11-09", "ends_at": "12:00", "repeats": "weekly"}, ["2026-11-09/am"]),
    ({"half_days": ["2026-11-09/pm"], "repeats": "weekly", "repeat_until": "2026-11-16"}, ["2026-11-09/pm", "2026-11-16/pm"]),
])
def test_the_half_days_of_a_training(values, wanted):
    assert half_days(values) == wanted


def test_a_last_day_that_was_mistyped_gives_no_endless_register():
    assert len(half_days({"start": "2026-11-09", "end": "2926-11-10"})) == MOST
    assert len(half_days({"start": "9999-12-30", "repeats": "weekly", "repeat_until": "9999-12-31"})) == 2
    assert len(half_days({"start": "2026-11-09", "repeats": "weekly", "repeat_until": "9999-12-31"})) == MOST


@given(TRAININGS)
def test_half_days_are_in_order_once_each_and_right(values):
    found = half_days(values)
    assert found == sorted(set(found)) and len(found) <= MOST
    assert all(HalfDay().valid(half) for half in found)
    assert {*found} <= {*columns(values, ["2026-01-01/am"])}


def test_a_register_hides_no_half_day_that_has_a_mark():
    moved = {"start": "2026-11-10", "ends_at": "12:00"}
    assert columns(moved, ["2026-11-09/pm", "2026-11-10/am"]) == ["2026-11-09/pm", "2026-11-10/am"]


@pytest.mark.parametrize(("today", "hour", "wanted"), [
    ("2026-11-08", 9, "2026-11-09/am"),  # not begun: the first
    ("2026-11-09", 9, "2026-11-09/am"), ("2026-11-09", 12, "2026-11-09/pm"),
    ("2026-11-10", 9, "2026-11-09/pm"),  # a day without training: the last one over
    ("2026-11-12", 9, "2026-11-11/pm"),  # all over: the last
])
def test_the_half_day_to_mark_now(today, hour, wanted):
    halves = ["2026-11-09/am", "2026-11-09/pm", "2026-11-11/am", "2026-11-11/pm"]
    assert current(halves, today, hour) == wanted
    assert current([], today, hour) is None


@given(day=DAYS.map(str), hour=st.integers(0, 23), other=DAYS.map(str))
def test_now_is_neither_over_nor_to_come(day, hour, other):
    now = half_at(day, hour)
    assert when(now, day, hour) == 0 and current([now], day, hour) == now
    assert when(half_at(other, hour), day, hour) == (other > day) - (other < day)


def test_days_of_half_days():
    assert days(["2026-11-11/am", "2026-11-09/am", "2026-11-09/pm"]) == ["2026-11-09", "2026-11-11"]
