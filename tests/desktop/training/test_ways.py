"""The plan out of personas, who may not have an account, the cascade, the table for donors: each as it is used."""

import pytest
from openpyxl import load_workbook

from muster.author import Edit
from muster.training.planning import Hall
from muster_desktop.home import decisions
from muster_desktop.homeread import read_home
from muster_desktop.navigation import Count
from muster_desktop.screens.training.list import TrainingList
from muster_desktop.screens.training.listways import CASCADE, DONORS, PLAN, READY
from muster_desktop.screens.training.page import TrainingPage
from muster_desktop.screens.training.words import TrainingWords
from muster_desktop.standing import survey
from muster_desktop.training.accounts import EXPIRED, NONE, REFRESH, accounts, read_accounts, read_pressing, refreshers, roles_of
from muster_desktop.training.needs import edits, members, plan, read_wanted
from tests.desktop.pages import shown
from tests.desktop.training.conftest import TODAY, day, trained


@pytest.fixture
def opened(context, qtbot):
    pages = []

    def opened(way):
        page = TrainingList(context, TrainingWords(context, context.notices))
        shown(page, qtbot, (1158, 664))
        settle(page, context, qtbot)
        page.show_way(way)
        settle(page, context, qtbot)
        page.view = page.way(way)
        pages.append(page)  # a view goes with its page
        return page
    return opened


def settle(page, context, qtbot):
    qtbot.waitUntil(lambda: not page.busy and not context.work.busy, timeout=20_000)


def staff(ledger, number, position, site=""):
    made = [Edit(ledger.new_id("person", site, {}), "person", site, {"name": f"{position} {at:02d}", "position": position})
            for at in range(number)]
    ledger.save(made)
    return [each.record for each in made]


@pytest.fixture
def two_sites(context):
    """26 case workers and 3 supervisors at Haro, 5 case workers at Zerin; two of Haro's case workers have passed."""
    ledger = context.ledger
    ledger.add("site", "haro", {"name": "Haro Camp", "go_live": day(30)})
    ledger.add("site", "zerin", {"name": "Zerin", "go_live": day(0)})
    haro = staff(ledger, 26, "Case worker", "haro")
    staff(ledger, 3, "Supervisor", "haro")
    staff(ledger, 5, "Case worker", "zerin")
    for person in haro[:2]:
        ledger.add("entitlement", "haro", {"person": person, "role": "case  Worker", "passed_on": day(-5)})
    return ledger


# The plan


def test_everybody_who_has_not_passed_is_in_one_group(two_sites):
    found = read_wanted(two_sites, TODAY.isoformat())
    hall = Hall(seats=10, trainers=2, days=2)
    proposed = plan(found, hall, day(1))
    assert found.passed == 2
    assert [(each.site, each.persona, each.group, each.of, each.people) for each in proposed] == [
        ("zerin", "Case worker", 1, 1, 5), ("haro", "Case worker", 1, 3, 8), ("haro", "Case worker", 2, 3, 8),
        ("haro", "Case worker", 3, 3, 8), ("haro", "Supervisor", 1, 1, 3)]
    placed = [person.id for each in proposed for person in members(found, each, hall)]
    assert len(placed) == len(set(placed)) == 32
    assert proposed[0].late  # it cannot be over before Zerin goes live today


def test_the_plan_is_one_save(two_sites):
    found, hall = read_wanted(two_sites, TODAY.isoformat(), "haro"), Hall(seats=30)
    chosen = [(each, f"{each.persona}") for each in plan(found, hall, day(1))]
    saved = two_sites.save(edits(two_sites, found, chosen, hall))
    made = [each for each in two_sites.records("training", "haro")]
    assert sorted((each.values["title"], each.values["audience"]) for each in made) == [
        ("Case worker", ["Case worker"]), ("Supervisor", ["Supervisor"])]
    assert len(two_sites.records("participation", "haro")) == 27
    two_sites.undo(saved)
    assert two_sites.records("training", "haro") == two_sites.records("participation", "haro") == []


def test_the_plan_is_shown_first_and_a_training_can_be_left_out(opened, two_sites, context, qtbot, told):
    page = opened(PLAN)
    view = page.view
    before = len(two_sites.records("training"))
    view.editors["seats"].take_typed("30")
    assert [row.title for row in view.table.rows] == ["Case worker, Zerin", "Case worker, Haro Camp", "Supervisor, Haro Camp"]
    assert len(two_sites.records("training")) == before
    view.table.view.ticked.emit(view.table.rows[2])
    assert not view.table.rows[2].ticked
    assert view.sentence.text() == "2 trainings, 29 people, 1 too late for go-live, 2 passed already"
    view.make.click()
    assert len(two_sites.records("training")) == before + 2
    assert told.toasts[-1].text == "2 trainings were planned."
    told.toasts[-1].undo()
    assert len(two_sites.records("training")) == before


