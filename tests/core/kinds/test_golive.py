"""How ready a site is, counted; and the flags of readiness items."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from muster.kinds.golive import COUNTED_OUT, READINESS, readiness_summary

STATUSES = [None, *(option.name for option in READINESS.by_name["status"].type.options)]
ITEMS = st.lists(st.fixed_dictionaries({"status": st.sampled_from(STATUSES), "blocker": st.sampled_from([None, True, False])}))


def test_a_list_by_hand():
    items = [
        {"status": "fulfilled", "blocker": True}, {"status": "open", "blocker": True}, {"status": "not_verified"},
        {"blocker": True}, {"status": "not_required", "blocker": True}, {"status": "not_applicable"}, {"status": "fulfilled"},
    ]
    summary = readiness_summary(items)
    assert summary == (7, 5, 2, 3, 2)
    assert summary.share == 0.4


def test_nothing_to_count_is_not_ready():
    assert readiness_summary([]).share == 0.0
    assert readiness_summary([{"status": "not_required"}]).share == 0.0


@given(items=ITEMS)
def test_the_counts_add_up_in_any_order(items):
    summary = readiness_summary(items)
    assert summary == readiness_summary(reversed(items))
    assert 0 <= summary.open_blockers <= summary.blockers <= summary.counted <= summary.items == len(items)
    assert summary.counted == sum(item["status"] not in COUNTED_OUT for item in items)
    assert 0.0 <= summary.share <= 1.0


def test_flags():
    def flags(**values):
        return [sentence for flag in READINESS.flags if (sentence := flag(values))]

    assert len(flags(status="not_required", blocker=True)) == 1
    assert flags(status="not_required", blocker=True, comment="Hosted elsewhere") == []
    assert len(flags(status="open", owner="p")) == 1
    assert flags(status="open", owner="p", due="2026-11-12") == []
    assert flags(status="not_verified") == []
