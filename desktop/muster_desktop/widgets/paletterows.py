"""The rows of the palette: groups with a heading, what was typed marked in each title, keys at the end of the row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from muster_desktop.theme import Theme
from muster_desktop.widgets.buttons import key_text, paint_cap
from muster_desktop.widgets.planrows import along
from muster_desktop.widgets.writing import write

ROW, HEADING = 38, 36
Index = QModelIndex | QPersistentModelIndex


class PaletteRow(NamedTuple):
    """A heading, where `run` is None, or something that can be chosen. `spans` are the marked letters of the title; `keys` the
    key sequence beside it, `near` a text behind the title, `far` one at the end of the row. `name` is what is remembered."""

    title: str
    run: Callable[[], object] | None = None
    icon: str = ""
    spans: tuple[tuple[int, int], ...] = ()
    near: str = ""
    far: str = ""
    keys: str = ""
    name: str = ""

    @property
    def spoken(self) -> str:
        return ", ".join(part for part in (self.title, self.near, self.far, self.keys) if part)


class PaletteRows(QAbstractListModel):
    """The rows that are shown; headings cannot be chosen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[PaletteRow] = []

    def show_rows(self, rows: Sequence[PaletteRow]) -> None:
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        heading = index.isValid() and self.rows[index.row()].run is None
        return Qt.ItemFlag.NoItemFlags if heading else Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return row if role == Qt.ItemDataRole.UserRole else None

    def chosen_from(self, at: int, by: int) -> int:
        """The next row that can be chosen from `at` on, going `by` rows; `at` where there is none."""
        if not self.rows:
            return at
        step = 1 if by >= 0 else -1
        wanted = min(max(at + by, 0), len(self.rows) - 1)
        for row in (*range(wanted, -1 if step < 0 else len(self.rows), step), *range(wanted, at, -step)):
            if self.rows[row].run is not None:
                return row
        return at


class PaletteDelegate(QStyledItemDelegate):
    """Paints the rows. `enter` is what the cap of the chosen row says where it has no keys of its own."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: PaletteRow = index.data(Qt.ItemDataRole.UserRole)
        return QSize(100, self._theme.px(HEADING if row.run is None else ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: PaletteRow = index.data(Qt.ItemDataRole.UserRole)
        box, rtl = QRectF(option.rect), option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.run is None:
            painter.setFont(self._theme.font("label"))
            painter.setPen(self._theme.colour("text3"))
            write(painter, along(box, rtl, 19, box.width() - 38).adjusted(0, 6, 0, 0), row.title, rtl)
        else:
            self._row(painter, row, box, rtl, bool(option.state & QStyle.StateFlag.State_Selected))
        painter.restore()

    def _row(self, painter: QPainter, row: PaletteRow, box: QRectF, rtl: bool, chosen: bool) -> None:
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("soft"))
            painter.drawRoundedRect(box.adjusted(7, 0, -7, 0), 8, 8)
        self._theme.paint_icon(painter, row.icon, "accent" if chosen else "text2", along(box, rtl, 19, 18), 18)
        room = box.width() - 50 - 20 - self._end(painter, row, box, rtl, chosen)
        wide = self._title(painter, row, along(box, rtl, 49, room), rtl)
        if row.near and room - wide > 40:
            self._words(painter, along(box, rtl, 49 + wide + 12, room - wide - 12), row.near, "small", rtl)

    def _end(self, painter: QPainter, row: PaletteRow, box: QRectF, rtl: bool, chosen: bool) -> float:
        """The keys, or else the text at the end of the row. Returns how much room they take."""
        taken: float = 19
        caps = row.keys.split(", ") if row.keys else ["Return"] if chosen and not row.far else []
        metrics = QFontMetrics(self._theme.font("key"))
        for cap in reversed(caps):
            text = key_text(cap)
            wide = metrics.horizontalAdvance(text) + 14
            paint_cap(painter, self._theme, along(box, rtl, box.width() - taken - wide, wide), text, "text3")
            taken += wide + 5
        if caps or not row.far:
            return taken - 19 + 8
        far = min(QFontMetrics(self._theme.font("small")).horizontalAdvance(row.far) + 2.0, box.width() * 0.42)
        self._words(painter, along(box, rtl, box.width() - 19 - far, far), row.far, "small", not rtl)
        return far + 12

    def _words(self, painter: QPainter, box: QRectF, text: str, role: str, rtl: bool) -> None:
        painter.setFont(self._theme.font(role))
        painter.setPen(self._theme.colour("text3"))
        write(painter, box, painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(0, int(box.width()))), rtl)

    def _title(self, painter: QPainter, row: PaletteRow, box: QRectF, rtl: bool) -> float:
        """The title with its marked letters. Returns how wide it came out."""
        plain, strong = self._theme.font("name"), self._theme.font("strong")
        text = QFontMetrics(strong).elidedText(row.title, Qt.TextElideMode.ElideRight, max(0, int(box.width())))
        layout = QTextLayout(text, plain)
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        layout.setFormats([_format(layout, self._theme, start, end) for start, end in row.spans if end <= len(text)])
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(10_000)
        wide = line.naturalTextWidth()
        line.setLineWidth(wide + 1)  # a line from right to left begins at the end of its room
        layout.endLayout()
        painter.setPen(self._theme.colour("text"))
        left = box.right() - wide - 1 if rtl else box.left()
        layout.draw(painter, QPointF(left, box.center().y() - line.height() / 2))
        return wide


def _format(layout: QTextLayout, theme: Theme, start: int, end: int) -> QTextLayout.FormatRange:
    marked = QTextLayout.FormatRange()
    marked.start, marked.length = start, end - start
    marked.format = QTextCharFormat()
    marked.format.setFont(theme.font("strong"))
    marked.format.setForeground(theme.colour("accent"))
    return marked
