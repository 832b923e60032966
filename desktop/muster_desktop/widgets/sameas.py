"""What a text that is being typed looks like: an issue that is open already, and a help page that answers it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from muster_desktop.theme import Theme
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.labels import Elided, Label
from muster_desktop.widgets.ticks import TickBox


class _Box(QWidget):
    """A tinted box with an outline."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._theme.colour("soft"))
        painter.setPen(QPen(self._theme.colour("accent"), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)


class SameAs(QWidget):
    """Hidden while it looks like nothing."""

    same_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._box, self.text, self.title = _Box(theme), Elided(theme, "small-strong"), Elided(theme, "small", "text2")
        self.way = Label("", "small", "", wrap=True)
        self.same = Button(theme, "", keys="Ctrl+M", height=28)
        self.shown = TickBox(theme)
        self.shown.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)  # a long title gives way
        row, said = QHBoxLayout(self._box), QVBoxLayout()
        row.setContentsMargins(11, 6, 8, 6)
        said.setSpacing(0)
        said.addWidget(self.text)
        said.addWidget(self.title)
        row.addLayout(said, 1)
        row.addWidget(self.same)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._box)
        column.addWidget(self.way)
        column.addWidget(self.shown)
        self.same.clicked.connect(self.same_asked)
        self.show_alike("", "", "")

    def say(self) -> None:
        self.same.setText(self.tr("Same thing"))

    def show_alike(self, issue: str, title: str, page: str, way: str = "") -> None:
        """The number and the title of an issue, and the title of a help page that are alike, "" for none; `way` is the way
        round of the issue, where one is known."""
        self.way.setText(self.tr("Way round: {way}").format(way=way) if way else "")
        self.way.setVisible(bool(way))
        self.text.set_text(self.tr("Looks like {title}").format(title=issue) if issue else "")
        self.title.set_text(title)
        self._box.setVisible(bool(issue))
        self.shown.setText(self.tr("Showed the help page {title}").format(title=page) if page else "")
        self.shown.setToolTip(self.shown.text())
        self.shown.setVisible(bool(page))
        if not page:
            self.shown.setChecked(False)
        self.setVisible(bool(issue or page))
