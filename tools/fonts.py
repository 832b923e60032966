"""Cuts the faces that Muster is drawn with, in its four weights, from the variable fonts of the font packages (OFL).

Qt draws a variable font in one weight and smears the others, so each weight becomes a file of its own. The packages are
found in `.venv`; nothing of them is kept in git, and the program ships what is cut here.
"""

from __future__ import annotations

import importlib.util
import shutil
import sys
from importlib.metadata import distribution
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

ROOT = Path(__file__).resolve().parent.parent
BUILT = ROOT / "desktop" / "muster_desktop" / "_built" / "fonts"
WEIGHTS = {"Regular": 400, "Medium": 500, "SemiBold": 600, "Bold": 700}


class Face(NamedTuple):
    """One family to cut. `file` lies in the package; `axes` pins every axis but the weight; `up` and `down` are the line's
    height in em, None as is."""

    family: str
    package: str
    file: str
    axes: dict[str, float]
    scripts: tuple[tuple[int, int], ...]
    up: float | None = None
    down: float | None = None


SHARED = ((0x20, 0x20), (0xA0, 0xA0), (0x2009, 0x200D), (0x25CC, 0x25CC))
"""Spaces and joiners, which stand inside words, and the ring that carries a sign by itself."""

FACES = (
    Face("Inter", "fontpkg-inter", "files/Inter[opsz,wght].ttf", {"opsz": 14},
         ((0x20, 0x24F), (0x2B0, 0x36F), (0x1E00, 0x1EFF), (0x2000, 0x22FF), (0x25A0, 0x27BF))),
    # The text face stands 2.1 em high, for vowel signs above vowel signs. This line holds every letter of Arabic and Sorani
    # with its dots: the highest is a hamza on an alef, 1.05 em above, the lowest a yeh, 0.46 em below.
    Face("Noto Sans Arabic UI", "fontpkg-noto-sans-arabic", "files/NotoSansArabic[wdth,wght].ttf", {"wdth": 100},
         ((0x20, 0x7E), (0x600, 0x6FF), (0x750, 0x77F), (0x8A0, 0x8FF), (0x2000, 0x206F), (0xFB50, 0xFEFF)), 1.06, 0.48),
    Face("Noto Sans Bengali", "justmytype-intl-south-asia", "fonts/ofl/notosansbengali/NotoSansBengali[wdth,wght].ttf",
         {"wdth": 100}, (*SHARED, (0x964, 0x965), (0x980, 0x9FF))),
    Face("Noto Sans Khmer", "fontpkg-noto-sans-khmer", "files/NotoSansKhmer[wdth,wght].ttf", {"wdth": 100},
         (*SHARED, (0x1780, 0x17FF), (0x19E0, 0x19FF))),
    Face("Noto Sans Thai", "fontpkg-noto-sans-thai", "files/NotoSansThai[wdth,wght].ttf", {"wdth": 100},
         (*SHARED, (0xE01, 0xE5B))),
)  # fmt: skip


def source(face: Face) -> Path:
    found = importlib.util.find_spec(face.package.replace("-", "_"))
    if found is None or found.origin is None:
        raise SystemExit(f"{face.package} is not installed in .venv: run make setup")
    return Path(found.origin).parent / face.file


def drawn(face: Face) -> bytes:
    """The variable font with only the letters of the face's scripts, and the ways of joining them."""
    font = TTFont(source(face))
    options = Options(hinting=False, name_IDs=["*"], notdef_outline=True)
    options.drop_tables += ["meta"]  # a list of languages that nobody here asks
    options.layout_features += ["tnum", "case"]  # figures of one width for tables, dashes at the height of capitals
    cutter = Subsetter(options)
    cutter.populate(unicodes=[point for first, last in face.scripts for point in range(first, last + 1)])
    cutter.subset(font)
    held = BytesIO()
    font.save(held)
    return held.getvalue()


def cut(face: Face, letters: bytes, style: str, weight: int) -> None:
    """Write one weight of `face`."""
    font = instantiateVariableFont(TTFont(BytesIO(letters)), {**face.axes, "wght": weight})
    name(font, face.family, style)
    if face.up is not None and face.down is not None:
        height(font, face.up, face.down)
    font["OS/2"].usWeightClass = weight
    font.save(target(face, style))


def target(face: Face, style: str) -> Path:
    return BUILT / f"{face.family.replace(' ', '')}-{style}.ttf"


def name(font: TTFont, family: str, style: str) -> None:
    """One family with four styles, in the records that Qt, fontconfig and Windows read."""
    texts = {1: family, 2: style, 3: f"{family} {style}", 4: f"{family} {style}", 6: f"{family.replace(' ', '')}-{style}"}
    table = font["name"]
    for record in list(table.names):
        if record.nameID in (*texts, 16, 17, 21, 22, 25):
            table.names.remove(record)
    for ident, text in {**texts, 16: family, 17: style}.items():
        table.setName(text, ident, 3, 1, 0x409)


def height(font: TTFont, up: float, down: float) -> None:
    em = font["head"].unitsPerEm
    font["hhea"].ascent, font["hhea"].descent, font["hhea"].lineGap = round(up * em), -round(down * em), 0
    windows = font["OS/2"]
    windows.sTypoAscender, windows.sTypoDescender, windows.sTypoLineGap = round(up * em), -round(down * em), 0
    windows.usWinAscent, windows.usWinDescent = round(up * em), round(down * em)


def licence(face: Face) -> None:
    """The OFL asks that its text travels with the font: the one beside it, or else that of the whole package."""
    beside = source(face).with_name("OFL.txt")
    given = [file for file in distribution(face.package).files or [] if "LICENSE" in file.name.upper()]
    for text in [beside] if beside.exists() else [Path(str(file.locate())) for file in given]:
        shutil.copyfile(text, BUILT / f"{face.family.replace(' ', '')}-LICENSE")


def main() -> int:
    """Cut every face that is not there yet, or is older than this file. Returns the exit status."""
    BUILT.mkdir(parents=True, exist_ok=True)
    made = Path(__file__).stat().st_mtime
    for face in FACES:
        files = [target(face, style) for style in WEIGHTS]
        if all(file.exists() and file.stat().st_mtime >= made for file in files):
            continue
        letters = drawn(face)
        for style, weight in WEIGHTS.items():
            cut(face, letters, style, weight)
        licence(face)
    return 0


if __name__ == "__main__":
    sys.exit(main())
