"""What a person does to the plan: tick, set, add, delete, take back. One save each, and a word about it with Undo."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QObject

from muster.author import Edit, in_saves
from muster.change import Record
from muster.fields import Value
from muster.kind import DELETED
from muster.kinds.steps import CLOSED
from muster.problems import Problem
from muster_desktop.context import Context
from muster_desktop.ledger import Saved
from muster_desktop.screens.planload import KIND
from muster_desktop.screens.planwords import PlanWords
from muster_desktop.undoing import Undoing
from muster_desktop.widgets.plantree import Node

_NUMBER = re.compile(r"(.*?)(\d+)$")


class PlanActs(QObject):
    """Saves by the ledger and remembers what to undo. What was refused is given back, and nothing was saved then."""

    def __init__(self, context: Context, words: PlanWords, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._words = context, words
        self._undoing = Undoing(context)

    # Saving and taking back

    def set(self, record: str, values: Mapping[str, Value]) -> str:
        """Set fields of a step. Returns "" or, in words, why nothing was saved."""
        if "title" in values and not values["title"]:
            return self.tr("A step needs a title. The old one was kept.")
        try:
            self._undoing.keep([self._context.ledger.edit(record, values)])
        except Problem as problem:
            return self._context.words.problem(problem)
        return ""

    def _act(self, edits: Sequence[Edit], said: str) -> Problem | None:
        try:
            saved = self._context.ledger.save(edits)
        except Problem as problem:
            return problem
        self.tell(saved, said)
        return None

    def tell(self, saved: Saved, said: str) -> None:
        """Say what was done, with Undo."""
        self._undoing.tell([saved], said)

    def undo(self) -> None:
        """Take the last save of this page back."""
        self._undoing.undo()

    def redo(self) -> None:
        """Do again what was undone last."""
        self._undoing.redo()

    # Status

    def tick(self, node: Node) -> Problem | None:
        """Done today; or, when it was closed, back to what it was before."""
        if node.closed:
            return self.set_status(node, self._before(node.record))
        return self.set_status(node, "done")

    def _before(self, record: Record) -> str:
        """The last status that was not a closed one, as far as the history is here."""
        past = (line.value for line in self._context.ledger.history(record.id) if line.field == "status" and not line.reason)
        return next((str(value) for value in past if value is not None and value not in CLOSED), "not_started")

    def set_status(self, node: Node, status: str, more: Mapping[str, Value] | None = None) -> Problem | None:
        """One save: the status, and what follows from it: the day it was done, who passed a gate."""
        values: dict[str, Value] = {"status": status, **(more or {})}
        done = status == "done"
        if done != (node.status == "done"):
            values["done_on"] = self._words.today if done else None
        if node.level == "gate" and done != (node.status == "done"):
            values["passed_by"] = self._context.ledger.person if done else None
        title = self._context.words.quoted(self._words.title(node.record))
        word = self._context.words.quoted(self._words.status_word(status))
        said = self.tr("{title} is done.") if done else self.tr("{title} is now {status}.")
        return self._act([self._edit(node.record, values)], said.format(title=title, status=word))

    def meet(self, record: Record, number: int, met: bool) -> str:
        """Tick a line of "Done when". Returns "" or why not, in words."""
        marks = set(record.values.get("met") or ())
        marks = marks | {str(number)} if met else marks - {str(number)}
        return self.set(record.id, {"met": sorted(marks) or None})

    def _edit(self, record: Record, values: Mapping[str, Value]) -> Edit:
        return Edit(record.id, KIND, record.site, values)

    # Adding and deleting

    def add(self, site: str, parent: Node | None, siblings: Sequence[Node], values: Mapping[str, Value]) -> tuple[str, str]:
        """Add a step after its siblings. Returns its id, and "" or why it was refused, in words."""
        given: dict[str, Value] = {
            **values, "parent": parent.record.id if parent else None, "order": _after(siblings, str(values.get("level"))),
            "code": _next_code(parent, siblings, str(values.get("level"))), "status": "not_started"}
        given = {name: value for name, value in given.items() if value is not None}
        ledger = self._context.ledger
        record = ledger.new_id(KIND, site, given)
        try:
            saved = ledger.save([Edit(record, KIND, site, given)])
        except Problem as problem:
            return "", self._context.words.problem(problem)
        title = self._context.words.quoted(self._words.text(given["title"]))
        self.tell(saved, self.tr("{title} was added.").format(title=title))
        return record, ""

    def delete(self, node: Node) -> Problem | None:
        """Delete a step with everything below it, in one save."""
        title = self._context.words.quoted(self._words.title(node.record))
        below = [each for each in node.walk() if each is not node]
        said = self.tr("{title} was deleted.")
        if below:
            said = QCoreApplication.translate("PlanActs", "{title} and %n below it were deleted.", None, len(below))
        edits = [self._edit(each.record, {DELETED: True}) for each in (node, *below)]
        return self._act(edits, said.format(title=title))

    def fill(self, template: str, site: str) -> list[Saved]:
        """Begin with a template: its records for the site. Raises Problem; for the background, it takes a second."""
        ledger = self._context.ledger
        pack = self._context.library.load(template)
        edits = [Edit(*entry) for entry in pack.edits(ledger.rollout, site, self._context.words.language)]
        return [ledger.save(part) for part in in_saves(edits)]


def _after(siblings: Sequence[Node], level: str) -> str:
    """The order behind the last sibling; a step stands before the gates that end its phase."""
    orders = [(Decimal(node.record.values.get("order") or 0), node.level) for node in siblings]
    while level != "gate" and len(orders) > 1 and orders[-1][1] == "gate" and orders[-2][1] == "gate":
        orders.pop()
    if level != "gate" and len(orders) > 1 and orders[-1][1] == "gate":
        middle = (orders[-2][0] + orders[-1][0]) / 2
        return format(middle.normalize(), "f")
    return str(int(max((order for order, _ in orders), default=Decimal(0))) + 1)


def _next_code(parent: Node | None, siblings: Sequence[Node], level: str) -> str | None:
    """The number after the highest among the siblings: 2.7 after 2.6. Gates have names, not numbers."""
    if level == "gate":
        return None
    stem = str(parent.record.values.get("code") or "") if parent else ""
    numbers = [int(found[2]) for node in siblings if (found := _NUMBER.match(str(node.record.values.get("code") or "")))]
    if parent and not stem:
        return None
    return f"{stem}.{max(numbers, default=0) + 1}" if stem else str(max(numbers, default=0) + 1)
