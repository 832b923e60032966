"""Says when a window was painted for the first time, and ends the program."""

from __future__ import annotations

import os
import time

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt


class PaintWatch(QObject):
    """Watches one window. Its children are painted right after it, so the word is said one turn of the loop later."""

    def __init__(self, window: QObject) -> None:
        super().__init__()
        self._seen = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._seen:
            self._seen = True
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), Qt.EventPriority.HighEventPriority.value)
        return False

    def customEvent(self, event: QEvent) -> None:
        print(time.monotonic_ns(), flush=True)
        os._exit(0)
