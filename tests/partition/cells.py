"""The 24 cells of the partition runs, what is done to laptops, server and network in each, and how a run is judged.

The cells are those of jepsen-powersync's fuzz-partition workflow: 5 or 10 clients, 10 to 40 transactions a second in all, 100 to
300 seconds, each client cut off from the sync service inbound, outbound or both ways, again and again, for random times. A
transaction here is a save of one to four of 100 risks that everybody edits. Lengths are theirs divided by SHORTER.
"""

from __future__ import annotations

import random
import signal
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import product
from typing import Any, NamedTuple

from tests.partition.fleet import Fleet, Member

RISKS = 100
LONGEST = 1.0
"""Seconds that a cut, or the time between two, lasts at most (theirs: 10 s)."""
SHORTER = 25
ROUNDS = 8
"""Rounds a second that all laptops begin together: what two cores carry with ten laptops, the server and PostgreSQL on them."""
DELAY = 0.1
"""Seconds one way, so that a round takes about a second and cuts meet it half-way."""
TRIES = 3
"""Within so many rounds a laptop has to come to rest once the network is whole again, else it stalled."""
IMPATIENT = 0.5
"""Seconds without a byte after which an impatient laptop gives a round up: shorter than most cuts, so that rounds fail."""


class Cell(NamedTuple):
    """Laptops, saves a second of all together, and for how many seconds."""

    laptops: int
    rate: int
    seconds: float


class Manner(NamedTuple):
    """How a run is made hard, besides cutting laptops off: `cuts` are drawn from, `also` is done now and then."""

    name: str
    cuts: tuple[str, ...] = ("in", "out", "both")
    also: str = ""
    stall: float | None = None
    loss: float = 0.0


MANNERS = (
    Manner("as Jepsen does"),
    Manner("impatient laptops", stall=IMPATIENT),
    Manner("connections reset", cuts=("reset",)),
    Manner("laptops killed", also="kill"),
    Manner("laptops paused", also="pause", stall=IMPATIENT),
    Manner("server killed", also="server"),
    Manner("server paused", also="freeze", stall=IMPATIENT),
    Manner("database killed", also="database"),
    Manner("packets lost", loss=0.1),
    Manner("all of it", cuts=("in", "out", "both", "reset"), also="any", stall=IMPATIENT, loss=0.02),
)


class Done(NamedTuple):
    """What came of a run."""

    cuts: int
    also: int
    saves: int
    rounds: int
    failed: Counter[str]
    stalled: list[str]
    diverged: list[str]
    lost: list[str]
    most_tries: int
    rest: float


def cells(shorter: float = SHORTER) -> list[Cell]:
    return [Cell(n, rate, seconds / shorter) for n, rate, seconds in product((5, 10), (10, 20, 30, 40), (100, 200, 300))]


