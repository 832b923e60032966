"""The grid of a register: its keys, the widths of its columns, and cells to and from the clipboard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QWidget

from muster.fields import Tick
from muster_desktop.tables import TableModel
from muster_desktop.theme import Theme
from muster_desktop.widgets.cells import CellDelegate
from muster_desktop.widgets.frozen import FrozenTable
from muster_desktop.widgets.gridheader import GridHeader

ROWS = {"compact": 28, "normal": 34, "tall": 56}
"""Heights of rows, before the scale of the text."""
TITLE, SAMPLE = 300, 60
_WIDTHS = {"tick": 96, "day": 136, "number": 96, "score": 90, "money": 120, "choice": 160, "person": 170, "moment": 150,
           "halfday": 150, "longtext": 240, "text": 170, "tags": 150, "site": 150, "reference": 180}


class Grid(FrozenTable):
    """Arrows move, F2, Enter or any letter edits, Space ticks, Delete empties cells (whole rows: deletes them)."""

    delete_asked = Signal()
    clear_asked = Signal()
    paste_asked = Signal(str)
    menu_asked = Signal(int)
    open_asked = Signal()
    undo_asked = Signal()
    redo_asked = Signal()
    fill_asked = Signal()
    mend_asked = Signal()
    next_asked = Signal(bool)  # the next cell with something to mend or decide; True: the one before
    moved = Signal()
    _freed = Signal()

    def __init__(self, theme: Theme, model: TableModel) -> None:
        super().__init__()
        self._theme = theme
        self.setModel(model)
        self.setItemDelegate(CellDelegate(model, self))
        self.header = GridHeader(theme, model, self)
        self.setHorizontalHeader(self.header)
        self.header.menu_asked.connect(self.menu_asked)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)  # Tab leaves the grid, so that a screen can be walked by keyboard
        self.setCornerWidget(QWidget())
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
                             | QAbstractItemView.EditTrigger.AnyKeyPressed)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fitted, self._fitted_for = False, list[str]()
        self.column = 0
        self.tall = "normal"
        self._held: list[Callable[[], None]] = []
        self._freed.connect(self._free, Qt.ConnectionType.QueuedConnection)
        theme.changed.connect(self._measure)
        self._measure()

    def table(self) -> TableModel:
        model = self.model()
        assert isinstance(model, TableModel)
        return model

    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.high(ROWS[self.tall]))
        self.viewport().update()

    def set_tall(self, name: str) -> None:
        """Make every row as high as ROWS says; tall ones show two lines of a long text."""
        self.tall = name if name in ROWS else "normal"
        self._measure()
        self.scrollTo(self.currentIndex())

    def fit_when_seen(self) -> None:
        """Fit the columns now, or as soon as the grid has its size."""
        self._fitted = False
        if self.isVisible():
            self._fit_once()

    def _fit_once(self) -> None:
        if not self._fitted and self.isVisible():
            self._fitted, self._fitted_for = True, [*self.table().columns] if self.table().rowCount() else []
            self.fit()

    def fit_when_new(self) -> None:
        """Fit columns that were not fitted to any texts yet; others stay as wide as they were drawn."""
        if self._fitted_for != self.table().columns:
            self.fit_when_seen()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._fit_once)

    def fit(self) -> None:
        """Give every column the room of its texts, within what its type may take; the title takes what is left."""
        model = self.table()
        for at in range(len(model.columns)):
            self.setColumnWidth(at, self._width(at))
        spare = self.viewport().width() - sum(self.columnWidth(at) for at in range(len(model.columns)))
        title = model.columns.index(model.kind.title) if model.kind.title in model.columns else 0
        if spare > 0:
            self.setColumnWidth(title, self.columnWidth(title) + spare)

    def _width(self, column: int) -> int:
        """What the heading needs, and the first rows as far as the type of the field allows."""
        model, name = self.table(), self.table().columns[column]
        field = model.kind.by_name.get(name)
        most = _WIDTHS.get(field.type.name, 150) if field is not None else 130
        if name == model.kind.title and field is not None and field.type.name == "text":
            most = TITLE
        heading = QFontMetrics(self._theme.font("small-strong")).horizontalAdvance(model.heading(name)) + 50
        if field is not None and field.required:
            heading += 12
        metrics = QFontMetrics(self._theme.font("name"))
        texts = [model.index(row, column).data() or "" for row in range(min(model.rowCount(), SAMPLE))]
        beside = 48 if field is not None and field.type.name in ("person", "choice") else 24
        widest = max((metrics.horizontalAdvance(text[:80]) for text in texts), default=0) + beside
        return max(heading, min(widest, self._theme.px(most)))

    def order_anew(self) -> None:
        """Put the columns in the order in which the table has them, after they were drawn elsewhere."""
        for at in range(self.header.count()):
            self.header.moveSection(self.header.visualIndex(at), at)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() == QAbstractItemView.State.EditingState and not self.hasFocus():
            super().keyPressEvent(event)  # what the editor left over, such as the Enter that ends it
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_asked.emit(QGuiApplication.clipboard().text())
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo_asked.emit()
        elif not self._command(event):
            super().keyPressEvent(event)

    def _command(self, event: QKeyEvent) -> bool:
        """What a key does that is no letter; False where Qt knows better."""
        index, key = self.currentIndex(), event.key()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if not index.isValid():
            return False
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and alt:
            self.mend_asked.emit()
        elif key == Qt.Key.Key_F8:
            self.next_asked.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key == Qt.Key.Key_D and control:
            self.fill_asked.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if control or not self.edit_here():
                self.open_asked.emit()
        elif key == Qt.Key.Key_Space and not control:
            self._tick(index)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            (self.delete_asked if control or self.whole_rows() else self.clear_asked).emit()
        elif key == Qt.Key.Key_Down and alt:
            self.menu_asked.emit(index.column())
        elif key == Qt.Key.Key_Escape:
            return self.table().drop_refused(index)
        else:
            return False
        return True

    def edit_here(self) -> bool:
        """Open the editor of the current cell; a tick is turned over. False where it may not be edited."""
        index = self.currentIndex()
        field = self.table().field(index.column())
        if field is not None and isinstance(field.type, Tick) and self.table().editable(index):
            self._tick(index)
            return True
        if not self.table().editable(index):
            return False
        self.edit(index)
        return True

    def _tick(self, index: QModelIndex) -> None:
        field = self.table().field(index.column())
        if field is not None and isinstance(field.type, Tick):
            self.table().setData(index, self.table().cell(index).value is not True)
        else:
            self.edit_here()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Enter goes down one row, as in every spreadsheet; a text that was refused keeps the cursor on it."""
        before = self.currentIndex()
        down = hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache
        super().closeEditor(editor, hint)
        model = self.table()
        if down and before.isValid() and before.row() + 1 < model.rowCount():
            if model.refused(model.record(before.row()).id, model.columns[before.column()]) is None:
                self.setCurrentIndex(before.siblingAtRow(before.row() + 1))
        self._freed.emit()

    def end_editing(self) -> None:
        """Save what is being typed in a cell, as when the person leaves it."""
        if self.state() == QAbstractItemView.State.EditingState:
            self.setFocus()

    def when_free(self, act: Callable[[], None]) -> None:
        """Do `act` now, or once nobody types in a cell: a table that is filled anew closes its editor."""
        if self.state() == QAbstractItemView.State.EditingState:
            self._held.append(act)
        else:
            act()

    def _free(self) -> None:
        held, self._held = self._held, []
        for act in held:
            self.when_free(act)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.column = current.column()  # kept for when the table was filled anew and has no cursor
        self.moved.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount() and event.reason() in (
                Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.OtherFocusReason):
            self.selectionModel().setCurrentIndex(self.model().index(0, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect)

    # Selection and clipboard

    def chosen_rows(self) -> list[int]:
        """The rows in which anything is chosen."""
        rows: set[int] = set()
        for each in self.selectionModel().selection():  # type: ignore[attr-defined]  # the stubs do not know that it is a list
            rows.update(range(each.top(), each.bottom() + 1))
        return sorted(rows)

    def whole_rows(self) -> bool:
        """Whether rows were chosen by their numbers."""
        rows = self.selectionModel().selectedRows()
        return bool(rows) and len(rows) == len(self.chosen_rows())

    def copy(self) -> None:
        """The chosen cells as text with tabs, as spreadsheets take it; cells of one line each."""
        chosen = self.selectionModel().selectedIndexes()
        if not chosen:
            return
        shown = {(index.row(), self.header.visualIndex(index.column())): index for index in chosen}
        columns = sorted({column for _, column in shown})
        lines = []
        for row in sorted({row for row, _ in shown}):
            cells = [shown.get((row, column)) for column in columns]
            lines.append("\t".join(quoted(self._as_typed(cell)) if cell is not None else "" for cell in cells))
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _as_typed(self, index: QModelIndex) -> str:
        """A cell in words that can be pasted back: a day with its year, say."""
        cell = self.table().cell(index)
        if cell.field is None or cell.refused or cell.value is None:
            return cell.text
        return self.table().speech.editable(cell.field, cell.value)


def quoted(text: str) -> str:
    """A cell as spreadsheets put it on the clipboard: in quotes where it holds a tab, a line end or a quote."""
    return '"' + text.replace('"', '""') + '"' if any(sign in text for sign in '\t\n"') else text
