"""Making changes: what a person edits becomes changes of one save, each naming what its author saw.

Used by the ledger of a laptop and by the server for what it writes itself. The caller applies what is minted in the same
transaction.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec

from muster.change import Change, Entry, Live, Vector, join, seen_of, vector_of
from muster.clock import Clock, next_rank
from muster.fields import Value
from muster.kind import DELETED
from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, REFUSED, Problem, Sort
from muster.store import Doc, Docs, Tx
from muster.store.codec import pack

OTHER_PLACE = Sort("other_place", REFUSED, QT_TRANSLATE_NOOP(
    "problems", "A record with this id exists already as another kind or at another site. Nothing was changed."))

TOO_MUCH = Sort("too_much_at_once", BAD, QT_TRANSLATE_NOOP(
    "problems", "This is too much for one step: {changes} changes with {size} KB of text, and the most is {most_changes} with "
    "{most_size} KB. Nothing was saved. Do it in smaller parts."))

MOST_CHANGES = 5_000
MOST_BYTES = 2 << 20
"""The most changes of one save, and the most bytes of their values. A save travels as one, so it must fit one Offer."""

_EPOCH = "epoch"


def in_saves(edits: Sequence[Edit], most: int = 200) -> Iterator[Sequence[Edit]]:
    """Many edits as saves of at most `most` records each."""
    for start in range(0, len(edits), most):
        yield edits[start:start + most]


class Edit(NamedTuple):
    """What is to become of one record. `values` of None clear a field; `{"_deleted": True}` deletes, False brings back."""

    record: str
    kind: str
    site: str
    values: Mapping[str, Value]


class Writer(NamedTuple):
    """Who writes on this machine: its device id, the person, and the id of the machine's present boot."""

    device: bytes
    person: str
    boot: str


class _Pen(msgspec.Struct):
    """The epoch in which this store writes, and the boot in which it began."""

    epoch: bytes
    boot: str


def current_epoch(tx: Tx) -> bytes | None:
    """The epoch in which this store wrote last."""
    held = tx.get(_EPOCH)
    return None if held is None else msgspec.msgpack.decode(held, type=_Pen).epoch


def next_n(tx: Tx, epoch: bytes) -> int:
    """The n of the next change of an epoch."""
    row = tx.one("SELECT next FROM epoch WHERE no=?", (tx.number(epoch),))
    return int(row[0])


def made_here(tx: Tx, epoch: bytes) -> bool:
    """Whether this store gave ids of an epoch to changes of its own."""
    return tx.one("SELECT 1 FROM epoch WHERE rollout=? AND epoch=? AND next>0", (tx.no, epoch)) is not None


def pen(tx: Tx, writer: Writer, outside: tuple[bytes, int] | None = None) -> bytes:
    """The epoch to write in. A new one begins at the first save after the machine was booted, and when the last (epoch, n)
    noted outside the profile folder is beyond what the folder holds: then the folder came from a backup. So it did when the
    server brought changes of this epoch that were not made here: their ids are not given a second time."""
    held = tx.get(_EPOCH)
    if held is not None:
        now = msgspec.msgpack.decode(held, type=_Pen)
        free = next_n(tx, now.epoch)
        behind = outside is not None and outside[0] == now.epoch and outside[1] >= free
        strange = outside is not None and outside[0] != now.epoch
        if now.boot == writer.boot and not behind and not strange and not _taken(tx, now.epoch, free):
            return now.epoch
    return begin_epoch(tx, writer)


def _taken(tx: Tx, epoch: bytes, n: int) -> bool:
    """Whether the store holds the change n of an epoch, or a later one."""
    return tx.one("SELECT 1 FROM change WHERE rollout=? AND epoch=? AND n>=? LIMIT 1", (tx.no, tx.number(epoch), n)) is not None


def begin_epoch(tx: Tx, writer: Writer) -> bytes:
    """Start a fresh epoch: 8 random bytes for (device, roll-out, incarnation)."""
    epoch = os.urandom(8)
    tx.put(_EPOCH, msgspec.msgpack.encode(_Pen(epoch, writer.boot)))
    tx.author(epoch, writer.device, bytes.fromhex(writer.person))
    return epoch


def end_epoch(tx: Tx) -> None:
    """Write no more in the present epoch: the next save begins a fresh one. Records were dropped, so a later change of this
    store no longer knows what an earlier one of the same epoch said."""
    tx.put(_EPOCH, None)


