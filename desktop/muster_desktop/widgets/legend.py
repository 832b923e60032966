"""What the bars, outlines and lines of a chart stand for, in a row."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from muster_desktop.theme import Theme

SIGN, GAP, APART = 14, 5, 11
BAR, OUTLINE, LINE = "bar", "outline", "line"


class Legend(QWidget):
    """A square of accent for bars, an empty one for outlines, a stroke of amber for a line, each with its text."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._items: tuple[tuple[str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def say(self, *items: tuple[str, str]) -> None:
        """Each is a form (`BAR`, `OUTLINE` or `LINE`) and its text."""
        self._items = items
        self.setAccessibleName(", ".join(text for _, text in items))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._theme.font("small"))
        wide = sum(SIGN + GAP + metrics.horizontalAdvance(text) + 2 + APART for _, text in self._items)
        return QSize(max(0, wide - APART), self._theme.px(18))

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font("small"))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = 0.0
        for form, text in self._items:
            wide = painter.fontMetrics().horizontalAdvance(text) + 2
            self._sign(painter, form, self.width() - x - SIGN if rtl else x)
            painter.setPen(self._theme.colour("text2"))
            start = x + SIGN + GAP
            box = QRectF(self.width() - start - wide if rtl else start, 0, wide, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
            x = start + wide + APART

    def _sign(self, painter: QPainter, form: str, x: float) -> None:
        middle = self.height() / 2
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if form == LINE:
            painter.setPen(QPen(self._theme.colour("warnfill"), 2))
            painter.drawLine(QPointF(x, middle), QPointF(x + SIGN - 2, middle))
            return
        painter.setPen(Qt.PenStyle.NoPen)
        if form == BAR:
            painter.setBrush(self._theme.colour("accent"))
        else:
            painter.setPen(QPen(self._theme.colour("border2"), 1.4))
        painter.drawRoundedRect(QRectF(x + 2, middle - 5, 10, 10), 2, 2)
