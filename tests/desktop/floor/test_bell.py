"""The bell of the rendezvous, on whatever page one is, and the number beside the floor."""

from __future__ import annotations

import time

from PySide6.QtWidgets import QApplication, QWidget

from muster_desktop.bell import LATE_MS, LOOK_MS, Bell
from muster_desktop.counted import counts
from muster_desktop.floor.meeting import SITE as SHOWN
from muster_desktop.floor.meeting import next_ring
from muster_desktop.remembered import Remembered
from tests.desktop.floor.conftest import SITE
from tests.desktop.pages import heard

MINUTE = 60_000


def now():
    return time.time_ns() // 1_000_000


def plan(context, minutes, site=SITE, **more):
    return context.ledger.add("rendezvous", site, {"planned": [now() + minutes * MINUTE, 0], **more})


def test_it_rings_once_when_the_time_has_come(context, qtbot, monkeypatch):
    Remembered(context.ledger).keep(SHOWN, SITE)
    called = []
    monkeypatch.setattr(QApplication, "alert", called.append)
    told, shell = heard(context), QWidget()
    qtbot.addWidget(shell)
    bell = Bell(context, shell, context.ears)
    record = plan(context, 25, place="Front desk")
    qtbot.waitUntil(lambda: bell._timer.isActive())
    assert 0 < bell._timer.interval() <= LOOK_MS and not told.bars
    context.ledger.edit(record, {"planned": [now() - MINUTE, 0]})
    qtbot.waitUntil(lambda: len(told.bars) == 1)
    assert "Front desk" in told.bars[0].text and called == [shell.window()]
    context.ledger.edit(record, {"note": "Bring the list"})
    qtbot.waitUntil(lambda: not context.work.busy)
    assert len(told.bars) == 1
    context.ledger.edit(record, {"planned": [now() - LATE_MS - MINUTE, 0]})
    qtbot.waitUntil(lambda: not context.work.busy and bell._next.at < now() - LATE_MS)
    assert len(told.bars) == 1, "nobody is called to what is long over"
    bell.close()


def test_it_rings_where_one_has_a_shift_before_what_the_page_shows(context):
    ledger = context.ledger
    assert next_ring(ledger) is None
    ledger.add("site", "zerin", {"name": "Zerin"})
    here, there = plan(context, 30), plan(context, 10, "zerin")
    Remembered(ledger).keep(SHOWN, SITE)
    assert next_ring(ledger).record == here
    ledger.add("shift", "zerin", {"person": ledger.person, "start": [now(), 0], "end": [now() + MINUTE, 0]})
    assert next_ring(ledger).record == there


def test_beside_the_floor_stands_how_many_issues_wait_for_me(context, log):
    me = context.ledger.person
    for status in ("in_hand", "fix_ready", "waiting", "closed"):
        log(status, status=status, owner=me)
    log("Of a colleague", status="in_hand", owner="a" * 32)
    found = counts(context.ledger)
    assert (found["floor"].number, found["support"].number) == (2, 4)
