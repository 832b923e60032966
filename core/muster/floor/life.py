"""The life of an issue in order: its entries and receipts by moments that no wrong clock of a device can bend.

A moment in a record is what a device's clock showed. How wrong that clock was the log tells: each change carries what the
device showed and the rank, which is the same put right by what the last sync learnt and held by the server to the time at
which it came (`muster.clock`). `muster.store.errors` gives the difference; here it is taken off. What then still lies before
its own cause is put at it: nothing is done to an issue before it is logged, and nothing is received before it is sent.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from muster.change import Record
from muster.fields import Value

Errors = Mapping[tuple[str, str], int]
"""(record, field) -> by how many ms the clock was ahead (behind: negative) of the device that set this field."""

NO_ERRORS: Errors = MappingProxyType({})

SHOWN = 2 * 60_000
"""From this on, in ms, a wrong clock is worth a word."""

LEVELS = (1, 2, 3)


class Skew(NamedTuple):
    """A moment that a wrong clock wrote: the record and field, what was `shown`, what counts instead (ms)."""

    record: str
    field: str
    shown: int
    counts: int

    @property
    def ahead(self) -> int:
        """By how many ms the clock was ahead; negative when it was behind."""
        return self.shown - self.counts


class Event(NamedTuple):
    """Something that was done to an issue, at the moment that counts. `put_right` is what the clock showed less its error, which
    may lie before the cause. `level` is where the issue stands after it, 0 for unsaid."""

    at: int
    put_right: int
    record: str
    act: str
    level: int
    by: str


class Life(NamedTuple):
    """What is known of one issue. `logged` is when it began, None where nothing says so; `events` are in order; `received`
    holds, for each level, (what was passed: the id of its entry, or "" for any; when it first came); `skews` by record."""

    logged: int | None
    events: tuple[Event, ...]
    received: Mapping[int, tuple[tuple[str, int], ...]]
    skews: tuple[Skew, ...]


def receipt_device(device: str, entry: str) -> str:
    """What `receipt.device` holds: the device, and the entry that it received, so that what is passed up twice is received
    twice. `entry` is empty where an issue stands on a level and no entry says how it came there."""
    return f"{device} {entry}" if entry else device


def level_of(value: Value) -> int:
    """A level of a record as a number, 0 for none."""
    return int(value) if value in ("1", "2", "3") else 0


def life_of(issue: Record, entries: Iterable[Record], receipts: Iterable[Record], errors: Errors) -> Life:
    """The life of an issue from whatever is here of it, in any order, also twice. Records of other issues are passed over."""
    skews: set[Skew] = set()

    def counts(record: Record, field: str, least: int | None) -> tuple[int, int] | None:
        shown = _moment(record.values.get(field))
        if shown is None:
            return None
        put_right = shown - errors.get((record.id, field), 0)
        honest = put_right if least is None else max(put_right, least)
        if abs(shown - honest) >= SHOWN:
            skews.add(Skew(record.id, field, shown, honest))
        return honest, put_right

    begun = counts(issue, "logged", None) or counts(issue, "occurred", None)
    logged = begun[0] if begun else None
    events = []
    for entry in {each.id: each for each in entries if _of(each, issue)}.values():
        when = counts(entry, "at", logged) or ((logged, logged) if logged is not None else None)
        if when is not None:
            events.append(Event(*when, entry.id, str(entry.values.get("act") or "note"), level_of(entry.values.get("level")),
                                str(entry.values.get("by") or "")))
    events.sort(key=_order)
    sent = {each.record: each.at for each in events}
    received: dict[int, dict[str, int]] = {}
    for receipt in {each.id: each for each in receipts if _of(each, issue)}.values():
        entry_id = str(receipt.values.get("device") or "").partition(" ")[2]
        came = counts(receipt, "at", sent.get(entry_id, logged))
        held = received.setdefault(level_of(receipt.values.get("level")), {})
        if came is not None:
            held[entry_id] = min(came[0], held.get(entry_id, came[0]))
    resolved = counts(issue, "resolved", logged)
    if resolved is not None:
        events = _with_end(events, issue, resolved)
    return Life(logged, tuple(events), {level: tuple(sorted(held.items())) for level, held in received.items()},
                tuple(sorted(skews)))


def _with_end(events: list[Event], issue: Record, resolved: tuple[int, int]) -> list[Event]:
    """`resolved` counts where no entry says that it was solved, as in registers that were kept elsewhere."""
    if any(each.act == "solved" for each in events):
        return events
    end = Event(*resolved, issue.id, "solved", level_of(issue.values.get("level")), "")
    return sorted([*events, end], key=_order)


def _order(event: Event) -> tuple[int, int, int, str]:
    """By the moments that count; of what one save wrote at one moment the higher level comes last."""
    return event.at, event.put_right, event.level, event.record


def _of(record: Record, issue: Record) -> bool:
    return record.values.get("issue") == issue.id and not record.gone


def _moment(value: Value) -> int | None:
    return value[0] if isinstance(value, list) and len(value) == 2 and type(value[0]) is int else None
