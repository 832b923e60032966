"""When to lock: minutes without a touch, sleep, the system's own lock; and nothing while nobody is in."""

from typing import ClassVar

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusServer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from muster_desktop.lockwatch import LockWatch
from muster_desktop.systemlock import SystemLock, says_lock, session_path, told_of_sessions


@pytest.fixture
def guard(qapp):
    owner = QObject()
    guard = LockWatch(owner)
    yield guard
    guard.stop()
    owner.deleteLater()


def test_it_is_due_after_the_minutes_that_were_chosen(guard, qtbot):
    guard.start(None, 5)
    assert guard.idle.interval() == 5 * 60_000
    guard.set_minutes(1)
    assert guard.idle.interval() == 60_000
    with qtbot.waitSignal(guard.due) as due:
        guard.idle.start(1)
    assert due.args == [1]


def test_a_touch_begins_the_minutes_anew(guard, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    guard.start(window.windowHandle(), 5)
    guard.idle.stop()
    QApplication.sendEvent(window.windowHandle(), QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier))
    assert guard.idle.isActive()


def test_sleep_and_the_systems_lock_lock_at_once(guard, qtbot):
    guard.start(None, 5)
    with qtbot.waitSignal(guard.due) as due:
        guard._system.told(True)
    assert due.args == [0]


def test_waking_up_locks_nothing(qapp):
    owner, said = QObject(), []
    system = SystemLock(owner)
    system.locked.connect(lambda: said.append(True))
    system.told(False)
    assert said == []
    system.told()
    assert said == [True]
    owner.deleteLater()


@pytest.fixture
def bus(qapp, qtbot):
    """A bus of two ends in this process: what one sends, the other hears."""
    server, ends = QDBusServer("unix:tmpdir=/tmp"), []
    server.newConnection.connect(ends.append)
    near = QDBusConnection.connectToPeer(server.address(), "near")
    qtbot.waitUntil(lambda: bool(ends))
    yield near, ends[0]
    QDBusConnection.disconnectFromPeer("near")


@pytest.mark.parametrize("saver", ["org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"])
def test_a_screen_saver_is_heard_on_the_bus(bus, saver, qtbot):
    near, far = bus
    owner = QObject()
    system = SystemLock(owner)
    assert near.isConnected()
    system.hear_savers(near)
    message = QDBusMessage.createSignal("/saver", saver, "ActiveChanged")
    message.setArguments([True])
    with qtbot.waitSignal(system.locked):
        far.send(message)
    owner.deleteLater()


def test_nothing_is_due_while_nobody_is_in(guard):
    said = []
    guard.due.connect(said.append)
    guard.start(None, 5)
    guard.stop()
    guard.system_locked()
    assert said == []
    assert not guard.idle.isActive()


@pytest.mark.parametrize(("session", "path"), [("", ""), ("c2", "/org/freedesktop/login1/session/c2"),
                                               ("2", "/org/freedesktop/login1/session/_32"),
                                               ("a-b", "/org/freedesktop/login1/session/a_2db")])
def test_the_place_of_a_session(session, path):
    assert session_path(session) == path


@pytest.mark.parametrize(("message", "what", "locks"), [(0x0218, 4, True), (0x02B1, 7, True), (0x02B1, 8, False),
                                                        (0x0218, 7, False), (0x0100, 7, False)])
def test_which_messages_of_windows_say_so(message, what, locks):
    assert says_lock(message, what) == locks


def test_windows_is_asked_to_tell_a_window_of_its_session():
    class Library:
        asked: ClassVar[list[tuple[int | None, int]]] = []

        def WTSRegisterSessionNotification(self, window, which):  # noqa: N802 - Windows calls it so
            self.asked.append((window.value, which))
            return 1

    assert told_of_sessions(0x30A2C, Library())
    assert Library.asked == [(0x30A2C, 0)], "the session of this person, not every one of the computer"
    assert not told_of_sessions(0, Library()), "no window, nothing to tell"
    assert len(Library.asked) == 1
