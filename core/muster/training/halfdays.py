"""The half-days of a training: which there are, which is now, and which day of the training it is."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping, Sequence

from muster.fields import HalfDay, Value

HALVES = ("am", "pm")
NOON = 12
"""From this hour on it is the afternoon."""
LATE_MORNING = "13:00"
"""A training that is over by then has no afternoons."""
MOST = 400
"""Half-days of one training that are counted; what lies beyond is a last day that was mistyped."""

_WEEKS = {"weekly": 7, "fortnightly": 14}
_TYPE = HalfDay()
_HOUR = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


def half_at(day: str, hour: int) -> str:
    """The half-day of a day `YYYY-MM-DD` at an hour of 0 to 23."""
    return f"{day}/{HALVES[hour >= NOON]}"


def half_days(training: Mapping[str, Value]) -> list[str]:
    """The half-days on which a training takes place, in order; none while its days are unknown or the wrong way round.

    Its own list counts where it has one. Else each day from the first to the last has a morning and an afternoon, as far as
    the hours at which it starts and ends leave them. A training that repeats does so until its last week, whole.
    """
    first, last = _day(training.get("start")), _day(training.get("end") or training.get("start"))
    listed = sorted({str(each) for each in training.get("half_days") or () if _TYPE.valid(each)})
    found = listed or (_between(first, last, _kept(training)) if first and last else [])
    return _repeated(found, _WEEKS.get(str(training.get("repeats")), 0), _day(training.get("repeat_until")))


def columns(training: Mapping[str, Value], marked: Iterable[str]) -> list[str]:
    """The half-days of a register: those of the training, and any other that already has a mark, so that none is hidden."""
    return sorted({*half_days(training), *marked})


def days(halves: Iterable[str]) -> list[str]:
    """The days of some half-days, in order, each once."""
    return sorted({half.partition("/")[0] for half in halves})


def when(half: str, today: str, hour: int) -> int:
    """-1 for a half-day that is over, 0 for the present one, 1 for one to come."""
    now = half_at(today, hour)
    return (half > now) - (half < now)


def current(halves: Sequence[str], today: str, hour: int) -> str | None:
    """The half-day that is to be marked: the present one, else the last one that is over, else the first; None without any."""
    over = [half for half in halves if when(half, today, hour) <= 0]
    return max(over) if over else min(halves, default=None)


def begun(half: str, marked: bool, today: str, hour: int) -> bool:
    """Whether a half-day has come: by the clock, or because somebody is marked on it, since the clock may be the wrong one."""
    return bool(half) and (marked or when(half, today, hour) <= 0)


def _day(value: Value) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _kept(training: Mapping[str, Value]) -> tuple[str, ...]:
    start, end = _clock(training.get("starts_at")), _clock(training.get("ends_at"))
    if start and start >= f"{NOON}:00":
        return HALVES[1:]
    return HALVES[:1] if end and (start or "00:00") < end <= LATE_MORNING else HALVES


def _clock(value: Value) -> str:
    """An hour and minute of two digits each, so that they compare; "" for what is none."""
    text = str(value or "").strip().zfill(5)
    return text if _HOUR.fullmatch(text) else ""


def _between(first: datetime.date, last: datetime.date, halves: tuple[str, ...]) -> list[str]:
    length = min((last - first).days + 1, MOST // len(halves))
    return [f"{_later(first, number)}/{half}" for number in range(length) for half in halves]


def _later(day: datetime.date, by: int) -> str:
    try:
        return (day + datetime.timedelta(days=by)).isoformat()
    except OverflowError:
        return datetime.date.max.isoformat()


def _repeated(halves: list[str], step: int, until: datetime.date | None) -> list[str]:
    if not (halves and step and until):
        return halves[:MOST]
    found, shift = set(halves), step
    first = datetime.date.fromisoformat(halves[0][:10])
    while len(found) < MOST and (until - first).days >= shift:
        found |= {f"{_later(datetime.date.fromisoformat(half[:10]), shift)}{half[10:]}" for half in halves}
        shift += step
    return sorted(found)[:MOST]
