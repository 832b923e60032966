"""Builds the translations that the program loads (.qm) from the catalogues in i18n/."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tools.strings import EVERY, LANGUAGES, catalogue

ROOT = Path(__file__).resolve().parent.parent
BUILT = ROOT / "desktop" / "muster_desktop" / "_qm"
PART = "paper_"
"""How the file of a language begins that is spoken on paper only: the window does not offer it."""
LRELEASE = Path(sys.executable).parent / "pyside6-lrelease"


def target(language: str) -> Path:
    return BUILT / f"{'muster_' if language in LANGUAGES else PART}{language}.qm"


def main() -> int:
    """Build each catalogue that is newer than what was built from it. Returns the exit status."""
    BUILT.mkdir(exist_ok=True)
    wanted = {target(language): catalogue(language) for language in EVERY}
    for stale in set(BUILT.glob("*.qm")) - set(wanted):
        stale.unlink()
    for built, source in wanted.items():
        if built.exists() and built.stat().st_mtime >= source.stat().st_mtime:
            continue
        command = [str(LRELEASE), "-silent", str(source), "-qm", str(built)]
        done = subprocess.run(command, stdin=subprocess.DEVNULL)
        if done.returncode:
            return done.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
