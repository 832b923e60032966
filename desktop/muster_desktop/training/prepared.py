"""The checklist of a training: its items in order, and the items that a text of lines becomes. No Qt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from muster.change import Record
from muster.fields import Value

_SIGN = re.compile(r"(?:[-*•☐☑☒✓✔]|\[[ xX]?\])(?:\s+|$)")
"""What stands before the items of lists that came from elsewhere."""


def lines_of(text: str) -> list[str]:
    """The lines of a text that say something, without the dashes and boxes before them, each once."""
    found = []
    for line in text.splitlines():
        bare = line.strip()
        while sign := _SIGN.match(bare):
            bare = bare[sign.end():]
        if bare:
            found.append(bare)
    return list(dict.fromkeys(found))


def in_order(items: Iterable[Record]) -> list[Record]:
    """By their order, then as they were made."""
    return sorted(items, key=lambda each: (_order(each), each.id))


def next_order(items: Sequence[Record]) -> str:
    """The order of one that comes last, as a whole number."""
    return str(int(max((_order(each) for each in items), default=0.0)) + 1)


def new_items(training: str, lines: Sequence[str]) -> list[dict[str, Value]]:
    """The values of an item for each line."""
    return [{"training": training, "text": line, "order": str(number)} for number, line in enumerate(lines, 1)]


def _order(item: Record) -> float:
    try:
        return float(item.values.get("order") or 0)
    except ValueError:
        return 0.0
