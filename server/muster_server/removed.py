"""What a laptop that HQ removed may still hand in: for 90 days and up to 10 MB, all of it kept aside and acknowledged."""

from __future__ import annotations

from collections.abc import Iterable

from muster import verdicts
from muster.change import Change
from muster.store import Tx
from muster.store.codec import pack

OPEN_MS = 90 * 86_400_000
"""For how long after its removal a laptop may hand in what waited on it, in ms."""
MOST = 10 << 20
"""The most that it may hand in to one roll-out, in bytes: of values, and EACH for every change."""
EACH = 64


def closed(tx: Tx, device: bytes, since: int, now: int, offered: Iterable[Change]) -> bool:
    """Whether a removed laptop comes too late or with too much. `since` is when it was removed, in ms; 0 when nobody knows."""
    if since and now - since > OPEN_MS:
        return True
    size = sum(len(pack(change.value)) + EACH for change in offered)
    return size + _taken(tx, device) > MOST


def _taken(tx: Tx, device: bytes) -> int:
    """The bytes that were taken from it since it was removed."""
    row = tx.one(
        "SELECT sum(length(c.value)), count(*) FROM epoch e JOIN change c ON c.rollout=e.rollout AND c.epoch=e.no "
        "WHERE e.rollout=? AND e.device=? AND c.verdict=?", (tx.no, device, verdicts.REVOKED))
    return int(row[0] or 0) + EACH * int(row[1])
