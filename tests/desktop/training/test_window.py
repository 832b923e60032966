"""The real window by keyboard alone: to the training, 30 people marked in at most 65 presses, 30 scores in at most 100."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication

from muster_desktop.desk import Desk
from tests.desktop.test_heard import PRESSED, heard
from tests.desktop.training.conftest import trained
from tests.desktop.training.hands import marks, scores

KEY = Qt.Key


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


@pytest.fixture
def page(desk, hands, qtbot):
    """The training under way, reached by keys from the first page."""
    desk.made = trained(desk.ledger)
    hands.type("gt")
    page = desk.shell.page("training")
    qtbot.waitUntil(lambda: not desk.busy and not page.list.busy, timeout=20_000)
    while not isinstance(QApplication.focusWidget(), QAbstractItemView):
        hands.press(KEY.Key_Tab)
        assert hands.presses < 20
    hands.press(KEY.Key_Home, KEY.Key_Return)
    qtbot.waitUntil(lambda: page.room is not None and not desk.busy, timeout=20_000)
    assert page.room.id == desk.made.id, page.room.title
    qtbot.waitUntil(page.register.grid.hasFocus)
    hands.presses = 0
    return page


def test_thirty_people_and_thirty_scores(desk, page, hands, qtbot):
    people, now = desk.made.people, page.register.now()
    hands.press(*[KEY.Key_P] * 6, KEY.Key_L, "2", "0", *[KEY.Key_P] * 11, KEY.Key_A)
    hands.press(*[KEY.Key_Space] * 4, KEY.Key_Return)  # excused
    hands.press(KEY.Key_P, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert hands.presses <= 65
    expected = {6: ("late", "20"), 18: ("absent", None), 19: ("excused", None)}
    assert marks(desk.ledger, now) == {person: expected.get(at, ("present", None)) for at, person in enumerate(people)}
    assert desk.shell.toast.text() == "10 people marked present"

    hands.presses = 0
    page.register.grid.go(0, now)
    column = page.register.model.column_of("pre") - page.register.model.column_of(now)
    hands.press(*[KEY.Key_Right] * column)
    for at in range(30):
        hands.type(str(35 + 2 * at))
        hands.press(KEY.Key_Return)
    assert hands.presses <= 100
    assert scores(desk.ledger, "pre") == {person: str(35 + 2 * at) for at, person in enumerate(people)}


def test_everything_that_can_be_pressed_has_a_name(desk, page, qtbot):
    for tab in ("register", "scores"):
        page.one.open_tab(tab)
        qtbot.waitUntil(lambda: not desk.busy)
        parts = heard(desk.shell)
        nameless = [(role, type(part).__name__, type(part.parent()).__name__) for role, name, part in parts
                    if role in PRESSED and not name.strip()]
        assert nameless == []
        assert page.one.part(tab).grid.accessibleName()


def test_back_leads_to_the_list_and_the_crumb_follows(desk, page, hands, qtbot):
    assert desk.shell.topbar._page.text() == "Case workers, group 2" and desk.shell.tabs.isHidden()
    hands.press(KEY.Key_Left, modifier=Qt.KeyboardModifier.AltModifier)
    assert page.inner == "" and not desk.shell.tabs.isHidden() and desk.shell.here() == "training"
