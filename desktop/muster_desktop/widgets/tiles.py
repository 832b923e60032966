"""A few answers side by side, each with an icon or a mark and a word: one of them, or none, is chosen."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from muster_desktop.theme import Theme
from muster_desktop.widgets.marks import MARKS, draw_mark

TALL, FLAT = 50, 36
TONES = {"at_risk": ("warnbg", "warnfill"), "blocked": ("badbg", "bad")}
"""Ground and edge of the chosen one where its mark is a warning."""


class Tile(QPushButton):
    """`sign` is the name of a mark, else of an icon. A tall one has it over its word, a flat one before it."""

    def __init__(self, theme: Theme, sign: str, tall: bool) -> None:
        super().__init__()
        self._theme, self._sign, self._upright = theme, sign, tall
        self._number = ""
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_number(self, number: str) -> None:
        """The key that chooses it, painted at the end of a flat one."""
        self._number = "" if self._upright else number
        self.update()

    def sizeHint(self) -> QSize:
        wide = QFontMetrics(self._theme.font("small-name")).horizontalAdvance(self.text()) + (10 if self._upright else 46)
        return QSize(wide, self._theme.px(TALL if self._upright else FLAT))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.sizeHint().height())

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on, focus = self.isChecked(), self.hasFocus()
        inset = 1 if on or focus else 0.5
        ground, edge = TONES.get(self._sign, ("soft", "accent"))
        painter.setBrush(self._theme.colour(ground if on else "hover" if self.underMouse() else "canvas"))
        painter.setPen(QPen(self._theme.colour("accent" if focus else edge if on else "border"), 2 if on or focus else 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 7, 7)
        painter.setFont(self._theme.font("small-strong" if on else "small-name"))
        room = self.width() - (6 if self._upright else 34)
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.setPen(self._theme.colour("text"))
        if self._upright:
            self._paint_sign(painter, QRectF(0, 8, self.width(), 17), on)
            below = QRectF(2, self.height() / 2, self.width() - 4, self.height() / 2 - 4)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, text)
            return
        whole = painter.fontMetrics().horizontalAdvance(text) + 24
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if self._number:
            self._paint_numbered(painter, rtl, on)
            return
        left = (self.width() - whole) / 2
        self._paint_sign(painter, QRectF(left + whole - 16 if rtl else left, 0, 16, self.height()), on)
        painter.drawText(QRectF(left if rtl else left + 24, 0, whole - 24, self.height()), Qt.AlignmentFlag.AlignCenter, text)

    def _paint_numbered(self, painter: QPainter, rtl: bool, on: bool) -> None:
        """The sign at the start, the word beside it, the number at the end."""
        wide = self.width()
        self._paint_sign(painter, QRectF(wide - 23 if rtl else 7, 0, 16, self.height()), on)
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, wide - 41)
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(15 if rtl else 26, 0, wide - 41, self.height()), flags, text)
        painter.setFont(self._theme.font("caption"))
        painter.setPen(self._theme.colour("text2" if on else "text3"))
        painter.drawText(QRectF(0 if rtl else wide - 16, 0, 16, self.height()), Qt.AlignmentFlag.AlignCenter, self._number)

    def _paint_sign(self, painter: QPainter, box: QRectF, on: bool) -> None:
        if self._sign in MARKS:
            spot = QRectF(0, 0, 15, 15)
            spot.moveCenter(box.center())
            draw_mark(painter, self._theme, self._sign, spot)
        else:
            self._theme.paint_icon(painter, self._sign, "accent" if on else "text2", box, 17)


class Tiles(QWidget):
    """`chosen` gives the name of the tile that is now on, "" when it was turned off. Arrows go from one to the next. With
    `columns` they stand in several rows."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, signs: Mapping[str, str], tall: bool = False, columns: int = 0) -> None:
        super().__init__()
        self.parts = {name: Tile(theme, sign, tall) for name, sign in signs.items()}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        for at, part in enumerate(self.parts.values()):
            part.installEventFilter(self)
            part.clicked.connect(self._clicked)
            grid.addWidget(part, at // columns if columns else 0, at % columns if columns else at)
            grid.setColumnStretch(at % columns if columns else at, 1)

    def say(self, name: str, text: str, keys: str = "") -> None:
        self.parts[name].setText(text)
        self.parts[name].setAccessibleName(text)
        self.parts[name].setToolTip(f"{text} ({keys})" if keys else text)
        self.parts[name].set_number(keys)
        self.parts[name].updateGeometry()

    def at(self) -> str:
        """The name of the tile that is on, "" for none."""
        return next((name for name, part in self.parts.items() if part.isChecked()), "")

    def choose(self, name: str) -> None:
        """Turn a tile on and the others off; a name that is no tile turns all off."""
        for each, part in self.parts.items():
            part.setChecked(each == name)
        self.chosen.emit(self.at())

    def _clicked(self) -> None:
        pressed = next(name for name, part in self.parts.items() if part is self.sender())
        self.choose(pressed if self.parts[pressed].isChecked() else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            ahead = Qt.Key.Key_Left if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else Qt.Key.Key_Right
            if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
                parts = [*self.parts.values()]
                at = next(at for at, part in enumerate(parts) if part is watched)
                parts[(at + (1 if event.key() == ahead else -1)) % len(parts)].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)
