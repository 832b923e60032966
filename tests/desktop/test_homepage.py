"""The first page as it is used: read in the background, moved about in by keys, ticked and taken back, led on from."""

import datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from muster.problems import Problem
from muster_desktop.ledger import UNKNOWN_RECORD, Ledger
from muster_desktop.screens.home import HomePage
from muster_desktop.widgets.homeview import TICK_WIDE
from tests.desktop.pages import heard, made_context, press, shown, typed

NOW = datetime.date.today()


def day(days):
    return (NOW + datetime.timedelta(days=days)).isoformat()


@pytest.fixture
def context(profile, theme, words):
    made = made_context(profile, theme, words)
    yield next(made)
    next(made, None)


@pytest.fixture
def opened(context, qtbot):
    """The page on what the ledger holds; `led` is where it led on."""
    pages = []

    def make():
        led = []
        page = HomePage(context, lambda record, to: led.append((record.id, to)), led.append)
        page.led, page.told, page.ledger = led, heard(context), context.ledger
        shown(page, qtbot, (1150, 640))
        settle(page, context, qtbot)
        pages.append(page)
        return page

    return make


def settle(page, context, qtbot):
    qtbot.waitUntil(lambda: not page.busy and not context.work.busy, timeout=20_000)


def mine(ledger, title, days, site="", **values):
    return ledger.add("step", site, {"title": title, "level": "step", "owner": ledger.person, "due": day(days),
                                     "status": "under_way", **values})


def titles(view):
    return [row.title for row in view.rows.rows]


def test_it_says_the_day_and_what_is_late(opened, context, words):
    mine(context.ledger, "Agree roles", -5)
    mine(context.ledger, "Print sheets", 0)
    page = opened()
    assert page.title.text() == words.long_day(NOW.isoformat())
    assert page.sentence.text() == "1 of your steps is late."
    assert titles(page.work.list) == ["Late", "Agree roles", "Today", "Print sheets"]
    late = page.work.list.rows.rows[1]
    assert (late.when, late.tone) == ("5 days late", "bad")
    assert late.spoken == "Agree roles, Plan, 5 days late"


def test_space_ticks_and_undo_takes_it_back(opened, context, qtbot):
    record = mine(context.ledger, "Print sheets", 0)
    page = opened()
    assert QApplication.focusWidget() is page.work.list
    press(qtbot, Qt.Key.Key_Space)
    settle(page, context, qtbot)
    values = context.ledger.get(record).values
    assert (values["status"], values["done_on"]) == ("done", NOW.isoformat())
    assert titles(page.work.list) == ["Done today", "Print sheets"]
    assert page.told.toasts[-1].text == "“Print sheets” is done."
    page.told.toasts[-1].undo()
    assert context.ledger.get(record).values["status"] == "under_way"
    assert "done_on" not in context.ledger.get(record).values


def test_a_done_one_is_ticked_off_again(opened, context, qtbot):
    record = mine(context.ledger, "Print sheets", 0, status="done", done_on=NOW.isoformat())
    opened()
    press(qtbot, Qt.Key.Key_Space)
    assert context.ledger.get(record).values["status"] == "under_way"


@pytest.mark.parametrize(("kind", "values", "expected"), [
    ("readiness", {"item": "Back-up", "due": day(0), "status": "open"}, {"status": "fulfilled", "verified_on": day(0)}),
    ("milestone", {"title": "First site live", "planned": day(0)}, {"status": "reached", "reached_on": day(0)}),
    ("step", {"title": "Gate", "level": "gate", "due": day(0)}, {"status": "done", "done_on": day(0)}),
])
def test_each_sort_is_ticked_in_its_own_way(opened, context, qtbot, kind, values, expected):
    record = context.ledger.add(kind, "", {**values, "owner": context.ledger.person})
    opened()
    press(qtbot, Qt.Key.Key_Space)
    held = context.ledger.get(record).values
    assert {name: held.get(name) for name in expected} == expected
    signed = {"readiness": "verified_by", "step": "passed_by"}.get(kind)
    assert signed is None or held[signed] == context.ledger.person


