"""The window's thread waits for no database, key or network: a day's use with every such call timed."""

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from benchmarks.watchdog import Watchdog
from muster_desktop.pictures import Stage
from muster_desktop.shots import SHOTS

KEY, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def stage(qapp, tmp_path):
    stage = Stage(qapp, tmp_path, (1366, 768))
    yield stage
    stage.app.words.set_language("en")
    stage.app.frame.close()


def press(qtbot, stage, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget() or stage.app.frame, key, modifier)
    stage.settle()


def a_day(qtbot, stage):
    """Every page and state; a step ticked, a cell edited, an issue logged, a clash decided, locked and opened."""
    for shot in SHOTS:
        shot.prepare(stage)
        stage.settle()
    stage.locked()  # out of the kiosk, which is the last picture and lets no key through
    stage.inside()
    stage.app.frame.activateWindow()  # a dialog that went leaves no window active where no window manager is
    shell, ledger = stage.app.desk.shell, stage.app.desk.ledger
    shell.go("plan")
    stage.settle()
    shell.page("plan").view.setFocus()
    press(qtbot, stage, KEY.Key_Space)
    shell.go("risk")
    stage.settle()
    grid = shell.page("risk").grid
    grid.setFocus()
    press(qtbot, stage, KEY.Key_F2)
    qtbot.keyClicks(QApplication.focusWidget(), " and more")
    press(qtbot, stage, KEY.Key_Return)
    before = len(ledger.records("issue"))
    press(qtbot, stage, KEY.Key_I, CONTROL)
    QApplication.focusWidget().selectAll()  # the draft that a picture left, over which the guard asks
    qtbot.keyClicks(QApplication.focusWidget(), "The list of services is empty")
    press(qtbot, stage, KEY.Key_Return)
    assert len(ledger.records("issue")) == before + 1
    shell.go("sync")
    stage.settle()
    panel = shell.page("sync").panel
    panel.sides[ledger.person].click()
    panel.go.click()
    stage.settle()
    stage.locked()
    stage.inside()


def test_nothing_of_a_day_holds_the_window_up(stage, qtbot):
    watchdog = Watchdog(time.thread_time)  # what other programs of the machine take is not ours
    with watchdog.watching():
        a_day(qtbot, stage)
    assert any(call.what == "write" for call in watchdog.calls)
    assert [f"{call.what} {call.ms:.1f} ms: {call.where}" for call in watchdog.over()] == []


def test_a_call_that_takes_too_long_is_found(profile):
    watchdog = Watchdog(time.thread_time)
    ledger = next(iter(profile.ledgers.values()))
    with watchdog.watching(), ledger.store.read(ledger.rollout):
        end = time.thread_time() + 0.012
        while time.thread_time() < end:
            pass
    (call,) = watchdog.over()
    assert call.what == "read" and "test_a_call_that_takes_too_long_is_found" in call.where
    ledger.records("step")
    assert len(watchdog.calls) == 1, "it watches no more"
