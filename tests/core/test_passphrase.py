"""Passphrases: what is refused, and what advice a person gets, in scripts that dictionaries do not know."""

import pytest

from muster.passphrase import STRONG, TOO_COMMON, TOO_SHORT, require, strength
from muster.problems import Problem


@pytest.mark.parametrize("passphrase", ["", "1234567", "a\u0302" * 7])
def test_too_few_characters_are_refused(passphrase: str) -> None:
    with pytest.raises(Problem) as caught:
        require(passphrase)
    assert caught.value.code == "short_passphrase" and "8" in str(caught.value)


@pytest.mark.parametrize("passphrase", ["12345678", "سفينة كبيرة", "ទូកធំមួយណាស់"])
def test_eight_characters_are_enough_to_go_on(passphrase: str) -> None:
    require(passphrase)
    assert strength(passphrase).advice != STRONG


@pytest.mark.parametrize(("passphrase", "advice"), [
    ("", TOO_SHORT), ("kx9 Qe2!", TOO_SHORT), ("passwordpassword", TOO_COMMON), ("aaaaaaaaaaaaaaaaaaaa", TOO_COMMON),
    ("three goats on the ferry", STRONG), ("الجمل يعبر النهر ليلا", STRONG), ("ទូកធំមួយឆ្លងទន្លេ", STRONG),
    ("kal ba na su do", STRONG), ("x" * 50 + "three goats on the ferry" * 40, STRONG),
])
def test_advice(passphrase: str, advice: str) -> None:
    told = strength(passphrase)
    assert told.advice == advice
    assert told.good == (advice == STRONG) and 0 <= told.score <= 4
    assert told.good == (told.score >= 3)


def test_names_that_everybody_knows_make_a_passphrase_weaker() -> None:
    known = ["Karwan roll-out", "Haro", "Rosalind", "مخيم الزعتري"]
    for passphrase in ("Rosalind Karwan Haro", "rosalindkarwanharo1", "مخيم الزعتري 2026"):
        assert strength(passphrase).good
        assert strength(passphrase, known).advice == TOO_COMMON
    assert strength("three goats on the ferry to Haro", known).good
