"""What stands in a register's place: its rows, or why there are none and the ways on."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from muster_desktop.rows import Look
from muster_desktop.theme import Theme
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.placard import Placard
from muster_desktop.widgets.skeleton import Skeleton

SKELETON_MS = 300


class RegisterStates(QStackedWidget):
    """Shows one of: the grid, first use, nothing found, not allowed, reading, failed."""

    def __init__(self, theme: Theme, grid: QWidget) -> None:
        super().__init__()
        self.grid = grid
        self.empty, self.narrowed, self.failed = Placard(theme, "table"), Placard(theme, "funnel-simple"), \
            Placard(theme, "warning-octagon")
        self.denied, self.reading = Placard(theme, "lock-simple"), Skeleton(theme)
        self.add = Button(theme, "", "plus-bold", "primary")
        self.bring = Button(theme, "", "file-arrow-down")
        self.clear = Button(theme, "")
        self.again = Button(theme, "", variant="primary")
        self.empty.add(self.add)
        self.empty.add(self.bring)
        self.narrowed.add(self.clear)
        self.failed.add(self.again)
        for part in (grid, self.empty, self.narrowed, self.denied, self.reading, self.failed):
            self.addWidget(part)
        self.waiting = False
        self._late = QTimer(self, singleShot=True, interval=SKELETON_MS)
        self._late.timeout.connect(self._show_reading)

    def wait(self) -> None:
        """Something is being read: after a blink, say so."""
        self.waiting = True
        self._late.start()

    def _show_reading(self) -> None:
        if self.waiting:
            self.reading.setAccessibleName(self.tr("Reading"))
            self.setCurrentWidget(self.reading)

    def fail(self, sentence: str) -> None:
        self._late.stop()
        self.failed.say(self.tr("This could not be read"), sentence)
        self.again.setText(self.tr("Try again"))
        self.setCurrentWidget(self.failed)

    def rest(self) -> None:
        """What was asked has been read."""
        self.waiting = False
        self._late.stop()

    def show_state(self, plural: str, total: int, shown: int, look: Look, refusal: str) -> None:
        """Choose by how many there are and how many of them are shown; `refusal` says why none may be added."""
        if self.waiting:
            return
        self.add.setText(self.tr("Add the first"))
        self.bring.setText(self.tr("Import from Excel"))
        self.clear.setText(self.tr("Clear filters"))
        title = self.tr("No {kinds} yet").format(kinds=plural[:1].lower() + plural[1:])
        self.empty.say(title, self.tr("Add them one by one, paste them from a sheet, or import an Excel file."))
        self.denied.say(title, refusal)
        self.narrowed.say(self.tr("Nothing matches"), self._hidden(look))
        if shown:
            self.setCurrentWidget(self.grid)
        elif total:
            self.setCurrentWidget(self.narrowed)
        else:
            self.setCurrentWidget(self.denied if refusal else self.empty)

    def _hidden(self, look: Look) -> str:
        """What hides the rows, in words."""
        if look.find and not look.where and not look.only:
            return self.tr("No row has “{text}” in it.").format(text=look.find)
        return self.tr("All rows are hidden by what you chose to see.")
