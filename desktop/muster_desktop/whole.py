"""Writes a file whole or not at all: what was there before stays until the new one is complete."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, Problem, Sort

CANNOT_WRITE = Sort("cannot_write", BAD, QT_TRANSLATE_NOOP(
    "problems", "{file} could not be written. Close it elsewhere, or choose another place; nothing was lost."))


def write_whole(path: Path, write_to: Callable[[BinaryIO], object]) -> None:
    """Put what `write_to` writes in the place of `path`. Raises OSError where that cannot be."""
    partial = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with partial.open("wb") as stream:
            write_to(stream)
        os.replace(partial, path)
    finally:
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)


def save_bytes(path: Path, data: bytes) -> None:
    """Write a file whole. Raises Problem with what was there before still there."""
    try:
        write_whole(path, lambda stream: stream.write(data))
    except OSError:
        raise Problem(CANNOT_WRITE, file=path.name) from None
