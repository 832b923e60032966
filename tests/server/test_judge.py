"""The verdict on one change: its rights, its type, its size, its site, its place."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster import verdicts
from muster.change import Change
from muster.ids import new_id
from muster.rights import Holder
from muster.store import Store
from muster.store.codec import from_json, pack, to_json, unpack
from muster_server.judge import DEEPEST, MOST_NAME, MOST_PATH, MOST_UNKNOWN, verdict
from tests.core.stores import record
from tests.server.offers import Sender, log_of
from whole.together import Meeting

HQ = Holder(record(1), frozenset({("hq", "")}), record(2))
SITES = {"", "haro"}


def change(field: str = "title", value: object = "x", *, kind: str = "risk", site: str = "haro",
           seen: dict[bytes, int] | None = None) -> Change:
    return Change(b"epoch...", 0, 0, record(5), kind, site, field, value, (), 0, 0, 0, seen)


def judged(*arguments: object, holder: Holder = HQ, **named: object) -> int:
    return verdict(holder, change(*arguments, **named), None, SITES)  # type: ignore[arg-type]


def test_what_is_allowed_and_sound_is_accepted() -> None:
    assert judged() == judged("title", None) == judged("title", "x", site="") == verdicts.ACCEPTED
    assert judged("name", "New", kind="site", site="new/place") == verdicts.ACCEPTED


def test_rights_come_before_types() -> None:
    nobody = Holder(record(1), frozenset(), record(2))
    assert judged("title", 5, holder=nobody) == verdicts.RIGHTS
    assert judged("title", "x", holder=Holder(record(1), frozenset({("coordinator", "zerin")}), record(2))) == verdicts.RIGHTS


@pytest.mark.parametrize("field, value", [
    ("title", 5), ("title", ["x"]), ("title", "a\0b"), ("title", "Ame\u0301lie"), ("status", "no such"), ("due", "2026-13-01"),
    ("_deleted", None), ("_deleted", "yes"), ("_deleted", 1), ("_deleted", True),
])
def test_a_value_of_the_wrong_type(field: str, value: object) -> None:
    assert judged(field, value) == verdicts.TYPE


def test_a_delete_says_what_it_saw_and_its_undoing_does_not() -> None:
    assert judged("_deleted", True, seen={}) == judged("_deleted", False) == verdicts.ACCEPTED
    assert judged("_deleted", False, seen={}) == verdicts.TYPE


def test_a_site_that_nobody_added() -> None:
    assert judged(site="zerin") == judged(site="haro/block") == judged(site="har") == verdicts.SITE
    assert verdict(HQ, change(site=""), None, set()) == verdicts.ACCEPTED


def test_names_and_paths_have_a_size() -> None:
    assert judged("f" * MOST_NAME) == verdicts.ACCEPTED
    assert judged("f" * (MOST_NAME + 1)) == judged(kind="k" * (MOST_NAME + 1)) == verdicts.SIZE
    assert judged("name", "x", kind="site", site="s" * (MOST_PATH + 1)) == verdicts.SIZE
    assert judged("name", "x", kind="site", site="خ" * (MOST_PATH // 2 + 1)) == verdicts.SIZE


def nested(depth: int) -> object:
    value: object = "x"
    for _ in range(depth):
        value = [value]
    return value


@pytest.mark.parametrize("value", [
    "a\0b", "Ame\u0301lie", "\ud800", ["a\0b"], {"a": {"b": ["\ud800"]}}, {"a\0b": 1}, {"\ud800": 1}, 1.5, float("nan"), b"bytes",
    1 << 63, {1: "x"}, (1,), nested(DEEPEST + 1), nested(900), msgspec.msgpack.Ext(5, b"x"), msgspec.Raw(b"x"),
])
def test_an_unknown_field_holds_only_what_every_store_holds(value: object) -> None:
    assert judged("of_tomorrow", value) == verdicts.TYPE
    assert judged("title", value, kind="dragon") == verdicts.TYPE


@pytest.mark.parametrize("value", [
    None, True, "خط", "", 0, -(1 << 63), (1 << 63) - 1, [], {}, {"a": [1, None, {"b": "c"}]}, nested(DEEPEST),
    "x" * (MOST_UNKNOWN - 10),
])
def test_plain_values_of_an_unknown_field_are_kept(value: object) -> None:
    assert judged("of_tomorrow", value) == verdicts.ACCEPTED


def test_an_unknown_field_has_a_size() -> None:
    assert judged("of_tomorrow", "x" * (MOST_UNKNOWN + 1)) == verdicts.SIZE


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats() | st.text(st.characters()) | st.binary(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5) | st.integers(), inner, max_size=4),
    max_leaves=12)


@given(JSON)
def test_what_is_accepted_reads_back_as_it_came(value: object) -> None:
    if judged("of_tomorrow", value) == verdicts.ACCEPTED:
        assert from_json(to_json(value)) == value
        assert unpack(pack(value)) == value
        assert isinstance(to_json(value).decode(), str)


def test_a_record_stays_what_and_where_it_was(tmp_path: Path) -> None:
    meeting = Meeting(tmp_path)
    sender, which = Sender(meeting, "hq"), new_id()
    offers = [sender.change(0, which), sender.change(1, which, site="zerin"), sender.change(2, which, kind="meeting"),
              sender.change(3, which, value="y")]
    assert [sender.verdicts(each)[0] for each in offers] == [0, verdicts.MOVED, verdicts.MOVED, 0]


@pytest.fixture
def on_either(tmp_path: Path, either: object) -> Meeting:
    """The meeting of these tests on the store of a real server, SQLite and then PostgreSQL."""
    store = either.store  # type: ignore[attr-defined]
    assert isinstance(store, Store)
    return Meeting(tmp_path, store.engine)


def test_whatever_is_offered_finds_its_place(on_either: Meeting) -> None:
    """Nothing that the wire lets through stops a database: it is accepted or in quarantine, and reads back as it came."""
    sender = Sender(on_either, "hq")
    strange = [
        "a\0b", "Ame\u0301lie", {"a\0b": ["\0"]}, 1.5, b"bytes", nested(200), (1 << 64) - 1, "x" * 100_000, {"1": 2}, [[]],
        float("inf")]
    entries = [sender.change(n, new_id(), "of_tomorrow", value) for n, value in enumerate(strange)]
    after = len(strange)
    entries += [sender.change(after, new_id(), "f" * 5_000), sender.change(after + 1, new_id(), kind="k" * 5_000)]
    for n, end in ((after + 2, 0x5600), (after + 3, 0x4F40)):  # no letter twice: an index cannot make it smaller
        entries.append(sender.change(n, new_id(), "name", "x", kind="site", site="".join(map(chr, range(0x4E00, end)))))
    got = sender.verdicts(*entries)
    T, S = verdicts.TYPE, verdicts.SIZE  # noqa: N806
    assert got == [T, T, T, T, T, T, T, S, 0, 0, T, S, S, S, 0]
    there = log_of(on_either)[-len(entries):]
    assert [entry.change.value for entry in there] == [entry.change.value for entry in entries]


