"""A profile in two places, or put back from a copy: what both made is at the server, under ids of their own, and nothing clashes
that did not before."""

from __future__ import annotations

from itertools import groupby, permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster import verdicts
from muster.author import Edit, current_epoch
from muster.change import Change, Entry, Live, Vector, covers, merge, vector_of
from muster.forks import moved_to, renumber
from muster.problems import Problem
from muster.store.codec import live_of
from muster.store.digests import digest_of
from muster.store.log import since, unsent
from muster.store.rewrite import waiting
from muster_desktop.ledger import Changed
from whole.together import Laptop, Meeting

OLD, FRESH, THEIRS = b"old.....", b"fresh...", b"theirs.."


@pytest.fixture
def meeting(tmp_path: Path) -> Meeting:
    return Meeting(tmp_path)


@pytest.fixture
def laptop(meeting: Meeting) -> Laptop:
    made = meeting.laptop("hq")
    made.sync()
    made.ledger.add("issue", "haro", {"summary": "the epoch has begun"})
    made.sync()
    return made


def digest(meeting: Meeting) -> str:
    with meeting.store.read(meeting.rollout) as tx:
        return digest_of(tx)


def log(meeting: Meeting) -> list[Entry]:
    with meeting.store.read(meeting.rollout) as tx:
        return since(tx, 0, 1 << 40)


def titles(laptop: Laptop) -> set[object]:
    return {record.values.get("title") for record in laptop.ledger.records("risk")}


def in_step(meeting: Meeting, *laptops: Laptop) -> None:
    for _ in range(2):
        for laptop in laptops:
            laptop.sync()
    assert {laptop.ledger.digest() for laptop in laptops} == {digest(meeting)}
    assert [laptop.ledger.waiting() for laptop in laptops] == [0] * len(laptops)


def test_a_copied_folder_goes_on_under_other_ids(meeting: Meeting, laptop: Laptop) -> None:
    laptop.ledger.add("risk", "haro", {"title": "before"})
    twin = laptop.copied("twin")
    here = laptop.ledger.add("risk", "haro", {"title": "here"})
    laptop.sync()
    there = twin.ledger.add("risk", "haro", {"title": "there", "description": "d"})
    twin.ledger.edit(there, {"title": "there, and better"})
    heard: list[Changed] = []
    twin.ledger.listen(heard.append)
    outcome = twin.sync()
    assert (outcome.renumbered, outcome.sent) == (3, 4)  # what was made before the copy is known already
    assert any(there in changed.records and "risk" in changed.kinds for changed in heard)
    in_step(meeting, laptop, twin)
    assert titles(laptop) == titles(twin) == {"before", "here", "there, and better"}
    assert not laptop.ledger.in_clash() and not twin.ledger.in_clash()
    assert len({entry.change.epoch for entry in log(meeting) if entry.change.record in (here, there)}) == 2
    saves = [len(list(group)) for _, group in groupby(
        (entry.change for entry in log(meeting) if entry.change.record == there), key=lambda change: change.save)]
    assert saves == [2, 1]


def test_the_next_save_goes_on_in_the_fresh_epoch(meeting: Meeting, laptop: Laptop) -> None:
    twin = laptop.copied("twin")
    laptop.ledger.add("risk", "haro", {"title": "here"})
    laptop.sync()
    twin.ledger.add("risk", "haro", {"title": "there"})
    twin.sync()
    with twin.store.read(meeting.rollout) as tx:
        fresh = current_epoch(tx)
    assert twin.outside.read(meeting.rollout) == (fresh, 0)
    twin.ledger.add("risk", "haro", {"title": "after"})
    with twin.store.read(meeting.rollout) as tx:
        assert [entry.change.id for entry in unsent(tx, 9)] == [(fresh, 1)]
    in_step(meeting, laptop, twin)


def test_a_removed_copy_hands_over_what_it_made(meeting: Meeting, laptop: Laptop) -> None:
    twin = laptop.copied("twin")
    laptop.ledger.add("risk", "haro", {"title": "here"})
    laptop.sync()
    there = twin.ledger.add("risk", "haro", {"title": "there"})
    meeting.set_state(laptop, "revoked")
    with pytest.raises(Problem) as told:
        twin.sync()
    assert told.value.code == "device_revoked"
    assert twin.ledger.waiting() == 0
    assert [entry.verdict for entry in log(meeting) if entry.change.record == there] == [verdicts.REVOKED]


