"""What people thought of a training: anonymous sheets as means and texts, shows of hands, and what came up in it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from muster.kinds import ALL
from muster_desktop.context import Context
from muster_desktop.frame import Frame
from muster_desktop.screens.training.acts import TrainingActs
from muster_desktop.screens.training.findings import Findings
from muster_desktop.screens.training.kiosk import Kiosk
from muster_desktop.screens.training.part import Part
from muster_desktop.screens.training.polls import Polls
from muster_desktop.screens.training.words import TrainingWords
from muster_desktop.training.ballot import Waiting, release, waiting
from muster_desktop.training.feedback import LEAST, QUESTIONS, TEXTS, Opinion, opinion
from muster_desktop.training.room import Room
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.labels import Label, Rule, bulleted
from muster_desktop.widgets.scalebar import ScaleBar
from muster_desktop.widgets.scrolled import scrolled

KIND, WIDE = ALL["evaluation"], 420


class Sheets(QWidget):
    """How many sheets came in and how many wait; the means and the texts once there are enough."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.title, self.count = Label("", "section", ""), Label("", "body", "text2", wrap=True)
        self.wait = Label("", "small", "text2", wrap=True)
        self.round, self.close_it = Button(context.theme, "", "users-three", "primary"), Button(context.theme, "")
        self.bars = {name: ScaleBar(context.theme) for name in QUESTIONS}
        self.heads = {name: Label("", "small-strong", "text2") for name in TEXTS}
        self.texts = {name: Label("", "body", "", wrap=True) for name in TEXTS}
        column, buttons = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        buttons.addWidget(self.round)
        buttons.addWidget(self.close_it)
        buttons.addStretch(1)
        for part in (self.title, self.count):
            column.addWidget(part)
        column.addLayout(buttons)
        column.addWidget(self.wait)
        for bar in self.bars.values():
            column.addWidget(bar)
        for name in TEXTS:
            column.addWidget(self.heads[name])
            column.addWidget(self.texts[name])

    def say(self, found: Opinion, held: Waiting, may: bool, closed: bool = False) -> None:
        """`closed` is whether the register was signed: what has come in by then is what there is."""
        number, words = self._context.words.number, self._context.words
        translate = QCoreApplication.translate
        self.title.setText(self.tr("Evaluation"))
        text = translate("Sheets", "%n sheet(s) came in.", None, found.sheets)
        if found.sheets and not found.means:
            text += " " + self.tr("They are shown from {least} on, so that nobody can be told by theirs.").format(
                least=number(LEAST))
        self.count.setText(text if found.sheets else self.tr("No sheet has come in."))
        for name, bar in self.bars.items():
            mean = found.means.get(name)
            bar.setVisible(mean is not None)
            if mean is not None:
                bar.show_share(words.label(KIND.by_name[name].label), self.tr("{mean} of {most}").format(
                    mean=number(str(mean)), most=number(5)), float(mean - 1) / 4, "ok" if mean >= 4 else "accent")
        for name in TEXTS:
            given = found.texts.get(name, ())
            self.heads[name].setText(words.label(KIND.by_name[name].label))
            self.texts[name].setText(bulleted(words.rtl, given))
            self.heads[name].setVisible(bool(given))
            self.texts[name].setVisible(bool(given))
        self.round.setText(self.tr("Pass the computer round"))
        self.round.setVisible(may and not closed)
        self._say_waiting(held, may and not closed, closed)

    def _say_waiting(self, held: Waiting, may: bool, closed: bool) -> None:
        number = self._context.words.number
        self.close_it.setText(self.tr("Close the evaluation"))
        self.close_it.setVisible(may and held.sheets >= LEAST)
        text = QCoreApplication.translate("Sheets", "%n sheet(s) wait on this computer.", None, held.sheets)
        if closed and held.missing:
            text += " " + self.tr("They stay there: fewer than {least} would tell whose they are.").format(least=number(LEAST))
        elif held.missing:
            text += " " + self.tr("They go in when there are {least}; fewer would tell whose they are.").format(
                least=number(LEAST))
        else:
            text += " " + self.tr("Some go in as others come; closing lets in all of them.")
        over = self.tr("The register is signed, so the evaluation is closed.") if closed else ""
        self.wait.setText(" ".join(part for part in (over, text if held.sheets else "") if part))
        self.wait.setVisible(bool(self.wait.text()))


class FeedbackTab(Part):
    """Sheets and hands on one side, findings on the other."""

    def __init__(self, context: Context, words: TrainingWords) -> None:
        super().__init__()
        self._context, self._words = context, words
        self.acts = TrainingActs(context, self)
        self.room: Room | None = None
        self.kiosk: Kiosk | None = None
        self.sheets, self.polls = Sheets(context), Polls(context, words, self.acts)
        self.findings = Findings(context, words, self.acts)
        inside = QWidget()
        inside.setProperty("ground", "canvas")
        column = QVBoxLayout(inside)
        column.setContentsMargins(20, 12, 20, 16)
        column.setSpacing(20)
        column.addWidget(self.sheets)
        column.addWidget(Rule())
        column.addWidget(self.polls)
        column.addStretch(1)
        left, whole = scrolled(inside), QHBoxLayout(self)
        left.setFixedWidth(context.theme.px(WIDE))
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(left)
        whole.addWidget(Rule(upright=True))
        whole.addWidget(self.findings, 1)
        self.sheets.round.clicked.connect(self.pass_round)
        self.sheets.close_it.clicked.connect(self.close_evaluation)

    def show_training(self, room: Room) -> None:
        self.room = room
        self.polls.show_training(room)
        self.findings.show_training(room)
        self._look()

    def _look(self) -> None:
        """How many wait is asked of the store, in the background."""
        if self.room is not None:
            training = self.room.id
            self._context.work.run(partial(waiting, self._context.ledger, training), partial(self._say, training),
                                   self._context.notices.problem)

    def _say(self, training: str, held: Waiting) -> None:
        if self.room is not None and self.room.id == training:
            may = self._context.ledger.may_write("evaluation", self.room.site, "useful")
            self.sheets.say(opinion(self.room.of("evaluation")), held, may, self.room.locked)

    # The laptop goes round

    def pass_round(self) -> None:
        """Show the sheet on the whole screen, and nothing else, until the passphrase is given."""
        frame = self.window()
        if self.room is None or self.room.locked or not isinstance(frame, Frame):
            return
        if self.kiosk is not None or self._context.check is None:
            return
        kiosk = self.kiosk = Kiosk(self._context, self.room.id, self.room.site,
                                      self._words.names.title(self.room.training))
        self._context.theme.dress(kiosk)
        self._context.notices.clear()
        kiosk.left.connect(frame.uncover)
        frame.cover(kiosk, self._returned)
        kiosk.begin()

    def _returned(self) -> None:
        kiosk, self.kiosk = self.kiosk, None
        if kiosk is not None:
            kiosk.ended()
        self._look()

    def close_evaluation(self) -> None:
        """Let in all that wait, where they are enough."""
        if self.room is not None:
            self._context.work.run(partial(release, self._context.ledger, self.room.id, self.room.site, closing=True),
                                   self._released, self._context.notices.problem)

    def _released(self, saved: object) -> None:
        self._look()
