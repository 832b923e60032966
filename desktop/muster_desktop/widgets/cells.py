"""How the cells of a register are painted, and how an editor comes into one and leaves it."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractItemDelegate, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from muster.fields import Choice, Day, HalfDay, Moment, Money, Number, Person, Tick
from muster.problems import Problem
from muster_desktop.editors import ChoiceEditor, Editor, LongEditor, PickerEditor, make_editor
from muster_desktop.tables import CELL, Cell, TableModel
from muster_desktop.widgets.badges import paint_avatar
from muster_desktop.widgets.dayeditors import DayEditor
from muster_desktop.widgets.marks import draw_mark
from muster_desktop.widgets.ticks import paint_tick
from muster_desktop.widgets.writing import write_two

Index = QModelIndex | QPersistentModelIndex
PAD = 9
TALL = 44
"""Cells as high as this show two lines of a text that is too long for one."""
ANSWER_MARKS = {
    "done": "done", "fulfilled": "done", "reached": "done", "closed": "done", "resolved": "done", "solved": "done",
    "agreed": "done", "endorsed": "done", "held": "done", "took_part": "done", "competent": "done", "published": "done",
    "under_way": "under_way", "running": "under_way", "in_hand": "under_way", "mitigating": "under_way",
    "in_discussion": "under_way", "on_track": "under_way", "confirmed": "under_way", "fix_ready": "under_way",
    "not_started": "not_started", "planned": "not_started", "draft": "not_started", "not_verified": "not_started",
    "logged": "not_started", "invited": "not_started", "at_risk": "at_risk", "open": "at_risk",
    "needs_improvement": "at_risk", "blocked": "blocked", "off_track": "blocked", "waiting": "waiting",
    "postponed": "waiting", "waived": "dropped", "cancelled": "dropped", "not_required": "dropped",
    "not_applicable": "dropped", "present": "present", "late": "late", "absent": "absent", "excused": "excused",
}
"""The mark beside the word of an answer; an answer without one is a word alone."""
_FIGURES = (Number, Day, HalfDay, Moment, Money)
_MARKED = ("status", "mark", "result", "state")


def logical(box: QRectF, rtl: bool, start: float, wide: float) -> QRectF:
    """The part of `box` that begins `start` after the edge where reading begins."""
    x = box.right() - start - wide if rtl else box.left() + start
    return QRectF(x, box.y(), wide, box.height())


def direction_of(text: str, usual: Qt.LayoutDirection) -> Qt.LayoutDirection:
    """The direction of a text by its first strong letter, so that its ellipsis stands at its own end."""
    for letter in text:
        sort = unicodedata.bidirectional(letter)
        if sort in ("L", "R", "AL"):
            return Qt.LayoutDirection.LeftToRight if sort == "L" else Qt.LayoutDirection.RightToLeft
    return usual


class CellDelegate(QStyledItemDelegate):
    """Paints from the cell alone. Editors are those of the fields; what cannot be read stays in the cell."""

    def __init__(self, model: TableModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._theme = model, model.speech.theme

    # Painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell: Cell = index.data(CELL)
        box, rtl = QRectF(option.rect), option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        self._ground(painter, cell, box, rtl, bool(option.state & QStyle.StateFlag.State_Selected))
        inner = logical(box, rtl, PAD, box.width() - 2 * PAD)
        if cell.clash:
            end = inner.width() - 16
            self._theme.paint_icon(painter, "git-branch", "warn", logical(inner, rtl, end, 16), 15)
            inner = logical(inner, rtl, 0, end - 4)
        self._content(painter, cell, inner, rtl, index.column() == 0)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(1, 1, -1, -2))
        painter.restore()

    def _ground(self, painter: QPainter, cell: Cell, box: QRectF, rtl: bool, chosen: bool) -> None:
        tone = "bad" if cell.refused else "warn" if cell.clash else ""
        painter.fillRect(box, self._theme.colour(f"{tone}bg" if tone else "soft" if chosen else "canvas"))
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.drawLine(QPointF(box.left(), box.bottom() - 0.5), QPointF(box.right(), box.bottom() - 0.5))
        edge = box.left() + 0.5 if rtl else box.right() - 0.5
        painter.drawLine(QPointF(edge, box.top()), QPointF(edge, box.bottom()))
        if tone or cell.remark:
            x, way = (box.left(), 1) if rtl else (box.right(), -1)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("bad" if cell.refused else "warnfill"))
            painter.drawPolygon(QPolygonF([QPointF(x, box.top()), QPointF(x + way * 8, box.top()), QPointF(x, box.top() + 8)]))

    def _content(self, painter: QPainter, cell: Cell, box: QRectF, rtl: bool, first: bool) -> None:
        type_ = cell.field.type if cell.field is not None else None
        if isinstance(type_, Tick) and not cell.refused:
            paint_tick(painter, self._theme, logical(box, rtl, 0, 16).center(), cell.value is True, cell.editable)
            return
        token = "bad" if cell.refused else "text"
        if isinstance(type_, Person) and cell.text and not cell.refused:
            disc = logical(box, rtl, 0, 20)
            disc = QRectF(disc.x(), box.center().y() - 10, 20, 20)
            paint_avatar(painter, self._theme, disc, str(cell.value), cell.text)
            box = logical(box, rtl, 27, box.width() - 27)
        mark = ANSWER_MARKS.get(str(cell.value)) if cell.field is not None and cell.field.name in _MARKED else None
        if mark and isinstance(type_, Choice) and not cell.refused:
            spot = logical(box, rtl, 0, 14)
            draw_mark(painter, self._theme, mark, QRectF(spot.x(), box.center().y() - 7, 14, 14))
            box = logical(box, rtl, 21, box.width() - 21)
        number = isinstance(type_, Number)
        figures = isinstance(type_, _FIGURES)
        painter.setFont(self._theme.font("name" if first else "cell" if figures else "body"))
        painter.setPen(self._theme.colour(token))
        side = Qt.AlignmentFlag.AlignRight if rtl != number else Qt.AlignmentFlag.AlignLeft
        line = " ".join(cell.text.split())
        if box.height() >= TALL and not figures and painter.fontMetrics().horizontalAdvance(line) > box.width():
            write_two(painter, box, line, rtl)
            return
        painter.setLayoutDirection(direction_of(line, painter.layoutDirection()))
        cut = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, max(0, int(box.width())))
        painter.drawText(box, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, cut)

    # Editing

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget | None:
        field = self._model.field(index.column())
        if field is None or isinstance(field.type, Tick):
            return None
        editor = make_editor(field, self._model.speech, parent)
        editor.done.connect(self._chosen)
        return editor

    def setEditorData(self, editor: Editor, index: Index) -> None:
        if editor.property("filled"):
            return  # what somebody types is not replaced by what came meanwhile
        cell: Cell = index.data(CELL)
        editor.show_value(cell.value)
        if cell.refused:
            editor.take_typed(cell.refused.text)
        editor.setProperty("filled", True)

    def setModelData(self, editor: Editor, model: object, index: Index) -> None:
        try:
            value = editor.read()
        except Problem as problem:
            self._model.refuse(index, editor.typed(), problem)
            return
        self._model.setData(index, value)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        box = QRect(option.rect)
        if isinstance(editor, LongEditor):
            box.setHeight(max(box.height(), editor.sizeHint().height()))
            box.setWidth(max(box.width(), 280))
            room = editor.parentWidget()
            if room is not None:
                box.moveBottom(min(box.bottom(), max(room.rect().bottom(), box.height() - 1)))
        elif isinstance(editor, ChoiceEditor):
            box.setWidth(max(box.width(), editor.sizeHint().width()))
        elif isinstance(editor, PickerEditor | DayEditor):
            box.setWidth(max(box.width(), self._theme.px(200)))
        if option.direction == Qt.LayoutDirection.RightToLeft:
            box.moveRight(option.rect.right())
        room = editor.parentWidget()
        if room is not None:
            box.moveRight(min(box.right(), room.rect().right()))
            box.moveLeft(max(box.left(), 0))
        editor.setGeometry(box)

    def _chosen(self) -> None:
        editor = self.sender()
        if isinstance(editor, QWidget):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """In a text of several lines Enter is done, Shift+Enter a new line: as in every spreadsheet."""
        if isinstance(editor, LongEditor) and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.SubmitModelCache)
                return True
        return super().eventFilter(editor, event)

    def editorEvent(self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index) -> bool:
        """A click on a box ticks it at once."""
        cell: Cell = index.data(CELL)
        if cell.field is None or not isinstance(cell.field.type, Tick) or event.type() != QEvent.Type.MouseButtonRelease:
            return False
        assert isinstance(event, QMouseEvent)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        if logical(QRectF(option.rect), rtl, 0, 34).contains(event.position()):
            self._model.setData(index, cell.value is not True)
        return True
