"""Stretches of time as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster_desktop.support.spans import minutes_of


@pytest.mark.parametrize(("text", "minutes"), [
    ("30", 30), ("30 min", 30), ("4h", 240), ("1 h 30", 90), ("1 h 30 min", 90), ("2 d", 960), ("2 days", 960), ("٣٠ min", 30),
    ("", None), ("-", None), ("0", 0)])
def test_what_was_typed_is_understood(text, minutes):
    assert minutes_of(text, 480) == minutes


@pytest.mark.parametrize("text", ["soon", "4 x", "h", "1.5 h", "3 - 4"])
def test_what_is_no_time_is_said_to_be_none(text):
    with pytest.raises(ValueError, match=r".+"):
        minutes_of(text, 480)


def test_the_words_of_another_language_count():
    assert minutes_of("3 س", 480, {"س": "h"}) == 180


@given(st.integers(0, 10_000), st.sampled_from(["min", "h", "d"]))
def test_numbers_are_multiplied_by_their_unit(number, unit):
    assert minutes_of(f"{number} {unit}", 480) == number * {"min": 1, "h": 60, "d": 480}[unit]
