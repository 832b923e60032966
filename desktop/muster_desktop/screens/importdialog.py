"""An import as a person sees it: the file is read, what it would do is said, it is done; each can be stopped, and may fail."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from muster_desktop.sheets import REFUSED_ROW, Plan
from muster_desktop.theme import Theme
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.errorpanel import ErrorPanel
from muster_desktop.widgets.labels import Label, Rule
from muster_desktop.words import Words

MOST = 40
"""So many refused rows are listed; the file of refused rows holds them all."""


class ImportDialog(QDialog):
    """`wanted` when the rows are to be taken over; `refused_asked` when the refused ones are to be saved to a file; `other_asked`
    when another file is to be read. `rejected` at any time means: stop. Without a plan the file is still being read."""

    wanted = Signal()
    refused_asked = Signal()
    other_asked = Signal()

    def __init__(self, theme: Theme, words: Words, file: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._words, self._file = words, file
        self.setWindowTitle(self.tr("Import"))
        self.setMinimumWidth(theme.px(560))
        self.resize(theme.px(560), theme.px(360))
        self.labels: list[Label] = []
        inside = QWidget()
        inside.setProperty("ground", "canvas")
        inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(20, 16, 20, 16)
        self._column.setSpacing(7)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.error = self._error_panel(theme)
        self.go = Button(theme, self.tr("Import these rows"), variant="primary")
        self.stop = Button(theme, self.tr("Cancel"))
        self.keep = Button(theme, self.tr("Save the refused rows"), "file-arrow-down")
        self.go.clicked.connect(self.wanted)
        self.stop.clicked.connect(self.reject)
        self.keep.clicked.connect(self.refused_asked)
        self._lay_out(inside)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        theme.dress(self)
        self._wait(self.tr("Reading {file}…").format(file=words.from_left(file)), 0)

    def _error_panel(self, theme: Theme) -> ErrorPanel:
        panel = ErrorPanel(theme)
        self.other = Button(theme, self.tr("Choose another file"))
        self.copy = Button(theme, self.tr("Copy details"), variant="quiet")
        self.other.clicked.connect(self._choose_other)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(f"{self._file}: {panel.about.text()}"))
        for way in (self.other, self.copy):
            panel.add(way)
        panel.close_row()
        return panel

    def _lay_out(self, inside: QWidget) -> None:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        self.title = Label("", "section", wrap=True)
        for part in (self.title, self.bar, self.error):
            self._column.addWidget(part)
        self._column.addStretch(1)
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

    def _wait(self, said: str, most: int) -> None:
        """Something is under way; `most` is 0 while nobody knows how long it takes."""
        self._say(said)
        self.bar.setRange(0, most)
        self.bar.setAccessibleName(said)
        self.bar.show()
        for part in (self.error, self.go, self.keep, *self.labels):
            part.hide()

    def _say(self, title: str) -> None:
        self.title.setText(title)
        self.title.show()

    # What became of it

    def show_plan(self, plan: Plan) -> None:
        """What the file would change; nothing is saved yet."""
        self.bar.hide()
        report = plan.report
        counts, *rest = report.sentences()
        self._say(self.tr("This is what the file would change") if plan.changes else self.tr("The file would change nothing"))
        self._add(self._words.problem(counts), "name")
        for sentence in rest:
            self._add(self._words.problem(sentence), "small", "text2")
        for refused in report.refused[:MOST]:
            line, why = self._words.translated("problems", REFUSED_ROW.text), self._words.problem(refused.problem)
            self._add(line.format(line=self._words.number(refused.line), why=why), "small", "bad")
        self.stop.setText(self.tr("Cancel") if plan.changes else self.tr("Close"))
        self.go.setVisible(bool(plan.changes))
        self.keep.setVisible(bool(report.refused))
        (self.go if plan.changes else self.stop).setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, sentence: str) -> None:
        """The file cannot be read: why, and the ways out."""
        self.bar.hide()
        self.title.hide()
        self.error.say(self.tr("The file could not be read"), sentence)
        self.error.show()
        self.resize(self.width(), self.minimumSizeHint().height() + self.error.sizeHint().height())
        self.stop.setText(self.tr("Close"))
        self.other.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_progress(self, done: int, of: int) -> None:
        """The rows are being taken over: so many of so many parts are saved."""
        if self.bar.isHidden() or self.bar.maximum() != of:
            self._wait(self.tr("Taking the rows over…"), of)
        self.bar.setValue(done)

    def _choose_other(self) -> None:
        self.reject()
        self.other_asked.emit()

    def _add(self, text: str, role: str, tone: str = "") -> None:
        label = Label(text, role, tone, wrap=True)
        self.labels.append(label)
        self._column.insertWidget(self._column.count() - 1, label)
