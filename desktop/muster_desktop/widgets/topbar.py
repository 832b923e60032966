"""The bar on top: back and forward, where one is, search, log an issue, what came with the last sync, the person's menu."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from muster_desktop.shortcuts import Keymap
from muster_desktop.theme import Theme
from muster_desktop.widgets.badges import Glyph
from muster_desktop.widgets.buttons import Button, IconButton
from muster_desktop.widgets.labels import Elided
from muster_desktop.widgets.personmenu import PersonMenu
from muster_desktop.widgets.topparts import Bell, Crumb, PersonButton, SearchField
from muster_desktop.words import Words

TALL = 44


class News(NamedTuple):
    """Something that came with the last sync, and the page where it is."""

    text: str
    page: str


class TopBar(QWidget):
    """`palette_asked`, `log_asked`, `page_asked` (its name) and the rest are for the window to answer."""

    back_asked = Signal()
    forward_asked = Signal()
    palette_asked = Signal()
    log_asked = Signal()
    page_asked = Signal(str)
    section_asked = Signal()

    def __init__(self, theme: Theme, words: Words, keys: Keymap) -> None:
        super().__init__()
        self._theme, self._words, self._keys = theme, words, keys
        self.setFixedHeight(theme.px(TALL))
        self._back, self._forward = IconButton(theme, "caret-left", ""), IconButton(theme, "caret-right", "")
        self._where, self._page = Crumb(), Elided(theme, "strong")
        self._caret = Glyph(theme, "caret-right", "text3", 11)
        self.search, self.bell, self.person = SearchField(theme), Bell(theme), PersonButton(theme)
        self.log = Button(theme, "", "plus-circle", keys=keys.first("log"), height=30)
        self.menu = PersonMenu(theme, words, keys, self)
        self._news: list[News] = []
        self._news_menu = QMenu(self)
        self._lay_out()
        self._where.clicked.connect(self.section_asked)
        self._back.clicked.connect(self.back_asked)
        self._forward.clicked.connect(self.forward_asked)
        self.search.clicked.connect(self.palette_asked)
        self.log.clicked.connect(self.log_asked)
        self.bell.clicked.connect(self._open_news)
        self.person.clicked.connect(self._open)
        words.changed.connect(self._say)
        keys.changed.connect(self._say)
        self._say()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 12, 0)
        row.setSpacing(6)
        for part in (self._back, self._forward, self._where, self._caret, self._page):
            row.addWidget(part, 1 if part is self._page else 0)
        row.addWidget(self.search)
        row.addSpacing(2)
        row.addWidget(self.log)
        row.addSpacing(6)
        row.addWidget(self.bell)
        row.addSpacing(2)
        row.addWidget(self.person)

    def show_where(self, section: str, page: str) -> None:
        self._where.setText(section)
        for part in (self._where, self._caret):
            part.setVisible(bool(page))
        self._page.set_text(page or section)

    def show_person(self, person: str, name: str) -> None:
        self.person.show_person(person, name)
        self.person.setAccessibleName(self.tr("{name}: lock, sync, language and look").format(name=name))

    def set_steps(self, back: bool, forward: bool) -> None:
        self._back.setEnabled(back)
        self._forward.setEnabled(forward)

    def show_news(self, news: list[News], fresh: bool) -> None:
        """What came with the last sync; `fresh` while nobody has looked at it."""
        self._news = news
        self.bell.show_fresh(fresh and bool(news))
        self._say_bell(fresh)

    def fill_news(self) -> list[QAction]:
        """The entries of the bell's menu, as they are now."""
        self._news_menu.clear()
        for each in self._news:
            self._news_menu.addAction(each.text).triggered.connect(partial(self.page_asked.emit, each.page))
        if not self._news:
            self._news_menu.addAction(self.tr("Nothing new came with the last sync")).setEnabled(False)
        return self._news_menu.actions()

    def _open_news(self) -> None:
        self.fill_news()
        self.show_news(self._news, fresh=False)
        self._drop(self._news_menu, self.bell)

    def _open(self) -> None:
        self.menu.fill()
        self._drop(self.menu, self.person)

    def _drop(self, menu: QMenu, below: QWidget) -> None:
        corner = below.mapToGlobal(below.rect().bottomLeft())
        menu.popup(corner if self._words.rtl else corner + QPoint(below.width() - menu.sizeHint().width(), 0))

    def _say(self) -> None:
        self._back.set_name(self.tr("Back"))
        self._forward.set_name(self.tr("Forward"))
        self.log.setText(self.tr("Log issue"))
        self.log.set_keys(self._keys.first("log"))
        self.search.setText(self.tr("Search or run a command"))
        self.search.set_keys(self._keys.first("palette"))
        self._say_bell(False)

    def _say_bell(self, fresh: bool) -> None:
        self.bell.set_name(self.tr("What came with the last sync, new") if fresh and self._news else
                           self.tr("What came with the last sync"))
