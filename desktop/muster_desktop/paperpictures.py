"""Sheets of made-up trainings as PDF and as pictures of their pages, for the gallery."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtGui import QImage

from muster_desktop.demo_paper import MADE_UP, made_up
from muster_desktop.paper.sheets import SHEETS, as_pdf
from muster_desktop.whole import save_bytes

WHOLE = ("en", "ar", "km", "bn")
"""Languages that every sheet is drawn in; in the others, the sheets with the most words."""
MOST_WORDS = ("signature", "certificates")
PAGES, SCALE = 2, 1.6
_PEOPLE = {"signature": 18, "labels": 18}


def draw(folder: Path) -> int:
    """Write the sheets into `folder`, and their first pages beside them as .png where something here can read a PDF. Returns how
    many pictures there are."""
    folder.mkdir(parents=True, exist_ok=True)
    drawn = 0
    for language in MADE_UP:
        for sheet in SHEETS if language in WHOLE else MOST_WORDS:
            data = as_pdf(made_up(language, _PEOPLE.get(sheet, 3)), sheet)
            save_bytes(folder / f"{sheet}-{language}.pdf", data)
            drawn += _pictures(data, folder / f"{sheet}-{language}")
    return drawn


def _pictures(data: bytes, name: Path) -> int:
    reader = _reader()
    if reader is None:
        return 0
    document = reader.PdfDocument(data)
    pages = min(PAGES, len(document))
    for at in range(pages):
        dots = document[at].render(scale=SCALE, rev_byteorder=True)
        form = QImage.Format.Format_RGB888 if dots.n_channels == 3 else QImage.Format.Format_RGBX8888
        QImage(bytes(dots.buffer), dots.width, dots.height, dots.stride, form).save(f"{name}-{at + 1}.png")
    document.close()
    return pages


def _reader() -> Any:
    """A reader of PDF that is not Qt's, which comes with the tests and not with Muster; None where there is none."""
    try:
        import pypdfium2  # a door: it may be missing
    except ImportError:
        return None
    return pypdfium2
