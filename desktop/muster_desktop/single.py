"""One window for one profile: a second start asks the first to come to the front, and goes."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT_MS = 1_000


def name_for(folder: Path) -> str:
    """The name of the local socket of the window that has this profile folder open."""
    return "muster-" + hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:24]


def raise_other(folder: Path) -> bool:
    """Ask the window that has `folder` open to come to the front; False when none answers."""
    socket = QLocalSocket()
    socket.connectToServer(name_for(folder))
    reached = socket.waitForConnected(WAIT_MS)
    if reached:
        socket.disconnectFromServer()
    return reached


class Doorbell(QObject):
    """`rung` comes when a second start asked for this profile."""

    rung = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        # Only this person's own programs may ring.
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(name_for(folder))
        self._server.newConnection.connect(self._answer)
        self._server.listen(name_for(folder))

    def close(self) -> None:
        self._server.close()

    def _answer(self) -> None:
        while self._server.hasPendingConnections():
            self._server.nextPendingConnection().deleteLater()
        self.rung.emit()
