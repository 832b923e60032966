"""The database's machine is lost in the middle of syncs and its standby takes over: what was acknowledged is there."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.partition.cells import Cell, Done, Manner, Run
from tests.partition.fleet import Fleet, fleet
from tests.postgres import Postgres

WORK = 1.0
"""Seconds of saves and syncs before the machine is lost, and again after."""


@pytest.fixture
def pair() -> Iterator[tuple[Postgres, Postgres]]:
    """Two clusters of which the second follows the first."""
    made = [Postgres()]
    try:
        made[0].start()
        made.append(Postgres(follows=made[0]))
        made[1].start()
        yield made[0], made[1]
    finally:
        for each in made:
            each.remove()


def at_work(made: Fleet) -> Run:
    """Three laptops that save and sync, for a while by now."""
    run = Run(made, 1, Cell(3, 25, 60.0), Manner("failover"))
    run.begin()
    time.sleep(WORK)
    return run


def taken_over(made: Fleet, run: Run, lost: Postgres, standby: Postgres) -> Done:
    """The first machine is lost, its standby takes over, the laptops go on for a while and come to rest."""
    lost.stop(signal.SIGKILL)
    began = time.monotonic()
    standby.promote()
    promoted = time.monotonic() - began
    made.server.answered()
    print(f"promoted after {promoted:.2f} s, the server answers after {time.monotonic() - began:.2f} s")
    time.sleep(WORK)
    run.ask_all("enough")
    done = run.end()
    print(done)
    assert done.saves > 5 and done.rounds > done.failed.total()
    return done


def test_a_synchronous_standby_has_everything_that_was_acknowledged(pair: tuple[Postgres, Postgres], tmp_path: Path) -> None:
    primary, standby = pair
    database = primary.either(standby, primary.fresh())
    primary.wait_for_standby(synchronous=True)
    with fleet(tmp_path, database, 3, proxy=True) as made:
        done = taken_over(made, at_work(made), primary, standby)
    assert (done.stalled, done.diverged, done.lost) == ([], [], [])


def test_what_an_asynchronous_standby_never_had_is_given_back_by_the_laptops(pair: tuple[Postgres, Postgres],
                                                                              tmp_path: Path) -> None:
    primary, standby = pair
    database = primary.either(standby, primary.fresh())
    primary.wait_for_standby(synchronous=False)
    with fleet(tmp_path, database, 3, proxy=True) as made:
        run = at_work(made)
        primary.hold_back()
        held = made.server.titles(run.rollout)
        until = time.monotonic() + 60
        while not (gone := made.server.titles(run.rollout) - held):
            assert time.monotonic() < until, "nothing is acknowledged that the standby does not have"
            time.sleep(WORK)
        done = taken_over(made, run, primary, standby)
        assert gone <= made.server.titles(run.rollout)
    print(f"{len(gone)} acknowledged changes were lost with the machine, and are back")
    assert (done.stalled, done.diverged, done.lost) == ([], [], [])
