"""Joining a team later, from the open window: address and code; what was made alone goes along where that is allowed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from muster_desktop.theme import Theme
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.codeboxes import CodeBoxes
from muster_desktop.widgets.labels import Label, retone


class JoinDialog(QDialog):
    """`asked` (address, code) is answered by `refuse`, or by closing the dialog."""

    asked = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.dress(self)
        self.setWindowTitle(self.tr("Join a team"))
        self.setMinimumWidth(theme.px(520))
        self.address, self.code = QLineEdit(), CodeBoxes(theme)
        self.address.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.address.setPlaceholderText("https://muster.example.org")
        self._error = Label("", "small", "bad", wrap=True)
        self.go = Button(theme, self.tr("Join"), variant="primary")
        leave = Button(theme, self.tr("Not now"))
        self.go.clicked.connect(self._press)
        leave.clicked.connect(self.reject)
        self.code.boxes[-1].returnPressed.connect(self._press)
        address_label, code_label = Label(self.tr("Address of the server"), "strong"), Label(self.tr("Code"), "strong")
        address_label.setBuddy(self.address)
        code_label.setBuddy(self.code.boxes[0])
        self.code.name_boxes([self.tr("Code, group {number}").format(number=at + 1) for at in range(len(self.code.boxes))])
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(8)
        for part in (Label(self.tr("Join a team"), "title"),
                     Label(self.tr("Use the code that your coordinator or HQ gave you. Your work on this computer stays, and "
                                   "goes along where the invitation allows it."), "body", "text2", wrap=True),
                     address_label, self.address, code_label, self.code, self._error):
            column.addWidget(part)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(leave)
        row.addWidget(self.go)
        column.addLayout(row)

    def refuse(self, sentence: str) -> None:
        """Say why nothing was joined; what was typed stays."""
        self._set_busy(False)
        self._error.setText(sentence)

    def _press(self) -> None:
        missing = not self.address.text().strip()
        retone(self.address, "wrong", "true" if missing else "false")
        if missing:
            self.address.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._error.setText("")
        self._set_busy(True)
        self.asked.emit(self.address.text().strip(), self.code.code())

    def _set_busy(self, busy: bool) -> None:
        self.go.setEnabled(not busy)
        self.go.setText(self.tr("Joining…") if busy else self.tr("Join"))
