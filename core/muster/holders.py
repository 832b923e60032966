"""Who holds which roles, read from the grants that a store holds."""

from __future__ import annotations

from muster.membership import holder_here, place_of, server_of
from muster.rights import Holder
from muster.store import Tx
from muster.store.codec import from_json


def holder_of(tx: Tx, person: str) -> Holder:
    """The roles that a person's grants give them.

    While a grant is in clash the narrower value counts, so one whose delete is in clash counts as deleted (log.md).
    """
    rows = tx.all(f"SELECT site, {tx.values}, gone, clashes FROM record WHERE rollout=? AND kind='grant'", (tx.no,))
    roles = set()
    for site, values, gone, clashes in rows:
        shown = from_json(values)
        if not gone and not clashes and shown.get("person") == person and isinstance(shown.get("role"), str):
            roles.add((shown["role"], site))
    return Holder(person, frozenset(roles), tx.rollout)


def site_paths(tx: Tx) -> set[str]:
    """The path below the root of every site that was ever added, deleted ones too."""
    return {row[0] for row in tx.all("SELECT site FROM record WHERE rollout=? AND kind='site'", (tx.no,))}


def holder_here_or_local(tx: Tx, person: str) -> Holder:
    """The rights that count on this laptop: those that its data are complete for, or, alone, those of its own grants."""
    if server_of(tx) is None or not place_of(tx).scope:
        return holder_of(tx, person)
    return holder_here(tx)
