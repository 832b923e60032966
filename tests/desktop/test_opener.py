"""Background work: results and Problems come back in the window's thread, mistakes are raised there."""

import threading

import pytest

from muster.problems import BAD, Problem, Sort
from muster_desktop.opener import Work

SORT = Sort("late", BAD, "Too late.")


@pytest.fixture
def work(qapp):
    work = Work()
    yield work
    assert work.close()


def test_the_result_comes_back_in_the_windows_thread(work, qtbot):
    seen = {}
    work.run(threading.get_ident, lambda ran: seen.update(ran=ran, heard=threading.get_ident()), seen.update)
    assert work.busy
    qtbot.waitUntil(lambda: bool(seen))
    assert seen["heard"] == threading.get_ident() != seen["ran"]
    assert not work.busy


def test_a_problem_goes_to_failed(work, qtbot):
    heard = []

    def job():
        raise Problem(SORT)

    work.run(job, heard.append, lambda problem: heard.append(problem.code))
    qtbot.waitUntil(lambda: heard == ["late"])


def test_jobs_run_one_after_the_other(work, qtbot):
    order = []
    for number in range(5):
        work.run(lambda number=number: number, order.append, order.append)
    qtbot.waitUntil(lambda: len(order) == 5)
    assert order == [0, 1, 2, 3, 4]


def test_a_forgotten_job_is_not_heard(work, qtbot):
    heard, gate = [], threading.Event()
    ticket = work.run(gate.wait, heard.append, heard.append)
    work.run(lambda: "second", heard.append, heard.append)
    work.forget(ticket)
    work.forget(ticket)
    gate.set()
    qtbot.waitUntil(lambda: heard == ["second"])


def test_a_mistake_is_raised_in_the_windows_thread(work, qtbot):
    from pytestqt.exceptions import capture_exceptions

    with capture_exceptions() as caught:
        work.run(lambda: 1 // 0, lambda _: None, lambda _: None)
        qtbot.waitUntil(lambda: len(caught) == 1)
    assert caught[0][0] is ZeroDivisionError


def test_nothing_is_begun_once_it_is_closed(qtbot):
    work, begun = Work(), []
    assert work.close()
    work.run(lambda: begun.append("job"), begun.append, begun.append)
    assert not work.busy
    assert work._pool.waitForDone(1_000)
    assert begun == []
