"""The verdict on an offered change: accepted, or why it goes to quarantine. Nothing is refused, nothing is thrown away."""

from __future__ import annotations

from collections.abc import Collection

import msgspec

from muster import verdicts
from muster.change import Change, Entry
from muster.fields import Value
from muster.fields.base import storable
from muster.holders import allowed
from muster.kind import DECIDED, DELETED, Field
from muster.kinds import kind as kind_of
from muster.quarantine import MOST_REASON
from muster.rights import Holder, may_decide
from muster.store import Doc

MOST_UNKNOWN = 64 << 10
"""The most bytes that a value of an unknown field may take as MessagePack."""
MOST_NAME = 100
MOST_PATH = 1_000
"""The most bytes of a site's path: PostgreSQL takes no more than some 2,700 for kind and site together in its index."""
DEEPEST = 16
"""How deep lists and tables may stand in each other in a value of an unknown field."""

_pack = msgspec.msgpack.Encoder().encode


def verdict(holder: Holder, change: Change, doc: Doc | None, sites: Collection[str]) -> int:
    """Rights, type, size, site and place of one change. `doc` is its record as it stands; `sites` all paths ever added.

    The root is a site from the beginning: a roll-out that was made alone brings its record of it along.
    """
    if doc is not None and (doc.kind, doc.site) != (change.kind, change.site):
        return verdicts.MOVED
    if max(len(change.field), len(change.kind)) > MOST_NAME or len(change.site.encode()) > MOST_PATH:
        return verdicts.SIZE
    if change.site and change.site not in sites and change.kind != "site":
        return verdicts.SITE
    if not allowed(holder, doc, change.kind, change.site, change.record, change.field, change.value):
        return verdicts.RIGHTS
    return _value(change)


def decision(holder: Holder, change: Change, quoted: Entry | None) -> int:
    """Of a change that quotes what is kept aside, or notes a decision: DECIDES for a note that stands, why it does not stand, or
    ACCEPTED for an acceptance, which is then judged like any other change."""
    if quoted is None or quoted.verdict in (verdicts.ACCEPTED, verdicts.DECIDES):
        return verdicts.TYPE
    of = quoted.change
    if (of.record, of.kind, of.site) != (change.record, change.kind, change.site):
        return verdicts.TYPE
    if not may_decide(holder, change.site):
        return verdicts.RIGHTS
    if change.field == DECIDED:
        sound = change.value is True or (isinstance(change.value, str) and 0 < len(change.value) <= MOST_REASON
                                         and storable(change.value))
        return verdicts.DECIDES if sound else verdicts.TYPE
    same = (of.field, of.value, of.seen) == (change.field, change.value, change.seen)
    return verdicts.ACCEPTED if same else verdicts.TYPE


class Judge:
    """The verdicts of one holder among these sites, quick for what comes again and again: what was allowed once for a kind, a
    site and a field is allowed for every record there, but where the record or the value decides (grants, people, deletes)."""

    def __init__(self, holder: Holder, sites: Collection[str]) -> None:
        self.holder = holder
        self.sites = sites
        self._known: dict[tuple[str, str, str], Field] = {}

    def verdict(self, change: Change, doc: Doc | None) -> int:
        """As `verdict`."""
        key = change.kind, change.site, change.field
        field = self._known.get(key)
        if field is not None and (doc is None or (doc.kind == key[0] and doc.site == key[1])):
            return verdicts.ACCEPTED if field.valid(change.value) else verdicts.TYPE
        own = verdict(self.holder, change, doc, self.sites)
        if own == verdicts.ACCEPTED and change.kind not in ("grant", "person", "site") and change.field != DELETED:
            kind = kind_of(change.kind)
            field = kind.by_name.get(change.field) if kind is not None else None
            if field is not None:
                self._known[key] = field
        return own


def _value(change: Change) -> int:
    if change.field == DELETED:
        sound = isinstance(change.value, bool) and (change.seen is None) == (change.value is False)
        return verdicts.ACCEPTED if sound else verdicts.TYPE
    kind = kind_of(change.kind)
    field = kind.by_name.get(change.field) if kind is not None else None
    if field is not None:
        return verdicts.ACCEPTED if field.valid(change.value) else verdicts.TYPE
    if not _plain(change.value, DEEPEST):
        return verdicts.TYPE
    return verdicts.SIZE if len(_pack(change.value)) > MOST_UNKNOWN else verdicts.ACCEPTED


def _plain(value: Value, depth: int) -> bool:
    """Whether a value of an unknown field is one that every store holds and gives back unchanged: plain JSON without
    fractions, whole numbers of 64 bits, texts in NFC."""
    if value is None or isinstance(value, bool):
        return True
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, int):
        return -(1 << 63) <= value < 1 << 63
    if not depth:
        return False
    if isinstance(value, list):
        return all(_plain(each, depth - 1) for each in value)
    return isinstance(value, dict) and all(
        isinstance(name, str) and storable(name) and _plain(each, depth - 1) for name, each in value.items())
