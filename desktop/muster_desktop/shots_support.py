"""What the pictures of the support pages show."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from muster_desktop.screens.support.bigpage import BigPage

if TYPE_CHECKING:
    from muster_desktop.pictures import Stage


def _page(stage: Stage, name: str) -> Any:
    stage.inside()
    desk = stage.app.desk
    desk.notices.clear()
    for card in (desk.palette, desk.quick, desk.help, *stage.app.frame.findChildren(BigPage)):
        card.close_card()
    desk.shell.go(name)
    stage.settle()
    return desk.shell.page(name)


def desk(tab: str, row: int) -> Callable[[Stage], None]:
    """The queue on a tab, with a request chosen."""
    def prepare(stage: Stage) -> None:
        page = _page(stage, "support")
        page.close_form()
        page.head.open_tab(tab)
        page.head.clear()
        stage.settle()
        if page.view.lines.rowCount():
            page.view.setCurrentIndex(page.view.lines.index(min(row, page.view.lines.rowCount() - 1)))
        page.show_now()
        stage.settle()
    return prepare


def form(act: str, row: int = 2) -> Callable[[Stage], None]:
    """What the desk asks before a request goes up or is closed."""
    def prepare(stage: Stage) -> None:
        desk("all", row)(stage)
        stage.app.desk.shell.page("support").act(act)
    return prepare


def shelf(tab: int, row: int = 0) -> Callable[[Stage], None]:
    """The help pages on a list, with one chosen."""
    def prepare(stage: Stage) -> None:
        page = _page(stage, "help")
        page.close_form()
        page.head.search.clear()
        page.head.tabs.setCurrentIndex(tab)
        stage.settle()
        if page.list.lines.rowCount():
            page.list.setCurrentIndex(page.list.lines.index(min(row, page.list.lines.rowCount() - 1)))
    return prepare


def large(stage: Stage) -> None:
    """A help page for a projector."""
    shelf(0, 6)(stage)
    stage.settle()
    page = stage.app.desk.shell.page("help")
    page.show_large(page.view.page.record)


def edited(stage: Stage) -> None:
    """A help page being written."""
    shelf(0, 6)(stage)
    stage.settle()
    page = stage.app.desk.shell.page("help")
    page.acts.edit(page.view.page)


def times(stage: Stage) -> None:
    """The promises of support."""
    _page(stage, "times")


def central(name: str) -> Callable[[Stage], None]:
    """The register of all sites on one of its lists."""
    def prepare(stage: Stage) -> None:
        page = _page(stage, "central")
        page.lists.choose(name)
        page.lists.chosen.emit(name)
        stage.settle()
        if page.list.lines.rowCount():
            page.list.setCurrentIndex(page.list.lines.index(0))
    return prepare


def report(hand: bool) -> Callable[[Stage], None]:
    """The report, or the form by which open issues are handed over."""
    def prepare(stage: Stage) -> None:
        page = _page(stage, "report")
        page.close_form()
        if hand:
            page.hand.click()
    return prepare


SHOTS: dict[str, Callable[[Stage], None]] = {
    "support": desk("all", 1), "support-waiting": desk("waiting", 0), "support-closed": desk("closed", 2),
    "support-pass": form("pass", 3), "support-solve": form("solve"), "help": shelf(0, 6), "help-mend": shelf(1),
    "help-gaps": shelf(2), "help-large": large, "help-edit": edited, "times": times,
    **{f"central-{name}": central(name) for name in ("pairs", "known", "releases", "wishes")}, "report": report(False),
    "report-hand-over": report(True),
}
