"""What a laptop is given to read: stretches of the log as signed frames, or the present state in chunks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from typing import NamedTuple

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from muster.author import MOST_CHANGES
from muster.change import Entry, Id
from muster.proofs import Point, cursor_of, entry_hash, point, read_cursor, sign_frame
from muster.rights import Holder, at_or_below, may_decide, may_read
from muster.scope import Reading
from muster.store import Tx
from muster.store.codec import from_json, vector_from
from muster.store.log import about, at, since, whole_saves
from muster.wire import Frame, pack_columns
from muster_server.place import chain_at
from muster_server.tail import Grown, Tail

ROOM = 10_000
"""The most changes that an answer carries, whatever the laptop asks for."""
USUAL = 2_000
"""How many it carries when the laptop does not say."""
LOOKED = 20_000
"""The most records that one answer looks through: who may read few of a million gets some answers with little in them."""

Sign = Callable[[bytes, int, int, Sequence[bytes]], bytes]


class Stand(NamedTuple):
    """Where a roll-out's log ends, and the keys that speak for it."""

    rollout: bytes
    generation: int
    seq: int
    chain: bytes
    told: bytes
    signing: Ed25519PrivateKey
    mac: bytes

    def cursor(self, place: Point) -> bytes:
        return cursor_of(self.mac, self.rollout, place)

    def head(self) -> Point:
        return point(self.generation, self.seq, self.chain)

    def frame(self, tx: Tx, sort: str, low: int, high: int, entries: Sequence[Entry],
              hashes: Iterable[bytes] | None = None) -> Frame:
        """A signed frame of these entries, with the people who wrote them. `hashes` are theirs, where the caller has them."""
        known = tx.authors(sorted({entry.change.epoch for entry in entries}))
        authors = [(epoch, *who) for epoch, who in sorted(known.items())]
        hashes = map(entry_hash, entries) if hashes is None else hashes
        signature = sign_frame(self.signing, self.rollout, sort, self.generation, low, high, hashes, authors)
        return Frame(sort, self.generation, low, high, authors, pack_columns(entries), signature)


def room_of(asked: int) -> int:
    """How many changes an answer carries for a laptop that asks for so many; 0 when it does not say."""
    return min(asked if asked > 0 else USUAL, ROOM)


def readable(holder: Holder, tx: Tx, entries: Sequence[Entry]) -> list[Entry]:
    """Of these entries those that the holder may read; quarantined ones are for their author and for HQ."""
    own = about(tx, [entry for entry in entries if entry.verdict], holder.person)
    out = []
    read: set[tuple[str, str, str]] = set()  # groups of which every record may be read: a large answer has few
    for entry in entries:
        change = entry.change
        group = (change.kind, change.site, change.field)
        if entry.verdict:
            if change.id in own or may_decide(holder, change.site):
                out.append(entry)
        elif group in read:
            out.append(entry)
        elif may_read(holder, *group):
            read.add(group)
            out.append(entry)
        elif may_read(holder, *group, change.record):
            out.append(entry)
    return out


class Own(NamedTuple):
    """What this very transaction took, the end of the log now, and which ids of it came from the laptop that is answered: the
    acknowledgements tell of these, and they are not read again (12 ms of a push of 1,000)."""

    grown: Grown
    ids: Set[Id]


def news(tx: Tx, stand: Stand, holder: Holder, cursor: Point, room: int, own: Own | None,
         tail: Tail) -> tuple[list[Frame], Point] | None:
    """What came after a cursor, as at most one frame, and the place that it reaches. None where some of it was archived: the
    laptop was away for longer than the lease and takes the present state."""
    if stand.seq <= cursor.seq:
        return [], cursor
    end, chain = (stand.seq, stand.chain) if own is None else (stand.seq - len(own.grown.entries), own.grown.before)
    after = _after(tx, cursor.seq, end, chain, room, tail)
    if after is None:
        return None
    entries, hashes = after
    high = entries[-1].seq if entries and entries[-1].seq < end else end
    if own is not None and high == end:
        entries, hashes, high, chain = _with_others(entries, hashes, own, room, end)
    reached = point(stand.generation, high, chain if high >= end else chain_at(tx, high) or b"")
    given = readable(holder, tx, entries)
    known = [hashes[entry.seq] for entry in given] if hashes is not None else None
    return ([stand.frame(tx, "frame", cursor.seq, high, given, known)] if given else []), reached


def _with_others(entries: Sequence[Entry], hashes: Mapping[int, bytes] | None, own: Own, room: int,
                 end: int) -> tuple[Sequence[Entry], Mapping[int, bytes] | None, int, bytes]:
    """The entries up to `end` and those that others brought in the same transaction, as many whole saves as there is room for;
    with the hashes of all, and where that ends."""
    grown = own.grown
    others = [entry for entry in grown.entries if entry.change.id not in own.ids]
    cut = whole_saves(others, max(room - len(entries), 0))
    if not cut and others and not entries:
        cut = _first_save(others)
    high = end + len(grown.entries) if cut == len(others) else others[cut - 1].seq if cut else end
    if hashes is not None and cut:
        hashes = {**hashes, **{entry.seq: grown.hashes[entry.seq - end - 1] for entry in others[:cut]}}
    return [*entries, *others[:cut]], hashes, high, grown.chains[high - end - 1] if high > end else grown.before


