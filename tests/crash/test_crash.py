"""A thin cut of `make crash`, and the proof that it finds something: rules that are taken away are missed at once."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from crash import __main__ as crash
from crash import sabotage, stage

TESTS = Path(__file__).parent.parent
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="strace")


def run(*words: str) -> subprocess.CompletedProcess[str]:
    """In a process of its own: it forks, and no thread of another test may be there then."""
    return subprocess.run([sys.executable, "-m", "crash", *words], cwd=TESTS, capture_output=True, text=True, timeout=500)


@LINUX
def test_nothing_acknowledged_is_lost_in_a_thin_cut() -> None:
    done = run("--images", "120", "--boundaries", "50", "--seed", "7")
    print(done.stdout, done.stderr)
    last = re.fullmatch(r"(\d+) boundaries, (\d+) failures of the disk, (\d+) images, (\d+) lost", done.stdout.splitlines()[-1])
    assert last is not None and done.returncode == 0
    kills, failures, images, lost = map(int, last.groups())
    assert (failures, lost) == (25, 0)
    assert 45 < kills <= 50 and images > 100


@LINUX
def test_each_rule_that_is_taken_away_is_missed() -> None:
    done = run("--sabotage")
    print(done.stdout, done.stderr)
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert [line.partition(":")[0] for line in lines] == list(sabotage.RULES)
    assert all(re.search(r"missed at try \d+$", line) for line in lines)


def test_without_strace_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(stage, "there", lambda: False)
    monkeypatch.setattr(sys, "argv", ["crash"])
    assert crash.main() == 1
    assert "apt-get install strace" in capsys.readouterr().err
