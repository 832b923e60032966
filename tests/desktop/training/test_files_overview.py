"""The files of a training against the version of the system, and its facts edited in place."""

import pytest

from muster.problems import Problem
from muster.vault_card import UNREADABLE_PROFILE
from muster_desktop.screens.training.page import TrainingPage
from muster_desktop.training.files import FITS, OLDER, UNKNOWN, files_of, version_at
from tests.desktop.pages import shown
from tests.desktop.training.conftest import day, trained


def open_tab(page, name, context, qtbot):
    page.one.open_tab(name)
    qtbot.waitUntil(lambda: not context.work.busy)
    return page.one.part(name)


@pytest.fixture
def released(context):
    """Version 2.4 stands at the site, 2.5 is waiting for it."""
    ledger = context.ledger
    ledger.add("site", "haro", {"name": "Haro Camp"})
    old = ledger.add("release", "", {"version": "2.4", "date": day(-40)})
    new = ledger.add("release", "", {"version": "2.5", "date": day(-3)})
    ledger.add("release_status", "haro", {"release": old, "status": "installed", "on": day(-30)})
    ledger.add("release_status", "haro", {"release": new, "status": "waiting"})
    return ledger


def test_the_version_of_a_site_is_what_was_put_in_there(released):
    releases, statuses = released.records("release"), released.records("release_status")
    assert version_at("haro", releases, statuses) == "2.4"
    assert version_at("zerin", releases, statuses) == "2.5"  # nothing is said of it: the last there is
    assert version_at("haro", [], []) == ""


def test_files_say_which_of_them_show_the_system_as_it_is(released, open_page, context, qtbot):
    curriculum = released.add("curriculum", "", {"title": "Case work"})
    made = trained(released, 2, "haro", curriculum=curriculum, languages=["ar", "ckb"])
    for title, values in (("Slides", {"training": made.id, "system_version": "2.4", "language": "ar"}),
                          ("Guide", {"curriculum": curriculum, "system_version": "2.3"}), ("Notes", {"training": made.id}),
                          ("Other", {"system_version": "2.4"})):
        released.add("material", "haro" if "training" in values else "", {"title": title, **values})
    found = files_of(released.get(made.id), released.records("material"), "2.4")
    assert [(record.values["title"], fit) for record, fit in found.materials] == [
        ("Guide", OLDER), ("Notes", UNKNOWN), ("Slides", FITS)]
    assert found.missing == ("ckb",)
    tab = open_tab(open_page(made.id), "files", context, qtbot)
    assert [row.title for row in tab.table.rows] == ["Guide", "Notes", "Slides"]
    assert tab.sentence.text() == "The system at this site is version 2.4."
    assert tab.missing.text() == "Nothing in ckb"


def test_a_file_is_added_for_this_training(open_page, context, qtbot, told):
    made = trained(context.ledger, 2)
    tab = open_tab(open_page(made.id), "files", context, qtbot)
    assert tab.nothing.isVisible()
    tab.first.click()
    tab.form.editors["title"].take_typed("Slides of day 1")
    tab.form.commit()
    qtbot.waitUntil(lambda: [row.title for row in tab.table.rows] == ["Slides of day 1"])
    assert context.ledger.records("material")[0].values["training"] == made.id
    assert told.toasts[-1].text == "“Slides of day 1” was added."


def test_facts_are_edited_in_place(open_page, context, qtbot):
    made = trained(context.ledger, 2, seats="1")
    tab = open_tab(open_page(made.id), "overview", context, qtbot)
    row = tab.facts.rows["venue"]
    row.begin()
    row.editor.take_typed("Tent 4")
    assert row.commit()
    assert context.ledger.get(made.id).values["venue"] == "Tent 4"
    title = tab.facts.rows["title"]
    title.begin()
    title.editor.take_typed("")
    assert not title.commit()
    title.give_up()
    qtbot.waitUntil(lambda: tab.facts.rows["venue"].button.text() == "Tent 4")


def test_what_is_in_the_way_is_said(open_page, context, qtbot):
    made = trained(context.ledger, 2, seats="1")
    context.ledger.add("training", "", {"title": "Group 9", "start": day(0), "end": day(0), "trainer": context.ledger.person})
    tab = open_tab(open_page(made.id), "overview", context, qtbot)
    said = tab.warning.text().splitlines()
    assert "Leyla Barzan is also in “Group 9”" in said[0]
    assert said[1] == "There are more people than seats"
    context.ledger.edit(made.id, {"end": day(-4)})
    qtbot.waitUntil(lambda: "Ends before it starts" in tab.warning.text())


def test_people_are_counted_by_how_they_stand(open_page, context, qtbot):
    made = trained(context.ledger, 3)
    seats = [each for each in context.ledger.records("participation")]
    context.ledger.edit(seats[0].id, {"status": "took_part"})
    tab = open_tab(open_page(made.id), "overview", context, qtbot)
    assert tab.people.text() == "3 people on the list"
    assert tab.sexes.text() == "2 women, 1 man"
    assert [bar.accessibleName() for bar in tab.bars if bar.isVisible()] == ["Took part: 1", "Invited: 2"]


def test_a_training_of_a_template_is_called_as_people_read_it(context, open_page):
    """What it is called in the store, with its pack and its key, stood over the page."""
    title = {"s": "Supervisors and managers", "t": "cpims@1#training.supervisors.title"}
    page = open_page(trained(context.ledger, 1, title=title).id)
    assert page.one.head.title.text() == page.inner == page.room.title == "Supervisors and managers"


def test_a_list_that_cannot_be_read_says_so_and_can_be_asked_again(context, qtbot, monkeypatch):
    def broken(ledger):
        raise Problem(UNREADABLE_PROFILE, file="store.db", reason="EIO")

    monkeypatch.setattr("muster_desktop.screens.training.list.read_programme", broken)
    page = TrainingPage(context)
    shown(page.widget, qtbot, (1158, 664))
    qtbot.waitUntil(lambda: page.list.failed.isVisible())
    monkeypatch.undo()
    page.list.again.click()
    qtbot.waitUntil(lambda: page.list.programme is not None and not page.list.failed.isVisible())
