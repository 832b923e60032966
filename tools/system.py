"""What the operating system must bring: finds what is missing, installs it where that is allowed, names it where not."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

# A fresh machine on a slow line fetches some 60 MB here.
APT_SECONDS = 1800


class Need(NamedTuple):
    """Something to look for and the packages of Debian and Ubuntu that bring it, the newer release's name first.

    `what` is a shared library ("libEGL.so.1") or a program ("Xvfb").
    """

    what: str
    packages: tuple[str, ...]


# Without these PySide6 cannot even be imported.
QT = (
    Need("libEGL.so.1", ("libegl1",)),
    Need("libGL.so.1", ("libgl1",)),
    Need("libglib-2.0.so.0", ("libglib2.0-0t64", "libglib2.0-0")),
    Need("libdbus-1.so.3", ("libdbus-1-3",)),
    Need("libfontconfig.so.1", ("libfontconfig1",)),
    Need("libxkbcommon.so.0", ("libxkbcommon0",)),
)
# A window on X11 wants these; tests and pictures do without.
WINDOW = (
    Need("libxkbcommon-x11.so.0", ("libxkbcommon-x11-0",)),
    Need("libxcb-cursor.so.0", ("libxcb-cursor0",)),
    Need("libxcb-icccm.so.4", ("libxcb-icccm4",)),
    Need("libxcb-keysyms.so.1", ("libxcb-keysyms1",)),
    Need("libxcb-shape.so.0", ("libxcb-shape0",)),
)
# The tests start a display with a window manager and a database server of their own, press keys, and kill programs with strace;
# PyInstaller reads libraries with objdump.
DEVELOPER = (
    Need("Xvfb", ("xvfb",)),
    Need("xauth", ("xauth",)),
    Need("openbox", ("openbox",)),
    Need("xdotool", ("xdotool",)),
    Need("initdb", ("postgresql",)),
    Need("strace", ("strace",)),
    Need("objdump", ("binutils",)),
)


def present(need: Need) -> bool:
    """Whether this machine has what `need` names."""
    if need.what == "initdb":
        return bool(shutil.which("initdb") or list(Path("/usr/lib/postgresql").glob("*/bin/initdb")))
    if ".so" not in need.what:
        return shutil.which(need.what) is not None
    try:
        ctypes.CDLL(need.what)
    except OSError:
        return False
    return True


def missing() -> list[Need]:
    """What this machine lacks; always empty away from Linux, where the wheels bring everything."""
    if not sys.platform.startswith("linux"):
        return []
    return [need for need in (*QT, *WINDOW, *DEVELOPER) if not present(need)]


def as_root() -> list[str] | None:
    """The words to put before a command that needs root, or None when this person may not (or would be asked)."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and quiet(["sudo", "-n", "true"]):
        return ["sudo", "-n"]
    return None


def quiet(command: list[str], seconds: int = 60) -> bool:
    """Run `command` without a word; whether it ended well."""
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=seconds)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def chosen(need: Need) -> str:
    """The package name that this release knows; the oldest name when apt cannot tell."""
    for name in need.packages[:-1]:
        if quiet(["apt-cache", "show", name]):
            return name
    return need.packages[-1]


def install(packages: list[str]) -> bool:
    """Install `packages` with apt-get when this person may; whether it ended well."""
    root = as_root()
    if root is None or not shutil.which("apt-get"):
        return False
    words = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "--no-install-recommends", *packages]
    return quiet([*root, *words], APT_SECONDS)


def refresh() -> None:
    """Bring apt's lists up to date, where this person may: on a new machine they are empty."""
    root = as_root()
    if root is not None and shutil.which("apt-get"):
        quiet([*root, "apt-get", "update"], APT_SECONDS)


def provide() -> list[str]:
    """Bring what is missing. Returns the packages that are still missing, for a sentence to the person."""
    lacking = missing()
    if not lacking:
        return []
    if not shutil.which("apt-get"):
        return [need.packages[-1] for need in lacking]
    refresh()
    names = [chosen(need) for need in lacking]
    if as_root() is not None:
        print("Installing system packages:", " ".join(names), flush=True)
        if not install(names):
            # One unknown name makes apt-get refuse all of them: bring what can be had.
            for name in names:
                install([name])
    return [name for need, name in zip(lacking, names, strict=True) if not present(need)]


def sentence(packages: list[str]) -> str:
    """What to tell a person who has to install `packages` by hand."""
    names = " ".join(packages)
    if shutil.which("apt-get"):
        return f"Some system packages are missing; everything else goes on. To install them: sudo apt-get install {names}"
    return f"Some system libraries are missing; everything else goes on. Debian calls their packages: {names}"