def test_what_cannot_be_reckoned_with_is_said(opened, two_sites, qtbot):
    view = opened(PLAN).view
    view.editors["seats"].take_typed("0")
    assert view.refusal.text()
    assert not view.make.isEnabled()
    view.editors["seats"].take_typed("١٢")
    assert view.refusal.text() == ""
    assert view.hall.seats == 12


# No training, no account


def test_roles_are_those_that_people_were_trained_for_else_their_positions(context):
    ledger = context.ledger
    made = trained(ledger, 2)
    seat = ledger.records("participation")[0]
    ledger.edit(seat.id, {"persona": "Supervisor"})
    roles = dict(roles_of(ledger.records("person"), ledger.records("participation")))
    other = next(each for each in made.people if each != seat.values["person"])
    assert roles == {seat.values["person"]: "Supervisor", other: "Case worker"}


def test_who_has_not_passed_no_longer_or_too_long_ago(context):
    ledger = context.ledger
    ledger.add("site", "haro", {"name": "Haro Camp", "go_live": day(20)})
    made = trained(ledger, 4, "haro", start=day(-70), end=day(-68))
    for seat in ledger.records("participation"):
        ledger.edit(seat.id, {"status": "took_part"})
    never, over, long_ago, fresh = made.people
    ledger.add("entitlement", "haro", {"person": over, "role": "Case worker", "passed_on": day(-68), "valid_to": day(-1)})
    ledger.add("entitlement", "haro", {"person": long_ago, "role": "Case worker", "passed_on": day(-68)})
    ledger.add("entitlement", "haro", {"person": fresh, "role": "Case worker", "passed_on": day(-68)})
    again = ledger.add("training", "haro", {"title": "Again", "start": day(-3), "end": day(-3)})
    ledger.add("participation", "haro", {"training": again, "person": fresh, "status": "took_part"})
    found = read_accounts(ledger, TODAY.isoformat())
    assert {(each.person.id, each.reason, each.weeks) for each in found.lacking} == {
        (never, NONE, 0), (over, EXPIRED, 0), (long_ago, REFRESH, 12)}
    assert found.people == 4
    after = accounts(ledger.records("person"), ledger.records("participation"), ledger.records("training"),
                     ledger.records("entitlement"), {"haro": day(-1)}, TODAY.isoformat())
    assert {each.reason for each in after.lacking} == {NONE, EXPIRED}  # go-live is over


def test_refreshers_are_planned_with_those_who_are_due(opened, context, qtbot, told):
    ledger = context.ledger
    ledger.add("site", "haro", {"name": "Haro Camp", "go_live": day(20)})
    made = trained(ledger, 3, "haro", start=day(-70), end=day(-68))
    for person in made.people:
        ledger.add("entitlement", "haro", {"person": person, "role": "Case worker", "passed_on": day(-68)})
    view = opened(READY).view
    assert view.sentence.text() == "0 people may not have an account yet, of 3 with a role."
    assert next(row.title for row in view.table.rows) == "Needs a refresher before go-live"
    view.refresh.click()
    refresher = next(each for each in ledger.records("training", "haro") if each.values.get("type") == "refresher")
    assert refresher.values["title"] == "Refresher, Haro Camp"
    assert {each.values["person"] for each in ledger.records("participation") if each.values["training"] == refresher.id} == {
        *made.people}
    assert told.toasts[-1].text == "1 refresher was planned."


# The cascade


def test_the_cascade_shows_generations_and_where_it_thins_out(opened, context, qtbot):
    ledger = context.ledger
    first = trained(ledger, 3, title="Masters", type="trainers", start=day(-20), end=day(-19))
    led = ledger.add("training", "", {"title": "Group 1", "type": "end_user", "start": day(-9), "end": day(-9),
                                      "trainer": first.people[0]})
    for person in first.people:
        ledger.add("score", "", {"training": first.id, "person": person, "test": "post", "attempt": "1", "value": "80"})
    page = opened(CASCADE)
    rows = {row.title: row for row in page.view.table.rows}
    assert (rows["Masters"].indent, rows["Group 1"].indent) == (0, 1)
    assert [cell.text for cell in rows["Masters"].cells[2:]] == ["3 people", "80", "1 of 3"]
    assert rows["Masters"].cells[4].tone == "warn"
    assert page.view.bars[0].accessibleName() == "1: 2 trainings, 3 people: 80"  # the other one is of the template
    assert page.view.about.text() == "2 people trained as trainers lead nothing yet:"
    with qtbot.waitSignal(page.opened) as asked:
        page.view.table.view.opened.emit(rows["Group 1"])
    assert asked.args == [led]


# For donors


