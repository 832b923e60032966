"""One Offer in, one Answer out: the server's side of a sync, the same for HTTPS, a hub and a stick."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple, Protocol

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from muster.clock import Clock
from muster.mending import covers_of
from muster.proofs import Point, point
from muster.rights import Holder
from muster.scope import Reading, reading_of
from muster.store import START, Store, Tx, sums
from muster.wire import (
    Answer,
    BadMessage,
    Offer,
    Scope,
    Unpacked,
    name_of,
    pack_message,
    read_message,
    seal,
    sender,
    unseal,
)
from muster_server.gathering import Gathering
from muster_server.intake import Intake, acks_of, taken
from muster_server.known import TOLD, Known
from muster_server.mending import mending
from muster_server.place import Placing
from muster_server.pushes import Push, Table, may_join
from muster_server.reading import Own, Stand, begun, chunk, fill_of, news, room_of
from muster_server.restore import begin_generation, matches, take_back, words_of
from muster_server.tail import Grown, Tail

_MOST_SUMS = 4_096


class Keys(Protocol):
    """The server's own keys: its id, its organisation's, the key that signs answers and frames, the cursors' key."""

    @property
    def id(self) -> bytes: ...
    @property
    def organisation_id(self) -> bytes: ...
    @property
    def signing(self) -> Ed25519PrivateKey: ...
    @property
    def mac(self) -> bytes: ...


class Device(NamedTuple):
    """An enrolled laptop: its Ed25519 public key, its state, the person it writes for in each roll-out, and since when it is
    in that state (ms since 1970 UTC, 0 when nobody knows)."""

    sign: bytes
    state: str
    people: dict[str, str]
    since: int = 0


FindDevice = Callable[[bytes, bytes], Device | None]
"""(device id, enrolment certificate or nothing) -> the device."""
Bring = Callable[[bytes, Offer, str], str | None]
"""(device id, Offer, roll-out) -> the person for whom a roll-out made alone was taken in, None where it may not be."""


Followed = Callable[[Tx, Collection[str]], None]
"""Called with the device records that came back to a log put back from an older copy."""


