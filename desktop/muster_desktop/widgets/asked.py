"""A question before something is saved, asked once: what a text looks like, and the two ways on."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from muster_desktop.theme import Theme
from muster_desktop.widgets.badges import Glyph
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.labels import Label


class Asked(QWidget):
    """Hidden while there is nothing to ask. `mend` puts the text right, `go` saves it as it is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.text = Label("", "small", "", wrap=True)
        self.mend, self.go = Button(theme, "", height=28), Button(theme, "", variant="quiet", keys="Return", height=28)
        row, column, foot = QHBoxLayout(self), QVBoxLayout(), QHBoxLayout()
        row.setContentsMargins(10, 8, 10, 8)
        row.setSpacing(8)
        row.addWidget(Glyph(theme, "shield-check", "warn", 18), 0, Qt.AlignmentFlag.AlignTop)
        foot.setSpacing(6)
        foot.addWidget(self.mend)
        foot.addWidget(self.go)
        foot.addStretch()
        column.setSpacing(6)
        column.addWidget(self.text)
        column.addLayout(foot)
        row.addLayout(column, 1)
        self.hide()

    def say(self) -> None:
        self.mend.setText(self.tr("Take it out"))
        self.go.setText(self.tr("Log it as it is"))

    def ask(self, question: str) -> None:
        """Ask; "" takes the question away."""
        self.text.setText(question)
        self.setVisible(bool(question))

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._theme.colour("warnbg"))
        painter.setPen(QPen(self._theme.colour("warnfill"), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
