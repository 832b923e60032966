"""Figures in rows and columns to be read: a head, lines between, a mark of its own for each row that is good or bad."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from muster_desktop.theme import Theme
from muster_desktop.widgets.labels import Label, Rule
from muster_desktop.widgets.marks import Mark

MARKS = {"ok": "done", "warn": "at_risk", "bad": "blocked"}


class FigureTable(QWidget):
    """Texts as they are given; the first column is the widest."""

    def __init__(self, theme: Theme, head: Sequence[str], rows: Sequence[Sequence[str]], marks: Sequence[str] = ()) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(6)
        for column, text in enumerate(head):
            grid.addWidget(Label(text, "small-strong", "text2", wrap=True), 0, column, Qt.AlignmentFlag.AlignBottom)
            grid.setColumnStretch(column, 3 if not column else 2)
        grid.addWidget(Rule(), 1, 0, 1, max(1, len(head)))
        for at, row in enumerate(rows):
            mark = marks[at] if at < len(marks) else ""
            for column, text in enumerate(row):
                grid.addLayout(self._cell(theme, text, mark if not column else "", column), at + 2, column)
        self.setAccessibleName("\n".join(", ".join(row) for row in rows))

    @staticmethod
    def _cell(theme: Theme, text: str, mark: str, column: int) -> QHBoxLayout:
        held = QHBoxLayout()
        held.setSpacing(8)
        if mark:
            held.addWidget(Mark(theme, MARKS[mark], 14), 0, Qt.AlignmentFlag.AlignTop)
        held.addWidget(Label(text, "body" if column else "name", "", wrap=True), 1)
        return held


class Section(QWidget):
    """A heading with sentences, a table and lines below it."""

    def __init__(self, heading: str, sentences: Sequence[str], table: FigureTable | None, lines: Sequence[str]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(heading, "section", "", wrap=True))
        for sentence in sentences:
            column.addWidget(Label(sentence, "body", "text2", wrap=True))
        if table is not None:
            column.addWidget(table)
        for line in lines:
            column.addWidget(Label(line, "body", "", wrap=True))
