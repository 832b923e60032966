"""One Offer in, one Answer out: where a laptop stands, what it is given to read, and who is answered at all."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from muster.author import Edit
from muster.change import Entry
from muster.founding import grant_id
from muster.ids import new_id
from muster.proofs import chained, cursor_of, entry_hash, point, read_cursor
from muster.rights import Holder, may_read
from muster.store import START, Store
from muster.wire import BadMessage
from muster_server.place import MEASURED, chain_at
from tests.postgres import Postgres
from tests.server.offers import Sender, log_of
from whole.together import Meeting


@pytest.fixture
def meeting(tmp_path: Path) -> Meeting:
    return Meeting(tmp_path)


def filled(meeting: Meeting, size: int, site: str = "haro") -> Sender:
    """Somebody of HQ has added so many risks."""
    sender = Sender(meeting, "hq")
    sender.offer(*(sender.change(n, new_id(n + 1), value=f"risk {n}", site=site) for n in range(size)))
    return sender


def beginning(meeting: Meeting) -> bytes:
    """The cursor of somebody who has read nothing of the log."""
    return cursor_of(meeting.mac, bytes.fromhex(meeting.rollout), point(1, 0, START))


def ids(entries: list[Entry]) -> set[tuple[bytes, int]]:
    return {entry.change.id for entry in entries}


# who is answered


def test_an_unknown_device_is_told_so(meeting: Meeting) -> None:
    sender = Sender(meeting)
    del meeting.devices[sender.id]
    assert sender.offer(sender.change(0, new_id())).refused == "unknown_device"
    assert sender.epoch not in {entry.change.epoch for entry in log_of(meeting)}


def test_another_organisation_gets_no_answer(meeting: Meeting) -> None:
    sender = Sender(meeting)
    meeting.organisation_id = os.urandom(16)
    message = sender.message(sender.said())
    meeting.organisation_id = os.urandom(16)
    with pytest.raises(BadMessage):
        meeting.exchange.handle(message)


def test_a_device_cannot_speak_for_another(meeting: Meeting) -> None:
    one, other = Sender(meeting), Sender(meeting)
    other.id = one.id
    with pytest.raises(BadMessage):
        meeting.exchange.handle(other.message(other.said()))


def test_a_roll_out_without_this_person_is_unknown(meeting: Meeting) -> None:
    sender = Sender(meeting)
    for rollout in (os.urandom(16), b"", bytes(99)):
        assert sender.offer(rollout=rollout).refused == "unknown_rollout"
    other = new_id()
    meeting.store.add_rollout(other)
    answer = sender.offer(rollout=bytes.fromhex(other))
    assert (answer.refused, answer.frames, answer.scope) == ("unknown_rollout", [], None)


def test_roll_outs_are_apart(meeting: Meeting) -> None:
    """A cursor or a fill of one says nothing in another, and nothing of one is read in another."""
    sender = Sender(meeting, "hq")
    other, person = new_id(), sender.person
    meeting.store.add_rollout(other)
    grant = Edit(grant_id(other, "", person, "hq"), "grant", "", {"person": person, "role": "hq"})
    meeting.scribe.save(other, [grant])
    meeting.devices[sender.id] = meeting.devices[sender.id]._replace(people={meeting.rollout: person, other: person})
    first = sender.offer(room=1)
    for words in ({"cursor": first.cursor}, {"head": first.head}):
        assert sender.offer(rollout=bytes.fromhex(other), **words).refused == "restored"
    answer = sender.offer(rollout=bytes.fromhex(other), fill=first.fill)
    sender.rollout = bytes.fromhex(other)
    assert answer.refused == ""
    assert {entry.change.record for signed in sender.frames(answer) for entry in signed.entries} == {grant.record}


# where it stands


def test_a_word_that_is_not_ours_leads_to_a_re_offer_and_starts_no_generation(meeting: Meeting) -> None:
    sender = filled(meeting, 3)
    _, last = sender.filled()
    other = cursor_of(b"another server's key".ljust(32), sender.rollout, point(1, 2, START))
    for word in (b"x", os.urandom(40), last.cursor[:-1] + bytes([last.cursor[-1] ^ 1]), other):
        for words in ({"cursor": word}, {"head": word}, {"cursor": last.cursor, "head": word}):
            answer = sender.offer(**words)
            assert (answer.refused, answer.generation, answer.frames) == ("restored", 1, [])
    assert sender.offer(cursor=last.cursor, head=answer.head).refused == ""


@pytest.mark.parametrize("where", ["cursor", "head"])
def test_a_word_of_ours_that_the_log_cannot_match_proves_a_restore(meeting: Meeting, where: str) -> None:
    sender = filled(meeting, 3)
    _, last = sender.filled()
    seq = len(log_of(meeting))
    good = {"cursor": last.cursor, "head": last.head, "scope": last.scope.hash if last.scope else b""}
    for told, place, now in ((1, point(1, seq + 1, START), 2), (1, point(1, seq, b"another chain".ljust(32)), 2),
                             (1, point(1, seq + 1, START), 2), (5, point(5, seq + 1, START), 6)):
        word = cursor_of(meeting.mac, sender.rollout, place)
        answer = sender.offer(sender.change(3, new_id()), generation=told, **(good | {where: word}))
        assert (answer.refused, answer.generation) == ("restored", now)
        assert (answer.acks, answer.frames, answer.scope) == (None, [], None)
        assert len(log_of(meeting)) == seq


def test_the_chain_decides_and_not_the_number(meeting: Meeting) -> None:
    """A place that the log has is good whatever generation it was told in: nobody gives back what nobody lost."""
    sender = filled(meeting, 3)
    _, last = sender.filled()
    seq = len(log_of(meeting))
    word = cursor_of(meeting.mac, sender.rollout, point(2, seq, chain(meeting, seq)))
    answer = sender.offer(cursor=word, head=word, scope=last.scope.hash if last.scope else b"")
    assert (answer.refused, answer.generation) == ("", 1)


def chain(meeting: Meeting, seq: int) -> bytes:
    with meeting.store.read(meeting.rollout) as tx:
        found = chain_at(tx, seq)
    assert found is not None
    return found


def test_the_head_is_where_the_log_ends(meeting: Meeting) -> None:
    sender = Sender(meeting)
    for n in range(3):
        answer = sender.offer(sender.change(n, new_id()))
        place = read_cursor(meeting.mac, sender.rollout, answer.head)
        seq = len(log_of(meeting))
        assert place == point(1, seq, chain(meeting, seq))


# what it is given to read


def test_an_answer_changes_the_scope_or_carries_frames_never_both(meeting: Meeting) -> None:
    sender = filled(meeting, 3)
    answer = sender.offer()
    assert answer.scope is not None and [frame.sort for frame in answer.frames] == ["chunk"]
    answer = sender.offer(scope=answer.scope.hash, cursor=beginning(meeting))
    assert answer.scope is None and [frame.sort for frame in answer.frames] == ["frame"]


@pytest.mark.parametrize("room", [1, 5, 100])
def test_a_fill_in_chunks_gives_what_one_gives(meeting: Meeting, room: int) -> None:
    sender = filled(meeting, 23)
    whole, _ = sender.filled(room=10_000)
    parts, last = sender.filled(room=room)
    assert sorted(map(entry_hash, parts)) == sorted(map(entry_hash, whole))
    seq = len(log_of(meeting))
    assert read_cursor(meeting.mac, sender.rollout, last.cursor) == point(1, seq, chain(meeting, seq))


def test_own_sites_come_first_in_a_fill(meeting: Meeting) -> None:
    filled(meeting, 3, "")
    near = filled(meeting, 3, "zerin")
    person = Sender(meeting, "coordinator", "zerin")
    sites = [entry.change.site for entry in person.filled(room=4)[0]]
    first = next(i for i, site in enumerate(sites) if site != "zerin")
    assert first > 0 and "zerin" not in sites[first:] and near.person


def test_a_fill_of_another_scope_begins_anew(meeting: Meeting) -> None:
    sender = Sender(meeting, "coordinator", "zerin")
    filled(meeting, 9, "zerin")
    answer = sender.offer(room=2)
    assert answer.fill
    meeting.scribe.save(meeting.rollout, [Edit(grant_id(meeting.rollout, "haro", sender.person, "viewer"), "grant", "haro",
                                               {"person": sender.person, "role": "viewer"})])
    again = sender.offer(room=2, fill=answer.fill)
    assert again.scope is not None and answer.scope is not None and again.scope.hash != answer.scope.hash
    assert ids(sender.frames(again)[0].entries) == ids(sender.frames(sender.offer(room=2))[0].entries)


@pytest.mark.parametrize("fill", [b"x", bytes(range(60)), bytes(200)])
def test_a_made_up_fill_begins_anew(meeting: Meeting, fill: bytes) -> None:
    sender = filled(meeting, 3)
    assert len(sender.frames(sender.offer(fill=fill))[0].entries) == len(sender.frames(sender.offer())[0].entries)


def test_the_tail_begins_where_the_fill_began(meeting: Meeting) -> None:
    sender = filled(meeting, 9)
    answer = sender.offer(room=2)
    late = sender.change(9, new_id(0), value="while the fill was under way")
    sender.offer(late)
    entries = [entry for signed in sender.frames(answer) for entry in signed.entries]
    while answer.fill:
        answer = sender.offer(room=2, fill=answer.fill)
        entries += [entry for signed in sender.frames(answer) for entry in signed.entries]
    assert answer.scope is not None and answer.more
    tail = sender.offer(scope=answer.scope.hash, cursor=answer.cursor)
    assert late.change.id in ids([entry for signed in sender.frames(tail) for entry in signed.entries])


def test_frames_lie_edge_to_edge_and_hold_whole_saves(meeting: Meeting) -> None:
    sender = Sender(meeting, "hq")
    saves = [0, 0, 0, 3, 3, 5, 5, 5, 5, 9]
    sender.offer(*(sender.change(n, new_id(), save=save) for n, save in enumerate(saves)))
    _, last = Sender(meeting, "hq", person=sender.person).filled()
    assert last.scope is not None
    cursor, got, reached = b"", [], 0
    while True:
        answer = sender.offer(scope=last.scope.hash, cursor=cursor, room=3)
        for signed in sender.frames(answer):
            assert signed.low == reached
            entries = [(entry.change.epoch, entry.change.save) for entry in signed.entries]
            assert not got or entries[0] != got[-1]
            got, reached = got + entries, signed.high
        cursor = answer.cursor
        if not answer.more:
            break
    assert reached == len(got) == len(log_of(meeting))


def test_what_is_acknowledged_is_not_sent_back_in_the_same_answer(meeting: Meeting) -> None:
    sender = Sender(meeting, "hq")
    _, last = sender.filled()
    assert last.scope is not None
    entries = [sender.change(0, new_id()), sender.change(1, new_id())]
    answer = sender.offer(*entries, scope=last.scope.hash, cursor=last.cursor)
    assert (answer.frames, answer.more) == ([], False)
    lost = sender.offer(*entries, scope=last.scope.hash, cursor=last.cursor)
    assert ids(sender.acks(lost, *entries)) == ids(entries)


def test_nobody_is_given_more_than_they_may_read(meeting: Meeting) -> None:
    for site in ("", "haro", "zerin"):
        sender = filled(meeting, 2, site)
        sender.offer(sender.change(2, new_id(), "name", f"Person at {site}", kind="person", site=site))
    for role, site in (("viewer", ""), ("coordinator", "haro"), ("trainer", "zerin"), ("partner", "haro"), ("developer", "")):
        reader = Sender(meeting, role, site)
        holder = Holder(reader.person, frozenset({(role, site)}), meeting.rollout)
        given, last = reader.filled(room=7)
        assert last.scope is not None
        tail = reader.frames(reader.offer(scope=last.scope.hash, cursor=beginning(meeting)))
        for entry in [*given, *(each for signed in tail for each in signed.entries)]:
            change = entry.change
            assert may_read(holder, change.kind, change.site, change.field, change.record)


def test_a_person_whose_roles_are_gone_reads_only_themselves(meeting: Meeting) -> None:
    filled(meeting, 3)
    reader = Sender(meeting, "coordinator", "haro")
    meeting.withdraw(reader.person, "coordinator", "haro")
    own = grant_id(meeting.rollout, "haro", reader.person, "coordinator")
    assert {entry.change.record for entry in reader.filled()[0]} == {reader.person, own}


def test_quarantine_is_read_by_its_author_and_by_hq_of_its_site(meeting: Meeting) -> None:
    author = Sender(meeting, "viewer")
    refused = author.change(0, new_id(), site="haro")
    author.offer(refused)
    readers = [(author, True), (Sender(meeting, "hq"), True), (Sender(meeting, "hq", "haro"), True),
               (Sender(meeting, "hq", "zerin"), False),
               (Sender(meeting, "it"), False), (Sender(meeting, "coordinator"), False)]
    for reader, reads in readers:
        given, last = reader.filled()
        assert last.scope is not None
        tail = reader.frames(reader.offer(scope=last.scope.hash, cursor=beginning(meeting)))
        assert (refused.change.id in ids(given)) is reads
        assert (refused.change.id in ids([entry for signed in tail for entry in signed.entries])) is reads


def test_quarantine_is_filled_in_parts_too(meeting: Meeting) -> None:
    author, hq = Sender(meeting, "viewer"), Sender(meeting, "hq")
    refused = [author.change(n, new_id()) for n in range(23)]
    author.offer(*refused)
    answer, parts = hq.offer(room=5), []
    while True:
        parts.append(ids(hq.frames(answer)[0].entries))
        if not answer.fill:
            break
        answer = hq.offer(room=5, fill=answer.fill)
    assert all(len(part) < 12 for part in parts)
    assert {entry.change.id for entry in refused} <= set().union(*parts)


def test_numbers_that_make_no_sense_stop_nothing(tmp_path: Path, either: object) -> None:
    meeting = Meeting(tmp_path, either.store.engine)  # type: ignore[attr-defined]
    sender = filled(meeting, 3)
    entries, last = sender.filled()
    assert last.scope is not None
    for room in (-5, 1 << 63, -(1 << 63)):
        assert ids(sender.filled(room=room)[0]) == ids(entries)
        answer = sender.offer(room=room, scope=last.scope.hash, cursor=beginning(meeting))
        assert [frame.sort for frame in answer.frames] == ["frame"]
    for phase in range(4):  # a word of the server, with what it says of the place it reached written over
        fill = last.scope.hash + bytes((phase,)) + b"\xff" * 16 + last.cursor
        assert sender.offer(room=2, fill=fill).scope is not None
    assert sender.offer(lasts=[(b"", 1 << 63)], authors=[(b"", b"")], now=-(1 << 63)).refused == ""


# many at once


def test_many_at_once_make_one_sequence_without_gaps(tmp_path: Path, either: object) -> None:
    """Commit order is sequence order, on both databases: a reader that polls meanwhile misses nothing (trust.md F1)."""
    store = either.store  # type: ignore[attr-defined]
    assert isinstance(store, Store)
    meeting = Meeting(tmp_path, store.engine)
    writers, reader = [Sender(meeting, "hq") for _ in range(4)], Sender(meeting, "hq")
    _, last = reader.filled()
    assert last.scope is not None
    failures: list[BaseException] = []

    def write(sender: Sender) -> None:
        try:
            for n in range(8):
                save = [sender.change(each, new_id(), save=2 * n) for each in (2 * n, 2 * n + 1)]
                assert sender.verdicts(*save) == [0, 0]
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=write, args=(sender,)) for sender in writers]
    for thread in threads:
        thread.start()
    got, cursor = set(), last.cursor
    moved = True
    while moved:
        writing = any(thread.is_alive() for thread in threads)
        answer = reader.offer(scope=last.scope.hash, cursor=cursor)
        got |= ids([entry for signed in reader.frames(answer) for entry in signed.entries])
        moved = writing or cursor != answer.cursor
        cursor = answer.cursor
    for thread in threads:
        thread.join()
    assert failures == []
    log = log_of(meeting)
    assert [entry.seq for entry in log] == list(range(1, len(log) + 1))
    assert {(sender.epoch, n) for sender in writers for n in range(16)} == got
    whole = START
    for entry in log:
        whole = chained(whole, entry_hash(entry))
    assert whole == chain(meeting, len(log))


def test_the_same_offer_many_times_at_once_is_taken_once(tmp_path: Path, either: object) -> None:
    """A proxy that repeats a request: the epoch is new, so its number, its author and its changes are raced for."""
    meeting = Meeting(tmp_path, either.store.engine)  # type: ignore[attr-defined]
    sender = Sender(meeting, "hq")
    entries = [sender.change(n, new_id()) for n in range(5)]
    message, size, seen = sender.message(sender.said(entries)), len(log_of(meeting)), []

    def send() -> None:
        seen.append(sender.acks(sender.read(meeting.exchange.handle(message)), *entries))

    threads = [threading.Thread(target=send) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(seen) == 6 and all(each == seen[0] for each in seen)
    assert len(log_of(meeting)) == size + 5


def test_postgresql_knows_how_large_a_log_became_before_anybody_reads_it(tmp_path: Path, cluster: Postgres) -> None:
    engine = create_engine(cluster.fresh().replace("postgresql", "postgresql+psycopg", 1))
    meeting = Meeting(tmp_path, engine)
    try:
        meeting.scribe.save(meeting.rollout, [Edit(new_id(), "risk", "haro", {"title": f"{n}"}) for n in range(1 << MEASURED)])
        with meeting.store.read(meeting.rollout) as tx:
            known = tx.all("SELECT reltuples FROM pg_class WHERE relname IN ('change', 'record')")
        assert min(row[0] for row in known) >= 1 << MEASURED
    finally:
        engine.dispose()
