"""The floor's page as it is worked by keys, drops and the quick log at its side; every act is a save that can be taken back."""

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLabel

from muster_desktop.finder import Finder
from muster_desktop.screens.floor.floor import FloorPage
from muster_desktop.widgets.lanecards import MIME
from tests.desktop.floor.conftest import SITE
from tests.desktop.pages import heard, press, shown, typed


@pytest.fixture
def stage(context, qtbot):
    finder = Finder(context.ledger, context.words, context.library, context.ears)
    opened = []
    page = FloorPage(context, finder, lambda record, name: opened.append(record.id))
    page.told, page.opened, page.finder, page.ledger = heard(context), opened, finder, context.ledger
    shown(page, qtbot, (1150, 640))
    finder.start()
    settled(page, qtbot)
    yield page
    finder.close()


def settled(page, qtbot):
    qtbot.waitUntil(lambda: not page.busy and not page.finder.busy and not page._context.work.busy, timeout=20_000)


def lane(page, name):
    return [page.lanes.lanes[name].view.rows.index(row, 0).data() for row in range(page.lanes.lanes[name].view.rows.rowCount())]


def at(page, qtbot, issue):
    """The cursor on a card."""
    settled(page, qtbot)
    view = next(each.view for each in page.lanes.lanes.values() if each.view.find(issue))
    view.setFocus()
    return view


def acts_of(page, issue):
    return [each.values["act"] for each in page.ledger.records("entry") if each.values["issue"] == issue]


def test_the_quick_log_is_ready_and_logs_at_the_site_of_the_board(stage, qtbot):
    stage.add_new()
    assert QApplication.focusWidget() is stage.log.form.line
    stage.log.form.place.setText("Desk 14")
    stage.log.form.who.setText("Rozhin")
    typed(qtbot, "Save stays grey !2")
    assert stage.log.form.seconds.running
    press(qtbot, Qt.Key.Key_Return)
    settled(stage, qtbot)
    assert lane(stage, "new") == ["Save stays grey"]
    issue = stage.ledger.records("issue")[0]
    assert (issue.site, issue.values["severity"]) == (SITE, "2")
    assert QApplication.focusWidget() is stage.log.form.line, "ready for the next one"
    assert (stage.log.form.place.text(), stage.log.form.who.text()) == ("Desk 14", "Rozhin")
    stage.log.form.place.setFocus()
    typed(qtbot, "5")
    assert stage.log.form.who.text() == "", "at another desk sits somebody else"


def test_a_card_goes_through_the_lanes_by_keys(stage, log, qtbot):
    issue = log("Save stays grey", 3)
    view = at(stage, qtbot, issue)
    qtbot.keyClick(view, Qt.Key.Key_Greater)
    settled(stage, qtbot)
    held = stage.ledger.get(issue).values
    assert (held["status"], held["owner"]) == ("in_hand", stage.ledger.person)
    assert lane(stage, "helping") == ["Save stays grey"] and lane(stage, "new") == []
    there = stage.lanes.lanes["helping"].view
    assert there.hasFocus() and there.face().card.record.id == issue, "the cursor goes along with its card"
    qtbot.keyClick(there, Qt.Key.Key_Less)
    settled(stage, qtbot)
    assert lane(stage, "new") == ["Save stays grey"] and "owner" not in stage.ledger.get(issue).values
    stage.told.toasts[-1].undo()
    settled(stage, qtbot)
    assert lane(stage, "helping") == ["Save stays grey"]


