"""What a page was left like, such as the site that was chosen: kept in the encrypted store, as names of sites are in it."""

from __future__ import annotations

from muster.problems import Problem
from muster_desktop.ledger import Ledger
from muster_desktop.writing import LEFT


class Remembered:
    """Texts by name, of one person and roll-out on this computer; never sent, never a reason to fail."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def __getitem__(self, name: str) -> str:
        """What was kept, "" for nothing."""
        return self._ledger.left.get(name, "")

    def keep(self, name: str, text: str) -> None:
        """Keep a text; on a disk that cannot be written, or once the profile is locked, it is forgotten."""
        if self[name] == text:
            return
        self._ledger.left[name] = text
        try:
            with self._ledger.store.write(self._ledger.rollout) as tx:
                tx.put(LEFT + name, text.encode())
        except Problem:
            pass  # a width or a choice is not worth a message
