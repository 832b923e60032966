"""The table over every kind: sorted, found, filtered, edited in place; what is refused stays, red, with the reason."""

import time

import pytest
from PySide6.QtCore import Qt

from muster.change import Record, Version
from muster.kinds import ALL
from muster.problems import Problem
from muster_desktop.pasting import plan_fill, plan_paste, read_cells
from muster_desktop.reading import Speech
from muster_desktop.rows import CLASH, REMARK, UNSENT, Look
from muster_desktop.tables import CELL, TableModel
from tests.desktop.test_reading import VALUES, Names

ROLE = Qt.ItemDataRole


class Directory(Names):
    def title(self, record):
        return str(record.values.get("title") or record.id)

    def site_name(self, path):
        return path or "Karwan"


def record(n, kind="risk", site="", clashes=None, unsent=False, **values):
    return Record(f"{n:032x}", kind, site, values, clashes or {}, False, unsent)


@pytest.fixture
def speech(words, theme):
    return Speech(words, theme, Directory())


@pytest.fixture
def saved():
    return []


@pytest.fixture
def table(speech, saved):
    model = TableModel(ALL["risk"], speech, saved.extend, lambda record, field: field != "owner")
    model.set_records([
        record(1, title="Power cuts", status="open", likelihood="5", due="2026-12-01", site="haro"),
        record(2, title="Late budget", status="closed", likelihood="2"),
        record(3, title="émigré staff leave", status="open", likelihood="4", impact="5", due="2026-11-01", unsent=True)])
    return model


def titles(model):
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def column(model, name):
    return model.columns.index(name)


@pytest.mark.parametrize("kind", ALL.values(), ids=lambda kind: kind.name)
def test_every_kind_has_a_table(speech, saved, kind):
    values = {field.name: next((option.name for option in getattr(field.type, "options", ())), VALUES.get(field.type.name))
              for field in kind.fields}
    model = TableModel(kind, speech, saved.extend, lambda record, field: True)
    model.set_records([record(1, kind.name, **{name: value for name, value in values.items() if value is not None})])
    assert model.columnCount() == len(kind.columns)
    for at in range(model.columnCount()):
        index = model.index(0, at)
        assert model.headerData(at, Qt.Orientation.Horizontal)
        assert str(index.data() or "empty") in index.data(ROLE.AccessibleTextRole)
        assert index.data(CELL).field is kind.by_name[kind.columns[at]]
    model.set_look(Look(sort=kind.columns[0], down=True))
    assert model.rowCount() == 1


def test_sorted_by_meaning_and_empty_cells_last(table):
    table.set_look(Look(sort="likelihood"))
    assert titles(table) == ["Late budget", "émigré staff leave", "Power cuts"]
    table.set_look(Look(sort="due"))
    assert titles(table) == ["émigré staff leave", "Power cuts", "Late budget"]
    table.set_look(Look(sort="due", down=True))
    assert titles(table) == ["Power cuts", "émigré staff leave", "Late budget"]


def test_found_and_filtered(table):
    table.set_look(Look(find="HARO power"))
    assert titles(table) == ["Power cuts"]
    table.set_look(Look(where={"status": frozenset({"Open"})}))
    assert titles(table) == ["Power cuts", "émigré staff leave"]
    table.set_look(Look(only=UNSENT))
    assert titles(table) == ["émigré staff leave"]
    table.set_look(Look(only=REMARK))
    assert titles(table) == ["émigré staff leave"], "a high risk without an action"
    table.set_look(Look(only=CLASH))
    assert titles(table) == []
    assert table.total() == 3


def test_an_edit_is_handed_on_with_its_place(table, saved):
    assert table.setData(table.index(0, column(table, "status")), "closed")
    assert [(edit.record, edit.kind, edit.site, edit.values) for edit in saved] == [
        (f"{1:032x}", "risk", "haro", {"status": "closed"})]
    assert table.setData(table.index(1, column(table, "status")), "closed")
    assert len(saved) == 1, "a value that stands already is not saved again"


def test_what_is_refused_stays_in_the_cell(table, speech):
    index = table.index(0, column(table, "due"))
    try:
        speech.read(ALL["risk"].by_name["due"], "31 Nov 2026")
    except Problem as problem:
        table.refuse(index, "31 Nov 2026", problem)
    assert index.data() == "31 Nov 2026"
    assert "has 30 days" in index.data(ROLE.AccessibleTextRole)
    assert "has 30 days" in index.data(ROLE.ToolTipRole)
    assert index.data(ROLE.EditRole) == "2026-12-01", "the value itself is as it was"
    table.set_look(Look(sort="title"))
    assert table.refused_count() == 1
    assert table.drop_refused(table.index(table.row_of(f"{1:032x}"), column(table, "due")))
    assert table.refused_count() == 0


