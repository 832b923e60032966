"""The coverage of a day by the hour: walkers of those wanted, languages, sponsor and vendor; a mark and a word in each cell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from muster_desktop.theme import Theme
from muster_desktop.widgets.marks import draw_mark
from muster_desktop.widgets.planrows import along
from muster_desktop.widgets.writing import write

ROW, HEAD, LABEL = 30, 26, 150


class Cell(NamedTuple):
    """What stands in one hour: a mark ("" for none) and a short text; `tone` is that of its ground, "" for none."""

    mark: str
    text: str
    tone: str


class Line(NamedTuple):
    """A row of the map: what it is about, a cell for each hour, and all of it in words."""

    label: str
    cells: tuple[Cell, ...]
    spoken: str


class CoverMap(QWidget):
    """Time runs along the line of reading."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._hours: list[str] = []
        self._lines: list[Line] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_map(self, hours: Sequence[str], lines: Sequence[Line]) -> None:
        self._hours, self._lines = list(hours), list(lines)
        self.setAccessibleName("; ".join(line.spoken for line in lines))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(420, self._theme.px(HEAD) + self._theme.px(ROW) * max(1, len(self._lines)))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.sizeHint().height())

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        label, head, tall = min(LABEL, self.width() * 0.3), self._theme.px(HEAD), self._theme.px(ROW)
        step = (self.width() - label) / max(1, len(self._hours))
        self._heads(painter, rtl, label, step, head)
        for at, line in enumerate(self._lines):
            row = QRectF(0, head + at * tall, self.width(), tall)
            painter.setPen(QPen(self._theme.colour("line"), 1))
            painter.drawLine(row.topLeft(), row.topRight())
            painter.setFont(self._theme.font("small-name"))
            painter.setPen(self._theme.colour("text2"))
            text = painter.fontMetrics().elidedText(line.label, Qt.TextElideMode.ElideRight, int(label - 8))
            write(painter, along(row, rtl, 0, label - 8), text, rtl)
            for hour, cell in enumerate(line.cells):
                self._cell(painter, along(row, rtl, label + hour * step, step), cell)

    def _heads(self, painter: QPainter, rtl: bool, label: float, step: float, head: int) -> None:
        painter.setFont(self._theme.font("caption"))
        painter.setPen(self._theme.colour("text3"))
        wide = QFontMetrics(painter.font()).horizontalAdvance("00:00") + 6
        every = max(1, -(-wide // max(1, int(step))))
        whole = QRectF(0, 0, self.width(), head)
        for at in range(0, len(self._hours), every):
            write(painter, along(whole, rtl, label + at * step, step * every), self._hours[at], rtl)

    def _cell(self, painter: QPainter, box: QRectF, cell: Cell) -> None:
        inner = box.adjusted(1.5, 2.5, -1.5, -1.5)
        if cell.tone:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(f"{cell.tone}bg"))
            painter.drawRoundedRect(inner, 4, 4)
        if cell.mark:
            side = min(13.0, inner.width())
            spot = QRectF(0, 0, side, side)
            spot.moveCenter(inner.center())
            if cell.text and inner.width() > 34:
                spot.moveLeft(inner.left() + 4)
            if not cell.text or inner.width() > 34:
                draw_mark(painter, self._theme, cell.mark, spot)
        if cell.text:
            painter.setFont(self._theme.font("caption-strong"))
            painter.setPen(self._theme.colour(cell.tone or "text2"))
            beside = 14 if cell.mark and inner.width() > 34 else 0
            painter.drawText(inner.adjusted(beside, 0, 0, 0), Qt.AlignmentFlag.AlignCenter, cell.text)
