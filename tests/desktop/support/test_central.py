"""The register of all sites: two become one and both keep their history; releases by site; what people wish for."""

import pytest

from muster_desktop.screens.support.central import CentralPage
from muster_desktop.support.central import read_central
from tests.desktop.pages import heard, shown
from tests.desktop.support.conftest import ago


@pytest.fixture
def opened(context, desk, qtbot):
    context.ledger.add("site", "zerin", {"name": "Zerin"})

    def make():
        led = []
        page = CentralPage(context, lambda *to: led.append(to), led.append)
        page.led, page.told = led, heard(context)
        shown(page, qtbot, (1150, 640))
        settle(page, context, qtbot)
        return page

    return make


def settle(page, context, qtbot):
    qtbot.waitUntil(lambda: not context.work.busy and page.central is not None and not page.busy, timeout=20_000)


def open_list(page, name):
    page.lists.choose(name)
    page.lists.chosen.emit(name)


def test_two_that_are_the_same_become_one_and_both_keep_their_history(opened, desk, context, qtbot):
    one = desk.request("Location list lacks three new blocks", 60, people_affected="3")
    ledger = context.ledger
    ledger.add("site", "zerin", {"name": "Zerin"})
    two = desk.request("Location list lacks the new blocks", 30, "zerin", people_affected="5",
                       workaround="Type the block by hand")
    ledger.add("entry", "zerin", {"issue": two, "act": "note", "level": "1", "at": ago(20), "text": "Seen"})
    page = opened()
    assert [row.key for row in page.list.lines.rows] == [(one, two)]
    page.pair.sides[0].keep.click()
    settle(page, context, qtbot)
    kept, other = ledger.get(one).values, ledger.get(two).values
    assert (other["status"], other["duplicate_of"]) == ("duplicate", one)
    assert (kept["people_affected"], kept["workaround"]) == ("8", "Type the block by hand")
    texts = {entry.values.get("text") for entry in ledger.records("entry") if entry.values["issue"] == two}
    assert "Seen" in texts and "Location list lacks three new blocks" in texts
    assert read_central(ledger).pairs == ()
    page.told.toasts[-1].undo()
    assert ledger.get(two).values["status"] == "logged"


def test_two_things_are_left_apart(opened, desk, context, qtbot):
    desk.request("Location list lacks three new blocks", 60)
    desk.request("Location list lacks the new blocks", 30)
    page = opened()
    page.pair.apart.click()
    settle(page, context, qtbot)
    assert page.list.lines.rows == [] and page.nothing.title.text() == "Nothing looks like the same"
    (told,) = context.ledger.records("entry")  # in the log, so that no other laptop asks again
    assert told.values["act"] == "apart" and read_central(context.ledger).pairs == ()
    page.told.toasts[-1].undo()
    assert len(read_central(context.ledger).pairs) == 1


def test_a_release_stands_differently_at_each_site(opened, desk, context, qtbot):
    context.ledger.add("release", "", {"version": "2.12", "date": "2026-11-01"})
    page = opened()
    open_list(page, "releases")
    assert page.grid.cells.rowCount() == 1 and page.grid.cells.columnCount() == 2
    assert page.fill_menu(0, 0)
    page.menu.actions()[1].trigger()
    settle(page, context, qtbot)
    (status,) = context.ledger.records("release_status")
    assert (status.site, status.values["status"]) == ("haro", "installed")
    assert page.grid.cells.index(0, 0).data() == "Installed" and page.grid.cells.index(0, 1).data() == "Not said"
    assert page.sentence.text() == "1 installation to come"


def test_the_roadmap_counts_sites_that_ask(opened, desk, context, qtbot):
    wish = context.ledger.add("wish", "", {"title": "A phone number", "state": "asked"})
    context.ledger.add("wish", "", {"title": "Another", "state": "asked"})
    context.ledger.add("site", "zerin", {"name": "Zerin"})
    desk.request("Wants a number", wish=wish)
    desk.request("Wants a number too", 5, wish=wish)
    desk.request("A number of the guardian", 5, "zerin", wish=wish)
    page = opened()
    open_list(page, "wishes")
    assert [(row.title, row.about) for row in page.list.lines.rows] == [
        ("A phone number", "Asked for, asked for by 2 sites"), ("Another", "Asked for, asked for by 0 sites")]
    page.wish.form.editors["state"].setCurrentIndex(page.wish.form.editors["state"].findData("planned"))
    page.wish.form.commit()
    settle(page, context, qtbot)
    assert context.ledger.get(wish).values["state"] == "planned"


def test_a_known_issue_shows_its_way_round(opened, desk, context, qtbot):
    issue = desk.request("Sync stops", known=True)
    page = opened()
    open_list(page, "known")
    assert page.list.lines.rows[0].about == "No way round yet"
    page.wish.form.editors["workaround"].setPlainText("Sync in the evening")
    page.wish.form.commit()
    settle(page, context, qtbot)
    assert context.ledger.get(issue).values["workaround"] == "Sync in the evening"
    assert page.list.lines.rows[0].about == "Sync in the evening"


def test_a_wish_that_is_open_speaks_the_language_that_was_chosen(opened, context, words, qtbot):
    context.ledger.add("wish", "", {"title": "A phone number", "state": "asked"})
    page = opened()
    open_list(page, "wishes")
    before = page.wish.form.button.text()
    words.set_language("ar")
    settle(page, context, qtbot)
    assert page.wish.form.button.text() != before
