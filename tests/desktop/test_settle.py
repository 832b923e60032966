"""Deciding: both values with who and when, one chosen or another typed, a delete against an edit, later."""

import pytest
from PySide6.QtCore import Qt

from muster.rights import Holder
from muster_desktop.screens.settlepanel import SettlePanel
from tests.desktop.pages import elsewhere, made_context, press, shown, typed

pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise|grabbing the keyboard)")
KEY, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def context(profile, theme, words):
    yield from made_context(profile, theme, words)


@pytest.fixture
def risk(context):
    """A risk whose status and description two people set while apart."""
    record = context.ledger.add("risk", "", {"title": "Power cuts", "status": "open", "description": "Mine"})
    elsewhere(context, record, status="closed", description="Theirs")
    return record


def panel_of(context, qtbot, record, field):
    panel = SettlePanel(context, context.ledger.get(record), field)
    shown(panel, qtbot, (360, 560))
    qtbot.waitUntil(panel.isActiveWindow)
    return panel


def card(panel, value):
    return next(each for each in panel.cards if each.value.text() == value)


def test_both_sides_say_who_and_when(context, risk, qtbot):
    panel = panel_of(context, qtbot, risk, "status")
    mine, theirs = card(panel, "Open"), card(panel, "Closed")
    assert mine.who.text() == "You"
    assert mine.when.text().endswith("not sent yet")
    assert theirs.who.text() == "Joseph Okelo"
    assert "2023" in theirs.when.text()
    assert "Joseph Okelo" in theirs.dot.accessibleDescription()
    assert not panel.go.isEnabled(), "nothing is chosen for anybody"


def test_one_is_chosen_by_keyboard(context, risk, qtbot):
    panel = panel_of(context, qtbot, risk, "status")
    panel.setFocus()
    card(panel, "Closed").dot.setFocus()
    press(qtbot, KEY.Key_Space)
    with qtbot.waitSignals([panel.settled, panel.closed]):
        press(qtbot, KEY.Key_Return, CONTROL)
    held = context.ledger.get(risk)
    assert held.values["status"] == "closed"
    assert set(held.clashes) == {"description"}


def test_another_value_is_typed_and_a_wrong_one_stays(context, qtbot):
    record = context.ledger.add("risk", "", {"title": "Cuts", "due": "2026-12-01"})
    elsewhere(context, record, due="2026-12-02")
    panel = panel_of(context, qtbot, record, "due")
    panel.editor.setFocus()
    typed(qtbot, "31 Nov 2026")
    assert panel.cards[-1].dot.isChecked()
    press(qtbot, KEY.Key_Return, CONTROL)
    assert "has 30 days" in panel.refusal.text()
    assert panel.editor.text() == "31 Nov 2026"
    panel.editor.clear()
    typed(qtbot, "30 Nov 2026")
    press(qtbot, KEY.Key_Return, CONTROL)
    assert context.ledger.get(record).values["due"] == "2026-11-30"


def test_both_of_two_texts_are_kept(context, risk, qtbot):
    panel = panel_of(context, qtbot, risk, "description")
    both = next(each for each in panel.cards if each.who.text() == "Keep both")
    both.dot.click()
    panel.go.click()
    assert set(context.ledger.get(risk).values["description"].split("\n")) == {"Mine", "Theirs"}


def test_a_delete_against_an_edit(context, qtbot):
    record = context.ledger.add("risk", "", {"title": "Cuts"})
    elsewhere(context, record, _deleted=True)
    panel = panel_of(context, qtbot, record, "_deleted")
    texts = [each.value.text() for each in panel.cards]
    assert sorted(texts) == ["Delete it", "Keep it, with what was edited"]
    card(panel, "Keep it, with what was edited").dot.click()
    panel.go.click()
    held = context.ledger.get(record)
    assert not held.gone and held.clashes == {}
    panel = panel_of(context, qtbot, record, "_deleted")
    assert panel.cards == []


def test_who_may_not_write_may_look(context, risk, qtbot):
    context.ledger.holder = Holder(context.ledger.person, frozenset({("viewer", "")}), context.ledger.rollout)
    panel = panel_of(context, qtbot, risk, "status")
    panel.cards[0].dot.click()
    assert not panel.go.isEnabled()
    assert "others decide" in panel.refusal.text()
