"""The times that support promises: by severity and level, within the working hours of a place."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from functools import lru_cache
from zoneinfo import ZoneInfo

from muster.fields import Choice, LongText, Number, Option, Tags, Text, Tick, Value, western
from muster.kind import Field, Kind
from muster.kinds.parts import NOTE
from muster.mark import QT_TRANSLATE_NOOP

DAYS = ("mo", "tu", "we", "th", "fr", "sa", "su")
"""The days of a week as a policy names them, Monday first."""

SORTS = ("first", "l1", "l2_own", "l2", "l3_own", "l3", "tell")
"""What is promised for each severity: the first touch, solved or passed up at level 1, owned and solved at levels 2 and 3,
and from one word to the user to the next. The fields are named `s1_first` and so on."""

_WALL = re.compile(r"(\d{1,2}):(\d{2})")


def minute_of(value: Value) -> int | None:
    """Minutes after midnight of a time such as 08:00, up to 24:00; None where it is none."""
    found = _WALL.fullmatch(western(value).strip()) if isinstance(value, str) else None
    if found is None or int(found[2]) > 59 or int(found[1]) * 60 + int(found[2]) > 24 * 60:
        return None
    return int(found[1]) * 60 + int(found[2])


def days_of(value: Value) -> list[str]:
    """The days of a text with one on each line; lines that are none are left out."""
    lines = western(value).split() if isinstance(value, str) else []
    return [line for line in lines if _is_day(line)]


@lru_cache(maxsize=64)
def zone_named(name: str) -> ZoneInfo | None:
    """The time zone of this name; None where there is none."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # no such zone; a name that no file can have; a folder of zones
        return None


def _is_day(text: str) -> bool:
    try:
        return datetime.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _odd_hours(policy: Mapping[str, Value]) -> str | None:
    if any(policy.get(name) and minute_of(policy[name]) is None for name in ("from", "to")):
        return QT_TRANSLATE_NOOP("kinds", "A working hour is no time of day such as 08:00")
    return None


def _odd_days(policy: Mapping[str, Value]) -> str | None:
    if set(policy.get("days") or ()) - set(DAYS):
        return QT_TRANSLATE_NOOP("kinds", "A working day is none of mo, tu, we, th, fr, sa, su")
    lines = western(policy.get("holidays") or "").split()
    if len(lines) != len(days_of(policy.get("holidays"))):
        return QT_TRANSLATE_NOOP("kinds", "A holiday is no day such as 2026-03-21")
    return None


def _odd_zone(policy: Mapping[str, Value]) -> str | None:
    if policy.get("zone") and zone_named(str(policy["zone"])) is None:
        return QT_TRANSLATE_NOOP("kinds", "This time zone is not known")
    return None


def _example_in_force(policy: Mapping[str, Value]) -> str | None:
    if policy.get("example") is True and policy.get("state") == "in_force":
        return QT_TRANSLATE_NOOP("kinds", "An example is in force: agree on these times, then untick Example")
    return None


_MINUTES = Number(least=0, most=1_000_000)

