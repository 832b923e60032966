"""What a bar and a line of a chart stand for, in a row."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from muster_desktop.theme import Theme

SIGN, GAP, APART = 14, 6, 14


class Legend(QWidget):
    """A square of accent with the first text, a stroke of amber with the second."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._texts = ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def say(self, bar: str, line: str) -> None:
        self._texts = (bar, line)
        self.setAccessibleName(f"{bar}, {line}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._theme.font("small"))
        return QSize(sum(SIGN + GAP + metrics.horizontalAdvance(text) + 2 for text in self._texts) + APART, self._theme.px(18))

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font("small"))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x, middle = 0.0, self.height() / 2
        for at, text in enumerate(self._texts):
            wide = painter.fontMetrics().horizontalAdvance(text) + 2
            sign = self.width() - x - SIGN if rtl else x
            if at == 0:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._theme.colour("accent"))
                painter.drawRoundedRect(QRectF(sign + 2, middle - 5, 10, 10), 2, 2)
            else:
                painter.setPen(QPen(self._theme.colour("warnfill"), 2))
                painter.drawLine(QPointF(sign, middle), QPointF(sign + SIGN - 2, middle))
            painter.setPen(self._theme.colour("text2"))
            start = x + SIGN + GAP
            box = QRectF(self.width() - start - wide if rtl else start, 0, wide, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
            x = start + wide + APART
