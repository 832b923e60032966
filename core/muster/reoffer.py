"""The server was put back from an older copy, or a standby that lagged took its place: this laptop gives back what it holds.

All that the server ever signed for it is offered again, from the first frame on and in parts: stretches of the log, chunks of the
present, acknowledgements. Then comes a fill as for a new laptop, by which everything gets the place that it has in the new log;
until then the places of the old one stand as numbers below 0, so that both can be told apart (log.md, "The server").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from muster.change import Entry, Id
from muster.forks import Forks
from muster.frames import by
from muster.membership import Place
from muster.proofs import Authors, content_hash, entry_hash
from muster.store import Changed, Docs, Tx, place
from muster.store.apply import VOID
from muster.store.codec import pack, unpack
from muster.store.log import MOST_BYTES
from muster.store.log import at as stands_at
from muster.store.rewrite import remerge, remove
from muster.wire import Answer, Frame, pack_columns

_TURN = "restored"
_SHIFT = 40
"""A place of an earlier log stands as -(turn << 40) - seq: no two are alike however often the server was put back."""
_HASH = 32


def begin(tx: Tx, at: Place, answer: Answer) -> None:
    """Note that the server no longer has the log that this laptop knows: everything is to be given back, from the first frame."""
    turn = int(tx.get(_TURN) or b"0") + 1
    tx.put(_TURN, str(turn).encode())
    tx.run("UPDATE change SET seq=?-seq WHERE rollout=? AND seq>0", (-(turn << _SHIFT), tx.no))
    tx.put("authors_sent", None)
    at.generation, at.head, at.cursor, at.fill = answer.generation, answer.head, b"", b""
    at.giving, at.refill = (0, 0), True
    at.kept = int(tx.one("SELECT coalesce(max(no),0) FROM frame WHERE rollout=?", (tx.no,))[0])


def _seq_then(seq: int) -> int:
    """The place that a change had in the log whose server signed for it."""
    return -seq & ((1 << _SHIFT) - 1) if seq < 0 else seq


class Giving(NamedTuple):
    """What one Offer gives back: frames, how many changes are in them, and where the next one goes on; None at the end."""

    frames: list[Frame]
    changes: int
    then: tuple[int, int] | None


class _Kept(NamedTuple):
    """A frame as it was kept: its changes as they were signed, None where they were forgotten or are otherwise known now."""

    no: int
    frame: Frame
    hashes: list[bytes]
    entries: list[Entry | None]


def again(tx: Tx, at: Place, device: bytes, most: int) -> Giving:
    """The next part of what is to be given back: at most so many changes, or MOST_BYTES of their values, at least one."""
    frames: list[Frame] = []
    changes = size = 0
    start = at.giving or (0, 0)
    for kept in _kept(tx, start[0], (device, bytes.fromhex(at.person))):
        first = i = start[1] if kept.no == start[0] else 0
        while i < len(kept.entries):
            entry = kept.entries[i]
            if entry is not None:
                size += len(pack(entry.change.value))
                if changes and (changes >= most or size > MOST_BYTES):
                    break
                changes += 1
            i += 1
        if any(entry is not None for entry in kept.entries[first:i]):
            frames.append(_part(kept, first, i))
        if i < len(kept.entries):
            return Giving(frames, changes, (kept.no, i))
    return Giving(frames, changes, None)


def _kept(tx: Tx, first: int, who: tuple[bytes, bytes]) -> Iterator[_Kept]:
    """The frames from `first` on, in the order in which they came."""
    while True:
        row = tx.one("SELECT no, sort, generation, low, high, ids, hashes, signature FROM frame WHERE rollout=? AND no>=? "
                     "ORDER BY no LIMIT 1", (tx.no, first))
        if row is None:
            return
        no, sort, generation, low, high, ids, hashes, signature = row
        first = no + 1
        keys = _ids(tx, ids)
        epochs = {epoch for epoch, _ in keys}
        authors: Authors = by(epochs, who) if sort == "ack" else [
            (epoch, *person) for epoch, person in sorted(tx.authors(sorted(epochs)).items())]
        signed = [bytes(hashes[i:i + _HASH]) for i in range(0, len(hashes), _HASH)]
        there = stands_at(tx, keys)
        entries = [_as_signed(there.get(key), own) for key, own in zip(keys, signed, strict=True)]
        yield _Kept(no, Frame(sort, generation, low, high, list(authors), pack_columns([]), bytes(signature)), signed, entries)


def _ids(tx: Tx, ids: bytes) -> list[Id]:
    numbers = unpack(ids)
    return [(tx.name(numbers[i]), numbers[i + 1]) for i in range(0, len(numbers), 2)]


def _as_signed(entry: Entry | None, signed: bytes) -> Entry | None:
    """An entry as the server signed it; None when it stands otherwise here by now: then a later frame has it."""
    if entry is None:
        return None
    then = Entry(entry.change, _seq_then(entry.seq), entry.rank, entry.verdict, entry.vector)
    return then if entry_hash(then) == signed else None


def _part(kept: _Kept, first: int, end: int) -> Frame:
    """A frame with its changes from `first` to `end`, and the hashes of all others."""
    there = {i for i in range(first, end) if kept.entries[i] is not None}
    frame = kept.frame
    frame.columns = pack_columns([entry for entry in kept.entries[first:end] if entry is not None])
    frame.missing = [(i, own) for i, own in enumerate(kept.hashes) if i not in there]
    return frame


def holding(tx: Tx) -> int:
    """How many changes there are to give back, counted by their proofs."""
    return int(tx.one("SELECT coalesce(sum(length(hashes)),0) FROM frame WHERE rollout=?", (tx.no,))[0]) // _HASH


def gave(tx: Tx, at: Place, then: tuple[int, int] | None, answer: Answer) -> tuple[Forks, Changed]:
    """Note what was given back. Where an id holds other content at the server, a copy of some profile was there first: what
    this laptop had under it is not that change any more; the server keeps it aside under another id."""
    at.generation, at.head, at.giving = answer.generation, answer.head, then
    other = [entry for entry in stands_at(tx, answer.taken).values() if VOID < entry.seq < 0]
    forks: Forks = {}
    for entry in other:
        epoch, n = entry.change.id
        forks[epoch] = min(n, forks.get(epoch, n))
    _void(tx, other)
    return forks, _changed(other)


def _void(tx: Tx, entries: Sequence[Entry]) -> None:
    """Let changes count no more that the server has not got under their ids; they are kept."""
    if entries:
        tx.run("UPDATE change SET seq=seq+? WHERE rollout=? AND epoch=? AND n=?",
               [(VOID, tx.no, tx.number(entry.change.epoch), entry.change.n) for entry in entries])
        remerge(tx, Docs(tx), entries)


def _changed(entries: Sequence[Entry]) -> Changed:
    return Changed(frozenset(entry.change.record for entry in entries), frozenset(entry.change.kind for entry in entries), ())


def placed_again(tx: Tx, entries: Sequence[Entry]) -> Changed:
    """Give changes that had a place in an earlier log the one that they have now; call it before they are applied. One
    whose id holds other content now goes, for the server keeps it aside."""
    if tx.get(_TURN) is None:
        return _changed(())
    now = {entry.change.id: entry for entry in entries}
    stood = {key: entry for key, entry in stands_at(tx, now).items() if entry.seq < 0}
    other = [entry for key, entry in stood.items() if content_hash(entry.change) != content_hash(now[key].change)]
    remove(tx, other)
    remerge(tx, Docs(tx), other)
    same = [key for key, entry in stood.items() if entry not in other]
    plain, void = [key for key in same if stood[key].seq > VOID], [key for key in same if stood[key].seq <= VOID]
    place(tx, [now[key] for key in plain], before=[stood[key] for key in plain])
    place(tx, [now[key] for key in void])
    return _changed(list(stood.values()))


def settle(tx: Tx, at: Place, device: bytes) -> Changed:
    """The fill is whole: frames of before are dropped where all that they held has a place again. What is live here and was
    not in the fill does not count any more; what this laptop made itself is offered as if it had never been sent."""
    at.refill = False
    done: list[Entry] = []
    while left := _left(tx):  # what one had covered comes back to light when it does not count any more
        authors = tx.authors(list({entry.change.epoch for entry in left}))
        mine = {epoch for epoch, (made_on, _) in authors.items() if made_on == device}
        own = [entry for entry in left if entry.change.epoch in mine]
        others = [entry for entry in left if entry.change.epoch not in mine]
        if own:
            tx.run("UPDATE change SET seq=NULL, filed=0 WHERE rollout=? AND epoch=? AND n=?",
                   [(tx.no, tx.number(entry.change.epoch), entry.change.n) for entry in own])
        _void(tx, others)
        done += left
    waiting = {(no, n) for no, n in tx.all("SELECT epoch, n FROM change WHERE rollout=? AND seq<0", (tx.no,))}
    for no, ids in tx.all("SELECT no, ids FROM frame WHERE rollout=? AND no<=?", (tx.no, at.kept)):
        numbers = unpack(ids)
        if waiting.isdisjoint(zip(numbers[::2], numbers[1::2], strict=True)):
            tx.run("DELETE FROM frame WHERE no=?", (no,))
    return _changed(done)


def _left(tx: Tx) -> list[Entry]:
    """What is live here and has no place in the new log."""
    rows = tx.all("SELECT epoch, n, record, field FROM change WHERE rollout=? AND seq<0 AND seq>? AND verdict=0", (tx.no, VOID))
    docs = Docs(tx)
    docs.load(bytes(row[2]) for row in rows)
    out: list[Id] = []
    for no, n, record, field in rows:
        doc, key = docs.get(bytes(record)), (tx.name(no), n)
        if doc is not None and any(live.id == key for live in doc.register(field)):
            out.append(key)
    return list(stands_at(tx, out).values())
