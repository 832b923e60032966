"""A real server, granian over PostgreSQL in processes of their own, that can be killed, paused and started again where it was."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from muster.author import Edit
from muster.ids import new_id
from muster.problems import Problem
from muster.store.digests import digest_of
from muster.store.log import since
from muster_server.check import check_log
from muster_server.meeting import Meeting

BIN = Path(sys.executable).parent
TRIES, PAUSE = 20, 1.0


def here(where: str, command: Sequence[object]) -> list[str]:
    """The command as it is, where there is no namespace to go into."""
    return [str(word) for word in command]

class Serving:
    """`muster-server serve` on a PostgreSQL database, and administration beside it, in this process.

    `inside("server", command)` is the command as it is run where the server is; `listen` what `serve` is told.
    """

    def __init__(self, folder: Path, database: str, listen: Sequence[str] = ("--port", "0"), names: Sequence[str] = (),
                 inside: Callable[[str, Sequence[object]], list[str]] = here, workers: int = 1) -> None:
        self.folder = folder
        self.database = database
        self.meeting = Meeting(folder / "server", database, make=True)
        self._command = inside("server", [BIN / "muster-server", "serve", "--data", folder / "server", "--database", database,
                                          *listen, *(word for name in names for word in ("--name", name)),
                                          "--workers", workers])
        self._process: subprocess.Popen[str] | None = None
        self.url = ""

    def start(self) -> None:
        """Start it and wait until it answers; again, as a service manager does, while the database still comes back."""
        for _ in range(TRIES):
            self._begin()
            if self.url:
                return
            assert self._process is not None and self._process.stdout is not None
            self._process.wait(30)
            self._process.stdout.close()
            time.sleep(PAUSE)
        raise AssertionError((self.folder / "serve.log").read_text()[-2000:])

    def _begin(self) -> None:
        with (self.folder / "serve.log").open("a") as log:
            process = subprocess.Popen(self._command, cwd=self.folder, stdout=subprocess.PIPE, stderr=log, text=True,
                                       env=os.environ | {"LANG": "C.UTF-8"})
        assert process.stdout is not None
        self._process, self.url = process, process.stdout.readline().strip()

    def send(self, number: int) -> None:
        """A signal to the server's first process."""
        assert self._process is not None
        self._process.send_signal(number)

    @property
    def pid(self) -> int:
        """Of the server's first process."""
        assert self._process is not None
        return self._process.pid

    def workers(self) -> list[int]:
        """The process ids of the workers, of which there are any where it was told to have several."""
        assert self._process is not None
        tasks = Path(f"/proc/{self._process.pid}/task").glob("*/children")
        return [int(pid) for each in tasks for pid in each.read_text().split()]

    def ended(self) -> bool:
        return self._process is None or self._process.poll() is not None

    def stop(self, number: int = signal.SIGTERM) -> None:
        """End it: in good order, or with SIGKILL as the system does when memory runs out."""
        process, self._process = self._process, None
        if process is not None and process.stdout is not None:
            process.send_signal(number)
            process.wait(30)
            process.stdout.close()

    def close(self) -> None:
        self.stop()
        self.meeting.close()

    def kill_backends(self) -> int:
        """End every connection that the server has, by SIGKILL of one of the processes behind them: PostgreSQL then ends
        all, and recovers. Returns how many there were."""
        self.answered()
        with self.meeting.store.read() as tx:
            pids = [int(row[0]) for row in tx.all(
                "SELECT pid FROM pg_stat_activity WHERE application_name='muster-server' AND datname=current_database()")]
        if pids:
            with self.meeting.store.engine.connect() as watch:
                os.kill(pids[0], signal.SIGKILL)
                with contextlib.suppress(DBAPIError):  # who connects before PostgreSQL has noticed is ended with the others
                    while True:
                        watch.exec_driver_sql("SELECT 1")
            self.meeting.store.engine.dispose()  # its own connections are gone with the others
        return len(pids)

    def answered(self) -> None:
        """Wait until the database answers, once it has recovered."""
        until = time.monotonic() + 60
        while True:
            try:
                with self.meeting.store.read() as tx:
                    tx.one("SELECT 1")
                return
            except (DBAPIError, Problem):
                assert time.monotonic() < until, "the database did not come back"
                self.meeting.store.engine.dispose()
                time.sleep(0.05)

    # what is in it

    def begin(self, name: str, risks: int, template: str = "generic") -> tuple[str, list[str]]:
        """A new roll-out with so many risks in it: its id, and theirs."""
        rollout = self.meeting.rollouts.begin(name, template).id
        ids = [new_id() for _ in range(risks)]
        self.meeting.scribe.save(rollout, [Edit(risk, "risk", "", {"title": f"Risk {i}"}) for i, risk in enumerate(ids)])
        return rollout, ids

    def code(self, rollout: str, role: str = "coordinator", site: str = "") -> str:
        return self.meeting.desk.invite(self.meeting.rollouts.get(rollout), site, role)

    def digest(self, rollout: str) -> str:
        with self.meeting.store.read(rollout) as tx:
            return digest_of(tx)

    def titles(self, rollout: str) -> set[tuple[str, str]]:
        """Every (record, title) that the log ever took; its chain is followed on the way."""
        check_log(self.meeting.store, rollout, rollout)
        with self.meeting.store.read(rollout) as tx:
            changes = [entry.change for entry in since(tx, 0, sys.maxsize)]
        return {(each.record, str(each.value)) for each in changes if each.field == "title"}
