"""Renews requirements/*.txt from pyproject.toml: newest versions allowed, hashes of every wheel, no address of a registry."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "requirements"
SETS = {
    "dev.txt": ["desktop", "server", "test", "dev", "build"],
    "desktop.txt": ["desktop"],
    "server.txt": ["server"],
}
HEADER = "# Made from pyproject.toml by `make requirements`; not edited by hand.\n"


def main() -> int:
    """Write the three files; the two smaller ones are held to the versions of dev.txt. Returns the exit status."""
    for name, extras in SETS.items():
        command = ["uv", "pip", "compile", "pyproject.toml", "--quiet", "--universal", "--python-version", "3.11"]
        command += ["--generate-hashes", "--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links"]
        command += ["--upgrade", *(word for extra in extras for word in ("--extra", extra))]
        if name != "dev.txt":
            command += ["--constraint", str(FOLDER / "dev.txt")]
        try:
            done = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, text=True)
        except FileNotFoundError:
            print("uv is needed to renew the pins: python3 -m pip install uv", file=sys.stderr)
            return 1
        if done.returncode:
            print(done.stderr, file=sys.stderr)
            return done.returncode
        (FOLDER / name).write_text(HEADER + done.stdout, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
