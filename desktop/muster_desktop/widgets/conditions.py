"""Conditions that are ticked one by one: a box, and beside it a sentence that may wrap."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from muster_desktop.theme import Theme
from muster_desktop.widgets.ticks import paint_tick
from muster_desktop.widgets.writing import write

START, LINE = 26, 12


class Condition(QCheckBox):
    """One line of "Done when". `number` counts from 1 and is what is kept when it is met."""

    def __init__(self, theme: Theme, number: int, text: str) -> None:
        super().__init__(text)
        self._theme, self.number = theme, number
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def heightForWidth(self, width: int) -> int:
        metrics = QFontMetrics(self._theme.font("small"))
        tall = metrics.boundingRect(0, 0, max(20, width - START - 4), 10_000, Qt.TextFlag.TextWordWrap, self.text()).height()
        return max(self._theme.px(25), tall + 8)

    def sizeHint(self) -> QSize:
        return QSize(240, self._theme.px(25))  # how high it is at its width says heightForWidth

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self._theme.px(25))

    def hitButton(self, at: object) -> bool:  # noqa: N802 - Qt calls it
        return True

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        middle = QPointF(self.width() - LINE if rtl else LINE, self._theme.px(LINE))
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(middle.x() - 10, middle.y() - 10, 20, 20), 6, 6)
        paint_tick(painter, self._theme, middle, self.isChecked(), self.isEnabled())
        text = QRectF(self.rect()).adjusted(4 if rtl else START, 4, -START if rtl else -4, 0)
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.colour("text2" if self.isChecked() else "text"))
        write(painter, text, self.text(), rtl, wrap=True, top=True)
