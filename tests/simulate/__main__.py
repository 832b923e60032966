"""`python -m simulate --seeds N --first K`: runs of the simulator, one for each seed; stops at the first broken promise."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

from simulate.acts import run
from simulate.checks import check


def tried(seed: int, steps: int) -> int:
    """Run one seed; returns how many changes its log held."""
    fast = "/dev/shm" if os.path.isdir("/dev/shm") else None
    with tempfile.TemporaryDirectory(prefix="muster-simulate-", dir=fast) as folder:
        return check(run(seed, Path(folder), steps))


def main() -> int:
    parser = argparse.ArgumentParser(prog="simulate", description=__doc__)
    parser.add_argument("--seeds", type=int, default=200)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--steps", type=int, default=120)
    given = parser.parse_args()
    changes, violations, began = 0, 0, time.monotonic()
    for seed in range(given.first, given.first + given.seeds):
        try:
            changes += tried(seed, given.steps)
        except AssertionError as error:
            violations += 1
            print(f"seed {seed}: {error}", file=sys.stderr)
    took = time.monotonic() - began
    print(f"{given.seeds / took:.1f} seeds/s")
    last = given.first + given.seeds - 1
    print(f"{given.seeds} seeds ({given.first}..{last}), {changes} changes, {violations} violations")
    return 1 if violations else 0


if __name__ == "__main__":
    sys.exit(main())
