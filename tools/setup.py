"""Makes a checkout ready to run: system libraries, `.venv`, the program, its translations and its fonts.

Standard library only: this runs before anything is installed. Quick when there is nothing to do.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tools import system

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
REQUIREMENTS = ROOT / "requirements" / "dev.txt"
OLDEST = (3, 11)


class Stop(Exception):
    """Setup cannot go on; the text says what the person can do."""


def main() -> int:
    if sys.version_info < OLDEST:
        found = ".".join(str(part) for part in sys.version_info[:3])
        print(f"Muster needs Python 3.11 or newer, and this is {found}. Run: make setup PYTHON=python3.11", file=sys.stderr)
        return 1
    try:
        with alone():
            libraries()
            environment()
            packages()
            program()
            built()
    except Stop as why:
        print(why, file=sys.stderr)
        return 1
    return 0


@contextmanager
def alone() -> Iterator[None]:
    """One setup at a time in this checkout; a second one waits and then finds nothing to do."""
    with open(ROOT / ".setup.lock", "w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def libraries() -> None:
    lacking = system.provide()
    if lacking:
        print(system.sentence(lacking), file=sys.stderr)


def environment() -> None:
    """Make `.venv`. Debian keeps the part of Python that does this in a package of its own."""
    if (VENV / "bin" / "pip").exists() and runs([str(PYTHON), "-c", "import pip"]):
        return
    command = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    if runs(command):
        return
    system.refresh()
    version = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    for package in (version, "python3-venv"):
        if system.install([package]) and runs(command):
            return
    raise Stop(f"Python here cannot make a virtual environment. Install it, then run this again: sudo apt-get install {version}")


def packages() -> None:
    """Install the pinned packages, each checked against its hash."""
    wanted = digest(REQUIREMENTS)
    stamp = VENV / "requirements.stamp"
    if fresh(stamp, wanted):
        return
    print("Installing the pinned packages into .venv", flush=True)
    words = ["install", "-qq", "--no-input", "--disable-pip-version-check", "--require-hashes", "--only-binary", ":all:"]
    pip([*words, "-r", str(REQUIREMENTS)])
    # Some machines set PYTHONDONTWRITEBYTECODE; without bytecode every start compiles everything again.
    runs([str(PYTHON), "-m", "compileall", "-q", "-j", "0", str(VENV / "lib")])
    stamp.write_text(wanted, encoding="utf-8")


def program() -> None:
    """Put `muster` and `muster-server` into `.venv`, running from this checkout."""
    wanted = digest(ROOT / "pyproject.toml") + str(ROOT)
    stamp = VENV / "program.stamp"
    if fresh(stamp, wanted) and (VENV / "bin" / "muster-server").exists():
        return
    pip(["install", "-qq", "--no-deps", "--no-build-isolation", "--no-index", "--disable-pip-version-check", "-e", str(ROOT)])
    stamp.write_text(wanted, encoding="utf-8")


def built() -> None:
    """What is made from sources and not kept in git. Each tool does nothing when its output is up to date."""
    for module in ("tools.qm", "tools.icons", "tools.fonts"):
        if subprocess.run([str(PYTHON), "-m", module], cwd=ROOT, stdin=subprocess.DEVNULL).returncode:
            raise Stop(f"{module} failed; the lines above say why.")
    runs([str(PYTHON), "-m", "compileall", "-q", "core", "desktop", "server"])


def pip(words: list[str]) -> None:
    done = subprocess.run([str(PYTHON), "-m", "pip", *words], cwd=ROOT, stdin=subprocess.DEVNULL)
    if done.returncode:
        raise Stop("The packages could not be installed; the lines above say why. Nothing else was changed: run it again.")


def runs(command: list[str]) -> bool:
    return subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True).returncode == 0


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() + sys.version.split()[0]


def fresh(stamp: Path, wanted: str) -> bool:
    return stamp.exists() and stamp.read_text(encoding="utf-8") == wanted


if __name__ == "__main__":
    os.chdir(ROOT)
    sys.exit(main())
