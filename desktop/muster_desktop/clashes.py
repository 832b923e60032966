"""A record that was changed in two places, laid side by side: who set what, what stood before, what joined by itself. No Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from muster.change import Past, Record, Version
from muster.fields import LongText, Value, is_template_text
from muster.kind import DELETED
from muster.kinds import kind as kind_of

Place = tuple[str, int]
"""(person, which of their versions): one person may have written on two laptops."""


class Row(NamedTuple):
    """One field in clash: a version for each side that has one, and the value that stood before both, None where unknown."""

    field: str
    versions: Mapping[Place, Version]
    before: Value


class Compared(NamedTuple):
    """`sides` in the order in which they are shown, the reader's own first; `joined` are other fields that were changed
    meanwhile and clash with nothing, each with who set it last."""

    record: Record
    sides: tuple[Place, ...]
    rows: tuple[Row, ...]
    joined: tuple[tuple[str, str], ...]


def compared(record: Record, history: Sequence[Past], reader: str) -> Compared:
    """Lay the clashes of a record side by side. `history` is newest first, as the ledger gives it."""
    order = _in_order(record)
    rows = tuple(Row(field, _placed(record.clashes[field]), _before(record.clashes[field], history, field)) for field in order)
    sides = sorted({place for row in rows for place in row.versions}, key=lambda place: (place[0] != reader, place))
    return Compared(record, tuple(sides), rows, _joined(record, history, {person for person, _ in sides}))


def _in_order(record: Record) -> list[str]:
    """A delete first, then the fields as the kind declares them, then fields that this program does not know."""
    kind = kind_of(record.kind)
    known = [DELETED, *(kind.by_name if kind is not None else ())]
    return sorted(record.clashes, key=lambda field: (known.index(field) if field in known else len(known), field))


def _placed(versions: Sequence[Version]) -> dict[Place, Version]:
    out: dict[Place, Version] = {}
    for version in versions:
        at = sum(person == version.person for person, _ in out)
        out[version.person, at] = version
    return out


def _before(versions: Sequence[Version], history: Sequence[Past], field: str) -> Value:
    ids, first = {version.id for version in versions}, min(version.ms for version in versions)
    older = (past for past in history if past.field == field and past.id not in ids and not past.reason and past.ms <= first)
    return next((past.value for past in older), None)


def _joined(record: Record, history: Sequence[Past], people: set[str]) -> tuple[tuple[str, str], ...]:
    """Fields that one of these people set since the earliest side of a clash was set."""
    since = min((version.ms for versions in record.clashes.values() for version in versions), default=0)
    found: dict[str, str] = {}
    for past in history:
        if past.field not in found and past.field not in record.clashes and past.field != DELETED and not past.reason:
            found[past.field] = past.person if past.ms >= since else ""
    return tuple((field, person) for field, person in sorted(found.items()) if person in people)


def both(row: Row, kind: str) -> Value:
    """The texts of all sides as one, for a long text that people wrote; None where that makes no sense."""
    declared = kind_of(kind)
    field = declared.by_name.get(row.field) if declared is not None else None
    texts = [version.value for version in row.versions.values() if version.value is not None]
    if field is None or not isinstance(field.type, LongText) or len(texts) < 2 or any(is_template_text(text) for text in texts):
        return None
    return "\n".join(dict.fromkeys(str(text) for text in texts))
