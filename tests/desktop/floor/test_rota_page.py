"""The rota with its coverage in words, the rendezvous whose agenda fills itself, the hand-over, sponsor visits."""

import datetime
import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from muster_desktop.floor.acts import Acts
from muster_desktop.floor.meeting import coming
from muster_desktop.screens.askcard import TOAST
from muster_desktop.screens.floor.rendezvous import RendezvousPage
from muster_desktop.screens.floor.rota import RotaPage
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.homeview import HomeView
from tests.desktop.floor.conftest import SITE
from tests.desktop.pages import heard, press, shown

HOUR = 3_600_000
MIDNIGHT = round(datetime.datetime.combine(datetime.date.today(), datetime.time()).timestamp()) * 1000


@pytest.fixture
def opened(context, qtbot):
    def opened(make):
        page = make(context)
        page.told = heard(context)
        shown(page, qtbot, (1150, 640))
        settled(page, qtbot)
        return page
    return opened


def settled(page, qtbot):
    qtbot.waitUntil(lambda: not page.busy and not page._context.work.busy, timeout=20_000)


def shift(context, name, begin, end, **values):
    person = context.ledger.add("person", SITE, {"name": name})
    context.ledger.add("shift", SITE, {"person": person, "role": "walker", "start": [MIDNIGHT + begin * HOUR, 0],
                                       "end": [MIDNIGHT + end * HOUR, 0], **values})
    return person


def rows(view):
    return [(row.title or row.person[1], row.about) for row in view.rows.rows if row.spoken]


def test_gaps_of_the_rota_are_said_in_words(context, opened, qtbot):
    site = next(record.id for record in context.ledger.records("site") if record.site == SITE)
    context.ledger.edit(site, {"users": "15", "languages": ["ar", "ckb"]})
    backup = shift(context, "Dilnaz", 8, 16, languages=["ar"])
    shift(context, "Rebin", 8, 10, languages=["ckb"], backup=backup)
    page = opened(RotaPage)
    assert page.sentence.text().endswith("2 shifts for 15 users")
    said = page.gaps.text()
    assert all(line.startswith("\u200e• ") for line in said.splitlines()), "else the dot of the next line stands in its middle"
    assert "08:00 to 16:00: Dilnaz has no backup" in said and "Rebin has no backup" not in said
    assert "10:00 to 16:00: 1 walker short" in said
    assert "10:00 to 16:00: nobody speaks کوردی" in said
    assert "No sponsor walks the floor that day" in said and "Nobody of the vendor is there that day" in said
    assert "Walkers: 2 of 2, 2 of 2, 1 of 2" in page.map.accessibleName()
    page.days.choose("1")
    page.days.chosen.emit("1")
    settled(page, qtbot)
    assert rows(page.list) == [] and page.list.rows.rows[0].title == "Nobody is on the rota of this day."
    assert page.rota.shifts == () and "nobody speaks العربية" in page.gaps.text()


def test_a_shift_is_added_and_changed(context, opened, qtbot):
    person = context.ledger.add("person", SITE, {"name": "Rebin Ako"})
    page = opened(RotaPage)
    page.add.click()
    page.card.form.commit()
    assert context.ledger.records("shift") == [], "whose it is must be said"
    page.card.form.editors["person"].show_value(person)
    page.card.form.commit()
    settled(page, qtbot)
    assert rows(page.list)[0][0] == "Rebin Ako"
    page.list.setCurrentIndex(page.list.rows.index(0))
    page.list.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    page.card.form.editors["status"].show_value("on_floor")
    page.card.form.commit()
    held = context.ledger.records("shift")
    assert len(held) == 1 and held[0].values["status"] == "on_floor" and held[0].site == SITE
    page.told.toasts[-1].undo()
    assert context.ledger.records("shift")[0].values["status"] == "planned"


