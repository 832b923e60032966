"""The verdict on an offered change: accepted, or why it goes to quarantine. Nothing is refused, nothing is thrown away."""

from __future__ import annotations

from collections.abc import Collection

import msgspec

from muster import verdicts
from muster.change import Change
from muster.kind import DELETED
from muster.kinds import kind as kind_of
from muster.rights import Holder, may_write
from muster.store import Doc

MOST_UNKNOWN = 64 << 10
"""The most bytes that a value of an unknown field may take as MessagePack."""
MOST_NAME = 100

_pack = msgspec.msgpack.Encoder().encode


def verdict(holder: Holder, change: Change, doc: Doc | None, sites: Collection[str]) -> int:
    """Rights, type, size, site and place of one change. `doc` is its record as it stands; `sites` all paths ever added."""
    if doc is not None and (doc.kind, doc.site) != (change.kind, change.site):
        return verdicts.MOVED
    if change.site not in sites and change.kind != "site":
        return verdicts.SITE
    if not may_write(holder, change.kind, change.site, change.field, change.record):
        return verdicts.RIGHTS
    return _value(change)


def _value(change: Change) -> int:
    if change.field == DELETED:
        sound = isinstance(change.value, bool) and (change.seen is None) == (change.value is False)
        return verdicts.ACCEPTED if sound else verdicts.TYPE
    if max(len(change.field), len(change.kind)) > MOST_NAME or len(change.site) > 10 * MOST_NAME:
        return verdicts.SIZE
    kind = kind_of(change.kind)
    field = kind.by_name.get(change.field) if kind is not None else None
    if field is not None:
        return verdicts.ACCEPTED if field.valid(change.value) else verdicts.TYPE
    return verdicts.SIZE if len(_pack(change.value)) > MOST_UNKNOWN else verdicts.ACCEPTED
