"""A sheet keyed back in by its codes, and paper from the page of a training."""

from __future__ import annotations

import pypdfium2
import pytest
import vobject
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest

from muster.problems import Problem
from muster.training import codes
from muster_desktop import printing
from muster_desktop.paper import sheets
from muster_desktop.training import keyed
from muster_desktop.words import RLM


@pytest.fixture
def card(page):
    page.key_in.open_sheet()
    return page.key_in


def code_of(page, at):
    return codes.show(codes.code_of(page.room.seats[at].id))


def key(card, code, answer, enter=True):
    QTest.keyClicks(card.code, code)
    QTest.keyClick(card.code, Qt.Key.Key_Return)
    if card.row is not None and enter:
        QTest.keyClicks(card.answer, answer)
        QTest.keyClick(card.answer, Qt.Key.Key_Return)


def choose(card, what):
    card.what.setCurrentIndex(card.what.findData(what))
    card.what.activated.emit(card.what.currentIndex())


def marks(context):
    return {each.values["person"]: each.values for each in context.ledger.records("attendance")}


def test_a_line_is_a_code_and_a_mark_and_says_whose_it_is_before_it_is_saved(card, page, context, training) -> None:
    half_day = page.room.half_days[0]
    choose(card, half_day)
    key(card, code_of(page, 0), "", enter=False)
    assert page.room.name(training.people[0]) in card.who.text()
    assert card.answer.hasFocus()
    QTest.keyClicks(card.answer, "l 15")
    QTest.keyClick(card.answer, Qt.Key.Key_Return)
    assert card.code.hasFocus()
    assert (card.code.text(), card.answer.text()) == ("", "")
    for at, answer in ((1, "P"), (2, "absent"), (3, "X20"), (4, "e")):
        key(card, codes.uri(page.room.seats[at].id).lower(), answer)
    saved = [marks(context)[person] for person in training.people[:5]]
    assert [each["mark"] for each in saved] == ["late", "present", "absent", "left_early", "excused"]
    assert [each.get("minutes") for each in saved] == ["15", None, None, "20", None]
    assert {(each["signed"], each["half_day"]) for each in saved} == {("paper", half_day)}
    assert card.past.text().splitlines()[-1].startswith("1.")


def test_what_is_mistyped_is_told_and_nothing_is_saved(card, page, context) -> None:
    choose(card, page.room.half_days[0])
    right = code_of(page, 0)
    slip = right[:-1] + ("0" if right[-1] != "0" else "1")
    foreign = codes.show(codes.code_of("ab" * 16))
    of_training = codes.show(codes.code_of(page.room.id))
    for typed, part in ((slip, "mistyped"), (foreign, "Nobody"), (of_training, "code of the training"), ("12", "8 letters")):
        key(card, typed, "P")
        assert part in card.wrong.text()
        assert card.row is None
        assert card.code.text() == typed
        card.code.clear()
    key(card, right, "Q")
    assert "no mark" in card.wrong.text()
    assert card.answer.text() == "Q"
    assert marks(context) == {}


def test_in_arabic_each_line_begins_at_the_right_though_it_begins_with_a_latin_name(card, page, words) -> None:
    words.set_language("ar")
    choose(card, page.room.half_days[0])
    key(card, code_of(page, 0), "P")
    key(card, code_of(page, 1), "Q")
    assert card.past.text().startswith(RLM)
    assert card.wrong.text().startswith(RLM)


def test_scores_are_keyed_in_and_nine_hundred_is_none(card, page, context, training) -> None:
    choose(card, "pre")
    key(card, code_of(page, 0), "900")
    assert "no score" in card.wrong.text()
    assert context.ledger.records("score") == []
    card.answer.clear()
    QTest.keyClicks(card.answer, "46")
    QTest.keyClick(card.answer, Qt.Key.Key_Return)
    choose(card, "post")
    key(card, code_of(page, 1), "84,5")
    found = {(each.values["person"], each.values["test"]): each.values["value"] for each in context.ledger.records("score")}
    assert found == {(training.people[0], "pre"): "46", (training.people[1], "post"): "84.5"}


def test_a_signed_register_is_left_as_it_is(card, page, context, qtbot) -> None:
    context.ledger.edit(page.room.id, {"signed_by": context.ledger.person, "signed_on": [1_790_000_000_000, 0]})
    qtbot.waitUntil(lambda: page.room.locked)
    choose(card, page.room.half_days[0])
    key(card, code_of(page, 0), "P")
    assert "signed" in card.wrong.text()
    assert marks(context) == {}


@pytest.mark.parametrize(("text", "mark", "minutes"), [
    ("P", "present", ""), ("l", "late", ""), ("L 5", "late", "5"), ("x١٥", "left_early", "15"), ("ex", "excused", ""),
    ("متأخر 7", "late", "7"),
])
def test_a_mark_is_its_letter_or_the_beginning_of_its_name(text, mark, minutes) -> None:
    names = {"present": "Present", "late": "متأخر", "absent": "Absent", "excused": "Excused", "left_early": "Left early"}
    assert keyed.read_mark(text, names) == (mark, minutes)


@pytest.mark.parametrize("text", ["", "Q", "P 5", "L 601", "15", "pp"])
def test_what_is_no_mark_is_told(text) -> None:
    with pytest.raises(Problem):
        keyed.read_mark(text, {})


# Paper from the page


def test_a_sheet_and_a_calendar_are_written_in_the_background(page, context, qtbot, tmp_path, told) -> None:
    sheets.ready()
    page.papers.fill_menu()
    assert len([action for action in page.papers.menu.actions() if not action.isSeparator()]) == 8
    page.papers.save("signature", tmp_path / "sheet.pdf")
    page.papers.save_calendar(tmp_path / "training.ics")
    qtbot.waitUntil(lambda: not context.work.busy)
    assert len(pypdfium2.PdfDocument(tmp_path / "sheet.pdf")) == 3
    assert vobject.readOne((tmp_path / "training.ics").read_text(encoding="utf-8")).vevent.summary.value == page.room.title
    page.papers.save("signature", tmp_path / "nowhere" / "sheet.pdf")
    qtbot.waitUntil(lambda: not context.work.busy)
    assert "could not be written" in str(told)


def test_a_printer_gets_the_pages_in_their_own_size(page, tmp_path) -> None:
    leaves = sheets.pages(page.papers.roll(page.room), "signature", ["en"])
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setPageLayout(printing.layout_of(leaves[0]))
    assert printing.paint_leaves(printer, leaves)
    printed = pypdfium2.PdfDocument(tmp_path / "printed.pdf")
    assert [len(printed), *map(round, printed[0].get_size())] == [len(leaves), 842, 595]
    assert page.room.title in printed[0].get_textpage().get_text_bounded()
