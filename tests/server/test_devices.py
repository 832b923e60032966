"""Devices: found, admitted by their certificate after a restore, revoked, and trusted to bring what was agreed."""

from __future__ import annotations

import os

import pytest

from muster.codes import new_code
from muster.founding import grant_id
from muster.holders import holder_of
from muster.ids import new_id
from muster.joining import Enrolment, sign_enrolment
from muster.problems import Problem
from muster.store.read import by_ids
from muster.wire import Offer
from muster_server.meeting import Meeting
from tests.server.parts import Laptop


def joined(meeting: Meeting, may_bring: bool = False) -> tuple[Laptop, str, bytes]:
    laptop = Laptop()
    code = meeting.desk.invite(meeting.rollouts.all()[0], "haro", "trainer", may_bring=may_bring)
    reply = laptop.join(meeting.desk, code)
    return laptop, reply.rollout, reply.certificate


def forget(meeting: Meeting) -> None:
    """What a restored database has not: the devices enrolled after the backup."""
    with meeting.store.write() as tx:
        tx.run("DELETE FROM device")


def offer(rollout: str, *people: str) -> Offer:
    authors = [(os.urandom(8), bytes.fromhex(person)) for person in people]
    return Offer(bytes.fromhex(rollout), 0, b"", b"", b"", 0, authors=authors, bring=b"\xc3")


def test_an_unknown_device_is_unknown(meeting: Meeting) -> None:
    assert meeting.devices.find(os.urandom(16)) is None
    assert meeting.devices.find(os.urandom(16), os.urandom(200)) is None


def test_a_restored_server_admits_a_device_by_its_certificate(either: Meeting) -> None:
    laptop, rollout, certificate = joined(either)
    before = either.devices.find(laptop.id)
    forget(either)
    assert either.devices.find(laptop.id) is None
    assert either.devices.find(os.urandom(16), certificate) is None, "the certificate is for one device"
    assert either.devices.find(laptop.id, certificate) == before
    assert either.devices.find(laptop.id) == before
    assert [row.label for row in either.devices.all()] == ["amina-laptop"]
    assert rollout in (before.people if before else {})


def test_a_revoked_device_stays_revoked_after_a_restore(meeting: Meeting) -> None:
    laptop, _, certificate = joined(meeting)
    meeting.devices.revoke(laptop.id.hex())
    forget(meeting)
    found = meeting.devices.find(laptop.id, certificate)
    assert found is not None and found.state == "revoked"


def test_a_certificate_of_another_organisation_admits_nobody(meeting: Meeting) -> None:
    laptop, rollout, _ = joined(meeting)
    forget(meeting)
    keys = laptop.sign.public_key().public_bytes_raw(), laptop.seal.public_key().public_bytes_raw()
    forged = sign_enrolment(laptop.sign, Enrolment(laptop.id, *keys, new_id(), rollout, 0))
    assert meeting.devices.find(laptop.id, forged) is None


def test_a_certificate_makes_room_for_a_roll_out_that_a_restore_lost(meeting: Meeting) -> None:
    laptop, _, _ = joined(meeting)
    keys = laptop.sign.public_key().public_bytes_raw(), laptop.seal.public_key().public_bytes_raw()
    lost, person = new_id(), new_id()
    signed = sign_enrolment(meeting.keys.organisation, Enrolment(laptop.id, *keys, person, lost, 0))
    found = meeting.devices.find(laptop.id, signed)
    assert found is not None and found.people[lost] == person and len(found.people) == 2
    assert meeting.store.no(lost) and not meeting.devices.find(laptop.id).people.keys() ^ found.people.keys()  # type: ignore[union-attr]


@pytest.mark.parametrize(("stolen", "state"), [(False, "revoked"), (True, "stolen")])
def test_revoking_is_written_into_the_log(either: Meeting, stolen: bool, state: str) -> None:
    laptop, rollout, _ = joined(either)
    rows = either.devices.revoke(laptop.id.hex()[:8].upper(), stolen)
    assert [(row.id, row.state) for row in rows] == [(laptop.id.hex(), state)]
    found = either.devices.find(laptop.id)
    assert found is not None and found.state == state
    with either.store.read(rollout) as tx:
        assert by_ids(tx, [laptop.id.hex()])[0].values["state"] == state


@pytest.mark.parametrize("device", ["", "zz", "0" * 32])
def test_revoking_what_is_not_there_revokes_nothing(meeting: Meeting, device: str) -> None:
    laptop, _, _ = joined(meeting)
    with pytest.raises(Problem) as caught:
        meeting.devices.revoke(device)
    assert caught.value.code == "unknown-device"
    found = meeting.devices.find(laptop.id)
    assert found is not None and found.state == "enrolled"


def test_a_roll_out_made_alone_comes_with_its_first_grant(either: Meeting) -> None:
    laptop, _, _ = joined(either, may_bring=True)
    alone, person = new_id(), new_id()
    for _ in range(2):
        found = either.devices.find(laptop.id)
        assert found is not None
        assert found.people.get(alone) or either.devices.bring(laptop.id, offer(alone, person), alone) == person
    with either.store.read(alone) as tx:
        assert holder_of(tx, person).roles == {("hq", "")}
        assert by_ids(tx, [grant_id(alone, "", person, "hq")])[0].values["role"] == "hq"


def test_what_was_not_agreed_is_not_brought(meeting: Meeting) -> None:
    may, _, _ = joined(meeting, may_bring=True)
    may_not, _, _ = joined(meeting)
    person, taken = new_id(), meeting.rollouts.begin("Second", "generic").id
    alone = new_id()
    assert meeting.devices.bring(may_not.id, offer(alone, person), alone) is None
    assert meeting.devices.bring(may.id, offer(taken, person), taken) is None
    assert meeting.devices.bring(may.id, offer(alone, person, new_id()), alone) is None, "made by two people"
    assert meeting.devices.bring(may.id, offer(alone), alone) is None
    assert meeting.devices.bring(may.id, offer(alone, person), alone) == person
    other, _, _ = joined(meeting, may_bring=True)
    assert meeting.devices.bring(other.id, offer(alone, new_id()), alone) is None, "another laptop's"


def test_one_device_in_several_roll_outs(meeting: Meeting) -> None:
    laptop, first, _ = joined(meeting)
    second = meeting.rollouts.begin("Second", "generic")
    laptop.join(meeting.desk, meeting.desk.invite(second, "", "viewer"))
    found = meeting.devices.find(laptop.id)
    assert found is not None and set(found.people) == {first, second.id}
    assert {row.state for row in meeting.devices.revoke(laptop.id.hex())} == {"revoked"}
    with pytest.raises(Problem):
        laptop.join(meeting.desk, new_code())
