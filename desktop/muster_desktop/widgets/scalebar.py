"""A bar beside a text: how far along a scale something stands, with its number at the end."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from muster_desktop.theme import Theme
from muster_desktop.widgets.planrows import along
from muster_desktop.widgets.writing import write

TRACK, NUMBER = 6, 52


class ScaleBar(QWidget):
    """One line for the text, one for the track below it; the number stands at the end of both."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._text = self._number = ""
        self._share, self._tone = 0.0, "accent"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_share(self, text: str, number: str, share: float, tone: str = "accent") -> None:
        """`share` is from 0 to 1; screen readers hear the text and the number."""
        self._text, self._number, self._share, self._tone = text, number, min(1.0, max(0.0, share)), tone
        self.setAccessibleName(f"{text}: {number}")
        self.setToolTip(text)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self._theme.px(36))

    def minimumSizeHint(self) -> QSize:
        return QSize(100, self._theme.px(36))

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        box, theme = QRectF(self.rect()), self._theme
        end = max(float(theme.px(NUMBER)), QFontMetrics(theme.font("strong")).horizontalAdvance(self._number) + 12.0)
        upper = QRectF(box.x(), box.y() + 2, box.width(), theme.px(20))
        text = along(upper, rtl, 0, upper.width() - end)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.colour("text"))
        write(painter, text, painter.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, int(text.width())), rtl)
        painter.setFont(theme.font("strong"))
        number = along(upper, rtl, upper.width() - end, end)
        side = Qt.AlignmentFlag.AlignLeft if rtl else Qt.AlignmentFlag.AlignRight
        painter.drawText(number, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, self._number)
        track = QRectF(box.x(), upper.bottom() + 3, box.width(), TRACK)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("border"))
        painter.drawRoundedRect(track, 3, 3)
        if self._share > 0:
            painter.setBrush(theme.colour(self._tone))
            painter.drawRoundedRect(along(track, rtl, 0, max(float(TRACK), track.width() * self._share)), 3, 3)
