"""Choosing the language: a button with a menu, and the chips of the first run; each language by its own name."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QMenu, QWidget

from muster_desktop.theme import Theme
from muster_desktop.widgets.buttons import Button
from muster_desktop.words import Words


def language_menu(words: Words, menu: QMenu) -> None:
    """Fill `menu` with the languages; choosing one applies at once."""
    menu.clear()
    group = QActionGroup(menu)
    for each in words.languages():
        action = QAction(each.own, menu, checkable=True, checked=each.code == words.language)
        action.setData(each.code)
        group.addAction(action)
        menu.addAction(action)
    group.triggered.connect(lambda action: words.set_language(action.data()))


class LanguageButton(Button):
    """Shows the present language and opens the list."""

    def __init__(self, theme: Theme, words: Words, height: int = 30) -> None:
        super().__init__(theme, words.own_name, "translate", height=height)
        self.set_trailing("caret-down")
        self._words = words
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.clicked.connect(self._open)
        words.changed.connect(self._say)
        self._say()

    def _fill(self) -> None:
        language_menu(self._words, self._menu)

    def _open(self) -> None:
        self._fill()
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _say(self) -> None:
        self.setText(self._words.own_name)
        self.setAccessibleName(self.tr("Language: {name}").format(name=self._words.own_name))
        self.updateGeometry()


class LanguageChips(QWidget):
    """Three in a row, the chosen one light. Arrow keys move, Space or Enter chooses."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._words = words
        self._chips: dict[str, Button] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for at, each in enumerate(words.languages()):
            chip = Button(theme, each.own, variant="brand", height=38, grow=True)
            chip.setProperty("code", each.code)
            chip.setCheckable(True)
            chip.clicked.connect(self._choose)
            self._chips[each.code] = chip
            grid.addWidget(chip, at // 3, at % 3)
        for column in range(3):
            grid.setColumnStretch(column, 1)
        words.changed.connect(self._say)
        self._say()

    def start(self) -> None:
        """Put the focus on the language in use."""
        chip = self._chips.get(self._words.language)  # none is offered for the languages of pictures alone
        if chip is not None:
            chip.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self) -> None:
        code = self.sender().property("code")
        self._words.set_language(code)
        self.chosen.emit(code)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        steps = {Qt.Key.Key_Right: -1 if rtl else 1, Qt.Key.Key_Left: 1 if rtl else -1, Qt.Key.Key_Down: 3,
                 Qt.Key.Key_Up: -3}
        step = steps.get(Qt.Key(event.key()))
        chips = [*self._chips.values()]
        at = next((at for at, chip in enumerate(chips) if chip.hasFocus()), None)
        if step is None or at is None:
            super().keyPressEvent(event)
            return
        chips[max(0, min(len(chips) - 1, at + step))].setFocus(Qt.FocusReason.TabFocusReason)

    def _say(self) -> None:
        for code, chip in self._chips.items():
            chip.setChecked(code == self._words.language)
            chip.set_variant("brand-on" if code == self._words.language else "brand")
