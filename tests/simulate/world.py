"""A world in memory: a server, laptops, people, clocks. All chance of a step comes from the seed and the step's number."""

from __future__ import annotations

from collections.abc import Callable, Collection
from contextlib import AbstractContextManager
from dataclasses import dataclass
from random import Random

from muster.author import Edit
from muster.founding import founding, person_edits
from muster.ids import natural_id, new_id
from muster.membership import DeviceKeys
from muster.store import Tx
from muster_server.exchange import Device, Exchange
from muster_server.scribe import Scribe
from simulate.laptop import Laptop
from simulate.memory import Disk, blank, store_on
from simulate.seals import Key
from simulate.together import Together
from simulate.truth import Killed, Lost, Truth, Violation, held_by
from simulate.versions import NEW, OLD, speaking

YEAR = 365 * 86_400_000
SITES = ("haro", "haro/block", "zerin")
COMBINATIONS = (("coordinator", "haro"), ("coordinator", "zerin"), ("trainer", "haro"), ("walker", "haro/block"),
                ("viewer", ""), ("support", "zerin"), ("it", ""), ("partner", "haro"))
MOST_LAPTOPS = 12


@dataclass
class Time:
    """The time of the world for the server; a laptop's own is off by `skew` ms."""

    world: World
    skew: int = 0

    def now(self) -> int:
        return max(0, self.world.now + self.skew)

    def offset(self) -> int:
        return 180


class Server:
    """The meeting place: its disk, and two programs on it that answer in turn, as two workers do. `life` counts their starts."""

    def __init__(self, world: World, random: Random) -> None:
        key = random.randbytes
        self.world = world
        self.id, self.organisation_id, self.mac = key(16), key(16), key(32)
        self.signing = Key(key(32))
        self.devices: dict[bytes, Device] = {}
        self.enrolled: dict[bytes, Device] = {}
        self.judged: int | None = None  # up to where the log is as it was written first: nothing was ever put back before it
        self.told: tuple[int, bytes] | None = None  # where the log ends with what is being answered
        self.copies: list[tuple[bytes, list[bytes]]] = []
        self.standby: tuple[bytes, list[bytes]] | None = None
        self.version = NEW
        self.younger = 0
        self.life = 0
        self.disk = Disk(blank())
        self.disk.around = self._around
        self.start()

    def start(self) -> None:
        self.life += 1
        self.store = store_on(self.disk)
        self._workers = [Exchange(store, self, self.world.clock, self._find)
                         for store in (self.store, store_on(self.disk))]
        for each in self._workers:
            each.pushes = Together(self, each)
        self.scribe = Scribe(self.store, self.id, self.world.clock)

    def _find(self, device: bytes, certificate: bytes) -> Device | None:
        """A device as the log knows it; one that was enrolled after the copy that was put back, by its certificate."""
        if certificate and device not in self.devices:
            self.devices[device] = self.enrolled[device]
        return self.devices.get(device)

    def enrol(self, device: bytes, known: Device) -> None:
        self.devices[device] = self.enrolled[device] = known

    def copy(self) -> tuple[bytes, list[bytes]]:
        """A backup, or what a standby has by now: the database, and the devices of which it knows."""
        return self.disk.taken(), sorted(self.devices)

    def put_back(self, copy: tuple[bytes, list[bytes]], new_key: bool) -> None:
        """The database is what it was; the keys stand beside it. `new_key`: that of the cursors was lost."""
        self.disk.put(copy[0])
        self.devices = {device: self.enrolled[device] for device in copy[1]}
        if new_key:
            self.mac = self.world.random.randbytes(32)
        self.start()
        with self.read() as tx:
            seq = int(tx.one("SELECT seq FROM rollout WHERE no=?", (tx.no,))[0])
        self.judged = seq if self.judged is None else min(seq, self.judged)

    def _around(self, when: str) -> None:
        """A worker may be killed around a commit: the laptop hears nothing."""
        if self.world.strikes("kills", 0.004):
            self.world.say(f"the server is killed {when} its commit")
            self.start()
            raise Lost

    def upgrade(self) -> None:
        """The server becomes a program of today; `younger` is the seq up to which it was an older one."""
        with self.read() as tx:
            self.younger = int(tx.one("SELECT seq FROM rollout WHERE no=?", (tx.no,))[0])
        self.version = NEW
        self.start()

    def handle(self, body: bytes) -> bytes:
        self.told = None
        try:
            with speaking(self.version):
                answer = self._workers[self.world.random.randrange(2)].handle(body)
            self.committed()
        finally:
            self.told = None
        return answer

    def committed(self) -> None:
        """What is about to be answered stands in the log."""
        told, self.told = self.told, None
        if told is not None:
            with self.read() as tx:
                if tuple(tx.one("SELECT seq, chain FROM rollout WHERE no=?", (tx.no,))) != told:
                    raise Violation("an answer goes out before its commit")

    def read(self) -> AbstractContextManager[Tx]:
        return self.store.read(self.world.rollout)


