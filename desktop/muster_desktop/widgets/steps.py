"""The row of numbered steps on top of the first run: done, here, still to come."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from muster_desktop.theme import Theme
from muster_desktop.words import Words

DISC, GAP, LINE = 20, 8, 26


class StepBar(QWidget):
    """Painted; its accessible name says the same in words."""

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._names: list[str] = []
        self._at = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_steps(self, names: list[str], at: int, spoken: str) -> None:
        self._names, self._at = names, at
        self.setAccessibleName(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, self._theme.px(24))

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        tall = self.height()
        x = 0

        def box(wide: int) -> QRectF:
            return QRectF(self.width() - x - wide if rtl else x, 0, wide, tall)

        for at, name in enumerate(self._names):
            if at:
                line = box(LINE)
                painter.setPen(QPen(self._theme.colour("border"), 1))
                painter.drawLine(QPointF(line.left(), tall / 2), QPointF(line.right(), tall / 2))
                x += LINE + GAP + 2
            self._disc(painter, box(DISC), at)
            x += DISC + GAP
            role = "small-strong" if at == self._at else "small-name"
            wide = QFontMetrics(self._theme.font(role)).horizontalAdvance(name) + 2
            painter.setFont(self._theme.font(role))
            painter.setPen(self._theme.colour("text" if at == self._at else "text2"))
            painter.drawText(box(wide), Qt.AlignmentFlag.AlignCenter, name)
            x += wide + GAP + 2

    def _disc(self, painter: QPainter, box: QRectF, at: int) -> None:
        disc = QRectF(box.x() + 0.5, box.center().y() - DISC / 2 + 0.5, DISC - 1, DISC - 1)
        here, done = at == self._at, at < self._at
        painter.setPen(Qt.PenStyle.NoPen if here or done else QPen(self._theme.colour("border2"), 1))
        painter.setBrush(self._theme.colour("accent" if here else "ok") if here or done else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(disc)
        if done and self._theme.icons_present:
            self._theme.paint_icon(painter, "check-bold", "canvas", disc, 12)
            return
        painter.setFont(self._theme.font("caption-strong"))
        painter.setPen(self._theme.colour("on-accent" if here else "canvas" if done else "text2"))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, self._words.number(at + 1))
