"""The two forms of the lock page: unlock with the passphrase, or set a new one with the printed recovery code."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from muster.passphrase import LEAST
from muster_desktop.places import Account
from muster_desktop.theme import Theme
from muster_desktop.widgets.badges import Avatar
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.labels import Elided, Label, Rule
from muster_desktop.widgets.passphrase import PassphraseField
from muster_desktop.words import Words


class UnlockForm(QWidget):
    """Who, the passphrase, Unlock. The first account is the one that opens; the others can be switched to."""

    asked = Signal(str)
    recover_wanted = Signal()
    person_asked = Signal(object)
    new_asked = Signal()

    def __init__(self, theme: Theme, words: Words, accounts: list[Account]) -> None:
        super().__init__()
        self._accounts, self._words = accounts, words
        self._name = accounts[0].name
        self.field = PassphraseField(theme, words)
        self.field.entered.connect(self._press)
        self.button = Button(theme, "", variant="primary", keys="Return", height=44, grow=True)
        self.button.clicked.connect(self._press)
        self._recover = Button(theme, "", variant="link", height=26)
        self._recover.clicked.connect(self.recover_wanted)
        self._switch = Button(theme, "", height=30)
        self._switch.clicked.connect(self._open_menu)
        self._menu = QMenu(self)
        self._menu.triggered.connect(self._chosen)
        self._busy = False
        self._lay_out(theme)
        words.changed.connect(self._say)
        self._say()

    def _lay_out(self, theme: Theme) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(Avatar(theme, self._name, self._name, 52, "lead-strong"))
        texts = QVBoxLayout()
        texts.setSpacing(2)
        self._who = Elided(theme, "title")
        self._where = Elided(theme, "body", "text2")
        texts.addWidget(self._who)
        texts.addWidget(self._where)
        head.addLayout(texts, 1)
        column.addLayout(head)
        column.addSpacing(26)
        column.addWidget(self.field)
        column.addSpacing(14)
        column.addWidget(self.button)
        column.addSpacing(14)
        links = QHBoxLayout()
        links.addWidget(self._recover)
        links.addStretch()
        column.addLayout(links)
        column.addSpacing(20)
        column.addWidget(Rule())
        column.addSpacing(16)
        other = QHBoxLayout()
        self._others = Elided(theme, "body", "text2")
        other.addWidget(self._others, 1)
        other.addWidget(self._switch)
        column.addLayout(other)
        column.addStretch()

    def set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.button.setEnabled(not busy)
        self.field.edit.setReadOnly(busy)
        self._say()

    def refuse(self, sentence: str, waiting: bool = False) -> None:
        self.field.set_wrong(sentence)
        self.button.setEnabled(not waiting)
        self.field.edit.selectAll()
        self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        self.field.clear()
        self.field.set_wrong("")

    def _press(self) -> None:
        if self.button.isEnabled():
            self.asked.emit(self.field.text())

    def _open_menu(self) -> None:
        self.fill_menu()
        self._menu.popup(self._switch.mapToGlobal(self._switch.rect().bottomLeft()))

    def fill_menu(self) -> list[QAction]:
        """The others on this computer, then the way to someone new."""
        self._menu.clear()
        for account in self._accounts[1:]:
            action = QAction(account.name, self._menu)
            action.setData(account)
            self._menu.addAction(action)
        self._menu.addSeparator()
        new = self._menu.addAction(self.tr("Someone else: join, try the demo, work alone"))
        new.triggered.connect(self.new_asked)
        return self._menu.actions()

    def _chosen(self, action: QAction) -> None:
        if action.data() is not None:
            self.person_asked.emit(action.data())

    def _say(self) -> None:
        self._who.set_text(self._words.ui(self._name))
        self._where.set_text(self.tr("Profile on this computer"))
        self.field.set_label(self.tr("Passphrase"))
        self.button.setText(self.tr("Opening…") if self._busy else self.tr("Unlock"))
        self._recover.setText(self.tr("I forgot my passphrase"))
        others = self._words.joined([self._words.ui(account.name) for account in self._accounts[1:3]])
        self._switch.setText(self.tr("Switch person") if others else self.tr("Someone else"))
        self._others.set_text(self.tr("Also here: {names}").format(names=others) if others else
                              self.tr("Only this person uses Muster here"))


class RecoverForm(QWidget):
    """The printed code and a new passphrase, typed twice."""

    asked = Signal(str, str)
    back_wanted = Signal()

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._words = words
        self._title = Label("", "title", wrap=True)
        self._help = Label("", "body", "text2", wrap=True)
        self._label = Label("", "strong")
        self.code = QLineEdit()
        self.code.setProperty("big", "true")
        self.code.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._label.setBuddy(self.code)
        self.first = PassphraseField(theme, words)
        self.second = PassphraseField(theme, words)
        self.button = Button(theme, "", variant="primary", height=44, grow=True)
        self._back = Button(theme, "", variant="link", height=26)
        self._busy = False
        self.button.clicked.connect(self._press)
        self._back.clicked.connect(self.back_wanted)
        self.second.entered.connect(self._press)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._title, self._help, self._label, self.code, self.first, self.second, self.button, self._back):
            column.addWidget(part)
        column.addStretch()
        words.changed.connect(self._say)
        self._say()

    def start(self) -> None:
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.button.setEnabled(not busy)
        self._say()

    def refuse(self, sentence: str) -> None:
        self.second.set_wrong(sentence)

    def clear(self) -> None:
        self.code.clear()
        for field in (self.first, self.second):
            field.clear()
            field.set_wrong("")

    def _press(self) -> None:
        if len(self.first.text()) < LEAST:
            self.first.set_wrong(self.tr("Use at least {least} characters.").format(least=self._words.number(LEAST)))
        elif self.first.text() != self.second.text():
            self.second.set_wrong(self.tr("The two passphrases differ."))
        else:
            self.set_busy(True)
            self.asked.emit(self.code.text(), self.first.text())

    def _say(self) -> None:
        self._title.setText(self.tr("Set a new passphrase"))
        self._help.setText(self.tr("Type the recovery code that you printed or wrote down. Your work stays as it is."))
        self._label.setText(self.tr("Recovery code"))
        self.code.setAccessibleName(self.tr("Recovery code"))
        self.first.set_label(self.tr("New passphrase"))
        self.second.set_label(self.tr("New passphrase, once more"))
        self.button.setText(self.tr("Opening…") if self._busy else self.tr("Set it and unlock"))
        self._back.setText(self.tr("Back to unlocking"))
