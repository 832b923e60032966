"""The grid of a register as it is worked: letters mark, Space goes round, digits after L are minutes, scores are typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QGestureEvent, QHeaderView

from muster.fields import western
from muster_desktop.screens.training.registerhead import RegisterHeader
from muster_desktop.screens.training.registermodel import (
    CERTIFICATE,
    GAIN,
    HALF,
    PERSON,
    RESULT,
    SCORE,
    SHARE,
    Column,
    RegisterModel,
)
from muster_desktop.screens.training.registerpaint import RegisterPaint
from muster_desktop.screens.training.registertyping import CLEAR, ENTER, ScoreTyping
from muster_desktop.theme import Theme
from muster_desktop.training.rows import TIMED, Point, next_mark, next_result
from muster_desktop.widgets.frozen import FrozenTable
from muster_desktop.widgets.keys import letter_of

MARKS = {"P": "present", "L": "late", "A": "absent", "E": "excused"}
WIDTHS = {HALF: 62, SHARE: 78, SCORE: 70, GAIN: 134, RESULT: 150, CERTIFICATE: 146}
LEAST_NAME, ROW, ROW_TOUCH, ROW_LARGE = 190, 42, 48, 60
TOUCH_HALF, LARGE_HALF = 66, 92
_PLAIN = Qt.KeyboardModifier.NoModifier


class RegisterGrid(FrozenTable):
    """Says what is asked of a cell; whoever listens saves. The cursor goes down after each mark."""

    mark_asked = Signal(int, str, str)  # row, half-day, mark
    minutes_asked = Signal(int, str, str)  # row, half-day, minutes
    score_asked = Signal(int, str, str)  # row, test, text
    result_asked = Signal(int, str, str)  # row, test, result
    menu_asked = Signal(int, str, QPoint)  # row, half-day, where on the screen
    rest_asked = Signal()
    find_asked = Signal(str)
    undo_asked = Signal()
    redo_asked = Signal()

    def __init__(self, theme: Theme, model: RegisterModel, large: bool = False) -> None:
        """A `large` one is for the front of a room: it shows the half-days of one day and nothing of anybody's scores."""
        super().__init__()
        self._theme, self._model = theme, model
        self._late: tuple[int, str, str] | None = None  # the mark that digits are the minutes of: row, half-day, digits
        self._again = self._held = False
        self.refused = False  # whoever listens says so when nothing was saved: the cursor then stays
        self.setModel(model)
        self.typing = ScoreTyping(self, model)
        self.rows = RegisterPaint(theme, model, self)
        self.rows.large = large
        self.setItemDelegate(self.rows)
        self.head = RegisterHeader(theme, model, self)
        self.setHorizontalHeader(self.head)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.viewport().grabGesture(Qt.GestureType.TapAndHoldGesture)
        model.modelReset.connect(self.fit)
        theme.changed.connect(self.fit)

    # Sizes

    @property
    def touch(self) -> bool:
        return self._theme.density == "touch"

    def fit(self) -> None:
        """Fixed widths; the person takes what is left. Where there is little room the gain goes first."""
        px, header = self._theme.px, self.horizontalHeader()
        high = ROW_LARGE if self.rows.large else ROW_TOUCH if self.touch else ROW
        self.verticalHeader().setMinimumSectionSize(20)
        self.verticalHeader().setDefaultSectionSize(px(high))
        header.setMinimumSectionSize(30)
        widths = [self._wide(column) for column in self._model.columns]
        room, hidden = self.viewport().width(), self._hidden()
        taken = sum(wide for at, wide in enumerate(widths) if at not in hidden)
        for at, column in enumerate(self._model.columns):
            self.setColumnHidden(at, at in hidden)
            header.setSectionResizeMode(at, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(at, max(px(LEAST_NAME), room - taken) if column.sort == PERSON else widths[at])

    def _hidden(self) -> set[int]:
        """Columns without room, or that are nobody's business at the front."""
        columns, day = self._model.columns, self._model.now.partition("/")[0]
        if self.rows.large:
            return {at for at, column in enumerate(columns)
                    if column.sort != PERSON and not (column.sort == HALF and column.key.startswith(day))}
        whole = sum(self._wide(column) for column in columns) + self._theme.px(LEAST_NAME)
        return {at for at, column in enumerate(columns) if column.sort == GAIN and whole > self.viewport().width()}

    def _wide(self, column: Column) -> int:
        if column.sort == PERSON:
            return 0
        if column.sort == HALF:
            return self._theme.px(LARGE_HALF if self.rows.large else TOUCH_HALF if self.touch else WIDTHS[HALF])
        metrics = self.head.fontMetrics()
        return max(self._theme.px(WIDTHS[column.sort]), metrics.horizontalAdvance(self._model.heading(column)) + 20)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    # Where the cursor is

    def column(self) -> Column | None:
        index = self.currentIndex()
        return self._model.columns[index.column()] if index.isValid() else None

    def go(self, row: int, key: str) -> None:
        """Put the cursor on the column of a half-day or test in a row, and show it."""
        column = self._model.column_of(key)
        if 0 <= row < self._model.rowCount() and column >= 0:
            index = self._model.index(row, column)
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.typing.commit()
        super().focusOutEvent(event)

    def down(self, by: int = 1) -> None:
        """To the next person; the last one stays."""
        index = self.currentIndex()
        row = min(max(index.row() + by, 0), self._model.rowCount() - 1)
        if index.isValid() and row != index.row():
            self.setCurrentIndex(index.siblingAtRow(row))

    def shows(self, row: int, key: str) -> QRegion:
        """Where the cell of a half-day or test stands in a row, and what follows from it: the share and the gain."""
        cells = [at for at, column in enumerate(self._model.columns) if column.key == key or column.sort in (SHARE, GAIN)]
        region = QRegion()
        for at in cells:
            region = region.united(self.visualRect(self._model.index(row, at)))
        return region

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.begin()

    def begin(self) -> None:
        """The cursor on the first person who is not marked now, or on the first."""
        rows = self._model.rows
        unmarked = next((at for at, row in enumerate(rows) if not row.mark(self._model.now)), 0)
        key = self._model.now if self._model.column_of(self._model.now) >= 0 else "pre"
        self.go(unmarked, key)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        column, modifiers = self.column(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers == Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier and event.key() == Qt.Key.Key_Z:
            self.redo_asked.emit()
        elif modifiers == Qt.KeyboardModifier.ControlModifier and event.key() == Qt.Key.Key_Z:
            self.undo_asked.emit()
        elif modifiers == Qt.KeyboardModifier.ShiftModifier and letter_of(event) == "P":
            self.rest_asked.emit()
        elif column is None or modifiers not in (_PLAIN, Qt.KeyboardModifier.ShiftModifier) or not self._press(event, column):
            self.typing.leave(event)
            super().keyPressEvent(event)

    def _press(self, event: QKeyEvent, column: Column) -> bool:
        """Whether a plain key meant something here."""
        before, self._late = self._late, None
        if column.sort == SCORE and self.typing.press(event, column):
            return True
        if column.sort == HALF and self._mark_by(event, column, before):
            return True
        if column.sort == RESULT and self._result_by(event, column):
            return True
        if event.key() in ENTER:
            self.down()
            return True
        if event.text().isprintable() and event.text().strip() and not western(event.text()).isdecimal():
            self.find_asked.emit(event.text())
            return True
        return False

    def _mark_by(self, event: QKeyEvent, column: Column, before: tuple[int, str, str] | None) -> bool:
        row, key = self.currentIndex().row(), event.key()
        letter = letter_of(event) if event.modifiers() & Qt.KeyboardModifier.ShiftModifier == _PLAIN else ""
        digit = western(event.text())
        if letter in MARKS:
            self._mark(row, column.key, MARKS[letter])
            self.down(0 if self.refused else 1)
        elif key == Qt.Key.Key_Space:
            self._mark(row, column.key, next_mark(self._model.rows[row].mark(column.key)))
        elif key in CLEAR:
            self._mark(row, column.key, "")
        elif digit.isdecimal() and digit.isascii():
            return self._minutes(row, column.key, digit, before)
        else:
            return False
        return True

    def _mark(self, row: int, half_day: str, mark: str) -> None:
        self.refused = False
        self.mark_asked.emit(row, half_day, mark)
        if mark in TIMED and not self.refused:
            self._late = (row, half_day, "")

    def _minutes(self, row: int, half_day: str, digit: str, before: tuple[int, str, str] | None) -> bool:
        """Digits right after L are its minutes; digits on a late mark are its minutes too."""
        if before is None and self._model.rows[row].mark(half_day) in TIMED:
            before = (row, half_day, "")
        if before is None:
            return False
        at, half, typed = before
        typed = (typed + digit).lstrip("0")[:3]
        self._late = (at, half, typed)
        self.minutes_asked.emit(at, half, typed)
        return True

    def _result_by(self, event: QKeyEvent, column: Column) -> bool:
        row, letter = self.currentIndex().row(), letter_of(event)
        results = {"C": "competent", "I": "needs_improvement", "N": "not_yet"}
        if letter in results:
            self.refused = False
            self.result_asked.emit(row, column.key, results[letter])
            self.down(0 if self.refused else 1)
        elif event.key() == Qt.Key.Key_Space:
            self.result_asked.emit(row, column.key, next_result(self._model.rows[row].points.get(column.key, Point()).result))
        elif event.key() in CLEAR:
            self.result_asked.emit(row, column.key, "")
        else:
            return False
        return True

    # Mouse and touch

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.typing.commit()
        before = self.currentIndex()
        super().mousePressEvent(event)
        self._late, self._again, self._held = None, self.currentIndex() == before, False

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        left = event.button() == Qt.MouseButton.LeftButton
        if index.isValid() and left and index == self.currentIndex() and not self._held:
            self._tapped(index)

    def _tapped(self, index: QModelIndex) -> None:
        """A tap goes round the marks of now; of another half-day the first tap chooses the cell, so that none is changed by
        chance."""
        column, row = self._model.columns[index.column()], index.row()
        if column.sort == HALF and (self._again or column.key == self._model.now):
            self._mark(row, column.key, next_mark(self._model.rows[row].mark(column.key)))
        elif column.sort == RESULT:
            self.result_asked.emit(row, column.key, next_result(self._model.rows[row].points.get(column.key, Point()).result))

    def viewportEvent(self, event: QEvent) -> bool:
        """A long press of a finger."""
        if isinstance(event, QGestureEvent):
            hold = event.gesture(Qt.GestureType.TapAndHoldGesture)
            if hold is not None and hold.state() == Qt.GestureState.GestureFinished:
                self._held = True
                self._open_menu()
                return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The right button, or the key for menus."""
        self._open_menu()

    def _open_menu(self) -> None:
        index = self.currentIndex()
        if index.isValid() and self._model.columns[index.column()].sort == HALF:
            where = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            self.menu_asked.emit(index.row(), self._model.columns[index.column()].key, where)
