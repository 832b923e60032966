"""The demo: two people on one roll-out, a clash to decide, a dozen unsent changes; made once, found again, all or nothing."""

from __future__ import annotations

import datetime
import subprocess
import sys

import pytest

from muster.kinds import ALL
from muster.problems import BAD, OK, Problem
from muster.training.cascade import cascade, generations
from muster.training.clashes import booked
from muster.training.register import Totals, mark_of, totals
from muster.training.results import class_of, scores_of
from muster.training.signing import since
from muster.vault import Vault
from muster_desktop import demo, demo_training
from muster_desktop.cli import doors, entry
from muster_desktop.demo_story import Story
from muster_desktop.profile import Profile

NOW = datetime.datetime(2026, 11, 10, 10, 0, tzinfo=datetime.timezone(datetime.timedelta(hours=3)))


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return demo.make(tmp_path_factory.mktemp("demo") / "karwan", NOW)


def open_ledger(folder):
    profile = Profile.open(folder, demo.PASSPHRASE)
    return profile, next(iter(profile.ledgers.values()))


def test_the_coordinator_finds_a_roll_out_under_way(made):
    profile, ledger = open_ledger(made.coordinator)
    try:
        assert (ledger.name(), ledger.waiting()) == ("CPIMS+ Karwan", demo.UNSENT)
        clashes = {str(record.values["title"]): set(record.clashes) for record in ledger.in_clash()}
        assert clashes == {"Haro Camp, group 2": {"venue", "seats", "materials"}, "Haro Camp, group 1": {"end"}}
        counts = ledger.counts()
        assert all(counts[kind] > 5 for kind in ("site", "person", "step", "training", "attendance", "score", "readiness", "risk",
                                                 "issue", "article", "milestone"))
        names = {str(site.values["name"]) for site in ledger.records("site")}
        assert {"Dastan", "Qalat Nur", "Zerin", "Haro Camp", "Bani Sofa", "Merzan"} <= names
        statuses = {step.values.get("status") for step in ledger.records("step")}
        assert {"done", "under_way", "not_started"} <= statuses
        days = {str(each.values["half_day"]) for each in ledger.records("attendance", "haro")}
        assert days == {"2026-11-09/am", "2026-11-09/pm", "2026-11-10/am"}
    finally:
        profile.close()


def test_a_class_is_half_marked_and_the_trainings_have_all_that_trainings_have(made):
    profile, ledger = open_ledger(made.coordinator)
    try:
        trainings = {str(each.values["title"]): each for each in ledger.records("training")}
        held = {kind: ledger.records(kind) for kind in ("participation", "attendance", "score", "preparation", "evaluation",
                                                        "finding", "poll", "curriculum", "module", "material", "entitlement")}
        assert all(held.values())

        def of(kind, training):
            return [each for each in held[kind] if each.values.get("training") == training.id]

        running = trainings[demo_training.RUNNING]
        people = [str(each.values["person"]) for each in of("participation", running)]
        now = {str(each.values["person"]): mark_of(each) for each in of("attendance", running)
               if each.values["half_day"] == "2026-11-10/am"}
        assert len(people) == 18 and totals(people, now) == Totals(present=14, late=1, absent=1, unmarked=2)
        assert [int(each) for each in class_of(scores_of(of("score", running)))[:2]] == [46, 78]
        prepared = [each.values.get("done") for each in of("preparation", running)]
        assert (prepared.count(True), len(prepared)) == (11, 14)
        assert len(of("evaluation", running)) >= 5 and len(of("material", running)) == 4
        root = cascade(trainings.values(), held["participation"])[0]
        assert root.training == trainings[demo_training.MASTER]
        assert [each.number for each in generations([root], held["score"])] == [1, 2, 3]
        assert "trainer" in {clash.sort for clash in booked(trainings.values())}
        assert all(flag(each.values) is None for each in trainings.values() for flag in ALL["training"].flags)
        off = {title: since(str(each.values["signed_register"]), [str(one.values["person"]) for one in of("participation", each)],
                            of("attendance", each), of("score", each))
               for title, each in trainings.items() if each.values.get("signed_register")}
        assert {title: len(found) for title, found in off.items() if found} == {demo_training.QALAT_NUR: 1}
        afternoon = demo_training.registers(Story(ledger, NOW.replace(hour=15), 7))
        marked = [edit for edit in afternoon if edit.kind == "attendance" and edit.values["training"] == running.id]
        assert {str(edit.values["half_day"])[8:] for edit in marked} == {"09/am", "09/pm", "10/am", "10/pm"}
        assert sum(edit.values["half_day"] == "2026-11-10/pm" for edit in marked) == 16
    finally:
        profile.close()


def test_the_trainer_is_in_step_but_for_what_waits(made):
    profile, ledger = open_ledger(made.trainer)
    try:
        assert ledger.waiting() == 0 and ledger.person_name(ledger.person) == "Joseph Okelo"
        assert "training" in ledger.counts()
    finally:
        profile.close()


def test_a_second_run_finds_it_again_and_its_server_answers(made, monkeypatch):
    monkeypatch.setattr(Vault, "create", None)
    assert demo.make(made.folder, NOW) == made
    with demo.serving(made) as address:
        assert address.endswith(f":{made.port}")
        profile, ledger = open_ledger(made.coordinator)
        try:
            assert profile.sync(ledger).sent == demo.UNSENT
        finally:
            profile.close()
        with demo.serving(made) as taken:
            assert taken == ""


def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path, capsys):
    (tmp_path / "thesis.txt").write_text("x")
    assert entry.main(["demo", str(tmp_path), "--no-window"]) == BAD
    assert "something else" in capsys.readouterr().err and [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_server_that_does_not_start_leaves_nothing(tmp_path, monkeypatch):
    monkeypatch.setattr(demo, "_command", lambda: [sys.executable, "-c", "raise SystemExit('no such luck')"])
    with pytest.raises(Problem) as caught:
        demo.make(tmp_path / "x", NOW)
    assert caught.value.code == "demo_no_server" and "no such luck" in str(caught.value)
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(Problem):
        demo._serve(tmp_path, 0)


def test_a_frozen_program_runs_the_server_that_lies_beside_it(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/muster/muster")
    assert demo._command() == ["/opt/muster/muster-server"]


def test_the_command_says_where_it_is_and_how_to_open_it(made, capsys, monkeypatch):
    assert entry.main(["demo", str(made.folder), "--no-window"]) == OK
    text = capsys.readouterr().out
    assert demo.PASSPHRASE in text and str(made.coordinator) in text
    opened = []
    monkeypatch.setattr(doors, "window", lambda place, word: opened.append((place.profile, word)) or OK)
    assert entry.main(["demo", str(made.folder)]) == OK
    assert opened == [(made.coordinator, demo.PASSPHRASE)]


def test_a_server_that_does_not_stop_is_killed(monkeypatch):
    monkeypatch.setattr(demo, "_PATIENCE", 0.2)
    source = "import signal, sys, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('up', flush=True); time.sleep(60)"
    process = subprocess.Popen([sys.executable, "-c", source], stdout=subprocess.PIPE, text=True)
    process.stdout.readline()
    demo._stop(process)
    assert process.returncode not in (None, 0)
