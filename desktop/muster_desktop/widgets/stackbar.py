"""A bar of several parts of one whole, side by side in the line of reading; what each is stands in words beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QSizePolicy, QWidget

from muster_desktop.theme import Theme

WIDE, TALL, GAP = 190, 8, 2


class StackBar(QWidget):
    """`show_parts` takes (how many, token of the theme) in order; screen readers hear the words beside it."""

    def __init__(self, theme: Theme, wide: int = WIDE) -> None:
        super().__init__()
        self._theme, self._wide = theme, wide
        self._parts: list[tuple[float, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_parts(self, parts: Sequence[tuple[float, str]]) -> None:
        parts = [part for part in parts if part[0] > 0]
        if parts != self._parts:
            self._parts = [*parts]
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(self._wide), self._theme.px(TALL))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(self._wide // 3), self._theme.px(TALL))

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        shape = QPainterPath()
        shape.addRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setClipPath(shape)
        whole = sum(many for many, _ in self._parts)
        if not whole:
            painter.fillRect(box, self._theme.colour("border"))
            return
        rtl, at = self.layoutDirection() == Qt.LayoutDirection.RightToLeft, 0.0
        for number, (many, token) in enumerate(self._parts):
            wide = box.width() * many / whole
            gap = GAP if number < len(self._parts) - 1 else 0
            x = box.right() - at - wide + gap if rtl else box.left() + at
            painter.fillRect(QRectF(x, box.top(), max(1.0, wide - gap), box.height()), self._theme.colour(token))
            at += wide
