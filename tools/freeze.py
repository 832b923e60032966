"""Builds the one-folder program with PyInstaller into dist/muster, unless what is there was built from the same sources."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tools.source import PROGRAM, ROOT

FOLDER = ROOT / "dist" / "muster"
STAMP = ROOT / "dist" / "muster.stamp"
SPEC = ROOT / "installers" / "muster.spec"


def inputs() -> Iterator[Path]:
    """Every file that the program is built from, in a fixed order."""
    for folder in (*PROGRAM, "resources", "installers"):
        yield from sorted(path for path in (ROOT / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    yield ROOT / "requirements" / "dev.txt"


def digest() -> str:
    """What `dist/muster` would be built from now."""
    total = hashlib.sha256(sys.version.encode())
    for path in inputs():
        total.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def build() -> Path:
    """The folder of the program, built when it is not there or is older than its sources. Raises SystemExit in words."""
    wanted = digest()
    if STAMP.exists() and STAMP.read_text(encoding="utf-8") == wanted and (FOLDER / "muster").exists():
        return FOLDER
    words = ["--noconfirm", "--log-level", "ERROR", "--distpath", str(ROOT / "dist"), "--workpath", str(ROOT / "build")]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "PyInstaller", *words, str(SPEC)]
    done = subprocess.run(command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"PyInstaller could not build the program:\n{done.stderr[-4000:]}")
    STAMP.write_text(wanted, encoding="utf-8")
    return FOLDER


def main() -> int:
    folder = build()
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    print(f"{folder.relative_to(ROOT)}: {size / 1e6:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
