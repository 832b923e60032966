"""The log as others ask for it: what is unsent, what came after a seq, what stands at an id."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from muster.change import Entry, Id
from muster.store import brought
from muster.store.apply import COLUMNS
from muster.store.base import Tx
from muster.store.codec import entry_from
from muster.store.filing import FILED

MOST_BYTES = 3 << 20
"""The most bytes of values that are taken together: with ids and names they must fit a server's limit of 8 MB."""


def unsent(tx: Tx, most: int) -> list[Entry]:
    """Own changes that no server has acknowledged, in order of making; cut between saves at about `most`, or MOST_BYTES."""
    rows = tx.all(f"SELECT {COLUMNS} FROM change WHERE rollout=? AND seq IS NULL ORDER BY epoch, n LIMIT ?",
                  (tx.no, most + 1))
    entries = [entry_from(row, tx.name) for row in rows]
    size = 0
    for i, row in enumerate(rows):
        size += len(row[7])
        if size > MOST_BYTES:
            most = min(most, max(i, 1))
            break
    if len(entries) <= most:
        return entries
    cut = whole_saves(entries, most)
    if cut:
        return entries[:cut]
    first = entries[0].change  # one save larger than the limit: take it whole
    whole = tx.all(f"SELECT {COLUMNS} FROM change WHERE rollout=? AND seq IS NULL AND epoch=? AND save=? ORDER BY n",
                   (tx.no, tx.number(first.epoch), first.save))
    return [entry_from(row, tx.name) for row in whole]


def whole_saves(entries: Sequence[Entry], most: int) -> int:
    """The largest cut of at most `most` entries that does not split a save; 0 when the first save is larger."""
    cut = min(most, len(entries))
    while 0 < cut < len(entries):
        before, after = entries[cut - 1].change, entries[cut].change
        if before.epoch != after.epoch or before.save != after.save:
            break
        cut -= 1
    return cut


def unsent_of(tx: Tx, record: bytes, field: str) -> list[Entry]:
    """What waits to be sent of one field, in order of making."""
    rows = tx.all(f"SELECT {COLUMNS} FROM change WHERE rollout=? AND filed=0 AND record=? AND field=? AND +seq IS NULL "
                  "AND verdict=0 ORDER BY epoch, n", (tx.no, record, field))
    return [entry_from(row, tx.name) for row in rows]


def count_unsent(tx: Tx) -> int:
    return int(tx.one("SELECT count(*) FROM change WHERE rollout=? AND seq IS NULL", (tx.no,))[0])


def since(tx: Tx, seq: int, high: int, table: str = "change") -> list[Entry]:
    """What stands in the log after `seq` and up to `high`, in order; or in another table of the same columns."""
    rows = tx.all(f"SELECT {COLUMNS} FROM {table} WHERE rollout=? AND seq>? AND seq<=? ORDER BY seq", (tx.no, seq, high))
    return [entry_from(row, tx.name) for row in rows]


def at(tx: Tx, ids: Iterable[Id], table: str = "change") -> dict[Id, Entry]:
    """The entries of these ids, of those that the store holds; or another table of the same columns."""
    ids, wanted = list(ids), dict[bytes, list[int]]()
    for epoch, n in ids:
        wanted.setdefault(epoch, []).append(n)
    out: dict[Id, Entry] = {}
    for epoch, ns in wanted.items():
        rows = tx.many(f"SELECT {COLUMNS} FROM {table} {brought.BOTH} WHERE rollout=? AND epoch=? AND n IN (*)", sorted(ns),
                       (tx.no, tx.number(epoch)))
        for row in rows:
            entry = entry_from(row, tx.name)
            out[entry.change.id] = entry
    missing = [key for key in ids if key not in out] if tx.store.brings else []
    return out | brought.find(tx, missing) if missing else out


def aside(tx: Tx) -> list[Entry]:
    """What is in quarantine, in order of the log, what waits to be sent last."""
    rows = tx.all(f"SELECT {COLUMNS} FROM change WHERE rollout=? AND verdict>0", (tx.no,))
    return sorted((entry_from(row, tx.name) for row in rows),
                  key=lambda entry: (not entry.seq, entry.seq, entry.change.epoch, entry.change.n))


def about(tx: Tx, entries: Iterable[Entry], person: str) -> set[Id]:
    """Of entries that are kept aside, those that a person made, and the decisions on such."""
    made = {entry.change.id: (entry.change.epoch, *([entry.change.quote[0]] if entry.change.quote else ())) for entry in entries}
    people = tx.authors(list({epoch for epochs in made.values() for epoch in epochs}))
    return {key for key, epochs in made.items() if any(people.get(epoch, (b"", b""))[1].hex() == person for epoch in epochs)}


def quoting(tx: Tx) -> list[Entry]:
    """The accepted changes that quote another: acceptances of what was kept aside."""
    rows = tx.all(f"SELECT {COLUMNS} FROM change WHERE rollout=? AND quote IS NOT NULL AND verdict=0", (tx.no,))
    return [entry_from(row, tx.name) for row in rows]


def of_record(tx: Tx, record: str) -> list[Entry]:
    """All changes of a record that this store holds, last made first."""
    rows = tx.all(f"SELECT {COLUMNS} FROM change WHERE rollout=? AND {FILED} AND record=? ORDER BY rank DESC, epoch DESC, n DESC",
                  (tx.no, bytes.fromhex(record)))
    return [entry_from(row, tx.name) for row in rows]
