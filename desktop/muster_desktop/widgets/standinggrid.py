"""A table of releases by sites: a mark and a word in each cell, moved about in by arrows, changed by Enter or a click."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from muster_desktop.theme import Theme
from muster_desktop.widgets.marks import draw_mark
from muster_desktop.widgets.planrows import along
from muster_desktop.widgets.writing import write

Index = QModelIndex | QPersistentModelIndex
MARKS = {"installed": "done", "waiting": "waiting", "not_needed": "low", "failed": "blocked"}


class Cell(NamedTuple):
    """A state ("" for none) and its word."""

    state: str
    word: str


class StandingModel(QAbstractTableModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: Sequence[tuple[str, Sequence[Cell]]] = ()
        self._heads: Sequence[str] = ()

    def show(self, heads: Sequence[str], rows: Sequence[tuple[str, Sequence[Cell]]]) -> None:
        """`heads` are the sites; each row has its name and a cell for each of them."""
        self.beginResetModel()
        self._heads, self._rows = list(heads), list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        name, cells = self._rows[index.row()]
        cell = cells[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.word
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{name}, {self._heads[index.column()]}: {cell.word}"
        return cell if role == Qt.ItemDataRole.UserRole else None

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._heads[section] if way == Qt.Orientation.Horizontal else self._rows[section][0]


class StandingDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, self._theme.high(40))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell: Cell = index.data(Qt.ItemDataRole.UserRole)
        box, rtl = QRectF(option.rect), option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, self._theme.colour("soft"))
        if cell.state:
            spot = along(box, rtl, 10, 14)
            draw_mark(painter, self._theme, MARKS[cell.state], QRectF(spot.x(), box.center().y() - 7, 14, 14))
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.colour("text" if cell.state else "text3"))
        words = along(box, rtl, 31, box.width() - 38)
        write(painter, words, painter.fontMetrics().elidedText(cell.word, Qt.TextElideMode.ElideRight, int(words.width())), rtl)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
        painter.restore()


class StandingGrid(QTableView):
    """`asked` gives row and column of a cell that is to be changed."""

    asked = Signal(int, int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.cells = StandingModel(self)
        self.setModel(self.cells)
        self.setItemDelegate(StandingDelegate(theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(True)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(theme.px(96))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.clicked.connect(lambda index: self.asked.emit(index.row(), index.column()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and index.isValid():
            self.asked.emit(index.row(), index.column())
        else:
            super().keyPressEvent(event)
