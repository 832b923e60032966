"""What a form asks for before an issue goes up, filled in from what is known, and who may own it there."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import NamedTuple

from muster.change import Record
from muster.fields import Value
from muster.floor.climb import Missing, level_at, to_pass_up
from muster.floor.packet import packet
from muster.training.entitle import level2_allowed
from muster_desktop.ledger import Ledger

TO_2 = ("level_reason", "tried", "help", "verdict", "owner")
TO_3 = ("level_reason", "impact", "steps", "version", "fix_type", "tried", "help", "verdict")
SKIPPED = "text"
"""Why a level is left out: it stands in the entry, not in the issue."""


class Rise(NamedTuple):
    """The fields that are asked for, what they begin with, those that cannot be left out, and whether a level is skipped."""

    names: tuple[str, ...]
    values: dict[str, Value]
    needed: frozenset[str]
    skips: bool


def rise(issue: Record, entries: list[Record], level: int) -> Rise:
    """What is asked before an issue goes to `level`. The reason is asked anew each time: another level cannot for another
    reason."""
    made = packet(issue, entries, level)
    names = TO_3 if level == 3 else TO_2
    values: dict[str, Value] = {name: made.said[name] for name in names if name in made.said and name != "level_reason"}
    if made.tried:
        values["tried"] = "\n".join(made.tried)
    if made.shown:
        values |= {"help": made.shown[-1].help, "verdict": made.shown[-1].verdict or None}
    values.pop("owner", None)
    needed = {"level_reason"} | {each.field for each in made.missing if each.field in names and each.field != "help"}
    return Rise(names, values, frozenset(needed), level - level_at(issue.values) > 1)


def lacks(ledger: Ledger, issue: Record, level: int, said: Mapping[str, Value]) -> tuple[Missing, ...]:
    """What is still missing with what the form says."""
    held = {**issue.values, "owner": None, "level_reason": None, **said}
    trained = trained_people(ledger) if level == 2 and held.get("owner") else None
    return to_pass_up(held, level, str(said.get(SKIPPED) or ""), trained)


def trained_people(ledger: Ledger) -> frozenset[str]:
    """The ids of those whose training lets them work on level 2 today."""
    today = datetime.date.today().isoformat()
    entitlements, took = ledger.records("entitlement"), ledger.records("participation")
    trainings = ledger.records("training")
    return frozenset(person.id for person in ledger.records("person")
                     if level2_allowed(person.id, entitlements, took, trainings, today))
