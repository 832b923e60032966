"""What a store holds live, summed by kind, site and field: by a few bytes two machines see whether they are in step.

Each live change weighs 40 bits mixed of its epoch's hash and its n; a hash of each would take half of the time of the sums. They
follow every write of a record, so that nothing is read through for them: an idle sync costs the same for ten thousand records
and for a million (trust.md F39).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from hashlib import blake2b
from typing import Any

from muster.store.base import Tx
from muster.store.codec import Name, from_json

SPACE = 1 << 40
"""Sums are taken modulo this: two that differ look alike once in a million million, and millions of groups add up in 63 bits."""
BUCKETS = 256
"""A record belongs to the bucket of its id's last byte, which is random in both sorts of ids."""

_WHOLE = (1 << 64) - 1
_MIX, _AGAIN = 0xFF51AFD7ED558CCD, 0xC4CEB9FE1A85EC53
"""Odd numbers by which each bit of an n reaches the bits that are kept (the last step of MurmurHash3)."""

Group = tuple[str, str, str]
"""Kind, site and field."""
Covers = Callable[[str, str, str], bool]
"""(kind, site, field) -> whether the group belongs to a scope."""


def weighing(name: Name) -> Callable[[Sequence[Any] | None], int]:
    """What the live changes of one field weigh, told of `raw` as in the heads of a record."""
    keys: dict[int, int] = {}

    def weight(raw: Sequence[Any] | None) -> int:
        total = 0
        for head in raw or ():
            key = keys.get(head[0])
            if key is None:
                key = keys[head[0]] = int.from_bytes(blake2b(name(head[0]), digest_size=8).digest(), "big")
            mixed = (key ^ head[1]) * _MIX & _WHOLE
            total += ((mixed ^ mixed >> 32) * _AGAIN & _WHOLE) >> 24
        return total

    return weight


def add(tx: Tx, moved: dict[Group, int]) -> None:
    """Add to the sums what some groups gained or lost."""
    rows = [(tx.no, *group, by % SPACE) for group, by in sorted(moved.items()) if by % SPACE]
    if rows:
        tx.insert("summary", ("rollout", "kind", "site", "field", "total"), rows, "ON CONFLICT (rollout,kind,site,field) "
                  f"DO UPDATE SET total=(summary.total+excluded.total) & {SPACE - 1}")


def total(tx: Tx, covers: Covers) -> int:
    """The sum over a scope."""
    rows = tx.all("SELECT kind, site, field, total FROM summary WHERE rollout=?", (tx.no,))
    return sum(int(weighs) for kind, site, field, weighs in rows if covers(kind, site, field)) % SPACE


def anew(tx: Tx, pairs: Iterable[tuple[str, str]]) -> None:
    """Take the sums of some kinds and sites from their records again, where records went without being written."""
    for kind, site in pairs:
        tx.run("DELETE FROM summary WHERE rollout=? AND kind=? AND site=?", (tx.no, kind, site))
        moved: dict[Group, int] = {}
        weight = weighing(tx.name)
        for (heads,) in tx.all("SELECT heads FROM record WHERE rollout=? AND kind=? AND site=?", (tx.no, kind, site)):
            for field, raw in from_json(heads).items():
                group = (kind, site, field)
                moved[group] = moved.get(group, 0) + weight(raw)
        add(tx, moved)


def all_anew(tx: Tx) -> None:
    """Take every sum from the records again."""
    pairs = tx.all("SELECT DISTINCT kind, site FROM summary WHERE rollout=? "
                   "UNION SELECT DISTINCT kind, site FROM record WHERE rollout=?", (tx.no, tx.no))
    anew(tx, [(kind, site) for kind, site in pairs])


def by_bucket(tx: Tx, covers: Covers) -> list[int]:
    """The sums over a scope by bucket, from the records themselves: for a repair, which finds out where two stores differ."""
    out, weight = [0] * BUCKETS, weighing(tx.name)
    for key, kind, site, heads in tx.all("SELECT id, kind, site, heads FROM record WHERE rollout=?", (tx.no,)):
        bucket = bytes(key)[-1]
        for field, raw in from_json(heads).items():
            if covers(kind, site, field):
                out[bucket] = (out[bucket] + weight(raw)) % SPACE
    return out
