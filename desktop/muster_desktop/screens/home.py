"""The first page: one's own work, the roll-out by site and stage, what needs a decision, what came since the last sync."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from muster.author import Edit
from muster.change import Record
from muster.fields import Value
from muster.problems import Problem
from muster_desktop.context import Context
from muster_desktop.home import Home, home
from muster_desktop.homeread import Read, read_home
from muster_desktop.hometasks import Task
from muster_desktop.names import Directory
from muster_desktop.pagereading import PageReading
from muster_desktop.remembered import Remembered
from muster_desktop.screens.homeboard import Board
from muster_desktop.screens.homewords import HomeWords
from muster_desktop.screens.homework import WorkPanel
from muster_desktop.undoing import tell
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.combo import Combo
from muster_desktop.widgets.homelist import HomeRow
from muster_desktop.widgets.labels import Elided, Label, Rule
from muster_desktop.widgets.placard import Placard
from muster_desktop.widgets.skeleton import Skeleton

WORK_WIDE = 452


class HomePage(QWidget):
    """`open_record(record, page)` and `go(page)` lead on from here. `widget` is the page itself."""

    def __init__(self, context: Context, open_record: Callable[[Record, str], None], go: Callable[[str], None]) -> None:
        super().__init__()
        self._context, self._ledger = context, context.ledger
        self._open_record, self._go = open_record, go
        self._remembered, self._names = Remembered(context.ledger), Directory(context.ledger, context.words)
        self.texts = HomeWords(context, self._names, self)
        self._read: Read | None = None
        self.home: Home | None = None
        self.reading = PageReading(context, self, self._job, self._names, named=("site", "person"))
        self._site = self._remembered["home.site"]
        self._make_parts()
        self._lay_out()
        self._join()
        self._say_frame()
        self.reading.read()

    @property
    def widget(self) -> QWidget:
        return self

    @property
    def busy(self) -> bool:
        """Whether it is about to be read anew."""
        return self.reading.busy

    def _make_parts(self) -> None:
        theme = self._context.theme
        self._body = QStackedWidget(self)  # first, as the window gives the focus to the first child that takes it
        self.title, self.sentence = Label("", "title"), Elided(theme, "body", "text2")
        self.sites = Combo(theme, "map-pin")
        self.work, self.board = WorkPanel(self._context, self.texts), Board(self._context, self.texts)
        self.skeleton, self.failed, self.again = Skeleton(theme), Placard(theme, "warning-circle"), Button(theme, "")
        self.failed.add(self.again)
        self._midnight = QTimer(self, interval=60_000)
        self._midnight.start()

    def _lay_out(self) -> None:
        whole, head, said = QVBoxLayout(self), QHBoxLayout(), QVBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        head.setContentsMargins(20, 9, 20, 9)
        said.setSpacing(0)
        said.addWidget(self.title)
        said.addWidget(self.sentence)
        head.addLayout(said, 1)
        head.addWidget(self.sites)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.work)
        row.addWidget(Rule(upright=True))
        row.addWidget(self.board, 1)
        blank = QWidget()
        for part in (both, blank, self.skeleton, self.failed):
            self._body.addWidget(part)
        self._both, self._blank = both, blank
        whole.addLayout(head)
        whole.addWidget(Rule())
        whole.addWidget(self._body, 1)
        self._body.setCurrentWidget(blank)
        self._fit()

    def _fit(self) -> None:
        self.work.setFixedWidth(min(self._context.theme.px(WORK_WIDE), 560))

    def _join(self) -> None:
        context, board = self._context, self.board
        self.reading.taken.connect(self._take)
        self.reading.failed.connect(self._refused)
        self.reading.late.connect(self._wait)
        context.words.changed.connect(self._retell)
        context.theme.changed.connect(self._fit)
        self._midnight.timeout.connect(self._new_day)
        self.again.clicked.connect(lambda: self.reading.read())
        self.sites.activated.connect(self._choose_site)
        self.work.added.connect(self._add)
        for view in (self.work.list, board.sites, board.decisions.list, board.news.list):
            view.opened.connect(self._open)
            view.ticked.connect(self._tick)
            if view is not self.work.list:
                view.new_asked.connect(self.work.begin_new)
        board.first.plan.clicked.connect(partial(self._go, "plan"))
        board.first.sites.clicked.connect(partial(self._go, "site"))
        board.first.people.clicked.connect(partial(self._go, "person"))

    # Reading

    def _job(self) -> Callable[[], Read]:
        return partial(read_home, self._ledger, datetime.date.today().isoformat())

    def _wait(self) -> None:
        self._body.setCurrentWidget(self.skeleton)

    def _take(self, found: Read) -> None:
        self._read = found
        self.texts.today = found.given.today
        if self._site not in self._site_paths():
            self._site = ""
        self._retell()
        self._show_both()

    def _show_both(self) -> None:
        """Show what was read; the first time with the cursor in one's own work, if nothing is being written meanwhile."""
        first = self._body.currentWidget() is not self._both
        self._body.setCurrentWidget(self._both)
        if first and self.isVisible() and not isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit):
            self.work.list.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def _refused(self, problem: Problem) -> None:
        self.failed.say(self.tr("This page could not be read"), self._context.words.problem(problem))
        self._body.setCurrentWidget(self.failed)

    def _new_day(self) -> None:
        if self._read is not None and self._read.given.today != datetime.date.today().isoformat():
            self.reading.soon()

    # Saying

    def _site_paths(self) -> list[str]:
        return sorted({record.site for record in self._read.given.of("site")}) if self._read is not None else []

    def _say_frame(self) -> None:
        self.title.setText(self._context.words.long_day(datetime.date.today().isoformat()))
        self.sites.setAccessibleName(self.tr("Which sites"))
        self.again.setText(self.tr("Try again"))
        self.skeleton.setAccessibleName(self.tr("Reading"))

    def _retell(self) -> None:
        self._say_frame()
        if self._read is None:
            return
        self.home = home(self._read.given, self._site)
        self._fill_sites()
        self.sentence.set_text(self._context.words.ui(self.texts.sentence(self.home)))
        self.work.say(self.home, self._ledger.may_write("step", self._site, "title"))
        self.board.say(self.home, self._read.news, self._read.synced)

    def _fill_sites(self) -> None:
        paths = [path for path in self._site_paths() if path]
        everywhere = self.tr("All {number} sites").format(number=self._context.words.number(len(paths)))
        self.sites.clear()
        self.sites.addItem(everywhere, "")
        for path in paths:
            self.sites.addItem(self._context.words.ui(self._names.site_name(path)), path)
        self.sites.setCurrentIndex(max(0, self.sites.findData(self._site)))
        self.sites.setVisible(len(paths) > 1)
        self.sites.updateGeometry()

    def _choose_site(self) -> None:
        self._site = self.sites.currentData() or ""
        self._remembered.keep("home.site", self._site)
        self._retell()

    # Acting

    def add_new(self) -> None:
        """The cursor into the line for a new task."""
        self.work.begin_new()

    def _open(self, row: HomeRow) -> None:
        if row.target is not None:
            self._open_record(row.target, row.page)
        elif row.page:
            self._go(row.page)

    def _tick(self, row: HomeRow) -> None:
        """Done today, or not after all; what cannot be ticked is opened."""
        if row.task is None or not row.ticks:
            self._open(row)
            return
        record = row.task.record
        edit = Edit(record.id, record.kind, record.site, self._ticked(row.task))
        said = self.tr("{title} is open again.") if row.task.done else self.tr("{title} is done.")
        self._save([edit], said.format(title=self._context.words.quoted(self.texts.title(record))))

    def _ticked(self, task: Task) -> dict[str, Value]:
        """What a tick sets: the status, and who saw it when."""
        kind, done, today = task.record.kind, not task.done, self.texts.today
        if kind == "readiness":
            return {"status": "fulfilled" if done else "open", "verified_on": today if done else None,
                    "verified_by": self._ledger.person if done else None}
        if kind == "milestone":
            return {"status": "reached" if done else "on_track", "reached_on": today if done else None}
        passed = {"passed_by": self._ledger.person if done else None} if task.record.values.get("level") == "gate" else {}
        return {"status": "done" if done else "under_way", "done_on": today if done else None, **passed}

    def _add(self, text: str) -> None:
        """A step of the reader's own, due today, at the site that is looked at."""
        values: dict[str, Value] = {"title": text, "level": "step", "owner": self._ledger.person, "due": self.texts.today,
                                    "status": "not_started"}
        record = self._ledger.new_id("step", self._site, values)
        title = self._context.words.quoted(text)
        if self._save([Edit(record, "step", self._site, values)], self.tr("{title} was added.").format(title=title)):
            self.work.line.clear()

    def _save(self, edits: list[Edit], said: str) -> bool:
        try:
            saved = self._ledger.save(edits)
        except Problem as problem:
            self._context.notices.problem(problem)
            return False
        tell(self._context, [saved], said)
        return True
