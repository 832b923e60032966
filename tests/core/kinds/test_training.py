"""The flags of trainings, and what a mark and a score accept."""

from __future__ import annotations

import pytest

from muster.kinds.training import ATTENDANCE, SCORE, TRAINING
from muster.problems import Problem

ENDS = "Ends before it starts"
ODD = "A time of day is not written as hours and minutes, such as 09:00"
EARLY = "Ends at an hour before it starts"
OUTSIDE = "A half-day lies outside of its days"


def flags(**values):
    return [said for flag in TRAINING.flags if (said := flag(values))]


@pytest.mark.parametrize(("values", "said"), [
    ({"start": "2026-11-12", "end": "2026-11-10"}, [ENDS]),
    ({"start": "2026-11-10", "end": "2026-11-10"}, []),
    ({"end": "2026-11-10"}, []),
    ({"starts_at": "09:00", "ends_at": "16:30"}, []),
    ({"starts_at": "9"}, [ODD]),
    ({"ends_at": "24:00"}, [ODD]),
    ({"starts_at": "16:30", "ends_at": "09:00"}, [EARLY]),
    ({"start": "2026-11-09", "end": "2026-11-11", "half_days": ["2026-11-09/am", "2026-11-11/pm"]}, []),
    ({"start": "2026-11-09", "end": "2026-11-11", "half_days": ["2026-11-08/pm"]}, [OUTSIDE]),
    ({"start": "2026-11-09", "half_days": ["2026-11-10/am"]}, [OUTSIDE]),
    ({"half_days": ["2026-11-08/pm"]}, []),
])
def test_what_is_off_about_a_training_is_said_and_kept(values, said):
    assert flags(**values) == said


@pytest.mark.parametrize("text", ["900", "-1", "ninety"])
def test_a_score_out_of_range_is_refused_in_words(text):
    with pytest.raises(Problem, match="value"):
        SCORE.by_name["value"].read(text)


def test_marks_are_read_as_people_write_them():
    mark = ATTENDANCE.by_name["mark"]
    assert [mark.read(text) for text in ("Present", "late", "Left early", "left_early")] == [
        "present", "late", "left_early", "left_early"]
