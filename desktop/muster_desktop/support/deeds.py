"""What is done to a request, as edits of one save: the issue's own fields say how it stands, an entry says what happened."""

from __future__ import annotations

from collections.abc import Mapping

from muster.author import Edit
from muster.change import Record
from muster.clock import SystemClock
from muster.fields import Value
from muster_desktop.ledger import Ledger

ENTRY, ISSUE, ARTICLE = "entry", "issue", "article"
_PACKET = ("level_reason", "tried", "help", "verdict", "impact", "steps", "version", "fix_type")


class Deeds:
    """Makes edits, saves nothing. Fields that this person may not write are left out of the issue; the entry tells them."""

    def __init__(self, ledger: Ledger, clock: SystemClock | None = None) -> None:
        self._ledger, self._clock = ledger, clock or SystemClock()

    def now(self) -> Value:
        return [self._clock.now(), self._clock.offset()]

    def entry(self, issue: Record, act: str, **values: Value) -> Edit:
        """An entry in the life of a request, by this person and now."""
        given = {"issue": issue.id, "act": act, "level": str(issue.values.get("level") or "1"), "at": self.now(),
                 "by": self._ledger.person, **values}
        full = {name: value for name, value in given.items() if value not in (None, "")}
        return Edit(self._ledger.new_id(ENTRY, issue.site, full), ENTRY, issue.site, full)

    def _issue(self, issue: Record, values: Mapping[str, Value]) -> list[Edit]:
        may = {name: value for name, value in values.items()
               if value != issue.values.get(name) and self._ledger.may_write(ISSUE, issue.site, name, issue.id)}
        return [Edit(issue.id, ISSUE, issue.site, may)] if may else []

    def _taken(self, issue: Record) -> dict[str, Value]:
        """Who writes an answer first has it from then on."""
        taken: dict[str, Value] = {} if issue.values.get("owner") else {"owner": self._ledger.person}
        return taken | ({"status": "in_hand"} if issue.values.get("status") in (None, "logged") else {})

    # Deeds

    def note(self, issue: Record, text: str) -> list[Edit]:
        return [self.entry(issue, "note", text=text), *self._issue(issue, self._taken(issue))]

    def take(self, issue: Record) -> list[Edit]:
        values: dict[str, Value] = {"owner": self._ledger.person}
        if issue.values.get("status") in (None, "logged"):
            values["status"] = "in_hand"
        return self._issue(issue, values)

    def link(self, issue: Record, article: str) -> list[Edit]:
        """The help page was shown."""
        return [self.entry(issue, "help_shown", help=article), *self._issue(issue, {"help": article, **self._taken(issue)})]

    def pass_to(self, issue: Record, level: str, given: Mapping[str, Value]) -> list[Edit]:
        """To another level, with what was asked for; up or back."""
        up = level > str(issue.values.get("level") or "1")
        values: dict[str, Value] = {**{name: value for name, value in given.items() if name in _PACKET}, "level": level,
                                    "status": "logged", "owner": given.get("owner")}
        text = "\n".join(str(given[name]) for name in ("level_reason", "leap", "text") if given.get(name))
        entry = self.entry(issue, "passed_up" if up else "passed_back", level=level, text=text, tried=given.get("tried"),
                           help=given.get("help"), verdict=given.get("verdict"))
        return [entry, *self._issue(issue, values)]

    def wait(self, issue: Record, waits_for: str) -> list[Edit]:
        """The clock stops until the user has answered."""
        return [self.entry(issue, "waiting", text=waits_for),
                *self._issue(issue, {**self._taken(issue), "status": "waiting", "waiting_on": waits_for or None})]

    def resume(self, issue: Record, text: str = "") -> list[Edit]:
        return [self.entry(issue, "resumed", text=text), *self._issue(issue, {"status": "in_hand", "waiting_on": None})]

    def tell_back(self, issue: Record, text: str = "") -> list[Edit]:
        return [self.entry(issue, "told_back", text=text), *self._issue(issue, {"told_back": self.now()})]

    def solve(self, issue: Record, given: Mapping[str, Value]) -> list[Edit]:
        """Closed, with the help page that solved it or why there was none."""
        values = {**self._taken(issue), **given, "status": "closed", "resolved": self.now(), "waiting_on": None}
        entry = self.entry(issue, "solved", text=given.get("answer"), help=given.get("help"), verdict=given.get("verdict"))
        return [entry, *self._issue(issue, values)]

    def reopen(self, issue: Record, text: str = "") -> list[Edit]:
        return [self.entry(issue, "reopened", text=text), *self._issue(issue, {"status": "in_hand", "resolved": None})]

    def article(self, issue: Record, title: str, language: str) -> Edit:
        """A help page from what solved a request: the words of its user as the problem, the answer as what to do."""
        values: dict[str, Value] = {
            "title": title, "state": "draft", "problem": issue.values.get("summary"), "cause": issue.values.get("cause"),
            "steps": issue.values.get("answer") or issue.values.get("workaround"), "language": language, "issue": issue.id,
            "level": issue.values.get("level") or "1", "owner": self._ledger.person,
            "environment": issue.values.get("workflow")}
        full = {name: value for name, value in values.items() if value not in (None, "")}
        return Edit(self._ledger.new_id(ARTICLE, "", full), ARTICLE, "", full)

