"""What the quick log says becomes edits: the issue, the help page that was shown, and why it goes to level 2 at once. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from muster.author import Edit
from muster.fields import Value
from muster.floor.climb import Missing, to_log, to_pass_up

Ids = Callable[[str], str]
"""Gives a new id for a record of a kind."""


class Said(NamedTuple):
    """What stands in the form. `tokens` are the values that the line itself says; `help` is the id of the page that was shown;
    `verdict` tells that none exists, or that it is an emergency. With `up` it goes to level 2 at once: `why` level 1 cannot
    solve it, and what was `tried`."""

    summary: str
    tokens: Mapping[str, Value] = MappingProxyType({})
    category: str = ""
    can_work: str = ""
    reporter: str = ""
    place: str = ""
    help: str = ""
    verdict: str = ""
    up: bool = False
    why: str = ""
    tried: str = ""


def issue_values(said: Said, me: str, now: Value) -> dict[str, Value]:
    """The fields of the new issue, without those of which nothing was said; what stands in the line goes first."""
    values: dict[str, Value] = {
        "summary": said.summary, "status": "logged", "level": "2" if said.up else "1", "category": said.category or None,
        "can_work": said.can_work or None, "reporter": said.reporter.strip() or None, "place": said.place.strip() or None,
        "help": said.help or None, "verdict": said.verdict or None, "level_reason": said.why.strip() or None,
        "tried": said.tried.strip() or None,
        "walker": me, "channel": "in_person", "occurred": now, "logged": now, **said.tokens}
    return {name: value for name, value in values.items() if value is not None}


def missing(said: Said, me: str, now: Value) -> tuple[Missing, ...]:
    """What has to be said before it may be logged on the level that was chosen."""
    values = issue_values(said, me, now)
    return to_log(values) or (to_pass_up({**values, "level": "1"}, 2) if said.up else ())


def entries(said: Said, issue: str, me: str, now: Value) -> list[dict[str, Value]]:
    """What is to be told of the issue's life so far."""
    out: list[dict[str, Value]] = []
    about: dict[str, Value] = {"issue": issue, "at": now, "by": me}
    if said.help:
        out.append({**about, "act": "help_shown", "level": "1", "help": said.help})
    if said.up:
        out.append({**about, "act": "passed_up", "level": "2", "text": said.why.strip(), "tried": said.tried.strip() or None,
                    "help": said.help or None, "verdict": said.verdict or None})
    return [{name: value for name, value in each.items() if value is not None} for each in out]


def edits(said: Said, site: str, me: str, now: Value, stamp: Mapping[str, Value], new_id: Ids) -> list[Edit]:
    """One save: the issue with the terms that count for it (`stamp`), and its first entries."""
    issue = new_id("issue")
    made = [Edit(issue, "issue", site, {**issue_values(said, me, now), **stamp})]
    return made + [Edit(new_id("entry"), "entry", site, each) for each in entries(said, issue, me, now)]
