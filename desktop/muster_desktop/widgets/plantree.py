"""The plan as a tree: phases hold steps and gates, steps hold tasks. Built from frozen records, shown by the plan page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from muster.change import Record
from muster.kinds.steps import late, phase_progress, step_progress

Index = QModelIndex | QPersistentModelIndex
STEP, OWNER, DUE, STATUS = range(4)
LEVELS = ("phase", "step", "gate", "task")


@dataclass
class Node:
    """A record of the plan and what stands below it. `above` is None for what stands at the top."""

    record: Record
    above: Node | None = None
    below: list[Node] = field(default_factory=list)

    @property
    def level(self) -> str:
        return str(self.record.values.get("level", "step"))

    @property
    def status(self) -> str:
        return str(self.record.values.get("status", "not_started"))

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
        if above is None or above is node or _under(above, node):
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
    a screen reader from `spoken(node, column)`."""

    def __init__(self, parent: QObject, say: Callable[[Node, int], str], spoken: Callable[[Node, int], str],
                 heading: Callable[[int], str]) -> None:
        super().__init__(parent)
        self.roots: list[Node] = []
        self._say, self._spoken, self._heading = say, spoken, heading

    def set_records(self, records: Iterable[Record]) -> None:
        """Show these records. Rows stay where they are when only values changed."""
        roots = tree_of(records)
        if _shape(roots) == _shape(self.roots):
            for old, new in zip(self.nodes(), [node for root in roots for node in root.walk()], strict=True):
                old.record = new.record
            self._repaint(self.roots)
            return
        self.beginResetModel()
        self.roots = roots
        self.endResetModel()

    def _repaint(self, nodes: Sequence[Node]) -> None:
        if nodes:
            self.dataChanged.emit(self.index_of(nodes[0]), self.index_of(nodes[-1], STATUS))
        for node in nodes:
            self._repaint(node.below)

    def nodes(self) -> list[Node]:
        """Every node, in the order of reading."""
        return [node for root in self.roots for node in root.walk()]

    def find(self, record: str) -> Node | None:
        return next((node for node in self.nodes() if node.record.id == record), None)

    def index_of(self, node: Node, column: int = STEP) -> QModelIndex:
        return self.createIndex(node.row(self.roots), column, node)

    def node(self, index: Index) -> Node | None:
        found = index.internalPointer() if index.isValid() else None
        return found if isinstance(found, Node) else None

    # Qt's questions

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        node = self.node(parent)
        below = node.below if node is not None else self.roots
        return self.createIndex(row, column, below[row]) if 0 <= row < len(below) else QModelIndex()

    def parent(self, index: Index = QModelIndex()) -> Any:  # type: ignore[override]  # noqa: B008
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
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._heading(section)
        return None


def _shape(roots: Sequence[Node]) -> list[tuple[str, str]]:
    return [(node.record.id, node.above.record.id if node.above else "") for root in roots for node in root.walk()]
