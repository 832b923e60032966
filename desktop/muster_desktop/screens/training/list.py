"""The trainings of a roll-out: as a list, by week, as a table, to be planned, as a cascade, for donors, and who is ready."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from muster.change import Record
from muster.problems import Problem
from muster_desktop.context import Context
from muster_desktop.pagereading import PageReading
from muster_desktop.reading import Speech
from muster_desktop.remembered import Remembered
from muster_desktop.screens.register import RegisterPage
from muster_desktop.screens.training.acts import TrainingActs
from muster_desktop.screens.training.listways import LIST, PLAN, READY, TABLE, label, ways
from muster_desktop.screens.training.listwords import ListWords
from muster_desktop.screens.training.newtraining import NewTraining
from muster_desktop.screens.training.readyview import ReadyView
from muster_desktop.screens.training.words import TrainingWords
from muster_desktop.theme import Theme
from muster_desktop.training.programme import Programme, read_programme
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.combo import Combo
from muster_desktop.widgets.labels import Elided, Label, Rule
from muster_desktop.widgets.panes import focus_first
from muster_desktop.widgets.placard import Placard
from muster_desktop.widgets.segments import Segments
from muster_desktop.widgets.skeleton import Skeleton
from muster_desktop.widgets.tabplace import TabPlace

SEEN = frozenset({"training", "participation", "person", "module", "curriculum", "site", "grant", "entitlement", "attendance",
                  "score"})


def failed(theme: Theme) -> tuple[Placard, Button]:
    """What stands where the trainings could not be read, and the button that reads them again."""
    placard, again = Placard(theme, "warning-circle"), Button(theme, "")
    placard.add(again)
    return placard, again


class TrainingList(QWidget):
    """`opened` gives the id of a training that somebody wants to see."""

    opened = Signal(str)

    def __init__(self, context: Context, words: TrainingWords) -> None:
        super().__init__()
        self._context, self._ledger, self._names = context, context.ledger, words
        self.texts, self.acts = ListWords(context, words, self), TrainingActs(context, self)
        self._speech = Speech(context.words, context.theme, words.names)
        self._remembered = Remembered(context.ledger)
        self.programme: Programme | None = None
        self._site = self._remembered["training.site"]
        self.reading = PageReading(context, self, self._job, words.names, named=("site", "person"), heard=SEEN, status=False)
        self._built: dict[str, QWidget] = {}
        self._makers = ways(context, self.texts, words)
        self._make_parts()
        self._lay_out()
        self._join()
        self._say_frame()
        self.reading.read()

    @property
    def busy(self) -> bool:
        """Whether it is about to be read anew."""
        return self.reading.busy

    def _make_parts(self) -> None:
        theme = self._context.theme
        self._stack = QStackedWidget(self)
        self.title, self.sentence, self.sites = Label("", "title"), Elided(theme, "body", "text2"), Combo(theme, "map-pin")
        self.add = Button(theme, "", "plus-bold", "primary")
        self.menu = QMenu(self)
        self.ways = Segments(theme, dict.fromkeys(self._makers, ""))
        self.form = NewTraining(self._context, self._speech, self.acts)
        self.form_rule = Rule(upright=True)
        self.skeleton, self._blank = Skeleton(theme), QWidget()
        self.failed, self.again = failed(theme)

    def _lay_out(self) -> None:
        whole, head, body, tools = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for layout in (whole, body):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        head.setContentsMargins(20, 12, 20, 10)
        head.setSpacing(12)
        head.addStrut(self._context.theme.control)  # as high without a button: the tabs below it stand still
        head.addWidget(self.title)
        head.addWidget(self.sites)
        head.addWidget(self.sentence, 1)
        head.addWidget(self.add)
        tools.setContentsMargins(20, 10, 20, 10)
        tools.addWidget(self.ways)
        tools.addStretch(1)
        left = QVBoxLayout()
        left.addLayout(tools)
        left.addWidget(self._stack, 1)
        left.setSpacing(0)
        body.addLayout(left, 1)
        body.addWidget(self.form_rule)
        body.addWidget(self.form)
        whole.addLayout(head)
        whole.addWidget(TabPlace())
        whole.addLayout(body, 1)
        for part in (self._blank, self.skeleton, self.failed):
            self._stack.addWidget(part)
        self._close_form()

    def _join(self) -> None:
        self.reading.taken.connect(self._take)
        self.reading.failed.connect(self._refused)
        self.reading.late.connect(partial(self._stack.setCurrentWidget, self.skeleton))
        self._context.words.changed.connect(self._retell)
        self.sites.activated.connect(self._choose_site)
        self.again.clicked.connect(lambda: self.reading.read())
        self.ways.chosen.connect(self._choose_way)
        self.add.clicked.connect(self._ask_new)
        self.form.added.connect(self._added)
        self.form.left.connect(self._close_form)

    # Reading

    def _job(self) -> Callable[[], Programme]:
        return partial(read_programme, self._ledger)

    def _take(self, found: Programme) -> None:
        first, self.programme = self.programme is None, found
        if self._site not in found.sites:
            self._site = ""
        self._retell()
        if first and self.isVisible() and self.isAncestorOf(QApplication.focusWidget() or self):
            focus_first(self._stack)

    def _refused(self, problem: Problem) -> None:
        if self.programme is not None:  # what was read before stays
            self._context.notices.problem(problem)
        else:
            self.failed.say(self.tr("The trainings could not be read"), self._context.words.problem(problem))
            self.again.setText(self.tr("Try again"))
            self._stack.setCurrentWidget(self.failed)

    # Saying

    def _say_frame(self) -> None:
        self.title.setText(self.tr("Trainings"))
        self.add.setText(self.tr("New training"))
        self.sites.setAccessibleName(self.tr("Which sites"))
        self.skeleton.setAccessibleName(self.tr("Reading the trainings"))
        for name in self._makers:
            self.ways.say(name, label(name))

    def _retell(self) -> None:
        self._say_frame()
        if self.programme is None:
            return
        self._fill_sites()
        self.sentence.set_text(self._context.words.ui(
            self.texts.sentence(self.programme, self._site, self._context.words.today())))
        self.add.setVisible(self._ledger.may_write("training", self._site, "title"))
        self.show_way(self.ways.at())

    def _fill_sites(self) -> None:
        paths = [path for path in self.programme.sites if path] if self.programme is not None else []
        self.sites.clear()
        self.sites.addItem(self.tr("All sites"), "")
        for path in paths:
            self.sites.addItem(self._context.words.ui(self._names.names.site_name(path)), path)
        self.sites.setCurrentIndex(max(0, self.sites.findData(self._site)))
        self.sites.setVisible(bool(paths))
        self.sites.updateGeometry()

    def _choose_site(self) -> None:
        self._site = self.sites.currentData() or ""
        self._remembered.keep("training.site", self._site)
        self._retell()

    def way(self, name: str) -> QWidget:
        """A view, built when it is first asked for."""
        if name not in self._built:
            view = self._built[name] = self._makers[name]()
            self._stack.addWidget(view)
            for signal, slot in (("opened", self.opened), ("new_asked", self._ask_new), ("left", partial(self.show_way, LIST)),
                                 ("plan_asked", partial(self.show_way, PLAN))):
                if hasattr(view, signal):
                    getattr(view, signal).connect(slot)
            if isinstance(view, RegisterPage):
                view.grid.open_asked.connect(self._open_current)
                view.bars.head.title.hide()
        return self._built[name]

    def show_way(self, name: str) -> None:
        """Show the trainings in one of the ways."""
        self.ways.choose(name)
        view = self.way(name)
        if self.programme is not None and hasattr(view, "show_programme"):
            view.show_programme(self.programme, self._site)
        self._stack.setCurrentWidget(view)
        for part in (self.sites, self.sentence):  # the table has sites and a count of its own, below the title that stays
            part.setVisible(name != TABLE and (part is not self.sites or self.sites.count() > 1))
        self.add.setVisible(name != TABLE and self._ledger.may_write("training", self._site, "title"))

    def _choose_way(self, name: str) -> None:
        self._close_form()
        self.show_way(name)

    def show_account(self, person: str, site: str = "") -> None:
        """What somebody lacks for an account, wherever they are; with "" for the person, who lacks one at a site."""
        self._site = site
        self._fill_sites()
        self._choose_way(READY)
        cast(ReadyView, self.way(READY)).choose(person)

    # Acting

    def site(self) -> str:
        """The path below the root that is looked at."""
        return self._site

    def add_new(self) -> None:
        """The form of a new training."""
        self._open_form(None)

    def _ask_new(self) -> None:
        """Offer an empty one and each module of a curriculum."""
        modules = self.programme.modules if self.programme is not None else ()
        if not modules:
            self._open_form(None)
            return
        self.menu.clear()
        self.menu.addAction(self.tr("Empty training"), partial(self._open_form, None))
        self.menu.addSeparator()
        for module in modules:
            self.menu.addAction(self._names.names.title(module), partial(self._open_form, module))
        self.menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))

    def _open_form(self, module: Record | None) -> None:
        if self.programme is None:
            return
        self.form.ask(self.programme, self._site, module)
        for part in (self.form_rule, self.form):
            part.show()
        self.form.form.focus()

    def _close_form(self) -> None:
        for part in (self.form_rule, self.form):
            part.hide()

    def _added(self, training: str) -> None:
        self._close_form()
        self.opened.emit(training)

    def _open_current(self) -> None:
        record = cast(RegisterPage, self.way(TABLE)).current()
        if record is not None:
            self.opened.emit(record.id)
