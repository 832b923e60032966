"""Who passed is given what lets them work: by one press, for the right role, taken back as one, and counted where it matters."""

import pytest

from muster.author import Edit
from muster_desktop.floor.rising import trained_people
from muster_desktop.screens.training.readyview import ReadyView
from muster_desktop.training.accounts import read_accounts
from muster_desktop.training.doubts import read_doubts
from muster_desktop.training.entitling import ready
from tests.desktop.training.conftest import TODAY, day, trained


def whole(ledger, training, scores=("88", "75", "40"), absent=()):
    """Everybody present on each half-day, and the tests after; `absent` are the places of who was not there on the last."""
    halves = [f"{day(by)}/{half}" for by in (-1, 0, 1) for half in ("am", "pm")]
    edits = []
    for at, person in enumerate(training.people):
        for half in halves:
            about = {"training": training.id, "person": person, "half_day": half}
            mark = None if at in absent and half == halves[-1] else "present"
            edits.append(Edit(ledger.new_id("attendance", training.site, about), "attendance", training.site,
                              {**about, "mark": mark}))
        about = {"training": training.id, "person": person, "test": "post", "attempt": "1"}
        edits.append(Edit(ledger.new_id("score", training.site, about), "score", training.site, {**about, "value": scores[at]}))
    ledger.save(edits)


def entitled(ledger):
    return {each.values["person"]: each for each in ledger.records("entitlement")}


@pytest.fixture
def passed(context):
    training = trained(context.ledger, 3, type="sysadmin", post_test=True)
    whole(context.ledger, training)
    return training


def test_one_press_entitles_everybody_who_passed(context, open_page, passed, told, qtbot):
    ledger, page = context.ledger, open_page(passed.id)
    page.one.open_tab("scores")
    scores = page.one.part("scores")
    assert scores.give.text() == "Give 2 entitlements"
    before = read_accounts(ledger, TODAY.isoformat())
    scores.give.click()
    held = entitled(ledger)
    assert set(held) == set(passed.people[:2]), "40 is below 70"
    one = held[passed.people[0]].values
    assert (one["role"], one["passed_on"], one["training"], one["basis"]) == ("Case worker", day(0), passed.id, "score")
    assert one["valid_to"] == day(364)
    assert trained_people(ledger) == {*passed.people[:2]}, "they may take issues of level 2"
    after = read_accounts(ledger, TODAY.isoformat())
    assert {each.person.id for each in before.lacking} - {each.person.id for each in after.lacking} == set(passed.people[:2])
    qtbot.waitUntil(lambda: scores.give.isHidden())
    assert "2 entitled" in scores.ready.text()
    scores.acts.undo()
    assert entitled(ledger) == {} and trained_people(ledger) == frozenset()


def test_nobody_is_entitled_before_the_last_half_day_is_marked(context, open_page):
    training = trained(context.ledger, 3)
    whole(context.ledger, training, absent=(0,))
    page = open_page(training.id)
    page.one.open_tab("scores")
    scores = page.one.part("scores")
    assert [each.person for each in scores.passed.people] == [training.people[1]]
    assert scores.rows[0].certificate.state == "ready", "the chip says how they stand"


def test_a_role_that_nobody_wrote_down_is_said_and_not_guessed(context, open_page):
    training = trained(context.ledger, 2)
    context.ledger.edit(training.people[0], {"position": None})
    whole(context.ledger, training)
    page = open_page(training.id)
    page.one.open_tab("scores")
    scores = page.one.part("scores")
    assert (scores.give.text(), scores.passed.roleless) == ("Give 1 entitlement", 1)
    assert "1 without a role" in scores.ready.text()
    scores.whom.click()  # leads to where it is written
    row = page.one.part("overview").facts.rows["audience"]
    assert page.one.at() == "overview"
    assert row.typed == ""
    context.ledger.edit(training.id, {"audience": ["Case worker"]})
    page._renew_now()
    page.one.open_tab("scores")
    assert (scores.give.text(), scores.whom.isHidden()) == ("Give 2 entitlements", True)


