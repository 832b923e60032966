"""Reading a register and keeping up with it: much is read in the background, a few changed records at once."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from muster.change import Record
from muster.fields import Reference
from muster.kind import Kind
from muster.problems import Problem
from muster.rights import at_or_below, may_read
from muster_desktop.context import Context
from muster_desktop.ledger import Changed
from muster_desktop.names import Directory

FEW = 25
"""So many changed records are read at once, in the window's thread."""


class RegisterLoad(QObject):
    """The records of one kind at `site` and below. Every signal comes in the window's thread."""

    started = Signal()
    loaded = Signal(object)  # the records, all anew
    changed = Signal(object, object)  # records that changed or came, ids of those that went
    named = Signal()  # something that is shown by its name is called otherwise
    failed = Signal(object)  # a Problem

    def __init__(self, context: Context, kind: Kind, names: Directory, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._kind, self._names = context, kind, names
        self.site = ""
        self.sites = [""]
        self._reading = self._stale = False
        self._refers = {field.type.to for field in kind.fields if isinstance(field.type, Reference)} | {"site"}
        context.ears.changed.connect(self._heard)

    def load(self, quiet: bool = False) -> None:
        """Read everything anew; what is being read already is read once more. `quiet`: the rows stay to be worked in."""
        if self._reading:
            self._stale = True
            return
        ledger, site, names, kind = self._context.ledger, self.site, self._names, self._kind

        def job() -> tuple[str, list[Record], list[str]]:
            names.prepare(kind)
            names.named("site")
            return site, ledger.records(kind.name, site), ledger.sites()

        self._reading, self._stale = True, False
        if not quiet:
            self.started.emit()
        self._context.work.run(job, self._took, self._refused)

    def _took(self, found: tuple[str, list[Record], list[str]]) -> None:
        site, records, sites = found
        self._reading = False
        if site != self.site or self._stale:
            self._names.forget()  # what was read is of another site, or older than what was saved meanwhile
            self.load()
            return
        holder = self._context.ledger.holder
        self.sites = [each for each in sites if not each or may_read(holder, self._kind.name, each, self._kind.title)]
        self.loaded.emit(records)

    def _refused(self, problem: Problem) -> None:
        self._reading = False
        self.failed.emit(problem)

    def _heard(self, changed: Changed) -> None:
        """Somebody saved, here or by sync."""
        self._stale = self._stale or self._reading
        others = changed.kinds & self._refers
        self._names.forget(others | ({self._kind.name} & changed.kinds) or [self._kind.name])
        if changed.kinds & {"site", "grant", "rollout"} or len(changed.records) > FEW:
            if not self._reading:
                self.load(quiet=True)
            return
        if self._kind.name in changed.kinds:
            self._follow(changed.records)
        if others - {self._kind.name}:
            self.named.emit()

    def _follow(self, ids: frozenset[str]) -> None:
        found = [self._context.ledger.get(record) for record in sorted(ids)]
        mine = [each for each in found if each is not None and each.kind == self._kind.name and at_or_below(each.site, self.site)]
        self.changed.emit([each for each in mine if not each.gone], [each.id for each in mine if each.gone])