def test_a_folder_put_back_with_nothing_unsent_begins_an_epoch(meeting: Meeting, laptop: Laptop) -> None:
    laptop.ledger.add("risk", "haro", {"title": "one"})
    laptop.sync()
    old = laptop.copied("old")
    laptop.ledger.add("risk", "haro", {"title": "two"})
    laptop.sync()
    old.ledger.add("risk", "haro", {"title": "three"})  # the id of "two"; no mark outside warns
    assert old.sync().renumbered == 1
    old.ledger.add("risk", "haro", {"title": "four"})
    in_step(meeting, laptop, old)
    assert titles(old) == {"one", "two", "three", "four"}


def test_what_came_back_in_a_frame_is_a_fork_too(meeting: Meeting, laptop: Laptop) -> None:
    """The copy made its change while its own round was on the way: the answer brings the other's change of that id."""
    twin = laptop.copied("twin")
    laptop.ledger.add("risk", "haro", {"title": "here"})
    laptop.sync()
    send = twin.wire.send

    def meanwhile(body: bytes) -> bytes:
        reply = send(body)
        if len(twin.wire.seen) == 1:
            twin.ledger.add("risk", "haro", {"title": "there"})
        return reply

    twin.wire.send = meanwhile  # type: ignore[method-assign]
    assert twin.sync().renumbered == 1
    in_step(meeting, laptop, twin)
    assert titles(twin) == {"here", "there"}


def test_both_edit_one_field_and_that_is_a_clash_not_a_loss(meeting: Meeting, laptop: Laptop) -> None:
    record = laptop.ledger.add("risk", "haro", {"title": "before"})
    laptop.sync()
    twin = laptop.copied("twin")
    laptop.ledger.edit(record, {"title": "here"})
    laptop.ledger.edit(record, {"title": "here again"})
    laptop.sync()
    twin.ledger.edit(record, {"title": "there"})
    twin.ledger.edit(record, {"title": "there again"})
    twin.sync()
    in_step(meeting, laptop, twin)
    (clash,) = twin.ledger.in_clash()
    assert {side.value for side in clash.clashes["title"]} == {"here again", "there again"}


def test_a_delete_that_moves_takes_what_its_author_had_seen_and_no_more(meeting: Meeting, laptop: Laptop) -> None:
    gone, kept = (laptop.ledger.add("risk", "haro", {"title": title}) for title in ("gone", "kept"))
    laptop.sync()
    twin = laptop.copied("twin")
    laptop.ledger.edit(kept, {"description": "not seen by the twin"})
    laptop.sync()
    twin.ledger.edit(gone, {"description": "by the twin itself"})
    twin.ledger.delete(gone)
    twin.ledger.delete(kept)
    twin.sync()
    in_step(meeting, laptop, twin)
    there = laptop.ledger.get(gone)
    assert there is not None and there.gone
    (clash,) = laptop.ledger.in_clash()
    assert (clash.id, list(clash.clashes)) == (kept, ["_deleted"])


def test_everything_after_the_fork_moves_and_nothing_before(meeting: Meeting, laptop: Laptop) -> None:
    """Three boots of a copy that nobody told: earlier epochs stay, the forked one moves from there, later ones whole."""
    laptop.ledger.add("risk", "haro", {"title": "first boot"})
    laptop.opened("boot 2")
    laptop.ledger.add("risk", "haro", {"title": "second boot"})
    twin = laptop.copied("twin")
    laptop.ledger.add("risk", "haro", {"title": "here"})
    laptop.sync()
    twin.opened("boot 2").add("risk", "haro", {"title": "there"})
    twin.opened("boot 3").add("risk", "haro", {"title": "third boot"})
    with twin.store.read(meeting.rollout) as tx:
        before = [entry.change.id for entry in unsent(tx, 9)]
    assert twin.sync().renumbered == 2
    ids = {entry.change.id for entry in log(meeting)}
    assert set(before[:2]) <= ids and before[3] not in ids
    in_step(meeting, laptop, twin)
    assert titles(laptop) == {"first boot", "second boot", "here", "there", "third boot"}


def test_to_be_told_twice_moves_once(meeting: Meeting, laptop: Laptop) -> None:
    """Two programs of the copy hear of the same fork."""
    laptop.ledger.add("risk", "haro", {"title": "one"})
    with laptop.store.write(meeting.rollout) as tx:
        (first,) = waiting(tx)
        assert renumber(tx, {first.change.epoch: 0}).changes == 1
    with laptop.store.write(meeting.rollout) as tx:
        (second,) = waiting(tx)
        moved = renumber(tx, {first.change.epoch: 0})
        assert (moved.changes, moved.last, waiting(tx)) == (0, None, [second])
    assert (second.change.record, second.change.epoch != first.change.epoch) == (first.change.record, True)
    in_step(meeting, laptop)


