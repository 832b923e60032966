"""The end of each log as this process wrote it, kept in memory: most laptops ask for what another one brought a moment ago.

It is believed only where its chain meets the one that the database tells now, so neither another worker nor a database that was
put back from a copy can make it say what is not in the log.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence
from typing import NamedTuple

from muster.change import Entry
from muster.store.codec import pack

MOST = 5_000
"""Changes of one log that are kept."""
LOGS = 64
"""Logs of which something is kept; the one written to longest ago goes first."""
LARGEST = 4_096
"""Bytes of a value that is kept; a longer one ends what is kept before it, so that memory is bounded."""


class Grown(NamedTuple):
    """What was added to a log: the chain before it, and the chain and the hash of each entry."""

    before: bytes
    entries: Sequence[Entry]
    chains: Sequence[bytes]
    hashes: Sequence[bytes]


class _End:
    """What is kept of one log."""

    def __init__(self, grown: Grown) -> None:
        self.before = grown.before
        self.entries, self.chains, self.hashes = list(grown.entries), list(grown.chains), list(grown.hashes)

    def add(self, grown: Grown) -> None:
        self.entries += grown.entries
        self.chains += grown.chains
        self.hashes += grown.hashes

    def cut(self, most: int) -> None:
        """Keep the last so many."""
        away = len(self.entries) - most
        if away > 0:
            self.before = self.chains[away - 1]
            del self.entries[:away], self.chains[:away], self.hashes[:away]


class Tail:
    """The ends of the logs, by roll-out. Safe in several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._ends: OrderedDict[str, _End] = OrderedDict()

    def note(self, rollout: str, grown: Grown) -> None:
        """Keep what was committed just now."""
        if not grown.entries:
            return
        with self._lock:
            end = self._ends.get(rollout)
            if end is not None and end.chains[-1] == grown.before:
                end.add(grown)
            elif end is None or end.entries[-1].seq < grown.entries[-1].seq:  # else another thread committed later, and was here
                end = self._ends[rollout] = _End(grown)
            long = [i for i, entry in enumerate(grown.entries) if _size(entry) > LARGEST]
            if long:
                end.cut(len(grown.entries) - 1 - long[-1])
            elif len(end.entries) > 2 * MOST:
                end.cut(MOST)
            if not end.entries:
                del self._ends[rollout]
                return
            self._ends.move_to_end(rollout)
            while len(self._ends) > LOGS:
                self._ends.popitem(last=False)

    def since(self, rollout: str, seq: int, high: int, chain: bytes) -> Grown | None:
        """What stands after `seq` and up to `high`, where the chain is `chain`; None when that is not kept here."""
        with self._lock:
            end = self._ends.get(rollout)
            if end is None:
                return None
            first = end.entries[0].seq
            low, top = seq + 1 - first, high + 1 - first
            if low < 0 or not low < top <= len(end.entries) or end.chains[top - 1] != chain:
                return None
            return Grown(end.chains[low - 1] if low else end.before, end.entries[low:top], end.chains[low:top],
                         end.hashes[low:top])


def _size(entry: Entry) -> int:
    value = entry.change.value
    if isinstance(value, str):
        return len(value)
    return len(pack(value)) if isinstance(value, list | dict) else 0
