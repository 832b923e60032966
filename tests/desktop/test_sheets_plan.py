"""What an import changes: nothing twice, nothing blanked, nobody's work replaced, every row accounted for."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from muster import kinds
from muster.change import Record, Version
from muster.ids import natural_id
from muster_desktop import sheets
from tests.desktop.sheets_known import ROLLOUT, Here, as_records


@pytest.fixture
def read(tmp_path):
    def make(kind, text):
        (tmp_path / "in.csv").write_text(text, "utf-8")
        return sheets.read(tmp_path / "in.csv", kinds.ALL[kind])

    return make


def test_the_same_file_adds_nothing_the_second_time(read):
    here, sheet = Here(), read("risk", "Risk,Status\nRain,open\nRain,closed\nSnow,open\n")
    first = sheets.plan(sheet, here, "haro")
    assert (first.report.added, len({change.record for change in first.changes})) == (3, 3)
    here.save(first.changes)
    second = sheets.plan(sheet, here, "haro")
    assert second.changes == [] and (second.report.same, second.report.added) == (3, 0)


def test_rows_with_a_guid_keep_it_whatever_their_title(read):
    here = Here()
    here.save(sheets.plan(read("readiness", "GUID,Item,Status\n0a,Mast,Open\n0b,Mast,Open\n"), here, "haro").changes)
    plan = sheets.plan(read("readiness", "GUID,Item,Status\n0c,Mast,Open\n0b,Tall mast,Open\n0a,Mast,Fulfilled\n"), here, "haro")
    assert (plan.report.added, plan.report.changed) == (1, 2)
    changed = {change.record: change.values for change in plan.changes}
    assert changed[natural_id(ROLLOUT, "readiness", "haro", "0b")] == {"item": "Tall mast"}
    assert changed[natural_id(ROLLOUT, "readiness", "haro", "0a")] == {"status": "fulfilled"}


def test_changed_cells_edit_these_fields_only_and_empty_ones_clear_nothing(read):
    here = Here()
    here.save(sheets.plan(read("risk", "Risk,Status,Note\nRain,open,wet\n"), here, "haro").changes)
    plan = sheets.plan(read("risk", "Risk,Status,Note\nRain,closed,\n"), here, "haro")
    assert [change.values for change in plan.changes] == [{"status": "closed"}]


def test_what_people_wrote_since_the_first_import_is_kept_and_told(read):
    here, sheet = Here(), read("risk", "Risk,Status\nRain,open\n")
    here.save(sheets.plan(sheet, here, "haro").changes)
    record = next(iter(here.all))
    here.save([sheets.Change(record, "risk", "haro", {"status": "closed"})])
    plan = sheets.plan(sheet, here, "haro")
    assert plan.changes == [] and [(each.line, each.field, each.clash) for each in plan.report.kept] == [(2, "status", False)]
    newer = sheets.plan(read("risk", "Risk,Status\nRain,mitigating\n"), here, "haro")
    assert [change.values for change in newer.changes] == [{"status": "mitigating"}]


def test_a_field_that_waits_for_a_decision_is_left_alone(read):
    here, sheet = Here(), read("risk", "Risk,Status\nRain,open\n")
    here.save(sheets.plan(sheet, here, "haro").changes)
    record = next(iter(here.all.values()))
    side = Version((b"12345678", 0), "closed", "", 0, 0, False)
    values = {**record.values, "status": "closed"}
    here.all[record.id] = Record(record.id, "risk", "haro", values, {"status": (side, side)}, False, False)
    plan = sheets.plan(sheet, here, "haro")
    assert plan.changes == [] and plan.report.kept[0].clash


def test_what_was_deleted_here_stays_deleted_and_is_told(read):
    here, sheet = Here(), read("risk", "Risk\nRain\nSnow\n")
    here.save(sheets.plan(sheet, here, "haro").changes)
    record = next(iter(here.all.values()))
    here.all[record.id] = Record(record.id, "risk", "haro", record.values, {}, True, False)
    plan = sheets.plan(sheet, here, "haro")
    assert plan.changes == [] and plan.report.gone == [2] and plan.report.same == 1


def test_a_record_that_was_made_by_hand_is_found_by_its_title(read):
    here = Here([Record("1" * 32, "risk", "haro", {"title": "Rain  at night"}, {}, False, False),
                 Record("2" * 32, "risk", "elsewhere", {"title": "Snow"}, {}, False, False)])
    plan = sheets.plan(read("risk", "Risk,Note\nRAIN at night,x\nSnow,y\n"), here, "haro")
    assert plan.report.changed == 1 and plan.report.added == 1
    assert plan.changes[0].record == "1" * 32


def test_two_laptops_that_import_the_same_file_make_the_same_records(read):
    sheet = read("person", "Name,Agency\nRojin,Tishk\nZana,\n")
    assert as_records(sheets.plan(sheet, Here(), "haro")) == as_records(sheets.plan(sheet, Here(), "haro"))


def test_natural_kinds_get_their_natural_ids(read):
    head, row = "Training,Person,Half-day,Mark\n", f"{'1' * 32},{'2' * 32},2026-11-10 am,P\n"
    sheet = read("attendance", head + row)
    plan = sheets.plan(sheet, Here(), "haro")
    assert plan.changes[0].record == natural_id(ROLLOUT, "attendance", "haro", "1" * 32, "2" * 32, "2026-11-10/am")
    more = f"{'1' * 32},{'2' * 32},2026-11-10/am,A\n{'1' * 32},,2026-11-10/am,A\n"
    again = sheets.plan(read("attendance", head + row + more), Here(), "haro")
    assert [(each.line, each.problem.code) for each in again.report.refused] == [(3, "row_twice"), (4, "row_without_title")]


def test_a_row_without_title_can_edit_but_not_add(read):
    here = Here([Record("1" * 32, "risk", "haro", {"title": "Rain"}, {}, False, False)])
    plan = sheets.plan(read("risk", f"Muster id,Risk,Note\n{'1' * 32},,wet\n{'2' * 32},,dry\nnonsense,x,y\n"), here, "haro")
    assert as_records(plan) == {"1" * 32: ("haro", {"note": "wet"})}
    assert [(each.line, each.problem.code) for each in plan.report.refused] == [(3, "row_without_title"), (4, "bad_row_id")]


def test_an_id_of_another_kind_is_refused(read):
    here = Here([Record("1" * 32, "issue", "haro", {"summary": "x"}, {}, False, False)])
    plan = sheets.plan(read("risk", f"Muster id,Risk\n{'1' * 32},Rain\n"), here, "haro")
    assert [each.problem.code for each in plan.report.refused] == ["row_of_other_kind"]


def test_the_fields_that_make_a_record_cannot_be_changed_by_a_file(read):
    here = Here([Record("1" * 32, "participation", "haro", {"training": "2" * 32, "person": "3" * 32}, {}, False, False)])
    plan = sheets.plan(read("participation", f"Muster id,Training,Person\n{'1' * 32},{'2' * 32},{'4' * 32}\n"), here, "haro")
    assert [each.problem.code for each in plan.report.refused] == ["fixed_by_file"]


def test_rows_go_to_the_site_that_they_name_and_unknown_ones_are_refused(read):
    sheet = read("risk", "Site path,Risk\nkarwan/haro/block-2,Rain\n,Snow\nkarwan/nowhere,Wind\nother/haro,Sun\n")
    plan = sheets.plan(sheet, Here(), "haro")
    assert [change.site for change in plan.changes] == ["haro/block-2", "haro", "haro"]
    assert [(each.line, each.problem.code) for each in plan.report.refused] == [(4, "unknown_site")]
    assert plan.report.elsewhere == [5]


def test_an_export_of_another_roll_out_is_matched_by_title_and_gets_natural_ids_of_this_one(read):
    here = Here([Record("1" * 32, "risk", "haro", {"title": "Rain"}, {}, False, False)])
    plan = sheets.plan(read("risk", f"Muster id,Site path,Risk,Note\n{'7' * 32},other/x,Rain,wet\n{'8' * 32},other/x,Sun,\n"),
                       here, "haro")
    assert as_records(plan) == {"1" * 32: ("haro", {"note": "wet"}), "8" * 32: ("haro", {"title": "Sun"})}
    row = f"{'7' * 32},other/x,{'2' * 32},{'3' * 32}"
    plan = sheets.plan(read("participation", f"Muster id,Site path,Training,Person\n{row}\n"), here, "haro")
    assert plan.changes[0].record == natural_id(ROLLOUT, "participation", "haro", "2" * 32, "3" * 32)


def test_a_list_of_places_becomes_sites_below_the_chosen_one(read):
    plan = sheets.plan(read("site", "Name,Type\nBlock 3,Camp\nBlock 4,\n"), Here(), "haro")
    assert [(change.record, change.site) for change in plan.changes] == [
        (natural_id(ROLLOUT, "site", path), path) for path in ("haro/block-3", "haro/block-4")]


def test_two_places_of_one_name_are_two_places_each_time(read):
    sheet, here = read("site", "Name,Place code\nSubil,01\nSubil,02\n"), Here()
    plan = sheets.plan(sheet, here, "haro")
    assert [change.site for change in plan.changes] == ["haro/subil", "haro/subil-2"]
    here.save(plan.changes)
    assert sheets.plan(sheet, here, "haro").changes == []


def test_a_template_text_that_comes_back_as_shown_is_no_edit(read):
    title = {"t": "cpims@1#x", "s": "Assess"}
    here = Here([Record("1" * 32, "step", "", {"title": title}, {}, False, False)])
    plan = sheets.plan(read("step", "Title,Status\nAssess,Done\n"), here, "")
    assert as_records(plan) == {"1" * 32: ("", {"status": "done"})}


def test_the_report_says_everything_in_sentences_and_in_json(read):
    text = "x\nRisk,Likelihood,Weather,Owner,Note\n#risk,#l,#w,#o,#n\nRain,3,wet,Nobody,NULL\n\nSnow,9,,,\n,,,,\nSun,1,,,-\n"
    plan = sheets.plan(read("risk", text), Here(), "haro")
    words = "\n".join(map(str, plan.report.sentences()))
    assert "Rows in in.csv: 3. Added: 2. Changed: 0. Already here: 0. Refused: 1." in words
    for part in ("headings in line 2", "nothing here is called so: Weather (C)", "Nobody", "hashtags or repeat the headings: 3",
                 "Risk, Likelihood", "(NULL, N/A, a dash): 2"):
        assert part in words, part
    assert "{" not in words
    found = plan.report.as_json()
    assert (found["rows"], found["added"], found["blanks"]) == (3, 2, 2)
    assert found["refused"] == [{"line": 6, "reason": str(plan.report.refused[0].problem)}]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["Rain", "rain ", "Snow", ""]), st.sampled_from(["open", "closed", "N/A", "bogus"])),
                min_size=1, max_size=8))
def test_every_row_is_added_changed_the_same_or_refused(tmp_path_factory, rows):
    path = tmp_path_factory.mktemp("law") / "in.csv"
    path.write_text("Risk,Status\n" + "".join(f"{title},{status}\n" for title, status in rows), "utf-8")
    here = Here()
    for _ in range(2):
        plan = sheets.plan(sheets.read(path, kinds.ALL["risk"]), here, "haro")
        report = plan.report
        assert report.added + report.changed + report.same + len(report.refused) == report.rows == len(rows)
        here.save(plan.changes)
    assert plan.changes == []
