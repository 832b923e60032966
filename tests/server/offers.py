"""A laptop that says in an Offer whatever a test wants it to say, and reads the Answer as it stands."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping, Sequence

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from muster.change import Change, Entry, Id
from muster.founding import person_edits
from muster.frames import Signed, acknowledged, taken
from muster.ids import new_id
from muster.store.log import since
from muster.wire import Answer, Offer, pack_columns, pack_message, read_message, seal, unseal
from muster_server.exchange import Device
from whole.together import Meeting


def name(message: bytes) -> bytes:
    return hashlib.sha256(message).digest()[:8]


class Sender:
    """One enrolled device of a person with one role."""

    def __init__(self, meeting: Meeting, role: str = "coordinator", site: str = "", person: str = "") -> None:
        self.meeting = meeting
        self.person = person or new_id()
        if not person:
            meeting.scribe.save(meeting.rollout, person_edits(meeting.rollout, self.person, "Amîna", role, site))
        self.key, self.id, self.epoch = Ed25519PrivateKey.generate(), os.urandom(16), os.urandom(8)
        meeting.devices[self.id] = Device(self.key.public_key().public_bytes_raw(), "enrolled", {meeting.rollout: self.person})
        self.rollout = bytes.fromhex(meeting.rollout)

    def change(self, n: int, record: str, field: str = "title", value: object = "x", *, save: int | None = None,
               named: Sequence[Id] = (), kind: str = "risk", site: str = "haro", rank: int = 1_795_000_000_000,
               seen: Mapping[bytes, int] | None = None, epoch: bytes | None = None) -> Entry:
        change = Change(epoch or self.epoch, n, n if save is None else save, record, kind, site, field, value, tuple(named),
                        1_795_000_000_000, 180, rank, None if seen is None else dict(seen))
        return Entry(change, 0, rank, 0, {})

    def said(self, entries: Sequence[Entry] = (), known: Mapping[Id, int] | None = None, **fields: object) -> Offer:
        epochs = sorted({entry.change.epoch for entry in entries})
        offer = Offer(self.rollout, 0, b"", b"", b"", 1_795_000_000_000,
                      authors=[(epoch, bytes.fromhex(self.person)) for epoch in epochs],
                      changes=pack_columns(entries, known or {}) if entries else None)
        return msgspec.structs.replace(offer, **fields)

    def message(self, offer: Offer) -> bytes:
        return seal(pack_message(offer), self.key, self.id, self.meeting.organisation_id)

    def read(self, reply: bytes) -> Answer:
        return read_message(unseal(reply, self.meeting.signing.public_key(), name).body, Answer)

    def offer(self, *entries: Entry, known: Mapping[Id, int] | None = None, **fields: object) -> Answer:
        return self.read(self.meeting.exchange.handle(self.message(self.said(entries, known, **fields))))

    def acks(self, answer: Answer, *entries: Entry) -> list[Entry]:
        """The acknowledged entries, proven by the server's signature."""
        assert answer.acks is not None
        return acknowledged(answer, answer.acks, entries, self.meeting.signing.public_key(), self.rollout,
                            (self.id, bytes.fromhex(self.person))).entries

    def verdicts(self, *entries: Entry, **fields: object) -> list[int]:
        return [entry.verdict for entry in self.acks(self.offer(*entries, **fields), *entries)]

    def frames(self, answer: Answer) -> list[Signed]:
        return [taken(frame, self.meeting.signing.public_key(), self.rollout) for frame in answer.frames]

    def filled(self, room: int = 0) -> tuple[list[Entry], Answer]:
        """A whole first fill: the entries, and the last answer with its cursor and scope."""
        out: list[Entry] = []
        answer = self.offer(room=room)
        while True:
            for signed in self.frames(answer):
                out += signed.entries
            if not answer.fill:
                return out, answer
            answer = self.offer(room=room, fill=answer.fill)


def log_of(meeting: Meeting) -> list[Entry]:
    with meeting.store.read(meeting.rollout) as tx:
        return since(tx, 0, 1 << 40)
