"""Somebody who is not on the list: one line, who sounds the same is asked and never merged, one undo."""

from PySide6.QtCore import Qt

from muster_desktop.training.programme import read_programme
from tests.desktop.training.conftest import day
from tests.desktop.training.hands import marks

CONTROL = Qt.KeyboardModifier.ControlModifier


def ready(page, context, qtbot):
    qtbot.waitUntil(lambda: not page.walk_in.busy and not context.work.busy)


def test_a_stranger_is_added_in_one_line(page, context, training, hands, told, qtbot):
    hands.press(Qt.Key.Key_N, modifier=CONTROL)
    ready(page, context, qtbot)
    hands.type("Gulistan")
    ready(page, context, qtbot)
    hands.press(Qt.Key.Key_Tab)
    hands.type("Tishk")
    hands.press(Qt.Key.Key_Return)
    person = next(each for each in context.ledger.records("person") if each.values["name"] == "Gulistan")
    assert person.values["agency"] == "Tishk"
    assert marks(context.ledger, page.register.now()) == {person.id: ("present", None)}
    row = page.register.rows[-1]
    assert row.person == person.id and row.walk_in
    assert page.register.grid.currentIndex().row() == 30 and page.register.grid.hasFocus()
    assert "was added and marked present" in told.toasts[-1].text
    told.toasts[-1].undo()
    assert marks(context.ledger, page.register.now()) == {} and context.ledger.get(person.id).gone


def test_who_sounds_the_same_is_asked_first(page, context, training, hands, qtbot):
    """Another spelling in another script: Enter stops at the one who is known, and a press more takes them."""
    known = context.ledger.add("person", "", {"name": "\u0645\u062d\u0645\u062f \u0639\u0644\u064a", "agency": "Ministry"})
    before = len(context.ledger.records("person"))
    hands.press(Qt.Key.Key_N, modifier=CONTROL)
    ready(page, context, qtbot)
    hands.type("Muhammad Ali")
    hands.press(Qt.Key.Key_Return)
    assert [offer.text() for offer in page.walk_in.offers] == ["\u0645\u062d\u0645\u062f \u0639\u0644\u064a"]
    assert len(context.ledger.records("person")) == before
    hands.press(Qt.Key.Key_Return)
    assert len(context.ledger.records("person")) == before
    assert marks(context.ledger, page.register.now()) == {known: ("present", None)}


def test_a_person_twice_in_one_training_is_the_same_row(page, context, training, hands, qtbot):
    hands.press(Qt.Key.Key_N, modifier=CONTROL)
    ready(page, context, qtbot)
    hands.type("Ameera Dahan")
    ready(page, context, qtbot)
    offer = page.walk_in.offers[0]
    assert offer.text() == "Amira Dahhan" and "Already in this training" in offer.accessibleName()
    offer.click()
    assert len(context.ledger.records("participation")) == 30
    assert page.register.grid.currentIndex().row() == 0


def test_a_new_person_of_a_known_name_is_made_when_asked_for(page, context, training, hands, qtbot):
    hands.press(Qt.Key.Key_N, modifier=CONTROL)
    ready(page, context, qtbot)
    hands.type("Amira Dahhan")
    ready(page, context, qtbot)
    page.walk_in.add.setFocus()
    hands.press(Qt.Key.Key_Return)
    assert len([each for each in context.ledger.records("person") if each.values["name"] == "Amira Dahhan"]) == 2
    assert len(context.ledger.records("participation")) == 31


def test_who_is_in_another_training_at_the_time_is_said(page, context, training, hands, told, qtbot):
    ledger = context.ledger
    other = ledger.add("training", "", {"title": "Supervisors", "start": day(1), "end": day(1)})
    known = ledger.add("person", "", {"name": "Gulistan"})
    ledger.add("participation", "", {"training": other, "person": known})
    hands.press(Qt.Key.Key_N, modifier=CONTROL)
    ready(page, context, qtbot)
    hands.type("Gulistan")
    ready(page, context, qtbot)
    offer = page.walk_in.offers[0]
    assert offer.accessibleName() == "Gulistan, In \u201cSupervisors\u201d at the same time"
    offer.click()
    assert told.toasts[-1].text.endswith("In \u201cSupervisors\u201d at the same time.")
    found = read_programme(ledger).clashes[other]
    assert [(each.sort, each.people, each.half_days) for each in found] == [
        ("person", (known,), (f"{day(1)}/am", f"{day(1)}/pm"))]
