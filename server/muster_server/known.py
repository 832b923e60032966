"""What is known of a roll-out's people and sites as long as nobody writes about them: most pushes and pulls change neither."""

from __future__ import annotations

from muster.holders import holder_of, site_paths
from muster.rights import Holder
from muster.store import Tx

MOST_HOLDERS = 10_000
"""How many people's roles one worker keeps in mind."""
TELLING = frozenset({"grant", "site"})
"""Kinds of records that tell what people may do and which sites there are."""
TOLD = "told"
"""Where a store keeps the chain of the last change that told of people or sites. A chain names all that came before it, so two
logs in which it is the same tell the same, a database put back from a copy or a standby in its place among them."""


class Known:
    """The roles of people and the paths of sites, each with the chain at which the log had told of them."""

    def __init__(self) -> None:
        self._holders: dict[tuple[str, str], tuple[bytes, Holder]] = {}
        self._sites: dict[str, tuple[bytes, frozenset[str]]] = {}

    def holder(self, tx: Tx, told: bytes, person: str) -> Holder:
        """A person's roles. `told` is the chain that `tx` finds under TOLD; nothing is kept where there is none."""
        at, holder = self._holders.get((tx.rollout, person), (b"", None))
        if holder is None or not told or at != told:
            holder = holder_of(tx, person)
            if len(self._holders) >= MOST_HOLDERS:
                self._holders.clear()
            self._holders[tx.rollout, person] = told, holder
        return holder

    def sites(self, tx: Tx, told: bytes) -> frozenset[str]:
        """The paths of all sites ever added."""
        at, sites = self._sites.get(tx.rollout, (b"", frozenset[str]()))
        if not told or at != told:
            sites = frozenset(site_paths(tx))
            self._sites[tx.rollout] = told, sites
        return sites
