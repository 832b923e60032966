"""What stands in the top bar: the way to the palette that looks like a field, the bell, the person's disc."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from muster_desktop.theme import Theme
from muster_desktop.widgets.badges import paint_avatar
from muster_desktop.widgets.buttons import IconButton, key_text, paint_cap
from muster_desktop.widgets.labels import Label

WIDE, LEAST, TALL, DISC = 300, 150, 30, 26


class Crumb(Label):
    """The section in the top bar; a click goes back to its beginning, as the key for back does."""

    clicked = Signal()

    def __init__(self) -> None:
        super().__init__("", "body", "text2")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.clicked.emit()


class SearchField(QPushButton):
    """Opens the palette, where the typing is done; to screen readers it is a button with its keys."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._keys = theme, ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_keys(self, keys: str) -> None:
        self._keys = keys
        self.setAccessibleDescription(key_text(keys))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(WIDE), self._theme.px(TALL))

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST, self._theme.px(TALL))

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focus = self.hasFocus()
        inset = 1 if focus else 0.5
        painter.setPen(QPen(self._theme.colour("accent" if focus else "border"), 2 if focus else 1))
        painter.setBrush(self._theme.colour("hover" if self.underMouse() else "canvas"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 7, 7)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        keys = key_text(self._keys)
        cap = QFontMetrics(self._theme.font("key")).horizontalAdvance(keys) + 12
        self._theme.paint_icon(painter, "magnifying-glass", "text2", self._box(rtl, 10, 18), 16)
        paint_cap(painter, self._theme, self._box(rtl, self.width() - cap - 7, cap), keys, "text3")
        painter.setFont(self._theme.font("body"))
        painter.setPen(self._theme.colour("text3"))
        text = self._box(rtl, 36, self.width() - cap - 50)
        cut = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(text.width()))
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        painter.drawText(text, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, cut)

    def _box(self, rtl: bool, start: float, wide: float) -> QRectF:
        return QRectF(self.width() - start - wide if rtl else start, 0, wide, self.height())


class Bell(IconButton):
    """With a dot while there is something that nobody has looked at."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "bell", "", size=30)
        self._fresh = False

    def show_fresh(self, fresh: bool) -> None:
        self._fresh = fresh
        self.update()

    def paintEvent(self, event: object) -> None:
        super().paintEvent(event)
        if self._fresh:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("side"), 1.5))
            painter.setBrush(self._theme.colour("bad"))
            rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            painter.drawEllipse(QRectF(6 if rtl else self.width() - 14, 5, 8, 8))


class PersonButton(QPushButton):
    """The disc of the person who is in; its accessible name says what it opens."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._person, self._name = theme, "", ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(DISC + 6, DISC + 6)

    def show_person(self, person: str, name: str) -> None:
        self._person, self._name = person, name
        self.setToolTip(name)
        self.update()

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_avatar(painter, self._theme, QRectF(3, 3, DISC, DISC), self._person, self._name)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawEllipse(QRectF(1, 1, DISC + 4, DISC + 4))
