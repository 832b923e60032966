"""How the rows of the plan are painted: marks, gates as diamonds, people as discs, how far a phase is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from muster_desktop.theme import Theme
from muster_desktop.widgets.badges import paint_avatar
from muster_desktop.widgets.marks import draw_mark
from muster_desktop.widgets.plantree import ASIDE, DUE, OWNER, STATUS, STEP, Node
from muster_desktop.widgets.writing import write

ROW, MARK, DISC = 36, 16, 20
FIRST, INDENT, CARET = 36, 32, 20
TONES = {"blocked": "bad", "at_risk": "warn", "waiting": "plum"}
Cell = QModelIndex | QPersistentModelIndex


def along(box: QRectF, rtl: bool, start: float, wide: float) -> QRectF:
    """A part of `box` that begins `start` from the edge where reading begins."""
    x = box.right() - start - wide if rtl else box.left() + start
    return QRectF(x, box.y(), wide, box.height())


def mark_of(node: Node) -> str:
    """The mark of a node: a gate has its own shapes."""
    if node.level == "gate":
        return "gate_passed" if node.closed else "gate_next" if node.next_gate else "gate"
    return "dropped" if node.status == "waived" else node.status


def mark_start(node: Node) -> float:
    """How far from the edge of its row the mark of a node, or the title of a phase, begins; the arrow stands before."""
    return FIRST + max(0, node.depth - (node.level != "phase")) * INDENT


class PlanDelegate(QStyledItemDelegate):
    """Paints every cell. What stands in it in words comes from the model; `name` gives the name of a person, for the
    initials of those whom the words call "You", `digits` a text with the reader's digits."""

    def __init__(self, theme: Theme, view: QTreeView, name: Callable[[str], str], digits: Callable[[str], str]) -> None:
        super().__init__(view)
        self._theme, self._view, self._name, self._digits = theme, view, name, digits
        self.today = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Cell) -> QSize:
        return QSize(80, self._theme.high(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Cell) -> None:
        node: Node = index.data(Qt.ItemDataRole.UserRole)
        box, rtl = QRectF(option.rect), option.direction == Qt.LayoutDirection.RightToLeft
        text = index.data(Qt.ItemDataRole.DisplayRole) or ""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.column() == STEP:
            self._step(painter, index, node, box, rtl, bool(option.state & QStyle.StateFlag.State_Selected))
        elif index.column() == OWNER:
            self._owner(painter, node, box, rtl, text)
        elif index.column() == DUE:
            self._words(painter, along(box, rtl, 8, box.width() - 12), rtl, "small", self._tone(node, "text"), text)
        elif index.column() == STATUS:
            self._status(painter, node, box, rtl, text)
        painter.restore()

    def _tone(self, node: Node, usual: str) -> str:
        return "bad" if node.late(self.today) else usual

    def _step(self, painter: QPainter, index: Cell, node: Node, box: QRectF, rtl: bool, chosen: bool) -> None:
        x = mark_start(node)
        if node.below:
            # The arrow belongs to the first cell of the row, which is the only one that can be open.
            icon = "caret-down" if self._view.isExpanded(index) else "caret-right"
            self._theme.paint_icon(painter, icon, "text2", along(box, rtl, x - CARET - 3, CARET), 13)
        if node.level != "phase":
            mark = along(box, rtl, x, MARK)
            draw_mark(painter, self._theme, mark_of(node), _middle(mark, MARK), round(node.progress() * 100))
            x += MARK + 8
        x += self._code(painter, node, box, rtl, x)
        role = "strong" if chosen or node.level in ("phase", "gate") else "body"
        struck = node.status == "waived"
        room = box.width() - x - (30 if node.record.clashes else 8)
        counts = bool(node.record.values.get("gate"))
        text = index.data(Qt.ItemDataRole.DisplayRole) or ""
        x += self._words(painter, along(box, rtl, x, room - 24 * counts), rtl, role, "text3" if struck else "text", text, struck)
        aside = index.data(ASIDE)
        if aside:
            self._words(painter, along(box, rtl, x + 8, max(0.0, box.width() - x - 40)), rtl, "small", "text3", aside)
        if counts:
            draw_mark(painter, self._theme, "gate", _middle(along(box, rtl, x + 8, 11), 11))
        if node.record.clashes:
            self._theme.paint_icon(painter, "git-branch", "warn", along(box, rtl, box.width() - 26, 18), 15)

    def _code(self, painter: QPainter, node: Node, box: QRectF, rtl: bool, x: float) -> float:
        """The number before a title; as wide as the widest usual one, so that titles stand below each other."""
        code = self._digits(str(node.record.values.get("code") or ""))
        if not code or node.level == "gate":
            return 0
        role, token = ("strong", "text") if node.level == "phase" else ("body", "text3")
        painter.setFont(self._theme.font(role))
        wide = painter.fontMetrics().horizontalAdvance(code) + (6 if node.level == "phase" else 10)
        if node.level != "phase":
            wide = max(wide, painter.fontMetrics().horizontalAdvance(self._digits("0.00")) + 6)
        self._words(painter, along(box, rtl, x, wide), rtl, role, token, code)
        return wide

    def _owner(self, painter: QPainter, node: Node, box: QRectF, rtl: bool, text: str) -> None:
        person = node.record.values.get("owner")
        if not isinstance(person, str) or node.level == "phase":
            return
        size = self._theme.px(DISC)
        disc = _middle(along(box, rtl, 8, size), size)
        paint_avatar(painter, self._theme, disc, person, self._name(person))
        self._words(painter, along(box, rtl, 14 + size, box.width() - 18 - size), rtl, "small", "text", text)

    def _status(self, painter: QPainter, node: Node, box: QRectF, rtl: bool, text: str) -> None:
        if node.level != "phase":
            token = self._tone(node, TONES.get(node.status, "text2"))
            self._words(painter, along(box, rtl, 8, box.width() - 12), rtl, "small", token, text)
            return
        share, wide = node.progress(), min(118.0, box.width() - 64)
        track = along(box, rtl, 8, wide)
        track = QRectF(track.x(), box.center().y() - 3, wide, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("border"))
        painter.drawRoundedRect(track, 3, 3)
        if share > 0:
            painter.setBrush(self._theme.colour("ok" if share >= 1 else "accent"))
            painter.drawRoundedRect(along(track, rtl, 0, max(6.0, wide * share)), 3, 3)
        self._words(painter, along(box, rtl, wide + 18, 44), rtl, "small", "text2", text)

    def _words(self, painter: QPainter, box: QRectF, rtl: bool, role: str, token: str, text: str,
               struck: bool = False) -> float:
        """One line, cut to the box. Returns how wide it came out."""
        painter.setFont(self._theme.font(role, struck))
        painter.setPen(self._theme.colour(token))
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(0, int(box.width())))
        write(painter, box, cut, rtl)
        return painter.fontMetrics().horizontalAdvance(cut)


def _middle(box: QRectF, size: float) -> QRectF:
    return QRectF(box.x(), box.center().y() - size / 2, size, size)
