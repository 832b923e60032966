"""What the plan says of its steps: cells, lines of the panel, what a screen reader hears."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QCoreApplication, QObject

from muster.change import Record
from muster.fields import Value
from muster.kinds.steps import STEP as KIND
from muster.kinds.steps import conditions
from muster_desktop.context import Context
from muster_desktop.names import Directory
from muster_desktop.widgets.plantree import DUE, OWNER, STATUS, STEP, Node


class PlanWords(QObject):
    """Speaks of nodes and records in the present language."""

    def __init__(self, context: Context, names: Directory, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._words, self._names = context, context.words, names

    @property
    def today(self) -> str:
        return datetime.date.today().isoformat()

    # Parts

    def text(self, value: Value) -> str:
        """A text of the record; one of a template in the reader's language while nobody edited it."""
        return self._context.library.shown(value, self._words.language)

    def title(self, record: Record) -> str:
        return self.text(record.values.get("title")) or self.tr("Without a title")

    def person(self, person: Value) -> str:
        """ "You" for the reader."""
        if not person:
            return ""
        if person == self._context.ledger.person:
            return self.tr("You")
        return self._names.name(str(person))

    def label(self, field: str) -> str:
        return self._words.label(KIND.by_name[field].label)

    # Cells

    def heading(self, column: int) -> str:
        return {STEP: self.tr("Step"), OWNER: self.tr("Owner"), DUE: self.tr("Due"), STATUS: self.tr("Status")}[column]

    def cell(self, node: Node, column: int) -> str:
        if column == STEP:
            return self.title(node.record)
        if column == OWNER:
            return self.person(node.record.values.get("owner")) if node.level != "phase" else ""
        if column == DUE:
            return self.due(node) if node.level != "phase" else ""
        return self.status(node)

    def aside(self, node: Node) -> str:
        if node.level != "phase":
            return ""
        steps = sum(below.level == "step" for below in node.below)
        return QCoreApplication.translate("PlanWords", "%n step(s)", None, steps)

    def due(self, node: Node) -> str:
        due = node.record.values.get("due")
        return self._words.day(due) if due else ""

    def status(self, node: Node) -> str:
        """The word of the status and what belongs to it: how far, since when, how late."""
        if node.level == "phase":
            return self._words.percent(round(node.progress() * 100))
        text = self._standing(node)
        late = self.lateness(node)
        return self._words.joined([text, late]) if late else text

    def _standing(self, node: Node) -> str:
        values, status = node.record.values, node.status
        if status == "done" and values.get("done_on"):
            day = self._words.day(values["done_on"])
            return (self.tr("Passed {day}") if node.level == "gate" else self.tr("Done {day}")).format(day=day)
        if node.level == "gate" and not node.closed and conditions(values):
            return self.met(node.record)
        word = self._words.value(KIND.by_name["status"], status)
        if status == "under_way" and values.get("percent") is not None:
            return self._words.joined([word, self._words.percent(round(float(values["percent"])))])
        return word

    def lateness(self, node: Node) -> str:
        """ "5 days late", "" for a step that is not."""
        if not node.late(self.today):
            return ""
        due = datetime.date.fromisoformat(str(node.record.values["due"]))
        days = (datetime.date.fromisoformat(self.today) - due).days
        return QCoreApplication.translate("PlanWords", "%n day(s) late", None, days)

    def met(self, record: Record) -> str:
        """ "2 of 5 conditions met"."""
        lines = len(conditions(record.values))
        met = sum(1 for mark in record.values.get("met") or () if mark.isdecimal() and 1 <= int(mark) <= lines)
        text = QCoreApplication.translate("PlanWords", "{met} of %n condition(s) met", None, lines)
        return text.format(met=self._words.number(met))

    def spoken(self, node: Node, column: int) -> str:
        """A whole sentence in the first cell, so that one stop on a row says it all; the others name their column."""
        if column != STEP:
            text = self.cell(node, column)
            return self.tr("{column}: {text}").format(column=self.heading(column), text=text) if text else ""
        parts = [self._called(node), self._status_spoken(node)]
        if node.level == "phase":
            return self._words.joined([*parts, self.aside(node)])
        owner, due = self.cell(node, OWNER), self.due(node)
        parts += [self.tr("owner {name}").format(name=owner)] if owner else []
        parts += [self.tr("due {day}").format(day=due)] if due and not node.closed else []
        parts += [self.lateness(node), self.tr("changed in two places") if node.record.clashes else ""]
        return self._words.joined([part for part in parts if part])

    def _status_spoken(self, node: Node) -> str:
        text = self.status(node) if node.level == "phase" else self._standing(node)
        return text[:1].lower() + text[1:]

    def code(self, node: Node) -> str:
        """The number of a step, in the reader's digits."""
        return self._words.digits_in(str(node.record.values.get("code") or ""))

    def _called(self, node: Node) -> str:
        code = self.code(node)
        return f"{code} {self.title(node.record)}" if code and node.level != "gate" else self.title(node.record)

    # The panel

    def place(self, node: Node) -> str:
        """ "Step 2.1 · Phase 2, Planning"."""
        level = self._words.value(KIND.by_name["level"], node.level)
        code = self.code(node)
        own = f"{level} {self._words.ui(code)}" if code else level
        phase = node.above
        while phase is not None and phase.above is not None:
            phase = phase.above
        if phase is None:
            return own
        above = self._words.value(KIND.by_name["level"], phase.level)
        number = self.code(phase)
        where = self._words.joined([f"{above} {number}".strip(), self.title(phase.record)])
        return f"{own} · {where}"

    def sentence(self, done: int, steps: int) -> str:
        text = QCoreApplication.translate("PlanWords", "{done} of %n step(s) done", None, steps)
        return text.format(done=self._words.number(done))

    def status_word(self, status: str) -> str:
        return self._words.value(KIND.by_name["status"], status)

    def sought(self, node: Node) -> str:
        """What a search looks through."""
        return " ".join([self._called(node), self.person(node.record.values.get("owner")), self.status(node)])
