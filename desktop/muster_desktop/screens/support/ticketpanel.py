"""One request beside the queue: its two clocks, the ladder, help pages that fit, what happened, and what can be done."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from muster.change import Record
from muster.kinds import ALL
from muster_desktop.context import Context
from muster_desktop.reading import Speech
from muster_desktop.screens.support.ticketfoot import TicketFoot
from muster_desktop.screens.support.words import SupportWords
from muster_desktop.support.asked import Request
from muster_desktop.support.ticket import Event, Ticket
from muster_desktop.widgets.badges import Chip
from muster_desktop.widgets.buttons import Button, IconButton
from muster_desktop.widgets.clashbanner import ClashBanner
from muster_desktop.widgets.history import what_changed
from muster_desktop.widgets.labels import Label, Rule
from muster_desktop.widgets.scrolled import scrolled
from muster_desktop.widgets.ticketparts import ClockCard, Ladder, PageCard, PastLine, Rung

SIDE = 18
SEVERITY_TONES = {"1": "bad", "2": "warn", "3": "neutral", "4": "outline"}
FEW = 8


class TicketPanel(QWidget):
    """Shows; what is asked for is said by signals. `act_asked` gives "pass", "back", "wait", "resume", "solve", "reopen" or
    "more"; `link_asked` the id of a help page."""

    act_asked = Signal(str)
    link_asked = Signal(str)
    read_asked = Signal(str)
    search_asked = Signal()
    decide_asked = Signal(str)

    def __init__(self, context: Context, words: SupportWords, speech: Speech) -> None:
        super().__init__()
        self._context, self._words, self._speech = context, words, speech
        self.request: Request | None = None
        self.cards: list[PageCard] = []
        self._past: list[PastLine] = []
        self._events: tuple[Event, ...] = ()
        self._all = False
        self._make_parts()
        self._lay_out()
        self._join()

    def _make_parts(self) -> None:
        theme = self._context.theme
        self.number = Label("", "small", "text2")
        self.severity = Chip(theme)
        self.known = Chip(theme, "", "accent")
        self.copy, self.more = IconButton(theme, "copy", "", size=26), IconButton(theme, "dots-three", "", size=26)
        self.title, self.who = Label("", "section", "", wrap=True), Label("", "small", "text2", wrap=True)
        self.clashes = ClashBanner(self._speech)
        self.first, self.due = ClockCard(theme), ClockCard(theme)
        self.aside = Label("", "small", "text2", wrap=True)
        self.ladder = Ladder(theme)
        self.fit_title, self.past_title = Label("", "strong", ""), Label("", "strong", "")
        self.search = Button(theme, "", variant="link", height=24)
        self.nothing = Label("", "small", "text2", wrap=True)
        self.earlier = Button(theme, "", variant="link", height=24)
        self.foot = TicketFoot(theme)
        self.composer = self.foot.composer

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        inside = QWidget()
        inside.setProperty("ground", "canvas")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(8)
        for part in (self.number, self.severity, self.known):
            head.addWidget(part)
        head.addStretch()
        head.addWidget(self.copy)
        head.addWidget(self.more)
        clocks, fits = QHBoxLayout(), QHBoxLayout()
        clocks.setSpacing(10)
        clocks.addWidget(self.first)
        clocks.addWidget(self.due)
        fits.addWidget(self.fit_title, 1)
        fits.addWidget(self.search)
        self._pages, self._lines = QVBoxLayout(), QVBoxLayout()
        self._pages.setSpacing(6)
        self._lines.setSpacing(10)
        self._part(column, [head, self.title, self.who, self.clashes], 3, ruled=False)
        self._part(column, [clocks, self.aside, self.ladder], 8)
        self._part(column, [fits, self._pages, self.nothing], 8)
        self._part(column, [self.past_title, self._lines, self.earlier], 8)
        column.addStretch(1)
        whole.addWidget(scrolled(inside), 1)
        whole.addWidget(Rule())
        whole.addWidget(self.foot)

    @staticmethod
    def _part(column: QVBoxLayout, parts: Sequence[QWidget | QHBoxLayout | QVBoxLayout], between: int,
              ruled: bool = True) -> None:
        if ruled:
            column.addWidget(Rule())
        inner = QVBoxLayout()
        inner.setContentsMargins(SIDE, 10, SIDE, 10)
        inner.setSpacing(between)
        for part in parts:
            if isinstance(part, QWidget):
                inner.addWidget(part, 0, Qt.AlignmentFlag.AlignLeading if isinstance(part, Button) else Qt.AlignmentFlag(0))
            else:
                inner.addLayout(part)
        column.addLayout(inner)

    def _join(self) -> None:
        self.foot.pass_on.clicked.connect(partial(self.act_asked.emit, "pass"))
        self.foot.wait.clicked.connect(self._wait_pressed)
        self.foot.solve.clicked.connect(self._solve_pressed)
        self.more.clicked.connect(partial(self.act_asked.emit, "more"))
        self.copy.clicked.connect(partial(self.act_asked.emit, "copy"))
        self.search.clicked.connect(self.search_asked)
        self.earlier.clicked.connect(self._show_all)
        self.clashes.decide_asked.connect(self.decide_asked)

    def _wait_pressed(self) -> None:
        self.act_asked.emit("resume" if self.request is not None and self.request.waiting else "wait")

    def _solve_pressed(self) -> None:
        self.act_asked.emit("reopen" if self.request is not None and not self.request.open else "solve")

    # Showing

    def show_request(self, request: Request, may: Callable[[str], bool]) -> None:
        """The request as it stands now; `may` tells whether the reader may write a field of it."""
        other = self.request is None or self.request.record.id != request.record.id
        self.request = request
        if other:
            self._all = False
            self.show_fits([], {}, False)
            self.nothing.hide()
            self._show_lines([])
        record, words = request.record, self._words
        self.number.setText(self.tr("Request {number}").format(number=words.number(record)))
        severity = words.severity(record)
        self.severity.setVisible(bool(severity))
        self.severity.set_text(severity, SEVERITY_TONES.get(str(record.values.get("severity")), "neutral"))
        self.known.setVisible(record.values.get("known") is True)
        self.known.set_text(self.tr("Known issue"))
        self.title.setText(words.title(record))
        self.who.setText(self._context.words.ui(words.who(record)))
        self.clashes.show_fields([*record.clashes], ALL["issue"])
        self.composer.show_request(record.id)
        self._say_clocks(request)
        self._say_fixed(request, may)

    def _say_clocks(self, request: Request) -> None:
        words, standing = self._words, request.standing
        text, icon, tone = words.first(standing)
        self.first.say(self.tr("First answer"), text, icon, tone)
        tone = "plum" if request.waiting and request.open else standing.tone if request.open else ""
        icon = "pause" if tone == "plum" else "warning-circle" if standing.late and request.open else "timer"
        self.due.say(words.until(request), words.left(request), icon, tone if tone != "ok" else "")
        parts = []
        if standing.transit:
            parts.append(self.tr("{time} on its way between computers, not counted").format(
                time=words.minutes(standing.transit, standing.day)))
        if standing.skew:
            parts.append(QCoreApplication.translate("TicketPanel", "a computer's clock was %n min off", None, standing.skew))
        self.aside.setText(self._context.words.joined(parts))
        self.aside.setVisible(bool(parts))

    def _say_fixed(self, request: Request, may: Callable[[str], bool]) -> None:
        self.copy.set_name(self.tr("Copy the number and title"))
        self.more.set_name(self.tr("More"))
        self.fit_title.setText(self.tr("Answers that may fit"))
        self.search.setText(self.tr("Search help pages"))
        self.past_title.setText(self.tr("History"))
        self.foot.say(self._context.words, request, may)

    def show_ticket(self, ticket: Ticket) -> None:
        """Who had it, and what happened."""
        self._say_ladder(ticket)
        self._show_lines(ticket.events)

    def _say_ladder(self, ticket: Ticket) -> None:
        assert self.request is not None
        at, words = int(self.request.level), self._context.words
        usual = {1: self.tr("the floor"), 2: self.tr("coordinators"), 3: self.tr("developers")}
        rungs = []
        for level in (1, 2, 3):
            person = ticket.holders.get(str(level), "")
            who = self._words.person(person) if person and level <= at else usual[level]
            state = "done" if level < at or not self.request.open else "here" if level == at else "open"
            if level > at:
                state = "open"
            rungs.append(Rung(words.number(level), self._words.level(str(level)), who, state))
        self.ladder.show_rungs(rungs, words.joined([f"{rung.level} {rung.who}" for rung in rungs]))

    # Help pages

    def show_fits(self, pages: Sequence[Record], uses: Mapping[str, int], may: bool) -> None:
        """Help pages that may answer it, the linked one first."""
        for card in self.cards:
            card.hide()
            card.deleteLater()
        record = self.request.record if self.request is not None else None
        linked = str(record.values.get("help") or "") if record is not None else ""
        self.cards = [PageCard(self._context.theme, page.id, self._words.title(page), self._page_about(page, uses),
                               page.id == linked, may) for page in pages]
        for card in self.cards:
            card.linked.connect(self.link_asked)
            card.opened.connect(self.read_asked)
            self._pages.addWidget(card)
            card.show()
        self.nothing.setText(self.tr("No help page is like this. When it is solved, its answer can become one."))
        self.nothing.setVisible(not pages)

    def _page_about(self, page: Record, uses: Mapping[str, int]) -> str:
        count = uses.get(page.id, 0)
        if count:
            return QCoreApplication.translate("TicketPanel", "Solved %n request(s)", None, count)
        return self._context.words.ui(self._words.field(page, "state"))

    # History

    def _show_lines(self, events: Sequence[Event]) -> None:
        for line in self._past:
            line.hide()
            line.deleteLater()
        self._events = tuple(events)
        few = events if self._all else events[:FEW]
        self._past = [self._line(event) for event in few]
        for line in self._past:
            self._lines.addWidget(line)
            line.show()
        rest = len(events) - len(few)
        self.earlier.setVisible(rest > 0)
        self.earlier.setText(QCoreApplication.translate("TicketPanel", "%n earlier", None, max(0, rest)))

    def _show_all(self) -> None:
        self._all = True
        self._show_lines(self._events)

    def _line(self, event: Event) -> PastLine:
        words = self._context.words
        mine = event.person == self._context.ledger.person
        known = any(each.id == event.person for each in self._speech.names.named("person"))
        name = self.tr("You") if mine else words.ui(self._speech.names.name(event.person)) if known else self.tr("Somebody")
        parts, text = [words.moment(event.at)], event.text
        if event.act:
            parts.append(self._words.act(event))
        else:
            text = what_changed(event.changes, event is self._events[-1], ALL["issue"], self._speech)
        if event.unsent:
            parts.append(self.tr("on this computer, not sent yet"))
        if event.help:
            shown = self.tr("Help page: {title}").format(title=self._speech.names.name(event.help))
            text = f"{text}\n{shown}" if text else shown
        disc = (event.person, self._speech.names.name(event.person) if known else name)
        return PastLine(self._context.theme, disc, name, words.joined(parts), self._words.prose(text), not event.act)
