"""The rota's coverage by the hour, and every sort of gap in it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from muster.floor.cover import BACKUP, HOUR, LANGUAGE, SPONSOR, TWICE, VENDOR, WALKERS, coverage, on_floor
from tests.core.floor.issues import at, named, record

EIGHT = at("2026-11-10T08:00")


def shift(person, begin, end, role="walker", **values):
    return record("shift", f"{person} {begin} {end} {role}", person=named(person), role=role, start=[EIGHT + begin * HOUR, 180],
                  end=[EIGHT + end * HOUR, 180], **{"languages": ["ar"], "backup": named("b"), **values})


def test_each_hour_says_who_is_there_and_what_is_missing():
    rota = [shift("nok", 0, 4, languages=["ar", "ckb"], area="Room 1"), shift("ben", 2, 4, "super_user", area="Room 2"),
            shift("sam", 0, 4, status="absent"), shift("ann", 1, 2, "sponsor"), shift("vic", 0, 4, "vendor")]
    found = coverage(rota, EIGHT, EIGHT + 4 * HOUR, 18, ["ckb", "ar"])
    assert [(len(slot.walkers), slot.wanted) for slot in found.slots] == [(1, 2), (1, 2), (2, 2), (2, 2)]
    assert [(slot.sponsor, slot.vendor) for slot in found.slots] == [(False, True), (True, True), (False, True), (False, True)]
    assert found.slots[2].areas == {"Room 1": 1, "Room 2": 1} and found.slots[0].languages == ("ar", "ckb")
    assert found.gaps == ((WALKERS, EIGHT, EIGHT + 2 * HOUR, "1"),)


def test_every_sort_of_gap_is_told():
    rota = [shift("nok", 0, 3, backup=None), shift("nok", 2, 4, area="Room 2")]
    found = coverage(rota, EIGHT, EIGHT + 4 * HOUR, 10, ["ar", "ckb"])
    assert [(gap.sort, (gap.begin - EIGHT) // HOUR, (gap.end - EIGHT) // HOUR, gap.what) for gap in found.gaps] == [
        (BACKUP, 0, 3, rota[0].id), (LANGUAGE, 0, 4, "ckb"), (SPONSOR, 0, 4, ""), (VENDOR, 0, 4, ""), (TWICE, 2, 3, rota[1].id)]


def test_an_empty_day_wants_everybody_and_no_day_wants_nobody():
    assert [gap.sort for gap in coverage([], EIGHT, EIGHT + HOUR, 9, ["ar"]).gaps] == [LANGUAGE, SPONSOR, VENDOR, WALKERS]
    assert coverage([shift("nok", 0, 2)], EIGHT, EIGHT, 9, ["ar"]).slots == ()


def test_who_is_on_the_floor_now():
    rota = [shift("nok", 0, 2), shift("nok", 0, 4, area="x"), shift("ben", 2, 4), shift("sam", 0, 4, status="absent")]
    assert [each.values["person"] for each in on_floor(rota, EIGHT + HOUR)] == [named("nok")]
    assert len(on_floor(rota, EIGHT + 3 * HOUR)) == 2 and on_floor(rota, EIGHT + 4 * HOUR) == []


SHIFTS = st.lists(st.builds(lambda who, begin, long: shift(who, begin, begin + long), st.sampled_from("abcde"),
                            st.integers(-2, 8), st.integers(1, 6)), max_size=6, unique_by=lambda each: each.id)


@given(SHIFTS, st.integers(0, 60), st.randoms(use_true_random=False))
def test_the_order_of_shifts_does_not_matter_and_no_gap_lies_where_enough_walk(rota, users, luck):
    found = coverage(rota, EIGHT, EIGHT + 8 * HOUR, users, ["ar"])
    luck.shuffle(rota)
    assert coverage(rota, EIGHT, EIGHT + 8 * HOUR, users, ["ar"]) == found
    for slot in found.slots:
        short = any(gap.sort == WALKERS and gap.begin <= slot.begin < gap.end for gap in found.gaps)
        assert short == (len(slot.walkers) < slot.wanted)
