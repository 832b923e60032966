"""Which records a table shows and in what order: found by a text, filtered by columns, sorted by one of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from muster.change import Record
from muster.fields import Choice, Day, HalfDay, Moment, Money, Number, Tick, Value
from muster.kind import Kind
from muster_desktop.reading import Speech

ORDER = "order"
"""The field by which the records of some kinds stand in a list."""
SITE = "_site"
"""The column of the site, which is no field."""
CLASH, REMARK, UNSENT = "clash", "remark", "unsent"
_BY_VALUE = (Choice, Day, HalfDay, Moment, Money, Number, Tick)


@dataclass(frozen=True)
class Look:
    """What a person asked to see. `where` maps a column to the shown texts that stay ("" for empty cells); `only` is
    "" or one of CLASH, REMARK, UNSENT; `sort` is a column, "" for the usual order."""

    find: str = ""
    where: Mapping[str, frozenset[str]] = field(default_factory=dict)
    only: str = ""
    sort: str = ""
    down: bool = False

    @property
    def narrowed(self) -> bool:
        return bool(self.find or self.where or self.only)


class Rows:
    """Texts of the records of one kind, kept between two looks at them."""

    def __init__(self, kind: Kind, speech: Speech) -> None:
        self._kind, self._speech = kind, speech
        self._found: dict[str, tuple[Record, str]] = {}
        self._remarks: dict[str, tuple[Record, list[str]]] = {}

    def forget(self) -> None:
        """The language or a name has changed."""
        self._found.clear()
        self._remarks.clear()

    def text(self, record: Record, column: str) -> str:
        """What the table shows in a column."""
        if column == SITE:
            return self._speech.names.site_name(record.site)
        value = record.values.get(column)
        return "" if value is None else self._speech.shown(self._kind.by_name[column], value)

    def remarks(self, record: Record) -> list[str]:
        """What the kind's rules remark on a record, translated."""
        if not self._kind.flags:
            return []
        held = self._remarks.get(record.id)
        if held is None or held[0] is not record:
            found = [flag(record.values) for flag in self._kind.flags]
            held = self._remarks[record.id] = record, [self._speech.words.label(text) for text in found if text]
        return held[1]

    def arrange(self, records: Iterable[Record], look: Look) -> list[Record]:
        """The records to show, in order. Empty cells come last, whichever way a column is sorted."""
        words = look.find.casefold().split()
        shown = [record for record in records if self._passes(record, look)
                 and all(word in self._everything(record) for word in words)]
        if not look.sort:
            return sorted(shown, key=self._usual) if ORDER in self._kind.by_name else shown
        empty = [record for record in shown if look.sort != SITE and record.values.get(look.sort) is None]
        left = {record.id for record in empty}
        filled = [record for record in shown if record.id not in left]
        return sorted(filled, key=lambda record: self._key(record, look.sort), reverse=look.down) + empty

    def _usual(self, record: Record) -> Any:
        """As a template orders its lines, site by site."""
        return record.site, Decimal(record.values.get(ORDER) or 0)

    def _passes(self, record: Record, look: Look) -> bool:
        if (look.only == CLASH and not record.clashes) or (look.only == UNSENT and not record.unsent):
            return False
        if look.only == REMARK and not self.remarks(record):
            return False
        return all(self.text(record, column) in texts for column, texts in look.where.items())

    def _everything(self, record: Record) -> str:
        held = self._found.get(record.id)
        if held is None or held[0] is not record:
            texts = [self.text(record, name) for name in self._kind.by_name if record.values.get(name) is not None]
            held = record, "\n".join([*texts, self.text(record, SITE)]).casefold()
            self._found[record.id] = held
        return held[1]

    def _key(self, record: Record, column: str) -> Any:
        """What is compared: what a program cannot read stands after what it can."""
        value: Value = record.values.get(column) if column != SITE else record.site
        type_ = self._kind.by_name[column].type if column != SITE else None
        if isinstance(type_, _BY_VALUE) and type_.valid(value):
            return (0, type_.key(value), record.id)
        return (1, self.text(record, column).casefold(), record.id)
