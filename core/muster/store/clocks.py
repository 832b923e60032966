"""How wrong the clocks of devices were when they wrote: by the log, which keeps what each showed and the rank that stands."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from muster.kinds import ALL
from muster.store.base import Tx
from muster.store.codec import from_json
from muster.store.filing import FILED

TIMED = ("issue", "entry", "receipt")
"""The kinds whose moments are reckoned with (`muster.floor.life`)."""
LEAST = 1_000
"""An error of less than this, in ms, is none: clocks that are right differ by as much."""


def clock_errors(tx: Tx, records: Iterable[str] = ()) -> dict[tuple[str, str], int]:
    """(record, field) -> by how many ms the clock of the device that set this moment was ahead, negative for behind; of all
    issues, entries and receipts here, or of these records. What was right is left out. Of several live values that of the
    shown one. The same on every machine that holds the same log: the rank is the author's clock as its last sync had
    corrected it, and the server never lets it stand later than a minute after it came (`clock.standing_rank`)."""
    fields = sorted({field.name for name in TIMED for field in ALL[name].fields if field.type.name == "moment"})
    sql = ("SELECT record, field, epoch, n, ms - rank FROM change WHERE rollout=? AND verdict=0 AND abs(ms - rank)>=? "
           f"AND kind IN ({_marks(TIMED)}) AND field IN ({_marks(fields)})")
    before: tuple[Any, ...] = (tx.no, LEAST, *TIMED, *fields)
    ids = [bytes.fromhex(each) for each in records]
    rows = tx.many(f"{sql} AND {FILED} AND record IN (*)", ids, before) if ids else tx.all(sql, before)
    found = {(bytes(record), field, epoch, n): error for record, field, epoch, n, error in rows}
    heads = tx.many("SELECT id, heads FROM record WHERE rollout=? AND id IN (*)", sorted({key[0] for key in found}), (tx.no,))
    held = {bytes(record): from_json(raw) for record, raw in heads}
    out = {}
    for (record, field, epoch, n), error in found.items():
        live = held.get(record, {}).get(field, ())
        if live and max(live, key=lambda head: (head[2], tx.name(head[0]), head[1]))[:2] == [epoch, n]:
            out[record.hex(), field] = error
    return out


def _marks(names: Iterable[str]) -> str:
    return ",".join("?" for _ in names)
