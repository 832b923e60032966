"""Who holds which roles, read from the grants that a store holds."""

from __future__ import annotations

from muster.fields import Value
from muster.kind import DELETED
from muster.membership import Place, holder_here, place_of, server_of
from muster.rights import Holder, may_delete, may_grant, may_write
from muster.scope import Reading
from muster.store import Doc, Tx
from muster.store.codec import from_json

_GIVES = {"person", "role", DELETED}
"""The fields by which a grant gives a role."""


def holder_of(tx: Tx, person: str) -> Holder:
    """The roles that a person's grants give them.

    While a grant is in clash the narrower value counts, so one whose person, role or delete is in clash gives nothing
    (log.md, "Who reads, who writes"). Two notes on one grant take nothing from anybody.
    """
    rows = tx.all(f"SELECT id, site, {tx.values}, heads, gone, clashes FROM record "
                  "WHERE rollout=? AND kind='grant' AND \"values\" LIKE ?", (tx.no, f'%"{person}"%'))
    roles = set()
    for key, site, values, heads, gone, clashes in rows:
        shown = from_json(values)
        if gone or shown.get("person") != person or not isinstance(shown.get("role"), str):
            continue
        if clashes:
            doc = Doc(tx, bytes(key), "grant", site, shown, from_json(heads), False, False)
            if not _GIVES.isdisjoint(doc.clashing()):
                continue
        roles.add((shown["role"], site))
    return Holder(person, frozenset(roles), tx.rollout)


def allowed(holder: Holder, doc: Doc | None, kind: str, site: str, record: str, field: str, value: Value) -> bool:
    """Whether the holder may make this change to a record that stands as `doc` (None: not yet): the same on a laptop before
    it saves and on the server before it accepts.

    Beyond the matrix: a delete needs every field that the record has to be read, also those that this program does not know;
    and whoever gives, changes or takes a grant may give every role that is live in it.
    """
    if kind == "grant":
        roles = [live.value for live in doc.register("role")] if doc is not None else []
        if not all(may_grant(holder, role, site) for role in [*roles, *([value] if field == "role" else [])]):
            return False
    if field == DELETED and value is True and doc is not None:
        return may_delete(holder, kind, site, [each for each in doc.heads if each != DELETED], record)
    return may_write(holder, kind, site, field, record)


def site_paths(tx: Tx) -> set[str]:
    """The path below the root of every site that was ever added, deleted ones too; one only in quarantine was not."""
    return {row[0] for row in tx.all("SELECT site FROM record WHERE rollout=? AND kind='site' AND heads<>'{}'", (tx.no,))}


def holder_here_or_local(tx: Tx, person: str) -> Holder:
    """The rights that count on this laptop: those that its data are complete for, or those of its own grants for a roll-out
    made here, until its server has answered with a scope. Half a first sync gives no rights."""
    server = server_of(tx)
    if server is None or (server.bring and not place_of(tx).scope):
        return holder_of(tx, person)
    return holder_here(tx)


def reading_here(tx: Tx, at: Place) -> Reading:
    """What this laptop's data are complete for."""
    return Reading(at.person, tx.rollout, at.reads)
