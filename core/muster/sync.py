"""One round between a store and a server: offer what is unsent, take the answer, until both are at rest.

No threads and no Qt here. Each answer is taken in one transaction together with the place that it reaches, so a round that is
cut anywhere goes on where it was; only a signed acknowledgement moves a change from "saved here" to "sent".
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from muster.author import current_epoch, next_n
from muster.change import Entry
from muster.clock import Clock
from muster.forks import Moved, found, renumber
from muster.frames import Signed, acknowledged, keep, taken
from muster.leave import swept, to_sweep
from muster.link import CUT_OFF, STALLED
from muster.membership import DeviceKeys, Place, Server, keep_place, place_of, server_of
from muster.mending import Mending
from muster.problems import Problem
from muster.refusals import CANCELLED, HOLE, NO_SERVER_YET, NOT_OURS, REFUSALS, RESTORED, ROLLOUT_UNKNOWN, UNKNOWN
from muster.reoffer import Giving, again, begin, gave, holding, placed_again, settle
from muster.room import Room
from muster.scoping import NOTHING, filled, rescoped
from muster.store import Changed, Store, Tx, apply, held, place
from muster.store.codec import pack, unpack
from muster.store.log import count_unsent, unsent
from muster.verdicts import ACCEPTED, DECIDES
from muster.wire import Answer, BadMessage, Frame, Offer, name_of, pack_columns, pack_message, read_message, seal, unseal

_KNOWN_AUTHORS = "authors_sent"
BATCH = 2_000
"""How many changes one Offer carries at most; cut between saves."""


class Link(Protocol):
    """Carries an Offer's envelope to the other store and its Answer's back."""

    def send(self, body: bytes) -> bytes: ...


class Outcome(NamedTuple):
    """What a round did: changes sent and received, clashes now, own changes put in quarantine, bytes of bodies, trips, and own
    changes that got other ids because this profile was used in two places or put back from a copy; changes given back to a server
    that was put back from an older copy; and records mended because this store and the server did not hold the same."""

    sent: int = 0
    received: int = 0
    clashes: int = 0
    quarantined: int = 0
    bytes_up: int = 0
    bytes_down: int = 0
    round_trips: int = 0
    renumbered: int = 0
    given: int = 0
    mended: int = 0


class Progress(NamedTuple):
    """How far a round is: changes sent of those that waited, changes received so far. While this laptop gives back what it
    holds to a server that was put back from an older copy: changes given, of those held."""

    sent: int
    waiting: int
    received: int
    given: int = 0
    holding: int = 0


class Round:
    """One round of one roll-out. `before` is called before each Offer with the last (epoch, n) that it names, so that the mark
    outside the profile folder lasts before anybody hears of the change."""

    def __init__(self, store: Store, rollout: str, keys: DeviceKeys, link: Link, clock: Clock,
                 heard: Callable[[Changed], None] = lambda changed: None,
                 before: Callable[[Sequence[tuple[bytes, int]]], None] = lambda lasts: None) -> None:
        self.store = store
        self.rollout = rollout
        self.keys = keys
        self.link = link
        self.clock = clock
        self.heard = heard
        self.before = before
        self.sent = self.received = self.quarantined = self.up = self.down = self.trips = self.renumbered = self.given = 0
        self._waiting = self._holding = self._clashes = 0
        self._server: Server | None = None
        self._unknown = self._sweep = False
        self.mending, self.room = Mending(), Room()

    def run(self, progress: Callable[[Progress], None] = lambda state: None,
            cancelled: Callable[[], bool] = lambda: False) -> Outcome:
        """Exchange until both are at rest. Raises Problem; what was taken before it stays taken."""
        while True:
            if cancelled():
                raise Problem(CANCELLED)
            more = self._once()
            progress(Progress(self.sent, self._waiting, self.received, self.given, self._holding))
            if not more:
                if self._sweep:
                    swept(self.store, self.rollout)
                return Outcome(self.sent, self.received, self._clashes, self.quarantined, self.up, self.down, self.trips,
                               self.renumbered, self.given, self.mending.records)

    def _begun(self, tx: Tx, at: Place) -> Server:
        """The server; at the first trip also what waits and what the link carried last."""
        if self._server is None:
            self._server = server_of(tx)
            if self._server is None:
                raise Problem(NO_SERVER_YET)
            self._waiting, self.room = count_unsent(tx), Room(at.up, at.down)
        return self._server

    def _once(self) -> bool:
        """One Offer and its Answer; whether another is needed."""
        with self.store.read(self.rollout) as tx:
            at = place_of(tx)
            server = self._begun(tx, at)
            giving = again(tx, at, self.keys.id, BATCH) if at.giving is not None else None
            offered = unsent(tx, min(BATCH, self.room.up)) if giving is None else []
            offer = self._offer(tx, server, at, offered, giving)
            self._holding = holding(tx) if giving is not None else 0
        message = seal(pack_message(offer), self.keys.signing(), self.keys.id, server.organisation,
                       server.certificate if self._unknown else b"")
        self.before(offer.lasts)
        began = self.clock.now()
        try:
            reply = self.link.send(message)
        except Problem as problem:
            if problem.sort in (CUT_OFF, STALLED):
                self._broke(len(offered))
            raise
        took = self.clock.now() - began
        self.up += len(message)
        self.down += len(reply)
        self.trips += 1
        try:
            envelope = unseal(reply, verify := Ed25519PublicKey.from_public_bytes(server.sign), name_of)
            answer = read_message(envelope.body, Answer)
            if answer.offer != name_of(message) or envelope.device != server.id:
                raise BadMessage("the answer to another Offer")
            self.room.took(took, len(offered), sum(frame.columns.count for frame in answer.frames), len(message), len(reply))
            if answer.refused in UNKNOWN and server.certificate and not self._unknown:
                self._unknown = True  # put back from a copy of before we joined: it takes its own signed word for us
                return True
            if answer.refused == RESTORED or giving is not None:
                return self._back(at, giving, answer)
            return self._take(at, offer, offered, answer, verify)
        except BadMessage as error:
            raise Problem(NOT_OURS) from error

    def _broke(self, offered: int) -> None:
        self.room.broke(offered)  # the next round begins with shorter parts
        with contextlib.suppress(Problem), self.store.write(self.rollout, lasting=False) as tx:
            at = place_of(tx)
            at.up, at.down = self.room.up, self.room.down
            keep_place(tx, at)

    def _back(self, at: Place, giving: Giving | None, answer: Answer) -> bool:
        """The server was put back from an older copy, or took a part of what it is given back."""
        if answer.refused and answer.refused != RESTORED:
            raise Problem(REFUSALS.get(answer.refused, ROLLOUT_UNKNOWN))
        heard, moved = [], None
        with self.store.write(self.rollout) as tx:
            now = place_of(tx)
            if not _same(now, at):
                return True
            if answer.refused or giving is None:
                begin(tx, now, answer)
                self.mending.asks = None  # what was to be mended comes with the fill
            else:
                forks, changed = gave(tx, now, giving.then, answer)
                heard.append(changed)
                moved = renumber(tx, forks) if forks else None
                self.given += giving.changes
            keep_place(tx, now)
        if moved is not None:
            heard.append(self._moved(moved))
        for changed in heard:
            self.heard(changed)
        return True

    def _offer(self, tx: Tx, server: Server, at: Place, offered: Sequence[Entry], giving: Giving | None) -> Offer:
        epochs = sorted({entry.change.epoch for entry in offered})
        named = held(tx, (key for entry in offered for key in entry.change.named))
        known = {key: there[0] for key, there in named.items() if there[0] > 0}
        told = set(unpack(tx.get(_KNOWN_AUTHORS) or pack([])))
        now = current_epoch(tx)
        lasts = [(epoch, next_n(tx, epoch) - 1) for epoch in ([now] if now is not None and now in epochs else [])]
        return Offer(
            bytes.fromhex(self.rollout), at.generation, at.cursor, b"" if at.head == at.cursor else at.head,
            b"" if at.refill else at.scope,
            self.clock.now(), lasts,
            [(epoch, bytes.fromhex(at.person)) for epoch in epochs if epoch not in told],
            pack_columns(offered, known) if offered else None, at.fill,
            at.reads if at.fill and not at.refill else [],
            giving.frames if giving is not None else [], giving is not None and giving.then is not None,
            self.room.down, bring=pack(True) if server.bring and not at.generation else b"", mend=self.mending.asks)

    def _take(self, stood: Place, offer: Offer, offered: Sequence[Entry], answer: Answer, verify: Ed25519PublicKey) -> bool:
        """Take an Answer in one transaction, then say what changed."""
        if answer.refused and answer.acks is None and not answer.fork:
            raise Problem(REFUSALS.get(answer.refused, ROLLOUT_UNKNOWN))
        who = (self.keys.id, bytes.fromhex(stood.person))
        acks = acknowledged(answer, answer.acks, offered, verify, offer.rollout, who) if answer.acks is not None else None
        placed = acks.entries if acks is not None else []
        frames = [taken(frame, verify, offer.rollout) for frame in answer.frames]
        heard: list[Changed] = []
        lasting = bool(placed or answer.scope or answer.refused or answer.fork or answer.mend)
        with self.store.write(self.rollout, lasting) as tx:  # what others made would be brought again after a cut of the power
            at = place_of(tx)
            if not _same(at, stood):
                return True  # another program of this profile went ahead; begin again from where it is
            if acks is not None:
                heard.append(self._placed(tx, offered, acks))
            forks = found(tx, offer, answer, [entry for signed in frames for entry in signed.entries])
            moved = renumber(tx, forks) if forks else None
            left = rescoped(tx, at, answer.scope) if answer.scope is not None else NOTHING
            if answer.mend is not None and offer.mend is not None:
                parts = [entry for signed in frames for entry in signed.entries]
                heard.append(self.mending.take(tx, at, answer.mend, parts))
            elif left is not None:
                heard.append(Changed(left.records, left.kinds, ()))
                for frame, signed in zip(answer.frames, frames, strict=True):
                    heard.append(self._frame(tx, frame, signed))
            heard.append(self._reached(tx, at, answer, left is None))
            self.mending.compare(tx, at, answer.summary, lasting or bool(frames))
            keep_place(tx, at)
            waiting, self._sweep = count_unsent(tx), to_sweep(tx)
            self._clashes = int(tx.one("SELECT count(*) FROM record WHERE rollout=? AND clashes>0", (tx.no,))[0])
        self.sent += len(placed)
        if moved is not None:
            heard.append(self._moved(moved))
        for changed in heard:
            self.heard(changed)
        return self._next(answer, placed, waiting, bool(forks)) or bool(forks) or self.mending.asks is not None

    def _next(self, answer: Answer, placed: Sequence[Entry], waiting: int, forked: bool) -> bool:
        if answer.refused:
            if waiting and (placed or forked):
                return True  # a removed laptop hands over all that it has before it is told
            raise Problem(REFUSALS.get(answer.refused, ROLLOUT_UNKNOWN))
        if answer.fork:
            return True  # by other ids, or because another program of this profile sent more meanwhile
        if answer.need and not placed:
            raise Problem(HOLE)
        return answer.more or (waiting > 0 and bool(placed)) or answer.scope is not None

    def _moved(self, moved: Moved) -> Changed:
        """The mark outside the folder follows, so that the next save goes on in the fresh epoch."""
        self.renumbered += moved.changes
        if moved.last is not None:
            self.before([moved.last])
        return moved.changed

    def _placed(self, tx: Tx, offered: Sequence[Entry], acks: Signed) -> Changed:
        told = set(unpack(tx.get(_KNOWN_AUTHORS) or pack([]))) | {entry.change.epoch for entry in acks.entries}
        tx.put(_KNOWN_AUTHORS, pack(sorted(told)))
        keep(tx, acks)
        place(tx, acks.entries, before=offered)
        self.quarantined += sum(entry.verdict not in (ACCEPTED, DECIDES) for entry in acks.entries)
        return Changed(frozenset(entry.change.record for entry in acks.entries),
                       frozenset(entry.change.kind for entry in acks.entries), ())

    def _frame(self, tx: Tx, frame: Frame, signed: Signed) -> Changed:
        for epoch, device, person in frame.authors:
            tx.author(epoch, device, person)
        heard = placed_again(tx, signed.entries)
        changed = apply(tx, signed.entries, filed=signed.sort == "chunk", brought=frame.columns)
        self.received += len(changed.fresh)
        if signed.entries:
            keep(tx, signed)
        return Changed(changed.records | heard.records, changed.kinds | heard.kinds, ())

    def _reached(self, tx: Tx, at: Place, answer: Answer, waits: bool) -> Changed:
        """Move to where the answer reaches. `waits`: its scope is not taken yet."""
        at.generation = answer.generation
        at.head = answer.head
        at.correction = answer.now - self.clock.now()
        if answer.refused:
            return _NOTHING
        at.synced, at.up, at.down = self.clock.now(), self.room.up, self.room.down
        if answer.scope is None:
            at.cursor = answer.cursor
        elif not waits:
            filled(at, answer, answer.scope)
            if at.refill and not at.fill:
                return settle(tx, at, self.keys.id)
        return _NOTHING


_NOTHING = Changed(frozenset(), frozenset(), ())


def _same(now: Place, then: Place) -> bool:
    """Whether no other program of this profile went ahead since the Offer was written."""
    return (now.cursor, now.head, now.fill, now.scope, now.giving) == (then.cursor, then.head, then.fill, then.scope, then.giving)
