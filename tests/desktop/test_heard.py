"""What a screen reader finds: QAccessible's own tree of the window, page by page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from muster_desktop.desk import Desk
from muster_desktop.navigation import CENTRAL, FLOOR, HELP, RENDEZVOUS, REPORT, ROTA, SUPPORT, TIMES
from muster_desktop.notices import Notice
from muster_desktop.widgets.keyrow import KeyCaps

PAGES = ("home", "plan", "issue", "sync", "settings")
CLOSED = (QAccessible.Role.List, QAccessible.Role.Table, QAccessible.Role.Tree, QAccessible.Role.ComboBox)
PRESSED = (QAccessible.Role.Button, QAccessible.Role.RadioButton, QAccessible.Role.CheckBox, QAccessible.Role.EditableText,
           QAccessible.Role.ComboBox)


@pytest.fixture
def desk(profile, words, theme, qtbot):
    desk = Desk(profile, next(iter(profile.ledgers.values())), words, theme)
    qtbot.addWidget(desk.shell)
    desk.shell.resize(1366, 736)
    desk.shell.show()
    desk.shell.activateWindow()
    qtbot.waitUntil(desk.shell.isActiveWindow)
    qtbot.waitUntil(lambda: not desk.busy, timeout=20_000)
    yield desk
    desk.close(10_000)


def heard(widget):
    """Every part below a widget that is seen, with its role and its name. A list's rows are left to the tests of lists."""
    found, queue = [], [QAccessible.queryAccessibleInterface(widget)]
    while queue:
        part = queue.pop()
        if part is None or not part.isValid() or part.state().invisible:
            continue
        found.append((part.role(), part.text(QAccessible.Text.Name), part.object()))
        if part.role() not in CLOSED:
            queue += [part.child(at) for at in range(part.childCount())]
    return found


@pytest.mark.parametrize("page", PAGES)
def test_whatever_can_be_pressed_or_filled_has_a_name(desk, qtbot, page):
    desk.shell.go(page)
    qtbot.waitUntil(lambda: not desk.busy, timeout=20_000)
    parts = heard(desk.shell)
    assert len(parts) > 20
    nameless = [(role, type(part).__name__, type(part.parent()).__name__) for role, name, part in parts
                if role in PRESSED and not name.strip()]
    assert nameless == []


def test_so_it_is_on_the_pages_of_a_training_the_floor_and_the_desk(desk, qtbot):
    """In one window, since each page is built only once."""
    nameless = []
    for page in ("training", FLOOR, ROTA, RENDEZVOUS, SUPPORT, HELP, CENTRAL, REPORT, TIMES):
        desk.shell.go(page)
        qtbot.waitUntil(lambda: not desk.busy, timeout=20_000)
        assert desk.shell.page(page).widget.isVisible(), page
        nameless += [(page, role, type(part).__name__) for role, name, part in heard(desk.shell.page(page).widget)
                     if role in PRESSED and not name.strip()]
    assert nameless == []


def test_sections_are_heard_with_their_counts(desk, qtbot):
    ledger = desk.ledger
    ledger.add("issue", "", {"summary": "Printer"})
    qtbot.waitUntil(lambda: "support" in desk.shell.survey.found.counts, timeout=10_000)
    rows = QAccessible.queryAccessibleInterface(desk.shell.sidebar.top)
    names = [rows.child(at).text(QAccessible.Text.Name) for at in range(rows.childCount())]
    assert "Support, 1" in names
    assert "Home" in names


def test_f6_goes_round_every_part_of_the_window_and_back(desk, qtbot):
    shell = desk.shell
    shell.toast.show_notice(Notice("Saved", undo=lambda: None))
    panes, seen = [shell.sidebar, shell._stack, shell.toast, shell.topbar], []
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
        seen.append(next(at for at, pane in enumerate(panes) if pane.isAncestorOf(QApplication.focusWidget())))
    assert sorted(seen) == [0, 1, 2, 3]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert panes[seen[-2]].isAncestorOf(QApplication.focusWidget())


def test_the_status_is_heard_in_words(desk):
    name = QAccessible.queryAccessibleInterface(desk.shell.statusbar).text(QAccessible.Text.Name)
    assert name == desk.shell.statusbar.text()
    assert name.startswith(("Saved on this computer", "Working alone"))


def test_keys_are_named_as_keyboards_print_them(desk, words):
    words.set_language("ar")
    desk.help.open_help()
    assert "Alt Left" in [part.accessibleName() for part in desk.help.findChildren(KeyCaps)]
    words.set_language("en")
