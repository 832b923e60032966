"""The trainings as a list in groups, and as a week by site."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from muster_desktop.context import Context
from muster_desktop.screens.training.listwords import ListWords
from muster_desktop.screens.training.words import TrainingWords
from muster_desktop.training.programme import OVER, Programme, grouped
from muster_desktop.training.week import Block, days_from, moved, week, week_of
from muster_desktop.widgets.buttons import Button, IconButton
from muster_desktop.widgets.columnlist import ColumnList, LineRow
from muster_desktop.widgets.labels import Label
from muster_desktop.widgets.placard import Placard
from muster_desktop.widgets.weekgrid import Piece, WeekGrid, WeekLine


class ListView(QWidget):
    """`opened` gives the id of a training; `new_asked` comes with N and from what stands where there are none."""

    opened = Signal(str)
    new_asked = Signal()

    def __init__(self, context: Context, words: ListWords) -> None:
        super().__init__()
        self._context, self._words = context, words
        self.table = ColumnList(context.theme)
        self.list = self.table.view
        self.nothing = Placard(context.theme, "chalkboard-teacher")
        self.first = Button(context.theme, "", "plus-bold", "primary")
        self.nothing.add(self.first)
        self._stack = QStackedWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.nothing)
        whole.addWidget(self._stack)
        self.list.opened.connect(self._open)
        self.list.ticked.connect(self._open)
        self.list.new_asked.connect(self.new_asked)
        self.first.clicked.connect(self.new_asked)

    def show_programme(self, programme: Programme, site: str) -> None:
        """Everything anew; the cursor stays on its training."""
        rows: list[LineRow] = []
        for name, held in grouped(programme.at(site), self._context.words.today()):
            rows.append(LineRow(self._words.group(name), number=self._context.words.number(len(held))))
            rows += [self._words.row(record, programme) for record in held]
        self.table.show_rows(self.tr("Trainings"), self._words.columns(), rows)
        self.nothing.say(self.tr("No trainings yet"), self.tr(
            "Plan the first one from a module of a curriculum, or let a plan be made from the people of each site."))
        self.first.setText(self.tr("New training"))
        self.first.setVisible(self._context.ledger.may_write("training", site, "title"))
        self._stack.setCurrentIndex(0 if rows else 1)

    def _open(self, row: LineRow) -> None:
        if row.target is not None:
            self.opened.emit(row.target.id)

    def focus_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)


class WeekView(QWidget):
    """A week of all sites, with the weeks before and after it."""

    opened = Signal(str)

    def __init__(self, context: Context, words: ListWords, names: TrainingWords) -> None:
        super().__init__()
        self._context, self._words, self._names = context, words, names
        self._programme: Programme | None = None
        self._site = ""
        self.start = ""
        theme = context.theme
        self.back = IconButton(theme, "caret-left", "", "plain", 30)
        self.onward = IconButton(theme, "caret-right", "", "plain", 30)
        self.now = Button(theme, "", height=30)
        self.title = Label("", "strong", "")
        self.grid = WeekGrid(theme)
        self.nothing = Placard(theme, "calendar-blank")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self.nothing)
        bar, whole = QHBoxLayout(), QVBoxLayout(self)
        bar.setContentsMargins(20, 0, 20, 8)
        bar.setSpacing(8)
        for part in (self.back, self.now, self.onward, self.title):
            bar.addWidget(part)
        bar.addStretch(1)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(bar)
        whole.addWidget(self._stack, 1)
        self.back.clicked.connect(lambda: self.turn(-1))
        self.onward.clicked.connect(lambda: self.turn(1))
        self.now.clicked.connect(lambda: self.turn(0))
        self.grid.opened.connect(self.opened)

    def show_week(self, start: str) -> None:
        """Show the week that begins on this day."""
        self.start = start
        if self._programme is not None:
            self.show_programme(self._programme, self._site)

    def turn(self, weeks: int) -> None:
        """Weeks on or back; 0 for that of today."""
        self.show_week(moved(self.start, weeks) if weeks else self._this_week())

    def _this_week(self) -> str:
        first: Qt.DayOfWeek = self._context.words.locale.firstDayOfWeek()
        return week_of(self._context.words.today(), first.value)

    def show_programme(self, programme: Programme, site: str) -> None:
        self._programme, self._site = programme, site
        self.start = self.start or self._this_week()
        days, words = days_from(self.start), self._context.words
        self.back.set_name(self.tr("The week before"))
        self.onward.set_name(self.tr("The week after"))
        self.now.setText(self.tr("This week"))
        self.title.setText(words.ui(self._names.days(days[0], days[-1])))
        lines = [WeekLine(self._names.names.site_name(line.site),
                          tuple(tuple(self._piece(block, day) for block in blocks)
                                for day, blocks in zip(days, line.days, strict=True)))
                 for line in week(programme.at(site), programme.sites, self.start)]
        today = words.today()
        self.grid.setAccessibleName(self.tr("Trainings of the week by site"))
        self.grid.show_lines(lines, [self.tr("Site"), *(words.day(day) for day in days)],
                             days.index(today) + 1 if today in days else -1)
        self.nothing.say(self.tr("Nothing in this week"), self.tr("The weeks before and after it are a click away."))
        self._stack.setCurrentIndex(0 if lines else 1)

    def _piece(self, block: Block, day: str) -> Piece:
        assert self._programme is not None
        words, record = self._context.words, block.training
        part = self.tr("All day") if len(block.halves) > 1 else (
            self.tr("Morning") if block.halves == ("am",) else self.tr("Afternoon"))
        found = [clash for clash in self._programme.clashes.get(record.id, ())
                 if any(half.startswith(day) for half in clash.half_days)]
        tone = "warn" if found else "neutral" if record.values.get("status") in OVER else "accent"
        said = [self._words.title(record), part, *(self._words.clash(each, record, self._programme) for each in found)]
        where = self._words.value(record, "venue")
        about = words.joined([part, where]) if where else part
        return Piece(record.id, self._words.title(record), about, tone, words.joined(said))

