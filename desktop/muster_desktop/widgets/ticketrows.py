"""The queue of the support desk as it is painted: number, level, request, site, the time left with its bar, the owner's disc."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from muster_desktop.theme import Theme
from muster_desktop.widgets.badges import TONES, paint_avatar
from muster_desktop.widgets.planrows import along
from muster_desktop.widgets.writing import write

Index = QModelIndex | QPersistentModelIndex
ROW, HEAD = 46, 30
NUMBER, TAG, TITLE, SITE, TIME, DISC = 20, 80, 122, 112, 140, 26
SITE_FROM = 620
"""In less room than this the sites are left out; they stand in the panel too."""


class TicketRow(NamedTuple):
    """One request. `level` is a short tag in `level_tone`; `tone` is that of the time, "" for plain; `share` is how much of
    the time is used, from 0 to 1, None where no time runs. `key` is the id of the record."""

    key: str
    number: str
    level: str
    level_tone: str
    title: str
    about: str
    site: str
    time: str
    icon: str
    tone: str
    share: float | None
    person: tuple[str, str]
    spoken: str


class Columns(NamedTuple):
    """Where the columns stand in a row of one width: (start, width) each; a site of no width is left out."""

    number: tuple[float, float]
    tag: tuple[float, float]
    title: tuple[float, float]
    site: tuple[float, float]
    time: tuple[float, float]
    disc: tuple[float, float]


def columns(theme: Theme, wide: float) -> Columns:
    disc = wide - 17 - DISC
    time = disc - 16 - theme.px(TIME)
    site_wide = theme.px(SITE) if wide >= theme.px(SITE_FROM) else 0
    site = time - site_wide - 8
    start = theme.px(TITLE)
    return Columns((NUMBER, theme.px(TAG) - NUMBER), (theme.px(TAG), theme.px(30)), (start, max(40.0, site - start - 12)),
                   (site, site_wide), (time, theme.px(TIME)), (disc, DISC))


class TicketModel(QAbstractListModel):
    """Rows as they are given, in that order."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[TicketRow] = []

    def show_rows(self, rows: Sequence[TicketRow]) -> None:
        """Show these; the same requests in the same order are painted anew, and nothing else moves."""
        rows = list(rows)
        if [row.key for row in rows] == [row.key for row in self.rows]:
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def row_of(self, key: str) -> int:
        """The row of a request; -1 where it is not shown."""
        return next((at for at, row in enumerate(self.rows) if row.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return row if role == Qt.ItemDataRole.UserRole else None


class TicketDelegate(QStyledItemDelegate):
    """Paints a row from its TicketRow alone."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self._theme.high(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: TicketRow = index.data(Qt.ItemDataRole.UserRole)
        theme, box, rtl = self._theme, QRectF(option.rect), option.direction == Qt.LayoutDirection.RightToLeft
        at = columns(theme, box.width())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, theme.colour("soft" if chosen else "hover"))
        painter.fillRect(QRectF(box.x(), box.bottom() - 1, box.width(), 1), theme.colour("line"))
        if chosen:
            painter.fillRect(along(box, rtl, 0, 3), theme.colour("accent"))
        self._words(painter, along(box, rtl, *at.number), rtl, row.number, "cell", "text2")
        self._tag(painter, along(box, rtl, *at.tag), row)
        upper, lower = self._two(along(box, rtl, *at.title))
        self._words(painter, upper, rtl, row.title, "strong" if chosen else "name", "text")
        self._words(painter, lower, rtl, row.about, "caption", "text2")
        if at.site[1]:
            self._words(painter, along(box, rtl, *at.site), rtl, row.site, "small", "text2")
        self._time(painter, along(box, rtl, *at.time), rtl, row)
        if row.person[0]:
            disc = along(box, rtl, *at.disc)
            paint_avatar(painter, theme, QRectF(disc.x(), box.center().y() - DISC / 2, DISC, DISC), *row.person)
        painter.restore()

    def _tag(self, painter: QPainter, box: QRectF, row: TicketRow) -> None:
        text, ground, _ = TONES[row.level_tone]
        tall = self._theme.px(20)
        tag = QRectF(box.x(), box.center().y() - tall / 2, min(box.width(), self._theme.px(26)), tall)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(ground))
        painter.drawRoundedRect(tag, 5, 5)
        painter.setFont(self._theme.font("caption-strong"))
        painter.setPen(self._theme.colour(text))
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, row.level)

    def _time(self, painter: QPainter, box: QRectF, rtl: bool, row: TicketRow) -> None:
        upper, lower = (self._two(box) if row.share is not None else (box, box))
        start = 0
        if row.icon:
            self._theme.paint_icon(painter, row.icon, row.tone or "text2", along(upper, rtl, 0, 15), 14)
            start = 20
        self._words(painter, along(upper, rtl, start, box.width() - start), rtl, row.time, "small-name" if row.tone else "small",
                    row.tone or "text2")
        if row.share is not None:
            bar = QRectF(box.x(), lower.center().y() - 1, box.width(), 4)
            paint_bar(painter, self._theme, bar, row.share, row.tone or "ok", rtl)

    def _two(self, box: QRectF) -> tuple[QRectF, QRectF]:
        upper, lower = self._theme.px(19), self._theme.px(16)
        top = box.center().y() - (upper + lower) / 2
        return QRectF(box.x(), top, box.width(), upper), QRectF(box.x(), top + upper, box.width(), lower)

    def _words(self, painter: QPainter, box: QRectF, rtl: bool, text: str, role: str, token: str) -> None:
        painter.setFont(self._theme.font(role))
        painter.setPen(self._theme.colour(token))
        write(painter, box, painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(0, int(box.width()))), rtl)


def paint_bar(painter: QPainter, theme: Theme, box: QRectF, share: float, tone: str, rtl: bool) -> None:
    """How much of a time is used: a bar that fills from where reading begins."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("border"))
    painter.drawRoundedRect(box, 2, 2)
    full = {"warn": "warnfill"}.get(tone, tone)
    painter.setBrush(theme.colour(full))
    painter.drawRoundedRect(along(box, rtl, 0, max(4.0, box.width() * min(1.0, share))), 2, 2)


class TicketHead(QWidget):
    """The names of the columns above the queue."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._names: tuple[str, str, str, str] = ("", "", "", "")
        self._gap = 0
        theme.changed.connect(self.updateGeometry)

    def say(self, number: str, request: str, site: str, time: str) -> None:
        self._names = (number, request, site, time)
        self.update()

    def leave(self, gap: int) -> None:
        """The room that a scroll bar takes from the rows below."""
        self._gap = gap
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, self._theme.px(HEAD))

    def minimumSizeHint(self) -> QSize:
        return QSize(100, self._theme.px(HEAD))

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        box = QRectF(self._gap if rtl else 0, 0, self.width() - self._gap, self.height())
        painter.fillRect(QRectF(self.rect()), self._theme.colour("side"))
        painter.setPen(QPen(self._theme.colour("border"), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.setFont(self._theme.font("small-strong"))
        painter.setPen(self._theme.colour("text2"))
        at = columns(self._theme, box.width())
        metrics = QFontMetrics(self._theme.font("small-strong"))
        places = ((at.number[0], at.title[0] - at.number[0] - 6), at.title, at.site, at.time)
        for (start, wide), name in zip(places, self._names, strict=True):
            if wide:
                cut = metrics.elidedText(name, Qt.TextElideMode.ElideRight, int(wide))
                write(painter, along(box, rtl, start, wide), cut, rtl)
