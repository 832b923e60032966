"""The one window of the program, which shows one thing at a time: the lock, the first run, or what is behind them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

SMALLEST, USUAL = (1080, 640), (1366, 736)
_TITLE_BAR = 32  # the system draws it around the window, and says how tall it is only once it stands there


class Frame(QMainWindow):
    """The one window: lock, first run, or what is behind them. `closing` is asked before it goes."""

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

    def show_page(self, page: QWidget) -> None:
        """Show `page` alone; the one before is let go."""
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
        self.closing()
        super().closeEvent(event)


def _nothing() -> None:
    """Nobody asked to be told."""
