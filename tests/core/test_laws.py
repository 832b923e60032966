"""The laws of merge and of apply (L0): any order, any grouping, any repetition of the same changes gives the same record."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from muster.change import Change, Entry, Live, delete_state, in_clash, join, merge, seen_of, shown, vector_of
from muster.kind import DELETED
from muster.store import Store, apply
from muster.store.digests import digest_of
from muster.store.read import by_ids
from simulate.memory import Disk, blank, store_on
from tests.core.histories import history

SEEDS = st.integers(0, 2**32 - 1)
ROLLOUT = "01890000000070008000000000000001"
RECORD = "01890000000070008000000000000009"
FIELDS = ("title", "note", DELETED)

Registers = dict[str, tuple[Live, ...]]


class Author:
    """One machine that writes fields of one record, deletes it and brings it back."""

    def __init__(self, number: int) -> None:
        self.epoch = bytes([number]) * 8
        self.n = 0
        self.held: list[Entry] = []
        self.registers: Registers = {}

    def hear(self, entry: Entry) -> None:
        if all(held.change.id != entry.change.id for held in self.held):
            self.held.append(entry)
            self.registers[entry.change.field] = merge(self.registers.get(entry.change.field, ()), live(entry))

    def write(self, field: str, value: object, rank: int) -> Entry:
        register = self.registers.get(field, ())
        seen = seen_of(self.registers) if field == DELETED and value is True else None
        change = Change(self.epoch, self.n, self.n, RECORD, "risk", "", field, value, tuple(each.id for each in register), 1, 0,
                        rank, seen)
        made = Entry(change, 0, rank, 0, vector_of(register))
        self.n += 1
        self.hear(made)
        return made


def live(entry: Entry) -> Live:
    change = entry.change
    return Live(change.epoch, change.n, entry.rank, entry.vector, change.value, change.seen)


def story(random: Random, size: int, authors: int = 3) -> list[Entry]:
    """`size` changes of one record by people who hear of each other late, and of parts only."""
    people = [Author(number + 1) for number in range(authors)]
    out: list[Entry] = []
    while len(out) < size:
        who = random.choice(people)
        if random.random() < 0.4:
            for entry in list(random.choice(people).held):
                if random.random() < 0.8:
                    who.hear(entry)
            continue
        field = random.choice(FIELDS)
        value: object = random.choice("ab") if field != DELETED else not delete_state(who.registers)[0]
        out.append(who.write(field, value, random.randrange(4)))
    return out


def merged(entries: Sequence[Entry]) -> Registers:
    out: Registers = {}
    for entry in entries:
        out[entry.change.field] = merge(out.get(entry.change.field, ()), live(entry))
    return out


def state(registers: Registers) -> object:
    return (registers, {field: (shown(each), in_clash(each)) for field, each in registers.items()}, delete_state(registers))


def one_field(entries: Sequence[Live]) -> tuple[Live, ...]:
    register: tuple[Live, ...] = ()
    for each in entries:
        register = merge(register, each)
    return register


@pytest.mark.parametrize("joined", [True, False])
def test_every_order_of_six_changes_of_a_field_gives_the_same(joined: bool) -> None:
    for seed in range(40):
        changes = history(Random(seed), 6, writers=3 + seed % 2, joined=joined).changes
        first = one_field(changes)
        assert all(one_field(order) == first for order in permutations(changes)), f"seed {seed}"


def test_every_order_of_six_changes_of_a_record_gives_the_same() -> None:
    for seed in range(25):
        entries = story(Random(seed), 6)
        first = state(merged(entries))
        assert all(state(merged(order)) == first for order in permutations(entries)), f"seed {seed}"


@given(SEEDS, st.integers(2, 30))
def test_repetition_and_grouping_change_no_record(seed: int, size: int) -> None:
    random = Random(seed)
    entries = story(random, size, authors=4)
    whole = state(merged(entries))
    again = entries * 2
    random.shuffle(again)
    assert state(merged(again)) == whole
    cut = random.randrange(size)
    for left, right in ((entries[:cut], entries[cut:]), (entries[cut:], entries[:cut])):
        assert state(merged([*left, *right, *left])) == whole


@given(SEEDS, st.integers(2, 30))
def test_what_is_live_was_seen_by_no_live_author(seed: int, size: int) -> None:
    """No live change lies under the vector of another live one, and each shown value is one that somebody wrote."""
    entries = story(Random(seed), size, authors=4)
    wrote = {(entry.change.field, repr(entry.change.value)) for entry in entries}
    for field, register in merged(entries).items():
        assert register and (field, repr(shown(register))) in wrote
        for one in register:
            assert not any(one is not other and other.vector.get(one.epoch, -1) >= one.n for other in register)


@given(SEEDS, SEEDS)
def test_join_is_commutative_associative_and_idempotent(one: int, two: int) -> None:
    a, b, c = ({bytes([random.randrange(3)]) * 8: random.randrange(5) for _ in range(3)}
               for random in (Random(one), Random(two), Random(one ^ two)))
    assert join(a, b) == join(b, a)
    assert join(join(a, b), c) == join(a, join(b, c))
    assert join(a, a) == a == join(a, {}) == join({}, a)


def fresh() -> Store:
    store = store_on(Disk(blank()))
    store.add_rollout(ROLLOUT)
    return store


def kept(parts: Sequence[Sequence[Entry]]) -> object:
    """What a store shows and holds live after these, each part in one transaction."""
    store = fresh()
    for part in parts:
        with store.write(ROLLOUT) as tx:
            apply(tx, part)
    with store.read(ROLLOUT) as tx:
        found = by_ids(tx, [RECORD])
        return digest_of(tx), [(each.values, each.gone, {name: sorted(each.clashes[name], key=lambda side: side.id)
                                                        for name in each.clashes}) for each in found]


def test_every_order_of_up_to_six_changes_gives_a_store_the_same_record() -> None:
    for seed, size in enumerate((3, 4, 5, 5, 6)):
        entries = story(Random(seed), size)
        first = kept([entries])
        assert all(kept([[each] for each in order]) == first for order in permutations(entries)), f"seed {seed}"


@settings(max_examples=40)
@given(SEEDS, st.integers(2, 12))
def test_a_store_takes_any_order_grouping_and_repetition(seed: int, size: int) -> None:
    random = Random(seed)
    entries = story(random, size, authors=4)
    order = entries + random.sample(entries, size // 2)
    random.shuffle(order)
    cuts = sorted(random.sample(range(len(order) + 1), min(3, len(order))))
    parts = [order[a:b] for a, b in zip([0, *cuts], [*cuts, len(order)], strict=True)]
    assert kept(parts) == kept([entries])
