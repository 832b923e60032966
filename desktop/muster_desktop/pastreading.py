"""The history of the record that a panel shows, read in the background: the cursor goes on meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QObject

from muster.change import Past
from muster_desktop.context import Context
from muster_desktop.names import Directory
from muster_desktop.widgets.history import HistoryList


class PastReading(QObject):
    """Fills `shown` with the history of one record at a time. That of another record goes at once."""

    def __init__(self, context: Context, names: Directory, shown: HistoryList) -> None:
        super().__init__(shown)
        self._context, self._names, self._shown = context, names, shown
        self._record = ""
        self._ticket = 0

    def show_record(self, record: str) -> None:
        """Read the history of a record anew, and show it when it comes."""
        self._context.work.forget(self._ticket)
        if record != self._record:
            self._record = record
            self._shown.show_past([])
        ledger, names = self._context.ledger, self._names

        def job() -> list[Past]:
            names.named("person")
            return ledger.history(record)

        self._ticket = self._context.work.run(job, self._shown.show_past, self._context.notices.problem)
