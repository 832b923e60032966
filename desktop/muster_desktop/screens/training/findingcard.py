"""A finding logged with one key from any part of a training: a card over the page, gone with Enter."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from muster.fields import Value
from muster_desktop.context import Context
from muster_desktop.screens.training.findings import FindingLine, Findings
from muster_desktop.widgets.labels import Label
from muster_desktop.widgets.overlay import Overlay

WIDE = 800


class FindingCard(Overlay):
    """Logs by `findings`, which knows the training; the cursor goes back to where it was."""

    def __init__(self, context: Context, findings: Findings, parent: QWidget) -> None:
        super().__init__(context.theme, parent)
        self._findings = findings
        self.title, self.refusal = Label("", "section", ""), Label("", "small", "bad", wrap=True)
        self.line = FindingLine(context, self._log)
        inner = QVBoxLayout()
        inner.setContentsMargins(20, 16, 20, 18)
        inner.setSpacing(10)
        for part in (self.title, self.line, self.refusal):
            inner.addWidget(part)
        self.card.column.addLayout(inner)

    def open_log(self) -> None:
        """Ask what came up."""
        self.title.setText(self.tr("What came up, such as “This button is unclear”?"))
        self.line.say()
        self.refusal.hide()
        self.open_card(self.line.line)

    def _log(self, values: dict[str, Value]) -> bool:
        logged = self._findings.log(values)
        if logged:
            self.close_card()
        else:
            self.refusal.setText(self._findings.refusal.text())
            self.refusal.setVisible(bool(self.refusal.text()))
        return logged

    def place(self, room: QRect) -> QRect:
        wide = min(self._theme.px(WIDE), room.width() - 40)
        size = QSize(wide, self.card.sizeHint().height())
        box = QRect(room.topLeft(), size)
        box.moveCenter(room.center())
        box.moveTop(room.top() + room.height() // 5)
        return box
