"""The form over every kind: what is needed, what is wrong at its field, what may not be changed and why."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from muster.kinds import ALL
from muster_desktop.forms import SET_BY_PROGRAM, RecordForm
from muster_desktop.reading import Speech
from tests.desktop.test_reading import VALUES
from tests.desktop.test_tables import Directory, record

pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise|grabbing the keyboard)")


@pytest.fixture
def speech(words, theme):
    return Speech(words, theme, Directory())


@pytest.fixture
def form(speech, qtbot):
    def form(kind="risk", may=lambda record, field: ""):
        made = RecordForm(ALL[kind], speech, may)
        made.resize(320, 900)
        qtbot.addWidget(made)
        made.show()
        qtbot.waitExposed(made)
        made.activateWindow()
        qtbot.waitUntil(made.isActiveWindow)
        return made
    return form


@pytest.mark.parametrize("kind", ALL.values(), ids=lambda kind: kind.name)
def test_every_kind_has_a_form(form, kind):
    made = form(kind.name)
    assert set(made.rows) == set(kind.by_name) - SET_BY_PROGRAM
    values = {name: next((option.name for option in getattr(field.type, "options", ())), {**VALUES, "reference": "d" * 32}.get(
        field.type.name)) for name, field in kind.by_name.items()}
    values = {name: value for name, value in values.items() if value is not None and name in made.rows}
    made.show_record(record(1, kind.name, **values))
    assert made.values() == values
    assert not made.dirty
    for row in made.rows.values():
        assert row.star.isVisibleTo(made) == row.field.required


def test_what_is_needed_is_said_at_its_field(form):
    made = form()
    made.show_record(None)
    assert made.values() is None
    assert made.rows["title"].line.text() == "This is needed."
    assert made.rows["title"].editor.accessibleDescription() == "This is needed."
    assert made.rows["title"].editor.hasFocus()


def test_a_wrong_text_stays_with_the_reason_and_others_too(form, qtbot):
    made = form()
    made.show_record(None)
    qtbot.keyClicks(made.rows["title"].editor, "Cuts")
    qtbot.keyClicks(made.rows["due"].editor, "31 Nov 2026")
    assert made.values() is None
    assert "has 30 days" in made.rows["due"].line.text()
    assert made.rows["due"].editor.text() == "31 Nov 2026"
    assert made.rows["title"].editor.text() == "Cuts"
    made.rows["due"].editor.clear()
    qtbot.keyClicks(made.rows["due"].editor, "30 Nov 2026")
    assert made.values() == {"title": "Cuts", "due": "2026-11-30"}


def test_a_changed_field_that_is_left_is_told_once(form, qtbot):
    made, told = form(), []
    made.left.connect(told.append)
    made.show_record(record(1, title="Cuts"))
    editor = made.rows["title"].editor
    editor.setFocus()
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert told == []
    qtbot.keyClicks(editor, "More ")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert told == ["title"]
    made.saved("title")
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert told == ["title"]


def test_what_was_refused_is_there_again_when_the_record_is(form, qtbot):
    made = form()
    made.show_record(record(1, title="One"))
    qtbot.keyClicks(made.rows["due"].editor, "soon")
    made.refuse("due", "not a day")
    made.show_record(record(2, title="Two"))
    assert made.rows["due"].editor.text() == ""
    made.show_record(record(1, title="One"))
    assert (made.rows["due"].editor.text(), made.rows["due"].line.text()) == ("soon", "not a day")


def test_what_comes_does_not_touch_what_is_typed(form, qtbot):
    made = form()
    made.show_record(record(1, title="One", status="open"))
    qtbot.keyClicks(made.rows["title"].editor, "My ")
    made.refresh(record(1, title="Theirs", status="closed"))
    assert made.rows["title"].editor.text() == "My One"
    assert made.rows["status"].editor.read() == "closed"


def test_rights_grey_out_with_the_reason(form):
    made = form(may=lambda record, field: "Only coordinators may." if field == "status" else "")
    made.show_record(record(1, title="One"))
    row = made.rows["status"]
    assert not row.editor.isEnabled()
    assert row.editor.toolTip() == row.editor.accessibleDescription() == "Only coordinators may."
    assert not made.rows["title"].editor.isReadOnly()


def test_labels_are_buddies_and_in_the_language_of_now(form, words):
    made = form()
    made.show_record(record(1, title="One", status="open"))
    words.set_language("ar")
    made.say()
    row = made.rows["status"]
    assert row.label.buddy() is row.editor
    assert row.label.text() == words.label("Status") != "Status"
    assert row.editor.currentText() == words.label("Open") != "Open"
    assert made.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert isinstance(made.rows["title"].editor, QLineEdit)
