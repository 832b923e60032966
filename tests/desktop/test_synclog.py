"""The log of rounds: quiet ones are not told, failures of one sort in a row are one line, and it stays short."""

from muster.problems import NO_SERVER, Problem, Sort
from muster.sync import Outcome
from muster_desktop import synclog
from muster_desktop.synclog import KEY, MOST, failed, keep, lines, rested

OFFLINE = Sort("no_answer", NO_SERVER, "Nothing answers at {address}.")


def test_lines_come_back_newest_first(profile):
    ledger = next(iter(profile.ledgers.values()))
    keep(ledger, rested(1_000, 2.5, Outcome(sent=3, received=4, bytes_up=500, bytes_down=600)))
    keep(ledger, failed(2_000, 0.5, Problem(OFFLINE, address="a.org")))
    newest, oldest = lines(ledger)
    assert (oldest.sent, oldest.received, oldest.up, oldest.down, oldest.seconds) == (3, 4, 500, 600, 2.5)
    assert str(newest.problem()) == "Nothing answers at a.org."
    assert oldest.problem() is None


def test_only_what_says_something_is_told(profile):
    ledger = next(iter(profile.ledgers.values()))
    keep(ledger, rested(1, 0.1, Outcome()))
    assert lines(ledger) == []
    for at in range(5):
        keep(ledger, failed(10 + at, 0.1, Problem(OFFLINE, address="a.org")))
    assert [(line.ms, line.times) for line in lines(ledger)] == [(14, 5)]
    keep(ledger, rested(20, 0.1, Outcome()))
    keep(ledger, rested(30, 0.1, Outcome()))
    assert [(line.ms, line.code, line.times) for line in lines(ledger)] == [(30, "", 2), (14, "no_answer", 5)]


def test_it_stays_short_and_does_without_what_it_cannot_read(profile):
    ledger = next(iter(profile.ledgers.values()))
    for at in range(MOST + 5):
        keep(ledger, rested(at, 0.1, Outcome(sent=1)))
    assert len(lines(ledger)) == MOST
    assert lines(ledger)[0].ms == MOST + 4
    with ledger.store.write(ledger.rollout) as tx:
        tx.put(KEY, b"{")
    assert synclog.lines(ledger) == []
