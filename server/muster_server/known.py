"""What is known of a roll-out's people and sites as long as nobody writes about them: most pushes and pulls change neither."""

from __future__ import annotations

from typing import NamedTuple

from muster.holders import holder_of, site_paths
from muster.rights import Holder
from muster.store import Tx
from muster_server.tail import Tail

MOST_HOLDERS = 10_000
"""How many people's roles one worker keeps in mind."""
_TELLING = ("grant", "site")


class At(NamedTuple):
    """A place in a log with its whole chain, so that it is the place of no other log."""

    generation: int
    seq: int
    chain: bytes


class Known:
    """The roles of people and the paths of sites, each with the place of the log at which it was read."""

    def __init__(self, tail: Tail) -> None:
        self.tail = tail
        self._holders: dict[tuple[str, str], tuple[At, Holder]] = {}
        self._sites: dict[str, tuple[At, frozenset[str]]] = {}

    def holder(self, tx: Tx, here: At, person: str) -> Holder:
        """A person's roles. `here` is the end of the log as `tx` sees it."""
        at, holder = self._holders.get((tx.rollout, person), (None, None))
        if holder is None or not self._silent(tx, at, here):
            holder = holder_of(tx, person)
        if len(self._holders) >= MOST_HOLDERS:
            self._holders.clear()
        self._holders[tx.rollout, person] = here, holder
        return holder

    def sites(self, tx: Tx, here: At) -> frozenset[str]:
        """The paths of all sites ever added."""
        at, sites = self._sites.get(tx.rollout, (None, frozenset[str]()))
        if not self._silent(tx, at, here):
            sites = frozenset(site_paths(tx))
        self._sites[tx.rollout] = here, sites
        return sites

    def _silent(self, tx: Tx, at: At | None, here: At) -> bool:
        """Whether nothing was written between two places that tells of people or sites."""
        if at is None or at.generation != here.generation:
            return False
        if at.seq == here.seq:
            return at.chain == here.chain
        since = self.tail.since(tx.rollout, at.seq, here.seq, here.chain)
        return (since is not None and since.before == at.chain
                and all(entry.change.kind not in _TELLING for entry in since.entries))
