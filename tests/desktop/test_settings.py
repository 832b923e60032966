"""Settings: each choice applies at once and is remembered; keys by pressing them; the passphrase and the code for real."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from muster_desktop.desk import Desk
from muster_desktop.navigation import SETTINGS
from muster_desktop.profile import Profile
from muster_desktop.theme import DENSITIES
from tests.desktop.conftest import PASSPHRASE

NEW = "a quite different row of words"


@pytest.fixture
def desk(profile, words, theme, qtbot):
    desk = Desk(profile, next(iter(profile.ledgers.values())), words, theme)
    qtbot.addWidget(desk.shell)
    desk.shell.resize(1280, 690)
    desk.shell.show()
    qtbot.waitUntil(lambda: not desk.busy, timeout=20_000)
    desk.shell.go(SETTINGS)
    yield desk
    desk.close(10_000)


@pytest.fixture
def page(desk):
    return desk.shell.page(SETTINGS).widget


def pick(combo, value):
    combo.setCurrentIndex(combo.findData(value))
    combo.activated.emit(combo.currentIndex())


def test_panes_are_built_when_they_are_opened(page):
    assert [*page.panes] == ["language"]
    page.list.chosen.emit("look")
    assert [*page.panes] == ["language", "look"]


def test_every_row_has_a_name_that_is_heard(page):
    for name in ("language", "look", "safety"):
        pane = page.open_pane(name)
        controls = [label.buddy() for label in pane.findChildren(QLabel) if label.buddy() is not None]
        assert controls
        assert all(control.accessibleName() for control in controls)


def test_the_look_is_chosen_at_once(page, theme):
    pane = page.open_pane("look")
    pick(pane.look, "dark")
    pick(pane.strong, "yes")
    pick(pane.scale, "115")
    pick(pane.density, "touch")
    assert (theme.look, theme.strong, theme.scale, theme.density) == ("dark", True, 115, "touch")
    assert theme.row == theme.px(DENSITIES["touch"][0])
    pick(pane.look, "light")
    pick(pane.strong, "no")
    pick(pane.density, "normal")


def test_language_region_digits_and_calendar(page, words):
    pane = page.open_pane("language")
    pick(pane.language, "ar")
    assert pane.region.count() > 10
    pick(pane.region, "ar_IQ")
    assert "تشرين الثاني" in words.day("2026-11-10")
    pick(pane.region, "ar_EG")
    assert "نوفمبر" in words.day("2026-11-10")
    pick(pane.digits, "western")
    assert words.number(7) == "7"
    pick(pane.language, "en")
    pick(pane.calendar, "jalali")
    assert words.day("2026-11-10").startswith("Tue 10 Nov (19 ")
    pick(pane.calendar, "")
    pick(pane.digits, "region")
    pick(pane.region, "")


def test_lock_and_sync_are_kept_in_the_store(desk, page):
    pane = page.open_pane("safety")
    pick(pane.idle, "5")
    pick(pane.sync, "0")
    assert (desk.choices.idle_minutes, desk.choices.sync_minutes) == (5, 0)
    assert not desk.syncer._timer.isActive()
    again = type(desk.choices)(desk.ledger)
    assert (again.idle_minutes, again.sync_minutes) == (5, 0)


def test_keys_are_chosen_by_pressing_them(desk, page, qtbot):
    pane = page.open_pane("keys")
    field = pane.fields["rail"]
    field.click()
    qtbot.keyClick(field, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert desk.context.keys.keys("rail") == ("Ctrl+Shift+B",)
    field.click()
    qtbot.keyClick(field, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert "Ctrl L is taken: Lock now" in pane.line.text()
    assert desk.context.keys.keys("rail") == ("Ctrl+Shift+B",)
    field.click()
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    assert desk.context.keys.keys("rail") == ("Ctrl+B",)
    assert field.accessibleName() == "Narrow or widen the sidebar: Ctrl B"


def test_a_changed_key_is_shown_on_its_button(desk):
    desk.context.keys.choose("log", "Ctrl+J")
    assert desk.shell.topbar.log.accessibleDescription() == "Ctrl J"
    assert type(desk.context.keys)(desk.choices.keys).keys("log") == ("Ctrl+J",)
    assert any(command.keys == "Ctrl+J" for command in desk.actions())


def test_the_help_page_shows_every_shortcut_and_closes_with_esc(desk, qtbot):
    desk.help.open_help()
    texts = {label.text() for label in desk.help.findChildren(QLabel)}
    assert {"Shortcuts", "Anywhere", "Log an issue", "Fill down"} <= texts
    qtbot.keyClick(desk.help, Qt.Key.Key_Escape)
    assert desk.help.isHidden()


def test_the_passphrase_is_changed(desk, page, qtbot, profile_folder):
    pane = page.open_pane("profile")
    pane.old.edit.setText("not this one at all")
    for field in (pane.step.first, pane.step.second):
        field.edit.setText(NEW)
    pane.go.click()
    qtbot.waitUntil(lambda: bool(pane.old.line()), timeout=20_000)
    assert "not the passphrase" in pane.old.line()
    pane.old.edit.setText(PASSPHRASE)
    pane.go.click()
    qtbot.waitUntil(lambda: bool(pane.line.text()), timeout=20_000)
    assert pane.step.first.text() == ""
    Profile.at(profile_folder).unlock(NEW).lock()


def test_a_new_recovery_code_is_made_shown_and_typed_again(desk, page, qtbot, profile_folder):
    pane = page.open_pane("profile")
    pane.new_code.click()
    qtbot.waitUntil(lambda: pane.recovery._code != "", timeout=20_000)
    code = pane.recovery._code
    pane.done.click()
    assert not pane.recovery.isHidden(), "it goes only when it was typed again"
    for box, at in zip(pane.recovery.boxes, pane.recovery._asked, strict=True):
        box.set_code(code.split("-")[at])
    pane.done.click()
    assert pane.recovery.isHidden()
    Profile.at(profile_folder).unlock_with_code(code).lock()


def test_a_profile_goes_only_when_its_name_was_typed(desk, page, qtbot):
    pane, gone = page.open_pane("profile"), []
    desk.removal_asked.connect(lambda: gone.append(True))
    name = desk.ledger.person_name(desk.ledger.person)
    for _ in range(2):
        pane.remove.click()
        qtbot.waitUntil(lambda: pane.danger is not None and not pane.danger.isHidden())
        card = pane.danger
        assert name in card.title.text() and "cannot be undone" in card.about.text()
        assert not card.go.isEnabled() and card.typed.hasFocus()
        qtbot.keyClicks(card.typed, name[:-1])
        qtbot.keyClick(card.typed, Qt.Key.Key_Return)
        assert not card.isHidden() and not card.go.isEnabled()
        qtbot.keyClick(card.typed, Qt.Key.Key_Escape)
        assert card.isHidden() and not gone
    pane.remove.click()
    qtbot.waitUntil(lambda: not pane.danger.isHidden())
    qtbot.keyClicks(pane.danger.typed, f" {name.upper()}")
    assert pane.danger.go.isEnabled()
    qtbot.keyClick(pane.danger.typed, Qt.Key.Key_Return)
    assert gone == [True] and pane.danger.isHidden()


def test_about_names_versions_and_licences(page):
    texts = [label.text() for label in page.open_pane("about").findChildren(QLabel)]
    assert any(text.startswith("Muster ") for text in texts)
    assert {"cryptography", "LGPL-3.0", "Phosphor Icons"} <= {*texts}
