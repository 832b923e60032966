"""A card over the dimmed window: it takes the keys until it closes, and then gives them back to where they were."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from muster_desktop.theme import Theme

ROUND, SHADOW = 12, 40
DIM_LIGHT, DIM_DARK = 0.24, 0.6


class Card(QFrame):
    """The floating card: canvas, an outline that holds on a dark page too, round corners."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(1, 1, 1, 1)
        self.column.setSpacing(0)

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("border"), 1))
        painter.setBrush(self._theme.colour("canvas"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), ROUND, ROUND)


class Overlay(QWidget):
    """Covers its parent and keeps the focus inside of its card. Whoever fills it says where the card stands, by `place`."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._over = theme, parent
        self._before: QWidget | None = None
        self.card = Card(theme, self)
        theme.dress(self)
        self.hide()
        parent.installEventFilter(self)
        self._below: QPixmap | None = None
        self._ground: QPixmap | None = None
        theme.changed.connect(self._look_through)

    def open_card(self, first: QWidget) -> None:
        """Show the card with the cursor in `first`."""
        self.setGeometry(self._over.rect())
        if self.isHidden():
            self._before = QApplication.focusWidget()
            self._look_below()
        self._place()
        self.show()
        self.raise_()
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_card(self) -> None:
        """Hide it; the focus returns to where it was."""
        if self.isHidden():
            return
        before, self._before = self._before, None
        self.hide()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def place(self, room: QRect) -> QRect:
        """Where the card stands in `room`, in the middle unless told otherwise."""
        size = self.card.sizeHint().boundedTo(room.size())
        box = QRect(room.topLeft(), size)
        box.moveCenter(room.center())
        return box

    def refit(self) -> None:
        """The card wants another size."""
        if not self.isHidden():
            self._place()

    def _place(self) -> None:
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # what was shown or hidden just now counts already
        box = self.place(self.rect())
        if box != self.card.geometry():
            self._ground = None
            self.card.setGeometry(box)
            self.update()

    def focusNextPrevChild(self, following: bool) -> bool:
        """Tab goes round inside the card."""
        inside = [widget for widget in self.card.findChildren(QWidget)
                  if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(self) and widget.isEnabled()]
        if not inside:
            return False
        inside.sort(key=lambda widget: self._order(widget))
        here = self.focusWidget()
        at = inside.index(here) if here in inside else -1
        inside[(at + (1 if following else -1)) % len(inside)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _order(self, widget: QWidget) -> tuple[int, int]:
        spot = widget.mapTo(self, widget.rect().topLeft())
        return spot.y(), -spot.x() if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else spot.x()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden() and self._over.size() != self.size():
            self.setGeometry(self._over.rect())
            self._look_through()
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that nobody in the card took go no further: the page below is not worked."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_card()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.card.geometry().contains(event.position().toPoint()):
            self.close_card()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The window as it was when this was opened, dimmed: else each key that is typed in the card would paint all of the
        page below anew (measured: 15 ms of 20)."""
        painter = QPainter(self)
        painter.setClipRegion(event.region())
        if self._below is None:
            self._dim(painter)
            self._shadow(painter)
            return
        if self._ground is None:
            self._ground = QPixmap(self._below)
            ground = QPainter(self._ground)
            self._shadow(ground)
            ground.end()
        painter.drawPixmap(0, 0, self._ground)

    def _look_below(self) -> None:
        """Keep what the window shows now."""
        self._below = self._over.grab()
        painter = QPainter(self._below)
        self._dim(painter)
        painter.end()
        self._ground = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def _look_through(self) -> None:
        """What was kept does not hold any more: paint over the page itself."""
        self._below = self._ground = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)
        self.update()

    def _dim(self, painter: QPainter) -> None:
        dim = self._theme.colour("side" if self._theme.dark else "toast")
        dim.setAlphaF(DIM_DARK if self._theme.dark else DIM_LIGHT)
        painter.fillRect(self.rect(), dim)

    def _shadow(self, painter: QPainter) -> None:
        """Painted here, once: an effect on the card would blur all of it anew with each key that is typed there."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        dim = self._theme.colour("side" if self._theme.dark else "toast")
        box = QRectF(self.card.geometry()).translated(0, 10)
        for wide in range(SHADOW, 0, -2):  # many faint layers that thin out to nothing: no edge of the shadow is seen
            dim.setAlphaF(0.014 * (1 - wide / (SHADOW + 2)) + 0.002)
            painter.setBrush(dim)
            painter.drawRoundedRect(box.adjusted(-wide, -wide, wide, wide), ROUND + wide, ROUND + wide)
