"""Calendar files, read by another library: days, hours, zones, repeats, Arabic titles, and what a later file replaces."""

from __future__ import annotations

import datetime
import zoneinfo

import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from muster.training.halfdays import half_days
from muster_desktop.cli.entry import main
from muster_desktop.training.calendars import planned
from muster_desktop.training.ics import Planned, calendar
from tests.desktop.conftest import PASSPHRASE

ARABIC = "تدريب أخصائيي الحالة على نظام إدارة المعلومات، المجموعة الثانية؛ مخيم هارو"
WHOLE = {"title": "Basics", "start": "2026-11-09", "end": "2026-11-11", "starts_at": "09:00", "ends_at": "16:30"}


def one(zone="Asia/Baghdad", **values):
    return Planned("ab" * 16, {**WHOLE, **values}, 3, 1_790_000_000_000, zone, "Haro Camp, room A", "Amal Rasho",
                   "amal@example.org")


def read(*trainings):
    return vobject.readOne(calendar(trainings, "Karwan").decode())


def starts(event):
    """When it takes place, as the other library works it out."""
    rules = event.getrruleset(addRDate=True)
    return [*rules] if rules is not None else [event.dtstart.value]


def days(moments):
    return [moment.date().isoformat() for moment in moments]


def test_three_days_in_a_row_are_one_event_in_the_zone_of_the_site() -> None:
    read_back = read(one())
    event = read_back.vevent
    assert days(starts(event)) == ["2026-11-09", "2026-11-10", "2026-11-11"]
    assert event.dtstart.value.astimezone(datetime.UTC).isoformat() == "2026-11-09T06:00:00+00:00"
    assert event.dtend.value - event.dtstart.value == datetime.timedelta(hours=7, minutes=30)
    assert event.dtstart.params["X-VOBJ-ORIGINAL-TZID"] == ["Asia/Baghdad"]
    assert read_back.vtimezone.tzid.value == "Asia/Baghdad"
    assert event.location.value == "Haro Camp, room A"
    assert (event.organizer.value, event.organizer.params["CN"]) == ("mailto:amal@example.org", ["Amal Rasho"])
    assert (event.uid.value, event.sequence.value) == ("ab" * 16 + "@muster", "3")
    assert event.status.value == "CONFIRMED"


@pytest.mark.parametrize(("repeats", "step"), [("weekly", 7), ("fortnightly", 14)])
def test_what_repeats_does_so_on_its_days_at_the_same_hour_though_clocks_change(repeats: str, step: int) -> None:
    """From summer to winter time in Berlin, on two days of each week."""
    training = one("Europe/Berlin", start="2026-10-05", end="2026-10-06", repeats=repeats, repeat_until="2026-12-01")
    event = read(training).vevent
    assert f"INTERVAL={step // 7}" in event.rrule.value
    found = [moment.replace(tzinfo=zoneinfo.ZoneInfo("Europe/Berlin")) for moment in starts(event)]
    assert days(found) == sorted({half[:10] for half in half_days(training.values)})
    assert (found[2] - found[0]).days == step
    assert {moment.hour for moment in found} == {9}
    assert {moment.astimezone(datetime.UTC).hour for moment in found} == {7, 8}


def test_days_of_its_own_and_other_hours_on_one_of_them() -> None:
    listed = ["2026-11-09/am", "2026-11-09/pm", "2026-11-12/am", "2026-11-12/pm", "2026-11-16/am"]
    usual, other = read(one(half_days=listed)).vevent_list
    assert days(starts(usual)) == ["2026-11-09", "2026-11-12", "2026-11-16"]
    assert other.uid.value == usual.uid.value
    assert other.recurrence_id.value == starts(usual)[-1].replace(tzinfo=usual.dtstart.value.tzinfo)
    assert (other.dtstart.value.hour, other.dtend.value.hour) == (9, 12)


def test_afternoons_begin_in_the_afternoon_and_a_single_day_does_not_repeat() -> None:
    event = read(one(half_days=["2026-11-09/pm"])).vevent
    assert (event.dtstart.value.hour, event.dtend.value.hour) == (13, 16)
    assert "rrule" not in event.contents
    assert "rdate" not in event.contents


