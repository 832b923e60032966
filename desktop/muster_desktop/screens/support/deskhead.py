"""The head of the support desk: its title, how many are open in words, the tabs with their counts, sites and order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QTabBar, QVBoxLayout, QWidget

from muster_desktop.context import Context
from muster_desktop.support.asked import ORDERS, TABS
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.combo import Combo
from muster_desktop.widgets.labels import Elided, Label
from muster_desktop.widgets.tabplace import TabPlace

EVERYWHERE = "*"


class DeskHead(QWidget):
    """`changed` comes when a tab, a site, an order or a text to find was chosen; `left` when the field to find is left for the
    rows."""

    changed = Signal()
    left = Signal()
    new_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        theme = context.theme
        self.title, self.sentence = Label("", "title", ""), Elided(theme, "body", "text2")
        self.search = QLineEdit()
        self.search.setProperty("quiet", "true")
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(theme.px(200))
        self._glass = QAction(self)
        self.search.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.add = Button(theme, "", "plus-bold", "primary", keys="N")
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setProperty("ways", "true")
        for tab in TABS:
            self.tabs.setTabData(self.tabs.addTab(""), tab)
        self.site, self.order = Combo(theme, "map-pin"), Combo(theme)
        self.site.setMaximumWidth(theme.px(170))
        for name in ORDERS:
            self.order.addItem("", name)
        self._lay_out()
        self.search.textChanged.connect(self.changed)
        self.search.installEventFilter(self)
        self.add.clicked.connect(self.new_asked)
        self.tabs.currentChanged.connect(self.changed)
        self.site.activated.connect(self.changed)
        self.order.activated.connect(self.changed)
        theme.changed.connect(self._colour)
        self._colour()

    def _lay_out(self) -> None:
        column, top, low = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top.setContentsMargins(20, 12, 20, 10)
        top.setSpacing(12)
        top.addWidget(self.title)
        top.addWidget(self.sentence, 1)
        top.addWidget(self.search)
        top.addWidget(self.add)
        low.setContentsMargins(20, 8, 20, 8)
        low.setSpacing(8)
        low.addWidget(self.tabs, 1)
        low.addWidget(self.site)
        low.addWidget(self.order)
        column.addLayout(top)
        column.addWidget(TabPlace())
        column.addLayout(low)

    def _colour(self) -> None:
        self._glass.setIcon(self._context.theme.icon("magnifying-glass", "text2"))

    def say(self, sentence: str, counts: Mapping[str, int], sites: Sequence[tuple[str, str]], may_add: bool) -> None:
        """Everything anew, in the present language. `sites` are (path, name)."""
        self.title.setText(self.tr("Support desk"))
        self.sentence.set_text(sentence)
        self.search.setPlaceholderText(self.tr("Words or number"))
        self.search.setAccessibleName(self.tr("Find a request by words or number"))
        self._glass.setText(self.tr("Find a request"))
        self.add.setText(self.tr("New request"))
        self.add.setVisible(may_add)
        number = self._context.words.number
        levels = {tab: self.tr("Level {number}").format(number=number(tab)) for tab in ("1", "2", "3")}
        names = {"all": self.tr("All open"), "mine": self.tr("Mine"), **levels, "waiting": self.tr("Waiting"),
                 "closed": self.tr("Closed")}
        for at in range(self.tabs.count()):
            tab = self.tabs.tabData(at)
            count = counts.get(tab, 0) if tab != "closed" else 0
            self.tabs.setTabText(at, f"{names[tab]} · {number(count)}" if count else names[tab])
        self._say_menus(sites)

    def _say_menus(self, sites: Sequence[tuple[str, str]]) -> None:
        at = self.site.currentData()
        self.site.clear()
        self.site.addItem(self.tr("All sites"), EVERYWHERE)
        for path, name in sites:
            self.site.addItem(name, path)
        self.site.setCurrentIndex(max(0, self.site.findData(at)))
        self.site.setAccessibleName(self.tr("Site"))
        orders = {"time": self.tr("Least time left"), "newest": self.tr("Newest"), "severity": self.tr("Worst first")}
        for index in range(self.order.count()):
            self.order.setItemText(index, orders[self.order.itemData(index)])
        self.order.setAccessibleName(self.tr("Order"))
        for menu in (self.site, self.order):
            menu.updateGeometry()

    def tab(self) -> str:
        return str(self.tabs.tabData(self.tabs.currentIndex()))

    def open_tab(self, tab: str) -> None:
        self.tabs.setCurrentIndex(TABS.index(tab))

    def at_site(self) -> str | None:
        """The site that was chosen; None for all of them."""
        chosen = self.site.currentData()
        return None if chosen in (None, EVERYWHERE) else str(chosen)

    def clear(self) -> None:
        """Every request of the tab again."""
        self.site.setCurrentIndex(0)
        self.search.clear()
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.search.clear()
                self.left.emit()
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.left.emit()
                return True
        return False
