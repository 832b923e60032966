"""The person's own menu: lock, sync, join, settings, language, digits, look and text size."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from muster_desktop.shortcuts import Keymap
from muster_desktop.theme import Theme
from muster_desktop.widgets.languages import language_menu
from muster_desktop.words import Words

SCALES = (90, 100, 115, 130)


class PersonMenu(QMenu):
    """Lock, sync, language, look: what is wanted often. Everything else is on the settings page."""

    lock_asked = Signal()
    sync_asked = Signal()
    join_asked = Signal()
    settings_asked = Signal()
    help_asked = Signal()

    def __init__(self, theme: Theme, words: Words, keys: Keymap, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._words, self._keys = theme, words, keys
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Build the entries anew, in the present language."""
        self.clear()
        self._add(self.tr("Lock now"), "lock-simple", self._keys.first("lock"), self.lock_asked)
        self._add(self.tr("Sync now"), "arrows-clockwise", self._keys.first("sync"), self.sync_asked)
        self._add(self.tr("Join a team…"), "users-three", "", self.join_asked)
        self._add(self.tr("Settings"), "gear-six", self._keys.first("settings"), self.settings_asked)
        self._add(self.tr("Shortcuts"), "keyboard", self._keys.first("help"), self.help_asked)
        self.addSeparator()
        language_menu(self._words, self.addMenu(self._theme.icon("translate"), self.tr("Language")))
        digits = [("region", self.tr("As in my region")), ("western", "0-9")]
        self._choice(self.tr("Digits"), digits, self._words.digits, self._words.set_digits)
        looks = [("system", self.tr("As on this computer")), ("light", self.tr("Light")), ("dark", self.tr("Dark"))]
        self._choice(self.tr("Look"), looks, self._theme.look, self._theme.set_look)
        sizes = [(str(scale), self._words.percent(scale)) for scale in SCALES]
        self._choice(self.tr("Text size"), sizes, str(self._theme.scale), self._set_scale)

    def _add(self, text: str, icon: str, keys: str, signal: SignalInstance) -> None:
        action = self.addAction(self._theme.icon(icon), text)
        # Shown only: the window binds the keys, so that they work with the menu closed.
        action.setText(f"{text}\t{keys}" if keys else text)
        action.triggered.connect(signal)

    def _choice(self, title: str, choices: list[tuple[str, str]], present: str, choose: Callable[[str], None]) -> None:
        menu = self.addMenu(title)
        group = QActionGroup(menu)
        for value, text in choices:
            action = QAction(text, menu, checkable=True, checked=value == present)
            action.setData(value)
            group.addAction(action)
            menu.addAction(action)
        group.triggered.connect(lambda action: choose(action.data()))

    def _set_scale(self, scale: str) -> None:
        self._theme.set_scale(int(scale))
