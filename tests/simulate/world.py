"""A server and laptops on virtual clocks, with a network that loses, repeats, delays and cuts. All chance comes from one seed."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Engine

from muster.author import Edit, Writer
from muster.change import Entry, Id
from muster.engines import sqlite_engine
from muster.founding import founding, person_edits
from muster.ids import natural_id, new_id
from muster.membership import DeviceKeys, Place, Server, keep_place, keep_server
from muster.outside import Outside
from muster.store import Store
from muster.store.codec import from_json
from muster.store.log import unsent
from muster.sync import Outcome, Round
from muster.wire import BadMessage
from muster_desktop.ledger import Changed, Ledger, Saved
from muster_server.exchange import Device, Exchange
from muster_server.scribe import Scribe

YEAR = 365 * 86_400_000
SITES = ("haro", "haro/block", "zerin")
COMBINATIONS = (("coordinator", "haro"), ("coordinator", "zerin"), ("trainer", "haro"), ("walker", "haro/block"),
                ("viewer", ""), ("support", "zerin"), ("it", ""), ("partner", "haro"))


class Violation(AssertionError):
    """A promise that did not hold."""


class Lost(Exception):
    """A request or an answer did not arrive."""


class Killed(BaseException):
    """The program ended here, between two steps."""


def engine(path: Path) -> Engine:
    return sqlite_engine(lambda: sqlite3.connect(path, check_same_thread=False, timeout=5))


@dataclass
class Time:
    """The time of the world for the server; a laptop's own is off by `skew` ms."""

    world: World
    skew: int = 0

    def now(self) -> int:
        return max(0, self.world.now + self.skew)

    def offset(self) -> int:
        return 180


class World:
    """Everything that there is in one run. `made` are all changes that laptops saved, as they were saved."""

    def __init__(self, seed: int, folder: Path) -> None:
        self.random = Random(seed)
        self.folder = folder
        self.now = 1_795_000_000_000
        self.clock = Time(self)
        self.store = Store(engine(folder / "server.db"))
        self.store.create()
        key = self.random.randbytes
        self.id, self.organisation_id, self.mac = key(16), key(16), key(32)
        self.signing = Ed25519PrivateKey.from_private_bytes(key(32))
        self.devices: dict[bytes, Device] = {}
        self.exchange = Exchange(self.store, self, self.clock, lambda device, certificate: self.devices.get(device))
        self.scribe = Scribe(self.store, self.id, self.clock)
        self.rollout = new_id(1)
        self.store.add_rollout(self.rollout)
        self.scribe.save(self.rollout, founding(self.rollout, "Karwan", None, "en"))
        for path in SITES:
            self.write(Edit(natural_id(self.rollout, "site", path), "site", path, {"name": path}))
        self.people: list[str] = []
        self.laptops: list[Laptop] = []
        self.made: dict[Id, Entry] = {}
        self.stale: list[bytes] = []
        self.faulty = True
        self.meanwhile: Callable[[Laptop], None] = lambda laptop: None

    def write(self, *edits: Edit) -> None:
        self.scribe.save(self.rollout, edits)

    def chance(self, probability: float) -> bool:
        return self.random.random() < probability

    def person(self, role: str, site: str) -> str:
        person = new_id(len(self.people) + 2)
        self.write(*person_edits(self.rollout, person, f"Person {len(self.people)}", role, site))
        self.people.append(person)
        return person

    def laptop(self, person: str) -> Laptop:
        keys = DeviceKeys(self.random.randbytes(16), self.random.randbytes(32), self.random.randbytes(32))
        public = keys.signing().public_key().public_bytes_raw()
        self.devices[keys.id] = Device(public, "enrolled", {self.rollout: person})
        self.laptops.append(Laptop(self, len(self.laptops), person, keys))
        return self.laptops[-1]


