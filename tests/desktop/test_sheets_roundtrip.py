"""Whatever is exported reads back to the same records, for every kind, and a spreadsheet program finds no formula in it."""

from __future__ import annotations

import csv
import zipfile

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from muster import kinds
from muster.change import Record
from muster.fields import Choice, Day, HalfDay, Moment, Money, Number, Reference, Tags, Text, Tick
from muster.ids import natural_id
from muster.problems import Problem
from muster_desktop import sheets
from muster_desktop.sheets import child, reader, workbook
from tests.desktop.sheets_known import ROLLOUT, Here, as_records

LETTERS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
RISKY = st.sampled_from(["", "=1+1", "+", "-2", "@x", "\t=", "'=1", "''", "_x000D_", "N/A", "-", "NULL", "#REF!", "0042", "1e5",
                         "2026-11-10", "TRUE", "http://x", "a\r\nb", " both ends ", "می\u200cخواهم", "ﬁ", "\ufffe", "x\x0by"])
TEXTS = st.one_of(LETTERS, RISKY, st.tuples(RISKY, LETTERS).map("".join))


def typed(field, text):
    """What becomes of a typed text; None where it is refused."""
    try:
        return field.read(text)
    except Problem:
        return None


def values_of(field):
    """Canonical values that a person can reach by typing."""
    type_ = field.type
    if isinstance(type_, Choice):
        return st.sampled_from([option.name for option in type_.options])
    if isinstance(type_, Tick):
        return st.booleans()
    if isinstance(type_, Day):
        return st.dates().map(str)
    if isinstance(type_, HalfDay):
        return st.tuples(st.dates().map(str), st.sampled_from(["am", "pm"])).map("/".join)
    if isinstance(type_, Moment):
        return st.tuples(st.integers(-2_000_000_000_000, 4_000_000_000_000), st.integers(-840, 840)).map(list)
    if isinstance(type_, Money):
        return st.tuples(st.integers(-(1 << 40), 1 << 40), st.sampled_from(["USD", "IQD", "XOF"])).map(list)
    if isinstance(type_, Reference):
        return st.uuids().map(lambda each: each.hex)
    if isinstance(type_, Tags):
        return st.lists(TEXTS, max_size=4).map(lambda words: typed(field, ",".join(words)))
    if isinstance(type_, Number):
        low, high = -9999 if type_.least is None else type_.least, 9999 if type_.most is None else type_.most
        return st.decimals(low, high, places=3).map(lambda number: typed(field, str(number)))
    assert isinstance(type_, Text)
    return TEXTS.filter(lambda text: len(text) <= type_.most).map(lambda text: typed(field, text))


def field_is_full(field):
    return lambda value: value is not None and field.valid(value)


@st.composite
def records(draw, kind):
    values = {}
    for field in kind.fields:
        needed = field.required or field.name in {kind.title, *kind.natural}
        value = draw(values_of(field).filter(field_is_full(field)) if needed else st.none() | values_of(field))
        if value is not None and field.valid(value):
            values[field.name] = value
    site = draw(st.sampled_from(["", "haro", "haro/block-2"]))
    if kind.name == "site":
        record = natural_id(ROLLOUT, "site", site)
    elif kind.natural:
        record = natural_id(ROLLOUT, kind.name, site, *(str(values[name]) for name in kind.natural))
    else:
        record = draw(st.uuids()).hex
    return Record(record, kind.name, site, values, {}, False, False)


@pytest.fixture(autouse=True)
def same_process(monkeypatch):
    """The reader without its process: a hundred examples would start a hundred of them."""
    monkeypatch.setattr(child, "read_apart", workbook.tables)


@pytest.mark.parametrize("ending", [".xlsx", ""])
@pytest.mark.parametrize("name", list(kinds.ALL))
@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_what_is_written_reads_back_to_the_same_records(name, ending, tmp_path, data):
    kind = kinds.ALL[name]
    written = data.draw(st.lists(records(kind), min_size=1, max_size=3, unique_by=lambda each: each.id))
    path = tmp_path / f"out{ending}"
    here = Here()
    sheets.write(path, [(kind, written)], sheets.plain_tongue(here.site_path))
    sheet = sheets.read(path if ending else path / f"{name}.csv", kind)
    assert sheet.refused == [] and sheet.strangers == []
    plan = sheets.plan(sheet, here, "elsewhere")
    assert as_records(plan) == {each.id: (each.site, each.values) for each in written}
    again = sheets.plan(sheet, Here(written), "elsewhere")
    assert again.changes == [] and again.report.same == len(written)


