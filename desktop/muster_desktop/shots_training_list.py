"""What the pictures show of trainings: the list and its ways, and the tabs of one of them."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from muster_desktop.screens.training.findingcard import FindingCard

if TYPE_CHECKING:
    from muster_desktop.pictures import Stage
    from muster_desktop.screens.training.page import TrainingPage

TRAINING = "Haro Camp, group 1"


def trainings(stage: Stage) -> TrainingPage:
    """The page of trainings, with the list in it."""
    stage.inside()
    desk = stage.app.desk
    stage.app.frame.uncover()
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        dialog.close()
        stage.app.frame.activateWindow()
    desk.notices.clear()
    for part in (desk.palette, desk.quick, desk.help):
        part.close_card()
    desk.shell.go("training")
    stage.settle()
    page: TrainingPage = desk.shell.page("training")
    for card in (page.walk_in, page.key_in, *page.one.findChildren(FindingCard)):
        card.close_card()
    page.leave()
    stage.settle()
    return page


def way(name: str) -> Callable[[Stage], None]:
    """The list in one of its ways."""
    def prepare(stage: Stage) -> None:
        page = trainings(stage)
        page.list.ways.chosen.emit(name)
        stage.settle()
    return prepare


def new(stage: Stage) -> None:
    """The form of a new training, made from a module where there is one."""
    page = trainings(stage)
    page.list.show_way("list")
    page.list.add_new()


def tab(name: str) -> Callable[[Stage], None]:
    """A tab of the training that is under way."""
    def prepare(stage: Stage) -> None:
        page = trainings(stage)
        found = [each for each in stage.app.desk.ledger.records("training") if each.values.get("title") == TRAINING]
        page.open(found[0].id)
        stage.settle()
        page.one.open_tab(name)
        stage.settle()
    return prepare


def kiosk(stage: Stage) -> None:
    """The anonymous sheet on the whole screen."""
    tab("feedback")(stage)
    frame = stage.app.frame
    size = frame.size()
    stage.app.desk.shell.page("training").one.part("feedback").pass_round()
    frame.setWindowState(Qt.WindowState.WindowNoState)  # Qt's screen for pictures is no larger than a stamp
    frame.resize(size)
    stage.settle()


def kiosk_leave(stage: Stage) -> None:
    """The way out of it."""
    kiosk(stage)
    stage.app.desk.shell.page("training").one.part("feedback").kiosk.out.click()


_LIST = """Full name,Agency,Position,Sex
أميرة دهان,Open Hands,Case worker,female
Rojin,Tishk,Community mobiliser,female
,Tishk,Driver,male
Yousif Taher,Tishk,Case worker,male
Sara Omid,Tishk,Case worker,perhaps
Nour al Sabagh,Open Hands,Case worker,female
"""


def agency(stage: Stage) -> None:
    """People from an agency's list, some of whom may be known."""
    tab("overview")(stage)
    bring = stage.app.desk.shell.page("training").one.part("overview").bring
    with tempfile.TemporaryDirectory(prefix="muster-list-") as folder:
        path = Path(folder) / "open-hands.csv"
        path.write_text(_LIST, encoding="utf-8")
        bring.bring(path)
        stage.settle()


def finding(stage: Stage) -> None:
    """A finding logged over the register."""
    tab("register")(stage)
    stage.app.desk.shell.page("training").log_finding()


# What lies over the page comes first: each shot after it takes it away, and nothing covers what others do next.
SHOTS = {"training-kiosk": kiosk, "training-kiosk-leave": kiosk_leave, "training-finding": finding, "training-agency": agency,
         "training-new": new, **{f"training-{name}": way(name) for name in ("list", "week", "table")},
         **{f"trainings-{name}": way(name) for name in ("plan", "ready", "cascade", "donors")},
         **{f"training-{name}": tab(name) for name in ("overview", "checklist", "feedback", "files")}}
