"""Why a request may not go up, be taken or be closed, in the reader's language; "" where it may."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject

from muster.change import Record
from muster.fields import Value
from muster.floor.climb import Missing, may_own, to_close, to_pass_up
from muster.training.entitle import level2_allowed
from muster_desktop.context import Context
from muster_desktop.names import Directory


class LevelRules(QObject):
    """Reads the training records when it is asked: a handful, a few milliseconds."""

    def __init__(self, context: Context, names: Directory, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._names = context, names

    def _trained(self, person: str) -> set[str]:
        """The person, where their record says that they passed a training of system administrators."""
        ledger = self._context.ledger
        allowed = bool(person) and level2_allowed(person, ledger.records("entitlement"), ledger.records("participation"),
                                                  ledger.records("training"), self._context.words.today())
        return {person} if allowed else set()

    def why_not_up(self, record: Record, level: str, given: Mapping[str, Value]) -> str:
        """What is missing before it goes up; whoever is named at level 2 must have been trained for it."""
        issue = {**record.values, "owner": None, **given}
        owner = str(given.get("owner") or "")
        if owner and (why := self.why_not_at(level, owner)):
            return why
        return self._said(to_pass_up(issue, int(level), str(given.get("leap") or ""), self._trained(owner)))

    def why_not_at(self, level: str, person: str) -> str:
        """Why a person may not have a request at a level: level 2 is for who was trained for it."""
        if level != "2" or may_own(person, 2, self._trained(person), ()):
            return ""
        return self.tr("{name} has not passed a training of system administrators. Level 2 is for people who have: choose "
                       "another one, or leave it open for whoever may take it.").format(name=self._names.name(person))

    def why_not_closed(self, record: Record, given: Mapping[str, Value]) -> str:
        """Why it may not be closed: help comes first."""
        return self._said(to_close({**record.values, **given}))

    def _said(self, missing: Sequence[Missing]) -> str:
        words = self._context.words
        if not missing:
            return ""
        return "\n".join([*(words.label(each.why) + "." for each in missing), self.tr("Nothing was saved.")])