def test_no_cell_of_an_export_is_a_formula(tmp_path):
    kind = kinds.ALL["risk"]
    bad = ["=HYPERLINK(\"http://x\")", "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "#N/A"]
    written = [Record(f"{n:032x}", "risk", "", {"title": text, "note": text}, {}, False, False) for n, text in enumerate(bad, 1)]
    path = tmp_path / "out.xlsx"
    sheets.write(path, [(kind, written)], sheets.plain_tongue(Here().site_path))
    with zipfile.ZipFile(path) as archive:
        assert not any(b"<f>" in archive.read(part) or b"<f " in archive.read(part) for part in archive.namelist())
    sheet = openpyxl.load_workbook(path)["Risks"]
    cells = [cell for row in sheet.iter_rows(min_row=2) for cell in row if cell.value is not None]
    assert all(cell.data_type == "s" for cell in cells)
    assert all(cell.quotePrefix for cell in cells if str(cell.value).startswith(("=", "+", "-", "@", "\t")))
    sheets.write(tmp_path / "out", [(kind, written)], sheets.plain_tongue(Here().site_path))
    text = (tmp_path / "out" / "risk.csv").read_text("utf-8-sig")
    assert not any(cell[:1] in "=+-@\t\r" for row in csv.reader(text.splitlines()) for cell in row if cell)


def some_title(kind):
    type_ = kind.by_name[kind.title].type
    if isinstance(type_, Choice):
        return type_.options[0].name
    return {"day": "2026-11-10", "moment": "2026-11-10T09:30+03:00"}.get(type_.name, "0" * 32)


def test_a_workbook_of_all_kinds_has_a_sheet_for_each_and_each_is_found_again(tmp_path):
    made = [(kind, [Record(f"{n:032x}", kind.name, "", {kind.title: kind.by_name[kind.title].read(some_title(kind))},
                           {}, False, False)])
            for n, kind in enumerate(kinds.ALL.values(), 1) if not kind.natural]
    path = tmp_path / "all.xlsx"
    assert sheets.write(path, made, sheets.plain_tongue(Here().site_path)) == len(made)
    for kind, records_ in made:
        sheet = sheets.read(path, kind)
        assert [row.record for row in sheet.rows] == [each.id for each in records_], kind.name


def test_an_export_in_another_language_reads_back_without_knowing_that_language(tmp_path):
    kind = kinds.ALL["readiness"]
    arabic = {"Item": "البند", "Status": "الوضع", "Fulfilled": "تم بالكامل"}
    tongue = sheets.plain_tongue(Here().site_path)._replace(label=lambda text: arabic.get(text, f"«{text}»"))
    written = [Record("1" * 32, "readiness", "", {"item": "المولد", "status": "fulfilled"}, {}, False, False)]
    sheets.write(tmp_path / "out.xlsx", [(kind, written)], tongue)
    plan = sheets.plan(sheets.read(tmp_path / "out.xlsx", kind), Here(), "")
    assert as_records(plan) == {"1" * 32: ("", written[0].values)}


def test_texts_of_a_template_are_written_as_shown_and_are_no_edit_when_they_come_back(tmp_path):
    kind = kinds.ALL["step"]
    title = {"t": "cpims@1#assess.title", "s": "Assess"}
    here = Here([Record("2" * 32, "step", "", {"title": title, "status": "under_way"}, {}, False, False)])
    tongue = sheets.plain_tongue(here.site_path)._replace(shown=lambda value: "التقييم")
    sheets.write(tmp_path / "out.xlsx", [(kind, here.records("step"))], tongue)
    sheet = sheets.read(tmp_path / "out.xlsx", kind)
    assert sheet.rows[0].values["title"] == "التقييم"
    plan = sheets.plan(sheet, here, "", shown=lambda value: ["التقييم", "Assess"])
    assert plan.changes == [] and plan.report.same == 1
    assert sheets.plan(sheet, here, "").changes[0].values == {"title": "التقييم"}


def test_a_reference_carries_a_name_for_people_that_the_import_passes_over(tmp_path):
    kind = kinds.ALL["risk"]
    written = [Record("3" * 32, "risk", "", {"title": "Rain", "owner": "4" * 32}, {}, False, False)]
    tongue = sheets.plain_tongue(Here().site_path, lambda kind, record: "Leyla Barzan")
    sheets.write(tmp_path / "out.xlsx", [(kind, written)], tongue)
    assert "Leyla Barzan" in [cell.value for cell in openpyxl.load_workbook(tmp_path / "out.xlsx")["Risks"][2]]
    sheet = sheets.read(tmp_path / "out.xlsx", kind)
    assert sheet.rows[0].values["owner"] == "4" * 32 and sheet.left_out == []


def test_a_text_that_no_cell_can_hold_stops_the_export_and_leaves_the_old_file(tmp_path):
    path = tmp_path / "out.xlsx"
    path.write_bytes(b"old")
    long = Record("5" * 32, "risk", "", {"title": "x", "note": "\x01" * 5000}, {}, False, False)
    with pytest.raises(Problem) as caught:
        sheets.write(path, [(kinds.ALL["risk"], [long])], sheets.plain_tongue(Here().site_path))
    assert caught.value.code == "text_too_long_for_sheet"
    assert path.read_bytes() == b"old" and list(tmp_path.iterdir()) == [path]


def test_a_place_that_cannot_be_written_to_is_said(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(Problem) as caught:
        sheets.write(tmp_path / "file" / "out.xlsx", [(kinds.ALL["risk"], [])], sheets.plain_tongue(Here().site_path))
    assert caught.value.code == "cannot_write"


def test_refused_rows_are_saved_with_their_reasons(tmp_path):
    path = tmp_path / "refused.csv"
    sheets.save_rows(path, ["Reason", "Risk"], [["No title", "=1"]])
    assert path.read_text("utf-8-sig").splitlines() == ["Reason,Risk", "No title,'=1"]
    assert reader.load(path)[0].lines[1][1][1].text == "=1"
