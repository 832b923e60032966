"""`muster sla` prints the report on promised times, for people and as JSON, and what is wrong with its words."""

from __future__ import annotations

import json

import pytest

from muster.author import Edit
from muster.floor.hours import MINUTE
from muster.floor.policy import example, stamp, terms_of
from muster.problems import BAD, OK
from muster_desktop.cli import entry, place
from muster_desktop.profile import Profile
from tests.core.floor.issues import ZONE, at, named
from tests.desktop.conftest import PASSPHRASE

NINE = at("2026-11-10T09:00")


@pytest.fixture
def sla(profile_folder, monkeypatch, capsys):
    """Runs `muster sla` on a profile with two issues: (exit status, standard output, standard error)."""
    profile = Profile.open(profile_folder, PASSPHRASE)
    (ledger,) = profile.ledgers.values()
    ledger.add("site", "haro", {"name": "Haro"})
    for name, site, minutes in (("met", "haro", 20), ("late", "", 50)):
        record = named(name)
        ledger.save([Edit(record, "issue", site, {
            "summary": name, "severity": "1", "logged": [NINE, 180], "status": "closed", "level": "1",
            "resolved": [NINE + minutes * MINUTE, 180], **stamp(example(ZONE))})])
    profile.close()
    monkeypatch.setenv(place.VARIABLE, PASSPHRASE)

    def run(*words):
        status = entry.main(["--profile", str(profile_folder), "sla", *words])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return run


def test_the_report_as_json(sla):
    status, out, _ = sla("--json", "--cost", "1000 USD")
    assert status == OK
    made = json.loads(out)
    (row,) = made["rows"]
    assert (row["month"], row["level"], row["had"], row["met"], row["late"], row["charged"]) == ("2026-11", 1, 2, 1, 1, 70)
    assert row["kept"] == 0.5
    assert made["totals"]["solved"] == 2 and made["totals"]["cost"] == "500.00 USD" and made["totals"]["example"] is True
    assert made["totals"]["by_level"] == {"1": 2, "2": 0, "3": 0}


def test_an_issue_that_is_added_says_when_and_which_times_count(profile_folder, monkeypatch, capsys):
    monkeypatch.setenv(place.VARIABLE, PASSPHRASE)
    for words in (["summary=Grey"], ["summary=Kept elsewhere", "logged=2025-01-06T09:30+03:00"]):
        assert entry.main(["--profile", str(profile_folder), "add", "issue", "--site", "karwan", *words]) == OK
    capsys.readouterr()
    assert entry.main(["--profile", str(profile_folder), "list", "issue", "--json"]) == OK
    new, old = json.loads(capsys.readouterr().out)
    assert terms_of(new) == example(go_live=False) and new["logged"]
    assert not old["terms"]


def test_one_site_and_one_month(sla):
    _, out, _ = sla("--json", "--site", "karwan/haro")
    assert json.loads(out)["totals"]["logged"] == 1
    _, out, _ = sla("--json", "--month", "2026-10")
    assert json.loads(out)["rows"] == []


def test_the_report_for_people(sla):
    status, out, _ = sla("--month", "2026-11", "--cost", "30 USD")
    lines = out.splitlines()
    assert status == OK and lines[0].startswith("month\tlevel")
    assert lines[1] == "2026-11\t1\t2\t1\t1\t0\t0\t0\t50%\t70\t0\t0\t0"
    assert lines[2:] == ["Solved: 2 of 2. At level 1: 100%. With a help page: 0.", "Cost of one: 15.00 USD.",
                         "The times are those of the shipped example: nobody agreed on them yet."]


@pytest.mark.parametrize("words", [("--month", "2026-13"), ("--month", "November"), ("--cost", "much")])
def test_words_that_mean_nothing_are_told(sla, words):
    status, out, err = sla(*words)
    assert (status, out) == (BAD, "") and words[1] in err
