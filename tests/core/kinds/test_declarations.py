"""Every kind is declared soundly: names, labels, choices, references and the fields that its declaration points at."""

from __future__ import annotations

import re

import pytest

from muster.fields import Choice, Day, Moment, Reference, Text
from muster.kinds import ALL, ROLES, kind
from muster.kinds.access import GRANT

NAME = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
ANSWER = re.compile(r"[a-z0-9]+(_[a-z0-9]+)*")
KINDS = list(ALL.values())
FIELDS = [(each, field) for each in KINDS for field in each.fields]


def of_kind(each):
    return each.name


def of_field(pair):
    return pair if isinstance(pair, str) else getattr(pair, "name", "")


def test_the_kinds_of_the_spine_are_there_and_are_found_by_name():
    assert list(ALL) == [
        "rollout", "site", "person", "grant", "device", "section", "step", "milestone", "risk", "meeting",
        "curriculum", "module", "material", "training", "participation", "attendance", "score",
        "preparation", "evaluation", "finding", "poll", "entitlement", "readiness",
        "issue", "article", "entry", "receipt", "policy",
        "shift", "rendezvous", "handover", "visit", "turnout", "tip", "pulse", "observation",
        "release", "release_status", "wish",
    ]
    assert all(kind(name) is each for name, each in ALL.items())
    assert kind("from_a_newer_program") is None


@pytest.mark.parametrize("each", KINDS, ids=of_kind)
def test_the_fields_that_a_kind_points_at_exist(each):
    pointed = {each.title, *each.columns, *each.natural, *filter(None, [each.parent])}
    assert pointed <= set(each.by_name)
    assert each.columns
    assert len(set(each.columns)) == len(each.columns)


@pytest.mark.parametrize("each", KINDS, ids=of_kind)
def test_names_are_permanent_words_and_unique(each):
    names = [field.name for field in each.fields]
    assert NAME.fullmatch(each.name)
    assert all(NAME.fullmatch(name) for name in names)
    assert len(set(names)) == len(names)
    assert not {"id", "kind", "site", "clashes", "history"} & set(names)  # `list --json` puts these beside the fields


@pytest.mark.parametrize(("each", "field"), FIELDS, ids=of_field)
def test_labels_are_short_plain_words_in_sentence_case(each, field):
    for text in (each.label, each.plural, field.label):
        assert text == text.strip() and 1 < len(text) <= 40
        assert text[0].isupper() or text[0].isdigit()
        assert text[-1] not in ".!:"
        assert not any(word[:1].isupper() for word in text.split()[1:]) or "Latin" in text
    assert not field.help or (field.help[0].isupper() or field.help[0].isdigit())
    assert not field.help.endswith(".") and "!" not in field.help


@pytest.mark.parametrize("each", KINDS, ids=of_kind)
def test_the_labels_of_one_kind_differ(each):
    labels = [field.label for field in each.fields]
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize(("each", "field"), [pair for pair in FIELDS if isinstance(pair[1].type, Choice)], ids=of_field)
def test_a_choice_has_at_least_two_answers_that_read_apart(each, field):
    options = field.type.options
    assert len(options) >= 2
    assert all(ANSWER.fullmatch(option.name) for option in options)
    assert len({option.name for option in options}) == len({option.label for option in options}) == len(options)
    assert all(field.read(option.label) == option.name == field.read(option.name) for option in options)
    assert all(option.label[-1] not in ".!:" for option in options)


@pytest.mark.parametrize(("each", "field"), [pair for pair in FIELDS if isinstance(pair[1].type, Reference)], ids=of_field)
def test_a_reference_points_at_a_kind_that_exists(each, field):
    assert field.type.to in ALL


@pytest.mark.parametrize("each", KINDS, ids=of_kind)
def test_what_is_required_is_the_title_or_what_makes_the_id(each):
    required = {field.name for field in each.fields if field.required}
    assert set(each.natural) <= required
    assert required <= {each.title, *each.natural, *filter(None, [each.parent]), "slug"}
    # A site is made from its path and a device by the server; both may have no name yet.
    assert each.title in required or each.name in ("site", "device")


@pytest.mark.parametrize("each", KINDS, ids=of_kind)
def test_the_title_says_what_it_is_or_when_or_of_whom(each):
    assert isinstance(each.by_name[each.title].type, (Text, Choice, Day, Moment, Reference))


@pytest.mark.parametrize(("each", "field"), FIELDS, ids=of_field)
def test_one_name_has_one_type_of_value_wherever_a_script_might_mix_them(each, field):
    if field.name in ("owner", "due", "order", "link", "note", "key", "instance", "evidence", "status"):
        assert {other.by_name[field.name].type.name for other in KINDS if field.name in other.by_name} == {field.type.name}


def test_the_fields_that_scripts_use_are_there():
    wanted = {
        "risk": ["title"], "issue": ["summary", "level", "status", "help", "verdict"], "readiness": ["item"], "step": ["title"],
        "person": ["name"], "attendance": ["mark", "half_day"], "score": ["value"], "participation": ["person"],
    }
    assert [(name, field) for name, fields in wanted.items() for field in fields if field not in ALL[name].by_name] == []


def test_natural_ids_are_made_of_what_two_laptops_agree_on():
    assert {name: each.natural for name, each in ALL.items() if each.natural} == {
        "grant": ("person", "role"),
        "participation": ("training", "person"),
        "attendance": ("training", "person", "half_day"),
        "score": ("training", "person", "test", "attempt"),
        "entitlement": ("person", "role"),
        "receipt": ("issue", "level", "device"),
        "release_status": ("release",),
    }


def test_a_grant_gives_one_of_the_permanent_roles():
    assert [role.name for role in ROLES] == [
        "hq", "it", "coordinator", "trainer", "walker", "support", "developer", "partner", "viewer"]
    assert GRANT.by_name["role"].type.options == ROLES


def test_what_is_read_upwards_and_what_is_no_register():
    assert {name for name, each in ALL.items() if each.common} == {
        "rollout", "site", "person", "section", "step", "milestone", "readiness", "article",
        "curriculum", "module", "material", "policy", "release", "wish"}
    assert {name for name, each in ALL.items() if each.hidden} == {
        "rollout", "grant", "device", "preparation", "evaluation", "poll", "entry", "receipt", "release_status"}
    assert not any(each.own for each in KINDS)
