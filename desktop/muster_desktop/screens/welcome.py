"""The first run: language, then how to begin, a passphrase, the recovery code, ready; every step by keyboard alone."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from muster.passphrase import Strength
from muster_desktop.screens.welcome_key import PassphraseStep, ReadyStep, RecoveryStep
from muster_desktop.screens.welcome_start import Offer, StartStep, Wish
from muster_desktop.theme import Theme
from muster_desktop.widgets.badges import Glyph
from muster_desktop.widgets.brand import BrandPanel
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.labels import Label, Rule
from muster_desktop.widgets.languages import LanguageChips
from muster_desktop.widgets.steps import StepBar
from muster_desktop.words import Words

START, PASSPHRASE, RECOVERY, READY = range(4)


class WelcomePage(QWidget):
    """Asks by signals, is answered by methods; it makes nothing itself.

    `make_asked` (Wish, passphrase) is answered by `made` or `refuse`; `demo_asked` by the window opening, or `refuse`;
    `code_typed` by `start_step.say_code`, `passphrase_typed` by `say_strength`. `finished` comes when all is done.
    """

    make_asked = Signal(object, str)
    demo_asked = Signal()
    code_typed = Signal(str)
    passphrase_typed = Signal(str)
    finished = Signal()
    back_asked = Signal()

    def __init__(self, theme: Theme, words: Words, can_go_back: bool = False) -> None:
        super().__init__()
        self._theme, self._words, self._can_go_back = theme, words, can_go_back
        self._busy = False
        self._wish: Wish | None = None
        self.start_step = StartStep(theme, words)
        self.passphrase_step = PassphraseStep(theme, words)
        self.recovery_step = RecoveryStep(theme, words)
        self._ready_step = ReadyStep(theme, words)
        self._steps = QStackedWidget()
        for step in (self.start_step, self.passphrase_step, self.recovery_step, self._ready_step):
            self._steps.addWidget(step)
        self._bar = StepBar(theme, words)
        self._error = Label("", "body", "bad", wrap=True)
        self.go = Button(theme, "", variant="primary", height=40)
        self.go.setMinimumWidth(150)
        self.go.set_trailing("arrow-right")
        self._back = Button(theme, "", variant="link", height=32)
        self._lay_out()
        theme.dress(self)
        self._join_signals()
        words.changed.connect(self._say)
        self._say()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        panel = BrandPanel(self._theme)
        self._claim = Label("", "display", "on-brand", wrap=True)
        self._under = Label("", "body", "on-brand2", wrap=True)
        self._language = Label("", "strong", "on-brand")
        title = QHBoxLayout()
        title.setSpacing(8)
        title.addWidget(Glyph(self._theme, "translate", "on-brand", 17))
        title.addWidget(self._language)
        title.addStretch()
        self.chips = LanguageChips(self._theme, self._words)
        for part, below in ((self._claim, 14), (self._under, 34), (title, 12), (self.chips, 0)):
            panel.body.addLayout(part) if isinstance(part, QHBoxLayout) else panel.body.addWidget(part)
            panel.body.addSpacing(below)
        row.addWidget(panel)
        right = QWidget()
        right.setProperty("ground", "canvas")
        right.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row.addWidget(right, 1)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        body = QVBoxLayout()
        body.setContentsMargins(56, 32, 56, 12)
        body.setSpacing(22)
        body.addWidget(self._bar)
        body.addWidget(self._steps, 1)
        body.addWidget(self._error)
        column.addLayout(body, 1)
        column.addWidget(Rule())
        foot = QHBoxLayout()
        foot.setContentsMargins(56, 15, 56, 15)
        foot.addWidget(self._back)
        foot.addStretch()
        foot.addWidget(self.go)
        column.addLayout(foot)

    def _join_signals(self) -> None:
        self.go.clicked.connect(self._onward)
        self._back.clicked.connect(self._backward)
        self.start_step.code_typed.connect(self.code_typed)
        self.start_step.code.boxes[-1].returnPressed.connect(self._onward)
        self.start_step.alone_name.returnPressed.connect(self._onward)
        self.passphrase_step.typed.connect(self.passphrase_typed)
        self.passphrase_step.entered.connect(self._onward)
        self.recovery_step.entered.connect(self._onward)

    # Answers of the program

    def set_offers(self, offers: list[Offer]) -> None:
        self.start_step.set_offers(offers)

    def say_strength(self, strength: Strength) -> None:
        self.passphrase_step.say_strength(strength)

    def made(self, recovery_code: str) -> None:
        """The profile is there; its recovery code is shown once."""
        self.set_busy(False)
        self.recovery_step.show_code(recovery_code)
        self.to(RECOVERY)

    def refuse(self, sentence: str) -> None:
        """Nothing was made; say why, and let the person put it right."""
        self.set_busy(False)
        self._error.setText(sentence)

    def set_busy(self, busy: bool) -> None:
        self._busy = busy
        for part in (self.go, self._back, self._steps):
            part.setEnabled(not busy)
        self._say_go()

    def start(self) -> None:
        self.chips.start()

    # Inside

    def at(self) -> int:
        return self._steps.currentIndex()

    def _onward(self) -> None:
        self._error.setText("")
        if self._busy:
            return
        if self.at() == START:
            self._begin()
        elif self.at() == PASSPHRASE:
            passphrase = self.passphrase_step.passphrase()
            if passphrase is not None:
                self.set_busy(True)
                self.make_asked.emit(self._wish, passphrase)
        elif self.at() == RECOVERY:
            if self.recovery_step.confirmed():
                self.recovery_step.clear()
                self.passphrase_step.clear()
                self.to(READY)
        else:
            self.finished.emit()

    def _begin(self) -> None:
        self._wish = self.start_step.wish()
        if self._wish is None:
            return
        if self._wish.sort == "demo":
            self.set_busy(True)
            self.demo_asked.emit()
        else:
            self.to(PASSPHRASE)
            self.passphrase_step.start()

    def _backward(self) -> None:
        self._error.setText("")
        if self.at() == PASSPHRASE:
            self.to(START)
        elif self.at() == START:
            self.back_asked.emit()

    def to(self, step: int) -> None:
        """Open a step: `START`, `PASSPHRASE`, `RECOVERY` or `READY`."""
        self._steps.setCurrentIndex(step)
        self._say()
        if step == RECOVERY:
            self.recovery_step.start()
        elif step == READY:
            self.go.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self) -> None:
        self._claim.setText(self.tr("Plan it, train it, go live.\nWith or without a signal."))
        self._under.setText(self.tr("Your whole roll-out on this computer, encrypted. Muster sends and fetches "
                                    "changes when there is a connection."))
        self._language.setText(self.tr("Language"))
        names = [self.tr("Start"), self.tr("Passphrase"), self.tr("Recovery code"), self.tr("Ready")]
        spoken = self.tr("Step {number} of {all}: {name}").format(number=self.at() + 1, all=len(names),
                                                                  name=names[self.at()])
        self._bar.show_steps(names, self.at(), spoken)
        self._back.setText(self.tr("Back"))
        # From the recovery code on there is no way back: the profile is made.
        self._back.setVisible(self.at() == PASSPHRASE or (self.at() == START and self._can_go_back))
        self._say_go()

    def _say_go(self) -> None:
        if self._busy:
            self.go.setText(self.tr("Preparing…"))
        else:
            self.go.setText(self.tr("Open Muster") if self.at() == READY else self.tr("Continue"))
