"""The conditions of a step in the panel: a tick for each line, how many are met, and the lines themselves to edit."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from muster.change import Record
from muster.kinds.steps import STEP as KIND
from muster_desktop.reading import Speech
from muster_desktop.screens.planwords import PlanWords
from muster_desktop.widgets.buttons import IconButton
from muster_desktop.widgets.conditions import Condition
from muster_desktop.widgets.labels import Label
from muster_desktop.widgets.valuerow import PAD, Save, ValueRow

Meet = Callable[[int, bool], None]


class DoneWhen(QWidget):
    """`meet(number, met)` is called for each tick; `save` saves the lines."""

    def __init__(self, speech: Speech, words: PlanWords, save: Save, meet: Meet) -> None:
        super().__init__()
        self._speech, self._words, self._meet = speech, words, meet
        self._shown: tuple[str, ...] = ()
        self.boxes: list[Condition] = []
        self.title, self.count = Label("", "strong", ""), Label("", "small", "text2")
        self.pencil = IconButton(speech.theme, "note-pencil", "", size=26)
        self.row = ValueRow(KIND.by_name["done_when"], speech, save, role="small", labelled=False)
        self.pencil.clicked.connect(self.edit)
        self.row.ended.connect(self._ended)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addSpacing(PAD)
        head.addWidget(self.title)
        head.addStretch()
        head.addWidget(self.count)
        head.addWidget(self.pencil)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addLayout(self._lines)
        column.addWidget(self.row)

    def show_record(self, record: Record, may_tick: bool, may_edit: bool) -> None:
        """Show the lines of a record, or room for the first where there are none."""
        text = self._words.text(record.values.get("done_when"))
        lines = tuple(line.strip() for line in text.splitlines() if line.strip())
        met = set(record.values.get("met") or ())
        self.title.setText(self._words.label("done_when"))
        self.pencil.set_name(self.tr("Edit the conditions"))
        self.pencil.setVisible(may_edit and bool(lines))
        self.row.show_value(record.values.get("done_when"), "" if not lines else text, "text2", may_write=may_edit)
        self.row.setVisible(not lines or self.row.editor is not None)
        if lines != self._shown:
            self._build(lines)
        for box in self.boxes:
            box.blockSignals(True)
            box.setChecked(str(box.number) in met)
            box.blockSignals(False)
            box.setEnabled(may_tick)
        done = sum(box.isChecked() for box in self.boxes)
        text = QCoreApplication.translate("DoneWhen", "{met} of %n", None, len(lines))
        self.count.setText(text.format(met=self._speech.words.number(done)) if lines else "")

    def _build(self, lines: tuple[str, ...]) -> None:
        self._shown = lines
        for box in self.boxes:
            box.hide()
            box.deleteLater()
        self.boxes = [Condition(self._speech.theme, number, line) for number, line in enumerate(lines, 1)]
        for box in self.boxes:
            box.clicked.connect(partial(self._clicked, box))
            self._lines.addWidget(box)
        for before, after in pairwise((self.pencil, *self.boxes)):
            QWidget.setTabOrder(before, after)

    def _clicked(self, box: Condition) -> None:
        self._meet(box.number, box.isChecked())

    def edit(self) -> None:
        """The lines as text; Ctrl+Enter saves."""
        self.row.show()
        self.row.begin()

    def _ended(self) -> None:
        self.row.setVisible(not self._shown)
        self.pencil.setFocus(Qt.FocusReason.OtherFocusReason)
