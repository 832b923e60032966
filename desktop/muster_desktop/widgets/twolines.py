"""A list whose rows are an icon, a title and a quieter line below it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from muster_desktop.theme import Theme
from muster_desktop.widgets.cells import logical

Index = QModelIndex | QPersistentModelIndex
ROW = 46


class TwoLines(NamedTuple):
    """`icon` and `tone` are names of the theme; `key` says what the row is about."""

    icon: str
    tone: str
    title: str
    about: str
    key: object = None


class TwoLineModel(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[TwoLines] = []

    def show_rows(self, rows: Sequence[TwoLines]) -> None:
        self.beginResetModel()
        self.rows = [*rows]
        self.endResetModel()

    def row_of(self, key: object) -> int:
        """The row about `key`; -1 when there is none."""
        return next((at for at, row in enumerate(self.rows) if row.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{row.title}\n{row.about}"
        return f"{row.title}, {row.about}" if role == Qt.ItemDataRole.AccessibleTextRole else None


class TwoLineDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self._theme.high(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: TwoLines = index.data(Qt.ItemDataRole.UserRole)
        theme, box, rtl = self._theme, QRectF(option.rect), option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        if option.state & QStyle.StateFlag.State_Selected:
            focused = option.state & QStyle.StateFlag.State_HasFocus
            painter.setPen(QPen(theme.colour("accent"), 2) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("soft"))
            painter.drawRoundedRect(box.adjusted(8, 1, -8, -1), 7, 7)
        theme.paint_icon(painter, row.icon, row.tone, logical(box, rtl, 19, 18), 16)
        side = (Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignAbsolute
        half = box.height() / 2
        for text, role, token, top in ((row.title, "name", "text", half - 18), (row.about, "caption", "text2", half - 1)):
            painter.setFont(theme.font(role))
            painter.setPen(theme.colour(token))
            line = logical(box, rtl, 46, box.width() - 62)
            line = QRectF(line.x(), box.y() + top, line.width(), 19)
            cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(line.width()))
            painter.drawText(line, side | Qt.AlignmentFlag.AlignVCenter, cut)
        painter.restore()


class TwoLineList(QListView):
    """Where `whole`, it is as high as its rows, up to `most` of them."""

    def __init__(self, theme: Theme, whole: bool = False, most: int = 5) -> None:
        super().__init__()
        self._theme, self._whole, self._most = theme, whole, most
        self.lines = TwoLineModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(TwoLineDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self._fit)

    def show_rows(self, rows: Sequence[TwoLines]) -> None:
        """Show these; the row that was chosen stays so, where it is still there."""
        before = self.currentIndex()
        key = self.lines.rows[before.row()].key if before.isValid() else None
        self.lines.show_rows(rows)
        at = self.lines.row_of(key) if key is not None else -1
        if at >= 0:
            self.setCurrentIndex(self.lines.index(at))
        self._fit()

    def _fit(self) -> None:
        if self._whole:
            self.setFixedHeight(self._theme.high(ROW) * max(1, min(self._most, self.lines.rowCount())) + 4)
