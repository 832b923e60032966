"""The lock: nothing of the store on the page, wrong tries are counted, everything works by keyboard."""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit

from muster_desktop.places import Account
from muster_desktop.screens.lock import TRIES, WAIT_S, Kept, LockPage
from muster_desktop.widgets.passphrase import caps_on

PEOPLE = [Account(Path("a"), "Leyla Barzan"), Account(Path("b"), "Joseph Okelo")]


@pytest.fixture
def page(theme, words, qtbot):
    page = LockPage(theme, words, PEOPLE, "1.0")
    qtbot.addWidget(page)
    page.show()
    page.start()
    return page


def texts(page) -> str:
    return " | ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_the_passphrase_is_asked_for_and_enter_unlocks(page, qtbot):
    qtbot.keyClicks(page.unlock.field.edit, "open sesame")
    with qtbot.waitSignal(page.unlock_asked) as asked:
        qtbot.keyClick(page.unlock.field.edit, Qt.Key.Key_Return)
    assert asked.args == ["open sesame"]
    assert page.unlock.button.text() == "Opening…"
    assert not page.unlock.button.isEnabled()
    assert page.unlock.field.text() == "open sesame"


def test_an_empty_passphrase_asks_nothing(page, qtbot):
    with qtbot.assertNotEmitted(page.unlock_asked):
        page.unlock.button.click()


def test_wrong_tries_are_counted_then_there_is_a_wait(page, qtbot):
    for left in range(TRIES - 1, 0, -1):
        tries = "try" if left == 1 else "tries"
        page.refuse("", wrong_passphrase=True)
        assert page.unlock.field.line() == f"That is not the passphrase. {left} {tries} before a 1 minute wait."
        assert page.unlock.button.isEnabled()
    page.refuse("", wrong_passphrase=True)
    assert f"Wait {WAIT_S} second" in page.unlock.field.line()
    page.unlock.field.edit.setText("right one")
    with qtbot.assertNotEmitted(page.unlock_asked):
        qtbot.keyClick(page.unlock.field.edit, Qt.Key.Key_Return)
    for _ in range(WAIT_S):
        page._second()
    assert page.unlock.button.isEnabled()
    assert page.unlock.field.line() == ""


def test_another_problem_is_said_and_not_counted(page):
    page.refuse("The profile is not whole.", wrong_passphrase=False)
    assert page.unlock.field.line() == "The profile is not whole."
    page.refuse("", wrong_passphrase=True)
    assert "4 tries" in page.unlock.field.line()


def test_what_was_wrong_goes_with_the_next_key(page, qtbot):
    page.refuse("", wrong_passphrase=True)
    qtbot.keyClicks(page.unlock.field.edit, "x")
    assert page.unlock.field.line() == ""


@pytest.mark.parametrize(("letter", "shift", "on"), [("A", False, True), ("a", True, True), ("a", False, False),
                                                     ("A", True, False), ("1", False, None), ("ب", False, None)])
def test_caps_lock_is_told_by_letter_and_shift(letter, shift, on):
    modifiers = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    assert caps_on(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, modifiers, letter)) is on


def test_caps_lock_is_said(page, qtbot):
    qtbot.keyClick(page.unlock.field.edit, "A")
    assert page.unlock.field.line() == "Caps Lock is on"
    qtbot.keyClick(page.unlock.field.edit, "a")
    assert page.unlock.field.line() == ""


def test_the_eye_shows_and_hides(page):
    field = page.unlock.field
    assert field.edit.echoMode() == QLineEdit.EchoMode.Password
    field._eye.setChecked(True)
    assert field.edit.echoMode() == QLineEdit.EchoMode.Normal
    page.reset()
    assert field.edit.echoMode() == QLineEdit.EchoMode.Password
    assert field.text() == ""


def test_after_a_start_nothing_is_known_and_nothing_said(page):
    assert "saved on this computer" not in texts(page)
    assert "Locked at" not in texts(page)
    assert "Encrypted while locked" in texts(page)


def test_after_a_lock_it_says_how_much_waits_and_since_when(page):
    page.set_kept(Kept(12, time.time_ns() // 1_000_000, 10))
    assert "12 changes saved on this computer" in texts(page)
    assert "after 10 minutes idle" in texts(page)
    page.set_kept(Kept(0, time.time_ns() // 1_000_000, 0))
    assert "changes saved" not in texts(page)
    assert "minutes idle" not in texts(page)
    assert "ast synced" not in texts(page)
    page.set_kept(Kept(0, time.time_ns() // 1_000_000, 0, time.time_ns() // 1_000_000, True))
    assert "Offline, last synced today" in texts(page)
    page.set_kept(Kept(0, time.time_ns() // 1_000_000, 0, time.time_ns() // 1_000_000, False))
    assert "Offline" not in texts(page) and "Last synced today" in texts(page)


def test_the_recovery_code_needs_a_new_passphrase_twice(page, qtbot):
    page.unlock.recover_wanted.emit()
    form = page.recover
    form.code.setText("AAAA")
    form.first.edit.setText("short")
    form.button.click()
    assert "8 characters" in form.first.line()
    form.first.edit.setText("long enough")
    form.second.edit.setText("long enougg")
    form.button.click()
    assert form.second.line() == "The two passphrases differ."
    form.second.edit.setText("long enough")
    with qtbot.waitSignal(page.recover_asked) as asked:
        form.button.click()
    assert asked.args == ["AAAA", "long enough"]
    page.refuse("This is not the recovery code.", wrong_passphrase=False)
    assert form.second.line() == "This is not the recovery code."


def test_another_person_can_be_chosen(page, qtbot):
    action, *_, new = page.unlock.fill_menu()
    assert action.text() == "Joseph Okelo"
    with qtbot.waitSignal(page.person_asked) as asked:
        action.trigger()
    assert asked.args == [PEOPLE[1]]
    with qtbot.waitSignal(page.new_asked):
        new.trigger()


def test_everything_has_a_name_for_screen_readers(page):
    assert page.unlock.field.edit.accessibleName() == "Passphrase"
    assert page.unlock.field._eye.text() == "Show the passphrase"
