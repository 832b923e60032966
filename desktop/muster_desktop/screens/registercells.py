"""What is done to many cells of a register at once: emptied, pasted, filtered by a column."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMessageBox

from muster.change import Record
from muster_desktop.context import Context
from muster_desktop.mends import meant
from muster_desktop.pasting import Paste, plan_down, plan_fill, plan_paste, read_cells
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
        self.menu.triggered.connect(self._picked)
        for asked, act in ((grid.delete_asked, self.delete), (grid.clear_asked, self.clear), (grid.paste_asked, self.paste),
                           (grid.fill_asked, self.fill_down), (grid.mend_asked, self.mend), (grid.menu_asked, self.open_menu),
                           (grid.next_asked, self.next_trouble), (grid.header.sort_asked, self.sort)):
            asked.connect(act)

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

    def delete(self) -> None:
        """Delete every record in whose row something is chosen."""
        self._acts.delete([self._model.record(row) for row in self._grid.chosen_rows()])

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
            paste = plan_fill(self._model, chosen, cells[0][0])
        else:
            paste = plan_paste(self._model, cells, top, columns, self._acts.may_add(self._site()))
        self._ask(paste, self.tr("Paste"))

    def fill_down(self) -> None:
        """Put the uppermost of the chosen values into those below; many are told first."""
        paste = plan_down(self._model, self._grid.selectionModel().selectedIndexes())
        if paste.edits or paste.locked:
            self._ask(paste, self.tr("Fill down"))

    def mend(self) -> None:
        """Put what was probably meant in place of a text that could not be taken over."""
        index = self._grid.currentIndex()
        cell = self._model.cell(index) if index.isValid() else None
        if cell is None or cell.refused is None or cell.field is None:
            return
        text = meant(cell.field, cell.refused.text, self._model.speech)
        if text:
            self._model.setData(index, self._model.speech.read(cell.field, text))

    def next_trouble(self, back: bool) -> None:
        """Put the cursor on the next cell with something to mend, decide or look at, and begin again at the end."""
        model, start = self._model, self._grid.currentIndex().row()
        rows = model.rowCount()
        step = -1 if back else 1
        for far in range(1, rows + 1):
            row = (start + step * far) % rows
            column = model.troubled(row)
            if column is not None:
                at = model.index(row, model.columns.index(column))
                self._grid.selectionModel().setCurrentIndex(at, QItemSelectionModel.SelectionFlag.ClearAndSelect)
                self._grid.scrollTo(at)
                return
        self._context.notices.toast(self.tr("Nothing here is to be mended or decided."))

    def _ask(self, paste: Paste, act: str) -> None:
        """Do it, or tell first what will happen where it is much."""
        if paste.small:
            self._take(paste)
            return
        self.asked = QMessageBox(self._grid)
        self.asked.setWindowTitle(act)
        self.asked.setText(self._sentence(paste))
        yes = self.asked.addButton(act, QMessageBox.ButtonRole.AcceptRole)
        self.asked.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        self.asked.setDefaultButton(yes)
        yes.clicked.connect(partial(self._take, paste))
        self.asked.open()

    def _sentence(self, paste: Paste) -> str:
        """What will happen, before it does."""
        tr, changed = QCoreApplication.translate, sum(len(edit.values) for edit in paste.edits)
        parts = [tr("RegisterCells", "%n cell(s) will be changed.", None, changed)]
        if paste.new:
            parts.append(tr("RegisterCells", "%n row(s) will be added.", None, len(paste.new)))
        if paste.short:
            parts.append(tr("RegisterCells", "%n row(s) lack what is needed and stay out.", None, paste.short))
        if paste.wrong:
            parts.append(tr("RegisterCells", "%n cell(s) cannot be read; they stay red with the reason.", None, len(paste.wrong)))
        if paste.locked:
            parts.append(tr("RegisterCells", "%n cell(s) may not be changed and stay as they are.", None, paste.locked))
        return " ".join(parts)

    def _take(self, paste: Paste) -> None:
        new = self._acts.paste(paste, self._site())
        for wrong in paste.wrong:
            self._model.refuse_at(wrong.record or new[wrong.new], wrong.column, wrong.text, wrong.problem)

    # A column

    def open_menu(self, column: int) -> None:
        """What can be done with a column, below its heading."""
        self.fill_menu(column)
        header = self._grid.header
        self.menu.popup(header.mapToGlobal(header.rect().bottomLeft()) + self._at(column))

    def _at(self, column: int) -> QPoint:
        return QPoint(self._grid.header.section_rect(column).left(), 0)

    def fill_menu(self, column: int) -> list[QAction]:
        """Sort up and down; then the different texts of the column, ticked where they are shown."""
        name, look = self._model.columns[column], self._model.look
        self.menu.clear()
        for text, down in ((self.tr("Sort from the first to the last"), False),
                           (self.tr("Sort from the last to the first"), True)):
            self._offer(text, look.sort == name and look.down is down, self._sorted(name, down))
        if look.sort == name:
            self._offer(self.tr("In the usual order"), False, self._sorted("", False))
        self.menu.addSeparator()
        texts = self._texts(name)
        on = look.where.get(name, frozenset(texts))
        for text in texts:
            self._offer((text or self.tr("Empty")).replace("&", "&&"), text in on, self._turned(name, text))
        if name in look.where:
            self.menu.addSeparator()
            self._offer(self.tr("Show all"), False, self._where(name, frozenset()))
        return self.menu.actions()

    def _offer(self, text: str, on: bool, look: Look) -> None:
        action = self.menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(on)
        action.setData(look)

    def _picked(self, action: QAction) -> None:
        self._grid.end_editing()
        self._look_at(action.data())

    def _texts(self, name: str) -> list[str]:
        model = self._model
        texts = sorted({model.rows.text(record, name) for record in model.records()}, key=str.casefold)
        return texts if len(texts) <= LISTED else []

    def sort(self, column: int) -> None:
        """By a column: up, then down, then as it was."""
        name, look = self._model.columns[column], self._model.look
        again = look.sort == name
        self._grid.end_editing()
        self._look_at(self._sorted("" if again and look.down else name, again and not look.down))

    def _sorted(self, name: str, down: bool) -> Look:
        return replace(self._model.look, sort=name, down=down)

    def _turned(self, name: str, text: str) -> Look:
        """With a text of a column shown or hidden. The first that is chosen means: only this one."""
        where = self._model.look.where
        on = where[name] ^ {text} if name in where else frozenset({text})
        return self._where(name, frozenset() if on == frozenset(self._texts(name)) else on)

    def _where(self, name: str, on: frozenset[str]) -> Look:
        """With only these texts of a column shown; all where there are none."""
        look = self._model.look
        rest = {column: held for column, held in look.where.items() if column != name}
        return replace(look, where=rest | {name: on} if on else rest)
