"""The status marks: each has a shape of its own, so that they are told apart without colour and at 11 pixels."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from muster_desktop.theme import Theme

# Shapes on a grid of 16; a person's word for each stands beside it or in its accessible text, never only the colour.
TICK = [QPointF(4.8, 8.3), QPointF(7, 10.5), QPointF(11.3, 5.9)]
OCTAGON = [QPointF(x, y) for x, y in
           ((5.1, 1), (10.9, 1), (15, 5.1), (15, 10.9), (10.9, 15), (5.1, 15), (1, 10.9), (1, 5.1))]
TRIANGLE = [QPointF(8, 1.6), QPointF(15, 14.2), QPointF(1, 14.2)]
DIAMOND = [QPointF(8, 1.2), QPointF(14.8, 8), QPointF(8, 14.8), QPointF(1.2, 8)]
MIDDLE = QPointF(8, 8)


class _Brush:
    """A painter with the theme's tokens for pens and fills."""

    def __init__(self, painter: QPainter, theme: Theme, percent: int) -> None:
        self.painter = painter
        self.theme = theme
        self.percent = percent

    def pen(self, token: str, width: float, dashes: tuple[float, float] | None = None) -> None:
        pen = QPen(self.theme.colour(token), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap,
                   Qt.PenJoinStyle.RoundJoin)
        if dashes:
            pen.setDashPattern(list(dashes))
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self.painter.setPen(pen)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)

    def fill(self, token: str) -> None:
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.theme.colour(token))

    def ring(self, token: str, width: float = 1.6) -> None:
        self.pen(token, width)
        self.painter.drawEllipse(MIDDLE, 6.2, 6.2)


def _done(brush: _Brush) -> None:
    brush.fill("ok")
    brush.painter.drawEllipse(MIDDLE, 7, 7)
    brush.pen("canvas", 1.7)
    brush.painter.drawPolyline(TICK)


def _under_way(brush: _Brush) -> None:
    brush.ring("accent")
    brush.fill("accent")
    part = min(max(brush.percent, 8), 92)  # what is under way is never quite empty or full, or it would look like another mark
    brush.painter.drawPie(QRectF(3.6, 3.6, 8.8, 8.8), 90 * 16, round(-part * 57.6))


def _not_started(brush: _Brush) -> None:
    brush.pen("border2", 1.4, (1.6, 1.5))
    brush.painter.drawEllipse(MIDDLE, 6.2, 6.2)


def _at_risk(brush: _Brush) -> None:
    brush.pen("warnfill", 1.2)
    brush.painter.setBrush(brush.theme.colour("warnfill"))
    brush.painter.drawPolygon(TRIANGLE)
    brush.pen("canvas", 1.7)
    brush.painter.drawLine(QPointF(8, 6), QPointF(8, 10))
    brush.fill("canvas")
    brush.painter.drawEllipse(QPointF(8, 12.2), 1, 1)


def _blocked(brush: _Brush) -> None:
    brush.fill("bad")
    brush.painter.drawPolygon(OCTAGON)
    brush.pen("canvas", 2)
    brush.painter.drawLine(QPointF(4.6, 8), QPointF(11.4, 8))


def _waiting(brush: _Brush) -> None:
    brush.ring("plum")
    brush.pen("plum", 1.6)
    for x in (6.4, 9.6):
        brush.painter.drawLine(QPointF(x, 5.6), QPointF(x, 10.4))


def _low(brush: _Brush) -> None:
    brush.ring("text3", 1.5)
    brush.fill("text3")
    brush.painter.drawEllipse(MIDDLE, 2.2, 2.2)


def _clash(brush: _Brush) -> None:
    """Two ends of one line: a field that two people set while apart."""
    brush.pen("warn", 1.5)
    brush.painter.drawEllipse(QPointF(4, 3.5), 1.8, 1.8)
    brush.painter.drawEllipse(QPointF(4, 12.5), 1.8, 1.8)
    brush.painter.drawEllipse(QPointF(12, 5.5), 1.8, 1.8)
    brush.painter.drawLine(QPointF(4, 5.3), QPointF(4, 10.7))
    brush.painter.drawPolyline([QPointF(12, 7.3), QPointF(12, 9), QPointF(4.4, 9)])


