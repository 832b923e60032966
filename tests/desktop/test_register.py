"""The register on a real profile, by keyboard: edit in place, add, delete, undo, find, filter, paste, files, a clash."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog

from muster.author import Edit
from muster.kinds import ALL
from muster.rights import Holder
from muster_desktop.rows import CLASH
from tests.desktop.pages import elsewhere, heard, made_context, open_register, press, typed

pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise|grabbing the keyboard)")
KEY, ROLE = Qt.Key, Qt.ItemDataRole
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def context(profile, theme, words):
    yield from made_context(profile, theme, words)


@pytest.fixture
def told(context):
    return heard(context)


@pytest.fixture
def risks(context):
    """Three risks in place of those of the template, by their titles."""
    add = context.ledger.add
    for record in context.ledger.records("risk"):
        context.ledger.delete(record.id)
    return {title: add("risk", "", {"title": title, **values}) for title, values in (
        ("Power cuts", {"status": "open", "likelihood": "3"}), ("Late budget", {"status": "closed"}),
        ("Staff leave", {"status": "open", "due": "2026-12-01"}))}


@pytest.fixture
def page(context, risks, qtbot):
    page = open_register(context, qtbot, "risk")
    assert page.model.rowCount() == 3
    return page


def go(page, title, column):
    row = next(row for row in range(page.model.rowCount()) if page.model.record(row).values["title"] == title)
    page.grid.setFocus()
    index = page.model.index(row, page.model.columns.index(column))
    page.grid.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    return index


def titles(page):
    return [page.model.record(row).values["title"] for row in range(page.model.rowCount())]


def value(context, record, field):
    return context.ledger.get(record).values.get(field)


@pytest.mark.parametrize("kind", ALL)
def test_every_kind_has_a_register(context, qtbot, kind):
    page = open_register(context, qtbot, kind)
    assert page.bars.head.title.text() == ALL[kind].plural
    if page.model.rowCount():
        assert page.side.panel.title.text() == page.names.title(page.current())
    else:
        assert page.states.currentWidget() in (page.states.empty, page.states.denied)


def test_typing_edits_the_cell_and_enter_goes_down(page, context, risks, qtbot):
    go(page, "Power cuts", "title")
    press(qtbot, KEY.Key_C)
    typed(qtbot, "uts of power")
    press(qtbot, KEY.Key_Return)
    qtbot.waitUntil(lambda: value(context, risks["Power cuts"], "title") == "cuts of power")
    qtbot.waitUntil(lambda: page.grid.currentIndex().row() == 1)
    qtbot.waitUntil(lambda: page.side.panel.record.id == page.model.record(1).id)
    press(qtbot, KEY.Key_Z, CONTROL)
    assert value(context, risks["Power cuts"], "title") == "Power cuts"
    assert page.model.index(0, 0).data() == "Power cuts"


def test_a_text_that_is_no_day_stays_red_and_can_be_mended(page, context, risks, qtbot):
    index = go(page, "Power cuts", "due")
    press(qtbot, KEY.Key_F2)
    typed(qtbot, "31 Nov 2026")
    press(qtbot, KEY.Key_Return)
    qtbot.waitUntil(lambda: page.model.refused_count() == 1)
    assert index.data() == "31 Nov 2026"
    assert value(context, risks["Power cuts"], "due") is None
    assert "has 30 days" in page.bars.value.wrong.text()
    assert page.bars.foot.wrong.text().startswith("1 cell")
    press(qtbot, KEY.Key_F2)
    assert QApplication.focusWidget().text() == "31 Nov 2026"
    QApplication.focusWidget().selectAll()
    typed(qtbot, "30 Nov 2026")
    press(qtbot, KEY.Key_Return)
    qtbot.waitUntil(lambda: value(context, risks["Power cuts"], "due") == "2026-11-30")
    assert page.model.refused_count() == 0
    assert page.bars.value.wrong.text() == ""


def test_escape_gives_a_refused_text_up(page, risks, qtbot):
    index = go(page, "Staff leave", "due")
    press(qtbot, KEY.Key_S)
    typed(qtbot, "oon")
    press(qtbot, KEY.Key_Return)
    qtbot.waitUntil(lambda: page.model.refused_count() == 1)
    press(qtbot, KEY.Key_Escape)
    assert page.model.refused_count() == 0
    assert "1 Dec" in index.data()


def test_added_by_keyboard_and_what_is_missing_is_said(page, context, told, qtbot):
    press(qtbot, KEY.Key_N, CONTROL)
    assert page.side.adding
    qtbot.waitUntil(lambda: page.side.panel.form.rows["title"].editor.hasFocus())
    page.side.panel.form.rows["due"].editor.setText("soon")
    press(qtbot, KEY.Key_Return, CONTROL)
    rows = page.side.panel.form.rows
    assert rows["title"].line.text() == "This is needed."
    assert "cannot be read as a day" in rows["due"].line.text()
    typed(qtbot, "No fuel")
    rows["due"].editor.clear()
    press(qtbot, KEY.Key_Return, CONTROL)
    assert not page.side.adding
    assert page.current().values["title"] == "No fuel"
    assert page.grid.hasFocus()
    assert [toast.text for toast in told.toasts] == ["Added."]
    told.toasts[0].undo()
    assert titles(page) == ["Power cuts", "Late budget", "Staff leave"]


def test_cancelled_adding_changes_nothing(page, context, qtbot):
    page.add_new()
    typed(qtbot, "No")
    press(qtbot, KEY.Key_Escape)
    assert not page.side.adding
    assert page.model.total() == 3
    assert page.side.panel.form.rows["title"].editor.text() == page.current().values["title"]


def test_rows_are_deleted_with_undo(page, context, risks, told, qtbot):
    go(page, "Late budget", "title")
    press(qtbot, KEY.Key_Delete, CONTROL)
    assert titles(page) == ["Power cuts", "Staff leave"]
    assert context.ledger.get(risks["Late budget"]).gone
    told.toasts[0].undo()
    assert sorted(titles(page)) == sorted(risks)


def test_delete_empties_cells_and_leaves_what_is_needed(page, context, risks, told, qtbot):
    page.grid.selectAll()
    page.grid.selectionModel().select(page.model.index(0, page.model.columns.index("category")),
                                      QItemSelectionModel.SelectionFlag.Deselect)
    press(qtbot, KEY.Key_Backspace)
    assert value(context, risks["Power cuts"], "title") == "Power cuts"
    assert value(context, risks["Power cuts"], "status") is None
    assert page.model.rowCount() == 3
    told.toasts[0].undo()
    assert value(context, risks["Power cuts"], "status") == "open"


def test_found_filtered_and_cleared(page, qtbot):
    press(qtbot, KEY.Key_F, CONTROL)
    typed(qtbot, "budget")
    qtbot.waitUntil(lambda: titles(page) == ["Late budget"])
    assert page.bars.head.sentence.text().startswith("1 of 3")
    typed(qtbot, "x")
    qtbot.waitUntil(lambda: page.states.currentWidget() is page.states.narrowed)
    assert "budgetx" in page.states.narrowed.about.text()
    page.states.clear.click()
    assert page.model.rowCount() == 3
    assert page.grid.hasFocus()


def test_a_column_is_filtered_and_sorted_from_its_menu(page):
    at, first = page.model.columns.index("status"), titles(page)  # by their ids, which are made in one millisecond here
    actions = {action.text(): action for action in page.cells.fill_menu(at)}
    actions["Open"].trigger()
    assert sorted(titles(page)) == ["Power cuts", "Staff leave"]
    {action.text(): action for action in page.cells.fill_menu(at)}["Show all"].trigger()
    page.cells.sort(0)
    assert titles(page) == ["Late budget", "Power cuts", "Staff leave"]
    page.cells.sort(0)
    assert titles(page) == ["Staff leave", "Power cuts", "Late budget"]
    page.cells.sort(0)
    assert titles(page) == first


def test_cells_go_to_the_clipboard_and_come_back(page, context, risks, qtbot):
    go(page, "Staff leave", "due")
    press(qtbot, KEY.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "1 Dec 2026"
    go(page, "Power cuts", "due")
    press(qtbot, KEY.Key_V, CONTROL)
    assert value(context, risks["Power cuts"], "due") == "2026-12-01"


def test_many_pasted_cells_are_told_first(page, context, told, qtbot):
    go(page, "Staff leave", "title")
    lines = ["Staff leave\tPeople\tperhaps", *(f"Risk {n}\tMoney\t3" for n in range(5))]
    page.cells.paste("\n".join(lines))
    asked = page.cells.asked
    assert "5 row" in asked.text() and "1 cell(s) cannot be read" in asked.text().replace("1 cell cannot", "1 cell(s) cannot")
    assert page.model.total() == 3, "nothing is saved before it is wanted"
    asked.defaultButton().click()
    qtbot.waitUntil(lambda: page.model.total() == 8)
    assert page.model.refused_count() == 1
    told.toasts[-1].undo()
    assert page.model.total() == 3


def test_a_field_of_the_panel_is_saved_when_it_is_left(page, context, risks, qtbot):
    go(page, "Power cuts", "title")
    press(qtbot, KEY.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: page.side.panel.form.rows["title"].editor.hasFocus())
    typed(qtbot, "Long ")
    press(qtbot, KEY.Key_Tab)
    assert value(context, risks["Power cuts"], "title") == "Long Power cuts"
    assert page.side.panel.title.text() == "Long Power cuts"
    assert "not sent yet" in page.side.panel.history.labels[0].text()


def test_a_clash_is_marked_and_settled(page, context, risks, qtbot):
    context.ledger.edit(risks["Power cuts"], {"status": "accepted"})
    elsewhere(context, risks["Power cuts"], status="mitigating")
    index = go(page, "Power cuts", "status")
    assert "changed in two places" in index.data(ROLE.AccessibleTextRole)
    assert page.bars.value.wrong.text().startswith("Changed in two places")
    page.bars.find.only._parts[CLASH].click()
    assert titles(page) == ["Power cuts"]
    page.side.panel.form.rows["status"].clash.click()
    settle = page.side.settle
    assert {card.value.text() for card in settle.cards[:2]} == {"Accepted", "Being reduced"}
    theirs = next(card for card in settle.cards if card.value.text() == "Being reduced")
    theirs.dot.setFocus()
    press(qtbot, KEY.Key_Space)
    press(qtbot, KEY.Key_Return, CONTROL)
    assert context.ledger.get(risks["Power cuts"]).clashes == {}
    assert value(context, risks["Power cuts"], "status") == "mitigating"
    assert page.side.settle is None


def test_what_sync_brings_is_followed_from_its_thread(page, context, risks, qtbot):
    go(page, "Staff leave", "title")
    edit = Edit(context.ledger.new_id("risk", "", {}), "risk", "", {"title": "From elsewhere"})
    context.work.run(lambda: context.ledger.save([edit]), lambda saved: None, context.notices.problem)
    qtbot.waitUntil(lambda: "From elsewhere" in titles(page))
    assert page.current().values["title"] == "Staff leave", "the cursor stays where it was"


def test_another_site_shows_what_is_there(page, context, qtbot):
    context.ledger.add("site", "haro", {"name": "Haro Camp"})
    context.ledger.add("risk", "haro", {"title": "Dust"})
    qtbot.waitUntil(lambda: not context.work.busy and page.bars.head.site.count() == 2)
    assert page.model.total() == 4
    with qtbot.waitSignal(page.rest):
        page.set_site("haro")
    assert titles(page) == ["Dust"]
    page.add_new()
    assert page.side.panel.site.currentData() == "haro"


def test_who_may_not_write_is_told_who_may(page, context, risks, qtbot):
    context.ledger.holder = Holder(context.ledger.person, frozenset({("viewer", "")}), context.ledger.rollout)
    page.say()
    assert not page.bars.head.add.isEnabled()
    assert "can be changed by" in page.bars.head.add.toolTip()
    index = go(page, "Power cuts", "title")
    assert not page.grid.edit_here()
    page.side.panel.form.refresh(page.current())
    row = page.side.panel.form.rows["title"]
    assert row.editor.isReadOnly()
    assert "HQ" in row.editor.toolTip() or "Coordinator" in row.editor.toolTip()
    assert index.data() == "Power cuts"


def test_an_empty_register_invites(context, qtbot):
    page = open_register(context, qtbot, "issue")
    assert page.states.currentWidget() is page.states.empty
    assert page.states.empty.title.text() == "No issues yet"
    page.states.add.click()
    assert page.side.adding and page.side.isVisible()


def test_reading_takes_longer_than_a_blink(page, context, qtbot):
    import threading

    hold = threading.Event()
    context.work.run(hold.wait, lambda _: None, context.notices.problem)
    page.source.load()
    qtbot.waitUntil(lambda: page.states.currentWidget() is page.states.reading)
    assert page.states.reading.accessibleName() == "Reading"
    hold.set()
    qtbot.waitUntil(lambda: page.states.currentWidget() is page.grid)


def test_out_to_a_file_and_back_changes_nothing(page, context, risks, told, tmp_path, qtbot):
    path = tmp_path / "risks.xlsx"
    page.files.write(path)
    qtbot.waitUntil(lambda: bool(told.toasts))
    assert path.is_file() and "risks.xlsx" in told.toasts[0].text
    page.files.bring(path)
    dialog = page.files.dialog
    assert dialog.title.text() == "Reading \u2068risks.xlsx\u2069…" or dialog.title.text() == "Reading risks.xlsx…"
    qtbot.waitUntil(lambda: bool(dialog.labels), timeout=10_000)
    assert not dialog.go.isVisible()
    assert dialog.title.text() == "The file would change nothing"
    dialog.reject()


def test_a_file_is_told_before_it_is_taken_and_can_be_taken_back(page, context, told, tmp_path, qtbot):
    path = tmp_path / "more.csv"
    path.write_text("Risk,Status,Due\nNo fuel,Open,2026-12-01\nFloods,perhaps,2026-12-02\n", "utf-8")
    page.files.bring(path)
    dialog = page.files.dialog
    qtbot.waitUntil(lambda: bool(dialog.labels), timeout=10_000)
    assert page.model.total() == 3
    assert any("perhaps" in label.text() for label in dialog.labels)
    page.files.write_refused(tmp_path / "refused.csv")
    assert "perhaps" in (tmp_path / "refused.csv").read_text("utf-8")
    dialog.go.click()
    qtbot.waitUntil(lambda: "No fuel" in titles(page))
    qtbot.waitUntil(lambda: bool(told.toasts))
    told.toasts[-1].undo()
    assert "No fuel" not in titles(page)


def test_a_file_that_is_no_sheet_is_refused_with_a_way_out(page, tmp_path, qtbot, monkeypatch):
    path = tmp_path / "no.xlsx"
    path.write_bytes(b"not a sheet")
    page.files.bring(path)
    dialog = page.files.dialog
    qtbot.waitUntil(dialog.error.isVisible, timeout=10_000)
    assert dialog.error.title.text() == "The file could not be read" and "no.xlsx" in dialog.error.about.text()
    dialog.copy.click()
    assert dialog.error.about.text() in QGuiApplication.clipboard().text()
    asked = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *words: asked.append(words) or ("", ""))
    dialog.other.click()
    assert asked and page.files.dialog is None
    assert page.model.total() == 3


def test_an_import_that_is_stopped_keeps_what_was_saved_as_one_thing_to_take_back(page, context, told, tmp_path, qtbot):
    path = tmp_path / "many.csv"
    path.write_text("Risk\n" + "".join(f"Risk {at}\n" for at in range(450)), "utf-8")
    page.files.bring(path)
    dialog = page.files.dialog
    qtbot.waitUntil(lambda: bool(dialog.labels), timeout=10_000)
    save = context.ledger.save

    def stopped_at_once(part):
        page.files._stopped.set()  # the person presses Cancel while the first part is on its way
        return save(part)

    context.ledger.save = stopped_at_once
    dialog.go.click()
    assert dialog.bar.isVisible() and dialog.bar.maximum() == 3
    qtbot.waitUntil(lambda: bool(told.toasts), timeout=10_000)
    assert told.toasts[-1].text == "200 records imported"
    context.ledger.save = save
    told.toasts[-1].undo()
    assert len(context.ledger.records("risk")) == 3


def test_a_file_that_is_still_read_when_it_is_given_up_shows_nothing(page, tmp_path, qtbot, context):
    path = tmp_path / "more.csv"
    path.write_text("Risk\nNo fuel\n", "utf-8")
    page.files.bring(path)
    page.files.dialog.reject()
    qtbot.waitUntil(lambda: not context.work.busy)
    assert page.files.dialog is None and page.files._plan is None


def test_a_site_is_added_below_another(context, qtbot):
    page = open_register(context, qtbot, "site")
    page.add_new()
    qtbot.waitUntil(lambda: page.side.panel.form.rows["name"].editor.hasFocus())
    typed(qtbot, "Haro Camp")
    press(qtbot, KEY.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: "haro-camp" in context.ledger.sites())
    assert [record.site for record in context.ledger.records("site") if record.values.get("name") == "Haro Camp"] == ["haro-camp"]


def test_from_right_to_left_and_back(page, words, context, qtbot):
    words.set_language("ar")
    assert page.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert page.bars.head.title.text() == words.label("Risks") != "Risks"
    status = page.model.columns.index("status")
    assert page.model.index(0, status).data() == words.label("Open")
    go(page, "Power cuts", "title")
    press(qtbot, KEY.Key_Left)
    assert page.grid.currentIndex().column() == 1, "arrows go the way they point"
    assert page.grid.grab().width() > 0
    words.set_language("en")
    assert page.bars.head.title.text() == "Risks"


def test_what_is_being_typed_outlives_what_sync_brings(page, context, risks, qtbot):
    go(page, "Power cuts", "title")
    press(qtbot, KEY.Key_F2)
    typed(qtbot, "My words")
    editor = QApplication.focusWidget()
    for n in range(30):
        context.ledger.add("risk", "", {"title": f"New {n}"})
    page.source.load()
    qtbot.waitUntil(lambda: not context.work.busy)
    assert QApplication.focusWidget() is editor and editor.text() == "My words"
    press(qtbot, KEY.Key_Return)
    qtbot.waitUntil(lambda: value(context, risks["Power cuts"], "title") == "My words")
    qtbot.waitUntil(lambda: page.model.total() == 33)


def test_leaving_a_clashing_cell_as_it_is_decides_nothing(page, context, risks, qtbot):
    context.ledger.edit(risks["Power cuts"], {"status": "accepted"})
    elsewhere(context, risks["Power cuts"], status="mitigating")
    index = go(page, "Power cuts", "status")
    page.grid.edit_here()
    press(qtbot, KEY.Key_Return)
    page.model.setData(index, index.data(ROLE.EditRole))
    assert set(context.ledger.get(risks["Power cuts"]).clashes) == {"status"}


def test_many_rows_are_deleted_in_the_background_and_come_back(page, context, told, qtbot):
    page.cells.paste("\n".join(f"Risk {n}\tMoney" for n in range(20)))
    go(page, "Power cuts", "title")
    page.cells.paste("\n".join(f"Risk {n}\tMoney" for n in range(20)))
    page.cells.asked.defaultButton().click()
    qtbot.waitUntil(lambda: page.model.total() == 20)
    qtbot.waitUntil(lambda: not context.work.busy)
    page.grid.selectAll()
    qtbot.keyClick(page.grid, KEY.Key_Delete, CONTROL)
    qtbot.waitUntil(lambda: page.model.total() == 0)
    qtbot.waitUntil(lambda: "deleted" in told.toasts[-1].text)
    told.toasts[-1].undo()
    qtbot.waitUntil(lambda: page.model.total() == 20, timeout=10_000)
