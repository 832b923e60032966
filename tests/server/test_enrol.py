"""Invitations and joining at the desk, on both databases: once, for one laptop, within 7 days, and never twice different."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from muster.codes import key_of, new_code
from muster.engines import STORE_FULL
from muster.founding import grant_id
from muster.holders import holder_of, site_paths
from muster.ids import natural_id, new_id
from muster.joining import Brought, JoinReply, open_reply, organisation_id, read_enrolment, seal_request, vouched
from muster.problems import Problem
from muster.store.read import by_ids, records
from muster_server.enrol import DAY, MOST_WRONG
from muster_server.limits import MOST
from muster_server.meeting import Meeting
from tests.server.parts import Laptop, Time


def invite(meeting: Meeting, site: str = "", role: str = "trainer", **more: object) -> str:
    return meeting.desk.invite(meeting.rollouts.all()[0], site, role, **more)  # type: ignore[arg-type]


def refused(meeting: Meeting, laptop: Laptop, code: str) -> str:
    with pytest.raises(Problem) as caught:
        laptop.join(meeting.desk, code)
    return caught.value.code


def test_joining_makes_a_person_a_grant_and_a_device(either: Meeting) -> None:
    laptop = Laptop()
    reply = laptop.join(either.desk, invite(either, "haro/block-2"))
    assert (reply.slug, reply.name, reply.role, reply.site) == ("karwan", "Karwan", "trainer", "haro/block-2")
    assert vouched(reply.organisation, reply.server, reply.sign, reply.seal, reply.vouched)
    assert organisation_id(reply.organisation) == either.keys.organisation_id
    with either.store.read(reply.rollout) as tx:
        assert holder_of(tx, reply.person).roles == {("trainer", "haro/block-2")}
        assert {"", "haro", "haro/block-2"} <= site_paths(tx)
        person, device = by_ids(tx, [reply.person])[0], by_ids(tx, [laptop.id.hex()])[0]
    assert (person.kind, person.site, person.values) == ("person", "haro/block-2", {"name": "Amîna"})
    assert device.values["state"] == "enrolled" and device.values["person"] == reply.person
    enrolment = read_enrolment(reply.organisation, reply.certificate)
    assert enrolment is not None and enrolment.device == laptop.id and enrolment.person == reply.person
    found = either.devices.find(laptop.id)
    assert found is not None and found.people == {reply.rollout: reply.person}


def test_a_reply_that_was_lost_is_given_again_the_same(either: Meeting) -> None:
    laptop, code = Laptop(), invite(either)
    first = laptop.join(either.desk, code)
    with either.store.read(first.rollout) as tx:
        before = tx.one("SELECT seq FROM rollout WHERE no=?", (tx.no,))[0]
    assert laptop.join(either.desk, code) == first
    with either.store.read(first.rollout) as tx:
        assert tx.one("SELECT seq FROM rollout WHERE no=?", (tx.no,))[0] == before
    assert len(either.devices.all()) == 1


def test_the_very_same_bytes_may_be_sent_twice(meeting: Meeting) -> None:
    code = invite(meeting)
    asked = seal_request(Laptop().request(), code)
    replies = [open_reply(meeting.desk.join(asked, "10.0.0.1"), code, asked) for _ in range(2)]
    assert isinstance(replies[0], JoinReply) and replies[0] == replies[1]


def test_a_code_used_twice_is_refused_in_words(either: Meeting) -> None:
    code = invite(either)
    Laptop().join(either.desk, code)
    assert refused(either, Laptop("Somebody else"), code) == "join-used"
    assert len(either.devices.all()) == 1


def test_a_code_lasts_seven_days(meeting: Meeting, clock: Time) -> None:
    laptop, codes = Laptop(), [invite(meeting) for _ in range(3)]
    clock.ms += 7 * DAY
    first = laptop.join(meeting.desk, codes[0])
    clock.ms += 1
    assert refused(meeting, Laptop(), codes[1]) == "join-expired"
    assert laptop.join(meeting.desk, codes[0]) == first, "it was used in time; only its reply is late"
    clock.ms += 60 * DAY
    invite(meeting)
    assert refused(meeting, Laptop(), codes[2]) == "join-unknown"


def test_a_code_that_nobody_gave_out_is_unknown(meeting: Meeting) -> None:
    assert refused(meeting, Laptop(), new_code()) == "join-unknown"


def test_failures_are_counted_and_joining_is_not(meeting: Meeting, clock: Time) -> None:
    for _ in range(30):
        Laptop().join(meeting.desk, invite(meeting))
    for _ in range(MOST):
        assert refused(meeting, Laptop(), new_code()) == "join-unknown"
    assert refused(meeting, Laptop(), new_code()) == "join-too-many"
    Laptop().join(meeting.desk, invite(meeting), address="10.0.0.2")
    clock.ms += 15 * 60_000 + 1
    Laptop().join(meeting.desk, invite(meeting))


def test_guessing_at_one_invitation_burns_it(meeting: Meeting) -> None:
    code = invite(meeting)
    for guess in range(MOST_WRONG):
        asked = bytearray(seal_request(Laptop().request(), code))
        asked[-1] ^= 1
        with pytest.raises(Problem):
            open_reply(meeting.desk.join(bytes(asked), f"10.0.1.{guess}"), code, bytes(asked))
    assert refused(meeting, Laptop(), code) == "join-unknown"


@pytest.mark.parametrize("data", [b"", b"MJ", b"MJ\x01?" + bytes(40), b"<html>", os.urandom(4000)])
def test_garbage_at_the_desk_is_answered_like_an_unknown_code(meeting: Meeting, data: bytes) -> None:
    with pytest.raises(Problem) as caught:
        open_reply(meeting.desk.join(data, "10.0.0.9"), new_code(), data)
    assert caught.value.code == "join-unknown"


def test_a_full_disk_says_nothing_about_the_code(meeting: Meeting, monkeypatch: pytest.MonkeyPatch) -> None:
    code, laptop = invite(meeting), Laptop()

    def full(*_: object) -> None:
        raise Problem(STORE_FULL)

    with monkeypatch.context() as patched:
        patched.setattr(meeting.desk, "_enrol", full)
        with pytest.raises(Problem) as caught:
            meeting.desk.join(seal_request(laptop.request(), code), "10.0.0.1")
    assert caught.value.sort is STORE_FULL  # `app` answers that the server is busy, so the laptop tries again
    assert laptop.join(meeting.desk, code).role == "trainer"


def test_a_second_laptop_of_the_same_person(either: Meeting) -> None:
    first = Laptop().join(either.desk, invite(either, "haro"))
    again = Laptop("A. on her other laptop").join(either.desk, invite(either, "haro", person=first.person))
    assert again.person == first.person
    with either.store.read(first.rollout) as tx:
        assert by_ids(tx, [first.person])[0].values["name"] == "Amîna"
        assert len(records(tx, "person")) == 1
        assert [each.id for each in records(tx, "grant")] == [grant_id(first.rollout, "haro", first.person, "trainer")]
    with pytest.raises(Problem) as caught:
        invite(either, person=new_id())
    assert caught.value.code == "unknown-person"


def test_the_same_laptop_may_take_a_second_role(meeting: Meeting) -> None:
    laptop = Laptop()
    first = laptop.join(meeting.desk, invite(meeting, "haro"))
    again = laptop.join(meeting.desk, invite(meeting, "zerin", "viewer"))
    assert again.person == first.person
    with meeting.store.read(first.rollout) as tx:
        assert holder_of(tx, first.person).roles == {("trainer", "haro"), ("viewer", "zerin")}


def test_nobody_takes_over_the_id_of_a_laptop(meeting: Meeting) -> None:
    laptop = Laptop()
    laptop.join(meeting.desk, invite(meeting))
    thief = Laptop("Thief", id=laptop.id)
    assert refused(meeting, thief, invite(meeting)) == "join-unknown"
    found = meeting.devices.find(laptop.id)
    assert found is not None and found.sign == laptop.sign.public_key().public_bytes_raw()


@pytest.mark.parametrize("name", [" ", "\n\t", "\x00"])
def test_a_name_that_says_nothing_joins_nobody(meeting: Meeting, name: str) -> None:
    assert refused(meeting, Laptop(name), invite(meeting)) == "join-unknown"


def test_an_unknown_role_is_named_with_the_known_ones(meeting: Meeting) -> None:
    with pytest.raises(Problem) as caught:
        invite(meeting, role="boss")
    assert caught.value.code == "unknown-role" and "coordinator" in str(caught.value)


def test_the_database_alone_lets_nobody_join(meeting: Meeting, tmp_path: Path) -> None:
    code = invite(meeting)
    with meeting.store.read() as tx:
        held = bytes(tx.one("SELECT key FROM invitation")[0])
    assert key_of(code) not in held
    meeting.store.engine.dispose()
    stored = b"".join(path.read_bytes() for path in (tmp_path / "data").glob("store.db*"))
    assert code.replace("-", "").encode() not in stored and code.encode() not in stored


def test_what_was_made_alone_comes_along_only_where_there_is_room(meeting: Meeting) -> None:
    second = meeting.rollouts.begin("Second", "generic")
    for flag, brought, room in (
        (True, Brought(new_id(), "Home", "home"), True),
        (False, Brought(new_id(), "Home", "home"), False),
        (True, Brought(new_id(), "Karwan", "karwan"), False),
        (True, Brought(second.id, "Mine", "mine"), False),
        (True, None, True),
    ):
        reply = Laptop().join(meeting.desk, invite(meeting, may_bring=flag), brought=brought)
        assert reply.may_bring is room


def test_an_invitation_adds_the_sites_on_its_way_once(meeting: Meeting) -> None:
    rollout = meeting.rollouts.all()[0]
    for _ in range(2):
        invite(meeting, "haro/block-2")
    with meeting.store.read(rollout.id) as tx:
        found = {each.site: each for each in records(tx, "site")}
    assert set(found) == {"", "haro", "haro/block-2"}
    assert found["haro/block-2"].id == natural_id(rollout.id, "site", "haro/block-2")
    assert found["haro/block-2"].values["name"] == "block-2"
