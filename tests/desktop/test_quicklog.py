"""The quick log as it is used: a line and Enter, keys for the rest, a draft that stays, the same thing counted once."""

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from muster.floor.policy import terms_of
from muster.problems import Problem
from muster_desktop.finder import Finder
from muster_desktop.floor.numbers import number_of, said_number
from muster_desktop.ledger import UNKNOWN_RECORD
from muster_desktop.screens.quicklog import QuickLog
from tests.desktop.pages import heard, made_context, press, shown, typed

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def context(profile, theme, words):
    made = made_context(profile, theme, words)
    yield next(made)
    next(made, None)


@pytest.fixture
def stage(context, qtbot):
    ledger = context.ledger
    for path, name in (("haro", "Haro Camp"), ("zerin", "Zerin")):
        ledger.add("site", path, {"name": name})
    host = QWidget()
    field = QLineEdit()
    QVBoxLayout(host).addWidget(field)
    finder = Finder(ledger, context.words, context.library, context.ears)
    quick = QuickLog(context, finder, host, lambda: "haro")
    quick.told, quick.field, quick.finder, quick.ledger, quick.words = heard(context), field, finder, ledger, context.words
    shown(host, qtbot, (1100, 640))
    finder.start()
    field.setFocus()
    yield quick
    finder.close()


def issues(quick):
    return {record.values["summary"]: record for record in quick.ledger.records("issue")}


def settled(quick, qtbot):
    qtbot.waitUntil(lambda: not quick.busy and not quick.finder.busy, timeout=20_000)


def test_a_line_and_enter_are_an_issue(stage, qtbot):
    stage.open_log()
    typed(qtbot, "Save stays grey")
    press(qtbot, Qt.Key.Key_Return)
    record = issues(stage)["Save stays grey"]
    assert record.site == "haro"
    assert (record.values["status"], record.values["level"]) == ("logged", "1")
    assert record.values["occurred"] == record.values["logged"]
    assert "category" not in record.values and "can_work" not in record.values, "nothing is made up"
    assert stage.isHidden()
    assert QApplication.focusWidget() is stage.field
    assert stage.told.toasts[-1].text == "“Save stays grey” is logged."
    stage.told.toasts[-1].undo()
    assert issues(stage) == {}


def test_everything_is_reached_by_keys(stage, qtbot):
    stage.open_log()
    typed(qtbot, "Cannot sign in !1")
    press(qtbot, Qt.Key.Key_2, ALT)
    while QApplication.focusWidget() is not stage.form.work.parts["yes"]:
        press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Right)
    press(qtbot, Qt.Key.Key_Right)
    press(qtbot, Qt.Key.Key_Space)
    press(qtbot, Qt.Key.Key_Tab)
    typed(qtbot, "Rozhin")
    press(qtbot, Qt.Key.Key_Tab)
    typed(qtbot, "Room 2")
    press(qtbot, Qt.Key.Key_Return)
    values = issues(stage)["Cannot sign in"].values
    assert {name: values[name] for name in ("severity", "category", "can_work", "reporter", "place")} == {
        "severity": "1", "category": "login", "can_work": "stopped", "reporter": "Rozhin", "place": "Room 2"}


def test_a_number_is_a_kind_only_where_nothing_is_written(stage, qtbot):
    stage.open_log()
    typed(qtbot, "Desk 3")
    assert stage.form.kind.at() == ""
    stage.form.work.parts["yes"].setFocus()
    press(qtbot, Qt.Key.Key_3)
    assert stage.form.kind.at() == "form"
    press(qtbot, Qt.Key.Key_3)
    assert stage.form.kind.at() == "form"
    qtbot.mouseClick(stage.form.kind.parts["form"], Qt.MouseButton.LeftButton)
    assert stage.form.kind.at() == "", "a second press takes it back"


def test_signs_in_the_line_are_said_and_go_before_the_tiles(stage, qtbot):
    stage.open_log()
    assert stage.form.read.text() == "!2 how bad, #form kind, p3 people, @desk where"
    typed(qtbot, 'Slow #network p3 @"Room 4"')
    assert stage.form.read.text() == "Slow or offline, 3 people, Room 4"
    stage.form.kind.choose("other")
    press(qtbot, Qt.Key.Key_Return)
    assert issues(stage)["Slow"].values["category"] == "network"
    assert issues(stage)["Slow"].values["place"] == "Room 4"
    assert issues(stage)["Slow"].values["people_affected"] == "3"


def test_place_and_kind_are_there_for_the_next_one(stage, qtbot):
    stage.open_log()
    stage.form.place.setText("Room 2")
    stage.form.kind.choose("form")
    stage.form.work.choose("stopped")
    typed(qtbot, "One")
    press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert not stage.isHidden()
    assert stage.form.place.text() == "Room 2" and stage.form.work.at() == ""
    typed(qtbot, "Two")
    press(qtbot, Qt.Key.Key_Return)
    stage.open_log()
    assert (stage.form.place.text(), stage.form.kind.at()) == ("Room 2", "form")
    assert issues(stage)["Two"].values["place"] == "Room 2"


