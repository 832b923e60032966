"""The sheet that a page lies on: canvas, with a rounded corner where the sidebar and the top bar meet."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from muster_desktop.theme import Theme

ROUND = 10


class Sheet(QWidget):
    """Painted, and not of the style sheet's making: so the pages on it can be dressed one by one."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.changed.connect(self.update)

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("border"), 1))
        painter.setBrush(self._theme.colour("canvas"))
        # Larger than the room at the other three edges: only one corner and two lines are seen.
        more = 2 * ROUND
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        box = QRectF(self.rect()).adjusted(-more if rtl else 0.5, 0.5, -0.5 if rtl else more, more)
        painter.drawRoundedRect(box, ROUND, ROUND)
