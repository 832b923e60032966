"""A signed register: nothing changes by chance, what changes all the same is said, and it can be signed again."""

from PySide6.QtCore import Qt

from muster.author import Edit
from muster.rights import Holder
from muster_desktop.training.ballot import hand_in, waiting
from tests.desktop.training.conftest import day, trained
from tests.desktop.training.hands import marks


def everyone(ledger, training, halves, mark="present"):
    """Every half-day of everybody marked, in one save."""
    about = [{"training": training.id, "person": person, "half_day": half, "mark": mark} for person in training.people
             for half in halves]
    ledger.save([Edit(ledger.new_id("attendance", "", each), "attendance", "", each) for each in about])


def test_what_is_signed_is_not_changed_by_a_key(context, open_page, hands, told, qtbot):
    short = trained(context.ledger, 3, title="Over", start=day(-3), end=day(-3))
    page = open_page(short.id)
    now = page.register.now()
    page.register.sign()
    assert told.bars[-1].text == "6 marks are missing. Fill them in, then sign. Nothing was signed."
    everyone(context.ledger, short, page.room.half_days)
    qtbot.waitUntil(lambda: not page.busy and all(row.mark(now) for row in page.register.rows))
    page.register.figures.sign.click()
    qtbot.waitUntil(lambda: page.room.locked)
    assert page.register.seal.isVisible() and "Leyla Barzan" in page.register.seal.text.text()
    page.register.grid.setFocus()
    page.register.grid.go(0, now)
    hands.press(Qt.Key.Key_A)
    assert marks(context.ledger, now)[short.people[0]] == ("present", None)
    assert "signed" in page.register.foot.hint.text()
    page.register.seal.change.click()
    hands.press(Qt.Key.Key_A)
    assert marks(context.ledger, now)[short.people[0]] == ("absent", None)
    qtbot.waitUntil(lambda: "Different since then: Amira Dahhan." in page.register.seal.text.text())
    assert page.register.rows[0].marks[now].after
    page.register.seal.again.click()
    qtbot.waitUntil(lambda: not page.room.changed_since)


def test_who_has_not_marked_may_not_see(context, open_page):
    hidden = trained(context.ledger, 3, title="Hidden")
    context.ledger.holder = Holder(context.ledger.person, frozenset({("walker", "")}))
    page = open_page(hidden.id)
    states = page.register.states
    assert states.currentWidget() is states.denied
    assert "who came at" in states.denied.title.text()


def test_an_empty_list_says_what_to_do(context, open_page, qtbot):
    empty = trained(context.ledger, 0, title="Nobody yet")
    page = open_page(empty.id)
    states = page.register.states
    assert states.currentWidget() is states.empty
    states.add.click()
    assert page.walk_in.isVisible()


def test_a_training_without_a_day_says_where_to_set_it(context, open_page, qtbot):
    made = trained(context.ledger, 2, title="Some day", start=None, end=None)
    page = open_page(made.id)
    states = page.register.states
    assert states.currentWidget() is states.dayless and page.register.figures.front.isHidden()
    context.ledger.edit(made.id, {"start": day(0)})
    qtbot.waitUntil(lambda: states.currentWidget() is page.register.grid)


def test_a_filter_that_fits_nobody_leads_back(context, open_page, training):
    page = open_page(training.id)
    who = page.register.figures.who
    who.setCurrentIndex(who.findData("missing"))
    page.register.figures.filter_chosen.emit("missing")
    states = page.register.states
    assert states.currentWidget() is states.none
    states.everyone.click()
    assert states.currentWidget() is page.register.grid and page.register.model.rowCount() == 30


def test_signing_closes_the_evaluation_and_says_who_took_part(context, open_page, qtbot):
    ledger, short = context.ledger, trained(context.ledger, 3, title="Over", start=day(-3), end=day(-3))
    page = open_page(short.id)
    everyone(ledger, short, page.room.half_days)
    for half in page.room.half_days:
        about = {"training": short.id, "person": short.people[2], "half_day": half}
        ledger.add("attendance", "", {**about, "mark": "absent"})
    for number in range(6):
        hand_in(ledger, short.id, {"useful": str(number % 5 + 1)})
    qtbot.waitUntil(lambda: not page.busy and page.register.rows[2].mark(page.room.half_days[0]) == "absent")
    page.register.sign()
    qtbot.waitUntil(lambda: len(ledger.records("evaluation")) == 6, timeout=20_000)
    assert waiting(ledger, short.id).sheets == 0
    status = {each.values["person"]: each.values.get("status") for each in ledger.records("participation")}
    assert [status[each] for each in short.people] == ["took_part", "took_part", "did_not_come"]
    page.one.open_tab("feedback")
    feedback = page.one.part("feedback")
    qtbot.waitUntil(lambda: "evaluation is closed" in feedback.sheets.wait.text())
    assert feedback.sheets.round.isHidden()
    assert page.register.rows[2].certificate == ("no", "missed", 2)
    page.register.acts.undo()
    qtbot.waitUntil(lambda: not feedback.sheets.round.isHidden())
    assert len(ledger.records("evaluation")) == 6, "what went in stays"
    assert not {each.values.get("status") for each in ledger.records("participation")} - {None}


def test_fewer_than_five_sheets_stay_out_of_a_signed_training(context, open_page, qtbot):
    ledger, short = context.ledger, trained(context.ledger, 1, title="Over", start=day(-3), end=day(-3))
    hand_in(ledger, short.id, {"useful": "5"})
    everyone(ledger, short, [f"{day(-3)}/am", f"{day(-3)}/pm"])
    page = open_page(short.id)
    page.register.sign()
    page.one.open_tab("feedback")
    feedback = page.one.part("feedback")
    qtbot.waitUntil(lambda: "They stay there" in feedback.sheets.wait.text())
    assert not ledger.records("evaluation") and waiting(ledger, short.id).sheets == 1


def test_a_mark_and_a_score_of_a_moment_ago_are_in_what_is_signed(context, open_page, hands, qtbot):
    short = trained(context.ledger, 1, start=day(0), end=day(0), starts_at="13:00", ends_at="17:00")
    page = open_page(short.id)
    page.register.mark(0, page.room.half_days[0], "present")
    page.register.score(0, "post", "88")
    page.register.sign()
    page._renew_now()
    assert page.room.locked and page.room.changed_since == ()
    assert page.room.seats[0].values["status"] == "took_part"
