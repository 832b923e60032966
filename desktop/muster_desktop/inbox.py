"""The inbox of what is kept aside: its author sees it, HQ accepts it on their behalf or declines it with a reason. No Qt."""

from __future__ import annotations

from collections.abc import Iterable

from muster.change import Change
from muster.holders import allowed, holder_here_or_local, site_paths
from muster.kind import DELETED
from muster.kinds import kind as kind_of
from muster.quarantine import Kept, accepting, declining, kept
from muster.rights import Holder
from muster.store import Docs
from muster_desktop.writing import Writing


class Inbox(Writing):
    """What a ledger does with saves that the server kept aside. Each is named by its epoch and the first n of the save."""

    def quarantine(self) -> list[Kept]:
        """Everything kept aside that this person may see, whole saves, newest first."""
        with self.store.read(self.rollout) as tx:
            return kept(tx, holder_here_or_local(tx, self.person))

    def accept(self, epoch: bytes, save: int) -> tuple[str, ...]:
        """Accept a save on behalf of its author; returns the records that it touched. Raises Problem, and nothing changes:
        NOT_KEPT, NOT_DECIDING, or NOT_ACCEPTABLE with the reason why it cannot stand."""
        entries = self.written(lambda tx, docs, pen, correction: accepting(
            tx, docs, pen, (epoch, save), holder_here_or_local(tx, self.person), self._clock, correction,
            lambda change: _unfit(change, holder_here_or_local(tx, self.person), docs, site_paths(tx))))
        return tuple(dict.fromkeys(entry.change.record for entry in entries))

    def decline(self, epoch: bytes, save: int, reason: str) -> None:
        """Decline a save with a reason that its author reads. Raises Problem: NOT_KEPT, NOT_DECIDING, NO_REASON."""
        self.written(lambda tx, docs, pen, correction: declining(
            tx, pen, (epoch, save), holder_here_or_local(tx, self.person), self._clock, correction, reason))


def _unfit(change: Change, holder: Holder, docs: Docs, sites: Iterable[str]) -> str:
    """Why a change cannot be accepted now, as the server would judge the acceptance; empty when it can."""
    doc = docs.get(bytes.fromhex(change.record))
    if doc is not None and (doc.kind, doc.site) != (change.kind, change.site):
        return "moved"
    if change.site and change.kind != "site" and change.site not in sites:
        return "site"
    kind = kind_of(change.kind)
    field = kind.by_name.get(change.field) if kind is not None else None
    if (field is not None and not field.valid(change.value)) or (change.field == DELETED and not isinstance(change.value, bool)):
        return "type"
    if not allowed(holder, doc, change.kind, change.site, change.record, change.field, change.value):
        return "rights"
    return ""
