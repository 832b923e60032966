"""What is done to many cells of a register at once: emptied, pasted, filtered by a column."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMessageBox

from muster.change import Record
from muster.fields import Value
from muster_desktop.context import Context
from muster_desktop.pasting import Paste, plan_paste, read_cells
from muster_desktop.rows import Look
from muster_desktop.screens.registeracts import RegisterActs
from muster_desktop.tables import TableModel
from muster_desktop.widgets.grid import Grid

LISTED = 24
"""A column with more different texts than this is filtered by empty and filled only."""


class RegisterCells(QObject):
    """`site` tells where new rows go, `look_at` shows another look at the rows."""

    def __init__(self, context: Context, grid: Grid, acts: RegisterActs, site: Callable[[], str],
                 look_at: Callable[[Look], None]) -> None:
        super().__init__(grid)
        self._context, self._grid, self._acts, self._site, self._look_at = context, grid, acts, site, look_at
        self.asked: QMessageBox | None = None
        self.menu = QMenu(grid)

    @property
    def _model(self) -> TableModel:
        return self._grid.table()

    def clear(self) -> None:
        """Empty the chosen cells; those that may not be empty stay."""
        model, cells = self._model, dict[str, tuple[Record, list[str]]]()
        for index in self._grid.selectionModel().selectedIndexes():
            field, record = model.field(index.column()), model.record(index.row())
            model.drop_refused(index)
            if field is None or field.required or not model.editable(index) or record.values.get(field.name) is None:
                continue
            cells.setdefault(record.id, (record, []))[1].append(field.name)
        if cells:
            self._acts.clear([*cells.values()])

    # Pasting

    def paste(self, text: str) -> None:
        """Lay cells down from the cursor on; many, or new rows, are told first."""
        cells, start = read_cells(text), self._grid.currentIndex()
        if not cells:
            return
        header, columns = self._grid.header, []
        first = header.visualIndex(start.column()) if start.isValid() else 0
        for at in range(first, header.count()):
            columns.append(header.logicalIndex(at))
        chosen = self._grid.selectionModel().selectedIndexes()
        top = start.row() if start.isValid() else 0
        if len(cells) == 1 and len(cells[0]) == 1 and len(chosen) > 1:
            top, columns, cells = self._fill(chosen, cells[0][0])
        paste = plan_paste(self._model, cells, top, columns, self._acts.may_add(self._site()))
        if paste.small:
            self._take(paste)
            return
        self.asked = QMessageBox(self._grid.window())
        self.asked.setWindowTitle(self.tr("Paste"))
        self.asked.setText(self._sentence(paste))
        yes = self.asked.addButton(self.tr("Paste"), QMessageBox.ButtonRole.AcceptRole)
        self.asked.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        self.asked.setDefaultButton(yes)
        yes.clicked.connect(partial(self._take, paste))
        self.asked.open()

    def _fill(self, chosen: list[QModelIndex], text: str) -> tuple[int, list[int], list[list[str]]]:
        """One cell onto many: every chosen cell is given it."""
        rows, columns = {index.row() for index in chosen}, sorted({index.column() for index in chosen})
        top = min(rows)
        return top, columns, [[text] * len(columns) for _ in range(max(rows) - top + 1)]

    def _sentence(self, paste: Paste) -> str:
        """What will happen, before it does."""
        tr, changed = QCoreApplication.translate, sum(len(edit.values) for edit in paste.edits)
        parts = [tr("RegisterCells", "%n cell(s) will be changed.", None, changed)]
        if paste.new:
            parts.append(tr("RegisterCells", "%n row(s) will be added.", None, len(paste.new)))
        if paste.wrong:
            parts.append(tr("RegisterCells", "%n cell(s) cannot be read; they stay red with the reason.", None, len(paste.wrong)))
        if paste.locked:
            parts.append(tr("RegisterCells", "%n cell(s) may not be changed and stay as they are.", None, paste.locked))
        return " ".join(parts)

    def _take(self, paste: Paste) -> None:
        if paste.edits or paste.new:
            self._acts.paste(paste, self._site())
        for wrong in paste.wrong:
            if wrong.row < self._model.rowCount():
                self._model.refuse(self._model.index(wrong.row, wrong.column), wrong.text, wrong.problem)

    # A column

    def open_menu(self, column: int) -> None:
        """What can be done with a column, below its heading."""
        self.fill_menu(column)
        header = self._grid.header
        self.menu.popup(header.mapToGlobal(header.rect().bottomLeft()) + self._at(column))

    def _at(self, column: int) -> object:
        at = self._grid.header.rect().topLeft()
        at.setX(self._grid.header.sectionViewportPosition(column))
        return at

    def fill_menu(self, column: int) -> list[QAction]:
        """Sort up and down; then the different texts of the column, ticked where they are shown."""
        name, look = self._model.columns[column], self._model.look
        self.menu.clear()
        ways = ((self.tr("Sort from the first to the last"), False), (self.tr("Sort from the last to the first"), True))
        for text, down in ways:
            action = self.menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(look.sort == name and look.down is down)
            action.triggered.connect(partial(self._sort, name, down))
        if look.sort == name:
            self.menu.addAction(self.tr("As they were added"), partial(self._sort, "", False))
        self.menu.addSeparator()
        texts = self._texts(name)
        on = look.where.get(name, frozenset(texts))
        for text in texts:
            action = self.menu.addAction((text or self.tr("Empty")).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(text in on)
            action.triggered.connect(partial(self._turn, name, text))
        if name in look.where:
            self.menu.addSeparator()
            self.menu.addAction(self.tr("Show all"), partial(self._show_all, name))
        return self.menu.actions()

    def _texts(self, name: str) -> list[str]:
        model = self._model
        texts = sorted({model.rows.text(record, name) for record in model.records()}, key=str.casefold)
        return texts if len(texts) <= LISTED else []

    def sort(self, column: int) -> None:
        """By a column: up, then down, then as it was."""
        name, look = self._model.columns[column], self._model.look
        if look.sort != name:
            self._sort(name, False)
        else:
            self._sort("" if look.down else name, not look.down)

    def _sort(self, name: str, down: bool, checked: Value = None) -> None:
        self._look_at(replace(self._model.look, sort=name, down=down and bool(name)))

    def _turn(self, name: str, text: str, checked: bool) -> None:
        look, texts = self._model.look, frozenset(self._texts(name))
        on = look.where.get(name, texts)
        # The first choice of a column means: only this one.
        on = frozenset({text}) if name not in look.where else on | {text} if checked else on - {text}
        where = {column: held for column, held in look.where.items() if column != name}
        if on and on != texts:
            where[name] = on
        self._look_at(replace(look, where=where))

    def _show_all(self, name: str) -> None:
        look = self._model.look
        self._look_at(replace(look, where={column: held for column, held in look.where.items() if column != name}))
