"""The sheets of a training by their names, as pages and as PDF."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial

from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QFontDatabase, QGuiApplication

from muster_desktop import fonts
from muster_desktop.paper import answers, certificates, labels, pdf, signature
from muster_desktop.paper import phrases as say
from muster_desktop.paper.ink import Leaf
from muster_desktop.paper.phrases import Voices, language_codes, voices
from muster_desktop.paper.roll import Roll, read_roll

__all__ = ["SHEETS", "as_pdf", "language_codes", "pages", "read_roll", "ready"]

Make = Callable[[Roll, Voices], list[Leaf]]
SHEETS: Mapping[str, tuple[str, Make]] = {
    "signature": (say.SIGNATURES, signature.leaves), "labels": (say.LABELS, labels.leaves),
    "certificates": (say.CERTIFICATE, certificates.leaves),
    "pretest": (say.PRE_TEST, partial(answers.leaves, title=say.PRE_TEST)),
    "posttest": (say.POST_TEST, partial(answers.leaves, title=say.POST_TEST)),
}
"""Name of a sheet -> its title, and what draws its pages."""


def pages(roll: Roll, sheet: str, languages: Sequence[str] = (), digits: str = "region") -> list[Leaf]:
    """The pages of a sheet, in the languages named (by code), else in those of the training. Raises Problem where there is
    nothing to draw, or no faces to draw it with."""
    ready()
    return SHEETS[sheet][1](roll, voices([*languages] or language_codes(roll.languages), digits))


def as_pdf(roll: Roll, sheet: str, languages: Sequence[str] = (), digits: str = "region") -> bytes:
    """The same pages as a PDF; a tenth of a second for thirty people. In any thread, once `ready` was called in the first."""
    return pdf.written(pages(roll, sheet, languages, digits), SHEETS[sheet][0])


def ready() -> None:
    """Have Qt and all faces of paper at hand. Raises Problem where the faces are missing."""
    files = fonts.font_files(fonts.FAMILIES)
    if QGuiApplication.instance() is None:
        _windowless()
    QLoggingCategory.setFilterRules(fonts.QUIET)
    if not {*fonts.FAMILIES} <= {*QFontDatabase.families()}:
        for file in files:
            QFontDatabase.addApplicationFont(str(file))


@cache
def _windowless() -> QGuiApplication:
    """Qt without any window, kept for as long as the program runs."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication(["muster"])
