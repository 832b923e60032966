"""Taking the changes of one Offer into the log: whole saves, in order of n, each judged, each answered."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import groupby
from typing import NamedTuple

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from muster import verdicts
from muster.author import MOST_CHANGES
from muster.change import Change, Entry, Id, covers, join, seen_of
from muster.clock import standing_rank
from muster.frames import by
from muster.holders import holder_of
from muster.kind import DECIDED
from muster.proofs import content_hash, entry_hash, sign_frame
from muster.rights import Holder
from muster.store import NOBODY, held
from muster.wire import Acks, BadMessage
from muster.wire.ints import deltas, packed, planes
from muster_server.archive import at
from muster_server.judge import Judge, decision
from muster_server.known import TELLING
from muster_server.pushes import Push, Table
from muster_server.removed import closed

_AT_ONCE = 64
"""So many records, decoded, fit a processor's cache."""
_NOT_ASIDE = {verdicts.ACCEPTED, verdicts.DECIDES}


class Taken(NamedTuple):
    """What became of an Offer's changes: the entries that stand now, holes, and forks."""

    entries: list[Entry]
    need: list[tuple[bytes, int]]
    fork: list[tuple[bytes, int]]
    hashes: dict[int, bytes]  # of what was placed now, by seq


class Intake:
    """One push being taken."""

    def __init__(self, table: Table, push: Push, offered: Sequence[Change]) -> None:
        self.tx = table.tx
        self.device = push.device
        self.person = push.person
        self.received = push.received
        self.revoked = push.revoked
        self.offered = offered
        self.lasts = dict(push.offer.lasts)
        self.authors = dict(push.offer.authors)
        self._mine: dict[bytes, bool] = {}
        self.placing = table.placing
        self.next = table.next
        self.taken: Taken | None = None
        self.known = at(self.tx, [change.id for change in offered if change.n < self.next[change.epoch]])
        self.others: dict[Id, Entry] = {}  # what the changes name or quote that is not live any more
        self._ready = 0
        self.holder: Holder = table.known.holder(self.tx, table.told, push.person)
        self.sites = set(table.known.sites(self.tx, table.told))
        self.judge = Judge(self.holder, self.sites)

    def _prepare(self, least: int) -> None:
        """Look up what the next changes name that is not live, a few at a time: their records are then still at hand when they
        are judged and merged."""
        begin, self._ready = self._ready, self._ready + max(least, _AT_ONCE)
        part = self.offered[begin:self._ready]
        wanted = {key for change in part for key in change.named if self._not_live(change, key)}
        wanted |= {change.quote for change in part if change.quote is not None}
        if wanted:
            self.others |= at(self.tx, wanted)

    def _not_live(self, change: Change, key: Id) -> bool:
        doc = self.placing.docs.of(change.record)
        if doc is None:
            return True
        for live in doc.register(change.field):
            if live.n == key[1] and live.epoch == key[0]:
                return False
        return True

    def take(self) -> None:
        """Take what can be taken; the rest is answered with the n that is needed or where it forked. Nothing is written yet."""
        begun = len(self.placing.hashes)
        out: list[Entry] = []
        need: dict[bytes, int] = {}
        fork = {epoch: last + 1 for epoch, last in self.lasts.items() if self.next.get(epoch, 0) > last + 1}
        fresh: set[Id] = set()
        come = 0
        for (epoch, _), group in groupby(self.offered, key=lambda change: (change.epoch, change.save)):
            changes = list(group)
            if epoch in fork or epoch in need:
                break
            come += len(changes)
            if come > self._ready:
                self._prepare(come - self._ready)
            if len(changes) == 1 and self._next_alone(changes[0]):  # most saves are one field of one record
                entry = self._put(changes[0], self._verdict(changes[0]))
                fresh.add((epoch, changes[0].n))
                out.append(entry)
                continue
            aside = self._whole(changes, fresh)
            taken = {change.id: self.known[change.id] for change in changes if change.id in self.known}
            if any(content_hash(taken[change.id].change) != content_hash(change) for change in changes if change.id in taken):
                fork[epoch] = changes[0].n
                break
            rest = [change for change in changes if change.id not in taken]
            if rest and rest[0].n > self.next[epoch] and self.placing.generation == 1:
                need[epoch] = self.next[epoch]
                break
            aside |= {entry.verdict for entry in taken.values()} - _NOT_ASIDE
            placed = {entry.change.id: entry for entry in self._save(rest, max(aside, default=verdicts.ACCEPTED))}
            fresh.update(placed)
            out += [taken.get(change.id) or placed[change.id] for change in changes]
        first = self.placing.start + 1 + begun
        self.taken = Taken(out, sorted(need.items()), sorted(fork.items()),
                           {first + i: own for i, own in enumerate(self.placing.hashes[begun:])})

    def _next_alone(self, change: Change) -> bool:
        """Whether a save of one change is the very next of its epoch, and nothing in it decides on the changes after it."""
        return change.n == change.save == self.next[change.epoch] and change.kind not in TELLING \
            and change.quote is None

    def _put(self, change: Change, judged: int, quoting: bool = False) -> Entry:
        placing = self.placing
        vector = placing.joined(change.record, change.field, change.named, self.others)
        if quoting and change.quote in self.others:
            vector = join(vector, self.others[change.quote].vector)  # an acceptance covers what the quoted change covered
        self.next[change.epoch] = max(change.n + 1, self.next[change.epoch])
        return placing.put(change, standing_rank(change.rank, self.received), judged, vector)

    def _whole(self, changes: Sequence[Change], fresh: Set[Id]) -> set[int]:
        """A save comes whole and once; of one that came back in parts the log holds what the Offer leaves out. Returns why the
        log keeps that aside, where it does."""
        first, ns = changes[0], [change.n for change in changes]
        there: dict[Id, tuple[int, int, int]] = {}
        if ns != list(range(first.save, first.save + len(ns))):
            left_out = sorted(set(range(first.save, min(ns[-1], first.save + MOST_CHANGES))).difference(ns))
            there = held(self.tx, [(first.epoch, n) for n in left_out])
            if ns != sorted(set(ns)) or ns[0] < first.save or len(there) < len(left_out):
                raise BadMessage("a save is not whole")
        if not fresh.isdisjoint(change.id for change in changes):
            raise BadMessage("a save comes twice")
        return {verdict for _, verdict, _ in there.values()} - _NOT_ASIDE

    def _save(self, changes: Sequence[Change], standing: int) -> list[Entry]:
        """One save, accepted or quarantined as a whole; the rest of one that stands aside stays aside. The rest of one that was
        accepted is judged like any other, or a save could grow by what its author may not write."""
        begun = {change.site for change in changes if change.kind == "site"} - self.sites
        self.sites |= begun  # a save may add a site and what stands at it
        judged = [self._verdict(change) for change in changes] if not standing else [standing] * len(changes)
        bad = any(judged)
        out = [self._put(change, (own or verdicts.SAVE) if bad else verdicts.ACCEPTED, quoting=not own)
               for change, own in zip(changes, judged, strict=True)]
        if bad:
            self.sites -= begun
            self.judge = Judge(self.holder, self.sites)
        elif any(change.kind == "grant" for change in changes):
            self.placing.docs.write()
            self.holder = holder_of(self.tx, self.person)
            self.judge = Judge(self.holder, self.sites)
        return out

    def _verdict(self, change: Change) -> int:
        mine = self._mine.get(change.epoch) or self._author(change)
        if self.revoked:
            return verdicts.REVOKED
        if not mine:
            return verdicts.AUTHOR
        if change.seen is not None and not self._could_see(change):
            return verdicts.TYPE
        if change.quote is not None or change.field == DECIDED:
            decided = decision(self.holder, change, self.others.get(change.quote) if change.quote else None)
            if decided:
                return decided
        return self.judge.verdict(change, self.placing.docs.of(change.record))

    def _could_see(self, change: Change) -> bool:
        """Whether a delete has seen only what this log holds or knows of by now, or what its author made before it: a longer
        reach would swallow changes that are still to come. What only the vectors know of is lost since a restore."""
        beyond = {epoch: n for epoch, n in (change.seen or {}).items()
                  if not ((epoch == change.epoch and n < change.n) or n < self._free(epoch))}
        doc = self.placing.docs.of(change.record) if beyond else None
        known = seen_of(doc.registers()) if doc is not None else {}
        return all(covers(known, epoch, n) for epoch, n in beyond.items())

    def _free(self, epoch: bytes) -> int:
        """The n after the last that this log holds of an epoch."""
        if epoch not in self.next:
            row = self.tx.one("SELECT max(c.n) FROM change c JOIN epoch e ON e.no=c.epoch WHERE e.rollout=? AND e.epoch=?",
                              (self.tx.no, epoch))
            self.next[epoch] = 0 if row[0] is None else int(row[0]) + 1
        return self.next[epoch]

    def _author(self, change: Change) -> bool:
        """Whether this device writes in that epoch; the first word on an epoch stands."""
        if change.epoch not in self._mine:
            known = self.tx.authors([change.epoch]).get(change.epoch)
            said = self.authors.get(change.epoch, NOBODY)
            if known is None and said.hex() == self.person:
                self.tx.author(change.epoch, self.device, said)
                known = (self.device, said)
            if known is not None and known[0] != self.device:
                raise BadMessage("an epoch of another laptop")  # its ids are not to be taken away from it
            self._mine[change.epoch] = known == (self.device, bytes.fromhex(self.person))
        return self._mine[change.epoch]


