"""Codes on paper: every slip of one character or one swap is told, and no code says whose it is."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.codes import ALPHABET
from muster.ids import new_id
from muster.problems import Problem
from muster.training import codes

RECORDS = st.binary(min_size=16, max_size=16).map(bytes.hex)


@given(RECORDS)
def test_a_code_is_read_back_however_it_is_typed(record: str) -> None:
    code = codes.code_of(record)
    arabic = codes.show(code).translate({ord("0") + digit: chr(0x660 + digit) for digit in range(10)})
    bengali = codes.show(code).translate({ord("0") + digit: chr(0x9E6 + digit) for digit in range(10)})
    for typed in (code, codes.show(code), codes.show(code).lower(), f" {' '.join(code)} ", codes.uri(record),
                  codes.uri(record).lower(), arabic, bengali, code.replace("0", "o").replace("1", "l")):
        assert codes.read(typed) == code
    assert codes.matching(code, [record]) == [record]


@given(RECORDS, st.integers(0, codes.LENGTH - 1), st.sampled_from(ALPHABET))
def test_one_wrong_character_is_always_told(record: str, place: int, letter: str) -> None:
    code = codes.code_of(record)
    slip = code[:place] + letter + code[place + 1:]
    if slip != code:
        with pytest.raises(Problem) as told:
            codes.read(slip)
        assert told.value.sort is codes.SHORT_MISTYPED


@given(RECORDS)
def test_any_two_swapped_characters_are_told(record: str) -> None:
    code = codes.code_of(record)
    for one, other in itertools.combinations(range(codes.LENGTH), 2):
        letters = list(code)
        letters[one], letters[other] = letters[other], letters[one]
        if letters[one] != letters[other]:
            with pytest.raises(Problem):
                codes.read("".join(letters))


def test_what_is_no_code_is_told_in_its_own_words() -> None:
    code = codes.code_of("0" * 32)
    for text, sort in ((code[:-1], codes.SHORT_LENGTH), (code + "0", codes.SHORT_LENGTH), ("", codes.SHORT_LENGTH),
                       (code[:-1] + "U", codes.SHORT_LETTER), ("ក" + code[1:], codes.SHORT_LETTER)):
        with pytest.raises(Problem) as told:
            codes.read(text)
        assert told.value.sort is sort


def test_a_room_of_people_has_a_code_each() -> None:
    records = [new_id() for _ in range(2000)]
    assert len({codes.code_of(record) for record in records}) == len(records)
    assert codes.matching(codes.code_of(new_id()), records) == []
