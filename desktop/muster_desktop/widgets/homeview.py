"""A list of the first page as it is moved about in: arrows and J K, Space ticks, Enter opens."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView

from muster_desktop.theme import Theme
from muster_desktop.widgets.homelist import HomeList, HomeRow, RowPainter
from muster_desktop.widgets.keys import letter_of

TICK_WIDE = 44
"""From the edge where reading begins: a press there ticks."""


class HomeView(QListView):
    """`opened` and `ticked` give the row; `new_asked` comes with N."""

    opened = Signal(object)
    ticked = Signal(object)
    new_asked = Signal()

    def __init__(self, theme: Theme, painter: type[RowPainter]) -> None:
        super().__init__()
        self._theme = theme
        self.rows = HomeList(self)
        self.setModel(self.rows)
        self.setItemDelegate(painter(theme, self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._by_keys = False
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def row(self) -> HomeRow | None:
        """The row that the cursor is on."""
        index = self.currentIndex()
        return self.rows.rows[index.row()] if index.isValid() else None

    def show_rows(self, rows: list[HomeRow]) -> None:
        """Show these; the cursor stays on its record, else near where it was."""
        here, at = self.row(), self.currentIndex().row()
        held = here.target.id if here is not None and here.target is not None else ""
        self.rows.show_rows(rows)
        same = next((each for each, row in enumerate(rows) if held and row.spoken and row.target is not None
                     and row.target.id == held), -1)
        near = next((each for each in range(max(at, 0), len(rows)) if rows[each].spoken), self.rows.first())
        if at >= 0 and (same >= 0 or near >= 0):
            self.setCurrentIndex(self.rows.index(same if same >= 0 else near))

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keys = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason,
                                           Qt.FocusReason.ShortcutFocusReason, Qt.FocusReason.OtherFocusReason)
        if not self.currentIndex().isValid() and self.rows.first() >= 0:
            self.setCurrentIndex(self.rows.index(self.rows.first()))
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, letter = self.row(), letter_of(event) if not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier else ""
        if row is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(row)
        elif row is not None and event.key() == Qt.Key.Key_Space:
            self.ticked.emit(row)
        elif letter == "N":
            self.new_asked.emit()
        elif letter in ("J", "K") or event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.step(1 if letter == "J" or event.key() == Qt.Key.Key_Down else -1)
        elif event.text().isalpha():
            event.ignore()  # no search by letters here: they are keys of the page
        else:
            super().keyPressEvent(event)

    def step(self, by: int) -> None:
        """To the next row that can be chosen, or the one before."""
        at = self.currentIndex().row() + by
        while 0 <= at < len(self.rows.rows) and not self.rows.rows[at].spoken:
            at += by
        if 0 <= at < len(self.rows.rows):
            self.setCurrentIndex(self.rows.index(at))
            if by < 0 and at <= 1:
                self.scrollToTop()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        row, box = self.rows.rows[index.row()], self.visualRect(index)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        start = box.right() - event.position().x() if rtl else event.position().x() - box.left()
        if row.spoken:
            (self.ticked if row.ticks and start < TICK_WIDE else self.opened).emit(row)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        index = self.currentIndex()
        if self.hasFocus() and self._by_keys and index.isValid():
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.visualRect(index)).adjusted(2, 2, -2, -2), 6, 6)
