"""Sheets of other people: headings anywhere, columns of any name, every encoding, odd values; nothing is lost unseen."""

from __future__ import annotations

import datetime
import io
import zipfile
from pathlib import Path

import openpyxl
import pytest

from muster import kinds
from muster.problems import Problem
from muster_desktop import sheets
from muster_desktop.sheets import child, texts, workbook
from muster_desktop.sheets.columns import GUID
from muster_desktop.sheets.synonyms import plain

READINESS = kinds.ALL["readiness"]


@pytest.fixture(autouse=True)
def same_process(monkeypatch):
    monkeypatch.setattr(child, "read_apart", workbook.tables)


@pytest.fixture
def made(tmp_path):
    """Writes sheets into a workbook and reads it as a kind."""

    def make(kind, *tables, merged=(), name="in.xlsx", **how):
        book = openpyxl.Workbook()
        book.remove(book.active)
        for title, rows in tables:
            sheet = book.create_sheet(title)
            for row in rows:
                sheet.append(row)
        for area in merged:
            book.worksheets[0].merge_cells(area)
        book.save(tmp_path / name)
        return sheets.read(tmp_path / name, kinds.ALL[kind], **how)

    return make


@pytest.fixture
def text(tmp_path):
    def make(kind, data, name="in.csv", **how):
        (tmp_path / name).write_bytes(data if isinstance(data, bytes) else data.encode())
        return sheets.read(tmp_path / name, kinds.ALL[kind], **how)

    return make


def checklist():
    """The shape of a public readiness checklist: titles above, headings in line 7, GUIDs one column too far right."""
    head = ["Main Area", "Sub Area", "Checklist item", "Description (optional)", "Severity", "Status", "Comment", "More info",
            "Training", "Graph Query", "GUID", "Secure", "Cost"]
    rows = [[], ["Azure Checklist"], [], ["AKS Review"], [], [], head]
    for n in range(1, 6):
        rows.append(["Operations", "Storage", f"Check number {n}", None, ("High", "Medium", "Low")[n % 3], "Not verified", None,
                     f"https://example.org/{n}", None, None, None, f"785c2fa5-5b56-4ad4-a408-fe72734c47{n:02}", None])
    rows += [[None] * 12 + [" "]] * 3
    values = [["Severity", "Status", "Category"], ["High", "Not verified", "Identity"], ["Low", "N/A", "Operations"]]
    return ("Checklist", rows), ("Values", values)


def test_a_real_checklist_is_understood(made):
    sheet = made("readiness", *checklist())
    assert (sheet.name, sheet.line, len(sheet.rows), sheet.refused) == ("Checklist", 7, 5, [])
    first = sheet.rows[0].values
    assert first == {"area": "Operations", "sub_area": "Storage", "item": "Check number 1", "severity": "medium",
                     "status": "not_verified", "link": "https://example.org/1",
                     "guid": "785c2fa5-5b56-4ad4-a408-fe72734c4701"}
    assert sheet.moved == {"guid": "Secure"}
    assert {each.heading for each in sheet.left_out} == {"Training", "Graph Query", "GUID", "Cost"}
    assert all(each.why == "empty" for each in sheet.left_out)


def test_the_best_sheet_of_many_is_taken(made):
    sheet = made("risk", ("Read me", [["How to use"], ["Status: see below"]]), ("Log", [["Risk", "Owner"], ["Rain", None]]),
                 ("Register", [["Risk", "Likelihood", "Impact", "Status"], ["Flood", 3, "High", "open"]]))
    assert sheet.name == "Register"
    assert sheet.rows[0].values == {"title": "Flood", "likelihood": "3", "impact": "4", "status": "open"}


def test_a_column_that_means_nothing_and_a_second_of_the_same_are_named(made):
    sheet = made("risk", ("R", [["Risk", "Status", "State", "Weather", None], ["Flood", "open", "closed", "wet", "stray"]]))
    assert [(each.heading, each.column, each.why) for each in sheet.left_out] == [
        ("State", "C", "second"), ("Weather", "D", "no_field"), ("", "E", "no_field")]
    assert sheet.rows[0].values["status"] == "open"


