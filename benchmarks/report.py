"""The table that people read and the file that machines read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks.syncing import Figures

GOALS: dict[int, int] = {0: 260, 1: 320, 20: 1_500, 1000: 36_000}
"""The most bytes of a body up, signed, for so many edits."""
RATIO = 4.0
_LINE = "{:<38} {:>12} {:>12}  {}"


def machine(store: Mapping[str, float], paint: Mapping[str, float], window: Mapping[str, float],
            sync: Mapping[int, Figures]) -> dict[str, Any]:
    """What goes into bench.json."""
    return {
        "save_ms": {"p50": round(store["p50"], 2), "p99": round(store["p99"], 2)},
        "list_1000_ms": round(store["list"], 2),
        "search_ms": {"p50": round(store["search_p50"], 2), "p99": round(store["search_p99"], 2)},
        "help_ms": {"p50": round(store["help_p50"], 2), "p99": round(store["help_p99"], 2)},
        "first_paint_ratio": round(paint["ratio"], 2),
        "cold_start_ms": round(window["cold_start_ms"]),
        "cold_start_ratio": round(window["cold_start_ratio"], 2),
        "key_ms": {"p50": round(window["key_p50"], 2), "p99": round(window["key_p99"], 2)},
        "mark_ms": {"p50": round(window["mark_p50"], 2), "p99": round(window["mark_p99"], 2)},
        "log_ms": {"p50": round(window["log_p50"], 2), "p99": round(window["log_p99"], 2)},
        "switch_ms": round(window["switch_ms"], 1),
        "memory_growth_mb": round(window["memory_growth_mb"], 2),
        "sync": {str(n): {"body_up": each.body_up, "body_down": each.body_down, "round_trips": each.round_trips,
                          "push_ratio": round(each.push_ratio, 2), "pull_ratio": round(each.pull_ratio, 2)}
                 for n, each in sync.items()},
    }


def write(file: Path, figures: Mapping[str, Any]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(figures, indent=1) + "\n", "utf-8")


def local_table(store: Mapping[str, float], paint: Mapping[str, float], count: int) -> list[str]:
    """Saving, lists, searching and the first picture."""
    return [
        _LINE.format(f"One laptop, encrypted, {count:,} records", "measured", "goal", ""),
        _row("save one field, durable: p50, ms", store["p50"], None),
        _row("save one field, durable: p99, ms", store["p99"], 10),
        _row("list 1,000 records of a kind, ms", store["list"], 20),
        _row("search, as the palette asks: p50, ms", store["search_p50"], None),
        _row("search, as the palette asks: p99, ms", store["search_p99"], 50),
        _row("help while typing, 2,000 pages and 20,000 issues: p50, ms", store["help_p50"], None),
        _row("help while typing, 2,000 pages and 20,000 issues: p99, ms", store["help_p99"], 100),
        _row(f"first picture, to a bare window's {paint['bare_ms']:.0f} ms", paint["ratio"], 2),
    ]


def window_table(window: Mapping[str, float]) -> list[str]:
    """The window with all these records in its store."""
    return [
        _row("until the window can be used, ms", window["cold_start_ms"], 1_500),
        _row("  to a bare window's", window["cold_start_ratio"], None),
        _row("a key, to its repaint: p50, ms", window["key_p50"], None),
        _row("a key, to its repaint: p99, ms", window["key_p99"], 16),
        _row("a mark, painted and durable: p50, ms", window["mark_p50"], None),
        _row("a mark, painted and durable: p99, ms", window["mark_p99"], 16),
        _row("a switch of theme or language, ms", window["switch_ms"], 150),
        _row("calls over 8 ms in the window's thread", window["held_up"], 0),
        _row("memory after an hour's use, MB more", window["memory_growth_mb"], 5),
    ]


def sync_table(sync: Mapping[int, Figures], count: int, database: str) -> list[str]:
    """One block for one database of the server."""
    lines = ["", _LINE.format(f"Sync, {count:,} records, {database}", "measured", "goal", "")]
    for n, each in sync.items():
        lines += [
            _row(f"{n:,} edits ({each.changes:,} changes): body up, B", each.body_up, GOALS.get(n)),
            _row("  body down, B", each.body_down, None),
            _row("  round trips", each.round_trips, 1.5),
            _row(f"  push {each.push_ms:.1f} ms, to the floor's", each.push_ratio, RATIO),
            _row(f"  pull {each.pull_ms:.1f} ms, to the floor's", each.pull_ratio, RATIO),
        ]
    return lines


def _row(name: str, measured: float, goal: float | None) -> str:
    shown = f"{measured:,}" if isinstance(measured, int) else f"{measured:,.2f}"
    if goal is None:
        return _LINE.format(name, shown, "", "").rstrip()
    wanted = {1.5: "1", 0: "0"}.get(goal) or f"{'≤' if goal in GOALS.values() else '<'} {goal:,.0f}"
    return _LINE.format(name, shown, wanted, "" if measured <= goal else "missed").rstrip()
