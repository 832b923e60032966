"""How the rows of the plan are painted: marks, gates as diamonds, people as discs, how far a phase is."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from muster_desktop.theme import Theme
from muster_desktop.widgets.badges import paint_avatar
from muster_desktop.widgets.marks import draw_mark
from muster_desktop.widgets.plantree import DUE, OWNER, STATUS, STEP, Node, PlanModel

ROW, INDENT, START = 36, 20, 14
_TONES = {"blocked": "bad", "at_risk": "warn", "waiting": "plum"}


def along(box: QRectF, rtl: bool, start: float, wide: float) -> QRectF:
    """A part of `box` that begins `start` from the edge where reading begins."""
    x = box.right() - start - wide if rtl else box.left() + start
    return QRectF(x, box.y(), wide, box.height())


def mark_of(node: Node) -> str:
    """The mark of a node: a gate has its own shapes."""
    if node.level == "gate":
        return "gate-passed" if node.status in ("done", "waived") else "gate-next" if node.status == "under_way" else "gate"
    return "done" if node.status == "waived" else node.status


class PlanDelegate(QStyledItemDelegate):
    """Paints every cell. What stands in it in words comes from the model."""

    def __init__(self, theme: Theme, view: PlanView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self.today = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(80, self._theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        node: Node = index.data(Qt.ItemDataRole.UserRole)
        box, rtl = QRectF(option.rect), option.direction == Qt.LayoutDirection.RightToLeft
        text = index.data(Qt.ItemDataRole.DisplayRole) or ""
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        if index.column() == STEP:
            self._step(painter, node, box, rtl, text, chosen)
        elif index.column() == OWNER:
            self._owner(painter, node, box, rtl, text)
        elif index.column() == DUE:
            self._words(painter, along(box, rtl, 8, box.width() - 12), rtl, "small",
                        "bad" if node.late(self.today) else "text2", text)
        else:
            self._status(painter, node, box, rtl, text)
        painter.restore()

    def _step(self, painter: QPainter, node: Node, box: QRectF, rtl: bool, text: str, chosen: bool) -> None:
        x = float(START)
        above = node.above
        while above is not None:
            x += INDENT
            above = above.above
        if node.below:
            icon = "caret-down" if self._view.isExpanded(self._view.model().index_of(node)) else "caret-right"
            self._theme.paint_icon(painter, icon, "text2", along(box, rtl, x - 6, 18), 13)
        if node.level != "phase":
            size = 16
            mark = along(box, rtl, x + 16, size)
            mark = QRectF(mark.x(), box.center().y() - size / 2, size, size)
            draw_mark(painter, self._theme, mark_of(node), mark, round(node.progress() * 100))
            x += 42
        else:
            x += 18
        code = str(node.record.values.get("code") or "")
        if code and node.level != "gate":
            role, token = ("strong", "text") if node.level == "phase" else ("body", "text3")
            painter.setFont(self._theme.font(role))
            wide = painter.fontMetrics().horizontalAdvance(code) + 8
            self._words(painter, along(box, rtl, x, wide), rtl, role, token, code)
            x += wide
        strong = chosen or node.level in ("phase", "gate")
        struck = node.status == "waived"
        self._words(painter, along(box, rtl, x, box.width() - x - 30), rtl, "strong" if strong else "body",
                    "text3" if struck else "text", text, struck)
        if node.record.clashes:
            self._theme.paint_icon(painter, "git-branch", "warn", along(box, rtl, box.width() - 26, 18), 15)

    def _owner(self, painter: QPainter, node: Node, box: QRectF, rtl: bool, text: str) -> None:
        person = node.record.values.get("owner")
        if not isinstance(person, str):
            return
        disc = along(box, rtl, 8, 20)
        paint_avatar(painter, self._theme, QRectF(disc.x(), box.center().y() - 10, 20, 20), person, text)
        self._words(painter, along(box, rtl, 36, box.width() - 40), rtl, "small", "text", text)

    def _status(self, painter: QPainter, node: Node, box: QRectF, rtl: bool, text: str) -> None:
        if node.level != "phase":
            token = "bad" if node.late(self.today) else _TONES.get(node.status, "text2")
            self._words(painter, along(box, rtl, 8, box.width() - 12), rtl, "small", token, text)
            return
        share, wide = node.progress(), min(118.0, box.width() - 70)
        track = along(box, rtl, 8, wide)
        track = QRectF(track.x(), box.center().y() - 3, wide, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("soft"))
        painter.drawRoundedRect(track, 3, 3)
        if share > 0:
            painter.setBrush(self._theme.colour("ok" if share >= 1 else "accent"))
            painter.drawRoundedRect(along(track, rtl, 0, max(6.0, wide * share)), 3, 3)
        self._words(painter, along(box, rtl, wide + 18, 46), rtl, "small", "text2", text)

    def _words(self, painter: QPainter, box: QRectF, rtl: bool, role: str, token: str, text: str, struck: bool = False) -> None:
        painter.setFont(self._theme.font(role, struck))
        painter.setPen(self._theme.colour(token))
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(0, int(box.width())))
        painter.drawText(box, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, cut)


class PlanView(QTreeView):
    """The tree. Its keys: arrows move and fold; what a key does to a row is asked of the page by `key_asked`."""

    key_asked = Signal(str)
    KEYS = {Qt.Key.Key_Space: "tick", Qt.Key.Key_S: "status", Qt.Key.Key_O: "owner", Qt.Key.Key_D: "due",
            Qt.Key.Key_N: "new", Qt.Key.Key_Delete: "delete", Qt.Key.Key_F2: "title", Qt.Key.Key_Return: "open",
            Qt.Key.Key_Enter: "open"}

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.rows = PlanDelegate(theme, self)
        self.setItemDelegate(self.rows)
        self.setRootIsDecorated(False)
        self.setIndentation(0)  # the delegate indents, so that the whole row is one target
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(True)
        self.header().setStretchLastSection(False)
        self.header().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        theme.changed.connect(self.doItemsLayout)

    def model(self) -> PlanModel:
        model = super().model()
        assert isinstance(model, PlanModel)
        return model

    def fit(self) -> None:
        """Give the columns their widths: the first takes what is left."""
        header = self.header()
        header.setSectionResizeMode(STEP, QHeaderView.ResizeMode.Stretch)
        for column, wide in ((OWNER, 150), (DUE, 100), (STATUS, 176)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, self._theme.px(wide))

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        node = self.model().node(index)
        row = QRect(0, option.rect.y(), self.viewport().width(), option.rect.height())
        chosen = self.selectionModel().isRowSelected(index.row(), index.parent())
        ground = "soft" if chosen else "side" if node is not None and node.level == "phase" else "canvas"
        painter.fillRect(row, self._theme.colour(ground))
        super().drawRow(painter, option, index)
        painter.fillRect(QRect(row.x(), row.bottom(), row.width(), 1), self._theme.colour("line"))
        if chosen:
            rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            painter.fillRect(along(QRectF(row), rtl, 0, 3).toRect(), self._theme.colour("accent"))

    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        """The delegate paints the arrows."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self.KEYS.get(Qt.Key(event.key()))
        if act and event.modifiers() == Qt.KeyboardModifier.NoModifier and (self.currentIndex().isValid() or act == "new"):
            self.key_asked.emit(act)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: object) -> None:
        super().mousePressEvent(event)  # type: ignore[arg-type]
        position = event.position()  # type: ignore[attr-defined]
        index = self.indexAt(position.toPoint())
        node = self.model().node(index)
        if node is None or index.column() != STEP:
            return
        box = QRectF(self.visualRect(index))
        depth = 0
        above = node.above
        while above is not None:
            depth, above = depth + 1, above.above
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = box.right() - position.x() if rtl else position.x() - box.left()
        x -= START + depth * INDENT
        if node.below and -8 <= x < 14:
            self.setExpanded(self.model().index_of(node), not self.isExpanded(self.model().index_of(node)))
        elif node.level != "phase" and 14 <= x < 36:
            self.key_asked.emit("tick")
