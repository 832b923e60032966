"""Ids: new ones sort by time and never repeat, natural ones meet however the name was typed."""

from __future__ import annotations

import unicodedata
import uuid

from hypothesis import given
from hypothesis import strategies as st

from muster.ids import InTurn, natural_id, new_id, read_id, to_bytes

ROLLOUT = "0192f0a1c2d374e5a6b7c8d9eaf0b1c2"
PARTS = st.lists(st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="\x1f"), max_size=12), max_size=3)


@given(ms=st.integers(0, (1 << 48) - 1))
def test_a_new_id_is_a_uuid_of_version_7_with_its_time_in_front(ms):
    made = uuid.UUID(new_id(ms))
    assert made.version == 7
    assert made.variant == uuid.RFC_4122
    assert made.int >> 80 == ms


def test_new_ids_never_repeat_and_sort_by_time():
    same_time = {new_id(1_794_292_200_000) for _ in range(1000)}
    assert len(same_time) == 1000
    assert max(same_time) < new_id(1_794_292_200_001)


@given(clock=st.lists(st.sampled_from([1_794_292_200_000, 1_794_292_200_001]), max_size=60).map(sorted))
def test_ids_of_one_writer_keep_their_order_within_a_millisecond(clock):
    ids = InTurn()
    made = [ids.new(ms) for ms in clock]
    assert made == sorted(made)
    assert len(set(made)) == len(made)


def test_more_ids_in_a_millisecond_than_there_are_turns_are_ids_still():
    ids = InTurn()
    made = {uuid.UUID(ids.new(1_794_292_200_000)) for _ in range(5000)}
    assert len(made) == 5000
    assert {(each.version, each.int >> 80) for each in made} == {(7, 1_794_292_200_000)}


@given(kind=st.sampled_from(["attendance", "site"]), site=st.sampled_from(["", "haro"]), parts=PARTS)
def test_natural_ids_meet_in_nfc(kind, site, parts):
    decomposed = [unicodedata.normalize("NFD", part) for part in parts]
    assert natural_id(ROLLOUT, kind, site, *parts) == natural_id(ROLLOUT, kind, site, *decomposed)


def test_a_name_typed_in_two_ways_is_one_id():
    assert natural_id(ROLLOUT, "site", "", "Am\u00eena") == natural_id(ROLLOUT, "site", "", "Ami\u0302na")


@given(one=st.tuples(st.sampled_from(["a", "b"]), PARTS), other=st.tuples(st.sampled_from(["a", "b"]), PARTS))
def test_different_things_have_different_natural_ids(one, other):
    def plain(thing):
        return (thing[0], [unicodedata.normalize("NFC", part) for part in thing[1]])
    same = natural_id(ROLLOUT, "step", one[0], *one[1]) == natural_id(ROLLOUT, "step", other[0], *other[1])
    assert same == (plain(one) == plain(other))


def test_a_natural_id_is_of_version_5_and_of_its_rollout():
    made = natural_id(ROLLOUT, "site", "haro")
    assert uuid.UUID(made).version == 5
    assert made == uuid.uuid5(uuid.UUID(ROLLOUT), "site\x1fharo").hex
    assert made != natural_id(new_id(), "site", "haro")


def test_an_id_is_read_with_and_without_hyphens():
    assert read_id(" 0192F0A1-C2D3-74E5-A6B7-C8D9EAF0B1C2 ") == ROLLOUT
    assert read_id(ROLLOUT) == ROLLOUT
    assert read_id("haro") is None
    assert read_id("") is None
    assert to_bytes(ROLLOUT).hex() == ROLLOUT
