"""What the register and the scores have in common: a grid of people, its undo, typed scores, and finding a name."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QCoreApplication

from muster.training.halfdays import current
from muster_desktop.context import Context
from muster_desktop.screens.training.part import Part
from muster_desktop.screens.training.registeracts import RegisterActs
from muster_desktop.screens.training.registerbars import Foot
from muster_desktop.screens.training.registergrid import RegisterGrid
from muster_desktop.screens.training.registermodel import Column, RegisterModel
from muster_desktop.screens.training.registerseal import SealBar
from muster_desktop.screens.training.registerstates import RegisterStates
from muster_desktop.screens.training.words import TrainingWords
from muster_desktop.training.doubts import Doubt, doubts, taken_back
from muster_desktop.training.entitling import Ready, ready
from muster_desktop.training.room import Room
from muster_desktop.training.rows import Line, lines
from muster_desktop.widgets.bindings import bind
from muster_desktop.widgets.noticebar import announce


class GridTab(Part):
    """A tab with a row for each person. Rows are changed as soon as a key is pressed, and put back where the save failed.
    Whoever makes one says its `columns`, and lays out `grid` and `foot`."""

    def __init__(self, context: Context, words: TrainingWords) -> None:
        super().__init__()
        self._context, self._words = context, words
        self.room: Room | None = None
        self.rows: list[Line] = []
        self.model = RegisterModel(context, words, self)
        self.grid = RegisterGrid(context.theme, self.model)
        self.acts = RegisterActs(context, self)
        self.foot = Foot(context, words)
        self.states = RegisterStates(context, words.names, self.grid)
        self.states.setParent(self)  # first, as the window gives the focus to the first child that takes it
        self.seal = SealBar(context)
        self.passed, self.doubts = Ready(), tuple[Doubt, ...]()
        self.opened = ""  # the signed training that somebody asked to change all the same
        grid, line = self.grid, self.foot.line
        grid.score_asked.connect(self.score)
        grid.result_asked.connect(self.result)
        grid.undo_asked.connect(self.acts.undo)
        grid.redo_asked.connect(self.acts.redo)
        grid.find_asked.connect(self.look_for)
        line.textChanged.connect(self._find)
        line.step_asked.connect(self._find_next)
        line.left.connect(self._found)
        self.seal.change_asked.connect(self._open_seal)
        self.seal.sign_asked.connect(self.sign)
        self.seal.give_asked.connect(self.entitle)
        bind(self, self.look_for, "Ctrl+F")

    # Showing

    def columns(self, room: Room) -> list[Column]:
        raise NotImplementedError

    def show_training(self, room: Room) -> None:
        fresh = self.room is None or self.room.id != room.id
        self.room = room
        self.rows = lines(room, {person: self._words.about(person, room) for person in room.people})
        self.refresh()
        if fresh:
            self.model.typed.clear()
            self.model.refused.clear()
            self.grid.begin()
        self.foot.say()

    def refresh(self) -> None:
        """Show the rows as they are now, with the cursor on the same person."""
        if self.room is None:
            return
        index, column = self.grid.currentIndex(), self.grid.column()
        row, kept = index.row(), self.model.rows[index.row()].person if index.isValid() else ""
        self.model.show_room(self.room, self.shown(), self.columns(self.room), self.now())
        if not self.grid.currentIndex().isValid() and kept and column is not None:
            at = self.model.row_of(kept)  # where a filter took the row away, the one that came in its place
            self.grid.go(at if at >= 0 else min(row, self.model.rowCount() - 1), column.key)
        self.passed = ready(self.room, self.rows, self._context.words.today())
        self.doubts = doubts(self.room, self.rows, self.room.of("entitlement"), self._context.words.today())
        self.say_figures(self.room)
        self.seal.say(self.room, self.opened == self.room.id, len(self.passed.people))
        self.states.say(self.room, self.model.rowCount(), self.filter_text(), self.may_see(self.room),
                        self.dayless(self.room))

    def filter_text(self) -> str:
        """What the rows are narrowed to, in words."""
        return ""

    def dayless(self, room: Room) -> bool:
        """Whether nothing can be shown before the training has a day."""
        return False

    def may_see(self, room: Room) -> bool:
        """Whether the rights show what this tab is about."""
        return room.may.see_scores

    def say_figures(self, room: Room) -> None:
        """Say what stands above the rows."""

    def shown(self) -> list[Line]:
        """The rows that are let through."""
        return self.rows

    def now(self) -> str:
        """The half-day that is marked: that of the clock, else the last that has been."""
        at = datetime.datetime.now()
        return current(self.room.half_days, at.date().isoformat(), at.hour) or "" if self.room is not None else ""

    def put(self, at: int, row: Line, key: str) -> None:
        """Show the cell of a half-day or test as it is about to be, before the disk is asked."""
        self.rows = [row if each.person == row.person else each for each in self.rows]
        self.model.put(at, row)
        self.grid.viewport().repaint(self.grid.shows(at, key))

    # The signature

    def _open_seal(self) -> None:
        self.opened = self.room.id if self.room is not None else ""
        self.foot.show_error("")
        self.refresh()
        self.grid.setFocus()

    def sealed(self) -> bool:
        """Whether the register is signed and nobody has asked to change it: then it is said why nothing happens."""
        if self.room is None or not self.room.locked or self.opened == self.room.id:
            return False
        text = self.tr("This register is signed. Nothing was changed. To change it, press “Change it all the same”.")
        self.foot.show_error(text)
        announce(self.grid, text)
        self.refuse()
        return True

    def refuse(self) -> None:
        """Nothing was saved: the cursor stays where it is."""
        self.grid.refused = True

    def sign(self) -> None:
        """Sign the register as it stands."""
        if self.room is None:
            return
        missing = sum(not row.mark(half) for row in self.rows for half in self.room.half_days)
        if missing:
            self._context.notices.warn(QCoreApplication.translate(
                "GridTab", "%n mark(s) are missing. Fill them in, then sign. Nothing was signed.", None, missing))
        elif self.acts.sign(self.room):
            self.opened = ""
            undo = self.acts.last()
            self._context.notices.toast(self.tr("The register is signed."), lambda: self.acts.take_back(undo))

    def entitle(self) -> None:
        """Whoever passed may work in their role from now on: one save, taken back as one."""
        people = self.passed.people
        if self.room is None or not people or not self.acts.entitle(self.room, people):
            return
        undo = self.acts.last()
        said = QCoreApplication.translate("GridTab", "%n person(s) may now work in their role.", None, len(people))
        self._context.notices.toast(said, lambda: self.acts.take_back(undo))

    def take_back(self) -> None:
        """Who was entitled and would not be by what is recorded now may no longer work in their role: one save."""
        many = len(self.doubts)
        if self.room is None or not many or not self.acts.save(taken_back(self.doubts)):
            return
        undo = self.acts.last()
        said = QCoreApplication.translate("GridTab", "%n entitlement(s) were taken back.", None, many)
        self._context.notices.toast(said, lambda: self.acts.take_back(undo))

    # Scores

    def score(self, at: int, test: str, text: str) -> None:
        """Save a typed score; one that is none stays in red and is not saved."""
        row = self.model.rows[at]
        key = (row.person, test)
        if self.sealed():
            self.model.drop(*key)
            return
        again = key in self.model.again
        saved = self.acts.score(self.room, row, test, text, again) if self.room is not None else False
        if saved is None:
            self.model.refused.add(key)
            self.model.repaint(*key)
            self.foot.show_error(self.tr("{text} is no score from 0 to 100. It was not saved.").format(text=text))
            announce(self.grid, self.foot.hint.text())
            return
        self.foot.show_error("")
        self.model.drop(*key)
        if saved and not again:
            self.put(at, row.with_point(test, text), test)

    def result(self, at: int, test: str, result: str) -> None:
        row = self.model.rows[at]
        if not self.sealed() and self.room is not None and self.acts.result(self.room, row, test, result):
            self.put(at, row.with_result(test, result), test)

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
        """Back to the register, and with a mark where one is wanted."""
        self.foot.line.clear()
        self.foot.looking(False)
        self.grid.setFocus()
        if mark:
            self.found()

    def found(self) -> None:
        """What Space does to who was found."""
