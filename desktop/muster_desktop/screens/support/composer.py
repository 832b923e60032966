"""The box for a note or an answer: it grows with its text up to five lines, and keeps what was written for each request."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSizePolicy, QWidget

from muster_desktop.theme import Theme
from muster_desktop.widgets.buttons import IconButton

LINES = 5


class Writing(QPlainTextEdit):
    """Enter keeps a note, Shift+Enter begins a line; Ctrl+Enter is left to the page."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self.grow)

    def _tall(self) -> int:
        lines = max(1, min(LINES, int(self.document().size().height())))
        return lines * self.fontMetrics().lineSpacing() + 24

    def grow(self) -> None:
        over = int(self.document().size().height()) > LINES
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if over else Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(self._tall())

    def sizeHint(self) -> QSize:
        return QSize(200, self._tall())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.entered.emit()
        elif enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)


class Composer(QWidget):
    """`kept` gives a note that is to be saved. A draft of another request comes back with it."""

    kept = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._drafts: dict[str, str] = {}
        self._key = ""
        self.box = Writing()
        self.keep = IconButton(theme, "note-pencil", "", size=30)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.box, 1)
        row.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignBottom)
        self.box.entered.connect(self._enter)
        self.keep.clicked.connect(self._enter)
        self.box.textChanged.connect(self._typed)
        self._typed()
        self.box.grow()

    def say(self) -> None:
        self.box.setPlaceholderText(self.tr("Write a note or answer"))
        self.box.setAccessibleName(self.tr("Note or answer"))
        self.keep.set_name(self.tr("Keep it as a note (Enter)"))

    def show_request(self, key: str) -> None:
        """The draft of this request, where one was left."""
        if key == self._key:
            return
        self._drafts[self._key] = self.box.toPlainText()
        self._key = key
        self.box.setPlainText(self._drafts.pop(key, ""))

    def text(self) -> str:
        return self.box.toPlainText().strip()

    def clear(self) -> None:
        self.box.clear()

    def _typed(self) -> None:
        self.keep.setEnabled(bool(self.text()))

    def _enter(self) -> None:
        if self.text():
            self.kept.emit(self.text())
