"""What becomes of an edit: which changes it needs, what they name, in which epoch they are made, and what undoes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from muster.author import MOST_BYTES, MOST_CHANGES, Edit, Writer, in_saves, next_n
from muster.change import Record
from muster.problems import Problem
from muster.store import Store, apply
from muster.store.read import by_ids
from tests.core.stores import ROLLOUT, WRITER, Hand, Standing, entry, plain, record

R, S = record(1), record(2)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return plain(tmp_path / "store.db")


@pytest.fixture
def hand(store: Store) -> Hand:
    return Hand(store)


def risk(values: dict[str, object], which: str = R) -> Edit:
    return Edit(which, "risk", "haro", values)


def held(store: Store, which: str = R) -> Record:
    with store.read(ROLLOUT) as tx:
        return by_ids(tx, [which])[0]


def test_a_save_numbers_its_changes_without_holes(hand: Hand) -> None:
    first, _ = hand.save(risk({"title": "a", "description": "b"}), risk({"title": "c"}, S))
    second, _ = hand.save(risk({"title": "d"}))
    assert [(e.change.n, e.change.save) for e in first + second] == [(0, 0), (1, 0), (2, 0), (3, 3)]
    assert len({e.change.epoch for e in first + second}) == 1


def test_a_change_names_what_its_author_saw(hand: Hand) -> None:
    (first,), _ = hand.save(risk({"title": "a"}))
    (second,), _ = hand.save(risk({"title": "b"}))
    assert (first.change.named, first.vector) == ((), {})
    assert second.change.named == (first.change.id,)
    assert second.vector == {first.change.epoch: 0}


def test_what_stands_already_needs_no_change(hand: Hand) -> None:
    hand.save(risk({"title": "a"}))
    assert hand.save(risk({"title": "a", "description": None}))[0] == []
    assert hand.save(risk({"_deleted": False}))[0] == []


def test_to_delete_what_is_not_here_needs_no_change(hand: Hand) -> None:
    assert hand.save(risk({"_deleted": True}))[0] == []


def test_equal_values_made_apart_need_no_change_and_a_clash_does(hand: Hand, store: Store) -> None:
    mine, _ = hand.save(risk({"title": "a"}))
    with store.write(ROLLOUT) as tx:
        apply(tx, [entry(b"another.", 0, R, "title", "a")])
    assert hand.save(risk({"title": "a"}))[0] == []
    with store.write(ROLLOUT) as tx:
        apply(tx, [entry(b"a third.", 0, R, "title", "b")])
    (settled,), _ = hand.save(risk({"title": "a"}))
    assert set(settled.change.named) == {mine[0].change.id, (b"another.", 0), (b"a third.", 0)}
    assert held(store).clashes == {}


def test_of_two_edits_of_one_field_in_a_save_the_last_stands(hand: Hand, store: Store) -> None:
    entries, _ = hand.save(risk({"title": "a", "description": "d"}), risk({"title": "b"}))
    assert [(e.change.field, e.change.value) for e in entries] == [("title", "b"), ("description", "d")]
    assert held(store).values == {"title": "b", "description": "d"}


def test_one_record_at_two_places_in_a_save_is_refused(hand: Hand) -> None:
    with pytest.raises(Problem) as caught:
        hand.save(risk({"title": "a"}), Edit(R, "risk", "zerin", {"title": "b"}))
    assert (caught.value.code, caught.value.sort.exit) == ("other_place", 6)


def test_a_record_never_changes_its_kind_or_site(hand: Hand, store: Store) -> None:
    hand.save(risk({"title": "a"}))
    for kind, site in (("meeting", "haro"), ("risk", "")):
        with pytest.raises(Problem) as caught:
            hand.save(Edit(R, kind, site, {"title": "b"}))
        assert caught.value.code == "other_place"
    assert held(store).values == {"title": "a"}


def test_a_delete_carries_what_the_store_held_of_the_record(hand: Hand, store: Store) -> None:
    entries, _ = hand.save(risk({"title": "a", "description": "b"}))
    epoch = entries[0].change.epoch
    with store.write(ROLLOUT) as tx:
        apply(tx, [entry(b"another.", 7, R, "controls", "c")])
    (gone,), _ = hand.save(risk({"_deleted": True}))
    assert gone.change.seen == {epoch: 1, b"another.": 7}
    assert gone.change.named == ()
    assert held(store).gone


def test_a_delete_has_seen_the_rest_of_its_own_save(hand: Hand, store: Store) -> None:
    hand.save(risk({"title": "a"}))
    entries, _ = hand.save(risk({"_deleted": True, "title": "b"}))
    assert [e.change.field for e in entries] == ["title", "_deleted"]
    assert (held(store).gone, held(store).clashes) == (True, {})


def test_writing_to_a_deleted_record_brings_it_back(hand: Hand, store: Store) -> None:
    hand.save(risk({"title": "a", "description": "kept"}))
    hand.save(risk({"_deleted": True}))
    entries, _ = hand.save(risk({"title": "b"}))
    assert [(e.change.field, e.change.value) for e in entries] == [("_deleted", False), ("title", "b")]
    assert held(store).values == {"title": "b", "description": "kept"}


def test_undo_of_making_editing_and_deleting(hand: Hand, store: Store) -> None:
    _, unmake = hand.save(risk({"title": "a"}))
    _, unedit = hand.save(risk({"title": "b", "description": "c"}))
    hand.save(*unedit)
    assert held(store).values == {"title": "a"}
    _, undelete = hand.save(risk({"_deleted": True}))
    hand.save(*undelete)
    assert (held(store).gone, held(store).values) == (False, {"title": "a"})
    _, remake = hand.save(*unmake)
    assert held(store).gone
    hand.save(*remake)
    assert (held(store).gone, held(store).values) == (False, {"title": "a"})


def test_undo_of_an_edit_that_brought_a_record_back_leaves_it_deleted_without_a_clash(hand: Hand, store: Store) -> None:
    hand.save(risk({"title": "a"}))
    hand.save(risk({"_deleted": True}))
    _, undo = hand.save(risk({"title": "b"}))
    _, redo = hand.save(*undo)
    assert (held(store).gone, held(store).clashes) == (True, {})
    hand.save(*redo)
    assert (held(store).gone, held(store).values) == (False, {"title": "b"})


def test_the_rank_never_falls_behind_and_follows_the_correction(store: Store) -> None:
    clock = Standing(1_000_000)
    hand = Hand(store, clock=clock)
    (first,), _ = hand.save(risk({"title": "a"}))
    clock.ms = 5
    (second,), _ = hand.save(risk({"title": "b"}))
    assert (first.rank, second.rank, second.change.ms) == (1_000_000, 1_000_001, 5)


def test_an_epoch_lasts_for_one_boot(store: Store) -> None:
    epochs = []
    for boot in ("boot 1", "boot 1", "boot 2", "boot 2"):
        (made,), _ = Hand(store, Writer(WRITER.device, WRITER.person, boot)).save(risk({"title": f"{len(epochs)}"}))
        epochs.append(made.change.epoch)
    assert epochs[0] == epochs[1] != epochs[2] == epochs[3]
    with store.read(ROLLOUT) as tx:
        assert set(tx.authors(epochs).values()) == {(WRITER.device, bytes.fromhex(WRITER.person))}


def test_a_mark_outside_beyond_the_store_begins_an_epoch(hand: Hand) -> None:
    (first,), _ = hand.save(risk({"title": "a"}))
    epoch = first.change.epoch
    (same,), _ = hand.save(risk({"title": "b"}), outside=(epoch, 0))
    (after,), _ = hand.save(risk({"title": "c"}), outside=(epoch, 2))
    assert same.change.epoch == epoch != after.change.epoch
    (strange,), _ = hand.save(risk({"title": "d"}), outside=(epoch, 1))
    assert strange.change.epoch not in (epoch, after.change.epoch)


def test_an_id_that_came_back_from_the_server_is_not_given_again(hand: Hand, store: Store) -> None:
    """A folder put back from a copy where nothing outside warns: the server brings what was made after the copy."""
    (first,), _ = hand.save(risk({"title": "a"}))
    with store.write(ROLLOUT) as tx:
        apply(tx, [entry(first.change.epoch, 1, R, "description", "made after the copy", seq=9)])
    (made,), _ = hand.save(risk({"title": "b"}))
    assert made.change.epoch != first.change.epoch
    assert held(store).values == {"title": "b", "description": "made after the copy"}


def test_a_save_that_fits_no_offer_is_refused_and_many_edits_are_cut(hand: Hand, store: Store) -> None:
    many = [risk({"title": "x"}, record(i)) for i in range(MOST_CHANGES + 1)]
    with pytest.raises(Problem) as caught:
        hand.save(*many)
    assert (caught.value.code, caught.value.sort.exit) == ("too_much_at_once", 3)
    with pytest.raises(Problem):
        hand.save(risk({"title": "x" * (MOST_BYTES + 1)}))
    with store.read(ROLLOUT) as tx:
        assert tx.all("SELECT 1 FROM change") == []
    parts = list(in_saves(many, 1000))
    assert [len(part) for part in parts] == [1000] * 5 + [1]
    assert [edit for part in parts for edit in part] == many


def test_a_refused_save_leaves_no_trace_in_the_numbering(hand: Hand, store: Store) -> None:
    (first,), _ = hand.save(risk({"title": "a"}))
    with pytest.raises(Problem):
        hand.save(risk({"title": "b"}), Edit(S, "risk", "haro", {"title": "c"}), Edit(R, "risk", "zerin", {"title": "d"}))
    with store.write(ROLLOUT) as tx:
        assert next_n(tx, first.change.epoch) == 1
