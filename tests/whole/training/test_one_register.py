"""Two helpers mark one register on two laptops, both offline; a register that was signed and then edited; bad input."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any

import pytest

from muster.author import Edit
from muster.change import Record
from muster.fields import Value
from muster.ids import new_id
from muster.kinds import ALL
from muster.problems import Problem
from muster.training.clashes import doubled, outside
from muster.training.donors import table
from muster.training.halfdays import columns, half_days
from muster.training.register import MARKS, Totals, by_person, mark_of, totals
from muster.training.signing import Difference, sealed, since
from muster.training.sounds import pairs
from muster_desktop.ledger import Ledger
from whole.together import Laptop, Meeting

HALVES = ["2026-11-09/am", "2026-11-09/pm", "2026-11-10/am", "2026-11-10/pm"]
PEOPLE = 30
KINDS = ("training", "participation", "attendance", "score")


class Hall:
    """A training of 30 people at Haro, on the laptops of two trainers who are in step."""

    def __init__(self, folder: Path) -> None:
        self.meeting = Meeting(folder)
        self.a, self.b = (self.meeting.laptop("trainer", "haro") for _ in range(2))
        self.a.sync()
        ledger = self.a.ledger
        self.training = ledger.add("training", "haro", {"title": "Case workers", "start": HALVES[0][:10], "end": HALVES[-1][:10]})
        self.people = [new_id() for _ in range(PEOPLE)]
        ledger.save([Edit(person, "person", "haro", {"name": f"Person {number}"}) for number, person in enumerate(self.people)])
        taking = [{"training": self.training, "person": person} for person in self.people]
        ledger.save([Edit(ledger.new_id("participation", "haro", values), "participation", "haro", values) for values in taking])
        self.meet()

    def meet(self) -> None:
        """Both have sent and taken everything, and both hold the same."""
        for _ in range(2):
            self.a.sync()
            self.b.sync()
        held = [{each.id: (each.values, each.clashes) for kind in KINDS for each in laptop.ledger.records(kind)}
                for laptop in (self.a, self.b)]
        assert held[0] == held[1] and self.a.ledger.waiting() == self.b.ledger.waiting() == 0

    def mark(self, laptop: Laptop, person: str, half: str, mark: str, **more: Value) -> str:
        """One mark on one laptop, a little later than the last one."""
        self.a.clock.ms += 1000
        self.b.clock.ms = self.meeting.clock.ms = self.a.clock.ms
        return laptop.ledger.add("attendance", "haro", {
            "training": self.training, "person": person, "half_day": half, "mark": mark, **more})

    def rows(self, ledger: Ledger) -> dict[tuple[str, str], Record]:
        found = ledger.records("attendance")
        rows = {(str(each.values["person"]), str(each.values["half_day"])): each for each in found}
        assert len(rows) == len(found), "one row per person and half-day"
        return rows

    def register(self, ledger: Ledger) -> tuple[list[str], list[Record], list[Record]]:
        """What a signature stands under."""
        return ([str(each.values["person"]) for each in ledger.records("participation")], ledger.records("attendance"),
                ledger.records("score"))

    def sign(self, laptop: Laptop) -> None:
        laptop.ledger.edit(self.training, {
            "signed_by": laptop.person, "signed_on": [laptop.clock.ms, 180],
            "signed_register": sealed(*self.register(laptop.ledger))})

    def off(self, laptop: Laptop) -> list[Difference]:
        held = laptop.ledger.get(self.training)
        assert held is not None
        return since(str(held.values["signed_register"]), *self.register(laptop.ledger))


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    return Hall(tmp_path)


def counted(marks: Sequence[str | None]) -> Totals:
    """The totals of a half-day, counted the plain way."""
    return Totals(*(marks.count(mark) for mark in MARKS), marks.count(None))


@pytest.mark.parametrize("seed", range(4))
def test_marks_interleaved_on_two_laptops_meet_in_one_row_each_with_every_clash_shown(tmp_path: Path, seed: int) -> None:
    hall, luck = Hall(tmp_path), Random(seed)
    told: dict[Laptop, dict[tuple[str, str], str]] = {hall.a: {}, hall.b: {}}
    latest: dict[tuple[str, str], str] = {}
    cells = [(person, half) for person in hall.people for half in HALVES]
    for _ in range(200):
        laptop, (person, half), mark = luck.choice((hall.a, hall.b)), luck.choice(cells), luck.choice(MARKS)
        if told[laptop].get((person, half)) == mark:
            continue  # the same mark again is no change
        hall.mark(laptop, person, half, mark)
        told[laptop][person, half] = latest[person, half] = mark
    hall.meet()
    apart = {cell for cell in told[hall.a].keys() & told[hall.b].keys() if told[hall.a][cell] != told[hall.b][cell]}
    assert apart, f"seed {seed} made no clash"
    for laptop in (hall.a, hall.b):
        rows = hall.rows(laptop.ledger)
        assert {cell: mark_of(row) for cell, row in rows.items()} == latest, f"seed {seed}"
        assert {cell for cell, row in rows.items() if row.clashes} == apart, f"seed {seed}"
        for cell in apart:
            assert {side.value for side in rows[cell].clashes["mark"]} == {told[hall.a][cell], told[hall.b][cell]}
        assert {record.id for record in laptop.ledger.in_clash()} == {rows[cell].id for cell in apart}
        marks = by_person(rows.values())
        for half in HALVES:
            found = totals(hall.people, {person: mark_of(marks.get(person, {}).get(half)) for person in hall.people})
            assert found == counted([latest.get((person, half)) for person in hall.people]), f"seed {seed}, {half}"
    unsettled = table(hall.a.ledger.records("attendance"), hall.a.ledger.records("person")).unsettled
    assert set(unsettled) <= {hall.rows(hall.a.ledger)[cell].id for cell in apart}


def test_a_clash_is_settled_on_one_laptop_and_gone_on_the_other(hall: Hall) -> None:
    person = hall.people[0]
    row = hall.mark(hall.a, person, HALVES[0], "late", minutes="20")
    assert hall.mark(hall.b, person, HALVES[0], "absent") == row
    hall.meet()
    hall.b.ledger.resolve(row, "mark", "late")
    hall.meet()
    for laptop in (hall.a, hall.b):
        held = laptop.ledger.get(row)
        assert held is not None and (held.values["mark"], held.values["minutes"], held.clashes) == ("late", "20", {})


def test_the_same_test_of_one_person_written_twice_is_one_row(hall: Hall) -> None:
    about: dict[str, Any] = {"training": hall.training, "person": hall.people[0], "test": "post", "attempt": "1"}
    row = hall.a.ledger.add("score", "haro", {**about, "value": "84"})
    assert hall.b.ledger.add("score", "haro", {**about, "value": "48"}) == row
    assert hall.b.ledger.add("score", "haro", {**about, "attempt": "2", "value": "90"}) != row
    hall.meet()
    for laptop in (hall.a, hall.b):
        held = laptop.ledger.get(row)
        assert held is not None and {side.value for side in held.clashes["value"]} == {"84", "48"}
        assert len(laptop.ledger.records("score")) == 2


def test_a_register_that_was_signed_and_then_edited_by_another_laptop_says_what_is_off(hall: Hall) -> None:
    one, two, three = hall.people[:3]
    for person in (one, two):
        hall.mark(hall.a, person, HALVES[0], "present")
    hall.meet()
    hall.sign(hall.a)
    # The other laptop is offline, has not heard of the signature, and goes on; its clock is a day behind.
    hall.b.clock.skew = -86_400_000
    changed = hall.mark(hall.b, one, HALVES[0], "absent")
    added = hall.mark(hall.b, three, HALVES[0], "late", minutes="15")
    assert hall.off(hall.a) == []
    hall.meet()
    for laptop in (hall.a, hall.b):
        assert hall.off(laptop) == sorted([Difference(one, HALVES[0], "present", "absent"),
                                           Difference(three, HALVES[0], "", "late/15")])
        held = laptop.ledger.get(hall.training)
        assert held is not None and held.values["signed_by"] == hall.a.person and held.clashes == {}
        for row, mark in ((changed, "absent"), (added, "late")):
            kept = laptop.ledger.get(row)
            assert kept is not None and kept.values["mark"] == mark, "nothing of the other laptop's work is lost"
        assert "present" in [past.value for past in laptop.ledger.history(changed)]
    hall.sign(hall.b)
    hall.meet()
    assert hall.off(hall.a) == hall.off(hall.b) == []


def test_two_trainers_who_both_sign_are_a_clash_that_both_see(hall: Hall) -> None:
    hall.mark(hall.a, hall.people[0], HALVES[0], "present")
    hall.sign(hall.a)
    hall.sign(hall.b)
    hall.meet()
    for laptop in (hall.a, hall.b):
        held = laptop.ledger.get(hall.training)
        assert held is not None and set(held.clashes) >= {"signed_by", "signed_register"}


def test_a_score_of_900_is_refused_in_words_and_nothing_else_of_the_save_is_kept(hall: Hall) -> None:
    about = {"training": hall.training, "person": hall.people[0], "test": "post", "attempt": "1"}
    with pytest.raises(Problem, match="900"):
        hall.a.ledger.add("score", "haro", {**about, "value": "900"})
    assert hall.a.ledger.records("score") == [] and hall.a.ledger.waiting() == 0


def test_a_score_of_900_of_another_program_is_kept_aside_and_shown_to_its_author(
        hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    about = {"training": hall.training, "person": hall.people[0], "test": "post", "attempt": "1"}
    monkeypatch.setattr(Ledger, "_check", lambda *_: None)
    row = hall.a.ledger.add("score", "haro", {**about, "value": "900"})
    assert hall.a.sync().quarantined > 0
    hall.b.sync()
    assert hall.b.ledger.records("score") == []
    assert {past.reason for past in hall.a.ledger.history(row) if past.field == "value"} == {"type"}


def test_a_person_twice_in_one_training_is_one_row_or_is_said_to_be_two(hall: Hall) -> None:
    person = hall.a.ledger.add("person", "haro", {"name": "Rojin", "sex": "female"})
    hall.meet()
    values = {"training": hall.training, "person": person}
    first = hall.a.ledger.add("participation", "haro", {**values, "walk_in": True})
    assert hall.b.ledger.add("participation", "haro", {**values, "walk_in": True}) == first
    hall.meet()
    assert doubled(hall.b.ledger.records("participation")) == []
    elsewhere = hall.meeting.laptop("coordinator")
    elsewhere.sync()
    second = elsewhere.ledger.add("participation", "zerin", values)
    (clash,) = doubled(elsewhere.ledger.records("participation"))
    assert (clash.who, clash.records) == (person, tuple(sorted((first, second))))
    for site in ("haro", "zerin"):
        elsewhere.ledger.add("attendance", site, {**values, "half_day": HALVES[0], "mark": "present"})
    found = table(elsewhere.ledger.records("attendance"), elsewhere.ledger.records("person"))
    assert [(row.key, len(row.figure.people), len(row.figure.attendances)) for row in found.rows] == [(("female",), 1, 1)]


def test_a_training_that_ends_before_it_starts_is_said_on_both_laptops_and_keeps_its_marks(hall: Hall) -> None:
    row = hall.mark(hall.a, hall.people[0], HALVES[0], "present")
    hall.a.ledger.edit(hall.training, {"start": "2026-12-01"})
    hall.b.ledger.edit(hall.training, {"end": "2026-11-12"})
    hall.meet()
    for laptop in (hall.a, hall.b):
        held, marked = laptop.ledger.get(hall.training), laptop.ledger.get(row)
        assert held is not None and marked is not None and held.clashes == {}
        assert [said for flag in ALL["training"].flags if (said := flag(held.values))] == ["Ends before it starts"]
        assert half_days(held.values) == [] and columns(held.values, [HALVES[0]]) == [HALVES[0]]
        assert [clash.records for clash in outside(held, [marked])] == [(row,)]


def test_a_walk_in_that_both_wrote_down_is_suggested_to_be_one_and_never_merged(hall: Hall) -> None:
    first = hall.a.ledger.add("person", "haro", {"name": "ڕۆژین ئەحمەد", "agency": "Tishk"})
    second = hall.b.ledger.add("person", "haro", {"name": "Rozhin Ahmed"})
    for laptop, person in ((hall.a, first), (hall.b, second)):
        laptop.ledger.add("participation", "haro", {"training": hall.training, "person": person, "walk_in": True})
    hall.meet()
    for laptop in (hall.a, hall.b):
        named = [(each.id, [str(each.values["name"])]) for each in laptop.ledger.records("person", "haro")
                 if not str(each.values["name"]).startswith("Person ")]
        assert [{pair.first, pair.second} for pair in pairs(named)] == [{first, second}]
        assert len(laptop.ledger.records("participation")) == PEOPLE + 2