@pytest.fixture
def marked(context):
    """Three people, five half-days attended: two women and a man."""
    ledger = context.ledger
    made = trained(ledger, 3)
    for person, halves in zip(made.people, (("am",), ("am", "pm"), ("am", "pm")), strict=True):
        for half in halves:
            ledger.add("attendance", "", {"training": made.id, "person": person, "half_day": f"{day(-1)}/{half}",
                                          "mark": "present"})
    ledger.add("attendance", "", {"training": made.id, "person": made.people[0], "half_day": f"{day(-1)}/pm", "mark": "absent"})
    return made


def test_figures_are_by_what_is_chosen_and_each_person_once_in_all(opened, marked, context, qtbot):
    view = opened(DONORS).view
    view.by["age_band"].click()
    qtbot.waitUntil(lambda: not context.work.busy)
    assert view.chosen() == ("sex",)
    assert [[cell.text for cell in row.cells] for row in view.table.rows] == [
        ["Female", "2", "4"], ["Male", "1", "1"], ["All of them, each person once", "3", "5"]]


def test_the_rows_behind_a_figure_are_shown(opened, marked, context, qtbot):
    view = opened(DONORS).view
    view.table.view.setCurrentIndex(view.table.view.rows.index(0))
    assert len(view.behind.rows) == 2
    assert {row.cells[1].text for row in view.behind.rows} == {"2 half-days"}
    assert all(row.cells[0].below == "Case workers, group 2" for row in view.behind.rows)


def test_the_table_is_written_with_the_rows_behind_it(opened, marked, context, qtbot, told, tmp_path):
    view = opened(DONORS).view
    view.write(tmp_path / "donors.xlsx")
    qtbot.waitUntil(lambda: bool(told.toasts), timeout=20_000)
    assert told.toasts[-1].text == "The table was written to donors.xlsx."
    sheets = load_workbook(tmp_path / "donors.xlsx")
    assert len(sheets.sheetnames) == 3
    assert sheets.worksheets[2].max_row == 6


def test_nobody_came_yet_is_said_in_words(opened, context):
    view = opened(DONORS).view
    assert view.nothing.isVisible()
    assert not view.export.isEnabled()


def test_who_has_to_be_trained_now_is_counted_until_they_are_on_a_list(context):
    ledger = context.ledger
    for path, live in (("zerin", day(14)), ("haro", day(60)), ("live", day(-40))):
        ledger.add("site", path, {"name": path.title(), "go_live": live})
    near, here = staff(ledger, 2, "Case worker", "zerin"), staff(ledger, 1, "Supervisor", "live")
    staff(ledger, 3, "Case worker", "haro")
    pressing = {each.person.id for each in read_pressing(ledger, TODAY.isoformat())}
    assert pressing == {*near, *here}, "Haro has time"
    training = ledger.add("training", "zerin", {"title": "Case workers", "status": "planned"})
    ledger.add("participation", "zerin", {"training": training, "person": near[0], "status": "invited"})
    ledger.add("training", "zerin", {"title": "Over", "start": day(-2), "status": "done"})
    assert {each.person.id for each in read_pressing(ledger, TODAY.isoformat())} == {near[1], *here}
    listed = [each for each in read_accounts(ledger, TODAY.isoformat()).lacking if each.planned]
    assert [each.person.id for each in listed] == [near[0]], "on a list, and still without an account"
    home = read_home(ledger, TODAY.isoformat()).given
    assert [(each.sort, each.numbers) for each in decisions(home)] == [("untrained", (2,))]
    assert survey(ledger).counts["training"] == Count(2, "warn")


def test_a_refresher_is_due_until_it_is_planned(context):
    ledger = context.ledger
    site = ledger.add("site", "haro", {"name": "Haro", "go_live": day(90)})
    person, = staff(ledger, 1, "Case worker", "haro")
    ledger.add("entitlement", "haro", {"person": person, "role": "Case worker", "passed_on": day(-60)})
    assert read_pressing(ledger, TODAY.isoformat()) == (), "a refresher now would be too old by then"
    ledger.edit(site, {"go_live": day(10)})
    due = read_pressing(ledger, TODAY.isoformat())
    assert [(each.person.id, each.reason) for each in due] == [(person, REFRESH)]
    assert [each.sort for each in decisions(read_home(ledger, TODAY.isoformat()).given)] == ["refresh"]
    ledger.save(refreshers(ledger, due, {"haro": "Refresher"}))
    assert read_pressing(ledger, TODAY.isoformat()) == ()


def test_home_leads_to_whoever_lacks_their_training(context, qtbot):
    ledger = context.ledger
    ledger.add("site", "zerin", {"name": "Zerin", "go_live": day(3)})
    staff(ledger, 3, "Case worker", "zerin")
    page = TrainingPage(context)
    shown(page.widget, qtbot, (1158, 664))
    page.show_record(read_pressing(ledger, TODAY.isoformat())[1].person.id)
    view = page.list.way(READY)
    qtbot.waitUntil(lambda: view.table.here() is not None and view.table.view.hasFocus())
    assert view.table.here().title == "Case worker 01"
    view.plan.click()
    assert page.list.ways.at() == PLAN
