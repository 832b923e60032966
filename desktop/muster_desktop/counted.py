"""The numbers beside the sections, each counted anew only where something of the kinds that it counts was saved."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Mapping
from functools import partial
from typing import TYPE_CHECKING

from muster_desktop.navigation import Count
from muster_desktop.training.accounts import read_pressing

if TYPE_CHECKING:
    from muster_desktop.ledger import Ledger

_OPEN_ISSUE = frozenset({"logged", "in_hand", "waiting", "fix_ready"})
TRAINED = frozenset({"person", "participation", "training", "entitlement", "site", "grant"})
_COUNTED = {"plan": frozenset({"step"}), "training": TRAINED, "floor": frozenset({"issue"}), "support": frozenset({"issue"})}
_TONES = {"plan": "bad", "training": "warn", "floor": "accent", "support": "accent", "sync": "warn"}


def counts(ledger: Ledger, before: Mapping[str, Count] | None = None, kinds: Collection[str] = ()) -> dict[str, Count]:
    """The counts by section, without the zeros: beside training, who has to be trained now; beside the floor, issues that wait
    for this person. Every step and issue is looked at: call it in the background. With what was counted `before`, only what these
    `kinds` may have changed is counted."""
    ways: dict[str, Callable[[], int]] = {
        "plan": partial(ledger.saying, "step", "status", ("blocked",)), "training": partial(_untrained, ledger),
        "floor": partial(ledger.saying, "issue", "status", _OPEN_ISSUE - {"waiting"}, "logged", mine="owner"),
        "support": partial(ledger.saying, "issue", "status", _OPEN_ISSUE, "logged"), "sync": lambda: len(ledger.in_clash())}
    found = {name: before.get(name, Count(0, _TONES[name])) if before is not None and name in _COUNTED and
             _COUNTED[name].isdisjoint(kinds) else Count(count(), _TONES[name]) for name, count in ways.items()}
    return {name: count for name, count in found.items() if count.number}


def _untrained(ledger: Ledger) -> int:
    return len({each.person.id for each in read_pressing(ledger, datetime.date.today().isoformat())})
