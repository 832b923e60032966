"""What is prepared: items out of lines of text, ticks with a name, edits in place, and everything taken back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from muster_desktop.training.prepared import in_order, lines_of, new_items
from tests.desktop.training.conftest import trained


@pytest.fixture
def tab(open_page, context):
    made = trained(context.ledger, 2, checklist="- Book the room\n[ ] Print sheets\n\n* Book the room\n— \nCharge tablets")
    page = open_page(made.id)
    page.one.open_tab("checklist")
    return page.one.part("checklist")


def settle(tab, context, qtbot):
    qtbot.waitUntil(lambda: not context.work.busy)


def items(context, tab):
    return [(each.values["text"], each.values.get("done") is True) for each in in_order(context.ledger.records("preparation"))]


def test_lines_of_text_become_items_that_are_ticked_and_counted(tab, context, qtbot, told):
    assert tab.nothing.isVisible()
    tab.turn.click()
    qtbot.waitUntil(lambda: len(tab.items) == 4)
    assert [text for text, _ in items(context, tab)] == ["Book the room", "Print sheets", "—", "Charge tablets"]
    assert not tab.nothing.isVisible()
    item = next(iter(tab.items.values()))
    qtbot.mouseClick(item.box, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: tab.far.accessibleName() == "Prepared: 1 of 4")
    assert item.who.text() == "You"
    assert items(context, tab)[0] == ("Book the room", True)
    told.toasts[-1].undo()
    assert items(context, tab) == []


def test_an_item_is_added_edited_and_dropped_again(tab, context, qtbot, told):
    tab.line.setText("  Borrow   a generator ")
    tab._new.show()
    tab.line.returnPressed.emit()
    qtbot.waitUntil(lambda: len(tab.items) == 1)
    item = next(iter(tab.items.values()))
    item.text.begin()
    item.text.editor.take_typed("Rent a generator")
    assert item.text.commit()
    assert [text for text, _ in items(context, tab)] == ["Rent a generator"]
    item.text.begin()
    item.text.editor.take_typed("")
    assert not item.text.commit()
    assert "needs a text" in item.text.refusal.text()
    item.text.give_up()
    item.drop.click()
    assert items(context, tab) == []
    told.toasts[-1].undo()
    assert [text for text, _ in items(context, tab)] == ["Rent a generator"]


@given(st.lists(st.text(alphabet=st.characters(categories=("L", "N")), min_size=1)))
def test_plain_lines_stay_as_they_are(lines):
    assert lines_of("\n".join(lines)) == list(dict.fromkeys(lines))


@pytest.mark.parametrize(("line", "text"), [("- a", "a"), ("[x] a", "a"), ("- [ ] a", "a"), ("☐ قاعة", "قاعة"),
                                            ("X-ray", "X-ray"), ("• ", None), ("[]", None)])
def test_signs_before_an_item_go(line, text):
    assert lines_of(line) == ([text] if text else [])


def test_items_keep_the_order_of_the_lines():
    assert [each["order"] for each in new_items("t", ["a", "b", "c"])] == ["1", "2", "3"]
