"""The bar on top: back and forward, where one is, log an issue, and the person's own menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Signal, SignalInstance
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from muster_desktop.theme import Theme
from muster_desktop.widgets.badges import Avatar, Glyph
from muster_desktop.widgets.buttons import Button, IconButton
from muster_desktop.widgets.labels import Elided, Label
from muster_desktop.widgets.languages import language_menu
from muster_desktop.words import Words

TALL = 44
SCALES = (90, 100, 115, 130)


class PersonMenu(QMenu):
    """Lock, sync, language, look. Everything here is also in the settings page when that comes."""

    lock_asked = Signal()
    sync_asked = Signal()
    join_asked = Signal()

    def __init__(self, theme: Theme, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Build the entries anew, in the present language."""
        self.clear()
        self._add(self.tr("Lock now"), "lock-simple", "Ctrl+L", self.lock_asked)
        self._add(self.tr("Sync now"), "arrows-clockwise", "F9", self.sync_asked)
        self._add(self.tr("Join a team…"), "users-three", "", self.join_asked)
        self.addSeparator()
        language_menu(self._words, self.addMenu(self._theme.icon("translate"), self.tr("Language")))
        digits = [("region", self.tr("As in my region")), ("western", "0-9")]
        self._choice(self.tr("Digits"), digits, self._words.digits, self._words.set_digits)
        looks = [("light", self.tr("Light")), ("dark", self.tr("Dark"))]
        self._choice(self.tr("Look"), looks, "dark" if self._theme.dark else "light", self._set_look)
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

    def _set_look(self, look: str) -> None:
        self._theme.set_dark(look == "dark")

    def _set_scale(self, scale: str) -> None:
        self._theme.set_scale(int(scale))


class TopBar(QWidget):
    back_asked = Signal()
    forward_asked = Signal()
    log_asked = Signal()

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._words = words
        self.setFixedHeight(theme.px(TALL))
        self._back, self._forward = IconButton(theme, "caret-left", ""), IconButton(theme, "caret-right", "")
        self._where, self._page = Label("", "body", "text2"), Elided(theme, "strong")
        self._caret = Glyph(theme, "caret-right", "text3", 11)
        self.log = Button(theme, "", "plus-circle", keys="Ctrl+I", height=30)
        self._avatar = Avatar(theme)
        self.person = Button(theme, "", variant="quiet", height=30)
        self.person.set_trailing("caret-down")
        self.menu = PersonMenu(theme, words, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 12, 0)
        row.setSpacing(6)
        for part in (self._back, self._forward, self._where, self._caret, self._page):
            row.addWidget(part, 1 if part is self._page else 0)
        row.addWidget(self.log)
        row.addSpacing(6)
        row.addWidget(self._avatar)
        row.addWidget(self.person)
        self._back.clicked.connect(self.back_asked)
        self._forward.clicked.connect(self.forward_asked)
        self.log.clicked.connect(self.log_asked)
        self.person.clicked.connect(self._open)
        words.changed.connect(self._say)
        self._say()

    def show_where(self, section: str, page: str) -> None:
        self._where.setText(section)
        for part in (self._where, self._caret):
            part.setVisible(bool(page))
        self._page.set_text(page or section)

    def show_person(self, person: str, name: str) -> None:
        self._avatar.show_person(person, name)
        self.person.setText(name)
        self.person.setAccessibleName(self.tr("{name}: lock, sync, language and look").format(name=name))

    def set_steps(self, back: bool, forward: bool) -> None:
        self._back.setEnabled(back)
        self._forward.setEnabled(forward)

    def _open(self) -> None:
        self.menu.fill()
        wide = self.menu.sizeHint().width()
        corner = self.person.mapToGlobal(self.person.rect().bottomLeft())
        self.menu.popup(corner if self._words.rtl else corner + QPoint(self.person.width() - wide, 0))

    def _say(self) -> None:
        self._back.set_name(self.tr("Back"))
        self._forward.set_name(self.tr("Forward"))
        self.log.setText(self.tr("Log issue"))
