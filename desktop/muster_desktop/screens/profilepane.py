"""The panes of the settings about the person: the passphrase, the recovery code; and about the program and what it stands on."""

from __future__ import annotations

import platform
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from muster import __version__
from muster.mark import QT_TRANSLATE_NOOP
from muster.passphrase import Strength, strength
from muster.problems import Problem
from muster_desktop.context import Context
from muster_desktop.printing import print_lines
from muster_desktop.profile import Profile
from muster_desktop.screens.settingspane import Pane
from muster_desktop.screens.welcome_key import PassphraseStep, RecoveryStep
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.dangercard import DangerCard
from muster_desktop.widgets.labels import Label
from muster_desktop.widgets.passphrase import PassphraseField

STANDS_ON = (
    ("PySide6-Essentials", "LGPL-3.0"), ("SQLAlchemy", "MIT"), ("sqlcipher3", "zlib"),
    ("cryptography", "Apache-2.0 or BSD-3-Clause"), ("msgspec", "BSD-3-Clause"), ("zstandard", "BSD-3-Clause"),
    ("httpx", "BSD-3-Clause"), ("truststore", "MIT"), ("click", "BSD-3-Clause"), ("zxcvbn", "MIT"), ("platformdirs", "MIT"),
    ("openpyxl", "MIT"), ("defusedxml", "PSF-2.0"), ("python-docx", "MIT"), ("lxml", "BSD-3-Clause"), ("segno", "BSD-3-Clause"),
    ("icalendar", "BSD-2-Clause"), ("rapidfuzz", "MIT"), ("anyascii", "ISC"), ("tzdata", "Apache-2.0"),
)
"""The packages that the desktop program is made with, each with its licence."""
FACES = (("Inter", "OFL-1.1"), ("Noto Sans", "OFL-1.1"), ("Phosphor Icons", "MIT"))
OWN_LICENCE = "Apache-2.0"
NOTES = {"passphrase": QT_TRANSLATE_NOOP("ProfilePane", "The passphrase is changed. The recovery code stays as it is.")}


