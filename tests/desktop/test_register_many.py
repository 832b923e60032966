"""Many cells and rows at once, and what must not be lost or moved while a person works in a register."""

import threading

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication

from muster.author import Edit
from tests.desktop.pages import heard, made_context, open_register, press, typed

pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise|grabbing the keyboard)")
KEY, CHOOSE = Qt.Key, QItemSelectionModel.SelectionFlag


@pytest.fixture
def context(profile, theme, words):
    yield from made_context(profile, theme, words)


@pytest.fixture
def told(context):
    return heard(context)


@pytest.fixture
def page(context, qtbot):
    """Three risks in place of those of the template."""
    for record in context.ledger.records("risk"):
        context.ledger.delete(record.id)
    for title in ("Power cuts", "Late budget", "Staff leave"):
        context.ledger.add("risk", "", {"title": title})
    return open_register(context, qtbot, "risk")


def go(page, row, column):
    page.grid.setFocus()
    page.grid.selectionModel().setCurrentIndex(page.model.index(row, page.model.columns.index(column)), CHOOSE.ClearAndSelect)


def titles(page):
    return [page.model.record(row).values["title"] for row in range(page.model.rowCount())]


def brought(context, count):
    """So many risks as a sync brings them: in its own thread."""
    ledger = context.ledger
    edits = [Edit(ledger.new_id("risk", "", {}), "risk", "", {"title": f"Brought {n}"}) for n in range(count)]
    context.work.run(lambda: ledger.save(edits), lambda saved: None, context.notices.problem)


def test_one_text_pasted_onto_chosen_cells_leaves_those_between(page):
    at = page.model.columns.index("category")
    for row, how in ((0, CHOOSE.ClearAndSelect), (2, CHOOSE.Select)):
        page.grid.selectionModel().select(page.model.index(row, at), how)
    page.cells.paste("Money")
    assert [page.model.record(row).values.get("category") for row in range(3)] == ["money", None, "money"]


def test_new_rows_come_in_order_with_their_own_red_cells(page, qtbot):
    go(page, 2, "title")
    rows = ["Staff leave", "\tMoney", *(f"Row {n:02}\tMoney" for n in range(30)), "Last\tperhaps"]
    page.cells.paste("\n".join(rows))
    assert "what is needed" in page.cells.asked.text()
    page.cells.asked.defaultButton().click()
    qtbot.waitUntil(lambda: page.model.rowCount() == 34)
    assert titles(page)[3:] == [*(f"Row {n:02}" for n in range(30)), "Last"]
    refused = [row for row in range(34) if page.model.refused(page.model.record(row).id, "category")]
    assert refused == [33]
    assert page.model.refused_count() == 1


def test_typing_outlives_a_long_reading_of_what_sync_brought(page, context, qtbot):
    """Nothing takes the place of the rows while somebody works in them, however long it takes."""
    go(page, 0, "title")
    press(qtbot, KEY.Key_F2)
    typed(qtbot, "My wo")
    editor, record = QApplication.focusWidget(), page.model.record(0).id
    brought(context, 40)
    qtbot.wait(600)
    assert QApplication.focusWidget() is editor and editor.isVisible()
    typed(qtbot, "rds")
    press(qtbot, KEY.Key_Return)
    qtbot.waitUntil(lambda: context.ledger.get(record).values["title"] == "My words")
    qtbot.waitUntil(lambda: page.model.total() == 43)


def test_sorting_saves_what_is_being_typed(page, context, qtbot):
    go(page, 0, "title")
    press(qtbot, KEY.Key_F2)
    typed(qtbot, "My words")
    record = page.model.record(0).id
    page.grid.header.sort_asked.emit(page.model.columns.index("status"))
    qtbot.waitUntil(lambda: context.ledger.get(record).values["title"] == "My words")


def test_the_cursor_stays_in_its_column_and_columns_stay_as_wide(page, context, qtbot):
    go(page, 1, "status")
    at, record = page.grid.currentIndex().column(), page.current().id
    page.grid.setColumnWidth(at, 277)
    page.cells.sort(page.model.columns.index("title"))
    assert (page.grid.currentIndex().column(), page.current().id) == (at, record)
    context.ledger.add("person", "", {"name": "Somebody new"})
    assert page.grid.currentIndex().column() == at
    brought(context, 40)
    qtbot.waitUntil(lambda: page.model.total() == 43 and not context.work.busy, timeout=10_000)
    assert (page.grid.currentIndex().column(), page.current().id, page.grid.columnWidth(at)) == (at, record, 277)


def test_the_cursor_stays_when_rows_come_before_the_panel_has_followed_it(page, context):
    page.grid.setFocus()
    go(page, 2, "status")
    record = page.current().id
    assert page.side.panel.record.id != record
    page.source.loaded.emit(context.ledger.records("risk"))
    assert page.current().id == record


def test_a_register_that_nobody_sees_follows_when_it_is_shown(page, context, qtbot):
    heard = []
    page.source.changed.connect(lambda records, gone: heard.append(len(records)))
    page.hide()
    for title in ("Rain", "Dust"):
        context.ledger.add("risk", "", {"title": title})
    assert heard == [] and page.model.total() == 3
    page.show()
    assert heard == [2] and page.model.total() == 5
    page.hide()
    brought(context, 40)
    qtbot.waitUntil(lambda: not context.work.busy)
    assert not page.source.busy
    page.show()
    qtbot.waitUntil(lambda: page.model.total() == 45 and not page.source.busy, timeout=10_000)


def test_what_is_saved_while_all_is_read_is_shown_at_once_and_stays(page, context, qtbot):
    hold = threading.Event()
    context.work.run(hold.wait, lambda _: None, context.notices.problem)
    page.source.load(quiet=True)
    record = page.model.record(page.model.row_of(page.current().id)).id
    context.ledger.edit(record, {"title": "Floods"})
    assert "Floods" in titles(page)
    before = [each for each in context.ledger.records("risk") if each.id != record]
    page.source._took(("", before))  # as if it had been read before the save
    assert "Floods" in titles(page)
    hold.set()
    qtbot.waitUntil(lambda: not context.work.busy)


def test_hundreds_of_rows_are_deleted_and_brought_back_at_once(page, context, told, qtbot):
    """In one save: one at a time it took 75 seconds for five hundred."""
    with qtbot.waitSignal(page.rest):
        brought(context, 200)
    page.grid.selectAll()
    page.cells.delete()
    qtbot.waitUntil(lambda: page.model.total() == 0, timeout=10_000)
    qtbot.waitUntil(lambda: bool(told.toasts))
    told.toasts[-1].undo()
    qtbot.waitUntil(lambda: page.model.total() == 203, timeout=10_000)


def test_what_was_not_sent_is_said_of_its_row(page):
    assert "not sent yet" in page.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "not sent yet" not in page.model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
