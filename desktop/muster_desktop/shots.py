"""What the pictures show: each shot brings the real window into one state, by what a person would do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QAbstractItemView, QDialog

from muster.passphrase import Strength
from muster_desktop import shots_floor, shots_support, shots_training, shots_training_list
from muster_desktop.navigation import SETTINGS
from muster_desktop.screens.welcome import PASSPHRASE, RECOVERY
from muster_desktop.widgets.overlay import Overlay
from muster_desktop.window import RAIL_BELOW

if TYPE_CHECKING:
    from muster_desktop.pictures import Stage

CODE = "7K2M-QH4D-9XTA-03RP-W8NC-5VGE-J61Z"
"""A made-up recovery code, of the length of a real one."""


class Shot(NamedTuple):
    """`prepare` brings the stage into the state; the picture is taken when everything has come to rest."""

    name: str
    prepare: Callable[[Stage], None]


def lock(stage: Stage) -> None:
    stage.inside()
    stage.locked()


def lock_wrong(stage: Stage) -> None:
    stage.locked()
    stage.app.lock_page.unlock.field.edit.setText("not this one")
    stage.app.lock_page.refuse("", wrong_passphrase=True)


def lock_recover(stage: Stage) -> None:
    stage.locked()
    stage.app.lock_page.unlock.recover_wanted.emit()


def _welcome(stage: Stage) -> None:
    stage.locked()
    stage.app.show_welcome()
    stage.settle()


def welcome_join(stage: Stage) -> None:
    _welcome(stage)
    stage.app.welcome_page.start_step.address.setText("https://muster.example.org")
    stage.app.welcome_page.start_step.join_name.setText("Leyla Barzan")
    stage.app.welcome_page.start_step.code.set_code("K7MD2Q9FH4")


def welcome_alone(stage: Stage) -> None:
    _welcome(stage)
    step = stage.app.welcome_page.start_step
    step.alone.choose()
    step.rollout.setText("Karwan")
    step.alone_name.setText("Leyla Barzan")


def welcome_passphrase(stage: Stage) -> None:
    _welcome(stage)
    stage.app.welcome_page.to(PASSPHRASE)
    stage.app.welcome_page.passphrase_step.start()
    stage.app.welcome_page.passphrase_step.first.edit.setText("karwan2026")
    stage.app.welcome_page.say_strength(Strength(1, False, "Make it longer: 15 characters or five words."))


def welcome_recovery(stage: Stage) -> None:
    _welcome(stage)
    stage.app.welcome_page.made(CODE)
    assert stage.app.welcome_page.at() == RECOVERY


def page(name: str, row: int | None = None) -> Callable[[Stage], None]:
    """The page of that name, with the row of that number chosen."""
    def prepare(stage: Stage) -> None:
        stage.inside()
        stage.app.desk.notices.clear()
        for card in stage.app.desk.shell.findChildren(Overlay):
            card.close_card()
        for dialog in stage.app.frame.findChildren(QDialog):
            dialog.reject()
        stage.app.desk.shell.go(name)
        leave = getattr(stage.app.desk.shell.page(name), "leave", None)
        if leave is not None:
            leave()
        stage.settle()
        if row is not None:
            choose(stage, name, row)
    return prepare


def choose(stage: Stage, name: str, row: int) -> None:
    """Put the cursor on a row of the largest list of a page."""
    views = stage.app.desk.shell.page(name).widget.findChildren(QAbstractItemView)
    view = max((view for view in views if view.isVisible() and view.model() is not None),
               key=lambda view: view.width() * view.height(), default=None)
    if view is not None and view.model().rowCount() > row:
        view.setCurrentIndex(_first_leaf(view, row))


def _first_leaf(view: QAbstractItemView, row: int) -> QModelIndex:
    index = view.model().index(row, 0)
    inner = view.model().index(0, 0, index)
    return inner if inner.isValid() else index


def refused(stage: Stage) -> None:
    """A message in the bar: what happened, what was kept, what to do."""
    page("issue")(stage)
    state = stage.app.desk.syncer.state
    if state.problem is not None:
        stage.app.desk.notices.problem(state.problem)


def home_week(stage: Stage) -> None:
    """Home with the work of the week."""
    page("home")(stage)
    scopes = stage.app.desk.shell.page("home").work.scopes
    scopes.choose("week")
    scopes.chosen.emit("week")


def palette(stage: Stage, typed: str = "rec") -> None:
    """The palette over the plan, with what fits a few letters."""
    page("plan")(stage)
    stage.app.desk.palette.open_palette(typed)


def quick_log(stage: Stage) -> None:
    """The quick log over a register, with a line that looks like an issue that is open."""
    page("training")(stage)
    stage.app.desk.quick.open_log("Date of birth jumps back by a day !2")
    stage.app.desk.quick.form.work.choose("slower")
    stage.app.desk.quick.form.kind.choose("form")


def quick_log_empty(stage: Stage) -> None:
    """The quick log before anything is typed."""
    quick_log(stage)
    form = stage.app.desk.quick.form
    form.line.clear()
    form.work.choose("")
    form.kind.choose("")


def settings(name: str) -> Callable[[Stage], None]:
    """A pane of the settings."""
    def prepare(stage: Stage) -> None:
        page(SETTINGS)(stage)
        stage.app.desk.shell.page(SETTINGS).widget.open_pane(name)
        stage.settle()
    return prepare


def settings_remove(stage: Stage) -> None:
    """What cannot be undone, and what has to be typed before it goes on."""
    settings("profile")(stage)
    stage.app.desk.shell.page(SETTINGS).widget.panes["profile"].remove.click()
    stage.settle()


def import_refused(stage: Stage) -> None:
    """A file that cannot be read, with the ways out."""
    page("person")(stage)
    path = stage.demo.coordinator.parent / "staff list.xlsx"
    path.write_bytes(b"this is no workbook")
    stage.app.desk.shell.page("person").files.bring(path)
    stage.settle()


def shortcuts(stage: Stage) -> None:
    """The list of shortcuts over the settings."""
    page(SETTINGS)(stage)
    stage.app.desk.help.open_help()


def palette_empty(stage: Stage) -> None:
    """The palette before anything is typed."""
    palette(stage, "")


def narrow(stage: Stage) -> None:
    """The sidebar as a rail."""
    page("plan")(stage)
    if not stage.app.desk.shell.sidebar.rail:
        stage.app.desk.shell.toggle_rail()


def wide(stage: Stage) -> None:
    """The sidebar as wide as the window allows, for this and for what comes after."""
    page("plan", 1)(stage)
    shell = stage.app.desk.shell
    if shell.sidebar.rail and shell.width() >= RAIL_BELOW:
        shell.toggle_rail()


def register_mend(stage: Stage) -> None:
    """A text that is no answer, why, and what was probably meant."""
    page("issue")(stage)
    shown = stage.app.desk.shell.page("issue")
    if shown.model.rowCount() > 1 and "status" in shown.model.columns:
        shown.grid.setCurrentIndex(shown.model.index(1, shown.model.columns.index("status")))
        shown.cells.paste("loged")
        stage.settle()


def register_scrolled(stage: Stage) -> None:
    """Tall rows, scrolled to the last column, with the first held in sight."""
    page("readiness")(stage)
    shown = stage.app.desk.shell.page("readiness")
    shown.grid.set_tall("tall")
    if shown.model.rowCount() > 2:
        shown.grid.setCurrentIndex(shown.model.index(2, len(shown.model.columns) - 1))
    stage.settle()


def sync_picked(stage: Stage) -> None:
    """A record that was changed in two places, with what is to be kept picked."""
    page("sync")(stage)
    panel = stage.app.desk.shell.page("sync").panel
    if panel is not None:
        panel.sides[stage.app.desk.ledger.person].click()
    stage.settle()


REGISTERS = ("milestone", "risk", "meeting", "section", "person", "training", "participation", "attendance", "score",
             "curriculum", "module", "material", "finding", "entitlement", "readiness", "issue", "article", "site", "grant",
             "device", "rollout")

SHOTS = (
    Shot("lock", lock), Shot("lock-wrong", lock_wrong), Shot("lock-recover", lock_recover),
    Shot("welcome-join", welcome_join), Shot("welcome-alone", welcome_alone),
    Shot("welcome-passphrase", welcome_passphrase), Shot("welcome-recovery", welcome_recovery),
    Shot("home", page("home")), Shot("home-week", home_week),
    Shot("plan", page("plan")), Shot("plan-rail", narrow), Shot("plan-step", wide),
    *(Shot(name, page(name)) for name in REGISTERS),
    Shot("training-detail", page("training", 1)), Shot("issue-detail", page("issue", 1)),
    Shot("readiness-detail", page("readiness", 2)), Shot("register-scrolled", register_scrolled),
    Shot("register-mend", register_mend), Shot("sync", page("sync")), Shot("sync-picked", sync_picked),
    Shot("palette", palette), Shot("palette-empty", palette_empty), Shot("quick-log", quick_log),
    Shot("quick-log-empty", quick_log_empty),
    *(Shot(f"settings-{name}", settings(name)) for name in ("language", "look", "keys", "profile")),
    Shot("settings-remove", settings_remove), Shot("import-refused", import_refused),
    Shot("shortcuts", shortcuts), Shot("message", refused),
    *(Shot(name, prepare) for name, prepare in shots_training_list.SHOTS.items()),
    *(Shot(name, prepare) for name, prepare in shots_support.SHOTS.items()),
    *(Shot(name, prepare) for name, prepare in shots_training.SHOTS.items()),
    *(Shot(name, prepare) for name, prepare in shots_floor.SHOTS.items()),
)
STATES = tuple(Shot(name, prepare) for name, prepare in shots_training.STATES.items())
_BY_NAME = {shot.name: shot for shot in SHOTS}

TOUR = (
    *((_BY_NAME[name], "en", False) for name in ("welcome-join", "lock", "home", "plan", "training-register", "readiness",
                                                 "floor", "support", "palette", "quick-log", "sync-picked")),
    *((_BY_NAME[name], "en", True) for name in ("home", "training-register", "floor")),
    *((_BY_NAME[name], "ar", False) for name in ("lock", "home", "plan", "training-register", "quick-log")),
)
