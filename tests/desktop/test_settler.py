"""Many saves are carried over from the write-ahead log in a lull, so that no save has to do it by itself."""

import pytest

from muster_desktop.context import Ears
from muster_desktop.opener import Work
from muster_desktop.settler import MANY, Settler


@pytest.fixture
def ledger(profile):
    return next(iter(profile.ledgers.values()))


@pytest.fixture
def jobs(ledger, qapp):
    """What the settler had done, once it is done."""
    ears, work, done = Ears(ledger), Work(), []
    run = work.run
    work.run = lambda job, then, failed: run(job, lambda result: (then(result), done.append(job)), failed)
    settler = Settler(ledger.store, ears, work, work)
    yield done
    settler.close()
    ears.close()
    work.close()


def size(profile) -> int:
    """Bytes of the write-ahead log: it grows until all of it is in the file, and begins anew then."""
    (log,) = profile.vault.folder.glob("*-wal")
    return log.stat().st_size


def edits(ledger, record, many):
    for number in range(many):
        ledger.edit(record, {"title": f"Power cuts {number}"})


def test_after_many_saves_the_log_begins_anew(profile, ledger, jobs, qtbot):
    record = ledger.add("risk", "", {"title": "Power cuts"})
    edits(ledger, record, MANY)
    grown = size(profile)
    qtbot.waitUntil(lambda: bool(jobs), timeout=10_000)
    edits(ledger, record, MANY - 10)
    assert size(profile) == grown


def test_after_few_saves_nothing_is_done(profile, ledger, jobs, qtbot):
    record = ledger.add("risk", "", {"title": "Power cuts"})
    edits(ledger, record, MANY - 10)
    grown = size(profile)
    qtbot.wait(600)
    assert not jobs
    edits(ledger, record, 5)
    assert size(profile) > grown
