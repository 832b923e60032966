"""What a large pull brought stands as it came until somebody asks for the log, and is put into it at the latest after the round.

A thousand changes that each become a row with three indexes, while a person waits for what they say, are a quarter of a pull.
Here that is done when nobody waits; until then they are whole and in few pages. Nobody has to know: a transaction whose statement
asks for others' changes finds them in the log (`Tx.run`, `Store.read`). Only what has a place in the log is brought.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, Protocol

import msgspec

from muster.change import Entry, Id
from muster.store.codec import CHANGE_COLUMNS, row_of
from muster.wire import Columns, Unpacked

PART = 1_000
"""So many changes are put into the log at a time, for a save waits meanwhile: 12 ms."""
ALL = 1 << 30
_WHOLE = ("rollout", *CHANGE_COLUMNS)

BOTH = "AS or_brought"
"""Stands behind the table in a statement whose caller looks through what was brought by itself (`find`)."""

_LOG = re.compile(r"\bchange\b")
_LET_BY = re.compile(r"AND \+?seq IS NULL|" + BOTH)
_pack = msgspec.msgpack.Encoder().encode
_unpack = msgspec.msgpack.Decoder(Columns).decode


class _Tx(Protocol):
    """What is needed of a transaction."""

    no: int

    def run(self, sql: str, rows: Sequence[Any] = ()) -> Any: ...

    def insert(self, table: str, columns: tuple[str, ...], rows: list[tuple[Any, ...]], conflict: str = "") -> None: ...

    def number(self, epoch: bytes) -> int: ...


@lru_cache(maxsize=1_000)
def asks(sql: str) -> bool:
    """Whether a statement asks for changes that may have been brought: not one about what waits to be sent alone."""
    return _LOG.search(sql) is not None and _LET_BY.search(sql) is None


def bring(tx: _Tx, columns: Columns) -> None:
    """Keep the changes of a frame for `put_in`; the log holds none of them."""
    tx.run("INSERT INTO brought(rollout,columns,done) VALUES (?,?,0)", (tx.no, _pack(columns)))


def waits(tx: _Tx) -> bool:
    """Whether something was brought that is not in the log yet."""
    return tx.run("SELECT 1 FROM brought WHERE rollout=? LIMIT 1", (tx.no,)).fetchone() is not None


def find(tx: _Tx, ids: Iterable[Id]) -> dict[Id, Entry]:
    """What stands at these ids, of what was brought and is not in the log yet."""
    out: dict[Id, Entry] = {}
    for box, done in tx.run("SELECT columns, done FROM brought WHERE rollout=?", (tx.no,)).fetchall():
        there = {entry.change.id: entry for entry in Unpacked(_unpack(box), offered=False).entries[done:]}
        out |= {key: there[key] for key in ids if key in there}
    return out


def put_in(tx: _Tx, most: int = ALL) -> None:
    """Put what was brought into the log, in its order: at most so many changes of each frame."""
    for no, box, done in tx.run("SELECT no, columns, done FROM brought WHERE rollout=? ORDER BY no", (tx.no,)).fetchall():
        entries = Unpacked(_unpack(box), offered=False).entries
        rows = [row_of(entry, tx.number, tx.no) for entry in entries[done:done + most]]
        tx.insert("change", _WHOLE, [row if len(row) == len(_WHOLE) else (*row, None, None) for row in rows])
        if done + most < len(entries):
            tx.run("UPDATE brought SET done=done+? WHERE no=?", (most, no))
        else:
            tx.run("DELETE FROM brought WHERE no=?", (no,))
