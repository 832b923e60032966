"""The register of one training: the grid with its bars, and what keys, taps and buttons do to it."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout

from muster.training.halfdays import begun
from muster_desktop.context import Context
from muster_desktop.screens.training.front import Front
from muster_desktop.screens.training.gridtab import GridTab
from muster_desktop.screens.training.registerbars import Figures
from muster_desktop.screens.training.registergrid import RegisterGrid
from muster_desktop.screens.training.registermodel import Column, register_columns
from muster_desktop.screens.training.words import TrainingWords
from muster_desktop.training.room import Room
from muster_desktop.training.rows import Cell, Line
from muster_desktop.widgets.bindings import bind
from muster_desktop.widgets.labels import Rule
from muster_desktop.widgets.marks import mark_icon
from muster_desktop.widgets.noticebar import announce

MENU = ("present", "late", "absent", "excused", "left_early", "")


class RegisterTab(GridTab):
    """Who came on which half-day, and how the tests went. `half_chosen` comes when another half-day is to be marked."""

    half_chosen = Signal()

    def __init__(self, context: Context, words: TrainingWords) -> None:
        super().__init__(context, words)
        self.chosen = ""  # the half-day that somebody chose to mark, "" for that of the clock
        self.figures = Figures(context, words)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for part in (self.figures, Rule(), self.seal, self.states, Rule(), self.foot):
            whole.addWidget(part, 1 if part is self.states else 0)
        self.front: Front | None = None
        self._join_marks(self.grid)
        bind(self, self.open_front, "F11")
        self.figures.front_asked.connect(self.open_front)
        self.figures.filter_chosen.connect(self._filter)
        self.figures.sign_asked.connect(self.sign)
        self.states.everyone_asked.connect(self._show_everyone)

    def _join_marks(self, grid: RegisterGrid) -> None:
        grid.mark_asked.connect(self.mark)
        grid.minutes_asked.connect(self.minutes)
        grid.rest_asked.connect(self.mark_rest)
        grid.menu_asked.connect(self.open_menu)
        grid.head.half_asked.connect(self.choose_half)

    # The front of the room

    def open_front(self) -> None:
        """The whole screen, with the cursor where it was; asked for again it closes."""
        if self.front is not None:
            self.front.close()
            return
        if self.room is None or not self.may_see(self.room):
            return
        self.front = Front(self._context, self._words, self.model, self)
        grid = self.front.grid
        self._join_marks(grid)
        grid.undo_asked.connect(self.acts.undo)
        grid.redo_asked.connect(self.acts.redo)
        self.front.closed.connect(self._close_front)
        self.front.say(self.room, self.rows, self.now())
        self.front.showFullScreen()
        self.front.activateWindow()
        grid.setFocus()
        grid.go(max(0, self.grid.currentIndex().row()), self.now())

    def _close_front(self) -> None:
        front, self.front = self.front, None
        if front is not None:
            row = front.grid.currentIndex().row()
            front.deleteLater()
            self.grid.go(max(0, row), self.now())
            self.grid.setFocus()

    def refuse(self) -> None:
        super().refuse()
        if self.front is not None:
            self.front.grid.refused = True

    # Showing

    def columns(self, room: Room) -> list[Column]:
        return register_columns(room.half_days)

    def say_figures(self, room: Room) -> None:
        self.grid.setAccessibleName(self.tr("Register"))
        self.figures.say(room, self.rows, self.now())
        if self.front is not None:
            self.front.say(room, self.rows, self.now())

    def now(self) -> str:
        """The half-day that somebody chose to mark, else that of the clock."""
        return self.chosen if self.room is not None and self.chosen in self.room.half_days else super().now()

    def choose_half(self, half_day: str) -> None:
        """Mark another half-day from now on."""
        self.chosen = half_day
        row = max(0, self.grid.currentIndex().row())
        self.refresh()
        self.grid.go(row, half_day)
        self.half_chosen.emit()

    def rest_offered(self, half_day: str) -> bool:
        """Whether it makes sense to say of everybody else that they are there."""
        at, marked = datetime.datetime.now(), any(row.mark(half_day) for row in self.rows)
        return begun(half_day, marked, at.date().isoformat(), at.hour)

    def dayless(self, room: Room) -> bool:
        return not room.half_days

    def may_see(self, room: Room) -> bool:
        return room.may.see

    def filter_text(self) -> str:
        return self.figures.who.currentText()

    def _show_everyone(self) -> None:
        self.figures.who.setCurrentIndex(0)
        self._filter("all")

    def name_of(self, person: str) -> str:
        """The name of somebody in the training that is shown."""
        return self.room.name(person) if self.room is not None else ""

    def choose_person(self, person: str) -> None:
        """The cursor on somebody, now."""
        if self.model.row_of(person) < 0:
            self._show_everyone()
        self.grid.go(self.model.row_of(person), self.now())
        self.grid.setFocus()

    def _filter(self, name: str) -> None:
        self.refresh()
        self.grid.setFocus()

    def shown(self) -> list[Line]:
        name, now = str(self.figures.who.currentData() or "all"), self.now()
        fits: dict[str, Callable[[Line], bool]] = {
            "unmarked": lambda row: not row.mark(now), "missing": lambda row: row.mark(now) in ("absent", "excused"),
            "not_ready": lambda row: self._words.certificate(row)[1] in ("warn", "bad"),
            "female": lambda row: row.sex == "female", "male": lambda row: row.sex == "male"}
        return [row for row in self.rows if name not in fits or fits[name](row)]

    # Marking

    def mark(self, at: int, half_day: str, mark: str) -> None:
        """Set a mark: painted first, then saved."""
        if self.sealed():
            return
        row = self.model.rows[at]
        self.put(at, row.with_mark(half_day, Cell(mark)), half_day)
        if self.room is None or not self.acts.mark(self.room, row.person, half_day, mark):
            self.put(at, row, half_day)
            self.refuse()

    def minutes(self, at: int, half_day: str, minutes: str) -> None:
        if self.sealed():
            return
        row = self.model.rows[at]
        self.put(at, row.with_mark(half_day, Cell(row.mark(half_day), minutes)), half_day)
        if self.room is None or not self.acts.minutes(self.room, row.person, half_day, minutes):
            self.put(at, row, half_day)

    def mark_rest(self) -> None:
        """Everybody without a mark is present: one save, taken back as one."""
        column = self.grid.column()
        half_day = column.key if column is not None and column.key in (self.room.half_days if self.room else ()) else self.now()
        people = [row.person for row in self.rows if not row.mark(half_day)]
        if self.room is not None and half_day and not self.rest_offered(half_day):
            text = self.tr("This half-day is still to come. Mark the first person, then the rest can be marked present.")
            self.foot.show_error(text)
            announce(self.grid, text)
            return
        if self.sealed() or self.room is None or not half_day or not people or not self.acts.rest(self.room, people, half_day):
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

    def found(self) -> None:
        """Space on who was found: they are there."""
        column, at = self.grid.column(), self.grid.currentIndex().row()
        if column is not None and self.room is not None and column.key in self.room.half_days:
            self.mark(at, column.key, "present")
