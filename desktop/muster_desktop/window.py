"""The window behind the lock: sidebar, top bar, pages and status bar. Navigation only; the pages do the work."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from muster_desktop.context import Context
from muster_desktop.navigation import SETTINGS, SYNC, Section, page_label, readable, roles, section_label
from muster_desktop.page import Build, Page
from muster_desktop.shortcuts import NAMES
from muster_desktop.sideentries import side_entries
from muster_desktop.standing import standing
from muster_desktop.surveyor import Surveyor
from muster_desktop.syncer import Syncer
from muster_desktop.widgets.labels import Rule
from muster_desktop.widgets.noticebar import NoticeBar, Toast
from muster_desktop.widgets.panes import focus_first, turn
from muster_desktop.widgets.sheet import Sheet
from muster_desktop.widgets.sidebar import Sidebar
from muster_desktop.widgets.statusbar import StatusBar
from muster_desktop.widgets.tabplace import SectionTabs, TabPlace
from muster_desktop.widgets.topbar import TopBar
from muster_desktop.writing import Changed

RAIL_BELOW = 1320


class Shell(QWidget):
    """One open roll-out. Pages are built on their first visit and kept until the window locks."""

    lock_asked = Signal()
    palette_asked = Signal()
    log_asked = Signal()
    help_asked = Signal()

    def __init__(self, context: Context, syncer: Syncer, build: Build, several: bool = False) -> None:
        super().__init__()
        self._several = several
        self._context, self._syncer, self._build = context, syncer, build
        self._pages: dict[str, Page] = {}
        self.sections: list[Section] = readable(context.ledger)
        self._trail: list[str] = []
        self._at = -1
        self._pinned: bool | None = None
        self._by_hand = False
        self.survey = Surveyor(context, self)
        self._make_parts()
        self._lay_out()
        self._join_signals()
        self._bind_keys()
        self._say()
        self.go(self.sections[0].pages[0])
        self.survey.ask()

    def _make_parts(self) -> None:
        theme, words = self._context.theme, self._context.words
        self.sidebar, self.topbar = Sidebar(theme, words), TopBar(theme, words, self._context.keys)
        self.bar, self.statusbar = NoticeBar(theme, words), StatusBar(theme, words)
        self.toast = Toast(theme, words, self)
        self.tabs, self._above = SectionTabs(), TabPlace()
        self._stack = QStackedWidget()
        for part in (self.sidebar, self.topbar, self.bar, self.statusbar, self.toast, self._above):
            theme.dress(part)

    def _lay_out(self) -> None:
        self.setAutoFillBackground(True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        body, right = QHBoxLayout(), QVBoxLayout()
        for layout in (body, right):
            layout.setSpacing(0)
        whole.addLayout(body, 1)
        body.addWidget(self.sidebar)
        body.addLayout(right, 1)
        right.addWidget(self.topbar)
        sheet = Sheet(self._context.theme)
        right.addWidget(sheet, 1)
        column = self.column = QVBoxLayout(sheet)
        column.setContentsMargins(1, 1, 1, 0)  # the line of the sheet is seen on whichever side the sidebar stands
        column.setSpacing(0)
        column.addWidget(self._above)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        whole.addWidget(Rule())
        whole.addWidget(self.statusbar)

    def _join_signals(self) -> None:
        context = self._context
        self.sidebar.chosen.connect(self._open_section)
        self.tabs.asked.connect(self._open_tab)
        self.topbar.back_asked.connect(self.back)
        self.topbar.section_asked.connect(self._leave)
        self.topbar.forward_asked.connect(self.forward)
        self.topbar.log_asked.connect(self.log_asked)
        self.topbar.palette_asked.connect(self.palette_asked)
        self.topbar.page_asked.connect(self.go)
        self.topbar.menu.settings_asked.connect(partial(self.go, SETTINGS))
        self.topbar.menu.help_asked.connect(self.help_asked)
        self.topbar.menu.lock_asked.connect(self.lock_asked)
        self.topbar.menu.sync_asked.connect(self.sync_by_hand)
        self.statusbar.pressed.connect(partial(self.go, SYNC))
        self.statusbar.stop_asked.connect(self._syncer.stop)
        self._syncer.changed.connect(self._synced)
        self._syncer.ended.connect(self.survey.ask_soon)
        self.survey.taken.connect(self._surveyed)
        context.ears.changed.connect(self._heard)
        context.notices.barred.connect(self.bar.show_notice)
        context.notices.toasted.connect(self.toast.show_notice)
        context.words.changed.connect(self._say)

    def _bind_keys(self) -> None:
        acts: dict[str, Callable[[], object]] = {
            "lock": self.lock_asked.emit, "sync": self.sync_by_hand, "log": self.log_asked.emit,
            "palette": self.palette_asked.emit, "settings": partial(self.go, SETTINGS), "help": self.help_asked.emit,
            "rail": self.toggle_rail, "pane": partial(self.turn_pane, 1), "pane_back": partial(self.turn_pane, -1),
            "back": self.back, "forward": self.forward}
        self._context.keys.bind(self, acts)
        pages = [page for section in self.sections for page in section.pages if f"go.{page}" in NAMES]
        self._context.keys.bind(self, {f"go.{page}": partial(self.go, page) for page in pages}, inside=True)

    # Going about

    def here(self) -> str:
        """The page that is open."""
        return self._trail[self._at] if self._at >= 0 else ""

    def page(self, name: str) -> Page | None:
        """A page that was already visited."""
        return self._pages.get(name)

    def go(self, page: str) -> None:
        """Open a page by name; one that this person may not read stays closed. The page that is open already goes back to its
        beginning."""
        if self._section_of(page) is None:
            return
        if page == self.here():
            self._leave()
            return
        self._trail = [*self._trail[:self._at + 1], page]
        self._at = len(self._trail) - 1
        self._show()

    def back(self) -> None:
        if not self._leave():
            self._step(-1)

    def _leave(self) -> bool:
        """Leave what is open in the page, where anything is."""
        leave: Callable[[], bool] | None = getattr(self.page(self.here()), "leave", None)
        return leave is not None and leave()

    def forward(self) -> None:
        self._step(1)

    def _step(self, by: int) -> None:
        if 0 <= self._at + by < len(self._trail):
            self._at += by
            self._show()

    def _section_of(self, page: str) -> Section | None:
        return next((section for section in self.sections if page in section.pages), None)

    def _open_section(self, name: str) -> None:
        section = next(each for each in self.sections if each.name == name)
        visited = [page for page in reversed(self._trail) if page in section.pages]
        self.go(visited[0] if visited else section.pages[0])

    def _open_tab(self, page: str) -> None:
        by_key = self.tabs.hasFocus()
        self.go(page)
        if by_key:  # they went to the other page, and the focus goes with them
            self.tabs.setFocus()

    def _show(self) -> None:
        name = self.here()
        if name not in self._pages:
            self._pages[name] = self._build(name)
            self._context.theme.dress(self._pages[name].widget)
            self._stack.addWidget(self._pages[name].widget)
            moved = getattr(self._pages[name], "moved", None)
            if moved is not None:
                moved.connect(self._say_place)
        (self._pages[name].widget.findChild(TabPlace) or self._above).take(self.tabs)
        self._stack.setCurrentWidget(self._pages[name].widget)
        self.bar.hide()
        self._say_place()
        focus_first(self._pages[name].widget)

    # Panes and width

    def turn_pane(self, by: int) -> None:
        """To the first thing of the next pane (1) or the one before (-1): sections, page, message, Undo, top bar, status bar."""
        panes = [self.sidebar, self.bar, self._stack, self.toast, self.topbar, self.statusbar]
        turn([pane for pane in panes if not pane.isHidden()], by)

    def toggle_rail(self) -> None:
        """Narrow or widen the sidebar, and leave it so whatever the window's width."""
        self._pinned = not self.sidebar.rail
        self.sidebar.set_rail(self._pinned)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        rail = self.width() < RAIL_BELOW if self._pinned is None else self._pinned
        if rail != self.sidebar.rail:
            self.sidebar.set_rail(rail)
        if not self.toast.isHidden():
            self.toast.place()

    def sync_by_hand(self) -> None:
        """Begin a round and, since a person asked for it, say how it ended."""
        self._by_hand = True
        self._syncer.sync_now()

    def _synced(self) -> None:
        self._say_standing()
        if self._syncer.busy or not self._by_hand:
            return
        self._by_hand = False
        problem = self._syncer.state.problem
        if problem is not None:
            self._context.notices.problem(problem)
        else:
            self._context.notices.toast(self.tr("Synced. Everything that could be exchanged was."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Z, where nobody inside took it, takes the toast back: a page that undoes by itself comes first."""
        if event.matches(QKeySequence.StandardKey.Undo) and self.toast.can_undo:
            self.toast.take_back()
        else:
            super().keyPressEvent(event)

    # What the bars say

    def waiting(self) -> int:
        """How many changes were waiting to be sent when last counted; none where there is nobody to send them to."""
        return 0 if self._syncer.state.name == "alone" else self.survey.found.waiting

    def _heard(self, changed: Changed) -> None:
        if not changed.status:
            self._syncer.saved()
        self.survey.hear(changed)

    def _surveyed(self) -> None:
        self._say_entries()
        self._say_standing()

    def _say(self) -> None:
        ledger, words = self._context.ledger, self._context.words
        self.sidebar.set_head(words.ui(ledger.name()), roles(self._context), self._several)
        self.topbar.show_person(ledger.person, words.ui(ledger.person_name(ledger.person)))
        self._say_entries()
        self._say_standing()
        if self.here():
            self._say_place()

    def _say_entries(self) -> None:
        self.sidebar.set_entries(*side_entries(self._context.words, self.sections, self.survey.found.counts))

    def _say_standing(self) -> None:
        self.statusbar.show_standing(standing(self._context.words, self._syncer.state, self.survey.found))

    def _say_place(self) -> None:
        section = self._section_of(self.here())
        assert section is not None
        self.sidebar.show_here(section.name)
        pages = section.pages if len(section.pages) > 1 else ()
        self.tabs.show_pages([(page, page_label(page)) for page in pages], self.here())
        inner = getattr(self.page(self.here()), "inner", "")
        self.tabs.setVisible(bool(pages) and not inner)
        self._above.setVisible(self.tabs.parentWidget() is self._above and not self.tabs.isHidden())
        self.topbar.set_steps(self._at > 0 or bool(inner), self._at + 1 < len(self._trail))
        self.topbar.show_where(section_label(section), inner or (page_label(self.here()) if pages else ""))
