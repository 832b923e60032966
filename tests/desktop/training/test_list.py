"""The trainings of a roll-out: groups, clashes in words, the week by site, a new one, and the way into one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from muster_desktop.screens.training.list import TrainingList
from muster_desktop.screens.training.listways import TABLE, WEEK
from muster_desktop.screens.training.newtraining import from_module
from muster_desktop.screens.training.words import TrainingWords
from muster_desktop.training.programme import COMING, PAST, RUNNING, UNSET, grouped, overlaps, read_programme
from muster_desktop.training.week import week, week_of
from tests.desktop.pages import press, shown
from tests.desktop.training.conftest import TODAY, day, trained


@pytest.fixture
def opened(context, qtbot):
    def opened():
        page = TrainingList(context, TrainingWords(context, context.notices))
        shown(page, qtbot, (1158, 664))
        settle(page, context, qtbot)
        return page
    return opened


def settle(page, context, qtbot):
    qtbot.waitUntil(lambda: not page.busy and not context.work.busy, timeout=20_000)


def plan(ledger, title, first, last=None, site="", **values):
    return ledger.add("training", site, {"title": title, "start": day(first), "end": day(first if last is None else last),
                                         **values})


def titles(page):
    return [row.title for row in page.way("list").table.rows]


def only(ledger):
    """The trainings without those that the template brought."""
    return [each for each in ledger.records("training") if each.values.get("start")]


def test_groups_are_in_order_and_what_is_over_begins_with_the_last(context):
    ledger = context.ledger
    before = {each.id for each in ledger.records("training")}
    plan(ledger, "Over first", -20)
    plan(ledger, "Over last", -9)
    plan(ledger, "Now", -1, 1)
    plan(ledger, "Cancelled", 2, status="cancelled")
    plan(ledger, "Later", 9)
    plan(ledger, "Sooner", 4)
    ledger.add("training", "", {"title": "Some day"})
    made = [each for each in ledger.records("training") if each.id not in before]
    found = {name: [each.values["title"] for each in held] for name, held in grouped(made, TODAY.isoformat())}
    assert found == {RUNNING: ["Now"], COMING: ["Sooner", "Later"], UNSET: ["Some day"],
                     PAST: ["Cancelled", "Over last", "Over first"]}


def test_a_trainer_and_a_room_in_two_places_are_said_in_words(opened, context, qtbot):
    ledger = context.ledger
    plan(ledger, "Group 1", 3, 4, trainer=ledger.person, venue="School")
    plan(ledger, "Group 2", 4, 5, trainer=ledger.person, venue="school ")
    page = opened()
    row = next(row for row in page.way("list").table.rows if row.title == "Group 1")
    half = context.words.half_day(f"{day(4)}/am")
    assert row.cells[0].below == (f"School is also taken by “Group 2”, from {half}, "
                                  f"Leyla Barzan is also in “Group 2”, from {half}")
    assert row.cells[0].below_tone == "warn"
    assert "Leyla Barzan is also in" in row.spoken
    assert "2 in each other's way" in page.sentence.text()


def test_people_in_two_places_are_said_in_words(opened, context, qtbot):
    ledger = context.ledger
    one, two = plan(ledger, "Group 1", 3, 4), plan(ledger, "Group 2", 4, 5)
    people = [ledger.add("person", "", {"name": name}) for name in ("Amira", "Yusuf")]
    half = context.words.half_day(f"{day(4)}/am")
    for person, said in zip(people, ("Amira in “Group 2” as well", "2 people in “Group 2” as well"), strict=True):
        for training in (one, two):
            ledger.add("participation", "", {"training": training, "person": person})
        page = opened()
        row = next(row for row in page.way("list").table.rows if row.title == "Group 1")
        assert row.cells[0].below == f"{said}, from {half}"


def test_the_half_days_of_one_cause_are_one(context):
    ledger = context.ledger
    one = plan(ledger, "Group 1", 3, 4, trainer=ledger.person)
    two = plan(ledger, "Group 2", 3, 4, trainer=ledger.person)
    found = read_programme(ledger).clashes
    assert set(found) == {one, two}
    assert [len(each.half_days) for each in found[one]] == [4]
    assert overlaps([]) == {}


def test_enter_opens_the_training_under_the_cursor(opened, context, qtbot):
    made = plan(context.ledger, "Now", 0)
    page = opened()
    view = page.way("list").list
    view.setFocus()
    view.setCurrentIndex(view.rows.index(view.rows.first()))
    with qtbot.waitSignal(page.opened) as asked:
        press(qtbot, Qt.Key.Key_Return)
    assert asked.args == [made]


def test_a_week_has_a_line_for_each_site_with_something_in_it(context):
    ledger = context.ledger
    for path in ("haro", "zerin", "merzan"):
        ledger.add("site", path, {"name": path.title()})
    monday = week_of(TODAY.isoformat())
    inside = {"start": monday, "end": monday}
    ledger.add("training", "zerin", {"title": "Morning only", **inside, "starts_at": "09:00", "ends_at": "12:00"})
    ledger.add("training", "haro", {"title": "All day", **inside})
    ledger.add("training", "haro", {"title": "Not held", **inside, "status": "cancelled"})
    lines = week(only(ledger), ledger.sites(), monday)
    assert [(line.site, [(block.training.values["title"], block.halves) for block in line.days[0]])
            for line in lines] == [("haro", [("All day", ("am", "pm"))]), ("zerin", [("Morning only", ("am",))])]
    assert all(not blocks for line in lines for blocks in line.days[1:])


def test_the_week_is_walked_by_keys_and_opens_a_training(opened, context, qtbot):
    made = plan(context.ledger, "Now", 0, venue="School")
    page = opened()
    page.show_way(WEEK)
    view = page.way(WEEK)
    model = view.grid.week
    column = next(at for at in range(1, 8) if model.pieces(model.index(0, at)))
    assert model.data(model.index(0, column), Qt.ItemDataRole.AccessibleTextRole) == "Now, All day"
    assert model.today == column
    view.grid.setFocus()
    view.grid.setCurrentIndex(model.index(0, column))
    with qtbot.waitSignal(page.opened) as asked:
        press(qtbot, Qt.Key.Key_Return)
    assert asked.args == [made]
    view.onward.click()
    assert model.rowCount() == 0
    view.now.click()
    assert model.rowCount() == 1


def test_a_new_training_takes_over_what_a_module_says(opened, context, qtbot, told):
    ledger = context.ledger
    ledger.add("site", "haro", {"name": "Haro Camp"})
    curriculum = ledger.add("curriculum", "", {"title": "Case work", "audience": ["case worker"], "languages": ["ar"]})
    module = ledger.get(ledger.add("module", "", {"curriculum": curriculum, "title": "Day 1", "minutes": "330",
                                                  "objectives": "Open and close a case"}))
    page = opened()
    page.form.ask(page.programme, "haro", module)
    page.form.show()
    page.form.form.editors["start"].take_typed(context.words.day(day(3)))
    with qtbot.waitSignal(page.opened) as asked:
        page.form.form.commit()
    held = ledger.get(asked.args[0])
    assert held.site == "haro"
    assert {name: held.values[name] for name in ("title", "audience", "languages", "objectives", "hours", "start", "status")} == {
        "title": "Day 1", "audience": ["case worker"], "languages": ["ar"], "objectives": "Open and close a case",
        "hours": "5.5", "start": day(3), "status": "planned"}
    assert told.toasts[-1].text == "“Day 1” was added."
    told.toasts[-1].undo()
    assert ledger.get(held.id).gone


def test_what_a_module_lacks_is_left_out(context):
    ledger = context.ledger
    curriculum = ledger.add("curriculum", "", {"title": "Case work"})
    module = ledger.get(ledger.add("module", "", {"curriculum": curriculum, "title": "Day 1"}))
    assert from_module(module, None) == {"title": "Day 1", "module": "Day 1", "curriculum": curriculum, "type": "end_user",
                                         "pre_test": True, "post_test": True}


def test_only_the_chosen_site_is_listed_and_it_is_remembered(opened, context, qtbot):
    context.ledger.add("site", "haro", {"name": "Haro Camp"})
    plan(context.ledger, "Here", 1, site="haro")
    plan(context.ledger, "Elsewhere", 1)
    page = opened()
    page.sites.setCurrentIndex(page.sites.findData("haro"))
    page.sites.activated.emit(page.sites.currentIndex())
    assert [title for title in titles(page) if title in ("Here", "Elsewhere")] == ["Here"]
    assert opened().site() == "haro"


def test_the_table_is_the_register_of_trainings(opened, context, qtbot):
    page = opened()
    page.show_way(TABLE)
    assert page.way(TABLE).model.rowCount() == 0 or page.way(TABLE).isVisible()
    assert page.add.isHidden()
    settle(page, context, qtbot)


def test_a_training_that_comes_by_sync_is_listed(opened, context, qtbot):
    page = opened()
    assert "Brought" not in titles(page)
    trained(context.ledger, 3, title="Brought")
    settle(page, context, qtbot)
    row = next(row for row in page.way("list").table.rows if row.title == "Brought")
    assert row.cells[4].text == "3 people"


def test_tab_goes_from_the_last_field_of_a_new_training_to_its_button(opened, qtbot):
    page = opened()
    page.add_new()
    qtbot.waitUntil(lambda: page.form.form.editors["title"].isVisible())
    form = page.form.form
    last = [*form.editors.values()][-1]
    last.setFocus()
    press(qtbot, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is form.button
    press(qtbot, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is form.stop
