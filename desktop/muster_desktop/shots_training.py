"""What the pictures show of a training: the register, the scores, a signature, a walk-in, an empty list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from muster.change import Record
from muster.problems import Problem
from muster.training import codes
from muster.vault_card import UNREADABLE_PROFILE
from muster_desktop.training.room import May

if TYPE_CHECKING:
    from muster_desktop.pictures import Stage
    from muster_desktop.screens.training.page import TrainingPage

RUNNING, PLANNED, DONE = "Haro Camp, group 1", "Bani Sofa, first look", "Zerin, super-users"
"""Trainings of the demo's story."""


def _page(stage: Stage) -> TrainingPage:
    stage.inside()
    desk = stage.app.desk
    for card in (desk.palette, desk.quick, desk.help):
        card.close_card()
    desk.notices.clear()
    desk.shell.go("training")
    page: TrainingPage = desk.shell.page("training")
    for card in (page.walk_in, page.key_in):
        card.close_card()
    page.register.figures.who.setCurrentIndex(0)
    return page


def _rest(stage: Stage, page: TrainingPage) -> None:
    stage.settle()
    while page.busy:
        QCoreApplication.processEvents()
    stage.settle()


def opened(title: str, tab: str = "register") -> Callable[[Stage], None]:
    """A training with one of its tabs."""
    def prepare(stage: Stage) -> None:
        page = _page(stage)
        page.open(_training(stage, title).id)
        _rest(stage, page)
        page.one.open_tab(tab)
        _rest(stage, page)
    return prepare


def _training(stage: Stage, title: str) -> Record:
    found = stage.app.desk.ledger.records("training")
    return next(each for each in found if each.values.get("title") == title)


def marking(stage: Stage) -> None:
    """The register of today with the cursor in it, three people late, absent and not marked yet."""
    opened(RUNNING)(stage)
    page = _page_here(stage)
    rows, now = page.register.model.rows, page.register.now()
    for at, mark in ((3, "late"), (6, "absent"), (8, ""), (9, "")):
        if len(rows) > at and rows[at].mark(now) != mark:
            page.register.mark(at, now, mark)
    if len(rows) > 8:
        page.register.grid.go(8, now)
    page.register.grid.setFocus()
    _rest(stage, page)


def _page_here(stage: Stage) -> TrainingPage:
    page: TrainingPage = stage.app.desk.shell.page("training")
    return page


def refused(stage: Stage) -> None:
    """A score that is none, with what is wrong with it."""
    opened(RUNNING, "scores")(stage)
    page = _page_here(stage)
    scores = page.one.part("scores")
    scores.grid.go(1, "post")  # type: ignore[attr-defined]
    scores.model.typed[scores.model.rows[1].person, "post"] = "900"  # type: ignore[attr-defined]
    scores.score(1, "post", "900")  # type: ignore[attr-defined]
    _rest(stage, page)


def walk_in(stage: Stage) -> None:
    """Somebody who is not on the list, with who sounds the same."""
    opened(RUNNING)(stage)
    page = _page_here(stage)
    page.ask_person()
    _rest(stage, page)
    page.walk_in.write(page.register.rows[0].name.replace("i", "ee"), "Tishk")
    _rest(stage, page)


def signed(stage: Stage) -> None:
    """A register that was signed, with a mark that came after."""
    opened(DONE)(stage)
    page = _page_here(stage)
    if page.room is not None and not page.room.locked:
        page.register.sign()
        _rest(stage, page)
        page.register.opened = page.room.id
        page.register.mark(1, page.register.now(), "excused")
        page.register.opened = ""
    _rest(stage, page)
    stage.app.desk.notices.clear()


def front(stage: Stage) -> None:
    """The register for the front of the room, as large as the window."""
    marking(stage)
    register = _page_here(stage).register
    register.open_front()
    if register.front is not None:
        register.front.setWindowState(Qt.WindowState.WindowNoState)  # Qt's screen for pictures is no larger than a stamp
        register.front.resize(stage.app.frame.size())
    stage.settle()


def nobody(stage: Stage) -> None:
    """A training without anybody on its list."""
    page, ledger = _page(stage), stage.app.desk.ledger
    taken = {each.values.get("training") for each in ledger.records("participation")}
    page.open(next(each.id for each in ledger.records("training") if each.id not in taken))
    _rest(stage, page)
    page.one.open_tab("register")
    _rest(stage, page)


def denied(stage: Stage) -> None:
    """A register that the reader's role does not show."""
    opened(RUNNING)(stage)
    page = _page_here(stage)
    if page.room is not None:
        page.one.show_training(replace(page.room, may=May(see=False, see_scores=False)))


def filtered(stage: Stage) -> None:
    """A filter that fits nobody."""
    opened(DONE)(stage)
    register = _page_here(stage).register
    register.figures.who.setCurrentIndex(register.figures.who.findData("unmarked"))
    register.figures.filter_chosen.emit("unmarked")
    stage.settle()


def loading(stage: Stage) -> None:
    """A training that takes long to read."""
    page = _page(stage)
    page.widget.setCurrentWidget(page.skeleton)


def listed(broken: bool) -> Callable[[Stage], None]:
    """The list of a roll-out without trainings, or one that could not be read."""
    def prepare(stage: Stage) -> None:
        page = _page(stage)
        page.leave()
        page.widget.setCurrentWidget(page.list)
        page.list.show_way("list")
        _rest(stage, page)
        held, page.list.programme = page.list.programme, None
        if broken:
            page.list._refused(Problem(UNREADABLE_PROFILE, file="store.db", reason="EIO"))
        elif held is not None:
            view = page.list.way("list")
            view.show_programme(replace(held, trainings=()), "")  # type: ignore[attr-defined]
        page.list.programme = held
    return prepare


def key_in(stage: Stage) -> None:
    """A sheet that is keyed in: one line is done, the next has a mark that is none."""
    opened(RUNNING)(stage)
    page = _page_here(stage)
    card = page.key_in
    card.open_sheet()
    for at, mark in ((0, "L 15"), (1, "Q")):
        if page.room is not None and len(page.room.seats) > at:
            card.code.setText(codes.show(codes.code_of(page.room.seats[at].id)))
            card.look_up()
            card.answer.setText(mark)
            card.enter()
            _rest(stage, page)


SHOTS = {"training-register": marking, "training-scores": refused, "training-signed": signed, "training-walk-in": walk_in,
         "training-empty": nobody, "training-key-in": key_in}
STATES = {"training-front": front, "training-denied": denied, "training-filter": filtered, "training-loading": loading,
          "training-error": listed(broken=True), "training-first": listed(broken=False), "training-planned": opened(PLANNED)}
"""More of the gallery: states of the same pages, which the pictures above have room for."""
