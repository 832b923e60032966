"""The head of the help pages: how many can be shown, the lists of what is to be done, and the field that searches them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QTabBar, QVBoxLayout, QWidget

from muster_desktop.context import Context
from muster_desktop.support.shelf import LISTS, Shelf
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.labels import Elided, Label
from muster_desktop.widgets.tabplace import TabPlace


class HelpHead(QWidget):
    """`changed` comes when a list was chosen or something to find was typed; `left` leads from the field to the rows."""

    changed = Signal()
    left = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.title, self.sentence = Label("", "title", ""), Elided(context.theme, "body", "text2")
        self.search = QLineEdit()
        self.search.setProperty("quiet", "true")
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(context.theme.px(230))
        self._glass = QAction(self)
        self.search.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.add = Button(context.theme, "", "plus-bold", "primary", keys="N")
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setProperty("ways", "true")
        for name in LISTS:
            self.tabs.setTabData(self.tabs.addTab(""), name)
        column, top, low = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top.setContentsMargins(20, 12, 20, 10)
        top.setSpacing(12)
        low.setContentsMargins(20, 8, 20, 8)
        for part, stretch in ((self.title, 0), (self.sentence, 1), (self.search, 0), (self.add, 0)):
            top.addWidget(part, stretch)
        low.addWidget(self.tabs, 1)
        column.addLayout(top)
        column.addWidget(TabPlace())
        column.addLayout(low)
        self.tabs.currentChanged.connect(self.changed)
        self.search.textChanged.connect(self.changed)
        self.search.installEventFilter(self)
        context.theme.changed.connect(self._colour)
        self._colour()

    def _colour(self) -> None:
        self._glass.setIcon(self._context.theme.icon("magnifying-glass", "text2"))

    def say(self, shelf: Shelf | None, may_add: bool) -> None:
        number = self._context.words.number
        self.title.setText(self.tr("Help pages"))
        self.search.setPlaceholderText(self.tr("Search help pages"))
        self.search.setAccessibleName(self.tr("Search help pages"))
        self._glass.setText(self.tr("Search help pages"))
        self.add.setText(self.tr("New help page"))
        self.add.setVisible(may_add)
        names = {"all": self.tr("All"), "mend": self.tr("To mend"), "gaps": self.tr("Missing"), "stale": self.tr("To review"),
                 "unused": self.tr("Unused"), "twins": self.tr("Alike")}
        for at in range(self.tabs.count()):
            name = self.tabs.tabData(at)
            count = 0 if shelf is None else len(shelf.gaps) if name == "gaps" else len(shelf.on(name))
            self.tabs.setTabText(at, f"{names[name]} · {number(count)}" if count else names[name])
        if shelf is not None:
            right = sum(page.record.values.get("state") in ("validated", "published") for page in shelf.pages)
            text = QCoreApplication.translate("HelpHead", "%n page(s) that can be shown", None, right)
            self.sentence.set_text(text)

    def at(self) -> str:
        return str(self.tabs.tabData(self.tabs.currentIndex()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.search.clear()
            if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.left.emit()
                return True
        return False
