"""Makes a profile folder whole or not at all, and takes one away again."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from muster.lasting import make_folder, settle
from muster.lockfile import NAME as LOCK
from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, Problem, Sort
from muster.reserve import NAME as RESERVE
from muster.vault_card import CARD, STORE, UNFINISHED

PROFILE_EXISTS = Sort("profile_exists", BAD, QT_TRANSLATE_NOOP(
    "problems", "There is already a profile in {folder}. It was left as it is. Open it, or choose an empty folder."))
FOLDER_NOT_EMPTY = Sort("folder_not_empty", BAD, QT_TRANSLATE_NOOP(
    "problems", "The folder {folder} holds other files. They were left as they are. Choose an empty folder."))
CANNOT_MAKE = Sort("cannot_make_profile", BAD, QT_TRANSLATE_NOOP(
    "problems", "No profile can be made in {folder} ({reason}). Nothing was left behind. Choose another folder."))

_OURS = (CARD, CARD + ".new", STORE, STORE + "-wal", STORE + "-shm", STORE + "-journal", LOCK, RESERVE)
_RESERVED = ("outbox", "blobs", "backups")


@contextmanager
def making(folder: Path, filled: bool) -> Iterator[None]:
    """Claim an empty or absent folder; whatever fails inside, it is as empty or absent afterwards as it was.

    A process that dies inside leaves the mark `unfinished`, by which the next one knows that it may start over. Unless it is
    `filled` inside, the mark stays until `finish`.
    """
    created = not folder.exists()
    try:
        _claim(folder)
        try:
            yield
            if filled:
                finish(folder)
        except BaseException:
            remove(folder, folder_too=created)
            raise
    except OSError as error:
        raise Problem(CANNOT_MAKE, folder=str(folder), reason=error.strerror or str(error)) from error


def _claim(folder: Path) -> None:
    make_folder(folder)
    names = {path.name for path in folder.iterdir()}
    if UNFINISHED in names and names <= {UNFINISHED, *_OURS}:
        remove(folder)
    elif CARD in names:
        raise Problem(PROFILE_EXISTS, folder=str(folder))
    elif names:
        raise Problem(FOLDER_NOT_EMPTY, folder=str(folder))
    folder.chmod(0o700)
    (folder / UNFINISHED).touch(mode=0o600)
    settle(folder)


def finish(folder: Path) -> None:
    """Take the mark `unfinished` away: from now on there is something in the profile that nobody may start over."""
    (folder / UNFINISHED).unlink(missing_ok=True)
    settle(folder)


def remove(folder: Path, folder_too: bool = False) -> None:
    """Take a profile's files away, the key slots first: without them the rest is noise. Other files stay."""
    for name in (*_OURS, UNFINISHED):
        (folder / name).unlink(missing_ok=True)
    for name in _RESERVED:
        shutil.rmtree(folder / name, ignore_errors=True)
    settle(folder)
    if folder_too and not os.listdir(folder):
        folder.rmdir()
