"""Different people and attendances, broken down; every figure has its rows."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.training.donors import BY, PERIODS, Figure, period_of, table
from muster.training.register import CAME, MARKS
from tests.core.training.records import mark, record

PEOPLE = [
    record("p1", "person", sex="female", age_band="18_24", agency="Tishk", position="Case worker"),
    record("p2", "person", sex="male", age_band="25_49", agency=" Tishk ", position="Case worker"),
    record("p3", "person", sex="female", age_band="25_49", agency="Open  Hands"),
]
HALVES = ["2026-09-30/pm", "2026-11-09/am", "2026-11-09/pm", "2027-01-04/am"]
MARKED = st.dictionaries(
    st.tuples(st.sampled_from(["p1", "p2", "p3", "gone"]), st.sampled_from(HALVES), st.sampled_from(["t1", "t2"])),
    st.sampled_from([None, *MARKS]))


def test_by_sex_with_the_rows_behind_each_figure():
    held = [mark("p1", HALVES[1], "present"), mark("p1", HALVES[2], "late"), mark("p2", HALVES[1], "absent"),
            mark("p3", HALVES[1], "left_early"), mark("p2", HALVES[2], "excused"), mark("p9", HALVES[1], "present")]
    found = table(held, PEOPLE)
    assert [row.key for row in found.rows] == [("",), ("female",)]
    assert found.rows[1].figure == Figure(("p1", "p3"), ("t1 p1 2026-11-09/am", "t1 p1 2026-11-09/pm", "t1 p3 2026-11-09/am"))
    assert len(found.total.people) == 3 and len(found.total.attendances) == 4


def test_agencies_that_differ_in_spaces_only_are_one():
    held = [mark(person, HALVES[1], "present") for person in ("p1", "p2", "p3")]
    assert [row.key for row in table(held, PEOPLE, ("agency",)).rows] == [("Open Hands",), ("Tishk",)]


@pytest.mark.parametrize(("period", "wanted"), [("month", "2026-11"), ("quarter", "2026-Q4"), ("year", "2026"), ("all", "")])
def test_periods(period, wanted):
    assert period_of("2026-11-09/am", period) == wanted


def test_a_person_of_two_periods_is_one_in_the_total():
    held = [mark("p1", half, "present") for half in HALVES]
    found = table(held, PEOPLE, ("period",), "year")
    assert [(row.key, len(row.figure.people)) for row in found.rows] == [(("2026",), 1), (("2027",), 1)]
    assert found.total.people == ("p1",)


def test_one_half_day_in_two_records_counts_once_and_by_the_one_that_the_register_shows():
    held = [mark("p1", HALVES[1], "present", id="a"), mark("p1", HALVES[1], "absent", id="b")]
    assert table(held, PEOPLE).total == Figure((), ())
    assert table(held[:1], PEOPLE).total == Figure(("p1",), ("a",))


def test_a_mark_that_two_set_differently_is_counted_as_shown_and_named():
    held = mark("p1", HALVES[1], "present")
    held.clashes["mark"] = ()
    assert table([held], PEOPLE).unsettled == (held.id,)


@given(MARKED, st.lists(st.sampled_from(BY), unique=True), st.sampled_from(PERIODS), st.integers(0, 99))
def test_the_laws_of_the_table(marked, by, period, seed):
    held = [mark(person, half, word, training) for (person, half, training), word in marked.items()]
    found = table(held, PEOPLE, by, period)
    Random(seed).shuffle(held)
    assert table(held, PEOPLE, by, period) == found
    figures = [row.figure for row in found.rows]
    assert all(len(each.people) <= len(each.attendances) for each in (*figures, found.total))
    assert sorted(record for each in figures for record in each.attendances) == sorted(found.total.attendances)
    assert {person for each in figures for person in each.people} == {*found.total.people}
    assert {*found.total.attendances} == {each.id for each in held if each.values.get("mark") in CAME}
    assert len({row.key for row in found.rows}) == len(found.rows)
    if {*by} <= {"sex", "age_band", "agency", "position"}:  # a person is one row of these
        assert sum(len(each.people) for each in figures) == len(found.total.people)
