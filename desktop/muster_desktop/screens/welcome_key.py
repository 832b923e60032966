"""The later steps of the first run: choose a passphrase, keep the recovery code, ready."""

from __future__ import annotations

import random

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from muster.passphrase import LEAST, Strength
from muster_desktop.theme import Theme
from muster_desktop.widgets.badges import Glyph
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.codeboxes import GROUP, CodeBoxes, plain
from muster_desktop.widgets.labels import Label
from muster_desktop.widgets.passphrase import PassphraseField
from muster_desktop.words import Words

WIDEST = 560


class PassphraseStep(QWidget):
    """Twice, with what it is worth in words. `typed` asks for its strength; the answer comes by `say_strength`."""

    typed = Signal(str)
    entered = Signal()

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._words = words
        self._strength: Strength | None = None
        self._bare = False
        self._title, self._about = Label("", "display", wrap=True), Label("", "body", "text2", wrap=True)
        self.first, self.second = PassphraseField(theme, words), PassphraseField(theme, words)
        self.first.edited.connect(self._edited)
        self.first.entered.connect(self.second.edit.setFocus)
        self.second.entered.connect(self.entered)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self._title, self._about, self.first, self.second):
            part.setMaximumWidth(WIDEST)
            column.addWidget(part)
        column.addStretch()
        words.changed.connect(self._say)
        self._say()

    def set_bare(self) -> None:
        """Only the fields, for a place that has a title of its own."""
        self._bare = True
        for part in (self._title, self._about):
            part.hide()
        self._say()

    def passphrase(self) -> str | None:
        """What was chosen; None, with the reason said, while it is too short or the two differ."""
        if len(self.first.text()) < LEAST:
            self.first.set_wrong(self.tr("Use at least {least} characters.").format(least=self._words.number(LEAST)))
            self.first.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        if self.first.text() != self.second.text():
            self.second.set_wrong(self.tr("The two passphrases differ."))
            self.second.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        return self.first.text()

    def say_strength(self, strength: Strength | None) -> None:
        self._strength = strength
        self._say_advice()

    def refuse(self, sentence: str) -> None:
        self.second.set_wrong(sentence)

    def clear(self) -> None:
        self.first.clear()
        self.second.clear()
        self.say_strength(None)

    def start(self) -> None:
        self.first.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _edited(self, text: str) -> None:
        if text:
            self.typed.emit(text)
        else:
            self.say_strength(None)

    def _say_advice(self) -> None:
        if self._strength is None:
            self.first.set_note("", "")
            return
        grades = (self.tr("Very weak"), self.tr("Weak"), self.tr("Fair"), self.tr("Good"), self.tr("Strong"))
        advice = self._words.advice(self._strength.advice)
        if self._strength.good:
            self.first.set_note(advice, "ok")
        else:
            self.first.set_note(f"{grades[self._strength.score]}. {advice}", "warn")

    def _say(self) -> None:
        self._title.setText(self.tr("Choose a passphrase"))
        self._about.setText(self.tr("It encrypts everything on this computer. Nobody can read or reset it for you, so "
                                    "choose one that you will remember: five ordinary words are strong."))
        self.first.set_label(self.tr("New passphrase") if self._bare else self.tr("Passphrase"))
        self.second.set_label(self.tr("Passphrase, once more"))
        self._say_advice()


