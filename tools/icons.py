"""Cuts the icon font: the glyphs named in tools/icons.txt, out of the Phosphor font that qtawesome carries (MIT)."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path

from fontTools import subset

ROOT = Path(__file__).resolve().parent.parent
NAMES = ROOT / "tools" / "icons.txt"
BUILT = ROOT / "desktop" / "muster_desktop" / "_built"
FONT = BUILT / "muster-icons.ttf"
POINTS = BUILT / "muster-icons.json"


def wanted() -> list[str]:
    """The icon names, one a line; lines that begin with # are for people."""
    lines = (line.strip() for line in NAMES.read_text(encoding="utf-8").splitlines())
    return sorted({line for line in lines if line and not line.startswith("#")})


def phosphor() -> tuple[Path, dict[str, int]]:
    """The font of qtawesome and its name -> code point table, read without importing qtawesome (which starts Qt)."""
    found = importlib.util.find_spec("qtawesome")
    if found is None or found.origin is None:
        raise SystemExit("qtawesome is not installed in .venv: run make setup")
    folder = Path(found.origin).parent / "fonts"
    font = next(iter(sorted(folder.glob("phosphor-*.ttf"))))
    table = next(iter(sorted(folder.glob("phosphor-charmap-*.json"))))
    points = json.loads(table.read_text(encoding="utf-8"))
    return font, {name: int(point, 16) for name, point in points.items()}


def main() -> int:
    """Cut the font when the list of names, or this program, is newer than it. Returns the exit status."""
    sources = max(NAMES.stat().st_mtime, Path(__file__).stat().st_mtime)
    if FONT.exists() and POINTS.exists() and FONT.stat().st_mtime >= sources:
        return 0
    font, points = phosphor()
    unknown = [name for name in wanted() if name not in points]
    if unknown:
        print("No such icon in Phosphor:", ", ".join(unknown), file=sys.stderr)
        return 1
    chosen = {name: points[name] for name in wanted()}
    BUILT.mkdir(exist_ok=True)
    options = subset.Options(layout_features=[], name_IDs=["*"], notdef_outline=True)
    options.drop_tables += ["FFTM"]
    cut = subset.load_font(str(font), options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=chosen.values())
    cutter.subset(cut)
    for record in cut["name"].names:
        if record.nameID in (1, 4, 16):
            record.string = "Muster Icons"
    subset.save_font(cut, str(FONT), options)
    POINTS.write_text(json.dumps(chosen, indent=0, sort_keys=True) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