def test_hashtag_rows_repeated_headings_and_merged_cells_are_passed_over(made):
    rows = [["Title of all", None, None], ["Area", "Item", "Status"], ["#sector", "#item+name", "#status"],
            ["Power", "Generator", "Open"], [None, "Fuel", "Fulfilled"], ["Area", "Item", "Status"], ["Network", "Mast", "N/A"]]
    sheet = made("readiness", ("S", rows), merged=["A1:C1", "A4:A5"])
    assert sheet.skipped == [3, 6] and sheet.line == 2
    assert [(row.values["area"], row.values["status"]) for row in sheet.rows] == [
        ("Power", "open"), ("Power", "fulfilled"), ("Network", "not_applicable")]


def test_headings_in_two_lines_with_merged_groups(made):
    rows = [["Person", None, "Work", None], ["Full name", "Gender", "Agency", "Job title"], ["Rojin", "F", "Tishk", "Mobiliser"]]
    sheet = made("person", ("S", rows), merged=["A1:B1", "C1:D1"])
    assert sheet.rows[0].values == {"name": "Rojin", "sex": "female", "agency": "Tishk", "position": "Mobiliser"}


def test_headings_merged_over_two_lines(made):
    rows = [["Item", "Assessment", None], [None, "Status", "Comment"], ["Generator", "Open", "Rent one"]]
    sheet = made("readiness", ("S", rows), merged=["A1:A2", "B1:C1"])
    assert sheet.rows[0].values == {"item": "Generator", "status": "open", "comment": "Rent one"}


def test_blanks_in_words_are_counted_but_not_where_they_are_an_answer(made):
    rows = [["Item", "Status", "Comment", "Link"], ["Mast", "N/A", "<Null>", "-"], ["Road", "Open", "n/a", "NULL"]]
    sheet = made("readiness", ("S", rows))
    assert sheet.blanks == 4
    assert sheet.rows[0].values == {"item": "Mast", "status": "not_applicable"}


def test_arabic_headings_and_translated_labels_are_known(text):
    sheet = text("person", "الاسم الكامل,الجنس,الوكالة\nأميرة,أنثى,Tishk\n", words={"Agency": ["الوكالة"]})
    assert sheet.rows[0].values == {"name": "أميرة", "sex": "female", "agency": "Tishk"}


def test_translated_answers_are_known(text):
    sheet = text("risk", "Risk,Status\nRain,مغلق تماما\n", words={"Closed": ["مغلق تماما"]})
    assert sheet.rows[0].values["status"] == "closed"


@pytest.mark.parametrize(("encoding", "notes"), [
    ("utf-8", ()), ("utf-8-sig", ()), ("utf-16", ()), ("utf-16-le", ()), ("cp1252", ("latin-1",))])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_every_usual_encoding_and_delimiter(text, encoding, notes, delimiter):
    rows = [["Name", "Agency", "Position"], ["Zoë Müller", "Tishk", "Chef"], ["Ana", "", ""]]
    sheet = text("person", "\r\n".join(delimiter.join(row) for row in rows).encode(encoding), name="in.tsv")
    assert [row.values["name"] for row in sheet.rows] == ["Zoë Müller", "Ana"]
    assert sheet.notes == notes


def test_a_line_that_names_the_delimiter_counts_as_a_line(text):
    sheet = text("risk", "sep=;\nRisk;Note\nRain, snow;x\n")
    assert sheet.line == 2 and sheet.rows[0].values["title"] == "Rain, snow"


def test_bytes_that_no_code_page_knows_are_still_read():
    assert texts.decode(Path("x"), b"caf\xe9 \x81") == ("café \x81", ("latin-1",))


