"""What becomes of offered changes: whole saves, in order, each judged, each answered, none lost and none twice."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import pytest

from muster import verdicts
from muster.author import Edit
from muster.founding import grant_id
from muster.ids import natural_id, new_id
from muster.proofs import chained, entry_hash
from muster.store import START
from muster.store.digests import digest_of
from muster.store.read import by_ids, history
from muster.wire import BadMessage
from tests.server.offers import Sender, log_of
from whole.together import Meeting


@pytest.fixture
def meeting(tmp_path: Path) -> Meeting:
    return Meeting(tmp_path)


@pytest.fixture
def sender(meeting: Meeting) -> Sender:
    return Sender(meeting)


def grant(rollout: str, person: str, role: str) -> Edit:
    return Edit(grant_id(rollout, "", person, role), "grant", "", {"person": person, "role": role})


def values(meeting: Meeting, record: str) -> dict[str, object] | None:
    with meeting.store.read(meeting.rollout) as tx:
        held = by_ids(tx, [record])
    return held[0].values if held else None


def test_what_is_offered_stands_in_the_log_and_is_acknowledged(meeting: Meeting, sender: Sender) -> None:
    record, before = new_id(), len(log_of(meeting))
    entries = [sender.change(0, record, "title", "No power", save=0), sender.change(1, record, "note", "x", save=0)]
    acks = sender.acks(sender.offer(*entries), *entries)
    assert [(entry.seq, entry.verdict) for entry in acks] == [(before + 1, 0), (before + 2, 0)]
    assert [entry.change.id for entry in log_of(meeting)[before:]] == [(sender.epoch, 0), (sender.epoch, 1)]
    assert values(meeting, record) == {"title": "No power", "note": "x"}


def test_offered_again_it_is_acknowledged_again_and_stands_once(meeting: Meeting, sender: Sender) -> None:
    entries = [sender.change(0, new_id(), rank=1 << 50)]
    first = sender.acks(sender.offer(*entries), *entries)
    size = len(log_of(meeting))
    assert sender.acks(sender.offer(*entries), *entries) == first
    later = [*entries, sender.change(1, new_id())]
    assert [entry.seq for entry in sender.acks(sender.offer(*later), *later)] == [first[0].seq, size + 1]
    assert len(log_of(meeting)) == size + 1


def test_a_rank_ahead_of_the_server_is_clamped_and_told(meeting: Meeting, sender: Sender) -> None:
    entries = [sender.change(0, new_id(), rank=1 << 50), sender.change(1, new_id(), rank=-5)]
    assert [entry.rank for entry in sender.acks(sender.offer(*entries), *entries)] == [meeting.clock.now() + 60_000, 0]


def test_a_hole_is_answered_with_what_is_needed(meeting: Meeting, sender: Sender) -> None:
    size = len(log_of(meeting))
    answer = sender.offer(sender.change(3, new_id()))
    assert (answer.need, answer.acks) == ([(sender.epoch, 0)], None)
    entries = [sender.change(0, new_id()), sender.change(2, new_id())]
    answer = sender.offer(*entries)
    assert answer.need == [(sender.epoch, 1)]
    assert [entry.change.n for entry in sender.acks(answer, *entries)] == [0]
    assert len(log_of(meeting)) == size + 1


def test_what_is_there_is_counted_exactly(meeting: Meeting, sender: Sender) -> None:
    """The next n is one more than the last: the same Offer again is no fork, and a hole of one is a hole."""
    first = sender.change(0, new_id())
    sender.offer(first, lasts=[(sender.epoch, 0)])
    again = sender.offer(first, lasts=[(sender.epoch, 0)])
    assert (again.fork, again.need) == ([], [])
    assert sender.offer(sender.change(2, new_id())).need == [(sender.epoch, 1)]


def test_a_fork_is_answered_and_nothing_is_taken_from_there_on(meeting: Meeting, sender: Sender) -> None:
    record = new_id()
    sender.offer(sender.change(0, record, value="first"))
    size = len(log_of(meeting))
    other = [sender.change(0, record, value="another"), sender.change(1, record)]
    answer = sender.offer(*other)
    assert (answer.fork, answer.acks) == ([(sender.epoch, 0)], None)
    assert (len(log_of(meeting)), values(meeting, record)) == (size, {"title": "first"})


def test_a_larger_n_at_the_server_is_a_fork(meeting: Meeting, sender: Sender) -> None:
    """A folder put back from a copy, whose next save is offered by its first number: the server holds it and one more."""
    entries = [sender.change(0, new_id()), sender.change(1, new_id())]
    sender.offer(*entries)
    answer = sender.offer(entries[0], lasts=[(sender.epoch, 0)])
    assert (answer.fork, answer.acks) == ([(sender.epoch, 1)], None)


def test_unsent_changes_before_the_fork_keep_their_ids(meeting: Meeting, sender: Sender) -> None:
    sender.offer(sender.change(0, new_id(), value="first"))
    other = b"earlier."
    entries = [sender.change(0, new_id(), epoch=other), sender.change(0, new_id(), value="forked")]
    answer = sender.offer(*entries)
    assert answer.fork == [(sender.epoch, 0)]
    assert [entry.change.id for entry in sender.acks(answer, *entries)] == [(other, 0)]


@pytest.mark.parametrize("numbers", [[(0, 0), (0, 0)], [(0, 0), (2, 0)], [(1, 0)], [(0, 0), (1, 0), (1, 0)], [(1, 0), (0, 0)]])
def test_a_save_that_is_not_whole_is_no_message(meeting: Meeting, sender: Sender, numbers: list[tuple[int, int]]) -> None:
    size = len(log_of(meeting))
    with pytest.raises(BadMessage):
        sender.offer(*(sender.change(n, new_id(), save=save) for n, save in numbers))
    assert len(log_of(meeting)) == size


def test_a_save_goes_to_quarantine_as_a_whole_and_blocks_nothing(meeting: Meeting) -> None:
    sender = Sender(meeting, "walker", "haro")
    issue, risk = new_id(), new_id()
    entries = [
        sender.change(0, issue, "summary", "Printer", kind="issue", save=0), sender.change(1, risk, save=0),
        sender.change(2, issue, "summary", "Printer again", kind="issue")]
    assert sender.verdicts(*entries) == [verdicts.SAVE, verdicts.RIGHTS, 0]
    assert values(meeting, issue) == {"summary": "Printer again"}
    assert values(meeting, risk) is None
    with meeting.store.read(meeting.rollout) as tx:
        assert {(past.value, past.reason) for past in history(tx, issue)} == {("Printer", "save"), ("Printer again", "")}


def test_a_save_that_was_taken_does_not_grow_by_what_its_author_may_not_write(meeting: Meeting) -> None:
    sender, record = Sender(meeting, "coordinator", "haro"), new_id()
    first = sender.change(0, record)
    assert sender.verdicts(first) == [verdicts.ACCEPTED]
    assert sender.verdicts(first, sender.change(1, new_id(), save=0, site="zerin")) == [verdicts.ACCEPTED, verdicts.RIGHTS]


def test_the_rest_of_a_save_that_stands_aside_stays_aside(meeting: Meeting) -> None:
    sender, record = Sender(meeting, "viewer"), new_id()
    assert sender.verdicts(sender.change(0, record)) == [verdicts.RIGHTS]
    meeting.scribe.save(meeting.rollout, [grant(meeting.rollout, sender.person, "coordinator")])
    assert sender.verdicts(sender.change(1, record, "description", save=0)) == [verdicts.RIGHTS]


def test_a_verdict_stands_when_the_rights_have_changed(meeting: Meeting) -> None:
    sender = Sender(meeting, "viewer")
    entries = [sender.change(0, new_id())]
    assert sender.verdicts(*entries) == [verdicts.RIGHTS]
    meeting.scribe.save(meeting.rollout, [grant(meeting.rollout, sender.person, "coordinator")])
    assert sender.verdicts(*entries) == [verdicts.RIGHTS]
    assert sender.verdicts(sender.change(1, new_id())) == [0]


def test_a_grant_counts_for_what_follows_it_in_the_same_offer(meeting: Meeting) -> None:
    sender = Sender(meeting, "it")
    which = grant_id(meeting.rollout, "", sender.person, "coordinator")
    entries = [
        sender.change(0, new_id(), kind="meeting"),
        sender.change(1, which, "person", sender.person, kind="grant", site="", save=1),
        sender.change(2, which, "role", "coordinator", kind="grant", site="", save=1),
        sender.change(3, new_id(), kind="section"),
        sender.change(4, which, "_deleted", True, kind="grant", site="", seen={sender.epoch: 2}),
        sender.change(5, new_id(), kind="section"),
    ]
    assert sender.verdicts(*entries) == [0, 0, 0, 0, 0, verdicts.RIGHTS]


def test_nobody_makes_themselves_hq(meeting: Meeting) -> None:
    sender = Sender(meeting, "it")
    which = grant_id(meeting.rollout, "", sender.person, "hq")
    entries = [sender.change(0, which, "person", sender.person, kind="grant", site="", save=0),
               sender.change(1, which, "role", "hq", kind="grant", site="", save=0)]
    assert sender.verdicts(*entries) == [verdicts.SAVE, verdicts.RIGHTS]


def test_a_save_may_add_a_site_and_what_stands_there(meeting: Meeting, sender: Sender) -> None:
    site = natural_id(meeting.rollout, "site", "new")
    entries = [sender.change(0, site, "name", "New", kind="site", site="new", save=0),
               sender.change(1, new_id(), site="new", save=0), sender.change(2, new_id(), site="newer")]
    assert sender.verdicts(*entries) == [0, 0, verdicts.SITE]
    assert sender.verdicts(sender.change(3, new_id(), site="new")) == [0]


def test_a_roll_out_made_alone_is_taken_whole(meeting: Meeting) -> None:
    """Its first save holds the record of the root itself and everything at the root: nothing of it is at an unknown site."""
    sender = Sender(meeting)
    alone = new_id()
    meeting.store.add_rollout(alone)
    meeting.scribe.save(alone, [grant(alone, sender.person, "hq")])
    meeting.devices[sender.id] = meeting.devices[sender.id]._replace(people={alone: sender.person})
    sender.rollout = bytes.fromhex(alone)
    entries = [sender.change(0, alone, "name", "Karwan", kind="rollout", site="", save=0),
               sender.change(1, natural_id(alone, "site", ""), "name", "Karwan", kind="site", site="", save=0),
               sender.change(2, new_id(), site="", save=0)]
    assert sender.verdicts(*entries) == [0, 0, 0]


def test_an_epoch_of_another_laptop_is_not_taken_away_from_it(meeting: Meeting, sender: Sender) -> None:
    other = Sender(meeting)
    first = sender.change(0, new_id())
    sender.offer(first)
    with pytest.raises(BadMessage):
        other.offer(other.change(1, new_id(), epoch=sender.epoch))
    of_server = log_of(meeting)[0].change.epoch
    following = max(entry.change.n for entry in log_of(meeting) if entry.change.epoch == of_server) + 1
    with pytest.raises(BadMessage):
        other.offer(other.change(following, new_id(), epoch=of_server))
    assert sender.verdicts(sender.change(1, new_id())) == [0]


def test_an_epoch_said_to_be_anothers_goes_to_quarantine(meeting: Meeting, sender: Sender) -> None:
    entries = [sender.change(0, new_id())]
    assert sender.verdicts(*entries, authors=[(sender.epoch, bytes(16))]) == [verdicts.AUTHOR]
    assert sender.verdicts(sender.change(1, new_id()), authors=[]) == [verdicts.AUTHOR]


def test_a_removed_laptop_is_taken_into_quarantine_with_its_name(meeting: Meeting, sender: Sender) -> None:
    meeting.devices[sender.id] = meeting.devices[sender.id]._replace(state="revoked")
    record = new_id()
    entries = [sender.change(0, record, value="kept")]
    answer = sender.offer(*entries)
    assert (answer.refused, answer.frames, answer.cursor) == ("revoked", [], b"")
    assert [entry.verdict for entry in sender.acks(answer, *entries)] == [verdicts.REVOKED]
    with meeting.store.read(meeting.rollout) as tx:
        assert [(past.value, past.person, past.reason) for past in history(tx, record)] == [("kept", sender.person, "revoked")]


def test_a_stolen_laptop_is_taken_at_nothing(meeting: Meeting, sender: Sender) -> None:
    size = len(log_of(meeting))
    meeting.devices[sender.id] = meeting.devices[sender.id]._replace(state="stolen")
    answer = sender.offer(sender.change(0, new_id()))
    assert (answer.refused, answer.acks, len(log_of(meeting))) == ("stolen", None, size)


# what a change was made on


def test_a_change_replaces_what_its_author_saw_and_what_that_had_replaced(meeting: Meeting, sender: Sender) -> None:
    other, record = Sender(meeting), new_id()
    sender.offer(sender.change(0, record, value="first"))
    other.offer(other.change(0, record, value="second", named=[(sender.epoch, 0)]))
    sender.offer(sender.change(1, record, value="third", named=[(other.epoch, 0)]))
    assert values(meeting, record) == {"title": "third"}
    assert log_of(meeting)[-1].vector == {sender.epoch: 0, other.epoch: 0}


def test_what_is_named_by_its_place_is_found(meeting: Meeting, sender: Sender) -> None:
    record = new_id()
    first = sender.change(0, record)
    (ack,) = sender.acks(sender.offer(first), first)
    sender.offer(sender.change(1, record, value="y", named=[first.change.id]), known={first.change.id: ack.seq})
    last = log_of(meeting)[-1]
    assert (last.change.named, last.vector, values(meeting, record)) == ((first.change.id,), {sender.epoch: 0}, {"title": "y"})


def test_what_nobody_can_have_seen_is_not_covered(meeting: Meeting, sender: Sender) -> None:
    """A name beyond the log would swallow, unseen, what its owner is going to write."""
    other, record, another = Sender(meeting), new_id(), new_id()
    other.offer(other.change(0, record, value="first"), other.change(1, another))
    sender.offer(sender.change(0, record, value="greedy", named=[(other.epoch, 0), (other.epoch, 99), (b"nobody's", 5)]),
                 sender.change(1, record, "note", "of another record", named=[(other.epoch, 1)]))
    assert [entry.vector for entry in log_of(meeting)[-2:]] == [{other.epoch: 0}, {}]
    other.offer(other.change(2, record, value="later", named=[(sender.epoch, 0)]))
    other.offer(other.change(3, record, value="at last", named=[(other.epoch, 2)]))
    assert values(meeting, record) == {"title": "at last", "note": "of another record"}


def test_a_delete_that_reaches_beyond_the_log_is_quarantined(meeting: Meeting, sender: Sender) -> None:
    other, record = Sender(meeting), new_id()
    other.offer(other.change(0, record))
    reaches = [{other.epoch: 1}, {other.epoch: 0, b"nobody's": 0}, {sender.epoch: 2}, {other.epoch: 0}]
    entries = [sender.change(n, record, "_deleted", True, seen=seen) for n, seen in enumerate(reaches)]
    assert sender.verdicts(*entries) == [verdicts.TYPE, verdicts.TYPE, verdicts.TYPE, 0]


# what stays as it came


def test_unknown_kinds_and_fields_are_kept_and_only_for_full_readers(meeting: Meeting) -> None:
    writer, reader, part = Sender(meeting, "hq"), Sender(meeting, "viewer"), Sender(meeting, "coordinator", "zerin")
    record, strange = new_id(), new_id()
    entries = [writer.change(0, record, "title", "x", save=0), writer.change(1, record, "of_tomorrow", {"a": [1, None]}, save=0),
               writer.change(2, strange, "title", "y", kind="dragon")]
    assert writer.verdicts(*entries) == [0, 0, 0]
    assert values(meeting, record) == {"title": "x", "of_tomorrow": {"a": [1, None]}}
    full, some, none = Sender(meeting, "hq").filled()[0], reader.filled()[0], part.filled()[0]
    assert {("risk", "of_tomorrow"), ("dragon", "title")} <= {(entry.change.kind, entry.change.field) for entry in full}
    assert {entry.change.field for entry in some if entry.change.record == record} == {"title"}
    assert "dragon" not in {entry.change.kind for entry in some}
    assert record not in {entry.change.record for entry in none}


def test_the_chain_recomputes_and_holds_every_change_once(meeting: Meeting) -> None:
    senders = [Sender(meeting), Sender(meeting, "viewer"), Sender(meeting, "hq")]
    for turn in range(4):
        for sender in senders:
            entries = [sender.change(turn, new_id())]
            sender.offer(*entries)
            sender.offer(*entries)
    log, chain = log_of(meeting), START
    for entry in log:
        chain = chained(chain, entry_hash(entry))
    with meeting.store.read(meeting.rollout) as tx:
        assert tuple(tx.one("SELECT seq, chain FROM rollout WHERE no=?", (tx.no,))) == (len(log), chain)
        assert bytes(tx.one("SELECT chain FROM change WHERE seq=?", (len(log),))[0]) == chain
    assert [entry.seq for entry in log] == list(range(1, len(log) + 1))
    offered = [entry for entry in log if entry.change.epoch in {sender.epoch for sender in senders}]
    assert sorted(bool(entry.verdict) for entry in offered) == [False] * 8 + [True] * 4
    assert len({entry.change.id for entry in offered}) == 12
    for _, save in groupby(log, key=lambda entry: (entry.change.epoch, entry.change.save)):
        assert len({bool(entry.verdict) for entry in save}) == 1


def test_quarantine_is_not_in_the_digest(meeting: Meeting) -> None:
    with meeting.store.read(meeting.rollout) as tx:
        before = digest_of(tx)
    sender = Sender(meeting, "viewer", person="")
    with meeting.store.read(meeting.rollout) as tx:
        joined = digest_of(tx)
    assert sender.verdicts(sender.change(0, new_id())) == [verdicts.RIGHTS]
    with meeting.store.read(meeting.rollout) as tx:
        assert digest_of(tx) == joined != before
