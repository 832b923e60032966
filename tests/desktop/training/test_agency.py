"""People from an agency's list: names in any script, one name is enough, likenesses are asked, bad lines are named."""

import pytest
from openpyxl import Workbook
from PySide6.QtWidgets import QApplication

from muster_desktop.training.agencylist import NEW, decided, edits, read_list
from tests.desktop.training.conftest import trained

ROWS = (
    ("Full name", "Organisation", "Position", "Sex"),
    ("أميرة دهّان", "Hope Bridge", "Case worker", "Female"),
    ("Rojin", "Tishk", "Community mobiliser", "female"),
    ("", "Tishk", "Case worker", "female"),
    ("สมชาย", "Tishk", "Case worker", "male"),
    ("Yousif Kadir", "Hope Bridge", "Supervisor", "Male"),
    ("Somebody", "Tishk", "Case worker", "perhaps"),
    ("Dler Hassan", "Tishk", "Data clerk", "M"),
    (None, "Tishk", "Driver", "male"),
    ("Dler Hasan", "Tishk", "Data clerk", "male"),
)


@pytest.fixture
def path(tmp_path):
    book = Workbook()
    for row in ROWS:
        book.active.append(row)
    book.save(tmp_path / "agency.xlsx")
    return tmp_path / "agency.xlsx"


@pytest.fixture
def training(context):
    """Two people take part; one of them is Amira Dahhan."""
    return trained(context.ledger, 2)


@pytest.fixture
def listed(context, training, path):
    return read_list(context.ledger, path, context.library)


def who(context, name):
    return next(each.id for each in context.ledger.records("person") if each.values["name"] == name)


def test_three_lines_are_named_and_the_rest_kept(listed, words):
    assert [each.line for each in listed.refused] == [4, 7, 9]
    said = [words.problem(each.problem) for each in listed.refused]
    assert said[0] == "Name is empty, and every row needs it."
    assert "perhaps" in said[1]
    assert [each.name for each in listed.arrivals] == [
        "أميرة دهّان", "Rojin", "สมชาย", "Yousif Kadir", "Dler Hassan", "Dler Hasan"]


def test_a_likeness_across_scripts_and_spellings_is_asked(context, training, listed):
    asks = {each.name: each for each in listed.arrivals if each.asks}
    assert who(context, "Amira Dahhan") in [each.id for each in asks["أميرة دهّان"].alike]
    assert asks["Dler Hasan"].twice == 8
    assert "Rojin" not in asks
    assert "สมชาย" not in asks


def test_nobody_is_merged_or_added_without_an_answer(context, training, listed):
    ledger = context.ledger
    held = ledger.get(training.id)
    assert not decided(listed, {})
    made = edits(ledger, held, listed, {}, training.people)
    asked = {each.name for each in listed.arrivals if each.asks}
    assert {edit.values["name"] for edit in made if edit.kind == "person"} == {
        each.name for each in listed.arrivals} - asked


def test_who_is_known_is_not_touched_and_has_one_place(context, training, listed):
    ledger = context.ledger
    amira = who(context, "Amira Dahhan")
    before = ledger.get(amira)
    answers = {each.line: NEW for each in listed.arrivals if each.asks}
    answers[2] = amira  # she takes part already
    answers[10] = None
    assert decided(listed, answers)
    ledger.save(edits(ledger, ledger.get(training.id), listed, answers, training.people))
    assert ledger.get(amira) == before
    seats = [each.values["person"] for each in ledger.records("participation")]
    assert seats.count(amira) == 1
    assert len(seats) == len(set(seats)) == 2 + 4
    assert "Dler Hasan" not in {each.values["name"] for each in ledger.records("person")}


@pytest.mark.parametrize(("head", "row", "name"), [
    (("Given name", "Family name", "Agency"), ("Layla", "Hasan", "Tishk"), "Layla Hasan"),
    (("Given name", "Agency"), ("Rojin", "Tishk"), "Rojin"), (("Name",), ("খালেদা",), "খালেদা")])
def test_any_name_is_enough(context, tmp_path, head, row, name):
    path = tmp_path / "list.csv"
    path.write_text("\n".join(",".join(each) for each in (head, row)), encoding="utf-8")
    assert [each.name for each in read_list(context.ledger, path, context.library).arrivals] == [name]


def test_the_dialog_asks_first_and_one_undo_takes_all_back(open_page, context, training, path, qtbot, told):
    page = open_page(training.id)
    page.one.open_tab("overview")
    bring = page.one.part("overview").bring
    bring.bring(path)
    qtbot.waitUntil(lambda: bring.dialog is not None and bring.dialog.isVisible(), timeout=30_000)
    dialog = bring.dialog
    texts = [label.text() for label in dialog.labels]
    assert texts[0] == "6 people in agency.xlsx"
    assert "Line 4 was refused: Name is empty, and every row needs it." in texts
    assert not dialog.go.isEnabled()
    dialog.questions[0].choice.setCurrentIndex(2)
    dialog.questions[0].choice.activated.emit(2)
    dialog.rest.click()
    assert dialog.go.isEnabled()
    people = len(context.ledger.records("person"))
    dialog.go.click()
    qtbot.waitUntil(lambda: bool(told.toasts))
    assert told.toasts[-1].text == "5 people added to the training."
    assert len(context.ledger.records("person")) == people + 5
    told.toasts[-1].undo()
    assert len(context.ledger.records("person")) == people
    assert len(context.ledger.records("participation")) == 2
    QApplication.processEvents()


def test_lines_that_cannot_be_read_are_written_with_their_reasons(open_page, context, training, path, qtbot, tmp_path):
    page = open_page(training.id)
    page.one.open_tab("overview")
    bring = page.one.part("overview").bring
    bring.bring(path)
    qtbot.waitUntil(lambda: bring.dialog is not None, timeout=30_000)
    bring.write_refused(tmp_path / "refused.csv")
    written = (tmp_path / "refused.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(written) == 4
    assert written[1].startswith("4,")
    bring.dialog.reject()
