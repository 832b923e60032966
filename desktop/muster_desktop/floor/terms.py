"""Which support times count at a site now, and what of them a new issue carries with it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from PySide6.QtCore import QTimeZone

from muster.change import Record
from muster.fields import Value
from muster.floor.policy import Policy, policy_at, stamp
from muster_desktop.floor.boardread import day_number
from muster_desktop.ledger import Ledger


def policy_here(policies: Sequence[Record], site: Record | None, path: str, today: str) -> Policy:
    """What is promised at a site today: in the first days after its go-live the first touch is quicker."""
    values = site.values if site is not None else {}
    live = day_number(str(values.get("go_live") or ""), today) > 0
    return policy_at(policies, path, str(values.get("zone") or own_zone()), live)


def own_zone() -> str:
    """The time zone of this computer, where a site does not name its own."""
    return bytes(QTimeZone.systemTimeZoneId().data()).decode()


def stamp_for(ledger: Ledger, path: str) -> dict[str, Value]:
    """The fields that a new issue at a site carries, so that changing the times later never rewrites the past."""
    site = next((record for record in ledger.records("site", path) if record.site == path), None)
    return stamp(policy_here(ledger.records("policy"), site, path, datetime.date.today().isoformat()))
