"""One open roll-out: the palette over its real pages, records shown where they stand, the search put down when it locks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from muster.problems import Problem
from muster_desktop.desk import Desk
from muster_desktop.floor.numbers import number_of
from tests.desktop.pages import press, typed


@pytest.fixture
def desk(profile, theme, words, qtbot):
    ledger = next(iter(profile.ledgers.values()))
    desk = Desk(profile, ledger, words, theme)
    qtbot.addWidget(desk.shell)
    desk.shell.resize(1366, 736)
    desk.shell.show()
    desk.shell.activateWindow()
    qtbot.waitUntil(desk.shell.isActiveWindow)
    settle(desk, qtbot)
    yield desk
    desk.close(10_000)


def settle(desk, qtbot):
    qtbot.waitUntil(lambda: not (desk.work.busy or desk.finder.busy or desk.syncer.busy), timeout=20_000)


def by_palette(desk, qtbot, text):
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    typed(qtbot, text)
    qtbot.waitUntil(lambda: not desk.finder.busy)
    press(qtbot, Qt.Key.Key_Return)
    settle(desk, qtbot)


def test_a_record_of_any_kind_is_opened_from_anywhere_by_keys(desk, qtbot):
    ledger = desk.ledger
    ledger.add("site", "haro", {"name": "Haro Camp"})
    step = ledger.add("step", "haro", {"title": "Zx dig a well", "level": "step"})
    issue = ledger.add("issue", "haro", {"summary": "Zx save stays grey"})
    settle(desk, qtbot)
    by_palette(desk, qtbot, "zx save")
    assert desk.shell.here() == "support", "where it can be acted on"
    qtbot.waitUntil(lambda: desk.shell.page("support").view.key() == issue, timeout=20_000)
    ledger.edit(issue, {"status": "closed"})
    settle(desk, qtbot)
    by_palette(desk, qtbot, f"#{number_of(issue)}")
    assert desk.shell.here() == "issue"
    qtbot.waitUntil(lambda: desk.shell.page("issue").current() is not None, timeout=20_000)
    assert desk.shell.page("issue").current().id == issue
    page = ledger.add("article", "", {"title": "Zx save a form", "state": "draft"})
    settle(desk, qtbot)
    by_palette(desk, qtbot, str(number_of(page)))
    assert desk.shell.here() == "help"
    qtbot.waitUntil(lambda: desk.shell.page("help").view.page is not None, timeout=20_000)
    assert desk.shell.page("help").view.page.record.id == page
    by_palette(desk, qtbot, "zx dig")
    assert desk.shell.here() == "plan"
    assert desk.shell.page("plan").plan.site == "haro"
    assert desk.shell.page("plan").node().record.id == step


def test_while_the_disk_is_almost_full_the_window_only_reads_and_says_so(desk, profile, qtbot):
    reserve, bar, ledger = profile.reserve, desk.room.bar, desk.ledger
    kept = ledger.add("issue", "", {"summary": "Printer"})
    reserve._size, reserve._free = 1 << 20, lambda folder: 0
    desk.room.look()
    qtbot.waitUntil(bar.isVisible)
    assert "only reads" in bar.text() and "86 MB" in bar.text()
    with pytest.raises(Problem) as caught:
        ledger.edit(kept, {"summary": "Scanner"})
    assert caught.value.code == "no_room"
    assert ledger.get(kept).values["summary"] == "Printer"
    desk.shell.go("issue")
    qtbot.keyClick(bar, Qt.Key.Key_Escape)
    assert bar.isVisible(), "nobody closes it, and no page"
    reserve._free = lambda folder: 1 << 40
    desk.room.look()
    qtbot.waitUntil(bar.isHidden)
    ledger.edit(kept, {"summary": "Scanner"})
    desk.room.take()
    qtbot.waitUntil(lambda: not desk._idle.busy)
    assert (profile.folder / "reserve").stat().st_size == 1 << 20


def test_the_floor_in_a_minute_is_told_from_anywhere(desk, qtbot):
    desk.ledger.add("site", "haro", {"name": "Haro Camp"})
    settle(desk, qtbot)
    by_palette(desk, qtbot, "floor in a min")
    qtbot.waitUntil(lambda: desk.shell.page("floor").brief.isVisible(), timeout=20_000)
    assert desk.shell.here() == "floor"
    press(qtbot, Qt.Key.Key_Escape)
    assert desk.shell.page("floor").brief.isHidden()


def test_a_record_that_a_filter_hides_is_shown_all_the_same(desk, qtbot):
    ledger = desk.ledger
    wanted = ledger.add("issue", "", {"summary": "Printer"})
    ledger.add("issue", "", {"summary": "Tablet"})
    desk.shell.go("issue")
    settle(desk, qtbot)
    page = desk.shell.page("issue")
    page.bars.find.line.setText("tablet")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    desk.show_record(ledger.get(wanted))
    assert page.current().id == wanted


def test_pages_and_commands_are_reached_by_their_names(desk, qtbot):
    by_palette(desk, qtbot, ">risks plan")
    assert desk.shell.here() == "risk"
    by_palette(desk, qtbot, "dark look")
    assert desk.context.theme.dark


@pytest.mark.parametrize(("letter", "page"), [("P", "plan"), ("C", "person"), ("T", "training"), ("E", "readiness"),
                                              ("S", "support"), ("Y", "sync")])
def test_g_and_a_letter_go_to_a_page(desk, qtbot, letter, page):
    desk.shell.go("risk")
    settle(desk, qtbot)
    desk.shell.page("risk").grid.setFocus()
    for key in ("G", letter):
        press(qtbot, getattr(Qt.Key, f"Key_{key}"))
    assert desk.shell.here() == page


def test_letters_typed_into_a_field_go_nowhere(desk, qtbot):
    desk.shell.go("plan")
    settle(desk, qtbot)
    search = desk.shell.page("plan").header.search
    search.setFocus()
    typed(qtbot, "ge")
    assert search.text() == "ge"
    assert desk.shell.here() == "plan"


def test_a_clash_is_shown_where_it_is_decided(desk, qtbot):
    risk = desk.ledger.records("risk")[0]
    desk.show_record(risk, "sync")
    assert desk.shell.here() == "sync"
