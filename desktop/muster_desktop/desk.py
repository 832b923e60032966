"""One open roll-out: builds ledger's ears, context, sync thread and shell, and takes them down when it locks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from muster.address import read_url
from muster.change import Record
from muster.codes import read_code
from muster.problems import Problem
from muster.sync import Outcome
from muster.templates import Library
from muster_desktop.actions import Doings, actions
from muster_desktop.bell import Bell
from muster_desktop.choices import Choices
from muster_desktop.commands import Command
from muster_desktop.context import Context, Ears
from muster_desktop.finder import Finder
from muster_desktop.hearing import PageWords
from muster_desktop.ledger import Ledger
from muster_desktop.navigation import (
    CENTRAL,
    FLOOR,
    HELP,
    HOME,
    PLAN,
    RENDEZVOUS,
    REPORT,
    ROTA,
    SETTINGS,
    SUPPORT,
    SYNC,
    TIMES,
    TRAINING,
    page_of,
    reader_of,
)
from muster_desktop.neighbour import Neighbour
from muster_desktop.notices import Notices
from muster_desktop.opener import Work
from muster_desktop.page import Page
from muster_desktop.profile import Profile
from muster_desktop.receiver import Receiver
from muster_desktop.roomwatch import RoomWatch
from muster_desktop.screens.floor.floor import FloorPage
from muster_desktop.screens.floor.rendezvous import RendezvousPage
from muster_desktop.screens.floor.rota import RotaPage
from muster_desktop.screens.home import HomePage
from muster_desktop.screens.join import JoinDialog
from muster_desktop.screens.keyspane import KeysHelp
from muster_desktop.screens.palette import Palette
from muster_desktop.screens.plan import PlanPage
from muster_desktop.screens.quicklog import QuickLog
from muster_desktop.screens.readiness import ReadinessPage
from muster_desktop.screens.register import RegisterPage
from muster_desktop.screens.settings import SettingsPage
from muster_desktop.screens.support.central import CentralPage
from muster_desktop.screens.support.desk import SupportPage
from muster_desktop.screens.support.helppage import HelpPage
from muster_desktop.screens.support.reportpage import ReportPage
from muster_desktop.screens.support.timespage import TimesPage
from muster_desktop.screens.sync import SyncPage
from muster_desktop.screens.training.page import TrainingPage
from muster_desktop.settler import Settler
from muster_desktop.shortcuts import Keymap
from muster_desktop.standing import brought, tidings
from muster_desktop.syncer import Syncer
from muster_desktop.synclog import logged
from muster_desktop.theme import Theme
from muster_desktop.widgets.panes import let_go
from muster_desktop.widgets.topbar import News
from muster_desktop.window import Shell
from muster_desktop.words import Words


class Desk(QObject):
    """`shell` is the widget to show; `other_asked` (Ledger) when another roll-out of the profile is wanted,
    `removal_asked` when the profile is to go from this computer.

    Call `close` before it goes; it leaves the profile open.
    """

    other_asked = Signal(object)
    removal_asked = Signal()

    def __init__(self, profile: Profile, ledger: Ledger, words: Words, theme: Theme) -> None:
        super().__init__()
        self.profile, self.ledger = profile, ledger
        self._words, self._theme = words, theme
        library = Library()
        words.texts = library.shown
        self.notices, self.work, self.ears = Notices(words, self), Work(self), Ears(ledger, self)
        self._idle = Work(self)  # what nobody waits for, so that it does not count as busy
        self._slow = Work(self)  # a server may take its time; the pages do not wait for it
        self.choices = Choices(ledger, self)
        self.syncer = Syncer(logged(ledger, profile.sync), every_ms=self.choices.sync_minutes * 60_000)
        self.choices.changed.connect(self._chosen)
        self.neighbour = Neighbour(ledger, self.work, self)
        self.receiver = Receiver(ledger, self.ears, self._slow, self.notices, self)
        self.settler = Settler(ledger.store, self.ears, self._idle, self)
        self.finder = Finder(ledger, words, library, self.ears, self)
        self.context = Context(ledger, words, theme, self.notices, self.work, library, self.ears,
                               self._keys(), profile.check)
        self.shell = Shell(self.context, self.syncer, self.build_page, len(profile.ledgers) > 1)
        self.shell.topbar.menu.join_asked.connect(self.open_join)
        self.syncer.ended.connect(self._exchanged)
        self.shell.sidebar.switch_asked.connect(self._open_switch)
        self.palette = Palette(self.context, self.finder, self.shell, self.actions, self.show_record, self.log_issue)
        self.quick = QuickLog(self.context, self.finder, self.shell, self._site_here)
        self.shell.palette_asked.connect(self.palette.open_palette)
        self.shell.log_asked.connect(self.log_issue)
        self.help = KeysHelp(self.context, self.shell)
        self.shell.help_asked.connect(self.help.open_help)
        self.bell = Bell(self.context, self.shell, self)
        self.room = RoomWatch(profile.reserve, words, theme, self._idle, self)
        theme.dress(self.room.bar)
        self.shell.column.insertWidget(0, self.room.bar)
        self.finder.start()
        self._menu = QMenu(self.shell)
        theme.dress(self._menu)
        self._menu.triggered.connect(self._switched)
        self._dialog: JoinDialog | None = None

    def _exchanged(self, outcome: Outcome) -> None:
        if news := [News(text, SYNC) for text in brought(outcome)]:
            self.shell.topbar.show_news(news, fresh=True)  # and stays until a later round brings more
        if said := tidings(outcome):
            self.notices.info(said)

    def close(self, wait_ms: int) -> None:
        """Save what is being written, then stop hearing, working and syncing; wait so long for a round on a stalled link."""
        let_go(self.shell)
        self.ears.close()
        self.receiver.close()
        self.settler.close()
        self.bell.close()
        self.finder.close()
        self._words.texts = None
        self.room.close()
        for work in (self.work, self._slow, self._idle):
            work.close()
        self.syncer.close(wait_ms)
        self.shell.deleteLater()
        self.deleteLater()

    @property
    def busy(self) -> bool:
        """Whether anything is under way that will show itself."""
        here = self.shell.page(self.shell.here())
        return (self.work.busy or self.syncer.busy or self.finder.busy or self.quick.busy or self.shell.survey.asking
                or bool(getattr(here, "busy", False)))

    def in_step(self) -> tuple[int, bool]:
        """When the last round came to rest, in ms since 1970 (0: never), and whether the server could not be reached since."""
        return self.shell.survey.found.synced, self.syncer.state.name == "offline"

    def actions(self) -> list[Command]:
        """What the palette offers to do."""
        return actions(self.context, self.shell, Doings(self.log_issue, self.add_to, self.open_join, self.show_brief))

    def log_issue(self, text: str = "") -> None:
        """Log an issue from wherever one is; the floor has a form of its own, always open."""
        page = self.shell.page(self.shell.here())
        if isinstance(page, FloorPage):
            page.begin_log(text)
        else:
            self.quick.open_log(text)

    def show_brief(self) -> None:
        """How the floor stands, over its board."""
        self.shell.go(FLOOR)
        page = self.shell.page(FLOOR)
        if isinstance(page, FloorPage):
            page.show_brief()

    def _site_here(self) -> str:
        page = self.shell.page(self.shell.here())
        if isinstance(page, PlanPage):
            return page.plan.site if page.plan is not None else ""
        return page.site() if isinstance(page, FloorPage | RegisterPage | TrainingPage) else ""

    def add_to(self, page: str) -> None:
        """Open a page and, there, its form for a new record."""
        self.shell.go(page)
        add = getattr(self.shell.page(page), "add_new", None)
        if add is not None:
            add()

    def show_record(self, record: Record, page: str = "") -> None:
        """Open the page of a record, or another one that shows it, with the cursor on the record."""
        there = self.shell.here() == page_of(record.kind)  # whoever looks through a register stays in it
        name = page or (page_of(record.kind) if there else reader_of(record))
        self.shell.go(name)
        show = getattr(self.shell.page(name), "show_record", None)
        if show is not None and self.shell.here() == name:
            show(record.id, record.site)

    def open_on(self, page: str, record: str) -> None:
        """Open a page, with the cursor on the record of that id where one is named."""
        held = self.ledger.get(record) if record else None
        if held is not None:
            self.show_record(held, page)
        else:
            self.shell.go(page)

    def open_accounts(self, site: str) -> None:
        """Who may not have an account yet, at a site and below."""
        self.shell.go(TRAINING)
        cast(TrainingPage, self.shell.page(TRAINING)).show_accounts(site)

    def build_page(self, name: str) -> Page:
        """The page of that name: those of this table are written by hand, every other one is the register of its kind."""
        found = self.finder.search
        by_hand: dict[str, Callable[[Context], Page]] = {
            # The shell is asked when it is there: its first page is made while it is.
            HOME: partial(HomePage, open_record=self.show_record, go=lambda page: self.shell.go(page)),
            FLOOR: partial(FloorPage, finder=self.finder, open_record=self.show_record), ROTA: RotaPage,
            RENDEZVOUS: partial(RendezvousPage, open_record=self.show_record),
            PLAN: PlanPage, TRAINING: TrainingPage, SYNC: partial(SyncPage, syncer=self.syncer),
            HELP: partial(HelpPage, search=found, room=lambda: self.shell),
            SUPPORT: partial(SupportPage, search=found, open_page=self.open_on, log=self.log_issue), TIMES: TimesPage,
            "readiness": partial(ReadinessPage, open_accounts=self.open_accounts),
            REPORT: ReportPage, CENTRAL: partial(CentralPage, open_page=self.open_on, add=self.add_to),
            SETTINGS: partial(SettingsPage, profile=self.profile, choices=self.choices, gone=self.removal_asked.emit,
                              over=lambda: self.shell)}
        words = PageWords(self._words, self.ears)
        page = by_hand.get(name, partial(RegisterPage, kind_name=name))(replace(self.context, words=cast(Words, words)))
        words.follow(page.widget)
        return page

    def _keys(self) -> Keymap:
        keys = Keymap(self.choices.keys, self)
        keys.kept.connect(self.choices.keep_keys)
        return keys

    def _chosen(self) -> None:
        self.syncer.set_every(self.choices.sync_minutes * 60_000)

    # Another roll-out

    def fill_switch(self) -> list[QAction]:
        """The roll-outs of the profile, the open one ticked."""
        self._menu.clear()
        for ledger in self.profile.ledgers.values():
            action = QAction(ledger.name(), self._menu, checkable=True, checked=ledger is self.ledger)
            action.setData(ledger.rollout)
            self._menu.addAction(action)
        return self._menu.actions()

    def _open_switch(self) -> None:
        self.fill_switch()
        button = self.shell.sidebar.switch
        self._menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _switched(self, action: QAction) -> None:
        if action.data() != self.ledger.rollout:
            self.other_asked.emit(self.profile.ledgers[action.data()])

    # Joining later

    def open_join(self) -> JoinDialog:
        """Ask for address and code; the roll-out that was joined is opened."""
        self._dialog = JoinDialog(self._theme, self.shell)
        self._dialog.asked.connect(self._join)
        self._dialog.open()
        return self._dialog

    def _join(self, address: str, code: str) -> None:
        def job() -> Ledger:
            return self.profile.join(read_url(address), read_code(code), self.profile.name)
        self._slow.run(job, self._joined, self._not_joined)

    def _joined(self, ledger: Ledger) -> None:
        if self._dialog is not None:
            self._dialog.accept()
        self.other_asked.emit(ledger)

    def _not_joined(self, problem: Problem) -> None:
        if self._dialog is not None:
            self._dialog.refuse(self._words.problem(problem))
