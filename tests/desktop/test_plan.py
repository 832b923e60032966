"""The plan page by keyboard on a real profile: tick, status, owner, due, new, delete, undo, clash, Arabic, refusals."""

import datetime
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from muster.author import Edit
from muster.change import Change, Entry, Past
from muster.kinds.steps import STEP as KIND
from muster.rights import Holder
from muster.store import Docs, apply
from muster.templates import Library
from muster_desktop.context import Context, Ears
from muster_desktop.ledger import Changed
from muster_desktop.notices import Notices
from muster_desktop.opener import Work
from muster_desktop.screens import plan as plan_module
from muster_desktop.screens import planreading
from muster_desktop.screens.plan import PlanPage
from muster_desktop.widgets.history import lines
from muster_desktop.widgets.plantree import DUE, OWNER, STATUS, STEP

# What the offscreen platform cannot do when a menu opens.
pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise|grabbing the keyboard)")
KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
TODAY = datetime.date.today()


def iso(days):
    return (TODAY + datetime.timedelta(days=days)).isoformat()


@pytest.fixture
def context(profile, theme, words):
    library = Library()
    words.texts = library.shown
    ledger = next(iter(profile.ledgers.values()))
    context = Context(ledger, words, theme, Notices(words), Work(), library, Ears(ledger))
    yield context
    words.texts = None
    context.ears.close()
    assert context.work.close()


@pytest.fixture
def told(context):
    """What the notices were given."""
    told = SimpleNamespace(toasts=[], bars=[])
    context.notices.toasted.connect(told.toasts.append)
    context.notices.barred.connect(told.bars.append)
    return told


@pytest.fixture
def open_page(context, qtbot):
    def open_page():
        page = PlanPage(context)
        qtbot.addWidget(page.widget)
        page.widget.resize(1150, 640)
        page.widget.show()
        qtbot.waitExposed(page.widget)
        page.widget.activateWindow()
        page.view.setFocus()
        qtbot.waitUntil(page.view.hasFocus)
        return page
    return open_page


@pytest.fixture
def page(open_page):
    return open_page()


def at(page, code):
    """Put the cursor on the row with this number; gives its node."""
    node = next(node for node in page.model.nodes() if node.record.values.get("code") == code)
    page.view.setCurrentIndex(page.model.index_of(node))
    return node


def values(page):
    return page._ledger.get(page.node().record.id).values


def type_keys(qtbot, widget, text):
    for letter in text:
        qtbot.keyClick(widget, letter)


def press(qtbot, page, key, modifier=Qt.KeyboardModifier.NoModifier):
    """A key where the focus is, as a person presses it."""
    qtbot.keyClick(QApplication.focusWidget() or page.view, key, modifier)


def test_it_opens_on_the_first_phase_with_how_far_the_plan_is(page):
    steps = sum(node.level == "step" for node in page.model.nodes())
    assert page.header.sentence.text() == f"0 of {steps} steps done"
    assert [page.view.isExpanded(page.model.index_of(node)) for node in page.model.roots] == [True, False, False, False]
    assert page.node().record.values["code"] == "1.1"
    assert page.panel.detail.place.text() == "Step 1.1 · Phase 1, Assess"
    assert page.panel.detail.rows["title"].button.text() == "Say why, in one sentence that can be measured"


def test_space_ticks_in_one_save_and_space_again_goes_back_to_what_it_was(page, qtbot, told):
    node = at(page, "1.2")
    assert page.acts.set(node.record.id, {"status": "blocked"}) == ""
    press(qtbot, page, KEY.Key_Space)
    assert (values(page)["status"], values(page)["done_on"]) == ("done", iso(0))
    first, second = page._ledger.history(node.record.id)[:2]
    assert first.save == second.save and told.toasts[-1].text == "“Win a senior sponsor” is done."
    press(qtbot, page, KEY.Key_Space)
    assert values(page)["status"] == "blocked" and "done_on" not in values(page)


