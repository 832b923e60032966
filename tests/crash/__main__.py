"""`python -m crash`: kills at every call that changes a disk, failing disks, power cuts; then how much was tried and lost."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path
from random import Random

from crash import sabotage, stage, tries
from crash.acts import ACTS, Act
from crash.scenes import Scenes, cheap
from crash.tries import Recorded, Tried

MISSING = "strace is missing; nothing was tried. To install it: sudo apt-get install strace"
PARTS = 4
_SHOWN = 12
_EVERY = 1_000_000


class Crash:
    """All tries: one recorded run of each act, and what is tried on it. Made before the workers fork, which inherit it."""

    def __init__(self, scenes: Scenes, seed: int, acts: list[Act]) -> None:
        self.scenes = scenes
        self.seed = seed
        self.acts = acts
        self.taken: dict[str, Recorded] = {}
        for act in self.acts:
            folder = Path(tempfile.mkdtemp(prefix="record-", dir=scenes.folder))
            self.taken[act.name] = tries.record(scenes, act, folder)

    def calls(self, act: Act) -> list[int]:
        """The places of the calls that change this act's disk."""
        return [step.call for step in self.taken[act.name].steps if step.call]

    def shares(self, images: int) -> dict[str, int]:
        """How many images each act gets; a short one cannot give many different ones."""
        most = {act.name: 14 * len(self.taken[act.name].steps) for act in self.acts}
        out: dict[str, int] = {}
        left, power = images, sum(act.power for act in self.acts)
        for act in sorted(self.acts, key=lambda act: most[act.name] / act.power):
            out[act.name] = min(most[act.name], round(left * act.power / power))
            left -= out[act.name]
            power -= act.power
        return out

    def run(self, name: str, sort: str, number: int, more: int = 0) -> Tried:
        """One job of a worker."""
        act, taken = next(act for act in self.acts if act.name == name), self.taken[name]
        if sort == "kill":
            return tries.killed(self.scenes, act, taken.calls, number)
        if sort == "made":
            return tries.failed(self.scenes, act, stage.not_made(number, "ENOSPC"), f"file {number} could not be made")
        if sort in ("ENOSPC", "EIO"):
            options = stage.failing_from(taken.calls, number, sort)
            return tries.failed(self.scenes, act, options, f"{sort} from call {number} on")
        return tries.cut(self.scenes, act, taken, more, self.seed, number, PARTS)

    def jobs(self, images: int, boundaries: int) -> Iterator[tuple[str, str, int, int]]:
        """Every job, or with `boundaries` at most that many kills and half as many failures of the disk, spread evenly."""
        tried = [(act.name, sort, call, 0) for act in self.acts for call in self.calls(act) for sort in ("kill", "ENOSPC", "EIO")]
        tried += [(act.name, "made", step.opened, 0) for act in self.acts for step in self.taken[act.name].steps if step.opened]
        if boundaries:
            random = Random(self.seed)
            kills = [job for job in tried if job[1] == "kill"]
            rest = [job for job in tried if job[1] != "kill"]
            tried = random.sample(kills, min(boundaries, len(kills))) + random.sample(rest, min(boundaries // 2, len(rest)))
        yield from ((name, "cut", part, count) for name, count in self.shares(images).items() for part in range(PARTS))
        yield from tried


_HERE: list[Crash] = []
"""The one `Crash` of this process, for the workers that are forked from it."""


def _job(job: tuple[str, str, int, int]) -> Tried:
    return _HERE[0].run(*job)


@contextmanager
def prepared(seed: int, acts: list[Act]) -> Iterator[Crash]:
    """Scenes on a disk in memory, where that is possible: the tries ask for the order of writes, not for a real disk."""
    fast = "/dev/shm" if os.path.isdir("/dev/shm") else None
    with tempfile.TemporaryDirectory(prefix="muster-crash-", dir=fast) as folder, cheap():
        yield Crash(Scenes(Path(folder)), seed, acts)


def tried(crash: Crash, images: int, boundaries: int, workers: int) -> Tried:
    """Do all jobs; what came of them together."""
    _HERE[:] = [crash]
    with ProcessPoolExecutor(workers, mp_context=get_context("fork")) as pool:
        futures: list[Future[Tried]] = [pool.submit(_job, job) for job in crash.jobs(images, boundaries)]
        kills = failures = cuts = 0
        lost: list[str] = []
        for number, future in enumerate(as_completed(futures), 1):
            one = future.result()
            if number * 10 // len(futures) > (number - 1) * 10 // len(futures):
                print(f"{number} of {len(futures)}", file=sys.stderr, flush=True)
            kills, failures, cuts = kills + one.kills, failures + one.failures, cuts + one.images
            for wrong in one.lost:
                if len(lost) < _SHOWN:
                    print(wrong, end="\n\n", file=sys.stderr, flush=True)
                lost.append(wrong)
    return Tried(kills, failures, cuts, tuple(lost))


def sabotaged(seed: int) -> int:
    """Take each rule away in turn and say at which try that was seen; 1 when one is not missed."""
    status = 0
    for rule, (name, sort, _) in sabotage.RULES.items():
        with prepared(seed, [sabotage.broken(act, rule) for act in ACTS if act.name == name]) as crash:
            jobs = [job for job in crash.jobs(40, _EVERY) if job[1] == sort]
            seen = next((number for number, job in enumerate(jobs, 1) if crash.run(*job).lost), 0)
        print(f"{rule}: {f'missed at try {seen}' if seen else 'NOT MISSED'}", flush=True)
        status |= not seen
    return status


def main() -> int:
    parser = argparse.ArgumentParser(prog="crash", description=__doc__)
    parser.add_argument("--images", type=int, default=11_000, help="how many disks after a power cut; of so many, 10,000 differ")
    parser.add_argument("--boundaries", type=int, default=0, help="how many calls at most; 0: each")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--act", default="", help="only acts whose name holds this")
    parser.add_argument("--sabotage", action="store_true", help="take rules away, one at a time: each must be missed")
    given = parser.parse_args()
    if not stage.there():
        print(MISSING, file=sys.stderr)
        return 1
    began = time.monotonic()
    if given.sabotage:
        return sabotaged(given.seed)
    with prepared(given.seed, [act for act in ACTS if given.act in act.name]) as crash:
        done = tried(crash, given.images, given.boundaries, os.cpu_count() or 1)
    for what in sorted({wrong.partition(":")[0].split(", ")[0] for wrong in done.lost}):
        print(f"{what}: {sum(wrong.startswith(what) for wrong in done.lost)} lost")
    print(f"seed {given.seed}, {time.monotonic() - began:.0f} s, of the processors {sum(os.times()[:4]):.0f} s")
    print(f"{done.kills} boundaries, {done.failures} failures of the disk, {done.images} images, {len(done.lost)} lost")
    return 1 if done.lost else 0


if __name__ == "__main__":
    sys.exit(main())
