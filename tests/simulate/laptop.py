"""One laptop: its disk, the mark outside, its clock, and the program, which is started anew after each kill."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, cast

from muster.author import Writer
from muster.change import Entry
from muster.membership import DeviceKeys, Place, Server, keep_place, keep_server
from muster.outside import Outside
from muster.store.filing import file
from muster.store.log import unsent
from muster.sync import Outcome, Round
from muster_desktop.ledger import Changed, Ledger, Saved
from simulate.memory import Disk, blank, store_on
from simulate.versions import speaking
from simulate.wire import Wire

if TYPE_CHECKING:
    from simulate.world import Time, World


class Marks:
    """The mark outside the profile folder, as `muster.outside.Outside` keeps it, without a disk."""

    def __init__(self, held: dict[str, tuple[bytes, int]]) -> None:
        self.held = dict(held)

    def read(self, rollout: str) -> tuple[bytes, int] | None:
        return self.held.get(rollout)

    def write(self, rollout: str, epoch: bytes, n: int) -> None:
        last = self.held.get(rollout)
        if last is None or last[0] != epoch or last[1] < n:
            self.held[rollout] = (epoch, n)


class Laptop:
    """`life` counts the starts of its program; `copies` are backups: the disk and the mark as they were;
    `put_back` counts how often one of them took the disk's place."""

    def __init__(self, world: World, name: str, person: str, keys: DeviceKeys, clock: Time, version: str,
                 content: bytes = b"") -> None:
        self.world = world
        self.name = name
        self.person = person
        self.keys = keys
        self.clock = clock
        self.version = version
        self.disk = Disk(content or blank())
        self.disk.around = self._around
        self.marks = Marks({})
        self.boot = f"{name} first"
        self.life = 0
        self.revoked = False
        self.saves: list[Saved] = []
        self.copies: list[tuple[bytes, dict[str, tuple[bytes, int]]]] = []
        self.put_back = 0
        self.wire = Wire(world, self)
        self.ever: set[tuple[str, str]] = set()
        if not content:
            self._join()
        self.start()

    def _join(self) -> None:
        world, store = self.world, store_on(self.disk, brings=True)
        store.add_rollout(world.rollout)
        server = world.server
        with store.write(world.rollout) as tx:
            keep_place(tx, Place(person=self.person))
            keep_server(tx, Server("", "", server.id, server.signing.public_key().public_bytes_raw(), b"",
                                   server.organisation_id, b"", b"certificate"))

    def clone(self, name: str, same_boot: bool, mark: bool) -> Laptop:
        """A copy of this laptop with the same keys, on a machine of its own."""
        clock = type(self.clock)(self.world, self.clock.skew)
        made = Laptop(self.world, name, self.person, self.keys, clock, self.version, self.disk.taken())
        made.marks.held = dict(self.marks.held) if mark or same_boot else {}
        made.ever = set(self.ever)
        made.boot = self.boot if same_boot else made.boot
        made.start()
        return made

    def _around(self, when: str) -> None:
        self.world.fate(self, when)

    def reboot(self) -> None:
        self.world.boots += 1
        self.boot = f"{self.name} {self.world.boots}"
        self.start()

    def start(self) -> None:
        """Start the program: nothing is in memory from before."""
        self.life += 1
        self.saves = []
        self.store = store_on(self.disk, brings=True)
        writer = Writer(self.keys.id, self.person, self.boot)
        with speaking(self.version):
            self.ledger = Ledger(self.store, self.world.rollout, writer, self.clock, cast(Outside, self.marks))

    def sync(self, heard: Callable[[], None] = lambda: None) -> Outcome:
        ledger, self.wire.trips = self.ledger, 0

        def hear(changed: Changed) -> None:
            heard()
            ledger.heard(Changed(changed.records, changed.kinds))

        status = Changed(frozenset(), frozenset(), status=True)
        with speaking(self.version):
            try:
                outcome = Round(self.store, self.world.rollout, self.keys, self.wire, self.clock, hear, self._before).run()
            except Exception:
                ledger.heard(status)
                raise
            ledger.heard(status)
        return outcome

    def file(self) -> None:
        """What the program does after a round, and may not have come to: what came is sorted into the index of changes."""
        if self.world.strikes("filing", 0.5):
            file(self.store, self.world.rollout)

    def _before(self, lasts: Sequence[tuple[bytes, int]]) -> None:
        for epoch, n in lasts:
            self.marks.write(self.world.rollout, epoch, n)

    def unsent(self) -> list[Entry]:
        with self.store.read(self.world.rollout) as tx:
            return unsent(tx, 1 << 20)
