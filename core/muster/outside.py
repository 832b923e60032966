"""The mark outside the profile folder: the last change made per roll-out, by which a restored or copied folder is known.

A folder put back from a copy holds fewer changes than this machine has made; then a new epoch starts before the first save.
A mark is two slots of one line each, written in turn, so that a power cut in the middle of one leaves the other.
"""

from __future__ import annotations

import logging
import os
import zlib
from pathlib import Path
from typing import NamedTuple

import platformdirs

from muster.lasting import make_folder, settle
from muster.lockfile import locked

_log = logging.getLogger(__name__)

FOLDER_VARIABLE = "MUSTER_STATE_DIR"
_SLOT = 512  # one sector of a disk, which is written whole or not at all


class Mark(NamedTuple):
    """The last change made here: `epoch` (8 bytes) and `n`; `turn` counts the writings."""

    turn: int
    epoch: bytes
    n: int

    def line(self) -> bytes:
        text = f"{self.turn} {self.epoch.hex()} {self.n}"
        return f"{text} {zlib.crc32(text.encode()):08x}\n".encode()


def state_folder() -> Path:
    """Where this user's marks are: `MUSTER_STATE_DIR` when set, else the system's place for a program's state."""
    given = os.environ.get(FOLDER_VARIABLE)
    return Path(given) if given else platformdirs.user_state_path("muster", appauthor=False)


class Outside:
    """The marks of one profile, one file per roll-out. Safe for several processes; never the reason why a save fails."""

    def __init__(self, profile: str, folder: Path | None = None) -> None:
        self.folder = (folder or state_folder()) / "marks" / profile
        self._unflushed: set[str] = set()

    def read(self, rollout: str) -> tuple[bytes, int] | None:
        """Epoch and last n, or None where no mark can be read."""
        try:
            mark = _latest((self.folder / rollout).read_bytes())
        except OSError:
            return None
        return None if mark is None else (mark.epoch, mark.n)

    def write(self, rollout: str, epoch: bytes, n: int) -> None:
        """Remember that change `n` of `epoch` was committed; a smaller n of the same epoch is passed over. No fsync."""
        try:
            if not self.folder.is_dir():
                make_folder(self.folder)
            file = os.open(self.folder / rollout, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
            try:
                with locked(file):
                    _write(file, epoch, n)
            finally:
                os.close(file)
        except OSError as error:  # the save is committed; without the mark a restored folder is found at the server
            _log.warning("the mark outside the profile was not written: %s", error)
        else:
            self._unflushed.add(rollout)

    def flush(self) -> None:
        """Make what was written last through a power cut: before an Offer names these changes to anyone."""
        if not self._unflushed:
            return
        try:
            for rollout in self._unflushed:
                file = os.open(self.folder / rollout, os.O_RDWR)
                try:
                    os.fsync(file)
                finally:
                    os.close(file)
            settle(self.folder)
        except OSError as error:
            _log.warning("the mark outside the profile was not made to last: %s", error)
        else:
            self._unflushed.clear()


def _latest(raw: bytes) -> Mark | None:
    marks = [mark for start in (0, _SLOT) if (mark := _parsed(raw[start:start + _SLOT])) is not None]
    return max(marks, default=None)


def _parsed(slot: bytes) -> Mark | None:
    try:
        text, _, check = slot.split(b"\n", 1)[0].decode("ascii").rpartition(" ")
        if int(check, 16) != zlib.crc32(text.encode()):
            return None
        turn, epoch, n = text.split(" ")
        return Mark(int(turn), bytes.fromhex(epoch), int(n))
    except ValueError:
        return None


def _write(file: int, epoch: bytes, n: int) -> None:
    os.lseek(file, 0, os.SEEK_SET)
    last = _latest(os.read(file, 2 * _SLOT)) or Mark(-1, b"", -1)
    if last.epoch == epoch and last.n >= n:
        return
    mark = Mark(last.turn + 1, epoch, n)
    os.lseek(file, mark.turn % 2 * _SLOT, os.SEEK_SET)
    os.write(file, mark.line())
