"""The server put back from an older copy: what anybody still holds comes back, by itself, exactly once, as it was judged."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from muster import sync as syncing
from muster.change import Entry, Id
from muster.founding import grant_id
from muster.membership import place_of
from muster.problems import Problem
from muster.proofs import chained, content_hash, entry_hash
from muster.quarantine import WAITING
from muster.store import START
from muster.store.log import at as stands_at
from muster.sync import Progress, Round
from muster.wire import Mend, Offer
from muster_server import reading
from tests.postgres import Postgres
from whole.restored import Laptop, Served


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    made = Served(tmp_path, None)
    yield made
    made.close()


@pytest.fixture
def either(tmp_path: Path, database: str | None) -> Iterator[Served]:
    made = Served(tmp_path, database)
    yield made
    made.close()


def by_id(served: Served) -> dict[Id, Entry]:
    """The log, sound in itself: each id once, no gap, the chain unbroken."""
    log = served.log()
    chain = START
    for seq, entry in enumerate(log, 1):
        assert entry.seq == seq
        chain = chained(chain, entry_hash(entry))
    with served.meeting.store.read(served.rollout) as tx:
        assert bytes(tx.one("SELECT chain FROM rollout WHERE no=?", (tx.no,))[0]) == chain
    out = {entry.change.id: entry for entry in log}
    assert len(out) == len(log)
    return out


def all_back(before: dict[Id, Entry], after: dict[Id, Entry]) -> None:
    """Every change stands as it stood: content, rank, verdict and joined vector; only its place may be another."""
    assert before.keys() <= after.keys()
    for key, entry in before.items():
        again = after[key]
        assert content_hash(again.change) == content_hash(entry.change)
        assert (again.rank, again.verdict, again.vector) == (entry.rank, entry.verdict, entry.vector)


def synced(*laptops: Laptop) -> None:
    for _ in range(2):
        for laptop in laptops:
            laptop.sync()


def team(served: Served) -> tuple[Laptop, ...]:
    laptops = (served.laptop(), served.laptop("coordinator", "haro"), served.laptop("trainer", "zerin"),
               served.laptop("coordinator", "zerin"), served.laptop("walker", "haro"))
    synced(*laptops)
    return laptops


def test_a_drill(either: Served) -> None:
    """Five laptops, some with everything sent and some not; the server goes back to a dump; all sync, and nothing is lost."""
    hq, haro, trainer, zerin, _ = laptops = team(either)
    shared = haro.add("before the dump", "haro")
    synced(*laptops)
    dump = either.dump()
    for number, (laptop, site) in enumerate(zip(laptops, ("", "haro", "zerin", "zerin", "haro"), strict=True)):
        for turn in range(5):
            laptop.ledger.add("issue", site, {"summary": f"{number} after the dump {turn}", "description": "d"})
    hq.ledger.edit(shared, {"title": "by HQ"})
    haro.ledger.edit(shared, {"title": "by the site"})
    hq.sync()
    haro.sync()
    zerin.ledger.delete(zerin.add("made and deleted", "zerin"))
    zerin.sync()
    hq.sync()
    before = by_id(either)
    trainer.ledger.add("issue", "zerin", {"summary": "unsent"})
    either.put_back(dump)
    synced(*laptops)
    after = by_id(either)
    all_back(before, after)
    assert either.generation() == 2
    assert either.in_step(*laptops)
    assert [laptop.ledger.waiting() for laptop in laptops] == [0] * 5
    assert len(hq.ledger.records("issue")) == 26
    (clash,) = hq.ledger.in_clash()
    assert {side.value for side in clash.clashes["title"]} == {"by HQ", "by the site"}
    assert hq.sync().round_trips == 1


def test_what_others_made_comes_back_from_who_had_read_it(served: Served) -> None:
    """The author's laptop is gone for good: its work was read by HQ, and HQ's laptop gives it back, signed as it was."""
    hq, haro = served.laptop(), served.laptop("coordinator", "haro")
    synced(hq, haro)
    dump = served.dump()
    record = haro.add("of a laptop that was lost", "haro")
    haro.ledger.edit(record, {"title": "and better"})
    synced(haro, hq)
    before = by_id(served)
    served.put_back(dump)
    outcome = hq.sync()
    assert outcome.given > 2
    all_back(before, by_id(served))
    assert served.in_step(hq)
    with served.meeting.store.read(served.rollout) as tx:
        (epoch,) = {key[0] for key, entry in before.items() if entry.change.record == record}
        assert tx.authors([epoch]) == {epoch: (haro.keys.id, bytes.fromhex(haro.person))}


def test_twice_in_a_row_and_what_was_superseded_comes_back_too(served: Served) -> None:
    hq, haro = served.laptop(), served.laptop("coordinator", "haro")
    synced(hq, haro)
    dump = served.dump()
    record = haro.add("one", "haro")
    synced(haro, hq)
    haro.ledger.edit(record, {"title": "two"})
    synced(haro, hq)
    before = by_id(served)
    for generation in (2, 3, 4):
        served.put_back(dump)
        hq.ledger.add("issue", "", {"summary": f"in generation {generation}"})
        synced(haro, hq)
        after = by_id(served)
        all_back(before, after)
        assert served.generation() == generation and served.in_step(hq, haro)
        before = after


@pytest.mark.parametrize("trips", (1, 5, 9))
def test_put_back_again_while_laptops_give_back(served: Served, trips: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second restore comes after so many requests of the first one's healing: it begins again from the first frame."""
    monkeypatch.setattr(syncing, "BATCH", 3)
    monkeypatch.setattr(reading, "ROOM", 4)
    hq, haro = served.laptop(), served.laptop("coordinator", "haro")
    synced(hq, haro)
    dump = served.dump()
    for number in range(4):
        haro.add(f"{number}", "haro")
        hq.add(f"HQ {number}")
        synced(haro, hq)
    before = by_id(served)
    served.put_back(dump)
    stop = iter(range(trips))
    with pytest.raises(ConnectionError):
        rounds(hq, Cut(served, lambda: next(stop, None) is None)).run()
    served.put_back(dump)
    synced(haro, hq)
    all_back(before, by_id(served))
    assert served.in_step(hq, haro)


