"""The floor's board without a window: lanes, ages by the times in force, the line of the day, numbers, what was common."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.change import Record
from muster.floor.clock import clock_of
from muster.floor.policy import example, stamp
from muster_desktop.floor import board
from muster_desktop.floor.boardread import Day, day_number, live_sites, midnight_of, read_day
from muster_desktop.floor.common import phrases
from muster_desktop.floor.numbers import number_of, numbers_in
from muster_desktop.floor.turnout import today_count

NOON = round(datetime.datetime(2026, 11, 10, 12).timestamp()) * 1000
POLICY = example()._replace(amber=10, red=20)
MINUTE = 60_000


def issue(minutes=1, name="a", **values):
    logged = [NOON - minutes * MINUTE, 0]
    return Record(f"{name:0>32}".encode().hex()[-32:], "issue", "haro", {"summary": name, "logged": logged, **values}, {}, False,
                  False)


def other(kind, name, **values):
    return Record(f"{name:0>16}".encode().hex(), kind, "haro", values, {}, False, False)


def day(*issues, **more):
    return Day("haro", NOON, midnight_of(NOON), tuple(issues), **more)


@pytest.mark.parametrize(("values", "lane"), [
    ({}, "new"), ({"status": "logged", "level": "1"}, "new"), ({"status": "in_hand"}, "helping"),
    ({"status": "waiting", "level": "1"}, "helping"), ({"status": "logged", "level": "2"}, "second"),
    ({"status": "in_hand", "level": "3"}, "third"), ({"status": "closed"}, ""), ({"status": "confirmed", "level": "2"}, ""),
    ({"status": "backlog"}, ""), ({"status": "duplicate"}, ""),
])
def test_an_issue_stands_in_one_lane(values, lane):
    assert board.lane_of(issue(**values)) == lane


@pytest.mark.parametrize(("minutes", "tone"), [(9, ""), (10, "amber"), (19, "amber"), (20, "red")])
def test_age_turns_by_the_times_in_force(minutes, tone):
    assert board.cards(day(issue(minutes)), POLICY)[0].tone == tone
    assert board.cards(day(issue(minutes, status="waiting")), POLICY)[0].tone == "", "who waits for the user is not late"


def test_the_times_of_an_issue_are_those_it_was_logged_with():
    own = stamp(example()._replace(amber=1, red=2))
    assert board.cards(day(issue(3, **own)), POLICY)[0].tone == "red"


def test_above_level_one_the_promised_working_time_counts():
    always = POLICY.calendar._replace(days=frozenset(("mo", "tu", "we", "th", "fr", "sa", "su")), start=0, end=1440)
    policy = POLICY._replace(calendar=always)
    up = issue(200, level="2", severity="1", name="up")
    entry = other("entry", "e", issue=up.id, act="passed_up", at=[NOON - 150 * MINUTE, 0])
    assert policy.limit("1", "l2") == 240 * MINUTE
    card = board.cards(day(up, entries=(entry,)), policy)[0]
    assert (card.minutes, card.tone) == (150, "")
    later = other("entry", "e", issue=up.id, act="passed_up", at=[NOON - 190 * MINUTE, 0])
    assert board.cards(day(up, entries=(later,)), policy)[0].tone == "amber"
    before = other("entry", "e", issue=up.id, act="passed_up", at=[NOON - 240 * MINUTE, 0])
    assert board.cards(day(up, entries=(before,)), policy)[0].tone == "red"


def test_where_work_stopped_comes_first_then_the_newest():
    found = board.cards(day(issue(5, "old"), issue(1, "young"), issue(9, "stopped", can_work="stopped")), POLICY)
    assert [card.record.values["summary"] for card in found] == ["stopped", "young", "old"]
    assert [card.mark for card in found] == ["blocked", "low", "low"]


def test_the_line_of_the_day_by_hand():
    solved = issue(60, "solved", status="closed", resolved=[NOON - 50 * MINUTE, 0], help="p", verdict="accurate")
    told = issue(40, "told", status="closed", resolved=[NOON - 20 * MINUTE, 0], verdict="none_exists")
    before = issue(1440, "before", status="closed", resolved=[NOON - 1400 * MINUTE, 0])
    waits = issue(6, "waits", can_work="stopped")
    counts = [other("turnout", "1", at=[NOON - 90 * MINUTE, 0], signed_in="12", expected="58"),
              other("turnout", "2", at=[NOON - 10 * MINUTE, 0], signed_in="41", expected="58"),
              other("turnout", "3", at=[NOON - 1440 * MINUTE, 0], signed_in="50", expected="58")]
    strip = board.strip(day(solved, told, before, waits, records={"turnout": counts}))
    assert (strip.signed, strip.expected, strip.stopped) == (41, 58, 1)
    assert strip.wait == 10, "10, 20 and 6 minutes"
    assert (strip.solved, strip.helped, strip.by_help, strip.solved_before) == (2, 1, 50, 1)
    assert today_count(day(records={"turnout": counts})).record is counts[1]
    assert today_count(day(records={"turnout": counts[2:]})) == (None, {"expected": "58"})


def test_the_wait_is_until_the_first_touch_of_the_honest_clock_also_where_the_device_was_wrong():
    wrong = 2 * 365 * 24 * 60 * MINUTE
    rung = issue(40, "rung", channel="phone", status="in_hand")
    rung.values["logged"][0] -= wrong
    told = [other("entry", "m", issue=rung.id, act="me_too", at=[NOON - 35 * MINUTE, 0]),
            other("entry", "n", issue=rung.id, act="note", at=[NOON - 15 * MINUTE, 0])]
    seen = day(rung, entries=tuple(told), errors={(rung.id, "logged"): -wrong})
    touched = clock_of(rung, told, [], NOON, seen.errors).levels[1]
    assert board.strip(seen).wait * MINUTE == touched.touched - touched.started == 25 * MINUTE
    assert board.cards(seen, POLICY)[0].minutes == 40


def test_nothing_is_made_up_on_an_empty_day():
    assert board.strip(day())[:7] == (-1, -1, 0, -1, -1, 0, 0)


def test_who_is_on_the_floor_now():
    def shift(name, begin, end, status, person):
        return other("shift", name, person=person, start=[NOON + begin * MINUTE, 0], end=[NOON + end * MINUTE, 0],
                     status=status)
    shifts = [shift("1", -60, 60, "on_floor", "a"), shift("2", -60, 60, "absent", "b"), shift("3", 10, 60, "on_floor", "c"),
              shift("4", -60, 0, "on_floor", "d"), shift("5", -5, 60, "break", "e"), shift("6", -30, 30, "confirmed", "a")]
    assert [each.values["person"] for each in board.strip(day(records={"shift": shifts})).floor] == ["a", "e"]


def test_tips_that_are_over_are_not_told():
    tips = [other("tip", "1", text="old", at=[NOON - 3000 * MINUTE, 0]), other("tip", "2", text="now", at=[NOON - 5 * MINUTE, 0]),
            other("tip", "3", text="over", at=[NOON - 50 * MINUTE, 0], until=[NOON - MINUTE, 0])]
    assert [tip.values["text"] for tip in board.tips_now(day(records={"tip": tips}))] == ["now"]


@given(st.lists(st.binary(min_size=16, max_size=16), min_size=1, max_size=40, unique=True))
def test_a_number_has_five_digits_and_is_always_the_same(ids):
    for each in ids:
        assert 10_000 <= number_of(each.hex()) <= 99_999
        assert number_of(each.hex()) == number_of(each.hex())
        assert numbers_in(f"it is #{number_of(each.hex())}, again") == [number_of(each.hex())]


@pytest.mark.parametrize(("typed", "numbers"), [
    ("60312", [60312]), ("#60312 here too", [60312]), ("٦٠٣١٢", [60312]), ("#៦០៣១២", [60312]), ("603123", []), ("a60312", []),
    ("60312b", []), ("00312", []), ("", []), ("60312 and 60313, 60312", [60312, 60313])])
def test_numbers_are_read_out_of_what_was_typed(typed, numbers):
    assert numbers_in(typed) == numbers


@pytest.mark.parametrize(("live", "number"), [("2026-11-10", 1), ("2026-11-09", 2), ("2026-11-11", 0), ("2026-10-01", 0),
                                              ("", 0)])
def test_the_days_of_a_go_live_are_counted(live, number):
    assert day_number(live, "2026-11-10") == number


def test_what_is_read_is_what_is_open_or_new(context, log):
    ledger = context.ledger
    kept = {log("Open"), log("Old and open", 5000), log("Closed today", 30, status="closed")}
    log("Closed long ago", 5000, status="closed")
    ledger.add("issue", "", {"summary": "Elsewhere"})
    now = ledger._clock.now()
    found = read_day(ledger, "haro", now)
    assert {each.id for each in found.issues} == kept
    assert found.others == frozenset(), "all of it was written here"
    assert live_sites(ledger, datetime.date.today().isoformat())[0] == "haro"
    assert phrases(ledger, "haro") == []
