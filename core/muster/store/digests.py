"""The digest of what a store holds live: how two machines see in one word that they are in step."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from muster.change import Id
from muster.proofs import digest
from muster.store.base import Tx
from muster.store.codec import from_json, register_from

Reads = Callable[[str, str, str, str], bool]
"""(kind, site, field, record) -> whether it belongs to the scope."""


def digest_of(tx: Tx, reads: Reads | None = None) -> str:
    """SHA-256 over every live change of the roll-out, or of a scope; 64 hex digits."""
    return digest(_rows(tx, reads))


def _rows(tx: Tx, reads: Reads | None) -> Iterator[tuple[str, str, Sequence[tuple[Id, object]]]]:
    rows = tx.all(f"SELECT id, kind, site, {tx.values}, heads FROM record WHERE rollout=? ORDER BY id", (tx.no,))
    for key, kind, site, values, heads in rows:
        record = bytes(key).hex()
        shown = from_json(values)
        for field, raw in sorted(from_json(heads).items()):
            if reads is None or reads(kind, site, field, record):
                yield record, field, [(live.id, live.value) for live in register_from(raw, shown.get(field), tx.name)]