def test_one_heading_is_enough_when_it_names_what_every_row_needs(text):
    sheet = text("site", "no,Name,Local name,Web\n1,Subil,সুবিল,subil.gov.bd\n2,North,উত্তর,north.gov.bd\n")
    assert [row.values for row in sheet.rows] == [{"name": "Subil"}, {"name": "North"}]
    assert [left.heading for left in sheet.left_out] == ["no", "Local name", "Web"]


def test_a_file_without_headings_is_taken_when_its_values_fit(text):
    sheet = text("milestone", "Kick-off,2026-01-05,2026-01-06,,reached\nGo-live,2026-06-01,,,on_track\n")
    assert sheet.line == 0 and sheet.rows[1].values == {"title": "Go-live", "planned": "2026-06-01", "status": "on_track"}


def test_a_file_without_headings_that_could_be_anything_is_refused(text):
    with pytest.raises(Problem) as caught:
        text("site", '"1","1","Subil","সুবিল","subil.gov.bd"\n"2","1","North","উত্তর","north.gov.bd"\n')
    assert caught.value.code == "no_headings" and "Name" in str(caught.value)


def test_a_file_without_the_column_that_every_row_needs_is_refused(text):
    with pytest.raises(Problem) as caught:
        text("risk", "Likelihood,Impact\n1,2\n")
    assert caught.value.code == "no_title_column"


