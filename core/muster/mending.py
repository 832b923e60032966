"""Mending: two stores that should hold the same and do not are made the same, where they differ and nowhere else.

It should never be needed. When the sums of a laptop and its server differ at the end of a sync, the laptop says its sums by
bucket and is given the whole records of those that differ; what the server holds live counts, and what waits to be sent.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from muster.change import Entry, Live, merge
from muster.holders import reading_here
from muster.membership import Place
from muster.scope import Reading
from muster.store import Changed, Docs, Tx, apply, sums
from muster.store.codec import from_json, live_of
from muster.store.log import count_unsent, unsent_of
from muster.wire import BadMessage, Mend

_WIDE = 5
"""Bytes of a bucket's sum."""


class Mending:
    """The repair of one round: at most one, and how many records it put right. `asks` goes into the next Offer."""

    def __init__(self) -> None:
        self.asks: Mend | None = None
        self.records = 0
        self._begun = False

    def compare(self, tx: Tx, at: Place, summary: int, news: bool) -> None:
        """Find out whether this store holds what the server holds; if not, the next Offer asks for a repair. What was found
        equal and has not changed since is not compared again."""
        if summary < 0 or (summary == at.summary and not news):
            return
        if not differs(tx, at, summary):
            at.summary = summary
        elif not self._begun:
            self._begun = True
            self.asks = asked(tx, at)

    def take(self, tx: Tx, at: Place, mend: Mend, entries: Sequence[Entry]) -> Changed:
        """Take a part of the repair."""
        changed = mended(tx, at, self.asks.after if self.asks is not None else b"", mend, entries)
        self.records += len(changed.records)
        self.asks = Mend(buckets=mend.buckets, after=mend.after) if mend.after else None
        return changed


def covers_of(reading: Reading) -> sums.Covers:
    """The groups of a scope. A person's own records beyond it are in no sum."""
    return lambda kind, site, field: reading.covers(kind, site, field)


def differs(tx: Tx, at: Place, summary: int) -> bool:
    """Whether the server's sum shows that this store holds something else. Not to be told while something waits to be sent or
    a scope is on its way."""
    if summary < 0 or at.fill or at.wanted_hash or at.refill or at.giving is not None or count_unsent(tx):
        return False
    return sums.total(tx, covers_of(reading_here(tx, at))) != summary


def asked(tx: Tx, at: Place) -> Mend:
    """What a laptop says that asks for a repair. Its own sums are taken anew first, lest it is only they that are wrong."""
    sums.all_anew(tx)
    return Mend(packed(sums.by_bucket(tx, covers_of(reading_here(tx, at)))))


def packed(by_bucket: Iterable[int]) -> bytes:
    return b"".join(each.to_bytes(_WIDE, "big") for each in by_bucket)


def unequal(said: bytes, here: Sequence[int]) -> bytes:
    """The buckets in which two stores differ; BadMessage when the sums are none."""
    if len(said) != _WIDE * sums.BUCKETS:
        raise BadMessage("sums of another number of buckets")
    mine = packed(here)
    return bytes(i for i in range(sums.BUCKETS) if said[i * _WIDE:(i + 1) * _WIDE] != mine[i * _WIDE:(i + 1) * _WIDE])


def mended(tx: Tx, at: Place, after: bytes, mend: Mend, entries: Sequence[Entry]) -> Changed:
    """Make the records after `after` and up to `mend.after` hold what the server holds live; returns those that did not."""
    wrong = {bytes.fromhex(record) for record in apply(tx, entries).records}
    reading, docs, buckets = reading_here(tx, at), Docs(tx), set(mend.buckets)
    live: dict[tuple[bytes, str], list[Live]] = {}
    for entry in entries:
        live.setdefault((bytes.fromhex(entry.change.record), entry.change.field), []).append(live_of(entry))
    rows = tx.all("SELECT id, kind, site, heads FROM record WHERE rollout=? AND id>? AND id<=?",
                  (tx.no, after, mend.after or b"\xff" * 16))
    fields = set(live)
    for key, kind, site, heads in rows:
        if bytes(key)[-1] in buckets:
            fields |= {(bytes(key), field) for field in from_json(heads) if reading.covers(kind, site, field)}
    docs.load(key for key, _ in fields)
    places = {bytes.fromhex(entry.change.record): (entry.change.kind, entry.change.site) for entry in entries}
    for key, field in sorted(fields):
        waiting = [live_of(entry) for entry in unsent_of(tx, key, field)]
        register: tuple[Live, ...] = ()
        for each in (*live.get((key, field), ()), *waiting):
            register = merge(register, each)
        doc = docs.get(key) or docs.make(key, *places[key])
        if [each.id for each in doc.register(field)] != [each.id for each in register]:
            doc.put(field, register)
            wrong.add(key)
    docs.write()
    empty = [(tx.no, key) for key in wrong if not docs.held[key].heads]
    if empty:
        tx.run("DELETE FROM record WHERE rollout=? AND id=?", empty)
    return Changed(frozenset(key.hex() for key in wrong), frozenset(docs.held[key].kind for key in wrong), ())
