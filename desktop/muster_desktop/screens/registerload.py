"""Reading a register and keeping up with it: much is read in the background, a few changed records at once."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from muster.change import Record
from muster.fields import Reference
from muster.kind import Kind
from muster.problems import Problem
from muster.rights import at_or_below, may_read
from muster_desktop.context import Context
from muster_desktop.ledger import Changed
from muster_desktop.lull import Lull
from muster_desktop.names import Directory

FEW = 25
"""So many changed records are read at once, in the window's thread."""
SOON_MS, LONGEST_MS = 200, 2_000
"""More of them, as an import saves, are read together."""


class RegisterLoad(QObject):
    """The records of one kind at `site` and below, for a page. Every signal comes in the window's thread; what is saved while
    nobody sees the page is followed when it is shown."""

    started = Signal()
    loaded = Signal(object)  # the records, all anew
    changed = Signal(object, object)  # records that changed or came, ids of those that went
    named = Signal()  # something that is shown by its name is called otherwise
    failed = Signal(object)  # a Problem

    def __init__(self, context: Context, kind: Kind, names: Directory, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._kind, self._names, self._page = context, kind, names, page
        self.site = ""
        self.sites = [""]
        self._reading = self._again = False
        self._missed = set[str]()  # records that were saved and are not shown yet
        self._all = self._others = False  # so many of them that all are read; names that changed
        self._forgotten = set[str]()  # kinds that were saved while their names may have been read
        self._refers = {field.type.to for field in kind.fields if isinstance(field.type, Reference)} | {"site"}
        self._soon = Lull(self, SOON_MS, LONGEST_MS)
        self._soon.timeout.connect(self._in_time)
        context.ears.changed.connect(self._heard)
        page.installEventFilter(self)

    @property
    def busy(self) -> bool:
        """Whether all of it is being read, or about to be."""
        return self._reading or self._soon.isActive()

    def load(self, quiet: bool = False) -> None:
        """Read everything anew; what is being read already is read once more. `quiet`: the rows stay to be worked in."""
        if self._reading:
            self._again = True
            return
        ledger, site, names, kind = self._context.ledger, self.site, self._names, self._kind

        def job() -> tuple[str, list[Record]]:
            names.prepare(kind)
            names.named("site")
            return site, ledger.records(kind.name, site)

        self._soon.stop()
        self._missed.clear()
        self._reading, self._all = True, False
        if not quiet:
            self.started.emit()
        self._context.work.run(job, self._took, self._refused)

    def _took(self, found: tuple[str, list[Record]]) -> None:
        site, records = found
        self._ended()
        if site != self.site or self._again:
            self._again = False
            self.load()
            return
        ledger, kind = self._context.ledger, self._kind
        self.sites = [each for each in ledger.sites() if not each or may_read(ledger.holder, kind.name, each, kind.title)]
        self.loaded.emit(records)
        self._follow()

    def _refused(self, problem: Problem) -> None:
        self._ended()
        self._again = False
        self.failed.emit(problem)

    def _ended(self) -> None:
        self._reading = False
        if self._forgotten:
            self._names.forget(self._forgotten)
            self._forgotten.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._page and event.type() == QEvent.Type.Show:
            self._follow()
        return False

    def _in_time(self) -> None:
        if self._page.isVisible():
            self.load(quiet=True)

    def _heard(self, changed: Changed) -> None:
        """Somebody saved, here or by sync."""
        mine, others = {self._kind.name} & changed.kinds, changed.kinds & self._refers
        self._names.forget(others | mine or [self._kind.name])
        if self._reading:
            self._forgotten |= others | mine
        if mine:
            self._missed |= changed.records
        self._all = self._all or bool(changed.kinds & {"site", "grant", "rollout"}) or len(changed.records) > FEW
        self._others = self._others or bool(others - {self._kind.name})
        self._follow()

    def _follow(self) -> None:
        """Show what was saved: a few records now, and once more over what was being read meanwhile; many when they were read."""
        if not self._page.isVisible():
            return
        if self._all or len(self._missed) > FEW:
            if not self._reading:
                self._soon.put_off()
            return
        if self._missed:
            found = self._context.ledger.several(self._missed)
            if not self._reading:
                self._missed.clear()
            mine = [each for each in found if each.kind == self._kind.name and at_or_below(each.site, self.site)]
            self.changed.emit([each for each in mine if not each.gone], [each.id for each in mine if each.gone])
        if self._others:
            self._others = False
            self.named.emit()