def _gate(token: str, fill: str = "", ticked: bool = False) -> Callable[[_Brush], None]:
    def paint(brush: _Brush) -> None:
        brush.pen(token, 1.5)
        if fill:
            brush.painter.setBrush(brush.theme.colour(fill))
        brush.painter.drawPolygon(DIAMOND)
        if fill and not ticked:  # the tint alone would be lost on those who see no colours
            brush.fill(token)
            brush.painter.drawEllipse(MIDDLE, 2.4, 2.4)
        if ticked:
            brush.pen("canvas", 1.6)
            brush.painter.drawPolyline([QPointF(5.2, 8.2), QPointF(7.2, 10.2), QPointF(11, 6.2)])
    return paint


def _dropped(brush: _Brush) -> None:
    brush.ring("text3", 1.5)
    brush.painter.drawLine(QPointF(5, 11), QPointF(11, 5))


def _late(brush: _Brush) -> None:
    brush.ring("warn")
    brush.painter.drawPolyline([QPointF(8, 4.8), QPointF(8, 8.2), QPointF(10.4, 9.6)])


def _absent(brush: _Brush) -> None:
    brush.fill("bad")
    brush.painter.drawEllipse(MIDDLE, 7, 7)
    brush.pen("canvas", 1.7)
    brush.painter.drawLine(QPointF(5.4, 5.4), QPointF(10.6, 10.6))
    brush.painter.drawLine(QPointF(10.6, 5.4), QPointF(5.4, 10.6))


def _excused(brush: _Brush) -> None:
    brush.fill("sunken")
    brush.painter.drawEllipse(MIDDLE, 7, 7)
    brush.pen("text2", 1.8)
    brush.painter.drawLine(QPointF(5, 8), QPointF(11, 8))


MARKS: Mapping[str, Callable[[_Brush], None]] = {
    "done": _done, "under_way": _under_way, "not_started": _not_started, "at_risk": _at_risk, "blocked": _blocked,
    "waiting": _waiting, "low": _low, "clash": _clash, "dropped": _dropped,
    "gate": _gate("text3"), "gate_next": _gate("accent", "soft2"), "gate_passed": _gate("ok", "ok", ticked=True),
    "present": _done, "late": _late, "absent": _absent, "excused": _excused,
}


def draw_mark(painter: QPainter, theme: Theme, mark: str, box: QRectF, percent: int = 50) -> None:
    """Paint a mark of `MARKS` into the square `box`; `percent` fills the pie of "under_way". An unknown one is
    "low"."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / 16, box.height() / 16)
    MARKS.get(mark, _low)(_Brush(painter, theme, percent))
    painter.restore()


def mark_icon(theme: Theme, mark: str, px: int = 16, percent: int = 50) -> QIcon:
    """A mark as an icon for menus and item views; it keeps its colour until asked again after the theme changed."""
    pixmap = QPixmap(px * 2, px * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    draw_mark(painter, theme, mark, QRectF(0, 0, px, px), percent)
    painter.end()
    return QIcon(pixmap)


class Mark(QWidget):
    """A mark beside a word that says the same; screen readers hear only the word."""

    def __init__(self, theme: Theme, mark: str = "low", px: int = 16, percent: int = 50) -> None:
        super().__init__()
        self._theme = theme
        self._mark = mark
        self._percent = percent
        self.setFixedSize(QSize(px, px))
        theme.changed.connect(self.update)

    def show_mark(self, mark: str, percent: int = 50) -> None:
        self._mark, self._percent = mark, percent
        self.update()

    def paintEvent(self, event: object) -> None:
        draw_mark(QPainter(self), self._theme, self._mark, QRectF(self.rect()), self._percent)
