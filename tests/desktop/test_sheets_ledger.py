"""Import and export on a real ledger: what is refused saves nothing else, what is taken back is gone, names are found."""

from __future__ import annotations

import pytest

from muster import kinds
from muster.problems import REFUSED, Problem
from muster.templates import Library
from muster_desktop import sheets_ledger


@pytest.fixture
def ledger(profile):
    ledger = next(iter(profile.ledgers.values()))
    ledger.add("site", "haro", {"name": "Haro Camp"})
    return ledger


@pytest.fixture
def file(tmp_path):
    def make(text, name="in.csv"):
        (tmp_path / name).write_text(text, "utf-8")
        return tmp_path / name

    return make


def test_an_import_is_saved_told_and_taken_back(ledger, file):
    path, library = file("Risk,Owner\nRain,leyla barzan\nSnow,Nobody\n"), Library()
    plan = sheets_ledger.plan_import(ledger, path, kinds.ALL["risk"], "haro", library)
    assert ledger.records("risk", "haro") == [] and plan.report.added == 2
    saves = sheets_ledger.save_import(ledger, plan)
    risks = {record.values["title"]: record for record in ledger.records("risk", "haro")}
    assert risks["Rain"].values["owner"] == ledger.person and "owner" not in risks["Snow"].values
    again = sheets_ledger.plan_import(ledger, path, kinds.ALL["risk"], "haro", library)
    assert again.changes == [] and again.report.same == 2
    for saved in reversed(saves):
        ledger.undo(saved)
    assert ledger.records("risk", "haro") == []


def test_many_rows_become_several_saves(ledger, file):
    path = file("Name\n" + "".join(f"Person {n}\n" for n in range(450)))
    plan = sheets_ledger.plan_import(ledger, path, kinds.ALL["person"], "haro", Library())
    assert len(sheets_ledger.save_import(ledger, plan)) == 3
    assert len(ledger.records("person", "haro")) == 450


def test_a_list_of_places_with_their_people(ledger, file):
    plan = sheets_ledger.plan_import(ledger, file("Name,Contact person\nBlock 2,Leyla Barzan\n"), kinds.ALL["site"], "haro",
                                     Library())
    sheets_ledger.save_import(ledger, plan)
    assert "haro/block-2" in ledger.sites()
    find = sheets_ledger.finder([ledger], Library())
    assert find("site", "karwan/haro/block-2") == find("site", "block 2") == plan.changes[0].record
    assert find("person", "Nobody") is None and find("nothing", "x") is None


def test_an_import_that_the_role_does_not_allow_saves_nothing(ledger, file, monkeypatch):
    plan = sheets_ledger.plan_import(ledger, file("Risk\nRain\n"), kinds.ALL["risk"], "haro", Library())
    monkeypatch.setattr(ledger, "holder", ledger.holder._replace(roles=frozenset({("viewer", "")})))
    with pytest.raises(Problem) as caught:
        sheets_ledger.save_import(ledger, plan)
    assert caught.value.sort.exit == REFUSED and ledger.records("risk", "haro") == []


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_whole_template_goes_out_and_comes_back_as_no_edit(ledger, tmp_path, language):
    library = Library()
    count = sheets_ledger.export(ledger, tmp_path / "all.xlsx", (), library, language)
    assert count == sum(count for kind, count in ledger.counts().items() if kind not in sheets_ledger.UNWRITTEN)
    for kind in ("step", "readiness", "section", "person"):
        plan = sheets_ledger.plan_import(ledger, tmp_path / "all.xlsx", kinds.ALL[kind], "", library)
        assert plan.changes == [] and plan.report.same == len(ledger.records(kind)) and plan.report.refused == []


def test_refused_rows_are_written_with_the_readers_words(ledger, file, tmp_path):
    plan = sheets_ledger.plan_import(ledger, file("Risk,Status\nRain,perhaps\n"), kinds.ALL["risk"], "haro", Library())
    sheets_ledger.save_refused(tmp_path / "out.csv", plan.report, lambda refused: "لا")
    assert (tmp_path / "out.csv").read_text("utf-8-sig").splitlines() == ["Line,Reason,Risk,Status", "2,لا,Rain,perhaps"]
