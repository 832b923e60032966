"""Counts that are kept as records come and go are those of a count made anew."""

from hypothesis import given
from hypothesis import strategies as st

from muster.change import Record, Version
from muster_desktop.rows import CLASH, REMARK, UNSENT
from muster_desktop.tallies import Tally

SIDE = Version((b"12345678", 1), "a", "", 0, 0, False)


def made(at, clash, late, unsent):
    return Record(str(at), "risk", "", {"late": late}, {"title": (SIDE,)} if clash else {}, False, unsent)


records = st.builds(made, st.integers(0, 5), st.booleans(), st.booleans(), st.booleans())


def remarks(record):
    return ["late"] if record.values["late"] else []


@given(st.lists(records), st.lists(st.tuples(st.booleans(), records)))
def test_counts_follow(first, steps):
    held = {record.id: record for record in first}
    tally = Tally(remarks)
    tally.begin(held.values())
    for gone, record in steps:
        if record.id in held:
            tally.drop(held.pop(record.id))
        if not gone:
            held[record.id] = record
            tally.put(record)
    now = held.values()
    assert tally[""] == len(now)
    assert tally[CLASH] == sum(bool(each.clashes) for each in now)
    assert tally[REMARK] == sum(bool(remarks(each)) for each in now)
    assert tally[UNSENT] == sum(each.unsent for each in now)
