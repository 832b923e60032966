"""The palette as it is used: by keys alone, in groups, with records as they are found, and back to where one was."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from muster_desktop.commands import DO, GO, Command
from muster_desktop.finder import Finder
from muster_desktop.screens.palette import Palette
from tests.desktop.pages import made_context, press, shown, typed


@pytest.fixture
def context(profile, theme, words):
    made = made_context(profile, theme, words)
    yield next(made)
    next(made, None)


@pytest.fixture
def stage(context, qtbot):
    """A window with a field that has the cursor, and the palette over it; `did` is what was run and opened."""
    host = QWidget()
    field = QLineEdit("before")
    QVBoxLayout(host).addWidget(field)
    finder = Finder(context.ledger, context.words, context.library, context.ears)
    did = []
    commands = [Command("sync", DO, "Sync now", "x", lambda: did.append("sync"), "F9"),
                Command("dark", DO, "Dark look", "x", lambda: did.append("dark")),
                Command("risk", GO, "Risks", "x", lambda: did.append("risk"), "G, R", "Plan")]
    palette = Palette(context, finder, host, lambda: commands, lambda record: did.append(record.id),
                      lambda text: did.append(f"log {text}"))
    shown(host, qtbot, (1100, 640))
    context.ledger.add("issue", "", {"summary": "Save stays grey"})
    context.ledger.add("person", "", {"name": "أميرة دهّان"})
    finder.start()
    qtbot.waitUntil(lambda: not finder.busy, timeout=20_000)
    field.setFocus()
    palette.did, palette.finder, palette.field = did, finder, field
    yield palette
    finder.close()


def rows(palette):
    return [row.title for row in palette.rows.rows]


def chosen(palette):
    return palette.rows.rows[palette.list.currentIndex().row()].title


def look_for(palette, qtbot, text):
    if palette.isHidden():
        palette.open_palette()
    palette.line.clear()
    if text.isascii():
        typed(qtbot, text)
    else:
        palette.line.insert(text)  # Qt's own test of keys knows no others
    qtbot.waitUntil(lambda: not palette.finder.busy)


def test_what_fits_stands_in_groups_with_the_first_one_chosen(stage, qtbot):
    look_for(stage, qtbot, "s")
    titles = rows(stage)
    assert titles[:3] == ["Do", "Sync now", "Log issue “s”"]
    assert titles.index("Do") < titles.index("Open")
    assert chosen(stage) == "Sync now"
    press(qtbot, Qt.Key.Key_Return)
    assert stage.did == ["sync"]
    assert stage.isHidden()


def test_a_record_is_found_and_opened_by_keys_alone(stage, context, qtbot):
    look_for(stage, qtbot, "grey")
    assert rows(stage)[:2] == ["Open", "Save stays grey"], "what was looked for comes before what can always be done"
    press(qtbot, Qt.Key.Key_Return)
    assert stage.did == [context.ledger.records("issue")[0].id]


def test_arrows_pass_over_headings_and_stop_at_the_ends(stage, qtbot):
    look_for(stage, qtbot, ">")
    assert rows(stage) == ["Do", "Sync now", "Dark look", "Go to", "Risks"]
    passed = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Up):
        press(qtbot, key)
        passed.append(chosen(stage))
    assert passed == ["Dark look", "Risks", "Risks", "Dark look", "Sync now", "Sync now"]
    assert QApplication.focusWidget() is stage.line


def test_enter_before_the_answer_opens_what_is_found(stage, context, qtbot):
    stage.open_palette()
    typed(qtbot, "#grey")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(stage.did))
    assert stage.did == [context.ledger.records("issue")[0].id]


def test_signs_narrow_what_is_looked_for(stage, qtbot):
    look_for(stage, qtbot, "@اميره")
    assert rows(stage) == ["Open", "أميرة دهّان"]
    look_for(stage, qtbot, "@grey")
    assert rows(stage) == []
    assert stage.nothing.isVisible()
    assert stage.nothing.text() == "Nothing fits. Fewer letters find more."


def test_escape_returns_to_where_one_was(stage, qtbot):
    stage.open_palette()
    assert QApplication.focusWidget() is stage.line
    press(qtbot, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is stage.line
    press(qtbot, Qt.Key.Key_Escape)
    assert stage.isHidden()
    assert QApplication.focusWidget() is stage.field
    assert stage.did == []


def test_what_was_used_lately_comes_first(stage, qtbot):
    for text in ("grey", "dark"):
        look_for(stage, qtbot, text)
        press(qtbot, Qt.Key.Key_Return)
    stage.open_palette()
    qtbot.waitUntil(lambda: not stage.finder.busy)
    assert rows(stage) == ["Recent", "Dark look", "Save stays grey", "Do", "Sync now", "Go to", "Risks"]


def test_the_text_can_be_logged_as_an_issue(stage, qtbot):
    look_for(stage, qtbot, "Zx broken")
    assert rows(stage) == ["Do", "Log issue “Zx broken”"]
    press(qtbot, Qt.Key.Key_Return)
    assert stage.did == ["log Zx broken"]


def test_a_click_chooses_and_a_click_beside_it_closes(stage, qtbot):
    look_for(stage, qtbot, ">sync")
    box = stage.list.visualRect(stage.rows.index(1))
    qtbot.mouseClick(stage.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert stage.did == ["sync"]
    stage.open_palette()
    qtbot.mouseClick(stage, Qt.MouseButton.LeftButton, pos=stage.rect().bottomLeft())
    assert stage.isHidden()


def test_rows_are_read_out_with_their_keys(stage, qtbot):
    look_for(stage, qtbot, ">risk")
    heard = QAccessible.queryAccessibleInterface(stage.list)
    assert heard.text(QAccessible.Text.Name) == "What fits"
    assert stage.rows.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "Risks, Plan, G, R"


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("dark", [False, True])
def test_it_is_painted_in_both_directions_and_looks(stage, context, qtbot, language, dark):
    context.words.set_language(language)
    context.theme.set_dark(dark)
    look_for(stage, qtbot, "s")
    image = stage.grab().toImage()
    box = stage.card.geometry()
    assert image.pixelColor(box.center().x(), box.top() + 6) == context.theme.colour("canvas")
    assert image.pixelColor(2, 2) != context.theme.colour("canvas")
    first = stage.list.visualRect(stage.rows.index(1))
    spot = stage.list.viewport().mapTo(stage, first.topLeft())
    assert image.pixelColor(spot.x() + 12, spot.y() + 10) == context.theme.colour("soft")


def test_the_page_below_is_not_painted_again_with_each_key(context, qtbot):
    """A key in the palette is answered by the palette alone: painting the page below it took three times as long."""

    class Below(QWidget):
        painted = 0

        def paintEvent(self, event):
            Below.painted += 1

    host = QWidget()
    below = Below()
    QVBoxLayout(host).addWidget(below)
    finder = Finder(context.ledger, context.words, context.library, context.ears)
    palette = Palette(context, finder, host, list, lambda record: None, lambda text: None)
    shown(host, qtbot, (1100, 640))
    palette.open_palette("x")
    QApplication.processEvents()
    before = Below.painted
    typed(qtbot, "y")
    QApplication.processEvents()
    assert Below.painted == before
    host.resize(900, 640)
    QApplication.processEvents()
    assert Below.painted > before, "at another size what was kept does not hold"
    assert palette.geometry() == host.rect()
    finder.close()
