"""Grey bars where rows will be, when reading takes longer than a blink."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from muster_desktop.theme import Theme

_WIDTHS = (0.52, 0.38, 0.45, 0.33, 0.41, 0.5, 0.36, 0.44)


class Skeleton(QWidget):
    """Screen readers hear its accessible name, which whoever shows it sets."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("hover"))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for row, share in enumerate(_WIDTHS):
            y = 18 + row * 34
            for start, wide, tall in ((20, 18, 18), (50, self.width() * share, 12), (self.width() - 100, 80, 12)):
                x = self.width() - start - wide if rtl else start
                painter.drawRoundedRect(QRectF(x, y + (18 - tall) / 2, wide, tall), tall / 2, tall / 2)
