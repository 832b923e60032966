"""The program as a person meets it: first run and lock by keyboard alone, wrong keys, one window, nothing left behind."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel
from shiboken6 import isValid

from muster.problems import OK
from muster.slots import FLOOR
from muster_desktop import keeper
from muster_desktop.app import App
from muster_desktop.lockwatch import IDLE_MINUTES
from muster_desktop.places import Preferences, account
from muster_desktop.screens.lock import LockPage
from muster_desktop.screens.welcome import READY, RECOVERY, WelcomePage
from muster_desktop.single import raise_other
from muster_desktop.widgets.buttons import Button
from tests.desktop.conftest import PASSPHRASE


@pytest.fixture
def opened(qapp, qtbot, tmp_path, monkeypatch):
    """Starts the program on a folder; every one of them is closed at the end."""
    monkeypatch.setattr("muster.vault.calibrated", lambda: FLOOR)
    apps = []

    def start(folder: Path, expected=None) -> App:
        app = App(qapp, folder, Preferences(tmp_path / "preferences.json"))
        qtbot.addWidget(app.frame)
        assert app.start() == expected
        apps.append(app)
        if expected is None:
            app.frame.activateWindow()
            qtbot.waitUntil(app.frame.isActiveWindow)
        qtbot.waitUntil(lambda: not app.work.busy, timeout=20_000)
        return app

    yield start
    for app in apps:
        app.frame.close()
        qapp.removeEventFilter(app)


def focused():
    """What has the focus; Qt's own test of keys ends the process where nothing has."""
    assert QApplication.focusWidget() is not None
    return QApplication.focusWidget()


def press(qtbot, key):
    qtbot.keyClick(focused(), key)


def typed(qtbot, text):
    """Type where the cursor is now, wherever that moves to while typing."""
    for letter in text:
        qtbot.keyClick(focused(), letter)


def tab_to(qtbot, wanted):
    for _ in range(40):
        if QApplication.focusWidget() is wanted:
            return
        press(qtbot, Qt.Key.Key_Tab)
    pytest.fail(f"Tab never came to {wanted}")


def unlock(app, qtbot, passphrase=PASSPHRASE):
    qtbot.waitUntil(lambda: isinstance(app.page, LockPage))
    qtbot.waitUntil(lambda: QApplication.focusWidget() is app.lock_page.unlock.field.edit)
    typed(qtbot, passphrase)
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: app.desk is not None or bool(app.lock_page.unlock.field.line()), timeout=20_000)


def settle(app, qtbot):
    qtbot.waitUntil(lambda: not app.desk.busy, timeout=20_000)


def test_a_roll_out_is_made_by_keyboard_alone(opened, qtbot, tmp_path):
    app = opened(tmp_path / "new")
    assert isinstance(app.page, WelcomePage)
    page = app.welcome_page
    qtbot.waitUntil(lambda: page.start_step.template.count() > 1)
    tab_to(qtbot, page.start_step.join.dot)
    for _ in range(2):
        press(qtbot, Qt.Key.Key_Down)
    tab_to(qtbot, page.start_step.rollout)
    typed(qtbot, "Karwan")
    tab_to(qtbot, page.start_step.alone_name)
    typed(qtbot, "Leyla Barzan")
    press(qtbot, Qt.Key.Key_Return)
    typed(qtbot, PASSPHRASE)
    press(qtbot, Qt.Key.Key_Return)
    typed(qtbot, PASSPHRASE)
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.at() == RECOVERY, timeout=20_000)
    groups = page.recovery_step._code.split("-")
    tab_to(qtbot, page.recovery_step.boxes[0].boxes[0])
    typed(qtbot, groups[page.recovery_step._asked[0]])
    typed(qtbot, groups[page.recovery_step._asked[1]])
    press(qtbot, Qt.Key.Key_Return)
    assert page.at() == READY
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: app.desk is not None)
    assert app.desk.ledger.name() == "Karwan"
    assert app.desk.ledger.records("step")
    assert app.frame.windowTitle() == "Karwan — Muster"
    settle(app, qtbot)
    assert app.desk.shell.statusbar.text().startswith("Working alone")


