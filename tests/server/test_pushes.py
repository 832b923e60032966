"""Pushes that share a transaction: each is judged, answered and kept as if it had come alone."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from muster.author import Edit
from muster.change import Entry
from muster.founding import grant_id
from muster.ids import new_id
from muster.proofs import chained, cursor_of, entry_hash, point
from muster.store import START
from muster.store.digests import digest_of
from muster.verdicts import ACCEPTED, RIGHTS
from muster.wire import Answer, BadMessage
from muster_server import pushes
from muster_server.exchange import Exchange
from muster_server.known import TOLD
from tests.server.offers import Sender, log_of
from tests.server.test_gathering import together
from whole.together import Meeting


@pytest.fixture
def meeting(tmp_path: Path, either: object) -> Meeting:
    return Meeting(tmp_path, either.store.engine)  # type: ignore[attr-defined]


def come(meeting: Meeting, *messages: tuple[Sender, bytes]) -> tuple[list[Answer | Exception], list[int]]:
    """The answers to messages that come while the first of them is taken, and how many shared a transaction each time."""
    exchange = meeting.exchange
    out, sizes = together(exchange.pushes, meeting.rollout, [lambda each=each: exchange.handle(each) for _, each in messages])  # type: ignore[misc]
    return [sender.read(reply) if isinstance(reply, bytes) else reply  # type: ignore[misc]
            for (sender, _), reply in zip(messages, out, strict=True)], sizes


def ticks(sender: Sender, *values: object) -> list[Entry]:
    return [sender.change(n, new_id(), value=value) for n, value in enumerate(values)]


def whole(meeting: Meeting) -> list[Entry]:
    """The log, without gaps and with the chain that the database tells."""
    log, chain = log_of(meeting), START
    for entry in log:
        chain = chained(chain, entry_hash(entry))
    with meeting.store.read(meeting.rollout) as tx:
        assert tx.one("SELECT seq, chain FROM rollout WHERE no=?", (tx.no,)) == (len(log), chain)
    assert [entry.seq for entry in log] == list(range(1, len(log) + 1))
    return log


def values(entries: Sequence[Entry]) -> list[object]:
    return [entry.change.value for entry in entries]


def test_one_is_refused_one_breaks_off_and_the_others_stand(meeting: Meeting) -> None:
    first, walker, broken, lost, last = (Sender(meeting, role) for role in ("hq", "viewer", "hq", "hq", "hq"))
    usher, size = Sender(meeting, "hq"), len(log_of(meeting))
    torn = [*ticks(broken, "stands first"), broken.change(2, new_id(), save=1, value="half a save")]
    strange = cursor_of(meeting.mac, bytes.fromhex(meeting.rollout), point(1, size, b"another chain".ljust(32)))
    offered = {usher: ticks(usher, "u"), first: ticks(first, "a", "b"), walker: ticks(walker, "may not"), broken: torn,
               last: ticks(last, "c", "d")}
    said, sizes = come(meeting, *((each, each.message(each.said(entries))) for each, entries in offered.items()))
    assert sizes == [1, 4, 1, 1, 1, 1]  # what broke off was tried again alone, and so were the others
    assert isinstance(said[3], BadMessage)
    assert [[entry.verdict for entry in each.acks(answer, *offered[each])] for each, answer in zip(offered, said, strict=True)
            if isinstance(answer, Answer)] == [[ACCEPTED], [ACCEPTED] * 2, [RIGHTS], [ACCEPTED] * 2]
    assert values(whole(meeting)[size:]) == ["u", "a", "b", "may not", "c", "d"]

    (_, one, other), sizes = come(meeting, (usher, usher.message(usher.said([usher.change(1, new_id())]))),
                                  (lost, lost.message(lost.said(ticks(lost, "lost"), generation=1, cursor=strange))),
                                  (last, last.message(last.said([last.change(2, new_id(), value="e")]))))
    assert isinstance(one, Answer) and isinstance(other, Answer)
    assert (sizes, one.refused, other.refused, other.acks is not None) == ([1, 2], "restored", "", True)
    assert values(whole(meeting)[size + 6:]) == ["x", "e"]


@pytest.mark.parametrize("room", [0, 3, 1])
def test_each_is_told_of_the_others_and_stands_at_the_same_end(meeting: Meeting, room: int) -> None:
    usher, *senders = (Sender(meeting, "hq") for _ in range(4))
    _, filled = senders[0].filled()
    assert filled.scope is not None
    at = {"scope": filled.scope.hash, "cursor": filled.cursor, "room": room}
    offered = {each: ticks(each, f"{i} one", f"{i} two") for i, each in enumerate([usher, *senders])}
    said, sizes = come(meeting, *((each, each.message(each.said(entries, **(at if each is senders[0] else {}))))
                                  for each, entries in offered.items()))
    assert sizes == [1, 3]
    answer, log = said[1], whole(meeting)
    assert isinstance(answer, Answer) and values(log[-8:]) == [f"{i} {word}" for i in range(4) for word in ("one", "two")]
    assert [entry.seq for entry in senders[0].acks(answer, *offered[senders[0]])] == [len(log) - 5, len(log) - 4]
    got = [entry for signed in senders[0].frames(answer) for entry in signed.entries]
    others = [entry for entry in log[-8:] if entry.change.epoch != senders[0].epoch]
    assert got == (others if not room else others[:room])
    assert answer.more == bool(room) and (answer.summary >= 0) == (not room)
    while answer.more:
        answer = senders[0].offer(**(at | {"cursor": answer.cursor}))
        got += [entry for signed in senders[0].frames(answer) for entry in signed.entries]
    assert [entry for entry in got if entry.change.epoch != senders[0].epoch] == others
    with meeting.store.read(meeting.rollout) as tx:
        assert answer.summary == senders[0].offer(**(at | {"cursor": answer.cursor, "room": 0})).summary >= 0, tx.no


def test_what_tells_of_people_or_sites_is_taken_by_itself(meeting: Meeting) -> None:
    """Also where the message does not say so: it says only which change it follows."""
    usher, boss, writer = Sender(meeting, "hq"), Sender(meeting, "hq"), Sender(meeting, "coordinator")
    grant = grant_id(meeting.rollout, "", writer.person, "coordinator")
    given = next(entry for entry in log_of(meeting) if entry.change.record == grant and entry.change.field == "role")
    takes = boss.change(0, grant, "role", None, kind="grant", site="", named=[given.change.id])
    for known in ({}, {given.change.id: given.seq}):
        said, sizes = come(meeting, (usher, usher.message(usher.said([usher.change(len(known), new_id())]))),
                           (boss, boss.message(boss.said([takes], known))),
                           (writer, writer.message(writer.said(wrote := [writer.change(len(known), new_id())]))))
        assert sizes == ([1, 2, 1, 1] if known else [1, 1, 1])
        assert isinstance(said[2], Answer) and [entry.verdict for entry in writer.acks(said[2], *wrote)] == [RIGHTS]


def test_two_of_one_laptop_and_large_ones_do_not_share(meeting: Meeting, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pushes, "TOGETHER", 3)
    usher, first, second = (Sender(meeting, "hq") for _ in range(3))
    one, two, three = first.change(0, new_id()), first.change(1, new_id()), ticks(second, *"abc")
    said, sizes = come(meeting, (usher, usher.message(usher.said(ticks(usher, "u")))),
                       (first, first.message(first.said([one]))), (first, first.message(first.said([one, two]))),
                       (second, second.message(second.said(three))))
    assert sizes == [1, 1, 1, 1] and all(isinstance(answer, Answer) and answer.acks for answer in said)
    assert len({entry.change.id for entry in whole(meeting)}) == len(log_of(meeting))


def test_rights_that_another_worker_changed_count_at_once(meeting: Meeting) -> None:
    sender, other = Sender(meeting, "coordinator"), Exchange(meeting.store, meeting, meeting.clock,
                                                             lambda device, certificate: meeting.devices.get(device))
    grant = grant_id(meeting.rollout, "", sender.person, "coordinator")
    assert sender.verdicts(*ticks(sender, "may")) == [ACCEPTED]
    meeting.scribe.save(meeting.rollout, [Edit(grant, "grant", "", {"role": None})])
    here, meeting.exchange = meeting.exchange, other
    assert sender.verdicts(sender.change(1, new_id())) == [RIGHTS]
    meeting.scribe.save(meeting.rollout, [Edit(grant, "grant", "", {"role": "coordinator"})])
    meeting.exchange = here
    assert sender.verdicts(sender.change(2, new_id())) == [ACCEPTED]


def test_a_log_that_never_said_where_it_told_of_people_is_asked_each_time(meeting: Meeting) -> None:
    sender = Sender(meeting, "coordinator")
    with meeting.store.write(meeting.rollout) as tx:
        tx.put(TOLD, None)
    assert sender.verdicts(*ticks(sender, "may")) == [ACCEPTED]
    grant = bytes.fromhex(grant_id(meeting.rollout, "", sender.person, "coordinator"))
    with meeting.store.write(meeting.rollout) as tx:
        tx.run("DELETE FROM record WHERE rollout=? AND id=?", (tx.no, grant))
    assert sender.verdicts(sender.change(1, new_id())) == [RIGHTS]


def test_an_epoch_is_its_first_laptops(meeting: Meeting) -> None:
    """Two laptops that both say that an epoch is theirs come at once: the second is refused, the first and the third stand."""
    usher, first, thief, third = (Sender(meeting, "hq") for _ in range(4))
    stolen = thief.change(1, new_id(), epoch=first.epoch, value="stolen")
    size, os_epoch = len(log_of(meeting)), os.urandom(8)
    third.epoch = os_epoch
    said, sizes = come(meeting, *((each, each.message(each.said(entries))) for each, entries in (
        (usher, ticks(usher, "u")), (first, ticks(first, "a")), (thief, [stolen]), (third, ticks(third, "c")))))
    assert isinstance(said[2], BadMessage) and sizes == [1, 3, 1, 1, 1]
    assert values(whole(meeting)[size:]) == ["u", "a", "c"]


def test_laptops_that_push_together_are_in_step_after_that_one_round(meeting: Meeting) -> None:
    """Each on the same field too: a clash of all of them, and a delete by one who saw none of the others."""
    boss, *laptops = (meeting.laptop("hq") for _ in range(5))
    boss.sync()
    record = boss.ledger.add("risk", "haro", {"title": "No power"})
    for each in (boss, *laptops):
        each.sync()
    boss.ledger.edit(record, {"controls": "Generator"})
    for i, each in enumerate(laptops[:3]):
        each.ledger.edit(record, {"title": f"No power {i}"})
        each.ledger.add("risk", "zerin", {"title": f"Of {i}"})
    laptops[3].ledger.delete(record)
    went, sizes = together(meeting.exchange.pushes, meeting.rollout, [each.sync for each in (boss, *laptops)])
    assert sizes == [1, 4] and all(outcome.mended == 0 for outcome in went)  # type: ignore[attr-defined]
    with meeting.store.read(meeting.rollout) as tx:
        whole_log = digest_of(tx)
    assert {each.ledger.digest() for each in laptops} == {whole_log}
    boss.sync()
    assert boss.ledger.digest() == whole_log and len(boss.ledger.in_clash()) == 1
    whole(meeting)
