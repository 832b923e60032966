"""`python -m tests.partition.slow`: 20 changes, and the first sync of a small roll-out, over 20 kbit/s, 2 s and 20 % loss."""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from tests.partition.fleet import Fleet, Member, fleet
from tests.postgres import Postgres

CHANGES = 20
MOST = 12
"""Tries, each of which goes on where the last broke off."""


class Shape(NamedTuple):
    """A link: seconds one way, bits/s each way, the share of packets lost each way, packets that may wait each way."""

    delay: float = 1.0
    bits: float = 20_000
    loss: float = 0.2
    queue: int = 60


class Figures(NamedTuple):
    """What it took: seconds, tries, bytes on the link both ways with the heads of packets, packets passed and lost."""

    seconds: float
    tries: int
    bytes: int
    passed: int
    lost: int


class Slow:
    """A server and two laptops; the first has joined, the second has not."""

    def __init__(self, made: Fleet, shape: Shape) -> None:
        self.fleet = made
        self.shape = shape
        self.rollout, self.risks = made.server.begin("Karwan", CHANGES)
        made.join(self.rollout, made.laptops[:1])

    def changes(self) -> Figures:
        """Send 20 changes, each a save of its own, from the first laptop."""
        first = self.fleet.laptops[0]
        first.do("save", rollout=self.rollout, titles={risk: f"New {i}" for i, risk in enumerate(self.risks)})
        self._bad()
        return self._until_rest(first, time.monotonic(), 0)

    def first_sync(self) -> Figures:
        """Have the second laptop join, over the bad link alone, and take the roll-out as it stands."""
        second, code = self.fleet.laptops[1], self.fleet.server.code(self.rollout)
        self._bad()
        began = time.monotonic()
        for tries in range(1, MOST + 1):
            said = second.do("join", url=second.url, code=code)
            if "problem" not in said:
                return self._figures(began, tries)
            if said["rollout"]:
                return self._until_rest(second, began, tries)
        raise TimeoutError(f"{MOST} tries were not enough to join")

    def whole(self) -> bool:
        """Whether both laptops hold what the server holds, and nothing waits, once the first knows that the second joined."""
        self.fleet.way.shape()
        self.fleet.laptops[0].do("sync", rollout=self.rollout)
        said = [laptop.do("digest", rollout=self.rollout) for laptop in self.fleet.laptops]
        return all(each == {"digest": self.fleet.server.digest(self.rollout), "waiting": 0} for each in said)

    def _bad(self) -> None:
        self.fleet.way.tell()
        self.fleet.way.shape(*self.shape)

    def _until_rest(self, laptop: Member, began: float, before: int) -> Figures:
        for tries in range(before + 1, MOST + 1):
            if "problem" not in laptop.do("sync", rollout=self.rollout):
                return self._figures(began, tries)
        raise TimeoutError(f"{MOST} tries were not enough")

    def _figures(self, began: float, tries: int) -> Figures:
        said = self.fleet.way.tell()
        return Figures(time.monotonic() - began, tries, said["bytes"], said["passed"], said["lost"])


def main() -> int:
    cluster, shape = Postgres(), Shape()
    with tempfile.TemporaryDirectory(prefix="muster-slow-") as folder:
        try:
            cluster.start()
            with fleet(Path(folder), cluster, 2) as made:
                print(f"the link: {made.way.says}; {shape.bits / 1000:.0f} kbit/s, {2 * shape.delay:.0f} s there and back, "
                      f"{shape.loss:.0%} of packets lost each way", flush=True)
                slow = Slow(made, shape)
                for name, run in (("20 changes", slow.changes), ("first sync", slow.first_sync)):
                    took = run()
                    print(f"{name}: {took.seconds:.0f} s, tries {took.tries}, {took.bytes} bytes on the link, "
                          f"{took.passed} packets passed, {took.lost} lost", flush=True)
                whole = slow.whole()
        finally:
            cluster.remove()
    print("whole on both laptops" if whole else "NOT WHOLE")
    return 0 if whole else 1


if __name__ == "__main__":
    sys.exit(main())
