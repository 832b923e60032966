"""Shares, totals and the next mark."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.kinds import ALL
from muster.training.register import CAME, MARKS, Totals, by_person, mark_of, next_mark, share, totals, unmarked
from tests.core.training.records import mark

PEOPLE = [f"p{number}" for number in range(12)]
ANY_MARK = st.sampled_from([None, *MARKS])
A_CLASS = st.dictionaries(st.sampled_from(PEOPLE), ANY_MARK)


def test_the_marks_are_those_of_the_kind():
    assert {option.name for option in ALL["attendance"].by_name["mark"].type.options} == {*MARKS}


@pytest.mark.parametrize(("marks", "percent"), [
    (["present", "present", "present"], 100), (["present", "late", "present"], 100), (["absent", "present", "present"], 67),
    (["excused", "present", None], 100), (["left_early", "absent"], 50), (["absent"], 0), ([None, None], None),
    (["excused"], None),
    ([], None),
])
def test_the_share_that_somebody_attended(marks, percent):
    assert share(marks).percent == percent


@given(marks=st.lists(ANY_MARK), seed=st.integers(0, 99))
def test_neither_order_nor_excuses_matter_for_a_share(marks, seed):
    mixed = [*marks, "excused", None]
    Random(seed).shuffle(mixed)
    assert share(mixed) == share(marks)
    assert 0 <= share(marks).came <= share(marks).counted


@given(marks=A_CLASS, seed=st.integers(0, 99))
def test_totals_count_each_person_once_in_whatever_order(marks, seed):
    shuffled = [*PEOPLE, *PEOPLE]
    Random(seed).shuffle(shuffled)
    found = totals(shuffled, marks)
    assert found == totals(PEOPLE, marks) and found.people == len(PEOPLE)
    assert found.unmarked == len(unmarked(PEOPLE, marks))


def test_the_totals_of_picture_06():
    marks = {**dict.fromkeys(PEOPLE[:8], "present"), "p8": "late", "p9": "absent"}
    assert totals(PEOPLE, marks) == Totals(present=8, late=1, absent=1, unmarked=2)
    assert unmarked(PEOPLE, marks) == ["p10", "p11"]


def test_a_mark_of_a_newer_program_counts_as_none_and_is_somebody():
    assert totals(["p1"], {"p1": "online"}) == Totals(unmarked=1)


def test_space_goes_round():
    seen, now = [], None
    for _ in range(5):
        now = next_mark(now)
        seen.append(now)
    assert seen == ["present", "late", "absent", "excused", None]
    assert next_mark("left_early") is None and next_mark("online") is None


@given(order=st.permutations(["a", "b"]))
def test_of_two_records_for_one_cell_every_machine_shows_the_same(order):
    held = [mark("p1", "2026-11-09/am", {"a": "present", "b": "absent"}[name], id=name) for name in order]
    assert mark_of(by_person(held)["p1"]["2026-11-09/am"]) == "absent"


def test_a_cell_without_a_mark_has_none():
    assert mark_of(None) is None and mark_of(mark("p1", "2026-11-09/am", None)) is None
    assert set(CAME) < set(MARKS)
