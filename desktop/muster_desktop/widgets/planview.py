"""The tree of the plan as it is moved about in: arrows and keys, folding, the ring of the focus, columns that fit."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTreeView

from muster_desktop.theme import Theme
from muster_desktop.widgets.keys import letter_of
from muster_desktop.widgets.planrows import CARET, MARK, PlanDelegate, along, mark_start
from muster_desktop.widgets.plantree import DUE, OWNER, STATUS, STEP, PlanModel

_ACTS = {Qt.Key.Key_Space: "tick", Qt.Key.Key_Delete: "delete", Qt.Key.Key_F2: "title", Qt.Key.Key_Return: "open",
         Qt.Key.Key_Enter: "open"}
_LETTERS = {"S": "status", "O": "owner", "D": "due", "N": "new"}
_OWNERS_FROM = 680
"""In less room than this the owners are left out; they stand in the panel too."""


def act_of(event: QKeyEvent) -> str:
    """What a key asks for in the plan: "tick", "status", ...; "" for nothing."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if modifiers != Qt.KeyboardModifier.NoModifier:
        return ""
    return _ACTS.get(Qt.Key(event.key())) or _LETTERS.get(letter_of(event), "")


class PlanView(QTreeView):
    """The tree. Arrows (and J K) move and fold; what another key asks of a row is said by `asked`."""

    asked = Signal(str)

    def __init__(self, theme: Theme, name: Callable[[str], str], digits: Callable[[str], str]) -> None:
        super().__init__()
        self._theme = theme
        self._by_keys = False
        self.rows = PlanDelegate(theme, self, name, digits)
        self.setItemDelegate(self.rows)
        self.setRootIsDecorated(False)
        self.setIndentation(0)  # the delegate indents, so that the whole row is one target
        self.setUniformRowHeights(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setSectionsClickable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        theme.changed.connect(self._restyle)

    def model(self) -> PlanModel:
        model = super().model()
        assert isinstance(model, PlanModel)
        return model

    def _restyle(self) -> None:
        self.fit()
        self.doItemsLayout()

    def fit(self) -> None:
        """Give the columns their widths: the first takes what is left."""
        header = self.header()
        header.setMinimumSectionSize(40)
        header.setSectionResizeMode(STEP, QHeaderView.ResizeMode.Stretch)
        metrics = QFontMetrics(self._theme.font("small"))
        texts = [self.model().index_of(node, DUE).data() for node in self.model().nodes()]
        due = max([self._theme.px(84), *(metrics.horizontalAdvance(text) + 20 for text in texts if text)])
        for column, wide in ((OWNER, self._theme.px(148)), (DUE, due), (STATUS, self._theme.px(184))):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, wide)
        self.setColumnHidden(OWNER, self.viewport().width() < self._theme.px(_OWNERS_FROM))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.isColumnHidden(OWNER) != (event.size().width() < self._theme.px(_OWNERS_FROM)):
            self.fit()

    # Painting

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
        if self._by_keys and self.hasFocus() and node is not None and node is self.model().node(self.currentIndex()):
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(row).adjusted(2, 2, -2, -2), 4, 4)
            painter.restore()

    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        """The delegate paints the arrows."""

    def title_box(self, index: QModelIndex) -> QRect:
        """Where the mark and the title of a row stand, in the viewport."""
        node = self.model().node(index)
        box = QRectF(self.visualRect(index))
        start = mark_start(node) if node is not None else 0
        return along(box, self.layoutDirection() == Qt.LayoutDirection.RightToLeft, start, box.width() - start).toRect()

    # Keys and mouse

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._by_keys = True
        if not self.currentIndex().isValid() and self.model().roots:
            self.setCurrentIndex(self.model().index_of(self.model().roots[0]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_keys = True
        act = act_of(event)
        if act and (self.currentIndex().isValid() or act == "new"):
            self.asked.emit(act)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            self._fold((event.key() == Qt.Key.Key_Right) == rtl)
        elif letter_of(event) in ("J", "K") and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            down = letter_of(event) == "J"
            index = self.indexBelow(self.currentIndex()) if down else self.indexAbove(self.currentIndex())
            self._move(index)
        elif event.text().isprintable() and event.text() and event.key() != Qt.Key.Key_Asterisk:
            event.ignore()  # for the window: a letter of its own is no search in the list
        else:
            super().keyPressEvent(event)

    def _fold(self, close: bool) -> None:
        """Open or close the row; where that is done already, go below it or to what is above it."""
        index = self.currentIndex().siblingAtColumn(STEP)
        node = self.model().node(index)
        if node is None:
            return
        if close and node.below and self.isExpanded(index):
            self.setExpanded(index, False)
        elif close and node.above is not None:
            self._move(self.model().index_of(node.above))
        elif not close and node.below and not self.isExpanded(index):
            self.setExpanded(index, True)
        elif not close and node.below:
            self._move(self.indexBelow(index))

    def _move(self, index: QModelIndex) -> None:
        if index.isValid():
            self.setCurrentIndex(index)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_keys = False
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint()).siblingAtColumn(STEP)
        node = self.model().node(index)
        if node is None or event.button() != Qt.MouseButton.LeftButton:
            return
        box = QRectF(self.visualRect(index))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        at = box.right() - event.position().x() if rtl else event.position().x() - box.left()
        at -= mark_start(node)
        if node.below and -CARET - 6 <= at < -2:
            self.setExpanded(index, not self.isExpanded(index))
        elif node.level != "phase" and -2 <= at < MARK + 4:
            self.asked.emit("tick")

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint()).siblingAtColumn(STEP)
        node = self.model().node(index)
        if node is not None and node.level == "phase":
            self.setExpanded(index, not self.isExpanded(index))
        elif node is not None:
            self.asked.emit("open")

    def event(self, event: QEvent) -> bool:
        # A shortcut of the window must not swallow the letters that belong to the rows.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and act_of(event):
            event.accept()
            return True
        return super().event(event)
