"""Columns of numbers and of changes: what goes in comes out, and what does not fit together is refused whole."""

from __future__ import annotations

from random import Random

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.change import Change, Entry
from muster.wire import BadMessage, Columns, Unpacked, pack_columns, pack_message, read_message
from muster.wire.columns import MAX_CHANGES, Held
from muster.wire.ints import deltas, from_planes, packed, planes, sums, unpacked
from tests.core.stores import record

NUMBERS = st.integers(-(2**63) + 1, 2**63 - 1)


@given(st.lists(NUMBERS) | st.lists(st.integers(-300, 300)) | st.builds(lambda n, k: [n] * k, NUMBERS, st.integers(0, 50)))
def test_numbers_come_back(numbers: list[int]) -> None:
    assert unpacked(packed(numbers), len(numbers)) == numbers


@given(st.lists(st.integers(0, 2**62)))
def test_distances_come_back(numbers: list[int]) -> None:
    assert sums(deltas(numbers)) == numbers


@given(st.lists(st.binary(min_size=16, max_size=16)))
def test_turned_ids_come_back(ids: list[bytes]) -> None:
    assert from_planes(planes(ids, 16), 16) == ids


def test_a_run_of_one_number_costs_a_few_bytes() -> None:
    assert len(packed([7] * 10_000)) == 2


@given(st.binary(max_size=40), st.integers(0, 6))
def test_bytes_that_are_no_column_are_a_bad_message(column: bytes, count: int) -> None:
    try:
        assert len(unpacked(column, count)) == count
    except BadMessage:
        pass


@pytest.mark.parametrize("column, count", [
    (b"\x01", 0), (b"\x01\x02\x03", 1), (b"\x02\x01", 1), (b"\x00", 1), (b"\x09" + bytes(9), 1), (b"\x81", 2),
    (b"\x89" + bytes(9), 2), (b"\x80", 1), (b"\x01\x02", 2),
])
def test_a_column_holds_exactly_its_numbers(column: bytes, count: int) -> None:
    with pytest.raises(BadMessage):
        unpacked(column, count)


def entries(seed: int, size: int) -> list[Entry]:
    random = Random(seed)
    epochs = [bytes([each]) * 8 for each in range(1, 4)]
    out = []
    for n in range(size):
        number = random.randrange(5)
        ids = {random.choice(epochs): 50 * number + random.randrange(50) for _ in range(random.randrange(3))}
        seen = {epochs[0]: random.randrange(9)} if random.random() < 0.2 else {} if random.random() < 0.1 else None
        change = Change(
            random.choice(epochs), n, random.randint(0, n), record(number), f"kind{number % 2}", f"site{number}",
            random.choice(["title", "note", "_deleted"]),
            random.choice([None, True, "خط", ["a", "b"], {"t": "x", "s": "y"}, 7, [1_795_000_000_000, 180]]),
            tuple(sorted(ids.items())), random.randrange(2**45), random.randint(-840, 840), random.randrange(2**45), seen,
            (epochs[1], 4) if random.random() < 0.1 else None)
        out.append(Entry(change, random.randrange(1, 2**40), change.rank, random.randrange(10), ids))
    return out


def through(columns: Columns) -> Columns:
    return read_message(pack_message(columns), Columns)


@given(st.integers(0, 2**32), st.integers(0, 40))
def test_a_frame_comes_back(seed: int, size: int) -> None:
    sent = entries(seed, size)
    got = Unpacked(through(pack_columns(sent)), offered=False).entries
    assert got == [Entry(msgspec.structs.replace(e.change, named=()), e.seq, e.rank, e.verdict, e.vector) for e in sent]


@given(st.integers(0, 2**32), st.integers(0, 40))
def test_an_offer_comes_back_and_names_by_seq_what_the_server_knows(seed: int, size: int) -> None:
    sent = entries(seed, size)
    known = {key: 100 + i for i, key in enumerate(sorted({key for e in sent for key in e.change.named})) if i % 2}
    offered = Unpacked(through(pack_columns(sent, known)), offered=True)
    assert offered.seqs == {known[key] for e in sent for key in e.change.named if key in known}
    there = {}
    for e in sent:  # a change names what stands in its own record
        for key in e.change.named:
            if key in known:
                there[known[key]] = Held(key, (e.change.record, e.change.kind, e.change.site))
    for got, was in zip(offered.following(there), sent, strict=True):
        assert msgspec.structs.replace(got.change, named=()) == msgspec.structs.replace(was.change, named=())
        assert sorted(got.change.named) == sorted(was.change.named)
        assert (got.seq, got.verdict, got.vector) == (0, 0, {})


