"""The register for the front of the room: the whole screen, large rows, the half-days of one day and nobody's scores."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from muster_desktop.context import Context
from muster_desktop.screens.training.registergrid import RegisterGrid
from muster_desktop.screens.training.registermodel import RegisterModel
from muster_desktop.screens.training.words import TrainingWords
from muster_desktop.training.room import Room
from muster_desktop.training.rows import Line
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.labels import Elided, Rule
from muster_desktop.widgets.stackbar import StackBar

BAR = 420


class Front(QWidget):
    """A window of its own over the same model. `grid` says what is asked, as the one of the tab does."""

    closed = Signal()

    def __init__(self, context: Context, words: TrainingWords, model: RegisterModel, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        theme = context.theme
        self._words = words
        self.grid = RegisterGrid(theme, model, large=True)
        self.title, self.counted = Elided(theme, "display"), Elided(theme, "section", "text2")
        self.bar, self.back = StackBar(theme, BAR), Button(theme, "", keys="F11")
        head, said = QHBoxLayout(), QVBoxLayout()
        head.setContentsMargins(28, 16, 28, 14)
        head.setSpacing(24)
        said.setSpacing(2)
        said.addWidget(self.title)
        said.addWidget(self.counted)
        head.addLayout(said, 1)
        head.addWidget(self.bar)
        head.addWidget(self.back)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(Rule())
        whole.addWidget(self.grid, 1)
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme.dress(self)
        self.back.clicked.connect(self.close)

    def say(self, room: Room, rows: list[Line], now: str) -> None:
        """Everything anew."""
        title = self._words.names.title(room.training)
        self.setWindowTitle(title)
        self.grid.setAccessibleName(self.tr("Register"))
        self.title.set_text(self._words.shown(title))
        self.counted.set_text(f"{self._words.half_long(room, now)}: {self._words.counted(rows, now)}" if now else "")
        self.bar.show_parts(self._words.parts(rows, now))
        self.back.setText(self.tr("Back to the page"))
        self.grid.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_F11, Qt.Key.Key_Escape):
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()
