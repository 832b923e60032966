"""The header of a register in two rows: days and the group of scores above, half-days and tests below."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView

from muster_desktop.screens.training.registermodel import CERTIFICATE, GAIN, HALF, PERSON, RESULT, SCORE, RegisterModel
from muster_desktop.screens.training.registerpaint import NAME_AT, NUMBER, begins_group
from muster_desktop.theme import Theme
from muster_desktop.widgets.cells import logical
from muster_desktop.widgets.frozen import FrozenHeader, FrozenTable

TALL = 50


class RegisterHeader(FrozenHeader):
    """A click on a half-day makes it the one that is marked."""

    half_asked = Signal(str)

    def __init__(self, theme: Theme, model: RegisterModel, table: FrozenTable) -> None:
        super().__init__(table)
        self._theme, self._rows = theme, model
        self.setSectionsClickable(True)
        self.setSectionsMovable(False)
        self.setHighlightSections(False)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._theme.px(TALL))

    def _day(self, section: int) -> str:
        column = self._rows.columns[section]
        return column.key.partition("/")[0] if column.sort == HALF else ""

    def _today(self, section: int) -> bool:
        return bool(self._day(section)) and self._day(section) == self._rows.now.partition("/")[0]

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        theme, column = self._theme, self._rows.columns[section]
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setLayoutDirection(self.layoutDirection())
        painter.fillRect(rect, theme.colour("soft" if self._today(section) else "canvas"))
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), theme.colour("border"))
        if section and begins_group(self._rows.columns, section):
            painter.fillRect(QRect(rect.right() if rtl else rect.left(), rect.y(), 1, rect.height()), theme.colour("border"))
        now = column.sort == HALF and column.key == self._rows.now
        painter.setFont(theme.font("small-strong"))
        painter.setPen(theme.colour("accent" if now else "text2"))
        low = QRectF(rect.x(), rect.y() + rect.height() / 2, rect.width(), rect.height() / 2)
        side = (Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignAbsolute
        text = self._rows.heading(column)
        if column.sort == PERSON:
            painter.drawText(logical(low, rtl, 0, NUMBER), Qt.AlignmentFlag.AlignCenter, "#")
            painter.drawText(logical(low, rtl, NAME_AT, low.width() - NAME_AT), side | Qt.AlignmentFlag.AlignVCenter, text)
        elif column.sort in (CERTIFICATE, RESULT):
            painter.drawText(logical(low, rtl, 10, low.width() - 12), side | Qt.AlignmentFlag.AlignVCenter, text)
        else:
            painter.drawText(low, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()

    def _groups(self) -> list[tuple[list[int], str, bool]]:
        """Columns side by side under one title, and whether it is of today."""
        days: dict[str, list[int]] = {}
        for at in range(len(self._rows.columns)):
            if self._day(at):
                days.setdefault(self._day(at), []).append(at)
        groups = [(days[day], self._rows.words.day(day), self._today(days[day][0])) for day in days]
        tests = [at for at, column in enumerate(self._rows.columns) if column.sort in (SCORE, GAIN)
                 and column.key not in ("practical", "observation")]
        return [*groups, (tests, self.tr("Test score"), False)] if tests else groups

    def paintEvent(self, event: QPaintEvent) -> None:
        QHeaderView.paintEvent(self, event)
        painter = QPainter(self.viewport())
        for every, text, today in self._groups():
            columns = [at for at in every if not self.isSectionHidden(at)]
            if not columns:
                continue
            edges = [self.sectionViewportPosition(at) for at in columns]
            wide = sum(self.sectionSize(at) for at in columns)
            box = QRect(min(edges) + 2, 0, wide - 4, self.height() // 2)
            painter.setFont(self._theme.font("small-strong"))
            painter.setPen(self._theme.colour("accent" if today else "text2"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.AlignmentFlag.AlignVCenter, text)
        held = self.frozen_rect()
        if not held.isEmpty():
            self.paintSection(painter, held, self._held.frozen())
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        section = self.section_at(event.position().toPoint())
        if section >= 0 and self._rows.columns[section].sort == HALF:
            self.half_asked.emit(self._rows.columns[section].key)
