"""What is given back to a log that was put back: taken once, in any order, as it was signed, and only what this server signed."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given, settings
from hypothesis import strategies as st

from muster import verdicts
from muster.change import Entry
from muster.ids import new_id
from muster.membership import Place
from muster.proofs import content_hash, entry_hash, sign_frame
from muster.reoffer import again
from muster.store import Docs
from muster.store.digests import digest_of
from muster.wire import BadMessage, Frame, pack_columns
from muster_server.restore import Returned, take_back
from tests.server.offers import Sender, log_of
from whole.together import Laptop, Meeting, copy


class Kept(NamedTuple):
    """A server with a copy of how it was early, what its log is now, and laptops that kept all that it signed."""

    meeting: Meeting
    laptops: list[Laptop]
    log: list[Entry]
    digest: str
    early: int

    def put_back(self) -> None:
        meeting = self.meeting
        meeting.store.engine.dispose()
        copy(meeting.folder / "early.db", meeting.folder / "server.db")
        meeting.store.forget()

    def frames(self, most: int = 1 << 20) -> list[Frame]:
        """All that the laptops would give back, in parts of at most so many changes."""
        out: list[Frame] = []
        for laptop in self.laptops:
            at = Place(person=laptop.person, giving=(0, 0))
            with laptop.store.read(self.meeting.rollout) as tx:
                while at.giving is not None:
                    part = again(tx, at, laptop.keys.id, most)
                    assert part.changes <= most
                    out += part.frames
                    at.giving = part.then
        return out

    def give(self, frames: Sequence[Frame]) -> int:
        meeting = self.meeting
        with meeting.store.write(meeting.rollout) as tx:
            back = take_back(tx, frames, meeting.signing.public_key(), bytes.fromhex(meeting.rollout), meeting.id)
        assert back.taken == []
        return len(back.entries)

    def is_whole(self) -> None:
        after = {entry.change.id: entry for entry in log_of(self.meeting)}
        assert len(after) == len(self.log)
        for entry in self.log:
            there = after[entry.change.id]
            assert content_hash(there.change) == content_hash(entry.change)
            assert (there.rank, there.verdict, there.vector) == (entry.rank, entry.verdict, entry.vector)
        with self.meeting.store.read(self.meeting.rollout) as tx:
            assert digest_of(tx) == self.digest


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    folder = tmp_path_factory.mktemp("restore")
    meeting = Meeting(folder)
    laptops = [meeting.laptop("hq"), meeting.laptop("coordinator", "haro"), meeting.laptop("trainer", "haro")]
    for laptop in laptops:
        laptop.sync()
    copy(folder / "server.db", folder / "early.db")
    early = len(log_of(meeting))
    for turn in range(3):
        for number, laptop in enumerate(laptops[:2]):
            record = laptop.ledger.add("risk", "haro", {"title": f"{turn} {number}"})
            laptop.ledger.edit(record, {"title": "better", "description": "d"})
            laptop.sync()
    meeting.withdraw(laptops[1].person, "coordinator", "haro")
    laptops[1].ledger.add("risk", "haro", {"title": "kept aside"})
    for laptop in (*laptops, *laptops):
        laptop.sync()
    with meeting.store.read(meeting.rollout) as tx:
        return Kept(meeting, laptops, log_of(meeting), digest_of(tx), early)


@settings(max_examples=8)
@given(seed=st.integers(0, 1 << 32), most=st.sampled_from((2, 1_000)))
def test_in_any_order_and_any_number_of_times_it_is_taken_once(kept: Kept, seed: int, most: int) -> None:
    random, frames = Random(seed), kept.frames(most)
    random.shuffle(frames)
    cut = random.randint(0, len(frames))
    kept.put_back()
    assert kept.give([*frames[:cut], *random.choices(frames, k=3)]) + kept.give(frames[cut:]) == len(kept.log) - kept.early
    assert kept.give(frames) == 0
    kept.is_whole()


def other_rank(frame: Frame) -> Frame:
    columns = msgspec.structs.replace(frame.columns, rank=frame.columns.rank[:-1] + bytes([frame.columns.rank[-1] ^ 1]))
    return msgspec.structs.replace(frame, columns=columns)


FORGED: dict[str, Callable[[Frame], Frame]] = {
    "another's signature": lambda frame: msgspec.structs.replace(frame, signature=Ed25519PrivateKey.generate().sign(b"x")),
    "another author": lambda frame: msgspec.structs.replace(
        frame, authors=[(epoch, device, b"somebody else...") for epoch, device, _ in frame.authors]),
    "another generation": lambda frame: msgspec.structs.replace(frame, generation=frame.generation + 1),
    "an ack called a frame": lambda frame: msgspec.structs.replace(frame, sort="frame" if frame.sort == "ack" else "ack"),
    "another rank": other_rank,
}


@pytest.mark.parametrize("how", FORGED)
def test_what_this_server_did_not_sign_is_passed_over(kept: Kept, how: str, caplog: pytest.LogCaptureFixture) -> None:
    kept.put_back()
    before = log_of(kept.meeting)
    with caplog.at_level(logging.WARNING):
        assert kept.give([FORGED[how](frame) for frame in kept.frames()]) == 0
    assert "do not bear this server's signature" in caplog.text
    assert log_of(kept.meeting) == before
    kept.give(kept.frames())
    kept.is_whole()


@pytest.mark.parametrize("missing", [
    [(0, b"short")], [(-1, bytes(32))], [(1 << 20, bytes(32))], [(0, bytes(32)), (0, bytes(32))]])
def test_hashes_that_fit_nowhere_are_no_message(kept: Kept, missing: list[tuple[int, bytes]]) -> None:
    with pytest.raises(BadMessage):
        kept.give([msgspec.structs.replace(kept.frames()[0], missing=missing)])


def back(sender: Sender, generation: int, *entries: Entry) -> Returned:
    """Give back what this server signed in a log of before, by that sender."""
    meeting, hashes = sender.meeting, [entry_hash(entry) for entry in entries]
    authors = [(entries[0].change.epoch, sender.id, bytes.fromhex(sender.person))]
    signature = sign_frame(meeting.signing, sender.rollout, "frame", generation, 0, 99, hashes, authors)
    with meeting.store.write(meeting.rollout) as tx:
        return take_back(tx, [Frame("frame", generation, 0, 99, authors, pack_columns(entries), signature)],
                         meeting.signing.public_key(), sender.rollout, meeting.id)


def test_what_was_made_on_another_copys_content_covers_nothing_here(tmp_path: Path) -> None:
    """Two copies of a laptop gave one id away, in two logs: who had seen the one has not seen the other. That the contents
    differ is told in one part of what is given back, what was made on it comes in another."""
    meeting = Meeting(tmp_path)
    sender, reader, record = Sender(meeting), Sender(meeting), new_id()
    assert sender.verdicts(sender.change(0, record, value="of one copy")) == [0]
    other = sender.change(0, record, value="of the other copy")
    assert back(sender, 2, other).taken == [other.change.id]
    built = reader.change(0, record, value="made on the other's", named=[other.change.id])
    assert back(reader, 2, Entry(built.change, 9, built.rank, 0, {sender.epoch: 0})).taken == []
    with meeting.store.read(meeting.rollout) as tx:
        doc = Docs(tx).get(bytes.fromhex(record))
        assert doc is not None
        assert {live.id for live in doc.register("title")} == {(sender.epoch, 0), (reader.epoch, 0)}
    assert {entry.change.value: entry.verdict for entry in log_of(meeting) if entry.change.record == record} == {
        "of one copy": 0, "of the other copy": verdicts.TAKEN, "made on the other's": 0}


class Two(NamedTuple):
    """A log in which one copy of a laptop gave `first`'s id away, after `before`, which both copies had; and a log of before,
    generation 2, in which the other copy had."""

    meeting: Meeting
    sender: Sender
    reader: Sender
    record: str
    before: Entry
    first: Entry

    def live(self) -> set[object]:
        with self.meeting.store.read(self.meeting.rollout) as tx:
            doc = Docs(tx).get(bytes.fromhex(self.record))
            return {live.value for live in doc.register("title")} if doc is not None else set()

    def built(self, generation: int, value: str, on: Entry) -> Returned:
        """Give back what somebody made on that change in that log."""
        made = self.reader.change(0, self.record, value=value, named=[on.change.id])
        return back(self.reader, generation, Entry(made.change, 9, made.rank, 0, dict([on.change.id])))

    def others(self, generation: int) -> Returned:
        """Give back what the other copy made under `first`'s id, in that log."""
        return back(self.sender, generation, self.sender.change(1, new_id(), value="the other copy"))


