"""Working hours: what lies between two moments, and when so much of it has passed, over nights, holidays and clock changes."""

from __future__ import annotations

import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from muster.floor.hours import DAY, MINUTE, Calendar
from muster.kinds.policy import DAYS, zone_named

HOUR = 60 * MINUTE
ZONES = ["UTC", "Asia/Baghdad", "Asia/Dhaka", "Asia/Kabul", "Europe/Madrid", "America/Bogota", "Pacific/Apia"]
WEEK = Calendar(frozenset(DAYS[:5]), 8 * 60, 16 * 60, "Asia/Baghdad")


def at(text, zone="Asia/Baghdad"):
    return round(datetime.datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).timestamp() * 1000)


CALENDARS = st.builds(
    Calendar, st.sets(st.sampled_from(DAYS), min_size=1).map(frozenset), st.sampled_from([0, 6 * 60, 8 * 60 + 30, 20 * 60]),
    st.sampled_from([4 * 60, 12 * 60, 16 * 60, 24 * 60]), st.sampled_from(ZONES),
    st.sets(st.dates(datetime.date(2026, 1, 1), datetime.date(2026, 12, 31)).map(str), max_size=4).map(frozenset))
MOMENTS = st.integers(at("2025-12-01"), at("2027-02-01"))


@pytest.mark.parametrize(("begin", "end", "hours"), [
    ("2026-11-10T09:00", "2026-11-10T11:30", 2.5),  # a Tuesday
    ("2026-11-10T06:00", "2026-11-10T09:00", 1),
    ("2026-11-10T15:00", "2026-11-11T09:00", 2),  # the night between
    ("2026-11-13T15:00", "2026-11-16T09:00", 2),  # Saturday and Sunday between
    ("2026-11-14T09:00", "2026-11-15T20:00", 0),
    ("2026-11-10T11:00", "2026-11-10T09:00", 0),
    ("2026-12-31T15:00", "2027-01-01T09:00", 2),  # over New Year
    ("2025-01-01T00:00", "2027-01-01T00:00", 8 * (261 + 261)),  # two years
])
def test_working_time_between_two_moments(begin, end, hours):
    assert WEEK.worked(at(begin), at(end)) == hours * HOUR


def test_holidays_do_not_count_and_the_end_of_a_time_goes_past_them():
    fest = WEEK._replace(holidays=frozenset({"2026-11-11"}))
    assert fest.worked(at("2026-11-10T15:00"), at("2026-11-12T09:00")) == 2 * HOUR
    assert fest.after(at("2026-11-10T15:00"), 2 * HOUR) == at("2026-11-12T09:00")
    assert not fest.open(at("2026-11-11T09:00"))


def test_hours_that_pass_midnight_belong_to_the_day_they_start_on():
    night = Calendar(frozenset({"mo"}), 20 * 60, 4 * 60, "UTC")
    monday = at("2026-11-09T20:00", "UTC")
    assert night.worked(monday - DAY, monday + 3 * DAY) == 8 * HOUR
    assert night.open(monday + 7 * HOUR) and not night.open(monday - HOUR) and not night.open(monday + 9 * HOUR)
    assert night.day == 8 * HOUR


def test_a_day_of_23_hours_has_23():
    whole = Calendar(frozenset(DAYS), 0, 24 * 60, "Europe/Madrid")
    assert whole.worked(at("2026-03-29T00:00", "Europe/Madrid"), at("2026-03-30T00:00", "Europe/Madrid")) == 23 * HOUR


def test_a_calendar_without_working_days_never_ends_and_never_charges():
    never = WEEK._replace(days=frozenset())
    assert never.after(at("2026-11-10T09:00"), HOUR) is None
    assert never.worked(at("2026-01-01T00:00"), at("2027-01-01T00:00")) == 0


def test_a_clock_in_another_century_is_no_error():
    assert WEEK.worked(-62_000_000_000_000, at("1971-01-01T00:00")) == 0
    assert WEEK.worked(1 << 46, 1 << 47) == 0
    assert WEEK.local(1 << 47).year == 2200


def test_zones_come_from_the_system_or_from_the_package_and_others_are_told():
    assert zone_named("Asia/Baghdad") is not None
    assert [zone_named(name) for name in ("Mars/Olympus", "../etc", "Asia", "", "a\0b")] == [None] * 5
    assert WEEK._replace(zone="Mars/Olympus").worked(at("2026-11-10T09:00", "UTC"), at("2026-11-10T10:00", "UTC")) == HOUR


@settings(deadline=None, max_examples=60)
@given(CALENDARS, MOMENTS, st.integers(0, 40 * 60))
def test_it_counts_what_somebody_with_a_watch_would_count(calendar, begin, minutes):
    begin -= begin % MINUTE
    zone, counted = ZoneInfo(calendar.zone), 0
    length = calendar.end - calendar.start if calendar.end > calendar.start else calendar.end - calendar.start + 1440
    for minute in range(minutes):
        wall = datetime.datetime.fromtimestamp(begin / 1000 + minute * 60, zone)
        shown = wall.hour * 60 + wall.minute
        for back in (0, 1):
            day = wall.date() - datetime.timedelta(days=back)
            inside = calendar.start <= shown + back * 1440 < calendar.start + length
            if inside and DAYS[day.weekday()] in calendar.days and day.isoformat() not in calendar.holidays:
                counted += 1
                break
    assert calendar.worked(begin, begin + minutes * MINUTE) == counted * MINUTE


@settings(deadline=None, max_examples=200)
@given(CALENDARS, MOMENTS, st.integers(0, 60 * DAY))
def test_when_so_much_has_passed_so_much_has_passed(calendar, begin, time):
    due = calendar.after(begin, time)
    assert due is not None and due >= begin
    assert calendar.worked(begin, due) == time
    assert time == 0 or calendar.worked(begin, due - 1) == time - 1


@settings(deadline=None, max_examples=200)
@given(CALENDARS, st.tuples(MOMENTS, MOMENTS, MOMENTS).map(sorted))
def test_parts_add_up_to_the_whole(calendar, moments):
    a, b, c = moments
    assert calendar.worked(a, b) + calendar.worked(b, c) == calendar.worked(a, c)