class ProfilePane(Pane):
    """Keys are derived in the background; what was typed is wiped when it is done. `gone` is called when the person takes their
    profile off this computer; `over` says over what a card floats."""

    def __init__(self, context: Context, profile: Profile, gone: Callable[[], None], over: Callable[[], QWidget]) -> None:
        super().__init__(context, lambda: self.tr("Profile"))
        self._profile, self._gone, self._over = profile, gone, over
        self.danger: DangerCard | None = None
        theme, words = context.theme, context.words
        name = Label("", "body")
        self.heard(lambda: name.setText(words.ui(context.ledger.person_name(context.ledger.person))))
        self.row(lambda: self.tr("Name"), name, lambda: self.tr("As your team sees it. It is changed in the list of people."))
        self.old, self.step = PassphraseField(theme, words), PassphraseStep(theme, words)
        self.go = Button(theme, "", variant="primary")
        self.line = Label("", "small-name", "ok", wrap=True)
        self.step.typed.connect(self._weigh)
        self.step.entered.connect(self._change)
        self.go.clicked.connect(self._change)
        self.step.set_bare()
        self.new_code = Button(theme, "", "key")
        self.new_code.clicked.connect(self._new_code)
        self.recovery = RecoveryStep(theme, words)
        self.recovery.hide()
        self.recovery.print_asked.connect(self._print)
        self.done = Button(theme, "", variant="primary")
        self.done.hide()
        self.done.clicked.connect(self._kept_code)
        self.remove = Button(theme, "", "trash")
        self.remove.clicked.connect(self._ask_remove)
        self._lay_out()
        self.heard(self._say_parts)

    def _lay_out(self) -> None:
        self.column.addWidget(self.text(lambda: self.tr("Change the passphrase"), "strong"))
        for part in (self.old, self.step, self.line):
            part.setMaximumWidth(self.context.theme.px(480))
            self.column.addWidget(part)
        self.column.addWidget(self.go)
        self.column.addSpacing(10)
        self.column.addWidget(self.text(lambda: self.tr("Recovery code"), "strong"))
        self.column.addWidget(self.text(lambda: self.tr(
            "A new code replaces the one that you printed, which then opens nothing."), "body", "text2", wrap=True))
        row = QHBoxLayout()
        row.addWidget(self.new_code)
        row.addWidget(self.done)
        row.addStretch()
        self.column.addWidget(self.recovery)
        self.column.addLayout(row)
        self.column.addSpacing(10)
        self.column.addWidget(self.text(lambda: self.tr("Leave this computer"), "strong"))
        self.column.addWidget(self.text(lambda: self.tr(
            "Takes your profile and all that it holds off this computer, before somebody else gets it."), "body", "text2",
            wrap=True))
        self.column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addStretch()

    def _say_parts(self) -> None:
        self.old.set_label(self.tr("Present passphrase"))
        self.go.setText(self.tr("Change it"))
        self.new_code.setText(self.tr("Make a new recovery code"))
        self.done.setText(self.tr("I have kept it"))
        self.remove.setText(self.tr("Remove this profile…"))

    def _weigh(self, passphrase: str) -> None:
        name = self.context.ledger.person_name(self.context.ledger.person)
        self.context.work.run(lambda: strength(passphrase, [name]), self._weighed, self.context.notices.problem)

    def _weighed(self, found: Strength) -> None:
        self.step.say_strength(found)

    def _change(self) -> None:
        new, old = self.step.passphrase(), self.old.text()
        if new is None or not self.go.isEnabled():
            return
        self.go.setEnabled(False)
        self.context.work.run(lambda: self._profile.vault.change_passphrase(old, new), self._changed, self._not_changed)

    def _changed(self, _: object) -> None:
        self.go.setEnabled(True)
        self.old.clear()
        self.step.clear()
        self.line.setText(self.context.words.translated("ProfilePane", NOTES["passphrase"]))

    def _not_changed(self, problem: Problem) -> None:
        self.go.setEnabled(True)
        self.line.setText("")
        self.old.set_wrong(self.context.words.problem(problem))

    def _new_code(self) -> None:
        self.new_code.setEnabled(False)
        self.context.work.run(self._profile.vault.new_recovery_code, self._made_code, self._no_code)

    def _made_code(self, code: str) -> None:
        self.recovery.show_code(code)
        for part in (self.recovery, self.done):
            part.show()
        self.new_code.hide()
        self.recovery.start()

    def _print(self, lines: list[str]) -> None:
        if print_lines(self, lines):
            self.recovery.say_printed()

    def _no_code(self, problem: Problem) -> None:
        self.new_code.setEnabled(True)
        self.context.notices.problem(problem)

    def _kept_code(self) -> None:
        if self.recovery.confirmed():
            self.recovery.clear()
            for part in (self.recovery, self.done):
                part.hide()
            self.new_code.setEnabled(True)
            self.new_code.show()


    def _ask_remove(self) -> None:
        self.context.work.run(self._would_be_lost, self._warn, self.context.notices.problem)

    def _would_be_lost(self) -> tuple[int, bool]:
        """How many changes nobody else holds, and whether some roll-out is on this computer alone."""
        alone = self._profile.alone()
        return sum(each.waiting() for each in self._profile.ledgers.values() if each not in alone), bool(alone)

    def _warn(self, lost: tuple[int, bool]) -> None:
        waiting, alone = lost
        name = self.context.ledger.person_name(self.context.ledger.person)
        said = [QCoreApplication.translate("ProfilePane", "%n change(s) that were not sent will be lost.", None, waiting)
                if waiting else self.tr("What you sent stays with your team.")]
        if alone:
            said = [self.tr("No server holds this work: all of it will be lost.")]
        if self.danger is None:
            self.danger = DangerCard(self.context.theme, self._over())
            self.danger.agreed.connect(self._gone)
        self.danger.ask(self.tr("Remove {name} from this computer?").format(name=self.context.words.ui(name)),
                        " ".join([self.tr("It cannot be undone."), *said, self.tr("Type the name to go on.")]),
                        name, self.tr("Keep it"), self.tr("Remove"))


class AboutPane(Pane):
    """Versions, and what each part is licensed under."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, lambda: self.tr("About"))
        words = context.words
        self.column.addWidget(self.text(lambda: self.tr("Muster {version}, on Python {python} and Qt {qt}").format(
            version=words.from_left(__version__), python=words.from_left(platform.python_version()),
            qt=words.from_left(qVersion())), "name"))
        self.column.addWidget(self.text(lambda: self.tr("Licensed under {licence}. It stands on:").format(
            licence=words.from_left(OWN_LICENCE)), "body", "text2"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(3, 1)
        for at, (name, licence) in enumerate((*STANDS_ON, *FACES)):
            for column, text in enumerate((name, _version(name), licence)):
                grid.addWidget(Label(text, "small", "text2" if column else ""), at, column)
        self.column.addLayout(grid)
        self.column.addStretch()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""  # a face, or a frozen program, which carries no such card
