"""Changes as columns: one byte string for each thing that all changes have, so that alike stands by alike.

Used both ways. An Offer's changes name what their author saw live, by the server's seq where it is known; that also says which
record they are of. A frame's carry their seq, rank, verdict and joined vector instead.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

import msgspec

from muster.change import Change, Entry, Id, Vector
from muster.wire.bad import BadMessage
from muster.wire.ints import deltas, from_planes, packed, planes, sums, unpacked, within

MAX_CHANGES = 50_000
MAX_REFS = 20 * MAX_CHANGES
"""How many ids all changes of one message may name together: a column of equal numbers takes two bytes however long it is."""
LAST = 1 << 62
"""Every number lies below this, so that it fits every database and can be sent on."""
_ZONES, _VERDICTS = 1 << 31, 1 << 15


class Columns(msgspec.Struct, array_like=True, forbid_unknown_fields=True):
    """`count` changes in the order of the sender. Indexes are into `epochs`, `records` and `names`.

    A change of an Offer that follows one which the server holds says its seq and leaves its record, kind and site out: of
    1,000 edits that is 15 kB of 37.
    """

    count: int
    epochs: bytes  # 8 bytes each, turned
    epoch: bytes  # index of each change's epoch
    n: bytes  # deltas
    save: bytes  # n - save
    records: bytes  # 16 bytes each, turned, in order of first mention
    names: list[str]  # of kinds, sites and fields
    record_kind: bytes  # of each record
    record_site: bytes
    record: bytes  # 0: that of the change it follows; 1: the next of `records`; 2 + k: the one k before the latest
    field: bytes
    values: list[list[Any]]  # of each field, in order of `field`'s first mention
    ms: bytes  # deltas
    offset: bytes
    rank: bytes  # rank - ms
    refs: bytes  # how many ids follow for each change: the other named ones in an Offer, the vector in a frame
    ref: bytes  # pairs flattened: (0, seq) or (epoch index + 1, n)
    rare: list[tuple[int, list[int], list[int]]]  # (index, seen, quote) of the few that have them; ids as in `ref`
    seq: bytes  # of a frame's changes, deltas; in an Offer of the change that each one follows, 0 for none
    verdict: bytes


Place = tuple[str, str, str]
"""Record, kind and site."""
_THERE: Place = ("", "", "")
"""The place of a change that is of the record which it follows."""
_NOTHING: tuple[Vector | None, Id | None] = (None, None)


class Held(NamedTuple):
    """What stands at a seq of the server's log: the id of the change, and its record, kind and site."""

    id: Id
    place: Place


def pack_columns(entries: Sequence[Entry], seqs: Mapping[Id, int] | None = None) -> Columns:
    """Columns of these entries. With `seqs` (an Offer) ids that the server knows go by their seq; None means a frame."""
    packing = _Packing(seqs)
    for i, entry in enumerate(entries):
        packing.add(i, entry)
    return packing.columns([entry.change for entry in entries], entries)


