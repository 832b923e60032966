"""What a page shows is read once for many saves, once more for those that came meanwhile, and not while nobody looks."""

import threading

import pytest
from PySide6.QtWidgets import QWidget

from muster.problems import BAD, Problem, Sort
from muster_desktop.ledger import Changed
from muster_desktop.names import Directory
from muster_desktop.pagereading import PageReading
from tests.desktop.pages import made_context

SORT = Sort("late", BAD, "Too late.")
ISSUE, RISK = (Changed(frozenset(("00",)), frozenset((kind,))) for kind in ("issue", "risk"))


@pytest.fixture
def context(profile, theme, words):
    yield from made_context(profile, theme, words)


class Read:
    """A page whose reading gives how often it was read; `gate` holds a reading up, `problem` ends it."""

    def __init__(self, context, qtbot, **how):
        self.page, self.context, self.qtbot = QWidget(), context, qtbot
        qtbot.addWidget(self.page)
        self.gate, self.begun, self.count, self.problem = threading.Event(), threading.Event(), 0, None
        self.gate.set()
        self.taken, self.refused, self.rests, self.late = [], [], [], []
        self.names = Directory(context.ledger, context.words)
        self.reading = PageReading(context, self.page, lambda: self.work, self.names, **how)
        self.reading.taken.connect(self.taken.append)
        self.reading.failed.connect(self.refused.append)
        self.reading.rest.connect(lambda: self.rests.append(self.taken[-1]))
        self.reading.late.connect(lambda: self.late.append(len(self.taken)))

    def work(self):
        self.count += 1
        self.begun.set()
        assert self.gate.wait(20)
        if self.problem is not None:
            raise self.problem
        return self.count

    def show(self):
        self.page.show()
        self.qtbot.waitExposed(self.page)

    def hear(self, changed=ISSUE):
        self.context.ears.changed.emit(changed)

    def settle(self):
        self.qtbot.waitUntil(lambda: not self.reading.busy and not self.context.work.busy, timeout=20_000)


@pytest.fixture
def read(context, qtbot):
    return Read(context, qtbot)


def test_an_unseen_page_reads_once_when_it_is_shown(read):
    read.reading.read()
    read.settle()
    assert read.taken == [1], "the first time it is read before it is shown"
    for _ in range(3):
        read.hear()
    assert not read.reading.busy
    read.show()
    assert read.reading.busy
    read.settle()
    assert read.taken == read.rests == [1, 2]
    read.page.hide()
    read.show()
    assert not read.reading.busy, "nothing was saved meanwhile"


def test_a_page_that_was_left_before_it_was_read_waits_until_it_is_seen(read):
    read.show()
    read.hear()
    read.page.hide()
    read.qtbot.waitUntil(lambda: not read.reading.busy)
    assert read.count == 0
    read.show()
    read.settle()
    assert read.taken == [1]


def test_ten_saves_make_one_reading(read):
    read.show()
    for _ in range(10):
        read.hear()
    read.settle()
    assert read.taken == [1]


def test_what_came_during_a_reading_is_read_again(read):
    read.show()
    read.gate.clear()
    read.reading.read()
    for _ in range(3):
        read.hear()
    read.gate.set()
    read.settle()
    assert read.taken == [1, 2] and read.rests == [2]


def test_what_was_asked_for_during_a_reading_takes_its_place(read):
    read.show()
    read.gate.clear()
    read.reading.read()
    read.reading.read()
    read.gate.set()
    read.settle()
    assert read.taken == read.rests == [2], "what was read before is of another site, or another day"


def test_a_failure_leaves_what_was_shown(read):
    read.show()
    read.reading.read()
    read.settle()
    read.problem = Problem(SORT)
    read.hear()
    read.settle()
    assert read.taken == [1] and [problem.code for problem in read.refused] == ["late"]
    read.problem = None
    read.reading.read()
    read.settle()
    assert read.taken == [1, 3]


def test_only_its_kinds_are_heard_of_and_names_are_forgotten_of_every_kind(context, qtbot):
    read = Read(context, qtbot, heard=("issue",), status=False)
    read.show()
    risks = read.names.named("risk")
    read.hear(RISK)
    read.hear(Changed(frozenset(), frozenset(), status=True))
    assert not read.reading.busy and read.names.named("risk") is not risks
    read.hear(ISSUE)
    assert read.reading.busy
    read.settle()


class Slow:
    """A ledger that is slow to give what it has read."""

    def __init__(self, ledger, read):
        self._ledger, self._read = ledger, read

    def __getattr__(self, name):
        return getattr(self._ledger, name)

    def records(self, kind):
        found = self._ledger.records(kind)
        self._read.begun.set()
        assert self._read.gate.wait(20)
        return found


def test_names_that_were_being_read_during_a_save_are_read_again(context, qtbot):
    read = Read(context, qtbot, named=("site",))
    read.names._ledger = Slow(context.ledger, read)
    read.show()
    read.gate.clear()
    read.reading.read()
    assert read.begun.wait(20)
    context.ledger.add("site", "haro", {"name": "Haro"})
    read.gate.set()
    read.settle()
    assert "Haro" in [each.name for each in read.names.named("site")]
    assert read.taken == [1, 2]


def test_a_first_reading_that_takes_long_is_said(read):
    read.show()
    read.gate.clear()
    read.reading.read()
    read.reading._late.timeout.emit()
    read.gate.set()
    read.settle()
    assert read.late == [0] and not read.reading._late.isActive()
    read.reading.read()
    assert not read.reading._late.isActive(), "what is shown stays while it is read again"
    read.settle()
