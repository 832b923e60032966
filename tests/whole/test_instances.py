"""Two programs on one profile, as real processes: one window, a command line beside it, and nothing of either is lost (F34)."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from muster.lockfile import hold
from muster_desktop.profile import Profile as Opened
from tests.partition.cells import Cell, Manner, Run
from tests.partition.fleet import Member, fleet
from tests.postgres import Postgres
from whole.processes import BIN, PASSPHRASE, Profile, environment, last

TWIN = 10_000
"""What the second program counts its saves from."""


@contextmanager
def window(folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The program with a window that nobody sees, once it holds its profile."""
    process = subprocess.Popen([BIN / "muster", "--profile", "a"], cwd=folder, stdin=subprocess.DEVNULL,
                               env=environment(folder) | {"QT_QPA_PLATFORM": "offscreen"})
    try:
        while (free := hold(folder / "a")) is not None:
            free.release()
            assert process.poll() is None
            time.sleep(0.05)
        yield process
    finally:
        process.kill()
        process.wait()


def started_again(folder: Path) -> int:
    """The exit status of a second start, which goes by itself."""
    return subprocess.run([BIN / "muster", "--profile", "a"], cwd=folder, stdin=subprocess.DEVNULL, timeout=60,
                          env=environment(folder) | {"QT_QPA_PLATFORM": "offscreen"}).returncode


def test_a_second_start_rings_at_the_first_and_the_command_line_works_beside_it(tmp_path: Path) -> None:
    profile = Profile(tmp_path, "a").begun("Leyla")
    profile("init", "--name", "Leyla", "--rollout", "Karwan", "--template", "generic")
    with window(tmp_path) as first:
        while (status := started_again(tmp_path)) != 0:
            assert status == 7, "the window holds the profile, and does not listen yet"
        risk = last(profile("add", "risk", "--site", "karwan", "title=Saved beside the window"))
        assert first.poll() is None
        os.kill(first.pid, signal.SIGKILL)
        first.wait()
    with window(tmp_path):  # the lock is the system's: a killed window leaves none
        assert profile.json("show", risk)["values"]["title"] == "Saved beside the window"


def test_a_save_that_cannot_wait_is_refused_with_7_and_nothing_of_it_is_kept(tmp_path: Path) -> None:
    profile = Profile(tmp_path, "a").begun("Leyla")
    profile("init", "--name", "Leyla", "--rollout", "Karwan", "--template", "generic")
    mine = Opened.open(tmp_path / "a", PASSPHRASE)
    with mine.store.write() as tx:
        tx.put("held", b"")
        assert "Another program is writing" in profile("add", "risk", "--site", "karwan", "title=x", exit_code=7)
    mine.close()
    assert "x" not in [risk["title"] for risk in profile.json("list", "risk")]


def test_two_programs_that_save_and_sync_one_profile_keep_what_each_saved(cluster: Postgres, tmp_path: Path) -> None:
    with fleet(tmp_path, cluster, 2, proxy=True) as made:
        run = Run(made, 1, Cell(2, 30, 60.0), Manner("two programs"))
        run.begin()
        twin = Member(tmp_path, 1, made.way)
        twin.start()
        twin.answer()
        twin.do("work", rollout=run.rollout, records=run.risks, seconds=60.0, rate=15.0, pause=0.2, seed="twin", number=TWIN,
                stall=None)
        time.sleep(1.5)
        twin.do("enough")
        run.ask_all("enough")
        twin.do("quiet")
        done = run.end()
        numbers = {int(title.split()[1]) for saved in made.laptops[0].acknowledged(run.rollout) for title in saved.values()}
        assert twin.do("rest", rollout=run.rollout, tries=3)["tries"]
        assert twin.do("digest", rollout=run.rollout)["digest"] == made.server.digest(run.rollout)
        twin.end()
    print(done)
    assert min(numbers) < TWIN < max(numbers), "both saved"
    assert (done.stalled, done.diverged, done.lost) == ([], [], [])
