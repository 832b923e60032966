"""`python -m simulate.story SEED`: what happened in a run; with `--shrink` only the steps that break the promise."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence

from simulate.checks import check
from simulate.luck import FAULTS, STEPS, running


def broke(seed: int, only: Sequence[int] | None = None, trace: Callable[[str], None] | None = None,
          faults: frozenset[str] | None = None) -> str:
    """What broke in a run, "" when nothing did."""
    try:
        with running(seed, STEPS, only, trace, faults) as world:
            check(world)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return ""


def shrunk(seed: int, said: str) -> tuple[list[int], frozenset[str] | None]:
    """The steps, and the sorts of bad luck, without any of which the run ends otherwise than with `said`."""
    like = " ".join(said.split()[:5])
    like = like.split(" L")[0] if " L" in like else like

    def same(steps: Sequence[int], faults: frozenset[str] | None) -> bool:
        return broke(seed, steps, None, faults).startswith(like)

    steps, size = list(range(STEPS)), STEPS // 2
    while size:
        at = 0
        while at < len(steps):
            fewer = steps[:at] + steps[at + size:]
            if same(fewer, None):
                steps = fewer
            else:
                at += size
        size //= 2
    told: list[str] = []
    broke(seed, steps, told.append)
    some = frozenset(next(line for line in told if "faults: " in line).split("faults: ")[1].split(", "))
    for fault in FAULTS:
        if fault in some and same(steps, some - {fault}):
            some -= {fault}
    return steps, some


def main() -> int:
    parser = argparse.ArgumentParser(prog="simulate.story", description=__doc__)
    parser.add_argument("seed", type=int)
    parser.add_argument("--shrink", action="store_true")
    given = parser.parse_args()
    said = broke(given.seed, trace=None if given.shrink else print)
    if given.shrink and said:
        steps, faults = shrunk(given.seed, said)
        said = broke(given.seed, steps, print, faults)
        print(f"steps {steps}, faults {sorted(faults or ())}")
    print(said or "every promise was kept")
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main())
