"""What a server keeps of the end of its logs: only what the chain that the database tells can prove, and never too much."""

from __future__ import annotations

import threading

import pytest

from muster.change import Change, Entry
from muster.fields import Value
from muster_server import tail
from muster_server.tail import Grown, Tail


def grown(start: int, count: int, value: Value = "x", branch: str = "") -> Grown:
    """Entries `start` + 1 to `start` + `count`; the chain at seq n is its number, and the branch from which it is."""
    entries = [Entry(Change(b"epoch...", n, n, "00" * 16, "risk", "haro", "title", value, (), 0, 0, 0), n, 0, 0, {})
               for n in range(start + 1, start + count + 1)]
    return Grown(chain(start, branch), entries, [chain(entry.seq, branch) for entry in entries],
                 [b"hash %d" % entry.seq for entry in entries])


def chain(seq: int, branch: str = "") -> bytes:
    return f"{branch}{seq}".encode()


def seqs(found: Grown | None) -> list[int]:
    return [] if found is None else [entry.seq for entry in found.entries]


def test_what_was_noted_is_found_with_its_chains_and_hashes() -> None:
    kept = Tail()
    kept.note("r", grown(10, 3))
    kept.note("r", grown(13, 2))
    found = kept.since("r", 11, 15, chain(15))
    assert found is not None and seqs(found) == [12, 13, 14, 15]
    assert (found.before, found.chains[-1], found.hashes[0]) == (chain(11), chain(15), b"hash 12")
    assert seqs(kept.since("r", 10, 12, chain(12))) == [11, 12]


@pytest.mark.parametrize("rollout, seq, high, said", [
    ("r", 9, 13, chain(13)), ("r", 10, 14, chain(14)), ("r", 10, 13, chain(13, "other")), ("r", 13, 13, chain(13)),
    ("r", 14, 13, chain(13)), ("s", 10, 13, chain(13))])
def test_what_is_not_proven_or_not_kept_is_not_found(rollout: str, seq: int, high: int, said: bytes) -> None:
    kept = Tail()
    kept.note("r", grown(10, 3))
    assert kept.since(rollout, seq, high, said) is None


def test_what_another_worker_wrote_between_begins_it_anew() -> None:
    kept = Tail()
    kept.note("r", grown(10, 3))
    kept.note("r", grown(20, 2))
    assert (seqs(kept.since("r", 10, 22, chain(22))), seqs(kept.since("r", 20, 22, chain(22)))) == ([], [21, 22])


def test_a_log_that_was_put_back_goes_on_otherwise() -> None:
    kept = Tail()
    kept.note("r", grown(10, 3))
    kept.note("r", grown(13, 1))
    kept.note("r", grown(12, 3, branch="again "))
    assert seqs(kept.since("r", 12, 14, chain(14, "again "))) == [13, 14]
    assert kept.since("r", 12, 14, chain(14)) is None


def test_who_comes_late_takes_nothing_away() -> None:
    kept = Tail()
    kept.note("r", grown(12, 2))
    kept.note("r", grown(10, 2))
    assert seqs(kept.since("r", 12, 14, chain(14))) == [13, 14]


def test_it_stays_small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tail, "MOST", 4)
    monkeypatch.setattr(tail, "LOGS", 2)
    kept = Tail()
    for start in range(0, 30, 3):
        kept.note("r", grown(start, 3))
    assert kept.since("r", 20, 30, chain(30)) is None and seqs(kept.since("r", 27, 30, chain(30))) == [28, 29, 30]
    kept.note("r", grown(30, 2, "x" * (tail.LARGEST + 1)))
    assert kept.since("r", 30, 32, chain(32)) is None
    kept.note("r", grown(32, 1, [1, 2]))
    assert seqs(kept.since("r", 32, 33, chain(33))) == [33]
    kept.note("r", grown(33, 1, ["x" * tail.LARGEST]))
    for each in "st":
        kept.note(each, grown(0, 1))
    kept.note("u", grown(0, 1))
    assert [bool(kept.since(each, 0, 1, chain(1))) for each in "stu"] == [False, True, True]


def test_many_threads_leave_it_whole() -> None:
    kept = Tail()
    threads = [threading.Thread(target=kept.note, args=("r", grown(start, 3))) for start in range(0, 60, 3)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert seqs(kept.since("r", 57, 60, chain(60))) == [58, 59, 60]
