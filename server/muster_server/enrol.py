"""Invitations and joining: from a code that HQ hands out to a person with a role and a laptop that the server knows."""

from __future__ import annotations

import os
import unicodedata
from typing import NamedTuple

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from muster.author import Edit
from muster.clock import Clock
from muster.codes import key_of, lookup_of, new_code
from muster.founding import grant_id
from muster.holders import site_paths
from muster.ids import new_id
from muster.joining import (
    OLD_CODE,
    REFUSALS,
    TOO_MANY,
    UNKNOWN_CODE,
    USED_CODE,
    Brought,
    Enrolment,
    JoinReply,
    JoinRequest,
    lookup_in,
    open_request,
    refusal,
    seal_reply,
    sign_enrolment,
)
from muster.kinds import ROLES
from muster.kinds.people import PERSON
from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, Problem, Sort
from muster.store import Store
from muster.store.read import by_ids
from muster_server.devices import ENROLLED, Row, put, record_of, rows_of
from muster_server.keys import Keys
from muster_server.limits import Failures
from muster_server.rollouts import Rollout, Rollouts, sites_on_the_way
from muster_server.scribe import Scribe

UNKNOWN_ROLE = Sort(
    "unknown-role",
    BAD,
    QT_TRANSLATE_NOOP("problems", "There is no role “{role}”. The roles are: {roles}."),
)
UNKNOWN_PERSON = Sort(
    "unknown-person",
    BAD,
    QT_TRANSLATE_NOOP("problems", "The roll-out has no person with the id {person}. Nobody was invited."),
)

DAY = 86_400_000
VALID = 7 * DAY
"""How long an invitation can be used, in ms."""
KEPT = 30 * DAY
"""How long an old one is kept after that, so that whoever comes late hears why."""
MOST_WRONG = 10
"""Wrong requests under one invitation's own lookup id before it is burnt."""
MOST_LINE = 200
_NONCE = 12
_COLUMNS = "lookup, key, rollout, role, site, person, known, may_bring, expires, device, wrong"


class Invitation(NamedTuple):
    """One invitation as it stands in the database; ids are hex, `device` is "" until it is used."""

    lookup: bytes
    key: bytes
    rollout: str
    role: str
    site: str
    person: str
    known: bool
    may_bring: bool
    expires: int
    device: str
    wrong: int