class RecoveryStep(QWidget):
    """The code is shown once; two of its groups are typed again from the paper. `print_asked` (lines) is answered by
    `say_printed`."""

    entered = Signal()
    print_asked = Signal(list)

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._words = words
        self._code = ""
        self._asked: tuple[int, int] = (1, 4)
        self._title, self._about = Label("", "display", wrap=True), Label("", "body", "text2", wrap=True)
        self._shown = Label("", "code")
        self._shown.setProperty("ground", "sunken")
        self._shown.setMargin(14)
        self._shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard
                                            | Qt.TextInteractionFlag.TextSelectableByMouse)
        self._copy = Button(theme, "", "copy")
        self._save = Button(theme, "", "floppy-disk")
        self._copy.clicked.connect(self._copied)
        self._save.clicked.connect(self._saved)
        self._print = Button(theme, "", "printer")
        self._print.clicked.connect(self._printed)
        self._again = Label("", "strong", wrap=True)
        self._labels = [Label("", "small", "text2"), Label("", "small", "text2")]
        self.boxes = [CodeBoxes(theme, 1), CodeBoxes(theme, 1)]
        self._line = Label("", "small-name", "text2", wrap=True)
        self._lay_out()
        words.changed.connect(self._say)
        self._say()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self._title, self._about, self._shown):
            part.setMaximumWidth(WIDEST)
            column.addWidget(part)
        keep = QHBoxLayout()
        keep.setSpacing(8)
        keep.addWidget(self._print)
        keep.addWidget(self._save)
        keep.addWidget(self._copy)
        keep.addStretch()
        column.addLayout(keep)
        column.addSpacing(8)
        column.addWidget(self._again)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        for at, (label, box) in enumerate(zip(self._labels, self.boxes, strict=True)):
            grid.addWidget(label, 0, at)
            grid.addWidget(box, 1, at)
            label.setBuddy(box.boxes[0])
            box.edited.connect(self._edited)
            box.boxes[0].returnPressed.connect(self.entered)
        grid.setColumnStretch(2, 1)
        column.addLayout(grid)
        column.addWidget(self._line)
        column.addStretch()

    def show_code(self, code: str) -> None:
        """`code` in groups with hyphens. Two groups, other ones each time, have to be typed again."""
        self._code = code
        groups = len(code.split("-"))
        first, second = sorted(random.SystemRandom().sample(range(groups), 2))
        self._asked = (first, second)
        for box in self.boxes:
            box.set_code("")
        self._say()

    def confirmed(self) -> bool:
        """Whether both groups were typed as they stand; says what is wrong where not."""
        groups = self._code.split("-")
        right = [plain(box.code()) == plain(groups[at]) for box, at in zip(self.boxes, self._asked, strict=True)]
        for box, good in zip(self.boxes, right, strict=True):
            box.set_wrong(not good)
        self._line.set_tone("bad")
        self._line.setText("" if all(right) else self.tr("That is not what the code says. Compare it with your copy."))
        return all(right)

    def clear(self) -> None:
        self._code = ""
        self._shown.setText("")

    def start(self) -> None:
        self._save.setFocus(Qt.FocusReason.OtherFocusReason)

    def _edited(self) -> None:
        self._line.setText("")
        if len(self.boxes[0].code()) == GROUP and self.boxes[0].boxes[0].hasFocus():
            self.boxes[1].setFocus(Qt.FocusReason.TabFocusReason)

    def _copied(self) -> None:
        QGuiApplication.clipboard().setText(self._code)
        self._line.set_tone("text2")
        self._line.setText(self.tr("Copied. Paste it into a password manager, then clear the clipboard."))

    def paper(self) -> list[str]:
        """The lines that are printed or saved: what it is, and the code."""
        return [self.tr("Recovery code of Muster. Keep it where nobody else looks."), self._code]

    def _printed(self) -> None:
        self.print_asked.emit(self.paper())

    def say_printed(self) -> None:
        """The paper came out."""
        self._line.set_tone("text2")
        self._line.setText(self.tr("Printed. Keep the paper away from this computer."))

    def _saved(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save the recovery code"), "muster-recovery-code.txt")
        if not path:
            return
        try:
            with open(path, "w", encoding="utf-8") as file:
                file.write("\n\n".join(self.paper()) + "\n")
        except OSError as error:
            self._line.set_tone("bad")
            self._line.setText(self.tr("The file could not be written: {reason}").format(reason=error.strerror))
            return
        self._line.set_tone("text2")
        self._line.setText(self.tr("Saved. Move it off this computer, to paper or a stick."))

    def _say(self) -> None:
        self._title.setText(self.tr("Keep your recovery code"))
        self._about.setText(self.tr("If you forget the passphrase, this code is the only other way in. Write it "
                                    "down or save it away from this computer. It is shown once."))
        self._shown.setText(self._words.from_left("  ".join(self._code.split("-"))) if self._code else "")
        self._copy.setText(self.tr("Copy"))
        self._save.setText(self.tr("Save to a file"))
        self._print.setText(self.tr("Print"))
        self._again.setText(self.tr("Type two of its groups from your copy"))
        for label, box, at in zip(self._labels, self.boxes, self._asked, strict=True):
            text = self.tr("Group {number}").format(number=self._words.number(at + 1))
            label.setText(text)
            box.name_boxes([text])


class ReadyStep(QWidget):
    """One sentence, and what is where."""

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._title, self._about = Label("", "display"), Label("", "body", "text2", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 24, 0, 0)
        column.setSpacing(12)
        column.addWidget(Glyph(theme, "check-circle", "ok", 30, "okbg", 56))
        column.addWidget(self._title)
        column.addWidget(self._about)
        column.addStretch()
        words.changed.connect(self._say)
        self._say()

    def _say(self) -> None:
        self._title.setText(self.tr("Ready"))
        self._about.setText(self.tr("Your roll-out is on this computer, encrypted. Everything works without a "
                                    "connection."))
