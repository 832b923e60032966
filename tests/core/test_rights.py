"""Who may read and write what: every cell of role, kind, field, act and place, and the promises that the log's design makes."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster import rights
from muster.ids import natural_id
from muster.kind import DELETED
from muster.kinds import ALL, ROLES
from muster.kinds.access import ALL_FIELDS, COMMON_AT_ROOT, COMMON_FIELDS, MATRIX, NEVER_DELETED, OWN_PERSON
from muster.rights import Holder, at_or_below, may_read, may_write, reads_everything

ROLLOUT = "0192f0a1c2d374e5a6b7c8d9eaf0b1c2"
PERSON = "0192f0a1c2d374e5a6b7c8d9eaf0b1c3"
OTHER = "0192f0a1c2d374e5a6b7c8d9eaf0b1c4"
NAMES = [role.name for role in ROLES]
FULL = ("hq", "it", "coordinator")
NEW = "from_a_newer_program"

# Where the record lies, seen from somebody whose role is at north/haro.
AT = "north/haro"
PLACES = {"at": AT, "below": "north/haro/block-2", "above": "north", "root": "", "beside": "north/zerin", "alike": "north/haro2"}
INSIDE, UPWARDS = ("at", "below"), ("above", "root")


def holder(*roles, person=PERSON):
    return Holder(person, frozenset(roles), ROLLOUT)


def readable(role, kind, place):
    """The fields that the design lets a role read, built as a set: the oracle for `may_read`."""
    declared = ALL[kind].by_name.keys() if kind in ALL else set()
    withheld = MATRIX[role].withheld.get(kind, ())
    visible = set() if withheld == ALL_FIELDS else declared - set(withheld)
    if place in INSIDE:
        if role in FULL:
            return declared | {NEW, DELETED}
        return visible | {DELETED} if visible else set()
    if place in UPWARDS and kind in ALL and ALL[kind].common and not (kind in COMMON_AT_ROOT and place != "root"):
        return visible & set(COMMON_FIELDS.get(kind, declared)) | {DELETED}
    return set()


def writable(role, kind, place):
    """The fields that the design lets a role write: the oracle for `may_write`."""
    if place not in INSIDE:
        return set()
    if kind not in ALL:
        return {NEW, DELETED} if role in FULL else set()
    wanted = MATRIX[role].writes.get(kind, ())
    declared = set(ALL[kind].by_name)
    granted = (declared if wanted == ALL_FIELDS else set(wanted)) & readable(role, kind, place)
    if role in FULL and wanted == ALL_FIELDS:
        granted.add(NEW)
    if declared <= granted and kind not in NEVER_DELETED:
        granted.add(DELETED)
    return granted


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("role", NAMES)
def test_every_cell_of_the_matrix(role, place):
    who, site = holder((role, AT)), PLACES[place]
    for kind in [*ALL, NEW]:
        fields = [*(ALL[kind].by_name if kind in ALL else ()), NEW, DELETED]
        assert {each for each in fields if may_read(who, kind, site, each)} == readable(role, kind, place), kind
        assert {each for each in fields if may_write(who, kind, site, each)} == writable(role, kind, place), kind
    assert reads_everything(who, site) == (role in FULL and place in INSIDE)


def test_the_matrix_names_only_roles_kinds_and_fields_that_exist():
    assert list(MATRIX) == NAMES
    assert [name for name, rule in MATRIX.items() if rule.everything] == list(FULL)
    tables = [table for rule in MATRIX.values() for table in (rule.withheld, rule.writes)]
    for kind, fields in [pair for table in [*tables, COMMON_FIELDS, {"person": OWN_PERSON}] for pair in table.items()]:
        assert fields == ALL_FIELDS or set(fields) <= set(ALL[kind].by_name), (kind, fields)
        assert len(set(fields)) == len(fields)


def test_nobody_writes_what_they_cannot_read():
    for role, place, kind in itertools.product(NAMES, PLACES, ALL):
        who, site = holder((role, AT)), PLACES[place]
        for field in [*ALL[kind].by_name, NEW, DELETED]:
            assert not may_write(who, kind, site, field) or may_read(who, kind, site, field)


def test_only_hq_and_it_grant_and_only_the_server_writes_devices():
    for role in NAMES:
        who = holder((role, ""))
        assert {may_write(who, "grant", "haro", field) for field in ALL["grant"].by_name} == {role in ("hq", "it")}
        assert may_write(who, "grant", "haro", DELETED) == (role in ("hq", "it"))
        assert not any(may_write(who, "device", "haro", field) for field in [*ALL["device"].by_name, NEW, DELETED])


def test_a_viewer_writes_nothing_and_hq_writes_every_kind_but_devices():
    viewer, hq = holder(("viewer", "")), holder(("hq", ""))
    for kind in ALL.values():
        assert not any(may_write(viewer, kind.name, "haro", field, PERSON) for field in [*kind.by_name, DELETED])
        assert all(may_write(hq, kind.name, "haro", field) for field in kind.by_name) == (kind.name != "device")


def test_results_and_feelings_of_people_stay_with_those_who_need_them():
    for role in ("walker", "support", "developer", "partner", "viewer"):
        who = holder((role, ""))
        assert not any(may_read(who, kind, "haro", field) for kind in ("attendance", "score", "evaluation")
                       for field in ALL[kind].by_name)
        assert not may_read(who, "participation", "haro", "result")
        assert not may_read(who, "training", "haro", "signed_register") and may_read(who, "training", "haro", "signed_by")
        assert not may_read(who, "entitlement", "haro", "note") and may_read(who, "entitlement", "haro", "valid_to")
        assert not may_read(who, "person", "haro", "sex")
        assert may_read(who, "issue", "haro", "resistance") == (role == "walker")
        assert {may_read(who, "pulse", "haro", field) for field in ALL["pulse"].by_name} == {role == "walker"}
    assert not may_read(holder(("viewer", "")), "person", "haro", "phone")
    assert may_read(holder(("walker", "")), "person", "haro", "phone")


def test_support_times_are_set_by_hq_and_coordinators_and_carried_by_whoever_logs_an_issue():
    for role in NAMES:
        who = holder((role, ""))
        assert may_write(who, "policy", "haro", "s1_l1") == (role in ("hq", "coordinator"))
        assert may_write(who, "issue", "haro", "terms") == may_write(who, "issue", "haro", "summary")
        assert may_write(who, "receipt", "haro", "at") == (role in (*FULL, "walker", "support", "developer"))


@pytest.mark.parametrize("role", FULL)
def test_those_who_read_everything_read_what_no_program_here_knows(role):
    who = holder((role, "haro"))
    assert may_read(who, NEW, "haro/block-2", NEW) and may_read(who, "step", "haro", NEW)
    assert may_write(who, NEW, "haro", NEW) and may_write(who, NEW, "haro", DELETED)
    assert not may_read(who, NEW, "", NEW)
    assert not may_read(who, "step", "", NEW)
    assert not may_write(who, "device", "haro", NEW)


def test_the_coordinator_changes_the_rollout_but_not_its_short_name_and_nobody_deletes_it():
    who = holder(("coordinator", ""))
    assert may_write(who, "rollout", "", "name") and not may_write(who, "rollout", "", "slug")
    assert may_write(holder(("hq", "")), "rollout", "", "slug")
    assert not any(may_write(holder((role, "")), "rollout", "", DELETED) for role in NAMES)


def test_rights_of_several_roles_add_up_also_for_a_delete():
    trainer, viewer = ("trainer", "haro"), ("viewer", "")
    assert not may_read(holder(viewer), "score", "haro", "value")
    assert may_read(holder(viewer, trainer), "score", "haro", "value")
    assert not may_read(holder(viewer, trainer), "score", "zerin", "value")
    assert not may_write(holder(("support", "haro")), "issue", "haro", DELETED)
    assert may_write(holder(("support", "haro"), ("walker", "haro")), "issue", "haro", DELETED)


def test_a_role_of_a_newer_server_gives_nothing():
    who = holder(("auditor", ""))
    assert not may_read(who, "step", "haro", "title")
    assert not may_write(who, "step", "haro", "title")
    assert not reads_everything(who, "haro")
    assert not may_write(who, "person", "haro", "phone", PERSON)


def test_one_reads_ones_own_person_record_wherever_it_lies():
    who = holder(("walker", "haro"))
    assert may_read(who, "person", "zerin", "staff_number", PERSON)
    assert may_read(who, "person", "zerin", DELETED, PERSON)
    assert not may_read(who, "person", "zerin", NEW, PERSON)
    assert not may_read(who, "person", "zerin", "name", OTHER)
    assert not may_read(who, "issue", "zerin", "summary", PERSON)
    assert not may_read(Holder("", frozenset()), "person", "zerin", "name", "")


def test_one_corrects_ones_own_contact_and_no_more():
    who = holder(("walker", "haro"))
    assert {field for field in ALL["person"].by_name if may_write(who, "person", "zerin", field, PERSON)} == set(OWN_PERSON)
    assert not may_write(who, "person", "zerin", "phone", OTHER)
    assert not may_write(who, "person", "zerin", DELETED, PERSON)
    assert not may_write(holder(("viewer", "haro")), "person", "zerin", "phone", PERSON)
    assert not may_write(holder(), "person", "zerin", "phone", PERSON)


@pytest.mark.parametrize("role", NAMES)
def test_one_reads_ones_own_grants_wherever_they_lie_and_writes_none(role):
    who = holder(("viewer", "haro"))
    mine = natural_id(ROLLOUT, "grant", "zerin", PERSON, role)
    theirs = natural_id(ROLLOUT, "grant", "zerin", OTHER, role)
    assert may_read(who, "grant", "zerin", "role", mine) and may_read(who, "grant", "zerin", DELETED, mine)
    assert not may_read(who, "grant", "zerin", NEW, mine)
    assert not may_read(who, "grant", "zerin", "role", theirs)
    assert not may_read(who, "grant", "haro", "role", mine)
    assert not may_read(who._replace(rollout=""), "grant", "zerin", "role", mine)
    assert not may_write(who, "grant", "zerin", "role", mine)


def test_a_kind_of_ones_own_figures_is_read_at_its_exact_site_only(monkeypatch):
    figures = replace(ALL["meeting"], name="figures", own=True)
    monkeypatch.setattr(rights, "ALL", {**ALL, "figures": figures})
    rights._reads.cache_clear()
    rights._writes.cache_clear()
    try:
        assert may_read(holder(("hq", "haro/agency")), "figures", "haro/agency", "title")
        assert not may_read(holder(("hq", "haro")), "figures", "haro/agency", "title")
        assert not may_write(holder(("hq", "")), "figures", "haro/agency", NEW)
    finally:
        rights._reads.cache_clear()
        rights._writes.cache_clear()


PATHS = st.lists(st.sampled_from(["a", "b", "ab"]), max_size=3)


@given(site=PATHS, prefix=PATHS)
def test_a_site_is_below_a_prefix_word_by_word(site, prefix):
    assert at_or_below("/".join(site), "/".join(prefix)) == (site[: len(prefix)] == prefix)
