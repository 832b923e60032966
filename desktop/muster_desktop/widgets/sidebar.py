"""The sidebar: the roll-out on top, sections by group, the last ones at the foot; as a rail of icons when narrow."""

from __future__ import annotations

from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from muster_desktop.theme import Theme
from muster_desktop.widgets.brand import Logo
from muster_desktop.widgets.buttons import IconButton
from muster_desktop.widgets.labels import Elided
from muster_desktop.words import Words

WIDE, RAIL, ROW, BOX = 208, 56, 31, 30
_GROUNDS = {"bad": "badbg", "warn": "warnbg", "accent": "soft2"}


class Entry(NamedTuple):
    """A row: a section, or the heading of a group where `icon` is empty. `spoken` is what a screen reader says."""

    name: str
    text: str
    icon: str = ""
    badge: str = ""
    tone: str = ""
    spoken: str = ""


class EntryModel(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []

    def set_entries(self, entries: list[Entry]) -> None:
        if [each.name for each in entries] == [each.name for each in self.entries]:
            self.entries = entries
            self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))
            return
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return len(self.entries)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return entry.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return entry.spoken or entry.text
        return None

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        if not self.entries[index.row()].icon:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class EntryDelegate(QStyledItemDelegate):
    """Paints an entry along the line of reading: bar of the chosen one, icon, text, count."""

    def __init__(self, theme: Theme, view: EntryList) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        heading = not index.data(Qt.ItemDataRole.UserRole).icon
        return QSize(RAIL, 14 if heading and self._view.rail else self._theme.high(ROW - 1 if heading else ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        entry: Entry = index.data(Qt.ItemDataRole.UserRole)
        row = QRectF(option.rect)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if entry.icon:
            self._section(painter, option, entry, row, rtl)
        elif not self._view.rail:
            self._words(painter, _along(row.adjusted(0, 10, 0, 0), rtl, 18, 170), rtl, "caption-strong", "text3",
                        entry.text)
        painter.restore()

    def _section(self, painter: QPainter, option: QStyleOptionViewItem, entry: Entry, row: QRectF, rtl: bool) -> None:
        row.setHeight(row.height() - 1)
        here = entry.name == self._view.here
        box = _along(row, rtl, 8, row.width() - 16)
        painter.setPen(Qt.PenStyle.NoPen)
        if here or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(self._theme.colour("soft" if here else "hover"))
            painter.drawRoundedRect(box, 7, 7)
        if here:
            painter.setBrush(self._theme.colour("accent"))
            painter.drawRoundedRect(_along(row.adjusted(0, 6, 0, -6), rtl, 0, 3), 1.5, 1.5)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
        self._theme.paint_icon(painter, entry.icon, "accent" if here else "text2", _along(row, rtl, 18, 18), 18)
        if self._view.rail and self._theme.icons_present:
            if entry.badge:
                dot = _along(row, rtl, 34, 8)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._theme.colour(entry.tone))
                painter.drawEllipse(QRectF(dot.x(), row.y() + 4, 8, 8))
            return
        role, token = ("strong", "text") if here else ("name", "text2")
        self._words(painter, _along(row, rtl, 45, row.width() - 90), rtl, role, token, entry.text)
        if entry.badge:
            self._badge(painter, entry, row, rtl)

    def _words(self, painter: QPainter, box: QRectF, rtl: bool, role: str, token: str, text: str) -> None:
        painter.setFont(self._theme.font(role))
        painter.setPen(self._theme.colour(token))
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, cut)

    def _badge(self, painter: QPainter, entry: Entry, row: QRectF, rtl: bool) -> None:
        font = self._theme.font("count")
        wide, tall = max(18, QFontMetrics(font).horizontalAdvance(entry.badge) + 10), self._theme.px(16)
        box = _along(row, rtl, row.width() - 16 - wide, wide)
        box = QRectF(box.x(), row.center().y() - tall / 2, wide, tall)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(_GROUNDS[entry.tone]))
        painter.drawRoundedRect(box, 8, 8)
        painter.setFont(font)
        painter.setPen(self._theme.colour(entry.tone))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, entry.badge)


