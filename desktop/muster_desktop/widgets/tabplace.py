"""The tabs that lead to the pages of a section, and the place below the head of a page where they stand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QVBoxLayout, QWidget

from muster_desktop.widgets.labels import Rule


class SectionTabs(QTabBar):
    """`asked` gives the name of the page whose tab was pressed, or come to by the arrow keys."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setDrawBase(False)
        self.setExpanding(False)
        self.tabBarClicked.connect(self._ask)
        self.currentChanged.connect(self._ask)

    def show_pages(self, pages: Sequence[tuple[str, str]], here: str) -> None:
        """A tab for each of the pages, (name, text), the one of `here` chosen."""
        held = self.blockSignals(True)
        while self.count():
            self.removeTab(0)
        for name, text in pages:
            self.setTabData(self.addTab(text), name)
            if name == here:
                self.setCurrentIndex(self.count() - 1)
        self.blockSignals(held)

    def _ask(self, at: int) -> None:
        if at >= 0:
            self.asked.emit(self.tabData(at))


class TabPlace(QWidget):
    """The end of a page's head: a rule, and above it the tabs while the window has them stand here. A page without one has its
    tabs above it."""

    def __init__(self) -> None:
        super().__init__()
        column, self._row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._row.setContentsMargins(20, 0, 20, 0)
        column.addLayout(self._row)
        column.addWidget(Rule())

    def take(self, tabs: QTabBar) -> None:
        """Let the tabs stand here from now on."""
        if tabs.parentWidget() is not self:
            self._row.addWidget(tabs, 1)
