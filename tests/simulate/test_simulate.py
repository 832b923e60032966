"""A thin cut of the simulator, and the proof that it can fail: rules of the log that are taken away are missed at once."""

from __future__ import annotations

import pytest

from muster.change import Live
from muster.store import docs as store_docs
from muster_server import intake, place
from simulate.__main__ import tried
from simulate.world import Violation

STEPS = 60
KEPT = (14, 30)
"""Seeds that once failed: a removed laptop handed over only its first batch."""


@pytest.mark.parametrize("seed", KEPT)
def test_what_failed_once_holds(seed: int) -> None:
    assert tried(seed, 120) > 50


@pytest.mark.parametrize("seed", range(1_001, 1_007))
def test_a_run_keeps_every_promise(seed: int) -> None:
    assert tried(seed, STEPS) > 20


def caught(first: int = 1, most: int = 20) -> str:
    """What the simulator says about the first seed that notices; fails when none does."""
    for seed in range(first, first + most):
        try:
            tried(seed, STEPS)
        except Violation as violation:
            print(f"caught by seed {seed}")
            return str(violation)
    pytest.fail(f"{most} seeds did not notice")


def test_it_notices_when_changes_forget_what_they_were_made_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(place.Placing, "joined", lambda *arguments: {})
    assert caught().startswith("came back")


def test_it_notices_when_nobody_judges(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake, "verdict", lambda *arguments: 0)
    assert caught(7).startswith("accepted without a right")


def test_it_notices_when_a_clock_of_the_future_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake, "standing_rank", lambda proposed, received: max(0, proposed))
    assert caught(14) == "a clock of the future was not clamped"


def test_it_notices_when_the_last_one_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    def last(register: tuple[Live, ...], new: Live) -> tuple[Live, ...]:
        return (max((*register, new), key=lambda live: (live.rank, live.epoch, live.n)),)

    monkeypatch.setattr(store_docs, "merge", last)
    assert caught(3).startswith(("silently dropped", "a change names", "laptop"))


def test_it_notices_when_a_delete_takes_what_it_has_not_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store_docs, "delete_state", lambda registers: (
        any(live.value is True for live in registers.get("_deleted", ())), False))
    assert caught(3) == "a delete took a change that its author had not seen"
