"""The laws of merge: any order, any repetition, any grouping gives the same; what was superseded stays superseded."""

from __future__ import annotations

from itertools import permutations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.change import Live, covers, delete_state, in_clash, join, merge, seen_of, shown, vector_of
from tests.core.histories import history

A, B, C = (bytes([each]) * 8 for each in (1, 2, 3))
SEEDS = st.integers(0, 2**32 - 1)


def merged(changes: list[Live] | tuple[Live, ...]) -> tuple[Live, ...]:
    register: tuple[Live, ...] = ()
    for live in changes:
        register = merge(register, live)
    return register


def of(epoch: bytes, n: int, value: object = None, vector: dict[bytes, int] | None = None, rank: int = 0,
       seen: dict[bytes, int] | None = None) -> Live:
    return Live(epoch, n, rank, vector or {}, value, seen)


@pytest.mark.parametrize("joined", [True, False])
def test_every_order_of_up_to_five_changes_gives_the_same(joined: bool) -> None:
    for seed in range(300):
        random = Random(seed)
        changes = history(random, random.randint(2, 5), joined=joined).changes
        first = merged(changes)
        assert all(merged(order) == first for order in permutations(changes)), f"seed {seed}"


def ids(register: tuple[Live, ...]) -> list[tuple[bytes, int]]:
    return [live.id for live in register]


@given(SEEDS, st.integers(2, 25))
def test_order_and_repetition_change_nothing(seed: int, size: int) -> None:
    random = Random(seed)
    changes = history(random, size, writers=4).changes
    again = changes * 2
    random.shuffle(again)
    assert merged(again) == merged(changes)


@given(SEEDS, st.integers(2, 25))
def test_vectors_that_were_not_joined_keep_the_same_changes_live(seed: int, size: int) -> None:
    """A change that names only ids, as in an Offer: the join in `merge` is what keeps its forebears away."""
    random = Random(seed)
    changes = history(random, size, writers=4, joined=False).changes
    again = changes * 2
    random.shuffle(again)
    assert ids(merged(again)) == ids(merged(changes))


@given(SEEDS, st.integers(2, 20))
def test_grouping_changes_nothing(seed: int, size: int) -> None:
    """What two machines hold, put together, is what one machine that heard all holds: merge is associative."""
    random = Random(seed)
    changes = history(random, size).changes
    cut = random.randrange(len(changes))
    left, right = merged(changes[:cut]), merged(changes[cut:])
    assert merged([*left, *right]) == merged([*right, *left]) == merged(changes)


@given(SEEDS, st.integers(2, 20), st.booleans())
def test_live_is_what_nobody_saw(seed: int, size: int, joined: bool) -> None:
    """By the histories themselves, without vectors: a change is live as long as nobody wrote over it who had seen it."""
    told = history(Random(seed), size, writers=4, joined=joined)
    superseded = set().union(*told.saw.values())
    assert {live.id for live in merged(told.changes)} == {live.id for live in told.changes} - superseded


@given(SEEDS, st.integers(3, 16))
def test_what_was_superseded_never_comes_back(seed: int, size: int) -> None:
    """At no moment of any order is a value live next to one whose author had seen it."""
    random = Random(seed)
    told = history(random, size)
    order = list(told.changes)
    random.shuffle(order)
    register: tuple[Live, ...] = ()
    for live in order + order[:3]:
        register = merge(register, live)
        ids = {each.id for each in register}
        assert not any(told.saw[each] & ids for each in ids)


def test_the_vector_of_what_leaves_stays_with_what_covers_it() -> None:
    a, b, c = of(A, 0, "a"), of(B, 0, "b", {A: 0}), of(C, 0, "c", {B: 0})
    assert merged([b, c, a]) == (of(C, 0, "c", {A: 0, B: 0}),)
    assert merged([c, b, a]) == merged([c, a, b]) == merged([b, c, a])


