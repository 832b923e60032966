"""The head of the plan: title, the site it is of, how far it is in words, a field to find, and the way to add."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from muster_desktop.context import Context
from muster_desktop.names import Directory
from muster_desktop.screens.planload import Plan, counted
from muster_desktop.screens.planwords import PlanWords
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.combo import Combo
from muster_desktop.widgets.labels import Elided, Label


class PlanHeader(QWidget):
    site_chosen = Signal(str)
    find_typed = Signal(str)
    find_left = Signal()
    add_asked = Signal()

    def __init__(self, context: Context, words: PlanWords, names: Directory) -> None:
        super().__init__()
        self._context, self._words, self._names = context, words, names
        self.title = Label("", "title", "")
        self.site = Combo(context.theme, "map-pin")
        self.sentence = Elided(context.theme, "body", "text2")
        self.search = QLineEdit()
        self.search.setProperty("quiet", "true")
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(context.theme.px(110))
        self.search.setMaximumWidth(context.theme.px(220))
        self._glass = QAction(self)
        self.search.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.add = Button(context.theme, "", "plus-bold", "primary")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 12, 20, 12)
        row.setSpacing(12)
        row.addWidget(self.title)
        row.addWidget(self.site)
        row.addWidget(self.sentence, 3)
        row.addWidget(self.search, 2)
        row.addWidget(self.add)
        self.site.activated.connect(self._chosen)
        self.search.textChanged.connect(self.find_typed)
        self.search.installEventFilter(self)
        self.add.clicked.connect(self.add_asked)
        context.theme.changed.connect(self._colour)
        self._colour()

    def _colour(self) -> None:
        self._glass.setIcon(self._context.theme.icon("magnifying-glass", "text2"))

    def say(self, plan: Plan) -> None:
        """Everything anew: after a change, and in another language."""
        self.title.setText(self.tr("Implementation plan"))
        self.add.setText(self.tr("Add step"))
        self.search.setPlaceholderText(self.tr("Find a step"))
        self.search.setAccessibleName(self.tr("Find a step"))
        self._glass.setText(self.tr("Find a step"))
        self.site.setAccessibleName(self.tr("Site of the plan"))
        places = [(self._context.words.ui(self._names.site_name(site)), site) for site in plan.sites]
        if places != [(self.site.itemText(at), self.site.itemData(at)) for at in range(self.site.count())]:
            self.site.clear()
            for text, site in places:
                self.site.addItem(text, site)
            self.site.updateGeometry()
        self.site.setCurrentIndex(max(0, self.site.findData(plan.site)))
        done, steps = counted(plan.records)
        self.sentence.set_text(self._words.sentence(done, steps) if steps else "")
        for part in (self.sentence, self.search):
            part.setEnabled(bool(plan.records))
        self.search.setVisible(bool(plan.records))
        self.add.setVisible(self._context.ledger.may_write("step", plan.site, "title"))

    def _chosen(self) -> None:
        self.site_chosen.emit(self.site.currentData())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.search.clear()
                self.find_left.emit()
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.find_left.emit()
                return True
        return False