def runs(count: int, first: int = 1, shorter: float = SHORTER) -> Iterator[tuple[int, Cell, Manner]]:
    """Number, cell and manner of each run: 240 put each cell into each manner once, 24 see each cell once and each manner twice
    at least."""
    every = cells(shorter)
    for number in range(first - 1, first - 1 + count):
        yield number + 1, every[number % len(every)], MANNERS[(number // len(every) + number % len(every)) % len(MANNERS)]


class Run:
    """One run on a fleet: a roll-out of its own, which the first laptops of the fleet join."""

    def __init__(self, fleet: Fleet, number: int, cell: Cell, manner: Manner) -> None:
        self.fleet = fleet
        self.number = number
        self.cell = cell
        self.manner = manner
        self.random = random.Random(number)
        self.laptops: Sequence[Member] = fleet.laptops[:cell.laptops]
        self.rollout, self.risks = fleet.server.begin(f"Run {number}", RISKS)
        self.cuts = self.also = 0

    def begin(self) -> float:
        """Have all join and go to work; returns until when."""
        self.fleet.join(self.rollout, self.laptops)
        self.fleet.way.shape(delay=DELAY, loss=self.manner.loss)
        until = time.monotonic() + self.cell.seconds
        for laptop in self.laptops:
            self._work(laptop, until)
            laptop.answer()
        return until

    def end(self) -> Done:
        """Make everything whole again, and judge."""
        self.fleet.way.cut({})
        self.fleet.way.shape()
        self.fleet.server.answered()  # whole again means the database too
        return self.judged(time.monotonic(), self.ask_all("quiet"))

    def __call__(self) -> Done:
        until = self.begin()
        while time.monotonic() < until:
            self._wait(until)
            self._cut()
            self._harm(until)
            self._wait(until)
            self.fleet.way.cut({})
        return self.end()

    def _work(self, laptop: Member, until: float) -> None:
        laptop.ask("work", rollout=self.rollout, records=self.risks, seconds=max(0.0, until - time.monotonic()),
                   rate=self.cell.rate / self.cell.laptops, pause=self.cell.laptops / ROUNDS,
                   seed=f"{self.number} {laptop.name} {self.also}", number=len(laptop.acknowledged(self.rollout)),
                   stall=self.manner.stall)

    def ask_all(self, do: str, **order: object) -> dict[Member, dict[str, Any]]:
        """Give all laptops of the run an order, and wait for their answers."""
        for laptop in self.laptops:
            laptop.ask(do, **order)
        return {laptop: laptop.answer() for laptop in self.laptops}

    def _wait(self, until: float) -> None:
        time.sleep(max(0.0, min(self.random.uniform(0, min(LONGEST, self.cell.seconds / 4)), until - time.monotonic())))

    def _some(self) -> list[Member]:
        """None of the laptops to all of them."""
        return self.random.sample(self.laptops, self.random.randint(0, len(self.laptops)))

    def _cut(self) -> None:
        way = self.random.choice(self.manner.cuts)
        some = self._some()
        self.cuts += bool(some)
        self.fleet.way.cut({laptop.number: way for laptop in some})

    def _harm(self, until: float) -> None:
        """The other misfortune of this manner, once for each cut."""
        what = self.manner.also
        if what == "any":
            what = self.random.choice(("kill", "pause", "server", "freeze", "database"))
        harms: dict[str, Callable[[float], None]] = {
            "kill": self._kill, "pause": self._pause, "server": self._server, "freeze": self._freeze,
            "database": self._database}
        if what:
            self.also += 1
            harms[what](until)

    def _kill(self, until: float) -> None:
        self.kill(self.random.sample(self.laptops, self.random.randint(1, 2)), until)

    def kill(self, some: Sequence[Member], until: float) -> None:
        """SIGKILL to these laptops in whatever they do; they start again and go on."""
        for laptop in some:
            laptop.end(signal.SIGKILL)
            laptop.start()
        for laptop in some:
            laptop.answer()
            self._work(laptop, until)
        for laptop in some:
            laptop.answer()

    def _pause(self, until: float) -> None:
        some = self._some()
        for laptop in some:
            laptop.send(signal.SIGSTOP)
        self._wait(until)
        for laptop in some:
            laptop.send(signal.SIGCONT)

    def _server(self, until: float) -> None:
        self.fleet.server.stop(signal.SIGKILL)
        self.fleet.server.start()

    def _database(self, until: float) -> None:
        self.fleet.server.kill_backends()

    def _freeze(self, until: float) -> None:
        self.fleet.server.send(signal.SIGSTOP)
        self._wait(until)
        self.fleet.server.send(signal.SIGCONT)

    def judged(self, healed: float = 0.0, said: Mapping[Member, dict[str, Any]] | None = None) -> Done:
        """Bring all to rest, and compare: every laptop with the server, and what each saved with the server's log."""
        tries = self.ask_all("rest", rollout=self.rollout, tries=TRIES)
        after = self.ask_all("rest", rollout=self.rollout, tries=TRIES)
        rest = time.monotonic() - healed
        stalled = {laptop.name: f"{laptop.name}: {each}" for answers in (tries, after) for laptop, each in answers.items()
                   if not each["tries"]}
        server = self.fleet.server.digest(self.rollout)
        digests = self.ask_all("digest", rollout=self.rollout)
        diverged = [laptop.name for laptop, each in digests.items() if each["digest"] != server]
        taken = self.fleet.server.titles(self.rollout)
        kept = [titles for laptop in self.laptops for titles in laptop.acknowledged(self.rollout)]
        lost = [f"{record}: {title}" for titles in kept for record, title in titles.items() if (record, title) not in taken]
        answers = list(said.values()) if said else []
        return Done(self.cuts, self.also, len(kept), sum(each["rounds"] for each in answers),
                    sum((Counter(each["problems"]) for each in answers), Counter()), list(stalled.values()), diverged, lost,
                    max(each["tries"] for each in tries.values()), rest)
