"""The quick log at the side of the floor's board: always ready, the cursor in what happened."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from muster_desktop.context import Context
from muster_desktop.finder import Finder
from muster_desktop.screens.quickform import QuickForm
from muster_desktop.screens.quickwriter import QuickWriter
from muster_desktop.widgets.bindings import bind

WIDE, WIDEST = 330, 400
DRAFT = "floor.draft"


class LogPanel(QWidget):
    """`left` comes with Esc: the cursor goes to the board."""

    left = Signal()

    def __init__(self, context: Context, finder: Finder, site: Callable[[], str]) -> None:
        super().__init__()
        self._context = context
        self.setProperty("ground", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.form = QuickForm(context, docked=True)
        self.writer = QuickWriter(context, finder, self.form, site, DRAFT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.writer.ended.connect(self.begin)
        context.words.changed.connect(self.writer.spoken)
        context.theme.changed.connect(self._fit)
        bind(self, self._leave, "Esc")
        self.form.line.installEventFilter(self)
        self.writer.spoken()
        self.writer.put()
        self._fit()

    def _fit(self) -> None:
        self.form.fit()
        self.setFixedWidth(min(self._context.theme.px(WIDE), WIDEST))

    def begin(self, text: str = "") -> None:
        """The cursor into the line, with `text` in it where one is given."""
        if text:
            self.form.line.setPlainText(text)
        self.form.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.line.moveCursor(self.form.line.textCursor().MoveOperation.End)

    def _leave(self) -> None:
        self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:  # before a lock and before another page too
            self.writer.keep_draft()
        return False
