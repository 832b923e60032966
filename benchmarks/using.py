"""The window on a store of many records: until it can be used, from a key to its repaint, a switch of look or language."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from benchmarks.paint import ROOT, paint_environment, started


def percentile(numbers: list[float], share: float) -> float:
    ordered = sorted(numbers)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def window_figures(folder: Path, profile: Path, runs: int) -> dict[str, float]:
    """Medians over `runs` starts on the profile, whose passphrase is the bench's. Times in ms, memory in MB; the ratio is to
    the bare window, started in turn."""
    os.sync()  # the store of many records was just made: else the first saves wait until the system has written it
    environment = paint_environment(folder)
    bare = ["benchmarks.paint_bare"]
    started(bare, environment)
    _used(profile, environment | {"MUSTER_BENCH_ROUNDS": "1"})
    cold, ratios, keys, marks, switches, growth, held = [], [], list[float](), list[float](), list[float](), [], 0
    logged = list[float]()
    for run in range(runs):
        empty = started(bare, environment)
        figures, spent = _used(profile, environment | ({} if run == runs - 1 else {"MUSTER_BENCH_ROUNDS": "1"}))
        cold.append(spent)
        ratios.append(spent / empty)
        keys += figures["key_ms"]
        marks += figures["mark_ms"]
        logged += figures["log_ms"]
        switches += figures["switch_ms"]
        growth.append(figures["memory_growth_mb"])
        held = max(held, figures["held_up"])
    return {"cold_start_ms": statistics.median(cold), "cold_start_ratio": statistics.median(ratios),
            "key_p50": statistics.median(keys), "key_p99": percentile(keys, 0.99),
            "mark_p50": statistics.median(marks), "mark_p99": percentile(marks, 0.99), "switch_ms": statistics.median(switches),
            "log_p50": statistics.median(logged), "log_p99": percentile(logged, 0.99),
            "memory_growth_mb": growth[-1], "held_up": held}


def _used(profile: Path, environment: dict[str, str]) -> tuple[dict[str, Any], float]:
    """What one run of the program measured, and the ms from the start of its process to a window that can be used."""
    start = time.monotonic_ns()
    done = subprocess.run([sys.executable, "-m", "benchmarks.use_muster", "--profile", str(profile)], cwd=ROOT, env=environment,
                          stdout=subprocess.PIPE, timeout=900, check=True, text=True)
    figures = json.loads(done.stdout.splitlines()[-1])
    return figures, (figures["usable_ns"] - start) / 1e6