_TIMES = (
    Field("s1_first", QT_TRANSLATE_NOOP("kinds", "Severity 1: first touch"), _MINUTES),
    Field("s1_l1", QT_TRANSLATE_NOOP("kinds", "Severity 1: solved or passed up"), _MINUTES),
    Field("s1_l2_own", QT_TRANSLATE_NOOP("kinds", "Severity 1: owned at level 2"), _MINUTES),
    Field("s1_l2", QT_TRANSLATE_NOOP("kinds", "Severity 1: solved at level 2"), _MINUTES),
    Field("s1_l3_own", QT_TRANSLATE_NOOP("kinds", "Severity 1: owned at level 3"), _MINUTES),
    Field("s1_l3", QT_TRANSLATE_NOOP("kinds", "Severity 1: solved at level 3"), _MINUTES),
    Field("s1_tell", QT_TRANSLATE_NOOP("kinds", "Severity 1: user told again"), _MINUTES),
    Field("s2_first", QT_TRANSLATE_NOOP("kinds", "Severity 2: first touch"), _MINUTES),
    Field("s2_l1", QT_TRANSLATE_NOOP("kinds", "Severity 2: solved or passed up"), _MINUTES),
    Field("s2_l2_own", QT_TRANSLATE_NOOP("kinds", "Severity 2: owned at level 2"), _MINUTES),
    Field("s2_l2", QT_TRANSLATE_NOOP("kinds", "Severity 2: solved at level 2"), _MINUTES),
    Field("s2_l3_own", QT_TRANSLATE_NOOP("kinds", "Severity 2: owned at level 3"), _MINUTES),
    Field("s2_l3", QT_TRANSLATE_NOOP("kinds", "Severity 2: solved at level 3"), _MINUTES),
    Field("s2_tell", QT_TRANSLATE_NOOP("kinds", "Severity 2: user told again"), _MINUTES),
    Field("s3_first", QT_TRANSLATE_NOOP("kinds", "Severity 3: first touch"), _MINUTES),
    Field("s3_l1", QT_TRANSLATE_NOOP("kinds", "Severity 3: solved or passed up"), _MINUTES),
    Field("s3_l2_own", QT_TRANSLATE_NOOP("kinds", "Severity 3: owned at level 2"), _MINUTES),
    Field("s3_l2", QT_TRANSLATE_NOOP("kinds", "Severity 3: solved at level 2"), _MINUTES),
    Field("s3_l3_own", QT_TRANSLATE_NOOP("kinds", "Severity 3: owned at level 3"), _MINUTES),
    Field("s3_l3", QT_TRANSLATE_NOOP("kinds", "Severity 3: solved at level 3"), _MINUTES),
    Field("s3_tell", QT_TRANSLATE_NOOP("kinds", "Severity 3: user told again"), _MINUTES),
    Field("s4_first", QT_TRANSLATE_NOOP("kinds", "Severity 4: first touch"), _MINUTES),
    Field("s4_l1", QT_TRANSLATE_NOOP("kinds", "Severity 4: solved or passed up"), _MINUTES),
    Field("s4_l2_own", QT_TRANSLATE_NOOP("kinds", "Severity 4: owned at level 2"), _MINUTES),
    Field("s4_l2", QT_TRANSLATE_NOOP("kinds", "Severity 4: solved at level 2"), _MINUTES),
    Field("s4_l3_own", QT_TRANSLATE_NOOP("kinds", "Severity 4: owned at level 3"), _MINUTES),
    Field("s4_l3", QT_TRANSLATE_NOOP("kinds", "Severity 4: solved at level 3"), _MINUTES),
    Field("s4_tell", QT_TRANSLATE_NOOP("kinds", "Severity 4: user told again"), _MINUTES),
)
"""In minutes of working time; practice.md 2.11 has the example. An empty one promises nothing."""

POLICY = Kind(
    name="policy",
    label=QT_TRANSLATE_NOOP("kinds", "Support times"),
    plural=QT_TRANSLATE_NOOP("kinds", "Support times"),
    fields=(
        Field("name", QT_TRANSLATE_NOOP("kinds", "Name"), Text(most=200), required=True),
        Field("state", QT_TRANSLATE_NOOP("kinds", "State"), Choice((
            Option("draft", QT_TRANSLATE_NOOP("kinds", "Draft")),
            Option("in_force", QT_TRANSLATE_NOOP("kinds", "In force")),
            Option("retired", QT_TRANSLATE_NOOP("kinds", "Retired")),
        )), help=QT_TRANSLATE_NOOP("kinds", "What is logged from now on carries the times in force; older issues keep theirs")),
        Field("example", QT_TRANSLATE_NOOP("kinds", "Example"), Tick(),
              help=QT_TRANSLATE_NOOP("kinds", "Nobody agreed on these times yet: change them before use")),
        Field("days", QT_TRANSLATE_NOOP("kinds", "Working days"), Tags(),
              help=QT_TRANSLATE_NOOP("kinds", "Of mo, tu, we, th, fr, sa, su")),
        Field("from", QT_TRANSLATE_NOOP("kinds", "Working hours from"), Text(most=5),
              help=QT_TRANSLATE_NOOP("kinds", "Such as 08:00")),
        Field("to", QT_TRANSLATE_NOOP("kinds", "Working hours to"), Text(most=5),
              help=QT_TRANSLATE_NOOP("kinds", "Such as 16:00; 24:00 is midnight")),
        Field("zone", QT_TRANSLATE_NOOP("kinds", "Time zone"), Text(most=60),
              help=QT_TRANSLATE_NOOP("kinds", "Its name in the world's list, such as Asia/Baghdad")),
        Field("holidays", QT_TRANSLATE_NOOP("kinds", "Holidays"), LongText(),
              help=QT_TRANSLATE_NOOP("kinds", "One day on each line, such as 2026-03-21")),
        Field("amber", QT_TRANSLATE_NOOP("kinds", "Amber after minutes"), _MINUTES,
              help=QT_TRANSLATE_NOOP("kinds", "When an open issue on the floor turns amber")),
        Field("red", QT_TRANSLATE_NOOP("kinds", "Red after minutes"), _MINUTES,
              help=QT_TRANSLATE_NOOP("kinds", "When an open issue on the floor turns red")),
        *_TIMES,
        NOTE,
    ),
    title="name",
    columns=("name", "state", "example", "days", "from", "to", "zone"),
    common=True,
    flags=(_odd_hours, _odd_days, _odd_zone, _example_in_force),
)
