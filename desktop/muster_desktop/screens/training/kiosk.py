"""The laptop goes round: one sheet after the other, and nothing else can be reached until the passphrase is given."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from muster.fields import Value
from muster.kinds import ALL
from muster.problems import Problem
from muster_desktop.context import Context
from muster_desktop.screens.training.kioskparts import Answer, OwnText
from muster_desktop.training.ballot import hand_in, release
from muster_desktop.training.feedback import QUESTIONS, TEXTS
from muster_desktop.widgets.brand import Logo
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.labels import Label
from muster_desktop.widgets.languages import LanguageButton
from muster_desktop.widgets.passphrase import PassphraseField
from muster_desktop.widgets.scrolled import scrolled

KIND, WIDE = ALL["evaluation"], 620
SHEET, THANKS, LEAVE = 0, 1, 2


class Kiosk(QWidget):
    """`left` comes when the passphrase was right. It speaks to whoever holds the laptop, in their language."""

    left = Signal()

    def __init__(self, context: Context, training: str, site: str, title: str) -> None:
        super().__init__()
        self._context, self._training, self._site, self._title = context, training, site, title
        self._language = context.words.language
        theme = context.theme
        self.title, self.about = Label("", "display", "", wrap=True), Label("", "body", "text2", wrap=True)
        self.answers = {name: Answer(theme, context.words) for name in QUESTIONS}
        self.texts = {name: OwnText() for name in TEXTS}
        self.labels = {name: Label("", "lead", "", wrap=True) for name in TEXTS}
        self.refusal = Label("", "body", "bad", wrap=True)
        self.give, self.again = Button(theme, "", variant="primary", height=44), Button(theme, "", variant="quiet", height=44)
        self.languages = LanguageButton(theme, context.words)
        self.out = Button(theme, "", variant="quiet")
        self.thanks, self.passed = Label("", "display", "", wrap=True), Label("", "lead", "text2", wrap=True)
        self.following = Button(theme, "", variant="primary", height=44)
        self.asked, self.field = Label("", "title", "", wrap=True), PassphraseField(theme, context.words)
        self.open, self.stay = Button(theme, "", variant="primary", height=40), Button(theme, "", height=40)
        self.stack = QStackedWidget()
        self._lay_out()
        self._join()
        self.say()
        self.begin()

    # Laying out

    def _lay_out(self) -> None:
        self.setProperty("ground", "canvas")
        top, whole = QHBoxLayout(), QVBoxLayout(self)
        top.setContentsMargins(20, 14, 20, 10)
        top.addWidget(Logo(self._context.theme))
        top.addStretch(1)
        top.addWidget(self.languages)
        top.addWidget(self.out)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(self.stack, 1)
        self.stack.addWidget(self._sheet())
        self.stack.addWidget(self._middle(self.thanks, self.passed, self.following))
        self.stack.addWidget(self._middle(self.asked, self.field, self._row(self.open, self.stay)))

    def _sheet(self) -> QWidget:
        inside = QWidget()
        inside.setProperty("ground", "canvas")
        inside.setFixedWidth(self._context.theme.px(WIDE))
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 8, 0, 12)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.about)
        for answer in self.answers.values():
            column.addWidget(answer)
        for name, text in self.texts.items():
            self.labels[name].setBuddy(text)
            text.setFixedHeight(self._context.theme.px(40))
            column.addWidget(self.labels[name])
            column.addWidget(text)
        column.addStretch(1)
        sheet, foot, below = QWidget(), QWidget(), QVBoxLayout()
        foot.setFixedWidth(self._context.theme.px(WIDE))
        below.setContentsMargins(0, 8, 0, 12)
        below.addWidget(self.refusal)
        below.addWidget(self._row(self.give, self.again))
        foot.setLayout(below)
        whole = QVBoxLayout(sheet)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scrolled(self._centred(inside)), 1)
        whole.addWidget(self._centred(foot))  # always in sight, however long the sheet is in somebody's language
        return sheet

    def _centred(self, part: QWidget) -> QWidget:
        whole = QWidget()
        whole.setProperty("ground", "canvas")
        row = QHBoxLayout(whole)
        row.setContentsMargins(20, 0, 20, 0)
        row.addStretch(1)
        row.addWidget(part)
        row.addStretch(1)
        return whole

    def _middle(self, *parts: QWidget) -> QWidget:
        inside = QWidget()
        inside.setFixedWidth(self._context.theme.px(WIDE))
        column = QVBoxLayout(inside)
        column.setSpacing(14)
        column.addStretch(2)
        for part in parts:
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignLeading if isinstance(part, Button) else Qt.AlignmentFlag(0))
        column.addStretch(3)
        return self._centred(inside)

    def _row(self, *parts: QWidget) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        for part in parts:
            row.addWidget(part)
        row.addStretch(1)
        return whole

    def _join(self) -> None:
        self.give.clicked.connect(self._hand_in)
        self.again.clicked.connect(self.begin)
        self.following.clicked.connect(self.begin)
        self.out.clicked.connect(self._ask)
        self.stay.clicked.connect(self.begin)
        self.open.clicked.connect(self._check)
        self.field.entered.connect(self._check)
        self._context.words.changed.connect(self.say)

    def say(self) -> None:
        """Everything in the language of whoever holds the laptop."""
        words = self._context.words
        self.title.setText(self.tr("What did you think of it?"))
        self.about.setText(words.ui(self._title) + "\n" + self.tr(
            "Nobody learns which answers are yours: they carry no name and no time, and go on only together with those of "
            "others, mixed. Leave out what you like."))
        for name, answer in self.answers.items():
            answer.say(words.label(KIND.by_name[name].label), self.tr("Not at all"), self.tr("Fully"))
        for name, label in self.labels.items():
            label.setText(words.label(KIND.by_name[name].label))
            self.texts[name].setAccessibleName(label.text())
        self.give.setText(self.tr("Hand in"))
        self.again.setText(self.tr("Start over"))
        self.out.setText(self.tr("For the trainer"))
        self.thanks.setText(self.tr("Thank you"))
        self.passed.setText(self.tr("Your answers are kept. Please pass the computer on to the next person."))
        self.following.setText(self.tr("I am the next person"))
        self.asked.setText(self.tr("Only the trainer goes on from here"))
        self.field.set_label(self.tr("Passphrase of this profile"))
        self.open.setText(self.tr("Back to the training"))
        self.stay.setText(self.tr("Back to the sheet"))

    # One sheet

    def begin(self) -> None:
        """An empty sheet."""
        for answer in self.answers.values():
            answer.clear()
        for text in self.texts.values():
            text.forget()
        self.refusal.hide()
        self.field.clear()
        self.out.show()
        self.stack.setCurrentIndex(SHEET)
        self.answers[QUESTIONS[0]].buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def sheet(self) -> dict[str, Value]:
        """What is filled in, and the language it was read in."""
        found: dict[str, Value] = {name: answer.value() for name, answer in self.answers.items()}
        longest = KIND.by_name[TEXTS[0]].type
        for name, text in self.texts.items():
            written = text.toPlainText().strip()
            found[name] = KIND.by_name[name].read(written[:getattr(longest, "most", 2_000)]) if written else None
        return {**found, "language": self._context.words.language}

    def _hand_in(self) -> None:
        ledger, training, site = self._context.ledger, self._training, self._site
        try:
            hand_in(ledger, training, self.sheet())
        except Problem as problem:
            self.refusal.setText(self._context.words.problem(problem))
            self.refusal.show()
            return
        self.begin()
        self.stack.setCurrentIndex(THANKS)
        self.following.setFocus(Qt.FocusReason.OtherFocusReason)
        self._context.work.run(partial(release, ledger, training, site), self._released, self._kept)

    def _released(self, saved: object) -> None:
        """Some went in, or none yet: nobody here is to see the difference."""

    def _kept(self, problem: Problem) -> None:
        """They wait on; the trainer hears of it when the evaluation is closed."""

    # The way out

    def _ask(self) -> None:
        self.begin()
        self.out.hide()
        self.stack.setCurrentIndex(LEAVE)
        self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _check(self) -> None:
        check, passphrase = self._context.check, self.field.text()
        if check is None or not self.open.isEnabled():
            return
        self.open.setEnabled(False)
        self._context.work.run(lambda: check(passphrase), self._let_out, self._refused)

    def _let_out(self, _: object) -> None:
        self.left.emit()

    def _refused(self, problem: Problem) -> None:
        self.open.setEnabled(True)
        self.field.set_wrong(self._context.words.problem(problem))

    def ended(self) -> None:
        """It goes: the window speaks the language of its owner again."""
        self._context.words.changed.disconnect(self.say)
        if self._context.words.language != self._language:
            self._context.words.set_language(self._language)