class _Packing:
    """Changes on their way into columns. Things are numbered in the order in which they are met."""

    def __init__(self, seqs: Mapping[Id, int] | None) -> None:
        self.seqs = seqs
        self.epochs: dict[bytes, int] = {}
        self.records: dict[str, int] = {}
        self.names: dict[str, int] = {}
        self.streams: dict[str, list[Any]] = {}
        self.kind: list[int] = []
        self.site: list[int] = []
        self.epoch: list[int] = []
        self.record: list[int] = []
        self.field: list[int] = []
        self.follows: list[int] = []
        self.refs: list[int] = []
        self.ref: list[int] = []
        self.rare: list[tuple[int, list[int], list[int]]] = []

    def _epoch(self, epoch: bytes) -> int:
        return self.epochs.setdefault(epoch, len(self.epochs))

    def _name(self, name: str) -> int:
        return self.names.setdefault(name, len(self.names))

    def add(self, i: int, entry: Entry) -> None:
        change, seqs = entry.change, self.seqs
        self.epoch.append(self._epoch(change.epoch))
        follows, pairs = 0, 0
        for key in entry.vector.items() if seqs is None else change.named:
            seq = seqs.get(key, 0) if seqs else 0
            if seq and not follows:
                follows = seq
            else:
                self.ref += (0, seq) if seq else (self._epoch(key[0]) + 1, key[1])
                pairs += 1
        self.refs.append(pairs)
        self.follows.append(follows)
        self.record.append(0 if follows else self._record(change))
        self.field.append(self._name(change.field))
        self.streams.setdefault(change.field, []).append(change.value)
        if change.seen is not None or change.quote is not None:
            quote = None if change.quote is None else dict([change.quote])
            self.rare.append((i, self._pairs(change.seen), self._pairs(quote)))

    def _record(self, change: Change) -> int:
        latest = len(self.records) - 1
        at = self.records.setdefault(change.record, latest + 1)
        if at <= latest:
            return 2 + latest - at
        self.kind.append(self._name(change.kind))
        self.site.append(self._name(change.site))
        return 1

    def _pairs(self, vector: Vector | None) -> list[int]:
        if vector is None:
            return []
        return [part for epoch, n in sorted(vector.items()) for part in (self._epoch(epoch) + 1, n)] or [0, 0]

    def columns(self, changes: Sequence[Change], entries: Sequence[Entry]) -> Columns:
        offered = self.seqs is not None
        return Columns(
            len(changes), planes(list(self.epochs), 8), packed(self.epoch), packed(deltas([c.n for c in changes])),
            packed([c.n - c.save for c in changes]), planes([bytes.fromhex(each) for each in self.records], 16),
            list(self.names), packed(self.kind), packed(self.site), packed(self.record), packed(self.field),
            list(self.streams.values()), packed(deltas([c.ms for c in changes])), packed([c.offset for c in changes]),
            packed([(c.rank if offered else e.rank) - c.ms for c, e in zip(changes, entries, strict=True)]),
            packed(self.refs), packed(self.ref), self.rare,
            packed(self.follows) if offered else packed(deltas([e.seq for e in entries])),
            b"" if offered else packed([e.verdict for e in entries]),
        )


