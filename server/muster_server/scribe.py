"""What the server itself writes into a roll-out's log: its first records, people and grants at joining, enrolled devices."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from sqlalchemy import event

from muster.author import Edit, Writer, in_saves, mint, pen
from muster.change import Entry
from muster.clock import Clock
from muster.store import Store, Tx
from muster_server.place import Placing


class Scribe:
    """Writes as the server: its id stands both for the device and for the person.

    Each process begins an epoch of its own, and another when it reaches its database anew, so that a database put back from a
    backup, or a standby that took its place, never gives out an id twice.
    """

    def __init__(self, store: Store, server: bytes, clock: Clock) -> None:
        self.store = store
        self.server = server
        self.clock = clock
        self._renew()
        if store.postgres:
            event.listen(store.engine, "connect", lambda *connection: self._renew())

    def _renew(self) -> None:
        self.writer = Writer(self.server, self.server.hex(), secrets.token_hex(8))

    def save(self, rollout: str, edits: Sequence[Edit]) -> None:
        """Save, all or nothing, in as many saves as it takes; the roll-out is held already (`store.add_rollout`)."""
        with self.store.write(rollout) as tx:
            for part in in_saves(edits):
                self.write(tx, part)

    def write(self, tx: Tx, edits: Sequence[Edit]) -> list[Entry]:
        """The same within a transaction of the caller."""
        placing = Placing(tx)
        minted = mint(tx, placing.docs, pen(tx, self.writer), edits, self.clock)
        out = [placing.put(entry.change, entry.rank, entry.verdict, entry.vector) for entry in minted]
        with tx.together():
            placing.finish()
        return out
