"""The register as a spreadsheet: a column held in sight, the next trouble, filled down, mended, columns, heights, views."""

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt

from tests.desktop.pages import elsewhere, heard, made_context, open_register, press, shown, typed

pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise|grabbing the keyboard)")
KEY = Qt.Key
CONTROL, SHIFT, ALT = (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier)


@pytest.fixture
def context(profile, theme, words):
    yield from made_context(profile, theme, words)


@pytest.fixture
def risks(context):
    for record in context.ledger.records("risk"):
        context.ledger.delete(record.id)
    return [context.ledger.add("risk", "", {"title": f"Risk {at}", "status": "open", "likelihood": "3"}) for at in range(6)]


@pytest.fixture
def page(context, risks, qtbot):
    return open_register(context, qtbot, "risk")


def go(page, row, column):
    index = page.model.index(row, page.model.columns.index(column))
    page.grid.setFocus()
    page.grid.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    page.grid.scrollTo(index)
    return index


def choose(page, top, bottom, column):
    at = page.model.columns.index(column)
    chosen = QItemSelection(page.model.index(top, at), page.model.index(bottom, at))
    page.grid.setFocus()
    page.grid.selectionModel().setCurrentIndex(page.model.index(top, at), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    page.grid.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.Select)


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_first_column_stays_in_sight(page, qtbot, direction):
    page.setLayoutDirection(direction)
    page.resize(820, 500)
    qtbot.waitUntil(lambda: page.grid.horizontalScrollBar().maximum() > 0)
    assert page.grid.frozen() == -1
    last = go(page, 2, page.model.columns[-1])
    assert page.grid.horizontalScrollBar().value() > 0
    assert page.grid.frozen() == 0
    box = page.grid.frozen_box()
    first = page.model.index(2, 0)
    assert page.grid.visualRect(first).left() == box.left()
    assert page.grid.indexAt(page.grid.visualRect(first).center()) == first
    assert page.grid.header.section_at(QPoint(box.center().x(), 5)) == 0
    assert not page.grid.visualRect(last).intersects(box)
    page.grid.grab()  # it is painted without a warning
    for column in reversed(page.model.columns):
        index = go(page, 2, column)
        assert index.column() == 0 or not page.grid.visualRect(index).intersects(page.grid.frozen_box())


def test_f8_goes_from_trouble_to_trouble(page, context, risks, qtbot):
    elsewhere(context, page.model.record(4).id, status="closed")
    qtbot.waitUntil(lambda: "status" in page.model.record(4).clashes)
    go(page, 1, "due")
    press(qtbot, KEY.Key_N)
    typed(qtbot, "ever")
    press(qtbot, KEY.Key_Return)
    qtbot.waitUntil(lambda: page.model.refused_count() == 1)
    go(page, 0, "title")
    seen = []
    for _ in range(3):
        press(qtbot, KEY.Key_F8)
        index = page.grid.currentIndex()
        seen.append((index.row(), page.model.columns[index.column()]))
    assert seen == [(1, "due"), (4, "status"), (1, "due")]
    press(qtbot, KEY.Key_F8, SHIFT)
    assert page.grid.currentIndex().row() == 4


def test_f8_says_when_all_is_well(page, context, qtbot):
    told = heard(context)
    go(page, 3, "title")
    press(qtbot, KEY.Key_F8)
    assert page.grid.currentIndex().row() == 3
    assert [toast.text for toast in told.toasts] == ["Nothing here is to be mended or decided."]


def test_ctrl_d_fills_down_as_one_save(page, context, risks, qtbot):
    risks = [page.model.record(row).id for row in range(page.model.rowCount())]
    context.ledger.edit(risks[1], {"likelihood": "5"})
    qtbot.waitUntil(lambda: page.model.record(1).values["likelihood"] == "5")
    choose(page, 1, 4, "likelihood")
    before = context.ledger.waiting()
    press(qtbot, KEY.Key_D, CONTROL)
    assert [context.ledger.get(each).values["likelihood"] for each in risks] == ["3", "5", "5", "5", "5", "3"]
    assert context.ledger.waiting() == before + 3
    press(qtbot, KEY.Key_Z, CONTROL)
    assert [context.ledger.get(each).values["likelihood"] for each in risks] == ["3", "5", "3", "3", "3", "3"]
    go(page, 2, "likelihood")
    press(qtbot, KEY.Key_D, CONTROL)
    assert context.ledger.get(risks[2]).values["likelihood"] == "5"


