"""What an import would do, before it does: counts, columns, what is left out, and each refused row with its reason."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from muster_desktop.sheets import REFUSED_ROW, Plan
from muster_desktop.theme import Theme
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.labels import Label, Rule
from muster_desktop.words import Words

MOST = 40
"""So many refused rows are listed; the file of refused rows holds them all."""


class ImportDialog(QDialog):
    """`accepted` when the rows are wanted; `refused_asked` when the refused ones are to be saved to a file."""

    refused_asked = Signal()

    def __init__(self, theme: Theme, words: Words, plan: Plan, parent: QWidget) -> None:
        super().__init__(parent)
        self._words, self._plan = words, plan
        self.setWindowTitle(self.tr("Import"))
        self.setMinimumSize(theme.px(560), theme.px(360))
        self.labels: list[Label] = []
        inside = QWidget()
        inside.setProperty("ground", "canvas")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(20, 16, 20, 16)
        self._column.setSpacing(7)
        self._fill()
        self._column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        self.go = Button(theme, self.tr("Import these rows"), variant="primary")
        self.stop = Button(theme, self.tr("Cancel") if plan.changes else self.tr("Close"))
        self.keep = Button(theme, self.tr("Save the refused rows"), "file-arrow-down")
        self.go.setVisible(bool(plan.changes))
        self.keep.setVisible(bool(plan.report.refused))
        self.go.clicked.connect(self.accept)
        self.stop.clicked.connect(self.reject)
        self.keep.clicked.connect(self.refused_asked)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 12, 20, 12)
        foot.setSpacing(8)
        foot.addWidget(self.keep)
        foot.addStretch(1)
        foot.addWidget(self.stop)
        foot.addWidget(self.go)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scroll, 1)
        whole.addWidget(Rule())
        whole.addLayout(foot)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def _fill(self) -> None:
        report = self._plan.report
        counts, *rest = report.sentences()
        title = self.tr("This is what the file would change") if self._plan.changes else self.tr("The file would change nothing")
        self._add(title, "section")
        self._add(self._words.problem(counts), "name")
        for sentence in rest:
            self._add(self._words.problem(sentence), "small", "text2")
        for refused in report.refused[:MOST]:
            line, why = self._words.translated("problems", REFUSED_ROW.text), self._words.problem(refused.problem)
            self._add(line.format(line=self._words.number(refused.line), why=why), "small", "bad")

    def _add(self, text: str, role: str, tone: str = "") -> None:
        label = Label(text, role, tone, wrap=True)
        self.labels.append(label)
        self._column.addWidget(label)