def test_what_cannot_be_ticked_is_opened(opened, context, qtbot):
    record = context.ledger.add("issue", "", {"summary": "Grey", "owner": context.ledger.person, "status": "in_hand"})
    page = opened()
    press(qtbot, Qt.Key.Key_Space)
    press(qtbot, Qt.Key.Key_Return)
    assert page.led == [(record, ""), (record, "")]
    assert context.ledger.get(record).values["status"] == "in_hand"


def test_keys_move_and_pass_over_headings(opened, context, qtbot):
    for title, days in (("One", -2), ("Two", 0), ("Three", 0)):
        mine(context.ledger, title, days)
    page = opened()
    passed = []
    for key in (Qt.Key.Key_J, Qt.Key.Key_Down, Qt.Key.Key_J, Qt.Key.Key_K, Qt.Key.Key_Up, Qt.Key.Key_Up):
        press(qtbot, key)
        passed.append(page.work.list.row().title)
    assert passed == ["Two", "Three", "Three", "Two", "One", "One"]


def test_the_week_and_what_waits(opened, context, qtbot):
    mine(context.ledger, "Now", 0)
    mine(context.ledger, "Soon", 1)
    mine(context.ledger, "Held", 3, status="waiting", blocked_by="The ministry")
    page = opened()
    assert [page.work.scopes._parts[name].text() for name in ("today", "week", "waiting")] == [
        "Today 1", "This week 2", "Waiting on others 1"]
    qtbot.mouseClick(page.work.scopes._parts["week"], Qt.MouseButton.LeftButton)
    assert titles(page.work.list) == ["Today", "Now", "Tomorrow", "Soon"]
    qtbot.mouseClick(page.work.scopes._parts["waiting"], Qt.MouseButton.LeftButton)
    assert titles(page.work.list) == ["Held"]
    assert page.work.list.rows.rows[0].about == "The ministry"


