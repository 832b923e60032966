"""Builds the translations that the program loads (.qm) from the catalogues in i18n/."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CATALOGUES = ROOT / "i18n"
BUILT = ROOT / "desktop" / "muster_desktop" / "_qm"
LRELEASE = Path(sys.executable).parent / "pyside6-lrelease"


def main() -> int:
    """Build each catalogue that is newer than what was built from it. Returns the exit status."""
    BUILT.mkdir(exist_ok=True)
    wanted = {BUILT / f"{source.stem}.qm": source for source in sorted(CATALOGUES.glob("muster_*.ts"))}
    for stale in set(BUILT.glob("*.qm")) - set(wanted):
        stale.unlink()
    for target, source in wanted.items():
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        command = [str(LRELEASE), "-silent", str(source), "-qm", str(target)]
        done = subprocess.run(command, stdin=subprocess.DEVNULL)
        if done.returncode:
            return done.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
