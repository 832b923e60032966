"""The command `muster`: without words it opens the window, with words it does the same jobs without one."""

from __future__ import annotations

import sys
from pathlib import Path

from muster_desktop import start

PICTURES = ("tour", "gallery")
"""Words that draw the real window into files; hidden, for the makers of Muster."""


def window_folder(words: list[str]) -> tuple[bool, Path | None]:
    """Whether a window is wanted, and for which profile: `muster` or `muster --profile DIR` and nothing more."""
    if not words:
        return True, None
    if len(words) == 2 and words[0] == "--profile":
        return True, Path(words[1])
    if len(words) == 1 and words[0].startswith("--profile="):
        return True, Path(words[0].partition("=")[2])
    return False, None


def main(words: list[str] | None = None) -> int:
    """Returns the exit status. Qt is imported for the window only, the rest for the command line only."""
    words = sys.argv[1:] if words is None else words
    wanted, folder = window_folder(words)
    if wanted:
        return start.window(folder)
    if words[0] in PICTURES:
        return start.pictures(words)
    from muster_desktop import cli  # a door: SQLAlchemy and cryptography, 400 ms

    return cli.main(words)


if __name__ == "__main__":
    sys.exit(main())
