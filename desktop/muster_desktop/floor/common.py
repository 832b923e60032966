"""What is logged most, as the chips of the quick log offer it."""

from __future__ import annotations

import time

from muster.change import Record
from muster.floor.pace import most_common
from muster.problems import Problem
from muster_desktop.floor.boardread import Day, logged_since, midnight_of
from muster_desktop.ledger import Ledger

LONGEST_BACK = 7 * 86_400_000


def today(day: Day) -> list[Record]:
    """The issues that were logged today."""
    return [issue for issue in day.issues if day.at(issue, "logged") >= day.midnight]


def phrases(ledger: Ledger, site: str) -> list[str]:
    """What is logged most at a site these days, as it is written there."""
    since = midnight_of(time.time_ns() // 1_000_000) - LONGEST_BACK
    try:
        recent = logged_since(ledger, site, since)
    except Problem:
        return []
    return [str(common.issue.values.get("summary") or "") for common in most_common(recent, 8)]
