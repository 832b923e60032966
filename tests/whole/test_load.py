"""The load driver: a small crowd of real laptops is taken in whole by two workers on PostgreSQL."""

from pathlib import Path

import pytest

from benchmarks.crowd import TOGETHER, Size
from benchmarks.load import load
from muster_server.meeting import Meeting
from tests.postgres import Postgres


def test_a_small_crowd_is_taken_in(tmp_path: Path, cluster: Postgres, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MUSTER_STATE_DIR", str(tmp_path))
    size = Size(rollouts=2, laptops=3, pushes=2)
    served, bare = load(tmp_path, cluster, size, connections=3, workers=2)
    assert (served.sent.messages, served.sent.refused) == (12, 0)
    assert (bare.sent.messages, bare.sent.refused) == (12, 0)
    meeting = Meeting(tmp_path / "server")
    try:
        for rollout in meeting.rollouts.all():
            with meeting.store.read(rollout.id) as tx:
                taken = tx.one("SELECT count(*) FROM change c JOIN epoch e ON e.no=c.epoch WHERE c.rollout=? AND c.verdict=0 "
                               "AND e.device<>?", (tx.no, meeting.keys.id))[0]
            assert taken == size.laptops * size.pushes * TOGETHER
    finally:
        meeting.close()
