"""Names that last: after a power cut a new or renamed file is there only when its folder was asked to be written, too."""

from __future__ import annotations

import os
from pathlib import Path


def settle(folder: Path) -> None:
    """Make new, renamed and removed names in `folder` last through a power cut, where the system needs to be asked."""
    if os.name == "posix":
        file = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(file)
        finally:
            os.close(file)


def make_folder(folder: Path) -> None:
    """Make a folder, private to this user, with those above it that are missing; all of their names last."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for each in missing:
        settle(each.parent)
