"""What else can be done to a request: take it, say that its user was told, pass it back, skip a level, make it known."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from muster_desktop.context import Context
from muster_desktop.support.asked import Request


class DeskMenu(QMenu):
    """`chosen` gives "take", "told", "back", "skip", "known", "same", "article" or "register"."""

    chosen = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        context.theme.dress(self)
        self.triggered.connect(self._triggered)

    def fill(self, request: Request, may: Callable[[str], bool]) -> list[QAction]:
        """The acts that fit this request now; those that the reader's role does not allow are grey."""
        self.clear()
        record, number = request.record, self._context.words.number
        if request.open and request.owner != self._context.ledger.person:
            self._add("take", self.tr("Take it"), may("owner"))
        if request.open:
            self._add("told", self.tr("The user was told") + "\tU", may("told_back"))
        if request.open and request.level > "1":
            below = str(int(request.level) - 1)
            self._add("back", self.tr("Pass back to level {number}").format(number=number(below)), may("level"))
        if request.open and request.level == "1":
            self._add("skip", self.tr("Pass to level {number} at once").format(number=number(3)), may("level"))
        self.addSeparator()
        known = record.values.get("known") is True
        self._add("known", self.tr("No known issue any more") if known else self.tr("Make it a known issue"), may("known"))
        self._add("same", self.tr("Same as another"), may("duplicate_of"))
        self._add("article", self.tr("Write a help page from it") + "\tH", self._context.ledger.may_write("article", "", "title"))
        self.addSeparator()
        self._add("register", self.tr("Open in the register"), True)
        return self.actions()

    def _add(self, name: str, text: str, may: bool) -> None:
        action = QAction(text, self)
        action.setData(name)
        action.setEnabled(may)
        self.addAction(action)

    def _triggered(self, action: QAction) -> None:
        self.chosen.emit(action.data())