class Exchange:
    """The meeting place's answer to laptops. `handle` blocks and may run in many threads at once."""

    def __init__(self, store: Store, keys: Keys, clock: Clock, find: FindDevice,
                 bring: Bring | None = None, followed: Followed = lambda tx, devices: None) -> None:
        self.store = store
        self.keys = keys
        self.clock = clock
        self.find = find
        self.bring = bring
        self.followed = followed
        self.tail = Tail()
        self.known = Known()
        self.pushes: Gathering[Push, Answer | None] = Gathering(self._take, may_join)
        self._sums: dict[tuple[bytes, bytes], tuple[Point | None, int]] = {}

    def handle(self, message: bytes) -> bytes:
        """The Answer's envelope to an Offer's. Raises BadMessage for what is no message of an enrolled laptop."""
        device, organisation, enrolment = sender(message)
        if organisation != self.keys.organisation_id:
            raise BadMessage("another organisation's")
        known = self.find(device, enrolment)
        if known is None:
            return self._sealed(Answer(name_of(message), 0, self.clock.now(), refused="unknown_device"))
        envelope = unseal(message, Ed25519PublicKey.from_public_bytes(known.sign), name_of)
        offer = read_message(envelope.body, Offer)
        return self._sealed(self._answer(device, known, offer, envelope.digest))

    def _sealed(self, answer: Answer) -> bytes:
        return seal(pack_message(answer), self.keys.signing, self.keys.id, self.keys.organisation_id)

    def _answer(self, device: bytes, known: Device, offer: Offer, name: bytes) -> Answer:
        now = self.clock.now()
        rollout = offer.rollout.hex()
        person = known.people.get(rollout)
        if known.state == "stolen":
            return Answer(name, 0, now, refused="stolen")
        if person is None and offer.bring and self.bring is not None:
            person = self.bring(device, offer, rollout)
        if person is None or not self.store.no(rollout):
            return Answer(name, 0, now, refused="unknown_rollout")
        unpacked = Unpacked(offer.changes, offered=True) if offer.changes is not None else None
        answer = None
        if unpacked is not None and unpacked.count and not (offer.frames or offer.more):
            push = Push(name, offer, unpacked, device, person, now, known.state != "enrolled", known.since)
            answer = self.pushes.do(rollout, push)
        else:
            with self.store.write(rollout) if offer.frames else self.store.read(rollout) as tx:
                stand = self._stand(tx, offer.rollout)
                cursor = self._cursor(tx, stand, offer)
                if cursor is not None:
                    answer = (self._back(tx, offer, name, now) if offer.frames or offer.more else
                              self._told(tx, known, person, offer, stand, cursor, name, now))
        return answer or self._restored(rollout, offer, name, now)

    def _cursor(self, tx: Tx, stand: Stand, offer: Offer) -> Point | None:
        """Where the laptop stands; None when it was told of what this log does not have."""
        words = words_of(stand, offer)
        if words.strange or not matches(tx, stand, words, self.tail):
            return None
        return words.cursor or point(stand.generation, 0, START)

    def _restored(self, rollout: str, offer: Offer, name: bytes, now: int) -> Answer:
        """The log was put back from an older copy, or the key of the cursors was lost: the laptop is to give back what it
        holds."""
        with self.store.write(rollout) as tx:
            stand = self._stand(tx, offer.rollout)
            begin_generation(tx, stand, words_of(stand, offer))
            stand = self._stand(tx, offer.rollout)
            return Answer(name, stand.generation, now, stand.cursor(stand.head()), refused="restored")

    def _back(self, tx: Tx, offer: Offer, name: bytes, now: int) -> Answer:
        """Take what a laptop gives back; it reads again once it has given all."""
        back = take_back(tx, offer.frames, self.keys.signing.public_key(), offer.rollout, self.keys.id)
        devices = {entry.change.record for entry in back.entries if entry.change.kind == "device"}
        if devices:
            self.followed(tx, devices)
        stand = self._stand(tx, offer.rollout)
        return Answer(name, stand.generation, now, stand.cursor(stand.head()), more=True, taken=back.taken)

    def _take(self, rollout: str, pushes: Sequence[Push]) -> list[Answer | None]:
        """Take pushes in one transaction, in order; each is answered when all are in the log. None for one whose laptop was told
        of what the log does not have: nothing of it is taken."""
        with self.store.write(rollout) as tx:
            placing = Placing(tx)
            stand = Stand(bytes.fromhex(rollout), placing.generation, placing.seq, placing.chain, placing.told,
                          self.keys.signing, self.keys.mac)
            cursors = [self._cursor(tx, stand, push.offer) for push in pushes]
            table = Table(placing, [push for push, cursor in zip(pushes, cursors, strict=True) if cursor is not None], self.known)
            offered = iter(table.offered)
            with tx.together():
                intakes = [None if cursor is None else taken(table, push, next(offered))
                           for push, cursor in zip(pushes, cursors, strict=True)]
                placing.finish()
                grown = placing.grown()
                stand = stand._replace(seq=placing.seq, chain=placing.chain, told=placing.told)
                answers = [None if cursor is None or intake is None else self._taking(tx, stand, push, intake, cursor, grown)
                           for push, intake, cursor in zip(pushes, intakes, cursors, strict=True)]
        self.tail.note(rollout, grown)  # committed now
        return answers

    def _taking(self, tx: Tx, stand: Stand, push: Push, intake: Intake, cursor: Point, grown: Grown) -> Answer:
        """What is said to a push. `stand` and `grown`: the end of the log with all that came together."""
        became = intake.taken
        if became is None:
            return Answer(push.name, stand.generation, push.received, refused="closed")
        acks = acks_of(became, stand.signing, stand.rollout, stand.generation, intake) if became.entries else None
        answer = Answer(push.name, stand.generation, push.received, stand.cursor(stand.head()), acks=acks, need=became.need,
                        fork=became.fork)
        if push.revoked:
            answer.refused = "revoked"
        else:
            own = Own(grown, {entry.change.id for entry in became.entries})
            self._read(tx, stand, intake.holder, push.offer, cursor, own, answer)
        return answer

    def _told(self, tx: Tx, known: Device, person: str, offer: Offer, stand: Stand, cursor: Point, name: bytes,
              now: int) -> Answer:
        """What is said to a laptop that brings nothing."""
        answer = Answer(name, stand.generation, now, stand.cursor(stand.head()))
        if known.state != "enrolled":
            answer.refused = "revoked"
        else:
            self._read(tx, stand, self.known.holder(tx, stand.told, person), offer, cursor, None, answer)
        return answer

    def _stand(self, tx: Tx, rollout: bytes) -> Stand:
        generation, seq, chain, told = tx.one(
            "SELECT r.generation, r.seq, r.chain, (SELECT s.value FROM state s WHERE s.rollout=r.no AND s.key=?) "
            "FROM rollout r WHERE r.no=?", (TOLD, tx.no))
        return Stand(rollout, generation, seq, bytes(chain), bytes(told or b""), self.keys.signing, self.keys.mac)

    def _read(self, tx: Tx, stand: Stand, holder: Holder, offer: Offer, cursor: Point, own: Own | None,
              answer: Answer) -> None:
        """Either a changed scope with its fill, or frames: never both in one answer."""
        scope = reading_of(holder)
        room = room_of(offer.room)
        if offer.scope == scope.hash and not offer.fill:
            found = news(tx, stand, holder, cursor, room, own, self.tail)
            if found is None:
                answer.scope = Scope(scope.hash, sorted(holder.roles), list(scope.terms), anew=True)
                answer.fill, answer.cursor, answer.more = begun(stand).token(stand, scope.hash), offer.cursor, True
                return
            answer.frames, reached = found
            answer.cursor = stand.cursor(reached)
            answer.more = reached.seq < stand.seq
            if offer.mend is not None:
                answer.cursor, answer.more = offer.cursor, True
                part, answer.mend = mending(tx, stand, holder, scope, offer.mend, room)
                answer.frames = [part]
            elif not answer.more:
                answer.summary = self._summary(tx, stand, scope)
            return
        fill = fill_of(stand, scope.hash, offer.fill)
        answer.scope = Scope(scope.hash, sorted(holder.roles))
        answer.cursor, answer.more = offer.cursor, True
        if fill is None:
            fill = begun(stand)
            answer.scope.reads = list(scope.terms)
            if offer.scope:  # it first drops what it may no longer read, and then says what remains
                answer.fill = fill.token(stand, scope.hash)
                return
        remains = Reading(holder.person, holder.rollout, offer.reads)
        part, more = chunk(tx, stand, holder, remains if remains.hash == offer.scope else None, fill, room)
        answer.frames = [part]
        answer.fill = more.token(stand, scope.hash) if more is not None else b""
        answer.cursor = offer.cursor or stand.cursor(fill.begun)

    def _summary(self, tx: Tx, stand: Stand, scope: Reading) -> int:
        """The sum over a scope, taken once for each place of the log: most laptops find the log as they left it."""
        key = (stand.rollout, scope.hash)
        at, said = self._sums.get(key, (None, 0))
        if at != stand.head():
            said = sums.total(tx, covers_of(scope))
            if len(self._sums) >= _MOST_SUMS:
                self._sums.clear()
            self._sums[key] = (stand.head(), said)
        return said
