"""Scopes: what a person may read, as data that a laptop of any age can follow, and what two scopes have in common.

The server derives the terms from its own matrix and kinds; a laptop drops and claims by them, never by a matrix of its own,
which may be older.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from muster.kind import DELETED
from muster.kinds import ALL
from muster.kinds.access import MATRIX
from muster.rights import Holder, at_or_below, own_grants, role_reads
from muster.wire import Term

BELOW, AT, OWN = 0, 1, 2
"""The reach of a term: its site and all below it; its site only; the person's own record and grants, wherever they lie."""
OWN_KINDS = ("person", "grant")
"""Kinds of which everybody reads their own records wherever they lie."""
ANY = "*"
ASIDE = "_quarantine"
"""Stands for a kind: who reads it at a site sees what is kept aside there."""


class Reading:
    """What one person may read, or what a laptop is complete for. Frozen; `hash` is 16 bytes over the person, the terms and
    the roles that they come from, none for what remains of a scope that was lost."""

    def __init__(self, person: str, rollout: str, terms: Iterable[Term], roles: Iterable[tuple[str, str]] = ()) -> None:
        self.person = person
        self.rollout = rollout
        self.terms: tuple[Term, ...] = tuple(sorted(_least(terms), key=_order))
        told = [person, sorted(roles), [_order(term) for term in self.terms]]
        text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
        self.hash = hashlib.sha256(text.encode()).digest()[:16]
        self._covers = lru_cache(maxsize=1 << 14)(self._at_site)

    def covers(self, kind: str, site: str, field: str, record: str = "") -> bool:
        """Whether this field of records of this kind at this site belongs to it; `record` is needed to know own ones."""
        if self._covers(kind, site, field):
            return True
        return kind in OWN_KINDS and self.owns(kind, site, record) and any(
            term.reach == OWN and _has(term, kind, field) for term in self.terms)

    def owns(self, kind: str, site: str, record: str) -> bool:
        """Whether it is this person's own record or grant."""
        if kind == "person":
            return record == self.person != ""
        return bool(self.rollout and self.person) and record in own_grants(self.rollout, self.person, site)

    def _at_site(self, kind: str, site: str, field: str) -> bool:
        return any(term.reach != OWN and _has(term, kind, field) and _reaches(term, site) for term in self.terms)

    def common(self, other: Reading) -> Reading:
        """What both surely hold; of a person's own records at a site that only one of them reads it claims nothing."""
        return Reading(self.person, self.rollout, (met for one in self.terms for two in other.terms for met in _met(one, two)))


def reading_of(holder: Holder) -> Reading:
    """All that a holder may read: `covers` says of every field what `rights.may_read` says."""
    return _of_roles(holder.person, holder.rollout, holder.roles)


@lru_cache(maxsize=1 << 10)
def _of_roles(person: str, rollout: str, roles: frozenset[tuple[str, str]]) -> Reading:
    terms = [Term(OWN, "", kind, sorted([*ALL[kind].by_name, DELETED])) for kind in OWN_KINDS] if person else []
    for role, site in roles:
        terms += _terms(role, site)
    return Reading(person, rollout, terms, roles)


def _terms(role: str, at: str) -> Iterator[Term]:
    """What one role at one site reads, there, below and upwards."""
    rule = MATRIX.get(role)
    if rule is None:
        return
    if role == "hq":
        yield Term(BELOW, at, ASIDE, [ANY])
    if rule.everything:
        yield Term(BELOW, at, ANY, [ANY], [kind.name for kind in ALL.values() if kind.own])
    for kind in ALL.values():
        fields = [ANY] if rule.everything else [
            field for field in sorted((*kind.by_name, DELETED)) if role_reads(rule, at, kind, at, field)]
        if fields and (kind.own or not rule.everything):
            yield Term(AT if kind.own else BELOW, at, kind.name, fields)
        for above in _above(at):
            seen = [field for field in sorted((*kind.by_name, DELETED)) if role_reads(rule, at, kind, above, field)]
            if seen:
                yield Term(AT, above, kind.name, seen)


def _above(site: str) -> Iterator[str]:
    """The sites above, the root last."""
    while site:
        site = site.rpartition("/")[0]
        yield site


def _order(term: Term) -> tuple[int, str, str, list[str], list[str]]:
    return term.reach, term.site, term.kind, term.fields, term.but


def _reaches(term: Term, site: str) -> bool:
    return at_or_below(site, term.site) if term.reach == BELOW else site == term.site


def _has(term: Term, kind: str, field: str) -> bool:
    """Whether a term speaks of this kind and field; "any kind" leaves out what is kept aside."""
    if term.kind != kind and (term.kind != ANY or kind in term.but or kind.startswith("_")):
        return False
    return field in term.fields or term.fields == [ANY]


def _least(terms: Iterable[Term]) -> list[Term]:
    """The terms without those that another one contains."""
    out: list[Term] = []
    for term in terms:
        if not any(_within(term, other) for other in out):
            out = [other for other in out if not _within(other, term)]
            out.append(term)
    return out


def _within(one: Term, two: Term) -> bool:
    """Whether everything of `one` is in `two`."""
    if (one.reach == OWN) != (two.reach == OWN) or (one.reach == BELOW and two.reach == AT) or not _reaches(two, one.site):
        return False
    if one.kind != two.kind and (two.kind != ANY or one.kind in two.but or one.kind.startswith("_")):
        return False
    if one.kind == two.kind == ANY and not set(two.but) <= set(one.but):
        return False
    return two.fields == [ANY] or (one.fields != [ANY] and set(one.fields) <= set(two.fields))


def _met(one: Term, two: Term) -> Iterator[Term]:
    """What two terms have in common, nothing or one term."""
    if (one.reach == OWN) != (two.reach == OWN):
        return
    deeper, other = (one, two) if (one.reach, len(one.site)) >= (two.reach, len(two.site)) else (two, one)
    if not _reaches(other, deeper.site):
        return
    kind, but = _kinds(one, two)
    fields = _fields(one.fields, two.fields)
    if kind and fields:
        yield Term(deeper.reach, deeper.site, kind, fields, but)


def _kinds(one: Term, two: Term) -> tuple[str, list[str]]:
    if one.kind == two.kind:
        return one.kind, sorted({*one.but, *two.but})
    wide, narrow = (one, two) if one.kind == ANY else (two, one)
    if wide.kind != ANY or narrow.kind in wide.but or narrow.kind.startswith("_"):
        return "", []
    return narrow.kind, []


def _fields(one: Sequence[str], two: Sequence[str]) -> list[str]:
    if list(one) == [ANY]:
        return list(two)
    return list(one) if list(two) == [ANY] else sorted(set(one) & set(two))
