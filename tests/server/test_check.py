"""Checking: a whole log passes, any change to it or to its order is named."""

from __future__ import annotations

import pytest

from muster.problems import Problem
from muster_server.check import SLICE, check_database, check_log
from muster_server.meeting import Meeting


def broken(meeting: Meeting, rollout: str) -> str:
    with pytest.raises(Problem) as caught:
        check_log(meeting.store, rollout, "karwan")
    assert caught.value.code == "log-broken"
    return str(caught.value)


def test_a_whole_log_is_followed_to_its_end(either: Meeting, monkeypatch: pytest.MonkeyPatch) -> None:
    check_database(either.store)
    rollout = either.rollouts.all()[0]
    with either.store.read(rollout.id) as tx:
        head = tx.one("SELECT seq FROM rollout WHERE no=?", (tx.no,))[0]
    assert 0 < head < SLICE
    assert check_log(either.store, rollout.id, rollout.slug) == head
    monkeypatch.setattr("muster_server.check.SLICE", 7)
    assert check_log(either.store, rollout.id, rollout.slug) == head


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE change SET ms=ms+1 WHERE rollout=? AND seq=5",
        "UPDATE change SET site='elsewhere' WHERE rollout=? AND seq=5",
        "UPDATE change SET verdict=1 WHERE rollout=? AND seq=5",
        "UPDATE change SET chain=zeroblob(32) WHERE rollout=? AND seq=5",
        "DELETE FROM change WHERE rollout=? AND seq=5",
    ],
)
def test_a_changed_log_is_named_where_it_breaks(meeting: Meeting, damage: str) -> None:
    rollout = meeting.rollouts.all()[0].id
    with meeting.store.write(rollout) as tx:
        tx.run(damage, (tx.no,))
    assert "change 5 " in broken(meeting, rollout)


def test_a_head_that_promises_more_or_other_than_the_log_has(meeting: Meeting) -> None:
    rollout = meeting.rollouts.all()[0].id
    with meeting.store.write(rollout) as tx:
        tx.run("UPDATE rollout SET chain=zeroblob(32) WHERE no=?", (tx.no,))
    assert "karwan" in broken(meeting, rollout)
    with meeting.store.write(rollout) as tx:
        tx.run("UPDATE rollout SET seq=seq+1 WHERE no=?", (tx.no,))
    assert "karwan" in broken(meeting, rollout)
