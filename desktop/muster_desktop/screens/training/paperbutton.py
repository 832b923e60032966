"""The papers of a training in its head: the signature sheet at once, the others by a menu."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from muster_desktop.context import Context
from muster_desktop.training.room import Room
from muster_desktop.widgets.buttons import Button, IconButton


class PaperButton(QWidget):
    """`sheet` is the signature sheet, `more` opens what else there is."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.sheet, self.more = Button(context.theme, "", "printer"), IconButton(context.theme, "caret-down", "", "plain", 32)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.sheet)
        row.addWidget(self.more)

    def say(self, room: Room) -> None:
        self.sheet.setText(self.tr("Signature sheet"))
        self.more.set_name(self.tr("Other papers"))
        self.setVisible(room.may.see)
