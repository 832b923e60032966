"""The lists of the first page: what their rows are, and the tasks and the news as they are painted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from muster.change import Record
from muster_desktop.homestages import Cell
from muster_desktop.hometasks import Task
from muster_desktop.theme import Theme
from muster_desktop.widgets.badges import paint_avatar
from muster_desktop.widgets.marks import draw_mark
from muster_desktop.widgets.planrows import along
from muster_desktop.widgets.ticks import paint_tick
from muster_desktop.widgets.writing import write

TASK, HEADING, DIGEST = 46, 32, 47
Index = QModelIndex | QPersistentModelIndex


class HomeRow(NamedTuple):
    """One row of any of the lists; a heading has no `spoken`. `target` is the record or the page that it leads to; `sign` a mark
    or an icon before it, or `person` a disc; `tone` is that of `when`."""

    title: str
    spoken: str = ""
    about: str = ""
    when: str = ""
    tone: str = "text2"
    icon: str = ""
    sign: str = ""
    person: tuple[str, str] = ("", "")
    number: str = ""
    target: Record | None = None
    page: str = ""
    task: Task | None = None
    cells: tuple[Cell, ...] = ()
    ticks: bool = False


class HomeList(QAbstractListModel):
    """Rows as they are given; headings are passed over."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[HomeRow] = []

    def show_rows(self, rows: Sequence[HomeRow]) -> None:
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        heading = index.isValid() and not self.rows[index.row()].spoken
        return Qt.ItemFlag.NoItemFlags if heading else Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken or f"{row.title} {row.number}"
        return row if role == Qt.ItemDataRole.UserRole else None

    def first(self) -> int:
        """The first row that can be chosen; -1 for none."""
        return next((at for at, row in enumerate(self.rows) if row.spoken), -1)


class RowPainter(QStyledItemDelegate):
    """What the rows of all three lists share: the ground, and words cut to their room."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: HomeRow = index.data(Qt.ItemDataRole.UserRole)
        box, rtl = QRectF(option.rect), option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected) and bool(row.spoken)
        if chosen:
            focus = bool(option.state & QStyle.StateFlag.State_HasFocus) or bool(option.state & QStyle.StateFlag.State_Active)
            painter.fillRect(box, self.theme.colour("soft" if focus else "hover"))
            painter.fillRect(along(box, rtl, 0, 3), self.theme.colour("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver and row.spoken:
            painter.fillRect(box, self.theme.colour("hover"))
        self.row(painter, row, box, rtl)
        painter.restore()

    def row(self, painter: QPainter, row: HomeRow, box: QRectF, rtl: bool) -> None:
        """Paint one row."""
        raise NotImplementedError

    def words(self, painter: QPainter, box: QRectF, rtl: bool, text: str, role: str, token: str) -> float:
        """One line, cut to the box. Returns how wide it came out."""
        painter.setFont(self.theme.font(role))
        painter.setPen(self.theme.colour(token))
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(0, int(box.width())))
        write(painter, box, cut, rtl)
        return painter.fontMetrics().horizontalAdvance(cut)

    def two_lines(self, box: QRectF) -> tuple[QRectF, QRectF]:
        """The boxes of a title and of what stands below it, in the middle of a row."""
        upper, lower = self.theme.px(19), self.theme.px(16)
        top = box.center().y() - (upper + lower) / 2
        return QRectF(box.x(), top, box.width(), upper), QRectF(box.x(), top + upper, box.width(), lower)


class TaskPainter(RowPainter):
    """A tick or an icon, a title, where it lives, when it is due."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: HomeRow = index.data(Qt.ItemDataRole.UserRole)
        return QSize(100, self.theme.px(TASK if row.spoken else HEADING))

    def row(self, painter: QPainter, row: HomeRow, box: QRectF, rtl: bool) -> None:
        if not row.spoken:
            wide = self.words(painter, along(box, rtl, 20, box.width() - 80), rtl, row.title, "small-strong", row.tone)
            self.words(painter, along(box, rtl, 20 + wide + 8, 50), rtl, row.number, "small", "text3")
            return
        done = row.task is not None and row.task.done
        if done:
            painter.setOpacity(0.62)
        if row.ticks:
            paint_tick(painter, self.theme, along(box, rtl, 20, 16).center(), done)
        else:
            self.theme.paint_icon(painter, row.sign, "ok" if done else "text2", along(box, rtl, 19, 18), 17)
        end = self._when(painter, row, box, rtl)
        inside = along(box, rtl, 47, box.width() - 47 - end)
        upper, lower = self.two_lines(inside) if row.about else (inside, inside)
        self.words(painter, upper, rtl, row.title, "body" if done else "name", "text")
        self.words(painter, lower, rtl, row.about, "small", "text3" if done else "text2")

    def _when(self, painter: QPainter, row: HomeRow, box: QRectF, rtl: bool) -> float:
        if not row.when:
            return 16
        wide = min(float(QFontMetrics(self.theme.font("body")).horizontalAdvance(row.when) + 2), box.width() * 0.4)
        self.words(painter, along(box, rtl, box.width() - 20 - wide, wide), rtl, row.when, "body", row.tone)
        if row.icon:
            self.theme.paint_icon(painter, row.icon, row.tone, along(box, rtl, box.width() - 20 - wide - 20, 14), 14)
        return wide + (52 if row.icon else 32)


class DigestPainter(RowPainter):
    """A mark or a person's disc, a line and a smaller one below it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self.theme.px(DIGEST))

    def row(self, painter: QPainter, row: HomeRow, box: QRectF, rtl: bool) -> None:
        upper, lower = self.two_lines(along(box, rtl, 48, box.width() - 60))
        if row.person[0]:
            size = self.theme.px(22)
            disc = along(box, rtl, 18, size)
            disc = QRectF(disc.x(), box.center().y() - size / 2, size, size)
            paint_avatar(painter, self.theme, disc, *row.person)
            wide = self.words(painter, upper, rtl, row.person[1], "strong", "text")
            rest = along(upper, rtl, wide + 4, max(0.0, upper.width() - wide - 4))
            self.words(painter, rest, rtl, row.title, "body", "text")
        else:
            spot = along(box, rtl, 20, 15)
            draw_mark(painter, self.theme, row.sign, QRectF(QPointF(spot.x(), upper.center().y() - 7.5), spot.size().scaled(
                15, 15, Qt.AspectRatioMode.IgnoreAspectRatio)))
            self.words(painter, upper, rtl, row.title, "name", "text")
        self.words(painter, lower, rtl, row.about, "small", "text2")
