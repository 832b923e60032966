"""The card before what cannot be undone: what would be lost, and a name to type before it goes on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from muster_desktop.theme import Theme
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.labels import Label
from muster_desktop.widgets.overlay import Overlay

WIDE = 444


class DangerCard(Overlay):
    """`agreed` once the name was typed and the red button pressed. Everything else, Esc too, keeps things as they are."""

    agreed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._name = ""
        self.title, self.about = Label("", "section", wrap=True), Label("", "body", "text2", wrap=True)
        self.typed = QLineEdit()
        self.typed.textChanged.connect(self._weigh)
        self.typed.returnPressed.connect(self._press)
        self.keep, self.go = Button(theme, ""), Button(theme, "", variant="danger")
        self.keep.clicked.connect(self.close_card)
        self.go.clicked.connect(self._press)
        inside = QVBoxLayout()
        inside.setContentsMargins(22, 18, 22, 18)
        inside.setSpacing(8)
        for part in (self.title, self.about, self.typed):
            inside.addWidget(part)
        inside.addSpacing(6)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch()
        foot.addWidget(self.keep)
        foot.addWidget(self.go)
        inside.addLayout(foot)
        self.card.column.addLayout(inside)
        self.card.setFixedWidth(theme.px(WIDE))

    def ask(self, title: str, about: str, name: str, keep: str, go: str) -> None:
        """Show the card. `name` is what has to be typed; the field says it in grey."""
        self._name = name
        self.title.setText(title)
        self.about.setText(about)
        self.typed.clear()
        self.typed.setPlaceholderText(name)
        self.typed.setAccessibleName(about)
        self.keep.setText(keep)
        self.go.setText(go)
        self._weigh()
        self.open_card(self.typed)

    def _meant(self) -> bool:
        return " ".join(self.typed.text().split()).casefold() == " ".join(self._name.split()).casefold()

    def _weigh(self) -> None:
        self.go.setEnabled(self._meant())

    def _press(self) -> None:
        if self._meant():
            self.close_card()
            self.agreed.emit()
