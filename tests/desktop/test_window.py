"""The window behind the lock: sections by role, pages built once, keys, counts, notices and undo, width."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from muster.problems import BAD, Problem, Sort
from muster.templates import Library
from muster_desktop.context import Context, Ears
from muster_desktop.counted import counts
from muster_desktop.navigation import SECTIONS, page_label, readable
from muster_desktop.notices import Notices
from muster_desktop.opener import Work
from muster_desktop.syncer import Syncer
from muster_desktop.widgets.noticebar import SHOWN_MS
from muster_desktop.widgets.tabplace import TabPlace
from muster_desktop.window import RAIL_BELOW, Shell


class Sheet:
    """A page that can be focused and can add."""

    def __init__(self, name):
        self.name, self.added = name, 0
        self.widget = QWidget()
        column = QVBoxLayout(self.widget)
        column.addWidget(QLineEdit(name))
        if name in ("plan", "milestone"):
            column.addWidget(TabPlace())

    def add_new(self):
        self.added += 1



@pytest.fixture
def built():
    return []


@pytest.fixture
def shell(profile, theme, words, built, qtbot):
    ledger = next(iter(profile.ledgers.values()))
    notices, work, ears = Notices(words), Work(), Ears(ledger)
    syncer = Syncer(lambda progress, cancelled: profile.sync(ledger, progress, cancelled))

    def build(name):
        built.append(name)
        return Sheet(name)

    shell = Shell(Context(ledger, words, theme, notices, work, Library(), ears), syncer, build)
    shell.context = SimpleNamespace(ledger=ledger, notices=notices, work=work, syncer=syncer)
    qtbot.addWidget(shell)
    shell.resize(1366, 736)
    shell.show()
    qtbot.waitUntil(lambda: not work.busy)
    yield shell
    ears.close()
    assert work.close()
    assert syncer.close()


def test_it_opens_on_home_and_builds_nothing_else(shell, built):
    assert shell.here() == "home"
    assert built == ["home"]


def test_a_page_is_built_on_its_first_visit_only(shell, built):
    for page in ("issue", "home", "issue"):
        shell.go(page)
    assert built == ["home", "issue"]
    assert shell.page("issue").widget.isVisible()


def test_tabs_name_the_pages_of_a_section(shell):
    assert not shell.tabs.isVisible()
    shell.go("plan")
    assert [shell.tabs.tabText(at) for at in range(shell.tabs.count())] == [
        "Steps", "Milestones", "Risks", "Meetings", "Plan sections"]
    shell.tabs.tabBarClicked.emit(2)
    assert shell.here() == "risk"
    shell.go("readiness")
    assert not shell.tabs.isVisible()


def test_tabs_stand_below_the_head_of_the_page_that_has_a_place_for_them(shell):
    shell.go("plan")
    page = shell.page("plan").widget
    assert page.isAncestorOf(shell.tabs) and shell.tabs.isVisible()
    shell.go("risk")
    assert not shell.page("risk").widget.isAncestorOf(shell.tabs) and shell.tabs.isVisible(), "else above it"
    shell.go("home")
    shell.go("plan")
    assert page.isAncestorOf(shell.tabs) and shell.tabs.isVisible()


def test_arrow_keys_on_the_tabs_lead_from_page_to_page(shell, qtbot):
    shell.go("plan")
    assert isinstance(QApplication.focusWidget(), QLineEdit), "a page begins with its own things"
    shell.tabs.setFocus()
    for page in ("milestone", "risk"):
        qtbot.keyClick(shell.tabs, Qt.Key.Key_Right)
        assert shell.here() == page and shell.tabs.hasFocus()


def test_back_and_forward_follow_the_trail(shell):
    shell.go("risk")
    shell.go("issue")
    shell.back()
    assert shell.here() == "risk"
    shell.back()
    shell.back()
    assert shell.here() == "home"
    shell.forward()
    assert shell.here() == "risk"
    shell.go("person")
    shell.forward()
    assert shell.here() == "person", "a new way cuts off the old one"


def test_a_section_opens_where_one_was_in_it(shell):
    shell.go("risk")
    shell.sidebar.chosen.emit("support")
    assert shell.here() == "support"
    shell.sidebar.chosen.emit("plan")
    assert shell.here() == "risk"


def test_the_palette_and_the_quick_log_are_asked_for_by_keys(shell, qtbot):
    for key, signal in ((Qt.Key.Key_I, shell.log_asked), (Qt.Key.Key_K, shell.palette_asked)):
        with qtbot.waitSignal(signal):
            qtbot.keyClick(shell, key, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(shell.log_asked):
        shell.topbar.log.click()


def test_ctrl_l_asks_for_the_lock(shell, qtbot):
    with qtbot.waitSignal(shell.lock_asked):
        qtbot.keyClick(shell, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)


def test_f6_goes_round_the_panes(shell, qtbot):
    shell.page("home").widget.findChild(QLineEdit).setFocus()
    qtbot.keyClick(shell, Qt.Key.Key_F6)
    assert shell.topbar.isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(shell, Qt.Key.Key_F6)
    assert shell.sidebar.isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(shell, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert shell.topbar.isAncestorOf(QApplication.focusWidget())


def test_f9_syncs_and_the_bar_says_that_nobody_has_joined(shell, qtbot):
    qtbot.keyClick(shell, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: shell.statusbar.text() == "Working alone. No team joined")
    assert shell.waiting() == 0
    assert "on this computer only" in shell.bar.text()
    shell.context.notices.clear()
    shell.context.syncer.sync_now()
    qtbot.waitUntil(lambda: not shell.context.syncer.busy)
    assert shell.bar.text() == "", "nobody asked for this round"


def test_counts_follow_the_ledger(shell, qtbot):
    ledger = shell.context.ledger
    step = next(step for step in ledger.records("step") if step.values.get("level") == "step")
    ledger.edit(step.id, {"status": "blocked"})
    ledger.add("issue", "", {"summary": "The printer does not print", "status": "logged"})
    qtbot.waitUntil(lambda: counts(ledger).keys() == {"plan", "support"})
    top = shell.sidebar.top.model()

    def spoken():
        return [top.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(top.rowCount())]

    qtbot.waitUntil(lambda: "Plan, 1" in spoken() and "Support, 1" in spoken())


def test_a_section_is_chosen_by_keyboard(shell, qtbot):
    view = shell.sidebar.top
    row = next(row for row in range(view.model().rowCount()) if view.model().entries[row].name == "people")
    view.setFocus()
    view.setCurrentIndex(view.model().index(row, 0))
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert shell.here() == "person"


def test_a_narrow_window_has_a_rail_until_it_is_pinned(shell, qtbot):
    shell.resize(RAIL_BELOW - 1, 650)
    assert shell.sidebar.rail
    qtbot.keyClick(shell, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert not shell.sidebar.rail
    shell.resize(RAIL_BELOW - 100, 650)
    assert not shell.sidebar.rail


def test_a_problem_is_shown_in_the_bar_until_it_is_closed(shell):
    shell.context.notices.problem(Problem(Sort("x", BAD, "The file could not be read. Nothing was changed.")))
    assert shell.bar.text() == "The file could not be read. Nothing was changed."
    shell.bar._close.click()
    assert shell.bar.text() == ""


def test_a_toast_can_be_taken_back_once(shell, qtbot):
    undone = []
    shell.context.notices.toast("Deleted: Printer", lambda: undone.append(1))
    assert shell.toast.text() == "Deleted: Printer"
    assert shell.toast.can_undo
    qtbot.keyClick(shell, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(shell, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    shell.toast.take_back()
    assert undone == [1]
    assert shell.toast.text() == ""


def test_a_toast_goes_by_itself_but_waits_while_pointed_at(shell):
    shell.context.notices.toast("Saved here.")
    assert not shell.toast.undo.isVisible()
    assert shell.toast._timer.interval() == SHOWN_MS
    QApplication.sendEvent(shell.toast, QEvent(QEvent.Type.Leave))
    assert shell.toast._timer.isActive()
    shell.toast._timer.timeout.emit()
    assert shell.toast.text() == ""


def test_the_language_is_switched_while_it_is_open(shell, words):
    if "ar" not in [each.code for each in words.languages()]:
        pytest.fail("the Arabic catalogue is not built: make setup")
    shell.go("plan")
    words.set_language("ar")
    assert shell.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert shell.tabs.tabText(0) == page_label("plan")
    assert shell.tabs.tabText(0) != "Steps"
    words.set_language("en")
    assert shell.tabs.tabText(0) == "Steps"


def test_the_founder_sees_every_section(shell):
    assert [section.name for section in readable(shell.context.ledger)] == [section.name for section in SECTIONS]


def test_every_page_has_a_label_and_stands_once(words):
    pages = [page for section in SECTIONS for page in section.pages]
    assert len(pages) == len(set(pages))
    assert all(page_label(page) for page in pages)


def test_the_menu_holds_what_it_promises(shell, words, theme):
    menu = shell.topbar.menu
    menu.fill()
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts == ["Lock now\tCtrl+L", "Sync now\tF9", "Join a team…", "Settings\tCtrl+,", "Shortcuts\tF1",
                     "Language", "Digits", "Look", "Text size"]
    look = next(action.menu() for action in menu.actions() if action.text() == "Look")
    look.actions()[2].trigger()
    assert theme.dark
    size = next(action.menu() for action in menu.actions() if action.text() == "Text size")
    assert [action.text() for action in size.actions()] == ["90%", "100%", "115%", "130%"]
    size.actions()[3].trigger()
    assert theme.scale == 130
