"""The bar at the foot: where the work is, in words; that it is encrypted; language and computer."""

from __future__ import annotations

import platform
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from muster_desktop.theme import Theme
from muster_desktop.widgets.badges import Glyph
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.labels import Elided, Label
from muster_desktop.words import Words

TALL = 28


class Standing(NamedTuple):
    """What the left end says: an icon, the state in a tone, then plainer words; `part` of 1 shows a bar while
    syncing."""

    icon: str
    tone: str
    state: str
    more: tuple[str, ...] = ()
    part: float | None = None


class Progress(QWidget):
    """A thin bar that fills along the line of reading."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._part = theme, 0.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(90, 6)

    def set_part(self, part: float) -> None:
        self._part = max(0.0, min(1.0, part))
        self.update()

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("border"))
        painter.drawRoundedRect(QRectF(self.rect()), 3, 3)
        wide = self.width() * self._part
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.setBrush(self._theme.colour("accent"))
        painter.drawRoundedRect(QRectF(self.width() - wide if rtl else 0, 0, wide, self.height()), 3, 3)


class StatusBar(QWidget):
    """`pressed` comes when the state is clicked, `stop_asked` when a running sync is to stop."""

    pressed = Signal()
    stop_asked = Signal()

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._words = words
        self.setFixedHeight(theme.px(TALL))
        self._glyph, self._state = Glyph(theme, "laptop", "text2", 15), Label("", "small-name")
        self._bar, self.stop = Progress(theme), Button(theme, "", variant="link", height=22)
        self.stop.clicked.connect(self.stop_asked)
        self._more = Elided(theme, "small", "text2")
        self._sealed, self._language = Label("", "small", "text2"), Label("", "small", "text2")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 10, 0)
        row.setSpacing(6)
        for part in (self._glyph, self._state, self._bar, self.stop):
            row.addWidget(part)
        row.addSpacing(6)
        row.addWidget(self._more, 1)
        row.addWidget(Glyph(theme, "lock-simple", "text2", 14))
        row.addWidget(self._sealed)
        row.addSpacing(8)
        row.addWidget(Glyph(theme, "translate", "text2", 15))
        row.addWidget(self._language)
        row.addSpacing(8)
        row.addWidget(Label(platform.node(), "small", "text3"))
        self._bar.hide()
        self.stop.hide()
        words.changed.connect(self._say)
        self._say()

    def show_standing(self, standing: Standing) -> None:
        self._glyph.show_icon(standing.icon, standing.tone)
        self._state.setText(standing.state)
        self._state.set_tone(standing.tone)
        self._bar.setVisible(standing.part is not None)
        self.stop.setVisible(standing.part is not None)
        self._bar.set_part(standing.part or 0)
        self._more.set_text("   ".join(standing.more))
        self.setAccessibleName(". ".join((standing.state, *standing.more)))

    def text(self) -> str:
        """Everything that the left end says."""
        return self.accessibleName()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()

    def _say(self) -> None:
        self._sealed.setText(self.tr("Encrypted on this computer"))
        self._language.setText(self._words.own_name)
        self.stop.setText(self.tr("Stop"))