def test_escape_keeps_what_was_written(stage, context, qtbot):
    stage.open_log()
    typed(qtbot, "Half a sen")
    stage.form.who.setText("Rojin")
    press(qtbot, Qt.Key.Key_Escape)
    assert stage.isHidden() and issues(stage) == {}
    again = QuickLog(context, stage.finder, stage.parentWidget(), lambda: "")
    again.open_log()
    assert again.form.line.toPlainText() == "Half a sen"
    assert again.form.who.text() == "Rojin"
    press(qtbot, Qt.Key.Key_Return)
    again.open_log()
    assert again.form.line.toPlainText() == "", "what was logged is no draft any more"


def test_nothing_is_logged_without_a_word(stage, qtbot):
    stage.open_log()
    typed(qtbot, "  ")
    press(qtbot, Qt.Key.Key_Return)
    assert not stage.isHidden() and issues(stage) == {}


def test_the_same_thing_is_counted_instead_of_logged_twice(stage, qtbot):
    known = stage.ledger.add("issue", "zerin", {"summary": "Save stays grey on the referral form", "status": "in_hand"})
    settled(stage, qtbot)
    stage.open_log()
    typed(qtbot, "Referral form: save is grey")
    settled(stage, qtbot)
    assert stage.form.same.text.text() == f"Looks like {said_number(stage.words, known)}"
    assert stage.form.same.title.text() == "“Save stays grey on the referral form”"
    press(qtbot, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert stage.ledger.get(known).values["people_affected"] == "2"
    assert len(issues(stage)) == 1
    assert [entry.values["act"] for entry in stage.ledger.records("entry")] == ["me_too"]
    assert stage.told.toasts[-1].text == "“Save stays grey on the referral form”: 2 people have it."
    stage.open_log()
    assert stage.form.line.toPlainText() == ""


def test_an_issue_is_called_by_its_number_and_counted(stage, qtbot):
    stage.ledger.add("issue", "zerin", {"summary": "No paper in the printer", "status": "logged"})
    known = stage.ledger.add("issue", "zerin", {"summary": "Save stays grey", "status": "in_hand"})
    settled(stage, qtbot)
    stage.open_log()
    typed(qtbot, f"#{number_of(known)} printer")
    settled(stage, qtbot)
    assert stage.form.same.title.text() == "“Save stays grey”"
    press(qtbot, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert stage.ledger.get(known).values["people_affected"] == "2"


def test_of_a_known_issue_the_way_round_is_shown(stage, qtbot):
    stage.ledger.add("issue", "", {"summary": "Save stays grey", "known": True, "workaround": "Choose a service\nfirst"})
    settled(stage, qtbot)
    stage.open_log()
    typed(qtbot, "Save stays grey")
    settled(stage, qtbot)
    assert stage.form.same.way.text() == "Way round: Choose a service first"
    assert stage.form.same.way.isVisible()


def test_closed_ones_and_drafts_are_not_offered(stage, qtbot):
    stage.ledger.add("issue", "", {"summary": "Printer eats paper", "status": "closed"})
    stage.ledger.add("article", "", {"title": "Printer eats paper", "state": "draft"})
    settled(stage, qtbot)
    stage.open_log()
    typed(qtbot, "Printer eats paper")
    settled(stage, qtbot)
    assert not stage.form.same.isVisible()
    qtbot.keyClick(stage.form.line, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert not stage.isHidden()


def test_a_help_page_that_was_shown_is_noted(stage, qtbot):
    page = stage.ledger.add("article", "", {"title": "Referral forms: when save is grey", "state": "published"})
    settled(stage, qtbot)
    stage.open_log()
    typed(qtbot, "Save grey on the referral")
    settled(stage, qtbot)
    assert stage.form.same.shown.isVisible()
    stage.form.same.shown.click()
    stage.form.line.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    issue = issues(stage)["Save grey on the referral"]
    assert issue.values["help"] == page
    entry = stage.ledger.records("entry")[0].values
    assert (entry["issue"], entry["act"], entry["help"], entry["level"]) == (issue.id, "help_shown", page, "1")


def test_what_is_refused_stays_as_a_draft(stage, qtbot, monkeypatch):
    def refuse(edits):
        raise Problem(UNKNOWN_RECORD, record="x")

    stage.open_log()
    typed(qtbot, "Grey")
    monkeypatch.setattr(stage.ledger, "save", refuse)
    press(qtbot, Qt.Key.Key_Return)
    monkeypatch.undo()
    assert stage.told.bars[-1].tone == "bad"
    stage.open_log()
    assert stage.form.line.toPlainText() == "Grey"


def test_who_may_not_log_is_told_so(stage, monkeypatch):
    monkeypatch.setattr(stage.ledger, "may_write", lambda *asked: False)
    stage.open_log()
    assert stage.isHidden()
    assert stage.told.bars[-1].text == "Your role logs no issues. Ask a coordinator or HQ."


def test_only_what_the_role_may_set_is_saved(stage, qtbot, monkeypatch):
    allowed = stage.ledger.may_write
    monkeypatch.setattr(stage.ledger, "may_write", lambda kind, site, field="", record="": field != "level"
                        and allowed(kind, site, field, record))
    stage.open_log()
    typed(qtbot, "Grey")
    press(qtbot, Qt.Key.Key_Return)
    assert "level" not in issues(stage)["Grey"].values


@pytest.mark.parametrize("language", ["en", "ar"])
def test_it_has_room_for_all_it_shows(stage, context, qtbot, language):
    stage.ledger.add("issue", "zerin", {"summary": "Save stays grey on the referral form"})
    settled(stage, qtbot)
    context.words.set_language(language)
    stage.open_log("Save stays grey on the referral form")
    settled(stage, qtbot)
    for part in (stage.form.line, stage.form.kind, stage.form.work, stage.form.same, stage.form.log):
        assert part.isVisible() and part.height() >= min(part.minimumSizeHint().height(), 60)
    assert stage.card.height() >= stage.card.sizeHint().height()
    near = stage.card.x() if language == "ar" else stage.width() - stage.card.geometry().right()
    assert near < 40


def test_the_times_in_force_are_stamped_on_it(stage, qtbot):
    held = stage.ledger.add("policy", "", {"name": "Ours", "state": "in_force", "amber": "7", "red": "9"})
    stage.open_log()
    typed(qtbot, "Grey")
    press(qtbot, Qt.Key.Key_Return)
    values = issues(stage)["Grey"].values
    assert values["policy"] == held and terms_of(values).amber == 7
    stage.ledger.edit(held, {"amber": "1"})
    assert terms_of(issues(stage)["Grey"].values).amber == 7


def test_level_two_wants_to_know_why(stage, qtbot):
    stage.open_log()
    typed(qtbot, "List of services is empty")
    press(qtbot, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    raising = stage.form.raising
    for part, text in ((raising.why, "The list is an administrator's"), (raising.tried, "Signed out and in")):
        press(qtbot, Qt.Key.Key_Return)
        assert issues(stage) == {} and QApplication.focusWidget() is part, "not without a word"
        typed(qtbot, text)
    press(qtbot, Qt.Key.Key_Return)
    assert issues(stage) == {} and QApplication.focusWidget() is raising.no_page.parts["none_exists"]
    press(qtbot, Qt.Key.Key_Space)
    press(qtbot, Qt.Key.Key_Return)
    issue = issues(stage)["List of services is empty"]
    assert (issue.values["level"], issue.values["level_reason"]) == ("2", "The list is an administrator's")
    entry = stage.ledger.records("entry")[0].values
    assert (entry["act"], entry["level"], entry["text"], entry["tried"], entry["verdict"], entry["by"]) == (
        "passed_up", "2", "The list is an administrator's", "Signed out and in", "none_exists", stage.ledger.person)
    stage.open_log()
    assert not raising.asked


def test_case_data_is_asked_about_once(stage, qtbot):
    stage.open_log()
    typed(qtbot, "Cannot ring 0770 123 4567")
    press(qtbot, Qt.Key.Key_Return)
    assert issues(stage) == {} and stage.form.asked.isVisible()
    assert "0770 123 4567" in stage.form.asked.text.text() and "a phone number" in stage.form.asked.text.text()
    press(qtbot, Qt.Key.Key_Return)
    assert "Cannot ring 0770 123 4567" in issues(stage)


def test_case_data_is_taken_out_by_one_press(stage, qtbot):
    stage.open_log()
    typed(qtbot, "Cannot ring 0770 123 4567 from the desk")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.mouseClick(stage.form.asked.mend, Qt.MouseButton.LeftButton)
    assert not stage.form.asked.isVisible() and QApplication.focusWidget() is stage.form.line
    press(qtbot, Qt.Key.Key_Return)
    assert [*issues(stage)] == ["Cannot ring … from the desk"]


@pytest.mark.parametrize("urgent", ["!1", "stopped"])
def test_an_emergency_is_never_held_back(stage, qtbot, urgent):
    stage.open_log()
    typed(qtbot, "Cannot ring 0770 123 4567 !1" if urgent == "!1" else "Cannot ring 0770 123 4567")
    if urgent == "stopped":
        stage.form.work.choose("stopped")
    press(qtbot, Qt.Key.Key_Return)
    assert "Cannot ring 0770 123 4567" in issues(stage)


def test_what_is_logged_most_is_one_press(stage, qtbot):
    for _ in range(2):
        stage.ledger.add("issue", "haro", {"summary": "Save greyed out", "logged": [time.time_ns() // 1_000_000, 0]})
    stage.open_log()
    qtbot.waitUntil(lambda: [part.text() for part in stage.form.phrases.parts] == ["Save greyed out"])
    qtbot.mouseClick(stage.form.phrases.parts[0], Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is stage.form.line and not stage.form.phrases.isVisible()
    press(qtbot, Qt.Key.Key_Return)
    assert len(stage.ledger.records("issue")) == 3


def test_the_seconds_are_counted_from_the_first_letter(stage, qtbot):
    stage.open_log()
    assert not stage.form.seconds.running
    typed(qtbot, "G")
    assert stage.form.seconds.running
    press(qtbot, Qt.Key.Key_Backspace)
    assert not stage.form.seconds.running