def test_the_same_id_twice_is_one() -> None:
    a = of(A, 0, "a")
    assert merged([a, a]) == (a,)


@given(SEEDS)
def test_join_is_the_least_vector_above_both(seed: int) -> None:
    random = Random(seed)
    a, b = ({epoch: random.randrange(5) for epoch in (A, B, C) if random.random() < 0.7} for _ in range(2))
    both = join(a, b)
    assert both == join(b, a) == join(both, a)
    for epoch in (A, B, C):
        assert [covers(both, epoch, n) for n in range(6)] == [covers(a, epoch, n) or covers(b, epoch, n) for n in range(6)]


def test_a_vector_covers_its_epoch_up_to_n_and_no_other() -> None:
    assert covers({A: 2}, A, 0) and covers({A: 2}, A, 2)
    assert not covers({A: 2}, A, 3) and not covers({A: 2}, B, 0)


def test_vector_of_takes_ids_and_vectors() -> None:
    assert vector_of([of(A, 3, vector={C: 7, B: 1}), of(B, 4, vector={A: 1})]) == {A: 3, B: 4, C: 7}


def test_shown_is_the_highest_rank_then_epoch_then_n() -> None:
    assert shown(()) is None
    assert shown((of(A, 9, "low", rank=1), of(B, 0, "high", rank=2))) == "high"
    assert shown((of(A, 9, "a", rank=2), of(B, 0, "b", rank=2))) == "b"
    assert shown((of(A, 1, "one", rank=2), of(A, 2, "two", rank=2))) == "two"


def test_equal_values_are_no_clash() -> None:
    assert not in_clash(())
    assert not in_clash((of(A, 0, "x"),))
    assert not in_clash((of(A, 0, ["x"]), of(B, 0, ["x"])))
    assert in_clash((of(A, 0, "x"), of(B, 0, "x"), of(C, 0, "y")))
    assert in_clash((of(A, 0, "x"), of(B, 0, None)))


def test_seen_of_holds_all_but_deletes() -> None:
    registers = {"f": (of(A, 4, "x", {B: 2}),), "g": (of(B, 5, "y"),), "_deleted": (of(C, 9, True),)}
    assert seen_of(registers) == {A: 4, B: 5}


def gone(**registers: tuple[Live, ...]) -> tuple[bool, bool]:
    return delete_state({name.replace("deleted", "_deleted"): live for name, live in registers.items()})


def test_a_record_without_a_delete_is_there() -> None:
    assert gone(f=(of(A, 0, "x"),)) == (False, False)
    assert gone(f=(of(A, 0, "x"),), deleted=(of(B, 0, False),)) == (False, False)


def test_a_delete_takes_what_it_saw() -> None:
    assert gone(f=(of(A, 3, "x"),), deleted=(of(B, 0, True, seen={A: 3}),)) == (True, False)


def test_a_change_beyond_what_the_delete_saw_keeps_the_record() -> None:
    assert gone(f=(of(A, 4, "x"),), deleted=(of(B, 0, True, seen={A: 3}),)) == (False, True)
    assert gone(f=(of(A, 3, "x"),), g=(of(C, 0, "new"),), deleted=(of(B, 0, True, seen={A: 3}),)) == (False, True)
    assert gone(f=(of(A, 4, "x"),), deleted=(of(B, 0, True),)) == (False, True)


def test_deletes_made_apart_join_what_they_saw() -> None:
    deletes = (of(B, 0, True, seen={A: 3}), of(C, 0, True, seen={B: 7}))
    assert gone(f=(of(A, 3, "x"),), g=(of(B, 7, "y"),), deleted=deletes) == (True, False)


def test_a_delete_and_an_undo_made_apart_are_a_clash_and_the_record_shows() -> None:
    deletes = (of(B, 0, True, seen={A: 3}), of(C, 0, False))
    assert gone(f=(of(A, 3, "x"),), deleted=deletes) == (False, True)
