"""What a sync costs: bytes, round trips and time beside the floor, for 0, 1, 20 and 1,000 edits."""

from __future__ import annotations

import contextlib
import gc
import statistics
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import psycopg

from benchmarks.floor import Floor
from benchmarks.laptops import Laptop, Records, Serving
from benchmarks.workload import Workload


class Databases(NamedTuple):
    """URLs of two empty PostgreSQL databases, for the server and for the floor."""

    server: str
    floor: str


class Figures(NamedTuple):
    """Medians over all turns. Times in ms; ratios are medians of each turn's own ratio, so what slows the machine cancels."""

    changes: int
    body_up: int
    body_down: int
    round_trips: int
    push_ratio: float
    pull_ratio: float
    push_ms: float
    pull_ms: float


class _Turn(NamedTuple):
    changes: int
    body_up: int
    body_down: int
    round_trips: int
    push: float
    floor_push: float
    pull: float
    floor_pull: float


def sync_figures(folder: Path, workload: Workload, count: int, turns: Mapping[int, int],
                 databases: Databases | None = None) -> dict[int, Figures]:
    """For each number of edits in `turns`, so many turns, in a set of `count` records that both laptops and the server hold:
    laptop A edits and syncs, the floor pushes the same bytes, laptop B syncs, the floor pulls the same bytes."""
    folder.mkdir()
    with contextlib.ExitStack() as ending:
        serving = Serving(folder, databases.server if databases else None)
        ending.callback(serving.stop)
        floor = Floor(folder, databases.floor if databases else None)
        ending.callback(floor.stop)
        a, b = Laptop(folder, "a"), Laptop(folder, "b")
        ending.callback(a.close)
        ending.callback(b.close)
        a.join(serving.url, serving.code())
        records = Records(workload, count, a.held.rollout)
        records.put_into(a)
        a.sync()
        b.join(serving.url, serving.code())
        if databases:
            _analyze(databases.server)
        for laptop in (a, b, a):
            laptop.sync()
        with _swept():
            return {n: _figures([_turn(a, b, floor, records, n) for _ in range(many)]) for n, many in turns.items()}


@contextlib.contextmanager
def _swept() -> Iterator[None]:
    """Python's collector does not run by itself, for both sides: in the program it runs between the events of the window, and
    here it would walk through the workload each time, 3 ms of a pull of 1,000."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _analyze(url: str) -> None:
    """What PostgreSQL does by itself within a minute of the first sync."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("ANALYZE")


def _turn(a: Laptop, b: Laptop, floor: Floor, records: Records, n: int) -> _Turn:
    changes = records.edited_by(a, n) if n else 0
    gc.collect()
    pushed = a.sync()
    floor_push = sum(floor.push(sent) for sent, _ in a.last.trips)
    pulled = b.sync()
    floor_pull = sum(floor.pull(sent, answered) for sent, answered in b.last.trips)
    if (pushed.outcome.sent, pulled.outcome.received) != (changes, changes):
        raise AssertionError(f"{changes} changes were made, {pushed.outcome.sent} sent and {pulled.outcome.received} received")
    return _Turn(changes, pushed.outcome.bytes_up, pushed.outcome.bytes_down,
                 max(pushed.outcome.round_trips, pulled.outcome.round_trips), pushed.seconds, floor_push, pulled.seconds,
                 floor_pull)


def _figures(turns: list[_Turn]) -> Figures:
    middle = statistics.median_low
    return Figures(
        middle([each.changes for each in turns]), middle([each.body_up for each in turns]),
        middle([each.body_down for each in turns]), max(each.round_trips for each in turns),
        statistics.median(each.push / each.floor_push for each in turns),
        statistics.median(each.pull / each.floor_pull for each in turns),
        1000 * statistics.median(each.push for each in turns), 1000 * statistics.median(each.pull for each in turns))