def test_the_agenda_fills_itself_and_the_next_one_is_planned(context, opened, log, qtbot):
    page_id = context.ledger.add("article", "", {"title": "Referral forms", "state": "published"})
    log("Save is grey", 30, people_affected="3", answer="Choose the service first")
    log("Save is grey", 20, answer="Sign out and in", help=page_id, verdict="wrong")
    now = time.time_ns() // 1_000_000
    planned = context.ledger.add("rendezvous", SITE, {"planned": [now + 25 * 60_000, 0], "place": "Front desk"})
    page = opened(RendezvousPage)
    assert "in 24 min" in page.clock.text() or "in 25 min" in page.clock.text()
    assert "Front desk" in page.clock.text()
    found = rows(page.agenda)
    assert ("Save is grey", "4 people") in found
    assert any("Choose the service first" in about and "Sign out and in" in about for _, about in found)
    assert any(title == "Referral forms" for title, _ in found)
    page.hold.click()
    form = page.card.form
    assert "Save is grey" in form.editors["top_issues"].typed() and "Referral forms" in form.editors["fix_pages"].typed()
    form.editors["messages"].take_typed("Tell all desks")
    form.commit()
    settled(page, qtbot)
    held = context.ledger.get(planned).values
    assert held["held"] and held["messages"] == "Tell all desks" and "Save is grey" in held["contradictions"]
    following = [each for each in context.ledger.records("rendezvous") if each.id != planned]
    assert len(following) == 1 and following[0].values["planned"][0] > now + HOUR
    assert coming(context.ledger.records("rendezvous"), now).id == following[0].id
    assert ("Save is grey", "4 people") not in rows(page.agenda), "the next agenda begins anew"


def test_at_a_rendezvous_users_are_marked_as_told_and_issues_are_opened(context, opened, log, qtbot):
    solved, acts, went = log("Totals count twice", 90, severity="1", place="Room 4"), Acts(context.ledger), []
    acts.pass_up(context.ledger.get(solved), "2", {"level_reason": "Needs the server", "tried": "Counted by hand"})
    acts.solve(context.ledger.get(solved), {})
    page = opened(lambda context: RendezvousPage(context, went.append))
    at = next(at for at, row in enumerate(page.agenda.rows.rows) if row.ticks)
    assert page.agenda.rows.rows[at].target.id == solved and "Room 4" in page.agenda.rows.rows[at].about
    page.agenda.setFocus()
    page.agenda.setCurrentIndex(page.agenda.rows.index(at))
    press(qtbot, Qt.Key.Key_Return)
    assert [record.id for record in went] == [solved]
    press(qtbot, Qt.Key.Key_Space)
    settled(page, qtbot)
    assert context.ledger.get(solved).values["told_back"]
    assert [entry.values["act"] for entry in context.ledger.records("entry")][-1:] == ["told_back"]
    assert not any(row.ticks for row in page.agenda.rows.rows)


@pytest.mark.parametrize("make", [RotaPage, RendezvousPage])
def test_the_letter_on_the_button_works_wherever_the_cursor_is(opened, qtbot, make):
    page = opened(make)
    page.sites.setFocus() if page.sites.isVisible() else page.findChild(Button).setFocus()
    assert not isinstance(QApplication.focusWidget(), HomeView)
    press(qtbot, Qt.Key.Key_N)
    assert page.card.isVisible()
    title = page.card.form.title.text()
    page.card.form.button.setFocus()
    press(qtbot, Qt.Key.Key_N)
    assert page.card.form.title.text() == title, "while a form is open letters are for it"
    foot = page.card.form.foot
    assert foot.mapTo(page, foot.rect().bottomLeft()).y() <= page.height() - TOAST, "the buttons stand above what is told"


def test_the_hand_over_is_made_of_what_is_open_and_signed(context, opened, log, qtbot):
    log("Dates jump", 30, can_work="stopped", severity="1")
    log("Asks for Arabic", 10)
    page = opened(RendezvousPage)
    assert "2 open" in page.load_line.text()
    page.sign.click()
    form = page.card.form
    assert "Dates jump" in form.editors["open"].typed() and "Dates jump" in form.editors["exceptions"].typed()
    assert "Asks for Arabic" not in form.editors["exceptions"].typed()
    form.editors["contact"].take_typed("Radio channel 4")
    form.commit()
    held = context.ledger.records("handover")[0].values
    assert held["by"] == context.ledger.person and held["at"] and "Asks for Arabic" in held["open"]


def test_a_visit_of_the_sponsor_is_planned_and_noted(context, opened, qtbot):
    page = opened(RendezvousPage)
    page.visit.click()
    page.card.form.editors["name"].take_typed("Nadia Suleiman")
    page.card.form.editors["area"].take_typed("Rooms 1 and 2")
    page.card.form.commit()
    visit = context.ledger.records("visit")[0]
    context.ledger.edit(visit.id, {"planned": [time.time_ns() // 1_000_000, 0]})
    settled(page, qtbot)
    assert ("Nadia Suleiman", "Rooms 1 and 2") in rows(page.handing)
    page.handing.setCurrentIndex(page.handing.rows.index(1))
    page.handing.setFocus()
    assert QApplication.focusWidget() is page.handing
    press(qtbot, Qt.Key.Key_Return)
    page.card.form.editors["promised"].take_typed("A second printer")
    page.card.form.commit()
    assert context.ledger.get(visit.id).values["promised"] == "A second printer"
