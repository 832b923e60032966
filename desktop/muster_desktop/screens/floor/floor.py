"""The floor on a go-live day: the line of the day, the quick log at the side, four lanes of cards, the pace below."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from muster.change import Record
from muster.floor.policy import Policy
from muster_desktop.context import Context
from muster_desktop.finder import Finder
from muster_desktop.floor import board
from muster_desktop.floor.boardread import Day, day_number, live_sites, read_day
from muster_desktop.floor.terms import policy_here
from muster_desktop.ledger import Ledger
from muster_desktop.names import Directory
from muster_desktop.pagereading import PageReading
from muster_desktop.reading import Speech
from muster_desktop.remembered import Remembered
from muster_desktop.screens.askcard import AskCard
from muster_desktop.screens.floor.boardacts import BoardActs
from muster_desktop.screens.floor.boardparts import Below, LaneRow
from muster_desktop.screens.floor.boardsays import BoardSays
from muster_desktop.screens.floor.briefcard import BriefCard
from muster_desktop.screens.floor.dayforms import DayForms
from muster_desktop.screens.floor.floorwords import FloorWords
from muster_desktop.screens.floor.logpanel import LogPanel
from muster_desktop.screens.floor.pulsecard import PulseCard
from muster_desktop.screens.floor.stripbar import StripBar
from muster_desktop.widgets.labels import Rule
from muster_desktop.widgets.lanecards import Face
from muster_desktop.widgets.tabplace import TabPlace

MINUTE_MS = 60_000
SITE = "floor.site"


Read = tuple[list[str], dict[str, Record], Day]
"""The sites that are live, the records of all of them by path, and the day of the one that is shown."""


def _read(ledger: Ledger, wanted: str) -> Read:
    sites = live_sites(ledger, datetime.date.today().isoformat())
    here = wanted if wanted in sites else sites[0]
    return sites, {each.site: each for each in ledger.records("site")}, read_day(ledger, here, ledger.true_now())


class FloorPage(QWidget):
    """`open_record(record, page)` leads to an issue in full. `rest` comes when what was read stands on the board."""

    rest = Signal()

    def __init__(self, context: Context, finder: Finder, open_record: Callable[[Record, str], None]) -> None:
        super().__init__()
        self._context, self._ledger, self._open_record = context, context.ledger, open_record
        self._remembered = Remembered(context.ledger)
        self.names = Directory(context.ledger, context.words)
        self.words = FloorWords(context, self.names, self)
        self.reading = PageReading(context, self, self._job, self.names, named=("site", "person"))
        self._sites: list[str] = []
        self._site = self._remembered[SITE]
        self._go_lives: dict[str, Record] = {}
        self.day: Day | None = None
        self.log = LogPanel(context, finder, self.site)  # first, as the window gives the focus to the first that takes it
        self.log.setParent(self)
        self.strip, self.lanes, self.below = StripBar(context, self.words), LaneRow(context), Below(context)
        speech = Speech(context.words, context.theme, self.names)
        self.card = AskCard(speech, self)
        self.pulse = PulseCard(context, self, lambda *noted: self.acts.note_pulse(*noted))
        self.acts = BoardActs(context, self.card, self.pulse, self.site, self)
        self.brief = BriefCard(context, self.words, self)
        self.forms = DayForms(context, self.card, self.acts, self.site)
        self.says = BoardSays(context, self.words, self.strip, self.lanes, self.below)
        self._lay_out()
        self._join()
        self.says.say()
        self.reading.read()

    @property
    def widget(self) -> QWidget:
        return self

    @property
    def busy(self) -> bool:
        """Whether it is about to be read anew, or alike issues to be looked for."""
        return self.reading.busy or self.log.writer.busy

    def site(self) -> str:
        """The path of the site that the board shows."""
        return self._site

    def _lay_out(self) -> None:
        whole, body, right = QVBoxLayout(self), QHBoxLayout(), QVBoxLayout()
        for layout in (whole, body, right):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        whole.addWidget(self.strip)
        whole.addWidget(TabPlace())
        whole.addLayout(body, 1)
        body.addWidget(self.log)
        body.addWidget(Rule(upright=True))
        body.addLayout(right, 1)
        right.addWidget(self.lanes, 1)
        right.addWidget(Rule())
        right.addWidget(self.below)

    def _join(self) -> None:
        context = self._context
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._minute.timeout.connect(self.reading.soon)
        self._minute.start()
        self.reading.taken.connect(self._take)
        self.reading.failed.connect(context.notices.problem)
        self.reading.rest.connect(self.rest)
        context.words.changed.connect(self._retell)
        self.strip.site_chosen.connect(self.choose_site)
        self.strip.turnout_asked.connect(lambda: self.forms.turnout(self.day))
        self.strip.brief_asked.connect(self.show_brief)
        self.below.tip_asked.connect(self.forms.tip)
        self.log.left.connect(self.to_board)
        self.lanes.solved.dropped.connect(partial(self._dropped, ""))
        for name, lane in self.lanes.lanes.items():
            lane.view.asked.connect(self._asked)
            lane.view.dropped.connect(partial(self._dropped, name))
            lane.view.side.connect(partial(self._beside, name))

    # Reading

    def _job(self) -> Callable[[], Read]:
        return partial(_read, self._ledger, self._site)

    def _take(self, found: Read) -> None:
        self._sites, self._go_lives, self.day = found
        if self._site not in self._sites:
            self._site = self.day.site
        self._retell()

    # Saying

    def policy(self) -> Policy:
        """The support times that count at this site."""
        assert self.day is not None
        return policy_here(self.day.policies, self._go_lives.get(self._site), self._site, datetime.date.today().isoformat())

    def _retell(self) -> None:
        self.says.say()
        if self.day is None:
            return
        here, cursor = self._here(), self._cursor()
        row = self.lanes.lanes[here].view.currentIndex().row()
        site = self._go_lives.get(self._site)
        live = day_number(str(site.values.get("go_live") or "") if site is not None else "", datetime.date.today().isoformat())
        self.strip.fill_sites(self._sites, self._site)
        policy = self.policy()
        self.says.show(self.day, board.cards(self.day, policy), board.strip(self.day), live, policy.calendar)
        if cursor:  # it goes along with its card, so that the next key is for the same issue
            lanes = self.lanes.lanes
            gone_to = next((lane for lane in lanes.values() if lane.view.find(cursor)), None)
            if gone_to is not None:
                gone_to.view.setFocus()
            else:
                lanes[here].view.stand(row)

    def _here(self) -> str:
        return next((name for name, lane in self.lanes.lanes.items() if lane.view.hasFocus()), "new")

    def _cursor(self) -> str:
        face = self.lanes.lanes[self._here()].view.face() if self.lanes.lanes[self._here()].view.hasFocus() else None
        return face.card.record.id if face is not None else ""

    def choose_site(self, path: str) -> None:
        """Show another site's floor."""
        self._site = path
        self._remembered.keep(SITE, path)
        self.reading.read()

    # Acting

    def show_brief(self) -> None:
        """What a walker or a sponsor wants to know before the first step."""
        if self.day is None:  # the page was made for this, and is being read
            self.rest.connect(self.show_brief, Qt.ConnectionType.SingleShotConnection)
        else:
            self.brief.open_brief(self.day)

    def add_new(self) -> None:
        """The cursor into the quick log."""
        self.log.begin()

    def begin_log(self, text: str = "") -> None:
        """The quick log of this page, with `text` in it where one is given."""
        self.log.begin(text)

    def to_board(self) -> None:
        """The cursor to the first lane with a card."""
        lanes = self.lanes.lanes
        first = next((lane for lane in lanes.values() if lane.view.rows.rowCount()), lanes["new"])
        first.view.setFocus()

    def _beside(self, lane: str, by: int) -> None:
        names = [*self.lanes.lanes]
        at = names.index(lane) + by
        if 0 <= at < len(names):
            self.lanes.lanes[names[at]].view.setFocus()

    def _asked(self, act: str, face: Face | None) -> None:
        if act == "table":
            self.below.turn()
        elif act == "log":
            self.log.begin()
        elif act == "brief":
            self.show_brief()
        elif act == "pulse" and face is None:
            self.pulse.open_pulse("")
        elif face is not None and act == "open":
            self._open_record(face.card.record, "")
        elif face is not None:
            self.acts.act(act, face.card)

    def _dropped(self, lane: str, issue: str) -> None:
        record = self._ledger.get(issue)
        if record is None:
            return
        if lane:
            self.acts.move(record, lane)
        else:
            self.acts.solve(record)
