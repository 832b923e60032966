"""What really happened: every change that was saved, who saw what when they made it, and what was lost with its only disk.

A fork gives changes new ids and a server may be put back, so a change is known here by what stays the same: the moment on its
author's clock (no two saves of a run share one), its record and its field.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from muster.change import Change, Entry, Id
from muster.forks import Forks, Moved
from muster.kind import DECIDED, DELETED
from muster.store import Tx
from muster.store.codec import from_json
from muster.store.log import unsent

Uid = tuple[int, str, str, int]
"""(the author's clock in ms, record, field, which of several notes of one decision on the record) of a change."""


class Violation(AssertionError):
    """A promise that did not hold."""

    connection_invalidated = True  # to be told, and not to be tried again without the others of a group


class Lost(Exception):
    """A request or an answer did not arrive."""

    connection_invalidated = True  # a server that is no more tries nothing again


class Killed(BaseException):
    """The program ended here, between two steps."""


class Made(NamedTuple):
    """A change as it was saved. `parents`: what was live in its field on the author's store. `saw`, of a delete: what was live in
    the other fields of the record."""

    change: Change
    by: str
    parents: frozenset[Uid]
    saw: frozenset[Uid]


def uid_of(change: Change) -> Uid:
    return _uid(change.ms, change.record, change.field, change.n - change.save)


def _uid(ms: int, record: str, field: str, place: int) -> Uid:
    return ms, record, field, place if field == DECIDED else 0


def held_by(tx: Tx, table: str = "change") -> set[Uid]:
    """All changes that a store holds, live or not, sent or not; a server has some in its archive."""
    rows = tx.all(f"SELECT ms, record, field, n-save FROM {table} WHERE rollout=?", (tx.no,))
    return {_uid(ms, bytes(record).hex(), field, place) for ms, record, field, place in rows}


class Truth:
    """What was made in one run."""

    def __init__(self) -> None:
        self.made: dict[Uid, Made] = {}
        self.excused: set[Uid] = set()
        self.moments: set[int] = set()
        self.by = ""
        self._minted: list[Made] = []
        self._ancestors: dict[Uid, frozenset[Uid]] = {}

    def minting(self, mint: Callable[..., list[Entry]]) -> Callable[..., list[Entry]]:
        """The product's `mint`, watched: what each change was made on is noted before it is applied."""
        def watched(tx: Tx, *arguments: Any, **named: Any) -> list[Entry]:
            entries = mint(tx, *arguments, **named)
            self._note(tx, entries)
            return entries
        return watched

    def _note(self, tx: Tx, entries: Sequence[Entry]) -> None:
        fields: dict[str, dict[str, dict[Id, Uid]]] = {}
        now: dict[str, set[Uid]] = {}
        for entry in entries:
            change, uid = entry.change, uid_of(entry.change)
            live = fields.get(change.record)
            if live is None:
                live = fields[change.record] = live_of(tx, change.record)
            if uid in self.made:
                raise Violation(f"two saves share a moment: {change}")
            before = live.get(change.field, {})
            if change.quote is not None:
                self._minted.append(self._quoting(tx, entry))
                continue
            if set(change.named) != set(before):
                raise Violation(f"a change names something else than what was live before it: {change}")
            saw: frozenset[Uid] = frozenset()
            if change.field == DELETED:
                saw = frozenset(each for field, ids in live.items() if field != DELETED for each in ids.values())
                saw |= frozenset(now.get(change.record, ()))
            now.setdefault(change.record, set()).add(uid)
            self._minted.append(Made(change, self.by, frozenset(before.values()), saw))

    def _quoting(self, tx: Tx, entry: Entry) -> Made:
        """HQ's word on a change that is kept aside: it stands for one that was made on what the quoted one was made on, and on
        the acceptances of what that built on."""
        change = entry.change
        assert change.quote is not None
        quoted = self.made[_at(tx, change.quote)]
        if change.field == DECIDED:
            return Made(change, self.by, frozenset(), frozenset())
        return Made(change, self.by, quoted.parents | {_at(tx, key) for key in change.named}, quoted.saw)

    def settle(self, tx: Tx) -> None:
        """After somebody worked on a store: what was minted and is there counts as made."""
        for made in self._minted:
            change = made.change
            row = tx.one("SELECT ms FROM change WHERE rollout=? AND epoch=? AND n=?", (tx.no, tx.number(change.epoch), change.n))
            if row is not None and row[0] == change.ms:
                self.made[uid_of(change)] = made
                self.moments.add(change.ms)
        self._minted.clear()

    def excuse(self, alive: Iterable[set[Uid]]) -> None:
        """A disk was put back: what is on no disk any more is nobody's fault."""
        self.excused |= self.made.keys() - set().union(*alive) - self.excused

    def ancestors(self, uid: Uid) -> frozenset[Uid]:
        """Everything that the author of a change had seen in its field, or that somebody had whose change they saw."""
        known = self._ancestors
        todo = [uid]
        while todo:
            at = todo[-1]
            if at in known:
                todo.pop()
                continue
            parents = self.made[at].parents
            missing = [each for each in parents if each not in known]
            if missing:
                todo += missing
                continue
            known[at] = parents.union(*(known[each] for each in parents))
            todo.pop()
        return known[uid]

    def moving(self, renumber: Callable[[Tx, Forks], Moved]) -> Callable[[Tx, Forks], Moved]:
        """The product's `renumber`, watched: what moved to fresh ids covers nothing from the fork on but what the server has
        acknowledged, for others may stand under those ids. The server makes vectors of its own, so that nothing of this is to be
        seen once the change was sent, save in what a delete takes with it."""
        def watched(tx: Tx, found: Forks) -> Moved:
            moved = renumber(tx, found)
            for entry in unsent(tx, 1 << 20) if moved.last is not None else ():
                for epoch, n in (*entry.vector.items(), *(entry.change.seen or {}).items()):
                    if n >= found.get(epoch, n + 1) and not _acknowledged(tx, (epoch, n)):
                        raise Violation(f"what moved covers what its author had not seen: {entry.change}")
            return moved
        return watched


def _acknowledged(tx: Tx, key: Id) -> bool:
    row = tx.one("SELECT seq FROM change WHERE rollout=? AND epoch=? AND n=?", (tx.no, tx.number(key[0]), key[1]))
    return row is not None and row[0] is not None


def _at(tx: Tx, key: Id) -> Uid:
    row = tx.one("SELECT ms, record, field, n-save FROM change WHERE rollout=? AND epoch=? AND n=?",
                 (tx.no, tx.number(key[0]), key[1]))
    return _uid(row[0], bytes(row[1]).hex(), row[2], row[3])


def live_of(tx: Tx, record: str) -> dict[str, dict[Id, Uid]]:
    """What a store holds live of a record, read from its rows as they stand: field -> id -> uid."""
    key = bytes.fromhex(record)
    row = tx.one("SELECT heads FROM record WHERE rollout=? AND id=?", (tx.no, key))
    if row is None:
        return {}
    out: dict[str, dict[Id, Uid]] = {}
    for field, raw in from_json(row[0]).items():
        for head in raw:
            ms = tx.one("SELECT ms FROM change WHERE rollout=? AND epoch=? AND n=?", (tx.no, head[0], head[1]))
            if ms is None:
                raise Violation(f"{field} of {record} is live by a change that the log does not hold")
            out.setdefault(field, {})[tx.name(head[0]), head[1]] = (ms[0], record, field, 0)
    return out
