"""The support desk as it is used: by keys, one save each, with what is missing said before anything is saved."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from muster_desktop.floor.numbers import number_of
from muster_desktop.screens.support.desk import SupportPage
from muster_desktop.search import Search, wordings
from muster_desktop.search_index import Index
from tests.desktop.pages import heard, press, shown, typed

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def opened(context, desk, qtbot):
    """The page on what the ledger holds; `led` is where it led on."""
    index = Index(context.ledger.store, context.ledger.rollout, lambda value: wordings(context.library, value))

    def make():
        index.catch_up()
        led = []
        page = SupportPage(context, Search(context.ledger.store, context.ledger.rollout, index), lambda *to: led.append(to),
                           lambda: led.append("log"))
        page.led, page.told = led, heard(context)
        shown(page, qtbot, (1150, 640))
        settle(page, context, qtbot)
        page.view.setFocus()
        return page

    return make


def settle(page, context, qtbot):
    qtbot.waitUntil(lambda: not context.work.busy and page.queue is not None and not page.busy, timeout=20_000)


def entries(ledger, issue):
    return [entry.values for entry in ledger.records("entry") if entry.values["issue"] == issue]


def test_it_says_how_many_are_open_and_which_has_least_time(opened, desk):
    desk.request("Calm", 1)
    desk.request("Late", 90, severity="1")
    page = opened()
    assert page.head.title.text() == "Support desk"
    assert page.head.sentence.text().startswith("2 open, ")
    first = page.view.lines.rows[0]
    assert (first.title, first.time, first.tone, first.icon) == ("Late", "Late by 1 h", "bad", "warning-circle")
    assert "Late by 1 h" in first.spoken and "level 1" in first.spoken
    assert page.panel.title.text() == "Late"


def test_a_number_said_on_the_phone_is_found_on_every_tab(opened, desk, context, qtbot):
    desk.request("Other")
    closed = desk.request("Solved this morning", status="closed")
    page = opened()
    assert page.view.lines.rows[0].number == f"#{number_of(page.view.key())}"
    press(qtbot, Qt.Key.Key_F, CTRL)
    typed(qtbot, f"#{number_of(closed)}")
    qtbot.waitUntil(lambda: [row.key for row in page.view.lines.rows] == [closed])
    press(qtbot, Qt.Key.Key_Return)
    settle(page, context, qtbot)
    assert page.panel.title.text() == "Solved this morning"


def test_wait_for_user_asks_for_what_and_stops_the_clock(opened, desk, context, qtbot):
    issue = desk.request("Cannot print")
    page = opened()
    press(qtbot, Qt.Key.Key_W)
    typed(qtbot, "A picture of it")
    press(qtbot, Qt.Key.Key_Return, CTRL)
    settle(page, context, qtbot)
    values = context.ledger.get(issue).values
    assert (values["status"], values["waiting_on"]) == ("waiting", "A picture of it")
    assert [entry["act"] for entry in entries(context.ledger, issue)] == ["waiting"]
    assert page.view.lines.rows[0].time == "Waiting for user"
    page.act("resume")
    settle(page, context, qtbot)
    assert context.ledger.get(issue).values["status"] == "in_hand"


def test_one_key_makes_a_help_page_and_one_says_that_the_user_was_told(opened, desk, context, qtbot):
    issue = desk.request("Cannot print", answer="Choose the other tray")
    page = opened()
    press(qtbot, Qt.Key.Key_U)
    settle(page, context, qtbot)
    assert context.ledger.get(issue).values["told_back"]
    press(qtbot, Qt.Key.Key_H)
    made = [each.values for each in context.ledger.records("article") if each.values.get("issue") == issue]
    assert [(each["title"], each["steps"]) for each in made] == [("Cannot print", "Choose the other tray")]
    assert page.led[-1][0] == "help"


def test_it_goes_up_only_with_why_and_what_was_tried(opened, desk, context, qtbot):
    issue = desk.request("Sees other cases")
    page = opened()
    press(qtbot, Qt.Key.Key_P)
    press(qtbot, Qt.Key.Key_Return, CTRL)
    assert context.ledger.get(issue).values["level"] == "1", "nothing was saved"
    assert not page.forms.form._refusals["level_reason"].isHidden()
    form = page.forms.form
    form.editors["level_reason"].setPlainText("Needs the rights of an administrator")
    form.commit()
    assert "Say what was tried" in form.refusal.text() and "help page" in form.refusal.text()
    form.editors["tried"].setPlainText("Signed out and in")
    form.editors["verdict"].show_value("none_exists")
    form.commit()
    settle(page, context, qtbot)
    values = context.ledger.get(issue).values
    assert (values["level"], values["level_reason"]) == ("2", "Needs the rights of an administrator")
    (entry,) = entries(context.ledger, issue)
    assert (entry["act"], entry["level"], entry["tried"]) == ("passed_up", "2", "Signed out and in")


def test_level_2_is_for_people_whose_training_allows_it(opened, desk, context, qtbot):
    desk.request("Sees other cases")
    untrained = context.ledger.add("person", "", {"name": "Azad Jamal"})
    page = opened()
    page.act("pass")
    form = page.forms.form
    form.editors["level_reason"].setPlainText("Rights")
    form.editors["tried"].setPlainText("All")
    form.editors["verdict"].show_value("none_exists")
    form.editors["owner"].show_value(untrained)
    form.commit()
    assert "Azad Jamal has not passed a training of system administrators" in form.refusal.text()
    training = context.ledger.add("training", "", {"title": "Administrators", "type": "sysadmin"})
    context.ledger.add("participation", "", {"training": training, "person": untrained, "result": "competent"})
    form.commit()
    assert form.refusal.isHidden()


def test_a_jump_over_a_level_needs_a_reason_and_level_3_what_developers_need(opened, desk, context):
    desk.request("Data are lost")
    page = opened()
    page.acts.form_asked.emit("pass", page.request(), "3")
    assert {"leap", "impact", "steps", "version", "fix_type"} <= set(page.forms.form.editors)
    page.forms.form.commit()
    assert not page.forms.form._refusals["leap"].isHidden()


def test_solving_at_level_1_wants_a_help_page_or_a_word_why_not(opened, desk, context, qtbot):
    issue, help_page = desk.request("Close a case"), desk.page("Close a case")
    page = opened()
    assert [card.key for card in page.panel.cards] == [help_page]
    press(qtbot, Qt.Key.Key_Return, CTRL)
    form = page.forms.form
    form.editors["answer"].setPlainText("Shown where the button is")
    form.commit()
    assert "Name the help page that was shown" in form.refusal.text(), form.refusal.text()
    assert context.ledger.get(issue).values["status"] == "logged"
    form.editors["help"].show_value(help_page)
    form.commit()
    settle(page, context, qtbot)
    values = context.ledger.get(issue).values
    assert (values["status"], values["help"]) == ("closed", help_page) and values["resolved"]
    assert page.queue.uses == {help_page: 1}


def test_a_link_is_one_press_and_tells_what_was_shown(opened, desk, context, qtbot):
    issue, help_page = desk.request("Close a case"), desk.page("Close a case")
    page = opened()
    page.panel.cards[0].button.click()
    settle(page, context, qtbot)
    assert context.ledger.get(issue).values["help"] == help_page
    assert page.panel.cards[0].chip.isVisibleTo(page)


def test_a_note_is_kept_by_enter_and_stands_in_the_history(opened, desk, context, qtbot):
    issue = desk.request("Cannot print")
    page = opened()
    press(qtbot, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page.panel.composer.box
    typed(qtbot, "Called them")
    press(qtbot, Qt.Key.Key_Return)
    settle(page, context, qtbot)
    assert [entry["text"] for entry in entries(context.ledger, issue)] == ["Called them"]
    assert context.ledger.get(issue).values["owner"] == context.ledger.person, "who answers has it"
    assert page.panel.composer.text() == ""
    assert any("Called them" in line.accessibleName() for line in page.panel._past)


def test_the_box_grows_to_five_lines(opened, desk):
    desk.request("Cannot print")
    page = opened()
    box = page.panel.composer.box
    one = box.height()
    box.setPlainText("1\n2\n3")
    three = box.height()
    box.setPlainText("\n".join("123456789"))
    assert one < three < box.height()
    assert box.height() - one == 4 * box.fontMetrics().lineSpacing()


def test_an_answer_becomes_a_help_page_in_one_key(opened, desk, context, qtbot):
    issue = desk.request("Where is the export")
    page = opened()
    page.act("solve")
    page.forms.form.editors["answer"].setPlainText("Open Cases.\nChoose Export.")
    page.forms.write.click()
    (draft,) = [article for article in context.ledger.records("article") if article.values.get("issue") == issue]
    assert (draft.values["title"], draft.values["steps"]) == ("Where is the export", "Open Cases.\nChoose Export.")
    assert page.led == [("help", draft.id)]


def test_what_is_looked_for_and_what_was_closed_is_found(opened, desk):
    desk.request("Cannot print", place="Room 4")
    desk.request("Cannot sign in")
    page = opened()
    page.head.search.setText("room 4")
    assert [row.title for row in page.view.lines.rows] == ["Cannot print"]
    page.head.search.setText("nobody has this")
    assert page.nothing.title.text() == "No request fits"
    page.clear.click()
    assert len(page.view.lines.rows) == 2
    page.head.open_tab("closed")
    assert page.nothing.title.text() == "Nothing was closed yet"


def test_undo_takes_a_deed_back_whole(opened, desk, context, qtbot):
    issue = desk.request("Cannot print")
    page = opened()
    page.act("take")
    assert context.ledger.get(issue).values["owner"] == context.ledger.person
    page.told.toasts[-1].undo()
    assert context.ledger.get(issue).values.get("owner") is None
