"""The escalation packet: what has to travel with an issue, made of what is written down already (practice.md 2.11)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from muster.change import Record
from muster.fields import Value, western
from muster.floor.climb import Missing, to_pass_up
from muster.floor.life import NO_ERRORS, Errors, life_of

UP_TO_2 = ("summary", "description", "persona", "place", "workflow", "version", "can_work", "people_affected", "tried",
           "level_reason")
UP_TO_3 = (*UP_TO_2, "steps", "impact", "fix_type", "workaround", "category", "severity", "occurred", "reporter")
"""The fields of the issue that travel to each level, in the order in which somebody there reads them."""


class Shown(NamedTuple):
    """A help page that was shown on the way, and what it was worth."""

    help: str
    verdict: str


class Packet(NamedTuple):
    """What goes up. `said` are fields of the issue that say something; `shown` the help pages; `tried` all that was tried, at
    each level; `passed` the reasons of each time it was passed on; `people` and `sites` how many have it, with those of its
    duplicates; `missing` what has to be said before it may go."""

    level: int
    said: Mapping[str, Value]
    shown: tuple[Shown, ...]
    tried: tuple[str, ...]
    passed: tuple[str, ...]
    people: int
    sites: int
    missing: tuple[Missing, ...]


def packet(issue: Record, entries: Iterable[Record], level: int, given: Mapping[str, Value] | None = None,
           duplicates: Iterable[Record] = (), errors: Errors = NO_ERRORS) -> Packet:
    """The packet of an issue that goes up to `level`. `given` are fields that the form adds (`text`: why a level is skipped);
    `duplicates` are the issues that say they are the same as this one."""
    values = {**issue.values, **(given or {})}
    held = {each.id: each for each in entries}
    life = [held[each.record] for each in life_of(issue, held.values(), (), errors).events if each.record in held]
    names = UP_TO_3 if level == 3 else UP_TO_2
    shown = [Shown(str(each.values["help"]), str(each.values.get("verdict") or "")) for each in life if each.values.get("help")]
    if values.get("help"):
        shown.append(Shown(str(values["help"]), str(values.get("verdict") or "")))
    tried = [each.values.get("tried") for each in life] + [values.get("tried")]
    passed = [each.values.get("text") for each in life if each.values.get("act") in ("passed_up", "passed_back")]
    same = [issue, *duplicates]
    return Packet(
        level, {name: values[name] for name in names if values.get(name) is not None}, tuple(_last_words(shown)),
        tuple(dict.fromkeys(str(each) for each in tried if each)), tuple(str(each) for each in passed if each),
        sum(people_of(each.values) for each in same), len({each.site for each in same}),
        to_pass_up(values, level, str(values.get("text") or "")))


def people_of(issue: Mapping[str, Value]) -> int:
    """How many people have an issue: one where nobody counted."""
    return max(1, int(float(western(str(issue.get("people_affected") or "1")))))


def _last_words(shown: list[Shown]) -> list[Shown]:
    """Each page once, where it was shown first, with the last verdict that says anything."""
    verdicts: dict[str, str] = {}
    for each in shown:
        verdicts[each.help] = each.verdict or verdicts.get(each.help, "")
    return [Shown(help_, verdict) for help_, verdict in verdicts.items()]
