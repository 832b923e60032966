"""Tries acts: at every call that changes the disk a kill, from each on a failing disk, and power cuts between any two."""

from __future__ import annotations

import shutil
import tempfile
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import NamedTuple

from crash import laptops, servers, stage
from crash.acts import Act, run
from crash.disk import Disk, Image, read_folder
from crash.laptops import Told
from crash.scenes import Known, Scenes, answering
from crash.stage import Fact, Run
from crash.trace import Reader, Step
from muster.problems import BAD, BUSY
from muster_server.meeting import Meeting

HELD = {"store_full", "store_disk", "store_closed", "store_busy", "card_not_written", "cannot_make_profile", "data-closed",
        "command"}
"""What a person may be told when the disk fails: the codes of the sentences, or an exit status of a command line."""
EXITS = {BAD, BUSY}


class Tried(NamedTuple):
    """What came of tries: how many kills, failures of the disk and power cuts, and what was wrong."""

    kills: int = 0
    failures: int = 0
    images: int = 0
    lost: tuple[str, ...] = ()


class Recorded(NamedTuple):
    """One whole run: what stood on the disk before, each step, what was said, the server's store after each request."""

    start: dict[str, bytes | None]
    root: str
    steps: list[Step]
    calls: list[str]
    facts: list[Fact]
    servers: list[Path]


@contextmanager
def place(scenes: Scenes, act: Act) -> Iterator[Path]:
    """A folder with a fresh copy of the act's scene."""
    folder = Path(tempfile.mkdtemp(prefix="try-", dir=scenes.folder))
    try:
        scenes.copy(act.scene, folder)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _server(folder: Path) -> Iterator[Meeting | None]:
    if not (folder / "server").exists():
        yield None
        return
    meeting = Meeting(folder / "server")
    try:
        yield meeting
    finally:
        meeting.close()


def _answer(folder: Path, keep: list[Path] | None = None) -> stage.Answer | None:
    """The server beside the stage; with `keep` its folder is copied after each request."""
    if not (folder / "server").exists():
        return None

    def answer(head: dict[str, str], body: bytes) -> bytes:
        with _server(folder) as meeting:
            assert meeting is not None
            if head.pop("before", "") == "stolen":
                for row in meeting.devices.all():
                    meeting.devices.revoke(row.id, stolen=True)
            said = answering(meeting)(body, **head)
        if keep is not None:
            keep.append(folder / f"server{len(keep)}")
            shutil.copytree(folder / "server", keep[-1])
        return said

    return answer


def _perform(act: Act, known: Known, folder: Path, options: list[str]) -> Run:
    return stage.perform(lambda hands: run(act, known, hands), folder / "root", _answer(folder), options)


def record(scenes: Scenes, act: Act, folder: Path) -> Recorded:
    """Run an act to its end and take down every byte."""
    known, kept = scenes.known(act.scene), [folder / "server"]
    scenes.copy(act.scene, folder)
    if kept[0].exists():
        kept[0] = folder / "server-before"
        shutil.copytree(folder / "server", kept[0])
    start = read_folder(folder / "root")

    done = stage.perform(lambda hands: run(act, known, hands), folder / "root", _answer(folder, kept), record=folder / "trace")
    faults = [fact for fact in done.facts if "fault" in fact or "problem" in fact]
    assert done.ended and not faults, f"{act.name}, with nothing in its way: {faults or done.facts[-3:]}"
    with (folder / "trace").open(encoding="ascii") as lines:
        reader = Reader(str(folder / "root"))
        steps = list(reader.steps(lines))
    (folder / "trace").unlink()
    said = [step for step in steps if step.what == "said"]
    assert len(said) == len(done.facts), "what was said was not all seen"
    return Recorded(start, str(folder / "root"), steps, reader.calls, done.facts, kept)


def judged(act: Act, known: Known, facts: list[Fact], root: Path, meeting: Meeting | None, boot: str) -> None:
    """Raises when what was acknowledged is not there."""
    if act.side == "server":
        servers.check(known, facts, root)
        return
    told = Told(known, facts)
    if act.name == "import a sheet":
        laptops.imported(told, root)
    if act.name == "keys destroyed by order":
        laptops.gone(told, root)
    else:
        laptops.check(told, root, boot, meeting)


def _lost(act: Act, what: str) -> str:
    return f"{act.name}, {what}: " + "".join(traceback.format_exc(limit=-3)).strip()


