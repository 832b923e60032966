"""What the tests of the floor share: a site that went live yesterday, and issues of a day at moments that are given."""

from __future__ import annotations

import datetime
import time

import pytest

from muster.author import Edit
from tests.desktop.pages import made_context

SITE = "haro"


@pytest.fixture
def context(profile, theme, words):
    made = made_context(profile, theme, words)
    context = next(made)
    yesterday = (datetime.date.today() - datetime.timedelta(days=1)).isoformat()
    context.ledger.add("site", SITE, {"name": "Haro Camp", "go_live": yesterday})
    yield context
    next(made, None)


@pytest.fixture
def log(context):
    """Logs an issue so many minutes ago; gives its id."""
    def log(summary, minutes=1, **values):
        ledger = context.ledger
        at = [time.time_ns() // 1_000_000 - minutes * 60_000, 0]
        record = ledger.new_id("issue", SITE, {})
        ledger.save([Edit(record, "issue", SITE, {"summary": summary, "status": "logged", "level": "1", "occurred": at,
                                                  "logged": at, **values})])
        return record
    return log
