"""Reads the queue of the support desk: issues with their entries and receipts, and the time of each, again as time goes by."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Sequence

from muster.change import Record
from muster.floor.life import NO_ERRORS, Errors
from muster_desktop.ledger import Ledger
from muster_desktop.support.asked import CLOSED_SHOWN, OPEN, Queue, Request, Standing, queue_of
from muster_desktop.support.clocks import standing


class QueueReader:
    """Everything here is for the background: `read` takes a second for 20,000 issues, `again` some milliseconds."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._open: list[Record] = []
        self._closed: list[Record] = []
        self._entries: dict[str, list[Record]] = {}
        self._receipts: dict[str, list[Record]] = {}
        self._uses: Counter[str] = Counter()
        self._errors: Errors = NO_ERRORS

    def read(self) -> Queue:
        """All of it anew."""
        ledger = self._ledger
        issues = ledger.records("issue")
        self._open = [issue for issue in issues if (issue.values.get("status") or "logged") in OPEN]
        closed = [issue for issue in issues if (issue.values.get("status") or "logged") not in OPEN]
        self._closed = closed[-CLOSED_SHOWN:]
        self._uses = Counter(str(issue.values["help"]) for issue in closed if issue.values.get("help"))
        self._errors = ledger.clock_errors()
        self._entries, self._receipts = _by_issue(ledger.records("entry")), _by_issue(ledger.records("receipt"))
        return self.again()

    def again(self) -> Queue:
        """The same requests as they stand now."""
        now = self._ledger.true_now()
        shown = [Request(issue, str(issue.values.get("level") or "1"), self._stand(issue, now)) for issue in self._open]
        shown += [Request(issue, str(issue.values.get("level") or "1"), Standing()) for issue in reversed(self._closed)]
        local = datetime.datetime.fromtimestamp(now / 1000).astimezone()
        end = (local + datetime.timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
        return queue_of(shown, self._ledger.person, round(end.timestamp() * 1000), self._uses)

    def _stand(self, issue: Record, now: int) -> Standing:
        return standing(issue, self._entries.get(issue.id, ()), self._receipts.get(issue.id, ()), now, self._errors)


def _by_issue(records: Sequence[Record]) -> dict[str, list[Record]]:
    out: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        out[str(record.values.get("issue") or "")].append(record)
    return out
