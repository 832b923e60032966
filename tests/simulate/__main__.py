"""`python -m simulate --seeds N --first K`: runs of the simulator, one for each seed; says which promise broke in which."""

from __future__ import annotations

import argparse
import gc
import os
import resource
import sys
import time
from collections.abc import Iterator
from itertools import count
from multiprocessing import get_context
from threading import BoundedSemaphore

from simulate.checks import check
from simulate.luck import STEPS, running
from simulate.truth import Killed


def tried(seed: int, steps: int = STEPS) -> int:
    """Run one seed; returns how many changes its log held."""
    with running(seed, steps) as world:
        return check(world)


def _outcome(work: tuple[int, int]) -> tuple[int, int, str]:
    """(seed, changes, what broke)."""
    try:
        return work[0], tried(*work), ""
    except (Exception, Killed) as error:  # a program that falls over is a finding, and so is a kill that nobody expects
        return work[0], 0, f"{type(error).__name__}: {error}"
    finally:
        gc.collect()


def outcomes(first: int, least: int, seconds: float, steps: int, jobs: int) -> Iterator[tuple[int, int, str]]:
    """The outcomes of `least` seeds, and of more until this many seconds are over; in no order."""
    ends = time.monotonic() + seconds
    room = BoundedSemaphore(2 * jobs)

    def work() -> Iterator[tuple[int, int]]:
        for seed in count(first):
            room.acquire()
            if seed >= first + least and time.monotonic() >= ends:
                return
            yield seed, steps

    with get_context("fork").Pool(jobs) as pool:
        for outcome in pool.imap_unordered(_outcome, work()):
            yield outcome
            room.release()


def main() -> int:
    if os.environ.get("PYTHONHASHSEED") != "0":
        sys.exit("set PYTHONHASHSEED=0, so that a seed replays exactly")
    parser = argparse.ArgumentParser(prog="simulate", description=__doc__)
    parser.add_argument("--seeds", type=int, default=200)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--steps", type=int, default=STEPS)
    parser.add_argument("--seconds", type=float, default=0, help="go on with further seeds until so many seconds are over")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    given = parser.parse_args()
    seeds, changes, violations, began = 0, 0, 0, time.monotonic()
    for seed, held, broke in outcomes(given.first, given.seeds, given.seconds, given.steps, given.jobs):
        seeds += 1
        changes += held
        if broke:
            violations += 1
            print(f"seed {seed}: {broke}", file=sys.stderr, flush=True)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"{seeds / (time.monotonic() - began):.2f} seeds/s, {(used.ru_utime + used.ru_stime) / seeds:.2f} s of one core each")
    print(f"{seeds} seeds ({given.first}..{given.first + seeds - 1}), {changes} changes, {violations} violations")
    return 1 if violations else 0


if __name__ == "__main__":
    sys.exit(main())
