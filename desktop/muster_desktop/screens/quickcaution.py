"""The question before an issue is saved that looks like case data: asked once about each text, never in an emergency."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from muster.fields import Value
from muster.floor.guard import case_data, to_ask, without
from muster_desktop.context import Context
from muster_desktop.screens.quickform import QuickForm


class Caution(QObject):
    """`grown` comes when the form shows the question, or no more."""

    grown = Signal()

    def __init__(self, context: Context, form: QuickForm) -> None:
        super().__init__(form)
        self._context, self._form = context, form
        self._once: set[str] = set()
        form.asked.mend.clicked.connect(self.mend)

    def forget(self) -> None:
        """Another issue begins."""
        self._once.clear()

    def ask(self, question: str) -> None:
        """Show a question; "" takes it away."""
        before = self._form.asked.isHidden()
        self._form.asked.ask(question)
        if before != self._form.asked.isHidden():
            self.grown.emit()

    def _texts(self) -> str:
        """All that is free text in the form."""
        form = self._form
        parts = (form.line.toPlainText(), form.place.text(), *(line.text() for line in form.raising.lines))
        return "\n".join(part for part in parts if part.strip())

    def held_back(self, tokens: Mapping[str, Value]) -> bool:
        """Whether a text looks like case data and nobody was asked about it yet; then asks."""
        verdict = self._form.raising.no_page.at() or None
        found = to_ask(self._texts(), {"can_work": self._form.work.at(), "verdict": verdict, **tokens}, self._once)
        if found is None:
            return False
        self._once |= {each.text for each in case_data(self._texts())}
        why = self._context.words.translated("problems", found.why)
        self.ask(self.tr("{text} looks like {what}. Details of a case do not belong here.").format(
            text=self._context.words.quoted(found.text), what=why))
        return True

    def mend(self) -> None:
        """Take what looks like case data out of the texts."""
        form = self._form
        form.line.setPlainText(without(form.line.toPlainText()))
        for part in (form.place, *form.raising.lines):
            part.setText(without(part.text()))
        self.ask("")
        form.line.setFocus()
        form.line.moveCursor(form.line.textCursor().MoveOperation.End)
