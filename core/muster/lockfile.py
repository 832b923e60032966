"""An operating system's lock on a file: held by one process, given up however it ends, never a process id."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

if sys.platform == "win32":
    import msvcrt

    _AT = 1 << 30  # Windows also keeps others from reading the locked bytes: lock one beyond the end

    def _take(file: int, wait: bool) -> bool:
        os.lseek(file, _AT, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _drop(file: int) -> None:
        os.lseek(file, _AT, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_UNLCK, 1)
else:
    import fcntl

    def _take(file: int, wait: bool) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            return False
        return True

    def _drop(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)

NAME = "lock"


class Held:
    """The lock of one profile folder, until `release` or the end of the process."""

    def __init__(self, file: int) -> None:
        self._file: int | None = file

    def release(self) -> None:
        """Give the lock up; a second call does nothing."""
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def __enter__(self) -> Held:
        return self

    def __exit__(
        self, sort: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def hold(folder: Path) -> Held | None:
    """The lock of a profile folder for this process; None while another holds it. OSError where it cannot be made."""
    file = os.open(folder / NAME, os.O_RDWR | os.O_CREAT, 0o600)
    if _take(file, wait=False):
        return Held(file)
    os.close(file)
    return None


@contextmanager
def locked(file: int) -> Iterator[None]:
    """Hold the lock on an open file for a few statements, waiting for whoever has it."""
    if not _take(file, wait=True):
        raise TimeoutError("the file stayed locked by another program")
    try:
        yield
    finally:
        _drop(file)
