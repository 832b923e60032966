"""Reads what strace wrote (-xx -y) into the steps that a program asked of its disk, with every byte that it wrote."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

CHANGING = ("write", "pwrite64", "pwritev", "pwritev2", "fsync", "fdatasync", "ftruncate", "?truncate", "?rename", "renameat",
            "renameat2", "?unlink", "unlinkat", "?rmdir", "?mkdir", "mkdirat", "?link", "linkat", "fallocate", "copy_file_range",
            "sendfile")
"""The calls that change a disk, as strace names them ("?": this machine may not have it)."""
ALSO = ("openat", "lseek", "writev")
"""What else has to be seen to follow them. `writev` is how a tried program says what it did (see `stage`)."""

_LINE = re.compile(r"(\w+)\((.*)\)\s+= (-?\d+)(?:<([\\x0-9a-f]*)>)?")
_FD = re.compile(r"(\d+|AT_FDCWD)<((?:\\x[0-9a-f]{2})*)>(\(deleted\))?")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')


class Step(NamedTuple):
    """One thing done to the disk. `what`: open, write, size, sync, rename, unlink, mkdir, rmdir, or said (a line to the
    harness). `call` is its place among the changing calls, from 1; 0 for steps that are none. `opened` counts the
    calls that open files, for one that makes a file."""

    what: str
    path: str
    call: int = 0
    at: int = 0
    data: bytes = b""
    other: str = ""
    opened: int = 0


class Unknown(AssertionError):
    """The trace holds something that this reader does not know; images built without it would be wrong."""


def _bytes(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))


def _name(text: str) -> str:
    return os.fsdecode(_bytes(text))


class Reader:
    """Follows one program through its trace: `calls` are the names of its changing calls in order, also of failed ones.

    Offsets of `write` are kept by descriptor, as the kernel keeps them."""

    def __init__(self, root: str) -> None:
        self.root = root.rstrip("/") + "/"
        self.offsets: dict[str, int] = {}
        self.calls: list[str] = []
        self.opened = 0

    def steps(self, lines: Iterable[str]) -> Iterator[Step]:
        """The steps below `root`, and what was said, in order."""
        for line in lines:
            found = _LINE.match(line)
            if found is None:
                if not line.startswith(("+++", "---")) and " = ?" not in line:
                    raise Unknown(line[:200])
                continue
            name, text, result, opened = found[1], found[2], int(found[3]), found[4]
            changing = name in CHANGING or "?" + name in CHANGING
            self.calls += [name] * changing
            self.opened += name == "openat"
            if result < 0:
                continue
            step = self._step(name, text, result, opened)
            if step is not None and (step.what == "said" or step.path == self.root[:-1] or step.path.startswith(self.root)):
                yield step._replace(call=len(self.calls) if changing else 0)

    def _step(self, name: str, text: str, result: int, opened: str | None) -> Step | None:
        fds = [(each[1], _name(each[2]), bool(each[3])) for each in _FD.finditer(text)]
        texts = _TEXT.findall(text)
        if any(more for _, more in texts):
            raise Unknown(f"{name} is cut short")
        if name in ("write", "pwrite64", "lseek", "ftruncate", "fsync", "fdatasync", "writev"):
            return self._on_file(name, text, result, fds[0], [_bytes(each) for each, _ in texts])
        names = [self._whole(each, fds, i) for i, (each, _) in enumerate(texts)]
        if name == "openat":
            return self._open(text, str(result), _name(opened or ""), names[0])
        if name in ("rename", "renameat", "renameat2"):
            return Step("rename", names[0], other=names[1])
        if name in ("unlink", "rmdir", "mkdir", "mkdirat"):
            return Step({"mkdirat": "mkdir"}.get(name, name), names[0])
        if name == "unlinkat":
            return Step("rmdir" if "AT_REMOVEDIR" in text else "unlink", names[0])
        if any(self.root in path for path in (*names, *(path for _, path, _ in fds))):
            raise Unknown(f"{name} on {names or fds}")
        return None

    def _whole(self, text: str, fds: list[tuple[str, str, bool]], at: int) -> str:
        folder = fds[min(at, len(fds) - 1)][1] if fds else os.getcwd()
        return os.path.normpath(os.path.join(folder, _name(text)))

    def _open(self, text: str, fd: str, path: str, named: str) -> Step | None:
        self.offsets[fd] = 0
        if "O_APPEND" in text and path.startswith(self.root):
            raise Unknown("a file is appended to")
        if "O_CREAT" not in text and "O_TRUNC" not in text:
            return None
        new = "O_CREAT" in text
        return Step("open", path or named, at=int("O_TRUNC" in text), other="new" * new, opened=self.opened * new)

    def _on_file(self, name: str, text: str, result: int, file: tuple[str, str, bool], data: list[bytes]) -> Step | None:
        fd, path, deleted = file
        if name == "lseek":
            self.offsets[fd] = result
            return None
        if name == "writev":
            return Step("said", path, data=b"".join(data))
        if name == "write":
            at = self.offsets.get(fd, 0)
            self.offsets[fd] = at + result
        if deleted:
            return None  # nobody finds it after the next start
        if name in ("fsync", "fdatasync"):
            return Step("sync", path)
        last = int(text.rpartition(",")[2])
        if name == "ftruncate":
            return Step("size", path, at=last)
        return Step("write", path, at=at if name == "write" else last, data=data[0][:result])
