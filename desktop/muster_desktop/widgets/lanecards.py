"""The cards of the floor's board: one model for all lanes, a filter for each, and how a card is painted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath, QPen, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from muster_desktop.floor.board import Card
from muster_desktop.theme import Theme
from muster_desktop.widgets.badges import paint_avatar
from muster_desktop.widgets.marks import draw_mark
from muster_desktop.widgets.planrows import along
from muster_desktop.widgets.writing import write, write_two

MIME = "application/x-muster-issue"
SIDE, TOP, GAP, LINE, FOOT, DISC = 12, 9, 8, 18, 22, 20
EDGES = {"blocked": "bad", "at_risk": "warnfill"}
Index = QModelIndex | QPersistentModelIndex


class Face(NamedTuple):
    """A card in words: title, number, place, age, people (`many`: their number alone), what else is to be said and in which
    tone; `person` is the owner's id and name for the disc; `spoken` is all of it for screen readers."""

    card: Card
    title: str
    number: str
    place: str
    age: str
    people: str
    many: str
    more: str
    person: tuple[str, str]
    spoken: str


class Cards(QAbstractListModel):
    """Every card of the board. The lanes look at it through `LaneFilter`; a card is dragged by the id of its issue."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.faces: list[Face] = []

    def show_faces(self, faces: Sequence[Face]) -> None:
        self.beginResetModel()
        self.faces = list(faces)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.faces)

    def flags(self, index: Index) -> Qt.ItemFlag:
        held = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        return held if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        face = self.faces[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return face.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return face.spoken
        return face if role == Qt.ItemDataRole.UserRole else None

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        if indexes:
            data.setData(MIME, QByteArray(self.faces[indexes[0].row()].card.record.id.encode()))
        return data

    def supportedDragActions(self) -> Qt.DropAction:  # noqa: N802 - Qt calls it
        return Qt.DropAction.MoveAction


class LaneFilter(QSortFilterProxyModel):
    """The cards of one lane."""

    def __init__(self, source: Cards, lane: str, parent: QObject) -> None:
        super().__init__(parent)
        self._lane = lane
        self.setSourceModel(source)

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        source = self.sourceModel()
        assert isinstance(source, Cards)
        return source.faces[row].card.lane == self._lane

    def supportedDragActions(self) -> Qt.DropAction:  # noqa: N802 - Qt calls it
        return Qt.DropAction.MoveAction


class CardPainter(QStyledItemDelegate):
    """An edge in the colour of how bad it is, the title on up to two lines, number and place, then who, how old, how many."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        face: Face = index.data(Qt.ItemDataRole.UserRole)
        px = self._theme.px
        wide = option.rect.width() or 190
        lines = 2 if _breaks(face.title, self._theme.font("name"), wide - 2 * SIDE - 8) else 1
        more = px(LINE) if face.more else 0
        return QSize(wide, 2 * TOP + lines * px(LINE) + px(LINE) + px(FOOT) + more + 4 + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        face: Face = index.data(Qt.ItemDataRole.UserRole)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        theme, px = self._theme, self._theme.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(4.5, 0.5, -4.5, -GAP + 0.5)
        self._ground(painter, option, face, box, rtl)
        inner = box.adjusted(SIDE - 2, TOP, -SIDE + 2, -TOP)
        font = theme.font("name")
        lines = 2 if _breaks(face.title, font, inner.width()) else 1
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        title = QRectF(inner.x(), inner.y(), inner.width(), lines * px(LINE))
        (write_two if lines == 2 else write)(painter, title, face.title, rtl)
        row = QRectF(inner.x(), title.bottom() + 2, inner.width(), px(LINE))
        self._second(painter, face, row, rtl)
        foot = QRectF(inner.x(), row.bottom() + 2, inner.width(), px(FOOT))
        self._foot(painter, face, foot, rtl)
        if face.more:
            painter.setFont(theme.font("caption-name"))
            painter.setPen(theme.colour("plum" if face.card.waiting or face.card.lane == "third" else "text3"))
            last = QRectF(inner.x(), foot.bottom(), inner.width(), px(LINE))
            write(painter, last, self._cut(painter, face.more, last.width()), rtl)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, face: Face, box: QRectF, rtl: bool) -> None:
        theme = self._theme
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        whole = QPainterPath()
        whole.addRoundedRect(box, 8, 8)
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.fillPath(whole, theme.colour("soft" if chosen else "hover" if hover else "canvas"))
        painter.save()
        painter.setClipPath(whole)
        painter.fillRect(along(box, rtl, 0, 3), theme.colour(EDGES.get(face.card.mark, "border2")))
        painter.restore()
        focus = chosen and bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(QPen(theme.colour("accent" if chosen else "border"), 2 if focus else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(whole)

    def _second(self, painter: QPainter, face: Face, box: QRectF, rtl: bool) -> None:
        spot = along(box, rtl, 0, 14)
        draw_mark(painter, self._theme, face.card.mark, QRectF(spot.x(), box.center().y() - 7, 14, 14))
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.colour("text3"))
        wide = painter.fontMetrics().horizontalAdvance(face.number) + 2
        write(painter, along(box, rtl, 20, wide), face.number, rtl)
        rest = box.width() - 28 - wide
        write(painter, along(box, rtl, 28 + wide, rest), self._cut(painter, face.place, rest), rtl)

    def _foot(self, painter: QPainter, face: Face, box: QRectF, rtl: bool) -> None:
        theme, start = self._theme, 0.0
        if face.person[0]:
            size = theme.px(DISC)
            disc = along(box, rtl, 0, size)
            paint_avatar(painter, theme, QRectF(disc.x(), box.center().y() - size / 2, size, size), *face.person)
            start = size + 8
        tone = {"red": "bad", "amber": "warn"}.get(face.card.tone, "text2")
        theme.paint_icon(painter, "pause" if face.card.waiting else "clock", "plum" if face.card.waiting else tone,
                         along(box, rtl, start, 15), 15)
        painter.setFont(theme.font("small-strong" if face.card.tone == "red" else "small"))
        painter.setPen(theme.colour("plum" if face.card.waiting else tone))
        wide = painter.fontMetrics().horizontalAdvance(face.age) + 4
        write(painter, along(box, rtl, start + 20, wide), face.age, rtl)
        if face.people:
            painter.setFont(theme.font("small"))
            painter.setPen(theme.colour("text2"))
            room = box.width() - start - 20 - wide - 24
            whole = painter.fontMetrics().horizontalAdvance(face.people) <= room
            text = face.people if whole else face.many
            many = painter.fontMetrics().horizontalAdvance(text) + 2
            write(painter, along(box, rtl, box.width() - many, many), text, rtl)
            theme.paint_icon(painter, "users-three", "text2", along(box, rtl, box.width() - many - 20, 15), 15)

    @staticmethod
    def _cut(painter: QPainter, text: str, wide: float) -> str:
        return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(0, int(wide)))


def _breaks(text: str, font: QFont, wide: float) -> bool:
    """Whether a text needs more than one line."""
    if QFontMetrics(font).horizontalAdvance(text) <= wide:
        return False
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(max(1.0, wide))
    end = line.textStart() + line.textLength()
    layout.endLayout()
    return end < len(text.rstrip())
