"""What was signed stands under the signature; what came after is shown, on every machine alike."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from muster.fields import LongText
from muster.training.register import MARKS
from muster.training.signing import Difference, sealed, since
from tests.core.training.records import mark, score

PEOPLE = [f"{number:032x}" for number in range(6)]
HALVES = ["2026-11-09/am", "2026-11-09/pm", "2026-11-10/am"]
MARKED = st.dictionaries(
    st.tuples(st.sampled_from(PEOPLE), st.sampled_from(HALVES)),
    st.tuples(st.sampled_from([*MARKS, "online"]), st.none() | st.integers(1, 600).map(str)))
SCORED = st.dictionaries(
    st.tuples(st.sampled_from(PEOPLE), st.sampled_from(["pre", "post", "observation"]), st.sampled_from(["1", "2"])),
    st.tuples(st.none() | st.integers(0, 100).map(str), st.sampled_from([None, "competent", "not_yet"])))
REGISTERS = st.tuples(st.lists(st.sampled_from(PEOPLE), unique=True), MARKED, SCORED)


def records(register):
    people, marked, scored = register
    return (people, [mark(person, half, word, minutes=minutes) for (person, half), (word, minutes) in marked.items()],
            [score(person, test, value, attempt, result=result) for (person, test, attempt), (value, result) in scored.items()])


@given(REGISTERS, st.integers(0, 99))
def test_a_register_as_signed_stands_in_whatever_order_its_records_come(register, seed):
    people, marks, scores = records(register)
    text = sealed(people, marks, scores)
    assert LongText().valid(text)
    for each in (people, marks, scores):
        Random(seed).shuffle(each)
    assert sealed(people, marks, scores) == text and since(text, people, marks, scores) == []


@given(REGISTERS, REGISTERS)
def test_every_difference_is_shown_with_both_sides_and_nothing_else(then, now):
    found = since(sealed(*records(then)), *records(now))
    back = since(sealed(*records(now)), *records(then))
    assert [(each.person, each.about, each.now, each.signed) for each in found] == [
        (each.person, each.about, each.signed, each.now) for each in back]
    assert all(each.signed != each.now for each in found)
    cells = {cell for marked in (then[1], now[1]) for cell in marked if then[1].get(cell) != now[1].get(cell)}
    assert {(each.person, each.about) for each in found if "/" in each.about} == cells


def test_what_a_second_laptop_wrote_after_the_signature_is_named():
    one, two, three = PEOPLE[:3]
    signed = sealed([one, two], [mark(one, HALVES[0], "late", minutes="15"), mark(two, HALVES[0], "present")],
                    [score(one, "post", "84")])
    found = since(signed, [one, three], [mark(one, HALVES[0], "present"), mark(two, HALVES[0], "present")],
                  [score(one, "post", "90"), score(two, "pre", "40")])
    assert found == [Difference(one, HALVES[0], "late/15", "present"), Difference(one, "post.1", "84", "90"),
                     Difference(two, "person", "listed", ""), Difference(two, "pre.1", "", "40"),
                     Difference(three, "person", "", "listed")]


def test_200_people_on_20_half_days_fit_into_one_field():
    halves = [f"2026-11-{day:02}/{half}" for day in range(1, 11) for half in ("am", "pm")]
    people = [f"{number:032x}" for number in range(200)]
    text = sealed(people, [mark(person, half, "present") for person in people for half in halves],
                  [score(person, test, "84") for person in people for test in ("pre", "post")])
    assert LongText().valid(text), len(text)


def test_an_empty_register_can_be_signed():
    assert sealed([], [], []) and since(sealed([], [], []), [], [], []) == [] == since("", [], [], [])
