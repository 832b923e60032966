"""A week as a table: a line for each site, a column for each day, the trainings in it as blocks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from muster_desktop.theme import Theme
from muster_desktop.widgets.marks import draw_mark
from muster_desktop.widgets.planrows import along
from muster_desktop.widgets.writing import write, write_two

BLOCK, GAP, SITE_WIDE = 42, 3, 150
Index = QModelIndex | QPersistentModelIndex


class Piece(NamedTuple):
    """A training on one day as it is painted; `tone` is "accent", "neutral" or "warn", the last with a sign before its title.
    `part` says which half of the day, "" for all of it."""

    record: str
    title: str
    part: str
    tone: str
    spoken: str


class WeekLine(NamedTuple):
    site: str
    days: tuple[tuple[Piece, ...], ...]


class WeekModel(QAbstractTableModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: Sequence[WeekLine] = ()
        self.heads: Sequence[str] = ()
        self.today = -1

    def show_lines(self, lines: Sequence[WeekLine], heads: Sequence[str], today: int) -> None:
        """`heads` are those of the eight columns; `today` is the column of today, -1 for another week."""
        self.beginResetModel()
        self.lines, self.heads, self.today = lines, heads, today
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.heads)

    def pieces(self, index: Index) -> tuple[Piece, ...]:
        return self.lines[index.row()].days[index.column() - 1] if index.isValid() and index.column() else ()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line, pieces = self.lines[index.row()], self.pieces(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return line.site if not index.column() else "\n".join(piece.title for piece in pieces)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return line.site if not index.column() else "\n".join(piece.spoken for piece in pieces)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole and section < len(self.heads):
            return self.heads[section]
        return None


class WeekDelegate(QStyledItemDelegate):
    """Paints a site's name, or the blocks of a day one below the other."""

    def __init__(self, theme: Theme, view: QTableView, model: WeekModel) -> None:
        super().__init__(view)
        self._theme, self._model = theme, model

    def tall(self, row: int) -> int:
        most = max((len(day) for day in self._model.lines[row].days), default=1)
        return max(1, most) * (self._theme.px(BLOCK) + GAP) + 9

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(60, self.tall(index.row()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, box, rtl = self._theme, QRectF(option.rect), option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.column() == self._model.today:
            painter.fillRect(box, theme.colour("sunken"))
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawLine(int(box.left()), int(box.bottom()), int(box.right()), int(box.bottom()))
        edge = box.left() if rtl else box.right()
        painter.drawLine(int(edge), int(box.top()), int(edge), int(box.bottom()))
        if not index.column():
            painter.setFont(theme.font("name"))
            painter.setPen(theme.colour("text"))
            write_two(painter, along(box, rtl, 20, box.width() - 26), index.data() or "", rtl)
        top = box.top() + 5
        for piece in self._model.pieces(index):
            tall = theme.px(BLOCK)
            self._block(painter, QRectF(box.x() + 4, top, box.width() - 9, tall), piece, rtl)
            top += tall + GAP
        if option.state & QStyle.StateFlag.State_Selected and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(box.adjusted(1.5, 1.5, -2.5, -2.5), 6, 6)
        painter.restore()

    def _block(self, painter: QPainter, box: QRectF, piece: Piece, rtl: bool) -> None:
        theme = self._theme
        ground, text = {"warn": ("warnbg", "warn"), "neutral": ("sunken", "text2")}.get(piece.tone, ("soft", "accent"))
        painter.setPen(QPen(theme.colour("border" if piece.tone == "neutral" else ground), 1))
        painter.setBrush(theme.colour(ground))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        start = 7.0
        if piece.tone == "warn":
            spot = along(box, rtl, start, 12)
            draw_mark(painter, theme, "at_risk", QRectF(spot.x(), box.y() + 5, 12, 12))
        painter.setPen(theme.colour(text))
        room = along(box, rtl, start, box.width() - 2 * start)
        half = box.height() / 2
        indent = 16 if piece.tone == "warn" else 0
        upper = along(QRectF(room.x(), box.y() + 3, room.width(), half - 3), rtl, indent, room.width() - indent)
        lower = QRectF(room.x(), box.y() + half - 1, room.width(), half - 2)
        for part, words, role in ((upper, piece.title, "small-name"), (lower, piece.part, "caption")):
            painter.setFont(theme.font(role))
            cut = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, max(0, int(part.width())))
            write(painter, part, cut, rtl)


class WeekGrid(QTableView):
    """`opened` gives the id of a training: by Enter of the first of a day, by a click of the one that was hit."""

    opened = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.week = WeekModel(self)
        self.setModel(self.week)
        self.blocks = WeekDelegate(theme, self, self.week)
        self.setItemDelegate(self.blocks)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        theme.changed.connect(self._fit)

    def show_lines(self, lines: Sequence[WeekLine], heads: Sequence[str], today: int) -> None:
        self.week.show_lines(lines, heads, today)
        self._fit()

    def _fit(self) -> None:
        site = min(self._theme.px(SITE_WIDE), self.viewport().width() // 5)
        day = max(40, (self.viewport().width() - site) // 7)
        for column in range(self.week.columnCount()):
            self.setColumnWidth(column, site if not column else day)
        for row in range(self.week.rowCount()):
            self.setRowHeight(row, self.blocks.tall(row))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pieces = self.week.pieces(self.currentIndex()) if self.currentIndex().isValid() else ()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and pieces:
            self.opened.emit(pieces[0].record)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        at = int((event.position().y() - self.visualRect(index).top() - 5) // (self._theme.px(BLOCK) + GAP))
        pieces = self.week.pieces(index)
        if 0 <= at < len(pieces):
            self.opened.emit(pieces[at].record)
