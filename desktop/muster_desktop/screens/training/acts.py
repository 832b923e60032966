"""What is done on the pages of trainings: one save each, with a word about it and Undo; what was refused is said in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject

from muster.author import Edit
from muster.change import Record
from muster.fields import Value
from muster.problems import Problem
from muster_desktop.context import Context
from muster_desktop.ledger import Saved
from muster_desktop.undoing import tell


class TrainingActs(QObject):
    """Saves by the ledger. Nothing was saved where a reason comes back."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def set(self, record: str, values: Mapping[str, Value]) -> str:
        """Set fields of a record. Returns "" or, in words, why not."""
        try:
            self._context.ledger.edit(record, values)
        except Problem as problem:
            return self._context.words.problem(problem)
        return ""

    def save(self, edits: Sequence[Edit], said: str) -> str:
        """Save these together and say so, with Undo. Returns "" or, in words, why not."""
        try:
            saved = self._context.ledger.save(edits)
        except Problem as problem:
            return self._context.words.problem(problem)
        self.tell([saved], said)
        return ""

    def tell(self, saved: Sequence[Saved], said: str) -> None:
        """Say what was saved elsewhere, with one Undo for all of it."""
        tell(self._context, saved, said)

    def new(self, kind: str, site: str, values: Mapping[str, Value]) -> Edit:
        """The edit that makes a record; empty values are left out."""
        given = {name: value for name, value in values.items() if value is not None}
        return Edit(self._context.ledger.new_id(kind, site, given), kind, site, given)

    def delete(self, record: Record, said: str) -> str:
        """Delete a record with all below it, with Undo. Returns "" or, in words, why not."""
        try:
            self.tell([self._context.ledger.delete(record.id)], said)
        except Problem as problem:
            return self._context.words.problem(problem)
        return ""
