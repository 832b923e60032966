"""Support times: the example is marked as one, what is stamped on an issue reads back whole, and no later change reaches it."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.change import Record
from muster.floor.hours import MINUTE, Calendar
from muster.floor.policy import (
    SEVERITIES,
    Policy,
    example,
    first_days,
    in_force,
    policy_at,
    policy_of,
    stamp,
    terms_of,
    values_of,
)
from muster.kinds import ALL
from muster.kinds.policy import DAYS, POLICY, SORTS
from muster.kinds.support import ISSUE

MINUTES = st.none() | st.integers(0, 99_999)
CALENDARS = st.builds(
    Calendar, st.sets(st.sampled_from(DAYS), min_size=1).map(frozenset), st.integers(0, 1440), st.integers(0, 1440),
    st.sampled_from(["UTC", "Asia/Baghdad", "Asia/Dhaka"]), st.sets(st.dates().map(str), max_size=3).map(frozenset))
POLICIES = st.builds(
    Policy, st.uuids().map(lambda each: each.hex), st.text("abc ء", min_size=1, max_size=5), st.booleans(), CALENDARS,
    st.integers(0, 99), st.integers(0, 99),
    st.fixed_dictionaries({severity: st.fixed_dictionaries({sort: MINUTES for sort in SORTS}) for severity in SEVERITIES}))


def record(values, site="", id_="a" * 32, gone=False):
    return Record(id_, "policy", site, values, {}, gone, False)


def test_the_example_is_what_practice_says_and_says_that_it_is_an_example():
    shipped = example("Asia/Baghdad")
    assert shipped.example and not shipped.id
    assert [shipped.limit("1", sort) // MINUTE for sort in SORTS] == [5, 30, 30, 240, 60, 480, 30]
    assert [shipped.limit("2", sort) // MINUTE for sort in SORTS] == [15, 120, 120, 480, 240, 1440, 120]
    assert [shipped.limit("3", sort) // MINUTE for sort in SORTS] == [60, 480, 480, 960, 480, 3360, 480]
    assert [shipped.limit("4", sort) for sort in SORTS[4:]] == [None] * 3
    assert example(go_live=False).limit("1", "first") == 30 * MINUTE
    assert shipped.limit(None, "l1") == shipped.limit("3", "l1") == shipped.limit("from a newer program", "l1")


def test_an_issue_turns_by_the_policy():
    shipped = example()
    assert [shipped.tone(minutes * MINUTE) for minutes in (0, 9, 10, 14, 15, 900)] == ["", "", "amber", "amber", "red", "red"]


@given(POLICIES)
def test_what_is_stamped_reads_back_and_fits_its_field(policy):
    fields = stamp(policy)
    assert terms_of(fields) == policy
    assert all(ISSUE.by_name[name].valid(value) for name, value in fields.items())
    assert stamp(terms_of(fields)) == fields


@given(POLICIES)
def test_a_record_says_what_it_was_made_of(policy):
    values = values_of(policy)
    assert policy_of(record(values, id_=policy.id)) == policy
    assert all(POLICY.by_name[name].valid(value) for name, value in values.items())
    assert not [flag for flag in POLICY.flags if flag(values)]


@given(POLICIES, POLICIES)
def test_changing_a_policy_never_reaches_what_was_stamped(before, after):
    issue = stamp(before)
    changed = record(values_of(after._replace(id=before.id)) | {"state": "in_force"}, id_=before.id)
    assert policy_at([changed], "") == after._replace(id=before.id)
    assert terms_of(issue) == before


@pytest.mark.parametrize("text", [None, "", "{}", "no", "[]", '{"v":2}', "null", '{"v":1,"days":3}',
                                  stamp(example())["terms"].replace('"v":1', '"v":2'),
                                  stamp(example())["terms"].replace("08:00", "28:00")])
def test_terms_that_cannot_be_read_promise_nothing(text):
    assert terms_of({"terms": text}) is None


@given(st.recursive(st.none() | st.integers() | st.text(max_size=3), lambda inner: st.lists(inner, max_size=3)),
       st.sampled_from(sorted(msgspec.json.decode(stamp(example())["terms"]))))
def test_terms_that_somebody_broke_are_no_error(value, part):
    said = msgspec.json.decode(stamp(example())["terms"])
    said[part] = value
    read = terms_of({"terms": msgspec.json.encode(said).decode()})
    assert read is None or isinstance(read, Policy)


def test_the_nearest_policy_in_force_counts_and_of_two_the_later():
    at = {"state": "in_force"}
    root, old, new = record(at, "", "1" * 32), record(at, "haro", "2" * 32), record(at, "haro", "3" * 32)
    below, draft = record(at, "haro/block", "4" * 32), record({"state": "draft"}, "haro", "5" * 32)
    gone, beside = record(at, "haro", "6" * 32, gone=True), record(at, "har", "7" * 32)
    held = [root, old, new, below, draft, gone, beside]
    assert in_force(held, "haro") is new
    assert in_force(held, "haro/block") is below and in_force(held, "zerin") is root
    assert in_force([draft, below], "haro") is None
    assert policy_at([], "haro", "Asia/Dhaka").example and policy_at([], "haro", "Asia/Dhaka").calendar.zone == "Asia/Dhaka"


def test_the_first_days_are_five():
    days = [first_days("2026-11-09", day) for day in ("2026-11-01", "2026-11-09", "2026-11-13", "2026-11-14")]
    assert days == [True, True, True, False] and not first_days(None, "2026-11-09")


def test_a_policy_that_leaves_out_its_zone_takes_that_of_the_site():
    assert policy_of(record({"name": "x"}), "Asia/Kabul").calendar.zone == "Asia/Kabul"
    assert policy_of(record({"name": "x", "zone": "UTC"}), "Asia/Kabul").calendar.zone == "UTC"
    assert policy_of(record({"name": "x"})).limit("1", "l1") is None


@pytest.mark.parametrize(("values", "said"), [
    ({"from": "8"}, 1), ({"to": "24:01"}, 1), ({"to": "24:00", "from": "٠٨:٠٠"}, 0), ({"days": ["mo", "xx"]}, 1),
    ({"holidays": "2026-03-21\n2026-13-01"}, 1), ({"holidays": "2026-03-21\n2026-12-01"}, 0), ({"zone": "Mars/Olympus"}, 1),
    ({"example": True, "state": "in_force"}, 1), ({"example": True, "state": "draft"}, 0),
])
def test_what_is_odd_in_a_policy_is_told(values, said):
    assert len([flag for flag in ALL["policy"].flags if flag(values)]) == said