def test_undo_from_the_toast_and_by_keys(page, qtbot, told):
    at(page, "1.1")
    press(qtbot, page, KEY.Key_Space)
    told.toasts[-1].undo()
    assert values(page).get("status") != "done"
    press(qtbot, page, KEY.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert values(page)["status"] == "done"
    press(qtbot, page, KEY.Key_Z, CONTROL)
    assert values(page).get("status") != "done"


def test_space_on_a_phase_folds_it(page, qtbot):
    page.view.setCurrentIndex(page.model.index_of(page.model.roots[0]))
    before = values(page)
    press(qtbot, page, KEY.Key_Space)
    assert not page.view.isExpanded(page.model.index_of(page.model.roots[0])) and values(page) == before


def test_arrows_move_and_fold(page, qtbot):
    at(page, "1.1")
    press(qtbot, page, KEY.Key_Left)
    assert page.node() is page.model.roots[0]
    press(qtbot, page, KEY.Key_Left)
    assert not page.view.isExpanded(page.view.currentIndex())
    press(qtbot, page, KEY.Key_Down)
    assert page.node() is page.model.roots[1]
    press(qtbot, page, KEY.Key_Right)
    press(qtbot, page, KEY.Key_Right)
    assert page.node().record.values["code"] == "2.1"
    press(qtbot, page, KEY.Key_J)
    assert page.node().record.values["code"] == "2.2"


def test_s_opens_the_menu_and_a_status_is_set(page, qtbot, told):
    at(page, "1.3")
    press(qtbot, page, KEY.Key_S)
    assert page.menu.isVisible()
    qtbot.keyClick(page.menu, KEY.Key_Down)
    qtbot.keyClick(page.menu, KEY.Key_Return)
    assert values(page)["status"] == "under_way" and not page.menu.isVisible()
    assert page.panel.detail.status.text() == "Under way"
    assert told.toasts[-1].text == "“Form the inter-agency working group” is now “Under way”."


def test_s_by_its_place_on_an_arabic_keyboard(page):
    at(page, "1.3")
    event = QKeyEvent(QKeyEvent.Type.KeyPress, 0x633, Qt.KeyboardModifier.NoModifier, 39, 0, 0, "س")
    QApplication.sendEvent(page.view, event)
    assert page.menu.isVisible()
    page.menu.close()


def test_waiving_asks_for_reason_and_name(page, qtbot):
    at(page, "1.4")
    page.menu.chosen.emit("waived")
    form = page.panel.form
    assert page.panel.currentWidget() is form and QApplication.focusWidget() is form.editors["waived_reason"]
    press(qtbot, page, KEY.Key_Return, CONTROL)
    assert values(page).get("status") != "waived" and form.editors["waived_reason"].property("wrong") == "true"
    type_keys(qtbot, form.editors["waived_reason"], "The ministry did it")
    press(qtbot, page, KEY.Key_Return, CONTROL)
    assert (values(page)["status"], values(page)["waived_reason"]) == ("waived", "The ministry did it")
    assert values(page)["waived_by"] == page._ledger.person and page.view.hasFocus()


def test_d_edits_the_due_day_and_a_refused_one_keeps_its_text(page, qtbot):
    node = at(page, "1.5")
    press(qtbot, page, KEY.Key_D)
    row = page.panel.detail.rows["due"]
    type_keys(qtbot, row.editor, "31 Nov 2026")
    press(qtbot, page, KEY.Key_Return)
    assert row.editor.text() == "31 Nov 2026" and row.refusal.text().startswith("November 2026 has 30 days")
    press(qtbot, page, KEY.Key_Escape)
    assert row.editor is None and page.view.hasFocus() and "due" not in values(page)
    press(qtbot, page, KEY.Key_D)
    type_keys(qtbot, row.editor, "yesterday")
    press(qtbot, page, KEY.Key_Return)
    assert values(page)["due"] == iso(-1) and page.view.hasFocus()
    assert page.model.index_of(node, STATUS).data() == "Not started, 1 day late"
    assert row.button.text().endswith(", 1 day late")


def test_what_was_refused_waits_for_its_step(page, qtbot):
    at(page, "1.5")
    press(qtbot, page, KEY.Key_D)
    row = page.panel.detail.rows["due"]
    type_keys(qtbot, row.editor, "soon")
    at(page, "1.1")
    page._show_node()
    assert row.editor is None
    at(page, "1.5")
    page._show_node()
    assert row.typed == "soon" and "cannot be read as a day" in row.refusal.text() and "due" not in values(page)


def test_o_sets_the_owner_by_name(page, qtbot):
    node = at(page, "1.1")
    press(qtbot, page, KEY.Key_O)
    type_keys(qtbot, page.panel.detail.rows["owner"].editor, "Leyla Barzan")
    press(qtbot, page, KEY.Key_Return)
    assert values(page)["owner"] == page._ledger.person
    assert page.model.index_of(node, OWNER).data() == "You"


def test_letters_in_a_field_are_letters(page, qtbot):
    at(page, "1.1")
    press(qtbot, page, KEY.Key_F2)
    editor = page.panel.detail.rows["title"].editor
    type_keys(qtbot, editor, "sod n")
    assert editor.text() == "sod n" and not page.menu.isVisible()


def test_a_title_replaces_that_of_the_template_and_none_is_refused(page, qtbot):
    at(page, "1.1")
    assert isinstance(values(page)["title"], dict)
    press(qtbot, page, KEY.Key_F2)
    row = page.panel.detail.rows["title"]
    row.editor.clear()
    press(qtbot, page, KEY.Key_Return)
    assert row.refusal.text() == "A step needs a title. The old one was kept." and isinstance(values(page)["title"], dict)
    type_keys(qtbot, row.editor, "Why we do it")
    press(qtbot, page, KEY.Key_Return)
    assert values(page)["title"] == "Why we do it" and page.view.currentIndex().siblingAtColumn(STEP).data() == "Why we do it"


def test_n_adds_a_step_at_the_end_of_the_phase_before_its_gate(page, qtbot, told):
    at(page, "1.1")
    press(qtbot, page, KEY.Key_N)
    form = page.panel.form
    press(qtbot, page, KEY.Key_Return, CONTROL)
    assert page.panel.currentWidget() is form and form.editors["title"].property("wrong") == "true"
    type_keys(qtbot, form.editors["title"], "Visit the sites")
    press(qtbot, page, KEY.Key_Return, CONTROL)
    phase = page.model.roots[0]
    added = page.node()
    assert added.record.values["title"] == "Visit the sites" and added.above is phase and page.view.hasFocus()
    assert phase.below[-1].level == "gate" and phase.below[-2] is added
    numbers = [node.record.values["code"] for node in phase.below if node.level == "step"]
    assert numbers == [f"1.{number}" for number in range(1, len(numbers) + 1)]
    told.toasts[-1].undo()
    assert page.model.find(added.record.id) is None


def test_a_task_needs_a_step_and_esc_closes_the_form(page, qtbot):
    page.view.setCurrentIndex(page.model.index_of(page.model.roots[0]))
    before = len(page.model.nodes())
    press(qtbot, page, KEY.Key_N)
    form = page.panel.form
    form.editors["level"].take_typed("Task")
    type_keys(qtbot, form.editors["title"], "Book the room")
    press(qtbot, page, KEY.Key_Return, CONTROL)
    assert "belongs to a step" in form.refusal.text() and form.editors["title"].text() == "Book the room"
    press(qtbot, page, KEY.Key_Escape)
    assert not page.panel.busy and page.view.hasFocus() and len(page.model.nodes()) == before


def test_del_takes_the_tasks_along_and_undo_brings_all_back(page, qtbot, told):
    node = next(node for node in page.model.nodes() if node.level == "step" and node.below)
    page.view.setCurrentIndex(page.model.index_of(node))
    gone = [each.record.id for each in node.walk()]
    after = page.model.nodes()[page.model.nodes().index(node) + len(gone)].record.id
    press(qtbot, page, KEY.Key_Delete)
    assert [page._ledger.get(record).gone for record in gone] == [True] * len(gone)
    assert f"and {len(gone) - 1} below it" in told.toasts[-1].text
    assert page.node().record.id == after
    told.toasts[-1].undo()
    assert [page._ledger.get(record).gone for record in gone] == [False] * len(gone)


def test_enter_goes_to_the_panel_and_esc_closes_it_and_returns(page, qtbot):
    at(page, "1.2")
    press(qtbot, page, KEY.Key_Return)
    assert page.panel.detail.isAncestorOf(QApplication.focusWidget())
    press(qtbot, page, KEY.Key_Escape)
    assert page.panel.isHidden() and page.view.hasFocus() and page.node().record.values["code"] == "1.2"
    press(qtbot, page, KEY.Key_Return)
    assert page.panel.isVisible()


def test_conditions_are_ticked_one_by_one(page, qtbot):
    at(page, "1.1")
    page._show_node()
    boxes = page.panel.detail.done_when.boxes
    qtbot.keyClick(boxes[0], KEY.Key_Space)
    qtbot.keyClick(page.panel.detail.done_when.boxes[2], KEY.Key_Space)
    assert values(page)["met"] == ["1", "3"] and page.panel.detail.done_when.count.text() == f"2 of {len(boxes)}"
    qtbot.keyClick(page.panel.detail.done_when.boxes[0], KEY.Key_Space)
    assert values(page)["met"] == ["3"]


def test_a_gate_is_passed_by_who_ticks_it(page, qtbot):
    gate = next(node for node in page.model.nodes() if node.level == "gate")
    page.view.setCurrentIndex(page.model.index_of(gate))
    count = len(page.panel.detail.done_when.boxes)
    assert page.view.currentIndex().siblingAtColumn(STATUS).data().startswith("0 of") and count
    press(qtbot, page, KEY.Key_Space)
    assert values(page)["passed_by"] == page._ledger.person
    assert page.view.currentIndex().siblingAtColumn(STATUS).data().startswith("Passed ")
    press(qtbot, page, KEY.Key_Space)
    assert "passed_by" not in values(page)


def test_history_says_what_is_not_sent(page, qtbot):
    at(page, "1.1")
    press(qtbot, page, KEY.Key_Space)
    page._show_node()
    qtbot.waitUntil(lambda: "Status → Done" in page.panel.detail.history.labels[0].text())
    text = page.panel.detail.history.labels[0].text()
    assert text.startswith("Leyla Barzan, today ")
    assert text.endswith(" · on this computer, not sent yet")
    assert "added" in page.panel.detail.history.labels[-1].text()


def test_history_says_why_a_change_was_not_taken_in(page):
    refused = Past((b"epoch678", 4), 4, "status", "done", page._ledger.person, 0, 0, False, "rights")
    strange = refused._replace(reason="newer") if hasattr(refused, "_replace") else Past(
        (b"epoch678", 5), 5, "status", "done", page._ledger.person, 0, 0, False, "newer")
    told = lines([refused, strange], KIND, page.panel.detail._speech)
    assert told[0][0].endswith("not taken in: the author's role did not allow it") and told[0][1] == "bad"
    assert told[1][0].endswith("not taken in by the server")


def clash(page, record, field, value):
    """What somebody else set at the same time, as the sync brings it."""
    ledger, other = page._ledger, page._ledger.new_id("person", "", {})
    with ledger.store.write(ledger.rollout) as tx:
        tx.author(b"elsewher", bytes(16), bytes.fromhex(other))
        ms = 1_700_000_000_000
        change = Change(b"elsewher", 0, 0, record.id, "step", record.site, field, value, (), ms, 0, ms)
        apply(tx, [Entry(change, 7, ms, 0, {})], Docs(tx))
    ledger.heard(Changed(frozenset({record.id}), frozenset({"step"})))


def test_a_clash_is_shown_and_decided(page, qtbot):
    node = at(page, "1.2")
    page.acts.set(node.record.id, {"status": "under_way"})
    clash(page, node.record, "status", "blocked")
    assert page.model.find(node.record.id).record.clashes
    assert "changed in two places" in page.view.currentIndex().siblingAtColumn(STEP).data(Qt.ItemDataRole.AccessibleTextRole)
    button = page.panel.detail.clashes.buttons[0]
    qtbot.keyClick(button, KEY.Key_Space)
    assert page.panel.settle is not None and page.panel.settle.field == "status"
    page._ledger.resolve(node.record.id, "status", "blocked")
    page.panel.settle.closed.emit()
    assert not page.panel.busy and page.panel.detail.clashes.isHidden()
    assert values(page)["status"] == "blocked" and page.view.hasFocus()


def test_cursor_and_folding_stay_over_a_change_of_shape(page):
    at(page, "2.2")
    page.view.collapse(page.model.index_of(page.model.roots[0]))
    page._ledger.add("step", "", {"title": "Another phase", "level": "phase", "order": "0"})
    assert page.node().record.values["code"] == "2.2" and page.model.roots[0].record.values["title"] == "Another phase"
    assert [page.view.isExpanded(page.model.index_of(node)) for node in page.model.roots[1:4]] == [False, True, False]


def test_an_edit_from_elsewhere_meets_an_open_editor(page, qtbot):
    node = at(page, "1.1")
    press(qtbot, page, KEY.Key_F2)
    row = page.panel.detail.rows["title"]
    type_keys(qtbot, row.editor, "Mine")
    page._ledger.edit(node.record.id, {"title": "Theirs"})
    assert row.editor.text() == "Mine" and "Theirs" in row.refusal.text()
    press(qtbot, page, KEY.Key_Return)
    assert values(page)["title"] == "Mine"


def test_a_screen_reader_hears_the_whole_row(page):
    node = at(page, "1.2")
    page.acts.set(node.record.id, {"status": "blocked", "owner": page._ledger.person, "due": iso(-5)})
    spoken = page.view.currentIndex().siblingAtColumn(STEP).data(Qt.ItemDataRole.AccessibleTextRole)
    day = page._context.words.day(iso(-5))
    assert spoken == f"1.2 Win a senior sponsor, blocked, owner You, due {day}, 5 days late"
    due = page.view.currentIndex().siblingAtColumn(DUE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert due == f"Due: {day}"


def test_in_arabic_the_page_is_mirrored_and_texts_of_the_template_are_arabic(page, qtbot, context):
    context.words.set_language("ar")
    context.theme.set_language("ar")
    at(page, "1.1")
    title = page.view.currentIndex().siblingAtColumn(STEP).data()
    assert page.view.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert any("\u0600" <= letter <= "\u06ff" for letter in title)
    qtbot.waitUntil(lambda: page.panel.x() < page.rows.x())
    press(qtbot, page, KEY.Key_Right)
    assert page.node() is page.model.roots[0]
    press(qtbot, page, KEY.Key_Left)
    assert page.node().record.values["code"] == "1.1"
    assert not page.widget.grab().isNull()
    press(qtbot, page, KEY.Key_F2)
    press(qtbot, page, KEY.Key_Return)
    assert isinstance(values(page)["title"], dict), "looking is not editing"


def test_find_narrows_and_clearing_brings_back_what_was_open(page, qtbot):
    press(qtbot, page, KEY.Key_F, CONTROL)
    assert QApplication.focusWidget() is page.header.search
    type_keys(qtbot, page.header.search, "sponsor")
    shown = [node.record.values.get("code") for node in page.model.nodes()
             if not page.view.visualRect(page.model.index_of(node)).isEmpty()]
    assert "1.2" in shown and "1.1" not in shown
    type_keys(qtbot, page.header.search, " nowhere")
    assert page.rows.currentWidget() is page.rows.nothing and "sponsor nowhere" in page.rows.nothing.title.text()
    press(qtbot, page, KEY.Key_Escape)
    assert page.view.hasFocus() and page.rows.currentWidget() is page.view
    assert [page.view.isExpanded(page.model.index_of(node)) for node in page.model.roots] == [True, False, False, False]


def test_sites_with_steps_can_be_chosen_and_the_choice_is_kept(page, open_page, qtbot):
    ledger = page._ledger
    ledger.add("site", "haro", {"name": "Haro Camp"})
    ledger.add("step", "haro", {"title": "Visit", "level": "phase"})
    box = page.header.site
    assert [box.itemText(row) for row in range(box.count())] == ["Karwan", "Haro Camp"]
    qtbot.keyClick(box, KEY.Key_Down)
    assert [node.record.values["title"] for node in page.model.nodes()] == ["Visit"]
    again = open_page()
    assert again.plan.site == "haro" and again.header.site.currentText() == "Haro Camp"


def test_a_site_without_steps_says_so_and_leads_back(page, qtbot):
    ledger = page._ledger
    ledger.add("site", "haro", {"name": "Haro Camp"})
    record = ledger.add("step", "haro", {"title": "Visit", "level": "phase"})
    page._choose_site("haro")
    ledger.delete(record)
    assert page.placards.empty.isVisible() and page.placards.empty.title.text() == "No steps at “Haro Camp”"
    qtbot.mouseClick(page.placards.root, Qt.MouseButton.LeftButton)
    assert page.plan.site == "" and page.view.isVisible()


@pytest.fixture
def emptied(context):
    steps = context.ledger.records("step")
    context.ledger.save([Edit(each.id, "step", each.site, {"_deleted": True}) for each in steps])
    return context


def test_before_the_first_step_a_template_can_be_used(emptied, qtbot):
    page = PlanPage(emptied)
    qtbot.addWidget(page.widget)
    page.widget.show()
    assert page.placards.empty.isVisible() and page.placards.empty.title.text() == "No plan yet"
    page.placards.template.setCurrentIndex(page.placards.template.findData("generic"))
    page.placards.fill.click()
    qtbot.waitUntil(lambda: bool(page.model.roots))
    assert page.view.isVisible() and page.plan.records[0].values["instance"] == "generic"


def test_before_the_first_step_a_phase_can_be_written(emptied, qtbot):
    page = PlanPage(emptied)
    qtbot.addWidget(page.widget)
    page.widget.show()
    page.placards.add.click()
    qtbot.keyClick(page.panel.form.editors["title"], KEY.Key_Escape)
    assert page.placards.empty.isVisible()
    page.placards.add.click()
    type_keys(qtbot, page.panel.form.editors["title"], "Assess")
    qtbot.keyClick(page.panel.form.editors["title"], KEY.Key_Return, CONTROL)
    assert [(node.level, node.record.values["code"]) for node in page.model.nodes()] == [("phase", "1")]


def test_who_may_not_read_is_told_who_can_open_it(context, qtbot):
    context.ledger.holder = Holder(context.ledger.person, frozenset(), context.ledger.rollout)
    page = PlanPage(context)
    qtbot.addWidget(page.widget)
    page.widget.show()
    assert page.placards.denied.isVisible() and "Leyla Barzan" in page.placards.denied.about.text()
    assert page.header.add.isHidden()


def test_who_may_only_read_is_refused_in_words_and_offered_nothing(page, qtbot, told):
    page._ledger.holder = Holder(page._ledger.person, frozenset({("viewer", "")}), page._ledger.rollout)
    page.reading.load()
    at(page, "1.1")
    page._show_node()
    before = values(page)
    press(qtbot, page, KEY.Key_Space)
    assert "may not change" in told.bars[-1].text and values(page) == before
    assert not page.panel.detail.rows["owner"].button.isEnabled() and not page.panel.detail.status.isEnabled()
    press(qtbot, page, KEY.Key_N)
    assert not page.panel.busy


def test_a_long_plan_is_read_in_the_background(context, qtbot, monkeypatch):
    monkeypatch.setattr(planreading, "MANY", 10)
    page = PlanPage(context)
    qtbot.addWidget(page.widget)
    assert page.plan is None
    page.placards._late.timeout.emit()
    assert page.placards.instead.currentWidget() is page.placards.reading
    qtbot.waitUntil(lambda: page.plan is not None)
    assert len(page.model.roots) == 4 and not page.view.isHidden() and not page.placards._late.isActive()


def test_tab_goes_through_everything_in_the_order_of_reading(page, qtbot):
    page.header.site.setFocus()
    walked = []
    for _ in range(40):
        walked.append(QApplication.focusWidget())
        press(qtbot, page, KEY.Key_Tab)
    detail = page.panel.detail
    wanted = [page.header.site, page.header.search, page.header.add, page.view, detail.back, detail.cross,
              detail.rows["title"].button, detail.status, detail.rows["owner"].button, detail.rows["outcome"].button,
              detail.done_when.pencil, *detail.done_when.boxes, detail.rows["note"].button]
    assert [widget for widget in walked if widget in wanted][:len(wanted)] == wanted
    assert all(widget.accessibleName() or widget.text() for widget in walked)


def test_the_panel_keeps_the_width_that_it_was_given(page, open_page):
    assert page.panel.width() == plan_module.PANEL
    page.splitter.setSizes([700, 449])
    page.splitter.splitterMoved.emit(700, 1)
    page._drawn.timeout.emit()
    assert open_page().panel.width() == 449


def test_a_click_on_the_mark_ticks_and_one_on_the_arrow_folds(page, qtbot):
    node = at(page, "1.2")
    box = page.view.visualRect(page.model.index_of(node))
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=box.topLeft() + QPoint(44, 18))
    assert values(page)["status"] == "done"
    phase = page.model.index_of(page.model.roots[0])
    box = page.view.visualRect(phase)
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=box.topLeft() + QPoint(24, 18))
    assert not page.view.isExpanded(phase)