def test_rights_and_natural_fields_are_not_edited(table, speech, saved):
    assert not table.flags(table.index(0, column(table, "owner"))) & Qt.ItemFlag.ItemIsEditable
    assert not table.setData(table.index(0, column(table, "owner")), "c" * 32)
    model = TableModel(ALL["attendance"], speech, saved.extend, lambda record, field: True)
    model.set_records([record(1, "attendance", training="d" * 32, person="c" * 32, half_day="2026-11-10/am", mark="late")])
    editable = [model.columns[at] for at in range(model.columnCount()) if model.editable(model.index(0, at))]
    assert editable == ["mark", "minutes"]


def test_a_clash_is_said(table):
    sides = tuple(Version((b"x" * 8, n), value, "c" * 32, 0, 0, False) for n, value in enumerate(("open", "closed")))
    table.update([record(1, title="Power cuts", status="open", clashes={"status": sides})])
    assert "changed in two places" in table.index(0, column(table, "status")).data(ROLE.AccessibleTextRole)
    assert table.index(0, column(table, "status")).data(CELL).clash


def test_followed_without_moving(table):
    table.set_look(Look(sort="title"))
    before = titles(table)
    table.update([record(1, title="Zebra", status="open")])
    assert titles(table) == [text if text != "Power cuts" else "Zebra" for text in before]
    table.update([record(9, title="New")], [f"{2:032x}"])
    assert titles(table)[-1] == "New" and "Late budget" not in titles(table)


def test_spoken_in_arabic(table, words):
    words.set_language("ar")
    table.speak_again()
    assert table.headerData(column(table, "status"), Qt.Orientation.Horizontal) == words.label("Status") != "Status"
    assert table.index(0, column(table, "status")).data() == words.label("Open") != "Open"
    assert table.headerData(0, Qt.Orientation.Vertical) == "١"


def test_pasted_cells_are_read_before_anything_is_saved(table):
    cells = read_cells('Power cuts\t"Data and protection"\t4, high\nX\tnonsense\t1\nMoney is late\tMoney\t2')
    columns = [column(table, name) for name in ("title", "category", "likelihood")]
    paste = plan_paste(table, cells, 1, columns, may_add=True)
    assert [edit.values for edit in paste.edits] == [
        {"title": "Power cuts", "category": "data", "likelihood": "4"}, {"title": "X", "likelihood": "1"}]
    assert paste.new == [{"title": "Money is late", "category": "money", "likelihood": "2"}]
    assert [(wrong.record, wrong.column, wrong.text) for wrong in paste.wrong] == [
        (table.record(2).id, "category", "nonsense")]


def test_new_rows_keep_what_cannot_be_read_and_say_what_lacks(table):
    """A row without what is needed makes none, and the wrong cell of the next belongs to the next."""
    paste = plan_paste(table, read_cells("X\n\tMoney\nNewer\tperhaps"), 2, [column(table, "title"), column(table, "category")],
                       may_add=True)
    assert (paste.new, paste.short) == ([{"title": "Newer"}], 1)
    assert [(wrong.record, wrong.new, wrong.text) for wrong in paste.wrong] == [("", 0, "perhaps")]


def test_one_text_is_put_into_the_chosen_cells_only(table):
    at = column(table, "category")
    paste = plan_fill(table, [table.index(2, at), table.index(0, at)], "Money")
    assert {edit.record: edit.values for edit in paste.edits} == {
        table.record(row).id: {"category": "money"} for row in (0, 2)}


@pytest.mark.parametrize(("text", "cells"), [
    ("a\rb\r\nc", [["a"], ["b"], ["c"]]), ("\r\n", []), ('"two\nlines"\tb', [["two\nlines", "b"]]),
    ("\ud800", [["\ufffd"]]), ("x" * 200_000 + "\ty", [["x" * 200_000, "y"]]), ('a "b" c\t\t', [['a "b" c', "", ""]])])
def test_odd_clipboards_are_read(text, cells):
    assert read_cells(text) == cells


def test_a_line_of_headings_says_where_cells_belong(table):
    paste = plan_paste(table, read_cells("Status\tOwner\tRisk *\nClosed\tYusuf Qadir\tCuts"), 0, [0, 1, 2], may_add=False)
    assert paste.edits[0].values == {"status": "closed", "title": "Cuts"}
    assert paste.locked == 1


def test_twenty_thousand_rows_are_arranged_before_one_notices(table):
    table.set_records(record(n, title=f"Risk {n * 7919 % 20000}", status="open") for n in range(20_000))
    table.set_look(Look(find="risk 1"))
    start = time.thread_time()  # what other programs of the machine take is not ours
    table.set_look(Look(find="risk 12", sort="title"))
    assert table.rowCount() > 1_000
    assert time.thread_time() - start < 1.0