@pytest.fixture
def two(tmp_path: Path) -> Two:
    meeting = Meeting(tmp_path)
    sender, record = Sender(meeting), new_id()
    two = Two(meeting, sender, Sender(meeting), record, sender.change(0, new_id()), sender.change(1, record, value="one copy"))
    assert sender.verdicts(two.before, two.first) == [0, 0]
    assert two.others(2).taken == [two.first.change.id]
    return two


def test_of_an_epoch_that_two_copies_wrote_a_log_held_the_others_until_it_shows_this_ones(two: Two) -> None:
    """Seed 604: the other copy's later change came back live, from a log of which nobody had said yet that it was the other
    copy's, and what was made on it was not taken as having seen it."""
    later = two.sender.change(3, two.record, value="the other copy's later one")
    assert back(two.sender, 3, two.before, later).taken == [later.change.id]
    assert two.others(4).taken == [two.first.change.id]
    assert two.built(4, "made on it", later).taken == []
    assert two.live() == {"one copy", "made on it"}


def test_what_was_built_in_such_a_log_covers_nothing_here_nor_what_is_still_to_come(two: Two) -> None:
    two.built(3, "made on the other's", two.sender.change(3, two.record))
    assert two.live() == {"one copy", "made on the other's"}
    assert two.sender.verdicts(two.sender.change(2, two.record, value="one copy's next")) == [0]
    assert two.live() == {"one copy", "made on the other's", "one copy's next"}


