"""How many issues came in each half-hour: today as bars, the day before as a line, and the same as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from muster_desktop.theme import Theme

AXIS, FOOT, TALL, STEPS = 26, 18, 90, (2, 4, 6, 12, 20, 30, 60, 120, 300)


class Half(NamedTuple):
    """One half-hour: how it is called, how many came today (-1: not yet), how many the day before."""

    label: str
    today: int
    before: int


class PaceChart(QWidget):
    """Time runs along the line of reading. Its accessible text is all of its numbers."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._halves: list[Half] = []
        self._ticks: list[str] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(60)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(380, self._theme.px(TALL))

    def show_halves(self, halves: Sequence[Half], ticks: Sequence[str], spoken: str) -> None:
        """Show these. `ticks` are the marks of the upright axis, the lowest first, as the reader writes them."""
        self._halves, self._ticks = list(halves), list(ticks)
        self.setAccessibleName(spoken)
        self.update()

    def top(self) -> int:
        """The number at the top of the axis."""
        return top_of([max(half.today, half.before) for half in self._halves])

    def paintEvent(self, event: object) -> None:
        if not self._halves:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        plot = QRectF(0 if rtl else AXIS, 6, self.width() - AXIS - 4, self.height() - FOOT - 8)
        self._grid(painter, plot, rtl)
        step = plot.width() / len(self._halves)
        top = self.top()

        def middle(at: int) -> float:
            along = step * (at + 0.5)
            return plot.right() - along if rtl else plot.left() + along

        def level(number: int) -> float:
            return plot.bottom() - plot.height() * number / top

        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent"))
        bar = min(18.0, step * 0.72)
        for at, half in enumerate(self._halves):
            if half.today > 0:
                y = level(half.today)
                painter.drawRoundedRect(QRectF(middle(at) - bar / 2, y, bar, plot.bottom() - y), 2.5, 2.5)
        painter.setPen(QPen(self._theme.colour("warnfill"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap,
                            Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if any(half.before for half in self._halves):
            painter.drawPolyline([QPointF(middle(at), level(half.before)) for at, half in enumerate(self._halves)])
        self._hours(painter, plot, middle)

    def _grid(self, painter: QPainter, plot: QRectF, rtl: bool) -> None:
        painter.setFont(self._theme.font("caption"))
        for at, text in enumerate(self._ticks):
            y = plot.bottom() - plot.height() * at / max(1, len(self._ticks) - 1)
            painter.setPen(QPen(self._theme.colour("line"), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(self._theme.colour("text3"))
            side = Qt.AlignmentFlag.AlignLeft if rtl else Qt.AlignmentFlag.AlignRight
            box = QRectF(plot.right() + 6 if rtl else 0, y - 8, AXIS - 6, 16)
            painter.drawText(box, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, text)

    def _hours(self, painter: QPainter, plot: QRectF, middle: object) -> None:
        assert callable(middle)
        painter.setFont(self._theme.font("caption"))
        painter.setPen(self._theme.colour("text3"))
        wide = painter.fontMetrics().horizontalAdvance("00:00") + 12
        every = max(1, round(0.5 + 2 * wide * len(self._halves) / max(1.0, plot.width()) / 2))
        for at in range(0, len(self._halves), every):
            box = QRectF(middle(at) - wide / 2, plot.bottom() + 2, wide, FOOT)
            if box.left() >= -2 and box.right() <= self.width() + 2:
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._halves[at].label)


def top_of(numbers: Sequence[int]) -> int:
    """A round number that is no smaller than any."""
    most = max(numbers, default=0)
    return next((step for step in STEPS if step >= most), max(most, STEPS[0]))
