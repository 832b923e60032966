"""Trainings as a calendar file (.ics, RFC 5545): one event for each, which stays the same event when it comes again."""

from __future__ import annotations

import datetime
import zoneinfo
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from icalendar import Calendar, Event, Timezone, vText

from muster.fields import LongText, Text, Value
from muster.training.halfdays import half_days

PRODUCT = "-//Muster//Trainings//EN"
SHOWN = ("title", "status", "start", "end", "half_days", "starts_at", "ends_at", "repeats", "repeat_until", "venue", "link",
         "objectives", "_deleted")
"""The fields that stand in a calendar: a change of one of them makes the next SEQUENCE."""
_MORNING, _NOON, _AFTER, _EVENING = "09:00", "12:30", "13:30", "16:30"
_STATUS = {"cancelled": "CANCELLED", "planned": "TENTATIVE", "postponed": "TENTATIVE"}
_EVERY = {"weekly": 1, "fortnightly": 2}
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")

Hours = tuple[datetime.time, datetime.time]


class Planned(NamedTuple):
    """A training as it goes into a calendar. `revision` counts the changes of what is `SHOWN`, `changed` is the moment of the
    last one in ms; `zone` is the name of a time zone, "" for the time on the wall wherever one is."""

    record: str
    values: Mapping[str, Value]
    revision: int
    changed: int
    zone: str = ""
    place: str = ""
    trainer: str = ""
    trainer_email: str = ""


def calendar(trainings: Iterable[Planned], name: str) -> bytes:
    """The file of all trainings that have a day, in the order given; `name` is what calendars call it. The same trainings
    give the same bytes."""
    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", name)
    events = [(planned, _events(planned)) for planned in trainings]
    for zone, years in sorted(_zones(events).items()):
        made.add_component(Timezone.from_tzid(zone, first_date=datetime.date(min(years) - 1, 1, 1),
                                              last_date=datetime.date(max(years) + 2, 1, 1)))
    for _, found in events:
        for event in found:
            made.add_component(event)
    return bytes(made.to_ical())


def known_zone(name: str) -> str:
    """The zone where this computer knows one of that name, else ""."""
    try:
        zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        return ""
    return name


def _zones(events: Sequence[tuple[Planned, list[Event]]]) -> dict[str, set[int]]:
    """The zones that are named, with the years in which they are."""
    found: dict[str, set[int]] = {}
    for planned, made in events:
        if made and known_zone(planned.zone):
            found.setdefault(planned.zone, set()).update(int(half[:4]) for half in half_days(planned.values))
    return found


def _events(planned: Planned) -> list[Event]:
    """The event of a training, and one more for each of its days that has other hours than most; none without a day."""
    by_day: dict[str, str] = {}
    for half in half_days(planned.values):
        day, _, name = half.partition("/")
        by_day[day] = by_day.get(day, "") + name
    if not by_day:
        return []
    days, kinds = [*by_day], [*by_day.values()]
    usual = max(dict.fromkeys(kinds), key=kinds.count)
    first = _event(planned, days[0], _hours(planned.values, usual))
    _repeat(first, planned, days, _hours(planned.values, usual)[0])
    return [first, *(_exception(planned, day, by_day[day], usual) for day in days if by_day[day] != usual)]


def _hours(values: Mapping[str, Value], halves: str) -> Hours:
    """When a day begins and ends, by the half-days it has: "am", "pm" or both."""
    start, end = str(values.get("starts_at") or ""), str(values.get("ends_at") or "")
    begins = _AFTER if halves == "pm" else _MORNING
    ends = _NOON if halves == "am" else _EVENING
    from_, to = _time(start) or _time(begins), _time(end) or _time(ends)
    assert from_ is not None and to is not None
    if halves == "pm" and from_ < datetime.time(12):
        from_ = datetime.time.fromisoformat(_AFTER)
    if halves == "am" and to > datetime.time(13):
        to = datetime.time.fromisoformat(_NOON)
    return (from_, to) if from_ < to else (from_, datetime.time(23, 59))


def _time(text: str) -> datetime.time | None:
    try:
        return datetime.time.fromisoformat(text.zfill(5))
    except ValueError:
        return None


def _moment(planned: Planned, day: str, at: datetime.time) -> datetime.datetime:
    """A moment in the training's zone; without one, of no zone."""
    moment = datetime.datetime.combine(datetime.date.fromisoformat(day), at)
    return moment.replace(tzinfo=zoneinfo.ZoneInfo(planned.zone)) if known_zone(planned.zone) else moment


def _event(planned: Planned, day: str, hours: Hours) -> Event:
    values, event = planned.values, Event()
    stamp = datetime.datetime.fromtimestamp(planned.changed // 1000, datetime.UTC)
    event.add("uid", f"{planned.record}@muster")
    event.add("sequence", planned.revision)
    event.add("dtstamp", stamp)
    event.add("last-modified", stamp)
    event.add("dtstart", _moment(planned, day, hours[0]))
    event.add("dtend", _moment(planned, day, hours[1]))
    event.add("summary", Text().show(values.get("title")))
    event.add("status", _STATUS.get(str(values.get("status")), "CONFIRMED"))
    about = LongText().show(values.get("objectives"))
    for name, text in (("location", planned.place), ("description", about), ("url", values.get("link"))):
        if isinstance(text, str) and text:
            event.add(name, text)
    if planned.trainer_email:
        organizer = f"mailto:{planned.trainer_email}"
        event.add("organizer", organizer, parameters={"CN": vText(planned.trainer)} if planned.trainer else {})
    return event


def _exception(planned: Planned, day: str, halves: str, usual: str) -> Event:
    """The same event on a day that has other hours."""
    event = _event(planned, day, _hours(planned.values, halves))
    event.add("recurrence-id", _moment(planned, day, _hours(planned.values, usual)[0]))
    return event


def _repeat(event: Event, planned: Planned, days: Sequence[str], at: datetime.time) -> None:
    """On which days it comes again: every week or fortnight on the same weekdays, on days in a row, or on a list of days."""
    if len(days) == 1:
        return
    base = sorted({half.partition("/")[0] for half in half_days({**planned.values, "repeats": None})})
    every = _EVERY.get(str(planned.values.get("repeats")), 0)
    last = _moment(planned, days[-1], at)
    until = last.astimezone(datetime.UTC) if last.tzinfo else last
    dates = [datetime.date.fromisoformat(day) for day in days]
    if every and len(days) > len(base) and _week(base[0]) == _week(base[-1]):
        on = [_WEEKDAYS[datetime.date.fromisoformat(day).weekday()] for day in base]
        event.add("rrule", {"freq": "weekly", "interval": every, "byday": on, "wkst": "MO", "until": until})
    elif (dates[-1] - dates[0]).days == len(dates) - 1:
        event.add("rrule", {"freq": "daily", "count": len(dates)})
    else:
        event.add("rdate", [_moment(planned, day, at) for day in days[1:]])


def _week(day: str) -> tuple[int, int]:
    return datetime.date.fromisoformat(day).isocalendar()[:2]
