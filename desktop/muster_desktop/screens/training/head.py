"""The head of one training: title, the day of its days, a sentence, and what is done most."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from muster_desktop.context import Context
from muster_desktop.screens.training.paperbutton import PaperButton
from muster_desktop.screens.training.words import TrainingWords
from muster_desktop.training.room import Room
from muster_desktop.widgets.badges import Chip
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.labels import Elided


class Head(QWidget):
    """`buttons` is the row at the end, where a tab puts its own buttons before `add` and `rest`."""

    add_asked = Signal()
    rest_asked = Signal()

    def __init__(self, context: Context, words: TrainingWords) -> None:
        super().__init__()
        theme = context.theme
        self._context, self._words = context, words
        self.title, self.chip = Elided(theme, "title"), Chip(theme, "", "accent")
        self.sentence = Elided(theme, "small", "text2")
        self.paper = PaperButton(context)
        self.add = Button(theme, "", "user-plus")
        self.rest = Button(theme, "", "checks-bold", "primary", keys="Shift+P")
        said, first, self.buttons = QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        said.setSpacing(0)
        first.setSpacing(9)
        first.addWidget(self.title)
        first.addWidget(self.chip)
        first.addStretch(1)
        said.addLayout(first)
        said.addWidget(self.sentence)
        self.buttons.setSpacing(12)
        self.buttons.addWidget(self.paper)
        self.buttons.addWidget(self.add)
        self.buttons.addWidget(self.rest)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 9, 20, 5)
        row.setSpacing(16)
        row.addLayout(said, 1)
        row.addLayout(self.buttons)
        self.add.clicked.connect(self.add_asked)
        self.rest.clicked.connect(self.rest_asked)

    def say(self, room: Room, tab: str, rest: bool) -> None:
        """Everything anew: after a change, on another tab, in another language. `rest` is whether the half-day has come on which
        the rest may be marked."""
        self.title.set_text(self._context.words.ui(self._words.names.title(room.training)))
        text, tone = self._words.day_of(room, self._context.words.today())
        self.chip.set_text(text, tone)
        self.chip.setVisible(bool(text))
        self.sentence.set_text(self._words.sentence(room))
        self.paper.say(room)
        self.add.setText(self.tr("Add person"))
        self.rest.setText(self.tr("Mark the rest present"))
        self.add.setVisible(room.may.add and tab in ("register", "scores"))
        self.rest.setVisible(room.may.mark and not room.locked and tab == "register" and rest and bool(room.seats))
