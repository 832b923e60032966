"""Changes and their merge: which changes of a field are live, what is shown, what clashes, when a record is gone.

A change is one field of one record set to one value by one person, naming the changes that its author saw. Everything here
is pure and the same on every machine; the rules and their measured reasons are in the design of the log ("Changes").
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from muster.fields import Value
from muster.kind import DELETED

Id = tuple[bytes, int]
"""(epoch of 8 bytes, n): the id of a change. n counts from 0 without holes within its epoch."""

Vector = dict[bytes, int]
"""epoch -> n: covers every change of that epoch up to n in the same record and field."""


class Change(msgspec.Struct, frozen=True, gc=False):
    """One field of one record set to one value.

    `save` is the first n of the group that was saved together. `site` is the path below the root. `named` are the ids that
    its author saw live. `ms` is the author's clock in ms since 1970 UTC and `offset` its minutes from UTC; `rank` is the
    corrected time in ms that the author's laptop proposes, used for order of display only. `seen` belongs to `_deleted`:
    per epoch the highest n that the author held for the record. `quote` is the quarantined change that this one accepts.
    """

    epoch: bytes
    n: int
    save: int
    record: str
    kind: str
    site: str
    field: str
    value: Value
    named: tuple[Id, ...]
    ms: int
    offset: int
    rank: int
    seen: Vector | None = None
    quote: Id | None = None

    @property
    def id(self) -> Id:
        return (self.epoch, self.n)


class Entry(msgspec.Struct, frozen=True, gc=False):
    """A change as it stands in the log: its place, its rank for display, the verdict on it and its joined vector.

    `seq` is 0 while the server has not acknowledged it. `verdict` is 0 when accepted, else why it is in quarantine.
    """

    change: Change
    seq: int
    rank: int
    verdict: int
    vector: Vector


class Live(msgspec.Struct, frozen=True, gc=False):
    """One live change of a field."""

    epoch: bytes
    n: int
    rank: int
    vector: Vector
    value: Value
    seen: Vector | None = None

    @property
    def id(self) -> Id:
        return (self.epoch, self.n)


def covers(vector: Mapping[bytes, int], epoch: bytes, n: int) -> bool:
    return vector.get(epoch, -1) >= n


def join(a: Mapping[bytes, int], b: Mapping[bytes, int]) -> Vector:
    """The least vector that covers what either covers."""
    joined = dict(a)
    for epoch, n in b.items():
        if joined.get(epoch, -1) < n:
            joined[epoch] = n
    return joined


def vector_of(seen: Iterable[Live]) -> Vector:
    """What a change supersedes whose author saw these live: their ids and vectors, joined."""
    joined: Vector = {}
    for live in seen:
        joined = join(joined, live.vector)
        if joined.get(live.epoch, -1) < live.n:
            joined[live.epoch] = live.n
    return joined


def _with(live: Live, vector: Vector) -> Live:
    return Live(live.epoch, live.n, live.rank, vector, live.value, live.seen)


def merge(register: Sequence[Live], new: Live) -> tuple[Live, ...]:
    """The live changes of one record and field once `new` is known too, sorted by id.

    Commutative, associative, idempotent. The vectors of what leaves are joined into what covers it: without that, a value
    that a lost change had superseded comes back when changes return in another order (78 of 500 runs of the model).
    """
    kept: list[Live] = []
    above: list[Live] = []
    vector = new.vector
    for live in register:
        if live.epoch == new.epoch and live.n == new.n:
            return tuple(register)
        if covers(live.vector, new.epoch, new.n):
            above.append(live)
        elif covers(new.vector, live.epoch, live.n):
            vector = join(vector, live.vector)
        else:
            kept.append(live)
    if above:
        kept += [_with(live, join(live.vector, vector)) for live in above]
    else:
        kept.append(new if vector is new.vector else _with(new, vector))
    if len(kept) > 1:
        kept.sort(key=lambda live: (live.epoch, live.n))
    return tuple(kept)


def shown(register: Sequence[Live]) -> Value:
    """The value that is shown: of the highest (rank, epoch, n). None, the empty value, when nothing is live."""
    if not register:
        return None
    return max(register, key=lambda live: (live.rank, live.epoch, live.n)).value


def in_clash(register: Sequence[Live]) -> bool:
    """Whether several unequal values are live. Equal ones are one value."""
    return len(register) > 1 and any(live.value != register[0].value for live in register[1:])


def seen_of(registers: Mapping[str, Sequence[Live]]) -> Vector:
    """Per epoch the highest n that this store holds for a record: what a delete made now has seen."""
    seen: Vector = {}
    for field, register in registers.items():
        if field != DELETED:
            seen = join(seen, vector_of(register))
    return seen


def delete_state(registers: Mapping[str, Sequence[Live]]) -> tuple[bool, bool]:
    """(gone, in clash) of a record by its deletes.

    The record is gone while every live delete says so and all its other live changes lie under their joined `seen`. A
    change beyond keeps the whole record, with a clash "deleted by X, edited by Y"; so do a delete and an undo made apart.
    """
    deletes = registers.get(DELETED, ())
    if not any(live.value is True for live in deletes):
        return False, False
    if in_clash(deletes):
        return False, True
    seen: Vector = {}
    for live in deletes:
        seen = join(seen, live.seen or {})
    for field, register in registers.items():
        if field != DELETED and any(not covers(seen, live.epoch, live.n) for live in register):
            return False, True
    return True, False


class Version(msgspec.Struct, frozen=True):
    """One side of a clash: a live value, who wrote it and when (ms since 1970 UTC, minutes from UTC)."""

    id: Id
    value: Value
    person: str
    ms: int
    offset: int
    unsent: bool


class Record(msgspec.Struct, frozen=True):
    """One thing of a kind at one site: what its changes add up to. `unsent`: some of them are not acknowledged yet."""

    id: str
    kind: str
    site: str
    values: dict[str, Value]
    clashes: dict[str, tuple[Version, ...]]
    gone: bool
    unsent: bool


class Past(msgspec.Struct, frozen=True):
    """A line of a record's history. `reason` is not empty when the change is in quarantine."""

    id: Id
    save: int
    field: str
    value: Value
    person: str
    ms: int
    offset: int
    unsent: bool
    reason: str
