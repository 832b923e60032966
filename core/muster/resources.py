"""Finds the folder of plain files that go with the program: templates and style."""

from __future__ import annotations

import sys
from pathlib import Path

MARK = "templates"
"""The part that every resources folder has, by which it is known from a stranger's folder of the same name."""


def folder() -> Path:
    """The resources folder of a frozen program, an installed wheel or a checkout, in this order.

    Raises FileNotFoundError when the program was installed without it: that is our own failure, not the world's.
    """
    for place in _places(Path(__file__).resolve().parent, getattr(sys, "_MEIPASS", None)):
        if (place / MARK).is_dir():
            return place
    raise FileNotFoundError("the resources folder of Muster is missing: install the program again")


def _places(package: Path, unpacked: str | None) -> list[Path]:
    """Where to look, best first. `package` is the folder of this file, `unpacked` where a frozen program lies."""
    frozen = [Path(unpacked) / "resources", Path(unpacked) / "muster" / "_resources"] if unpacked else []
    # In the wheel the folder stands inside the package; a checkout keeps it beside core/, two levels up.
    return [*frozen, package / "_resources", *(above / "resources" for above in package.parents)]
