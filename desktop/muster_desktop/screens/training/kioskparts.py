"""The parts of an anonymous sheet: an answer from 1 to 5, and a text that takes nothing from elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from muster_desktop.theme import Theme
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.labels import Label
from muster_desktop.words import Words

MOST = 5


class Answer(QWidget):
    """A question and five buttons, of which one or none is down; the words at both ends say what 1 and 5 mean. Arrow keys and
    digits choose."""

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._words = words
        self.question = Label("", "lead", "", wrap=True)
        self.low, self.high = Label("", "small", "text3"), Label("", "small", "text3")
        self._group = QButtonGroup(self)
        self.buttons: list[Button] = []
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.low)
        for number in range(1, MOST + 1):
            button = Button(theme, "", height=36)
            button.setCheckable(True)
            button.setMinimumWidth(theme.px(56))
            self._group.addButton(button, number)
            self.buttons.append(button)
            row.addWidget(button)
        row.addWidget(self.high)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.question)
        column.addLayout(row)
        self._group.buttonToggled.connect(self._paint)

    def say(self, question: str, low: str, high: str) -> None:
        self.question.setText(question)
        self.low.setText(low)
        self.high.setText(high)
        for number, button in enumerate(self.buttons, 1):
            button.setText(self._words.number(number))
            end = {1: low, MOST: high}.get(number, "")
            button.setAccessibleName(self._words.joined([each for each in (question, self._words.number(number), end) if each]))

    def value(self) -> str | None:
        """ "1" to "5", None for no answer."""
        number = self._group.checkedId()
        return str(number) if number > 0 else None

    def clear(self) -> None:
        self._group.setExclusive(False)
        for button in self.buttons:
            button.setChecked(False)
        self._group.setExclusive(True)

    def _paint(self, button: Button, on: bool) -> None:
        button.set_variant("primary" if on else "plain")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.text() if event.text().isdecimal() else ""
        if digit and 1 <= int(digit) <= MOST:
            self.buttons[int(digit) - 1].click()
        else:
            super().keyPressEvent(event)


class OwnText(QPlainTextEdit):
    """Takes what is typed here and nothing else: what was copied elsewhere is not for those who fill in a sheet, and what they
    write is not for the next one."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(False)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802 - Qt calls it
        return False

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt calls it
        """Nothing is taken."""

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt calls it
        """Qt's own object, emptied: one that is made here would be freed by Python while the clipboard still holds it."""
        held = super().createMimeDataFromSelection()
        held.text()  # what it holds is only now made out of the selection, and once
        held.clear()
        return held

    def forget(self) -> None:
        """Empty, and nothing can be brought back."""
        self.clear()
        self.document().clearUndoRedoStacks()
