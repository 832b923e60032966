"""The header of a register: what each column is called, how the rows are sorted, which columns are filtered."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter

from muster_desktop.tables import TableModel
from muster_desktop.theme import Theme
from muster_desktop.widgets.cells import logical
from muster_desktop.widgets.frozen import FrozenHeader, FrozenTable


class GridHeader(FrozenHeader):
    """A click sorts; a click on the caret, or Alt+Down in the grid, opens what can be done with the column."""

    sort_asked = Signal(int)
    menu_asked = Signal(int)

    def __init__(self, theme: Theme, model: TableModel, table: FrozenTable) -> None:
        super().__init__(table)
        self._theme, self._table = theme, model
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(64)
        self._pressed = self._from = -1
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._theme.px(30))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        theme, look, name = self._theme, self._table.look, self._table.columns[section]
        box, rtl = QRectF(rect), self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.fillRect(rect, theme.colour("side"))
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), theme.colour("border"))
        painter.fillRect(QRect(rect.left() if rtl else rect.right(), rect.y(), 1, rect.height()), theme.colour("line"))
        painter.setLayoutDirection(self.layoutDirection())
        icon = "funnel-simple" if name in look.where else ("arrow-down" if look.down else "arrow-up") if name == look.sort \
            else "caret-down"
        token = "text3" if icon == "caret-down" else "accent"
        theme.paint_icon(painter, icon, token, logical(box, rtl, box.width() - 22, 16), 12)
        field = self._table.kind.by_name.get(name)
        painter.setFont(theme.font("small-strong"))
        room = box.width() - 36 - (12 if field is not None and field.required else 0)
        text = painter.fontMetrics().elidedText(self._table.heading(name), Qt.TextElideMode.ElideRight, max(0, int(room)))
        side = (Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignAbsolute
        painter.setPen(theme.colour("text2"))
        painter.drawText(logical(box, rtl, 9, room), side | Qt.AlignmentFlag.AlignVCenter, text)
        if field is not None and field.required:
            painter.setPen(theme.colour("bad"))
            after = 9 + painter.fontMetrics().horizontalAdvance(text) + 5
            painter.drawText(logical(box, rtl, after, 10), side | Qt.AlignmentFlag.AlignVCenter, "*")
        painter.restore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self.section_at(event.position().toPoint())
        self._from = event.position().toPoint().x()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        section, pressed = self.section_at(at), self._pressed
        self._pressed = -1
        if section < 0 or section != pressed or abs(at.x() - self._from) > 6 or event.button() != Qt.MouseButton.LeftButton:
            return
        rect = self.section_rect(section)
        start, wide = rect.left(), rect.width()
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        from_end = at.x() - start if rtl else start + wide - at.x()
        if from_end <= 5 or wide - from_end <= 5:
            return  # a width was drawn
        (self.menu_asked if from_end <= 26 else self.sort_asked).emit(section)
