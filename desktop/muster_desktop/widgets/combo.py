"""A drop-down list painted from tokens, with the caret at the end of the line of reading."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QComboBox

from muster_desktop.theme import Theme

ICON = 22


class Combo(QComboBox):
    """Not editable. The list that opens is Qt's own, in the theme's style. One with an `icon` narrows what is seen and is
    drawn as quietly as a button."""

    def __init__(self, theme: Theme, icon: str = "") -> None:
        super().__init__()
        self._theme, self._icon = theme, icon if theme.icons_present else ""
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._theme.font("name"))
        widest = max((metrics.horizontalAdvance(self.itemText(at)) for at in range(self.count())), default=80)
        return QSize(widest + 46 + (ICON if self._icon else 0), self._theme.px(32))

    def minimumSizeHint(self) -> QSize:
        return QSize(90, self._theme.px(32))

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focus = self.hasFocus()
        painter.setBrush(self._theme.colour("canvas" if self.isEnabled() else "side"))
        edge = "border" if self._icon or not self.isEnabled() else "border2"
        painter.setPen(QPen(self._theme.colour("accent" if focus else edge), 2 if focus else 1))
        inset = 1 if focus else 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 7, 7)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        caret = QRectF(6 if rtl else self.width() - 26, 0, 20, self.height())
        self._theme.paint_icon(painter, "caret-down", "text2", caret, 13)
        text = QRectF(self.rect()).adjusted(28 if rtl else 11, 0, -11 if rtl else -28, 0)
        if self._icon:
            sign = QRectF(text.right() - 16 if rtl else text.left(), 0, 16, self.height())
            self._theme.paint_icon(painter, self._icon, "text2", sign, 14)
            text.adjust(0 if rtl else ICON, 0, -ICON if rtl else 0, 0)
        painter.setFont(self._theme.font("name"))
        painter.setPen(self._theme.colour("text" if self.isEnabled() else "text2"))
        cut = painter.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, int(text.width()))
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        painter.drawText(text, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, cut)
