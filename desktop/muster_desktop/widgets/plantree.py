"""The plan as a tree: phases hold steps and gates, steps hold tasks. Built from frozen records, shown by the plan page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import count
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from muster.change import Record
from muster.kinds.steps import CLOSED, late, phase_progress, step_progress

Index = QModelIndex | QPersistentModelIndex
STEP, OWNER, DUE, STATUS = range(4)
ASIDE = Qt.ItemDataRole.UserRole + 1
"""The role of what stands in a paler colour after the title: how many steps a phase has."""
_numbers = count(1)


@dataclass
class Node:
    """A record of the plan and what stands below it. `above` is None for what stands at the top; `next_gate` is true of
    the first gate that is not passed yet. `number` is never used twice, so that an index that outlived its node is seen."""

    record: Record
    above: Node | None = None
    below: list[Node] = field(default_factory=list)
    next_gate: bool = False
    number: int = field(default_factory=_numbers.__next__)

    @property
    def level(self) -> str:
        return str(self.record.values.get("level") or "step")

    @property
    def status(self) -> str:
        return str(self.record.values.get("status") or "not_started")

    @property
    def depth(self) -> int:
        return self.above.depth + 1 if self.above is not None else 0

    @property
    def closed(self) -> bool:
        return self.status in CLOSED

    def progress(self) -> float:
        """From 0 to 1: a phase is as far as its steps are, anything else as far as it says itself."""
        if self.level == "phase" and self.below:
            return phase_progress([node.record.values for node in self.below])
        return step_progress(self.record.values)

    def late(self, today: str) -> bool:
        return late(self.record.values, today)

    def row(self, roots: Sequence[Node]) -> int:
        return next(i for i, node in enumerate(self.above.below if self.above else roots) if node is self)

    def walk(self) -> Iterable[Node]:
        yield self
        for node in self.below:
            yield from node.walk()


def _order(record: Record) -> tuple[Decimal, str, str]:
    return Decimal(record.values.get("order") or 0), str(record.values.get("code") or ""), record.id


def tree_of(records: Iterable[Record]) -> list[Node]:
    """The nodes at the top, in order. A record whose parent is not here, or is below itself, stands at the top: it is
    shown in the wrong place rather than not at all."""
    nodes = {record.id: Node(record) for record in sorted(records, key=_order)}
    roots: list[Node] = []
    for node in nodes.values():
        above = nodes.get(str(node.record.values.get("parent") or ""))
        if above is None or _under(above, node):
            roots.append(node)
        else:
            node.above = above
            above.below.append(node)
    return roots


def _under(node: Node | None, other: Node) -> bool:
    while node is not None:
        if node is other:
            return True
        node = node.above
    return False


class PlanModel(QAbstractItemModel):
    """The tree for a view. The node is in the user role; the words of each cell come from `say(node, column)`, those for
    a screen reader from `spoken(node, column)`, those after a title from `aside(node)`."""

    def __init__(self, parent: QObject, say: Callable[[Node, int], str], spoken: Callable[[Node, int], str],
                 aside: Callable[[Node], str], heading: Callable[[int], str]) -> None:
        super().__init__(parent)
        self.roots: list[Node] = []
        self._known: dict[int, Node] = {}
        self._say, self._spoken, self._aside, self._heading = say, spoken, aside, heading

    def set_records(self, records: Iterable[Record]) -> None:
        """Show these records. Rows stay where they are when only values changed."""
        roots = tree_of(records)
        if _shape(roots) == _shape(self.roots):
            for old, new in zip(self.nodes(), [node for root in roots for node in root.walk()], strict=True):
                old.record = new.record
            self._take(self.roots)
            self.repaint()
            return
        self.beginResetModel()
        self._take(roots)
        self.endResetModel()

    def _take(self, roots: list[Node]) -> None:
        self.roots = roots
        self._known = {node.number: node for node in self.nodes()}
        gates = [node for node in self._known.values() if node.level == "gate"]
        following = next((node for node in gates if not node.closed), None)
        for node in gates:
            node.next_gate = node is following

    def repaint(self) -> None:
        """Have every cell asked for again, as after a change of language."""
        self._repaint(self.roots)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, STEP, STATUS)

    def _repaint(self, nodes: Sequence[Node]) -> None:
        if nodes:
            self.dataChanged.emit(self.index_of(nodes[0]), self.index_of(nodes[-1], STATUS))
        for node in nodes:
            self._repaint(node.below)

    def nodes(self) -> list[Node]:
        """Every node, in the order of reading."""
        return [node for root in self.roots for node in root.walk()]

    def find(self, record: str) -> Node | None:
        return next((node for node in self._known.values() if node.record.id == record), None)

    def index_of(self, node: Node, column: int = STEP) -> QModelIndex:
        return self.createIndex(node.row(self.roots), column, node.number)

    def node(self, index: Index) -> Node | None:
        return self._known.get(index.internalId()) if index.isValid() else None

    # Qt's questions

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        node = self.node(parent)
        below = node.below if node is not None else self.roots
        return self.createIndex(row, column, below[row].number) if 0 <= row < len(below) else QModelIndex()

    def parent(self, index: Index = QModelIndex()) -> Any:  # noqa: B008
        node = self.node(index)
        return self.index_of(node.above) if node is not None and node.above is not None else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if parent.column() > 0:
            return 0
        node = self.node(parent)
        return len(node.below if node is not None else self.roots)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        node = self.node(index)
        if node is None:
            return None
        if role == Qt.ItemDataRole.UserRole:
            return node
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._say(node, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(node, index.column())
        if role == ASIDE:
            return self._aside(node)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._heading(section)
        return None


def _shape(roots: Sequence[Node]) -> list[tuple[str, str]]:
    return [(node.record.id, node.above.record.id if node.above else "") for root in roots for node in root.walk()]
