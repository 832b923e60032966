"""Rights: one function to read and one to write, the same on a laptop and on a server, pure and quick.

The rules stand in the log's design, "Who reads, who writes"; the matrix that they run over stands in `kinds/access.py`.
A role reads at its site and below what is not withheld from it. Upwards along its path it reads the kinds declared
`common`. Everybody reads their own person record and their own grants wherever these lie.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from muster.ids import natural_id
from muster.kind import DELETED, Kind
from muster.kinds import ALL, ROLES
from muster.kinds.access import (
    ALL_FIELDS,
    COMMON_AT_ROOT,
    COMMON_FIELDS,
    MATRIX,
    NEVER_DELETED,
    OWN_PERSON,
    Fields,
    Rule,
)

_CACHED = 1 << 16


class Holder(NamedTuple):
    """Who asks. `roles` are (permanent role name, site path below the root); `rollout` is the roll-out's id.

    Without `rollout` a person's grants outside the reach of their roles are not recognised as their own.
    """

    person: str
    roles: frozenset[tuple[str, str]]
    rollout: str = ""


def at_or_below(site: str, prefix: str) -> bool:
    """Whether `site` is `prefix` or lies under it; the root "" holds every site."""
    return not prefix or site == prefix or site.startswith(prefix + "/")


def may_read(holder: Holder, kind: str, site: str, field: str, record: str = "") -> bool:
    """Whether the holder reads `field` of records of `kind` at `site`; `record` is needed to know their own ones."""
    if _reads(holder.roles, kind, site, field):
        return True
    if kind == "person":
        return record == holder.person != "" and _declared(kind, field)
    if kind == "grant" and holder.rollout and holder.person:
        return record in own_grants(holder.rollout, holder.person, site) and _declared(kind, field)
    return False


def may_write(holder: Holder, kind: str, site: str, field: str, record: str = "") -> bool:
    """Whether the holder sets `field` there. What one cannot read one cannot write; `_deleted` asks for every field."""
    if _writes(holder.roles, kind, site, field):
        return True
    own = kind == "person" and record == holder.person != ""
    return own and field in OWN_PERSON and _writes_anything(holder.roles)


def may_delete(holder: Holder, kind: str, site: str, fields: Iterable[str], record: str = "") -> bool:
    """Whether the holder deletes a record that has these fields: only who reads the whole record may, also what in it this
    program does not know (log.md, "Changes")."""
    return may_write(holder, kind, site, DELETED, record) and all(
        may_read(holder, kind, site, field, record) for field in fields)


def may_grant(holder: Holder, role: str, site: str) -> bool:
    """Whether the holder, who may write grants at `site`, may also give or take this role there: that of HQ is given by HQ
    only, so that nobody hands out more than they hold."""
    return role != "hq" or may_decide(holder, site)


def may_decide(holder: Holder, site: str) -> bool:
    """Whether the holder sees what is kept aside at `site`, and decides on it: HQ does."""
    return any(role == "hq" and at_or_below(site, at) for role, at in holder.roles)


def reads_everything(holder: Holder, site: str) -> bool:
    """Whether the holder reads every kind and field at `site`, also those that this program does not know."""
    return any(_full(role) and at_or_below(site, at) for role, at in holder.roles)


def _full(role: str) -> bool:
    rule = MATRIX.get(role)
    return rule is not None and rule.everything


def _declared(kind: str, field: str) -> bool:
    return field == DELETED or field in ALL[kind].by_name


@lru_cache(maxsize=_CACHED)
def _reads(roles: frozenset[tuple[str, str]], kind: str, site: str, field: str) -> bool:
    known = ALL.get(kind)
    return any(role_reads(MATRIX[role], at, known, site, field) for role, at in roles if role in MATRIX)


def role_reads(rule: Rule, at: str, known: Kind | None, site: str, field: str) -> bool:
    """Whether one role held at `at` reads `field` of a kind (None: one that this program does not know) at `site`."""
    if at_or_below(site, at):
        if known is not None and known.own and site != at:
            return False
        return rule.everything or (known is not None and _seen(rule, known, field))
    if known is None or not known.common or not at_or_below(at, site):
        return False
    if known.name in COMMON_AT_ROOT and site:
        return False
    some = COMMON_FIELDS.get(known.name, tuple(known.by_name))
    return (field == DELETED or field in some) and _seen(rule, known, field)


def _seen(rule: Rule, known: Kind, field: str) -> bool:
    """Whether a declared field is not withheld. A delete is seen by whoever sees any field of the kind."""
    withheld = rule.withheld.get(known.name, ())
    if withheld == ALL_FIELDS:
        return False
    return field == DELETED or (field in known.by_name and field not in withheld)


@lru_cache(maxsize=_CACHED)
def _writes(roles: frozenset[tuple[str, str]], kind: str, site: str, field: str) -> bool:
    known = ALL.get(kind)
    if field == DELETED and known is not None:
        return kind not in NEVER_DELETED and all(_writes(roles, kind, site, each) for each in known.by_name)
    if not _reads(roles, kind, site, field):
        return False
    return any(_role_writes(MATRIX[role], at, known, site, field) for role, at in roles if role in MATRIX)


def _role_writes(rule: Rule, at: str, known: Kind | None, site: str, field: str) -> bool:
    if not at_or_below(site, at):
        return False
    if known is None:
        return rule.everything
    if known.own and site != at:
        return False
    fields: Fields = rule.writes.get(known.name, ())
    if field in known.by_name:
        return fields == ALL_FIELDS or field in fields
    return rule.everything and fields == ALL_FIELDS


@lru_cache(maxsize=_CACHED)
def _writes_anything(roles: frozenset[tuple[str, str]]) -> bool:
    return any(MATRIX[role].writes for role, _ in roles if role in MATRIX)


@lru_cache(maxsize=1 << 10)
def own_grants(rollout: str, person: str, site: str) -> frozenset[str]:
    """The ids that this person's grants at `site` have, whatever their role: natural ids of (person, role)."""
    return frozenset(natural_id(rollout, "grant", site, person, role.name) for role in ROLES)
