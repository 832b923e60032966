"""Support times: what a level promises, how they are stamped on an issue, and which of them are in force at a site.

Practice.md 2.11 has the example. It is an example: nobody agreed on it, and whoever shows it says so.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import msgspec

from muster.change import Record
from muster.fields import Value
from muster.floor.hours import MINUTE, Calendar
from muster.kinds.policy import DAYS, SORTS, days_of, minute_of

SEVERITIES = ("1", "2", "3", "4")
UNSAID = "3"
"""The severity of an issue that names none: one person or function."""

_DAY = 8 * 60
_EXAMPLE: Mapping[str, tuple[int | None, ...]] = {
    "1": (5, 30, 30, 240, 60, 480, 30),
    "2": (15, 120, 120, 480, 240, 24 * 60, 120),
    "3": (60, _DAY, 480, 2 * _DAY, _DAY, 7 * _DAY, _DAY),
    "4": (_DAY, 3 * _DAY, 3 * _DAY, 7 * _DAY, None, None, None),
}
"""Minutes by severity in the order of `SORTS`. "Next release" and "at change" are no times. A day has eight hours."""
_LATER: Mapping[str, int] = {"1": 30, "2": 60, "3": 240, "4": _DAY}
"""The first touch once the go-live days are over."""

FIRST_DAYS = 5
"""Go-live days that count as the first ones; practice.md 2.10 keeps the floor's rhythm up for as many."""

_VERSION = 1


class Policy(NamedTuple):
    """Support times. `times` is severity -> sort -> minutes of working time, None where nothing is promised; `amber` and
    `red` the minutes after which an open issue on the floor turns. `id` is empty for the shipped example."""

    id: str
    name: str
    example: bool
    calendar: Calendar
    amber: int
    red: int
    times: Mapping[str, Mapping[str, int | None]]

    def limit(self, severity: Value, sort: str) -> int | None:
        """What is promised, in ms of working time; None for nothing. An issue without a severity counts as 3."""
        minutes = self.times.get(severity if severity in SEVERITIES else UNSAID, {}).get(sort)
        return None if minutes is None else minutes * MINUTE

    def tone(self, age: int) -> str:
        """How an open issue of this age (ms) looks on the floor: "", "amber" or "red"."""
        return "red" if age >= self.red * MINUTE else "amber" if age >= self.amber * MINUTE else ""


def example(zone: str = "", go_live: bool = True) -> Policy:
    """The shipped example, in the zone of a site. `go_live`: with the quicker first touch of the first days."""
    times = {severity: dict(zip(SORTS, minutes, strict=True)) for severity, minutes in _EXAMPLE.items()}
    if not go_live:
        times = {severity: {**sorts, "first": _LATER[severity]} for severity, sorts in times.items()}
    calendar = Calendar(frozenset(DAYS[:5]), 8 * 60, 16 * 60, zone or "UTC")
    return Policy("", "", True, calendar, 10, 15, times)


def values_of(policy: Policy) -> dict[str, Value]:
    """The fields of a policy record that says the same; with them a coordinator begins from the example."""
    calendar = policy.calendar
    out: dict[str, Value] = {
        "name": policy.name or None, "example": policy.example, "days": sorted(calendar.days), "zone": calendar.zone,
        "from": _clock(calendar.start), "to": _clock(calendar.end), "holidays": "\n".join(sorted(calendar.holidays)) or None,
        "amber": str(policy.amber), "red": str(policy.red)}
    for severity, sorts in policy.times.items():
        out |= {f"s{severity}_{sort}": str(minutes) for sort, minutes in sorts.items() if minutes is not None}
    return {name: value for name, value in out.items() if value is not None}


def policy_of(record: Record, zone: str = "") -> Policy:
    """The policy that a record says. Hours, days and zone that it leaves out or that cannot be read are those of the
    example (the kind's flags tell of the latter); of times what it leaves out is not promised. `zone`: the site's."""
    values, plain = record.values, example(zone)
    days = frozenset(values.get("days") or ()) & set(DAYS) or plain.calendar.days
    start, end = minute_of(values.get("from")), minute_of(values.get("to"))
    calendar = Calendar(
        days, plain.calendar.start if start is None else start, plain.calendar.end if end is None else end,
        str(values.get("zone") or zone or "UTC"), frozenset(days_of(values.get("holidays"))))
    times = {severity: {sort: _whole(values.get(f"s{severity}_{sort}")) for sort in SORTS} for severity in SEVERITIES}
    amber, red = _whole(values.get("amber")), _whole(values.get("red"))
    return Policy(record.id, str(values.get("name") or ""), values.get("example") is True, calendar,
                  plain.amber if amber is None else amber, plain.red if red is None else red, times)


def in_force(policies: Iterable[Record], site: str) -> Record | None:
    """The policy that counts at a site: of those in force the nearest above it, and of two there the one made last."""
    near = [each for each in policies if each.values.get("state") == "in_force" and not each.gone
            and (not each.site or site == each.site or site.startswith(each.site + "/"))]
    return max(near, key=lambda each: (len(each.site), each.id), default=None)


def policy_at(policies: Iterable[Record], site: str, zone: str = "", go_live: bool = True) -> Policy:
    """What is promised at a site now: the policy in force, or the example where nobody set one."""
    held = in_force(policies, site)
    return example(zone, go_live) if held is None else policy_of(held, zone)


def first_days(go_live: Value, today: str) -> bool:
    """Whether a site is in the days in which a walker stands beside each user: up to its fifth day, and before it."""
    if not isinstance(go_live, str):
        return False
    return (datetime.date.fromisoformat(today) - datetime.date.fromisoformat(go_live)).days < FIRST_DAYS


def stamp(policy: Policy) -> dict[str, Value]:
    """The fields of a new issue that keep what was promised when it was logged: `policy` and `terms`."""
    calendar = policy.calendar
    said = {
        "v": _VERSION, "name": policy.name, "example": policy.example, "days": sorted(calendar.days, key=DAYS.index),
        "from": _clock(calendar.start), "to": _clock(calendar.end), "zone": calendar.zone,
        "holidays": sorted(calendar.holidays), "amber": policy.amber, "red": policy.red,
        "times": {severity: [sorts.get(sort) for sort in SORTS] for severity, sorts in policy.times.items()}}
    out: dict[str, Value] = {"terms": msgspec.json.encode(said, order="sorted").decode()}
    return {"policy": policy.id, **out} if policy.id else out


def terms_of(issue: Mapping[str, Value]) -> Policy | None:
    """The policy that was stamped on an issue; None where it carries none that this program reads: then nothing was
    promised, and no clock says otherwise."""
    text = issue.get("terms")
    if not isinstance(text, str):
        return None
    try:
        return _read(issue.get("policy") or "", msgspec.json.decode(text))
    except (msgspec.DecodeError, KeyError, TypeError, ValueError, AttributeError):
        return None


def _read(id_: str, said: dict[str, Any]) -> Policy | None:
    start, end = minute_of(said["from"]), minute_of(said["to"])
    if said["v"] != _VERSION or start is None or end is None:
        return None
    calendar = Calendar(frozenset(map(str, said["days"])), start, end, str(said["zone"]), frozenset(map(str, said["holidays"])))
    times = {severity: {sort: None if minutes is None else int(minutes) for sort, minutes in zip(SORTS, sorts, strict=True)}
             for severity, sorts in said["times"].items()}
    return Policy(id_, str(said["name"]), said["example"] is True, calendar, int(said["amber"]), int(said["red"]), times)


def _whole(value: Value) -> int | None:
    return None if value is None else int(float(value))


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
