"""Where the faces and the icons that Muster is drawn with lie: cut at setup, carried in the wheel and the frozen program."""

from __future__ import annotations

from pathlib import Path

from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, Problem, Sort

NO_FONTS = Sort(
    "no_fonts",
    BAD,
    QT_TRANSLATE_NOOP("problems", "The fonts of Muster are missing from {folder}. Run make setup, or install Muster again."),
)

BUILT = Path(__file__).resolve().parent / "_built"
FAMILIES = ("Inter", "Noto Sans Arabic UI")
"""The families to ask for, in this order: each has Regular, Medium, SemiBold and Bold."""


def font_files() -> list[Path]:
    """Every face, for `QFontDatabase.addApplicationFont`. Raises Problem when one family is missing: no picture of Muster
    is ever drawn in whatever font a machine happens to have."""
    files = sorted((BUILT / "fonts").glob("*.ttf"))
    for family in FAMILIES:
        if not any(file.name.startswith(family.replace(" ", "")) for file in files):
            raise Problem(NO_FONTS, folder=str(BUILT))
    return files


def icon_files() -> tuple[Path, Path]:
    """The icon font and its table (JSON: Phosphor's name of an icon -> its code point)."""
    font, points = BUILT / "muster-icons.ttf", BUILT / "muster-icons.json"
    if not (font.exists() and points.exists()):
        raise Problem(NO_FONTS, folder=str(BUILT))
    return font, points
