"""The score of a day by the hour as a chart: logged as outlines, solved as bars, users signed in as a line, stopped as marks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from muster_desktop.theme import Theme
from muster_desktop.widgets.marks import draw_mark
from muster_desktop.widgets.pacechart import top_of

AXIS, LINE, TALL, MARK = 26, 14, 90, 11


class Column(NamedTuple):
    """One hour: how it is called, its counts, the share solved at once in per cent as it is read ("" for none), the share of the
    expected users who had signed in by its end, from 0 to 1 (None: nobody counted), and all of it in words."""

    label: str
    logged: int
    solved: int
    stopped: int
    at_once: str
    signed_in: float | None
    spoken: str


class HourStrip(QWidget):
    """Time runs along the line of reading. Its accessible text is all of its numbers."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._columns: list[Column] = []
        self._top, self._foot = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(60)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(380, self._theme.px(TALL))

    def show_columns(self, columns: Sequence[Column], top: str, foot: str, spoken: str) -> None:
        """Show these. `top` is the number of `top()` as the reader writes it, `foot` names the row of shares below the hours,
        `spoken` stands for an empty chart."""
        self._columns, self._top, self._foot = list(columns), top, foot
        self.setAccessibleName("; ".join(column.spoken for column in columns) or spoken)
        self.update()

    @property
    def columns(self) -> list[Column]:
        return self._columns

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = self._at(event.pos().x())
            QToolTip.showText(event.globalPos(), self._columns[at].spoken if at >= 0 else "", self)
            return True
        return super().event(event)

    def _rtl(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _plot(self) -> QRectF:
        """Where the bars stand; the axis and the name of the row of shares have the start, hours and shares the foot."""
        metrics = QFontMetrics(self._theme.font("caption"))
        axis = max(AXIS, metrics.horizontalAdvance(self._foot) + 8)
        foot = 2 * self._theme.px(LINE)
        return QRectF(0 if self._rtl() else axis, MARK + 3, self.width() - axis - 4, max(8, self.height() - foot - MARK - 5))

    def _at(self, x: float) -> int:
        """The column at a place; -1 beside them."""
        plot = self._plot()
        along = plot.right() - x if self._rtl() else x - plot.left()
        at = int(along * len(self._columns) // max(1.0, plot.width()))
        return at if 0 <= at < len(self._columns) else -1

    def paintEvent(self, event: object) -> None:
        if not self._columns:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plot, step = self._plot(), self._plot().width() / len(self._columns)

        def box(at: int, share: float = 1.0) -> QRectF:
            middle = step * (at + 0.5)
            x = plot.right() - middle if self._rtl() else plot.left() + middle
            return QRectF(x - step * share / 2, plot.top(), step * share, plot.height())

        self._axis(painter, plot)
        top = top_of([column.logged for column in self._columns] + [column.solved for column in self._columns])
        for at, column in enumerate(self._columns):
            self._bars(painter, box(at, 0.7), column, top)
        self._signed(painter, plot, box)
        for at, column in enumerate(self._columns):
            if column.stopped:
                spot = box(at)
                draw_mark(painter, self._theme, "blocked", QRectF(spot.center().x() - MARK / 2, 0, MARK, MARK))
        self._words(painter, plot, box)

    def _axis(self, painter: QPainter, plot: QRectF) -> None:
        painter.setFont(self._theme.font("caption"))
        for y, text in ((plot.top(), self._top), (plot.bottom(), "")):
            painter.setPen(QPen(self._theme.colour("line"), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            self._aside(painter, plot, y - 8, text)

    def _aside(self, painter: QPainter, plot: QRectF, y: float, text: str) -> None:
        """A text beside the plot, at its start."""
        painter.setPen(self._theme.colour("text3"))
        side = Qt.AlignmentFlag.AlignLeft if self._rtl() else Qt.AlignmentFlag.AlignRight
        wide = (self.width() - plot.right() if self._rtl() else plot.left()) - 6
        room = QRectF(plot.right() + 6 if self._rtl() else 0, y, wide, 16)
        painter.drawText(room, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, text)

    def _bars(self, painter: QPainter, room: QRectF, column: Column, top: int) -> None:
        """Logged behind, solved before it: what is left of the outline is still open."""
        wide = min(22.0, room.width())
        left = room.center().x() - wide / 2
        logged, solved = (room.height() * count / top for count in (column.logged, column.solved))
        if column.solved:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent"))
            painter.drawRoundedRect(QRectF(left + 3, room.bottom() - solved, wide - 6, solved), 2, 2)
        if column.logged:
            painter.setPen(QPen(self._theme.colour("border2"), 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(left, room.bottom() - logged, wide, logged), 2.5, 2.5)

    def _signed(self, painter: QPainter, plot: QRectF, box: Callable[[int], QRectF]) -> None:
        points = [QPointF(box(at).center().x(), plot.bottom() - plot.height() * min(1.0, column.signed_in))
                  for at, column in enumerate(self._columns) if column.signed_in is not None]
        painter.setPen(QPen(self._theme.colour("warnfill"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap,
                            Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if len(points) == 1:
            painter.drawEllipse(points[0], 1.5, 1.5)
        elif points:
            painter.drawPolyline(points)

    def _words(self, painter: QPainter, plot: QRectF, box: Callable[[int], QRectF]) -> None:
        """Hours, and below them the share that was solved at once; every second one where there is no room."""
        painter.setFont(self._theme.font("caption"))
        line = self._theme.px(LINE)
        self._aside(painter, plot, plot.bottom() + 2 + line, self._foot)
        step = plot.width() / len(self._columns)
        for row, texts in enumerate(zip(*((column.label, column.at_once) for column in self._columns), strict=True)):
            wide = max(map(painter.fontMetrics().horizontalAdvance, texts)) + 4
            every = max(1, -(-int(wide) // max(1, int(step))))
            painter.setPen(self._theme.colour("text2" if row else "text3"))
            for at in range(0, len(texts), every):
                spot = box(at)
                room = QRectF(spot.center().x() - wide / 2, plot.bottom() + 2 + row * line, wide, line)
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, texts[at])
