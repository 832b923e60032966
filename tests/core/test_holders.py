"""Who holds which roles by the grants in a store, and who may change what by them."""

from __future__ import annotations

from pathlib import Path

import pytest

from muster.author import Edit
from muster.founding import grant_id
from muster.holders import allowed, holder_of, site_paths
from muster.rights import Holder
from muster.store import Doc, Docs, Store, apply, place
from tests.core.stores import ROLLOUT, Hand, entry, plain, record

P, Q = record(1), record(2)
A, B = b"aaaaaaaa", b"bbbbbbbb"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return plain(tmp_path / "store.db")


def grant(person: str, role: str, site: str, values: dict[str, object] | None = None) -> Edit:
    return Edit(grant_id(ROLLOUT, site, person, role), "grant", site,
                {"person": person, "role": role} if values is None else values)


def roles(store: Store, person: str = P) -> set[tuple[str, str]]:
    with store.read(ROLLOUT) as tx:
        return set(holder_of(tx, person).roles)


def test_grants_give_roles_to_their_person(store: Store) -> None:
    Hand(store).save(grant(P, "hq", ""), grant(P, "walker", "haro"), grant(Q, "viewer", ""))
    assert roles(store) == {("hq", ""), ("walker", "haro")}
    assert roles(store, Q) == {("viewer", "")}
    assert roles(store, record(3)) == set()


def test_a_deleted_grant_stops_and_one_brought_back_counts(store: Store) -> None:
    hand = Hand(store)
    hand.save(grant(P, "hq", ""))
    hand.save(grant(P, "hq", "", {"_deleted": True}))
    assert roles(store) == set()
    hand.save(grant(P, "hq", ""))
    assert roles(store) == {("hq", "")}


def test_a_grant_whose_delete_is_in_clash_counts_as_deleted(store: Store) -> None:
    hand = Hand(store)
    hand.save(grant(P, "hq", ""))
    hand.save(grant(P, "hq", "", {"_deleted": True}))
    with store.write(ROLLOUT) as tx:
        apply(tx, [entry(A, 0, grant_id(ROLLOUT, "", P, "hq"), "note", "edited apart", kind="grant", site="")])
    assert roles(store) == set()


def test_two_notes_on_a_grant_take_nothing_from_anybody(store: Store) -> None:
    Hand(store).save(grant(P, "hq", ""))
    with store.write(ROLLOUT) as tx:
        apply(tx, [entry(epoch, 0, grant_id(ROLLOUT, "", P, "hq"), "note", value, kind="grant", site="")
                   for epoch, value in ((A, "one"), (B, "two"))])
    assert roles(store) == {("hq", "")}


def test_a_grant_whose_person_or_role_is_in_clash_gives_nothing(store: Store) -> None:
    Hand(store).save(grant(P, "viewer", ""))
    with store.write(ROLLOUT) as tx:
        apply(tx, [entry(A, 0, grant_id(ROLLOUT, "", P, "viewer"), "role", "hq", kind="grant", site="", rank=1 << 50)])
    assert roles(store) == set()


def test_a_site_that_is_only_in_quarantine_was_not_added(store: Store) -> None:
    own = entry(A, 0, record(5), "name", "Haro", kind="site", site="haro")
    with store.write(ROLLOUT) as tx:
        apply(tx, [own, entry(A, 1, record(6), "name", "Zerin", kind="site", site="zerin")])
        apply(tx, [entry(A, 2, record(6), "_deleted", True, kind="site", site="zerin", seen={A: 1})])
        assert site_paths(tx) == {"haro", "zerin"}
        place(tx, [type(own)(own.change, 1, own.rank, 1, {})], before=[own])
        assert site_paths(tx) == {"zerin"}


def holder(*of: tuple[str, str]) -> Holder:
    return Holder(P, frozenset(of), ROLLOUT)


def doc(store: Store, which: str, *entries: object) -> Doc:
    with store.write(ROLLOUT) as tx:
        apply(tx, entries)
        held = Docs(tx).get(bytes.fromhex(which))
        assert held is not None
        held.registers()
        return held


def test_only_hq_gives_the_role_of_hq() -> None:
    def may(who: Holder, role: str, site: str = "haro") -> bool:
        return allowed(who, None, "grant", site, grant_id(ROLLOUT, site, Q, role), "role", role)

    assert may(holder(("it", "")), "coordinator") and not may(holder(("it", "")), "hq")
    assert may(holder(("hq", "")), "hq") and may(holder(("hq", "haro")), "hq")
    assert not may(holder(("hq", "haro"), ("it", "")), "hq", "")
    assert not may(holder(("coordinator", "")), "viewer")


@pytest.mark.parametrize("field, value", [
    ("person", Q), ("note", "x"), ("_deleted", True), ("_deleted", False), ("role", "viewer"),
])
def test_only_hq_touches_a_grant_of_hq(store: Store, field: str, value: object) -> None:
    which = grant_id(ROLLOUT, "", P, "hq")
    held = doc(store, which, entry(A, 0, which, "role", "hq", kind="grant", site=""))
    with store.read(ROLLOUT) as tx:
        held.tx = tx
        assert not allowed(holder(("it", "")), held, "grant", "", which, field, value)
        assert allowed(holder(("hq", "")), held, "grant", "", which, field, value)


def test_who_does_not_read_all_of_a_record_does_not_delete_it(store: Store) -> None:
    """A trainer writes every field of a training that this program knows, but not what a newer one has put there."""
    trainer = holder(("trainer", "haro"))
    known = doc(store, record(1), entry(A, 0, record(1), kind="training"))
    newer = doc(store, record(2), entry(A, 1, record(2), kind="training"), entry(A, 2, record(2), "of_tomorrow", kind="training"))
    for held, may in ((known, True), (newer, False)):
        which = held.id.hex()
        assert allowed(trainer, held, "training", "haro", which, "_deleted", True) is may
        assert allowed(holder(("hq", "")), held, "training", "haro", which, "_deleted", True)