def taken(table: Table, push: Push, offered: Sequence[Change]) -> Intake:
    """The push, taken; or not, where its laptop was removed too long ago or hands in too much."""
    intake = Intake(table, push, offered)
    if not (push.revoked and closed(table.tx, push.device, push.since, push.received, offered)):
        intake.take()
    return intake


def acks_of(taken: Taken, key: Ed25519PrivateKey, rollout: bytes, generation: int, intake: Intake) -> Acks:
    """The signed acknowledgement of what was taken."""
    entries = taken.entries
    epochs: dict[bytes, int] = {}
    refs: list[int] = []
    ref: list[int] = []
    for entry in entries:
        refs.append(len(entry.vector))
        for epoch, n in entry.vector.items():
            ref += (epochs.setdefault(epoch, len(epochs)) + 1, n)
    seqs = [entry.seq for entry in entries]
    signature = sign_frame(key, rollout, "ack", generation, min(seqs), max(seqs),
                           [taken.hashes.get(entry.seq) or entry_hash(entry) for entry in entries],
                           by((entry.change.epoch for entry in entries), (intake.device, bytes.fromhex(intake.person))))
    return Acks(
        len(entries), packed(deltas(seqs)),
        [(i, entry.rank) for i, (entry, change) in enumerate(zip(entries, intake.offered, strict=False))
         if entry.rank != change.rank],
        [(i, entry.verdict) for i, entry in enumerate(entries) if entry.verdict],
        planes(list(epochs), 8), packed(refs), packed(ref), signature)