def test_a_task_is_added_by_n_and_a_line(opened, context, qtbot):
    mine(context.ledger, "Now", 0)
    page = opened()
    press(qtbot, Qt.Key.Key_N)
    assert QApplication.focusWidget() is page.work.line
    typed(qtbot, "Call Nadia")
    press(qtbot, Qt.Key.Key_Return)
    settle(page, context, qtbot)
    assert "Call Nadia" in titles(page.work.list)
    added = next(step for step in context.ledger.records("step") if step.values["title"] == "Call Nadia")
    assert (added.values["due"], added.values["owner"]) == (NOW.isoformat(), context.ledger.person)
    assert page.work.line.text() == ""
    press(qtbot, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is page.work.list


def test_what_is_refused_is_said_and_the_line_stays(opened, context, qtbot, monkeypatch):
    def refuse(edits):
        raise Problem(UNKNOWN_RECORD, record="x")

    page = opened()
    page.work.line.setText("Call Nadia")
    monkeypatch.setattr(context.ledger, "save", refuse)
    page.work.line.returnPressed.emit()
    assert page.told.bars[-1].tone == "bad"
    assert page.work.line.text() == "Call Nadia"


def test_a_press_on_the_box_ticks_and_beside_it_opens(opened, context, qtbot):
    record = mine(context.ledger, "Print sheets", 0)
    page = opened()
    box = page.work.list.visualRect(page.work.list.rows.index(1))
    qtbot.mouseClick(page.work.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert page.led == [(record, "")]
    qtbot.mouseClick(page.work.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(TICK_WIDE // 2, box.center().y()))
    assert context.ledger.get(record).values["status"] == "done"


def test_a_new_roll_out_shows_its_three_next_steps(opened, context, qtbot):
    page = opened()
    first = page.board.first
    assert first.isVisible() and first.title.text() == "Three steps to a roll-out"
    for button, to in ((first.plan, "plan"), (first.sites, "site"), (first.people, "person")):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert page.led[-1] == to
    assert first.plan.accessibleDescription() == "done" and first.sites.accessibleDescription() == ""
    context.ledger.add("site", "haro", {"name": "Haro Camp", "stage": "train", "users": "34"})
    settle(page, context, qtbot)
    assert not first.isVisible()
    assert titles(page.board.sites) == ["Haro Camp"]


def test_sites_say_their_stages_and_lead_on(opened, context, qtbot):
    ledger = context.ledger
    ledger.add("site", "haro", {"name": "Haro Camp", "stage": "train", "users": "34"})
    late = mine(ledger, "Roles agreed", -5, "haro")
    page = opened()
    row = page.board.sites.rows.rows[0]
    assert row.spoken == ("Haro Camp, 34 users, Assess Done, Design Done, Train Under way, Ready Not started, "
                          "Go live Not started, Adopt Not started, Roles agreed, 5 days late")
    page.board.sites.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert page.led == [(late, "")]


def test_decisions_are_said_and_lead_on(opened, context, qtbot):
    ledger = context.ledger
    ledger.add("site", "zerin", {"name": "Zerin", "stage": "train", "go_live": day(9)})
    item = ledger.add("readiness", "zerin", {"item": "Back-up", "blocker": True, "status": "open"})
    blocked = ledger.add("step", "", {"title": "Agree roles", "status": "blocked", "blocked_by": "Two agencies disagree"})
    page = opened()
    said = [(row.title, row.about) for row in page.board.decisions.list.rows.rows]
    assert said[0] == ("Zerin readiness is 0, threshold 85", f"1 must-have open. Go-live {context.words.day(day(9))}")
    assert said[1] == ("Agree roles", "Two agencies disagree")
    page.board.decisions.list.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_J)
    press(qtbot, Qt.Key.Key_Return)
    assert page.led == [(item, "readiness"), (blocked, "")]
    assert page.board.news.nothing.text() == "What others do stands here after a sync."


def test_one_site_can_be_looked_at_and_is_remembered(opened, context, qtbot):
    ledger = context.ledger
    for path in ("haro", "zerin"):
        ledger.add("site", path, {"name": path.title(), "stage": "train"})
        mine(ledger, f"At {path}", 0, path)
    page = opened()
    assert [page.sites.itemText(at) for at in range(3)] == ["All 2 sites", "Haro", "Zerin"]
    page.sites.setCurrentIndex(2)
    page.sites.activated.emit(2)
    assert titles(page.work.list) == ["Today", "At zerin"]
    assert titles(page.board.sites) == ["Zerin"]
    assert titles(opened().board.sites) == ["Zerin"]
    again = Ledger(ledger.store, ledger.rollout, ledger._writer, ledger._clock, ledger._outside)
    assert again.left["home.site"] == "zerin", "what is read when the profile is opened the next time"


def test_what_is_saved_while_nobody_looks_is_read_when_somebody_does(opened, context, qtbot):
    page = opened()
    page.hide()
    mine(context.ledger, "Call Nadia", 0)
    assert not page.busy
    page.show()
    settle(page, context, qtbot)
    assert titles(page.work.list) == ["Today", "Call Nadia"]


def test_a_page_that_cannot_be_read_says_so(opened, context, qtbot, monkeypatch):
    def fail(ledger, today):
        raise Problem(UNKNOWN_RECORD, record="x")

    monkeypatch.setattr("muster_desktop.screens.home.read_home", fail)
    page = opened()
    assert page.failed.isVisible() and page.failed.title.text() == "This page could not be read"
    monkeypatch.undo()
    qtbot.mouseClick(page.again, Qt.MouseButton.LeftButton)
    settle(page, context, qtbot)
    assert not page.failed.isVisible() and page.board.isVisible()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_it_fits_the_smallest_window(opened, context, qtbot, language):
    ledger = context.ledger
    for number in range(6):
        ledger.add("site", f"s{number}", {"name": f"Site {number}", "stage": "train", "users": "34"})
    context.words.set_language(language)
    page = opened()
    page.resize(1224, 577)  # 1280x650 without the bars
    settle(page, context, qtbot)
    view = page.board.sites
    last = view.visualRect(view.rows.index(5))
    assert last.bottom() <= view.viewport().height() + 2
    assert page.minimumSizeHint().width() <= 1224


def test_on_a_wide_screen_the_digests_stand_beside_the_sites(opened, qtbot):
    page = opened()
    board = page.board
    assert board.decisions.y() == board.news.y() and board.news.x() > board.decisions.x()
    page.resize(1500, 900)
    qtbot.waitUntil(lambda: board.news.y() > board.decisions.y())
    assert board.decisions.x() == board.news.x() and board.decisions.mapTo(board, QPoint()).y() == 0
    page.resize(1150, 640)
    qtbot.waitUntil(lambda: board.decisions.y() == board.news.y())
