"""A thin cut of the simulator, the seeds that found something once, and the proof that it can fail."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from simulate.__main__ import tried
from simulate.luck import running
from simulate.sabotage import caught

HERE = Path(__file__).parent
STEPS = 120


def kept() -> list[int]:
    """The seeds of `seeds.txt`: each line a seed and what it found."""
    lines = (HERE / "seeds.txt").read_text("utf-8").splitlines()
    return [int(line.split()[0]) for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("seed", kept())
def test_what_failed_once_holds(seed: int) -> None:
    assert tried(seed) > 50


@pytest.mark.parametrize("seed", range(1_001, 1_005))
def test_a_run_keeps_every_promise(seed: int) -> None:
    assert tried(seed, STEPS) > 20


REPLAY = "import sys; from simulate.test_simulate import story; print(story(int(sys.argv[1])))"


def story(seed: int) -> str:
    """A hash of everything that happened, and of the log that came of it."""
    told: list[str] = []
    with running(seed, 60, trace=told.append) as world, world.server.read() as tx:
        told.append(tx.one("SELECT chain FROM rollout WHERE no=?", (tx.no,))[0].hex())
    return hashlib.sha256("\n".join(told).encode()).hexdigest()


def test_a_seed_replays_exactly_whatever_the_order_of_sets() -> None:
    said = set()
    for hashes in "01":
        again = subprocess.run([sys.executable, "-c", REPLAY, "5"], cwd=HERE.parent, env={**os.environ, "PYTHONHASHSEED": hashes},
                               check=True, capture_output=True, text=True)
        said.add(again.stdout)
    assert len(said) == 1, said


@pytest.mark.parametrize("name", ["every value that nobody wrote over is kept, not the last one",
                                  "a delete takes only what its author had seen"])
def test_it_notices_when_a_rule_is_gone(name: str) -> None:
    seed, said = caught(name, most=5)
    assert seed, "nothing was noticed"
    print(f"caught by seed {seed}: {said}")
