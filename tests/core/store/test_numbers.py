"""Numbers of epochs between threads: what may still be taken back is nobody else's."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.core.stores import ROLLOUT, plain

A, B = b"aaaaaaaa", b"bbbbbbbb"


class Broken(Exception):
    """A transaction that ends badly."""


def test_a_number_is_nobody_elses_before_it_is_committed(tmp_path: Path) -> None:
    """A reader that ends meanwhile makes no difference, and nobody uses a number that may still be taken back."""
    store = plain(tmp_path / "s.db")
    with pytest.raises(Broken), store.write(ROLLOUT) as tx:
        lost = tx.number(A)
        with store.read(ROLLOUT) as reader:
            reader.get("anything")
        assert A not in store.numbers.get(tx.no, {})
        raise Broken
    with store.write(ROLLOUT) as tx:
        assert tx.number(B) == lost
        assert tx.number(A) != lost