@dataclass
class Wire:
    """The way to the server and back, as bad as the world is."""

    world: World
    laptop: Laptop
    before: bytes = b""
    busy: bool = False

    def send(self, body: bytes) -> bytes:
        world = self.world
        if not world.faulty:
            return world.exchange.handle(body)
        chance = world.chance
        self._meanwhile()
        if world.stale and chance(0.1):
            self._late(world.stale.pop(world.random.randrange(len(world.stale))))
        if chance(0.08):
            if chance(0.6):
                world.stale.append(body)  # it arrives later, when nobody waits for the answer
            raise Lost
        answer = world.exchange.handle(body)
        self._meanwhile()
        if chance(0.08):
            again = world.exchange.handle(body)
            answer = again if chance(0.5) else answer
        if chance(0.08):
            world.stale.append(body)
        if chance(0.12):
            raise Lost
        before, self.before = self.before, answer
        if chance(0.03):
            return answer[:world.random.randrange(len(answer))]
        if chance(0.02):
            return b"<html><body>Welcome to the guest network</body></html>"
        if before and chance(0.02):
            return before
        return answer

    def _meanwhile(self) -> None:
        """While a message is on its way, somebody may save, or another program of the same profile may sync."""
        if not self.busy and self.world.chance(0.06):
            self.busy = True
            try:
                self.world.meanwhile(self.laptop)
            finally:
                self.busy = False

    def _late(self, body: bytes) -> None:
        try:
            self.world.exchange.handle(body)
        except BadMessage as error:
            raise Violation("a message that arrived late was taken for a bad one") from error


@dataclass
class Laptop:
    """One laptop: its folder, its clock, and the program, which is started anew after each kill."""

    world: World
    number: int
    person: str
    keys: DeviceKeys
    boot: int = 1
    saves: list[Saved] = field(default_factory=list)
    revoked: bool = False

    def __post_init__(self) -> None:
        world = self.world
        self.clock = Time(world, world.random.choice((0, 0, 30_000, -30_000, 7_200_000, -5 * YEAR, 9 * YEAR)))
        self.path = world.folder / f"laptop{self.number}.db"
        self.outside = Outside(f"laptop{self.number}", world.folder / "state")
        self.wire = Wire(world, self)
        self.ever: set[tuple[str, str]] = set()
        self.store = Store(engine(self.path))
        self.store.create()
        self.store.add_rollout(world.rollout)
        with self.store.write(world.rollout) as tx:
            keep_place(tx, Place(person=self.person))
            keep_server(tx, Server("", "", world.id, world.signing.public_key().public_bytes_raw(), b"", world.organisation_id,
                                   b"", b""))
        self.start()

    def start(self) -> None:
        """Start the program: nothing is in memory from before."""
        self.store.engine.dispose()
        self.store = Store(engine(self.path))
        writer = Writer(self.keys.id, self.person, f"boot {self.boot}")
        self.ledger = Ledger(self.store, self.world.rollout, writer, self.clock, self.outside)

    def sync(self) -> Outcome:
        def heard(changed: object) -> None:
            if self.world.faulty and self.world.chance(0.02):
                raise Killed
            self.ledger.heard(Changed(changed.records, changed.kinds))  # type: ignore[attr-defined]

        def before(lasts: object) -> None:
            self.outside.flush()
            if self.world.faulty and self.world.chance(0.02):
                raise Killed

        outcome = Round(self.store, self.world.rollout, self.keys, self.wire, self.clock, heard, before).run()
        self.ledger.heard(Changed(frozenset(), frozenset(), status=True))
        return outcome

    def live(self) -> dict[tuple[str, str], set[Id]]:
        """(record, field) -> the ids that are live here."""
        out: dict[tuple[str, str], set[Id]] = {}
        with self.store.read(self.world.rollout) as tx:
            for key, heads in tx.all("SELECT id, heads FROM record WHERE rollout=?", (tx.no,)):
                for name, raw in from_json(heads).items():
                    out[bytes(key).hex(), name] = {(tx.name(head[0]), head[1]) for head in raw}
        return out

    def unsent(self) -> list[Entry]:
        with self.store.read(self.world.rollout) as tx:
            return unsent(tx, 1 << 20)
