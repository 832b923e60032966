"""The one window of the program, which shows one thing at a time: the lock, the first run, or what is behind them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

SMALLEST, USUAL = (1080, 640), (1366, 736)
_TITLE_BAR = 32  # the system draws it around the window, and says how tall it is only once it stands there


class Frame(QMainWindow):
    """The one window: lock, first run, or what is behind them. `closing` is asked before it goes.

    While it is covered, nothing else can be reached, nor the window be closed.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Muster")
        self.setMinimumSize(*SMALLEST)
        free = self.screen().availableSize()
        if free.width() >= SMALLEST[0]:  # Qt's screen for tests is smaller than any that the window is made for
            self.resize(min(USUAL[0], free.width()), min(USUAL[1], free.height() - _TITLE_BAR))
        else:
            self.resize(*USUAL)
        self._stack = QStackedWidget()
        self.setCentralWidget(self._stack)
        self.closing: Callable[[], None] = _nothing
        self._cover: QWidget | None = None
        self._ended: Callable[[], None] = _nothing
        self._before = Qt.WindowState.WindowNoState

    @property
    def covered(self) -> bool:
        return self._cover is not None

    def cover(self, page: QWidget, ended: Callable[[], None]) -> None:
        """Show `page` over what is there, on the whole screen, until `uncover` or until the profile locks; then `ended`."""
        self.uncover()
        self._cover, self._ended, self._before = page, ended, self.windowState()
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self.setWindowState(self._before | Qt.WindowState.WindowFullScreen)

    def uncover(self) -> None:
        """Back to what was there."""
        cover, self._cover = self._cover, None
        if cover is not None:
            self._stack.removeWidget(cover)
            cover.deleteLater()
            self.setWindowState(self._before)
            self._ended()

    def show_page(self, page: QWidget) -> None:
        """Show `page` alone; the one before is let go."""
        self.uncover()
        before = self._stack.currentWidget()
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        if before is not None and before is not page:
            self._stack.removeWidget(before)
            before.deleteLater()

    def come_forward(self) -> None:
        self.showNormal() if self.isMinimized() else self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.covered:
            event.ignore()
            return
        self.closing()
        super().closeEvent(event)


def _nothing() -> None:
    """Nobody asked to be told."""
