"""Readiness for go-live: what must be in place, how sure we are of it, and what still stands in the way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from muster.fields import Choice, Day, LongText, Option, Person, Text, Tick, Value
from muster.kind import Field, Kind
from muster.kinds.parts import DUE, EVIDENCE, INSTANCE, KEY, LINK, ORDER, OWNER
from muster.mark import QT_TRANSLATE_NOOP

COUNTED_OUT = ("not_required", "not_applicable")
"""The statuses that take an item out of the count."""


class Summary(NamedTuple):
    """How ready a list of items is. `open_blockers` are the must-haves that are not fulfilled."""

    items: int
    counted: int
    fulfilled: int
    blockers: int
    open_blockers: int

    @property
    def share(self) -> float:
        """The fulfilled share of what counts, 0 to 1; nothing that counts gives 0."""
        return self.fulfilled / self.counted if self.counted else 0.0


def readiness_summary(items: Iterable[Mapping[str, Value]]) -> Summary:
    """Counts over items. Those not required or not applicable are left out; a must-have is open until fulfilled."""
    total = counted = fulfilled = blockers = open_blockers = 0
    for item in items:
        total += 1
        status = item.get("status")
        if status in COUNTED_OUT:
            continue
        counted += 1
        fulfilled += status == "fulfilled"
        if item.get("blocker") is True:
            blockers += 1
            open_blockers += status != "fulfilled"
    return Summary(total, counted, fulfilled, blockers, open_blockers)


def _must_have_left_out(item: Mapping[str, Value]) -> str | None:
    if item.get("blocker") is True and item.get("status") in COUNTED_OUT and not item.get("comment"):
        return QT_TRANSLATE_NOOP("kinds", "A must-have is left out without a comment that says why")
    return None


def _open_without_owner(item: Mapping[str, Value]) -> str | None:
    if item.get("status") == "open" and not (item.get("owner") and item.get("due")):
        return QT_TRANSLATE_NOOP("kinds", "Open without an owner or a day")
    return None


READINESS = Kind(
    name="readiness",
    label=QT_TRANSLATE_NOOP("kinds", "Readiness item"),
    plural=QT_TRANSLATE_NOOP("kinds", "Readiness items"),
    fields=(
        Field("area", QT_TRANSLATE_NOOP("kinds", "Area"), Text(most=200)),
        Field("sub_area", QT_TRANSLATE_NOOP("kinds", "Sub-area"), Text(most=200)),
        Field("item", QT_TRANSLATE_NOOP("kinds", "Item"), Text(), required=True),
        Field("why", QT_TRANSLATE_NOOP("kinds", "Description"), LongText(),
              help=QT_TRANSLATE_NOOP("kinds", "Why it matters and what to look at")),
        Field("severity", QT_TRANSLATE_NOOP("kinds", "Severity"), Choice((
            Option("high", QT_TRANSLATE_NOOP("kinds", "High")),
            Option("medium", QT_TRANSLATE_NOOP("kinds", "Medium")),
            Option("low", QT_TRANSLATE_NOOP("kinds", "Low")),
        ))),
        Field("blocker", QT_TRANSLATE_NOOP("kinds", "Must-have"), Tick(),
              help=QT_TRANSLATE_NOOP("kinds", "While it is open there is no go-live, whatever the score")),
        Field("status", QT_TRANSLATE_NOOP("kinds", "Status"), Choice((
            Option("not_verified", QT_TRANSLATE_NOOP("kinds", "Not verified")),
            Option("open", QT_TRANSLATE_NOOP("kinds", "Open")),
            Option("fulfilled", QT_TRANSLATE_NOOP("kinds", "Fulfilled")),
            Option("not_required", QT_TRANSLATE_NOOP("kinds", "Not required")),
            Option("not_applicable", QT_TRANSLATE_NOOP("kinds", "Not applicable")),
        )), help=QT_TRANSLATE_NOOP("kinds", "Not verified: nobody has looked yet. Open: looked at, and something is "
                                   "to be done. Fulfilled: checked, nothing left to do. Not required: "
                                   "understood, and not needed here. Not applicable: cannot arise here")),
        OWNER,
        DUE,
        EVIDENCE,
        LINK,
        Field("comment", QT_TRANSLATE_NOOP("kinds", "Comment"), LongText()),
        Field("verified_by", QT_TRANSLATE_NOOP("kinds", "Verified by"), Person()),
        Field("verified_on", QT_TRANSLATE_NOOP("kinds", "Verified on"), Day()),
        Field("guid", QT_TRANSLATE_NOOP("kinds", "GUID"), Text(most=100),
              help=QT_TRANSLATE_NOOP("kinds", "The lasting number of the item in the list it came from")),
        ORDER,
        INSTANCE,
        KEY,
    ),
    title="item",
    columns=("area", "sub_area", "item", "severity", "blocker", "status", "owner", "due", "link"),
    common=True,
    flags=(_must_have_left_out, _open_without_owner),
)
