"""Roll-outs on a server: begun from a template, found by what people type, one slug each."""

from __future__ import annotations

import pytest

from muster.problems import Problem
from muster.store.read import by_ids, records
from muster_server.meeting import Meeting


def test_a_roll_out_begins_with_its_record_its_root_and_its_template(either: Meeting) -> None:
    karwan = either.rollouts.all()[0]
    assert (karwan.name, karwan.slug) == ("Karwan", "karwan")
    with either.store.read(karwan.id) as tx:
        assert by_ids(tx, [karwan.id])[0].values["template"].startswith("generic@")
        assert [each.site for each in records(tx, "site")] == [""]
        assert len(records(tx, "step")) > 5


def test_a_slug_is_taken_once(meeting: Meeting) -> None:
    with pytest.raises(Problem) as caught:
        meeting.rollouts.begin(" KARWAN ", "generic")
    assert caught.value.code == "slug-taken"
    assert len(meeting.rollouts.all()) == 1


@pytest.mark.parametrize(("name", "template", "code"), [("–", "generic", "no-slug"), ("New", "nope", "unknown_template")])
def test_nothing_is_begun_that_cannot_be_finished(meeting: Meeting, name: str, template: str, code: str) -> None:
    with pytest.raises(Problem) as caught:
        meeting.rollouts.begin(name, template)
    assert caught.value.code == code
    assert len(meeting.store.rollouts()) == 1


def test_places_as_people_type_them(meeting: Meeting) -> None:
    meeting.rollouts.begin("إدارة الحالات", "generic")
    for typed, slug, below in (
        ("karwan", "karwan", ""),
        (" Karwan/Haro/ ", "karwan", "haro"),
        ("karwan/haro/block-2", "karwan", "haro/block-2"),
        ("إدارة-الحالات/هارو", "إدارة-الحالات", "هارو"),
    ):
        found, path = meeting.rollouts.place(typed)
        assert (found.slug, path) == (slug, below)
    karwan = meeting.rollouts.named("karwan")
    assert meeting.rollouts.named(karwan.id) == karwan
    assert meeting.rollouts.place("karwan/haro", "Karwan")[0] == karwan


@pytest.mark.parametrize(
    ("typed", "code"),
    [("karwn/haro", "bad-path"), ("", "no-rollout"), ("karwan//haro", "bad-path"), ("karwan/ha ro", "bad-path"),
     ("karwan/..", "bad-path"), ("karwan/" + "a/" * 20 + "b", "bad-path"), ("karwan/" + "x" * 49, "bad-path")],
)  # fmt: skip
def test_places_that_are_none(meeting: Meeting, typed: str, code: str) -> None:
    with pytest.raises(Problem) as caught:
        meeting.rollouts.place(typed)
    assert caught.value.code == code
    if code == "bad-path":
        assert "karwan" in str(caught.value)


def test_an_unknown_roll_out_is_answered_with_the_nearest(meeting: Meeting) -> None:
    meeting.rollouts.begin("Zerin", "generic")
    with pytest.raises(Problem) as caught:
        meeting.rollouts.place("karwam/haro")
    assert caught.value.code == "no-rollout" and "karwan" in str(caught.value)
