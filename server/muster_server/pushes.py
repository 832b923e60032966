"""What pushes that share a transaction have in common, and which of them may."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from muster.change import Change
from muster.store import NOBODY, Tx
from muster.wire import BadMessage, Held, Offer, Unpacked
from muster_server.known import TELLING, Known
from muster_server.place import Placing

TOGETHER = 1_000
"""The most changes of several pushes that share a transaction; nobody with a tick waits for another's first sync."""


class Push(NamedTuple):
    """The changes that one laptop offers in the message `name`, and who it is. `revoked`, since when in ms: everything goes to
    quarantine."""

    name: bytes
    offer: Offer
    unpacked: Unpacked
    device: bytes
    person: str
    received: int
    revoked: bool
    since: int


class NotTogether(Exception):
    """One of these pushes changes what counts for the others: each is taken by itself."""


def may_join(before: Sequence[Push], push: Push) -> bool:
    """Whether a push may share a transaction with those before it: small ones that only add to the log, of different laptops."""
    pushes = (*before, push)
    return (len({each.device for each in pushes}) == len(pushes) and sum(each.unpacked.count for each in pushes) <= TOGETHER
            and all(_plain(each) for each in pushes))


def _plain(push: Push) -> bool:
    offer = push.offer
    return not (push.revoked or offer.fill or offer.mend or (offer.changes and not TELLING.isdisjoint(offer.changes.names)))


class Table:
    """What the pushes of one transaction have in common: the end of the log, what they name of it, and where their epochs stand.
    All of it is read before the first of them is taken, in as few statements as for one."""

    def __init__(self, placing: Placing, pushes: Sequence[Push], known: Known) -> None:
        self.placing = placing
        self.tx = tx = placing.tx
        self.known = known
        self.told = placing.told
        self.offered = _named(tx, [push.unpacked for push in pushes])
        self.next: dict[bytes, int] = {}
        self._meet({change.epoch: push for push, offered in zip(pushes, self.offered, strict=True) for change in offered})
        placing.docs.load({bytes.fromhex(change.record) for offered in self.offered for change in offered})

        if len(pushes) > 1 and any(change.kind in TELLING for offered in self.offered for change in offered):
            raise NotTogether

    def _meet(self, epochs: Mapping[bytes, Push]) -> None:
        """Learn the n that each offered epoch needs next. One that is new begins with the author that its laptop names."""
        rows = self.tx.many("SELECT e.epoch, e.no, e.device, e.person, (SELECT max(c.n) FROM change c WHERE c.rollout=e.rollout "
                            "AND c.epoch=e.no) FROM epoch e WHERE e.rollout=? AND e.epoch IN (*)", sorted(epochs), (self.tx.no,))
        for epoch, no, device, person, last in rows:
            self.tx.met(bytes(epoch), no, bytes(device), bytes(person))
            self.next[bytes(epoch)] = 0 if last is None else last + 1
        for epoch in sorted(epochs.keys() - self.next.keys()):
            push, self.next[epoch] = epochs[epoch], 0
            said = dict(push.offer.authors).get(epoch, NOBODY)
            if said.hex() == push.person and not push.revoked:
                self.tx.begin(epoch, push.device, said)


def _named(tx: Tx, pushes: Sequence[Unpacked]) -> list[list[Change]]:
    """The offered changes of each push, with what they named by seq looked up."""
    there: dict[int, Held] = {}
    seqs = sorted(set[int]().union(*(each.seqs for each in pushes)))
    if seqs:
        sql = "SELECT seq, epoch, n, record, kind, site FROM change WHERE rollout=? AND seq IN (*)"
        rows = tx.many(sql, seqs, (tx.no,))
        if len(rows) < len(seqs):
            rows += tx.many(sql.replace("FROM change", "FROM archive"), seqs, (tx.no,))
        there = {seq: Held((tx.name(no), n), (bytes(record).hex(), kind, site)) for seq, no, n, record, kind, site in rows}
    out = [[entry.change for entry in each.following(there)] for each in pushes]
    if not all(change.record for offered in out for change in offered):
        raise BadMessage("a change follows one that is not in the log")
    return out
