"""Which rows of the plan are open: kept over every reading and while a search shows others."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject

from muster_desktop.widgets.plantree import Node
from muster_desktop.widgets.planview import PlanView


class Unfolded(QObject):
    """Remembers by the ids of records. Where a person folded nothing yet, the phases under way are open."""

    def __init__(self, view: PlanView) -> None:
        super().__init__(view)
        self._view = view
        self._open: set[str] = set()
        self._searching = False
        view.expanded.connect(self._opened)
        view.collapsed.connect(self._closed)

    def _opened(self, index: QModelIndex) -> None:
        node = self._view.model().node(index)
        if node is not None and not self._searching:
            self._open.add(node.record.id)

    def _closed(self, index: QModelIndex) -> None:
        node = self._view.model().node(index)
        if node is not None and not self._searching:
            self._open.discard(node.record.id)

    def restore(self, first: bool) -> None:
        """Open what was open; of a plan that is shown for the first time, what is under way."""
        model = self._view.model()
        if first:
            self._open = {node.record.id for node in _under_way(model.roots)}
        for node in model.nodes():
            if node.below:
                self._view.setExpanded(model.index_of(node), node.record.id in self._open)

    def show_only(self, text: str, sought: Callable[[Node], str]) -> bool:
        """Show the rows whose `sought` text has every word of `text`, with what they stand below; all of them for "".
        False when there is none."""
        words = text.casefold().split()
        if not words and not self._searching:
            return True  # nothing is hidden
        was, self._searching = self._searching, True
        found = False
        for node in self._view.model().nodes():
            shown = not words or any(_has(each, words, sought) for each in node.walk())
            found = found or shown
            index = self._view.model().index_of(node)
            self._view.setRowHidden(index.row(), index.parent(), not shown)
            if words and shown and node.below:
                self._view.setExpanded(index, True)
        self._searching = bool(words)
        if was and not words:
            self.restore(False)
        return found


def _has(node: Node, words: list[str], sought: Callable[[Node], str]) -> bool:
    text = sought(node).casefold()
    return all(word in text for word in words)


def _under_way(roots: list[Node]) -> list[Node]:
    """The phases that are neither untouched nor whole; where none is, the first that is not whole."""
    phases = [node for node in roots if node.below]
    begun = [node for node in phases if 0 < node.progress() < 1]
    return begun or [node for node in phases if node.progress() < 1][:1]