def test_what_was_probably_meant_is_offered_and_taken(page, context, risks, qtbot):
    go(page, 0, "status")
    risks = [page.model.record(row).id for row in range(page.model.rowCount())]
    page.cells.paste("clsed")
    qtbot.waitUntil(lambda: page.model.refused_count() == 1)
    assert page.bars.value.mend.text() == "Closed"
    assert "Did you mean" in page.bars.value.wrong.text()
    press(qtbot, KEY.Key_Return, ALT)
    assert context.ledger.get(risks[0]).values["status"] == "closed"
    assert page.model.refused_count() == 0
    assert not page.bars.value.mend.isVisible()


def test_nothing_is_offered_where_nothing_is_near(page, qtbot):
    go(page, 0, "status")
    page.cells.paste("zzzz")
    qtbot.waitUntil(lambda: page.model.refused_count() == 1)
    assert page.bars.value.mend.text() == ""


def texts(page):
    return [action.text() for action in page.looks.menu.actions() if not action.isSeparator()]


def pick(page, text):
    next(action for action in page.looks.menu.actions() if action.text() == text).trigger()


def test_columns_are_chosen_and_remembered(page, context, qtbot):
    usual = [*page.model.columns]
    page.looks.fill_columns()
    first, second = page.model.heading(usual[0]), page.model.heading(usual[1])
    actions = {action.text(): action for action in page.looks.menu.actions()}
    assert not actions[first].isEnabled()
    actions[second].trigger()
    assert page.model.columns == [usual[0], *usual[2:]]
    again = open_register(context, qtbot, "risk")
    assert again.model.columns == [usual[0], *usual[2:]]
    again.looks.fill_columns()
    pick(again, "The usual columns")
    assert again.model.columns == usual


def test_rows_are_as_high_as_asked(page, context, qtbot):
    usual = page.grid.rowHeight(0)
    page.looks.fill_rows()
    pick(page, "Tall rows, with two lines of text")
    assert page.grid.rowHeight(0) > usual
    page.grid.grab()
    assert open_register(context, qtbot, "risk").grid.rowHeight(0) == page.grid.rowHeight(0)
    page.looks.fill_rows()
    pick(page, "Compact rows")
    assert page.grid.rowHeight(0) < usual


def test_a_view_is_kept_under_a_name_shown_again_and_forgotten(page, context, risks, qtbot):
    told = heard(context)
    page.bars.find.line.setText("risk 5")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    page.looks.fill_views()
    assert texts(page) == ["As usual", "Keep this view…"]
    pick(page, "Keep this view…")
    page.looks.asked.setTextValue("Only five")
    page.looks.asked.accept()
    assert told.toasts[-1].text == "The view “Only five” is kept."
    page.looks.fill_views()
    pick(page, "As usual")
    assert page.model.rowCount() == 6
    assert page.bars.find.line.text() == ""
    again = open_register(context, qtbot, "risk")
    assert again.model.rowCount() == 6
    again.looks.fill_views()
    pick(again, "Only five")
    assert again.model.rowCount() == 1
    assert again.bars.find.line.text() == "risk 5"
    again.looks.fill_views()
    pick(again, "Forget the view “Only five”")
    again.looks.fill_views()
    assert texts(again) == ["As usual", "Keep this view…"]


def test_buttons_without_room_are_icons_with_names(page, qtbot):
    bar = page.bars.find
    page.resize(760, 500)
    qtbot.waitUntil(lambda: bar.columns.text() == "")
    assert bar.columns.accessibleName() == bar.columns.toolTip() == "Columns"
    shown(page, qtbot, (1700, 600))
    qtbot.waitUntil(lambda: bar.columns.text() == "Columns")
