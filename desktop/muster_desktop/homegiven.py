"""What the first page looks at, and its days: records by kind, the reader, today."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from muster.change import Record
from muster.fields import Value
from muster.rights import at_or_below
from muster_desktop.training.accounts import Lacking

OVER = ("done", "cancelled", "postponed")
"""The statuses of a training after which nobody comes any more."""


class Given(NamedTuple):
    """What is looked at: records by kind, the clashing ones, and of each site how many of its steps are done, of how
    many. `lacking` are those somebody has to train now. `me` is the reader's person, `today` YYYY-MM-DD at their place."""

    me: str
    today: str
    records: Mapping[str, Sequence[Record]]
    clashing: Sequence[Record]
    steps: Mapping[str, tuple[int, int]]
    lacking: Sequence[Lacking] = ()

    def of(self, kind: str, site: str = "") -> list[Record]:
        """The records of a kind at a site and below."""
        return [record for record in self.records.get(kind, ()) if at_or_below(record.site, site)]


def day_after(day: str, days: int) -> str:
    return (datetime.date.fromisoformat(day) + datetime.timedelta(days=days)).isoformat()


def days_between(one: str, other: str) -> int:
    """How many days `other` is after `one`."""
    return (datetime.date.fromisoformat(other) - datetime.date.fromisoformat(one)).days


def local_day(moment: Value) -> tuple[str, int]:
    """The day and the minute of a moment, by the clock of whoever set it; ("", -1) for none."""
    if not moment:
        return "", -1
    stamp = datetime.datetime.fromtimestamp(moment[0] / 1000, datetime.UTC) + datetime.timedelta(minutes=moment[1])
    return stamp.date().isoformat(), stamp.hour * 60 + stamp.minute
