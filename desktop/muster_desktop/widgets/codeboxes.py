"""Boxes of four characters for a code that was read out or printed; pasting into one fills them all."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from muster_desktop.theme import Theme
from muster_desktop.widgets.labels import Label, retone

GROUP = 4
_READ_AS = str.maketrans("OIL", "011")


def plain(text: str) -> str:
    """Letters and digits only, upper case; O is read as 0, I and L as 1, digits of any script as 0-9."""
    kept = []
    for sign in unicodedata.normalize("NFKC", text).upper():
        digit = unicodedata.digit(sign, None)
        if digit is not None:
            kept.append(str(digit))
        elif unicodedata.category(sign)[0] == "L":
            kept.append(sign.translate(_READ_AS))
    return "".join(kept)


class CodeBoxes(QWidget):
    """`edited` (the whole code so far) comes with every change. A code runs from left to right in every language."""

    edited = Signal(str)

    def __init__(self, theme: Theme, groups: int = 4) -> None:
        super().__init__()
        self._theme = theme
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.boxes: list[QLineEdit] = []
        for at in range(groups):
            if at:
                row.addWidget(Label("–", "body", "text3"))
            box = QLineEdit()
            box.setProperty("big", "true")
            box.setAlignment(Qt.AlignmentFlag.AlignCenter)
            box.setFixedWidth(theme.px(84))
            box.setPlaceholderText("····")
            box.textEdited.connect(self._typed)
            box.installEventFilter(self)
            self.boxes.append(box)
            row.addWidget(box)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)  # it stands where reading begins
        self.setFocusProxy(self.boxes[0])
        theme.changed.connect(self._restyle)
        self._restyle()

    def name_boxes(self, names: list[str]) -> None:
        """What screen readers say of each box."""
        for box, name in zip(self.boxes, names, strict=True):
            box.setAccessibleName(name)

    def code(self) -> str:
        return "".join(box.text() for box in self.boxes)

    def set_code(self, text: str) -> None:
        letters = plain(text)[: GROUP * len(self.boxes)]
        for at, box in enumerate(self.boxes):
            box.setText(letters[at * GROUP:(at + 1) * GROUP])
        last = min(len(letters) // GROUP, len(self.boxes) - 1)
        self.boxes[last].setFocus(Qt.FocusReason.OtherFocusReason)
        self.boxes[last].end(False)
        self.edited.emit(self.code())

    def set_wrong(self, wrong: bool) -> None:
        for box in self.boxes:
            retone(box, "wrong", "true" if wrong else "false")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, QLineEdit):
            if event.matches(QKeySequence.StandardKey.Paste):
                self.set_code(QGuiApplication.clipboard().text())
                return True
            at = self.boxes.index(watched)
            if event.key() == Qt.Key.Key_Backspace and not watched.text() and at:
                self.boxes[at - 1].setFocus(Qt.FocusReason.BacktabFocusReason)
                self.boxes[at - 1].end(False)
        return super().eventFilter(watched, event)

    def _typed(self, text: str) -> None:
        box = self.sender()
        assert isinstance(box, QLineEdit)
        at = self.boxes.index(box)
        letters = plain(text)
        if len(letters) > GROUP:  # typed or dropped beyond the end of this box: it belongs into the next ones
            self.set_code("".join(each.text() for each in self.boxes[:at]) + letters)
            return
        if box.text() != letters:
            box.setText(letters)
        if len(letters) == GROUP and at + 1 < len(self.boxes):
            self.boxes[at + 1].setFocus(Qt.FocusReason.TabFocusReason)
            self.boxes[at + 1].selectAll()
        self.edited.emit(self.code())

    def _restyle(self) -> None:
        for box in self.boxes:
            box.setFont(self._theme.font("code"))
            box.setFixedWidth(self._theme.px(84))
