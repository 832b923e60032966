"""`python -m tests.partition --runs 240`: laptops that edit while their way to the server is cut; one line for each run."""

from __future__ import annotations

import argparse
import signal
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from tests.partition.cells import SHORTER, Done, Run, runs
from tests.partition.fleet import fleet
from tests.postgres import Postgres

LAPTOPS = 10
CUT = 24
"""So many runs at most are a cut of the 240, which has to end within five minutes."""


def line(number: int, run: Run, done: Done, took: float) -> str:
    """What one run was, and what came of it."""
    cell = run.cell
    faults = [f"{len(what)} {word}: {', '.join(what[:3])}" for word, what in
              (("stalled", done.stalled), ("diverged", done.diverged), ("lost", done.lost)) if what]
    also = f" and {done.also} more" if done.also else ""
    return (f"{number:3}  {cell.laptops:2} laptops {cell.rate:2}/s {cell.seconds:4.1f} s  {run.manner.name:18} "
            f"{done.cuts:2} cuts{also:12} {done.saves:4} saves, {done.failed.total():2} of {done.rounds:3} rounds failed, "
            f"rest after {done.rest:4.1f} s in {done.most_tries}  {'; '.join(faults) or 'ok'}  ({took:.0f} s)")


def main() -> int:
    parser = argparse.ArgumentParser(prog="partition", description=__doc__)
    parser.add_argument("--runs", type=int, default=240)
    parser.add_argument("--first", type=int, default=1, help="the number of the first run")
    parser.add_argument("--shorter", type=float, help=f"Jepsen's run lengths divided by this; {SHORTER}, twice that for a cut")
    given = parser.parse_args()
    shorter = given.shorter or (SHORTER if given.runs > CUT else 2 * SHORTER)
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(1))  # so that nothing is left running
    cluster, came, failed, began = Postgres(), Counter[str](), Counter[str](), time.monotonic()
    with tempfile.TemporaryDirectory(prefix="muster-partition-") as folder:
        try:
            cluster.start()
            with fleet(Path(folder), cluster, LAPTOPS) as laptops:
                print(f"the link: {laptops.way.says}", flush=True)
                for number, cell, manner in runs(given.runs, given.first, shorter):
                    start = time.monotonic()
                    run = Run(laptops, number, cell, manner)
                    done = run()
                    came.update(runs=1, stalled=bool(done.stalled), diverged=bool(done.diverged), lost=bool(done.lost),
                                saves=done.saves, cuts=done.cuts, rounds=done.rounds)
                    failed += done.failed
                    print(line(number, run, done, time.monotonic() - start), flush=True)
        finally:
            cluster.remove()
    why = ", ".join(f"{count} {code}" for code, count in failed.most_common())
    print(f"{came['saves']} saves, {came['cuts']} cuts, {failed.total()} of {came['rounds']} rounds failed ({why}), "
          f"{(time.monotonic() - began) / 60:.1f} minutes")
    print(f"{came['runs']} runs, {came['stalled']} stalled, {came['diverged']} diverged, {came['lost']} lost")
    return 1 if came["stalled"] or came["diverged"] or came["lost"] else 0


if __name__ == "__main__":
    sys.exit(main())