def test_a_refresher_lengthens_what_is_held_and_keeps_level_2(context, open_page, passed):
    ledger = context.ledger
    ledger.add("entitlement", "", {"person": passed.people[0], "role": "Case worker", "training": passed.id,
                                   "passed_on": day(-300), "valid_to": day(64)})
    again = ledger.add("training", "", {"title": "Refresher", "type": "refresher", "start": day(0), "end": day(0)})
    ledger.add("participation", "", {"training": again, "person": passed.people[0]})
    for half in ("am", "pm"):
        ledger.add("attendance", "", {"training": again, "person": passed.people[0], "half_day": f"{day(0)}/{half}",
                                      "mark": "present"})
    page = open_page(again)
    found = ready(page.room, page.register.rows, TODAY.isoformat())
    assert [each.basis for each in found.people] == ["training"]
    page.register.entitle()
    held = entitled(ledger)[passed.people[0]].values
    assert (held["valid_to"], held["training"]) == (day(364), passed.id)
    assert passed.people[0] in trained_people(ledger)


def test_who_may_not_write_entitlements_is_not_offered_to(context, open_page, passed, monkeypatch):
    page = open_page(passed.id)
    room = page.room
    page.one.open_tab("scores")
    scores = page.one.part("scores")
    scores.show_training(type(room)(room.training, room.held, room.people, room.may._replace(entitle=False)))
    assert scores.give.isHidden() and scores.passed.people


def test_a_score_corrected_downwards_is_pointed_out_and_taken_back_by_one_press(context, open_page, passed, told, qtbot):
    ledger, page = context.ledger, open_page(passed.id)
    page.one.open_tab("scores")
    scores = page.one.part("scores")
    scores.give.click()
    today = TODAY.isoformat()
    assert read_doubts(ledger, today) == ()
    assert scores.back.isHidden()
    score = next(each for each in ledger.records("score") if each.values["person"] == passed.people[0])
    ledger.edit(score.id, {"value": "60"})
    found = read_doubts(ledger, today)
    assert [(each.person, each.verdict.reason) for each in found] == [(passed.people[0], "score_below")]
    assert passed.people[0] in trained_people(ledger), "nothing is taken back by itself"
    qtbot.waitUntil(lambda: scores.back.text() == "Take back 1 entitlement")
    assert "1 entitled who no longer passes" in scores.ready.text()
    scores.back.click()
    assert set(entitled(ledger)) == {passed.people[1]}
    assert read_doubts(ledger, today) == ()
    scores.acts.undo()
    assert set(entitled(ledger)) == set(passed.people[:2])


def test_marks_corrected_in_a_signed_register_are_pointed_out_among_who_is_ready(context, open_page, passed, told, qtbot):
    ledger, page = context.ledger, open_page(passed.id)
    page.register.sign()
    page.register.entitle()
    for each in [each for each in ledger.records("attendance") if each.values["person"] == passed.people[1]][:2]:
        ledger.edit(each.id, {"mark": "absent"})
    view = ReadyView(context, page.words)
    qtbot.addWidget(view)
    view.show_programme(None, "")
    qtbot.waitUntil(lambda: view.accounts is not None)
    assert [each.verdict.reason for each in view.doubts] == ["missed"]
    row = view.table.rows[1]
    assert (row.title, row.cells[3].below) == (page.room.name(passed.people[1]), "Missed 2 half-days")
    assert view.back.text() == "Take back 1 entitlement"
    view.back.click()
    assert set(entitled(ledger)) == {passed.people[0]}
    told.toasts[-1].undo()
    assert set(entitled(ledger)) == set(passed.people[:2])


def test_what_stands_on_no_register_is_not_doubted(context, open_page, passed):
    ledger = context.ledger
    ledger.add("entitlement", "", {"person": passed.people[2], "role": "Case worker", "training": passed.id, "basis": "waiver",
                                   "passed_on": day(0)})
    bare = trained(ledger, 1, title="On paper only", start=day(-9), end=day(-9))
    ledger.add("entitlement", "", {"person": bare.people[0], "role": "Case worker", "training": bare.id, "passed_on": day(-9)})
    assert read_doubts(ledger, TODAY.isoformat()) == ()


def test_a_mark_that_is_missing_is_doubted_once_the_training_is_over(context, passed):
    ledger = context.ledger
    ledger.add("entitlement", "", {"person": passed.people[0], "role": "Case worker", "training": passed.id,
                                   "passed_on": day(0)})
    mark = next(each for each in ledger.records("attendance") if each.values["person"] == passed.people[0])
    ledger.edit(mark.id, {"mark": None})
    assert read_doubts(ledger, TODAY.isoformat()) == (), "it may still be filled in"
    assert [each.unmarked for each in read_doubts(ledger, day(2))] == [1]
