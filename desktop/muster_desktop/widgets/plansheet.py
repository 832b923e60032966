"""What the plan stands on: letters that nobody inside took are for the row."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from muster_desktop.widgets.planview import act_of


class PlanSheet(QWidget):
    """The page's widget: letters that nobody inside took are for the row."""

    asked = Signal(str)
    shown = Signal()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = act_of(event)
        if act and event.text().isalpha():
            self.asked.emit(act)
        else:
            super().keyPressEvent(event)