class Cut:
    """A line that breaks once `now` says so, after the server has answered."""

    def __init__(self, served: Served, now: Callable[[], bool]) -> None:
        self.served = served
        self.now = now

    def send(self, body: bytes) -> bytes:
        reply = self.served.handle(body)
        if self.now():
            raise ConnectionError("lost")
        return reply


def rounds(laptop: Laptop, link: object) -> Round:
    return Round(laptop.store, laptop.meeting.rollout, laptop.keys, link, laptop.clock)  # type: ignore[arg-type]


def test_it_goes_on_after_a_cut_at_every_request(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    """Bounded Offers, each taken or not; nothing that was given is given again, unless its answer was lost."""
    hq, haro = served.laptop(), served.laptop("coordinator", "haro")
    synced(hq, haro)
    dump = served.dump()
    for number in range(12):
        haro.add(f"{number}", "haro")
        synced(haro, hq)
    before = by_id(served)
    served.put_back(dump)
    monkeypatch.setattr(syncing, "BATCH", 15)
    monkeypatch.setattr(reading, "ROOM", 15)
    cuts = 0
    while True:
        good = iter((False, True))
        link = Cut(served, lambda good=good: next(good))
        try:
            rounds(hq, link).run()
            break
        except ConnectionError:
            cuts += 1
            assert cuts < 80
    assert cuts > 6
    hq.sync()
    all_back(before, by_id(served))
    assert served.in_step(hq)


def test_a_laptop_that_comes_weeks_later_starts_no_generation(served: Served) -> None:
    hq, haro, zerin = served.laptop(), served.laptop("coordinator", "haro"), served.laptop("coordinator", "zerin")
    synced(hq, haro, zerin)
    dump = served.dump()
    only = zerin.add("only this laptop has it", "zerin")
    zerin.sync()
    before = by_id(served)
    served.put_back(dump)
    synced(hq, haro)
    for number in range(9):
        haro.add(f"{number}", "haro")
        synced(haro, hq)
    served.clock.ms += 40 * 86_400_000
    zerin.sync()
    assert (served.generation(), zerin.ledger.waiting()) == (2, 0)
    all_back(before, by_id(served))
    synced(hq, haro)
    assert served.in_step(hq, haro, zerin) and hq.ledger.get(only) is not None


def test_a_laptop_whose_place_the_log_still_has_gives_nothing_back(served: Served) -> None:
    hq, away = served.laptop(), served.laptop("coordinator", "zerin")
    synced(hq, away)
    dump = served.dump()
    hq.add("after the dump")
    hq.sync()
    waits = away.add("made while away", "zerin")
    served.put_back(dump)
    assert hq.sync().given > 0
    outcome = away.sync()
    assert (outcome.given, outcome.sent) == (0, 1)
    hq.sync()
    assert served.in_step(hq, away) and hq.ledger.get(waits) is not None


def test_a_lost_key_of_the_cursors_loses_nothing_and_starts_no_generation(served: Served) -> None:
    hq, haro = served.laptop(), served.laptop("coordinator", "haro")
    synced(hq, haro)
    haro.add("one", "haro")
    synced(haro, hq)
    before = by_id(served)
    served.meeting.exchange.keys = Other(served.meeting.keys)  # type: ignore[assignment]
    outcome = hq.sync()
    assert outcome.given > 0 and served.generation() == 1
    assert by_id(served).keys() == before.keys()
    synced(haro, hq)
    assert served.in_step(hq, haro)


class Other:
    """The server's keys with another one for cursors."""

    def __init__(self, keys: object) -> None:
        self.keys = keys
        self.mac = os.urandom(32)

    def __getattr__(self, name: str) -> object:
        return getattr(self.keys, name)


def test_a_signed_verdict_stands(served: Served) -> None:
    """What was taken while a right stood stays, what was kept aside stays aside, whatever the rights say when it comes back."""
    hq, haro = served.laptop(), served.laptop("coordinator", "haro")
    synced(hq, haro)
    good = haro.add("while the right stood", "haro")
    haro.sync()
    dump_before_withdrawal = served.dump()
    bad = haro.add("after it was withdrawn", "haro")
    hq.ledger.delete(grant_id(served.rollout, "haro", haro.person, "coordinator"))
    hq.sync()
    assert haro.sync().quarantined == 1
    hq.sync()
    before = by_id(served)
    served.put_back(dump_before_withdrawal)
    synced(haro, hq)  # the restored log still gives the right to whom it was taken from
    after = by_id(served)
    all_back(before, after)
    assert [entry.verdict > 0 for entry in after.values() if entry.change.record == bad] == [True]
    assert [entry.verdict for entry in after.values() if entry.change.record == good] == [0]
    assert served.in_step(hq, haro)


def test_what_the_new_log_keeps_aside_counts_nowhere_nor_what_it_had_covered(served: Served) -> None:
    """The author never heard that its edits were taken, was removed meanwhile, and sends them anew: what a reader of them has
    live goes, and the one under it with it."""
    hq, haro, viewer = served.laptop(), served.laptop("coordinator", "haro"), served.laptop("viewer", "")
    synced(hq, haro, viewer)
    record = haro.add("before the dump", "haro")
    synced(haro, viewer)
    dump = served.dump()
    for title in ("one", "two"):
        haro.ledger.edit(record, {"title": title})
    with pytest.raises(ConnectionError):
        rounds(haro, Cut(served, lambda: True)).run()
    viewer.sync()
    assert viewer.titles() == {"two"}
    served.put_back(dump)
    served.meeting.devices.revoke(haro.keys.id.hex())
    with pytest.raises(Problem, match="HQ removed this computer"):
        haro.sync()
    assert [laptop.sync().mended for laptop in (hq, viewer)] == [0, 0]
    assert served.in_step(hq, viewer) and viewer.titles() == {"before the dump"}
    assert [each.state for each in hq.ledger.quarantine()] == [WAITING] * 2


def test_a_laptop_that_joined_after_the_dump_is_known_again(either: Served) -> None:
    hq = either.laptop()
    hq.sync()
    dump = either.dump()
    new = either.laptop("coordinator", "haro")
    new.sync()
    new.add("of the new one", "haro")
    new.sync()
    before = by_id(either)
    either.put_back(dump)
    new.sync()
    synced(hq, new)
    all_back({key: entry for key, entry in before.items() if entry.change.kind != "device"}, by_id(either))
    assert either.in_step(hq, new) and new.ledger.holder.roles == {("coordinator", "haro")}
    assert {row.id for row in either.meeting.devices.all()} == {hq.keys.id.hex(), new.keys.id.hex()}


def test_who_was_removed_after_the_dump_stays_removed(either: Served) -> None:
    hq, haro, late = either.laptop(), either.laptop("coordinator", "haro"), None
    synced(hq, haro)
    dump = either.dump()
    late = either.laptop("coordinator", "zerin")
    late.sync()
    for laptop in (haro, late):
        either.meeting.devices.revoke(laptop.keys.id.hex())
    hq.sync()
    either.put_back(dump)
    states = {row.id: row.state for row in either.meeting.devices.all()}
    assert states == {hq.keys.id.hex(): "enrolled", haro.keys.id.hex(): "enrolled"}
    hq.sync()
    states = {row.id: row.state for row in either.meeting.devices.all()}
    assert states == {hq.keys.id.hex(): "enrolled", haro.keys.id.hex(): "revoked", late.keys.id.hex(): "revoked"}


def test_a_roll_out_begun_after_the_dump_comes_back_whole(served: Served) -> None:
    dump = served.dump()
    served.rollout = served.meeting.rollouts.begin("Second", "generic").id
    hq, haro = served.laptop(), served.laptop("coordinator", "haro")
    synced(hq, haro)
    haro.add("one", "haro")
    synced(haro, hq)
    before = by_id(served)
    served.put_back(dump)
    synced(haro, hq)
    all_back({key: entry for key, entry in before.items() if entry.change.kind != "device"}, by_id(served))
    assert served.in_step(hq, haro) and haro.titles() == {"one"}
    assert [each.slug for each in served.meeting.rollouts.all()] == ["karwan", "second"]


def test_what_was_forgotten_travels_as_its_hash(served: Served) -> None:
    """A laptop lost a role and dropped what it may not read: the rest of those frames is still worth something."""
    hq, haro, both = served.laptop(), served.laptop("coordinator", "haro"), served.laptop("coordinator", "zerin")
    synced(hq, haro, both)
    grant = hq.ledger.add("grant", "haro", {"person": both.person, "role": "coordinator"})
    synced(hq, both)
    dump = served.dump()
    forgotten, kept = haro.add("forgotten", "haro"), hq.add("kept", "zerin")
    synced(haro, hq, both)
    hq.ledger.delete(grant)
    synced(hq, both)
    assert (both.ledger.get(forgotten), both.titles()) == (None, {"kept"})
    served.put_back(dump)
    both.sync()
    back = {entry.change.record for entry in by_id(served).values()}
    assert kept in back and forgotten not in back
    synced(haro, hq, both)
    assert served.in_step(hq, haro, both) and hq.titles() == {"forgotten", "kept"}


def test_a_clone_that_was_there_first_takes_the_id_and_nothing_is_dropped(served: Served) -> None:
    """Signed work whose id a clone gave away again in the restored log is kept aside for its author and HQ."""
    hq, haro = served.laptop(), served.laptop("coordinator", "haro")
    synced(hq, haro)
    haro.add("begun", "haro")
    synced(haro, hq)
    dump = served.dump()
    clone = haro.copied("clone")
    first = haro.add("signed before the restore", "haro")
    haro.sync()
    served.put_back(dump)
    second = clone.ledger.add("risk", "haro", {"title": "of the clone"})
    clone.sync()
    edited = haro.ledger.edit(first, {"title": "made on what was signed"})
    haro.sync()
    synced(hq, haro, clone)  # type: ignore[arg-type]
    assert edited and served.in_step(hq, haro)
    log = by_id(served)
    aside = [entry for entry in log.values() if entry.change.value == "signed before the restore"]
    assert [entry.verdict > 0 for entry in aside] == [True]
    assert hq.ledger.get(second) is not None
    assert {"of the clone", "made on what was signed", "begun"} == hq.titles() == haro.titles()
    with hq.store.read(served.rollout) as tx:
        assert stands_at(tx, [aside[0].change.id])
    with served.meeting.store.read(served.rollout) as tx:
        epoch = aside[0].change.epoch
        assert tx.authors([epoch])[epoch][1].hex() == haro.person


def test_it_says_how_far_it_is(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    hq = served.laptop()
    hq.sync()
    dump = served.dump()
    for number in range(9):
        hq.add(f"{number}")
        hq.sync()
    served.put_back(dump)
    monkeypatch.setattr(syncing, "BATCH", 4)
    heard: list[Progress] = []
    rounds(hq, hq.wire).run(heard.append)
    giving = [state for state in heard if state.holding]
    assert len(giving) > 3 and giving[-1].given == giving[-1].holding > 9
    assert [state.given for state in giving] == sorted(state.given for state in giving)


def test_frames_of_before_go_when_the_fill_is_whole(served: Served) -> None:
    hq = served.laptop()
    hq.sync()
    record = hq.add("one")
    hq.sync()
    dump = served.dump()
    hq.add("two")
    hq.ledger.edit(record, {"title": "better"})
    hq.sync()
    served.put_back(dump)
    hq.sync()
    with hq.store.read(served.rollout) as tx:
        at = place_of(tx)
        assert (at.giving, at.refill, at.fill) == (None, False, b"")
        sorts = [(sort, generation) for sort, generation in tx.all("SELECT sort, generation FROM frame ORDER BY no")]
    assert sorts.count(("chunk", 2)) == 1 and ("ack", 1) in sorts, "the ack of what was superseded is all that has it"
    assert len([each for each in sorts if each[1] == 1]) < 3


def test_a_server_that_keeps_running_while_its_database_goes_back(tmp_path: Path, cluster: Postgres) -> None:
    """As when a standby that lagged takes over: the programs stay, with all that they remember, and only reconnect."""
    served = Served(tmp_path, cluster.fresh())
    hq, haro = served.laptop(), served.laptop("coordinator", "haro")
    synced(hq, haro)
    dump = served.dump()
    late = served.laptop("trainer", "zerin")
    haro.opened("boot 2")
    haro.add("lost by the standby", "haro")
    synced(late, haro, hq)
    other = served.meeting.rollouts.begin("Second", "generic").id
    before = by_id(served)
    served.put_back(dump, running=True)
    haro.opened("boot 3")
    haro.add("after the standby took over", "haro")
    joined = served.laptop("walker", "haro")  # the server itself writes first, before it knows that it lost anything
    synced(joined, haro, hq, late)
    after = by_id(served)
    all_back({key: entry for key, entry in before.items() if entry.change.kind != "device"}, after)
    assert served.in_step(hq, haro, late, joined)
    assert served.meeting.store.no(other) == 0
    assert not [entry for entry in after.values() if entry.verdict]
    served.close()


def test_what_was_to_be_mended_comes_with_the_fill(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    hq = served.laptop()
    synced(hq)
    dump = served.dump()
    hq.add("after the dump")
    synced(hq)
    served.put_back(dump)
    asked: list[Mend | None] = []
    real = Round._offer

    def offered(self: Round, *arguments: object) -> Offer:
        if not asked:
            self.mending.asks = Mend(b"")
        offer = real(self, *arguments)  # type: ignore[arg-type]
        asked.append(offer.mend)
        return offer

    monkeypatch.setattr(Round, "_offer", offered)
    hq.sync()
    assert asked[0] is not None and len(asked) > 1 and not any(asked[1:])
