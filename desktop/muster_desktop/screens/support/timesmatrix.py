"""The matrix of support times: a line for each severity, a field for each promise."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from muster.floor.policy import SEVERITIES, Policy
from muster.kinds.policy import SORTS
from muster_desktop.screens.support.words import SupportWords
from muster_desktop.widgets.labels import Label, retone


class TimesMatrix(QWidget):
    """`typed` names the field, such as "s1_first", in which somebody has typed. `digits` writes numbers as the reader does."""

    typed = Signal(str)

    def __init__(self, words: SupportWords, digits: Callable[[str], str]) -> None:
        super().__init__()
        self._words, self._digits = words, digits
        self.cells: dict[str, QLineEdit] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        self._heads = [Label("", "small-strong", "text2", wrap=True) for _ in range(len(SORTS) + 1)]
        self._rows = [Label("", "name", "", wrap=True) for _ in SEVERITIES]
        for at, head in enumerate(self._heads):
            grid.addWidget(head, 0, at, Qt.AlignmentFlag.AlignBottom)
            grid.setColumnStretch(at, 3 if not at else 2)
        for row, severity in enumerate(SEVERITIES, 1):
            grid.addWidget(self._rows[row - 1], row, 0)
            for column, sort in enumerate(SORTS, 1):
                cell = self.cells[f"s{severity}_{sort}"] = QLineEdit()
                cell.setMinimumWidth(60)
                cell.editingFinished.connect(partial(self.typed.emit, f"s{severity}_{sort}"))
                grid.addWidget(cell, row, column)

    def say(self, policy: Policy, span: Callable[[int | None], str], may: bool) -> None:
        """What a policy promises, in words; `may` lets it be changed."""
        heads = (self.tr("Severity"), self.tr("First answer"), self.tr("Level 1 solves or passes up"),
                 self.tr("Level 2 takes it"), self.tr("Level 2 solves"), self.tr("Level 3 takes it"), self.tr("Level 3 solves"),
                 self.tr("User told again"))
        said = [self._digits(text) for text in heads]
        for label, text in zip(self._heads, said, strict=True):
            label.setText(text)
        for at, severity in enumerate(SEVERITIES):
            name = self._words.choice("issue", "severity", severity)
            self._rows[at].setText(name)
            for sort, head in zip(SORTS, said[1:], strict=True):
                cell = self.cells[f"s{severity}_{sort}"]
                cell.setText(span(policy.times[severity][sort]))
                cell.setReadOnly(not may)
                cell.setPlaceholderText("-")
                retone(cell, "locked", "false" if may else "true")
                retone(cell, "wrong", "false")
                cell.setAccessibleName(f"{name}, {head}")
