"""An issue that a script changes goes the way it goes in the window: with its reasons, and an entry for each step of its life."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from muster.author import Edit
from muster.change import Record
from muster.fields import Value
from muster.floor.climb import Missing, level_at, to_close, to_pass_back, to_pass_up
from muster.floor.clock import OVER
from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, Problem, Sort
from muster_desktop.floor.rising import trained_people
from muster_desktop.ledger import Ledger, Saved

NOT_YET = Sort("issue_not_yet", BAD, QT_TRANSLATE_NOOP(
    "problems", "This issue cannot be changed so: {missing}. Nothing was saved. Say it in the same command, such as {example}."))

SOLVED = ("closed", "confirmed")
"""The other statuses that end an issue say that nothing is to be done, or nothing here."""

_EXAMPLE = "level_reason='We may not change roles' tried='Signed in again' verdict=none_exists"
_SAID_IN = {"text": "note"}
"""What a form asks for beside the fields of the issue; a script says it in the note."""


class Step(NamedTuple):
    """One entry to be written: what was done, on which level the issue stands after it, and what else it tells."""

    act: str
    level: str
    more: Mapping[str, Value]


def set_issue(ledger: Ledger, issue: Record, given: Mapping[str, Value]) -> Saved:
    """Change fields of an issue as one save. A change of level, status or owner is judged by the rules of the levels and written
    down as entries. Raises Problem with nothing saved."""
    after = _after(ledger, issue, given)
    lacks = list(_lacks(ledger, issue, given, after))
    if lacks:
        missing = "; ".join(f"{each.why} ({_SAID_IN.get(each.field, each.field)}=)" for each in lacks)
        raise Problem(NOT_YET, missing=missing, example=_EXAMPLE)
    edits = [Edit(issue.id, issue.kind, issue.site, after)]
    for step in _steps(issue, {**issue.values, **after}):
        told = {"issue": issue.id, "act": step.act, "level": step.level, "at": _now(ledger), "by": ledger.person, **step.more}
        told = {name: value for name, value in told.items() if value is not None}
        edits.append(Edit(ledger.new_id("entry", issue.site, told), "entry", issue.site, told))
    return ledger.save(edits)


def _after(ledger: Ledger, issue: Record, given: Mapping[str, Value]) -> dict[str, Value]:
    """What is set, with what the window sets along: who has it after it moved, and when it was solved."""
    along: dict[str, Value] = {}
    before, now = level_at(issue.values), level_at({**issue.values, **given})
    if now > before:
        along = {"status": "logged", "owner": None}
    elif now < before:
        along = {"status": "in_hand", "owner": ledger.person}
    was, is_ = _over(issue.values), _over({**issue.values, **along, **given})
    if is_ and not was and given.get("status") in SOLVED:
        along |= {"resolved": _now(ledger), "waiting_on": None}
    elif was and not is_:
        along["resolved"] = None
    stands = {name: value for name, value in along.items() if issue.values.get(name) != value}
    return {**stands, **given}


def _lacks(ledger: Ledger, issue: Record, given: Mapping[str, Value], after: Mapping[str, Value]) -> Iterator[Missing]:
    values = {**issue.values, **after}
    before, now = level_at(issue.values), level_at(values)
    note = str(given.get("note") or "")
    if now > before:
        held = {**values, "level": str(before), "level_reason": given.get("level_reason"), "owner": None}
        yield from to_pass_up(held, now, note)
    elif now < before:
        yield from to_pass_back(issue.values, note)
    if values.get("status") in SOLVED and not _over(issue.values):
        yield from to_close(values)
    owner = given.get("owner")
    if now == 2 and owner and owner != issue.values.get("owner"):
        held = {**values, "level": "1", "level_reason": "-", "tried": "-", "verdict": "emergency"}
        yield from to_pass_up(held, 2, "", trained_people(ledger))


def _steps(issue: Record, values: Mapping[str, Value]) -> Iterator[Step]:
    """The entries in the order in which things happen: opened again, passed on, waiting or taken up again, solved."""
    before, level = str(level_at(issue.values)), str(level_at(values))
    shown = {name: values.get(name) for name in ("help", "verdict")}
    was, is_ = issue.values.get("status"), values.get("status")
    if _over(issue.values) and not _over(values):
        yield Step("reopened", before, {})
    if level > before:
        why = "\n".join(str(values[name]) for name in ("level_reason", *(("note",) if int(level) - int(before) > 1 else ())))
        yield Step("passed_up", level, {"text": why, "tried": values.get("tried"), **shown})
    elif level < before:
        yield Step("passed_back", level, {"text": values.get("note")})
    if is_ == "waiting" != was:
        yield Step("waiting", level, {"text": values.get("waiting_on")})
    elif was == "waiting" != is_ and not _over(values):
        yield Step("resumed", level, {})
    if _over(values) and not _over(issue.values):
        solved = is_ in SOLVED
        yield Step("solved", level, {"text": values.get("answer"), **shown}) if solved else Step("note", level, {})


def _over(values: Mapping[str, Value]) -> bool:
    return values.get("status") in OVER


def _now(ledger: Ledger) -> Value:
    return [ledger.now(), ledger.offset()]
