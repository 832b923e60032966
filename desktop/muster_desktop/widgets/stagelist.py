"""The sites with their stages: six marks on a line, what comes next, and a head with the names of the stages."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from muster_desktop.theme import Theme
from muster_desktop.widgets.homelist import HomeRow, Index, RowPainter
from muster_desktop.widgets.marks import draw_mark
from muster_desktop.widgets.planrows import along
from muster_desktop.widgets.writing import write

ROW, HEAD, SIDE, MARK = 45, 32, 20, 17


class Columns:
    """Where things stand in a row of some width: the site, six stages, what is next."""

    def __init__(self, wide: float) -> None:
        self.site = min(150.0, wide * 0.2)
        self.step = min(62.0, wide * 0.085)
        self.first = SIDE + self.site + self.step / 2
        self.next = self.first + self.step * 5.6 + 12

    def middle(self, number: int) -> float:
        """How far from the start the middle of a stage is."""
        return self.first + self.step * number


class StagePainter(RowPainter):
    """A site's name and users, its six marks joined by a line that is green between two that are done, and what comes next."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self.theme.px(ROW))

    def row(self, painter: QPainter, row: HomeRow, box: QRectF, rtl: bool) -> None:
        columns, y = Columns(box.width()), box.center().y()
        painter.setPen(QPen(self.theme.colour("line"), 1))
        rule = along(box, rtl, SIDE, box.width() - 2 * SIDE)
        painter.drawLine(int(rule.left()), int(box.bottom()), int(rule.right()), int(box.bottom()))
        upper, lower = self.two_lines(along(box, rtl, SIDE, columns.site - 4))
        self.words(painter, upper, rtl, row.title, "name", "text")
        self.words(painter, lower, rtl, row.about, "small", "text3")
        for number, cell in enumerate(row.cells):
            if number:
                self._join(painter, row, number, columns, box, rtl)
            spot = along(box, rtl, columns.middle(number) - MARK / 2, MARK)
            draw_mark(painter, self.theme, cell.mark, QRectF(spot.x(), y - MARK / 2, MARK, MARK), cell.percent)
        upper, lower = self.two_lines(along(box, rtl, columns.next, box.width() - columns.next - SIDE))
        self.words(painter, upper, rtl, row.when, "body", "text")
        self.words(painter, lower, rtl, row.number, "small", row.tone)

    def _join(self, painter: QPainter, row: HomeRow, number: int, columns: Columns, box: QRectF, rtl: bool) -> None:
        """The line to the stage before: green between two done ones, half green where the work is now."""
        before, here = row.cells[number - 1], row.cells[number]
        start, wide = columns.middle(number - 1) + MARK / 2 + 4, columns.step - MARK - 8
        done = wide if before.mark == here.mark == "done" else wide / 2 if before.mark == "done" else 0
        for token, length in (("border", wide), ("ok", done)):
            if length:
                part = along(box, rtl, start, length)
                painter.setPen(QPen(self.theme.colour(token), 1.5))
                painter.drawLine(QPointF(part.left(), box.center().y()), QPointF(part.right(), box.center().y()))


class StageHead(QWidget):
    """The names of the columns, over a list as wide as this; what they mean is said by the rows."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._site = self._next = ""
        self._stages: list[str] = []
        theme.changed.connect(self._fit)
        self._fit()

    def say(self, site: str, stages: list[str], following: str) -> None:
        self._site, self._stages, self._next = site, stages, following
        self.update()

    def _fit(self) -> None:
        self.setFixedHeight(self._theme.px(HEAD))

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        box = QRectF(self.rect())
        columns = Columns(box.width())
        painter.setFont(self._theme.font("label"))
        painter.setPen(self._theme.colour("text2"))
        write(painter, along(box, rtl, SIDE, columns.site), self._site, rtl)
        write(painter, along(box, rtl, columns.next, 200), self._next, rtl)
        for number, stage in enumerate(self._stages):
            spot = along(box, rtl, columns.middle(number) - columns.step / 2, columns.step)
            cut = painter.fontMetrics().elidedText(stage, Qt.TextElideMode.ElideRight, int(columns.step) - 2)
            painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, cut)
        painter.setPen(QPen(self._theme.colour("border"), 1))
        rule = along(box, rtl, SIDE, box.width() - 2 * SIDE)
        painter.drawLine(int(rule.left()), self.height() - 1, int(rule.right()), self.height() - 1)
