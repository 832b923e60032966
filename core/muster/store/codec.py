"""How changes and live changes are written into rows, and read back.

Epochs travel as 8 bytes and stand in rows as small numbers of this store. `heads` of a record is JSON:
`{field: [[epoch no, n, rank, [epoch no, n, ...] vector, value?, seen?], ...]}`; the value is left out where only one change
is live, for it is the one that the record shows; not so of ticks and of `_deleted`, which no record shows.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from muster.change import Change, Entry, Id, Live, Vector
from muster.fields import Value

Row = tuple[Any, ...]
Number = Callable[[bytes], int]
Name = Callable[[int], bytes]

pack = msgspec.msgpack.Encoder(order="sorted").encode
unpack = msgspec.msgpack.Decoder().decode
to_json = msgspec.json.Encoder(order="sorted").encode
from_json = msgspec.json.Decoder().decode

CHANGE_COLUMNS = ("epoch", "n", "save", "record", "kind", "site", "field", "value", "named", "vector", "ms", "zone", "rank",
                  "seq", "verdict", "seen", "quote")
EMPTY = pack([])
_NONE = pack(None)


def flat(vector: Vector, number: Number) -> list[int]:
    """A vector as [epoch no, n, ...] in the order of the store's epoch numbers."""
    if len(vector) == 1:
        for epoch, n in vector.items():
            return [number(epoch), n]
    out: list[int] = []
    for no, n in sorted((number(epoch), n) for epoch, n in vector.items()):
        out += (no, n)
    return out


def vector_from(numbers: Sequence[int], name: Name) -> Vector:
    if len(numbers) == 2:
        return {name(numbers[0]): numbers[1]}
    return {name(numbers[i]): numbers[i + 1] for i in range(0, len(numbers), 2)}


def row_of(entry: Entry, number: Number, rollout: int) -> Row:
    """A row of `change`: the number of the roll-out, then the order of CHANGE_COLUMNS without the last two where it has
    neither, as most have."""
    change = entry.change
    named = EMPTY
    if change.named:
        named = pack([part for epoch, n in change.named for part in (number(epoch), n)])
    row = (
        rollout, number(change.epoch), change.n, change.save, bytes.fromhex(change.record), change.kind, change.site,
        change.field, _NONE if change.value is None else pack(change.value), named,
        pack(flat(entry.vector, number)) if entry.vector else EMPTY,
        change.ms, change.offset, entry.rank, entry.seq or None, entry.verdict,
    )
    seen, quote = change.seen, change.quote
    if seen is None and quote is None:
        return row
    return (*row, None if seen is None else pack(flat(seen, number)),
            None if quote is None else pack([number(quote[0]), quote[1]]))


def entry_from(row: Row, name: Name) -> Entry:
    """The entry of a row of `change` in the order of CHANGE_COLUMNS."""
    (no, n, save, record, kind, site, field, value, named, vector, ms, zone, rank, seq, verdict, seen, quote) = row
    ids: tuple[Id, ...] = ()
    if len(named) > 1:
        numbers = unpack(named)
        ids = tuple((name(numbers[i]), numbers[i + 1]) for i in range(0, len(numbers), 2))
    quoted: Id | None = None
    if quote is not None:
        pair = unpack(quote)
        quoted = (name(pair[0]), pair[1])
    change = Change(
        name(no), n, save, bytes(record).hex(), kind, site, field, unpack(value), ids, ms, zone, rank,
        None if seen is None else vector_from(unpack(seen), name), quoted,
    )
    return Entry(change, seq or 0, rank, verdict, vector_from(unpack(vector), name) if len(vector) > 1 else {})


def register_from(raw: Sequence[Any], shown: Value, name: Name) -> tuple[Live, ...]:
    """The live changes of one field out of `heads`; `shown` is the record's value of it."""
    if len(raw) == 1 and len(raw[0]) == 4:  # nine of ten
        no, n, rank, vector = raw[0]
        return (Live(name(no), n, rank, vector_from(vector, name) if vector else {}, shown),)
    out = []
    for head in raw:
        seen = head[5] if len(head) > 5 else None
        out.append(Live(
            name(head[0]), head[1], head[2], vector_from(head[3], name), head[4] if len(head) > 4 else shown,
            None if seen is None else vector_from(seen, name),
        ))
    if len(out) > 1:
        out.sort(key=lambda live: (live.epoch, live.n))
    return tuple(out)


def register_raw(register: Sequence[Live], number: Number) -> list[list[Any]]:
    """One field of `heads`."""
    if len(register) == 1:
        (live,) = register
        if live.seen is None and not isinstance(live.value, bool):
            return [[number(live.epoch), live.n, live.rank, flat(live.vector, number) if live.vector else []]]
    out: list[list[Any]] = []
    alone = len(register) == 1
    for live in register:
        head: list[Any] = [number(live.epoch), live.n, live.rank, flat(live.vector, number)]
        if not alone or live.seen is not None or isinstance(live.value, bool):  # an undone delete is no value of the record
            head.append(live.value)
        if live.seen is not None:
            head.append(flat(live.seen, number))
        out.append(head)
    return out


def live_of(entry: Entry) -> Live:
    change = entry.change
    return Live(change.epoch, change.n, entry.rank, entry.vector, change.value, change.seen)
