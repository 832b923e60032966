"""Working hours of a place: how much working time lies between two moments, and when so much of it will have passed."""

from __future__ import annotations

import datetime
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from muster.kinds.policy import DAYS, zone_named

MINUTE = 60_000
"""Milliseconds of a minute. All times here are ms, moments ms since 1970 UTC."""
DAY = 24 * 60 * MINUTE

_FAR = 30
"""Years ahead that are looked through for the end of a time; a calendar without a working day has none."""
_FIRST_YEAR, _LAST_YEAR = 1971, 2199
"""Years of which hours are known. A device whose clock says another one is taken as standing at the end of them."""


class Calendar(NamedTuple):
    """Working hours: the `days` (of `DAYS`), from `start` to `end` in minutes after midnight, in `zone`, but for `holidays`
    (days as `YYYY-MM-DD`). An `end` that is not after `start` lies on the next day."""

    days: frozenset[str]
    start: int
    end: int
    zone: str
    holidays: frozenset[str] = frozenset()

    def worked(self, begin: int, end: int) -> int:
        """The working time between two moments; 0 where the second is not later."""
        if end <= begin:
            return 0
        first, last = _year_of(begin), _year_of(end)
        if first == last:
            year = _year(self, first)
            return year.before(end) - year.before(begin)
        between = sum(_year(self, each).total for each in range(first + 1, last))
        return _year(self, first).total - _year(self, first).before(begin) + between + _year(self, last).before(end)

    def after(self, begin: int, time: int) -> int | None:
        """The moment at which `time` of working time has passed since `begin`; None where that is further than 30 years."""
        at = _year_of(begin)
        wanted = _year(self, at).before(begin) + max(0, time)
        for each in range(at, min(at + _FAR, _LAST_YEAR) + 1):
            year = _year(self, each)
            if wanted <= year.total and year.starts:
                return max(begin, year.when(wanted))
            wanted -= year.total
        return None

    def open(self, moment: int) -> bool:
        """Whether this is working time."""
        return self.worked(moment, moment + 1) > 0

    @property
    def day(self) -> int:
        """The working time of one working day."""
        return _length(self) * MINUTE

    def local(self, moment: int) -> datetime.datetime:
        """What a clock on the wall shows there."""
        return datetime.datetime.fromtimestamp(_within(moment) / 1000, _zone(self.zone))

    def date(self, moment: int) -> str:
        """The day there, as `YYYY-MM-DD`."""
        return self.local(moment).date().isoformat()


ALWAYS = Calendar(frozenset(DAYS), 0, 24 * 60, "UTC")
"""Every hour of every day: what counts where nobody said which hours are worked."""


class _Year(NamedTuple):
    """The working hours of a year of UTC: when they start and end, and how much working time lies before the end of each."""

    starts: list[int]
    ends: list[int]
    sums: list[int]

    @property
    def total(self) -> int:
        return self.sums[-1] if self.sums else 0

    def before(self, moment: int) -> int:
        at = bisect_right(self.starts, moment) - 1
        if at < 0:
            return 0
        return self.sums[at] - max(0, self.ends[at] - moment)

    def when(self, time: int) -> int:
        at = min(bisect_left(self.sums, time), len(self.sums) - 1)
        return self.ends[at] - (self.sums[at] - time)


def _length(calendar: Calendar) -> int:
    length = calendar.end - calendar.start
    return length if length > 0 else length + 24 * 60


def _within(moment: int) -> int:
    return min(max(moment, _new_year(_FIRST_YEAR)), _new_year(_LAST_YEAR + 1) - 1)


def _year_of(moment: int) -> int:
    return datetime.datetime.fromtimestamp(_within(moment) / 1000, datetime.UTC).year


@lru_cache(maxsize=256)
def _new_year(year: int) -> int:
    return int(datetime.datetime(year, 1, 1, tzinfo=datetime.UTC).timestamp()) * 1000


@lru_cache(maxsize=64)
def _zone(name: str) -> ZoneInfo:
    return zone_named(name) or ZoneInfo("UTC")


@lru_cache(maxsize=512)
def _year(calendar: Calendar, year: int) -> _Year:
    low, high = _new_year(year), _new_year(year + 1)
    starts: list[int] = []
    ends: list[int] = []
    sums: list[int] = []
    total = 0
    for start, end in _windows(calendar, year):
        start, end = max(start, low, ends[-1] if ends else low), min(end, high)
        if start < end:
            total += end - start
            starts.append(start)
            ends.append(end)
            sums.append(total)
    return _Year(starts, ends, sums)


def _windows(calendar: Calendar, year: int) -> Iterator[tuple[int, int]]:
    """From two days before the year on, so that nights and far zones are in."""
    zone, length = _zone(calendar.zone), _length(calendar)
    day = datetime.date(year, 1, 1) - datetime.timedelta(days=2)
    while day.year <= year or day < datetime.date(year + 1, 1, 2):
        if DAYS[day.weekday()] in calendar.days and day.isoformat() not in calendar.holidays:
            yield _moment(day, calendar.start, zone), _moment(day, calendar.start + length, zone)
        day += datetime.timedelta(days=1)


def _moment(day: datetime.date, minutes: int, zone: ZoneInfo) -> int:
    """When the clock on the wall shows so many minutes after midnight: a day of 23 or 25 hours has its hours too."""
    whole, left = divmod(minutes, 24 * 60)
    wall = datetime.datetime.combine(day + datetime.timedelta(days=whole), datetime.time(left // 60, left % 60), zone)
    return round(wall.timestamp() * 1000)
