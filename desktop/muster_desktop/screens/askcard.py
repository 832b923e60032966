"""A short form over the window: some fields of a kind, saved by Ctrl+Enter, closed by Esc; the focus returns to where it was."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from muster.fields import Value
from muster.kind import Field
from muster_desktop.reading import Speech
from muster_desktop.screens.panelform import PanelForm, Save
from muster_desktop.widgets.overlay import ROUND, Overlay
from muster_desktop.widgets.scrolled import scrolled

WIDE, EDGE = 420, 24
TOAST = 62
"""What was just saved is told at the foot of the window for some seconds: the buttons stay above it."""


class AskCard(Overlay):
    """`ask` shows it. One for a page is enough: a question takes the place of the one before."""

    def __init__(self, speech: Speech, parent: QWidget) -> None:
        super().__init__(speech.theme, parent)
        self._speech = speech
        self.form = PanelForm(speech)
        self.form.setProperty("ground", "canvas")
        self.form.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.area = scrolled(self.form)
        self.card.column.setContentsMargins(1, ROUND, 1, ROUND)
        self.card.column.addWidget(self.area)
        self.card.column.addWidget(self.form.foot)  # in sight, however long the form is
        foot = self.form.foot.layout()
        if foot is not None:
            foot.setContentsMargins(18, 4, 18, 2)
        self.form.closed.connect(self.close_card)
        self.form.refused.connect(self.refit)

    def ask(self, title: str, about: str, button: str, fields: Sequence[Field], values: Mapping[str, Value], save: Save,
            required: frozenset[str] = frozenset()) -> None:
        """Ask for these fields, filled with `values`; `save` gives back "" or why not."""
        self.form.ask(title, about, button, fields, values, save, required)
        self.open_card(self.form)
        self.form.focus()
        self.refit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.form.commit()
        super().keyPressEvent(event)

    def place(self, room: QRect) -> QRect:
        wide = min(self._speech.theme.px(WIDE), room.width() - 2 * EDGE)
        self.card.setFixedWidth(wide)
        layout = self.form.layout()
        wanted = layout.heightForWidth(wide - 2) if layout is not None and layout.hasHeightForWidth() else -1
        foot = self.form.foot.layout()
        low = foot.totalHeightForWidth(wide - 2) if foot is not None and foot.hasHeightForWidth() else -1
        low = max(low, self.form.foot.sizeHint().height())
        free = room.adjusted(0, EDGE, 0, -self._speech.theme.px(TOAST))
        tall = min(max(wanted, self.form.sizeHint().height()) + low + 2 * ROUND, free.height())
        box = QRect(0, 0, wide, tall)
        box.moveCenter(room.center())
        box.moveBottom(min(box.bottom(), free.bottom()))
        return box
