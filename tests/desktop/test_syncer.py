"""The sync thread: progress, a way to stop, what went wrong, and the words of the status bar for each state."""

import threading
import time

import pytest

from muster.problems import NO_SERVER, REFUSED, Problem, Sort
from muster.sync import Progress
from muster_desktop.navigation import Count
from muster_desktop.standing import Survey, standing
from muster_desktop.syncer import State, Syncer

OFF = Sort("no_way", NO_SERVER, "The server cannot be reached.")
ALONE = Sort("no_server_yet", NO_SERVER, "Alone.")
STOPPED = Sort("cancelled", NO_SERVER, "Stopped.")
REVOKED = Sort("device_revoked", REFUSED, "HQ removed this computer.")


@pytest.fixture
def made(qapp):
    syncers = []

    def make(sync, **kind):
        syncers.append(Syncer(sync, **kind))
        return syncers[-1]

    yield make
    for syncer in syncers:
        assert syncer.close()


def failing(sort):
    def sync(progress, cancelled):
        raise Problem(sort)
    return sync


def test_a_round_runs_in_its_own_thread_and_is_heard_in_ours(made, qtbot):
    threads = []

    def sync(progress, cancelled):
        threads.append(threading.get_ident())
        progress(Progress(34, 57, 0))
        return "outcome"

    syncer, seen = made(sync), []
    syncer.changed.connect(lambda: seen.append((syncer.state.name, syncer.state.sent, syncer.state.total)))
    with qtbot.waitSignal(syncer.ended) as ended:
        syncer.sync_now()
    assert ended.args == ["outcome"]
    assert seen == [("syncing", 0, 0), ("syncing", 34, 57), ("synced", 0, 0)]
    assert threads[0] != threading.get_ident()


@pytest.mark.parametrize(("sort", "name"), [(OFF, "offline"), (ALONE, "alone"), (STOPPED, "stopped"), (REVOKED, "refused")])
def test_what_went_wrong_is_a_state(made, qtbot, sort, name):
    syncer = made(failing(sort))
    syncer.sync_now()
    qtbot.waitUntil(lambda: syncer.state.name == name)
    assert syncer.state.problem.code == sort.code


def test_it_can_be_stopped(made, qtbot):
    def sync(progress, cancelled):
        while not cancelled():
            time.sleep(0.002)
        raise Problem(STOPPED)

    syncer = made(sync)
    syncer.sync_now()
    assert syncer.busy
    syncer.stop()
    qtbot.waitUntil(lambda: syncer.state.name == "stopped")


def test_asked_during_a_round_it_runs_once_more(made, qtbot):
    rounds, gate = [], threading.Event()

    def sync(progress, cancelled):
        gate.wait(5)
        rounds.append(1)

    syncer = made(sync)
    for _ in range(3):
        syncer.sync_now()
    gate.set()
    qtbot.waitUntil(lambda: len(rounds) == 2 and not syncer.busy)


def test_a_mistake_of_ours_is_raised_in_the_windows_thread(made, qtbot):
    from pytestqt.exceptions import capture_exceptions

    syncer = made(lambda progress, cancelled: 1 // 0)
    with capture_exceptions() as caught:
        syncer.sync_now()
        qtbot.waitUntil(lambda: len(caught) == 1)
    assert syncer.state.name == "refused"


def test_it_syncs_by_the_clock(made, qtbot):
    rounds = []
    syncer = made(lambda progress, cancelled: rounds.append(1), every_ms=20)
    syncer.start()
    qtbot.waitUntil(lambda: len(rounds) >= 3)


def test_a_save_is_sent_soon_where_a_server_was_reached(made, qtbot):
    syncer = made(failing(OFF))
    syncer.sync_now()
    qtbot.waitUntil(lambda: syncer.state.name == "offline")
    syncer.saved()
    assert not syncer._soon.isActive()
    syncer = made(lambda progress, cancelled: None)
    syncer.sync_now()
    qtbot.waitUntil(lambda: syncer.state.name == "synced")
    syncer.saved()
    assert syncer._soon.isActive()


NOTHING = Survey(0, 0, 0, {})


@pytest.mark.parametrize(("state", "found", "tone", "text"), [
    (State("alone"), NOTHING, "text2", "Working alone. No team joined"),
    (State("offline", problem=Problem(OFF)), Survey(12, 0, 0, {}), "warn",
     "Working offline. 12 changes saved here, waiting to send"),
    (State("offline", problem=Problem(OFF)), Survey(1, 0, 0, {}), "warn",
     "Working offline. 1 change saved here, waiting to send"),
    (State("synced"), NOTHING, "ok", "All changes sent"),
    (State("synced"), Survey(0, 3, 0, {"sync": Count(3, "warn")}), "warn", "3 to decide. changed in two places"),
    (State("synced"), Survey(2, 0, 0, {}), "text2", "Saved on this computer. 2 changes saved here, waiting to send"),
    (State("unknown"), NOTHING, "text2", "Saved on this computer"),
    (State("refused", problem=Problem(REVOKED)), NOTHING, "bad", "Cannot sync. HQ removed this computer."),
    (State("syncing", sent=34, total=57), NOTHING, "accent", "Syncing, 34 of 57"),
    (State("syncing", received=9), NOTHING, "accent", "Syncing. 9 received"),
])
def test_the_status_bar_says_where_the_work_is(words, state, found, tone, text):
    shown = standing(words, state, found, now=0.0)
    assert shown.tone == tone
    assert ". ".join((shown.state, *shown.more)) == text
    assert shown.icon


def test_a_slow_link_is_named(words):
    state = State("syncing", sent=1, total=10, since=100.0)
    assert standing(words, state, NOTHING, now=101.0).more == ()
    assert standing(words, state, NOTHING, now=120.0).more == ("Slow link",)
    assert standing(words, state, NOTHING, now=120.0).part == pytest.approx(0.1)


def test_the_last_sync_has_a_moment(words):
    now = time.time_ns() // 1_000_000
    assert standing(words, State("synced"), Survey(0, 0, now, {})).more[0].startswith("Last synced today ")
