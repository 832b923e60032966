"""Garbage is collected in the window's thread, whoever makes it."""

import gc
import threading
import weakref

import pytest

from muster_desktop.sweeper import Sweeper


class Ring:
    """Garbage that only the collector finds."""

    def __init__(self, heard):
        self.itself = self
        weakref.finalize(self, lambda: heard.append(threading.get_ident()))


@pytest.fixture
def sweeper(qapp):
    gc.enable()
    sweeper = Sweeper()
    yield sweeper
    sweeper.close()
    assert gc.isenabled()
    sweeper.close()


def litter(count, heard):
    for _ in range(count):
        Ring(heard)


def test_a_worker_frees_nothing(sweeper, qtbot):
    heard = []
    thread = threading.Thread(target=litter, args=(5_000, heard))
    thread.start()
    thread.join()
    assert heard == []
    assert sweeper.sweep() > 0
    assert set(heard) == {threading.get_ident()}


def test_it_sweeps_by_the_clock(sweeper, qtbot):
    heard = []
    litter(5_000, heard)
    sweeper._timer.setInterval(5)
    qtbot.waitUntil(lambda: len(heard) == 5_000)


def test_a_little_is_left_lying(sweeper):
    sweeper.sweep()
    assert sweeper.sweep() == 0
