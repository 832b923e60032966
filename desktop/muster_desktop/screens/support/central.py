"""The register of all sites: what may be the same, known issues with their way round, releases by site, the roadmap."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from muster.author import Edit
from muster.problems import Problem
from muster_desktop.context import Context
from muster_desktop.names import Directory
from muster_desktop.pagereading import PageReading
from muster_desktop.reading import Speech
from muster_desktop.screens.support.centralrows import CentralRows
from muster_desktop.screens.support.pairpanel import PairPanel
from muster_desktop.screens.support.wishpanel import WishPanel
from muster_desktop.screens.support.words import SupportWords
from muster_desktop.support.central import RELEASE_STATES, Central, merged, read_central, release_edit, told_apart
from muster_desktop.support.deeds import Deeds
from muster_desktop.undoing import tell
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.labels import Elided, Label, Rule
from muster_desktop.widgets.placard import Placard
from muster_desktop.widgets.segments import Segments
from muster_desktop.widgets.standinggrid import StandingGrid
from muster_desktop.widgets.tabplace import TabPlace
from muster_desktop.widgets.twolines import TwoLineList

LISTS = ("pairs", "known", "releases", "wishes")
HEARD = frozenset({"issue", "entry", "release", "release_status", "wish", "site", "person"})
LEFT = 400


class CentralPage(QWidget):
    """`widget` is the page itself. `open_page` leads to a request, or to the register in which something new is added."""

    def __init__(self, context: Context, open_page: Callable[[str, str], object], add: Callable[[str], object]) -> None:
        super().__init__()
        self._context, self._open_page, self._add = context, open_page, add
        self._names = Directory(context.ledger, context.words)
        self._words = SupportWords(context, self._names, self)
        self._rows = CentralRows(context, self._words, self._names, self)
        self._deeds = Deeds(context.ledger)
        self.central: Central | None = None
        self.reading = PageReading(context, self, lambda: partial(read_central, context.ledger), self._names,
                                   named=("site", "person", "release"), heard=HEARD, status=False)
        self._make_parts()
        self._lay_out()
        self._join()
        self.reading.read()

    @property
    def widget(self) -> QWidget:
        return self

    @property
    def busy(self) -> bool:
        """Whether it is about to be read anew."""
        return self.reading.busy

    def _make_parts(self) -> None:
        context = self._context
        self.title, self.sentence = Label("", "title", ""), Elided(context.theme, "body", "text2")
        self.lists = Segments(context.theme, dict.fromkeys(LISTS, ""))
        self.add = Button(context.theme, "", "plus-bold", "primary")
        self.list = TwoLineList(context.theme)
        self.pair = PairPanel(context, self._words)
        speech = Speech(context.words, context.theme, self._names)
        self.wish = WishPanel(context, self._words, speech)
        self.grid, self.nothing = StandingGrid(context.theme), Placard(context.theme, "git-merge")
        self.menu = QMenu(self)
        context.theme.dress(self.menu)

    def _lay_out(self) -> None:
        head, tools, row, whole = QHBoxLayout(), QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.setContentsMargins(20, 12, 20, 10)
        head.setSpacing(12)
        head.addStrut(self._context.theme.control)  # as high as a head with buttons: the tabs below it stand still
        head.addWidget(self.title)
        head.addWidget(self.sentence, 1)
        head.addWidget(self.add)
        tools.setContentsMargins(20, 8, 20, 8)
        tools.addWidget(self.lists)
        tools.addStretch()
        self._side, self._whole, split = QStackedWidget(), QStackedWidget(), QWidget()
        for part in (self.pair, self.wish):
            self._side.addWidget(part)
        for layout in (row, whole):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        split.setLayout(row)
        self.list.setFixedWidth(self._context.theme.px(LEFT))
        row.addWidget(self.list)
        row.addWidget(Rule(upright=True))
        row.addWidget(self._side, 1)
        for whole_part in (split, self.grid, self.nothing):
            self._whole.addWidget(whole_part)
        whole.addLayout(head)
        whole.addWidget(TabPlace())
        whole.addLayout(tools)
        whole.addWidget(Rule())
        whole.addWidget(self._whole, 1)

    def _join(self) -> None:
        context = self._context
        self.lists.chosen.connect(lambda _: self._show())
        self.list.selectionModel().currentChanged.connect(self._moved)
        self.add.clicked.connect(self.add_new)
        self.pair.same_asked.connect(self._merge)
        self.pair.apart_asked.connect(self._keep_apart)
        self.pair.open_asked.connect(partial(self._open_page, "support"))
        self.wish.open_asked.connect(partial(self._open_page, "support"))
        self.wish.saved.connect(self._save)
        self.grid.asked.connect(self._ask_state)
        self.menu.triggered.connect(self._set_state)
        self.reading.taken.connect(self._take)
        self.reading.failed.connect(context.notices.problem)
        context.words.changed.connect(self._retell)

    # Reading

    def _take(self, central: Central) -> None:
        self.central = central
        self.say()

    def _retell(self) -> None:
        self._names.forget()
        self.say()

    # Showing

    def say(self) -> None:
        """Everything anew, in the present language."""
        self.title.setText(self.tr("All sites"))
        number, central = self._context.words.number, self.central
        names = {"pairs": self.tr("May be the same"), "known": self.tr("Known issues"), "releases": self.tr("Releases"),
                 "wishes": self.tr("Roadmap")}
        counts = {"pairs": len(central.pairs), "known": len(central.known), "releases": len(central.releases),
                  "wishes": len(central.wishes)} if central is not None else {}
        for name, text in names.items():
            self.lists.say(name, f"{text} {number(counts[name])}" if counts.get(name) else text)
        self._show()

    def _show(self) -> None:
        central, name = self.central, self.lists.at()
        if central is None:
            return
        kind, field = {"releases": ("release", "version"), "wishes": ("wish", "title")}.get(name, ("", ""))
        self.add.setVisible(bool(kind) and self._context.ledger.may_write(kind, "", field))
        self.add.setText(self.tr("New release") if kind == "release" else self.tr("New wish"))
        self.sentence.set_text(self._rows.sentence(name, central))
        if name == "releases":
            self.grid.cells.show(*self._rows.releases(central))
            self.grid.setAccessibleName(self.tr("Releases by site"))
            self._whole.setCurrentIndex(1 if central.releases and central.sites else 2)
        else:
            rows = self._rows.rows(name, central)
            self.list.show_rows(rows)
            self.list.setAccessibleName(self.sentence.text())
            if rows and not self.list.currentIndex().isValid():
                self.list.setCurrentIndex(self.list.lines.index(0))
            self._whole.setCurrentIndex(0 if rows else 2)
            self._moved(self.list.currentIndex())
        self.nothing.say(*self._rows.empty(name))

    def _moved(self, current: QModelIndex) -> None:
        central, name = self.central, self.lists.at()
        if central is None or not current.isValid() or current.row() >= self.list.lines.rowCount():
            return
        key = self.list.lines.rows[current.row()].key
        if name == "pairs":
            pair = next((each for each in central.pairs if (each.first.id, each.second.id) == key), None)
            if pair is not None:
                self.pair.show_pair(pair)
                self._side.setCurrentWidget(self.pair)
        elif name == "known":
            issue = next((each for each in central.known if each.id == key), None)
            if issue is not None:
                self.wish.show_known(issue)
                self._side.setCurrentWidget(self.wish)
        else:
            wish = next((each for each in central.wishes if each.record.id == key), None)
            if wish is not None:
                self.wish.show_wish(wish)
                self._side.setCurrentWidget(self.wish)

    # Acting

    def show_record(self, record: str, site: str) -> None:
        """Look for what may be the same as a request."""
        self.lists.choose("pairs")
        self._show()
        rows = self.list.lines.rows
        at = next((at for at, row in enumerate(rows) if isinstance(row.key, tuple) and record in row.key), -1)
        if at >= 0:
            self.list.setCurrentIndex(self.list.lines.index(at))

    def add_new(self) -> None:
        """A new release or wish, in its register."""
        if self.lists.at() in ("releases", "wishes"):
            self._add({"releases": "release", "wishes": "wish"}[self.lists.at()])

    def _merge(self, kept: str, other: str) -> None:
        ledger = self._context.ledger
        one, two = ledger.get(kept), ledger.get(other)
        if one is not None and two is not None:
            said = self.tr("They are one request now. Both histories are kept.")
            self._save(merged(ledger, one, two, self._deeds.now()), said)

    def _keep_apart(self, one: str, two: str) -> None:
        ledger = self._context.ledger
        first, second = ledger.get(one), ledger.get(two)
        if first is not None and second is not None:
            said = self.tr("They stay two requests, on every computer.")
            self._save(told_apart(ledger, first, second, self._deeds.now()), said)

    def _ask_state(self, row: int, column: int) -> None:
        if self.fill_menu(row, column):
            box = self.grid.visualRect(self.grid.cells.index(row, column))
            self.menu.popup(self.grid.viewport().mapToGlobal(QPoint(box.left(), box.bottom())))

    def fill_menu(self, row: int, column: int) -> bool:
        """What a release may be at a site, to choose from; False where the reader's role may not say it."""
        central = self.central
        if central is None:
            return False
        release, site = central.releases[row], central.sites[column]
        if not self._context.ledger.may_write("release_status", site, "status"):
            self._context.notices.warn(self.tr("Your role may not do that. Ask a coordinator or HQ."))
            return False
        self.menu.clear()
        for state in RELEASE_STATES:
            action = QAction(self._words.choice("release_status", "status", state), self.menu)
            action.setData((release.id, site, state))
            self.menu.addAction(action)
        return True

    def _set_state(self, action: QAction) -> None:
        release, site, state = action.data()
        edit = release_edit(self._context.ledger, release, site, state, self._context.words.today())
        said = self.tr("{release} at {site}: {state}.").format(
            release=self._names.name(release), site=self._context.words.ui(self._names.site_name(site)), state=action.text())
        self._save([edit], said)

    def _save(self, edits: Sequence[Edit], said: str) -> None:
        try:
            saved = self._context.ledger.save(list(edits))
        except Problem as problem:
            self._context.notices.problem(problem)
            return
        tell(self._context, [saved], said)
