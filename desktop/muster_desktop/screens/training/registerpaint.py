"""How the cells of a register are painted: marks, shares, scores, the bar of the gain, the chip of the certificate."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from muster_desktop.screens.training.registermodel import (
    CERTIFICATE,
    GAIN,
    HALF,
    PERSON,
    RESULT,
    SCORE,
    SHARE,
    Column,
    Index,
    RegisterModel,
)
from muster_desktop.theme import Theme
from muster_desktop.training.rows import Cell, Line, Point
from muster_desktop.widgets.badges import TONES
from muster_desktop.widgets.cells import direction_of, logical

# mark -> (icon, tokens of tint and of the sign on it, tokens where the half-day is now)
LOOKS = {
    "present": ("check-bold", "okbg", "ok", "ok", "canvas"), "late": ("clock-bold", "warnbg", "warn", "warnfill", "on-warn"),
    "absent": ("x-bold", "badbg", "bad", "bad", "canvas"), "excused": ("minus-bold", "sunken", "text2", "text3", "canvas"),
    "left_early": ("arrow-right", "warnbg", "warn", "warnfill", "on-warn"),
}
NUMBER, NAME_AT = 44, 50
TICK_WIDE, TICK_HIGH, BAR, WHOLE_GAIN = 46, 34, 60, 60
"""`WHOLE_GAIN` is the gain in points that fills its bar."""
SEPARATED = frozenset({SHARE, CERTIFICATE})


def begins_group(columns: list[Column], at: int) -> bool:
    """Whether a line stands before this column: before each day, the share, the scores, the certificate."""
    column = columns[at]
    if column.sort == HALF:
        return columns[at - 1].sort != HALF or columns[at - 1].key.partition("/")[0] != column.key.partition("/")[0]
    scored = (SCORE, GAIN, RESULT)
    return column.sort in SEPARATED or column.key == "practical" or (column.sort in scored and columns[at - 1].sort not in scored)


class RegisterPaint(QStyledItemDelegate):
    """Paints from the row alone. `large` is for the front of a room."""

    def __init__(self, theme: Theme, model: RegisterModel, parent: QObject) -> None:
        super().__init__(parent)
        self._theme, self._model = theme, model
        self.large = False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, column = self._model.rows[index.row()], self._model.columns[index.column()]
        box, rtl = QRectF(option.rect), option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        self._ground(painter, box, rtl, index)
        focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if column.sort == PERSON:
            self._person(painter, row, box, rtl, index.row())
        elif column.sort == HALF:
            self._mark(painter, row.marks.get(column.key, Cell()), box, column.key)
        elif column.sort == GAIN:
            self._gain(painter, row, box, rtl)
        elif column.sort in (CERTIFICATE, RESULT):
            self._chip(painter, row, column, box, rtl)
        else:
            self._figure(painter, row, column, box)
        if focus:
            self._ring(painter, box, column)
        painter.restore()

    def _ground(self, painter: QPainter, box: QRectF, rtl: bool, index: Index) -> None:
        theme, column = self._theme, self._model.columns[index.column()]
        painter.fillRect(box, theme.colour("soft" if column.sort == HALF and column.key == self._model.now else "canvas"))
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawLine(QPointF(box.left(), box.bottom() - 0.5), QPointF(box.right(), box.bottom() - 0.5))
        if index.column() and begins_group(self._model.columns, index.column()):
            painter.setPen(QPen(theme.colour("border"), 1))
            x = box.right() - 0.5 if rtl else box.left() + 0.5
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))

    def _person(self, painter: QPainter, row: Line, box: QRectF, rtl: bool, at: int) -> None:
        theme = self._theme
        painter.setFont(theme.font("lead" if self.large else "cell"))
        painter.setPen(theme.colour("text3"))
        painter.drawText(logical(box, rtl, 0, NUMBER), Qt.AlignmentFlag.AlignCenter,
                         self._model.words.number(at + 1))
        name = logical(box, rtl, NAME_AT, box.width() - NAME_AT - 8)
        about = row.about
        if row.walk_in:
            walked = self._model.words.walked_in()
            about = f"{walked} · {about}" if about else walked
        if not about:
            self._line(painter, name, row.name, "section" if self.large else "name", "text", rtl)
            return
        middle = name.center().y()
        tall, low = theme.px(24 if self.large else 18), theme.px(16)
        top = middle - (tall + low) / 2
        self._line(painter, QRectF(name.x(), top, name.width(), tall), row.name, "section" if self.large else "name", "text", rtl)
        self._line(painter, QRectF(name.x(), top + tall, name.width(), low), about, "caption", "text3", rtl)

    def _line(self, painter: QPainter, box: QRectF, text: str, role: str, token: str, rtl: bool) -> None:
        painter.setFont(self._theme.font(role))
        painter.setPen(self._theme.colour(token))
        usual = painter.layoutDirection()
        painter.setLayoutDirection(direction_of(text, usual))
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(0, int(box.width())))
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, cut)
        painter.setLayoutDirection(usual)

    def _tick(self, box: QRectF) -> QRectF:
        wide, high = (TICK_WIDE, TICK_HIGH) if not self.large else (64, 46)
        tick = QRectF(0, 0, min(wide, box.width() - 8), min(high, box.height() - 8))
        tick.moveCenter(box.center())
        return tick

    def _mark(self, painter: QPainter, cell: Cell, box: QRectF, half_day: str) -> None:
        theme, tick, now = self._theme, self._tick(box), half_day == self._model.now
        if not cell.mark:
            if half_day > self._model.now:
                painter.setPen(QPen(theme.colour("border2"), 1.2))
                painter.drawLine(QPointF(box.center().x() - 7, box.center().y()), QPointF(box.center().x() + 7, box.center().y()))
                return
            pen = QPen(theme.colour("border2"), 1.4)
            pen.setDashPattern([2.2, 2])
            painter.setPen(pen)
            painter.setBrush(theme.colour("canvas"))
            painter.drawRoundedRect(tick.adjusted(0.7, 0.7, -0.7, -0.7), 7, 7)
        else:
            icon, tint, sign, full, on_full = LOOKS.get(cell.mark, LOOKS["excused"])
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(full if now else tint))
            painter.drawRoundedRect(tick, 7, 7)
            token = on_full if now else sign
            if cell.minutes:
                half = tick.width() / 2
                theme.paint_icon(painter, icon, token, QRectF(tick.x() + 2, tick.y(), half - 2, tick.height()), 14)
                painter.setFont(theme.font("caption-strong"))
                painter.setPen(theme.colour(token))
                painter.drawText(QRectF(tick.x() + half, tick.y(), half - 3, tick.height()), Qt.AlignmentFlag.AlignCenter,
                                 self._model.words.number(cell.minutes))
            else:
                theme.paint_icon(painter, icon, token, tick, 22 if self.large else 16)
        self._corners(painter, cell, tick)

    def _corners(self, painter: QPainter, cell: Cell, tick: QRectF) -> None:
        """Two marks against each other, or one that came after the register was signed."""
        if not (cell.clash or cell.after):
            return
        spot = QRectF(tick.right() - 11, tick.top() - 5, 16, 16)
        painter.setPen(QPen(self._theme.colour("warn"), 1))
        painter.setBrush(self._theme.colour("canvas"))
        painter.drawEllipse(spot)
        self._theme.paint_icon(painter, "git-branch" if cell.clash else "note-pencil", "warn", spot, 11)

    def _figure(self, painter: QPainter, row: Line, column: Column, box: QRectF) -> None:
        theme, words = self._theme, self._model.words
        text, token = "", "text"
        if column.sort == SHARE and row.share is not None:
            text, token = words.percent(row.share), "bad" if words.too_low(row) else "text"
        elif column.sort == SCORE:
            typed = self._model.typed.get((row.person, column.key))
            value = row.points.get(column.key, Point()).value
            text = words.number(value) if value else "–"
            if typed is not None:
                text, token = typed, "bad" if (row.person, column.key) in self._model.refused else "accent"
            else:
                self._beside(painter, row.points.get(column.key, Point()), box)
        painter.setFont(theme.font("figure"))
        painter.setPen(theme.colour(token))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _beside(self, painter: QPainter, point: Point, box: QRectF) -> None:
        """Two scores against each other, or how many attempts there were."""
        beside = QRectF(box.center().x() + 15, box.y(), 16, box.height())
        if point.clash:
            self._theme.paint_icon(painter, "git-branch", "warn", beside, 13)
        elif point.attempts > 1:
            painter.setFont(self._theme.font("caption"))
            painter.setPen(self._theme.colour("text3"))
            painter.drawText(beside, Qt.AlignmentFlag.AlignCenter, f"×{self._model.words.number(point.attempts)}")

    def _gain(self, painter: QPainter, row: Line, box: QRectF, rtl: bool) -> None:
        theme, gain = self._theme, row.gain
        bar = logical(box, rtl, 14, BAR)
        bar = QRectF(bar.x(), box.center().y() - 3, BAR, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("sunken"))
        painter.drawRoundedRect(bar, 3, 3)
        if gain is None:
            return
        passed = self._model.words.passed(row)
        wide = BAR * min(WHOLE_GAIN, max(0, gain)) / WHOLE_GAIN
        if wide >= 1:
            painter.setBrush(theme.colour("ok" if passed else "warnfill"))
            painter.drawRoundedRect(logical(bar, rtl, 0, max(6, wide)), 3, 3)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text2"))
        side = Qt.AlignmentFlag.AlignLeft if rtl else Qt.AlignmentFlag.AlignRight
        painter.drawText(box.adjusted(14, 0, -14, 0), side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter,
                         self._model.words.gain(gain))

    def _chip(self, painter: QPainter, row: Line, column: Column, box: QRectF, rtl: bool) -> None:
        words = self._model.words
        if column.sort == RESULT:
            result = row.points.get(column.key, Point()).result
            text = words.result(result)
            tone = {"competent": "ok", "needs_improvement": "warn", "not_yet": "bad"}.get(result, "neutral")
        else:
            text, tone = words.certificate(row)
        if not text:
            return
        font = self._theme.font("small-name")
        room = box.width() - 16
        metrics = QFontMetrics(font)
        cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(room - 14))
        wide, tall = metrics.horizontalAdvance(cut) + 14, self._theme.px(20)
        chip = logical(box, rtl, 10, wide)
        chip = QRectF(chip.x(), box.center().y() - tall / 2, wide, tall)
        colour, ground, _ = TONES[tone]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(ground))
        painter.drawRoundedRect(chip, 5, 5)
        painter.setFont(font)
        painter.setPen(self._theme.colour(colour))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, cut)

    def _ring(self, painter: QPainter, box: QRectF, column: Column) -> None:
        painter.setPen(QPen(self._theme.colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        around = self._tick(box).adjusted(-2, -2, 2, 2) if column.sort == HALF else box.adjusted(2, 3, -2, -3)
        painter.drawRoundedRect(around, 9, 9)
