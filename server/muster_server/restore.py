"""A log that was put back from an older copy: how that is known, and how laptops' kept frames bring back what it lost.

Only a word of ours, validly MACed, that the log cannot match proves it; the chain, not the number, decides. What is given back
was signed by this server, so no laptop has to be trusted for others' work: rank, verdict and joined vector stand as they were
signed, and a verdict is never judged twice (log.md, "The server").
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Sequence
from typing import NamedTuple

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from muster import verdicts
from muster.change import Entry, Id, Vector
from muster.frames import Signed
from muster.proofs import Point, content_hash, entry_hash, point, read_cursor
from muster.store import Tx
from muster.store.codec import pack, unpack
from muster.wire import BadMessage, Frame, Offer, Unpacked
from muster.wire.columns import MAX_CHANGES
from muster_server.archive import at
from muster_server.place import Placing, chain_at
from muster_server.reading import Stand
from muster_server.tail import Tail

_log = logging.getLogger(__name__)
_SORTS = ("frame", "chunk", "ack")
_HASH = 32
_FORKS, _ALIKE, _NONE = "forks_of_before", "alike_of_before", pack([])


class Words(NamedTuple):
    """What an Offer says of where its laptop stands: the places that this server's words name. `strange`: one of them is no
    word of this server, whose key may have been lost."""

    cursor: Point | None
    places: list[Point]
    strange: bool


def words_of(stand: Stand, offer: Offer) -> Words:
    read = [read_cursor(stand.mac, stand.rollout, word) for word in (offer.cursor, offer.head) if word]
    return Words(read[0] if offer.cursor else None, [place for place in read if place is not None], None in read)


def matches(tx: Tx, stand: Stand, words: Words, tail: Tail) -> bool:
    """Whether the log still has all that the laptop was told of."""
    end = stand.head()
    return all(place[1:] == end[1:] or _short(_chain(tx, stand, place.seq, tail)) == place.chain  # most laptops stand at the end
               for place in words.places)


def _chain(tx: Tx, stand: Stand, seq: int, tail: Tail) -> bytes | None:
    since = tail.since(tx.rollout, seq, stand.seq, stand.chain)
    return chain_at(tx, seq) if since is None else since.before


def _short(chain: bytes | None) -> bytes | None:
    return None if chain is None else point(0, 0, chain).chain


def begin_generation(tx: Tx, stand: Stand, words: Words) -> None:
    """Begin a generation that is larger than any that the laptop was told of, where the log lost what these words name. A
    laptop that comes later with a word of an earlier one finds it begun."""
    told = max((place.generation for place in words.places), default=0)
    if told >= stand.generation and not matches(tx, stand, words, Tail()):
        tx.run("UPDATE rollout SET generation=? WHERE no=? AND generation<?", (told + 1, tx.no, told + 1))


class Returned(NamedTuple):
    """What came back: the entries that the log lacked, and ids under which it holds other content."""

    entries: list[Entry]
    taken: list[Id]


def take_back(tx: Tx, frames: Sequence[Frame], key: Ed25519PublicKey, rollout: bytes, server: bytes) -> Returned:
    """Take into the log what it lacks of the frames that this server signed; others are passed over."""
    signed = [_signed(frame) for frame in frames]
    proven = [each for each in signed if each.holds(key, rollout)]
    if len(proven) < len(signed):
        _log.warning("%d of %d frames that were given back do not bear this server's signature", len(signed) - len(proven),
                     len(signed))
    placing = Placing(tx)
    back = _Back(tx, placing, server)
    back.compare(proven)
    for each in proven:
        back.take(each)
    back.keep()
    with tx.together():
        placing.finish()
    return Returned(back.entries, sorted(back.taken))


def _signed(frame: Frame) -> Signed:
    """A frame with its hashes in order, those of forgotten changes among them."""
    entries = Unpacked(frame.columns, offered=False).entries
    missing = dict(frame.missing)
    count = len(entries) + len(missing)
    if (frame.sort not in _SORTS or count > MAX_CHANGES or len(missing) != len(frame.missing)
            or any(not 0 <= i < count or len(own) != _HASH for i, own in missing.items())):
        raise BadMessage("a frame whose parts do not fit together")
    rest = iter(entries)
    hashes = [missing[i] if i in missing else entry_hash(next(rest)) for i in range(count)]
    return Signed(frame.sort, frame.generation, frame.low, frame.high, entries, hashes, frame.authors, frame.signature)


class _Back:
    """Frames on their way into the log. Given back twice, they change nothing the second time.

    Where copies of a laptop both went on, a log of before may hold other content under an id than this one. `forks` has, by
    generation and epoch, the first n that differs. What that log had of the epoch beside is the other copy's too, and kept
    aside; and no vector of that generation reaches beyond the fork, lest it cover what its author never saw. What shows that a
    log held the other copy's changes may come back later than what was built there: from the lowest fork of an epoch on, every
    log of before counts as one that did, unless it is one of `alike`, which gave back an id from there on as it stands here. A
    save may have been accepted by one log and kept aside by another: what follows a part that stands aside here stays aside
    with it.
    """

    def __init__(self, tx: Tx, placing: Placing, server: bytes) -> None:
        self.tx = tx
        self.placing = placing
        self.server = server
        self.entries: list[Entry] = []
        self.taken: set[Id] = set()
        self.there: dict[Id, Entry] = {}
        self.forks = {(generation, epoch): n for generation, epoch, n in unpack(tx.get(_FORKS) or _NONE)}
        self.alike = {(generation, epoch) for generation, epoch in unpack(tx.get(_ALIKE) or _NONE)}
        self.first: dict[bytes, int] = {}  # the lowest fork of each epoch
        for (_, epoch), n in self.forks.items():
            self.first[epoch] = min(n, self.first.get(epoch, n))
        rows = tx.all("SELECT DISTINCT epoch, save FROM change WHERE rollout=? AND verdict>0 AND verdict<>?",
                      (tx.no, verdicts.DECIDES))
        self.aside = {(tx.name(no), save) for no, save in rows}

    def compare(self, frames: Sequence[Signed]) -> None:
        """Note which ids hold other content here, and which logs held the same as this one where another did not."""
        same: list[tuple[int, bytes, int]] = []
        for signed in frames:
            for epoch, device, person in signed.authors:
                self.tx.author(epoch, device, person)
            keys = [entry.change.id for entry in signed.entries]
            self.there |= at(self.tx, [key for key in keys if key not in self.there])
            same += [(signed.generation, *entry.change.id) for entry in signed.entries
                     if not self._other(signed.generation, entry) and entry.change.id in self.there]
        self.alike |= {(generation, epoch) for generation, epoch, n in same if n >= self.first.get(epoch, n + 1)}

    def _other(self, generation: int, entry: Entry) -> bool:
        epoch, n = entry.change.id
        there = self.there.get((epoch, n))
        if there is None or content_hash(there.change) == content_hash(entry.change):
            return False
        self.forks[generation, epoch] = min(n, self.forks.get((generation, epoch), n))
        self.first[epoch] = min(n, self.first.get(epoch, n))
        return True

    def _fork(self, generation: int, epoch: bytes) -> int | None:
        """The n from which on a log of before had, or may have had, another copy's content in an epoch; None for none."""
        first = self.first.get(epoch)
        if first is None or (generation, epoch) in self.forks:
            return self.forks.get((generation, epoch))
        return None if (generation, epoch) in self.alike else first

    def _anothers(self, generation: int, entry: Entry) -> bool:
        """Whether a change that the log lacks is, or may be, another copy's than that whose ids it holds."""
        epoch, n = entry.change.id
        fork = self._fork(generation, epoch)
        return fork is not None and (n >= fork or (generation, epoch) in self.forks)

    def take(self, signed: Signed) -> None:
        self.placing.docs.load({bytes.fromhex(entry.change.record) for entry in signed.entries})
        for entry in signed.entries:
            missed = entry.change.id not in self.there
            if self._other(signed.generation, entry) or (missed and self._anothers(signed.generation, entry)):
                self.taken.add(entry.change.id)
                self._put_aside(self._as_here(signed.generation, entry))
            elif missed:
                self._put(self._as_here(signed.generation, entry))

    def keep(self) -> None:
        """What differs is told in one part of what is given back, and what was made on it may come in another."""
        if self.forks:
            self.alike |= {(self.placing.generation, epoch) for epoch in self.first}  # this very log, should it be lost again
            self.tx.put(_FORKS, pack([(*key, n) for key, n in sorted(self.forks.items())]))
            self.tx.put(_ALIKE, pack(sorted(self.alike)))

    def _as_here(self, generation: int, entry: Entry) -> Entry:
        vector: Vector = {}
        for epoch, n in entry.vector.items():
            fork = self._fork(generation, epoch)
            under = n if fork is None else min(n, fork - 1)
            if under >= 0:
                vector[epoch] = under
        return entry if vector == entry.vector else Entry(entry.change, entry.seq, entry.rank, entry.verdict, vector)

    def _put(self, entry: Entry) -> None:
        save = entry.change.epoch, entry.change.save
        if entry.verdict == verdicts.ACCEPTED and save in self.aside:
            entry = Entry(entry.change, entry.seq, entry.rank, verdicts.SAVE, entry.vector)
        elif entry.verdict not in (verdicts.ACCEPTED, verdicts.DECIDES):
            self.aside.add(save)
        self.there[entry.change.id] = entry
        self.entries.append(self.placing.put(entry.change, entry.rank, entry.verdict, entry.vector))

    def _put_aside(self, entry: Entry) -> None:
        """A clone got there first. The change stays, in quarantine, under an id that is made of what it says, in an epoch
        of this server's; its author is who it was."""
        change = entry.change
        epoch = hashlib.sha256(b"muster taken 1" + content_hash(change)).digest()[:8]
        if not at(self.tx, [(epoch, 0)]) and (epoch, 0) not in self.there:
            person = self.tx.authors([change.epoch])[change.epoch][1]
            self.tx.author(epoch, self.server, person)
            kept = msgspec.structs.replace(change, epoch=epoch, n=0, save=0)
            self._put(Entry(kept, 0, entry.rank, verdicts.TAKEN, entry.vector))
