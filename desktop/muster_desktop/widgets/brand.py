"""The logo, and the panel of contour lines that the lock and the first run share."""

from __future__ import annotations

import math
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from muster_desktop.theme import Theme
from muster_desktop.widgets.labels import Label

WIDTH = 468


def paint_logo(painter: QPainter, theme: Theme, box: QRectF, tile: str = "brand") -> None:
    """An M whose valley holds a round head: two raised arms and a person, people answering a call. Never mirrored."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / 24, box.height() / 24)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(tile))
    painter.drawRoundedRect(QRectF(0, 0, 24, 24), 6.5, 6.5)
    painter.translate(12, 12)
    painter.scale(0.8, 0.8)
    painter.translate(-12, -12)
    painter.setPen(QPen(theme.colour("on-brand"), 2.3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap,
                        Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline([QPointF(x, y) for x, y in ((5, 18.2), (5, 9.4), (12, 16), (19, 9.4), (19, 18.2))])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("spark"))
    painter.drawEllipse(QPointF(12, 7.4), 2.5, 2.5)
    painter.restore()


def logo_pixmap(theme: Theme, px: int) -> QPixmap:
    pixmap = QPixmap(px, px)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_logo(painter, theme, QRectF(0, 0, px, px))
    painter.end()
    return pixmap


class Logo(QWidget):
    def __init__(self, theme: Theme, px: int = 26, tile: str = "brand") -> None:
        super().__init__()
        self._theme, self._tile = theme, tile
        self.setFixedSize(px, px)

    def paintEvent(self, event: object) -> None:
        paint_logo(QPainter(self), self._theme, QRectF(self.rect()), self._tile)


# Hills and hollows of the map: where (parts of the panel), how high, how wide in pixels.
_HILLS = ((0.5, 0.74, 1.0, 170), (0.12, 0.1, 0.8, 150), (0.95, 0.2, -0.55, 190), (1.02, 1.0, 0.45, 150), (0.0, 0.47, -0.3, 130))
_CELL, _STEP = 12, 0.075


def _bells(long: int, part: int) -> list[list[float]]:
    """Per hill, how much of it is left at each step along one side of the panel (`part` 0: across, 1: down)."""
    return [[math.exp(-(at - hill[part] * long) ** 2 / (2 * (hill[3] * (1 - 0.08 * part)) ** 2))
             for at in range(0, long + _CELL, _CELL)] for hill in _HILLS]


def _ground(width: int, height: int) -> list[list[float]]:
    """How high the ground is at each crossing of a grid, in steps between two lines. The sea is nowhere: lines run on to the
    edges."""
    highs, (across, down) = [hill[2] / _STEP for hill in _HILLS], (_bells(width, 0), _bells(height, 1))
    wave = [0.6 * math.sin(at / 8) for at in range(len(across[0]))], [0.5 * math.sin(at / 7) for at in range(len(down[0]))]
    rows = []
    for y in range(len(down[0])):
        parts = [high * bell[y] for high, bell in zip(highs, down, strict=True)]
        rows.append([sum(part * bell[x] for part, bell in zip(parts, across, strict=True)) + wave[0][x] * wave[1][y]
                     for x in range(len(across[0]))])
    return rows


def _contours(painter: QPainter, width: int, height: int, line: QColor, ground: QColor) -> None:
    """Lines of equal height, as a map has them: they close or run out of sight, and never cross."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    grid = _ground(width, height)
    bold: list[QLineF] = []
    faint: list[QLineF] = []
    for row, (upper, lower) in enumerate(pairwise(grid)):
        for column in range(len(upper) - 1):
            corners = (upper[column], upper[column + 1], lower[column + 1], lower[column])
            for level in range(math.ceil(min(corners)), math.ceil(max(corners))):
                (bold if level % 5 == 0 else faint).extend(_crossing(corners, level, column * _CELL, row * _CELL))
    for lines, part in ((faint, 0.42), (bold, 0.75)):
        painter.setPen(QPen(_between(ground, line, part), 1.1))
        painter.drawLines(lines)


def _between(first: QColor, second: QColor, part: float) -> QColor:
    """Solid, since where two pieces of one line meet, paint that is seen through would leave a dot."""
    pairs = ((first.red(), second.red()), (first.green(), second.green()), (first.blue(), second.blue()))
    return QColor(*(round(one + (other - one) * part) for one, other in pairs))


def _crossing(corners: tuple[float, float, float, float], level: int, x: int, y: int) -> list[QLineF]:
    """Where a line of one level crosses a cell, from side to side; `corners` clockwise from the top left one."""
    top, end, low, start = corners
    points = []
    if (top < level) != (end < level):
        points.append(QPointF(x + _CELL * (level - top) / (end - top), y))
    if (end < level) != (low < level):
        points.append(QPointF(x + _CELL, y + _CELL * (level - end) / (low - end)))
    if (start < level) != (low < level):
        points.append(QPointF(x + _CELL * (level - start) / (low - start), y + _CELL))
    if (top < level) != (start < level):
        points.append(QPointF(x, y + _CELL * (level - top) / (start - top)))
    return [QLineF(one, other) for one, other in zip(points[::2], points[1::2], strict=True)]


class BrandPanel(QWidget):
    """The dark side of the lock and of the first run: logo on top, and below what the page puts into `body`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._map = QPixmap()
        self.setFixedWidth(WIDTH)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(44, 40, 44, 40)
        outer.setSpacing(0)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(Logo(theme, 34, "brand-tile"))
        # The name of the program is the same in every language.
        top.addWidget(Label("Muster", "title", "on-brand"))
        top.addStretch()
        outer.addLayout(top)
        outer.addStretch()
        self.body = QVBoxLayout()
        self.body.setSpacing(0)
        outer.addLayout(self.body)

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("brand"))
        if self._map.size() == self.size() * self.devicePixelRatioF():
            painter.drawPixmap(0, 0, self._map)
        else:
            # The lines take 20 ms: the page is seen first, and they come with the next turn of the event loop.
            QTimer.singleShot(0, self._draw_map)

    def _draw_map(self) -> None:
        ratio = self.devicePixelRatioF()
        self._map = QPixmap(self.size() * ratio)
        self._map.setDevicePixelRatio(ratio)
        self._map.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self._map)
        _contours(painter, self.width(), self.height(), self._theme.colour("brand-line"), self._theme.colour("brand"))
        painter.end()
        self.update()
