"""What a large pull brought: it is in the log for whoever asks, whenever they ask, and stands as it came until then."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from muster.change import Entry
from muster.problems import Problem
from muster.store import Store, Tx, apply, held, place
from muster.store.brought import BOTH, PART, asks
from muster.store.digests import digest_of
from muster.store.filing import LEAST, file
from muster.store.log import aside, at, count_unsent, of_record, since, unsent
from muster.store.read import records
from muster.wire import Unpacked, pack_columns
from tests.core.stores import ROLLOUT, entry, plain, record

A, B = b"aaaaaaaa", b"bbbbbbbb"
R = record(1)


def _many(count: int = LEAST) -> list[Entry]:
    """Changes of seven records as a frame gives them, the last one kept aside."""
    made = [entry(A, n, record(n % 7), "title", str(n), seq=n + 1, vector={A: n - 7} if n > 6 else {}) for n in range(count - 1)]
    made.append(entry(A, count - 1, R, "_deleted", True, seq=count, seen={A: 3}, verdict=2))
    return Unpacked(pack_columns(made), offered=False).entries


def _bring(store: Store, entries: list[Entry]) -> None:
    with store.write(ROLLOUT) as tx:
        apply(tx, entries, brought=pack_columns(entries))


def _on_disk(path: Path, table: str) -> int:
    """How many rows a table has, asked past the store."""
    with sqlite3.connect(path) as other:
        return int(other.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def test_what_is_brought_is_shown_at_once_and_put_into_the_log_when_the_round_is_over(tmp_path: Path) -> None:
    path, many = tmp_path / "store.db", _many(2 * PART + 7)
    store, straight = plain(path, brings=True), plain(tmp_path / "straight.db")
    _bring(store, many)
    with straight.write(ROLLOUT) as tx:
        apply(tx, many, brought=pack_columns(many))  # a server's store has everything in its log
        said = digest_of(tx), of_record(tx, R), aside(tx), records(tx, "risk")
    assert (_on_disk(path, "change"), _on_disk(path, "brought"), _on_disk(path, "record")) == (0, 1, 7)
    assert _on_disk(tmp_path / "straight.db", "change") == len(many)
    file(store, ROLLOUT)
    assert (_on_disk(path, "change"), _on_disk(path, "brought")) == (len(many), 0)
    with store.read(ROLLOUT) as tx:
        assert (digest_of(tx), of_record(tx, R), aside(tx), records(tx, "risk")) == said
        assert tx.one("SELECT sum(filed) FROM change") == (2 * PART,)  # what is left over is too little to be filed


ASKING: dict[str, Callable[[Tx, list[Entry]], object]] = {
    "by record": lambda tx, many: len(of_record(tx, R)) == sum(each.change.record == R for each in many),
    "by id": lambda tx, many: at(tx, [(A, 5), (A, LEAST)]) == {(A, 5): many[5]},
    "by place": lambda tx, many: since(tx, 0, len(many)) == many,
    "aside": lambda tx, many: aside(tx) == many[-1:],
    "held": lambda tx, many: held(tx, [(A, 5), (B, 5)]) == {(A, 5): (6, 0, 1000)},
}


@pytest.mark.parametrize("name", ASKING)
@pytest.mark.parametrize("writes", [False, True])
def test_whoever_asks_for_the_log_finds_it_there(name: str, writes: bool, tmp_path: Path) -> None:
    store, many = plain(tmp_path / "store.db", brings=True), _many()
    _bring(store, many)
    with Store(store.engine, brings=True).write(ROLLOUT) if writes else store.read(ROLLOUT) as tx:  # another program too
        assert ASKING[name](tx, many)


def test_what_is_brought_twice_or_in_part_changes_nothing(tmp_path: Path) -> None:
    path, many = tmp_path / "store.db", _many(LEAST + 20)
    store = plain(path, brings=True)
    _bring(store, many[:20])
    assert _on_disk(path, "change") == 20  # too few to be worth it
    _bring(store, many)
    assert (_on_disk(path, "change"), _on_disk(path, "brought")) == (len(many), 0)  # not all of the frame was new
    _bring(store, many)
    with store.read(ROLLOUT) as tx:
        assert since(tx, 0, len(many)) == many


def test_within_one_transaction_the_next_frame_meets_the_one_before(tmp_path: Path) -> None:
    store, many = plain(tmp_path / "store.db", brings=True), _many(2 * LEAST)
    with store.write(ROLLOUT) as tx:
        for part in many[:LEAST], many, many[LEAST:]:
            apply(tx, part, brought=pack_columns(part))
        assert since(tx, 0, len(many)) == many


def test_a_place_that_comes_later_is_given_to_what_was_brought(tmp_path: Path) -> None:
    store, many = plain(tmp_path / "store.db", brings=True), _many()
    _bring(store, many)
    moved = Entry(many[5].change, 10_000, 1000, 0, {})
    with store.write(ROLLOUT) as tx:
        place(tx, [moved])
        assert at(tx, [(A, 5)])[A, 5].seq == 10_000


def test_who_asks_only_for_what_waits_leaves_it_as_it_came(tmp_path: Path) -> None:
    path, many = tmp_path / "store.db", _many()
    store = plain(path, brings=True)
    _bring(store, many)
    with store.write(ROLLOUT) as tx:
        assert (count_unsent(tx), unsent(tx, 10)) == (0, [])
        assert len(records(tx, "risk")) == 7
    assert _on_disk(path, "change") == 0


def test_a_transaction_that_fails_leaves_it_as_it_came(tmp_path: Path) -> None:
    path, many = tmp_path / "store.db", _many()
    store = plain(path, brings=True)
    _bring(store, many)
    with pytest.raises(ZeroDivisionError), store.write(ROLLOUT) as tx:
        assert len(since(tx, 0, len(many))) == len(many)
        raise ZeroDivisionError
    assert (_on_disk(path, "change"), _on_disk(path, "brought")) == (0, 1)
    with store.read(ROLLOUT) as tx:
        assert since(tx, 0, len(many)) == many


def test_a_reading_that_asks_nothing_of_the_log_waits_for_nobody(tmp_path: Path) -> None:
    path, many = tmp_path / "store.db", _many()
    store = plain(path, brings=True)
    _bring(store, many)
    with store.read(ROLLOUT, log=False) as tx:
        assert len(records(tx, "risk")) == 7
        assert at(tx, [(A, 5), (A, LEAST), (B, 0)]) == {(A, 5): many[5]}
        with pytest.raises(RuntimeError, match="said it would not"):
            of_record(tx, R)
    assert _on_disk(path, "change") == 0


def test_where_the_disk_is_full_what_does_not_ask_for_the_log_is_read(tmp_path: Path) -> None:
    store, many = plain(tmp_path / "store.db", brings=True), _many()
    _bring(store, many)
    with store.read(ROLLOUT, log=False) as tx:
        pages = int(tx.one("PRAGMA page_count")[0])
    with store.read(ROLLOUT, log=False) as tx:
        tx.one(f"PRAGMA max_page_count={pages}")  # of the one connection of this pool
    with store.read(ROLLOUT) as tx:
        assert len(records(tx, "risk")) == 7
        with pytest.raises(Problem) as caught:
            of_record(tx, R)
    assert caught.value.code == "store_full"


@pytest.mark.parametrize(("sql", "whether"), [
    ("SELECT n FROM change WHERE rollout=? AND epoch=?", True),
    ("SELECT c.n FROM change c", True),
    ("SELECT n FROM change WHERE rollout=? AND (seq IS NULL OR seq>?)", True),
    ("SELECT n FROM change WHERE rollout=? AND seq IS NOT NULL", True),
    ("SELECT n FROM change WHERE rollout=? AND seq IS NULL", False),
    ("SELECT n FROM change WHERE rollout=? AND +seq IS NULL AND n=?", False),
    (f"SELECT n FROM change {BOTH} WHERE rollout=? AND n IN (*)", False),
    ("SELECT id FROM record WHERE rollout=?", False),
])
def test_a_statement_asks_for_the_log_unless_it_is_about_what_waits(sql: str, whether: bool) -> None:
    assert asks(sql) is whether
