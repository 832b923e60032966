"""Every editor of every field: what was shown comes back to the letter, what was typed is read or stays with a reason."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from muster.kinds import ALL
from muster.problems import Problem
from muster_desktop.editors import EDITORS, ChoiceEditor, DayEditor, LongEditor, PickerEditor, TickEditor, make_editor
from muster_desktop.reading import Speech
from tests.desktop.test_reading import VALUES, Names, field

pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise|grabbing the keyboard)")


@pytest.fixture
def speech(words, theme):
    return Speech(words, theme, Names())


@pytest.fixture
def editor(speech, qtbot):
    def editor(kind, name, value=None):
        made = make_editor(field(kind, name), speech)
        qtbot.addWidget(made)
        made.show_value(value)
        made.show()
        return made
    return editor


@pytest.mark.parametrize("kind", ALL.values(), ids=lambda kind: kind.name)
def test_every_field_of_every_kind_has_an_editor_that_keeps_its_value(editor, kind):
    for each in kind.fields:
        options = [option.name for option in getattr(each.type, "options", ())]
        for value in [None, *options, VALUES.get(each.type.name)]:
            made = editor(kind.name, each.name, value)
            assert made.read() == value
            assert made.accessibleName() == each.label
            if not isinstance(made, ChoiceEditor):  # of a list, Linux takes the name from the label beside it
                assert QAccessible.queryAccessibleInterface(made).text(QAccessible.Text.Name) == each.label
    assert len(EDITORS) == 11


def test_a_template_text_comes_back_whole_until_it_is_edited(editor, qtbot):
    text = {"t": "cpims@1#x", "s": "Agree the users"}
    made = editor("step", "title", text)
    assert made.text() == "Agree the users"
    assert made.read() == text
    qtbot.keyClicks(made, "!")
    assert made.read() == "!Agree the users"


def test_a_text_that_cannot_be_read_stays(editor, qtbot):
    made = editor("risk", "due")
    qtbot.keyClicks(made, "31 Nov 2026")
    with pytest.raises(Problem, match="has 30 days"):
        made.read()
    assert made.text() == made.typed() == "31 Nov 2026"
    made.clear()
    assert made.read() is None


def test_an_answer_nobody_here_knows_is_kept(editor, qtbot):
    made = editor("risk", "status", "from_the_future")
    assert isinstance(made, ChoiceEditor)
    assert (made.currentText(), made.read()) == ("from_the_future", "from_the_future")
    qtbot.keyClick(made, Qt.Key.Key_Home)
    assert made.read() is None


def test_an_answer_is_chosen_by_keyboard(editor, qtbot):
    made = editor("risk", "status", "open")
    with qtbot.waitSignal(made.edited, raising=False, timeout=50):
        qtbot.keyClick(made, Qt.Key.Key_Down)
    assert made.read() == "mitigating"


def test_a_day_is_chosen_in_the_calendar(editor, qtbot):
    made = editor("risk", "due", "2026-11-10")
    assert isinstance(made, DayEditor)
    qtbot.keyClick(made, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert made.popup.calendar.selectedDate().toString("yyyy-MM-dd") == "2026-11-10"
    done = []
    made.done.connect(lambda: done.append(1))
    made.popup.chosen.emit("2026-12-01")
    assert (made.text(), made.read(), done) == ("1 Dec 2026", "2026-12-01", [1])
    made.popup.close()


def test_the_calendar_keeps_the_half_and_the_hour(editor):
    half = editor("attendance", "half_day", "2026-11-10/pm")
    half._chosen("2026-11-12")
    assert half.read() == "2026-11-12/pm"
    at = editor("meeting", "starts", None)
    at._chosen("2026-11-12")
    assert at.text() == "12 Nov 2026 09:00"


def test_a_person_is_picked_from_the_names(editor, qtbot):
    made = editor("risk", "owner", "c" * 32)
    assert isinstance(made, PickerEditor)
    assert made.text() == "Yusuf Qadir"
    made.setFocus()
    made._picked("Amira Dahhan (Supervisor)")
    assert made.read() == "b" * 32


def test_a_tick_nobody_touched_stays_empty(editor, qtbot):
    made = editor("person", "inactive")
    assert isinstance(made, TickEditor)
    assert made.read() is None
    qtbot.keyClick(made, Qt.Key.Key_Space)
    assert made.read() is True
    qtbot.keyClick(made, Qt.Key.Key_Space)
    assert made.read() is None


def test_a_long_text_keeps_its_lines_and_grows(editor, qtbot):
    made = editor("risk", "description", "one\ntwo")
    assert isinstance(made, LongEditor)
    small = made.sizeHint().height()
    made.take_typed("\n".join("abcdefgh"))
    assert made.sizeHint().height() > small
    assert made.read() == "\n".join("abcdefgh")


def test_from_right_to_left(editor, words, qtbot):
    words.set_language("ar")
    made = editor("risk", "due", "2026-11-10")
    assert made.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert "٢٠٢٦" in made.text()
    assert made.read() == "2026-11-10"
    choice = editor("risk", "status", "open")
    assert choice.itemText(1) == words.label("Open") != "Open"
