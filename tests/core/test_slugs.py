"""Slugs: what a roll-out's name becomes where it is typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.problems import Problem
from muster.slugs import MOST, slug


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Karwan", "karwan"),
        ("  North & East (phase 2) ", "north-east-phase-2"),
        ("Women's space", "womens-space"),
        ("إدارة الحالات", "إدارة-الحالات"),
        ("অগ্রগতি ২", "অগ্রগতি-২"),
        ("a/b\\c", "a-b-c"),
        ("x" * 90, "x" * MOST),
    ],
)
def test_slug(name: str, short: str) -> None:
    assert slug(name) == short


@pytest.mark.parametrize("name", ["", "   ", "–/–", "\u200f"])
def test_a_name_without_letters_has_none(name: str) -> None:
    with pytest.raises(Problem) as caught:
        slug(name)
    assert caught.value.code == "no-slug"


@given(st.text(max_size=80))
def test_a_slug_is_one_word_and_its_own_slug(name: str) -> None:
    try:
        short = slug(name)
    except Problem:
        return
    assert "/" not in short and len(short.split()) == 1 and short == short.strip("-")
    assert slug(short) == short
