"""Saving one field, listing 1,000 records and searching, in an encrypted store of 100,000."""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.laptops import Laptop, Records
from benchmarks.mapping import SITES
from benchmarks.searching import search_figures
from benchmarks.workload import Workload
from muster.author import Edit
from muster.ids import new_id

LISTED = "article"


def percentile(numbers: Sequence[float], share: float) -> float:
    """The number below which `share` of them lie, of those that were measured."""
    ordered = sorted(numbers)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def store_figures(folder: Path, workload: Workload, count: int, listed: int, saves: int, lists: int) -> dict[str, float]:
    """In ms, among `count` records: p50 and p99 of a durable save of one field and of a search, the median of a list of `listed`
    records."""
    laptop = Laptop(folder, "alone")
    try:
        laptop.alone()
        records = Records(workload, count - listed, laptop.held.rollout)
        records.put_into(laptop, together=500)
        _put_listed(laptop, listed)
        saved = _saved(laptop, records, saves)
        shown = [_listed(laptop, listed) for _ in range(lists)]
        found = search_figures(laptop, records, saves)
    finally:
        laptop.close()
    return {"p50": statistics.median(saved), "p99": percentile(saved, 0.99), "list": statistics.median(shown),
            **found}


def _put_listed(laptop: Laptop, listed: int) -> None:
    laptop.held.save([Edit(new_id(1_795_000_000_000 + i), LISTED, SITES[i % len(SITES)],
                           {"title": f"Page {i}", "problem": "The list stays empty after a search", "steps": "Clear the filter"})
                      for i in range(listed)])


def _saved(laptop: Laptop, records: Records, saves: int) -> list[float]:
    source = random.Random(5)
    steps = [edit.record for edit in records.edits if edit.kind == "step"]
    out = []
    for turn in range(saves):
        record, value = source.choice(steps), ("blocked", "under_way")[turn % 2]
        start = time.perf_counter()
        laptop.held.edit(record, {"status": value})
        out.append((time.perf_counter() - start) * 1000)
    return out


def _listed(laptop: Laptop, listed: int) -> float:
    start = time.perf_counter()
    shown = laptop.held.records(LISTED)
    spent = (time.perf_counter() - start) * 1000
    if len(shown) < listed:
        raise AssertionError(f"{len(shown)} records are listed, {listed} are there")
    return spent
