"""`python -m benchmarks`: measures, prints a table, writes benchmarks/out/bench.json. Figures hold for this machine, now."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

from benchmarks import report
from benchmarks.helping import help_figures
from benchmarks.paint import first_paint
from benchmarks.store import store_figures
from benchmarks.syncing import Databases, Figures, sync_figures
from benchmarks.using import window_figures
from benchmarks.workload import Workload, chosen
from muster.outside import FOLDER_VARIABLE
from tests.postgres import NoPostgres, Postgres

OUT = Path(__file__).parent / "out" / "bench.json"
TURNS = {0: 15, 1: 15, 20: 11, 1000: 9}


def _arguments(words: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("--records", type=int, default=100_000, help="in the store of the local figures")
    parser.add_argument("--listed", type=int, default=1_000)
    parser.add_argument("--saves", type=int, default=400)
    parser.add_argument("--set", type=int, default=10_000, help="records on the server and on both laptops")
    parser.add_argument("--starts", type=int, default=9, help="of the program and of the bare window")
    parser.add_argument("--uses", type=int, default=3, help="of the program with the records, by keys")
    parser.add_argument("--turns", type=int, default=0, help="of each sync; 0: 15 of small ones, 9 of 1,000 edits")
    parser.add_argument("--most", type=int, default=1000, help="the most edits of one sync")
    parser.add_argument("--sqlite", action="store_true", help="leave PostgreSQL out")
    parser.add_argument("--out", type=Path, default=OUT)
    return parser.parse_args(words)


def main(words: list[str] | None = None) -> int:
    """Returns the exit status: 0 also where a goal is missed, since a busy machine is no failure of the program."""
    given = _arguments(words)
    with tempfile.TemporaryDirectory(prefix="muster-bench-") as name:
        folder = Path(name)
        os.environ[FOLDER_VARIABLE] = str(folder / "state")
        workload = chosen()
        paint = first_paint(folder, given.starts)
        store = store_figures(folder, workload, given.records, given.listed, given.saves, 15)
        store |= help_figures(folder, given.saves)
        print("\n".join(report.local_table(store, paint, given.records)), flush=True)
        window = window_figures(folder, folder / "alone", given.uses)
        print("\n".join(report.window_table(window)), flush=True)
        sync = _sync(folder, workload, given)
    report.write(given.out, report.machine(store, paint, window, sync))
    print(f"\n{given.out}")
    return 0


def _sync(folder: Path, workload: Workload, given: argparse.Namespace) -> dict[int, Figures]:
    """On SQLite and, where it can be had, on PostgreSQL, whose figures go into the file: the floor was measured on it."""
    turns = {n: given.turns or many for n, many in TURNS.items() if n <= given.most}
    figures = sync_figures(folder / "sqlite", workload, given.set, turns)
    print("\n".join(report.sync_table(figures, given.set, "SQLite")), flush=True)
    if given.sqlite:
        return figures
    try:
        cluster = Postgres()
    except NoPostgres as problem:
        print(f"\n{problem}")
        return figures
    try:
        cluster.start()
        figures = sync_figures(folder / "postgres", workload, given.set, turns, Databases(cluster.fresh(), cluster.fresh()))
    finally:
        cluster.remove()
    print("\n".join(report.sync_table(figures, given.set, "PostgreSQL")), flush=True)
    return figures


if __name__ == "__main__":
    sys.exit(main())
