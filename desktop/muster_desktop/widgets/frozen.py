"""A table whose first column stays in sight while the others scroll beneath it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QStyleOptionViewItem, QTableView

Index = QModelIndex | QPersistentModelIndex


class FrozenTable(QTableView):
    """The first column as it is seen is painted once more over what scrolled under it: one view, so that selection,
    editing and screen readers know one cell. It is not held where it would take more than half of the room."""

    def frozen(self) -> int:
        """The column that is held in sight just now; -1 while nothing is scrolled away."""
        header = self.horizontalHeader()
        if not header.count() or header.offset() <= 0:
            return -1
        first = header.logicalIndex(0)
        return first if 0 < header.sectionSize(first) <= self.viewport().width() // 2 else -1

    def frozen_box(self) -> QRect:
        """Where the held column lies in the viewport; empty while none is held."""
        column = self.frozen()
        if column < 0:
            return QRect()
        wide = self.columnWidth(column)
        left = self.viewport().width() - wide if self.isRightToLeft() else 0
        return QRect(left, 0, wide, self.viewport().height())

    def visualRect(self, index: Index) -> QRect:
        rect = super().visualRect(index)
        if index.isValid() and index.column() == self.frozen():
            box = self.frozen_box()
            return QRect(box.left(), rect.top(), box.width(), rect.height())
        return rect

    def indexAt(self, point: QPoint) -> QModelIndex:
        if self.frozen_box().contains(point):
            row = self.rowAt(point.y())
            return self.model().index(row, self.frozen()) if row >= 0 else QModelIndex()
        return super().indexAt(point)

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible) -> None:
        """As Qt does it, then so far that the held column does not cover the cell."""
        if index.isValid() and index.column() == self.frozen():
            self._scroll_down_to(index, hint)
            return
        super().scrollTo(index, hint)
        box = self.frozen_box()
        rect = super().visualRect(index)
        if box.isEmpty() or not index.isValid() or index.column() == self.frozen():
            return
        hidden = rect.right() - box.left() + 1 if self.isRightToLeft() else box.right() + 1 - rect.left()
        if hidden > 0:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - hidden)

    def _scroll_down_to(self, index: Index, hint: QAbstractItemView.ScrollHint) -> None:
        """Bring the row of a cell of the held column into sight without moving sideways."""
        bar = self.horizontalScrollBar()
        before = bar.value()
        super().scrollTo(index, hint)
        bar.setValue(before)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if dx:  # Qt moves the pixels that are there, the held column among them
            self.viewport().update()
            self.horizontalHeader().viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        column, box = self.frozen(), self.frozen_box()
        if column < 0 or not event.region().intersects(box):
            return
        painter = QPainter(self.viewport())
        painter.setClipRegion(event.region().intersected(QRegion(box)))
        painter.fillRect(box, self.palette().base())
        first, last = self.rowAt(max(0, event.rect().top())), self.rowAt(event.rect().bottom())
        for row in range(max(0, first), (last if last >= 0 else self.model().rowCount() - 1) + 1):
            self._paint_cell(painter, self.model().index(row, column), box)
        painter.end()

    def _paint_cell(self, painter: QPainter, index: QModelIndex, box: QRect) -> None:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = QRect(box.left(), self.rowViewportPosition(index.row()), box.width(), self.rowHeight(index.row()))
        if self.selectionModel().isSelected(index):
            option.state |= QStyle.StateFlag.State_Selected
        if index == self.currentIndex() and self.hasFocus():
            option.state |= QStyle.StateFlag.State_HasFocus
        self.itemDelegateForIndex(index).paint(painter, option, index)


class FrozenHeader(QHeaderView):
    """A header whose first section stays in sight when its table holds the first column."""

    def __init__(self, table: FrozenTable) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._held = table

    def frozen_rect(self) -> QRect:
        box = self._held.frozen_box()
        return QRect(box.left(), 0, box.width(), self.height()) if not box.isEmpty() else QRect()

    def section_at(self, point: QPoint) -> int:
        """The section under a point, the held one before those that lie beneath it."""
        return self._held.frozen() if self.frozen_rect().contains(point) else self.logicalIndexAt(point)

    def section_rect(self, section: int) -> QRect:
        """Where a section is seen in the viewport."""
        if section == self._held.frozen():
            return self.frozen_rect()
        return QRect(self.sectionViewportPosition(section), 0, self.sectionSize(section), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        rect = self.frozen_rect()
        if not rect.isEmpty():
            painter = QPainter(self.viewport())
            self.paintSection(painter, rect, self._held.frozen())
            painter.end()
