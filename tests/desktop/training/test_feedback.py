"""Findings logged with one key and passed on, and hands counted."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from muster_desktop.training.feedback import Hands, counts_text, hands
from tests.desktop.training.conftest import trained


@pytest.fixture
def tab(open_page, context, qtbot):
    page = open_page(trained(context.ledger, 2, languages=["ckb"]).id)
    page.one.open_tab("feedback")
    qtbot.waitUntil(lambda: not context.work.busy)
    tab = page.one.part("feedback")
    tab.page = page
    return tab


def finding(context):
    return context.ledger.records("finding")[0]


def log(tab, context, qtbot, summary="This button is unclear"):
    tab.findings.line.line.setText(summary)
    tab.findings.line.where.setText("Case, actions")
    tab.findings.line.line.returnPressed.emit()
    qtbot.waitUntil(lambda: len(tab.findings.table.rows) == 1)


def test_one_key_logs_a_finding_from_the_register(page, context, qtbot):
    grid = page.register.grid
    qtbot.keyClick(grid, Qt.Key.Key_F4)
    card = page._card
    assert card.isVisible()
    line = QApplication.focusWidget()
    assert line is card.line.line
    qtbot.keyClicks(line, "Nobody finds Close")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert not card.isVisible()
    assert QApplication.focusWidget() is grid
    values = finding(context).values
    assert (values["summary"], values["type"], values["status"], values["training"]) == (
        "Nobody finds Close", "unclear", "open", page.room.id)


def test_a_finding_keeps_where_it_was_and_in_which_language(tab, context, qtbot):
    log(tab, context, qtbot)
    values = finding(context).values
    assert (values["where"], values["language"]) == ("Case, actions", "ckb")
    assert tab.findings.table.rows[0].cells[0].below == "Unclear · Case, actions · کوردی"
    assert tab.findings.line.line.text() == ""
    assert tab.findings.line.where.text() == "Case, actions"  # the next one is most likely there too


def test_a_finding_becomes_a_step_in_one_save(tab, context, qtbot, told):
    log(tab, context, qtbot)
    record = finding(context)
    steps = {each.id for each in context.ledger.records("step")}
    tab.findings.to_plan(record)
    held = context.ledger.get(record.id)
    assert held.values["status"] == "passed_on"
    step = context.ledger.get(held.values["step"])
    assert (step.values["title"], step.values["note"], step.values["level"]) == (
        "This button is unclear", "Case, actions", "step")
    told.toasts[-1].undo()
    assert {each.id for each in context.ledger.records("step")} == steps
    assert context.ledger.get(record.id).values["status"] == "open"


def test_a_finding_becomes_an_issue(tab, context, qtbot):
    log(tab, context, qtbot)
    context.ledger.edit(finding(context).id, {"type": "translation"})
    tab.findings.to_issue(finding(context))
    issue = context.ledger.get(finding(context).values["issue"])
    assert (issue.values["summary"], issue.values["category"], issue.values["severity"]) == (
        "This button is unclear", "translation", "3")
    qtbot.waitUntil(lambda: tab.findings.table.rows[0].cells[1].below == "to an issue")


def test_hands_are_counted_answer_by_answer(tab, context, qtbot):
    tab.polls.ask()
    tab.polls.form.editors["question"].take_typed("Could you do it alone?")
    tab.polls.form.editors["options"].take_typed("Yes\nWith help\nNo")
    tab.polls.form.commit()
    qtbot.waitUntil(lambda: len(tab.polls.cards) == 1)
    card = next(iter(tab.polls.cards.values()))
    for edit, text in zip(card.counts, ("12", "٤", "0"), strict=True):
        edit.setText(text)
        edit.returnPressed.emit()
    poll = context.ledger.records("poll")[0]
    assert poll.values["counts"] == "12, 4, 0"
    assert poll.values["options"] == "Yes\nWith help\nNo"
    qtbot.waitUntil(lambda: [bar.accessibleName() for bar in card.bars] == ["Yes: 12", "With help: 4", "No: 0"])


def test_a_count_that_is_no_number_stays_in_red_and_changes_nothing(tab, context, qtbot):
    record = context.ledger.add("poll", "", {"training": tab.room.id, "question": "?", "options": "a\nb", "counts": "1, 2"})
    qtbot.waitUntil(lambda: record in tab.polls.cards)
    card = tab.polls.cards[record]
    card.counts[0].setText("many")
    card.keep()
    assert card.counts[0].property("wrong") == "true"
    assert "whole number" in tab.polls.refusal.text()
    assert context.ledger.get(record).values["counts"] == "1, 2"


def test_counts_without_an_answer_and_answers_without_a_count(context):
    record = context.ledger.get(context.ledger.add("poll", "", {"question": "?", "counts": "3, x, 5, 7"}))
    assert hands(record, "a\nb\n\nc") == [Hands("a", 3), Hands("b", None), Hands("c", 5)]
    assert counts_text([None, None]) is None
    assert counts_text([None, 2]) == "0, 2"
