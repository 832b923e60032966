"""The first picture: from the start of the process to the first paint, the program against a bare window."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.laptops import PASSPHRASE
from muster.slots import FLOOR
from muster.vault import Vault

ROOT = Path(__file__).parent.parent


def first_paint(folder: Path, runs: int) -> dict[str, float]:
    """Medians in ms of `runs` starts of each, in turn, after one start of each that compiles the bytecode; their ratio."""
    profile = folder / "painted"
    vault, _ = Vault.create(profile, "Leyla", PASSPHRASE, cost=FLOOR)
    vault.lock()
    environment = paint_environment(folder)
    bare, program = ["benchmarks.paint_bare"], ["benchmarks.paint_muster", "--profile", str(profile)]
    started(bare, environment)
    started(program, environment)
    pairs = [(started(bare, environment), started(program, environment)) for _ in range(runs)]
    return {"bare_ms": statistics.median(each[0] for each in pairs), "muster_ms": statistics.median(each[1] for each in pairs),
            "ratio": statistics.median(each[1] / each[0] for each in pairs)}


def paint_environment(folder: Path) -> dict[str, str]:
    """No screen, nothing of the person who measures, and bytecode kept."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "HOME": str(folder), "XDG_DATA_HOME": str(folder),
                                "XDG_CONFIG_HOME": str(folder), "PYTHONPYCACHEPREFIX": str(folder / "bytecode")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return environment


def started(words: list[str], environment: dict[str, str]) -> float:
    """Milliseconds from the start of a process to its first paint."""
    start = time.monotonic_ns()
    done = subprocess.run([sys.executable, "-m", *words], cwd=ROOT, env=environment, stdout=subprocess.PIPE, timeout=120,
                          check=True, text=True)
    return (int(done.stdout.split()[-1]) - start) / 1e6
