"""The rows of the plan with their cursor: it stays where it was over every reading, and a search narrows the rows."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from muster.change import Record
from muster_desktop.context import Context
from muster_desktop.names import Directory
from muster_desktop.screens.planwords import PlanWords
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.placard import Placard
from muster_desktop.widgets.plantree import Node, PlanModel
from muster_desktop.widgets.planview import PlanView
from muster_desktop.widgets.unfolded import Unfolded

LEAST = 380


class PlanRows(QStackedWidget):
    """The tree; in its place, when a search finds nothing, what was looked for and how to see all again."""

    clear_asked = Signal()

    def __init__(self, context: Context, words: PlanWords, names: Directory) -> None:
        super().__init__()
        self._context, self._words = context, words
        self.model = PlanModel(self, words.cell, words.spoken, words.aside, words.heading)
        self.view = PlanView(context.theme, names.name, context.words.digits_in)
        self.view.setModel(self.model)
        self.nothing, self.clear = Placard(context.theme, "magnifying-glass"), Button(context.theme, "")
        self.nothing.add(self.clear)
        self.clear.clicked.connect(self.clear_asked)
        self._unfolded = Unfolded(self.view)
        self.addWidget(self.view)
        self.addWidget(self.nothing)
        self.setMinimumWidth(LEAST)

    def node(self) -> Node | None:
        """The row that the cursor is on."""
        return self.model.node(self.view.currentIndex())

    def show_records(self, records: Iterable[Record], first: bool) -> None:
        """Show these; the cursor stays on its record. `first`: of a plan that was not shown before."""
        node = self.node()
        order = [each.record.id for each in self.model.nodes()]
        self.view.setAccessibleName(self.tr("Steps of the plan"))
        self.view.rows.today = self._words.today
        self.model.set_records(records)
        self.view.fit()
        self._unfolded.restore(first)
        self._place(order, node.record.id if node is not None and not first else "")

    def _place(self, order: list[str], wanted: str) -> None:
        """On the row where it was; where that is gone, on the next one that is left, else on the first open step."""
        at = order.index(wanted) if wanted in order else 0
        near = [*order[at:], *reversed(order[:at])] if wanted else []
        node = next(filter(None, map(self.model.find, near)), None) or self._first_open()
        if node is not None and node is not self.node():
            self.view.setCurrentIndex(self.model.index_of(node))

    def _first_open(self) -> Node | None:
        nodes = self.model.nodes()
        return next((node for node in nodes if node.level != "phase" and not node.closed), nodes[0] if nodes else None)

    def choose(self, record: str) -> None:
        """Put the cursor on a record's row."""
        node = self.model.find(record)
        if node is not None:
            self.view.setCurrentIndex(self.model.index_of(node))

    def step(self, by: int) -> None:
        """The cursor to the next row that is shown, or with -1 to the one before."""
        index = self.view.currentIndex()
        there = self.view.indexBelow(index) if by > 0 else self.view.indexAbove(index)
        if there.isValid():
            self.view.setCurrentIndex(there)

    def find(self, text: str) -> None:
        """Show only what fits; everything for ""."""
        found = self._unfolded.show_only(text, self._words.sought)
        self.setCurrentWidget(self.view if found or not text else self.nothing)
        self.nothing.say(self.tr("Nothing fits {text}").format(text=self._context.words.quoted(text)),
                         self.tr("Numbers, titles, owners and statuses are searched."))
        self.clear.setText(self.tr("Clear the search"))
