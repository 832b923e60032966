"""The server's half of a repair: which buckets differ, and the whole records of those, page by page."""

from __future__ import annotations

from muster.change import Entry
from muster.mending import covers_of, unequal
from muster.rights import Holder
from muster.scope import Reading
from muster.store import Tx, sums
from muster.wire import Frame, Mend
from muster_server import reading
from muster_server.reading import Stand, live_in

_PAGE = 500


def mending(tx: Tx, stand: Stand, holder: Holder, scope: Reading, said: Mend, room: int) -> tuple[Frame, Mend]:
    """The next records of the buckets that differ, as a chunk, and where it goes on. Reads every record of the roll-out once when
    it begins: it is asked for by laptops that found themselves out of step, and by nobody else."""
    buckets = unequal(said.sums, sums.by_bucket(tx, covers_of(scope))) if said.sums else said.buckets
    wanted, after, end, looked = set(buckets), said.after.rjust(16, b"\0")[:16], not buckets, 0
    entries: list[Entry] = []
    while not end and len(entries) < room and looked < reading.LOOKED:
        rows = tx.all(f"SELECT id, kind, site, {tx.values}, heads FROM record WHERE rollout=? AND id>? ORDER BY id LIMIT ?",
                      (tx.no, after, _PAGE))
        entries += live_in(tx, holder, None, [row for row in rows if bytes(row[0])[-1] in wanted])
        looked, end = looked + _PAGE, len(rows) < _PAGE
        after = bytes(rows[-1][0]) if rows else after
    given = [entry for entry in entries if scope.covers(entry.change.kind, entry.change.site, entry.change.field)]
    return stand.frame(tx, "chunk", 0, stand.seq, given), Mend(buckets=buckets, after=b"" if end else after)
