"""Where notices are seen and heard: a bar over the page until it is closed, a toast at the foot for eight seconds."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QGraphicsDropShadowEffect, QHBoxLayout, QLabel, QWidget

from muster_desktop.notices import Notice
from muster_desktop.theme import Theme
from muster_desktop.widgets.badges import Glyph
from muster_desktop.widgets.buttons import Button, IconButton
from muster_desktop.widgets.labels import Label
from muster_desktop.words import Words

SHOWN_MS = 8_000
_LOOKS = {"bad": ("warning-circle", "badbg", "bad"), "warn": ("warning-circle", "warnbg", "warn"),
          "info": ("check-circle", "soft", "accent")}


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say `text` now, wherever the cursor is."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


class NoticeBar(QWidget):
    """Hidden until there is something to say. Escape or the cross closes it."""

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._theme = theme
        self._ground = "soft"
        self._glyph = Glyph(theme, "check-circle", "accent", 18)
        self._text = Label("", "body", "", wrap=True)
        self._close = IconButton(theme, "x", "", size=26)
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(10)
        row.addSpacing(32)  # spacing is mirrored from right to left, margins are not
        row.addWidget(self._glyph)
        row.addWidget(self._text, 1)
        row.addWidget(self._close)
        row.addSpacing(24)
        words.changed.connect(self._say)
        self._say()
        self.hide()

    def text(self) -> str:
        return self._text.text() if not self.isHidden() else ""

    def show_notice(self, notice: Notice | None) -> None:
        if notice is None:
            self.hide()
            return
        icon, self._ground, token = _LOOKS[notice.tone]
        self._glyph.show_icon(icon, token)
        self._text.setText(notice.text)
        self.show()
        self.update()
        announce(self, notice.text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(self._ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(20, 4, -20, -4), 8, 8)

    def _say(self) -> None:
        self._close.set_name(self.tr("Close this message"))


class Toast(QWidget):
    """One line over the foot of its parent, with Undo where there is one; it waits while pointed at or focused."""

    def __init__(self, theme: Theme, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._over = theme, parent
        self._notice: Notice | None = None
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        self._text = QLabel()
        self._text.setProperty("tone", "on-brand")
        self.undo = Button(theme, "", variant="brand", keys="Ctrl+Z", height=26)
        self.undo.clicked.connect(self.take_back)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 7, 10, 7)
        row.setSpacing(14)
        row.addWidget(self._text)
        row.addWidget(self.undo)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(40)
        shadow.setOffset(0, 14)
        colour = theme.colour("brand")
        colour.setAlphaF(0.18)
        shadow.setColor(colour)
        self.setGraphicsEffect(shadow)
        words.changed.connect(self._say)
        self._say()
        self.hide()

    def text(self) -> str:
        return self._text.text() if not self.isHidden() else ""

    @property
    def can_undo(self) -> bool:
        return not self.isHidden() and self._notice is not None and self._notice.undo is not None

    def show_notice(self, notice: Notice | None) -> None:
        self._notice = notice
        if notice is None:
            self.hide()
            return
        self._text.setText(notice.text)
        self.undo.setVisible(notice.undo is not None)
        self.show()
        self.raise_()
        self.place()
        self._timer.start()
        announce(self, notice.text)

    def take_back(self) -> None:
        notice, self._notice = self._notice, None
        self.hide()
        if notice is not None and notice.undo is not None:
            notice.undo()

    def place(self) -> None:
        """Stand in the middle of the parent, over its status bar."""
        self.adjustSize()
        room = self._over.rect()
        self.move((room.width() - self.width()) // 2, room.height() - self.height() - 44)

    def enterEvent(self, event: QEvent) -> None:
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        if not self.undo.hasFocus():
            self._timer.start()

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("border2"), 1))
        painter.setBrush(self._theme.colour("toast"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)

    def _say(self) -> None:
        self.undo.setText(self.tr("Undo"))