class Unpacked:
    """Columns read back and checked. The entries of an Offer need `seqs` looked up in the log: `following`."""

    def __init__(self, columns: Columns, offered: bool) -> None:
        self.count = columns.count
        if not 0 <= self.count <= MAX_CHANGES:
            raise BadMessage("too many changes")
        self.offered = offered
        self.epochs = from_planes(columns.epochs, 8)
        try:
            self._read(columns, self.count)
        except (IndexError, ValueError, TypeError, StopIteration) as error:
            raise BadMessage("columns do not fit together") from error

    def _read(self, c: Columns, count: int) -> None:
        names, field = c.names, unpacked(c.field, count)
        streams = dict(zip(dict.fromkeys(field), map(iter, c.values), strict=True))
        self._values = [next(streams[name]) for name in field]
        self._fields = _named(names, field)
        self._places = self._placed(c, unpacked(c.record, count))
        self._epoch = [self.epochs[each] for each in _positive(unpacked(c.epoch, count))]
        self._n = _positive(sums(unpacked(c.n, count)))
        self._save = _positive([n - back for n, back in zip(self._n, _positive(unpacked(c.save, count)), strict=True)])
        self._ms, self._offset = sums(unpacked(c.ms, count)), unpacked(c.offset, count)
        self._rank = [ms + rank for ms, rank in zip(self._ms, unpacked(c.rank, count), strict=True)]
        self._refs = _positive(unpacked(c.refs, count))
        within([sum(self._refs)], MAX_REFS)
        self._ref = _positive(unpacked(c.ref, 2 * sum(self._refs)))
        seq = unpacked(c.seq, count)
        self._seq = _positive(seq if self.offered else sums(seq))
        self._verdict = unpacked(c.verdict, 0 if self.offered else count) or [0] * count
        self._rare = {i: (self._vector(seen), self._quote(quote)) for i, seen, quote in c.rare if i < count}
        for numbers, most in (self._ms, LAST), (self._rank, LAST), (self._offset, _ZONES), (self._verdict, _VERDICTS):
            within(numbers, most)
        if len(self._rare) != len(c.rare) or any(next(rest, self) is not self for rest in streams.values()):
            raise BadMessage("more than belongs to the changes")

    def _placed(self, c: Columns, codes: Sequence[int]) -> list[Place]:
        """Record, kind and site of each change; nothing in them where a change is of the record that it follows."""
        ids = from_planes(c.records, 16)
        if any(len(set(each)) != len(each) for each in (ids, self.epochs)) or any("\0" in name for name in c.names):
            raise BadMessage("a thing listed twice, or a name that no database holds")
        places = list(zip((each.hex() for each in ids), _named(c.names, unpacked(c.record_kind, len(ids))),
                          _named(c.names, unpacked(c.record_site, len(ids))), strict=True))
        out: list[Place] = []
        latest = -1
        for code in _positive(codes):
            if code == 1:
                latest += 1
                out.append(places[latest])
            elif not code and self.offered:
                out.append(_THERE)
            elif 2 <= code <= latest + 2:
                out.append(places[latest + 2 - code])
            else:
                raise IndexError
        return out

    @property
    def seqs(self) -> set[int]:
        """The places of the log that an Offer's changes name."""
        if not self.offered:
            return set()
        named = {self._ref[at + 1] for at in range(0, len(self._ref), 2) if not self._ref[at]}
        return named | set(self._seq) - {0}

    @cached_property
    def entries(self) -> list[Entry]:
        """All entries as far as the columns alone say them: whole in a frame."""
        return self.following({})

    def following(self, held: Mapping[int, Held]) -> list[Entry]:
        """All entries, with what stands at the seqs that they name. A record that nothing says is ""."""
        try:
            return self._offered(held) if self.offered else self._framed()
        except IndexError as error:
            raise BadMessage("an epoch is missing") from error

    def _offered(self, held: Mapping[int, Held]) -> list[Entry]:
        out: list[Entry] = []
        at = 0
        columns = zip(self._epoch, self._n, self._save, self._places, self._fields, self._values, self._ms, self._offset,
                      self._rank, self._seq, self._refs, strict=True)
        for i, (epoch, n, save, place, field, value, ms, offset, rank, seq, refs) in enumerate(columns):
            ids: tuple[Id, ...] = ()
            known = held.get(seq) if seq else None
            if known is not None:
                ids = (known.id,)
                if place is _THERE:
                    place = known.place
            if refs:
                ids += tuple(self._ids(at, refs, held))
                at += 2 * refs
            seen, quote = self._rare.get(i, _NOTHING)
            change = Change(epoch, n, save, place[0], place[1], place[2], field, value, ids, ms, offset, rank, seen, quote)
            out.append(Entry(change, 0, rank, 0, {}))
        return out

    def _framed(self) -> list[Entry]:
        out: list[Entry] = []
        at = 0
        columns = zip(self._epoch, self._n, self._save, self._places, self._fields, self._values, self._ms, self._offset,
                      self._rank, self._seq, self._verdict, self._refs, strict=True)
        for i, (epoch, n, save, place, field, value, ms, offset, rank, seq, verdict, refs) in enumerate(columns):
            vector: Vector = {}
            if refs:
                vector = dict(self._ids(at, refs, {}))
                at += 2 * refs
            seen, quote = self._rare.get(i, _NOTHING)
            change = Change(epoch, n, save, place[0], place[1], place[2], field, value, (), ms, offset, rank, seen, quote)
            out.append(Entry(change, seq, rank, verdict, vector))
        return out

    def _ids(self, at: int, count: int, held: Mapping[int, Held]) -> list[Id]:
        out: list[Id] = []
        for k in range(at, at + 2 * count, 2):
            epoch, n = self._ref[k], self._ref[k + 1]
            if epoch:
                out.append((self.epochs[epoch - 1], n))
            elif not self.offered:
                raise BadMessage("a frame names by seq")
            elif n in held:
                out.append(held[n].id)
        return out

    def _vector(self, numbers: Sequence[int]) -> Vector | None:
        if not numbers:
            return None
        if list(numbers) == [0, 0]:
            return {}
        _positive(numbers)
        return {self.epochs[_positive([numbers[k] - 1])[0]]: numbers[k + 1] for k in range(0, len(numbers), 2)}

    def _quote(self, numbers: Sequence[int]) -> Id | None:
        vector = self._vector(numbers)
        if vector is None:
            return None
        ((epoch, n),) = vector.items()
        return epoch, n


def _named(names: Sequence[str], indexes: Sequence[int]) -> list[str]:
    return [names[i] for i in _positive(indexes)]


def _positive(numbers: Sequence[int]) -> Sequence[int]:
    """Numbers that may not be negative: as an index Python would count them from the end."""
    if numbers and not 0 <= min(numbers) <= max(numbers) < LAST:
        raise BadMessage("a number is out of range")
    return numbers
