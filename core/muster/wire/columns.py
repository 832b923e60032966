"""Changes as columns: one byte string for each thing that all changes have, so that alike stands by alike.

Used both ways. An Offer's changes name what their author saw live, by the server's seq where it is known; a frame's carry
their seq, rank, verdict and joined vector instead.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from muster.change import Change, Entry, Id, Vector
from muster.wire.bad import BadMessage
from muster.wire.ints import deltas, from_planes, packed, planes, sums, unpacked

MAX_CHANGES = 50_000


class Columns(msgspec.Struct, array_like=True, forbid_unknown_fields=True):
    """`count` changes in the order of the sender. Indexes are into `epochs`, `records` and `names`."""

    count: int
    epochs: bytes  # 8 bytes each, turned
    epoch: bytes  # index of each change's epoch
    n: bytes  # deltas
    save: bytes  # n - save
    records: bytes  # 16 bytes each, turned
    names: list[str]  # of kinds, sites and fields
    record_kind: bytes  # of each record
    record_site: bytes
    record: bytes  # index of each change's record, deltas
    field: bytes
    values: list[list[Any]]  # of each field, in order of `field`'s first mention
    ms: bytes  # deltas
    offset: bytes
    rank: bytes  # rank - ms
    refs: bytes  # how many ids follow for each change: named ones in an Offer, the vector in a frame
    ref: bytes  # pairs flattened: (0, seq) or (epoch index + 1, n)
    rare: list[tuple[int, list[int], list[int]]]  # (index, seen, quote) of the few that have them; ids as in `ref`
    seq: bytes  # deltas; empty in an Offer
    verdict: bytes


class _Table:
    """Numbers things in the order in which they are met."""

    def __init__(self) -> None:
        self.index: dict[Any, int] = {}

    def __call__(self, thing: Any) -> int:
        return self.index.setdefault(thing, len(self.index))


def pack_columns(entries: Sequence[Entry], seqs: Mapping[Id, int] | None = None) -> Columns:
    """Columns of these entries. With `seqs` (an Offer) ids that the server knows go by their seq; None means a frame."""
    epochs, records, names, fields = _Table(), _Table(), _Table(), _Table()
    values: list[list[Any]] = []
    kinds: list[int] = []
    sites: list[int] = []
    epoch: list[int] = []
    record: list[int] = []
    field: list[int] = []
    refs: list[int] = []
    ref: list[int] = []
    rare: list[tuple[int, list[int], list[int]]] = []
    offered = seqs is not None
    for i, entry in enumerate(entries):
        change = entry.change
        epoch.append(epochs(change.epoch))
        at = records(change.record)
        record.append(at)
        if at == len(kinds):
            kinds.append(names(change.kind))
            sites.append(names(change.site))
        kept = fields(change.field)
        if kept == len(values):
            values.append([])
        values[kept].append(change.value)
        field.append(names(change.field))
        pairs: Any = change.named if offered else entry.vector.items()
        refs.append(len(pairs))
        for id_epoch, n in pairs:
            seq = seqs.get((id_epoch, n), 0) if seqs is not None else 0
            ref += (0, seq) if seq else (epochs(id_epoch) + 1, n)
        if change.seen is not None or change.quote is not None:
            rare.append((i, _pairs(change.seen, epochs), _pairs(dict([change.quote]) if change.quote else None, epochs)))
    changes = [entry.change for entry in entries]
    return Columns(
        len(changes), planes(list(epochs.index), 8), packed(epoch), packed(deltas([c.n for c in changes])),
        packed([c.n - c.save for c in changes]), planes([bytes.fromhex(each) for each in records.index], 16),
        list(names.index), packed(kinds), packed(sites), packed(deltas(record)), packed(field), values,
        packed(deltas([c.ms for c in changes])), packed([c.offset for c in changes]),
        packed([(c.rank if offered else e.rank) - c.ms for c, e in zip(changes, entries, strict=True)]),
        packed(refs), packed(ref), rare,
        b"" if offered else packed(deltas([e.seq for e in entries])),
        b"" if offered else packed([e.verdict for e in entries]),
    )


def _pairs(vector: Vector | None, epochs: _Table) -> list[int]:
    if vector is None:
        return []
    return [part for epoch, n in sorted(vector.items()) for part in (epochs(epoch) + 1, n)] or [0, 0]


class Unpacked:
    """Columns read back and checked. `entries` are whole but for the names in `by_seq`, which only the server can look up."""

    def __init__(self, columns: Columns, offered: bool) -> None:
        count = columns.count
        if not 0 <= count <= MAX_CHANGES:
            raise BadMessage("too many changes")
        self.offered = offered
        self.epochs = from_planes(columns.epochs, 8)
        self.records = [each.hex() for each in from_planes(columns.records, 16)]
        self.by_seq: dict[int, list[int]] = {}
        try:
            self.entries = self._entries(columns, count)
        except (IndexError, ValueError, TypeError) as error:
            raise BadMessage("columns do not fit together") from error

    def _entries(self, c: Columns, count: int) -> list[Entry]:
        names, epochs, records = c.names, self.epochs, self.records
        kinds = [names[_index(i)] for i in unpacked(c.record_kind, len(records))]
        sites = [names[_index(i)] for i in unpacked(c.record_site, len(records))]
        epoch, n = unpacked(c.epoch, count), sums(unpacked(c.n, count))
        save, field = unpacked(c.save, count), unpacked(c.field, count)
        record, ms = sums(unpacked(c.record, count)), sums(unpacked(c.ms, count))
        offset, rank, refs = unpacked(c.offset, count), unpacked(c.rank, count), unpacked(c.refs, count)
        ref = unpacked(c.ref, 2 * sum(_index(each) for each in refs))
        seq = [0] * count if self.offered else sums(unpacked(c.seq, count))
        verdict = [0] * count if self.offered else unpacked(c.verdict, count)
        rare = {i: (seen, quote) for i, seen, quote in c.rare}
        streams: dict[int, Any] = {}
        values = iter(c.values)
        out: list[Entry] = []
        at = 0
        for i in range(count):
            name = field[i]
            if name not in streams:
                streams[name] = iter(next(values, ()))
            try:
                value = next(streams[name])
            except StopIteration:
                raise BadMessage("a value is missing") from None
            ids = self._ids(i, ref[at:at + 2 * refs[i]])
            at += 2 * refs[i]
            seen, quote = rare.get(i, ((), ()))
            where = _index(record[i])
            change = Change(
                epochs[_index(epoch[i])], _index(n[i]), _index(n[i] - save[i]), records[where], kinds[where], sites[where],
                names[_index(name)], value, tuple(ids) if self.offered else (), ms[i], offset[i], ms[i] + rank[i],
                self._vector(seen) if seen else None, self._id(quote) if quote else None)
            out.append(Entry(change, seq[i], ms[i] + rank[i], verdict[i], {} if self.offered else dict(ids)))
        return out

    def _ids(self, i: int, numbers: Sequence[int]) -> list[Id]:
        out: list[Id] = []
        for k in range(0, len(numbers), 2):
            if numbers[k] == 0:
                if not self.offered:
                    raise BadMessage("a frame names by seq")
                self.by_seq.setdefault(i, []).append(numbers[k + 1])
            else:
                out.append((self.epochs[_index(numbers[k] - 1)], _index(numbers[k + 1])))
        return out

    def _vector(self, numbers: Sequence[int]) -> Vector:
        if list(numbers) == [0, 0]:
            return {}
        return {self.epochs[_index(numbers[k] - 1)]: _index(numbers[k + 1]) for k in range(0, len(numbers), 2)}

    def _id(self, numbers: Sequence[int]) -> Id:
        ((epoch, n),) = self._vector(numbers).items()
        return epoch, n


def _index(number: int) -> int:
    """A number that may not be negative: Python would count it from the end."""
    if number < 0:
        raise BadMessage("a number is negative")
    return number
