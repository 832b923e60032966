"""Names that sound alike are suggested across scripts; names that do not are left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.training.sounds import LEAST, Pair, likeness, pairs, sound, suggest

SAME = [
    ("Amira Dahhan", "أميرة دهّان"), ("Amira Dahhan", "Amirah Dahan"), ("Avan Rashid", "ئاڤان ڕەشید"),
    ("Mohammed Ali", "محمد علي"), ("Muhammad Aly", "Mohamed Ali"), ("Abdul Rahman", "عبد الرحمن"),
    ("Abdelrahman", "Abd al-Rahman"), ("Nour Al-Sabbagh", "نور الصباغ"), ("Rohim", "রহিম"), ("Fatema Begum", "ফাতেমা বেগম"),
    ("Sokha", "សុខា"), ("Somchai", "สมชาย"), ("Zainab", "زينب"), ("Zeynep", "Zainab"), ("Yusuf Tahir", "Tahir Yousef"),
    ("Dler Hassan", "دلێر حەسەن"), ("Rozhin Tofiq", "ڕۆژین تۆفیق"), ("Hussein Qadir", "حسين قادر"),
    ("Joseph Okelo", "Josef Okello"),
    ("Philippe", "Filip"), ("Chhay Sok", "Chay Sokh"),
]
"""Two spellings of one name, as lists of agencies bring them."""
OTHERS = [
    ("Amira Dahhan", "Yusuf Qadir"), ("Lana Farhad", "Lina Fathulla"), ("Sami Haddad", "Nour Haddan"),
    ("Zana Karim", "Karim Aziz"),
    ("Hana Mirza", "Lana Farhad"), ("Daryan Latif", "Dler Hassan"), ("Selim Barwar", "Haifa Salim"),
    ("Bahar Nuri", "Nour Barzan"),
    ("Amira Dahhan", "حسين قادر"), ("សុខា", "สมชาย"),
]
"""Names of different people that share a sound or two."""
NAMES = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=24)


@pytest.mark.parametrize(("one", "two"), SAME)
def test_one_name_in_two_spellings_is_suggested(one, two):
    assert likeness(one, two) >= LEAST
    assert [each.id for each in suggest(one, [("same", [two]), ("other", ["Karwan Botani"])])] == ["same"]


@pytest.mark.parametrize(("one", "two"), OTHERS)
def test_different_names_are_not(one, two):
    assert likeness(one, two) < LEAST


def test_one_name_of_two_is_worth_a_look_but_less_than_both():
    assert LEAST <= likeness("Rojin", "Rojin Ahmed") < likeness("Rojin Ahmed", "Rozhin Ahmad")


@given(NAMES, NAMES)
def test_likeness_is_the_same_both_ways_and_whole_for_oneself(one, two):
    assert likeness(one, two) == likeness(two, one)
    assert 0 <= likeness(one, two) <= 100
    assert likeness(one, one) == (100 if sound(one) else 0)


@given(NAMES)
def test_marks_that_nobody_hears_do_not_matter(name):
    assert sound(f"  {name}\u200b ") == sound(name)


def test_the_likeliest_come_first_by_the_best_of_their_names():
    people = [("a", ["Amira Dahan"]), ("b", ["أميرة دهّان", "Amira Dahhan"]), ("c", ["Amir Daoud"]), ("d", ["Peter Halloran"])]
    found = suggest("Amira Dahhan", people)
    assert [each.id for each in found][:2] == ["b", "a"] and found[0].score == 100 and "d" not in [each.id for each in found]
    assert len(suggest("Amira Dahhan", people, most=1)) == 1
    assert suggest(" ؟ ", people) == []


def test_pairs_are_told_once_and_never_of_a_person_with_themselves():
    people = [("b", ["أميرة دهّان", "Amira Dahhan"]), ("a", ["Amira Dahan"]), ("c", ["Yusuf Tahir"]), ("d", ["Tahir Yousef"])]
    found = pairs(people)
    assert [(each.first, each.second) for each in found] == [("a", "b"), ("c", "d")]
    assert all(isinstance(each, Pair) and each.score >= LEAST for each in found)


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.lists(st.sampled_from([*sum(SAME, ()), "Ai"]), max_size=2)), max_size=6))
def test_what_pairs_tell_is_what_likeness_tells(people):
    names = {}
    for record, written in people:
        names.setdefault(record, []).extend(written)
    for pair in pairs(people):
        assert pair.first < pair.second
        assert pair.score == max(likeness(one, two) for one in names[pair.first] for two in names[pair.second])
