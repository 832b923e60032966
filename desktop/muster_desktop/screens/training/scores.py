"""The scores of one training: both tests, practical and observation, and who is ready or why not."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from muster_desktop.context import Context
from muster_desktop.screens.training.gridtab import GridTab
from muster_desktop.screens.training.registerbars import column_of
from muster_desktop.screens.training.registermodel import SCORE_COLUMNS, Column
from muster_desktop.screens.training.registerseal import give_words
from muster_desktop.screens.training.words import TrainingWords
from muster_desktop.training.room import Room
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.labels import Elided, Label, Rule
from muster_desktop.widgets.stackbar import StackBar


class ScoresTab(GridTab):
    """Typed in columns, from 0 to 100; the observation by letters. `whom_asked` comes where somebody passed for no role that
    anybody wrote down, and the training is to say for whom it is."""

    whom_asked = Signal()

    def __init__(self, context: Context, words: TrainingWords) -> None:
        super().__init__(context, words)
        theme = context.theme
        self.ready_label, self.ready, self.bar = Label("", "label", "text3"), Elided(theme, "small", "text"), StackBar(theme)
        self.mean_label, self.mean = Label("", "label", "text3"), QLabel()
        self.mean.setTextFormat(Qt.TextFormat.RichText)
        self.mean.setProperty("role", "small")
        self.give = Button(theme, "", "key", "primary")
        self.give.clicked.connect(self.entitle)
        self.back, self.whom = Button(theme, "", "key"), Button(theme, "")
        self.whom.clicked.connect(self.whom_asked)
        self.back.clicked.connect(self.take_back)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for part in (self._head(), Rule(), self.seal, self.states, Rule(), self.foot):
            whole.addWidget(part, 1 if part is self.states else 0)
        self.foot.only_hint()

    def _head(self) -> QWidget:
        head = QWidget()
        row, first, second = QHBoxLayout(head), QHBoxLayout(), QHBoxLayout()
        row.setContentsMargins(20, 8, 20, 8)
        row.setSpacing(28)
        first.setSpacing(11)
        first.addWidget(self.bar)
        first.addWidget(self.ready)
        second.addWidget(self.mean)
        row.addLayout(column_of(self.ready_label, first))
        row.addWidget(Rule(upright=True))
        row.addLayout(column_of(self.mean_label, second))
        row.addStretch(1)
        row.addWidget(self.whom)
        row.addWidget(self.back)
        row.addWidget(self.give)
        return head

    def columns(self, room: Room) -> list[Column]:
        return SCORE_COLUMNS

    def say_figures(self, room: Room) -> None:
        tones = [self._words.certificate(row)[1] for row in self.rows]
        ready, short = tones.count("ok"), tones.count("warn") + tones.count("bad")
        still = len(tones) - ready - short
        self.bar.show_parts([(ready, "ok"), (short, "warnfill"), (still, "border")])
        translate = QCoreApplication.translate
        said = [translate("ScoresTab", "%n ready", None, ready), translate("ScoresTab", "%n not ready", None, short),
                translate("ScoresTab", "%n open", None, still)]
        self.ready.set_text(self._context.words.joined([text for text, many in zip(said, (ready, short, still), strict=True)
                                                        if many] + self._entitled()))
        self.grid.setAccessibleName(self.tr("Scores"))
        self.ready_label.setText(self.tr("Certificates"))
        self.give.setText(give_words(len(self.passed.people)))
        self.give.setVisible(bool(self.passed.people) and room.may.entitle and not room.locked)
        self.back.setText(translate("ScoresTab", "Take back %n entitlement(s)", None, len(self.doubts)))
        self.back.setVisible(bool(self.doubts) and room.may.entitle)
        self.whom.setText(self.tr("Say for whom it is"))
        self.whom.setVisible(self.passed.roleless > 0 and room.may.edit and room.may.entitle)
        self.mean_label.setText(self.tr("Class mean"))
        self.mean.setText(self._words.tests(room, self.rows))
        self.foot.set_hint(self.tr(
            "Type a score and press Enter, + for another attempt. Observation: C competent, I needs improvement, N not yet"))

    def _entitled(self) -> list[str]:
        """How many of them may work in their role, and how many cannot as nobody wrote which one it is."""
        translate, said = QCoreApplication.translate, []
        if self.passed.given:
            said.append(translate("ScoresTab", "%n entitled", None, self.passed.given))
        if self.doubts:
            said.append(translate("ScoresTab", "%n entitled who no longer pass(es)", None, len(self.doubts)))
        if self.passed.roleless:
            said.append(translate("ScoresTab", "%n without a role", None, self.passed.roleless))
        return said