def test_locked_and_unlocked_by_keyboard(opened, qtbot, profile_folder):
    app = opened(profile_folder)
    assert isinstance(app.page, LockPage)
    unlock(app, qtbot)
    shell = app.desk.shell
    settle(app, qtbot)
    shell.go("risk")
    qtbot.keyClick(shell, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(app.page, LockPage)
    qtbot.waitUntil(lambda: not isValid(shell))
    assert app.frame.windowTitle() == "Muster", "the name of the roll-out is in the store, not on the lock"
    unlock(app, qtbot)
    assert app.desk.shell.here() == "risk"
    settle(app, qtbot)


def test_nothing_of_the_store_is_on_the_lock(opened, qtbot, profile_folder):
    app = opened(profile_folder)
    unlock(app, qtbot)
    settle(app, qtbot)
    engine = app.desk.profile
    app.lock(IDLE_MINUTES)
    assert engine.vault.locked
    texts = " ".join(label.text() for label in app.frame.findChildren(QLabel))
    assert "Karwan" not in texts
    assert f"after {IDLE_MINUTES} minutes idle" in texts


def test_a_wrong_passphrase_is_said_and_the_right_one_still_opens(opened, qtbot, profile_folder):
    app = opened(profile_folder)
    unlock(app, qtbot, "not this one at all")
    assert app.lock_page.unlock.field.line() == "That is not the passphrase. 4 tries before a 1 minute wait."
    unlock(app, qtbot)
    assert app.desk is not None
    settle(app, qtbot)


def test_half_a_profile_is_said_in_words(opened, qtbot, profile_folder):
    app = opened(profile_folder)
    (profile_folder / "store.db").unlink()
    unlock(app, qtbot)
    assert "store.db is missing" in app.lock_page.unlock.field.line()
    assert "What is there was left as it is" in app.lock_page.unlock.field.line()


def test_the_recovery_code_sets_a_new_passphrase(opened, qtbot, profile_folder, made_profile):
    app = opened(profile_folder)
    app.lock_page.unlock.recover_wanted.emit()
    form = app.lock_page.recover
    form.code.setText(made_profile[1].lower().replace("-", " "))
    form.first.edit.setText("another set of ordinary words")
    form.second.edit.setText("another set of ordinary words")
    form.button.click()
    qtbot.waitUntil(lambda: app.desk is not None, timeout=20_000)
    settle(app, qtbot)
    app.lock()
    unlock(app, qtbot, "another set of ordinary words")
    assert app.desk is not None
    settle(app, qtbot)


def test_a_mistyped_recovery_code_changes_nothing(opened, qtbot, profile_folder, made_profile):
    app = opened(profile_folder)
    app.lock_page.unlock.recover_wanted.emit()
    form = app.lock_page.recover
    form.code.setText(made_profile[1][:-1] + ("X" if made_profile[1][-1] != "X" else "Y"))
    form.first.edit.setText("another set of ordinary words")
    form.second.edit.setText("another set of ordinary words")
    form.button.click()
    qtbot.waitUntil(lambda: bool(form.second.line()), timeout=20_000)
    assert "mistake in this recovery code" in form.second.line()
    assert keeper.unlock(profile_folder, PASSPHRASE).close() is None


def test_a_second_start_raises_the_first(opened, qtbot, profile_folder, monkeypatch):
    app = opened(profile_folder)
    raised = []
    monkeypatch.setattr(type(app.frame), "come_forward", lambda frame: raised.append(frame))
    app._bell.rung.disconnect()
    app._bell.rung.connect(app.frame.come_forward)
    again = opened(profile_folder, OK)
    assert not again.frame.isVisible()
    qtbot.waitUntil(lambda: raised == [app.frame])


def test_when_it_is_closed_nobody_holds_the_profile(opened, qtbot, profile_folder):
    app = opened(profile_folder)
    unlock(app, qtbot)
    settle(app, qtbot)
    profile = app.desk.profile
    app.frame.close()
    assert profile.vault.locked
    assert not raise_other(profile_folder)
    again = opened(profile_folder)
    assert isinstance(again.page, LockPage)


def test_ten_minutes_without_a_touch_lock(opened, qtbot, profile_folder):
    app = opened(profile_folder)
    unlock(app, qtbot)
    settle(app, qtbot)
    app.guard.idle.setTimerType(Qt.TimerType.PreciseTimer)
    app.guard.idle.start()

    def begins_anew():
        """A key, after which more time is left than before it."""
        left = app.guard.idle.remainingTime()
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Shift, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(app.frame.windowHandle(), key)
        return app.guard.idle.remainingTime() > left

    qtbot.waitUntil(begins_anew)
    assert app.desk is not None
    app.guard.idle.setInterval(50)
    qtbot.waitUntil(lambda: app.desk is None)
    assert isinstance(app.page, LockPage)


def test_language_and_look_are_remembered(opened, qtbot, tmp_path):
    app = opened(tmp_path / "new")
    app.words.set_language("ar")
    app.theme.set_dark(True)
    kept = Preferences(tmp_path / "preferences.json")
    assert (kept["language"], kept["look"]) == ("ar", "dark")
    app.theme.set_dark(False)
    app.words.set_language("en")


def test_a_wrong_code_is_named_while_it_is_typed(opened, qtbot, tmp_path):
    app = opened(tmp_path / "new")
    step = app.welcome_page.start_step
    step.code.set_code("K7MD2Q9FH4ABCDEF")
    qtbot.waitUntil(lambda: "mistyped" in step._code_line.text(), timeout=20_000)


def test_a_passphrase_is_weighed_in_the_background(opened, qtbot, tmp_path):
    app = opened(tmp_path / "new")
    step = app.welcome_page.passphrase_step
    step.first.edited.emit("password")
    qtbot.waitUntil(lambda: step.first.line().startswith("Very weak."), timeout=20_000)
    step.first.edited.emit("gravel lantern ostrich teapot violin")
    qtbot.waitUntil(lambda: step.first.line() == "This is a strong passphrase.", timeout=20_000)


def test_templates_are_offered_in_the_language_of_now(opened, qtbot, tmp_path):
    app = opened(tmp_path / "new")
    box = app.welcome_page.start_step.template
    qtbot.waitUntil(lambda: box.count() >= 4)
    english = [box.itemText(at) for at in range(box.count())]
    assert any("CPIMS+" in text for text in english)
    app.words.set_language("ar")
    qtbot.waitUntil(lambda: [box.itemText(at) for at in range(box.count())] != english and not app.work.busy)
    app.words.set_language("en")


def test_joining_a_server_that_is_not_there_makes_nothing(opened, qtbot, tmp_path):
    app = opened(tmp_path / "new")
    page = app.welcome_page
    page.start_step.address.setText("http://127.0.0.1:9")
    page.start_step.join_name.setText("Joseph Okelo")
    page.start_step.code.set_code("0000000000000000")
    page.go.click()
    page.passphrase_step.first.edit.setText(PASSPHRASE)
    page.passphrase_step.second.edit.setText(PASSPHRASE)
    page.go.click()
    qtbot.waitUntil(lambda: bool(page._error.text()), timeout=30_000)
    assert page.go.isEnabled()
    assert account(tmp_path / "new") is None  # nobody's profile yet; the same words go on with it


def test_joining_later_says_what_is_wrong_and_keeps_what_was_typed(opened, qtbot, profile_folder):
    app = opened(profile_folder)
    unlock(app, qtbot)
    settle(app, qtbot)
    dialog = app.desk.open_join()
    dialog.go.click()
    assert dialog.address.property("wrong") == "true"
    dialog.address.setText("http://127.0.0.1:9")
    dialog.code.set_code("0000000000000000")
    dialog.go.click()
    qtbot.waitUntil(lambda: bool(dialog._error.text()), timeout=30_000)
    assert dialog.go.isEnabled()
    assert dialog.code.code() == "0000000000000000"
    dialog.reject()


def test_another_roll_out_of_the_profile_is_opened(opened, qtbot, profile_folder):
    profile = keeper.unlock(profile_folder, PASSPHRASE)
    profile.start_alone("Zerin", "generic")
    profile.close()
    app = opened(profile_folder)
    unlock(app, qtbot)
    settle(app, qtbot)
    assert app.desk.shell.sidebar.switch.isVisible()
    here, other = app.desk.fill_switch()
    assert here.isChecked()
    assert other.text() == "Zerin"
    other.trigger()
    assert app.desk.ledger.name() == "Zerin"
    assert not app.desk.profile.vault.locked
    settle(app, qtbot)


def test_the_first_page_is_seen_before_the_heavy_imports():
    import subprocess
    import sys

    code = ("import sys, muster_desktop.app; "
            "print(*sorted({'sqlalchemy', 'cryptography', 'sqlcipher3', 'httpx', 'openpyxl', 'msgspec', 'zxcvbn', "
            "'PySide6.QtNetwork'} & set(sys.modules)))")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == ""


def test_buttons_say_their_keys(theme, qtbot):
    button = Button(theme, "Unlock", keys="Return")
    qtbot.addWidget(button)
    assert button.accessibleDescription() == "Enter"


def test_switching_to_someone_whose_window_is_open_keeps_ours(opened, qtbot, profile_folder, tmp_path):
    import shutil

    from muster import lockfile
    from muster_desktop.places import Account

    other = Path(shutil.copytree(profile_folder, tmp_path / "joseph"))
    app = opened(profile_folder)
    with lockfile.hold(other) as theirs:
        app.lock_page.person_asked.emit(Account(other, "Joseph Okelo"))
        assert app._here == profile_folder
        assert lockfile.hold(profile_folder) is None, "this window still has its own profile"
        theirs.release()
    app.lock_page.person_asked.emit(Account(other, "Joseph Okelo"))
    assert app._here == other
    again = lockfile.hold(profile_folder)
    assert again is not None, "the profile that was left is free"
    again.release()


def test_text_that_is_being_written_is_kept_when_the_window_locks(opened, qtbot, profile_folder):
    app = opened(profile_folder)
    unlock(app, qtbot)
    settle(app, qtbot)
    ledger = app.desk.ledger
    app.desk.shell.go("plan")
    page = app.desk.shell.page("plan")
    qtbot.waitUntil(lambda: bool(page.model.nodes()), timeout=10_000)
    step = next(node for node in page.model.nodes() if node.level == "step")
    page.view.setExpanded(page.model.index_of(step.above), True)
    page.view.setCurrentIndex(page.model.index_of(step))
    page.view.setFocus()
    press(qtbot, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not page.view)
    QApplication.focusWidget().selectAll()
    typed(qtbot, "Typed just before the lid closed")
    app.lock()
    profile = keeper.unlock(profile_folder, PASSPHRASE)
    assert profile.ledgers[ledger.rollout].get(step.record.id).values["title"] == "Typed just before the lid closed"
    profile.close()


def test_a_profile_that_is_removed_leaves_no_file_and_the_first_run_follows(opened, qtbot, profile_folder):
    app = opened(profile_folder)
    unlock(app, qtbot)
    settle(app, qtbot)
    app.desk.removal_asked.emit()
    qtbot.waitUntil(lambda: isinstance(app.page, WelcomePage), timeout=20_000)
    assert app.desk is None
    assert not profile_folder.exists() or not list(profile_folder.iterdir())
