"""Fields that were changed in two places: a line for each, with the way to decide."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGridLayout, QWidget

from muster.kind import DELETED, Kind
from muster_desktop.reading import Speech
from muster_desktop.widgets.badges import Glyph
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.labels import Label


class ClashBanner(QWidget):
    """Hidden while nothing is in clash."""

    decide_asked = Signal(str)

    def __init__(self, speech: Speech) -> None:
        super().__init__()
        self._speech = speech
        self.buttons: list[Button] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(10, 8, 8, 8)
        self._grid.setHorizontalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        speech.theme.changed.connect(self.update)
        self.hide()

    def show_fields(self, fields: Sequence[str], kind: Kind) -> None:
        """The names of the fields that are in clash now."""
        while (item := self._grid.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        self.buttons = []
        for at, name in enumerate(fields):
            if name == DELETED:
                text = self.tr("Deleted in one place and edited in another.")
            else:
                label = self._speech.label(kind.by_name[name]) if name in kind.by_name else name
                text = self.tr("{field} was changed in two places.").format(field=label)
            button = Button(self._speech.theme, self.tr("Decide"), height=28)
            button.setAccessibleDescription(text)
            button.clicked.connect(partial(self.decide_asked.emit, name))
            self._grid.addWidget(Glyph(self._speech.theme, "git-branch", "warn", 16), at, 0, Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(Label(text, "small", "warn", wrap=True), at, 1)
            self._grid.addWidget(button, at, 2)
            self.buttons.append(button)
        self.setVisible(bool(fields))

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._speech.theme.colour("warnbg"))
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