def test_up_asks_why_what_was_tried_and_which_help_was_shown(stage, log, qtbot):
    issue = log("List is empty", 3, status="in_hand")
    qtbot.keyClick(at(stage, qtbot, issue), Qt.Key.Key_E)
    form = stage.card.form
    assert not stage.card.isHidden() and [*form.editors] == ["level_reason", "tried", "help", "verdict", "owner"]
    form.commit()
    assert stage.ledger.get(issue).values["level"] == "1"
    form.editors["level_reason"].take_typed("An administrator fills it")
    form.editors["tried"].take_typed("Signed out and in")
    form.commit()
    assert "help page" in form.refusal.text()
    form.editors["verdict"].show_value("none_exists")
    form.commit()
    settled(stage, qtbot)
    assert stage.card.isHidden() and lane(stage, "second") == ["List is empty"]
    assert acts_of(stage, issue) == ["passed_up"]
    entry = next(iter(stage.ledger.records("entry"))).values
    assert (entry["level"], entry["text"], entry["tried"], entry["verdict"]) == (
        "2", "An administrator fills it", "Signed out and in", "none_exists")


def test_level_two_is_only_for_whom_their_training_says_so(stage, log, qtbot):
    issue = log("List is empty", 3, status="in_hand", tried="All", verdict="none_exists")
    person = stage.ledger.add("person", SITE, {"name": "Jwan Salar"})
    qtbot.keyClick(at(stage, qtbot, issue), Qt.Key.Key_E)
    form = stage.card.form
    form.editors["level_reason"].take_typed("Rights")
    form.editors["owner"].show_value(person)
    form.commit()
    assert "administrator training" in form.refusal.text() and stage.ledger.get(issue).values["level"] == "1"
    training = stage.ledger.add("training", "", {"title": "Administrators", "type": "sysadmin"})
    stage.ledger.add("participation", "", {"training": training, "person": person, "result": "competent"})
    form.commit()
    settled(stage, qtbot)
    held = stage.ledger.get(issue).values
    assert (held["level"], held["owner"]) == ("2", person)


def test_a_skipped_level_wants_its_reason(stage, log, qtbot):
    issue = log("Dates jump", 3, tried="All", verdict="none_exists")
    settled(stage, qtbot)
    drop(stage, "third", issue)
    form = stage.card.form
    assert "text" in form.editors and {"impact", "steps", "version", "fix_type"} <= {*form.editors}
    for name, text in (("level_reason", "Code"), ("impact", "All dates"), ("steps", "Type a day"), ("version", "2.1")):
        form.editors[name].take_typed(text)
    form.editors["fix_type"].show_value("hotfix")
    form.commit()
    assert stage.ledger.get(issue).values["level"] == "1"
    form.editors["text"].take_typed("Nobody of level 2 is here")
    form.commit()
    settled(stage, qtbot)
    assert lane(stage, "third") == ["Dates jump"]
    assert stage.ledger.records("entry")[0].values["text"] == "Code\nNobody of level 2 is here"


def drop(page, name, issue):
    data = QMimeData()
    data.setData(MIME, QByteArray(issue.encode()))
    view = page.lanes.solved if name == "solved" else page.lanes.lanes[name].view
    event = QDropEvent(QPointF(QPoint(5, 5)), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton,
                       Qt.KeyboardModifier.NoModifier)
    view.dropEvent(event)


def test_a_card_is_dragged_by_the_id_of_its_issue(stage, log, qtbot):
    issue = log("Save stays grey", 3)
    settled(stage, qtbot)
    index = stage.lanes.cards.index(0)
    assert bytes(stage.lanes.cards.mimeData([index]).data(MIME).data()).decode() == issue
    drop(stage, "helping", issue)
    settled(stage, qtbot)
    assert lane(stage, "helping") == ["Save stays grey"]
    before = len(stage.ledger.history(issue))
    drop(stage, "helping", issue)
    assert len(stage.ledger.history(issue)) == before, "where it is already nothing happens"


@pytest.mark.parametrize(("key", "verdict"), [(Qt.Key.Key_A, "accurate"), (Qt.Key.Key_I, "incomplete"), (Qt.Key.Key_W, "wrong"),
                                              (Qt.Key.Key_N, "none_exists")])