class World:
    """Everything that there is in one run. `faults` are those that may happen in it, `twins` says that some profile went on twice
    from one state; `trace` takes what did happen."""

    def __init__(self, seed: int, trace: Callable[[str], None] | None = None) -> None:
        self.seed = seed
        self.random = Random(f"{seed}")
        self.step = 0
        self.now = 1_795_000_000_000
        self.clock = Time(self)
        self.truth = Truth()
        self.trace = trace
        self.faulty = False
        self.twins = False
        self.depth = self.boots = 0
        self.faults: frozenset[str] = frozenset()
        self.most = self.random.randint(6, MOST_LAPTOPS)
        self.people: list[str] = []
        self.named = ""  # in the last grant that was given or taken on a laptop
        self.laptops: list[Laptop] = []
        self.stale: list[tuple[Laptop, bytes]] = []
        self.meanwhile: Callable[[Laptop], None] = lambda laptop: None
        self.company: Callable[[Collection[bytes]], None] = lambda devices: None
        self.server = Server(self, self.random)
        self.rollout = ""

    def found(self) -> None:
        """The roll-out begins, at the server."""
        self.rollout = new_id(1)
        self.server.store.add_rollout(self.rollout)
        self.write(*founding(self.rollout, "Karwan", None, "en"))
        for path in SITES:
            self.write(Edit(natural_id(self.rollout, "site", path), "site", path, {"name": path}))

    def begin(self, step: int) -> None:
        """The chance of a step does not depend on what was before, so that a story can be told without some of its steps."""
        self.step = step
        self.random = Random(f"{self.seed} {step}")

    def chance(self, probability: float) -> bool:
        return self.random.random() < probability

    def strikes(self, fault: str, probability: float) -> bool:
        """Whether a fault of this sort happens here."""
        return self.faulty and fault in self.faults and self.random.random() < probability

    def fate(self, laptop: Laptop, when: str) -> None:
        """The program of a laptop may be killed around a commit."""
        if self.strikes("kills", 0.008):
            self.say(f"{laptop.name} is killed {when} its commit")
            raise Killed

    def say(self, text: str) -> None:
        if self.trace is not None:
            self.trace(f"{self.step:4} {'  ' * self.depth}{text}")

    # the server's own hand

    def write(self, *edits: Edit) -> None:
        """Something is written at the server itself, by its own hand."""
        self.moment(self.clock)
        self.truth.by = "server"
        faulty, self.faulty = self.faulty, False
        with speaking(self.server.version):
            self.server.scribe.save(self.rollout, edits)
        with self.server.read() as tx:
            self.truth.settle(tx)
        self.faulty = faulty

    def moment(self, clock: Time) -> None:
        """Go on to a moment at which, by this clock, nothing was saved yet."""
        while clock.now() in self.truth.moments:
            self.now += 1

    def person(self, role: str, site: str) -> str:
        person = new_id(len(self.people) + 2)
        self.write(*person_edits(self.rollout, person, f"Person {len(self.people)}", role, site))
        self.people.append(person)
        return person

    def laptop(self, person: str) -> Laptop:
        keys = DeviceKeys(self.random.randbytes(16), self.random.randbytes(32), self.random.randbytes(32))
        public = keys.signing().public_key().public_bytes_raw()
        self.server.enrol(keys.id, Device(public, "enrolled", {self.rollout: person}))
        clock = Time(self, self.random.choice((0, 0, 30_000, -30_000, 7_200_000, -5 * YEAR, 9 * YEAR)))
        version = OLD if "versions" in self.faults and self.chance(0.4) else NEW
        made = Laptop(self, f"L{len(self.laptops)}", person, keys, clock, version)
        self.laptops.append(made)
        self.say(f"{made.name} is enrolled for {person[-2:]}, {version}")
        return made

    # what is where

    def trusted(self) -> list[Laptop]:
        """The laptops that may still talk to the server."""
        return [each for each in self.laptops if not each.revoked]

    def excuse(self) -> None:
        """A disk was put back: what no disk holds that may still speak is excused."""
        alive = []
        with self.server.read() as tx:
            alive += [held_by(tx), held_by(tx, "archive")]
        for laptop in self.trusted():
            with laptop.store.read(self.rollout) as tx:
                alive.append(held_by(tx))
        before = len(self.truth.excused)
        self.truth.excuse(alive)
        self.say(f"{len(self.truth.excused) - before} changes had their only disk there")

