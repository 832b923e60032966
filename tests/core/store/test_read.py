"""Frozen records out of a store: at a site and below, with both sides of a clash, with their history."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import create_engine, make_url

from muster.store import Store, apply
from muster.store.digests import digest_of
from muster.store.log import count_unsent, unsent, whole_saves
from muster.store.read import by_ids, clashing, history, kinds_held, records
from tests.core.stores import ROLLOUT, entry, plain, record
from tests.postgres import Postgres

A, B, C = b"aaaaaaaa", b"bbbbbbbb", b"cccccccc"
R, S = record(1), record(2)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return plain(tmp_path / "store.db")


@pytest.fixture
def sorted_as_in_english(cluster: Postgres) -> Iterator[Store]:
    """A store in a PostgreSQL database whose texts are in the order of a language, as the system's own usually are."""
    with psycopg.connect(cluster.url("postgres"), autocommit=True) as connection:
        connection.execute("CREATE DATABASE english TEMPLATE template0 LOCALE 'C' "
                           "LOCALE_PROVIDER icu ICU_LOCALE 'en-US-u-ka-shifted'")
    engine = create_engine(make_url(cluster.url("english")).set(drivername="postgresql+psycopg"))
    store = Store(engine)
    store.create()
    store.add_rollout(ROLLOUT)
    yield store
    engine.dispose()


@pytest.mark.parametrize("which", ["store", "sorted_as_in_english"])
def test_a_site_holds_what_is_below_it_and_no_namesake(which: str, request: pytest.FixtureRequest) -> None:
    store: Store = request.getfixturevalue(which)
    sites = ["", "haro", "haro/block", "haro/block/b", "haro2", "haro-x", "har", "haroz", "zerin", "haro.x", "haro0", "خط",
             "خط/ا"]
    with store.write(ROLLOUT) as tx:
        apply(tx, [entry(A, n, record(n), site=site) for n, site in enumerate(sites)])
        assert [held.site for held in records(tx, "risk")] == sites
        assert [held.site for held in records(tx, "risk", "haro")] == ["haro", "haro/block", "haro/block/b"]
        assert [held.site for held in records(tx, "risk", "haro/block")] == ["haro/block", "haro/block/b"]
        assert [held.site for held in records(tx, "risk", "خط")] == ["خط", "خط/ا"]
        assert records(tx, "risk", "nowhere") == records(tx, "issue") == []


def test_a_record_says_whether_something_of_it_waits(store: Store) -> None:
    with store.write(ROLLOUT) as tx:
        apply(tx, [entry(A, 0, R, seq=1), entry(A, 1, S)])
        assert [(held.id, held.unsent) for held in records(tx, "risk")] == [(R, False), (S, True)]
        many = [entry(B, n, record(n + 10), seq=n + 10) for n in range(150)]
        apply(tx, many)
        assert [held.id for held in records(tx, "risk") if held.unsent] == [S]


def test_both_sides_of_a_clash_with_who_and_when(store: Store) -> None:
    with store.write(ROLLOUT) as tx:
        apply(tx, [entry(A, 0, R, value="a", rank=1, seq=1), entry(B, 0, R, value="b", rank=2)])
        tx.author(A, b"d" * 16, b"p" * 16)
        (held,) = clashing(tx)
        assert held.values == {"title": "b"}
        first, second = held.clashes["title"]
        assert (first.value, first.person, first.unsent) == ("b", "", True)
        assert (second.value, second.person, second.unsent, second.ms) == ("a", (b"p" * 16).hex(), False, 1000)


def test_equal_values_made_apart_are_no_clash(store: Store) -> None:
    with store.write(ROLLOUT) as tx:
        apply(tx, [entry(A, 0, R, value="a"), entry(B, 0, R, value="a")])
        assert (by_ids(tx, [R])[0].clashes, clashing(tx)) == ({}, [])


def test_history_is_newest_first(store: Store) -> None:
    with store.write(ROLLOUT) as tx:
        apply(tx, [entry(A, 0, R, value="a", rank=1, seq=1), entry(A, 1, R, value="b", rank=3, vector={A: 0}),
                   entry(B, 0, R, value="refused", rank=2, verdict=1, seq=2)])
        assert [(past.value, past.unsent, past.reason) for past in history(tx, R)] == [
            ("b", True, ""), ("refused", False, "rights"), ("a", False, "")]
        assert history(tx, S) == []


def test_counts_leave_out_what_is_gone(store: Store) -> None:
    with store.write(ROLLOUT) as tx:
        apply(tx, [entry(A, 0, R), entry(A, 1, S), entry(A, 2, S, "_deleted", True, seen={A: 1})])
        assert kinds_held(tx) == {"risk": 1}


def test_a_digest_is_of_a_scope_and_of_nothing_local(store: Store, tmp_path: Path) -> None:
    with store.write(ROLLOUT) as tx:
        apply(tx, [entry(A, 0, R, value="a", rank=5), entry(A, 1, S, site="zerin")])
        whole = digest_of(tx)
        scope = digest_of(tx, lambda kind, site, field, record: site == "haro")
        assert whole != scope
    with plain(tmp_path / "other.db").write(ROLLOUT) as tx:
        tx.number(C)  # the epochs have other numbers
        apply(tx, [entry(C, 0, record(9), verdict=1, seq=7), entry(A, 0, R, value="a", rank=99, seq=4)])
        assert digest_of(tx) == scope
        apply(tx, [entry(B, 0, R, value="b", vector={A: 0})])
        assert digest_of(tx) != scope


def test_what_waits_is_cut_between_saves(store: Store) -> None:
    with store.write(ROLLOUT) as tx:
        assert (unsent(tx, 10), count_unsent(tx)) == ([], 0)
        saves = [(0, 3), (3, 2), (5, 4), (9, 1)]
        apply(tx, [entry(A, n, record(n), save=start) for start, size in saves for n in range(start, start + size)])
        assert [len(unsent(tx, most)) for most in (1, 2, 3, 4, 5, 8, 9, 10, 99)] == [3, 3, 3, 3, 5, 5, 9, 10, 10]
        assert count_unsent(tx) == 10


def test_what_waits_goes_in_the_order_of_making(store: Store) -> None:
    with store.write(ROLLOUT) as tx:
        apply(tx, [entry(B, 0, R), entry(A, 0, S), entry(B, 1, R, "note", "y")])
        assert [each.change.id for each in unsent(tx, 99)] == [(B, 0), (B, 1), (A, 0)]


def test_a_large_save_goes_alone(store: Store) -> None:
    big = "x" * (1 << 20)
    with store.write(ROLLOUT) as tx:
        apply(tx, [entry(A, n, record(n), value=big, save=n // 2 * 2) for n in range(8)])
        assert len(unsent(tx, 99)) == 2


def test_whole_saves_never_splits_one() -> None:
    entries = [entry(A, n, R, save=n // 3 * 3) for n in range(9)]
    assert [whole_saves(entries, most) for most in range(11)] == [0, 0, 0, 3, 3, 3, 6, 6, 6, 9, 9]
