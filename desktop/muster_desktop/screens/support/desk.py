"""The support desk: the queue by the time that is left, and one request in full beside it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from muster_desktop.context import Context
from muster_desktop.floor.numbers import number_of, numbers_in
from muster_desktop.names import Directory
from muster_desktop.pagereading import PageReading
from muster_desktop.reading import Speech
from muster_desktop.screens.support.deskacts import DeskActs
from muster_desktop.screens.support.deskhead import DeskHead
from muster_desktop.screens.support.levelrules import LevelRules
from muster_desktop.screens.support.ticketforms import TicketForms
from muster_desktop.screens.support.ticketpanel import TicketPanel
from muster_desktop.screens.support.words import SupportWords
from muster_desktop.search import Search
from muster_desktop.search_words import words_of
from muster_desktop.support.asked import Queue, Request, in_order, on_tab
from muster_desktop.support.queue import QueueReader
from muster_desktop.support.ticket import Ticket, read_ticket
from muster_desktop.widgets.bindings import bind
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.labels import Rule
from muster_desktop.widgets.placard import Placard
from muster_desktop.widgets.ticketrows import TicketHead
from muster_desktop.widgets.ticketview import TicketView

PANEL, PANEL_WIDE, WIDE_FROM = 384, 420, 1600
MINUTE_MS, REST_MS = 60_000, 40
HEARD = frozenset({"issue", "entry", "receipt", "policy", "person", "site", "article"})
LETTERS = {"N": "new", "T": "take", "P": "pass", "W": "wait", "H": "article", "U": "told"}

Open = Callable[[str, str], object]
"""(page, id of a record or "") -> opens it."""


class SupportPage(QWidget):
    """`widget` is the page itself. `open_page` leads to another page; `log` opens the quick log."""

    def __init__(self, context: Context, search: Search, open_page: Open, log: Callable[[], object]) -> None:
        super().__init__()
        self._context, self._search, self._log = context, search, log
        self._names = Directory(context.ledger, context.words)
        self.words = SupportWords(context, self._names, self)
        self._speech = Speech(context.words, context.theme, self._names)
        self._reader = QueueReader(context.ledger)
        self.queue: Queue | None = None
        self.reading = PageReading(context, self, lambda: self._reader.read, self._names, named=("person", "site"), heard=HEARD)
        self._wanted, self._ticket = "", 0
        self._make_parts(open_page)
        self._lay_out()
        self._join()
        self.reading.read()

    @property
    def widget(self) -> QWidget:
        return self

    @property
    def busy(self) -> bool:
        """Whether it is about to be read anew."""
        return self.reading.busy or self._rest.isActive()

    def _make_parts(self, open_page: Open) -> None:
        context = self._context
        self.head, self.columns = DeskHead(context), TicketHead(context.theme)
        self.view = TicketView(context.theme, "".join(LETTERS))
        self.nothing = Placard(context.theme, "lifebuoy")
        self.clear, self.first = Button(context.theme), Button(context.theme, "", "plus-bold", "primary")
        self.nothing.add(self.clear)
        self.nothing.add(self.first)
        self.panel = TicketPanel(context, self.words, self._speech)
        self.rules = LevelRules(context, self._names, self)
        self.acts = DeskActs(context, self.words, self.panel, self.rules, open_page, self)
        self.forms = TicketForms(context, self.words, self._speech, self.rules, self.acts.answer)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._minute.start()

    def _lay_out(self) -> None:
        self._rows, left = QStackedWidget(), QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.columns)
        column.addWidget(self.view, 1)
        self._rows.addWidget(left)
        self._rows.addWidget(self.nothing)
        self._side = QStackedWidget()
        self._side.addWidget(self.panel)
        self._side.addWidget(self.forms)
        self._side_rule = Rule(upright=True)
        self._side.setFixedWidth(self._context.theme.px(PANEL))
        row, whole = QHBoxLayout(), QVBoxLayout(self)
        for layout in (row, whole):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        row.addWidget(self._rows, 1)
        row.addWidget(self._side_rule)
        row.addWidget(self._side)
        whole.addWidget(self.head)
        whole.addWidget(Rule())
        whole.addLayout(row, 1)

    def _join(self) -> None:
        context, head = self._context, self.head
        head.changed.connect(self._show)
        head.left.connect(self.view.setFocus)
        head.new_asked.connect(self.add_new)
        self.clear.clicked.connect(head.clear)
        self.first.clicked.connect(self.add_new)
        self.view.moved.connect(self._rest.start)
        self.view.opened.connect(self._enter)
        self.view.asked.connect(self._letter)
        self._rest.timeout.connect(self.show_now)
        self._minute.timeout.connect(self._again)
        self.forms.closed.connect(self.close_form)
        self.forms.write_asked.connect(lambda record: self.acts.write_page(record, self.forms.given()))
        self.panel.act_asked.connect(self.act)
        self.acts.form_asked.connect(self._open_form)
        self.reading.taken.connect(self._take)
        self.reading.failed.connect(context.notices.problem)
        context.words.changed.connect(self._retell)
        bind(self, self._finish, "Ctrl+Return", "Ctrl+Enter")
        bind(self.panel, self.view.setFocus, "Esc")
        QShortcut(QKeySequence("Ctrl+F"), self, self.head.search.setFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self._context.theme.px(PANEL_WIDE if self.window().width() >= WIDE_FROM else PANEL)
        if wide != self._side.width():
            self._side.setFixedWidth(wide)

    # Reading

    def _again(self) -> None:
        """A minute has gone by."""
        if self.isVisible() and not self.reading.busy:
            self.reading.read(self._reader.again)

    def _take(self, queue: Queue) -> None:
        self.queue = queue
        self.say()

    def _retell(self) -> None:
        self._names.forget()
        self.say()

    # Showing

    def say(self) -> None:
        """Everything anew, in the present language."""
        words, queue = self._context.words, self.queue
        sites = [(path, words.ui(self._names.site_name(path))) for path in queue.sites] if queue is not None else []
        may = any(self._context.ledger.may_write("issue", site, "summary") for site in self._context.ledger.sites())
        self.head.say(self.words.sentence(queue) if queue is not None else "", queue.counts if queue is not None else {}, sites,
                      may)
        self.columns.say(self.tr("No."), self.tr("Request"), self.tr("Site"), self.tr("Time left"))
        self.view.setAccessibleName(self.tr("Requests"))
        self.clear.setText(self.tr("Clear filters"))
        self.first.setText(self.tr("New request"))
        self.first.setVisible(may)
        self._show()
        self.show_now()

    def _chosen(self, queue: Queue) -> list[Request]:
        tab, site, person = self.head.tab(), self.head.at_site(), self._context.ledger.person
        typed, called = words_of(self.head.search.text()), numbers_in(self.head.search.text())
        if len(typed) == 1 and (said := [each for each in queue.requests if number_of(each.record.id) in called]):
            return in_order(said)  # whoever says a number does not say a tab with it, nor a site
        found = [each for each in queue.requests if on_tab(each, tab, person)
                 and (site is None or each.record.site == site) and (not typed or self.words.holds(each.record, typed))]
        return in_order(found, self.head.order.currentData())

    def _show(self) -> None:
        if self.queue is None:
            return
        shown = self._chosen(self.queue)
        self.view.show_rows([self.words.row(each) for each in shown])
        bar = self.view.verticalScrollBar()
        self.columns.leave(bar.width() if bar.isVisible() else 0)
        if self._wanted and self.view.choose(self._wanted):
            self._wanted = ""
        self._rows.setCurrentIndex(0 if shown else 1)
        for part in (self._side, self._side_rule):
            part.setVisible(bool(shown))
        narrowed = bool(self.head.search.text()) or self.head.at_site() is not None
        self.clear.setVisible(narrowed)
        self.nothing.say(*self._empty(narrowed))

    def _empty(self, narrowed: bool) -> tuple[str, str]:
        if narrowed:
            return self.tr("No request fits"), self.tr("Others are hidden by what you look for or by the site.")
        if self.head.tab() == "closed":
            return self.tr("Nothing was closed yet"), self.tr("Requests that were solved stand here, the last one first.")
        return self.tr("Nothing is open here"), self.tr("A request that somebody logs at a site stands here after the next sync.")

    def request(self) -> Request | None:
        """The request that the cursor is on."""
        key, held = self.view.key(), self.queue.requests if self.queue is not None else ()
        return next((each for each in held if each.record.id == key), None)

    def show_now(self) -> None:
        """The request under the cursor in full, without waiting for the hand to rest."""
        self._rest.stop()
        request = self.request()
        if request is None:
            return
        self.panel.show_request(request, self.acts.may(request.record))
        self._context.work.forget(self._ticket)
        job = partial(read_ticket, self._context.ledger, self._search, request.record)
        self._ticket = self._context.work.run(job, self._take_ticket, self._context.notices.problem)

    def _take_ticket(self, ticket: Ticket) -> None:
        request = self.panel.request
        if request is not None and self.queue is not None and request.record.id == ticket.record.id:
            self.panel.show_ticket(ticket)
            self.panel.show_fits(ticket.pages, self.queue.uses, self.acts.may(request.record)("help"))

    # Acting

    def show_record(self, record: str, site: str) -> None:
        """Put the cursor on a request as soon as it is read."""
        self._wanted = record
        held = self._context.ledger.get(record)
        status = held.values.get("status") if held is not None else None
        self.head.open_tab("closed" if status in ("closed", "duplicate", "not_reproduced", "backlog") else "all")
        self.head.clear()

    def add_new(self) -> None:
        """Log a request; the quick log knows the way from anywhere."""
        self._log()

    def _letter(self, letter: str) -> None:
        self.act(LETTERS[letter])

    def act(self, act: str) -> None:
        """Do what a button or a key asks of the request under the cursor."""
        request = self.request()
        if act == "new":
            self.add_new()
        elif request is not None and self._side.currentWidget() is self.panel:
            self.acts.act(act, request)

    def _open_form(self, sort: str, request: Request, level: str) -> None:
        note, record = self.panel.composer.text(), request.record
        asks = {"pass": partial(self.forms.open_pass, record, level), "back": partial(self.forms.open_back, record, level),
                "wait": partial(self.forms.open_wait, record), "solve": partial(self.forms.open_solve, record)}
        self._side.setCurrentWidget(self.forms)
        asks[sort](note)

    def _finish(self) -> None:
        """What is open is done: a form saved, or the request solved."""
        if self._side.currentWidget() is self.forms:
            self.forms.form.commit()
        else:
            self.act("solve")

    def close_form(self) -> None:
        """Back from a form to the request."""
        self._side.setCurrentWidget(self.panel)
        self.view.setFocus()

    def _enter(self) -> None:
        self.panel.composer.box.setFocus()
