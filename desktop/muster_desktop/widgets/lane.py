"""One lane of the floor's board: its head, its cards, what it says when it is empty; keys and drops are told, not done here."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QVBoxLayout, QWidget

from muster_desktop.theme import Theme
from muster_desktop.widgets.badges import Chip
from muster_desktop.widgets.keys import letter_of
from muster_desktop.widgets.labels import Elided, Label
from muster_desktop.widgets.lanecards import MIME, CardPainter, Cards, Face, LaneFilter
from muster_desktop.widgets.writing import write

_ACTS = {Qt.Key.Key_Return: "open", Qt.Key.Key_Enter: "open", Qt.Key.Key_Greater: "on", Qt.Key.Key_Period: "on",
         Qt.Key.Key_Less: "off", Qt.Key.Key_Comma: "off", Qt.Key.Key_Space: "on"}
_LETTERS = {"A": "accurate", "I": "incomplete", "W": "wrong", "N": "none_exists", "M": "me_too", "E": "escalate", "R": "pulse",
            "S": "solve", "T": "table", "L": "log", "B": "brief"}


def act_of(event: QKeyEvent) -> str:
    """What a key asks for on the board, "" for nothing. < and > are told by what they write: they lie elsewhere on each
    layout."""
    modifiers = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
    if modifiers != Qt.KeyboardModifier.NoModifier:
        return ""
    return _ACTS.get(Qt.Key(event.key())) or _LETTERS.get(letter_of(event), "")


class LaneView(QListView):
    """`asked` gives an act and the face that the cursor is on; `dropped` the id of an issue; `side` +1 or -1 for the lane
    beside."""

    asked = Signal(str, object)
    dropped = Signal(str)
    side = Signal(int)

    def __init__(self, theme: Theme, cards: Cards, lane: str) -> None:
        super().__init__()
        self._theme, self.lane, self.empty = theme, lane, ""
        self.rows = LaneFilter(cards, lane, self)
        self.setModel(self.rows)
        self.setItemDelegate(CardPainter(theme, self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)
        self.doubleClicked.connect(lambda: self._ask("open"))
        self._over = False
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def face(self) -> Face | None:
        """The card that the cursor is on."""
        index = self.currentIndex()
        return index.data(Qt.ItemDataRole.UserRole) if index.isValid() else None

    def find(self, issue: str) -> bool:
        """Put the cursor on the card of an issue; False where it is not in this lane."""
        for row in range(self.rows.rowCount()):
            index = self.rows.index(row, 0)
            if index.data(Qt.ItemDataRole.UserRole).card.record.id == issue:
                self.setCurrentIndex(index)
                return True
        return False

    def stand(self, row: int) -> None:
        """Put the cursor on the card that is now where one was that left the board, else on the last."""
        self.setFocus()
        if self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(min(max(0, row), self.rows.rowCount() - 1), 0))

    def _ask(self, act: str) -> None:
        self.asked.emit(act, self.face())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act, rtl = act_of(event), self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        letter = letter_of(event) if not event.modifiers() else ""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not event.modifiers():
            self.side.emit(1 if (event.key() == Qt.Key.Key_Right) != rtl else -1)
        elif letter in ("J", "K"):
            at = self.currentIndex().row() + (1 if letter == "J" else -1)
            if 0 <= at < self.rows.rowCount():
                self.setCurrentIndex(self.rows.index(at, 0))
        elif act:
            self._ask(act)
        elif event.text().isalnum():
            event.ignore()  # no search by letters here: they are keys of the page
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid() and self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(0, 0))
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.clearSelection()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    # Drops

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._take(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._take(event)

    def _take(self, event: QDragEnterEvent | QDragMoveEvent) -> None:
        wanted = event.mimeData().hasFormat(MIME)
        if wanted != self._over:
            self._over = wanted
            self.viewport().update()
        event.setDropAction(Qt.DropAction.MoveAction)
        event.setAccepted(wanted)

    def dragLeaveEvent(self, event: QEvent) -> None:
        self._over = False
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        """The card moves when the issue does: the model is never told to move rows itself."""
        self._over = False
        self.viewport().update()
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.dropped.emit(bytes(event.mimeData().data(MIME).data()).decode())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        if not self.rows.rowCount() and self.empty:
            painter.setFont(self._theme.font("small"))
            painter.setPen(self._theme.colour("text3"))
            rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            write(painter, self.viewport().rect().toRectF().adjusted(12, 6, -12, 0), self.empty, rtl, wrap=True, top=True)
        if self._over or (self.hasFocus() and not self.rows.rowCount()):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRoundedRect(self.viewport().rect().toRectF().adjusted(2, 2, -2, -2), 8, 8)


class Lane(QWidget):
    """Head, with how many and the level, over the cards."""

    def __init__(self, theme: Theme, cards: Cards, lane: str, level: str) -> None:
        super().__init__()
        self.view = LaneView(theme, cards, lane)
        self.title, self.count = Elided(theme, "strong"), Label("", "body", "text2")
        self.chip = Chip(theme, "", "accent" if level == "2" else "plum")
        head = QHBoxLayout()
        head.setContentsMargins(13, 10, 10, 6)
        head.setSpacing(8)
        for part in (self.title, self.chip, self.count):
            head.addWidget(part)
        head.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, 4, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        self.column = column
        self.chip.setVisible(bool(level))  # only now: shown before it has a parent it would be a window of its own

    def say(self, title: str, level: str, empty: str) -> None:
        self.title.set_text(title)
        self.chip.set_text(level)
        self.view.empty = empty
        self.view.setAccessibleName(f"{title} {level}".strip())

    def say_count(self, count: str) -> None:
        self.count.setText(count)
