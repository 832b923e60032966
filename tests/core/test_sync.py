"""A round against a server that answers well, badly, too late or not at all: the store is as before, or one step further."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path
from secrets import token_hex

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from muster import sync
from muster.author import Edit
from muster.link import CUT_OFF
from muster.membership import place_of
from muster.problems import Problem
from muster.store.digests import digest_of
from muster.sync import Progress, Round
from muster.wire import Answer, name_of, pack_message, read_message, seal, unseal
from muster.wire.ints import packed
from muster_server import reading
from whole.together import Laptop, Meeting


@pytest.fixture
def meeting(tmp_path: Path) -> Meeting:
    return Meeting(tmp_path)


@pytest.fixture
def laptop(meeting: Meeting) -> Laptop:
    made = meeting.laptop("hq")
    made.sync()
    return made


class Between:
    """A way to the server on which a test puts another answer in place of the real one."""

    def __init__(self, meeting: Meeting, alter: Callable[[bytes, bytes], bytes]) -> None:
        self.meeting = meeting
        self.alter = alter

    def send(self, body: bytes) -> bytes:
        return self.alter(body, self.meeting.exchange.handle(body))


def everything(laptop: Laptop) -> list[object]:
    """All that a laptop holds."""
    with laptop.store.read(laptop.meeting.rollout) as tx:
        return [tx.all(f"SELECT * FROM {table} ORDER BY 1, 2, 3") for table in ("change", "record", "state", "epoch", "frame")]


def round_of(laptop: Laptop, link: object, **hooks: object) -> Round:
    return Round(laptop.store, laptop.meeting.rollout, laptop.keys, link, laptop.clock, **hooks)  # type: ignore[arg-type]


def answers(meeting: Meeting, change: Callable[[Answer], Answer], key: Ed25519PrivateKey | None = None,
            who: bytes = b"") -> Callable[[bytes, bytes], bytes]:
    """Real answers, changed and sealed again: by the server's own key unless a test says another."""
    def alter(body: bytes, reply: bytes) -> bytes:
        answer = read_message(unseal(reply, meeting.signing.public_key(), name_of).body, Answer)
        return seal(pack_message(change(answer)), key or meeting.signing, who or meeting.id, meeting.organisation_id)
    return alter


def with_frame(**fields: object) -> Callable[[Answer], Answer]:
    def change(answer: Answer) -> Answer:
        frames = [msgspec.structs.replace(frame, **fields) for frame in answer.frames]
        return msgspec.structs.replace(answer, frames=frames)
    return change


def with_acks(**fields: object) -> Callable[[Answer], Answer]:
    def change(answer: Answer) -> Answer:
        assert answer.acks is not None
        return msgspec.structs.replace(answer, acks=msgspec.structs.replace(answer.acks, **fields))
    return change


