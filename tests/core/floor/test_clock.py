"""The honest clock: each level's own time, and nothing that is not its own, whatever order the records came in."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from muster.floor.clock import LATE, MET, NOTHING, OVERDUE, OWN, RUNNING, TRANSIT, WAITING, clock_of
from muster.floor.hours import DAY, MINUTE
from muster.floor.policy import example, policy_of, stamp, values_of
from tests.core.floor.issues import HOUR, POLICY, ZONE, at, entry, issue, receipt, record

NINE = at("2026-11-10T09:00")  # a Tuesday
YEARS = 2 * 365 * DAY
SOON = NINE + 20 * MINUTE


def test_level_1_runs_from_when_it_was_logged():
    clock = clock_of(issue(logged=NINE), [], [], NINE + 10 * MINUTE)
    assert (clock.level, clock.state, clock.ended) == (1, OWN, None)
    mine = clock.now
    assert (mine.charged, mine.limit, mine.left, mine.verdict) == (10 * MINUTE, 30 * MINUTE, 20 * MINUTE, RUNNING)
    assert mine.due == NINE + 30 * MINUTE
    late = clock_of(issue(logged=NINE), [], [], NINE + 31 * MINUTE).now
    assert (late.verdict, late.due, late.left) == (OVERDUE, NINE + 30 * MINUTE, -MINUTE)


def test_the_way_to_level_2_is_shown_and_charged_to_nobody():
    one = issue(logged=NINE)
    up = entry(one, "passed_up", SOON, level="2", by="w" * 32)
    got = receipt(one, 2, "desk", SOON + 3 * HOUR, up)
    clock = clock_of(one, [up], [got], SOON + 4 * HOUR)
    assert (clock.level, clock.state) == (2, OWN)
    assert (clock.levels[1].charged, clock.levels[1].verdict, clock.levels[1].due) == (20 * MINUTE, MET, None)
    assert (clock.now.started, clock.now.transit, clock.now.charged) == (SOON + 3 * HOUR, 3 * HOUR, HOUR)
    waiting = clock_of(one, [up], [], SOON + 4 * HOUR)
    assert (waiting.state, waiting.now.charged, waiting.now.transit, waiting.now.due) == (TRANSIT, 0, 4 * HOUR, None)
    assert waiting.now.verdict == NOTHING


def test_the_earliest_receipt_counts():
    one = issue(logged=NINE)
    up = entry(one, "passed_up", SOON, level="2")
    got = [receipt(one, 2, name, SOON + hours * HOUR, up) for name, hours in (("a", 3), ("b", 1), ("c", 2))]
    assert clock_of(one, [up], got, SOON + 5 * HOUR).now.started == SOON + HOUR


def test_waiting_for_the_user_is_not_charged_and_going_on_goes_on():
    one = issue(logged=NINE)
    wait, on = entry(one, "waiting", NINE + 5 * MINUTE), entry(one, "resumed", NINE + 65 * MINUTE)
    paused = clock_of(one, [wait], [], NINE + 50 * MINUTE)
    assert (paused.state, paused.now.charged, paused.now.waiting, paused.now.due) == (WAITING, 5 * MINUTE, 45 * MINUTE, None)
    clock = clock_of(one, [wait, on], [], NINE + 70 * MINUTE)
    assert (clock.state, clock.now.charged, clock.now.waiting) == (OWN, 10 * MINUTE, 60 * MINUTE)
    assert clock.now.due == NINE + 90 * MINUTE


def test_nights_are_shown_and_not_charged():
    one = issue(logged=at("2026-11-10T15:50"))
    clock = clock_of(one, [], [], at("2026-11-11T08:10"))
    assert (clock.now.charged, clock.now.nights, clock.now.verdict) == (20 * MINUTE, 16 * HOUR, RUNNING)
    assert clock.now.due == at("2026-11-11T08:20")


def test_solved_stops_the_clock_and_opened_again_goes_on_where_it_stopped():
    one = issue(logged=NINE)
    done = entry(one, "solved", NINE + 20 * MINUTE)
    again = entry(one, "reopened", NINE + 120 * MINUTE)
    clock = clock_of(one, [done], [], NINE + DAY)
    assert (clock.state, clock.ended, clock.now.charged, clock.now.verdict) == ("over", NINE + 20 * MINUTE, 20 * MINUTE, MET)
    clock = clock_of(one, [done, again], [], NINE + 135 * MINUTE)
    assert (clock.state, clock.ended, clock.now.charged, clock.now.verdict) == (OWN, None, 35 * MINUTE, OVERDUE)


def test_what_is_passed_up_twice_has_to_arrive_twice_and_what_comes_back_has_to_arrive_too():
    one = issue(logged=NINE)
    up = entry(one, "passed_up", NINE + 10 * MINUTE, level="2")
    back = entry(one, "passed_back", NINE + 60 * MINUTE, level="1")
    again = entry(one, "passed_up", NINE + 120 * MINUTE, level="2")
    got = [receipt(one, 2, "desk", NINE + 30 * MINUTE, up), receipt(one, 1, "floor", NINE + 110 * MINUTE, back)]
    clock = clock_of(one, [up, back, again], got, NINE + 180 * MINUTE)
    assert (clock.level, clock.state) == (2, TRANSIT)
    assert clock.levels[1].charged == 20 * MINUTE and clock.levels[1].transit == 50 * MINUTE
    assert clock.levels[2].charged == 30 * MINUTE and clock.levels[2].transit == 80 * MINUTE
    got.append(receipt(one, 2, "desk", NINE + 150 * MINUTE, again))
    clock = clock_of(one, [up, back, again], got, NINE + 180 * MINUTE)
    assert (clock.state, clock.levels[2].charged, clock.levels[2].transit) == (OWN, 60 * MINUTE, 50 * MINUTE)


def test_a_receipt_that_names_no_entry_counts_too():
    one = issue(logged=NINE)
    up = entry(one, "passed_up", SOON, level="2")
    assert clock_of(one, [up], [receipt(one, 2, "desk", SOON + HOUR)], SOON + 2 * HOUR).now.charged == HOUR


def test_a_level_that_no_entry_explains_is_taken_as_it_stands():
    one = issue(logged=NINE, level="3")
    assert (clock_of(one, [], [], SOON).level, clock_of(one, [], [], SOON).state) == (3, TRANSIT)
    assert clock_of(one, [], [receipt(one, 3, "dev", SOON)], SOON + HOUR).now.charged == HOUR


@pytest.mark.parametrize("status", ["closed", "confirmed", "duplicate", "not_reproduced", "backlog"])
def test_a_status_without_an_entry_stops_the_clock_too(status):
    clock = clock_of(issue(logged=NINE, status=status), [], [], NINE + DAY)
    assert (clock.state, clock.now, clock.ended) == ("over", None, NINE)
    one = issue(logged=NINE, status=status, resolved=[NINE + HOUR, 180])
    assert clock_of(one, [], [], NINE + DAY).now.charged == HOUR
    assert clock_of(issue(logged=NINE, status="waiting"), [], [], NINE + DAY).state == WAITING


def test_what_is_solved_in_no_time_was_still_at_its_level():
    one = issue(logged=NINE, severity="1")
    clock = clock_of(one, [entry(one, "solved", NINE)], [], NINE + DAY)
    assert (clock.state, clock.now.charged, clock.now.verdict) == ("over", 0, MET)
    up, done = entry(one, "passed_up", NINE, level="2"), entry(one, "solved", NINE + HOUR, level="2")
    clock = clock_of(one, [up, done], [receipt(one, 2, "desk", NINE + HOUR, up)], NINE + DAY)
    assert [(number, each.charged, each.verdict) for number, each in clock.levels.items()] == [(1, 0, MET), (2, 0, MET)]
    closed = issue(logged=NINE, status="closed", resolved=[NINE, 180])
    assert clock_of(closed, [], [], NINE + DAY).now.verdict == MET


def test_an_issue_without_times_promises_nothing_and_one_without_a_moment_has_no_clock():
    clock = clock_of(issue(logged=NINE, policy=None), [], [], NINE + HOUR)
    assert (clock.now.verdict, clock.now.limit, clock.now.charged, clock.kept) == (NOTHING, None, HOUR, True)
    assert clock_of(issue(), [], [], NINE).levels == {}
    assert clock_of(issue(level="2", status="closed"), [], [], NINE)[:2] == (2, "over")
    assert clock_of(issue(occurred=[NINE, 180]), [], [], SOON).now.charged == 20 * MINUTE


def test_who_has_it_in_hand_and_when():
    one = issue(logged=NINE, channel="phone", walker="w" * 32)
    assert clock_of(one, [], [], NINE + 6 * MINUTE).now.touch_verdict == OVERDUE
    shown = entry(one, "help_shown", NINE + 4 * MINUTE, by="w" * 32)
    assert clock_of(one, [shown], [], NINE + DAY).now[9:13] == (NINE + 4 * MINUTE, 4 * MINUTE, 5 * MINUTE, MET)
    assert clock_of(issue(logged=NINE, walker="w" * 32), [], [], NINE + HOUR).now.touched == NINE
    up = entry(one, "passed_up", SOON, level="2", by="w" * 32)
    got = receipt(one, 2, "desk", SOON, up)
    more = entry(one, "note", SOON + MINUTE, by="w" * 32)
    taken = entry(one, "note", SOON + 40 * MINUTE, by="d" * 32)
    assert clock_of(one, [up, more], [got], SOON + 5 * MINUTE).now.touch_verdict == RUNNING
    assert clock_of(one, [up, more, taken], [got], SOON + DAY).now[9:13] == (SOON + 40 * MINUTE, 40 * MINUTE, 30 * MINUTE, LATE)


def test_the_user_hears_in_time_or_not():
    one = issue(logged=NINE)
    told = [entry(one, "told_back", NINE + minutes * MINUTE) for minutes in (25, 50)]
    clock = clock_of(one, told, [], NINE + 60 * MINUTE)
    assert (clock.told, clock.tell_due, clock.quiet) == (NINE + 50 * MINUTE, NINE + 80 * MINUTE, 25 * MINUTE)
    assert clock.tell_verdict == RUNNING
    assert clock_of(one, told, [], NINE + 90 * MINUTE).tell_verdict == OVERDUE
    done = entry(one, "solved", NINE + 70 * MINUTE)
    assert clock_of(one, [*told, done], [], NINE + DAY).tell_verdict == MET
    assert clock_of(one, [*told, done], [], NINE + DAY).tell_due is None
    assert clock_of(one, told[1:], [], NINE + 70 * MINUTE).tell_verdict == OVERDUE


def test_a_clock_two_years_off_is_shown_and_not_believed():
    one = issue(logged=NINE - YEARS)
    up, got = entry(one, "passed_up", SOON, level="2"), None
    got = receipt(one, 2, "desk", SOON + HOUR + YEARS, up)
    errors = {(one.id, "logged"): -YEARS, (got.id, "at"): YEARS}
    clock = clock_of(one, [up], [got], SOON + 2 * HOUR, errors)
    plain = issue(logged=NINE)
    true = clock_of(plain, [up], [receipt(plain, 2, "desk", SOON + HOUR, up)], SOON + 2 * HOUR)
    assert clock.levels == true.levels and clock.stretches == true.stretches
    assert {(each.record, each.ahead) for each in clock.skews} == {(one.id, -YEARS), (got.id, YEARS)}
    assert true.skews == ()


def test_what_no_sync_told_of_is_held_by_its_cause():
    one = issue(logged=NINE)
    up = entry(one, "passed_up", NINE - YEARS, level="2")
    got = receipt(one, 2, "desk", NINE - YEARS - HOUR, up)
    clock = clock_of(one, [up], [got], NINE + HOUR)
    assert (clock.levels[1].charged, clock.now.started, clock.now.charged) == (0, NINE, HOUR)
    assert {each.counts for each in clock.skews} == {NINE} and len(clock.skews) == 2


# laws

ACTS = ("passed_up", "passed_back", "waiting", "resumed", "told_back", "solved", "reopened", "me_too", "help_shown", "note")


@st.composite
def lives(draw):
    """An issue with entries and receipts of devices whose clocks are wrong, and what the log tells of each."""
    wrong = draw(st.lists(st.integers(-YEARS, YEARS), min_size=3, max_size=3))
    one = issue(logged=NINE + wrong[0], severity=draw(st.sampled_from(["1", "2", "3", "4", None])))
    errors = {(one.id, "logged"): wrong[0]}
    entries, receipts = [], {}
    for number, (act, minutes, who, level) in enumerate(draw(st.lists(
            st.tuples(st.sampled_from(ACTS), st.integers(0, 4000), st.integers(0, 2), st.sampled_from([None, "1", "2", "3"])),
            max_size=7))):
        made = entry(one, act, NINE + minutes * MINUTE + wrong[who], f"{number}", level=level, by=f"{who}" * 32)
        entries.append(made)
        errors[made.id, "at"] = wrong[who]
        if level and draw(st.booleans()):
            got = receipt(one, level, f"device {who}", NINE + draw(st.integers(0, 5000)) * MINUTE + wrong[who],
                          draw(st.sampled_from([made, None])))
            receipts[got.id] = got
            errors[got.id, "at"] = wrong[who]
    return one, entries, [*receipts.values()], errors, NINE + draw(st.integers(0, 6000)) * MINUTE


@settings(deadline=None, max_examples=150)
@given(lives(), st.randoms(use_true_random=False))
def test_any_order_of_syncs_gives_the_same_verdict(life, luck):
    one, entries, receipts, errors, now = life
    clock = clock_of(one, entries, receipts, now, errors)
    others = [entry(issue("y"), "solved", NINE), receipt(issue("y"), 2, "desk", NINE)]
    mixed = [*entries, *(luck.choices(entries, k=3) if entries else ()), others[0]]
    came = [*receipts, *(luck.choices(receipts, k=3) if receipts else ()), others[1]]
    luck.shuffle(mixed)
    luck.shuffle(came)
    assert clock_of(one, iter(mixed), iter(came), now, errors) == clock


@settings(deadline=None, max_examples=150)
@given(lives())
def test_wrong_clocks_that_the_log_knows_of_change_nothing_but_what_is_shown(life):
    one, entries, receipts, errors, now = life

    def right(each, field):
        when = each.values.get(field)
        return record_like(each, {**each.values, field: [when[0] - errors[each.id, field], 180]})

    clock = clock_of(one, entries, receipts, now, errors)
    true = clock_of(right(one, "logged"), [right(each, "at") for each in entries], [right(each, "at") for each in receipts], now)
    assert clock.levels == true.levels and clock.stretches == true.stretches and clock.ended == true.ended


def record_like(old, values):
    return type(old)(old.id, old.kind, old.site, values, {}, False, False)


@settings(deadline=None, max_examples=150)
@given(lives())
def test_time_is_shared_out_and_only_working_time_of_the_own_is_charged(life):
    one, entries, receipts, errors, now = life
    clock = clock_of(one, entries, receipts, now, errors)
    for before, after in zip(clock.stretches, clock.stretches[1:], strict=False):
        assert before.end <= after.begin and not before.open
    for number, level in clock.levels.items():
        own = [each for each in clock.stretches if each.level == number and each.what == OWN]
        assert level.charged == sum(POLICY.calendar.worked(each.begin, each.end) for each in own)
        assert level.charged + level.nights == sum(each.end - each.begin for each in own)
        assert level.nights >= 0 and level.transit >= 0 and level.waiting >= 0
        assert (level.verdict in (LATE, OVERDUE)) == (level.limit is not None and level.charged > level.limit)
        if level.open and level.due is not None and level.verdict == RUNNING and clock.state == OWN:
            assert level.due >= now or not POLICY.calendar.open(level.due)


@settings(deadline=None, max_examples=100)
@given(lives(), st.integers(1, 99_999), st.booleans())
def test_changing_a_policy_never_rewrites_the_past(life, minutes, example_):
    one, entries, receipts, errors, now = life
    before = clock_of(one, entries, receipts, now, errors)
    changed = record("policy", "p", "", **{**values_of(POLICY), "s1_l1": str(minutes), "state": "in_force", "example": example_})
    assert policy_of(changed).limit("1", "l1") == minutes * MINUTE
    assert clock_of(one, entries, receipts, now, errors) == before
    stamped = {**one.values, **stamp(policy_of(changed, ZONE))}
    assert clock_of(record_like(one, stamped), entries, receipts, now, errors).terms != before.terms or minutes == 30


def test_the_example_says_so_on_the_clock():
    assert clock_of(issue(logged=NINE), [], [], SOON).example
    assert not clock_of(issue(logged=NINE, policy=example(ZONE)._replace(example=False)), [], [], SOON).example
