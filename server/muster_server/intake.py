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
from muster.store import NOBODY, Tx, held
from muster.wire import Acks, BadMessage, Held, Offer, Unpacked
from muster.wire.ints import deltas, packed, planes
from muster_server.archive import at
from muster_server.judge import Judge, decision
from muster_server.known import At, Known
from muster_server.place import Placing

_NOT_ASIDE = {verdicts.ACCEPTED, verdicts.DECIDES}


class Taken(NamedTuple):
    """What became of an Offer's changes: the entries that stand now, holes, and forks."""

    entries: list[Entry]
    need: list[tuple[bytes, int]]
    fork: list[tuple[bytes, int]]
    hashes: dict[int, bytes]  # of what was placed now, by seq


class Intake:
    """One Offer being taken. `revoked`: everything goes to quarantine."""

    def __init__(self, tx: Tx, offer: Offer, unpacked: Unpacked, device: bytes, person: str, received: int,
                 revoked: bool, known: Known) -> None:
        self.tx = tx
        self.device = device
        self.person = person
        self.received = received
        self.revoked = revoked
        self.offered = [entry.change for entry in _named(tx, unpacked)]
        self.lasts = dict(offer.lasts)
        self.authors = dict(offer.authors)
        self._mine: dict[bytes, bool] = {}
        self.placing = Placing(tx)
        self.placing.docs.load({bytes.fromhex(change.record) for change in self.offered})
        self.next = self._next_n()
        self.known = at(tx, [change.id for change in self.offered if change.n < self.next[change.epoch]])
        quoted = {change.quote for change in self.offered if change.quote is not None}
        self.others = at(tx, quoted | {key for change in self.offered for key in change.named if self._not_live(change, key)})
        here = At(self.placing.generation, self.placing.seq, self.placing.chain)
        self.holder: Holder = known.holder(tx, here, person)
        self.sites = set(known.sites(tx, here))
        self.judge = Judge(self.holder, self.sites)

    def _not_live(self, change: Change, key: Id) -> bool:
        doc = self.placing.docs.of(change.record)
        if doc is None:
            return True
        for live in doc.register(change.field):
            if live.n == key[1] and live.epoch == key[0]:
                return False
        return True

    def _next_n(self) -> dict[bytes, int]:
        """The n that each offered epoch needs next."""
        out = {}
        for epoch in {change.epoch for change in self.offered}:
            row = self.tx.one("SELECT max(n) FROM change WHERE rollout=? AND epoch=?", (self.tx.no, self.tx.number(epoch)))
            out[epoch] = 0 if row[0] is None else int(row[0]) + 1
        return out

    def take(self) -> Taken:
        """Take what can be taken; the rest is answered with the n that is needed or where it forked."""
        out: list[Entry] = []
        need: dict[bytes, int] = {}
        fork = {epoch: last + 1 for epoch, last in self.lasts.items() if self.next.get(epoch, 0) > last + 1}
        fresh: set[Id] = set()
        for (epoch, _), group in groupby(self.offered, key=lambda change: (change.epoch, change.save)):
            changes = list(group)
            if epoch in fork or epoch in need:
                break
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
        self.placing.finish()
        placed_at = self.placing.start + 1
        return Taken(out, sorted(need.items()), sorted(fork.items()),
                     {placed_at + i: own for i, own in enumerate(self.placing.hashes)})

    def _next_alone(self, change: Change) -> bool:
        """Whether a save of one change is the very next of its epoch, and nothing in it decides on the changes after it."""
        return change.n == change.save == self.next[change.epoch] and change.kind not in ("site", "grant") \
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


def _named(tx: Tx, unpacked: Unpacked) -> list[Entry]:
    """The offered entries with what they named by seq looked up."""
    there: dict[int, Held] = {}
    seqs = sorted(unpacked.seqs)
    if seqs:
        sql = "SELECT seq, epoch, n, record, kind, site FROM change WHERE rollout=? AND seq IN (*)"
        rows = tx.many(sql, seqs, (tx.no,))
        if len(rows) < len(seqs):
            rows += tx.many(sql.replace("FROM change", "FROM archive"), seqs, (tx.no,))
        there = {seq: Held((tx.name(no), n), (bytes(record).hex(), kind, site)) for seq, no, n, record, kind, site in rows}
    entries = unpacked.following(there)
    if not all(entry.change.record for entry in entries):
        raise BadMessage("a change follows one that is not in the log")
    return entries


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
