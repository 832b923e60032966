"""Laptops with real encrypted profiles, a server in its own process, and what the workload makes of them."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.mapping import SITES, changing_edit, founding_edit, moment
from benchmarks.workload import Row, Workload
from muster.author import Edit, Writer, mint, pen
from muster.boot import boot_id
from muster.engines import settle
from muster.link import Link
from muster.membership import place_of, server_of
from muster.slots import FLOOR
from muster.store import Docs, apply
from muster.store.filing import file
from muster.sync import Outcome, Round
from muster.vault import Vault
from muster_desktop.ledger import Changed, Ledger
from muster_desktop.profile import Profile

PASSPHRASE = "seven kites over the camp"
_BIN = Path(sys.executable).parent
_SLICE = 2_000


class At:
    """A clock that shows the time of an edit of the workload, and the machine's when that is None."""

    def __init__(self) -> None:
        self.ms: int | None = None

    def now(self) -> int:
        return time.time_ns() // 1_000_000 if self.ms is None else self.ms

    def offset(self) -> int:
        return 180


class Timed(NamedTuple):
    """One sync and the seconds that it took."""

    seconds: float
    outcome: Outcome


class Kept:
    """A link that remembers the messages of the last sync and their answers."""

    def __init__(self, link: Link) -> None:
        self.link = link
        self.trips: list[tuple[bytes, bytes]] = []

    def send(self, body: bytes) -> bytes:
        answered = self.link.send(body)
        self.trips.append((body, answered))
        return answered


class Laptop:
    """One person's profile on the encrypted store. `link` is kept open between rounds, as a window keeps it."""

    def __init__(self, folder: Path, name: str) -> None:
        self.clock = At()
        vault, _ = Vault.create(folder / name, name, PASSPHRASE, cost=FLOOR)
        self.profile = Profile(vault, self.clock)
        self.ledger: Ledger | None = None
        self.link: Kept | None = None

    @property
    def held(self) -> Ledger:
        if self.ledger is None:
            raise LookupError("no roll-out yet")
        return self.ledger

    @property
    def last(self) -> Kept:
        if self.link is None:
            raise LookupError("no server yet")
        return self.link

    def alone(self) -> None:
        self.ledger = self.profile.start_alone("Karwan", "generic")

    def join(self, url: str, code: str) -> None:
        self.ledger = self.profile.join(url, code, self.profile.name)
        with self.profile.store.read(self.ledger.rollout) as tx:
            server = server_of(tx)
        self.link = Kept(Link(server.url if server else url, None))

    def write(self, saves: Sequence[tuple[int, Sequence[Edit]]]) -> int:
        """Saves made at these moments (ms), all in one transaction: only what they leave counts here. Returns how many
        changes they are."""
        ledger, total = self.held, 0
        with self.profile.store.write(ledger.rollout) as tx:
            docs, correction = Docs(tx), place_of(tx).correction
            docs.load(bytes.fromhex(edit.record) for _, edits in saves for edit in edits)
            epoch = pen(tx, Writer(self.profile.device.id, ledger.person, boot_id()))
            for self.clock.ms, edits in saves:
                entries = mint(tx, docs, epoch, edits, self.clock, correction)
                apply(tx, entries, docs)
                total += len(entries)
        self.clock.ms = None
        return total

    def sync(self) -> Timed:
        """One round over the kept connection, until both are at rest."""
        ledger, link = self.held, self.last
        link.trips = []
        start = time.perf_counter()
        outcome = Round(self.profile.store, ledger.rollout, self.profile.device, link, self.clock,
                        lambda changed: ledger.heard(Changed(changed.records, changed.kinds))).run()
        spent = time.perf_counter() - start
        file(self.profile.store, ledger.rollout)
        settle(self.profile.store.engine)  # as the program does when the round is over
        return Timed(spent, outcome)

    def close(self) -> None:
        if self.link is not None:
            self.link.link.close()
        self.profile.close()


class Records:
    """The workload's records as they stand, and as Muster's edits."""

    def __init__(self, workload: Workload, count: int, rollout: str) -> None:
        self.workload = workload
        self.rows: list[Row] = workload.records(count)
        self.edits = [founding_edit(rollout, i, row) for i, row in enumerate(self.rows)]
        self._generation = 0

    def put_into(self, laptop: Laptop, together: int = 1) -> None:
        """Every record, `together` of them as one save."""
        for site in SITES:
            laptop.held.add("site", site, {"name": site})
        saves = [(moment(self.rows[start]), self.edits[start:start + together])
                 for start in range(0, len(self.edits), together)]
        step = max(1, _SLICE // together)
        for start in range(0, len(saves), step):
            laptop.write(saves[start:start + step])

    def edited_by(self, laptop: Laptop, n: int) -> int:
        """The next `n` edits, each a save of its own; returns how many changes they are."""
        self._generation += 1
        made = self.workload.edits(self.rows, n, self._generation)
        for i, row in made:
            self.rows[i] = row
        return laptop.write([(moment(row), (changing_edit(self.edits[i], row),)) for i, row in made])


class Serving:
    """`muster-server serve` in its own process, on a free port."""

    def __init__(self, folder: Path, database: str | None = None) -> None:
        self._folder = folder
        self._options = ["--data", "server", *(("--database", database) if database else ())]
        self._environment = os.environ | {"LANG": "C.UTF-8"}
        self._run("init", "--rollout", "Karwan", "--template", "generic")
        self._process = subprocess.Popen([_BIN / "muster-server", "serve", "--port", "0", *self._options], cwd=folder,
                                         env=self._environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.url = self._process.stdout.readline().strip() if self._process.stdout else ""

    def _run(self, word: str, *more: str) -> str:
        done = subprocess.run([_BIN / "muster-server", word, *self._options, *more], cwd=self._folder, check=True,
                              env=self._environment, capture_output=True, text=True)
        return done.stdout.strip()

    def code(self) -> str:
        """An invitation for a coordinator of everything."""
        return self._run("invite", "--role", "coordinator", "--site", "karwan").splitlines()[-1]

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait(30)
        if self._process.stdout is not None:
            self._process.stdout.close()
