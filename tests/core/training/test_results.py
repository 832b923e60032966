"""Gain, means, and the certificate that says why not."""

from __future__ import annotations

from decimal import Decimal
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.training.results import Certificate, Class, Rule, Scores, certificate, class_of, mean, rule_of, scores_of
from tests.core.training.records import score

VALUES = st.none() | st.integers(0, 1000).map(lambda tenths: Decimal(tenths) / 10)
RULE = Rule(Decimal(70), True, False)
P, A, E = "present", "absent", "excused"


def test_a_test_taken_again_helps_and_never_hurts():
    found = scores_of([score("p1", "pre", "46"), score("p1", "pre", "60", "2"), score("p1", "post", "58"),
                       score("p1", "post", "84", "2"), score("p1", "post", "70", "10"), score("p2", "practical", "75.5")])
    assert found == {"p1": Scores(Decimal(46), Decimal(84)), "p2": Scores(practical=Decimal("75.5"))}
    assert found["p1"].gain == 38 and found["p2"].gain is None


def test_the_last_observation_counts():
    found = scores_of([score("p1", "observation", result="competent", attempt="10"),
                       score("p1", "observation", result="not_yet", attempt="2")])
    assert found["p1"].observation == "competent"


@given(st.lists(st.tuples(st.sampled_from(["pre", "post", "practical"]), st.integers(1, 12), st.integers(0, 100)), max_size=8,
                unique_by=lambda each: each[:2]), st.integers(0, 99))
def test_scores_do_not_depend_on_the_order_of_records(rows, seed):
    records = [score("p1", test, str(value), str(attempt)) for test, attempt, value in rows]
    mixed = [*records]
    Random(seed).shuffle(mixed)
    assert scores_of(mixed) == scores_of(records)


@given(VALUES, VALUES)
def test_gain_and_before_are_after(before, after):
    gain = Scores(before, after).gain
    assert (gain is None) == (before is None or after is None)
    if gain is not None:
        assert before + gain == after


@given(st.lists(VALUES))
def test_a_mean_lies_between_the_least_and_the_most(values):
    there = [value for value in values if value is not None]
    found = mean(values)
    assert (found is None) == (not there)
    if found is not None:
        assert min(there) - 1 < found < max(there) + 1 and found == found.to_integral_value()


def test_the_class():
    assert mean([Decimal("45.5"), Decimal("45.5")]) == 46
    scores = {"a": Scores(Decimal(40), Decimal(80)), "b": Scores(Decimal(50))}
    assert class_of(scores) == Class(Decimal(45), Decimal(80), Decimal(40))
    assert class_of({}) == Class(None, None, None)


@pytest.mark.parametrize(("marks", "scores", "wanted"), [
    ([P, P, P, None, None, None], Scores(after=Decimal(84)), ("ready", "ready", None)),  # Amira of picture 06
    ([A, P, P, None, None, None], Scores(after=Decimal(58)), ("no", "score_below", Decimal(70))),  # Munira
    ([P, P, A, None, None, None], Scores(), ("no", "missed", 1)),  # Selim
    ([E, P, None, None, None, None], Scores(), ("open", "not_finished", None)),  # Kawa
    ([P, P, P, P, P, A], Scores(after=Decimal(70)), ("ready", "ready", None)),
    ([P, P, P, P, A, A], Scores(after=Decimal(70)), ("no", "missed", 2)),
    ([P, P], Scores(), ("open", "no_score", None)),
    ([E, E], Scores(), ("open", "not_finished", None)),
    ([], Scores(), ("open", "not_finished", None)),
    ([P, P], Scores(after=Decimal("69.9")), ("no", "score_below", Decimal(70))),
    ([P, P], Scores(after=Decimal(80), observation="not_yet"), ("no", "not_competent", None)),
])
def test_the_certificate_says_why_not(marks, scores, wanted):
    assert certificate(RULE, marks, scores) == Certificate(*wanted)


def test_without_a_test_being_there_is_enough_and_without_a_pass_mark_any_score_is():
    assert certificate(Rule(), [P, "late"], Scores()).state == "ready"
    assert certificate(Rule(), [P, None], Scores()) == Certificate("open", "not_finished")
    assert certificate(Rule(None, True), [P], Scores(after=Decimal(0))).state == "ready"


def test_who_left_is_not_ready_whatever_the_score():
    assert certificate(RULE, [P], Scores(after=Decimal(99)), "left") == Certificate("no", "left")
    assert certificate(RULE, ["excused"] * 2, Scores(), "did_not_come") == Certificate("no", "missed", 2)
    assert certificate(RULE, [P], Scores(after=Decimal(99)), "took_part").state == "ready"


def test_where_one_was_observed_all_have_to_be():
    scores = scores_of([score("p1", "observation", result="competent"), score("p1", "post", "90"), score("p2", "post", "90")])
    rule = rule_of({"pass_mark": "70", "post_test": True}, scores)
    assert rule == Rule(Decimal(70), True, True)
    assert certificate(rule, [P], scores["p1"]).state == "ready"
    assert certificate(rule, [P], scores["p2"]) == Certificate("open", "not_observed")
    assert rule_of({}, {}) == Rule(None, False, False)


@given(st.lists(st.sampled_from([None, P, A, E, "late"]), max_size=8), VALUES, VALUES)
def test_a_better_score_never_makes_anybody_less_ready(marks, one, two):
    order = {"no": 0, "open": 1, "ready": 2}
    there = [each for each in (one, two) if each is not None]
    low, high = min(there, default=None), max(there, default=None)
    states = [order[certificate(RULE, marks, Scores(after=after)).state] for after in (low, high)]
    assert states == sorted(states)
