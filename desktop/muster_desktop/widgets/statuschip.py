"""The status of a step as a chip with its mark; pressing it asks for the menu of statuses."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from muster_desktop.theme import Theme
from muster_desktop.widgets.badges import TONES
from muster_desktop.widgets.marks import draw_mark

STATUS_TONES = {"done": "ok", "blocked": "bad", "at_risk": "warn", "waiting": "plum", "under_way": "accent"}
WIDEST = 200


class StatusChip(QPushButton):
    """A mark and a word on the ground of its tone; too long a word ends in an ellipsis and is whole in the tip. One that
    `shrinks` gives way where there is no room for all."""

    def __init__(self, theme: Theme, shrinks: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._mark, self._tone, self._percent = "low", "neutral", 50
        wide = QSizePolicy.Policy.Maximum if shrinks else QSizePolicy.Policy.Fixed
        self.setSizePolicy(wide, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.updateGeometry)

    def show_mark(self, mark: str, text: str, tone: str, percent: int = 50) -> None:
        self._mark, self._tone, self._percent = mark, tone, percent
        self.setText(text)
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor if self.isEnabled() else Qt.CursorShape.ArrowCursor)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide = QFontMetrics(self._theme.font("small-name")).horizontalAdvance(self.text()) + 1
        return QSize(min(wide, self._theme.px(WIDEST)) + 34, max(24, self._theme.px(24)))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(60, self.sizeHint().width()), self.sizeHint().height())

    def paintEvent(self, event: object) -> None:
        text, ground, border = TONES[self._tone]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 2.5, -0.5, -2.5)
        painter.setBrush(self._theme.colour(ground))
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("accent"), 2))
        else:
            edge = border or ("border" if self.underMouse() and self.isEnabled() else "")
            painter.setPen(QPen(self._theme.colour(edge), 1) if edge else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, 5, 5)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        mark = QRectF(self.width() - 8 - 12 if rtl else 8, (self.height() - 12) / 2, 12, 12)
        draw_mark(painter, self._theme, self._mark, mark, self._percent)
        words = QRectF(self.rect()).adjusted(6 if rtl else 26, 0, -26 if rtl else -6, 0)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setFont(self._theme.font("small-name"))
        painter.setPen(self._theme.colour(text))
        cut = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(words.width()))
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        painter.drawText(words, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, cut)
