"""Two requests that may be one, side by side: which of them stays, or that they are two things."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from muster.change import Record
from muster.floor.merge import Pair
from muster.kinds import ALL
from muster_desktop.context import Context
from muster_desktop.screens.support.words import SupportWords
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.labels import Label, Rule
from muster_desktop.widgets.scrolled import scrolled

SHOWN = ("description", "category", "severity", "level", "status", "place", "people_affected", "logged", "tried", "workaround")


class _Side(QWidget):
    """One of the two."""

    def __init__(self, context: Context, words: SupportWords) -> None:
        super().__init__()
        self._words, self._context = words, context
        self.number, self.title = Button(context.theme, variant="link", height=24), Label("", "section", "", wrap=True)
        self.keep = Button(context.theme, "", variant="primary")
        self._facts = QWidget()
        self.grid = QGridLayout(self._facts)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(5)
        self.grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(8)
        column.addWidget(self.number, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.title)
        column.addWidget(self._facts)
        column.addStretch(1)
        column.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeading)

    def show_record(self, record: Record) -> None:
        words = self._context.words
        self.number.setText(words.joined([self._words.number(record), self._words.site(record)]))
        self.title.setText(self._words.title(record))
        self.keep.setText(self.tr("Keep this one"))
        while (item := self.grid.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        shown = [(name, self._words.field(record, name)) for name in SHOWN]
        for at, (name, text) in enumerate((name, text) for name, text in shown if text):
            self.grid.addWidget(Label(words.label(ALL["issue"].by_name[name].label), "small", "text2", wrap=True), at, 0,
                                Qt.AlignmentFlag.AlignTop)
            self.grid.addWidget(Label(self._words.prose(text), "small", "", wrap=True), at, 1)


class PairPanel(QWidget):
    """`same_asked` gives the id of the one that stays and of the other; `apart_asked` both; `open_asked` one to look at."""

    same_asked = Signal(str, str)
    apart_asked = Signal(str, str)
    open_asked = Signal(str)

    def __init__(self, context: Context, words: SupportWords) -> None:
        super().__init__()
        self.pair: Pair | None = None
        self.sides = (_Side(context, words), _Side(context, words))
        self.about = Label("", "small", "text2", wrap=True)
        self.apart = Button(context.theme)
        inside = QWidget()
        inside.setProperty("ground", "canvas")
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sides[0], 1)
        row.addWidget(Rule(upright=True))
        row.addWidget(self.sides[1], 1)
        foot, whole = QHBoxLayout(), QVBoxLayout(self)
        foot.setContentsMargins(18, 10, 18, 10)
        foot.addWidget(self.about, 1)
        foot.addWidget(self.apart)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scrolled(inside), 1)
        whole.addWidget(Rule())
        whole.addLayout(foot)
        self.apart.clicked.connect(self._apart)
        for at, side in enumerate(self.sides):
            side.keep.clicked.connect(partial(self._keep, at))
            side.number.clicked.connect(partial(self._open, at))

    def show_pair(self, pair: Pair) -> None:
        self.pair = pair
        self.apart.setText(self.tr("They are two things"))
        self.about.setText(self.tr("The other one is closed as a duplicate and points to the one that stays. Both keep their "
                                   "history, and their people count together."))
        for side, record in zip(self.sides, (pair.first, pair.second), strict=True):
            side.show_record(record)

    def _keep(self, at: int) -> None:
        if self.pair is not None:
            both = (self.pair.first.id, self.pair.second.id)
            self.same_asked.emit(both[at], both[1 - at])

    def _apart(self) -> None:
        if self.pair is not None:
            self.apart_asked.emit(self.pair.first.id, self.pair.second.id)

    def _open(self, at: int) -> None:
        if self.pair is not None:
            self.open_asked.emit((self.pair.first.id, self.pair.second.id)[at])
