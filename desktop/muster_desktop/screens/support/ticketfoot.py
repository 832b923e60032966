"""The foot of a request: the box for a note or an answer, and what can be done next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from muster_desktop.screens.support.composer import Composer
from muster_desktop.support.asked import Request
from muster_desktop.theme import Theme
from muster_desktop.widgets.buttons import Button
from muster_desktop.words import Words

SIDE, GAP = 18, 8


class TicketFoot(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.composer = Composer(theme)
        self.pass_on, self.wait = Button(theme), Button(theme)
        self.solve = Button(theme, "", variant="primary", keys="Ctrl+Return")
        foot, self._buttons, self._low = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        foot.setContentsMargins(SIDE, 10, SIDE, 10)
        foot.setSpacing(GAP)
        self._buttons.setSpacing(GAP)
        self._buttons.addWidget(self.pass_on)
        self._buttons.addWidget(self.wait)
        self._buttons.addStretch()
        self._buttons.addWidget(self.solve)
        foot.addWidget(self.composer)
        foot.addLayout(self._buttons)
        foot.addLayout(self._low)

    def say(self, words: Words, request: Request, may: Callable[[str], bool]) -> None:
        """What can be done with a request as it stands; `may` tells whether the reader may write a field of it."""
        self.composer.say()
        following = min(3, int(request.level) + 1)
        self.pass_on.setText(self.tr("Pass to level {number}").format(number=words.number(following)))
        self.pass_on.setVisible(request.open and request.level != "3")
        self.wait.setText(self.tr("Go on") if request.waiting else self.tr("Wait for user"))
        self.wait.setVisible(request.open)
        self.solve.setText(self.tr("Solve") if request.open else self.tr("Reopen"))
        for button, field in ((self.pass_on, "level"), (self.wait, "status"), (self.solve, "status")):
            button.setEnabled(may(field))
        self.composer.setEnabled(may("entry"))
        self._fit()

    def _fit(self) -> None:
        """Where the buttons have no room side by side, first the key goes, then Solve stands in a row of its own."""
        shown = [button for button in (self.pass_on, self.wait, self.solve) if not button.isHidden()]

        def tight() -> bool:
            return sum(button.sizeHint().width() + GAP for button in shown) - GAP > self.width() - 2 * SIDE

        self.solve.set_keys("Ctrl+Return")
        if tight():
            self.solve.set_keys("")
        row, other = (self._low, self._buttons) if tight() else (self._buttons, self._low)
        if row.indexOf(self.solve) < 0:
            other.removeWidget(self.solve)
            row.addWidget(self.solve, 0, Qt.AlignmentFlag.AlignTrailing if row is self._low else Qt.AlignmentFlag(0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