def test_a_kill_between_makes_no_half_fork(meeting: Meeting, laptop: Laptop, monkeypatch: pytest.MonkeyPatch) -> None:
    twin = laptop.copied("twin")
    laptop.ledger.add("risk", "haro", {"title": "here"})
    laptop.sync()
    twin.ledger.save([Edit(twin.ledger.new_id("risk", "haro", {}), "risk", "haro", {"title": f"{n}"}) for n in range(3)])
    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr("muster.sync.keep_place", lambda *arguments: (_ for _ in ()).throw(KeyboardInterrupt))
        twin.sync()
    with twin.store.read(meeting.rollout) as tx:
        assert len(unsent(tx, 9)) == 3
    twin.opened()
    assert twin.sync().renumbered == 3
    in_step(meeting, laptop, twin)


# the law


def change(epoch: bytes, n: int, save: int, field: str, named: list[Live]) -> Entry:
    made = Change(epoch, n, save, "0" * 32, "risk", "", field, f"{epoch.decode()}{n}", tuple(each.id for each in named), 0, 0, n)
    return Entry(made, 0, n, 0, vector_of(named))


def live(entries: list[Entry]) -> set[tuple[str, tuple[bytes, int]]]:
    registers: dict[str, tuple[Live, ...]] = {}
    for entry in entries:
        registers[entry.change.field] = merge(registers.get(entry.change.field, ()), live_of(entry))
    return {(field, each.id) for field, register in registers.items() for each in register}


@given(st.lists(st.tuples(st.sampled_from("ab"), st.booleans(), st.booleans()), min_size=1, max_size=6), st.integers(0, 6))
def test_what_moved_stands_to_each_other_as_before_in_every_order(steps: list[tuple[str, bool, bool]], at: int) -> None:
    """Own changes of two fields, some made on what somebody else wrote meanwhile; from `at` on they move."""
    registers: dict[str, tuple[Live, ...]] = {"a": (), "b": ()}
    own: list[Entry] = []
    others: list[Entry] = []
    save = 0
    for n, (field, together, met) in enumerate(steps):
        if met:
            others.append(change(THEIRS, n, n, field, []))
            registers[field] = merge(registers[field], live_of(others[-1]))
        save = save if together and n else n
        own.append(change(OLD, n, save, field, list(registers[field])))
        registers[field] = merge(registers[field], live_of(own[-1]))
    at = own[min(at, len(own) - 1)].change.save
    proven = {entry.change.id for entry in others}
    moved = moved_to(FRESH, own[at:], {OLD: at}, proven, {entry.change.id: entry.vector for entry in own})
    names = {before.change.id: after.change.id for before, after in zip(own[at:], moved, strict=True)}
    assert list(names.values()) == [(FRESH, n) for n in range(len(own) - at)]
    assert [entry.change.save for entry in moved] == [entry.change.save - at for entry in own[at:]]
    for before, after in zip(own[at:], moved, strict=True):
        assert set(after.change.named) == {names.get(key, key) for key in before.change.named}
        assert after.vector == named_vector(before.vector, names, at)
        assert not covers(after.vector, OLD, at)  # nothing that another copy made under these ids is covered
        assert not covers(after.vector, *after.change.id)
    expected = {(field, names.get(key, key)) for field, key in live(others + own)}
    for order in permutations(own[:at] + moved):
        assert live(others + list(order)) == expected


def test_what_was_made_on_a_lost_change_names_what_that_had_covered() -> None:
    """The id of what it was made on holds another copy's change now; what lies below both must not come back."""
    first = change(THEIRS, 3, 3, "a", [])
    second = change(OLD, 3, 3, "a", [live_of(first)])
    lost = change(OLD, 5, 5, "a", [live_of(second)])
    made = change(OLD, 6, 6, "a", [live_of(lost)])
    (moved,) = moved_to(FRESH, [made], {OLD: 5}, {first.change.id}, {lost.change.id: lost.vector})
    assert set(moved.change.named) == {first.change.id, second.change.id}
    assert covers(moved.vector, *second.change.id) and not covers(moved.vector, *lost.change.id)


def named_vector(vector: Vector, names: dict[tuple[bytes, int], tuple[bytes, int]], at: int) -> Vector:
    """What a vector becomes by the plain words of the rule: each id that moved is covered under its new one, and of the old
    epoch no more than what lies below the fork."""
    out: Vector = {epoch: n for epoch, n in vector.items() if epoch != OLD}
    if OLD in vector:
        if vector[OLD] >= at:
            out[FRESH] = names[OLD, vector[OLD]][1]
        if min(vector[OLD], at - 1) >= 0:
            out[OLD] = min(vector[OLD], at - 1)
    return out
