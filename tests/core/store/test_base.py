"""Transactions: whole or not at all, also in what is remembered between them; several programs on one file."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from muster.problems import Problem
from muster.store import START, Store, apply
from muster.store.base import NEWEST
from muster.store.read import by_ids
from tests.core.stores import ROLLOUT, entry, plain, record

A, B = b"aaaaaaaa", b"bbbbbbbb"
R = record(1)


class Broken(Exception):
    """Something goes wrong in the middle."""


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return plain(tmp_path / "store.db")


def test_what_fails_in_the_middle_leaves_nothing(store: Store) -> None:
    with pytest.raises(Broken), store.write(ROLLOUT) as tx:
        apply(tx, [entry(A, 0, R)])
        tx.put("key", b"value")
        raise Broken
    with store.read(ROLLOUT) as tx:
        assert (by_ids(tx, [R]), tx.get("key")) == ([], None)
        assert tx.all("SELECT 1 FROM change") == tx.all("SELECT 1 FROM epoch") == []


def test_an_epoch_numbered_in_vain_is_numbered_anew(store: Store) -> None:
    """The number that was given to A goes to B: nothing may remember it as A's."""
    with pytest.raises(Broken), store.write(ROLLOUT) as tx:
        lost = tx.number(A)
        raise Broken
    with store.write(ROLLOUT) as tx:
        assert tx.number(B) == lost
        apply(tx, [entry(A, 0, R, value="of A"), entry(B, 0, record(2), value="of B")])
    with Store(store.engine).read(ROLLOUT) as tx:
        assert tx.number(A) != tx.number(B)
        assert {tx.name(no): n for no, n in tx.all("SELECT epoch, n FROM change")} == {A: 0, B: 0}


def test_two_programs_on_one_file_see_each_other(store: Store) -> None:
    other = Store(store.engine)
    with store.write(ROLLOUT) as tx:
        apply(tx, [entry(A, 0, R)])
    with other.write(ROLLOUT) as tx:
        apply(tx, [entry(B, 0, R, "note", "y"), entry(A, 1, R, "title", "z", vector={A: 0})])
    with store.read(ROLLOUT) as tx:
        assert by_ids(tx, [R])[0].values == {"title": "z", "note": "y"}


def test_writers_wait_for_each_other(store: Store) -> None:
    def add(number: int) -> None:
        for n in range(10):
            with store.write(ROLLOUT) as tx:
                apply(tx, [entry(bytes([number]) * 8, n, record(n), f"field{number}", n)])

    threads = [threading.Thread(target=add, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with store.read(ROLLOUT) as tx:
        assert [held.values for held in by_ids(tx, [record(n) for n in range(10)])] == [
            {f"field{number}": n for number in range(4)} for n in range(10)]


def test_a_reader_sees_one_moment(store: Store) -> None:
    with store.write(ROLLOUT) as tx:
        tx.put("key", b"before")
    with store.read(ROLLOUT) as tx:
        assert tx.get("key") == b"before"
        with Store(store.engine).write(ROLLOUT) as other:
            other.put("key", b"after")
        assert tx.get("key") == b"before"
    with store.read(ROLLOUT) as tx:
        assert tx.get("key") == b"after"


def test_roll_outs_do_not_mix(store: Store) -> None:
    other = record(77)
    store.add_rollout(other)
    store.add_rollout(other)
    assert store.rollouts() == [ROLLOUT, other]
    with store.write(ROLLOUT) as tx:
        apply(tx, [entry(A, 0, R)])
        tx.put("key", b"one")
    with store.read(other) as tx:
        assert (by_ids(tx, [R]), tx.get("key"), tx.no == store.no(ROLLOUT)) == ([], None, False)
        assert tuple(tx.one("SELECT generation, seq, chain FROM rollout WHERE no=?", (tx.no,))) == (1, 0, START)
    assert store.no(record(78)) == 0


def test_the_first_word_on_an_epoch_stands(store: Store) -> None:
    with store.write(ROLLOUT) as tx:
        assert tx.authors([A]) == {}
        tx.author(A, b"d" * 16, b"p" * 16)
        tx.author(A, b"x" * 16, b"q" * 16)
        assert tx.authors([A, B]) == {A: (b"d" * 16, b"p" * 16)}


def test_state_is_put_and_taken_away(store: Store) -> None:
    with store.write(ROLLOUT) as tx:
        tx.put("key", b"one")
        tx.put("key", b"two")
        assert tx.get("key") == b"two"
        tx.put("key", None)
        assert tx.get("key") is None


def test_a_store_of_a_newer_program_is_left_alone(store: Store) -> None:
    store.create()
    with store.write() as tx:
        tx.run(f"PRAGMA user_version={NEWEST + 1}")
    with pytest.raises(Problem) as caught:
        Store(store.engine).create()
    assert (caught.value.code, caught.value.sort.exit) == ("store_too_new", 3)


def test_many_ids_are_asked_in_slices(store: Store) -> None:
    ids = [record(number) for number in range(1_200)]
    with store.write(ROLLOUT) as tx:
        apply(tx, [entry(A, n, each) for n, each in enumerate(ids)])
        assert len(by_ids(tx, ids)) == 1_200


def test_writers_of_one_program_take_turns_and_do_not_ask_sqlite_for_the_lock(store: Store) -> None:
    """Without turns a writer that meets another is refused here, for SQLite is told not to wait; else it would sleep."""
    def impatient(connection: Any, *_: object) -> None:
        connection.execute("PRAGMA busy_timeout=0")

    event.listen(store.engine, "checkout", impatient)
    failed: list[Exception] = []
    inside = threading.Event()

    def write() -> None:
        try:
            for _ in range(5):
                with store.write(ROLLOUT) as tx:
                    inside.wait(0.002)
                    tx.put("count", str(int((tx.get("count") or b"0").decode()) + 1).encode())
        except Problem as problem:
            failed.append(problem)

    threads = [threading.Thread(target=write) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert not failed
    with store.read(ROLLOUT) as tx:
        assert tx.get("count") == b"20"