def test_one_key_says_what_the_help_page_was(stage, log, qtbot, key, verdict):
    page = stage.ledger.add("article", "", {"title": "Referral forms", "state": "published"})
    issue = log("Save stays grey", 3, status="in_hand", help=page)
    qtbot.keyClick(at(stage, qtbot, issue), key)
    assert stage.ledger.get(issue).values["verdict"] == verdict
    entry = stage.ledger.records("entry")[0].values
    assert (entry["act"], entry["verdict"], entry["help"]) == ("help_shown", verdict, page)


def test_a_verdict_on_no_page_asks_which(stage, log, qtbot):
    page = stage.ledger.add("article", "", {"title": "Referral forms", "state": "published"})
    issue = log("Save stays grey", 3)
    qtbot.keyClick(at(stage, qtbot, issue), Qt.Key.Key_A)
    assert "verdict" not in stage.ledger.get(issue).values
    stage.card.form.editors["help"].show_value(page)
    stage.card.form.commit()
    held = stage.ledger.get(issue).values
    assert (held["help"], held["verdict"]) == (page, "accurate")


def test_me_too_counts_a_person(stage, log, qtbot):
    issue = log("Save stays grey", 3)
    qtbot.keyClick(at(stage, qtbot, issue), Qt.Key.Key_M)
    assert stage.ledger.get(issue).values["people_affected"] == "2" and acts_of(stage, issue) == ["me_too"]


def test_solved_needs_a_help_page_or_the_word_that_there_is_none(stage, log, qtbot):
    issue = log("Save stays grey", 3, status="in_hand")
    qtbot.keyClick(at(stage, qtbot, issue), Qt.Key.Key_S)
    assert stage.ledger.get(issue).values["status"] == "in_hand" and not stage.card.isHidden()
    stage.card.form.editors["verdict"].show_value("accurate")
    stage.card.form.commit()
    assert stage.ledger.get(issue).values["status"] == "in_hand" and stage.card.form.refusal.text()
    stage.card.form.editors["verdict"].show_value("none_exists")
    stage.card.form.commit()
    held = stage.ledger.get(issue).values
    assert (held["status"], held["verdict"]) == ("closed", "none_exists") and held["resolved"]
    settled(stage, qtbot)
    assert lane(stage, "helping") == [] and stage.lanes.solved.title.text() == "1 solved today"
    drop(stage, "solved", log("Emergency", 2, verdict="emergency"))
    settled(stage, qtbot)
    assert stage.lanes.solved.title.text() == "2 solved today"


def test_what_comes_back_from_above_says_why(stage, log, qtbot):
    issue = log("List is empty", 3, level="2")
    qtbot.keyClick(at(stage, qtbot, issue), Qt.Key.Key_Less)
    stage.card.form.editors["text"].take_typed("It is filled now, show her")
    stage.card.form.commit()
    settled(stage, qtbot)
    assert lane(stage, "helping") == ["List is empty"]
    assert acts_of(stage, issue) == ["passed_back"]


def test_a_pulse_is_two_keys_and_no_name(stage, log, qtbot):
    view = at(stage, qtbot, log("Keeps a paper list", 3, place="Room 2"))
    qtbot.keyClick(view, Qt.Key.Key_R)
    assert not stage.pulse.isHidden()
    press(qtbot, Qt.Key.Key_4)
    press(qtbot, Qt.Key.Key_2)
    assert stage.pulse.isHidden()
    pulse = stage.ledger.records("pulse")[0]
    assert (pulse.values["cause"], pulse.values["strength"], pulse.values["area"], pulse.site) == ("control", "2", "Room 2", SITE)
    assert set(pulse.values) == {"cause", "strength", "area", "at"}
    assert stage.ledger.person not in str(pulse.values)