HTML = b"<!DOCTYPE html><html><body>Welcome to the guest network. Please accept our terms.</body></html>"
WRONG: dict[str, Callable[[Meeting], Callable[[bytes, bytes], bytes]]] = {
    "a login page": lambda meeting: lambda body, reply: HTML * 9,
    "nothing": lambda meeting: lambda body, reply: b"",
    "half an answer": lambda meeting: lambda body, reply: reply[:-9],
    "our own Offer": lambda meeting: lambda body, reply: body,
    "another key": lambda meeting: answers(meeting, lambda answer: answer, Ed25519PrivateKey.generate()),
    "another server's name": lambda meeting: answers(meeting, lambda answer: answer, who=b"another server.."),
    "the answer to another Offer": lambda meeting: answers(
        meeting, lambda answer: msgspec.structs.replace(answer, offer=b"8 others")),
    "a frame of another generation": lambda meeting: answers(meeting, with_frame(generation=2)),
    "a frame of another stretch": lambda meeting: answers(meeting, with_frame(low=7)),
    "a frame of another sort": lambda meeting: answers(meeting, with_frame(sort="chunk")),
    "a frame with another signature": lambda meeting: answers(meeting, with_frame(signature=bytes(64))),
    "an acknowledgement that is not signed": lambda meeting: answers(meeting, with_acks(signature=bytes(64))),
    "an acknowledgement with another verdict": lambda meeting: answers(meeting, with_acks(verdict=[(0, 1)])),
    "an acknowledgement with another rank": lambda meeting: answers(meeting, with_acks(rank=[(0, 1)])),
    "an acknowledgement with another place": lambda meeting: answers(meeting, with_acks(seq=packed([999]))),
    "more acknowledged than offered": lambda meeting: answers(meeting, with_acks(taken=2)),
    "names without epochs": lambda meeting: answers(meeting, with_acks(refs=packed([1]), ref=packed([1, 5]))),
    "names of a billion": lambda meeting: answers(meeting, with_acks(refs=packed([1 << 40]), ref=b"\x81\x01")),
    "less than no names": lambda meeting: answers(meeting, with_acks(refs=packed([-1]))),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_what_is_not_our_server_changes_nothing(meeting: Meeting, laptop: Laptop, wrong: str) -> None:
    other = meeting.laptop("hq")
    other.sync()
    other.ledger.add("risk", "haro", {"title": "of another"})
    other.sync()
    laptop.ledger.add("risk", "haro", {"title": "No power"})
    before = everything(laptop)
    with pytest.raises(Problem) as caught:
        round_of(laptop, Between(meeting, WRONG[wrong](meeting))).run()
    assert (caught.value.code, caught.value.sort.exit) == ("not_ours", 4)
    assert everything(laptop) == before
    assert laptop.sync().sent == 1
    assert laptop.ledger.digest() == server_digest(meeting)


def server_digest(meeting: Meeting) -> str:
    with meeting.store.read(meeting.rollout) as tx:
        return digest_of(tx)


def test_alone_there_is_no_server(laptop: Laptop) -> None:
    with laptop.store.write(laptop.meeting.rollout) as tx:
        tx.put("server", None)
    with pytest.raises(Problem) as caught:
        laptop.sync()
    assert caught.value.code == "no_server_yet"


@pytest.mark.parametrize("state, code", [("stolen", "device_stolen"), ("gone", "device_unknown"), ("nobody", "rollout_unknown")])
def test_a_refusal_in_words_and_nothing_is_lost(meeting: Meeting, laptop: Laptop, state: str, code: str) -> None:
    record = laptop.ledger.add("risk", "haro", {"title": "x"})
    if state == "stolen":
        meeting.set_state(laptop, state)
    elif state == "gone":
        del meeting.devices[laptop.keys.id]
    else:
        meeting.devices[laptop.keys.id] = meeting.devices[laptop.keys.id]._replace(people={})
    before = everything(laptop)
    with pytest.raises(Problem) as caught:
        laptop.sync()
    assert (caught.value.code, caught.value.sort.exit) == (code, 6)
    assert everything(laptop) == before and laptop.ledger.get(record) is not None


def test_a_lost_answer_at_every_step_of_a_round(meeting: Meeting, laptop: Laptop, monkeypatch: pytest.MonkeyPatch) -> None:
    """A long round with a backlog in several Offers and a tail in several frames, cut after each request in turn."""
    monkeypatch.setattr(sync, "BATCH", 3)
    monkeypatch.setattr(reading, "ROOM", 4)
    other = meeting.laptop("hq")
    other.sync()
    for turn in range(8):
        for number in range(4):
            other.ledger.add("risk", "haro", {"title": f"theirs {turn} {number}"})
            laptop.ledger.add("risk", "haro", {"title": f"ours {turn} {number}", "description": "d"})
        other.sync()
        sent = len(laptop.wire.seen)
        good = meeting.exchange.handle

        def cut(body: bytes, turn: int = turn, sent: int = sent, good: Callable[[bytes], bytes] = good) -> bytes:
            reply = good(body)
            if len(laptop.wire.seen) - sent > turn:
                raise ConnectionError("lost")
            return reply

        monkeypatch.setattr(meeting.exchange, "handle", cut)
        try:
            laptop.sync()
        except ConnectionError:
            pass
        monkeypatch.setattr(meeting.exchange, "handle", good)
    laptop.sync()
    other.sync()
    assert laptop.ledger.waiting() == 0
    assert laptop.ledger.digest() == other.ledger.digest() == server_digest(meeting)
    assert len(laptop.ledger.records("risk")) == 64
    with meeting.store.read(meeting.rollout) as tx:
        assert tx.one("SELECT count(*), count(DISTINCT n) FROM change c JOIN epoch e ON e.no=c.epoch WHERE e.device=?",
                      (laptop.keys.id,)) == (64, 64)


def test_a_fill_goes_on_after_a_lost_answer_at_every_chunk(meeting: Meeting, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "ROOM", 5)
    writer = meeting.laptop("hq")
    writer.sync()
    for number in range(30):
        writer.ledger.add("risk", "haro", {"title": f"{number}"})
    writer.sync()
    new = meeting.laptop("hq")
    cuts = 0
    for _ in range(40):
        new.wire = CutAfter(meeting, 1)
        try:
            new.sync()
            break
        except ConnectionError:
            cuts += 1
    assert 5 < cuts < 39
    assert new.ledger.digest() == server_digest(meeting)
    with new.store.read(meeting.rollout) as tx:
        assert place_of(tx).fill == b""


class CutAfter:
    """Lets `good` answers through and loses the next."""

    def __init__(self, meeting: Meeting, good: int) -> None:
        self.meeting = meeting
        self.good = good

    def send(self, body: bytes) -> bytes:
        reply = self.meeting.exchange.handle(body)
        self.good -= 1
        if self.good < 0:
            raise ConnectionError("lost")
        return reply


def test_nothing_counts_as_a_right_before_its_fill_is_whole(meeting: Meeting, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "ROOM", 3)
    new = meeting.laptop("hq")
    new.wire = CutAfter(meeting, 1)
    with pytest.raises(ConnectionError):
        new.sync()
    assert new.ledger.holder.roles == frozenset()
    with pytest.raises(Problem) as caught:
        new.ledger.add("risk", "", {"title": "too early"})
    assert caught.value.code == "not_allowed"
    new.wire = CutAfter(meeting, 999)
    new.sync()
    assert new.ledger.holder.roles == {("hq", "")}


def test_a_scope_that_grows_is_filled(meeting: Meeting, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "ROOM", 4)
    hq = meeting.laptop("hq")
    hq.sync()
    for number in range(9):
        hq.ledger.add("risk", ("haro", "zerin")[number % 2], {"title": f"{number}"})
    hq.sync()
    other = meeting.laptop("coordinator", "zerin")
    other.sync()
    own = other.ledger.add("risk", "zerin", {"title": "mine"})
    assert {record.site for record in other.ledger.records("risk")} == {"zerin"}
    hq.ledger.add("grant", "haro", {"person": other.person, "role": "viewer"})
    hq.ledger.add("risk", "haro", {"title": "after the grant"})
    hq.sync()
    other.sync()
    other.sync()
    assert {record.site for record in other.ledger.records("risk")} == {"zerin", "haro"}
    assert len(other.ledger.records("risk")) == 11 and other.ledger.get(own) is not None
    assert other.ledger.holder.roles == {("coordinator", "zerin"), ("viewer", "haro")}


def test_rights_that_shrink_count_at_the_next_sync(meeting: Meeting) -> None:
    other = meeting.laptop("coordinator", "zerin")
    other.sync()
    meeting.withdraw(other.person, "coordinator", "zerin")
    other.sync()
    assert other.ledger.holder.roles == frozenset()
    with pytest.raises(Problem) as caught:
        other.ledger.add("risk", "", {"title": "x"})
    assert caught.value.code == "not_allowed"


def test_a_backlog_goes_in_parts_and_a_save_larger_than_a_part_goes_whole(
        meeting: Meeting, laptop: Laptop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sync, "BATCH", 5)
    for number in range(7):
        laptop.ledger.add("risk", "haro", {"title": f"{number}", "description": "d"})
    laptop.ledger.save([Edit(laptop.ledger.new_id("risk", "haro", {}), "risk", "haro", {"title": f"{n}"}) for n in range(12)])
    laptop.ledger.add("risk", "haro", {"title": "last"})
    heard: list[Progress] = []
    outcome = round_of(laptop, laptop.wire).run(heard.append)
    assert (outcome.sent, outcome.round_trips) == (27, 6)
    assert [state.sent for state in heard] == [4, 8, 12, 14, 26, 27]
    assert {state.waiting for state in heard} == {27}
    with meeting.store.read(meeting.rollout) as tx:
        assert tx.one("SELECT count(*) FROM change WHERE verdict>0")[0] == 0
    assert laptop.ledger.digest() == server_digest(meeting)


def test_a_round_that_is_stopped_keeps_what_was_done(meeting: Meeting, laptop: Laptop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sync, "BATCH", 2)
    for number in range(6):
        laptop.ledger.add("risk", "haro", {"title": f"{number}"})
    trips: list[int] = []
    with pytest.raises(Problem) as caught:
        round_of(laptop, laptop.wire).run(lambda state: trips.append(state.sent), lambda: len(trips) == 2)
    assert (caught.value.code, trips, laptop.ledger.waiting()) == ("cancelled", [2, 4], 2)
    assert laptop.sync().sent == 2


def test_an_idle_round_is_one_short_trip(laptop: Laptop) -> None:
    laptop.sync()
    outcome = laptop.sync()
    assert (outcome.sent, outcome.received, outcome.round_trips) == (0, 0, 1)
    assert outcome.bytes_up <= 260 and outcome.bytes_down <= 400


def test_the_mark_outside_lasts_before_each_offer(meeting: Meeting, laptop: Laptop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sync, "BATCH", 2)
    for number in range(5):
        laptop.ledger.add("risk", "haro", {"title": f"{number}"})
    told: list[object] = []

    class Watched:
        def send(self, body: bytes) -> bytes:
            told.append("sent")
            return meeting.exchange.handle(body)

    round_of(laptop, Watched(), before=lambda lasts: told.append([n for _, n in lasts])).run()
    assert told == [[4], "sent", [4], "sent", [4], "sent"]


def test_another_window_that_sends_more_meanwhile_is_no_fork(meeting: Meeting, laptop: Laptop) -> None:
    """The window offers 0, the command line saves and offers 1 before that Offer arrives: the server has one more than the Offer
    says, and it is ours."""
    laptop.ledger.add("risk", "haro", {"title": "in the window"})
    once = [True]

    class Slow:
        def send(self, body: bytes) -> bytes:
            if once:
                once.clear()
                laptop.ledger.add("risk", "haro", {"title": "by command line"})
                lost = CutAfter(meeting, 0)
                with pytest.raises(ConnectionError):
                    round_of(laptop, lost).run()
            return meeting.exchange.handle(body)

    round_of(laptop, Slow()).run()
    assert laptop.ledger.waiting() == 0
    assert laptop.ledger.digest() == server_digest(meeting)


def test_a_round_whose_place_moved_meanwhile_begins_again(meeting: Meeting, laptop: Laptop) -> None:
    other = meeting.laptop("hq")
    other.sync()
    other.ledger.add("risk", "haro", {"title": "theirs"})
    other.sync()
    laptop.ledger.add("risk", "haro", {"title": "ours"})
    once = [True]

    class Slow:
        def send(self, body: bytes) -> bytes:
            reply = meeting.exchange.handle(body)
            if once:
                once.clear()
                laptop.sync()
            return reply

    outcome = round_of(laptop, Slow()).run()
    assert (outcome.sent, outcome.received) == (0, 0)
    assert (laptop.ledger.waiting(), laptop.ledger.digest()) == (0, server_digest(meeting))


class Slow:
    """A link of so many bytes a second, each way, on the laptop's own clock; it breaks off after so many seconds of a trip."""

    def __init__(self, laptop: Laptop, per_second: int, delay: int = 0, breaks: float = math.inf) -> None:
        self.laptop = laptop
        self.per_second = per_second
        self.delay = delay
        self.breaks = breaks
        self.lasted: list[float] = []

    def send(self, body: bytes) -> bytes:
        reply = self.laptop.meeting.exchange.handle(body)
        seconds = self.delay + (len(body) + len(reply)) / self.per_second
        self.laptop.clock.ms += round(1_000 * min(seconds, self.breaks))
        self.lasted.append(seconds)
        if seconds > self.breaks:
            raise Problem(CUT_OFF, host="hub")
        return reply


def made(laptop: Laptop, saves: int) -> None:
    """So many saves of 100 records with a title of a line each."""
    for _ in range(saves):
        laptop.ledger.save([Edit(laptop.ledger.new_id("risk", "haro", {}), "risk", "haro", {"title": token_hex(24)})
                            for _ in range(100)])


def test_a_thousand_edits_are_one_trip_over_a_link_that_was_quick_before(meeting: Meeting, laptop: Laptop) -> None:
    other = meeting.laptop("hq")
    other.sync()
    made(laptop, 12)
    assert (laptop.sync().sent, laptop.sync().round_trips) == (1_200, 1)
    made(laptop, 12)
    pushed = round_of(laptop, Slow(laptop, 1_000_000)).run()
    assert (pushed.sent, pushed.round_trips) == (1_200, 1)
    pulled = round_of(other, Slow(other, 1_000_000)).run()
    assert (pulled.received, pulled.round_trips) == (2_400, 2)
    assert other.sync().round_trips == 1


def test_what_a_slow_link_taught_one_round_the_next_one_knows(meeting: Meeting, laptop: Laptop) -> None:
    made(laptop, 12)
    round_of(laptop, Slow(laptop, 2_500, 2)).run()
    made(laptop, 12)
    again = Slow(laptop, 2_500, 2)
    round_of(laptop, again).run()
    assert 5 <= again.lasted[0] <= 10


def test_a_link_that_breaks_off_gets_shorter_parts_until_they_come_through(meeting: Meeting, laptop: Laptop) -> None:
    made(laptop, 12)
    cut = Slow(laptop, 2_500, 0, breaks=4)
    for _ in range(40):
        try:
            round_of(laptop, cut).run()
            break
        except Problem as problem:
            assert problem.sort is CUT_OFF
    assert laptop.ledger.waiting() == 0 and min(cut.lasted) < 4 < max(cut.lasted)
    assert laptop.ledger.digest() == server_digest(meeting)
