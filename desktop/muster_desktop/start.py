"""Opens the window, or draws it or paper into files, after a look whether that can be done here at all."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import ModuleType

from muster_desktop import display


def window(folder: Path | None, passphrase: str | None = None) -> int:
    """The window on the profile in `folder`, or on this computer's; already unlocked where the passphrase is given.

    Stays until it is closed. Returns the exit status: 1, with one sentence, where no window can be shown.
    """
    if not _can_show():
        return 1
    from muster_desktop import app  # a door: Qt, 150 ms, and it may be missing

    return app.run(folder, passphrase)


def pictures(words: list[str]) -> int:
    """`tour OUT` or `gallery OUT [--langs en,ar] [--themes light,dark] [--size 1366x768]`. Returns the exit status."""
    if not _can_show():
        return 1
    from muster_desktop.pictures import main  # a door: Qt and everything behind it

    return main(words)


def paper() -> ModuleType | None:
    """What draws sheets of paper, which needs Qt but no display; None, with one sentence, where Qt lacks something."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if not _can_show():
        return None
    from muster_desktop.paper import sheets  # a door: Qt, and it may be missing

    return sheets


def _can_show() -> bool:
    lacking = display.lacking()
    if lacking:
        print(lacking, file=sys.stderr)
    return not lacking
