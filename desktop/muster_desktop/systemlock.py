"""What the system tells of sleep and of its own lock: logind and screen savers over D-Bus, session messages of Windows."""

from __future__ import annotations

import ctypes
import os
import sys
from typing import Any, cast

from PySide6.QtCore import SLOT, QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection

_LOGIN = "org.freedesktop.login1"
_SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.mate.ScreenSaver")
# PySide 6.11 takes a slot as SLOT writes it, a str, though it says that it wants bytes (measured).
_TOLD, _LOCK = cast(bytes, SLOT("told(bool)")), cast(bytes, SLOT("told()"))
_WM_POWER, _PBT_SUSPEND = 0x0218, 4
_WM_SESSION, _SESSION_LOCK = 0x02B1, 7
_THIS_SESSION = 0


def session_path(session: str) -> str:
    """Where logind has the session of that id; "" for none, which listens to every session of this computer."""
    if not session:
        return ""
    # logind writes what is no letter, and a digit in front, as an underscore and its code.
    name = "".join(sign if sign.isascii() and sign.isalnum() and (at or not sign.isdigit()) else f"_{ord(sign):02x}"
                   for at, sign in enumerate(session))
    return f"/org/freedesktop/login1/session/{name}"


def says_lock(message: int, what: int) -> bool:
    """Whether a message of Windows (its number and its first word) says that it sleeps or was locked."""
    return (message, what) in ((_WM_POWER, _PBT_SUSPEND), (_WM_SESSION, _SESSION_LOCK))


def told_of_sessions(window: int, library: Any) -> bool:
    """Have Windows send this window the messages of its session, which come to nobody unasked; whether it will. `library` is
    wtsapi32."""
    return bool(window and library.WTSRegisterSessionNotification(ctypes.c_void_p(window), _THIS_SESSION))


class SystemLock(QObject):
    """`locked` when the computer goes to sleep or locks its screen; silent where nobody tells."""

    locked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._filter: _Messages | None = None
        if sys.platform == "win32":
            self._filter = _Messages(self)
        elif sys.platform == "linux":
            self.hear_sleep(QDBusConnection.systemBus())
            self.hear_savers(QDBusConnection.sessionBus())

    def hear_window(self, window: int) -> None:
        """Hear, through this window of ours, when Windows locks the session."""
        if sys.platform == "win32":
            told_of_sessions(window, ctypes.windll.wtsapi32)

    def hear_sleep(self, bus: QDBusConnection) -> None:
        """Hear logind on the bus of the system."""
        if bus.isConnected():
            path = session_path(os.environ.get("XDG_SESSION_ID", ""))
            bus.connect(_LOGIN, "/org/freedesktop/login1", f"{_LOGIN}.Manager", "PrepareForSleep", self, _TOLD)
            bus.connect(_LOGIN, path, f"{_LOGIN}.Session", "Lock", self, _LOCK)

    def hear_savers(self, bus: QDBusConnection) -> None:
        """Hear the screen savers on the bus of the session."""
        if bus.isConnected():
            for saver in _SAVERS:
                bus.connect("", "", saver, "ActiveChanged", self, _TOLD)

    @Slot()
    @Slot(bool)
    def told(self, begins: bool = True) -> None:
        """It sleeps or locks (True), or woke up (False)."""
        if begins:
            self.locked.emit()


class _Messages(QAbstractNativeEventFilter):
    """Hears the messages of Windows that come to our windows; it changes none."""

    def __init__(self, owner: SystemLock) -> None:
        super().__init__()
        self._owner = owner
        application = QCoreApplication.instance()
        if application is not None:
            application.installNativeEventFilter(self)

    def nativeEventFilter(self, kind: QByteArray, address: int) -> tuple[bool, int]:  # noqa: N802 - Qt calls it
        message: Any = ctypes.cast(int(address), ctypes.POINTER(_Message)).contents
        if says_lock(message.number, message.what):
            self._owner.told()
        return False, 0


class _Message(ctypes.Structure):
    """The head of Windows' MSG."""

    _fields_ = (("window", ctypes.c_void_p), ("number", ctypes.c_uint), ("what", ctypes.c_size_t))
