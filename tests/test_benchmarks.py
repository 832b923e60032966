"""The bench's file has the shape that is promised; its workload has the shares that it says."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from benchmarks import report
from benchmarks.floor_rows import COLUMNS, answered, offered
from benchmarks.laptops import Laptop, Records
from benchmarks.store import percentile, store_figures
from benchmarks.syncing import Figures
from benchmarks.workload import Own, Workload, chosen
from whole.together import Meeting


def test_the_file_has_exactly_the_keys_that_were_promised(tmp_path: Path) -> None:
    store = store_figures(tmp_path, Own(), count=20, listed=5, saves=3, lists=2)
    assert 0 < store["p50"] <= store["p99"] and store["list"] > 0
    figures = {n: Figures(n, 200 + n, 100, 1, 2.004, 3.0, 1.0, 2.0) for n in (0, 1, 20, 1000)}
    store |= {"help_p50": 1.0, "help_p99": 2.0}
    file = tmp_path / "out" / "bench.json"
    window = dict.fromkeys(("cold_start_ms", "cold_start_ratio", "key_p50", "key_p99", "mark_p50", "mark_p99", "log_p50",
                            "log_p99", "switch_ms",
                            "memory_growth_mb"), 1.0)
    report.write(file, report.machine(store, {"ratio": 1.5, "bare_ms": 200}, window, figures))
    held = json.loads(file.read_text("utf-8"))
    assert set(held) == {"save_ms", "list_1000_ms", "search_ms", "help_ms", "first_paint_ratio", "sync", "cold_start_ms",
                         "cold_start_ratio", "key_ms", "mark_ms", "log_ms", "switch_ms", "memory_growth_mb"}
    assert set(held["save_ms"]) == set(held["search_ms"]) == {"p50", "p99"}
    assert list(held["sync"]) == ["0", "1", "20", "1000"]
    assert held["sync"]["20"] == {"body_up": 220, "body_down": 100, "round_trips": 1, "push_ratio": 2.0, "pull_ratio": 3.0}


def test_a_missed_goal_is_said() -> None:
    table = "\n".join(report.sync_table({1: Figures(1, 321, 100, 2, 4.5, 3.9, 1, 1)}, 10_000, "SQLite"))
    assert [line.split()[-1] == "missed" for line in table.splitlines()[2:]] == [True, False, True, True, False]


def test_the_workload_is_what_it_says() -> None:
    workload = Own()
    rows = workload.records(2_000)
    assert rows == Own().records(2_000)
    shares = {kind: count / 2_000 for kind, count in Counter(row["kind"] for row in rows).items()}
    assert shares == pytest.approx({"check": 0.6, "attend": 0.25, "issue": 0.15}, abs=0.03)
    sizes = sorted(len(json.dumps(row, separators=(",", ":"))) for row in rows)
    assert 150 <= sizes[20] and sizes[1_000] <= 300
    edited = workload.edits(rows, 200, 1)
    assert len({i for i, _ in edited}) == 200
    assert all(row["state"] != rows[i]["state"] and row["id"] == rows[i]["id"] for i, row in edited)


def test_another_workload_can_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "workload.py").write_text("def records(n): return ['given'] * n\n")
    monkeypatch.setenv("MUSTER_WORKLOAD", str(tmp_path))
    workload: Workload = chosen()
    assert workload.records(2) == ["given", "given"]
    monkeypatch.delenv("MUSTER_WORKLOAD")
    assert isinstance(chosen(), Own)


def test_the_floor_reads_the_bytes_that_laptop_and_server_exchange(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    meeting = Meeting(tmp_path)
    a, b = meeting.laptop(), meeting.laptop()
    a.sync(), b.sync()
    record = a.ledger.add("risk", "haro", {"title": "No power", "description": "Since noon"})
    a.sync(), b.sync()
    a.ledger.edit(record, {"title": "No water"})
    a.sync()
    replies: list[bytes] = []
    handle = meeting.exchange.handle

    def heard(body: bytes) -> bytes:
        replies.append(handle(body))
        return replies[-1]

    monkeypatch.setattr(meeting.exchange, "handle", heard)
    b.sync()
    (sent,) = (dict(zip(COLUMNS, row, strict=True)) for row in offered(a.wire.seen[-1]))
    assert (sent["record"], sent["field"]) == (b"", "title") and sent["follows"] > 0
    (taken,) = (dict(zip(COLUMNS, row, strict=True)) for row in answered(replies[-1]))
    assert (taken["record"].hex(), taken["kind"], taken["site"], taken["field"]) == (record, "risk", "haro", "title")


def test_what_is_edited_is_what_was_put_in(tmp_path: Path) -> None:
    laptop = Laptop(tmp_path, "alone")
    laptop.alone()
    records = Records(Own(), 30, laptop.held.rollout)
    records.put_into(laptop)
    assert all(laptop.held.get(edit.record) is not None for edit in records.edits)
    waiting = laptop.held.waiting()
    made = records.edited_by(laptop, 20)
    assert 20 <= made <= 40 and laptop.held.waiting() == waiting + made
    laptop.close()


def test_percentiles_are_of_what_was_measured() -> None:
    assert percentile([3.0, 1.0, 2.0], 0.5) == 2.0
    assert percentile(list(range(100)), 0.99) == 99
