"""Support times: an example says that it is one; changed on a live day, what was logged keeps what it was promised."""

import datetime

import pytest

from muster.floor.policy import terms_of
from muster_desktop.screens.support.timespage import TimesPage
from tests.desktop.pages import heard, shown


@pytest.fixture
def page(context, qtbot):
    page = TimesPage(context)
    page.told = heard(context)
    return shown(page, qtbot, (1150, 640))


def test_without_times_the_example_is_shown_and_said_to_be_one(page):
    assert "Nobody agreed on it" in page.banner.text() and page.banner.isVisible()
    assert page.cells["s1_first"].text() == "5 min" and page.cells["s1_first"].isReadOnly()
    assert page.cells["s4_l3"].text() == ""


def test_it_is_begun_with_the_example_and_changed(page, context):
    page.begin()
    (record,) = context.ledger.records("policy")
    assert record.values["example"] is True and record.values["state"] == "draft"
    cell = page.cells["s1_l1"]
    cell.setText("45 min")
    cell.editingFinished.emit()
    assert context.ledger.get(record.id).values["s1_l1"] == "45"
    cell = page.cells["s1_l1"]
    cell.setText("soon")
    cell.editingFinished.emit()
    assert "is no time" in page.refusal.text() and page.refusal.isVisible()
    assert context.ledger.get(record.id).values["s1_l1"] == "45", "nothing was saved"
    page.agreed.click()
    assert context.ledger.get(record.id).values.get("example") is None
    assert not page.banner.isVisible()


def test_one_in_force_takes_the_place_of_the_other(page, context, desk):
    page.load()
    page.begin()
    page.force.click()
    states = {record.id: record.values["state"] for record in context.ledger.records("policy")}
    assert sorted(states.values()) == ["in_force", "retired"] and states[desk.policy] == "retired"


def test_a_change_on_a_live_day_leaves_what_was_logged_as_it_was(page, context, desk):
    site = next(record for record in context.ledger.records("site") if record.site == "haro")
    context.ledger.edit(site.id, {"go_live": datetime.date.today().isoformat()})
    issue = desk.request("Cannot print")
    page.load()
    cell = page.cells["s3_l1"]
    cell.setText("1 h")
    cell.editingFinished.emit()
    assert "Haro Camp went live these days" in page.told.bars[-1].text
    assert terms_of(context.ledger.get(issue).values).limit("3", "l1") == 480 * 60_000
    assert context.ledger.get(desk.policy).values["s3_l1"] == "60"
