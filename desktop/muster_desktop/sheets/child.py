"""Reads a workbook in a process of its own, with little memory and time, so that a hostile file can hurt nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import msgspec

from muster.problems import Problem
from muster_desktop.sheets import guard
from muster_desktop.sheets.grid import Table
from muster_desktop.sheets.problems import CHILD_SORTS, HELD_UP

try:
    import resource
except ImportError:  # Windows has no such limits; the guard's own caps and the time limit hold there
    resource = None  # type: ignore[assignment]

ARGUMENT = "--read-sheet"
"""What a frozen program is called with to become the reading process."""

_MEMORY = 512 << 20
_SECONDS = 20
_PATIENCE = 90
"""Seconds of wall clock: a slow laptop under load gets its 20 seconds of work."""


class Reply(msgspec.Struct):
    """What the reading process answers: the tables, or the code and details of a Problem."""

    tables: list[Table] = []
    code: str = ""
    details: dict[str, str | int] = {}


def read_apart(path: Path) -> list[Table]:
    """The tables of a workbook, parsed in another process. Raises Problem."""
    frozen = getattr(sys, "frozen", False)
    command = [sys.executable, ARGUMENT] if frozen else [sys.executable, "-m", __name__]
    try:
        done = subprocess.run(command, input=msgspec.msgpack.encode(str(path.absolute())), capture_output=True,
                              timeout=_PATIENCE, check=False, env=_harmless(os.environ))
        reply = msgspec.msgpack.decode(done.stdout, type=Reply)
    except (subprocess.TimeoutExpired, msgspec.DecodeError):
        raise Problem(HELD_UP, file=path.name) from None
    if reply.code:
        raise Problem(CHILD_SORTS.get(reply.code, HELD_UP), **reply.details)
    return reply.tables


def _harmless(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment without what is ours: a passphrase among it is nothing for who parses strangers' files."""
    return {name: value for name, value in environment.items() if not name.startswith("MUSTER_")}


def main() -> int:
    """Be the reading process: a path on standard input, a Reply on standard output."""
    if resource is not None:
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    path = Path(msgspec.msgpack.decode(sys.stdin.buffer.read(), type=str))
    sys.stdout.buffer.write(msgspec.msgpack.encode(_answer(path)))
    sys.stdout.buffer.flush()
    return 0


def _answer(path: Path) -> Reply:
    # A door: openpyxl costs 150 ms and belongs only into this process; the window imports this module to start it.
    from muster_desktop.sheets import workbook

    try:
        guard.check_size(path)
        return Reply(tables=workbook.tables(path))
    except Problem as problem:
        return Reply(code=problem.code, details=problem.details)
    except (MemoryError, RecursionError):
        return Reply(code=HELD_UP.code, details={"file": path.name})


if __name__ == "__main__":
    raise SystemExit(main())
