"""Filing: new changes are found beside those that are filed; what waits to be sent is never filed."""

from __future__ import annotations

from pathlib import Path

import pytest

from muster.membership import Place
from muster.reoffer import settle
from muster.store import apply, filing
from muster.store.base import Tx
from muster.store.filing import LEAST, file
from muster.store.log import of_record, unsent_of
from muster.store.read import records
from tests.core.stores import ROLLOUT, entry, plain, record

A, B = b"aaaaaaaa", b"bbbbbbbb"
R = record(1)


def _filed(tx: Tx) -> dict[bool, int]:
    return {bool(filed): count for filed, count in tx.all("SELECT filed, count(*) FROM change GROUP BY filed")}


def test_what_a_round_brought_is_filed_and_what_waits_is_not(tmp_path: Path) -> None:
    store = plain(tmp_path / "store.db")
    many = [entry(A, n, record(n % 7), "title", str(n), seq=n + 1, vector={A: n - 1} if n else {}) for n in range(LEAST)]
    with store.write(ROLLOUT) as tx:
        apply(tx, [*many[1:], entry(B, 0, R, "owner", "x")])
    file(store, ROLLOUT)
    with store.write(ROLLOUT) as tx:
        assert _filed(tx) == {False: LEAST}  # too few are not worth it
        apply(tx, many)
        before = of_record(tx, R)
    file(store, ROLLOUT)
    with store.write(ROLLOUT) as tx:
        assert _filed(tx) == {True: LEAST, False: 1}
        assert of_record(tx, R) == before
        apply(tx, [entry(A, LEAST, R, "note", "later", seq=LEAST + 1)])
        assert len(of_record(tx, R)) == len(before) + 1
        assert [each.change.id for each in unsent_of(tx, bytes.fromhex(R), "owner")] == [(B, 0)]
        assert [held.id for held in records(tx, "risk") if held.unsent] == [R]


def test_a_part_is_what_comes_first_by_record_whatever_the_database_would_give_first(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without an order seed 107 of the simulator told two stories."""
    monkeypatch.setattr(filing, "LEAST", 2)
    monkeypatch.setattr(filing, "_PART", 2)
    store = plain(tmp_path / "store.db")
    with store.write(ROLLOUT) as tx:
        apply(tx, [entry(A, n, record(9 - n), seq=n + 1) for n in range(4)])
        tx.run("DROP INDEX change_record")
    assert filing._part(store, ROLLOUT) == 2
    with store.read(ROLLOUT) as tx:
        assert tx.all("SELECT n FROM change WHERE filed=1 ORDER BY n") == [(2,), (3,)]


def test_a_chunk_of_the_present_is_filed_at_once(tmp_path: Path) -> None:
    store = plain(tmp_path / "store.db")
    with store.write(ROLLOUT) as tx:
        apply(tx, [entry(A, 0, R, seq=1), entry(A, 1, R, "_deleted", True, seq=2, seen={A: 0})], filed=True)
        assert _filed(tx) == {True: 2}
        assert len(of_record(tx, R)) == 2


def test_what_is_offered_again_after_a_restore_waits_among_the_new(tmp_path: Path) -> None:
    store, device = plain(tmp_path / "store.db"), b"d" * 16
    with store.write(ROLLOUT) as tx:
        apply(tx, [entry(A, 0, R, "title", "x", seq=1)])
        tx.author(A, device, b"p" * 16)
        tx.run("UPDATE change SET filed=1, seq=-1-(1<<40)")
        settle(tx, Place(), device)
        assert [held.id for held in records(tx, "risk") if held.unsent] == [R]
        assert [each.change.id for each in unsent_of(tx, bytes.fromhex(R), "title")] == [(A, 0)]
