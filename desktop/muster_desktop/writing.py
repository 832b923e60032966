"""What every save on a laptop has in common: one transaction, the mark outside the folder, and everybody hears of it. No Qt."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from typing import NamedTuple

from muster.author import Writer, next_n, pen
from muster.change import Entry
from muster.clock import Clock
from muster.ids import InTurn
from muster.kinds import ALL
from muster.membership import place_of
from muster.outside import Outside
from muster.store import Docs, Store, Tx, apply, read


class Changed(NamedTuple):
    """What listeners hear: ids of records and names of kinds that changed; `status` when only sent or unsent did."""

    records: frozenset[str]
    kinds: frozenset[str]
    status: bool = False


LEFT = "window."
"""What begins the names of texts that are kept of what pages were left like."""

Make = Callable[[Tx, Docs, bytes, int], list[Entry]]
"""(transaction, records, epoch to write in, correction of the clock) -> the changes of a save."""


class Writing:
    """Writes changes into one roll-out of a profile and tells who listens. Safe in several threads."""

    def __init__(self, store: Store, rollout: str, writer: Writer, clock: Clock, outside: Outside,
                 room: Callable[[], None] = lambda: None) -> None:
        self.store = store
        self.rollout = rollout
        self.person = writer.person
        self._writer = writer
        self._clock = clock
        self._outside = outside
        self._room = room  # raises NO_ROOM when the disk is almost full
        self._listeners: list[Callable[[Changed], None]] = []
        self._lock = threading.Lock()
        self._ids = InTurn()
        self.left = self._left()
        self._reload()

    def _left(self) -> dict[str, str]:
        """What pages were left like, by name: read when the profile is opened, for a page that is built waits for no disk."""
        with self.store.read(self.rollout, log=False) as tx:
            rows = tx.all("SELECT key, value FROM state WHERE rollout=? AND key>=? AND key<?", (tx.no, LEFT, LEFT[:-1] + "/"))
        return {key.removeprefix(LEFT): bytes(value).decode() for key, value in rows}

    def _reload(self) -> None:
        """Learn again what is kept in memory."""
        with self.store.read(self.rollout, log=False) as tx:
            self._mark = read.mark(tx)

    def listen(self, hear: Callable[[Changed], None]) -> Callable[[], None]:
        """Call `hear` after each change, in the thread that made it. Returns what stops it."""
        self._listeners.append(hear)

        def stop() -> None:
            if hear in self._listeners:
                self._listeners.remove(hear)

        return stop

    def heard(self, changed: Changed) -> None:
        """Tell every listener. The sync calls it for what came; `look` for what another program of this profile did."""
        if changed.kinds & {"rollout", "site", "grant"} or changed.status:
            self._reload()
        for hear in list(self._listeners):
            hear(changed)

    def look(self) -> None:
        """Hear of what another program, such as the command line, did to this profile since this one last saved or looked."""
        with self._lock, self.store.read(self.rollout, log=False) as tx:
            strange = read.mark(tx) != self._mark
        if strange:
            self.heard(Changed(frozenset(), frozenset(ALL), status=True))

    def written(self, make: Make, kinds: Iterable[str] = ()) -> list[Entry]:
        """Make changes and write them, all or nothing: they are durable when this returns. `kinds` are heard of besides
        those of the changes. Raises Problem with nothing written."""
        self._room()
        with self._lock, self.store.write(self.rollout) as tx:
            strange = read.mark(tx) != self._mark
            docs = Docs(tx)
            epoch = pen(tx, self._writer, self._outside.read(self.rollout))
            entries = make(tx, docs, epoch, place_of(tx).correction)
            apply(tx, entries, docs)
            if entries:
                epoch = entries[-1].change.epoch
            last = next_n(tx, epoch) - 1
            self._mark = read.mark(tx)
        if entries:
            self._outside.write(self.rollout, epoch, last)
            touched = frozenset((*kinds, *(entry.change.kind for entry in entries)))
            self.heard(Changed(frozenset(entry.change.record for entry in entries), frozenset(ALL) if strange else touched))
        return entries
