"""Days, half-days and moments: Gregorian and in UTC here; calendars and time zones exist only on the screen."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from muster.fields.base import Type, Value, western
from muster.mark import QT_TRANSLATE_NOOP

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
_FIRST = -62_135_000_000_000  # ms; a week into the year 1, so that every offset can be shown


def _day(text: str) -> str:
    word = western(text).strip()
    if not _DAY.fullmatch(word):
        raise ValueError(text)
    return datetime.date.fromisoformat(word).isoformat()


@dataclass(frozen=True)
class Day(Type):
    """A Gregorian day; other calendars exist only on the screen."""

    name = "day"
    wanted = QT_TRANSLATE_NOOP("problems", "a day written year-month-day, such as 2026-11-10")

    def valid(self, value: Value) -> bool:
        try:
            return isinstance(value, str) and _day(value) == value
        except ValueError:
            return False

    def parse(self, text: str) -> Value:
        return _day(text)


@dataclass(frozen=True)
class HalfDay(Type):
    """A morning or an afternoon of a training."""

    name = "halfday"
    wanted = QT_TRANSLATE_NOOP("problems", "a half-day such as 2026-11-10/am")

    def valid(self, value: Value) -> bool:
        try:
            return isinstance(value, str) and self.parse(value) == value
        except ValueError:
            return False

    def parse(self, text: str) -> Value:
        day, _, half = western(text).strip().casefold().partition("/")
        if half not in ("am", "pm"):
            raise ValueError(text)
        return f"{_day(day)}/{half}"


@dataclass(frozen=True)
class Moment(Type):
    """An instant and the offset of the clock that showed it: `[ms UTC, offset minutes]`."""

    name = "moment"
    wanted = QT_TRANSLATE_NOOP("problems", "a moment such as 2026-11-10T09:30+03:00")

    def valid(self, value: Value) -> bool:
        return (isinstance(value, list) and len(value) == 2 and all(type(part) is int for part in value)
                and _FIRST <= value[0] < 1 << 47 and abs(value[1]) <= 18 * 60)

    def parse(self, text: str) -> Value:
        stamp = datetime.datetime.fromisoformat(western(text).strip())
        offset = stamp.utcoffset()
        if offset is None:
            raise ValueError(text)
        return [(stamp - _EPOCH) // datetime.timedelta(milliseconds=1), int(offset.total_seconds() // 60)]

    def show(self, value: Value) -> str:
        if value is None:
            return ""
        zone = datetime.timezone(datetime.timedelta(minutes=value[1]))
        return (_EPOCH + datetime.timedelta(milliseconds=value[0])).astimezone(zone).isoformat(timespec="milliseconds")
