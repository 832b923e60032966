"""Says when to lock: nobody touched the window for a while, the computer goes to sleep, or its own screen was locked."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QWindow

from muster_desktop import doors

IDLE_MINUTES = 10
"""Until a profile says otherwise."""
TOUCHES = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel,
                     QEvent.Type.TouchBegin})


class LockWatch(QObject):
    """`due` (minutes without a touch, 0 when the computer says so) comes while it is on guard."""

    due = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.minutes = IDLE_MINUTES
        self._on = False
        self._system: Any = None
        self.idle = QTimer(self, singleShot=True)
        self.idle.timeout.connect(self._idled)

    def start(self, window: QWindow | None, minutes: int) -> None:
        """Be on guard: `window` is where touches are felt."""
        self._on = True
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)
        self.set_minutes(minutes)
        if self._system is None:
            self._system = doors.system_lock().SystemLock(self)
            self._system.locked.connect(self.system_locked)
            if window is not None:
                self._system.hear_window(int(window.winId()))

    def set_minutes(self, minutes: int) -> None:
        """From now on after so many minutes."""
        self.minutes = minutes
        self.idle.setInterval(minutes * 60_000)
        if self._on:
            self.idle.start()

    def stop(self) -> None:
        self._on = False
        self.idle.stop()

    @Slot()
    def system_locked(self) -> None:
        """The computer sleeps, or its screen was locked."""
        if self._on:
            self.due.emit(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._on and event.type() in TOUCHES:
            self.idle.start()
        return False

    def _idled(self) -> None:
        if self._on:
            self.due.emit(self.minutes)
