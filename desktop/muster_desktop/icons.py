"""The icon font, cut from Phosphor by `make setup`, as pixmaps in any colour; without the font there are words only."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPainter, QPixmap

BUILT = Path(__file__).parent / "_built"
# These point along the line of reading, so they turn round with it (design: the look, 6.10).
MIRRORED = frozenset({"arrow-left", "arrow-right", "caret-left", "caret-right", "list-bullets", "list-checks",
                      "paper-plane",
                      "sign-out", "arrow-u-up-left", "caret-double-left", "caret-double-right", "arrow-bend-up-left"})


class Icons:
    """`present` is False where the font was not built or Qt refused it; then every pixmap is empty."""

    def __init__(self, folder: Path = BUILT) -> None:
        self._codes: dict[str, str] = {}
        self._family = ""
        self._cache: dict[tuple[str, int, int, float, bool], QPixmap] = {}
        table, face = folder / "muster-icons.json", folder / "muster-icons.ttf"
        if table.is_file() and face.is_file():
            families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(face)))
            if families:
                self._family = families[0]
                self._codes = {name: chr(code) for name, code in json.loads(table.read_text("utf-8")).items()}

    @property
    def present(self) -> bool:
        return bool(self._codes)

    def names(self) -> frozenset[str]:
        return frozenset(self._codes)

    def pixmap(self, name: str, colour: QColor, px: int, ratio: float = 1.0, rtl: bool = False) -> QPixmap:
        """The icon `name` in a square of `px` device-independent pixels; kept, so that painting it again costs a
        copy."""
        mirror = rtl and name in MIRRORED
        key = (name, colour.rgba(), px, ratio, mirror)
        if key not in self._cache:
            self._cache[key] = self._draw(name, colour, px, ratio, mirror)
        return self._cache[key]

    def _draw(self, name: str, colour: QColor, px: int, ratio: float, mirror: bool) -> QPixmap:
        pixmap = QPixmap(round(px * ratio), round(px * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        letter = self._codes.get(name)
        if letter is None:
            return pixmap
        font = QFont(self._family)
        font.setPixelSize(px)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if mirror:
            painter.translate(px, 0)
            painter.scale(-1, 1)
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(QRectF(0, 0, px, px), Qt.AlignmentFlag.AlignCenter, letter)
        painter.end()
        return pixmap
