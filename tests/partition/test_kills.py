"""Whatever is killed or stopped in the middle of syncs, everything that a save or a server acknowledged is there afterwards."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

from tests.partition.cells import Cell, Manner, Run
from tests.partition.fleet import Fleet, fleet
from tests.postgres import Postgres

PAUSE = 0.4


def stopped(send: Callable[[int], None]) -> None:
    """SIGSTOP, a while, SIGCONT."""
    send(signal.SIGSTOP)
    time.sleep(PAUSE)
    send(signal.SIGCONT)


def worker(made: Fleet, number: int) -> None:
    """A signal to one of granian's workers; a killed one is there again, or another in its place, when this returns."""
    pid = made.server.workers()[0]
    os.kill(pid, number)
    if number == signal.SIGKILL:
        await_that(lambda: len(made.server.workers()) == 2 and pid not in made.server.workers())


def await_that(holds: Callable[[], bool]) -> None:
    until = time.monotonic() + 30
    while not holds():
        assert time.monotonic() < until, "it did not come back"
        time.sleep(0.05)


def test_what_was_acknowledged_is_there_whatever_is_killed_or_stopped(cluster: Postgres, tmp_path: Path) -> None:
    with fleet(tmp_path, cluster, 3, workers=2) as made:
        run = Run(made, 1, Cell(3, 25, 60.0), Manner("killed and stopped"))
        until = run.begin()
        harms: dict[str, Callable[[], object]] = {
            "a laptop is killed": lambda: run.kill(made.laptops[:1], until),
            "a laptop is stopped": lambda: stopped(made.laptops[1].send),
            "a worker is killed": lambda: worker(made, signal.SIGKILL),
            "a worker is stopped": lambda: stopped(lambda number: worker(made, number)),
            "a connection's process is killed": made.server.kill_backends,
            "PostgreSQL is stopped": lambda: stopped(cluster.send),
            "PostgreSQL is killed": lambda: (cluster.stop(signal.SIGKILL), cluster.start()),
        }
        for what, harm in harms.items():
            time.sleep(PAUSE)
            print(what, flush=True)
            harm()
        time.sleep(PAUSE)
        run.ask_all("enough")
        done = run.end()
    print(done)
    assert (done.stalled, done.diverged, done.lost) == ([], [], [])
    assert done.saves > 5 and done.failed
