"""A few ways to see a list, side by side, of which one is on: to screen readers they are buttons that are down or not."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from muster_desktop.theme import Theme
from muster_desktop.widgets.marks import draw_mark


class _Segment(QPushButton):
    def __init__(self, theme: Theme, mark: str) -> None:
        super().__init__()
        self._theme, self._mark = theme, mark
        self.first = self.last = False
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        wide = QFontMetrics(self._theme.font("small-name")).horizontalAdvance(self.text())
        return QSize(wide + 26 + (20 if self._mark else 0), self._theme.px(30))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        left_round, right_round = (self.last, self.first) if rtl else (self.first, self.last)
        whole = QPainterPath()
        whole.addRoundedRect(box.adjusted(0 if left_round else -10, 0, 0 if right_round else 10, 0), 7, 7)
        painter.setClipRect(self.rect())
        painter.fillPath(whole, self._theme.colour("soft" if self.isChecked() else "hover" if self.underMouse() else "canvas"))
        painter.setPen(QPen(self._theme.colour("border"), 1))
        painter.drawPath(whole)
        if not (self.last if not rtl else self.first):
            painter.drawLine(int(box.right()), 1, int(box.right()), self.height() - 2)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
        text = QRectF(self.rect())
        if self._mark:
            spot = QRectF(self.width() - 25 if rtl else 11, (self.height() - 14) / 2, 14, 14)
            draw_mark(painter, self._theme, self._mark, spot)
            text.adjust(0 if rtl else 20, 0, -20 if rtl else 0, 0)
        painter.setFont(self._theme.font("small-strong" if self.isChecked() else "small-name"))
        painter.setPen(self._theme.colour("accent" if self.isChecked() else "text2"))
        painter.drawText(text, Qt.AlignmentFlag.AlignCenter, self.text())


class Segments(QWidget):
    """`chosen` gives the name of the segment that a person turned on."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, names: dict[str, str]) -> None:
        """`names` are those of the segments with the mark of each ("" for none)."""
        super().__init__()
        self._group = QButtonGroup(self)
        self._parts = {name: _Segment(theme, mark) for name, mark in names.items()}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for part in self._parts.values():
            self._group.addButton(part)
            row.addWidget(part)
        self._group.buttonClicked.connect(self._clicked)
        self.choose(next(iter(names)))

    def say(self, name: str, text: str, shown: bool = True) -> None:
        """The text of a segment; one that is not shown takes no room."""
        self._parts[name].setText(text)
        self._parts[name].setVisible(shown)
        self._parts[name].updateGeometry()
        there = [part for part in self._parts.values() if not part.isHidden()]
        for part in self._parts.values():
            part.first, part.last = part is there[0], part is there[-1]
            part.update()

    def choose(self, name: str) -> None:
        self._parts[name].setChecked(True)

    def at(self) -> str:
        return next(name for name, part in self._parts.items() if part.isChecked())

    def _clicked(self) -> None:
        self.chosen.emit(self.at())
