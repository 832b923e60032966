"""Draws the pictures of README anew into docs/pictures, in as many colours as a small file holds."""

from __future__ import annotations

import os
import sys
import tempfile
from collections import Counter
from pathlib import Path

from PySide6.QtGui import QImage

from muster_desktop import pictures
from muster_desktop.shots import SHOTS

FOLDER = Path(__file__).parent.parent / "docs" / "pictures"
SIZE = (1366, 768)
COLOURS, EXACT, NEAR = 256, 96, 0xF0F0F0
# The file, what it shows, the language, whether it is dark. What is open changes from one to the next as seldom as can be.
WANTED = (
    ("home", "home", "en", False), ("training", "training-register", "en", False), ("floor", "floor", "en", False),
    ("support", "support", "en", False), ("sync", "sync-picked", "en", False), ("palette-dark", "palette", "en", True),
    ("home-ar-dark", "home", "ar", True), ("plan-ar", "plan-step", "ar", False),
)


def small(picture: QImage) -> QImage:
    """The same picture in few colours: the grounds and letters that it has most of, and of the others one for all that are nearly
    alike; what is left becomes the nearest of them."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    counted = [colour for colour, _ in Counter(memoryview(plain.constBits()).cast("I")).most_common()]
    table = counted[:EXACT]
    near = {colour & NEAR for colour in table}
    for colour in counted[EXACT:]:
        if colour & NEAR not in near and len(table) < COLOURS:
            near.add(colour & NEAR)
            table.append(colour)
    return plain.convertToFormat(QImage.Format.Format_Indexed8, table)


def main() -> int:
    """Draw all of them. Returns the exit status."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    known = {shot.name: shot for shot in SHOTS}
    with tempfile.TemporaryDirectory() as made:
        pictures.draw(Path(made), [(name, known[shot], language, dark) for name, shot, language, dark in WANTED], SIZE)
        for name, *_ in WANTED:
            small(QImage(str(Path(made) / f"{name}.png"))).save(str(FOLDER / f"{name}.png"))
    print(f"{len(WANTED)} pictures are in {FOLDER}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
