"""Duplicates are found across sites and scripts, and merging takes nothing away."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from muster.floor.hours import MINUTE
from muster.floor.merge import alike, merge, same_as
from muster.kinds.support import ENTRY, ISSUE
from tests.core.floor.issues import at, issue, named

NINE = at("2026-11-10T09:00")
ME = "c" * 32


def test_the_same_words_at_two_sites_are_a_pair_and_others_are_not():
    first = issue("Save button stays grey on referral form", NINE + MINUTE, "haro", category="form")
    second = issue("The save button is grey on the referral form", NINE, "zerin", category="form")
    other = issue("Tablet battery is empty by noon", NINE, "haro", category="device")
    known = issue("Save button stays grey on the referral form", NINE, "merzan", duplicate_of=first.id)
    (pair,) = alike([first, other, second, known])
    assert (pair.first, pair.second) == (second, first) and 0.5 <= pair.score <= 1


def test_spelling_and_script_matter_little():
    pairs = alike([issue("زر الحفظ رمادي في نموذج الإحالة", NINE), issue("زر الحفظ رمادى فى نموذج الاحالة", NINE, "zerin")])
    assert len(pairs) == 1


@given(st.permutations([issue(f"Save is grey on form {n}", NINE + n, f"s{n}") for n in range(5)]))
def test_any_order_of_issues_gives_the_same_pairs(issues):
    assert alike(issues) == alike(sorted(issues, key=lambda each: each.id)) != []


def test_of_many_that_say_the_very_same_each_is_a_pair_with_the_oldest():
    many = [issue(f"n{n}", NINE + n, summary="Cannot sign in") for n in range(300)]
    pairs = alike(many)
    assert len(pairs) == 299 and {pair.first.id for pair in pairs} == {many[0].id}


def test_merging_keeps_both_and_takes_over_what_was_missing():
    kept = issue("Grey", NINE, severity="3", people_affected="2")
    other = issue("Save is grey", NINE, "zerin", severity="2", people_affected="5", workaround="Use Chrome", help="a" * 32)
    made = merge(kept, other, [NINE, 180], ME)
    assert made.kept == {"people_affected": "7", "workaround": "Use Chrome", "help": "a" * 32, "severity": "2"}
    assert made.other == {"duplicate_of": kept.id, "status": "duplicate"}
    assert [(each["issue"], each["note"], each["text"]) for each in made.entries] == [
        (kept.id, other.id, "Save is grey"), (other.id, kept.id, "Grey")]
    assert all(ISSUE.by_name[name].valid(value) for part in (made.kept, made.other) for name, value in part.items())
    assert all(ENTRY.by_name[name].valid(value) for each in made.entries for name, value in each.items())
    mild = merge(other, kept, [NINE, 180], ME).kept
    assert "severity" not in mild and "workaround" not in mild


def test_what_is_the_same_as_what_is_the_same_is_the_same():
    a, b = issue("a", NINE), issue("b", NINE + 1, duplicate_of=named("issue a"))
    c, ring = issue("c", NINE + 2, duplicate_of=b.id), issue("d", NINE + 3, duplicate_of=named("issue d"))
    assert same_as(a.id, [ring, c, b, a]) == [b, c]
    assert same_as(ring.id, [ring]) == []
