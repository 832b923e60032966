"""Waiting for a lull: what follows a save is done when the hands rest, so that it is in the way of none of them."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer


class Lull(QTimer):
    """Goes off when it was not put off for `rest_ms`, but `longest_ms` after it first was at the most."""

    def __init__(self, parent: QObject, rest_ms: int, longest_ms: int) -> None:
        super().__init__(parent)
        self.setSingleShot(True)
        self.setInterval(rest_ms)
        self._longest_ms, self._since = longest_ms, 0.0

    def put_off(self) -> None:
        """Something was done that is to be followed: begin to wait, or begin anew."""
        now = time.monotonic()
        if not self.isActive():
            self._since = now
        left = self._longest_ms - int((now - self._since) * 1000)
        if left >= self.interval() or not self.isActive():
            self.start()
