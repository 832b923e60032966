"""The logo, and the panel of contour lines that the lock and the first run share."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap
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


# Hills of the map: where (parts of the panel), how wide and how high the rings, how many, how uneven.
_HILLS = ((0.55, 0.78, 300, 250, 13, 0.4), (0.05, 0.12, 260, 200, 8, 1.9), (1.0, 0.02, 330, 260, 9, 3.1))


def _contours(painter: QPainter, width: int, height: int, colour: QColor) -> None:
    """Rings around a few hills, each a little uneven, as the lines of height on a map are."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for place_x, place_y, wide, high, rings, turn in _HILLS:
        middle = QPointF(place_x * width, place_y * height)
        for ring in range(1, rings + 1):
            edge = QColor(colour)
            edge.setAlphaF(0.75 if ring % 5 == 0 else 0.42)
            painter.setPen(QPen(edge, 1.1))
            part = ring / rings
            path = QPainterPath()
            for step in range(91):
                angle = step * math.tau / 90
                uneven = 1 + 0.13 * math.sin(2 * angle + turn) + 0.07 * math.sin(3 * angle - turn + part)
                point = middle + QPointF(math.cos(angle) * wide * part * uneven, math.sin(angle) * high * part * uneven)
                path.moveTo(point) if step == 0 else path.lineTo(point)
            path.closeSubpath()
            painter.drawPath(path)


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
        _contours(painter, self.width(), self.height(), self._theme.colour("brand-line"))
        painter.end()
        self.update()
