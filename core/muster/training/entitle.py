"""Who may work in which role of the system: what was passed, what is over, and who has to be refreshed before go-live."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from muster.change import Record
from muster.fields import Value

LIMIT_WEEKS = 6
"""Weeks between the last day of a training and go-live after which people need a refresher. (proposal)"""
ACCOUNT_WEEKS = 3
"""Weeks before go-live from which whoever has not passed for their role has to be trained now. (proposal)"""


class Lack(NamedTuple):
    """Somebody who may not work in a role: "none" passed it never, "expired" no longer; `record` is the entitlement that is
    over."""

    person: str
    role: str
    reason: str
    record: Record | None


def same_role(one: Value, two: Value) -> bool:
    """Whether two people wrote the same role, whatever the case and the spaces."""
    return _plain(one) == _plain(two) != ""


def valid(entitlement: Record, day: str) -> bool:
    """Whether it counts on a day `YYYY-MM-DD`, its last day included."""
    passed, until = entitlement.values.get("passed_on"), entitlement.values.get("valid_to")
    return not entitlement.gone and str(passed or "") <= day and (not until or day <= str(until))


def holds(person: str, role: str, entitlements: Iterable[Record], day: str) -> Record | None:
    """What allows a person a role on a day: of several, the one that lasts longest."""
    found = [each for each in _of(person, role, entitlements) if valid(each, day)]
    return max(found, key=_lasts, default=None)


def lacking(users: Iterable[tuple[str, str]], entitlements: Iterable[Record], day: str) -> list[Lack]:
    """Which of these (person, role) may not have an account on a day: no training, no account."""
    held = [each for each in entitlements if not each.gone]
    lacks = []
    for person, role in users:
        if holds(person, role, held, day) is None:
            over = max(_of(person, role, held), key=_lasts, default=None)
            lacks.append(Lack(person, role, "none" if over is None else "expired", over))
    return lacks


def expiring(entitlements: Iterable[Record], day: str, weeks: int) -> list[Record]:
    """Those that count on a day but not so many weeks later, the nearest end first."""
    later = weeks_after(day, weeks)
    soon = [each for each in entitlements if valid(each, day) and not valid(each, later)]
    return sorted(soon, key=lambda each: (str(each.values.get("valid_to")), each.id))


def weeks_after(day: str, weeks: int) -> str:
    """The same weekday so many weeks later."""
    return (datetime.date.fromisoformat(day) + datetime.timedelta(weeks=weeks)).isoformat()


def weeks_between(first: str, second: str) -> int:
    """Whole weeks from one day to another; less than 0 when it comes before."""
    days = (datetime.date.fromisoformat(second) - datetime.date.fromisoformat(first)).days
    return int(days / 7)


def refresher_due(trained_on: str, go_live: str, limit: int = LIMIT_WEEKS) -> bool:
    """Whether more than `limit` weeks lie between the last day of a training and go-live, by as little as a day."""
    days = (datetime.date.fromisoformat(go_live) - datetime.date.fromisoformat(trained_on)).days
    return days > 7 * limit


def level2_allowed(person: str, entitlements: Iterable[Record], participations: Iterable[Record],
                   trainings: Iterable[Record], day: str) -> bool:
    """Whether a person may take issues of level 2: a training of system administrators stands in their record, by an
    entitlement that counts on the day or by a participation that was judged competent."""
    courses = {each.id for each in trainings if each.values.get("type") == "sysadmin"}
    granted = any(each.values.get("person") == person and each.values.get("training") in courses and valid(each, day)
                  for each in entitlements)
    return granted or any(
        each.values.get("person") == person and each.values.get("training") in courses
        and each.values.get("result") == "competent" and not each.gone for each in participations)


def earned(training: Record, person: str, role: str, day: str, basis: str = "score") -> dict[str, Value]:
    """The values of the entitlement that somebody earned in a training for a role."""
    return {"person": person, "role": role.strip(), "passed_on": day, "basis": basis, "training": training.id}


def last_trained(person: str, participations: Iterable[Record], trainings: Mapping[str, Record]) -> str | None:
    """The last day of the last training that a person took part in."""
    days = []
    for each in participations:
        training = trainings.get(str(each.values.get("training")))
        if each.values.get("person") == person and each.values.get("status") == "took_part" and training is not None:
            days.append(str(training.values.get("end") or training.values.get("start") or ""))
    return max(filter(None, days), default=None)


def _plain(role: Value) -> str:
    return " ".join(role.casefold().split()) if isinstance(role, str) else ""


def _of(person: str, role: str, entitlements: Iterable[Record]) -> list[Record]:
    return [each for each in entitlements
            if each.values.get("person") == person and same_role(each.values.get("role"), role)]


def _lasts(entitlement: Record) -> tuple[bool, str, str]:
    until = entitlement.values.get("valid_to")
    return not until, str(until or ""), entitlement.id
