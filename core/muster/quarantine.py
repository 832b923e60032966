"""What is kept aside: seen by its author and by HQ, who accepts it on the author's behalf or declines it with a reason.

An acceptance is a change of HQ's own that quotes what it accepts. A decision, either way, is noted by one more change on the
reserved field `_decided`; like all that is kept aside it is live nowhere, so it may reach an author who no longer reads the site.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

import msgspec

from muster import verdicts
from muster.author import begin_again, next_n
from muster.change import Change, Entry, Id, covers, join
from muster.clock import Clock, next_rank
from muster.fields import Value
from muster.kind import DECIDED
from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, REFUSED, Problem, Sort
from muster.rights import Holder, may_decide
from muster.store import Docs, Tx
from muster.store.filing import FILED
from muster.store.log import aside, quoting

NOT_KEPT = Sort("not_kept_aside", BAD, QT_TRANSLATE_NOOP(
    "problems", "Nothing that waits for a decision has the number {save}. Nothing was changed. List what is kept aside."))
NOT_DECIDING = Sort("not_deciding", REFUSED, QT_TRANSLATE_NOOP(
    "problems", "Only HQ decides on what was kept aside at {site}. Nothing was changed."))
NOT_ACCEPTABLE = Sort("not_acceptable", BAD, QT_TRANSLATE_NOOP(
    "problems", "This cannot be accepted as it stands: {reason}. Nothing was changed. Decline it, or enter it anew."))
NO_REASON = Sort("no_reason", BAD, QT_TRANSLATE_NOOP(
    "problems", "Say in a few words why it is declined; its author reads them. Nothing was changed."))

WAITING, ACCEPTED, DECLINED, OVERTAKEN = "waiting", "accepted", "declined", "overtaken"
MOST_REASON = 2_000
"""The longest reason, in characters."""

Fits = Callable[[Change], str]
"""Why a change cannot be accepted now, as a permanent word of `verdicts`; empty when it can."""


class Held(msgspec.Struct, frozen=True):
    """One change that is kept aside. `reason` is the permanent word of its verdict; `verdicts.WORDS` has it for people."""

    id: Id
    record: str
    kind: str
    site: str
    field: str
    value: Value
    reason: str
    state: str


class Kept(msgspec.Struct, frozen=True):
    """One save that is kept aside whole: who made it and when (ms since 1970 UTC, minutes from UTC), and what became of it.

    `state` is "waiting", "accepted", "declined", or "overtaken" where somebody built on it meanwhile. `why` is the reason of a
    decline, `by` who decided. `mine`: this person may decide on it.
    """

    epoch: bytes
    save: int
    person: str
    ms: int
    offset: int
    unsent: bool
    changes: tuple[Held, ...]
    state: str
    why: str
    by: str
    mine: bool

    @property
    def name(self) -> str:
        """By which commands name it."""
        return f"{self.epoch.hex()}-{self.save}"


def kept(tx: Tx, holder: Holder) -> list[Kept]:
    """Everything that this store holds aside, whole saves, newest first."""
    entries = aside(tx)
    notes = _notes(entries)
    people = tx.authors(list({entry.change.epoch for entry in entries}))
    states = _states(tx, entries, notes)
    out = []
    waiting = sorted((entry for entry in entries if entry.verdict != verdicts.DECIDES and entry.change.field != DECIDED),
                     key=lambda entry: (entry.change.epoch, entry.change.n))
    for (epoch, save), group in groupby(waiting, key=lambda entry: (entry.change.epoch, entry.change.save)):
        these = list(group)
        first = these[0]
        note = next((notes[entry.change.id] for entry in these if entry.change.id in notes), None)
        state = _whole([states[entry.change.id] for entry in these])
        out.append(Kept(
            epoch, save, people.get(epoch, (b"", b""))[1].hex(), first.change.ms, first.change.offset, not first.seq,
            tuple(_held(entry, states[entry.change.id]) for entry in these), state,
            str(note.change.value) if note is not None and state == DECLINED else "",
            people.get(note.change.epoch, (b"", b""))[1].hex() if note is not None else "",
            all(may_decide(holder, entry.change.site) for entry in these)))
    return sorted(out, key=lambda each: (each.ms, each.epoch, each.save), reverse=True)


def _held(entry: Entry, state: str) -> Held:
    change = entry.change
    return Held(change.id, change.record, change.kind, change.site, change.field, change.value, verdicts.reason(entry.verdict),
                state)


def _whole(states: Sequence[str]) -> str:
    return next(state for state in (WAITING, DECLINED, ACCEPTED, OVERTAKEN) if state in states)


def _notes(entries: Iterable[Entry]) -> dict[Id, Entry]:
    """The last decision on each change: what is not sent yet is newer than all that is."""
    return {entry.change.quote: entry for entry in entries
            if entry.verdict == verdicts.DECIDES and entry.change.quote is not None}


def _states(tx: Tx, entries: Sequence[Entry], notes: dict[Id, Entry]) -> dict[Id, str]:
    accepted = {entry.change.quote for entry in quoting(tx)}
    docs = Docs(tx)
    docs.load(bytes.fromhex(entry.change.record) for entry in entries)
    return {entry.change.id: _state(docs, entry, notes.get(entry.change.id), accepted) for entry in entries}


def _state(docs: Docs, entry: Entry, note: Entry | None, accepted: set[Id | None]) -> str:
    change = entry.change
    if change.id in accepted or (note is not None and note.change.value is True):
        return ACCEPTED
    if note is not None:
        return DECLINED
    doc = docs.get(bytes.fromhex(change.record))
    if doc is not None and any(covers(live.vector, *change.id) for live in doc.register(change.field)):
        return OVERTAKEN
    return WAITING


def accepting(tx: Tx, docs: Docs, epoch: bytes, epoch_save: tuple[bytes, int], holder: Holder, clock: Clock, correction: int,
              fits: Fits) -> list[Entry]:
    """HQ accepts a save: one save of changes that quote it, and one of notes for its author. Not applied yet."""
    entries = _open(tx, epoch_save, holder, (WAITING, DECLINED))
    for entry in entries:
        if why := fits(entry.change):
            raise Problem(NOT_ACCEPTABLE, reason=verdicts.WORDS[why])
    writing = _Writing(tx, _beside(tx, epoch, entries), clock, correction)
    before = quoting(tx)
    made: list[Entry] = []
    for entry in entries:
        made.append(_acceptance(docs, writing, entry, [*before, *made]))
    writing.save = writing.n
    return writing.end([*made, *(writing.note(entry.change, True) for entry in entries)])


def _beside(tx: Tx, epoch: bytes, entries: Iterable[Entry]) -> bytes:
    """The epoch to accept in: a fresh one where this one has written in such a field. A vector covers every earlier n of an
    epoch, so whoever covers the acceptance would cover what HQ wrote before it, which the quoted change had not seen."""
    for entry in entries:
        if tx.one(f"SELECT 1 FROM change WHERE rollout=? AND {FILED} AND record=? AND field=? AND epoch=? LIMIT 1",
                  (tx.no, bytes.fromhex(entry.change.record), entry.change.field, tx.number(epoch))) is not None:
            return begin_again(tx, epoch)
    return epoch


def declining(tx: Tx, epoch: bytes, epoch_save: tuple[bytes, int], holder: Holder, clock: Clock, correction: int,
              why: str) -> list[Entry]:
    """HQ declines a save: one save of notes with the reason, for its author. Not applied yet."""
    why = " ".join(why.split())[:MOST_REASON]
    if not why:
        raise Problem(NO_REASON)
    entries = _open(tx, epoch_save, holder, (WAITING,))
    writing = _Writing(tx, epoch, clock, correction)
    return writing.end([writing.note(entry.change, why) for entry in entries])


def _open(tx: Tx, epoch_save: tuple[bytes, int], holder: Holder, states: Sequence[str]) -> list[Entry]:
    """The changes of a save on which can still be decided so."""
    entries = aside(tx)
    stands = _states(tx, entries, _notes(entries))
    these = [entry for entry in entries if (entry.change.epoch, entry.change.save) == epoch_save
             and entry.verdict != verdicts.DECIDES and entry.seq and stands[entry.change.id] in states]
    if not these:
        raise Problem(NOT_KEPT, save=f"{epoch_save[0].hex()}-{epoch_save[1]}")
    for entry in these:
        if not may_decide(holder, entry.change.site):
            raise Problem(NOT_DECIDING, site=entry.change.site or "/")
    return these


def _acceptance(docs: Docs, writing: _Writing, quoted: Entry, before: Sequence[Entry]) -> Entry:
    """A change that says what the quoted one said and covers what it covered, with the acceptances of what that built on.

    It does not cover the quoted change itself: with that it would cover earlier ones of its author, aside too, on which the
    quoted one did not build.
    """
    change = quoted.change
    built = [entry for entry in before if entry.change.quote is not None and entry.change.record == change.record
             and entry.change.field == change.field and covers(quoted.vector, *entry.change.quote)]
    doc = docs.get(bytes.fromhex(change.record))
    joined = {live.id: live.vector for live in doc.register(change.field)} if doc is not None else {}
    vector = quoted.vector
    for entry in built:
        vector = join(join(vector, joined.get(entry.change.id, entry.vector)), dict([entry.change.id]))
    return writing.entry(change, change.field, change.value, verdicts.ACCEPTED, vector,
                         tuple(entry.change.id for entry in built), change.seen)


class _Writing:
    """The next changes of an epoch, one after the other."""

    def __init__(self, tx: Tx, epoch: bytes, clock: Clock, correction: int) -> None:
        self.tx = tx
        self.epoch = epoch
        self.n = self.save = next_n(tx, epoch)
        self.now, self.offset = clock.now(), clock.offset()
        self.rank = next_rank(self.now, correction, tx.one("SELECT rank FROM epoch WHERE no=?", (tx.number(epoch),))[0])

    def note(self, quoted: Change, said: Value) -> Entry:
        return self.entry(quoted, DECIDED, said, verdicts.DECIDES, {})

    def entry(self, quoted: Change, field: str, value: Value, verdict: int, vector: dict[bytes, int],
              named: tuple[Id, ...] = (), seen: dict[bytes, int] | None = None) -> Entry:
        change = Change(self.epoch, self.n, self.save, quoted.record, quoted.kind, quoted.site, field, value, named, self.now,
                        self.offset, self.rank, seen, quoted.id)
        self.n += 1
        return Entry(change, 0, self.rank, verdict, vector)

    def end(self, entries: list[Entry]) -> list[Entry]:
        self.tx.run("UPDATE epoch SET next=?, rank=? WHERE no=?", (self.n, self.rank, self.tx.number(self.epoch)))
        return entries
