"""A list of shortcuts as it is shown and changed: what a key does, its caps, and a field that takes the next keys pressed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from muster_desktop.theme import Theme
from muster_desktop.widgets.buttons import key_text, paint_cap

GAP = 6
_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)


def spoken_keys(keys: tuple[str, ...]) -> str:
    """ "Ctrl Return, F9", as screen readers hear it."""
    return ", ".join(key_text(each) for each in keys if each)


def _caps(theme: Theme, keys: tuple[str, ...]) -> list[tuple[str, int]]:
    """Each sequence with the width of its cap."""
    metrics = QFontMetrics(theme.font("key"))
    texts = dict.fromkeys(key_text(each) for each in keys if each)  # Return and Enter are one key to a reader
    return [(text, metrics.horizontalAdvance(text) + 14) for text in texts]


class KeyCaps(QWidget):
    """The caps of one shortcut, side by side; heard as its name."""

    def __init__(self, theme: Theme, keys: tuple[str, ...]) -> None:
        super().__init__()
        self._theme, self._keys = theme, keys
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(spoken_keys(keys))

    def show_keys(self, keys: tuple[str, ...]) -> None:
        self._keys = keys
        self.setAccessibleName(spoken_keys(keys))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        caps = _caps(self._theme, self._keys)
        return QSize(sum(wide for _, wide in caps) + GAP * max(0, len(caps) - 1), self._theme.px(22))

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        at = 0
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for text, wide in _caps(self._theme, self._keys):
            left = self.width() - at - wide if rtl else at
            paint_cap(painter, self._theme, QRectF(left, 0, wide, self.height()), text, "text3")
            at += wide + GAP


class KeyField(QPushButton):
    """Shows the keys of a shortcut. Pressed, it takes the next keys: `taken` (a sequence). Esc leaves it as it was, Backspace
    asks for the usual ones ("")."""

    taken = Signal(str)

    def __init__(self, theme: Theme, keys: tuple[str, ...]) -> None:
        super().__init__()
        self._theme, self._keys = theme, keys
        self.waiting = False
        self._asking = ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._wait)

    def show_keys(self, keys: tuple[str, ...], what: str, asking: str) -> None:
        """The keys of `what`; `asking` is what it says while it waits."""
        self._keys, self._asking = keys, asking
        self.setAccessibleName(f"{what}: {spoken_keys(keys)}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._theme.font("small"))
        wide = sum(wide + GAP for _, wide in _caps(self._theme, self._keys))
        return QSize(max(wide, metrics.horizontalAdvance(self._asking) + 10, 90) + 14, self._theme.px(28))

    def _wait(self) -> None:
        self.waiting = True
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.waiting = False
        super().focusOutEvent(event)

    def event(self, event: QEvent) -> bool:
        """While it waits, keys that are shortcuts elsewhere are only keys here."""
        if self.waiting and isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.waiting:
            super().keyPressEvent(event)
            return
        if event.key() in _MODIFIERS:
            return
        self.waiting = False
        self.update()
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain and event.key() == Qt.Key.Key_Escape:
            return
        if plain and event.key() == Qt.Key.Key_Backspace:
            self.taken.emit("")
            return
        # A question mark is Shift and slash on one keyboard and a key of its own on another: what it writes counts.
        shifted = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.text().isprintable() and event.text() and not event.text().isalnum() and not event.text().isspace():
            shifted &= ~Qt.KeyboardModifier.ShiftModifier
        self.taken.emit(QKeySequence(event.key() | shifted.value).toString(QKeySequence.SequenceFormat.PortableText))

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        busy = self.waiting or self.hasFocus()
        painter.setPen(self._theme.colour("accent" if busy else "border"))
        painter.setBrush(self._theme.colour("soft" if self.waiting else "hover" if self.underMouse() else "canvas"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
        if self.waiting:
            painter.setFont(self._theme.font("small"))
            painter.setPen(self._theme.colour("accent"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._asking)
            return
        at = 7.0
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for text, wide in _caps(self._theme, self._keys):
            left = self.width() - at - wide if rtl else at
            paint_cap(painter, self._theme, QRectF(left, 0, wide, self.height()), text, "text3")
            at += wide + GAP
