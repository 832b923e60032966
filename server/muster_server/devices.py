"""The laptops that a server knows: found by their id, admitted by their certificate, revoked."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from muster.author import Edit
from muster.change import Record
from muster.clock import Clock
from muster.founding import grant_id
from muster.joining import Enrolment, read_enrolment, sign_enrolment
from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, Problem, Sort
from muster.store import Store, Tx
from muster.store.read import by_ids
from muster.wire import Offer
from muster_server.exchange import Device
from muster_server.keys import Keys
from muster_server.scribe import Scribe

UNKNOWN_DEVICE = Sort(
    "unknown-device",
    BAD,
    QT_TRANSLATE_NOOP(
        "problems", "No device, or more than one, has an id that begins with “{device}”. See muster-server devices."
    ),
)

ENROLLED, REVOKED, STOLEN = "enrolled", "revoked", "stolen"
STATES = (ENROLLED, REVOKED, STOLEN)
"""From mildest to strictest; a device is as it is in the strictest of its roll-outs."""

_COLUMNS = "rollout, id, person, sign, seal, label, state, since, certificate, may_bring"


class Row(NamedTuple):
    """One device in one roll-out. Ids are hex; `since` is when it got its state, in ms since 1970 UTC."""

    rollout: str
    id: str
    person: str
    sign: bytes
    seal: bytes
    label: str
    state: str
    since: int
    certificate: bytes
    may_bring: bool


def _row(raw: tuple[bytes, bytes, bytes, bytes, bytes, str, str, int, bytes, bool]) -> Row:
    rollout, device, person, sign, seal, label, state, since, certificate, bring = raw
    return Row(bytes(rollout).hex(), bytes(device).hex(), bytes(person).hex(), bytes(sign), bytes(seal), label, state, since,
               bytes(certificate), bool(bring))  # fmt: skip


def rows_of(tx: Tx, device: bytes) -> list[Row]:
    """What is known of one device, one row for each of its roll-outs."""
    return [_row(raw) for raw in tx.all(f"SELECT {_COLUMNS} FROM device WHERE id=? ORDER BY rollout", (device,))]


def put(tx: Tx, row: Row) -> None:
    """Write a device that is new in its roll-out; one that is there stays as it is."""
    tx.run(
        f"INSERT INTO device({_COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?,?) ON CONFLICT (rollout,id) DO NOTHING",
        (bytes.fromhex(row.rollout), bytes.fromhex(row.id), bytes.fromhex(row.person), row.sign, row.seal, row.label,
         row.state, row.since, row.certificate, row.may_bring),
    )  # fmt: skip


def record_of(row: Row) -> Edit:
    """The record by which the log, and so a restored server, knows of a device."""
    values = {
        "person": row.person,
        "label": row.label or None,
        "state": row.state,
        "keys": (row.sign + row.seal).hex(),
        "certificate": row.certificate.hex() or None,
    }
    return Edit(row.id, "device", "", values)


class Devices:
    """The devices of one server."""

    def __init__(self, store: Store, keys: Keys, scribe: Scribe, clock: Clock) -> None:
        self.store = store
        self.keys = keys
        self.scribe = scribe
        self.clock = clock

    def find(self, device: bytes, certificate: bytes = b"") -> Device | None:
        """What the exchange asks: the device's key, state and persons. An unknown one is admitted by its certificate."""
        with self.store.read() as tx:
            rows = rows_of(tx, device)
        if certificate:
            rows = self._admit(device, certificate, rows)
        if not rows:
            return None
        state = _strictest(rows)
        since = min(row.since for row in rows if row.state == state)
        return Device(rows[0].sign, state, {row.rollout: row.person for row in rows}, since)

    def _admit(self, device: bytes, certificate: bytes, rows: list[Row]) -> list[Row]:
        """A device enrolled after the backup that this server was restored from, maybe in a roll-out that was begun after it:
        then there is room for what the laptops give back. As far as the log knows the device already, it is what the log
        says: a revoked one stays revoked."""
        enrolment = read_enrolment(self.keys.organisation.public_key().public_bytes_raw(), certificate)
        if enrolment is None or enrolment.device != device or any(row.rollout == enrolment.rollout for row in rows):
            return rows
        self.store.add_rollout(enrolment.rollout)
        with self.store.read(enrolment.rollout) as tx:
            logged = by_ids(tx, [device.hex()])
        known = logged[0].values if logged else {}
        row = Row(
            enrolment.rollout, device.hex(), enrolment.person, enrolment.sign, enrolment.seal,
            str(known.get("label", "")), str(known.get("state", ENROLLED)), self.clock.now(), certificate, False,
        )  # fmt: skip
        with self.store.write() as tx:
            put(tx, row)
            rows = rows_of(tx, device)
        if not logged:
            self.scribe.save(row.rollout, [record_of(row)])
        return rows

    def followed(self, tx: Tx, records: Collection[str]) -> None:
        """Bring the devices up to date whose records came back to a restored log: those that were enrolled or revoked since.
        Who was revoked stays so; nobody is let in again by what comes back."""
        for record in by_ids(tx, sorted(records)):
            state = str(record.values.get("state", ""))
            if state not in STATES:
                continue
            milder = STATES[:STATES.index(state)]
            for row in rows_of(tx, bytes.fromhex(record.id)):
                if row.rollout == tx.rollout and row.state in milder:
                    tx.run("UPDATE device SET state=?, since=? WHERE rollout=? AND id=?",
                           (state, self.clock.now(), bytes.fromhex(row.rollout), bytes.fromhex(row.id)))
            self._known_again(tx, record, state)

    def _known_again(self, tx: Tx, record: Record, state: str) -> None:
        """A device that was enrolled after the backup, by the certificate in its record."""
        certificate = bytes.fromhex(str(record.values.get("certificate", "")))
        enrolment = read_enrolment(self.keys.organisation.public_key().public_bytes_raw(), certificate)
        if enrolment is not None and enrolment.device.hex() == record.id and enrolment.rollout == tx.rollout:
            put(tx, Row(tx.rollout, record.id, enrolment.person, enrolment.sign, enrolment.seal,
                        str(record.values.get("label", "")), state, self.clock.now(), certificate, False))

    def bring(self, device: bytes, offer: Offer, rollout: str) -> str | None:
        """Make room for a roll-out made alone whose laptop was invited to bring it along, with its first grant to the
        one person who made it; returns that person. None where that was not agreed."""
        people = {person for _, person in offer.authors}
        with self.store.read() as tx:
            rows = rows_of(tx, device)
            taken = tx.one("SELECT count(*) FROM device WHERE rollout=?", (bytes.fromhex(rollout),))[0]
        if len(people) != 1 or taken or not any(row.may_bring for row in rows) or self._begun(rollout):
            return None
        person, first, now = people.pop().hex(), rows[0], self.clock.now()
        enrolment = Enrolment(device, first.sign, first.seal, person, rollout, now)
        certificate = sign_enrolment(self.keys.organisation, enrolment)
        row = Row(rollout, first.id, person, first.sign, first.seal, first.label, first.state, now, certificate, True)
        grant = Edit(grant_id(rollout, "", person, "hq"), "grant", "", {"person": person, "role": "hq"})
        self.store.add_rollout(rollout)
        self.scribe.save(rollout, [grant, record_of(row)])
        with self.store.write() as tx:
            put(tx, row)
        return person

    def _begun(self, rollout: str) -> bool:
        """Whether this server has a roll-out with records of its own; a bringing that broke off left none."""
        if not self.store.no(rollout):
            return False
        with self.store.read(rollout) as tx:
            return bool(by_ids(tx, [rollout]))

    def all(self) -> list[Row]:
        """Every device in every roll-out, in order of their ids, which is not the order of enrolment."""
        with self.store.read() as tx:
            return [_row(raw) for raw in tx.all(f"SELECT {_COLUMNS} FROM device ORDER BY rollout, since, id")]

    def revoke(self, device: str, stolen: bool = False) -> list[Row]:
        """End what a device may read, in all its roll-outs. `device` is its id or an unmistakable beginning of it.

        A stolen one is told to destroy its keys, and nothing that it sends is taken any more.
        """
        known = {row.id for row in self.all() if row.id.startswith(device.lower())}
        if len(known) != 1 or not device:
            raise Problem(UNKNOWN_DEVICE, device=device[:40])
        found = bytes.fromhex(known.pop())
        state = STOLEN if stolen else REVOKED
        with self.store.write() as tx:
            tx.run("UPDATE device SET state=?, since=? WHERE id=? AND state<>?", (state, self.clock.now(), found, state))
            rows = rows_of(tx, found)
        for row in rows:
            self.scribe.save(row.rollout, [Edit(row.id, "device", "", {"state": state})])
        return rows


def _strictest(rows: list[Row]) -> str:
    return max((row.state for row in rows), key=lambda state: STATES.index(state) if state in STATES else len(STATES))
