"""`muster donors` against a register of 24 people that was counted by hand, and against `muster list attendance --json`."""

from __future__ import annotations

import json
from collections import Counter

import openpyxl
import pytest

from muster.author import Edit
from muster_desktop.cli.entry import main
from tests.desktop.conftest import PASSPHRASE

# The register as it was on paper: name, sex, age, agency, position, then the marks of four half-days (P, L, A, E, X for left
# early, - for none). Counted by hand below.
REGISTER = """
Amira Dahhan     f 25_49 Hope Bridge  Case worker  P P P P
Yusuf Qadir      m 25_49 Hope Bridge  Supervisor   P P P P
Haifa Salim      f 18_24 Child Shield Case worker  P L P P
Rozhin Tofiq     f 18_24 Child Shield Case worker  P P L P
Daryan Latif     m 25_49 Ministry     Data officer P P P P
Munira Zaki      f 25_49 Safe Paths   Case worker  A P P P
Selim Barwar     m 50_59 Safe Paths   Case worker  P P A A
Nour Haddan      f 25_49 Ministry     Supervisor   P P P P
Kawa Rashan      m 18_24 Hope Bridge  Case worker  E P P P
Lina Fathulla    f 25_49 Ministry     Case worker  P P P P
Jwan Sabri       f 60_up Hope Bridge  Case worker  P X P X
Bahar Osman      f 25_49 Child Shield Supervisor   P P P P
Tara Hiwa        f 18_24 Safe Paths   Case worker  P P P P
Zirian Ali       m 25_49 Safe Paths   Data officer P P P P
Sazan Omar       f 25_49 Hope Bridge  Case worker  A A A A
Chnar Aziz       f 50_59 Ministry     Case worker  P P P P
Dilan Faris      m 18_24 Child Shield Case worker  L L L L
Hana Nabil       - -     -            -            P P P P
Ibrahim Kadir    m 25_49 Ministry     Case worker  P P E E
Khalida Majid    f 25_49 Hope Bridge  Case worker  P P P P
Layla Hasan      f 18_24 Child Shield Case worker  - - P P
Mariam Jabar     f 25_49 Safe Paths   Case worker  P P P P
Nasrin Karim     f 25_49 Ministry     Case worker  P A P P
Omed Rafiq       m 25_49 Hope Bridge  Case worker  - - - -
""".strip().splitlines()
HALVES = ("2026-11-30/am", "2026-11-30/pm", "2026-12-01/am", "2026-12-01/pm")
MARKS = {"P": "present", "L": "late", "A": "absent", "E": "excused", "X": "left_early"}
SEXES = {"f": "female", "m": "male", "-": None}
BY_SEX = {"": (1, 4), "female": (14, 52), "male": (7, 23)}
"""Of the table above, counted by hand: Sazan never came, Omed has no mark; so 22 of 24 people, 79 attendances."""
BY_MONTH = {"2026-11": (21, 39), "2026-12": (20, 40)}
BY_AGENCY = {"": (1, 4), "Child Shield": (5, 18), "Hope Bridge": (5, 19), "Ministry": (6, 21), "Safe Paths": (5, 17)}


@pytest.fixture
def ledger(profile):
    ledger = next(iter(profile.ledgers.values()))
    training = ledger.add("training", "", {"title": "Case workers, group 2", "start": "2026-11-30", "end": "2026-12-01"})
    edits = []
    for line in REGISTER:
        name, sex, age, agency, position, marks = _columns(line)
        person = ledger.new_id("person", "", {})
        about = {"name": name, "sex": SEXES[sex], "age_band": age, "agency": agency, "position": position}
        edits.append(Edit(person, "person", "", {field: value for field, value in about.items() if value not in (None, "-")}))
        for half, mark in zip(HALVES, marks, strict=True):
            key = {"training": training, "person": person, "half_day": half}
            if mark != "-":
                edits.append(Edit(ledger.new_id("attendance", "", key), "attendance", "", {**key, "mark": MARKS[mark]}))
    ledger.save(edits)
    return ledger


def _columns(line):
    rest, marks = line[:-7].rstrip(), line[-7:].split()
    return (rest[:17].strip(), rest[17], rest[19:25].strip(), rest[25:38].strip(), rest[38:].strip(), marks)


@pytest.fixture
def run(ledger, profile, profile_folder, monkeypatch, capsys):
    profile.close()
    monkeypatch.setenv("MUSTER_PASSPHRASE", PASSPHRASE)

    def run(*words: str) -> str:
        assert main(["--profile", str(profile_folder), *words]) == 0
        return capsys.readouterr().out
    return run


@pytest.mark.parametrize(("words", "by", "wanted"), [
    (("--by", "sex"), "sex", BY_SEX), (("--by", "period", "--period", "month"), "period", BY_MONTH),
    (("--by", "agency"), "agency", BY_AGENCY),
])
def test_the_figures_are_those_counted_by_hand(run, words, by, wanted) -> None:
    told = json.loads(run("donors", "--json", *words))
    assert {row[by]: (row["people"], row["attendances"]) for row in told["rows"]} == wanted
    assert (told["total"]["people"], told["total"]["attendances"]) == (22, 79)


def test_they_agree_with_the_list_of_attendances_that_scripts_read(run) -> None:
    listed = json.loads(run("list", "attendance", "--json"))
    assert Counter(each["mark"] for each in listed) == {"present": 71, "late": 6, "absent": 8, "excused": 3, "left_early": 2}
    assert {each["half_day"] for each in listed} == {*HALVES}
    told = json.loads(run("donors", "--json", "--by", "sex", "--by", "position"))
    came = {each["id"]: each for each in listed if each["mark"] in ("present", "late", "left_early")}
    behind = [each for row in told["rows"] for each in row["attendance_ids"]]
    assert sorted(behind) == sorted(came)
    for row in told["rows"]:
        assert {came[each]["person"] for each in row["attendance_ids"]} == {*row["person_ids"]}


def test_the_workbook_holds_the_rows_behind_each_figure(run, tmp_path) -> None:
    out = tmp_path / "donors.xlsx"
    run("donors", "--out", str(out), "--by", "sex", "--by", "age_band", "--training", "Case workers, group 2")
    totals, people, attendances = openpyxl.load_workbook(out).worksheets
    rows = [*totals.iter_rows(min_row=2, values_only=True)]
    assert rows[-1][1] == "All of them, each person once"
    assert rows[-1][3:] == (22, 79)
    for line, _, _, different, came in rows[:-1]:
        assert sum(row[0] == line for row in people.iter_rows(min_row=2, values_only=True)) == different
        assert sum(row[0] == line for row in attendances.iter_rows(min_row=2, values_only=True)) == came
    assert (2, "Rozhin Tofiq") in {row[:2] for row in people.iter_rows(min_row=2, values_only=True)}
    assert {"Female", "Male", "Not said"} == {row[1] for row in rows[:-1]}


def test_without_a_place_to_go_it_says_so(run, profile_folder, capsys) -> None:
    assert main(["--profile", str(profile_folder), "donors"]) == 2
    assert "--out" in capsys.readouterr().err
