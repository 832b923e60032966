"""A filled demo in a folder: a server and two profiles on one roll-out under way, one clash, a dozen unsent changes."""

from __future__ import annotations

import contextlib
import datetime
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from muster.author import Edit
from muster.clock import SystemClock
from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, Problem, Sort
from muster.slots import FLOOR
from muster.slugs import slug
from muster.vault import Vault
from muster_desktop import demo_courses, demo_floor, demo_support, demo_today, demo_training
from muster_desktop.demo_story import COORDINATOR, ROLLOUT, TRAINER, Story
from muster_desktop.ledger import Ledger
from muster_desktop.profile import Profile
from muster_desktop.synclog import logged

PASSPHRASE = "amber tents beside the river"
UNSENT = 12
"""How many changes of the coordinator wait to be sent when the demo is ready."""
_MARK = "demo.json"
_PATIENCE = 30

NOT_EMPTY = Sort("demo_not_empty", BAD, QT_TRANSLATE_NOOP(
    "problems", "{folder} holds something else than a demo. Nothing was changed; name a new folder."))
NO_DEMO_SERVER = Sort("demo_no_server", BAD, QT_TRANSLATE_NOOP(
    "problems", "The server of the demo did not start ({reason}). Nothing was kept."))


class Demo(NamedTuple):
    """A demo that is ready: its folders, the port that its profiles know, and the passphrase of both."""

    folder: Path
    port: int
    rollout: str
    passphrase: str = PASSPHRASE

    @property
    def coordinator(self) -> Path:
        return self.folder / "coordinator"

    @property
    def trainer(self) -> Path:
        return self.folder / "trainer"

    @property
    def server(self) -> Path:
        return self.folder / "server"


class StoryClock(SystemClock):
    """This computer's clock, turned back while the past of the story is written."""

    def __init__(self) -> None:
        self.back = 0

    def now(self) -> int:
        return super().now() - self.back


def make(folder: Path, now: datetime.datetime | None = None, seed: int = 7) -> Demo:
    """The demo in `folder`, made when it is not there yet. `now` (with its offset) is the story's present, this very
    moment by default; the same `seed` tells the same story. Raises Problem; then nothing of it is kept."""
    folder = folder.absolute()
    if (folder / _MARK).exists():
        return Demo(folder, **json.loads((folder / _MARK).read_text("utf-8")))
    if folder.exists() and any(folder.iterdir()):
        raise Problem(NOT_EMPTY, folder=str(folder))
    folder.parent.mkdir(parents=True, exist_ok=True)
    making = folder.with_name(f".{folder.name}.{os.getpid()}")
    try:
        made = _fill(making, now or datetime.datetime.now().astimezone(), seed)
        (making / _MARK).write_text(json.dumps({"port": made.port, "rollout": made.rollout}), "utf-8")
        if folder.exists():
            folder.rmdir()
        making.rename(folder)
    finally:
        shutil.rmtree(making, ignore_errors=True)
    return made._replace(folder=folder)


@contextlib.contextmanager
def serving(demo: Demo) -> Iterator[str]:
    """The demo's server, for as long as the block lasts; its address. Where the port is taken meanwhile the demo works
    offline, as its people often do, and the address is empty."""
    try:
        process, address = _serve(demo.server, demo.port)
    except Problem:
        yield ""
        return
    try:
        yield address
    finally:
        _stop(process)


def _command() -> list[str]:
    """How this installation runs its server: the program beside a frozen one, else the module of this Python."""
    if getattr(sys, "frozen", False):
        program = Path(sys.executable)
        return [str(program.with_name("muster-server" + program.suffix))]
    return [sys.executable, "-m", "muster_server"]


