"""A short list of texts with how often each: a bar and a number, the longest bar first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from muster_desktop.theme import Theme
from muster_desktop.widgets.planrows import along
from muster_desktop.widgets.writing import write

ROW, BAR = 26, 88


class CountBars(QWidget):
    """Paints as many rows as fit; its accessible name is all of them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: list[tuple[str, int, str]] = []
        self.empty = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(300, self._theme.px(ROW) * 3)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self._theme.px(ROW))

    def show_rows(self, rows: Sequence[tuple[str, int, str]], empty: str) -> None:
        """(text, how often, that number as the reader writes it); `empty` is said where there are none."""
        self._rows, self.empty = list(rows), empty
        self.setAccessibleName("; ".join(f"{text} {number}" for text, _, number in rows) or empty)
        self.setToolTip("\n".join(f"{number}  {text}" for text, _, number in rows))
        self.update()

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        tall = self._theme.px(ROW)
        if not self._rows:
            painter.setFont(self._theme.font("small"))
            painter.setPen(self._theme.colour("text3"))
            write(painter, QRectF(self.rect()), self.empty, rtl, wrap=True, top=True)
        most = max((many for _, many, _ in self._rows), default=1)
        for at, (text, many, number) in enumerate(self._rows[:max(1, self.height() // tall)]):
            row = QRectF(0, at * tall, self.width(), tall)
            end, bar = 26, min(BAR, self.width() * 0.25)
            painter.setFont(self._theme.font("body"))
            painter.setPen(self._theme.colour("text"))
            room = row.width() - bar - end - 18
            write(painter, along(row, rtl, 0, room),
                  painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room)), rtl)
            track = along(row, rtl, row.width() - bar - end, bar)
            track = QRectF(track.x(), row.center().y() - 3, bar, 6)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent"))
            painter.drawRoundedRect(along(track, rtl, 0, max(4.0, bar * many / most)), 3, 3)
            painter.setFont(self._theme.font("strong"))
            painter.setPen(self._theme.colour("text"))
            wide = painter.fontMetrics().horizontalAdvance(number) + 2
            write(painter, along(row, rtl, row.width() - wide, wide), number, rtl)
