"""The flag of trainings, and what a mark and a score accept."""

from __future__ import annotations

import pytest

from muster.kinds.training import ATTENDANCE, SCORE, TRAINING
from muster.problems import Problem


def test_a_training_that_ends_before_it_starts_is_flagged_and_kept():
    (flag,) = TRAINING.flags
    assert flag({"start": "2026-11-12", "end": "2026-11-10"}) == "Ends before it starts"
    assert flag({"start": "2026-11-10", "end": "2026-11-10"}) is None
    assert flag({"end": "2026-11-10"}) is None


@pytest.mark.parametrize("text", ["900", "-1", "ninety"])
def test_a_score_out_of_range_is_refused_in_words(text):
    with pytest.raises(Problem, match="value"):
        SCORE.by_name["value"].read(text)


def test_marks_are_read_as_people_write_them():
    mark = ATTENDANCE.by_name["mark"]
    assert [mark.read(text) for text in ("Present", "late", "Left early", "left_early")] == [
        "present", "late", "left_early", "left_early"]
