"""A register of 24 people made by hand: the command line, the totals and the donors' table say what was worked out on paper."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import pytest

from muster.slots import FLOOR
from muster.training.donors import Table, table
from muster.training.halfdays import half_days
from muster.training.register import by_person, mark_of, totals
from muster.training.results import certificate, class_of, rule_of, scores_of
from muster_desktop.cli import entry
from muster_desktop.cli.place import VARIABLE
from muster_desktop.ledger import Ledger
from muster_desktop.profile import Profile
from whole.training import hand

PASSPHRASE = "two dozen names on paper"
WORKED = hand.worked()
Listed = Callable[[str], list[dict[str, Any]]]


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Profile]:
    made, _ = Profile.create(tmp_path_factory.mktemp("hand") / "trainer", "Joseph Okelo", PASSPHRASE, cost=FLOOR)
    made.start_alone("Karwan", "generic")
    (ledger,) = made.ledgers.values()
    hand.save(ledger)
    yield made
    made.close()


@pytest.fixture(scope="module")
def ledger(profile: Profile) -> Ledger:
    return next(iter(profile.ledgers.values()))


@pytest.fixture
def listed(profile: Profile, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Listed:
    """What `muster list KIND --json` prints."""
    monkeypatch.setenv(VARIABLE, PASSPHRASE)

    def run(kind: str) -> list[dict[str, Any]]:
        assert entry.main(["--profile", str(profile.vault.folder), "list", kind, "--json"]) == 0
        found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
        return found

    return run


def figures(found: Table) -> dict[str, list[int]]:
    return {" ".join(row.key): [len(row.figure.people), len(row.figure.attendances)] for row in found.rows}


@pytest.mark.parametrize("by", ["sex", "age_band", "agency", "position", "site", "period", "sex age_band"])
def test_the_donors_table_is_what_was_worked_out_by_hand(ledger: Ledger, by: str) -> None:
    found = table(ledger.records("attendance"), ledger.records("person"), by.split())
    assert figures(found) == WORKED[by]
    assert [len(found.total.people), len(found.total.attendances)] == WORKED["total"]
    assert found.unsettled == ()


@pytest.mark.parametrize("by", ["sex", "age_band", "agency", "position", "site", "period", "sex age_band"])
def test_the_command_for_donors_prints_the_same(
        profile: Profile, by: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv(VARIABLE, PASSPHRASE)
    columns = [word for name in by.split() for word in ("--by", name)]
    assert entry.main(["--profile", str(profile.vault.folder), "donors", "--json", "--period", "month", *columns]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert {" ".join(row[name] for name in by.split()).removeprefix("karwan/"): [row["people"], row["attendances"]]
            for row in printed["rows"]} == WORKED[by]
    assert [printed["total"]["people"], printed["total"]["attendances"]] == WORKED["total"]


def test_the_command_line_lists_what_the_register_says(ledger: Ledger, listed: Listed) -> None:
    names = {each["id"]: each["name"] for each in listed("person")}
    trainings = {each["id"]: each["title"] for each in listed("training")}
    said = {(trainings[each["training"]], each["half_day"], names[each["person"]]): (each["mark"], each["minutes"])
            for each in listed("attendance")}
    written = {(title, half, row["name"]): (hand.MARKS[cell[0]], cell[1:] or None)
               for row in hand.rows() for letter, (_, title, halves) in hand.TRAININGS.items()
               for half, cell in zip(halves, (row[f"{letter}{place}"] for place in range(1, len(halves) + 1)), strict=True)
               if cell not in ("", ".")}
    assert said == written and len(said) == 89
    assert len(listed("participation")) == len({(each["training"], each["person"]) for each in listed("participation")}) == 26
    assert sorted((names[each["person"]], each["test"], each["value"]) for each in listed("score")) == sorted(
        (row["name"], test, row[test]) for row in hand.rows() for test in ("pre", "post") if row[test])


def test_the_command_line_and_the_donors_table_agree_for_every_way_to_break_it_down(ledger: Ledger, listed: Listed) -> None:
    """The whole cross of all six, counted once more from the printed rows alone."""
    people = {each["id"]: each for each in listed("person")}
    cells: dict[tuple[str, ...], list[tuple[str, str]]] = defaultdict(list)
    for row in listed("attendance"):
        if row["mark"] in ("present", "late", "left_early"):
            about = people[row["person"]]
            key = (*(about[name] or "" for name in ("sex", "age_band", "agency", "position")),
                   row["site"].removeprefix("karwan/"), row["half_day"][:7])
            cells[key].append((row["person"], row["id"]))
    found = table(ledger.records("attendance"), ledger.records("person"),
                  ("sex", "age_band", "agency", "position", "site", "period"))
    assert {row.key: ({*row.figure.people}, {*row.figure.attendances}) for row in found.rows} == {
        key: ({person for person, _ in held}, {record for _, record in held}) for key, held in cells.items()}


def test_each_half_day_has_the_totals_of_the_paper(ledger: Ledger) -> None:
    found = {}
    for letter in hand.TRAININGS:
        training = hand.training(ledger, letter)
        people = [str(each.values["person"]) for each in ledger.records("participation") if each.values["training"] == training]
        marks = by_person(each for each in ledger.records("attendance") if each.values["training"] == training)
        for half in half_days(ledger.get(training).values):
            found[half] = [*totals(people, {person: mark_of(marks.get(person, {}).get(half)) for person in people})]
    assert found == WORKED["half_days"]


def test_who_is_ready_and_why_the_others_are_not(ledger: Ledger) -> None:
    training = ledger.get(hand.training(ledger, "A"))
    scores = scores_of(ledger.records("score"))
    rule, halves = rule_of(training.values, scores), half_days(training.values)
    marks = by_person(each for each in ledger.records("attendance") if each.values["training"] == training.id)
    reasons: dict[str, list[int]] = defaultdict(list)
    for number in range(1, 15):
        person = hand.person(ledger, number)
        row = [mark_of(marks[person].get(half)) for half in halves]
        reasons[certificate(rule, row, scores[person]).reason].append(number)
    assert {"means": [*map(Decimal, WORKED["results"]["means"])], **reasons} == {
        **WORKED["results"], "means": [*class_of(scores)[:2]]}
