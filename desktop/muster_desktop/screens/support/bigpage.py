"""A help page as large as the window, for a projector or for somebody who stands: one step or all of them, moved by keys."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from muster.change import Record
from muster_desktop.context import Context
from muster_desktop.screens.support.words import SupportWords
from muster_desktop.support.shelf import steps_of
from muster_desktop.widgets.buttons import IconButton
from muster_desktop.widgets.labels import Label
from muster_desktop.widgets.overlay import ROUND, Overlay
from muster_desktop.widgets.scrolled import scrolled

LARGE, EDGE = 2.2, 40


class BigPage(Overlay):
    """Covers the window; Esc leaves it, the arrows scroll."""

    def __init__(self, context: Context, words: SupportWords, parent: QWidget) -> None:
        super().__init__(context.theme, parent)
        self._context, self._words = context, words
        self.title = Label("", "display", "", wrap=True)
        self.cross = IconButton(context.theme, "x", "", size=36)
        self._inside = QWidget()
        self._inside.setProperty("ground", "canvas")
        self._lines = QVBoxLayout(self._inside)
        self._lines.setContentsMargins(EDGE, 12, EDGE, EDGE)
        self._lines.setSpacing(22)
        self.area: QScrollArea = scrolled(self._inside)
        head = QHBoxLayout()
        head.setContentsMargins(EDGE, 24, 20, 8)
        head.addWidget(self.title, 1)
        head.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignTop)
        self.card.column.addLayout(head)
        self.card.column.addWidget(self.area, 1)
        self.card.column.setContentsMargins(1, 1, 1, ROUND)
        self.cross.clicked.connect(self.close_card)

    def place(self, room: QRect) -> QRect:
        return room.adjusted(16, 16, -16, -16)

    def open_page(self, record: Record) -> None:
        """Show a help page."""
        self.cross.set_name(self.tr("Close"))
        self.title.setText(self._words.title(record))
        while (item := self._lines.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        for at, step in enumerate(steps_of(self._words.field(record, "steps")), 1):
            self._lines.addWidget(self._step(at, step))
        self._lines.addStretch(1)
        self.open_card(self.cross)
        self.area.verticalScrollBar().setValue(0)

    def _step(self, at: int, text: str) -> QWidget:
        held = QWidget()
        row = QHBoxLayout(held)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        number, words = QLabel(self._context.words.number(at)), QLabel(self._words.prose(text))
        font = QFont(self._context.theme.font("body"))
        font.setPixelSize(round(font.pixelSize() * LARGE))
        for label in (number, words):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setFont(font)
        number.setMinimumWidth(QFontMetrics(font).horizontalAdvance("00"))
        number.setProperty("tone", "accent")
        words.setWordWrap(True)
        row.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        return held

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.area.verticalScrollBar()
        steps = {Qt.Key.Key_Down: bar.singleStep() * 4, Qt.Key.Key_Up: -bar.singleStep() * 4,
                 Qt.Key.Key_PageDown: bar.pageStep(), Qt.Key.Key_PageUp: -bar.pageStep(), Qt.Key.Key_Space: bar.pageStep()}
        if event.key() in steps:
            bar.setValue(bar.value() + steps[Qt.Key(event.key())])
            event.accept()
        else:
            super().keyPressEvent(event)
