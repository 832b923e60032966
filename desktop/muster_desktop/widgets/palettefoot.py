"""The foot of a floating card: which keys do what there, on a quiet ground."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath
from PySide6.QtWidgets import QWidget

from muster_desktop.theme import Theme
from muster_desktop.widgets.buttons import key_text, paint_cap
from muster_desktop.widgets.overlay import ROUND
from muster_desktop.widgets.planrows import along
from muster_desktop.widgets.writing import write

TALL, SIDE, GAP = 36, 19, 16
_ARROWS = {"Up": "arrow-up", "Down": "arrow-down"}
Hint = tuple[str, str]
"""A key and what it does; "" belongs to the next one's words."""


class PaletteFoot(QWidget):
    """Painted; what does not fit is left out, the last hint, at the end of the row, first of all shown."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._hints: list[Hint] = []
        self._last: Hint = ("", "")
        theme.changed.connect(self.updateGeometry)

    def say(self, hints: Sequence[Hint], last: Hint) -> None:
        self._hints, self._last = [*hints], last
        self.setAccessibleName(", ".join(f"{key} {word}" for key, word in (*hints, last) if word))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self._theme.px(TALL))

    def minimumSizeHint(self) -> QSize:
        return QSize(100, self._theme.px(TALL))

    def _wide(self, hint: Hint) -> float:
        cap = QFontMetrics(self._theme.font("key")).horizontalAdvance(key_text(hint[0])) + 14
        cap = max(cap, 22) if hint[0] not in _ARROWS else 22
        return cap + (8 + QFontMetrics(self._theme.font("small")).horizontalAdvance(hint[1]) + GAP if hint[1] else 6)

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        box = QRectF(self.rect())
        ground = QPainterPath()
        ground.addRoundedRect(box.adjusted(0, -ROUND, 0, 0), ROUND - 1, ROUND - 1)
        painter.setClipRect(self.rect())
        painter.fillPath(ground, self._theme.colour("side"))
        end = box.width() - SIDE - self._wide(self._last) + GAP
        self._paint(painter, self._last, box, rtl, end)
        x = float(SIDE)
        for hint in self._hints:
            wide = self._wide(hint)
            if x + wide > end:
                break
            self._paint(painter, hint, box, rtl, x)
            x += wide

    def _paint(self, painter: QPainter, hint: Hint, box: QRectF, rtl: bool, x: float) -> None:
        key, word = hint
        cap = max(QFontMetrics(self._theme.font("key")).horizontalAdvance(key_text(key)) + 14, 22) if key not in _ARROWS else 22
        spot = along(box, rtl, x, cap)
        paint_cap(painter, self._theme, spot, "" if key in _ARROWS else key_text(key), "text3")
        if key in _ARROWS:
            self._theme.paint_icon(painter, _ARROWS[key], "text3", spot, 11)
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.colour("text2"))
        wide = painter.fontMetrics().horizontalAdvance(word) + 2
        write(painter, along(box, rtl, x + cap + 8, wide), word, rtl)
