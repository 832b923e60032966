"""A list in columns under their names: a mark or a box, then a line and a quieter one below it in each column."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, cast

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QVBoxLayout, QWidget

from muster.change import Record
from muster_desktop.theme import Theme
from muster_desktop.widgets.homelist import HEADING, HomeRow, Index, RowPainter
from muster_desktop.widgets.homeview import HomeView
from muster_desktop.widgets.marks import draw_mark
from muster_desktop.widgets.planrows import along
from muster_desktop.widgets.ticks import paint_tick
from muster_desktop.widgets.writing import write

ROW, ONE_LINE, HEAD, SIDE, MARK, GAP, INDENT = 47, 36, 32, 20, 15, 12, 24
NARROW = 900
"""In less room than this columns that are not needed are left out; what they hold is told elsewhere too."""


class Column(NamedTuple):
    """The name over a column, its share of the room, and whether it is left out where there is little."""

    name: str
    share: float
    spare: bool = False


class Pair(NamedTuple):
    """A cell: a text, and a quieter one below it; tokens of the theme for both."""

    text: str
    below: str = ""
    tone: str = "text"
    below_tone: str = "text2"
    role: str = "body"


class LineRow(NamedTuple):
    """A row, or a heading, which has no `spoken`. `mark` is one of the marks; one that `ticks` has a box instead. `key` says what
    it is about where there is no `target`; `indent` is how deep it stands in a tree."""

    title: str
    spoken: str = ""
    cells: tuple[Pair, ...] = ()
    mark: str = ""
    number: str = ""
    target: Record | None = None
    ticks: bool = False
    ticked: bool = False
    key: object = None
    indent: int = 0


def places(columns: Sequence[Column], wide: float, marked: bool) -> list[tuple[float, float] | None]:
    """Where each column begins and how wide it is; None for one that is left out."""
    kept = [not (each.spare and wide < NARROW) for each in columns]
    start = float(SIDE + (MARK + 10 if marked else 0))
    room, whole = wide - start - SIDE, sum(each.share for each, keep in zip(columns, kept, strict=True) if keep) or 1.0
    found: list[tuple[float, float] | None] = []
    for each, keep in zip(columns, kept, strict=True):
        length = room * each.share / whole if keep else 0.0
        found.append((start, length - GAP) if keep else None)
        start += length
    return found


class ColumnPainter(RowPainter):
    """Paints by the columns that it was given."""

    columns: Sequence[Column] = ()
    marked = True
    tall = ROW

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: LineRow = index.data(Qt.ItemDataRole.UserRole)
        return QSize(100, self.theme.high(self.tall) if row.spoken else self.theme.px(HEADING + 4))

    def row(self, painter: QPainter, row: LineRow, box: QRectF, rtl: bool) -> None:
        if not row.spoken:
            low = QRectF(box.x(), box.y() + 4, box.width(), box.height() - 4)
            wide = self.words(painter, along(low, rtl, SIDE, box.width() - 100), rtl, row.title, "small-strong", "text2")
            self.words(painter, along(low, rtl, SIDE + wide + 8, 60), rtl, row.number, "small", "text3")
            return
        painter.setPen(QPen(self.theme.colour("line"), 1))
        rule = along(box, rtl, SIDE, box.width() - 2 * SIDE)
        painter.drawLine(int(rule.left()), int(box.bottom()), int(rule.right()), int(box.bottom()))
        deeper = float(row.indent * INDENT)
        spot = along(box, rtl, SIDE + deeper, MARK)
        if row.ticks:
            paint_tick(painter, self.theme, spot.center(), row.ticked)
        elif row.mark:
            draw_mark(painter, self.theme, row.mark, QRectF(spot.x(), box.center().y() - MARK / 2, MARK, MARK))
        for place, pair in zip(places(self.columns, box.width(), self.marked), row.cells, strict=False):
            if place is not None:
                self._pair(painter, along(box, rtl, place[0] + deeper, max(0.0, place[1] - deeper)), rtl, pair)
            deeper = 0.0

    def _pair(self, painter: QPainter, whole: QRectF, rtl: bool, pair: Pair) -> None:
        upper, lower = self.two_lines(whole) if pair.below else (whole, whole)
        self.words(painter, upper, rtl, pair.text, pair.role, pair.tone)
        if pair.below:
            self.words(painter, lower, rtl, pair.below, "small", pair.below_tone)


class ColumnHead(QWidget):
    """The names of the columns; the rows say them to screen readers."""

    def __init__(self, theme: Theme, painter: ColumnPainter) -> None:
        super().__init__()
        self._theme, self._painter = theme, painter
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self._theme.px(HEAD))

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        box = along(QRectF(self.rect()), rtl, 0, self.width() - bar)
        painter.setFont(self._theme.font("label"))
        painter.setPen(self._theme.colour("text2"))
        for column, place in zip(self._painter.columns, places(self._painter.columns, box.width(), self._painter.marked),
                                 strict=True):
            if place is not None:
                cut = painter.fontMetrics().elidedText(column.name, Qt.TextElideMode.ElideRight, int(place[1]))
                write(painter, along(box, rtl, *place), cut, rtl)
        painter.setPen(QPen(self._theme.colour("border"), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)


class ColumnList(QWidget):
    """`view` has the signals: `opened` and `ticked` give the row, `new_asked` comes with N. `marked` leaves room for a mark
    or a box before each row; `tall` is how high a row is."""

    def __init__(self, theme: Theme, marked: bool = True, tall: int = ROW) -> None:
        super().__init__()
        self.view = HomeView(theme, ColumnPainter)
        # The bar is always there, so that the columns stand still below their names.
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._painter = cast(ColumnPainter, self.view.itemDelegate())
        self._painter.marked, self._painter.tall = marked, tall
        self.head = ColumnHead(theme, self._painter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.view, 1)

    @property
    def rows(self) -> list[LineRow]:
        return cast(list[LineRow], self.view.rows.rows)

    def here(self) -> LineRow | None:
        """The row that the cursor is on."""
        index = self.view.currentIndex()
        return self.rows[index.row()] if index.isValid() else None

    def show_rows(self, name: str, columns: Sequence[Column], rows: list[LineRow]) -> None:
        """`name` is what a screen reader calls the list."""
        self._painter.columns = columns
        self.view.setAccessibleName(name)
        self.view.show_rows(cast(list[HomeRow], rows))  # it asks rows only for what these have too
        self.head.update()
