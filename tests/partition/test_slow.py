"""Over a link that is slow, late and loses every fifth packet, a sync ends whole."""

from __future__ import annotations

from pathlib import Path

from tests.partition.fleet import fleet
from tests.partition.slow import Shape, Slow
from tests.postgres import Postgres


def test_changes_and_a_first_sync_end_whole_over_a_bad_link(cluster: Postgres, tmp_path: Path) -> None:
    with fleet(tmp_path, cluster, 2, seed=3) as made:
        slow = Slow(made, Shape())
        took = slow.changes()
        print(f"{made.way.says}: 20 changes {took}")
        assert took.seconds > 2 * slow.shape.delay, "the link was not bad"
        slow.shape = Shape(0.05, 200_000, 0.05)  # `python -m tests.partition.slow` takes the bad one for this too, and a minute
        took = slow.first_sync()
        print(f"first sync {took}")
        assert took.bytes > 10_000
        assert slow.whole()