def killed(scenes: Scenes, act: Act, calls: Sequence[str], call: int) -> Tried:
    """Kill an act just before its changing call number `call`; then everything that it said must be there."""
    known = scenes.known(act.scene)
    with place(scenes, act) as folder:
        try:
            done = _perform(act, known, folder, stage.killed_at(calls, call))
            kills = int(not done.ended)  # a store that is written anew may take a few calls less than when it was recorded
            if act.name == "sync":
                _put_back(scenes, folder)
            with _server(folder) as meeting:
                judged(act, known, done.facts, folder / "root", meeting, "this start")
        except Exception:
            return Tried(1, lost=(_lost(act, f"killed before call {call}"),))
    return Tried(kills)


def _put_back(scenes: Scenes, folder: Path) -> None:
    """On a copy: the profile is put back from a backup after the kill, the mark outside is what the kill left."""
    with tempfile.TemporaryDirectory(dir=scenes.folder) as place:
        other = Path(place)
        shutil.copytree(folder / "server", other / "server")
        shutil.copytree(folder / "root" / "state", other / "root" / "state")
        shutil.copytree(scenes.folder / "joined" / "backup" / "p", other / "root" / "p")
        with _server(other) as meeting:
            assert meeting is not None
            laptops.restored(other / "root", meeting)


def _in_words(fact: Fact) -> bool:
    """Whether a failure of the disk is told in one plain line, with an exit status that says so."""
    sentence = str(fact["sentence"]).strip()
    return fact["problem"] in HELD and fact["exit"] in EXITS and sentence.endswith(".") and "\n" not in sentence


def failed(scenes: Scenes, act: Act, options: list[str], what: str) -> Tried:
    """Let the disk fail as `options` say: a sentence for the person, and nothing lost."""
    known = scenes.known(act.scene)
    with place(scenes, act) as folder:
        try:
            done = _perform(act, known, folder, options)
            for fact in done.facts:
                assert "fault" not in fact, fact["fault"]
                assert "problem" not in fact or _in_words(fact), fact
            assert done.ended, "it died"
            with _server(folder) as meeting:
                judged(act, known, done.facts, folder / "root", meeting, "this start")
        except Exception:
            return Tried(0, 1, lost=(_lost(act, what),))
    return Tried(0, 1)


def images(taken: Recorded, count: int, random: Random) -> Iterator[Image]:
    """Different images, at most `count`: at each step nothing and everything of what was not made to last, then chance."""
    disk = Disk(taken.root, taken.start, taken.steps)
    seen: set[bytes] = set()
    times = range(len(taken.steps) + 1)
    wanted = [(time, how) for how in ("none", "all") for time in times]
    random.shuffle(wanted)
    for turn in range(count * 4):
        if len(seen) == count:
            return
        if turn < min(len(wanted), count // 2):
            time, how = wanted[turn]
        else:
            time, how = random.choice(times), random.choice(("", "", "torn", "some"))
        image = disk.image(time, random, how)
        facts = sum(step.what == "said" for step in taken.steps[:time])
        digest = image.digest() + facts.to_bytes(4, "big")
        if digest not in seen:
            seen.add(digest)
            yield image


def opened(act: Act, known: Known, taken: Recorded, image: Image, folder: Path) -> str:
    """Open one image as the person does after the power came back; what was wrong, "" when nothing was."""
    facts = taken.facts[:sum(step.what == "said" for step in taken.steps[:image.time])]
    work = Path(tempfile.mkdtemp(prefix="image-", dir=folder))
    try:
        (work / "root").mkdir()
        image.write(work / "root")
        asked = sum(fact.get("did") == "answered" for fact in facts)
        if act.side == "laptop" and taken.servers[0].exists():
            shutil.copytree(taken.servers[min(asked, len(taken.servers) - 1)], work / "server")
        with _server(work) as meeting:
            judged(act, known, facts, work / "root", meeting, "the next start")
    except Exception:
        step = taken.steps[image.time] if image.time < len(taken.steps) else None
        return _lost(act, f"power cut before step {image.time} ({step.what + ' ' + step.path if step else 'the end'})")
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return ""


def cut(scenes: Scenes, act: Act, taken: Recorded, count: int, seed: int, part: int = 0, parts: int = 1) -> Tried:
    """Open the images of a recorded run that fall to `part` of `parts`; `count` in all, chosen by `seed`."""
    known, tried, lost = scenes.known(act.scene), 0, []
    with tempfile.TemporaryDirectory(prefix="cut-", dir=scenes.folder) as folder:
        for number, image in enumerate(images(taken, count, Random(f"{seed} {act.name}"))):
            if number % parts == part:
                tried += 1
                wrong = opened(act, known, taken, image, Path(folder))
                lost += [wrong] if wrong else []
    return Tried(0, 0, tried, tuple(lost))
