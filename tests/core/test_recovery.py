"""Recovery code: what a person may mistype is forgiven or found out, never taken for another code."""

import string
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from muster import recovery

SECRETS = st.binary(min_size=16, max_size=16)
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@given(SECRETS)
def test_what_is_printed_is_read(secret: bytes) -> None:
    code = recovery.show(secret)
    assert recovery.read(code) == secret
    groups = code.split("-")
    assert [len(group) for group in groups] == [4] * 7
    assert set("".join(groups)) <= set(LETTERS)


@given(SECRETS, st.data())
def test_habits_of_typing_are_forgiven(secret: bytes, data: st.DataObject) -> None:
    typed = []
    for letter in recovery.show(secret):
        alike = {"0": "0Oo٠០", "1": "1IiLl١", "-": ["-", "", " ", "\u2011", "\u200f", "\n", " - "]}
        digits = [sign for sign in ("٣", "৩", "៣", "๓") if letter == str(unicodedata.digit(sign))]
        typed.append(data.draw(st.sampled_from([*alike.get(letter, letter + letter.lower()), *digits])))
    assert recovery.read("".join(typed)) == secret


@given(SECRETS, st.integers(0, 27), st.sampled_from(LETTERS))
def test_one_wrong_character_is_always_found(secret: bytes, place: int, letter: str) -> None:
    code = recovery.show(secret).replace("-", "")
    wrong = code[:place] + letter + code[place + 1:]
    assert recovery.read(wrong) == (secret if wrong == code else None)


@given(SECRETS, st.integers(0, 26))
def test_two_swapped_neighbours_are_always_found(secret: bytes, place: int) -> None:
    code = recovery.show(secret).replace("-", "")
    wrong = code[:place] + code[place + 1] + code[place] + code[place + 2:]
    assert recovery.read(wrong) == (secret if wrong == code else None)


@given(st.text(alphabet=string.printable + "أ៣–é"))
def test_anything_else_is_no_code_or_a_whole_one(text: str) -> None:
    secret = recovery.read(text)
    assert secret is None or len(secret) == 16


def test_missing_more_and_foreign_characters_are_found() -> None:
    code = recovery.show(bytes(range(16)))
    for wrong in (code[:-1], code + "0", "", code[:-1] + "U", code[:-1] + "é"):
        assert recovery.read(wrong) is None


def test_new_codes_differ() -> None:
    assert len({recovery.new() for _ in range(100)}) == 100
