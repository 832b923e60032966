"""A field for a passphrase: what keyboard is in use, whether Caps Lock is on, an eye, and a line for what is wrong."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from muster_desktop.theme import Theme
from muster_desktop.widgets.badges import Chip, Glyph
from muster_desktop.widgets.labels import Label, retone
from muster_desktop.words import Words


def caps_on(event: QKeyEvent) -> bool | None:
    """Whether Caps Lock is on, told by a letter against the Shift key; None where the key tells nothing."""
    text = event.text()
    if len(text) != 1 or text.lower() == text.upper():
        return None
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    return text.isupper() != shift


class PassphraseField(QWidget):
    """`entered` comes with Enter. An Arabic keyboard makes a Latin passphrase wrong, so the keyboard is always
    named."""

    entered = Signal()
    edited = Signal(str)

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._caps = False
        self._wrong = self._note = self._note_tone = ""
        self.label = Label("", "strong")
        self.keyboard = Chip(theme, "", "outline", "keyboard")
        self.edit = QLineEdit()
        self.edit.setProperty("big", "true")
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self.edit.installEventFilter(self)
        self.edit.returnPressed.connect(self.entered)
        self.edit.textEdited.connect(self._typed)
        self.label.setBuddy(self.edit)
        self._eye = QAction(self)
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._peek)
        self.edit.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)
        self._glyph = Glyph(theme, "arrow-fat-up", "warn", 14)
        self._line = Label("", "small", "warn", wrap=True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lay_out()
        QGuiApplication.inputMethod().localeChanged.connect(self._say)
        words.changed.connect(self._say)
        theme.changed.connect(self._say)
        self._say()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        top = QHBoxLayout()
        top.addWidget(self.label)
        top.addStretch()
        top.addWidget(self.keyboard)
        column.addLayout(top)
        column.addWidget(self.edit)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._line, 1)
        column.addLayout(row)

    def text(self) -> str:
        return self.edit.text()

    def clear(self) -> None:
        self.edit.clear()
        self._eye.setChecked(False)

    def set_label(self, text: str) -> None:
        self.label.setText(text)
        self.edit.setAccessibleName(text)

    def set_wrong(self, sentence: str) -> None:
        """What is wrong with what was typed; "" when nothing is. It goes with the next key."""
        self._wrong = sentence
        retone(self.edit, "wrong", "true" if sentence else "false")
        self._say_line()

    def set_note(self, sentence: str, tone: str) -> None:
        """What is said below the field while nothing is wrong, such as what a new passphrase is worth."""
        self._note, self._note_tone = sentence, tone
        self._say_line()

    def line(self) -> str:
        """What the line below the field says now."""
        return self._line.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            known = caps_on(event)
            if event.key() == Qt.Key.Key_CapsLock:
                known = not self._caps
            if known is not None and known != self._caps:
                self._caps = known
                self._say_line()
        return super().eventFilter(watched, event)

    def _typed(self, text: str) -> None:
        if self._wrong:
            self.set_wrong("")
        self.edited.emit(text)

    def _peek(self, on: bool) -> None:
        self.edit.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)
        self._say()

    def _say(self) -> None:
        name = self.tr("Hide the passphrase") if self._eye.isChecked() else self.tr("Show the passphrase")
        self._eye.setText(name)
        self._eye.setToolTip(name)
        self._eye.setIcon(self._theme.icon("eye", "accent" if self._eye.isChecked() else "text2", 20))
        code = QGuiApplication.inputMethod().locale().name().partition("_")[0].upper()
        self.keyboard.setVisible(code not in ("", "C"))
        self.keyboard.set_text(self.tr("Keyboard {language}").format(language=code))
        self._say_line()

    def _say_line(self) -> None:
        warned = self._wrong or (self.tr("Caps Lock is on") if self._caps else "")
        self._line.setText(warned or self._note)
        self._line.set_tone("bad" if self._wrong else "warn" if warned else self._note_tone)
        self._glyph.show_icon("warning-circle" if self._wrong else "arrow-fat-up", "bad" if self._wrong else "warn")
        self._glyph.setVisible(bool(warned) and self._theme.icons_present)
