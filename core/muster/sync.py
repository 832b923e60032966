"""One round between a store and a server: offer what is unsent, take the answer, until both are at rest.

No threads and no Qt here. Each answer is taken in one transaction together with the place that it reaches, so a round that is
cut anywhere goes on where it was; only a signed acknowledgement moves a change from "saved here" to "sent".
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from muster.author import current_epoch, next_n
from muster.change import Entry
from muster.clock import Clock
from muster.frames import Signed, acknowledged, keep, taken
from muster.leave import swept
from muster.mark import QT_TRANSLATE_NOOP
from muster.membership import DeviceKeys, Place, Server, keep_place, place_of, server_of
from muster.problems import NO_SERVER, REFUSED, Problem, Sort
from muster.proofs import content_hash
from muster.scoping import NOTHING, filled, rescoped
from muster.store import Changed, Store, Tx, apply, held, place
from muster.store.codec import pack, unpack
from muster.store.log import at as stands_at
from muster.store.log import count_unsent, unsent
from muster.wire import Answer, BadMessage, Frame, Offer, name_of, pack_columns, pack_message, read_message, seal, unseal

NOT_OURS = Sort("not_ours", NO_SERVER, QT_TRANSLATE_NOOP(
    "problems", "What answered is not the server that this roll-out was joined on: its signature is missing or wrong. A Wi-Fi "
    "login page may be in the way. Nothing was changed; everything saved here is kept."))
NO_SERVER_YET = Sort("no_server_yet", NO_SERVER, QT_TRANSLATE_NOOP(
    "problems", "This roll-out is on this computer only. Everything saved here is kept. Join a server with a code to share it."))
DEVICE_UNKNOWN = Sort("device_unknown", REFUSED, QT_TRANSLATE_NOOP(
    "problems", "The server does not know this computer. Everything saved here is kept. Ask HQ for a new code and join again."))
DEVICE_REVOKED = Sort("device_revoked", REFUSED, QT_TRANSLATE_NOOP(
    "problems", "HQ removed this computer. What was saved here was handed to HQ and is kept; nothing more can be read."))
DEVICE_STOLEN = Sort("device_stolen", REFUSED, QT_TRANSLATE_NOOP(
    "problems", "HQ reported this computer as stolen. It can no longer be used with this roll-out."))
ROLLOUT_UNKNOWN = Sort("rollout_unknown", REFUSED, QT_TRANSLATE_NOOP(
    "problems", "The server does not hold this roll-out for you. Everything saved here is kept. Ask HQ for an invitation."))
SERVER_RESTORED = Sort("server_restored", REFUSED, QT_TRANSLATE_NOOP(
    "problems", "The server was put back from an older copy and has lost changes that this computer holds. Nothing was changed "
    "here; everything is kept. Tell HQ."))
FORKED = Sort("forked", REFUSED, QT_TRANSLATE_NOOP(
    "problems", "This profile was used in two places, or put back from an older copy. Everything saved here is kept; "
    "what was made since then was not sent. Tell HQ."))
HOLE = Sort("hole", REFUSED, QT_TRANSLATE_NOOP(
    "problems", "The server misses earlier changes of this computer and took none of the later ones. Everything saved here is "
    "kept. Sync again; if it stays so, tell HQ."))
CANCELLED = Sort("cancelled", NO_SERVER, QT_TRANSLATE_NOOP(
    "problems", "The sync was stopped. What was sent and taken until then is kept; the rest waits."))

_REFUSALS = {"unknown_device": DEVICE_UNKNOWN, "revoked": DEVICE_REVOKED, "stolen": DEVICE_STOLEN,
             "unknown_rollout": ROLLOUT_UNKNOWN, "restored": SERVER_RESTORED}
_KNOWN_AUTHORS = "authors_sent"
BATCH = 2_000
"""How many changes one Offer carries at most; cut between saves."""


class Link(Protocol):
    """Carries an Offer's envelope to the other store and its Answer's back."""

    def send(self, body: bytes) -> bytes: ...


class Outcome(NamedTuple):
    """What a round did: changes sent and received, clashes now, own changes put in quarantine, bytes of bodies, trips."""

    sent: int = 0
    received: int = 0
    clashes: int = 0
    quarantined: int = 0
    bytes_up: int = 0
    bytes_down: int = 0
    round_trips: int = 0


class Progress(NamedTuple):
    """How far a round is: changes sent of those that waited, changes received so far."""

    sent: int
    waiting: int
    received: int


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
        self.sent = self.received = self.quarantined = self.up = self.down = self.trips = 0

    def run(self, progress: Callable[[Progress], None] = lambda state: None,
            cancelled: Callable[[], bool] = lambda: False) -> Outcome:
        """Exchange until both are at rest. Raises Problem; what was taken before it stays taken."""
        with self.store.read(self.rollout) as tx:
            server = server_of(tx)
            waiting = count_unsent(tx)
        if server is None:
            raise Problem(NO_SERVER_YET)
        verify = Ed25519PublicKey.from_public_bytes(server.sign)
        while True:
            if cancelled():
                raise Problem(CANCELLED)
            more = self._once(server, verify)
            progress(Progress(self.sent, waiting, self.received))
            if not more:
                swept(self.store, self.rollout)
                return self._outcome()

    def _outcome(self) -> Outcome:
        with self.store.read(self.rollout) as tx:
            clashes = int(tx.one("SELECT count(*) FROM record WHERE rollout=? AND clashes>0", (tx.no,))[0])
        return Outcome(self.sent, self.received, clashes, self.quarantined, self.up, self.down, self.trips)

    def _once(self, server: Server, verify: Ed25519PublicKey) -> bool:
        """One Offer and its Answer; whether another is needed."""
        with self.store.read(self.rollout) as tx:
            at = place_of(tx)
            offered = unsent(tx, BATCH)
            offer = self._offer(tx, server, at, offered)
        message = seal(pack_message(offer), self.keys.signing(), self.keys.id, server.organisation)
        self.before(offer.lasts)
        reply = self.link.send(message)
        self.up += len(message)
        self.down += len(reply)
        self.trips += 1
        try:
            envelope = unseal(reply, verify, name_of)
            answer = read_message(envelope.body, Answer)
            if answer.offer != name_of(message) or envelope.device != server.id:
                raise BadMessage("the answer to another Offer")
            return self._take(offer, offered, answer, verify)
        except BadMessage as error:
            raise Problem(NOT_OURS) from error

    def _offer(self, tx: Tx, server: Server, at: Place, offered: Sequence[Entry]) -> Offer:
        epochs = sorted({entry.change.epoch for entry in offered})
        named = held(tx, (key for entry in offered for key in entry.change.named))
        known = {key: there[0] for key, there in named.items() if there[0]}
        told = set(unpack(tx.get(_KNOWN_AUTHORS) or pack([])))
        now = current_epoch(tx)
        lasts = [(epoch, next_n(tx, epoch) - 1) for epoch in ([now] if now is not None and now in epochs else [])]
        return Offer(
            bytes.fromhex(self.rollout), at.generation, at.cursor, b"" if at.head == at.cursor else at.head, at.scope,
            self.clock.now(), lasts,
            [(epoch, bytes.fromhex(at.person)) for epoch in epochs if epoch not in told],
            pack_columns(offered, known) if offered else None, at.fill, at.reads if at.fill else [],
            bring=pack(True) if server.bring and not at.generation else b"")

    def _take(self, offer: Offer, offered: Sequence[Entry], answer: Answer, verify: Ed25519PublicKey) -> bool:
        """Take an Answer in one transaction, then say what changed."""
        if answer.acks is None and answer.refused:
            raise Problem(_REFUSALS.get(answer.refused, ROLLOUT_UNKNOWN))
        acks = acknowledged(answer, answer.acks, offered, verify, offer.rollout) if answer.acks is not None else None
        placed = acks.entries if acks is not None else []
        frames = [taken(frame, verify, offer.rollout) for frame in answer.frames]
        heard: list[Changed] = []
        with self.store.write(self.rollout) as tx:
            at = place_of(tx)
            if (at.cursor, at.fill, at.scope) != (offer.cursor, offer.fill, offer.scope):
                return True  # another program of this profile went ahead; begin again from where it is
            if acks is not None:
                heard.append(self._placed(tx, offered, acks))
            left = rescoped(tx, at, answer.scope) if answer.scope is not None else NOTHING
            if left is not None:
                heard.append(Changed(left.records, left.kinds, ()))
                for frame, signed in zip(answer.frames, frames, strict=True):
                    heard.append(self._frame(tx, frame, signed))
            self._reached(at, answer, left is None)
            keep_place(tx, at)
            waiting = count_unsent(tx)
            forked = _forked(tx, offer, answer)
        self.sent += len(placed)
        for changed in heard:
            self.heard(changed)
        return self._next(answer, placed, waiting, forked)

    def _next(self, answer: Answer, placed: Sequence[Entry], waiting: int, forked: bool) -> bool:
        if answer.refused:
            if placed and waiting:
                return True  # a removed laptop hands over all that it has before it is told
            raise Problem(_REFUSALS.get(answer.refused, ROLLOUT_UNKNOWN))
        if forked:
            raise Problem(FORKED)
        if answer.fork:
            return True
        if answer.need and not placed:
            raise Problem(HOLE)
        return answer.more or (waiting > 0 and bool(placed)) or answer.scope is not None

    def _placed(self, tx: Tx, offered: Sequence[Entry], acks: Signed) -> Changed:
        told = set(unpack(tx.get(_KNOWN_AUTHORS) or pack([]))) | {entry.change.epoch for entry in acks.entries}
        tx.put(_KNOWN_AUTHORS, pack(sorted(told)))
        keep(tx, acks)
        place(tx, acks.entries, before=offered)
        self.quarantined += sum(1 for entry in acks.entries if entry.verdict)
        return Changed(frozenset(entry.change.record for entry in acks.entries),
                       frozenset(entry.change.kind for entry in acks.entries), ())

    def _frame(self, tx: Tx, frame: Frame, signed: Signed) -> Changed:
        if _strange(tx, signed.entries):
            raise Problem(FORKED)
        for epoch, device, person in frame.authors:
            tx.author(epoch, device, person)
        changed = apply(tx, signed.entries)
        self.received += len(changed.fresh)
        if signed.entries:
            keep(tx, signed)
        return changed

    def _reached(self, at: Place, answer: Answer, waits: bool) -> None:
        """Move to where the answer reaches. `waits`: its scope is not taken yet."""
        at.generation = answer.generation
        at.head = answer.head
        at.correction = answer.now - self.clock.now()
        if answer.refused:
            return
        at.synced = self.clock.now()
        if answer.scope is None:
            at.cursor = answer.cursor
        elif not waits:
            filled(at, answer, answer.scope)


def _strange(tx: Tx, entries: Sequence[Entry]) -> bool:
    """Whether an id that this store gave to a change of its own, not acknowledged yet, comes back with other content: the
    folder was copied or put back. Nothing of such an answer is taken, lest what was made here passes for sent."""
    mine = {tx.name(row[0]) for row in tx.all("SELECT DISTINCT epoch FROM change WHERE rollout=? AND seq IS NULL", (tx.no,))}
    back = {entry.change.id: entry.change for entry in entries if entry.change.epoch in mine}
    return any(content_hash(there.change) != content_hash(back[key]) for key, there in stands_at(tx, back).items())


def _forked(tx: Tx, offer: Offer, answer: Answer) -> bool:
    """Whether the server holds what this store did not make. Another program of this profile may have saved and sent more
    since the Offer was written: then the store itself has made what the server holds beyond it."""
    lasts = dict(offer.lasts)
    return any(n <= lasts.get(epoch, n) or next_n(tx, epoch) <= n for epoch, n in answer.fork)
