"""What a disk may hold after the power went: rebuilt from the steps that a program asked for, as weak as POSIX allows.

Of a file: everything written before its last fsync that had returned, and of what came later any part: none, all, the
first few, any few, some 512- or 4096-byte sectors of each. Of a folder: every name as it was at its own last fsync, and of
later creations, renames and removals none, all, the first few, or for each name its own first few.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from crash.trace import Step

HOW = ("none", "all", "first", "some", "torn")
"""How much of what was not made to last is there nevertheless."""


@dataclass
class Node:
    """A file or a folder. `before`: content or names at the start; `steps`: (time, step) on it; `synced`: times of fsync."""

    folder: bool
    before: bytes = b""
    names: dict[str, Node] = field(default_factory=dict)
    steps: list[tuple[int, Step]] = field(default_factory=list)
    moves: list[tuple[int, dict[str, Node | None]]] = field(default_factory=list)
    synced: list[int] = field(default_factory=list)

    def lasting(self, time: int) -> int:
        """The time up to which everything lasts for a power cut at `time`."""
        return max((each for each in self.synced if each < time), default=-1)


@dataclass
class Image:
    """A folder as it may be found: contents by path below the root, None for a folder. `time` is when the power went."""

    time: int
    files: dict[str, bytes | None]

    def digest(self) -> bytes:
        out = hashlib.sha256()
        for path, data in sorted(self.files.items()):
            out.update(b"%d %s " % (-1 if data is None else len(data), path.encode()))
            out.update(data or b"")
        return out.digest()

    def write(self, root: Path) -> None:
        for path, data in sorted(self.files.items()):
            if data is None:
                (root / path).mkdir(mode=0o700)
            else:
                (root / path).write_bytes(data)


class Disk:
    """The disk below `root` as it was in `start` (path -> content, None for folders), and what was then asked of it."""

    def __init__(self, root: str, start: dict[str, bytes | None], steps: Sequence[Step]) -> None:
        self.root = root
        self.top = Node(True)
        self.now: dict[str, Node] = {"": self.top}
        for path, data in sorted(start.items()):
            self._put(path, Node(data is None, data or b""))
        for node in list(self.now.values()):
            node.names = {name: child for move in node.moves for name, child in move[1].items() if child is not None}
            node.moves = []
        self.steps = list(steps)
        for time, step in enumerate(self.steps):
            if step.what != "said":
                self._follow(time, step)

    def _below(self, path: str) -> str:
        return os.path.relpath(path, self.root) if path != self.root else ""

    def _put(self, path: str, node: Node | None, time: int = -1) -> None:
        folder, _, name = path.rpartition("/")
        self.now[folder].moves.append((time, {name: node}))
        if node is None:
            self.now.pop(path)
        else:
            self.now[path] = node

    def _follow(self, time: int, step: Step) -> None:
        path = self._below(step.path)
        if step.what == "rename":
            self._rename(time, path, self._below(step.other))
        elif step.what in ("unlink", "rmdir"):
            self._put(path, None, time)
        elif step.what == "mkdir":
            self._put(path, Node(True), time)
        elif step.what == "open" and path not in self.now:
            self._put(path, Node(False), time)
        elif step.what == "open":
            if step.at:
                self.now[path].steps.append((time, step._replace(what="size", at=0)))
        elif step.what == "sync":
            self.now[path].synced.append(time)
        else:
            self.now[path].steps.append((time, step))

    def _rename(self, time: int, old: str, new: str) -> None:
        folder, _, name = new.rpartition("/")
        source, _, was = old.rpartition("/")
        assert folder == source, "a rename from one folder into another is not modelled"
        node = self.now[old]
        self.now[folder].moves.append((time, {was: None, name: node}))
        for path in [each for each in self.now if each == old or each.startswith(old + "/")]:
            self.now[new + path[len(old):]] = self.now.pop(path)

    def image(self, time: int, random: Random, how: str = "") -> Image:
        """The disk after a power cut just before step `time`. `how` for every file and folder, "" for each its own."""
        files: dict[str, bytes | None] = {}
        sector = random.choice((512, 4096))
        left = [("", self.top)]
        while left:
            path, node = left.pop()
            for name, child in sorted(self._names(node, time, random, how or random.choice(HOW)).items()):
                below = f"{path}/{name}" if path else name
                if child.folder:
                    files[below] = None
                    left.append((below, child))
                else:
                    files[below] = content(child, time, random, how or random.choice(HOW), sector)
        return Image(time, files)

    def _names(self, node: Node, time: int, random: Random, how: str) -> dict[str, Node]:
        lasts = node.lasting(time)
        names: dict[str, Node | None] = dict(node.names)
        late = [move for at, move in node.moves if lasts < at < time]
        for at, move in node.moves:
            if at < lasts:
                names.update(move)
        if how == "first":
            late = late[:random.randrange(len(late) + 1)]
        elif how in ("some", "torn"):
            late = _each_name(late, random)
        for move in late if how != "none" else ():
            names.update(move)
        return {name: child for name, child in names.items() if child is not None}


def _each_name(moves: list[dict[str, Node | None]], random: Random) -> list[dict[str, Node | None]]:
    """For each name the first few of what happened to it; a rename happens whole or not at all."""
    stopped: set[str] = set()
    out = []
    for move in moves:
        if stopped & move.keys() or random.random() < 0.3:
            stopped |= move.keys()
        else:
            out.append(move)
    return out


def content(node: Node, time: int, random: Random, how: str, sector: int) -> bytes:
    """What a file may hold after a power cut just before step `time`."""
    lasts = node.lasting(time)
    data = bytearray(node.before)
    for at, step in node.steps:
        if at < lasts:
            _apply(data, step, None, random, sector)
    late = [step for at, step in node.steps if lasts < at < time]
    if how == "none":
        late = []
    elif how == "first":
        late = late[:random.randrange(len(late) + 1)]
    elif how == "some":
        late = [step for step in late if random.random() < 0.6]
    for step in late:
        _apply(data, step, random.choice((0.2, 0.5, 0.9)) if how == "torn" else None, random, sector)
    return bytes(data)


def _apply(data: bytearray, step: Step, part: float | None, random: Random, sector: int) -> None:
    """Do one step, or with `part` only that share of its sectors."""
    if step.what == "size":
        if part is None or random.random() < part:
            data[step.at:] = bytes(max(0, step.at - len(data)))
        return
    start, end = step.at, step.at + len(step.data)
    if len(data) < end:
        data.extend(bytes(end - len(data)))
    while start < end:
        stop = min(end, (start // sector + 1) * sector)
        if part is None or random.random() < part:
            data[start:stop] = step.data[start - step.at:stop - step.at]
        start = stop


def read_folder(root: Path) -> dict[str, bytes | None]:
    """What stands below `root` now: contents by path, None for folders."""
    return {str(path.relative_to(root)): None if path.is_dir() else path.read_bytes() for path in root.rglob("*")}
