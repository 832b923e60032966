"""Laptops and a server in one process: the product's own stores, ledgers, rounds and exchange, without HTTP between them."""

from __future__ import annotations

import itertools
import os
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Engine

from muster.author import Edit, Writer
from muster.engines import sqlite_engine
from muster.founding import founding, grant_id, person_edits
from muster.ids import natural_id, new_id
from muster.membership import DeviceKeys, Place, Server, keep_place, keep_server
from muster.outside import Outside
from muster.store import Store
from muster.sync import Outcome, Round
from muster_desktop.ledger import Changed, Ledger
from muster_server import tables
from muster_server.exchange import Device, Exchange
from muster_server.scribe import Scribe


@dataclass
class Time:
    """A clock that stands until it is moved."""

    ms: int = 1_795_000_000_000
    skew: int = 0

    def now(self) -> int:
        return self.ms + self.skew

    def offset(self) -> int:
        return 180


def plain(path: Path) -> Engine:
    """An unencrypted SQLite engine: the encryption has its own tests."""
    return sqlite_engine(lambda: sqlite3.connect(path, check_same_thread=False, timeout=5))


def copy(source: Path, target: Path) -> None:
    """A database as it stands, over what is there."""
    with closing(sqlite3.connect(source)) as here, closing(sqlite3.connect(target)) as there:
        here.backup(there)


class Meeting:
    """A server with one roll-out, "Karwan", and the sites `haro` and `zerin`."""

    def __init__(self, folder: Path, engine: Engine | None = None) -> None:
        self.folder = folder
        self.clock = Time()
        self.store = Store(engine or plain(folder / "server.db"))
        self.store.create()
        tables.create(self.store)
        self.id, self.organisation_id, self.mac = os.urandom(16), os.urandom(16), os.urandom(32)
        self.signing = Ed25519PrivateKey.generate()
        self.devices: dict[bytes, Device] = {}
        self.exchange = Exchange(self.store, self, self.clock, lambda device, certificate: self.devices.get(device))
        self.scribe = Scribe(self.store, self.id, self.clock)
        self.rollout = new_id(1)
        self.store.add_rollout(self.rollout)
        self.scribe.save(self.rollout, founding(self.rollout, "Karwan", None, "en"))
        self.add_site("haro")
        self.add_site("zerin")
        self._names = itertools.count()

    def add_site(self, path: str) -> None:
        self.scribe.save(self.rollout, [Edit(natural_id(self.rollout, "site", path), "site", path, {"name": path})])

    def laptop(self, role: str = "coordinator", site: str = "", person: str = "", engine: Engine | None = None) -> Laptop:
        """A laptop enrolled for a new person with one role, or for one who is there already."""
        number = next(self._names)
        if not person:
            person = new_id(number + 2)
            self.scribe.save(self.rollout, person_edits(self.rollout, person, f"Person {number}", role, site))
        keys = DeviceKeys(os.urandom(16), Ed25519PrivateKey.generate().private_bytes_raw(), os.urandom(32))
        public = keys.signing().public_key().public_bytes_raw()
        self.devices[keys.id] = Device(public, "enrolled", {self.rollout: person})
        path = self.folder / f"laptop{number}.db"
        return Laptop(self, number, person, keys, engine or plain(path), path)

    def set_state(self, laptop: Laptop, state: str) -> None:
        self.devices[laptop.keys.id] = self.devices[laptop.keys.id]._replace(state=state)

    def withdraw(self, person: str, role: str, site: str) -> None:
        """Take a role from a person."""
        self.scribe.save(self.rollout, [Edit(grant_id(self.rollout, site, person, role), "grant", site, {"_deleted": True})])


@dataclass
class Wire:
    """The way between a laptop and the server; `lose` answers are lost, `seen` keeps what went up."""

    exchange: Exchange
    lose: int = 0
    seen: list[bytes] = field(default_factory=list)

    def send(self, body: bytes) -> bytes:
        self.seen.append(body)
        answer = self.exchange.handle(body)
        if self.lose:
            self.lose -= 1
            raise ConnectionError("the answer was lost")
        return answer


class Laptop:
    """A laptop: its store, its ledger, its way to the server."""

    def __init__(self, meeting: Meeting, number: int, person: str, keys: DeviceKeys, engine: Engine, path: Path) -> None:
        self.meeting = meeting
        self.number = number
        self.path = path
        self.person = person
        self.keys = keys
        self.clock = Time()
        self.store = Store(engine, brings=True)
        self.store.create()
        self.store.add_rollout(meeting.rollout)
        with self.store.write(meeting.rollout) as tx:
            keep_place(tx, Place(person=person))
            keep_server(tx, Server("", "", meeting.id, meeting.signing.public_key().public_bytes_raw(), b"",
                                   meeting.organisation_id, b"", b""))
        self.outside = Outside(f"laptop{number}", meeting.folder / "state")
        self.wire = Wire(meeting.exchange)
        self.ledger = self.opened()

    def opened(self, boot: str = "boot 1") -> Ledger:
        """The ledger as after a start of the program; another `boot` is a start of the machine."""
        self.ledger = Ledger(self.store, self.meeting.rollout, Writer(self.keys.id, self.person, boot), self.clock, self.outside)
        return self.ledger

    def copied(self, name: str) -> Self:
        """The same profile on another machine: its folder as it is now, and nothing outside it."""
        twin = type(self).__new__(type(self))
        twin.__dict__.update(self.__dict__)
        copy(self.path, self.meeting.folder / f"{name}.db")
        twin.path = self.meeting.folder / f"{name}.db"
        twin.store = Store(plain(twin.path), brings=True)
        twin.outside = Outside(name, self.meeting.folder / "state")
        twin.wire = Wire(self.meeting.exchange)
        twin.opened()
        return twin

    def sync(self) -> Outcome:
        outcome = Round(self.store, self.meeting.rollout, self.keys, self.wire, self.clock,
                        lambda changed: self.ledger.heard(Changed(changed.records, changed.kinds)), self._mark).run()
        self.ledger.heard(Changed(frozenset(), frozenset(), status=True))
        return outcome

    def _mark(self, lasts: Sequence[tuple[bytes, int]]) -> None:
        for epoch, n in lasts:
            self.outside.write(self.meeting.rollout, epoch, n)
