"""The queue: what is late comes first and what waits for its user last; times are those of the honest clock."""

from muster.membership import keep_place, place_of
from muster_desktop.support.asked import Request, Standing, in_order, on_tab
from muster_desktop.support.queue import QueueReader
from tests.desktop.support.conftest import MINUTE, ago


def titles(queue, order="time"):
    return [each.record.values["summary"] for each in in_order([each for each in queue.requests if each.open], order)]


def test_late_ones_come_first_and_waiting_ones_last(desk, ledger):
    desk.request("Much time", 1)
    desk.request("Late", 60, severity="1")
    desk.request("Waits", 600, severity="1", status="waiting")
    desk.request("Nothing promised", 5, terms=None, policy=None)
    desk.request("Soon", 25, severity="1")
    queue = QueueReader(ledger).read()
    assert titles(queue) == ["Late", "Soon", "Much time", "Nothing promised", "Waits"]
    late, soon = queue.requests[1].standing, queue.requests[4].standing
    assert (late.late, late.tone, late.left) == (True, "bad", -30)
    assert (soon.late, soon.left in (4, 5)) == (False, True)
    assert titles(queue, "severity")[0] == "Late"


def test_tabs_hold_what_they_say(desk, ledger):
    mine = desk.request("Mine", owner=ledger.person)
    up = desk.request("Up", level="2", level_reason="Needs rights")
    done = desk.request("Done", status="closed", verdict="emergency")
    queue = QueueReader(ledger).read()
    assert queue.counts == {"all": 2, "mine": 1, "1": 1, "2": 1, "3": 0, "waiting": 0, "closed": 1}
    by_id = {each.record.id: each for each in queue.requests}
    assert on_tab(by_id[mine], "mine", ledger.person) and not on_tab(by_id[up], "mine", ledger.person)
    assert on_tab(by_id[done], "closed", "") and not on_tab(by_id[done], "all", "")


def test_a_wrong_clock_and_the_way_between_computers_are_shown_apart(desk, ledger):
    issue = desk.request("Passed up", 60, level="2", level_reason="Rights")
    ledger.add("entry", "haro", {"issue": issue, "act": "passed_up", "level": "2", "at": ago(50), "by": ledger.person})
    ledger.add("receipt", "haro", {"issue": issue, "level": "2", "device": "desk", "at": ago(30)})
    standing = next(each.standing for each in QueueReader(ledger).read().requests if each.record.id == issue)
    assert standing.transit == 20, "nobody is charged for it"
    assert standing.left in (2 * 480 - 30, 2 * 480 - 31)


def test_the_time_goes_on_without_reading_anew_and_by_the_clock_that_is_right(desk, ledger):
    desk.request("Soon", 25, severity="1")

    reader = QueueReader(ledger)
    before = reader.read().requests[0].standing.left
    with ledger.store.write(ledger.rollout) as tx:
        place = place_of(tx)
        place.correction = 3 * MINUTE  # the last sync taught that this clock is behind
        keep_place(tx, place)
    assert reader.again().requests[0].standing.left == before - 3


def test_a_request_without_a_time_has_no_tone():
    assert Standing().tone == "" and not Standing().late
    assert Standing(waiting=True, left=-5, share=2.0).late is False
    assert Request(None, "1", Standing(left=5, share=0.7)).standing.tone == "warn"
