"""A tick box painted from tokens: in forms as a widget, in tables by the delegate."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from muster_desktop.theme import Theme

SIZE = 16


def paint_tick(painter: QPainter, theme: Theme, middle: QPointF, on: bool, enabled: bool = True) -> None:
    """A box of 16 pixels around `middle`, ticked when `on`."""
    box = QRectF(middle.x() - SIZE / 2, middle.y() - SIZE / 2, SIZE, SIZE)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if on:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent" if enabled else "text3"))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QPen(theme.colour("on-accent" if enabled else "canvas"), 1.7, Qt.PenStyle.SolidLine,
                            Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        painter.drawPolyline([box.topLeft() + point for point in (QPointF(4.2, 8.3), QPointF(6.9, 11), QPointF(11.8, 5.4))])
    else:
        painter.setPen(QPen(theme.colour("border2" if enabled else "border"), 1))
        painter.setBrush(theme.colour("canvas" if enabled else "side"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)


class TickBox(QCheckBox):
    """A check box with its text beside it, which wraps nowhere: keep it short."""

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        wide = self.fontMetrics().horizontalAdvance(self.text()) + 10 if self.text() else 0
        return QSize(24 + wide, max(28, self._theme.px(28)))

    def minimumSizeHint(self) -> QSize:
        return QSize(24, self.sizeHint().height())

    def hitButton(self, at: object) -> bool:  # noqa: N802 - Qt calls it
        return True

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        middle = QPointF(self.width() - 11 if rtl else 11, self.height() / 2)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(middle.x() - 10, middle.y() - 10, 20, 20), 6, 6)
        paint_tick(painter, self._theme, middle, self.isChecked(), self.isEnabled())
        if not self.text():
            return
        box = QRectF(self.rect()).adjusted(0 if rtl else 28, 0, -28 if rtl else 0, 0)
        painter.setFont(self.font())
        painter.setPen(self._theme.colour("text" if self.isEnabled() else "text3"))
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        cut = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, cut)
