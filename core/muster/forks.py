"""Forks: a profile that was put back from a copy, or is used in two places, goes on under fresh ids and loses nothing.

Unsent changes before the fork keep their ids; all after it, of whatever epoch, move in order of making into one fresh epoch.
What they were made on is rebuilt from the ids that they name (log.md, "Changes"; 15 of 1,500 runs of the model lost silently
without it, and moving everything unsent failed in 128).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import msgspec

from muster.author import begin_again, current_epoch, next_n
from muster.change import Entry, Id, Vector, join
from muster.proofs import content_hash
from muster.store import Changed, Tx, held
from muster.store.log import at as stands_at
from muster.store.rewrite import rename, waiting
from muster.wire import Answer, Offer

Forks = dict[bytes, int]
"""epoch -> the first n of it that somebody else gave away too."""


def found(tx: Tx, offer: Offer, answer: Answer, entries: Iterable[Entry]) -> Forks:
    """The forks that an Answer tells of, and those that the entries of its frames show."""
    forks = _met(tx, entries)
    for epoch, n in _told(tx, offer, answer).items():
        forks[epoch] = min(n, forks.get(epoch, n))
    return forks


def _told(tx: Tx, offer: Offer, answer: Answer) -> Forks:
    """What the server found. Another program of this profile may have saved and sent more since the Offer was written: then
    the store itself has made what the server holds beyond it, and that is none."""
    lasts = dict(offer.lasts)
    return {epoch: n for epoch, n in answer.fork if n <= lasts.get(epoch, n) or next_n(tx, epoch) <= n}


def _met(tx: Tx, entries: Iterable[Entry]) -> Forks:
    """An id that this store gave to a change of its own, not acknowledged yet, comes back with other content. Taken as it
    is, what was made here would pass for sent."""
    mine = {tx.name(row[0]) for row in tx.all("SELECT DISTINCT epoch FROM change WHERE rollout=? AND seq IS NULL", (tx.no,))}
    back = {entry.change.id: entry.change for entry in entries if entry.change.epoch in mine}
    forks: Forks = {}
    for (epoch, n), there in stands_at(tx, back).items():
        if not there.seq and content_hash(there.change) != content_hash(back[epoch, n]):
            forks[epoch] = min(n, forks.get(epoch, n))
    return forks


class Moved(NamedTuple):
    """What a fork changed: how many changes got other ids, what listeners hear, and the last (epoch, n) made from now on;
    None where nothing had to change."""

    changes: int
    changed: Changed
    last: Id | None


def renumber(tx: Tx, forks: Forks) -> Moved:
    """Move what is unsent from the fork on into a fresh epoch. A second time there is nothing left to move."""
    unsent = waiting(tx)
    proven = _proven(tx, unsent, forks)
    moving = unsent[_first(unsent, forks, proven):]
    now = moving[0].change.epoch if moving else current_epoch(tx)
    if now is None or not (moving or now in forks):
        return Moved(0, Changed(frozenset(), frozenset(), ()), None)
    epoch = begin_again(tx, now)
    there = stands_at(tx, {key for entry in moving for key in entry.change.named})
    moved = moved_to(epoch, moving, forks, proven, {key: entry.vector for key, entry in there.items()})
    rename(tx, moving, moved)
    if moved:
        tx.run("UPDATE epoch SET next=?, rank=? WHERE no=?", (len(moved), max(entry.rank for entry in moved), tx.number(epoch)))
    changed = Changed(frozenset(entry.change.record for entry in moved), frozenset(entry.change.kind for entry in moved), ())
    return Moved(len(moved), changed, (epoch, len(moved) - 1))


def _proven(tx: Tx, entries: Sequence[Entry], forks: Forks) -> set[Id]:
    """Of the ids that these mention, those that stay what they are: the server acknowledged them, and where it has lost its
    word for it since (a seq below 0) they lie before the fork."""
    mentioned = {key for entry in entries for key in _mentions(entry)}
    return {key for key, (seq, _, _) in held(tx, mentioned).items() if seq > 0 or (seq and not _beyond(key, forks))}


def _mentions(entry: Entry) -> set[Id]:
    return {*entry.change.named, *entry.vector.items(), *(entry.change.seen or {}).items()}


def _beyond(key: Id, forks: Forks) -> bool:
    return key[1] >= forks.get(key[0], key[1] + 1)


def _first(unsent: Sequence[Entry], forks: Forks, proven: set[Id]) -> int:
    """Where the first change stands that is forked, or was made on one that is; a save stays whole."""
    for i, entry in enumerate(unsent):
        change = entry.change
        if _beyond(change.id, forks) or any(_beyond(key, forks) for key in _mentions(entry) - proven):
            while i and (unsent[i - 1].change.epoch, unsent[i - 1].change.save) == (change.epoch, change.save):
                i -= 1
            return i
    return len(unsent)


def moved_to(epoch: bytes, moving: Sequence[Entry], forks: Forks, proven: set[Id], under: Mapping[Id, Vector]) -> list[Entry]:
    """These changes, in order of making, as changes of a fresh epoch. `proven` are ids that they may go on naming although
    they lie beyond a fork; `under` are the vectors of what this store has under ids that they name."""
    moves = _Moves(epoch, [entry.change.id for entry in moving], forks, proven)
    out: dict[Id, Entry] = {}
    saves: dict[Id, int] = {}
    for entry in moving:
        change, name = entry.change, moves.names[entry.change.id]
        stay = [key for key in change.named if key in moves.names or key in proven or not _beyond(key, forks)]
        for key in set(change.named).difference(stay):  # not that change any more: what it had covered is named instead
            stay += [each for each in sorted(under.get(key, {}).items()) if each not in stay and not _beyond(each, forks)]
        named = tuple(moves.names.get(key, key) for key in stay)
        vector = moves.vector(entry.vector, name[1])
        for key in named:
            vector = join(vector, join({key[0]: key[1]}, out[key].vector if key in out else {}))
        out[name] = Entry(msgspec.structs.replace(
            change, epoch=epoch, n=name[1], save=saves.setdefault((change.epoch, change.save), name[1]), named=named,
            seen=None if change.seen is None else moves.vector(change.seen, name[1])), 0, entry.rank, 0, vector)
    return list(out.values())


class _Moves:
    """Which ids become which. All is in order of making, so whatever is larger before is larger after."""

    def __init__(self, epoch: bytes, ids: Sequence[Id], forks: Forks, proven: set[Id]) -> None:
        self.epoch = epoch
        self.names: dict[Id, Id] = {key: (epoch, n) for n, key in enumerate(ids)}
        self.proven = proven
        self.first = dict(forks)
        self.moved: dict[bytes, list[int]] = {}
        for each, n in ids:
            self.first[each] = min(n, self.first.get(each, n))
            self.moved.setdefault(each, []).append(n)

    def vector(self, vector: Vector, n: int) -> Vector:
        """A vector of change `n` as it is after the fork: what moved is covered under its new id, and an entry of the old
        epoch falls back to the last n below the fork, lest it cover what another copy made under these ids."""
        out: Vector = {}
        for key in vector.items():
            moved = self.moved.get(key[0], [])
            under = bisect_right(moved, key[1])
            if under and n:
                out = join(out, {self.epoch: min(self.names[key[0], moved[under - 1]][1], n - 1)})
            if not _beyond(key, self.first) or (key not in self.names and key in self.proven):
                out = join(out, {key[0]: key[1]})
            elif self.first[key[0]]:
                out = join(out, {key[0]: self.first[key[0]] - 1})
        return out