def _along(row: QRectF, rtl: bool, start: float, wide: float) -> QRectF:
    """The box that begins `start` pixels from the edge where reading begins."""
    left = row.right() - start - wide if rtl else row.left() + start
    return QRectF(left, row.top(), wide, row.height())


class EntryList(QListView):
    """`chosen` (a section's name) comes with a click, Enter or Space."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.here = ""
        self.rail = False
        self._model = EntryModel(self)
        self.setModel(self._model)
        self.setItemDelegate(EntryDelegate(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setProperty("ground", "side")
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    def set_entries(self, entries: list[Entry]) -> None:
        self._model.set_entries(entries)

    def stand_at(self, name: str) -> None:
        """This is the section that is open; the cursor goes there too."""
        self.here = name
        at = next((at for at, entry in enumerate(self._model.entries) if entry.name == name), None)
        if at is not None:
            self.setCurrentIndex(self._model.index(at))
        self.viewport().update()

    def wanted_height(self) -> int:
        return sum(self.sizeHintForRow(row) for row in range(self._model.rowCount())) + 4

    def keyPressEvent(self, event: Any) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        entry: Entry = index.data(Qt.ItemDataRole.UserRole)
        if entry.icon:
            self.chosen.emit(entry.name)


class Sidebar(QWidget):
    """`chosen` (a section's name); `switch_asked` for another roll-out. `set_rail` narrows it to its icons."""

    chosen = Signal(str)
    switch_asked = Signal()

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self.setProperty("ground", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._name, self._role = Elided(theme, "strong"), Elided(theme, "caption", "text3")
        self.top, self.foot = EntryList(theme), EntryList(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(16, 6, 12, 6)
        head.setSpacing(9)
        self._logo = Logo(theme)
        head.addWidget(self._logo)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._name)
        texts.addWidget(self._role)
        head.addLayout(texts, 1)
        self.switch = IconButton(theme, "caret-down", "", size=24)
        self.switch.clicked.connect(self.switch_asked)
        self._several = False
        head.addWidget(self.switch)
        column.addLayout(head)
        column.addWidget(self.top, 1)
        column.addWidget(self.foot)
        for each in (self.top, self.foot):
            each.chosen.connect(self.chosen)
        words.changed.connect(self._say)
        theme.changed.connect(self._refit)
        self._say()
        self.set_rail(False)

    @property
    def rail(self) -> bool:
        return self.top.rail

    def set_head(self, name: str, role: str, several: bool = False) -> None:
        """The roll-out and the person's roles in it; `several`: there are other roll-outs to switch to."""
        self._name.set_text(name)
        self._role.set_text(role)
        self._several = several
        self._fit_head()

    def set_entries(self, top: list[Entry], foot: list[Entry]) -> None:
        self.top.set_entries(top)
        self.foot.set_entries(foot)
        self._refit()

    def show_here(self, name: str) -> None:
        for each in (self.top, self.foot):
            each.stand_at(name)

    def set_rail(self, rail: bool) -> None:
        self.top.rail = self.foot.rail = rail
        self.setFixedWidth(RAIL if rail else WIDE)
        for text in (self._name, self._role):
            text.setVisible(not rail)
        self._fit_head()
        self._refit()

    def _fit_head(self) -> None:
        """A rail has room for one thing: where there are several roll-outs, the way to the others."""
        self.switch.setVisible(self._several)
        self._logo.setVisible(not (self._several and self.rail))

    def _refit(self) -> None:
        for each in (self.top, self.foot):
            each.scheduleDelayedItemsLayout()
        self.foot.setFixedHeight(self.foot.wanted_height())

    def _say(self) -> None:
        self.top.setAccessibleName(self.tr("Sections"))
        self.foot.setAccessibleName(self.tr("More sections"))
        self.switch.set_name(self.tr("Choose the roll-out"))
