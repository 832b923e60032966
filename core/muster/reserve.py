"""A reserve of 50 MB in the profile folder, for what must go on when the disk is full: what waits is still sent (trust.md F35).

While there is little room, nobody saves anything new, in no program of this profile: the reserve is given up then, and the sync
writes into the room that it leaves. It is taken again as soon as there is room for it and more. A file of no bytes says, over a
start of the program too, that it was given up.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path

from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BUSY, Problem, Sort

NO_ROOM = Sort("no_room", BUSY, QT_TRANSLATE_NOOP(
    "problems", "The disk is almost full, so Muster only reads for now. This step was not saved; everything saved before is kept,"
    " and what waits is still sent. Try again once {needed} MB of the disk are free."))

NAME = "reserve"
SIZE = 50 << 20
LEAST = 16 << 20
"""Free bytes below which nothing new is saved: the store's log grows to as much before it is carried over."""
_PART = 1 << 20


def _free(folder: Path) -> int:
    return shutil.disk_usage(folder).free


class Reserve:
    """The reserve of one profile folder. Safe in several threads and programs: to give it up twice, or take it twice, does no
    harm."""

    def __init__(self, folder: Path, size: int = SIZE, free: Callable[[Path], int] = _free) -> None:
        self._folder = folder
        self._path = folder / NAME
        self._size = size
        self._free = free

    @property
    def needed(self) -> int:
        """Free bytes from which it is taken again, and people may save."""
        return self._size + 2 * LEAST

    def room(self) -> bool:
        """Whether there is room for what people save. Gives the reserve up where there is not. Takes some 20 us."""
        try:
            free, held = self._free(self._folder), self._held()
        except OSError:  # the folder is gone: the store says it better
            return True
        if held == 0:
            return free >= self.needed
        if free >= LEAST:
            return True
        if held is not None:
            with contextlib.suppress(OSError):
                os.truncate(self._path, 0)
        return False

    def check(self) -> None:
        """Raise NO_ROOM where there is no room for what people save."""
        if not self.room():
            raise Problem(NO_ROOM, needed=-(-self.needed // 1_000_000))

    def keep(self) -> bool:
        """The same as `room`, and take the reserve where there is none and room for it: up to a second, so not where somebody
        waits. A disk that refuses is asked again the next time."""
        if self.room() and self._wanting():
            with contextlib.suppress(OSError):
                self._fill()
        return self.room()

    def _held(self) -> int | None:
        """How many bytes it has; None where there never was one."""
        try:
            return self._path.stat().st_size
        except FileNotFoundError:
            return None

    def _wanting(self) -> bool:
        with contextlib.suppress(OSError):
            return (self._held() or 0) < self._size and self._free(self._folder) >= self.needed
        return False

    def _fill(self) -> None:
        file = os.open(self._path, os.O_WRONLY | os.O_CREAT, 0o600)
        try:
            if hasattr(os, "posix_fallocate"):
                os.posix_fallocate(file, 0, self._size)
            else:
                for start in range(0, self._size, _PART):
                    os.write(file, bytes(min(_PART, self._size - start)))
        except OSError:
            os.truncate(self._path, 0)
            raise
        finally:
            os.close(file)