def test_an_arabic_title_is_folded_between_letters_and_read_back_whole() -> None:
    data = calendar([one(title=ARABIC, objectives=f"{ARABIC}\nسطر ثانٍ, {ARABIC}")], "كروان")
    lines = data.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert [line.decode("utf-8") for line in lines]
    event = vobject.readOne(data.decode()).vevent
    assert event.summary.value == ARABIC
    assert event.description.value == f"{ARABIC}\nسطر ثانٍ, {ARABIC}"


@settings(max_examples=60)
@given(st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=150))
def test_any_title_is_read_back(title: str) -> None:
    assert read(one(title=title)).vevent.summary.value == title


def test_an_unknown_zone_is_the_time_on_the_wall() -> None:
    for zone in ("", "Haro/Camp", "../etc"):
        read_back = read(one(zone))
        assert read_back.vevent.dtstart.value.tzinfo is None
        assert "vtimezone" not in read_back.contents


def test_cancelled_and_planned_are_said_and_what_has_no_day_is_left_out() -> None:
    told = read(one(status="cancelled"), one(status="planned"), one(start=None, end=None))
    assert [event.status.value for event in told.vevent_list] == ["CANCELLED", "TENTATIVE"]
    assert b"VEVENT" not in calendar([one(start=None, end=None)], "Karwan")


def test_hours_that_are_none_and_hours_the_wrong_way_round_still_make_an_event() -> None:
    event = read(one(starts_at="soon", ends_at="25:70")).vevent
    assert (event.dtstart.value.hour, event.dtend.value.hour) == (9, 16)
    assert read(one(starts_at="8:30")).vevent.dtstart.value.hour == 8
    event = read(one(starts_at="17:00", ends_at="08:00")).vevent
    assert event.dtstart.value < event.dtend.value


@pytest.fixture
def ledger(profile):
    return next(iter(profile.ledgers.values()))


def test_the_same_training_keeps_its_uid_and_counts_what_changed(ledger) -> None:
    ledger.add("site", "", {"zone": "Asia/Baghdad"})
    training = ledger.add("training", "", {"title": "Basics", "start": "2026-11-09", "venue": "Room A"})

    def event():
        return vobject.readOne(calendar(planned(ledger, [ledger.get(training)]), "Karwan").decode()).vevent

    first = event()
    assert first.sequence.value == "0"
    assert first.dtstart.params["X-VOBJ-ORIGINAL-TZID"] == ["Asia/Baghdad"]
    ledger.edit(training, {"note": "nothing that a calendar shows"})
    assert event().serialize() == first.serialize()
    ledger.edit(training, {"start": "2026-11-16", "venue": "Room B"})
    assert (event().uid.value, event().sequence.value) == (first.uid.value, "1")
    assert event().dtstart.value.day == 16
    ledger.delete(training)
    assert (event().status.value, event().sequence.value) == ("CANCELLED", "2")


def test_the_command_line_writes_all_of_them_or_one(ledger, profile, profile_folder, tmp_path, monkeypatch, capsys) -> None:
    one_id = ledger.add("training", "", {"title": ARABIC, "start": "2026-11-09"})
    ledger.add("training", "", {"title": "Other", "start": "2026-11-10"})
    profile.close()
    monkeypatch.setenv("MUSTER_PASSPHRASE", PASSPHRASE)
    for words, titles in (((), [ARABIC, "Other"]), (("--training", one_id), [ARABIC])):
        out = tmp_path / "all.ics"
        assert main(["--profile", str(profile_folder), "calendar", "--out", str(out), *words]) == 0
        told = vobject.readOne(out.read_text(encoding="utf-8"))
        assert [event.summary.value for event in told.vevent_list] == titles
    assert main(["--profile", str(profile_folder), "calendar", "--out", str(out), "--training", "None such"]) == 3
    assert "None such" in capsys.readouterr().err
