"""Opens the demo; on a machine without a display it draws a tour of the program instead and names the folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tools.source import ROOT
from tools.system import WINDOW, present, sentence

MUSTER = Path(sys.executable).parent / "muster"


def display() -> bool:
    """Whether a window can be opened here: Qt ends the whole program, without an exception, where it cannot."""
    if not sys.platform.startswith("linux"):
        return True
    if os.environ.get("WAYLAND_DISPLAY"):
        return True
    if not os.environ.get("DISPLAY"):
        print("There is no display here, so this draws a tour of Muster instead of opening it.", flush=True)
        return False
    lacking = [need.packages[-1] for need in WINDOW if not present(need)]
    if lacking:
        print(sentence(lacking), file=sys.stderr)
    return not lacking


def main(out: str) -> int:
    """Run the program; returns its exit status."""
    if display():
        return subprocess.run([str(MUSTER), "demo", str(ROOT / "demo")]).returncode
    folder = Path(out).resolve()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run([str(MUSTER), "tour", str(folder)], env=environment, stdin=subprocess.DEVNULL).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
