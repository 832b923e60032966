"""The rota of a site's day: who walks where and when, and a map that shows in words what is not covered."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from muster.change import Record
from muster.fields import Value
from muster.kinds import ALL
from muster.problems import Problem
from muster_desktop.context import Context
from muster_desktop.floor.acts import Acts
from muster_desktop.floor.meeting import SITE
from muster_desktop.floor.rotaread import Rota, read_rota
from muster_desktop.names import Directory
from muster_desktop.pagereading import PageReading
from muster_desktop.reading import Speech
from muster_desktop.remembered import Remembered
from muster_desktop.screens.askcard import AskCard
from muster_desktop.screens.floor.rotawords import RotaWords
from muster_desktop.undoing import tell
from muster_desktop.widgets.bindings import bind
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.combo import Combo
from muster_desktop.widgets.covermap import CoverMap
from muster_desktop.widgets.homelist import DigestPainter, HomeRow
from muster_desktop.widgets.homeview import HomeView
from muster_desktop.widgets.keys import letters_on
from muster_desktop.widgets.labels import Elided, Label, Rule, bulleted
from muster_desktop.widgets.scrolled import scrolled
from muster_desktop.widgets.segments import Segments
from muster_desktop.widgets.tabplace import TabPlace

LIST_WIDE = 430
KIND = ALL["shift"]
ASKED = ("person", "role", "area", "start", "end", "languages", "phone", "backup", "status")


class RotaPage(QWidget):
    """`rest` comes when what was read is shown."""

    rest = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, self._ledger = context, context.ledger
        self._remembered = Remembered(context.ledger)
        self._names = Directory(context.ledger, context.words)
        self.words = RotaWords(context, self._names, self)
        self._site, self._after = self._remembered[SITE], 0
        self.reading = PageReading(context, self, self._job, self._names, named=("site", "person"))
        self.rota: Rota | None = None
        theme = context.theme
        self.list = HomeView(theme, DigestPainter)
        self.title, self.sentence = Label("", "title"), Elided(theme, "body", "text2")
        self.sites, self.days = Combo(theme, "map-pin"), Segments(theme, {"0": "", "1": "", "2": ""})
        self.add = Button(theme, "", "plus", "primary", "N")
        self.map_title, self.map = Label("", "section"), CoverMap(theme)
        self.gaps_title, self.gaps = Label("", "section"), Label("", "body", "", wrap=True)
        self.card = AskCard(Speech(context.words, theme, self._names), self)
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
        whole, head, said, body, right = QVBoxLayout(self), QHBoxLayout(), QVBoxLayout(), QHBoxLayout(), QVBoxLayout()
        for layout in (whole, said, body):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        head.setContentsMargins(20, 9, 20, 9)
        head.setSpacing(10)
        said.addWidget(self.title)
        said.addWidget(self.sentence)
        head.addLayout(said, 1)
        for part in (self.days, self.sites, self.add):
            head.addWidget(part)
        self.list.setFixedWidth(self._context.theme.px(LIST_WIDE))
        inside = QWidget()
        inside.setProperty("ground", "canvas")
        right = QVBoxLayout(inside)
        right.setContentsMargins(20, 14, 20, 14)
        right.setSpacing(10)
        for widget in (self.map_title, self.map, self.gaps_title, self.gaps):
            right.addWidget(widget)
        right.addStretch()
        whole.addLayout(head)
        whole.addWidget(TabPlace())
        whole.addLayout(body, 1)
        body.addWidget(self.list)
        body.addWidget(Rule(upright=True))
        body.addWidget(scrolled(inside), 1)

    def _join(self) -> None:
        self.reading.taken.connect(self._take)
        self.reading.failed.connect(self._context.notices.problem)
        self.reading.rest.connect(self.rest)
        self._context.words.changed.connect(self._retell)
        self.add.clicked.connect(self.add_new)
        bind(self, self._by_key, "N")
        self.list.opened.connect(self._open)
        self.list.new_asked.connect(self.add_new)
        self.days.chosen.connect(self._choose_day)
        self.sites.activated.connect(lambda: self.choose_site(self.sites.currentData() or ""))

    # Reading

    def day(self) -> str:
        """The day that is shown."""
        return (datetime.date.today() + datetime.timedelta(days=self._after)).isoformat()

    def _job(self) -> Callable[[], Rota]:
        return partial(read_rota, self._ledger, self._site, self.day())

    def _take(self, rota: Rota) -> None:
        self.rota, self._site = rota, rota.site
        self._retell()

    # Saying

    def _say(self) -> None:
        self.title.setText(self.tr("Rota"))
        self.add.setText(self.tr("Add a shift"))
        self.map_title.setText(self.tr("Coverage by the hour"))
        self.gaps_title.setText(self.tr("What is missing"))
        self.sites.setAccessibleName(self.tr("Which site"))
        self.days.say("0", self.tr("Today"))
        self.days.say("1", self.tr("Tomorrow"))
        self.days.say("2", self._context.words.day((datetime.date.today() + datetime.timedelta(days=2)).isoformat()))

    def _retell(self) -> None:
        self._say()
        rota, words = self.rota, self._context.words
        if rota is None:
            return
        self.sites.clear()
        for path in rota.sites:
            self.sites.addItem(words.ui(self._names.site_name(path)), path)
        self.sites.setCurrentIndex(max(0, self.sites.findData(rota.site)))
        self.sites.setVisible(len(rota.sites) > 1)
        self.sites.updateGeometry()
        many = self.tr("{shifts} shifts for {users} users").format(
            shifts=words.number(len(rota.shifts)), users=words.number(rota.users))
        self.sentence.set_text(words.ui(words.joined([words.long_day(rota.day), many])))
        nobody = HomeRow(self.tr("Nobody is on the rota of this day."), about=self.tr("Press N to add a shift."),
                         sign="not_started")
        self.list.show_rows([self.words.row(shift) for shift in rota.shifts] or [nobody])
        self.map.show_map([words.clock(slot.begin) for slot in rota.cover.slots], self.words.lines(rota))
        gaps = self.words.gaps(rota)
        self.gaps.setText(bulleted(words.rtl, gaps) or self.tr("Nothing: every hour is covered."))

    def choose_site(self, path: str) -> None:
        """Show the rota of another site."""
        self._site = path
        self._remembered.keep(SITE, path)
        self.reading.read()

    def _choose_day(self, name: str) -> None:
        self._after = int(name)
        self.reading.read()

    # Acting

    def _by_key(self) -> None:
        """The letter of the button, wherever the cursor is on the page."""
        if letters_on() and self.add.isVisible() and self.card.isHidden():
            self.add_new()

    def add_new(self) -> None:
        """The form of a new shift, which begins at the next free hour of the day that is shown."""
        begin = self.rota.cover.slots[0].begin if self.rota is not None and self.rota.cover.slots else 0
        offset = Acts(self._ledger).now()[1]
        values: dict[str, Value] = {"role": "walker", "status": "planned",
                                    **({"start": [begin, offset], "end": [begin + 4 * 3_600_000, offset]} if begin else {})}
        self._ask(self.tr("New shift"), values, None)

    def show_record(self, record: str, _: str = "") -> None:
        """Open the form of a shift."""
        held = self._ledger.get(record)
        if held is not None:
            self._ask(self.tr("Shift"), held.values, held)

    def _open(self, row: HomeRow) -> None:
        if row.target is not None:
            self._ask(self.tr("Shift"), row.target.values, row.target)

    def _ask(self, title: str, values: Mapping[str, Value], record: Record | None) -> None:
        def save(told: Mapping[str, Value]) -> str:
            act = partial(Acts(self._ledger).add, "shift", self._site, told) if record is None else (
                partial(self._ledger.edit, record.id, told))
            try:
                saved = act()
            except Problem as problem:
                return self._context.words.problem(problem)
            tell(self._context, [saved], self.tr("The rota is saved."))
            return ""

        self.card.ask(title, "", self.tr("Save"), [KIND.by_name[name] for name in ASKED], values, save,
                      frozenset({"person", "start", "end"}))
