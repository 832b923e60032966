"""Putting changes into the log of a roll-out: the next seq, the chain, the joined vector, the counter row last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from muster.change import Change, Entry, Id, Vector, covers, join
from muster.proofs import chained, entry_hash
from muster.store import START, Applying, Docs, Tx
from muster_server.known import TELLING, TOLD
from muster_server.tail import Grown

MEASURED = 10
"""From 2 to the power of this on PostgreSQL measures its tables anew whenever a log has doubled. By itself it does so within a
minute, and until then reads through all of a new roll-out for each part of a first sync: 17 s of 26,000 records."""

SHARE = 4
"""A log that is less than one in so many of all changes that PostgreSQL knows of is no surprise to it."""


class Placing:
    """The end of one roll-out's log in one write transaction.

    Taking it locks the counter row, so everything that can be done without it is done before. Rights are judged and ids
    checked while it is held; it is written back last, and commit order is sequence order (trust.md F1, 3.4).
    """

    def __init__(self, tx: Tx, docs: Docs | None = None) -> None:
        lock = " FOR UPDATE" if tx.postgres else ""  # SQLite's write transaction is the lock
        row = tx.one(f"SELECT generation, seq, chain FROM rollout WHERE no=?{lock}", (tx.no,))
        self.tx = tx
        self.generation, self.seq, self.chain = int(row[0]), int(row[1]), bytes(row[2])
        self.told, self._tells = tx.get(TOLD) or b"", False
        self.start, self.before = self.seq, self.chain
        self.applying = Applying(tx, docs)
        self.hashes: list[bytes] = []
        self._chains: list[bytes] = []
        self._by_id: dict[Id, Entry] = {}

    @property
    def docs(self) -> Docs:
        return self.applying.docs

    def put(self, change: Change, rank: int, verdict: int, vector: Vector) -> Entry:
        """Give a change the next seq and take it into the store."""
        self.seq += 1
        placed = Entry(change, self.seq, rank, verdict, vector)
        own = entry_hash(placed)
        self.chain = chained(self.chain, own)
        self.hashes.append(own)
        self._chains.append(self.chain)
        self._by_id[change.epoch, change.n] = placed
        if change.kind in TELLING:
            self.told, self._tells = self.chain, True
        self.applying.take(placed, self.chain)
        return placed

    def joined(self, change_record: str, field: str, named: Sequence[Id], others: Mapping[Id, Entry]) -> Vector:
        """What a change supersedes whose author saw `named` live: these ids and their vectors, as this log knows them.

        A named change that is live has the joined vector of its register; another one the vector that it came with. What
        this log does not hold of the field nobody can have seen: it is left out, lest it cover what is still to come.
        """
        if not named:
            return {}
        vector: Vector
        doc = self.docs.of(change_record)
        if doc is not None and len(named) == 1:
            register = doc.register(field)
            if len(register) == 1 and register[0].n == named[0][1] and register[0].epoch == named[0][0]:  # the usual case
                vector = dict(register[0].vector)
                if vector.get(named[0][0], -1) < named[0][1]:
                    vector[named[0][0]] = named[0][1]
                return vector
        live = {each.id: each for each in doc.register(field)} if doc is not None else {}
        vector = {}
        for key in named:
            there = live.get(key)
            if there is None:
                known = self._by_id.get(key) or others.get(key)
                if known is None or (known.change.record, known.change.field) != (change_record, field):
                    continue
                vector = join(vector, known.vector)
            else:
                vector = join(vector, there.vector)
            if not covers(vector, *key):
                vector[key[0]] = key[1]
        return vector

    def grown(self) -> Grown:
        """What was added to the log."""
        return Grown(self.before, self.applying.taken, self._chains, self.hashes)

    def finish(self) -> None:
        """Write everything, the counter row last."""
        measured = self._outgrown()
        self.applying.finish()
        if measured:
            self.tx.run("ANALYZE change")
            self.tx.run("ANALYZE record")
        if self._tells:
            self.tx.put(TOLD, self.told)
        if self.seq != self.start:
            self.tx.run("UPDATE rollout SET seq=?, chain=? WHERE no=?", (self.seq, self.chain, self.tx.no))

    def _outgrown(self) -> bool:
        """Whether this log has doubled, and is a good part of what PostgreSQL takes for the whole of its table: a roll-out among
        many is as large as it thinks, and to measure all of them again costs it as much as 30 pushes."""
        if not (self.tx.postgres and MEASURED < self.seq.bit_length() > self.start.bit_length()):
            return False
        known = self.tx.one("SELECT reltuples FROM pg_class WHERE oid='change'::regclass")
        return bool(self.seq * SHARE > known[0])


def chain_at(tx: Tx, seq: int) -> bytes | None:
    """The chain at a seq of the log; None when the log does not reach it."""
    if seq == 0:
        return START
    row = tx.one("SELECT chain FROM change WHERE rollout=? AND seq=?", (tx.no, seq))
    if row is None:
        row = tx.one("SELECT chain FROM archive WHERE rollout=? AND seq=?", (tx.no, seq))
    return None if row is None or row[0] is None else bytes(row[0])

