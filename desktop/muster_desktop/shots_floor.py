"""What the pictures show of the floor: the board on a busy day and an empty one, the quick log, the rota, the rendezvous."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from muster_desktop.navigation import FLOOR, RENDEZVOUS, ROTA

if TYPE_CHECKING:
    from muster_desktop.pictures import Stage
    from muster_desktop.screens.floor.floor import FloorPage
    from muster_desktop.widgets.lanecards import Face

BUSY, QUIET = "qalat-nur", "merzan"
ISSUE = "Save is grey on the referral form, nothing happens"


def _floor(stage: Stage, site: str = BUSY) -> FloorPage:
    stage.inside()
    desk = stage.app.desk
    desk.notices.clear()
    for card in (desk.palette, desk.quick, desk.help):
        card.close_card()
    desk.shell.go(FLOOR)
    stage.settle()
    page = desk.shell.page(FLOOR)
    for card in (page.card, page.pulse, page.brief):
        card.close_card()
    page.log.form.line.clear()
    page.log.form.raising.ask(False)
    while page.below.pages.currentIndex():
        page.below.turn()
    if page.site() != site:
        page.choose_site(site)
        stage.settle()
    return page


def _cursor(page: FloorPage, lane: str) -> Face:
    """The cursor on the first card of a lane."""
    view = page.lanes.lanes[lane].view
    view.setFocus()
    view.setCurrentIndex(view.rows.index(0, 0))
    face = view.face()
    assert face is not None
    return face


def board(stage: Stage) -> None:
    """A busy day, with an issue that is being written."""
    page = _floor(stage)
    page.log.form.line.setPlainText(ISSUE)
    page.log.form.place.setText("Room 2, desk 14")
    page.log.form.who.setText("Rozhin Tofiq")
    page.log.form.kind.choose("form")
    page.log.form.work.choose("slower")
    stage.settle()
    page.log.form.same.shown.setChecked(True)


def board_cursor(stage: Stage) -> None:
    """The cursor on a card, and the score by the hour below."""
    page = _floor(stage)
    _cursor(page, "helping")
    page.below.turn()


def board_table(stage: Stage) -> None:
    """The score by the hour as a table."""
    board_cursor(stage)
    page = stage.app.desk.shell.page(FLOOR)
    page.below.turn()


def board_empty(stage: Stage) -> None:
    """A site where nothing was logged yet."""
    _floor(stage, QUIET)


def escalate(stage: Stage) -> None:
    """To level 3, with what the developers need to know."""
    page = _floor(stage)
    page.acts.act("escalate", _cursor(page, "second").card)


def pulse(stage: Stage) -> None:
    """A sign of reluctance."""
    page = _floor(stage)
    page.pulse.open_pulse("Room 2")


def guard(stage: Stage) -> None:
    """The quick log over a register, with a text that looks like case data."""
    _floor(stage)
    desk = stage.app.desk
    desk.shell.go("training")
    stage.settle()
    desk.quick.open_log("Cannot call the family of case 10442, 0770 123 4567")
    desk.quick.form.work.choose("yes")
    stage.settle()
    desk.quick.writer.log()


def brief(stage: Stage) -> None:
    """The floor in a minute."""
    _floor(stage).show_brief()


def _other(stage: Stage, name: str) -> Any:
    """Another page of the floor, at the busy site."""
    _floor(stage)
    stage.app.desk.shell.go(name)
    stage.settle()
    page = stage.app.desk.shell.page(name)
    page.card.close_card()
    if page.site() != BUSY:
        page.choose_site(BUSY)
        stage.settle()
    return page


def rota(stage: Stage) -> None:
    """The rota of today, with what it does not cover."""
    _other(stage, ROTA)


def shift(stage: Stage) -> None:
    """The form of a new shift."""
    _other(stage, ROTA).add_new()


def rendezvous(stage: Stage) -> None:
    """The rendezvous with its agenda, the hand-over beside it."""
    _other(stage, RENDEZVOUS)


def handover(stage: Stage) -> None:
    """The hand-over sheet before it is signed."""
    _other(stage, RENDEZVOUS).hand_over()


SHOTS = {"quick-log-guard": guard, "floor": board, "floor-cursor": board_cursor, "floor-table": board_table,
         "floor-empty": board_empty, "floor-escalate": escalate, "floor-pulse": pulse, "floor-brief": brief,
         "rota": rota, "rota-shift": shift,
         "rendezvous": rendezvous, "handover": handover}
"""What each picture is called, and how it is brought about."""
