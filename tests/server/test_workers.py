"""Several workers: one that falls is replaced, and whatever is just starting then, the server ends when it is told to."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep

import pytest
from granian.server.mp import MPServer

from muster_server.workers import Workers
from tests.postgres import Postgres
from tests.server.parts import run, serving

PATIENCE = 30


def until(holds: Callable[[], object], pause: float = 0.001) -> None:
    """Wait for what another process does; only a failure takes long."""
    over = monotonic() + PATIENCE
    while not holds():
        assert monotonic() < over, "it did not happen"
        sleep(pause)


def workers_of(pid: int) -> set[int]:
    tasks = Path(f"/proc/{pid}/task").glob("*/children")
    return {int(each) for task in tasks for each in task.read_text().split()}


def told_to_end(pid: int) -> bool:
    """Whether SIGTERM waits for a process that is stopped."""
    status = Path(f"/proc/{pid}/status").read_text()
    pending = next(line.split()[1] for line in status.splitlines() if line.startswith("ShdPnd"))
    return bool(int(pending, 16) >> (signal.SIGTERM - 1) & 1)


def test_it_ends_while_a_fallen_worker_is_being_replaced(tmp_path: Path, cluster: Postgres) -> None:
    data = tmp_path / "data"
    done = run("init", "--data", data, "--rollout", "Karwan", "--template", "generic", "--database", cluster.fresh())
    assert done.returncode == 0, done.stderr
    with serving(data, "--workers", 2) as running:
        pid = running.process.pid
        until(lambda: len(workers_of(pid)) == 2)
        before = workers_of(pid)
        os.kill(min(before), signal.SIGKILL)
        until(lambda: workers_of(pid) - before)
        starting = (workers_of(pid) - before).pop()
        os.kill(starting, signal.SIGSTOP)  # where it is: it does not listen to signals itself yet
        running.process.send_signal(signal.SIGTERM)
        until(lambda: told_to_end(starting))
        os.kill(starting, signal.SIGCONT)
        assert running.end() == 0


@pytest.mark.parametrize("told", ["to end", "that another fell"])
def test_what_it_is_told_while_it_replaces_a_worker_is_not_forgotten(monkeypatch: pytest.MonkeyPatch, told: str) -> None:
    server = Workers("muster_server.serve:worker", lambda: None, workers=2)
    server.main_loop_interrupt = threading.Event()

    def replaced(self: Workers, *words: object) -> None:
        if told == "to end":
            self.end()
        else:
            self.interrupt_children.append(1)
        self.main_loop_interrupt.clear()

    monkeypatch.setattr(MPServer, "_respawn_workers", replaced)
    server._respawn_workers([0])
    assert server.main_loop_interrupt.is_set()