def test_a_change_that_follows_what_the_log_does_not_hold_has_no_record() -> None:
    (made,) = entries(5, 1)
    made = Entry(msgspec.structs.replace(made.change, named=((b"eeeeeeee", 3),)), 0, made.rank, 0, {})
    columns = through(pack_columns([made], {(b"eeeeeeee", 3): 12}))
    (got,) = Unpacked(columns, offered=True).following({})
    assert (got.change.record, got.change.named) == ("", ())
    with pytest.raises(BadMessage):
        read(columns, offered=False)


def test_nothing_comes_back_as_nothing() -> None:
    assert Unpacked(pack_columns([], {}), offered=True).entries == []


def read(columns: Columns, offered: bool) -> list[Entry]:
    return Unpacked(columns, offered).following({})


def altered(**fields: object) -> Columns:
    """Three good changes of an Offer, with some of its columns replaced."""
    made = pack_columns(entries(5, 3), {})
    return msgspec.structs.replace(made, **fields)


@pytest.mark.parametrize("fields", [
    {"count": -1}, {"count": 2}, {"count": 4}, {"count": MAX_CHANGES + 1},
    {"epochs": b"1234567"}, {"epochs": b""}, {"records": b"x" * 15}, {"records": b""},
    {"epoch": packed([-1, 0, 0])}, {"epoch": packed([0, 0, 9])}, {"record": packed([-1, 0, 0])}, {"record": packed([0, 0, 99])},
    {"field": packed([-1, 0, 0])}, {"field": packed([0, 0, 99])}, {"n": packed([-5, 0, 0])}, {"save": packed([9, 9, 9])},
    {"names": []}, {"values": []}, {"values": [[]]}, {"values": [[1], [2], [3], [4]]}, {"values": [[1, 2, 3, 4]] * 3},
    {"refs": packed([-1, 0, 0])}, {"refs": packed([2**40] * 3)}, {"ref": packed([1, 2, 3])},
    {"refs": packed([2**40] * 3), "ref": b"\x81\x01"},
    {"rare": [(0, [1], [])]}, {"rare": [(0, [99, 1], [])]}, {"rare": [(0, [], [1, 2, 1, 3, 2, 5])]}, {"rare": [(0, [], [0, 0])]},
    {"rare": [(7, [], [1, 1])]}, {"rare": [(0, [-1, 1], [])]},
    {"n": packed([2**62, 2**62, 2**62])}, {"ms": packed([2**62, 2**62, 2**62])}, {"rank": packed([2**63 - 1] * 3)},
    {"offset": packed([2**40, 0, 0])},
    {"verdict": packed([1, 1, 1])}, {"seq": packed([-1, 1, 1])},
])
def test_an_offer_that_does_not_fit_together_is_a_bad_message(fields: dict[str, object]) -> None:
    with pytest.raises(BadMessage):
        read(through(altered(**fields)), offered=True)


def test_names_that_no_database_holds_are_a_bad_message() -> None:
    for name in ("\0", "a\0b"):
        made = pack_columns(entries(5, 3), {})
        with pytest.raises(BadMessage):
            read(through(msgspec.structs.replace(made, names=[name, *made.names[1:]])), offered=True)


def test_a_record_or_epoch_is_listed_once() -> None:
    made = pack_columns(entries(5, 3), {})
    one = from_planes(made.records, 16)[0]
    twice = msgspec.structs.replace(made, records=planes([one, one], 16), record_kind=packed([0, 1]), record_site=packed([0, 1]))
    with pytest.raises(BadMessage):
        read(twice, offered=True)


def test_a_frame_names_by_id_only() -> None:
    made = pack_columns(entries(5, 3), {})
    frame = msgspec.structs.replace(made, refs=packed([1, 0, 0]), ref=packed([0, 5]), seq=packed([1, 1, 1]),
                                    verdict=packed([0] * 3))
    with pytest.raises(BadMessage):
        read(frame, offered=False)


@given(st.data())
def test_columns_with_a_changed_column_are_read_or_refused(data: st.DataObject) -> None:
    """Whatever one column is replaced by: whole changes, or a bad message, and nothing else."""
    made = pack_columns(entries(data.draw(st.integers(0, 99)), 6), {})
    name = data.draw(st.sampled_from([each.name for each in msgspec.structs.fields(Columns) if each.type is bytes]))
    value = data.draw(st.binary(max_size=30) | st.lists(NUMBERS, min_size=6, max_size=6).map(packed))
    try:
        got = read(msgspec.structs.replace(made, **{name: value}), data.draw(st.booleans()))
    except BadMessage:
        return
    for entry in got:
        assert entry.change.n >= 0 and 0 <= entry.change.save <= entry.change.n
        if entry.change.record:
            pack_columns([entry], {})
