"""`python -m benchmarks.load`: a crowd of laptops pushes to two workers and PostgreSQL, then the same bytes to the floor."""

from __future__ import annotations

import argparse
import datetime
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from benchmarks.clients import Sent, send
from benchmarks.crowd import TOGETHER, Size, offers
from benchmarks.floor import Floor
from muster.link import SYNC
from tests.postgres import Postgres

_BIN = Path(sys.executable).parent
RATIO = 4.0
"""The most that a change may cost, to what it costs on the floor."""


class Cost(NamedTuple):
    """What a crowd met, and the CPU seconds of the server's processes and of PostgreSQL's."""

    sent: Sent
    server: float
    database: float

    @property
    def each(self) -> float:
        """Microseconds of CPU of a change, server and database together."""
        return 1e6 * (self.server + self.database) / (self.sent.messages * TOGETHER)


def cpu_of(pid: int) -> float:
    """CPU seconds of a process and of every process below it, those that ended too."""
    parents: dict[int, int] = {}
    spent: dict[int, float] = {}
    for each in Path("/proc").iterdir():
        if each.name.isdigit():
            try:
                fields = (each / "stat").read_text().rpartition(")")[2].split()
            except OSError:  # it ended meanwhile
                continue
            parents[int(each.name)] = int(fields[1])
            spent[int(each.name)] = sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")
    below = {pid}
    while more := {child for child, parent in parents.items() if parent in below} - below:
        below |= more
    return sum(spent.get(each, 0.0) for each in below)


def _measured(run: Callable[[], Sent], server: int, database: int) -> Cost:
    before = cpu_of(server), cpu_of(database)
    sent = run()
    return Cost(sent, cpu_of(server) - before[0], cpu_of(database) - before[1])


def load(folder: Path, cluster: Postgres, size: Size, connections: int, workers: int) -> tuple[Cost, Cost]:
    """What the crowd costs the server, and then the floor."""
    url = cluster.fresh()
    messages = offers(folder / "server", url, size)
    database = cluster.pid
    serving = subprocess.Popen([_BIN / "muster-server", "serve", "--data", folder / "server", "--port", "0", "--workers",
                                str(workers)], stdout=subprocess.PIPE, text=True)
    try:
        address = serving.stdout.readline().strip() if serving.stdout else ""
        port = int(address.rpartition(":")[2])
        served = _measured(lambda: send(port, SYNC, messages, connections), serving.pid, database)
    finally:
        serving.terminate()
        serving.wait(30)
        if serving.stdout is not None:
            serving.stdout.close()
    floor = Floor(folder, cluster.fresh())
    try:
        bare = _measured(lambda: send(floor.port, "/push", messages, connections), floor.pid, database)
    finally:
        floor.stop()
    return served, bare


def _line(name: str, cost: Cost) -> str:
    sent = cost.sent
    return (f"{name:<10}{sent.messages / sent.seconds:>10,.0f}{sent.p50:>10,.1f}{sent.p99:>10,.1f}"
            f"{1e6 * cost.server / (sent.messages * TOGETHER):>12,.0f}{1e6 * cost.database / (sent.messages * TOGETHER):>12,.0f}"
            f"{sent.refused:>10,}")


def main(words: list[str] | None = None) -> int:
    """Prints what it measured; returns 1 when a push was refused, since then the figures say nothing."""
    parser = argparse.ArgumentParser(prog="benchmarks.load", description=__doc__)
    parser.add_argument("--rollouts", type=int, default=20)
    parser.add_argument("--laptops", type=int, default=100, help="in each roll-out")
    parser.add_argument("--pushes", type=int, default=2, help=f"of each laptop, {TOGETHER} changes each")
    parser.add_argument("--connections", type=int, default=16, help="laptops at a time")
    parser.add_argument("--workers", type=int, default=2)
    given = parser.parse_args(words)
    size = Size(given.rollouts, given.laptops, given.pushes)
    cluster = Postgres()
    try:
        cluster.start()
        with tempfile.TemporaryDirectory(prefix="muster-load-") as name:
            served, bare = load(Path(name), cluster, size, given.connections, given.workers)
    finally:
        cluster.remove()
    busy = os.getloadavg()[0]
    print(f"{datetime.date.today()}, {platform.machine()}, {os.cpu_count()} cores, load {busy:.1f}; {size.rollouts} roll-outs of "
          f"{size.laptops} laptops, {size.pushes} pushes each, {given.connections} at a time, {given.workers} workers\n")
    print(f"{'':<10}{'pushes/s':>10}{'p50 ms':>10}{'p99 ms':>10}{'server us':>12}{'database us':>12}{'refused':>10}")
    print(_line("Muster", served))
    print(_line("floor", bare))
    print(f"\nCPU of a change, server and database: {served.each:,.0f} us, {served.each / bare.each:.2f} times the floor's "
          f"(goal: at most {RATIO:.0f})")
    return 1 if served.sent.refused else 0


if __name__ == "__main__":
    sys.exit(main())
