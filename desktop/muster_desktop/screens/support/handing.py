"""Handing over to support after the first days: everything open gets an owner, and a sheet says what was handed to whom."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QObject

from muster.author import Edit
from muster.fields import LongText, Value
from muster.kind import Field
from muster.kinds import ALL
from muster.problems import Problem
from muster_desktop.context import Context
from muster_desktop.ledger import Saved
from muster_desktop.screens.panelform import PanelForm
from muster_desktop.support.deeds import Deeds
from muster_desktop.support.figures import Figures

NEXT = Field("next_action", ALL["handover"].by_name["next_action"].label, LongText())


class Handing(QObject):
    def __init__(self, context: Context, form: PanelForm, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._form = context, form
        self._deeds = Deeds(context.ledger)

    def ask(self, figures: Figures, saved: Callable[[Saved, str], None]) -> None:
        """Ask to whom, and what comes next; `saved` hears of it."""
        count = len(figures.leaving.handed_over)
        about = QCoreApplication.translate(
            "Handing", "%n open issue(s) go to support. Those that nobody owns get this owner.", None, count
        )

        def save(given: Mapping[str, Value]) -> str:
            try:
                done = self._context.ledger.save(self.edits(figures, given))
            except Problem as problem:
                return self._context.words.problem(problem)
            saved(done, self.tr("Handed over. The sheet is among the hand-overs."))
            return ""

        fields = [ALL["handover"].by_name["to"], NEXT, ALL["handover"].by_name["contact"]]
        self._form.ask(self.tr("Hand over to support"), about, self.tr("Hand over"), fields, {}, save, frozenset(("to",)))
        self._form.focus()

    def edits(self, figures: Figures, given: Mapping[str, Value]) -> list[Edit]:
        """The sheet, and for each open issue that nobody owns its owner and a line in its history. One save."""
        ledger = self._context.ledger
        open_ = figures.leaving.handed_over
        lines = "\n".join(str(issue.values.get("summary") or "") for issue in open_)
        values = {"at": self._deeds.now(), "by": ledger.person, "open": lines or None, "load": "stable", **given}
        full = {name: value for name, value in values.items() if value is not None}
        edits = [Edit(ledger.new_id("handover", figures.site, full), "handover", figures.site, full)]
        for issue in open_:
            if not issue.values.get("owner"):
                edits.append(Edit(issue.id, "issue", issue.site, {"owner": given["to"]}))
                edits.append(self._deeds.entry(issue, "note", text=self.tr("Handed over to support")))
        return edits
