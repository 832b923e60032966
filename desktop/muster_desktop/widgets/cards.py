"""Cards of which one is chosen, with a field that opens in the chosen one; to screen readers they are radio buttons."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from muster_desktop.theme import Theme
from muster_desktop.widgets.badges import Glyph
from muster_desktop.widgets.labels import Label


class RadioDot(QRadioButton):
    """A radio button painted from tokens; its text is beside it, and its accessible name is set by whoever uses it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(24, 24)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(24, 24)

    def hitButton(self, at: object) -> bool:  # noqa: N802 - Qt calls it
        return True

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QRectF(self.rect()).center()
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawEllipse(middle, 10.5, 10.5)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent"))
            painter.drawEllipse(middle, 8, 8)
            painter.setBrush(self._theme.colour("canvas"))
            painter.drawEllipse(middle, 3, 3)
        else:
            painter.setPen(QPen(self._theme.colour("border2"), 1))
            painter.setBrush(self._theme.colour("canvas"))
            painter.drawEllipse(middle, 7.5, 7.5)


class ChoiceCard(QWidget):
    """An icon, a title, a sentence, and `body`, which is seen only while the card is chosen. Add `dot` to a button
    group."""

    def __init__(self, theme: Theme, icon: str) -> None:
        super().__init__()
        self._theme = theme
        self.dot = RadioDot(theme)
        self.dot.toggled.connect(self._toggled)
        self._glyph = Glyph(theme, icon, "text2", 20, "sunken", 40)
        self._title = Label("", "section")
        self._about = Label("", "body", "text2", wrap=True)
        self.body = QWidget()
        self.body.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 14, 16, 14)
        row.setSpacing(16)
        row.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self._title)
        column.addWidget(self._about)
        column.addWidget(self.body)
        row.addLayout(column, 1)
        row.addWidget(self.dot, 0, Qt.AlignmentFlag.AlignTop)
        theme.changed.connect(self.update)

    def say(self, title: str, about: str) -> None:
        self._title.setText(title)
        self._about.setText(about)
        self.dot.setAccessibleName(title)
        self.dot.setAccessibleDescription(about)

    def choose(self) -> None:
        self.dot.setChecked(True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.choose()
        self.dot.setFocus(Qt.FocusReason.MouseFocusReason)

    def _toggled(self, on: bool) -> None:
        self.body.setVisible(on and self.body.layout() is not None)
        self._glyph.set_tile("soft" if on else "sunken", "accent" if on else "text2")
        self.update()

    def paintEvent(self, event: object) -> None:
        on = self.dot.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._theme.colour("canvas"))
        painter.setPen(QPen(self._theme.colour("accent" if on else "border"), 2 if on else 1))
        inset = 1 if on else 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 8, 8)