def begin_again(tx: Tx, after: bytes) -> bytes:
    """Start a fresh epoch for whoever wrote in epoch `after`, in the present boot: after a fork."""
    held = tx.get(_EPOCH)
    boot = "" if held is None else msgspec.msgpack.decode(held, type=_Pen).boot
    device, person = tx.authors([after])[after]
    return begin_epoch(tx, Writer(device, person.hex(), boot))


def mint(tx: Tx, docs: Docs, epoch: bytes, edits: Sequence[Edit], clock: Clock, correction: int = 0) -> list[Entry]:
    """The changes of one save, not applied yet; none for values that stand already. `correction` is what the last sync
    learnt of this machine's clock, in ms."""
    number = tx.number(epoch)
    start, last = tx.one("SELECT next, rank FROM epoch WHERE no=?", (number,))
    now, offset = clock.now(), clock.offset()
    rank = next_rank(now, correction, last)
    docs.load(bytes.fromhex(edit.record) for edit in edits)
    out: list[Entry] = []
    for edit in _together(edits):
        doc = docs.get(bytes.fromhex(edit.record))
        if doc is not None and (doc.kind, doc.site) != (edit.kind, edit.site):
            raise Problem(OTHER_PLACE)
        own: Vector = {}
        for field, value in _fields(edit, doc):
            if not _differs(doc, field, value):
                continue
            n = start + len(out)
            register = doc.register(field) if doc is not None else ()
            seen = join(seen_of(doc.registers()), own) if field == DELETED and value is True and doc is not None else None
            change = Change(epoch, n, start, edit.record, edit.kind, edit.site, field, value,
                            tuple(live.id for live in register), now, offset, rank, seen)
            out.append(Entry(change, 0, rank, 0, vector_of(register)))
            own = {epoch: n}
    _limit(out)
    if out:
        tx.run("UPDATE epoch SET next=?, rank=? WHERE no=?", (start + len(out), rank, number))
    return out


def _limit(entries: Sequence[Entry]) -> None:
    size = sum(len(pack(entry.change.value)) for entry in entries)
    if len(entries) > MOST_CHANGES or size > MOST_BYTES:
        raise Problem(TOO_MUCH, changes=len(entries), size=size >> 10, most_changes=MOST_CHANGES, most_size=MOST_BYTES >> 10)


def _together(edits: Sequence[Edit]) -> list[Edit]:
    """One edit for each record: where several set the same field, the last one stands."""
    out: dict[str, Edit] = {}
    for edit in edits:
        before = out.setdefault(edit.record, edit)
        if (before.kind, before.site) != (edit.kind, edit.site):
            raise Problem(OTHER_PLACE)
        if before is not edit:
            out[edit.record] = edit._replace(values={**before.values, **edit.values})
    return list(out.values())


def _fields(edit: Edit, doc: Doc | None) -> list[tuple[str, Value]]:
    """The fields of an edit in order. Writing to a record that this store saw deleted brings it back first; a delete comes
    last, for it has seen the rest of its save."""
    fields = [(field, value) for field, value in edit.values.items() if field != DELETED]
    deleted = edit.values.get(DELETED)
    if deleted is None and doc is not None and doc.gone and DELETED in doc.heads:
        deleted = False
    if deleted is None:
        return fields
    return [*fields, (DELETED, True)] if deleted else [(DELETED, False), *fields]


def _differs(doc: Doc | None, field: str, value: Value) -> bool:
    """Whether a change is needed: a value that stands alone already needs none, one that settles a clash does."""
    register: tuple[Live, ...] = doc.register(field) if doc is not None else ()
    if field == DELETED:
        return doc is not None and (value is not doc.gone or any(live.value != value for live in register))
    return value is not None if not register else any(live.value != value for live in register)


def inverse(docs: Docs, edits: Sequence[Edit], entries: Sequence[Entry]) -> tuple[Edit, ...]:
    """The edits that undo what was minted; call it before applying. A record made by the save is deleted again."""
    undo: dict[str, dict[str, Value]] = {}
    for entry in entries:
        change = entry.change
        doc = docs.get(bytes.fromhex(change.record))
        values = undo.setdefault(change.record, {})
        if doc is None:
            values[DELETED] = True
        elif change.field == DELETED:
            values[DELETED] = not change.value
        else:
            values[change.field] = doc.values.get(change.field)
    by_record = {edit.record: edit for edit in edits}
    return tuple(Edit(record, by_record[record].kind, by_record[record].site, values) for record, values in undo.items())
