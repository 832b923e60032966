"""What a store holds does not depend on the order or the number of times in which changes come; the same on both databases."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import create_engine, make_url

from muster.change import Change, Entry, Record
from muster.store import Docs, Store, Tx, apply, place
from muster.store.apply import rebuild
from muster.store.digests import digest_of
from muster.store.log import at, of_record, since
from muster.store.read import by_ids, clashing, history, kinds_held, records
from muster.store.sums import total
from tests.core.histories import history as told
from tests.core.stores import ROLLOUT, entry, plain, record

A, B, C = b"aaaaaaaa", b"bbbbbbbb", b"cccccccc"
R = record(1)


@pytest.fixture
def make(tmp_path: Path, database: str | None) -> Iterator[Callable[[], Store]]:
    """Makes a store that holds nothing yet, in an SQLite file, then in PostgreSQL. There it takes the place of the last one."""
    engine = None if database is None else create_engine(make_url(database).set(drivername="postgresql+psycopg"))
    made: list[Store] = []

    def one() -> Store:
        if engine is None:
            made.append(plain(tmp_path / f"{len(made)}.db"))
        else:
            made.append(Store(engine))
            made[-1].create()
            made[-1].add_rollout(ROLLOUT)
            with made[-1].write() as tx:
                for table in ("change", "record", "epoch", "summary"):
                    tx.run(f"DELETE FROM {table}")
        return made[-1]

    yield one
    for store in made:
        store.engine.dispose()


def log(seed: int, size: int = 14) -> list[Entry]:
    """A log of a few records with clashes, deletes and undone deletes, each change with the vector that the server joined."""
    random = Random(seed)
    out: list[Entry] = []
    for number in range(3):
        for field in ("title", "note", "_deleted"):
            of = told(random, random.randint(1, size // 3))
            for live in of.changes:
                epoch = live.epoch[:6] + bytes((number, len(field)))  # each field has epochs of its own: n without holes
                vector = {each[:6] + bytes((number, len(field))): n for each, n in live.vector.items()}
                gone = random.random() < 0.7
                seen = {A: random.randrange(4)} if gone else None
                out.append(entry(epoch, live.n, record(number), field, live.value if field != "_deleted" else gone, vector=vector,
                                 rank=live.rank, seen=seen if field == "_deleted" else None, seq=len(out) + 1))
    return out


def state(tx: Tx) -> tuple[str, list[Record], int]:
    held = sorted(by_ids(tx, [record(number) for number in range(3)]), key=lambda each: each.id)
    return digest_of(tx), held, len(tx.all("SELECT 1 FROM change WHERE rollout=?", (tx.no,)))


def test_any_order_and_repetition_gives_the_same(make: Callable[[], Store]) -> None:
    for seed in range(25):
        random, entries = Random(seed), log(seed)
        results = []
        for turn in range(2):
            store = make()
            shuffled = list(entries)
            if turn:
                random.shuffle(shuffled)
            with store.write(ROLLOUT) as tx:
                if turn:
                    for _ in range(random.randrange(5)):
                        tx.number(random.randbytes(8))  # the same epochs have other numbers here
                at = 0
                while at < len(shuffled):
                    step = random.randint(1, 6)
                    apply(tx, shuffled[at:at + step])
                    at += step if random.random() < 0.8 else 1  # some come twice
                results.append((digest_of(tx), sorted(by_ids(tx, [record(n) for n in range(3)]), key=lambda each: each.id)))
                assert len(tx.all("SELECT 1 FROM change WHERE rollout=?", (tx.no,))) == len(entries)
        assert results[0] == results[1], f"seed {seed}"


def test_applying_again_changes_nothing(make: Callable[[], Store]) -> None:
    store, entries = make(), log(3)
    with store.write(ROLLOUT) as tx:
        first = apply(tx, entries)
        before = state(tx)
        again = apply(tx, [*entries, *entries])
        assert (len(first.fresh), again.fresh, again.records) == (len(entries), (), frozenset())
        assert state(tx) == before


def test_the_same_change_twice_in_one_call_is_one(make: Callable[[], Store]) -> None:
    with make().write(ROLLOUT) as tx:
        assert len(apply(tx, [entry(A, 0, R), entry(A, 0, R)]).fresh) == 1


def test_what_changed_is_said(make: Callable[[], Store]) -> None:
    with make().write(ROLLOUT) as tx:
        changed = apply(tx, [entry(A, 0, R), entry(A, 1, record(2), kind="issue", field="summary")])
        assert (changed.records, changed.kinds) == ({R, record(2)}, {"risk", "issue"})


def test_a_quarantined_change_is_kept_and_lives_nowhere(make: Callable[[], Store]) -> None:
    with make().write(ROLLOUT) as tx:
        apply(tx, [entry(A, 0, R, value="kept", seq=1, verdict=1)])
        assert by_ids(tx, [R]) == []
        assert [(past.value, past.reason) for past in history(tx, R)] == [("kept", "rights")]


def test_a_place_brings_seq_rank_verdict_and_vector(make: Callable[[], Store]) -> None:
    """Whether it comes with an acknowledgement or, because that was lost, in a frame."""
    for by_frame in (False, True):
        store = make()
        with store.write(ROLLOUT) as tx:
            apply(tx, [entry(C, 0, R, value="other", seq=1, rank=5_000)])
            own = entry(A, 0, R, value="mine", rank=9_000_000)
            apply(tx, [own])
            assert by_ids(tx, [R])[0].values == {"title": "mine"}
            assert by_ids(tx, [R])[0].unsent
            placed = Entry(own.change, 2, 4_000, 0, {})
            if by_frame:
                apply(tx, [Entry(entry(A, 0, R, value="mine", rank=4_000).change, 2, 4_000, 0, {})])
            else:
                place(tx, [placed], before=[own])
            held = by_ids(tx, [R])[0]
            assert (held.values, held.unsent) == ({"title": "other"}, False)
            assert tx.one("SELECT seq, rank FROM change WHERE n=0 AND seq=2") == (2, 4_000)


def test_a_change_put_in_quarantine_gives_way_to_what_it_had_replaced(make: Callable[[], Store]) -> None:
    with make().write(ROLLOUT) as tx:
        first = entry(C, 0, R, value="first", seq=1)
        own = entry(A, 0, R, value="mine", vector={C: 0})
        apply(tx, [first, own])
        assert by_ids(tx, [R])[0].values == {"title": "mine"}
        place(tx, [Entry(own.change, 2, own.rank, 1, {C: 0})], before=[own])
        assert by_ids(tx, [R])[0].values == {"title": "first"}


def test_a_record_wholly_in_quarantine_was_never_there(make: Callable[[], Store]) -> None:
    with make().write(ROLLOUT) as tx:
        own = entry(A, 0, R)
        apply(tx, [own])
        place(tx, [Entry(own.change, 1, own.rank, 1, {})], before=[own])
        assert (records(tx, "risk"), kinds_held(tx)) == ([], {})


def test_a_record_that_was_kept_aside_comes_to_be_when_it_is_accepted_after_all(make: Callable[[], Store]) -> None:
    """A server that was put back to before a right was taken accepts from one copy of a laptop what it had refused the other."""
    with make().write(ROLLOUT) as tx:
        aside = entry(A, 0, R, value="mine", seq=1, verdict=1)
        apply(tx, [aside])
        place(tx, [Entry(aside.change, 1, aside.rank, 0, {})], before=[aside])
        assert by_ids(tx, [R])[0].values == {"title": "mine"}


def test_parts_taken_with_one_set_of_records_leave_what_the_whole_does(make: Callable[[], Store]) -> None:
    """Records are shut as soon as the next one comes, and opened again: also where they were written in between."""
    for seed in range(10):
        random, entries = Random(seed), log(seed)
        store = make()
        with store.write(ROLLOUT) as tx:
            apply(tx, entries)
            whole, added = state(tx), total(tx, lambda *group: True)
        store = make()
        with store.write(ROLLOUT) as tx:
            docs = Docs(tx)
            mixed = random.sample(entries, len(entries))
            for begin in range(0, len(mixed), 4):
                apply(tx, mixed[begin:begin + 4], docs)
            assert (state(tx), total(tx, lambda *group: True)) == (whole, added)


def test_rebuild_gives_what_stood_there(make: Callable[[], Store]) -> None:
    with make().write(ROLLOUT) as tx:
        apply(tx, log(8))
        before = state(tx)
        docs = Docs(tx)
        for number in range(3):
            for field in ("title", "note", "_deleted"):
                rebuild(tx, docs, record(number), field)
        docs.write()
        assert state(tx) == before


def test_an_undone_delete_reads_back_as_what_it_is(make: Callable[[], Store]) -> None:
    """A second one made apart is equal to it: no clash, in whatever transaction it comes."""
    store = make()
    for number, epoch in enumerate((A, B)):
        with store.write(ROLLOUT) as tx:
            apply(tx, [entry(C, 0, R), entry(epoch, 0, R, "_deleted", False, seq=number + 5)])
    with store.read(ROLLOUT) as tx:
        held = by_ids(tx, [R])[0]
        assert (held.gone, held.clashes) == (False, {})
        assert Docs(tx).get(bytes.fromhex(R)).register("_deleted")[0].value is False


def test_a_delete_hides_the_record_and_a_change_it_had_not_seen_shows_it(make: Callable[[], Store]) -> None:
    with make().write(ROLLOUT) as tx:
        apply(tx, [entry(A, 0, R), entry(B, 0, R, "_deleted", True, seen={A: 0})])
        assert (records(tx, "risk"), by_ids(tx, [R])[0].gone) == ([], True)
        apply(tx, [entry(A, 1, R, "note", "late")])
        held = by_ids(tx, [R])[0]
        assert (held.gone, held.values, {side.value for side in held.clashes["_deleted"]}) == (
            False, {"title": "x", "note": "late"}, {False, True})
        assert clashing(tx) == [held]


def test_every_column_of_a_change_reads_back(make: Callable[[], Store]) -> None:
    store = make()
    change = Change(A, 3, 2, R, "kindly", "a/b", "_deleted", {"t": "x", "s": ["خط", None, 5, True]}, ((B, 7), (C, 9)), -5, -210,
                    77, {B: 9, C: 2}, (C, 4))
    made = Entry(change, 12, 77, 3, {B: 7, C: 9})
    with store.write(ROLLOUT) as tx:
        apply(tx, [made])
    with Store(store.engine).read(ROLLOUT) as tx:
        assert at(tx, [(A, 3), (A, 4)]) == {(A, 3): made}
        assert of_record(tx, R) == since(tx, 0, 99) == [made]
        assert since(tx, 12, 99) == since(tx, 0, 11) == []
