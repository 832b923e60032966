"""The register of one training: the grid with its bars, and what keys, taps and buttons do to it."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout

from muster_desktop.context import Context
from muster_desktop.screens.training.part import Part
from muster_desktop.screens.training.registeracts import RegisterActs
from muster_desktop.screens.training.registerbars import Figures, Foot
from muster_desktop.screens.training.registergrid import RegisterGrid
from muster_desktop.screens.training.registermodel import RegisterModel, register_columns
from muster_desktop.screens.training.words import TrainingWords
from muster_desktop.training.room import Room
from muster_desktop.training.rows import Cell, Line, lines
from muster_desktop.widgets.bindings import bind
from muster_desktop.widgets.labels import Rule
from muster_desktop.widgets.marks import mark_icon
from muster_desktop.widgets.noticebar import announce

NOON = 13
MENU = ("present", "late", "absent", "excused", "left_early", "")


class RegisterTab(Part):
    """`show_training` shows a room. The rows are changed as soon as a key is pressed, and put back where the save failed."""

    def __init__(self, context: Context, words: TrainingWords) -> None:
        super().__init__()
        theme = context.theme
        self._context, self._words = context, words
        self.room: Room | None = None
        self.rows: list[Line] = []
        self.chosen = ""  # the half-day that somebody chose to mark, "" for that of the clock
        self.model = RegisterModel(context, words, self)
        self.grid = RegisterGrid(theme, self.model)
        self.grid.setParent(self)  # first, as the window gives the focus to the first child that takes it
        self.acts = RegisterActs(context, self)
        self.figures, self.foot = Figures(context, words), Foot(context, words)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for part in (self.figures, Rule(), self.grid, Rule(), self.foot):
            whole.addWidget(part, 1 if part is self.grid else 0)
        self._join()

    def _join(self) -> None:
        grid, line = self.grid, self.foot.line
        grid.mark_asked.connect(self.mark)
        grid.minutes_asked.connect(self.minutes)
        grid.score_asked.connect(self.score)
        grid.result_asked.connect(self.result)
        grid.rest_asked.connect(self.mark_rest)
        grid.menu_asked.connect(self.open_menu)
        grid.undo_asked.connect(self.acts.undo)
        grid.redo_asked.connect(self.acts.redo)
        grid.find_asked.connect(self.look_for)
        grid.head.half_asked.connect(self.choose_half)
        line.textChanged.connect(self._find)
        line.step_asked.connect(self._find_next)
        line.left.connect(self._found)
        self.figures.filter_chosen.connect(self._filter)
        bind(self, self.look_for, "Ctrl+F")

    # Showing

    def show_training(self, room: Room) -> None:
        fresh = self.room is None or self.room.id != room.id
        self.room = room
        self.rows = lines(room, {person: self._words.about(person, room) for person in room.people})
        self._show()
        if fresh:
            self.model.typed.clear()
            self.model.refused.clear()
            self.grid.begin()
        self.foot.say()

    def _show(self) -> None:
        if self.room is None:
            return
        kept = self.model.rows[self.grid.currentIndex().row()].person if self.grid.currentIndex().isValid() else ""
        column = self.grid.column()
        self.model.show_room(self.room, self._filtered(), register_columns(self.room.half_days), self.now())
        if not self.grid.currentIndex().isValid() and kept and column is not None:
            self.grid.go(max(0, self.model.row_of(kept)), column.key)
        self.figures.say(self.room, self.rows, self.now())

    def now(self) -> str:
        """The half-day that is marked: the chosen one, else that of the clock, else the last that has been."""
        halves = self.room.half_days if self.room is not None else ()
        if self.chosen in halves:
            return self.chosen
        at = datetime.datetime.now()
        clock = f"{at.date().isoformat()}/{'am' if at.hour < NOON else 'pm'}"
        been = [half for half in halves if half <= clock]
        return (been[-1] if been else halves[0]) if halves else ""

    def choose_half(self, half_day: str) -> None:
        """Mark another half-day from now on."""
        self.chosen = half_day
        row = max(0, self.grid.currentIndex().row())
        self._show()
        self.grid.go(row, half_day)

    def _filter(self, name: str) -> None:
        self._show()
        self.grid.setFocus()

    def _filtered(self) -> list[Line]:
        name, now = str(self.figures.who.currentData() or "all"), self.now()
        fits: dict[str, Callable[[Line], bool]] = {
            "unmarked": lambda row: not row.mark(now), "missing": lambda row: row.mark(now) in ("absent", "excused"),
            "not_ready": lambda row: self._words.certificate(self.room, row)[1] in ("warn", "bad"),
            "female": lambda row: row.sex == "female", "male": lambda row: row.sex == "male"}
        return [row for row in self.rows if name not in fits or fits[name](row)]

    # Marking

    def mark(self, at: int, half_day: str, mark: str) -> None:
        """Set a mark: painted first, then saved."""
        row = self.model.rows[at]
        self._put(at, row.with_mark(half_day, Cell(mark)))
        if self.room is None or not self.acts.mark(self.room, row.person, half_day, mark):
            self._put(at, row)

    def minutes(self, at: int, half_day: str, minutes: str) -> None:
        row = self.model.rows[at]
        self._put(at, row.with_mark(half_day, Cell(row.mark(half_day), minutes)))
        if self.room is None or not self.acts.minutes(self.room, row.person, half_day, minutes):
            self._put(at, row)

    def _put(self, at: int, row: Line) -> None:
        """Show a row as it is about to be, before the disk is asked."""
        self.rows = [row if each.person == row.person else each for each in self.rows]
        self.model.put(at, row)
        self.grid.viewport().repaint(self.grid.shows(at))

    def mark_rest(self) -> None:
        """Everybody without a mark is present: one save, taken back as one."""
        column = self.grid.column()
        half_day = column.key if column is not None and column.key in (self.room.half_days if self.room else ()) else self.now()
        people = [row.person for row in self.rows if not row.mark(half_day)]
        if self.room is None or not half_day or not people or not self.acts.rest(self.room, people, half_day):
            return
        undo = self.acts.last()
        said = QCoreApplication.translate("RegisterTab", "%n people marked present", None, len(people))
        self._context.notices.toast(said, lambda: self.acts.take_back(undo))

    def open_menu(self, at: int, half_day: str, where: QPoint) -> None:
        """The marks by name, as a long press asks for them."""
        menu = QMenu(self)
        self._context.theme.dress(menu)
        for mark in MENU:
            icon = "late" if mark == "left_early" else mark or "not_started"
            action = menu.addAction(mark_icon(self._context.theme, icon), self._words.mark(mark))
            action.triggered.connect(lambda _=False, mark=mark: self.mark(at, half_day, mark))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)

    # Scores

    def score(self, at: int, test: str, text: str) -> None:
        """Save a typed score; one that is none stays in red and is not saved."""
        row = self.model.rows[at]
        key = (row.person, test)
        saved = self.acts.score(self.room, row, test, text) if self.room is not None else False
        if saved is None:
            self.model.refused.add(key)
            self.model.repaint(*key)
            self.foot.show_error(self.tr("{text} is no score from 0 to 100. It was not saved.").format(text=text))
            announce(self.grid, self.foot.hint.text())
            return
        self.foot.show_error("")
        self.model.drop(*key)
        if saved:
            self._put(at, row.with_point(test, text))

    def result(self, at: int, test: str, result: str) -> None:
        row = self.model.rows[at]
        if self.room is not None and self.acts.result(self.room, row, test, result):
            self._put(at, row.with_result(test, result))

    # Finding a name

    def look_for(self, letter: str = "") -> None:
        """Begin to look for a name with its first letter."""
        self.foot.looking(True)
        self.foot.line.setFocus()
        self.foot.line.setText(letter)

    def _find(self, text: str) -> None:
        self._go_to(text, 0, 1)

    def _find_next(self, by: int) -> None:
        self._go_to(self.foot.line.text(), by, by)

    def _go_to(self, text: str, start: int, by: int) -> None:
        """The cursor on the next name that begins so, else on the next of which another word does."""
        wanted, rows, here = text.casefold().strip(), self.model.rows, self.grid.currentIndex().row()
        order = [(here + start + step * by) % len(rows) for step in range(len(rows))] if wanted else []
        first = [at for at in order if rows[at].name.casefold().startswith(wanted)]
        inner = [at for at in order if any(word.startswith(wanted) for word in rows[at].name.casefold().split())]
        if first or inner:
            self.grid.go((first or inner)[0], self._key())

    def _key(self) -> str:
        column = self.grid.column()
        return column.key if column is not None and column.key else self.now()

    def _found(self, mark: bool) -> None:
        self.foot.line.clear()
        self.foot.looking(False)
        self.grid.setFocus()
        column = self.grid.column()
        if mark and column is not None and self.room is not None and column.key in self.room.half_days:
            at = self.grid.currentIndex().row()
            self.mark(at, column.key, "present")