def _administer(*words: str) -> str:
    """Run one command of the server and return the last word it printed."""
    done = subprocess.run([*_command(), *words], capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise Problem(NO_DEMO_SERVER, reason=(done.stderr.strip().splitlines() or ["no reason given"])[-1])
    return done.stdout.split()[-1]


def _serve(data: Path, port: int) -> tuple[subprocess.Popen[str], str]:
    process = subprocess.Popen([*_command(), "serve", "--data", str(data), "--port", str(port)], stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL, text=True, encoding="utf-8")
    assert process.stdout is not None
    address = process.stdout.readline().strip()
    if not address:
        _stop(process)
        raise Problem(NO_DEMO_SERVER, reason=f"exit status {process.returncode}")
    return process, address


def _stop(process: subprocess.Popen[str]) -> None:
    process.terminate()
    try:
        process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    if process.stdout is not None:
        process.stdout.close()


def _fill(folder: Path, now: datetime.datetime, seed: int) -> Demo:
    folder.mkdir(mode=0o700)
    data = folder / "server"
    rollout = _administer("init", "--data", str(data), "--rollout", ROLLOUT, "--template", "cpims")
    process, address = _serve(data, 0)
    profiles: list[Profile] = []
    try:
        for name, role, place in ((COORDINATOR, "coordinator", "coordinator"), (TRAINER, "trainer", "trainer")):
            code = _administer("invite", "--data", str(data), "--role", role, "--site", slug(ROLLOUT))
            vault, _ = Vault.create(folder / place, name, PASSPHRASE, cost=FLOOR)  # it is printed: there is nothing to guess
            profiles.append(Profile(vault, StoryClock()))
            profiles[-1].join(address, code, name)
        _tell(profiles[0], profiles[1], now, seed)
    finally:
        for profile in profiles:
            profile.close()
        _stop(process)
    return Demo(folder, int(address.rstrip("/").rpartition(":")[2]), rollout)


def _tell(first: Profile, second: Profile, now: datetime.datetime, seed: int) -> None:
    """The story, chapter by chapter, each at its own day; then what the two did apart from each other."""
    ours, theirs = (next(iter(profile.ledgers.values())) for profile in (first, second))
    story, lesson = Story(ours, now, seed), Story(theirs, now, seed)
    for days, chapter in ((120, story.places), (118, story.everyone), (60, story.plan), (9, story.readiness), (1, story.launch),
                          (1, partial(demo_today.work, story)), (60, partial(demo_support.policy, story)),
                          (30, partial(demo_support.help_pages, story)), (2, partial(demo_support.solved, story)),
                          (0, partial(demo_floor.days, story)), (0, partial(demo_floor.passed_up, story)),
                          (0, partial(demo_support.requests, story)), (0, partial(demo_support.roadmap, story))):
        _save(first, ours, chapter(), now, days)
    logged(ours, first.sync)()
    second.sync(theirs)
    for days, taught in ((100, demo_training.sessions), (80, demo_courses.courses), (0, demo_training.registers),
                         (0, demo_training.results), (0, demo_courses.feedback)):
        _save(second, theirs, taught(lesson), now, days)
    theirs.save(demo_floor.elsewhere(lesson))
    second.sync(theirs)
    logged(ours, first.sync)()
    ours.save(demo_training.corrected(story))
    _clash(first, second, story, theirs)
    _wait(ours, story)


def _save(profile: Profile, ledger: Ledger, edits: Sequence[Edit], now: datetime.datetime, days: int) -> None:
    clock = profile.clock
    assert isinstance(clock, StoryClock)
    told = now - datetime.timedelta(days=days, hours=1)
    clock.back = time.time_ns() // 1_000_000 - round(told.timestamp() * 1000)
    try:
        ledger.save(edits)
    finally:
        clock.back = 0


def _clash(first: Profile, second: Profile, story: Story, theirs: Ledger) -> None:
    """Both work on two trainings before they hear of each other."""
    ours = story.ledger
    training = story.id("training", "Haro Camp, group 2")
    running = story.id("training", "Haro Camp, group 1")
    ours.edit(training, {"venue": "Block 5 school, it has a generator", "seats": "14", "pre_test": True,
                         "materials": "12 tablets, borrowed from Dastan."})
    theirs.edit(training, {"venue": "Open Hands tent, beside the clinic", "seats": "16", "follow_up": story.day(12),
                           "materials": "Printed cards, 20 in Sorani and 10 in Arabic."})
    ours.edit(running, {"end": story.day(2)})
    theirs.edit(running, {"end": story.day(3)})
    for profile, ledger in ((second, theirs), (first, ours)):
        logged(ledger, profile.sync)()


def _wait(ledger: Ledger, story: Story) -> None:
    """A dozen changes that the coordinator made today without a network."""
    steps = [step for step in ledger.records("step") if step.values.get("status") == "under_way"
             and step.values.get("level") != "phase"]
    edits = [Edit(step.id, "step", step.site, {"percent": "95", "note": "Nearly there, one signature is missing."})
             for step in steps[:3]]
    issues = [issue for issue in ledger.records("issue") if issue.values.get("status") == "logged"]
    edits += [Edit(issue.id, "issue", issue.site, {"status": "in_hand", "owner": ledger.person}) for issue in issues[:2]]
    summary = "Asks for the help page in Arabic"
    edits.append(Edit(story.id("issue", summary), "issue", "qalat-nur", {"summary": summary, "status": "logged"}))
    ledger.save(edits)
    missing = UNSENT - ledger.waiting()
    risks = ledger.records("risk")[:max(0, missing)]
    if risks:
        ledger.save([Edit(risk.id, "risk", risk.site, {"reviewed_on": story.day(0)}) for risk in risks])


__all__ = ["PASSPHRASE", "UNSENT", "Demo", "make", "serving"]
