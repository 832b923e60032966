"""`python -m benchmarks.first`: a first sync of 26,000 records over 1 Mbit/s and 100 ms there and back, whole and cut off."""

from __future__ import annotations

import argparse
import datetime
import os
import random
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.load import cpu_of
from benchmarks.mapping import SITES, founding_edit
from benchmarks.workload import chosen
from muster.author import Edit, in_saves
from muster.ids import natural_id
from tests.partition.fleet import Fleet, Member, fleet
from tests.postgres import Postgres

BITS, DELAY, WAITING = 1_000_000, 0.05, 200
"""The link: bits a second each way, seconds one way, packets that may wait."""
GOAL = 60.0
"""Seconds that the first sync may take."""
_CUTS = (1.0, 4.0)
"""Seconds after which the connection is cut, drawn for each."""
_MOST = 200


def _filled(made: Fleet, count: int) -> str:
    """A roll-out of so many records on the server."""
    meeting = made.server.meeting
    rollout = meeting.rollouts.begin("Karwan", "generic").id
    sites = [Edit(natural_id(rollout, "site", site), "site", site, {"name": site}) for site in SITES]
    records = [founding_edit(rollout, i, row) for i, row in enumerate(chosen().records(count))]
    for part in in_saves([*sites, *records]):
        meeting.scribe.save(rollout, part)
    return rollout


@contextmanager
def _cutting(made: Fleet, laptop: int) -> Iterator[None]:
    """Now and then the laptop's connections are reset."""
    ended, source = threading.Event(), random.Random(7)

    def cut() -> None:
        while not ended.wait(source.uniform(*_CUTS)):
            made.way.cut({laptop: "reset"})
            ended.wait(0.3)
            made.way.cut({})

    thread = threading.Thread(target=cut)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def _taken(made: Fleet, database: int, laptop: Member, rollout: str, name: str) -> bool:
    """Have a laptop join and take everything; prints what it took. Whether it holds then what the server holds."""
    code = made.server.code(rollout)
    made.way.shape(DELAY, BITS, 0.0, WAITING)
    made.way.tell()
    processes = laptop.pid, made.server.pid, database
    before = [cpu_of(each) for each in processes]
    began = time.monotonic()
    said = laptop.do("join", url=laptop.url, code=code)
    tries = 1
    while "problem" in said and tries < _MOST:
        said = laptop.do("sync", rollout=rollout) if said.get("rollout") or "seconds" in said else laptop.do(
            "join", url=laptop.url, code=code)
        tries += 1
    took, told = time.monotonic() - began, made.way.tell()
    spent = [cpu_of(each) - was for each, was in zip(processes, before, strict=True)]
    whole = laptop.do("digest", rollout=rollout)["digest"] == made.server.digest(rollout)
    print(f"{name}: {took:.1f} s (goal: at most {GOAL:.0f}), tries {tries}, {told['bytes']:,} bytes on the link with the heads "
          f"of packets; CPU: laptop {spent[0]:.1f} s, server {spent[1]:.1f} s, database {spent[2]:.1f} s; "
          f"{'whole' if whole else 'NOT WHOLE'}", flush=True)
    return whole


def main(words: list[str] | None = None) -> int:
    """Returns 1 where a laptop does not hold what the server holds."""
    parser = argparse.ArgumentParser(prog="benchmarks.first", description=__doc__)
    parser.add_argument("--records", type=int, default=26_000)
    given = parser.parse_args(words)
    cluster = Postgres()
    with tempfile.TemporaryDirectory(prefix="muster-first-") as folder:
        try:
            cluster.start()
            with fleet(Path(folder), cluster, 2) as made:
                print(f"{datetime.date.today()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}; {given.records:,} "
                      f"records over {made.way.says}: {BITS // 1_000_000} Mbit/s, {2_000 * DELAY:.0f} ms there and back",
                      flush=True)
                rollout = _filled(made, given.records)
                first, second = made.laptops
                whole = _taken(made, cluster.pid, first, rollout, "first sync")
                with _cutting(made, second.number):
                    often = f"cut off every {_CUTS[0]:.0f} to {_CUTS[1]:.0f} s"
                    whole = _taken(made, cluster.pid, second, rollout, often) and whole
        finally:
            cluster.remove()
    return 0 if whole else 1


if __name__ == "__main__":
    sys.exit(main())
