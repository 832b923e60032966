"""What stands beside the table of a register: the whole record, the form for a new one, or a clash to decide on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from muster.change import Record
from muster.kind import Kind
from muster_desktop.context import Context
from muster_desktop.reading import Speech
from muster_desktop.screens.recordpanel import RecordPanel
from muster_desktop.screens.registeracts import RegisterActs
from muster_desktop.screens.settlepanel import SettlePanel
from muster_desktop.widgets.labels import Rule


class RegisterSide(QWidget):
    """`closed` says whether the panel is to go (True), or only what stood in it ended."""

    closed = Signal(bool)
    added = Signal(str)
    delete_asked = Signal()

    def __init__(self, context: Context, kind: Kind, speech: Speech, acts: RegisterActs) -> None:
        super().__init__()
        self._context = context
        self.panel = RecordPanel(context, kind, speech, acts)
        self.settle: SettlePanel | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self.panel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(Rule(upright=True))
        row.addWidget(self._stack, 1)
        self.panel.closed.connect(self.closed)
        self.panel.added.connect(self.added)
        self.panel.delete_asked.connect(self.delete_asked)
        self.panel.decide_asked.connect(self.open_settle)

    @property
    def adding(self) -> bool:
        return self.panel.adding

    def show_record(self, record: Record) -> None:
        """Show a record; a clash that is open stays while the cursor stays on its record."""
        if self.settle is not None and self.settle.record != record.id:
            self.end_settle()
        self.panel.show_record(record)

    def follow(self, record: Record) -> None:
        """A record has changed: show it anew where it is the one shown, and end a clash that is none any more."""
        if self.panel.record is not None and self.panel.record.id == record.id:
            self.panel.show_record(record)
        if self.settle is not None and self.settle.record == record.id:
            if record.clashes.get(self.settle.field) != self.settle.versions:
                field = self.settle.field
                self.end_settle()
                if field in record.clashes:
                    self.open_settle(field)

    def start_new(self, site: str) -> None:
        self.end_settle()
        self.panel.start_new(site)

    def say(self) -> None:
        self.panel.say()

    def focus_first(self) -> None:
        """Put the cursor into what is shown."""
        if self.settle is not None:
            self.settle.setFocus()
        else:
            self.panel.focus_first()

    def open_settle(self, field: str) -> None:
        """Show both sides of a clash of the record that is shown."""
        record = self.panel.record
        if record is None or field not in record.clashes:
            return
        self.end_settle()
        self.settle = SettlePanel(self._context, record, field)
        self.settle.closed.connect(self._settle_closed)
        self._stack.addWidget(self.settle)
        self._stack.setCurrentWidget(self.settle)
        self.settle.setFocus()

    def end_settle(self) -> None:
        settle, self.settle = self.settle, None
        if settle is not None:
            self._stack.removeWidget(settle)
            settle.deleteLater()

    def _settle_closed(self) -> None:
        self.end_settle()
        self.closed.emit(False)