def test_what_is_kept_aside_covers_no_more_when_it_is_accepted_after_all(two: Two) -> None:
    """HQ's acceptance covers what the quoted change covered: in the other copy's log that was the other copy's content."""
    later = two.sender.change(3, two.record, value="the other copy's later one")
    assert back(two.sender, 2, Entry(later.change, 9, later.rank, 0, {two.sender.epoch: 1})).taken == [later.change.id]
    (aside,) = [entry for entry in log_of(two.meeting) if entry.change.value == later.change.value]
    hq = Sender(two.meeting, "hq")
    made = msgspec.structs.replace(hq.change(0, two.record, value=later.change.value).change, quote=aside.change.id)
    assert hq.verdicts(Entry(made, 0, made.rank, 0, {})) == [0]
    assert two.live() == {"one copy", "the other copy's later one"}


@pytest.mark.parametrize("generation", (1, 3), ids=("this log, lost again", "a log that shows it"))
def test_a_log_that_held_what_this_one_holds_gives_back_the_rest_of_it(two: Two, generation: int) -> None:
    if generation == 3:
        assert back(two.sender, 3, two.first).entries == []
    later = two.sender.change(2, two.record, value="one copy's next", named=[two.first.change.id])
    assert back(two.sender, generation, Entry(later.change, 8, later.rank, 0, {two.sender.epoch: 1})).taken == []
    assert two.live() == {"one copy's next"}
    two.built(generation, "made on it", later)
    assert two.live() == {"made on it"}


def test_what_one_log_accepted_stays_aside_with_the_part_of_its_save_that_another_kept_aside(tmp_path: Path) -> None:
    sender = Sender(Meeting(tmp_path))
    title, text = sender.change(0, new_id(), save=0), sender.change(1, new_id(), save=0)
    back(sender, 3, Entry(title.change, 8, title.rank, verdicts.RIGHTS, {}))
    back(sender, 2, title, text)
    assert [(entry.change.n, entry.verdict) for entry in log_of(sender.meeting) if entry.change.epoch == sender.epoch] == [
        (0, verdicts.RIGHTS), (1, verdicts.SAVE)]
