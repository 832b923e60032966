"""The trainings of the demo's story: who was there on which half-day, and what the tests said before and after."""

from __future__ import annotations

import random

from muster.author import Edit
from muster.fields import Value
from muster_desktop.demo_story import COORDINATOR, Story

# site, title, type, status, first day, last day, seats, venue
_TRAININGS = (
    ("dastan", "Dastan, all users", "end_user", "done", -66, -64, 24, "Training room, first floor"),
    ("qalat-nur", "Qalat Nur, all users", "end_user", "done", -12, -10, 32, "Municipal hall"),
    ("zerin", "Zerin, super-users", "trainers", "done", -6, -5, 8, "Open Hands office"),
    ("haro", "Haro Camp, group 1", "end_user", "running", -1, 1, 12, "Block 2 school"),
    ("haro", "Haro Camp, group 2", "end_user", "confirmed", 6, 8, 12, "Block 2 school"),
    ("bani-sofa", "Bani Sofa, first look", "onboarding", "planned", 34, 34, 20, "Camp office"),
)
_MARKS = ("present",) * 12 + ("late", "absent", "excused", "left_early")
_GROUP = 11
"""Everyone at Haro Camp is in its first group."""


def sessions(story: Story) -> list[Edit]:
    """The trainings themselves, as the coordinator planned them."""
    return [
        Edit(story.id("training", title), "training", site, {
            "title": title, "type": sort, "status": status, "mode": "live", "start": story.day(first),
            "end": story.day(last), "seats": str(seats), "venue": venue, "hours": str(6 * (last - first + 1)),
            "trainer": story.ledger.person, "co_trainer": _coordinator(story),
            "languages": ["ar", "ckb"], "pre_test": True, "post_test": True,
            "pass_mark": "70"})
        for site, title, sort, status, first, last, seats, venue in _TRAININGS]


def _coordinator(story: Story) -> str | None:
    """The coordinator helps at each training."""
    return next((each.id for each in story.ledger.records("person") if each.values.get("name") == COORDINATOR), None)


def registers(story: Story) -> list[Edit]:
    """Who took part, the marks of every half-day until now, and the scores."""
    edits: list[Edit] = []
    for site, title, _, status, first, last, *_ in _TRAININGS:
        if status in ("done", "running", "confirmed"):
            chance = story.luck(title)
            for record in _group(story, site, title):
                edits += _person(story, site, title, record, status, (first, last), chance)
    return edits


def _group(story: Story, site: str, title: str) -> list[str]:
    people = [each.id for each in story.ledger.records("person", site)]
    people.sort()
    return people[:4] if title.endswith("group 2") else people[:_GROUP]


def _person(story: Story, site: str, title: str, person: str, status: str, days: tuple[int, int],
            chance: random.Random) -> list[Edit]:
    training = story.id("training", title)
    about: dict[str, Value] = {"training": training, "person": person}
    came = "confirmed" if status == "confirmed" else "took_part"
    edits = [_edit(story, "participation", site, {**about, "status": came, "persona": "Case worker"})]
    if status == "confirmed":
        return edits
    for day in range(days[0], min(days[1], 0) + 1):
        for half in ("am",) if day == 0 else ("am", "pm"):
            mark = chance.choice(_MARKS)
            edits.append(_edit(story, "attendance", site, {
                **about, "half_day": f"{story.day(day)}/{half}", "mark": mark,
                **({"minutes": str(chance.randrange(5, 60, 5))} if mark == "late" else {})}))
    before = chance.randint(25, 60)
    tests = [("pre", before, days[0])]
    if status == "done":
        tests.append(("post", min(100, before + chance.randint(15, 45)), days[1]))
    for test, value, day in tests:
        edits.append(_edit(story, "score", site, {
            **about, "test": test, "attempt": "1", "value": str(value), "taken_on": story.day(day)}))
    return edits


def _edit(story: Story, kind: str, site: str, values: dict[str, Value]) -> Edit:
    return Edit(story.ledger.new_id(kind, site, values), kind, site, values)
