"""Filing: what a sync brought is sorted into the index of changes by record when the round is over and nobody waits.

The index begins with `filed`, so that new changes lie together in a few pages of it: the 1,000 changes of a pull are of records
that lie anywhere, and each would touch a page of its own, a third of the pages that the commit encrypts. Whoever asks for the
changes of a record asks for both (FILED); what no server has acknowledged is never filed. A server files nothing.
"""

from __future__ import annotations

import contextlib

from muster.problems import Problem
from muster.store.base import Store

FILED = "filed IN (0,1)"
LEAST = 300
"""Fewer are not worth a transaction."""
_PART = 1_000
"""So many at a time, for a save waits meanwhile: 15 ms."""


def file(store: Store, rollout: str) -> None:
    """File what is new; what was brought is put into the log by the first reading. Nothing is lost when it cannot be done now, or
    when the power is cut."""
    with contextlib.suppress(Problem):
        while _part(store, rollout) == _PART:
            pass


def _part(store: Store, rollout: str) -> int:
    """File some; how many they were."""
    with store.read(rollout) as tx:
        new = tx.all("SELECT epoch, n FROM change WHERE rollout=? AND filed=0 AND seq IS NOT NULL "
                     "ORDER BY record, epoch, n LIMIT ?", (tx.no, _PART))
    if len(new) < LEAST:
        return 0
    with store.write(rollout, lasting=False) as tx:
        tx.run("UPDATE change SET filed=1 WHERE rollout=? AND epoch=? AND n=? AND seq IS NOT NULL",
               [(tx.no, epoch, n) for epoch, n in new])
    return len(new)
