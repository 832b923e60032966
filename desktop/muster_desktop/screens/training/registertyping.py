"""Typing a score straight into its cell: digits, Enter, Escape; a text that is no score stays in red."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from muster.fields import western
from muster_desktop.screens.training.registermodel import SCORE, Column, RegisterModel

if TYPE_CHECKING:
    from muster_desktop.screens.training.registergrid import RegisterGrid

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
CLEAR = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
MOST = 7
AGAIN = ("post", "practical")
"""Tests that may be taken again; the best attempt counts."""
_LEAVING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class ScoreTyping:
    """What is typed stands in the model until it is saved. Any digits may be typed, and a comma or a point."""

    def __init__(self, grid: RegisterGrid, model: RegisterModel) -> None:
        self._grid, self._model = grid, model

    def press(self, event: QKeyEvent, column: Column) -> bool:
        """Whether a key meant something in a score."""
        index, sign, key = self._grid.currentIndex(), western(event.text()), event.key()
        who = (self._model.rows[index.row()].person, column.key)
        typed = self._model.typed.get(who)
        if sign == "+" and column.key in AGAIN and self._model.rows[index.row()].points.get(column.key):
            self._model.again.add(who)
            self._write(who, "")
        elif sign and (sign.isdecimal() or (sign in ".,\u066b" and typed)):
            fresh = typed is None or who in self._model.refused
            self._write(who, sign if fresh else f"{typed}{sign}"[:MOST])
        elif key == Qt.Key.Key_Backspace and typed is not None:
            self._write(who, typed[:-1])
        elif key == Qt.Key.Key_Escape and typed is not None:
            self._model.drop(*who)
        elif key in ENTER and typed is not None:
            if self.commit():
                self._grid.down()
        elif key in CLEAR:
            self._model.drop(*who)
            self._grid.score_asked.emit(index.row(), column.key, "")
        else:
            return False
        return True

    def _write(self, who: tuple[str, str], text: str) -> None:
        self._model.typed[who] = text
        self._model.refused.discard(who)
        self._model.repaint(*who)

    def commit(self) -> bool:
        """Save the score that is being typed. False where it is none: then it stays, in red."""
        index, column = self._grid.currentIndex(), self._grid.column()
        if column is None or column.sort != SCORE:
            return True
        who = (self._model.rows[index.row()].person, column.key)
        text = self._model.typed.get(who)
        if text is None or who in self._model.refused:
            return text is None
        if not text and who in self._model.again:
            self._model.drop(*who)
            return True
        self._grid.score_asked.emit(index.row(), column.key, text)
        return who not in self._model.refused

    def leave(self, event: QKeyEvent) -> None:
        """An arrow leaves the cell: what was typed is saved first."""
        if event.key() in _LEAVING:
            self.commit()
