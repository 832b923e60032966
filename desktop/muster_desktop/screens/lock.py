"""The locked door: who may come in, the passphrase, the recovery code. Nothing of the store is on this page."""

from __future__ import annotations

import platform
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from muster_desktop.places import Account
from muster_desktop.screens.lock_forms import RecoverForm, UnlockForm
from muster_desktop.theme import Theme
from muster_desktop.widgets.badges import Glyph
from muster_desktop.widgets.brand import BrandPanel
from muster_desktop.widgets.labels import Label
from muster_desktop.widgets.languages import LanguageButton
from muster_desktop.words import Words

TRIES, WAIT_S = 5, 60
"""Wrong passphrases before a wait. It slows down a passer-by; against a stolen disk stands the key derivation."""


class Kept(NamedTuple):
    """What this run of the program remembers from before it locked: changes not yet sent, when, after how long; when it was
    last in step with its server (0: never), and whether that could not be reached then."""

    waiting: int
    ms: int
    idle_minutes: int
    synced: int = 0
    offline: bool = False


class LockPage(QWidget):
    """`unlock_asked` (passphrase), `recover_asked` (code, new passphrase), `person_asked` (Account), `new_asked`."""

    unlock_asked = Signal(str)
    recover_asked = Signal(str, str)
    person_asked = Signal(object)
    new_asked = Signal()

    def __init__(self, theme: Theme, words: Words, accounts: list[Account], version: str) -> None:
        super().__init__()
        self._theme, self._words, self._accounts = theme, words, accounts
        self._kept: Kept | None = None
        self._wrong = 0
        self._wait = QTimer(self, interval=1000)
        self._wait.timeout.connect(self._second)
        self._left = 0
        self.unlock = UnlockForm(theme, words, accounts)
        self._recover: RecoverForm | None = None
        self.unlock.asked.connect(self._ask)
        self.unlock.recover_wanted.connect(self._to_recover)
        self.unlock.person_asked.connect(self.person_asked)
        self.unlock.new_asked.connect(self.new_asked)
        self._lay_out(version)
        theme.dress(self)
        words.changed.connect(self._say)
        self._say()

    def _lay_out(self, version: str) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._panel = BrandPanel(self._theme)
        row.addWidget(self._panel)
        right = QWidget()
        right.setProperty("ground", "canvas")
        right.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row.addWidget(right, 1)
        self._claim = Label("", "display", "on-brand", wrap=True)
        self._panel.body.addWidget(self._claim)
        self._panel.body.addSpacing(28)
        self._facts = [_Fact(self._theme, icon) for icon in ("floppy-disk", "timer", "shield-check")]
        for fact in self._facts:
            self._panel.body.addWidget(fact)
            self._panel.body.addSpacing(18)
        column = QVBoxLayout(right)
        column.setContentsMargins(22, 18, 22, 14)
        top = QHBoxLayout()
        top.addStretch()
        top.addWidget(LanguageButton(self._theme, self._words))
        column.addLayout(top)
        column.addStretch()
        self._forms = QStackedWidget()
        self._forms.setFixedWidth(376)
        self._forms.addWidget(self.unlock)
        column.addWidget(self._forms, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        foot = QHBoxLayout()
        foot.setSpacing(6)
        foot.addWidget(Glyph(self._theme, "laptop", "text3", 15))
        foot.addWidget(Label(platform.node(), "small", "text3"))
        foot.addSpacing(10)
        self._link, self._synced = Glyph(self._theme, "cloud-slash", "text3", 15), Label("", "small", "text3")
        foot.addWidget(self._link)
        foot.addWidget(self._synced)
        foot.addStretch()
        foot.addWidget(Label(f"Muster {version}", "small", "text3"))
        column.addLayout(foot)

    @property
    def recover(self) -> RecoverForm:
        """The form for the recovery code, made when it is first wanted: the page is seen sooner without it."""
        if self._recover is None:
            self._recover = RecoverForm(self._theme, self._words)
            self._recover.asked.connect(self.recover_asked)
            self._recover.back_wanted.connect(self._to_unlock)
            self._forms.addWidget(self._recover)
        return self._recover

    # What the program tells the page

    def set_kept(self, kept: Kept | None) -> None:
        """What to say of the time before the lock; None after a start, when nothing is known."""
        self._kept = kept
        self._say()

    def set_busy(self, busy: bool) -> None:
        """The key is being derived: the button says so, the fields are kept as they are."""
        self.unlock.set_busy(busy)
        if self._recover is not None:
            self._recover.set_busy(busy)

    def refuse(self, sentence: str, wrong_passphrase: bool) -> None:
        """Say why it did not open. Wrong passphrases are counted, and after `TRIES` of them there is a wait."""
        self.set_busy(False)
        if self._recover is not None and self._forms.currentWidget() is self._recover:
            self._recover.refuse(sentence)
            return
        if not wrong_passphrase:
            self.unlock.refuse(sentence)
            return
        self._wrong += 1
        if self._wrong % TRIES == 0:
            self._left = WAIT_S
            self._wait.start()
        self._say_wrong()

    def reset(self) -> None:
        """Forget what was typed and every wrong try."""
        self._wrong = self._left = 0
        self._wait.stop()
        self.set_busy(False)
        self.unlock.clear()
        if self._recover is not None:
            self._recover.clear()
        self._to_unlock()

    def start(self) -> None:
        """Put the cursor where the person will type."""
        self.unlock.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    # Inside

    def _ask(self, passphrase: str) -> None:
        if self._left == 0 and passphrase:
            self.set_busy(True)
            self.unlock_asked.emit(passphrase)

    def _second(self) -> None:
        self._left = max(0, self._left - 1)
        if self._left == 0:
            self._wait.stop()
        self._say_wrong()

    def _say_wrong(self) -> None:
        if self._wait.isActive():
            self.unlock.refuse(QCoreApplication.translate(
                "LockPage", "That is not the passphrase. Wait %n second(s).", None, self._left), waiting=True)
        elif self._wrong % TRIES == 0:
            self.unlock.refuse("")
        else:
            self.unlock.refuse(QCoreApplication.translate(
                "LockPage", "That is not the passphrase. %n tries before a 1 minute wait.", None,
                TRIES - self._wrong % TRIES))

    def _to_recover(self) -> None:
        self._forms.setCurrentWidget(self.recover)
        self.recover.start()

    def _to_unlock(self) -> None:
        self._forms.setCurrentWidget(self.unlock)
        self.start()

    def _say(self) -> None:
        kept = self._kept
        self._claim.setText(self.tr("Locked, and everything is where you left it."))
        saved, locked, sealed = self._facts
        saved.setVisible(kept is not None and kept.waiting > 0)
        locked.setVisible(kept is not None)
        if kept is not None:
            saved.say(QCoreApplication.translate("LockPage", "%n changes saved on this computer", None, kept.waiting),
                      self.tr("They will be sent when you next sync"))
            when = self._words.clock(kept.ms)
            locked.say(QCoreApplication.translate("LockPage", "Locked at {time} after %n minutes idle", None,
                                                  kept.idle_minutes).format(time=when)
                       if kept.idle_minutes else self.tr("Locked at {time}").format(time=when),
                       self.tr("You return to the same page, nothing is lost"))
        self._say_synced()
        sealed.say(self.tr("Encrypted while locked"), self.tr("Nothing can be read without your passphrase"))

    def _say_synced(self) -> None:
        """How it stood with the server, where this run knows; after a start nobody asks the store before it is open."""
        kept = self._kept
        known = kept is not None and kept.synced > 0
        for part in (self._link, self._synced):
            part.setVisible(known)
        if kept is not None and known:
            self._link.show_icon("cloud-slash" if kept.offline else "cloud-check", "text3")
            said = self.tr("Offline, last synced {moment}") if kept.offline else self.tr("Last synced {moment}")
            self._synced.setText(said.format(moment=self._words.moment(kept.synced)))


class _Fact(QWidget):
    """An icon on a tile, a sentence, and one below it in a quieter tone."""

    def __init__(self, theme: Theme, icon: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(Glyph(theme, icon, "on-brand", 17, "brand-chip", 34))
        texts = QVBoxLayout()
        texts.setSpacing(1)
        self._first = Label("", "name", "on-brand", wrap=True)
        self._second = Label("", "small", "on-brand2", wrap=True)
        texts.addWidget(self._first)
        texts.addWidget(self._second)
        row.addLayout(texts, 1)

    def say(self, first: str, second: str) -> None:
        self._first.setText(first)
        self._second.setText(second)
