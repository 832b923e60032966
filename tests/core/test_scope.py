"""Scopes as data: they say what the rights say, they meet in what both hold, and they change when rights do."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster import scope
from muster.founding import grant_id
from muster.kind import DELETED
from muster.kinds import ALL, ROLES
from muster.kinds.access import MATRIX
from muster.rights import Holder, at_or_below, may_read
from muster.scope import ASIDE, Reading, reading_of

ROLLOUT = "0192f0a1c2d374e5a6b7c8d9eaf0b1c2"
PERSON = "0192f0a1c2d374e5a6b7c8d9eaf0b1c3"
OTHER = "0192f0a1c2d374e5a6b7c8d9eaf0b1c4"
SITES = ("", "a", "a/x", "a/x/y", "a2", "b")
KINDS = (*ALL, "from_a_newer_program")
CELLS = [(kind, field) for kind in KINDS for field in (*(ALL[kind].by_name if kind in ALL else ()), DELETED, "newer")]
RECORDS = ("", PERSON, OTHER, *(grant_id(ROLLOUT, site, person, "walker") for site in SITES for person in (PERSON, OTHER)))

role = st.tuples(st.sampled_from([each.name for each in ROLES]), st.sampled_from(SITES))
holders = st.frozensets(role, max_size=3).map(lambda roles: Holder(PERSON, roles, ROLLOUT))
cells = st.tuples(st.sampled_from(CELLS), st.sampled_from(SITES), st.sampled_from(RECORDS)).map(
    lambda cell: (cell[0][0], cell[1], cell[0][1], cell[2]))


@given(holder=holders, cell=cells)
def test_a_scope_says_what_the_rights_say(holder: Holder, cell: tuple[str, str, str, str]) -> None:
    assert reading_of(holder).covers(*cell) == may_read(holder, *cell)


@pytest.mark.parametrize("name", [each.name for each in ROLES])
def test_every_role_and_field_and_place(name: str) -> None:
    holder = Holder(PERSON, frozenset({(name, "a/x")}), ROLLOUT)
    for kind, field in CELLS:
        for site in SITES:
            assert reading_of(holder).covers(kind, site, field) == may_read(holder, kind, site, field), (kind, site, field)


@given(one=holders, two=holders, cell=cells)
def test_what_two_scopes_have_in_common_is_in_both_and_is_all_that_sites_share(
        one: Holder, two: Holder, cell: tuple[str, str, str, str]) -> None:
    first, second = reading_of(one), reading_of(two)
    met = first.common(second)
    if met.covers(*cell):
        assert first.covers(*cell) and second.covers(*cell)
    elif not cell[3]:
        assert not (first.covers(*cell) and second.covers(*cell))
    assert met.terms == second.common(first).terms


@given(one=holders)
def test_a_scope_that_only_shrinks_needs_no_fill(one: Holder) -> None:
    whole = reading_of(one)
    assert whole.common(whole).terms == whole.terms
    for dropped in one.roles:
        less = reading_of(one._replace(roles=one.roles - {dropped}))
        assert whole.common(less).terms == less.terms


@given(one=holders, site=st.sampled_from(SITES))
def test_only_hq_is_told_what_is_kept_aside(one: Holder, site: str) -> None:
    told = any(name == "hq" and at_or_below(site, at) for name, at in one.roles)
    assert reading_of(one).covers(ASIDE, site, "*") == told


def held(*roles: tuple[str, str], person: str = PERSON) -> Reading:
    return reading_of(Holder(person, frozenset(roles), ROLLOUT))


def test_the_hash_is_the_same_for_the_same_rights_and_differs_for_others() -> None:
    one = held(("trainer", "haro"), ("viewer", ""))
    assert one.hash == held(("viewer", ""), ("trainer", "haro")).hash
    assert len(one.hash) == 16
    others = [held(("trainer", "haro")), held(("trainer", "haro"), ("viewer", ""), person=OTHER),
              held(("trainer", "zerin"), ("viewer", "")), held()]
    assert len({each.hash for each in (one, *others)}) == 5
    assert held(("it", "")).terms == held(("coordinator", "")).terms
    assert held(("it", "")).hash != held(("coordinator", "")).hash  # they read the same and do not write the same


def test_the_hash_changes_with_what_is_withheld_and_with_the_known_kinds(monkeypatch: pytest.MonkeyPatch) -> None:
    before = held(("trainer", "haro")).hash

    def changed(name: str, value: object) -> bool:
        with monkeypatch.context() as patch:
            patch.setattr(scope, name, value)
            scope._of_roles.cache_clear()
            after = held(("trainer", "haro")).hash
        scope._of_roles.cache_clear()
        return after != before

    assert changed("MATRIX", {**MATRIX, "trainer": MATRIX["trainer"]._replace(withheld={})})
    assert changed("ALL", {name: kind for name, kind in ALL.items() if name != "article"})
    assert changed("ALL", {**ALL, "risk": replace(ALL["risk"], fields=ALL["risk"].fields[:-1])})
    assert not changed("MATRIX", {**MATRIX, "trainer": MATRIX["trainer"]._replace(writes={})})
    assert held(("trainer", "haro")).hash == before


def test_own_kinds_are_read_at_their_site_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scope, "ALL", {**ALL, "risk": replace(ALL["risk"], own=True)})
    scope._of_roles.cache_clear()
    for name in ("hq", "trainer"):
        reading = held((name, "a"))
        assert [site for site in SITES if reading.covers("risk", site, "title")] == ["a"]
        assert reading.covers("meeting", "a/x", "title")
    scope._of_roles.cache_clear()