def test_keys_go_between_lanes_and_to_the_quick_log(stage, log, qtbot):
    first, second = log("One", 3), log("Two", 3, status="in_hand")
    view = at(stage, qtbot, first)
    press(qtbot, Qt.Key.Key_Right)
    assert stage.lanes.lanes["helping"].view.hasFocus()
    assert stage.lanes.lanes["helping"].view.face().card.record.id == second
    press(qtbot, Qt.Key.Key_Return)
    assert stage.opened == [second]
    press(qtbot, Qt.Key.Key_T)
    assert stage.below.pages.currentWidget() is stage.below.score and stage.below.title.text() == "Score by hour"
    press(qtbot, Qt.Key.Key_T)
    assert stage.below.as_table and stage.below.table.rowCount() > 0
    press(qtbot, Qt.Key.Key_L)
    assert stage.log.form.line.hasFocus()
    qtbot.keyClick(stage.log.form.line, Qt.Key.Key_Escape)
    assert view.hasFocus()


def test_when_a_card_is_solved_the_cursor_is_on_the_next(stage, log, qtbot):
    issues = [log(f"Number {each}", 9 - each, status="in_hand", verdict="none_exists") for each in range(3)]
    view = at(stage, qtbot, issues[1])
    order = [view.rows.index(row, 0).data(Qt.ItemDataRole.UserRole).card.record.id for row in range(3)]
    assert order[1] == issues[1]
    press(qtbot, Qt.Key.Key_S)
    settled(stage, qtbot)
    assert view.hasFocus() and view.face().card.record.id == order[2]
    press(qtbot, Qt.Key.Key_S)
    settled(stage, qtbot)
    assert view.face().card.record.id == order[0]


def test_a_form_that_lacks_something_points_at_it(stage, log, qtbot):
    at(stage, qtbot, log("Grey save", 3))
    press(qtbot, Qt.Key.Key_E)
    for name in ("level_reason", "tried"):
        stage.card.form.editors[name].take_typed("Said")
    stage.card.form.commit()
    assert stage.card.form.refusal.isVisible()
    assert stage.card.form.editors["help"].hasFocus(), "where a page is named, or that there is none"


def test_the_floor_in_a_minute_says_what_is_known_and_where_to_walk(stage, log, qtbot):
    stage.ledger.add("issue", "", {"summary": "Sync stops", "known": True, "workaround": "Sync in the evening"})
    stage.ledger.add("issue", "", {"summary": "Closed twin", "known": True, "status": "duplicate"})
    at(stage, qtbot, log("Grey save", 3, place="Room 2, desk 9", can_work="stopped"))
    press(qtbot, Qt.Key.Key_B)
    qtbot.waitUntil(stage.brief.isVisible)
    said = "\n".join(label.text() for label in stage.brief.body.findChildren(QLabel))
    assert "Sync stops. Way round: Sync in the evening" in said and "Closed twin" not in said
    assert "Room 2: 1 open, 1 stopped" in said
    press(qtbot, Qt.Key.Key_Escape)
    assert stage.brief.isHidden() and stage.lanes.lanes["new"].view.hasFocus()


def test_a_tip_and_a_count_are_told_to_everyone(stage, qtbot):
    stage.below.tip.click()
    stage.card.form.editors["text"].take_typed("Choose the service first")
    stage.card.form.commit()
    settled(stage, qtbot)
    assert "Choose the service first" in stage.below.told.text()
    stage.strip.signed.click()
    stage.card.form.editors["signed_in"].take_typed("41")
    stage.card.form.editors["expected"].take_typed("58")
    stage.card.form.commit()
    settled(stage, qtbot)
    assert stage.strip.signed.text() == "41 of 58 signed in"
    stage.strip.signed.click()
    stage.card.form.editors["signed_in"].take_typed("43")
    stage.card.form.commit()
    settled(stage, qtbot)
    assert stage.strip.signed.text() == "43 of 58 signed in" and len(stage.ledger.records("turnout")) == 1


def test_another_site_has_its_own_board(stage, log, qtbot):
    log("At Haro", 3)
    stage.ledger.add("site", "zerin", {"name": "Zerin"})
    settled(stage, qtbot)
    stage.choose_site("zerin")
    settled(stage, qtbot)
    assert lane(stage, "new") == [] and stage.site() == "zerin"
    stage.choose_site(SITE)
    settled(stage, qtbot)
    assert lane(stage, "new") == ["At Haro"]