def test_codes_are_texts_and_a_lost_zero_is_flagged(tmp_path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Name", "P-code"])
    for name, code in (("A", "0101"), ("B", "0102"), ("C", "0103"), ("D", 104), ("E", 7)):
        sheet.append([name, code])
    sheet["B6"].number_format = "0000"
    stream = io.BytesIO()
    book.save(stream)
    (tmp_path / "codes.xlsx").write_bytes(stream.getvalue())
    found = sheets.read(tmp_path / "codes.xlsx", kinds.ALL["site"])
    assert [row.values["place_code"] for row in found.rows] == ["0101", "0102", "0103", "104", "0007"]
    assert found.short_codes == {"place_code": 1}


def test_days_of_every_writing(made):
    sheet = made("milestone", ("S", [["Title", "Planned", "Expected"],
                                     ["a", datetime.date(2026, 5, 30), "2026-05-30"],
                                     ["b", datetime.datetime(2026, 5, 30, 9, 30), "30/5/2026"],
                                     ["c", "2026/5/3", "1/2/2026"],
                                     ["d", "30 May 2026", "5.5.2026"],
                                     ["e", "May 30, 2026", "١٢/٦/٢٠٢٦"]]))
    assert sheet.refused == []
    assert [row.values["planned"][5:] for row in sheet.rows] == ["05-30", "05-30", "05-03", "05-30", "05-30"]
    assert [row.values["forecast"][5:] for row in sheet.rows] == ["05-30", "05-30", "02-01", "05-05", "06-12"]


def test_a_day_that_could_be_two_is_refused_unless_its_column_tells(text):
    sheet = text("milestone", "Title,Planned\na,5/6/2019\nb,7/7/2019\nc,32/1/2019\nd,soon\n")
    assert [(each.line, each.problem.code) for each in sheet.refused] == [(4, "bad_day"), (5, "bad_day")]
    assert [row.values["planned"] for row in sheet.rows] == ["2019-06-05", "2019-07-07"]
    unclear = text("milestone", "Title,Planned\na,5/6/2019\nb,7/7/2019\nc,soon\n")
    assert [(each.line, each.problem.code) for each in unclear.refused] == [(2, "unclear_day"), (4, "bad_day")]
    american = text("milestone", "Title,Planned\na,5/30/2019\nb,5/6/2019\n")
    assert [row.values["planned"] for row in american.rows] == ["2019-05-30", "2019-05-06"]
    both = text("milestone", "Title,Planned\na,5/30/2019\nb,30/5/2019\nc,5/6/2019\n")
    assert [each.line for each in both.refused] == [4]


def test_one_bad_row_never_stops_the_file(text):
    sheet = text("risk", "Risk,Likelihood,Status\nRain,3,open\nSnow,9,open\nWind,2,perhaps\nSun,1,\n")
    assert [row.values["title"] for row in sheet.rows] == ["Rain", "Sun"]
    assert [(each.line, each.problem.code, each.cells[0]) for each in sheet.refused] == [
        (3, "no_such_choice", "Snow"), (4, "no_such_choice", "Wind")]


def test_a_name_becomes_the_person_and_a_stranger_costs_only_the_cell(text):
    sheet = text("risk", "Risk,Responsible\nRain,Leyla Barzan\nSnow,Somebody Else\n",
                 find=lambda kind, name: "1" * 32 if (kind, name) == ("person", "Leyla Barzan") else None)
    assert sheet.rows[0].values["owner"] == "1" * 32 and "owner" not in sheet.rows[1].values
    assert [(each.line, each.field, each.text) for each in sheet.strangers] == [(3, "owner", "Somebody Else")]


def test_names_keep_their_spelling_and_unseen_marks_do_not_hide_a_heading(text):
    sheet = text("person", "\u200eNa\u200bme\ufeff,Agency\nمی\u200cخواهم,Caf\u0065\u0301\n")
    assert sheet.rows[0].values == {"name": "می\u200cخواهم", "agency": "Café"}
    assert plain("می\u200cخ") != plain("میخ") and plain("a\u200bb") == plain("ab")


def test_a_text_longer_than_the_field_is_refused_with_its_length(text):
    sheet = text("section", f"Title,code\nx,{'9' * 200}\ny,1\n")
    assert [(each.line, each.problem.code) for each in sheet.refused] == [(2, "too_long")]
    assert "200" in str(sheet.refused[0].problem) and len(sheet.rows) == 1


def test_ticks_numbers_and_errors_of_formulas(made):
    sheet = made("training", ("S", [["Title", "Seats", "Pre test", "Pass mark"], ["a", 12.0, True, "80%"], ["b", "x1", "x", 70]]),
                 words={"Test before": ["Pre test"]})
    assert sheet.rows[0].values == {"title": "a", "seats": "12", "pre_test": True, "pass_mark": "80"}
    assert [each.line for each in sheet.refused] == [3]


def test_a_formulas_error_is_a_blank(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Risk", "Note"])
    book.active.append(["Rain", "#REF!"])
    assert book.active["B2"].data_type == "e"
    book.save(tmp_path / "e.xlsx")
    sheet = sheets.read(tmp_path / "e.xlsx", kinds.ALL["risk"])
    assert sheet.rows[0].values == {"title": "Rain"} and sheet.blanks == 1


def test_a_guid_column_knows_rows_again_where_the_kind_has_no_such_field(text):
    sheet = text("risk", "GUID,Risk\n{785C2FA5-5B56-4AD4-A408-FE72734C4701},Rain\n7,Snow\n")
    assert GUID not in kinds.ALL["risk"].by_name
    assert [row.guid for row in sheet.rows] == ["785c2fa55b564ad4a408fe72734c4701", "7"]
    assert [each.why for each in sheet.left_out] == ["used_as_id"]


def test_a_sheet_whose_part_is_written_without_places_is_read_in_order(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Risk", "Note"])
    book.active.append(["Rain", "wet"])
    book.save(tmp_path / "a.xlsx")
    with zipfile.ZipFile(tmp_path / "a.xlsx") as old, zipfile.ZipFile(tmp_path / "b.xlsx", "w") as new:
        for part in old.infolist():
            data = old.read(part)
            if part.filename.endswith("sheet1.xml"):
                for place in (b"A1", b"B1", b"A2", b"B2"):
                    data = data.replace(b' r="' + place + b'"', b"")
            new.writestr(part.filename, data)
    assert sheets.read(tmp_path / "b.xlsx", kinds.ALL["risk"]).rows[0].values == {"title": "Rain", "note": "wet"}
