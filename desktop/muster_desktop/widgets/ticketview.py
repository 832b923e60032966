"""The queue of the support desk as it is moved about in: arrows and J K, Enter into the request, N for a new one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from muster_desktop.theme import Theme
from muster_desktop.widgets.keys import letter_of
from muster_desktop.widgets.ticketrows import TicketDelegate, TicketModel, TicketRow


class TicketView(QListView):
    """`moved` gives the id of the request that the cursor is on, "" for none; `opened` comes with Enter and a double click;
    `asked` gives a letter that is a key of the page."""

    moved = Signal(str)
    opened = Signal()
    asked = Signal(str)
    resized = Signal()

    def __init__(self, theme: Theme, letters: str = "N") -> None:
        super().__init__()
        self._theme, self._letters = theme, letters
        self._by_keys = False
        self.lines = TicketModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(TicketDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(self.opened)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def key(self) -> str:
        """The id of the request that the cursor is on; "" for none."""
        index = self.currentIndex()
        return self.lines.rows[index.row()].key if index.isValid() else ""

    def show_rows(self, rows: Sequence[TicketRow]) -> None:
        """Show these; the cursor stays on its request, else near where it was, and is on the first to begin with."""
        key, at = self.key(), self.currentIndex().row()
        self.lines.show_rows(rows)
        same = self.lines.row_of(key) if key else -1
        near = same if same >= 0 else min(max(at, 0), len(rows) - 1)
        if near >= 0 and near != self.currentIndex().row():
            self.setCurrentIndex(self.lines.index(near))
        self.moved.emit(self.key())

    def choose(self, key: str) -> bool:
        """Put the cursor on a request; False where it is not shown."""
        at = self.lines.row_of(key)
        if at >= 0:
            self.setCurrentIndex(self.lines.index(at))
        return at >= 0

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        self.moved.emit(self.key())

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keys = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_keys = True
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        letter = letter_of(event) if plain else ""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain and self.key():
            self.opened.emit()
        elif letter in ("J", "K"):
            at = self.currentIndex().row() + (1 if letter == "J" else -1)
            if 0 <= at < len(self.lines.rows):
                self.setCurrentIndex(self.lines.index(at))
        elif letter and letter in self._letters:
            self.asked.emit(letter)
        elif event.text().isalpha() and plain:
            event.ignore()  # no search by letters here: they are keys of the page
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        index = self.currentIndex()
        if self.hasFocus() and self._by_keys and index.isValid():
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.visualRect(index)).adjusted(2, 2, -2, -3), 4, 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()
