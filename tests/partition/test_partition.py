"""A thin cut of the partition runs, on both sorts of bad network, and the proof that a run can fail."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from tests.partition.cells import MANNERS, Cell, Manner, Run, cells, runs
from tests.partition.fleet import Fleet, fleet
from tests.postgres import Postgres


def ran(made: Fleet, number: int, manner: Manner) -> Run:
    """A run of 1.5 s that ended well."""
    run = Run(made, number, Cell(len(made.laptops), 15, 1.5), manner)
    done = run()
    assert (done.stalled, done.diverged, done.lost) == ([], [], [])
    assert done.saves > 5 and done.cuts
    return run


def test_laptops_that_are_cut_off_meet_again(cluster: Postgres, tmp_path: Path) -> None:
    with fleet(tmp_path, cluster, 2, proxy=True) as laptops:
        ran(laptops, 1, MANNERS[0])


def test_a_run_sees_what_is_lost_what_differs_and_who_hangs(cluster: Postgres, tmp_path: Path) -> None:
    with fleet(tmp_path, cluster, 3) as laptops:
        print(laptops.way.says)
        run = ran(laptops, 4, MANNERS[-1])
        spoiled(laptops, run)
        judged = run.judged()
    second = laptops.laptops[1]
    assert judged.lost[0] == f"{run.risks[0]}: never sent"
    assert judged.diverged == [second.name]
    assert [each.partition(":")[0] for each in judged.stalled] == [second.name]


def spoiled(laptops: Fleet, run: Run) -> None:
    """One laptop claims a save that it never made; another edits more and is cut off."""
    first, second, _ = laptops.laptops
    with first.saves.open("a") as saves:
        saves.write(f'["{run.rollout}", 0, {{"{run.risks[0]}": "never sent"}}]\n')
    laptops.way.cut({second.number: "both"})
    second.do("work", rollout=run.rollout, records=run.risks, seconds=1.0, rate=20.0, pause=9.0, seed="", number=0, stall=0.3)
    second.do("quiet")
    second.do("wait_for", stall=0.3)


def test_240_runs_put_each_cell_into_each_manner() -> None:
    assert len(cells()) == 24
    pairs = Counter((cell, manner.name) for _, cell, manner in runs(240))
    assert len(pairs) == 240
    thin = list(runs(24))
    assert len({cell for _, cell, _ in thin}) == 24
    assert {manner.name for _, _, manner in thin} == {manner.name for manner in MANNERS}
