"""The rendezvous of walkers and help desk, with a timer and an agenda that fills itself; beside it hand-over and visits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from muster.change import Record
from muster.fields import Value
from muster.floor.cover import on_floor
from muster.kinds import ALL
from muster.problems import Problem
from muster_desktop.context import Context
from muster_desktop.floor.acts import Acts
from muster_desktop.floor.meeting import EVERY, SITE, Meeting, read_meeting
from muster_desktop.ledger import Saved
from muster_desktop.names import Directory
from muster_desktop.navigation import RENDEZVOUS, page_label
from muster_desktop.pagereading import PageReading
from muster_desktop.reading import Speech
from muster_desktop.remembered import Remembered
from muster_desktop.screens.askcard import AskCard
from muster_desktop.screens.floor.meetingwords import MeetingWords
from muster_desktop.screens.panelform import Save
from muster_desktop.support.deeds import Deeds
from muster_desktop.undoing import tell
from muster_desktop.widgets.bindings import bind
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.combo import Combo
from muster_desktop.widgets.homelist import HomeRow, TaskPainter
from muster_desktop.widgets.homeview import HomeView
from muster_desktop.widgets.keys import letters_on
from muster_desktop.widgets.labels import Elided, Label, Rule
from muster_desktop.widgets.tabplace import TabPlace

MINUTE_MS = 60_000
MINUTES = ("place", "walkers", "desk_present", "top_issues", "workarounds", "contradictions", "messages", "fix_pages", "next")
PLAN = ("planned", "place")
HANDING = ("to", "load", "open", "exceptions", "next_action", "backup", "contact")
VISIT = ("name", "who", "planned", "held", "area", "heard", "thanked", "promised")


class RendezvousPage(QWidget):
    """`rest` comes when what was read is shown; `open_record` leads to an issue or a help page in full."""

    rest = Signal()

    def __init__(self, context: Context, open_record: Callable[[Record], object] | None = None) -> None:
        super().__init__()
        self._open_record = open_record
        self._context, self._ledger, self._acts = context, context.ledger, Acts(context.ledger)
        self._names = Directory(context.ledger, context.words)
        self.words = MeetingWords(context, self._names, self)
        self._site = Remembered(context.ledger)[SITE]
        self.reading = PageReading(context, self, self._job, self._names, named=("site", "person", "article"))
        self.meeting: Meeting | None = None
        theme = context.theme
        self.agenda, self.handing = HomeView(theme, TaskPainter), HomeView(theme, TaskPainter)
        self.heading = Label("", "title")
        self.title, self.clock = Label("", "section"), Elided(theme, "body", "text2")
        self.hand_title, self.load_line = Label("", "section"), Elided(theme, "body", "text2")
        self.sites = Combo(theme, "map-pin")
        self.hold, self.plan = Button(theme, "", variant="primary", keys="N"), Button(theme, "")
        self.sign, self.visit = Button(theme, ""), Button(theme, "")
        self.card = AskCard(Speech(context.words, theme, self._names), self)
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._minute.start()
        self._lay_out()
        self._join()
        self._say()
        self.reading.read()

    @property
    def widget(self) -> QWidget:
        return self

    @property
    def busy(self) -> bool:
        return self.reading.busy

    def site(self) -> str:
        """The path of the site that is shown."""
        return self._site

    def _lay_out(self) -> None:
        whole, top, both = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        for layout in (whole, both):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        top.setContentsMargins(20, 12, 20, 12)
        top.setSpacing(12)
        top.addWidget(self.heading)
        top.addWidget(self.sites)
        top.addStretch()
        whole.addLayout(top)
        whole.addWidget(TabPlace())
        whole.addLayout(both, 1)
        for at, (title, line, buttons, view) in enumerate((
                (self.title, self.clock, (self.plan, self.hold), self.agenda),
                (self.hand_title, self.load_line, (self.visit, self.sign), self.handing))):
            column, head, acts = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
            column.setSpacing(0)
            head.setContentsMargins(20, 10, 20, 10)
            head.setSpacing(4)
            head.addWidget(title)
            head.addWidget(line)
            for button in buttons:
                acts.addWidget(button)
            acts.addStretch()
            head.addLayout(acts)
            column.addLayout(head)
            column.addWidget(Rule())
            column.addWidget(view, 1)
            if at:
                both.addWidget(Rule(upright=True))
            both.addLayout(column, 1)

    def _join(self) -> None:
        self._minute.timeout.connect(self.reading.soon)
        self.reading.taken.connect(self._take)
        self.reading.failed.connect(self._context.notices.problem)
        self.reading.rest.connect(self.rest)
        self._context.words.changed.connect(self._retell)
        self.sites.activated.connect(lambda: self.choose_site(self.sites.currentData() or ""))
        self.hold.clicked.connect(self.add_new)
        bind(self, self._by_key, "N")
        self.plan.clicked.connect(self.plan_one)
        self.sign.clicked.connect(self.hand_over)
        self.visit.clicked.connect(partial(self._about_visit, None))
        for view in (self.agenda, self.handing):
            view.new_asked.connect(self.add_new)
            view.opened.connect(self._open)
            view.ticked.connect(self._told)

    # Reading

    def _job(self) -> Callable[[], Meeting]:
        return partial(read_meeting, self._ledger, self._site)

    def _take(self, meeting: Meeting) -> None:
        self.meeting, self._site = meeting, meeting.site
        self._retell()

    # Saying

    def _say(self) -> None:
        self.heading.setText(page_label(RENDEZVOUS))
        self.title.setText(self.tr("Rendezvous"))
        self.hand_title.setText(self.tr("Hand-over"))
        self.hold.setText(self.tr("Hold it now"))
        self.plan.setText(self.tr("Plan one"))
        self.sign.setText(self.tr("Sign the hand-over"))
        self.visit.setText(self.tr("Add a visit"))
        self.sites.setAccessibleName(self.tr("Which site"))

    def _retell(self) -> None:
        self._say()
        meeting, words = self.meeting, self._context.words
        if meeting is None:
            return
        self.sites.clear()
        for path in meeting.sites:
            self.sites.addItem(words.ui(self._names.site_name(path)), path)
        self.sites.setCurrentIndex(max(0, self.sites.findData(meeting.site)))
        self.sites.setVisible(len(meeting.sites) > 1)
        due = meeting.next is not None and meeting.next.values["planned"][0] <= meeting.now
        self.clock.set_text(self.words.clock(meeting), "bad" if due else "text2")
        self.load_line.set_text(self.words.load(meeting), "bad" if meeting.sheet.load == "critical" else "text2")
        rows = self.words.agenda(meeting)
        self.agenda.show_rows(rows or [HomeRow(self.tr("Nothing to talk about since the last one."))])
        self.handing.show_rows(self.words.handing(meeting))

    def choose_site(self, path: str) -> None:
        """Show another site."""
        self._site = path
        Remembered(self._ledger).keep(SITE, path)
        self.reading.read()

    # Acting

    def _by_key(self) -> None:
        """The letter of the button, wherever the cursor is on the page."""
        if letters_on() and self.hold.isVisible() and self.card.isHidden():
            self.add_new()

    def add_new(self) -> None:
        """The minutes of a rendezvous that is held now, begun with its agenda; the next one is planned with it."""
        meeting = self.meeting
        if meeting is None:
            return
        here = on_floor(self._ledger.records("shift", self._site), meeting.now)
        names = [self._names.name(str(each.values.get("person"))) for each in here]
        offset = self._acts.now()[1]
        values = {**self.words.minutes_begin(meeting, names), "next": [meeting.now + EVERY, offset]}
        record = meeting.next

        def save(told: Mapping[str, Value]) -> str:
            held = {**told, "held": self._acts.now()}
            planned: dict[str, Value] = {"planned": told.get("next"), "place": told.get("place")}
            return self._save(lambda: self._acts.meet(self._site, record, held, planned), self.tr("The rendezvous is noted."))

        self._ask(self.tr("Rendezvous"), "rendezvous", MINUTES, values, save, self.tr("Note it"))

    def plan_one(self) -> None:
        """When the next one is."""
        now = self._acts.now()

        def save(told: Mapping[str, Value]) -> str:
            return self._save(partial(self._acts.add, "rendezvous", self._site, told), self.tr("Planned."))

        self._ask(self.tr("Plan a rendezvous"), "rendezvous", PLAN, {"planned": [now[0] + EVERY, now[1]]}, save,
                  self.tr("Plan it"))

    def hand_over(self) -> None:
        """The sheet of this shift, signed by who hands over."""
        if self.meeting is None:
            return

        def save(told: Mapping[str, Value]) -> str:
            signed = {**told, "at": self._acts.now(), "by": self._ledger.person}
            return self._save(lambda: self._acts.add("handover", self._site, signed), self.tr("Handed over."))

        self._ask(self.tr("Hand-over"), "handover", HANDING, self.words.sheet_begin(self.meeting), save, self.tr("Sign"))

    def _about_visit(self, visit: Record | None) -> None:
        def save(told: Mapping[str, Value]) -> str:
            act = partial(self._acts.add, "visit", self._site, told) if visit is None else (
                partial(self._ledger.edit, visit.id, told))
            return self._save(act, self.tr("The visit is noted."))

        self._ask(self.tr("Sponsor visit"), "visit", VISIT, visit.values if visit is not None else {}, save, self.tr("Save"))

    def _open(self, row: HomeRow) -> None:
        if row.target is not None and row.target.kind == "visit":
            self._about_visit(row.target)
        elif row.target is not None and row.target.kind in ("issue", "article") and self._open_record is not None:
            self._open_record(row.target)

    def _told(self, row: HomeRow) -> None:
        """The user of an issue that was solved higher up knows it now."""
        if row.target is None or not row.ticks:
            return
        said = self.tr("Noted: the user of {title} was told.").format(title=self._context.words.quoted(row.title))
        edits = Deeds(self._ledger).tell_back(row.target)
        if why := self._save(lambda: self._ledger.save(edits), said):
            self._context.notices.warn(why)

    def _ask(self, title: str, kind: str, names: tuple[str, ...], values: Mapping[str, Value], save: Save, button: str) -> None:
        fields = [ALL[kind].by_name[name] for name in names]
        self.card.ask(title, "", button, fields, values, save, frozenset(field.name for field in fields if field.required))

    def _save(self, act: Callable[[], Saved], said: str) -> str:
        try:
            saved = act()
        except Problem as problem:
            return self._context.words.problem(problem)
        tell(self._context, [saved], said)
        return ""
