"""Opens the window, or draws it into files, after a look whether that can be done here at all."""

from __future__ import annotations

import sys
from pathlib import Path

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


def _can_show() -> bool:
    lacking = display.lacking()
    if lacking:
        print(lacking, file=sys.stderr)
    return not lacking