def _after(tx: Tx, seq: int, end: int, chain: bytes, room: int,
           tail: Tail) -> tuple[Sequence[Entry], Mapping[int, bytes] | None] | None:
    """The entries after `seq` and up to `end`, where the chain is `chain`: as many whole saves as there is room for, and one at
    least; with their hashes where they are known. None where some were archived."""
    if end <= seq:
        return [], {}
    kept = tail.since(tx.rollout, seq, end, chain)
    entries: Sequence[Entry] = kept.entries if kept is not None else []
    for most in () if kept is not None else (room, MOST_CHANGES):  # no more is read than is given: the log has no gaps
        high = min(end, seq + most + 1)
        entries = since(tx, seq, high)
        if len(entries) < high - seq:
            return None
        if high == end or whole_saves(entries, most):
            break
    if len(entries) > room:
        entries = entries[:whole_saves(entries, room) or _first_save(entries)]
    return entries, {seq + 1 + i: own for i, own in enumerate(kept.hashes[:len(entries)])} if kept is not None else None


def _first_save(entries: Sequence[Entry]) -> int:
    """How many entries the first save has."""
    first = entries[0].change
    for i, entry in enumerate(entries):
        if (entry.change.epoch, entry.change.save) != (first.epoch, first.save):
            return i
    return len(entries)


_LAST_PHASE = 2


class Fill(NamedTuple):
    """Where a fill stands: the place at which it began, and what it has reached: in phase 0 the record at own sites, in 1 that
    at the others, in 2 the place of a change in quarantine."""

    begun: Point
    phase: int
    after: bytes

    def token(self, stand: Stand, scope: bytes) -> bytes:
        """The server's word for it, bound to the scope that it fills."""
        return scope + bytes((self.phase,)) + self.after.rjust(16, b"\0") + stand.cursor(self.begun)


def begun(stand: Stand) -> Fill:
    """A fill that begins now."""
    return Fill(stand.head(), 0, bytes(16))


def fill_of(stand: Stand, scope: bytes, token: bytes) -> Fill | None:
    """The fill that a token goes on with; None when it was for another scope or says nothing true."""
    if len(token) > 33 and token[:16] == scope:
        began = read_cursor(stand.mac, stand.rollout, token[33:])
        if began is not None and token[16] <= _LAST_PHASE:
            return Fill(began, token[16], token[17:33])
    return None


def chunk(tx: Tx, stand: Stand, holder: Holder, held: Reading | None, fill: Fill, room: int) -> tuple[Frame, Fill | None]:
    """The next part of the present state: whole records with their live changes and joined vectors, own sites first.

    `held` is what the laptop is complete for already. Returns the chunk and where to go on, None at the end. It never moves the
    cursor; the tail begins where the fill began, or where the laptop's cursor stands.
    """
    entries: list[Entry] = []
    phase, after, looked = fill.phase, fill.after, 0
    own = {site for _, site in holder.roles}
    most = min(500, room)
    while phase <= _LAST_PHASE and len(entries) < room and looked < LOOKED:
        given, reached = (_quarantined(tx, holder, after, most) if phase == _LAST_PHASE
                          else _present(tx, holder, held, phase == 0, after, most))
        entries += given
        looked += most
        if reached is None and not phase and "" in own:
            phase = 1  # every site is an own one: none are left
        phase, after = (phase + 1, bytes(16)) if reached is None else (phase, reached)
    more = Fill(fill.begun, phase, after) if phase <= _LAST_PHASE else None
    return stand.frame(tx, "chunk", 0, fill.begun.seq, entries), more


def _present(tx: Tx, holder: Holder, held: Reading | None, near: bool, after: bytes,
             most: int) -> tuple[list[Entry], bytes | None]:
    """What is live in the next records, of the holder's own sites or of the others; and the last of them, None at the end."""
    rows = tx.all(f"SELECT id, kind, site, {tx.values}, heads FROM record WHERE rollout=? AND id>? ORDER BY id LIMIT ?",
                  (tx.no, after, most))
    own = {site for _, site in holder.roles}
    these = [row for row in rows if any(at_or_below(row[2], site) for site in own) == near]
    return live_in(tx, holder, held, these), bytes(rows[-1][0]) if len(rows) == most else None


def live_in(tx: Tx, holder: Holder, held: Reading | None, rows: Sequence[tuple[bytes, str, str, str, str]]) -> list[Entry]:
    """The live changes of these records that the holder may read and does not have."""
    wanted: dict[Id, tuple[int, dict[bytes, int]]] = {}
    for key, kind, site, _, heads in rows:
        record = bytes(key).hex()
        for field, raw in from_json(heads).items():
            if may_read(holder, kind, site, field, record) and not (held and held.covers(kind, site, field, record)):
                for head in raw:
                    wanted[tx.name(head[0]), head[1]] = (head[2], vector_from(head[3], tx.name))
    found = at(tx, wanted)
    return [Entry(found[key].change, found[key].seq, rank, 0, vector) for key, (rank, vector) in wanted.items() if key in found]


def _quarantined(tx: Tx, holder: Holder, after: bytes, most: int) -> tuple[list[Entry], bytes | None]:
    """The next changes in quarantine, in the order of the log; and the place of the last of them, None at the end."""
    rows = tx.all("SELECT epoch, n, seq FROM change WHERE rollout=? AND seq>? AND verdict>0 ORDER BY seq LIMIT ?",
                  (tx.no, min(int.from_bytes(after, "big"), 1 << 62), most))
    found = at(tx, [(tx.name(no), n) for no, n, _ in rows])
    given = readable(holder, tx, sorted(found.values(), key=lambda entry: entry.seq))
    return given, int(rows[-1][2]).to_bytes(16, "big") if len(rows) == most else None
