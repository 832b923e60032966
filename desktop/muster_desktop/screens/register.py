"""The register of one kind: a table that is edited in place, a panel with the whole record, what is found and filtered."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from muster.change import Record
from muster.kinds import ALL
from muster.problems import Problem
from muster.rights import at_or_below
from muster_desktop.context import Context
from muster_desktop.names import Directory
from muster_desktop.reading import Speech
from muster_desktop.rows import Look
from muster_desktop.screens.registeracts import RegisterActs
from muster_desktop.screens.registercells import RegisterCells
from muster_desktop.screens.registerfiles import RegisterFiles
from muster_desktop.screens.registerload import RegisterLoad
from muster_desktop.screens.registerlooks import RegisterLooks
from muster_desktop.screens.registerside import RegisterSide
from muster_desktop.screens.registerstates import RegisterStates
from muster_desktop.screens.registerwords import RegisterWords
from muster_desktop.tables import TableModel
from muster_desktop.widgets.bindings import bind
from muster_desktop.widgets.grid import Grid
from muster_desktop.widgets.labels import Rule
from muster_desktop.widgets.tabplace import TabPlace

FIND_MS, SIDE_MS = 120, 12
PANEL = 348


class RegisterPage(QWidget):
    """Every record of one kind at a site and below. `widget` is the page itself."""

    rest = Signal()  # what was asked has been read and is shown

    def __init__(self, context: Context, kind_name: str) -> None:
        super().__init__()
        self._context, self.kind = context, ALL[kind_name]
        self.names = Directory(context.ledger, context.words)
        self.speech = Speech(context.words, context.theme, self.names)
        self.acts = RegisterActs(context, self.kind, self)
        self.model = TableModel(self.kind, self.speech, self.acts.save, self.acts.may, self)
        self.source = RegisterLoad(context, self.kind, self.names, self)
        self._wanted = ""
        self._make_parts()
        self._lay_out()
        self._join()
        self.say()
        self.source.load()

    @property
    def widget(self) -> QWidget:
        return self

    def _make_parts(self) -> None:
        theme = self._context.theme
        self.grid = Grid(theme, self.model)
        self.states = RegisterStates(theme, self.grid)
        self.bars = RegisterWords(self._context, self.names, self.acts, self.model, self.states)
        self.side = RegisterSide(self._context, self.kind, self.speech, self.acts)
        self.cells = RegisterCells(self._context, self.grid, self.acts, self.site, self.set_look)
        self.looks = RegisterLooks(self._context, self.kind, self.grid, self.bars.find, self.set_look)
        self.files = RegisterFiles(self._context, self.kind, self.acts, self)
        self._find = QTimer(self, singleShot=True, interval=FIND_MS)
        self._side_late = QTimer(self, singleShot=True, interval=SIDE_MS)
        self._side_late.timeout.connect(self._follow_cursor)

    def _lay_out(self) -> None:
        left = QWidget()
        column, whole = QVBoxLayout(left), QVBoxLayout(self)
        for layout in (column, whole):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        for part in (self.bars.find, Rule(), self.bars.value, Rule()):
            column.addWidget(part)
        column.addWidget(self.states, 1)
        column.addWidget(Rule())
        column.addWidget(self.bars.foot)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.side)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([800, self._context.theme.px(PANEL)])
        whole.addWidget(self.bars.head)
        whole.addWidget(TabPlace())
        whole.addWidget(self.splitter, 1)
        self.bars.find.panel.setChecked(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # whoever comes here by F6 or the sidebar comes to the table
        self.setFocusProxy(self.grid)

    def _join(self) -> None:
        self._context.words.changed.connect(self._spoken_anew)
        self.source.started.connect(self.states.wait)
        self.source.loaded.connect(self._loaded)
        self.source.changed.connect(self._changed)
        self.source.named.connect(self._named)
        self.source.failed.connect(self._failed)
        self._join_bars()
        self._join_grid()
        self.side.closed.connect(self._side_closed)
        self.side.added.connect(self.show_record)
        self.side.delete_asked.connect(self._delete_shown)
        bind(self, self.add_new, "Ctrl+N")
        bind(self, self.bars.find.line.setFocus, "Ctrl+F")

    def _join_bars(self) -> None:
        self.bars.head.site_chosen.connect(self.set_site)
        for button in (self.bars.head.add, self.states.add):
            button.clicked.connect(self.add_new)
        for button in (self.bars.head.bring, self.states.bring):
            button.clicked.connect(self.files.ask_import)
        self.bars.head.take.clicked.connect(self.files.ask_export)
        self.bars.find.find_typed.connect(self._find.start)
        self.bars.find.find_left.connect(self.grid.setFocus)
        self._find.timeout.connect(self._look_again)
        self.bars.find.only_chosen.connect(self._look_again)
        for button in (self.bars.find.clear, self.states.clear):
            button.clicked.connect(self.clear_filters)
        self.states.again.clicked.connect(self.source.load)

    def _join_grid(self) -> None:
        grid = self.grid
        grid.open_asked.connect(self.open_side)
        self.bars.value.mend_asked.connect(self.cells.mend)
        grid.header.sectionMoved.connect(self.looks.keep)
        grid.undo_asked.connect(self.acts.undo)
        grid.redo_asked.connect(self.acts.redo)
        grid.selectionModel().selectionChanged.connect(self._say_foot)
        for asked in (grid.moved, self.model.refused_changed, self.bars.find.panel.toggled):
            asked.connect(self._moved)

    def _loaded(self, records: list[Record]) -> None:
        self.grid.when_free(partial(self._take, records))

    def _take(self, records: list[Record]) -> None:
        cursor = self.current() or self.side.panel.record  # the panel comes after the cursor by some milliseconds
        here = self._wanted or (cursor.id if cursor is not None else "")
        several = len({record.site for record in records} | {self.site()}) > 1
        columns = self.looks.columns(several)
        if columns != self.model.columns:
            self.model.set_columns(columns)
            self.grid.order_anew()
        self.model.set_records(records)
        self._wanted = ""
        self.states.rest()
        self.grid.fit_when_new()
        self.choose(here)
        self.say()
        self.rest.emit()

    def _failed(self, problem: Problem) -> None:
        self.states.fail(self._context.words.problem(problem))

    def _changed(self, records: list[Record], gone: list[str]) -> None:
        self.model.update(records, gone)
        for record in records:
            self.side.follow(record)
        if self._wanted and self.model.row_of(self._wanted) >= 0:
            self.choose(self._wanted)
            self._wanted = ""
        self.say()

    def _named(self) -> None:
        self.grid.when_free(self._speak_again)

    def _speak_again(self) -> None:
        current = self.current()
        self.model.speak_again()
        self.choose(current.id if current is not None else "")

    def _spoken_anew(self) -> None:
        self.names.forget()
        self._named()
        self.grid.fit_when_seen()
        self.say()

    # What is seen

    def site(self) -> str:
        """The path below the root of what is shown."""
        return self.source.site

    def set_site(self, site: str) -> None:
        self.source.site = self.files.site = site
        self.source.load()

    def current(self) -> Record | None:
        """The record under the cursor."""
        index = self.grid.currentIndex()
        return self.model.record(index.row()) if index.isValid() else None

    def choose(self, record: str) -> None:
        """Put the cursor on a record, in the column where it is; on the first row where that record is not shown."""
        if self.model.rowCount():
            index = self.model.index(max(0, self.model.row_of(record)), min(self.grid.column, len(self.model.columns) - 1))
            self.grid.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.grid.scrollTo(index)

    def set_look(self, look: Look) -> None:
        current = self.current()
        self.model.set_look(look)
        self.choose(current.id if current is not None else "")
        self.say()

    def _look_again(self) -> None:
        self.grid.when_free(self._look_now)

    def _look_now(self) -> None:
        self.set_look(replace(self.model.look, find=self.bars.find.line.text(), only=self.bars.find.only.at()))

    def clear_filters(self) -> None:
        self.bars.find.line.clear()
        self._find.stop()
        self.bars.find.only.choose("")
        self.set_look(Look(sort=self.model.look.sort, down=self.model.look.down))
        self.grid.setFocus()

    def say(self) -> None:
        """Put the words of the present language, and the counts."""
        self.bars.say(self.site(), self.source.sites)
        self.side.say()
        self._moved()

    def _moved(self) -> None:
        """The cursor is on another cell, its cell has changed, or the panel was opened or closed."""
        record, shown = self.current(), self.side.panel.record
        if record is not None and (shown is None or shown.id == record.id or not self.grid.hasFocus()):
            self._follow_cursor()
        elif record is not None:
            self._side_late.start()  # who holds an arrow down is not kept waiting for every record passed
        self.side.setVisible(self.side.adding or (self.bars.find.panel.isChecked() and record is not None))
        self.bars.say_cell(self.grid.currentIndex())
        self._say_foot()

    def _follow_cursor(self) -> None:
        """Show the record under the cursor in the panel."""
        self._side_late.stop()
        record = self.current()
        if record is not None:
            self.side.show_record(record)

    def _say_foot(self) -> None:
        self.bars.say_foot(len(self.grid.chosen_rows()))

    def add_new(self) -> None:
        """Open the form for a new record."""
        if self.acts.may_add(self.site()):
            self.side.show()
            self.side.start_new(self.site())

    def show_record(self, record: str, site: str = "") -> None:
        """Put the cursor on a record as soon as it is read, where it is of another `site` too; what would hide it is cleared."""
        if not at_or_below(site or self.site(), self.site()):
            self.set_site("")
        if self.model.row_of(record) < 0 and self.model.look.narrowed:
            self.clear_filters()
        self._wanted = "" if self.model.row_of(record) >= 0 else record
        self.choose(record)
        self.say()
        self.grid.setFocus()

    def open_side(self) -> None:
        """Go from the table into the whole record."""
        self.bars.find.panel.setChecked(True)
        self._follow_cursor()
        self.side.focus_first()

    def _side_closed(self, closed: bool) -> None:
        """Back to the row; the panel goes when its cross was pressed."""
        if closed:
            self.bars.find.panel.setChecked(False)
        self.say()
        self.grid.setFocus()

    def _delete_shown(self) -> None:
        if self.side.panel.record is not None:
            self.acts.delete([self.side.panel.record])
            self.grid.setFocus()
