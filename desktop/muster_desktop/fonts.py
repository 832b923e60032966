"""Where the faces and the icons that Muster is drawn with lie: cut at setup, carried in the wheel and the frozen program."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, Problem, Sort

NO_FONTS = Sort(
    "no_fonts",
    BAD,
    QT_TRANSLATE_NOOP("problems", "The fonts of Muster are missing from {folder}. Run make setup, or install Muster again."),
)

BUILT = Path(__file__).resolve().parent / "_built"
SPOKEN = ("Inter", "Noto Sans Arabic UI")
"""The families of the languages that the window speaks."""
FAMILIES = (*SPOKEN, "Noto Sans Bengali", "Noto Sans Khmer", "Noto Sans Thai")
"""The families to ask for, in this order: each has Regular, Medium, SemiBold and Bold. Names of people come in all of
these scripts, and so does paper."""

QUIET = "qt.text.font.db=false"
"""Qt complains of each family that lacks a script before it takes the next one, which is what it is asked to do."""


def font_files(wanted: Sequence[str] = SPOKEN) -> list[Path]:
    """Every face, for `QFontDatabase.addApplicationFont`. Raises Problem when one of the wanted families is missing: no
    picture of Muster is ever drawn in whatever font a machine happens to have."""
    files = sorted((BUILT / "fonts").glob("*.ttf"))
    for family in wanted:
        if not any(file.name.startswith(family.replace(" ", "")) for file in files):
            raise Problem(NO_FONTS, folder=str(BUILT))
    return files


def icon_files() -> tuple[Path, Path]:
    """The icon font and its table (JSON: Phosphor's name of an icon -> its code point)."""
    font, points = BUILT / "muster-icons.ttf", BUILT / "muster-icons.json"
    if not (font.exists() and points.exists()):
        raise Problem(NO_FONTS, folder=str(BUILT))
    return font, points