class Desk:
    """Where people are invited and enrolled."""

    def __init__(self, store: Store, keys: Keys, scribe: Scribe, clock: Clock, ca: str = "") -> None:
        self.store = store
        self.keys = keys
        self.scribe = scribe
        self.clock = clock
        self.ca = ca
        self.rollouts = Rollouts(store, scribe)
        self.failures = Failures(clock)
        self._box = ChaCha20Poly1305(keys.derived(b"invitations"))

    def invite(self, rollout: Rollout, site: str, role: str, person: str = "", may_bring: bool = False) -> str:
        """A code that works once within 7 days. `site` is the path below the root, made when it is new. With `person`
        (an id) the code is for another laptop of somebody who is there already."""
        role = known_role(role)
        with self.store.read(rollout.id) as tx:
            known = set(site_paths(tx))
            if person and not any(each.kind == "person" and not each.gone for each in by_ids(tx, [person])):
                raise Problem(UNKNOWN_PERSON, person=person[:40])
        self.scribe.save(rollout.id, sites_on_the_way(rollout.id, site, known))
        code, now = new_code(), self.clock.now()
        lookup, nonce = lookup_of(code), os.urandom(_NONCE)
        sealed = nonce + self._box.encrypt(nonce, key_of(code), lookup)
        with self.store.write() as tx:
            tx.run("DELETE FROM invitation WHERE expires<?", (now - KEPT,))
            tx.run(
                f"INSERT INTO invitation({_COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?,NULL,0)",
                (lookup, sealed, bytes.fromhex(rollout.id), role, site, bytes.fromhex(person or new_id()), bool(person),
                 may_bring, now + VALID),
            )  # fmt: skip
        return code

    def join(self, data: bytes, address: str) -> bytes:
        """The answer to a request: a sealed reply, or a refusal. The same laptop may ask again and gets the same. Raises
        Problem where the database fails."""
        try:
            if self.failures.full(address):
                raise Problem(TOO_MANY)
            return self._join(data)
        except Problem as problem:
            if problem.sort is UNKNOWN_CODE:
                self.failures.note(address)
            if problem.code not in REFUSALS:
                raise  # a full disk here says nothing about the code: the laptop asks again later
            return refusal(problem)

    def _join(self, data: bytes) -> bytes:
        invitation = self._invitation(lookup_in(data))
        key = self._box.decrypt(invitation.key[:_NONCE], invitation.key[_NONCE:], invitation.lookup)
        request = open_request(data, key) if invitation.wrong < MOST_WRONG else None
        if request is None or not _line(request.name):
            with self.store.write() as tx:
                tx.run("UPDATE invitation SET wrong=wrong+1 WHERE lookup=?", (invitation.lookup,))
            raise Problem(UNKNOWN_CODE)
        again = invitation.device == request.device.hex()
        if invitation.device and not again:
            raise Problem(USED_CODE)
        if not again and self.clock.now() > invitation.expires:
            raise Problem(OLD_CODE)
        row = self._enrol(invitation, request)
        return seal_reply(self._reply(invitation, row, request.brought), key, data)

    def _invitation(self, lookup: bytes) -> Invitation:
        with self.store.read() as tx:
            raw = tx.one(f"SELECT {_COLUMNS} FROM invitation WHERE lookup=?", (lookup,))
        if raw is None:
            raise Problem(UNKNOWN_CODE)
        lookup, key, rollout, role, site, person, known, may_bring, expires, device, wrong = raw
        return Invitation(bytes(lookup), bytes(key), bytes(rollout).hex(), role, site, bytes(person).hex(), bool(known),
                          bool(may_bring), expires, bytes(device or b"").hex(), wrong)  # fmt: skip

    def _enrol(self, invitation: Invitation, request: JoinRequest) -> Row:
        """Burn the code for this device and write down who it is. Each step can be repeated: a laptop whose reply was
        lost asks again, and a server that died between two steps finishes then."""
        with self.store.write() as tx:
            tx.run("UPDATE invitation SET device=? WHERE lookup=? AND device IS NULL", (request.device, invitation.lookup))
            owner = tx.one("SELECT device FROM invitation WHERE lookup=?", (invitation.lookup,))
            if bytes(owner[0]) != request.device:
                raise Problem(USED_CODE)
            rows = rows_of(tx, request.device)
            if any((row.sign, row.seal) != (request.sign, request.seal) for row in rows):
                raise Problem(UNKNOWN_CODE)
            row = next((row for row in rows if row.rollout == invitation.rollout), None)
            if row is None:
                row = self._row(invitation, request)
                put(tx, row)
        self.scribe.save(invitation.rollout, self._records(invitation, request, row))
        return row

    def _row(self, invitation: Invitation, request: JoinRequest) -> Row:
        now = self.clock.now()
        enrolment = Enrolment(
            request.device, request.sign, request.seal, invitation.person, invitation.rollout, now
        )
        certificate = sign_enrolment(self.keys.organisation, enrolment)
        return Row(invitation.rollout, request.device.hex(), invitation.person, request.sign, request.seal,
                   _line(request.label), ENROLLED, now, certificate, invitation.may_bring)  # fmt: skip

    def _records(self, invitation: Invitation, request: JoinRequest, row: Row) -> list[Edit]:
        """What the log has to know: the person (unless known), the grant, the device. Already there: nothing is written."""
        with self.store.read(invitation.rollout) as tx:
            held = {each.id for each in by_ids(tx, [row.person, row.id])}
        grant = {"person": row.person, "role": invitation.role}
        key = grant_id(invitation.rollout, invitation.site, row.person, invitation.role)
        edits = [Edit(key, "grant", invitation.site, grant)]
        if row.person not in held:
            edits.insert(0, Edit(row.person, "person", invitation.site, {"name": _line(request.name)}))
        if row.id not in held:
            edits.append(record_of(row))
        return edits

    def _reply(self, invitation: Invitation, row: Row, brought: Brought | None) -> JoinReply:
        rollout = self.rollouts.get(invitation.rollout)
        return JoinReply(
            server=self.keys.id,
            sign=self.keys.signing.public_key().public_bytes_raw(),
            seal=self.keys.seal.public_key().public_bytes_raw(),
            organisation=self.keys.organisation.public_key().public_bytes_raw(),
            vouched=self.keys.vouched(),
            rollout=rollout.id,
            slug=rollout.slug,
            name=rollout.name,
            person=row.person,
            role=invitation.role,
            site=invitation.site,
            certificate=row.certificate,
            ca=self.ca,
            may_bring=invitation.may_bring and self._room_for(brought, row.id),
        )

    def _room_for(self, brought: Brought | None, device: str) -> bool:
        """Whether a roll-out made alone can come: its id and its slug are new here, or it came already."""
        if brought is None:
            return True
        others = [each for each in self.rollouts.all() if each.id == brought.rollout or each.slug == brought.slug]
        with self.store.read() as tx:
            mine = {row.rollout for row in rows_of(tx, bytes.fromhex(device))}
        return all(each.id == brought.rollout and each.id in mine for each in others)


def known_role(name: str) -> str:
    """The permanent name of a role that a person typed; raises Problem UNKNOWN_ROLE."""
    names = [each.name for each in ROLES]
    if name.strip().casefold() not in names:
        raise Problem(UNKNOWN_ROLE, role=name[:40], roles=", ".join(names))
    return name.strip().casefold()


def _line(text: str) -> str:
    """A name as one line that a text field may hold, "" when there is nothing left of it."""
    line = " ".join(unicodedata.normalize("NFC", text).split())[:MOST_LINE].strip()
    return line if PERSON.by_name["name"].valid(line) else ""
