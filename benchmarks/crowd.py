"""Thousands of simulated laptops: enrolled with keys of their own, with signed Offers of 20 changes made beforehand."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from muster.author import Edit, in_saves
from muster.change import Change, Entry, Id
from muster.founding import person_edits
from muster.holders import holder_of
from muster.ids import new_id
from muster.proofs import cursor_of, point
from muster.scope import reading_of
from muster.wire import Offer, pack_columns, pack_message, seal
from muster_server.devices import ENROLLED, Row, put, record_of
from muster_server.meeting import Meeting

TOGETHER = 20
"""Changes of one push: ticks on a plan, each a save of its own."""
_STATUS = ("done", "under_way", "blocked", "waived")


class Size(NamedTuple):
    """How many roll-outs, laptops in each of them, and pushes of each laptop."""

    rollouts: int
    laptops: int
    pushes: int


class _Laptop(NamedTuple):
    row: Row
    key: Ed25519PrivateKey
    epoch: bytes


def offers(folder: Path, database: str, size: Size) -> list[list[bytes]]:
    """The messages of every laptop in order, for the server in `folder`. Roll-outs, people, devices and steps are made."""
    meeting = Meeting(folder, database, make=True)
    try:
        return [each for number in range(size.rollouts) for each in _rollout(meeting, f"Load {number}", size)]
    finally:
        meeting.close()


def _rollout(meeting: Meeting, name: str, size: Size) -> list[list[bytes]]:
    rollout = meeting.rollouts.begin(name, "generic").id
    laptops = [_laptop(rollout) for _ in range(size.laptops)]
    edits = [edit for each in laptops for edit in (
        *person_edits(rollout, each.row.person, f"Person {each.row.id[:6]}", "coordinator", ""), record_of(each.row))]
    meeting.scribe.save(rollout, edits)
    with meeting.store.write() as tx:
        for each in laptops:
            put(tx, each.row)
    steps = [new_id() for _ in range(size.laptops * TOGETHER)]
    made: dict[str, Id] = {}
    begun = [Edit(step, "step", "", {"title": f"Step {step[-6:]}", "status": "not_started"}) for step in steps]
    with meeting.store.write(rollout) as tx:
        for part in in_saves(begun, 1_000):
            made |= {entry.change.record: entry.change.id for entry in meeting.scribe.write(tx, part)
                     if entry.change.field == "status"}
    return [_messages(meeting, rollout, each, steps[i * TOGETHER:(i + 1) * TOGETHER], made, size.pushes)
            for i, each in enumerate(laptops)]


def _laptop(rollout: str) -> _Laptop:
    key = Ed25519PrivateKey.generate()
    row = Row(rollout, os.urandom(16).hex(), new_id(), key.public_key().public_bytes_raw(), bytes(32), "load", ENROLLED,
              time.time_ns() // 1_000_000, b"", False)
    return _Laptop(row, key, os.urandom(8))


def _messages(meeting: Meeting, rollout: str, laptop: _Laptop, steps: Sequence[str], made: dict[str, Id],
              pushes: int) -> list[bytes]:
    """What the laptop sends: it stands at the end of the log as it is now, and asks for one change at most in return, since what
    is measured is taking."""
    with meeting.store.read(rollout) as tx:
        generation, seq, chain = tx.one("SELECT generation, seq, chain FROM rollout WHERE no=?", (tx.no,))
        scope = reading_of(holder_of(tx, laptop.row.person)).hash
    cursor = cursor_of(meeting.keys.mac, bytes.fromhex(rollout), point(generation, seq, bytes(chain)))
    last = dict(made)
    out = []
    for turn in range(pushes):
        now = time.time_ns() // 1_000_000
        entries = []
        for i, step in enumerate(steps):
            n = turn * TOGETHER + i
            change = Change(laptop.epoch, n, n, step, "step", "", "status", _STATUS[turn % len(_STATUS)], (last[step],), now, 180,
                            now)
            entries.append(Entry(change, 0, now, 0, {}))
            last[step] = change.id
        offer = Offer(bytes.fromhex(rollout), generation, cursor, b"", scope, now, [(laptop.epoch, entries[-1].change.n)],
                      [(laptop.epoch, bytes.fromhex(laptop.row.person))], pack_columns(entries, {}), room=1)
        out.append(seal(pack_message(offer), laptop.key, bytes.fromhex(laptop.row.id), meeting.keys.organisation_id))
    return out
