"""A sign of reluctance, noted in two keys: which of six causes, then how strong. Whose it was is never asked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from muster.kinds.parts import CAUSES
from muster_desktop.context import Context
from muster_desktop.widgets.buttons import IconButton
from muster_desktop.widgets.labels import Label
from muster_desktop.widgets.overlay import Overlay
from muster_desktop.widgets.tiles import Tiles

SIGNS = {"effort": "clock", "habit": "clock-counter-clockwise", "past": "thumbs-down", "control": "keyboard",
         "threat": "shield-check", "unknown": "question"}
STRONG = {"1": "low", "2": "at_risk", "3": "blocked"}
WIDE = 420


class PulseCard(Overlay):
    """`note` is called with the area, the cause and the strength once both were chosen."""

    def __init__(self, context: Context, parent: QWidget, note: Callable[[str, str, int], None]) -> None:
        super().__init__(context.theme, parent)
        self._context, self._note = context, note
        theme = context.theme
        self.title, self.about = Label("", "section"), Label("", "small", "text2", wrap=True)
        self.cross = IconButton(theme, "x", "")
        self.cause, self.strength = Tiles(theme, SIGNS, columns=2), Tiles(theme, STRONG)
        self.strength_label = Label("", "label", "text2")
        self.area = QLineEdit()
        head, column = QHBoxLayout(), QVBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.cross)
        column.setContentsMargins(18, 14, 18, 18)
        column.setSpacing(8)
        column.addLayout(head)
        for part in (self.about, self.cause, self.strength_label, self.strength, self.area):
            column.addWidget(part)
        self.card.column.addLayout(column)
        self.card.setFixedWidth(theme.px(WIDE))
        self.cross.clicked.connect(self.close_card)
        self.strength.chosen.connect(self._chosen)
        self.cause.chosen.connect(self._chosen)
        for tile in (*self.cause.parts.values(), *self.strength.parts.values()):
            tile.installEventFilter(self)

    def open_pulse(self, area: str) -> None:
        """Ask, with the area filled in."""
        self._say()
        for tiles in (self.cause, self.strength):
            tiles.blockSignals(True)
            tiles.choose("")
            tiles.blockSignals(False)
        self.area.setText(area)
        self.open_card(self.cause.parts["effort"])

    def _say(self) -> None:
        words = self._context.words
        self.title.setText(self.tr("What holds them back?"))
        self.about.setText(self.tr("It is kept by room and hour, never by name."))
        self.cross.set_name(self.tr("Close"))
        self.strength_label.setText(self.tr("How strong?"))
        self.area.setPlaceholderText(self.tr("Room or area"))
        self.area.setAccessibleName(self.tr("Room or area"))
        labels = {option.name: words.label(option.label) for option in CAUSES}
        for at, name in enumerate(SIGNS, 1):
            self.cause.say(name, labels[name], words.number(at))
        said = {"1": self.tr("Hesitates"), "2": self.tr("Objects"), "3": self.tr("Refuses")}
        for name, text in said.items():
            self.strength.say(name, text, words.number(int(name)))

    def press(self, number: int) -> None:
        """A number key: the cause first, then the strength."""
        if not self.cause.at():
            if number <= len(SIGNS):
                self.cause.choose([*SIGNS][number - 1])
        elif str(number) in STRONG:
            self.strength.choose(str(number))

    def _chosen(self) -> None:
        if self.cause.at() and self.strength.at():
            self.close_card()
            self._note(self.area.text().strip(), self.cause.at(), int(self.strength.at()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not event.modifiers():
            number = event.key() - Qt.Key.Key_0.value
            if 1 <= number <= len(SIGNS):
                self.press(number)
                return True
        return super().eventFilter(watched, event)
