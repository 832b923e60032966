"""One pane of the settings: a title, and rows of a name, a control and a sentence; the texts come anew with the language."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from muster_desktop.context import Context
from muster_desktop.widgets.combo import Combo
from muster_desktop.widgets.labels import Label

Said = Callable[[], str]
NAMES, WIDEST = 200, 720


class Pane(QWidget):
    """Give it rows when it is built; it says them, and shows what is chosen, whenever that may have changed."""

    def __init__(self, context: Context, title: Said) -> None:
        super().__init__()
        self.context = context
        self._said: list[Callable[[], None]] = []
        self._title = self.text(title, "section")
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnMinimumWidth(0, context.theme.px(NAMES))
        self._grid.setColumnStretch(2, 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(28, 20, 28, 20)
        self.column.setSpacing(14)
        self.column.addWidget(self._title)
        self.column.addLayout(self._grid)
        self.setMaximumWidth(WIDEST)
        self.setProperty("ground", "canvas")
        context.words.changed.connect(self.say)
        context.theme.changed.connect(self.say)

    def say(self) -> None:
        """Every text and every choice, as they are now."""
        for say in self._said:
            say()

    def heard(self, say: Callable[[], None]) -> None:
        """Call `say` now and whenever texts or choices may have changed."""
        self._said.append(say)
        say()

    def text(self, said: Said, role: str = "body", tone: str = "", wrap: bool = False) -> Label:
        label = Label("", role, tone, wrap)
        self.heard(lambda: label.setText(said()))
        return label

    def row(self, name: Said, control: QWidget, about: Said | None = None) -> None:
        """A name, its control, and a sentence below."""
        at = self._grid.rowCount()
        label = self.text(name, "name")
        label.setBuddy(control)
        self.heard(lambda: control.setAccessibleName(name()))
        self._grid.addWidget(label, at, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(control, at, 1, Qt.AlignmentFlag.AlignVCenter)
        if about is not None:
            below = self.text(about, "small", "text2", wrap=True)
            self.heard(lambda: control.setAccessibleDescription(about()))
            self._grid.addWidget(below, at + 1, 1, 1, 2)
            at += 1
        self._grid.setRowMinimumHeight(at + 1, 8)

    def pick(self, name: Said, choices: Callable[[], list[tuple[str, str]]], present: Said, choose: Callable[[str], None],
             about: Said | None = None) -> Combo:
        """A row with a list to pick from: (value, text) each."""
        combo = Combo(self.context.theme)
        combo.activated.connect(lambda at: choose(combo.itemData(at)))

        def fill() -> None:
            combo.clear()
            for value, text in choices():
                combo.addItem(text, value)
            combo.setCurrentIndex(combo.findData(present()))
            combo.updateGeometry()

        self.heard(fill)
        self.row(name, combo, about)
        return combo
