"""Tests and readiness: what was gained, how the class stands, and whether somebody is ready or why not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from muster.change import Record
from muster.fields import Value
from muster.training.register import CAME, share

LEAST_SHARE = 80
"""Percent of the half-days marked so far that somebody has to have come to. (proposal)"""


class Scores(NamedTuple):
    """How one person did in one training: marks of 0 to 100, and the verdict of the last observation."""

    before: Decimal | None = None
    after: Decimal | None = None
    practical: Decimal | None = None
    observation: str | None = None

    @property
    def gain(self) -> Decimal | None:
        """After less before; None until both are there."""
        return None if self.before is None or self.after is None else self.after - self.before


class Class(NamedTuple):
    """The means of a class, whole numbers. `gain` is over those who sat both tests."""

    before: Decimal | None
    after: Decimal | None
    gain: Decimal | None


class Rule(NamedTuple):
    """What a training asks for: its pass mark, whether there is a test after it, whether people are observed at work."""

    pass_mark: Decimal | None = None
    post_test: bool = False
    observed: bool = False


class Certificate(NamedTuple):
    """Whether somebody is `ready`, or `no` or still `open` and for which reason.

    `number` is the pass mark of "score_below" and the half-days missed of "missed". Reasons: ready, score_below, missed,
    no_score, not_finished, not_observed, not_competent, left.
    """

    state: str
    reason: str
    number: Decimal | int | None = None


def scores_of(scores: Iterable[Record]) -> dict[str, Scores]:
    """The scores of one training by person. Before is the first attempt, after and practical the best one, so that a test
    taken again helps; the last observation counts."""
    sat: dict[str, dict[str, list[tuple[Decimal, Record]]]] = {}
    for record in sorted(scores, key=lambda each: each.id):
        person, test = record.values.get("person"), record.values.get("test")
        if isinstance(person, str) and isinstance(test, str):
            attempt = _number(record.values.get("attempt")) or Decimal(1)
            sat.setdefault(person, {}).setdefault(test, []).append((attempt, record))
    return {person: _of(tests) for person, tests in sat.items()}


def _of(tests: Mapping[str, Sequence[tuple[Decimal, Record]]]) -> Scores:
    ordered = {test: [record for _, record in sorted(records, key=lambda pair: pair[0])] for test, records in tests.items()}
    values = {test: [value for record in records if (value := _number(record.values.get("value"))) is not None]
              for test, records in ordered.items()}
    verdicts = [str(record.values["result"]) for record in ordered.get("observation", []) if record.values.get("result")]
    before, after, practical = (values.get(test, []) for test in ("pre", "post", "practical"))
    return Scores(before[0] if before else None, max(after, default=None), max(practical, default=None),
                  verdicts[-1] if verdicts else None)


def mean(values: Iterable[Decimal | None]) -> Decimal | None:
    """The mean of what is there as a whole number, a half rounded up; None of nothing."""
    there = [value for value in values if value is not None]
    return (sum(there, Decimal()) / len(there)).quantize(Decimal(1), ROUND_HALF_UP) if there else None


def class_of(scores: Mapping[str, Scores]) -> Class:
    """The means of a class."""
    return Class(mean(each.before for each in scores.values()), mean(each.after for each in scores.values()),
                 mean(each.gain for each in scores.values()))


def rule_of(training: Mapping[str, Value], scores: Mapping[str, Scores]) -> Rule:
    """What this training asks for. Where one person was observed at work, all have to be."""
    return Rule(_number(training.get("pass_mark")), training.get("post_test") is True,
                any(each.observation for each in scores.values()))


def certificate(rule: Rule, marks: Sequence[str | None], scores: Scores, status: str = "") -> Certificate:
    """Whether somebody is ready. `marks` are those of all half-days of the training, None where there is none yet; `status` is
    that of the participation. A failed test is said first, then what was missed, then what is not there yet."""
    missed = sum(mark == "absent" for mark in marks)
    if status == "left":
        return Certificate("no", "left")
    if status == "did_not_come":
        return Certificate("no", "missed", len(marks))
    if rule.pass_mark is not None and scores.after is not None and scores.after < rule.pass_mark:
        return Certificate("no", "score_below", rule.pass_mark)
    if scores.observation not in (None, "competent"):
        return Certificate("no", "not_competent")
    came = share(marks).percent
    if missed and came is not None and came < LEAST_SHARE:
        return Certificate("no", "missed", missed)
    return _still_open(rule, marks, scores) or Certificate("ready", "ready")


def _still_open(rule: Rule, marks: Sequence[str | None], scores: Scores) -> Certificate | None:
    """What is not there yet, if anything. Who has passed the test is ready before the last half-day is marked."""
    finished = all(marks) and any(mark in CAME for mark in marks)
    tested = scores.after is not None or not rule.post_test
    if not tested or (scores.after is None and not finished):
        return Certificate("open", "no_score" if finished else "not_finished")
    if rule.observed and scores.observation is None:
        return Certificate("open", "not_observed")
    return None


def _number(value: Value) -> Decimal | None:
    return Decimal(value) if isinstance(value, str) and value else None
