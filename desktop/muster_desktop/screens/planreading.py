"""Reading the plan and keeping up with it: a short one at once, a long one in the background, and one that nobody sees later."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from muster_desktop.context import Context
from muster_desktop.ledger import Changed
from muster_desktop.names import Directory
from muster_desktop.pagereading import PageReading
from muster_desktop.screens.planload import KIND, Plan, read_plan

MANY = 500
"""More steps than this are read in the background."""
HEARD = frozenset({KIND, "site", "person", "grant", "rollout", "section"})


class PlanReading(QObject):
    """Reads the plan of `site()` for a page."""

    started = Signal()  # a long one, in the background
    taken = Signal(object)  # the Plan
    sent = Signal()  # what is only sent or unsent may be other steps

    def __init__(self, context: Context, page: QWidget, site: Callable[[], str | None], names: Directory) -> None:
        super().__init__(page)
        self._ledger, self._page, self._site = context.ledger, page, site
        self._total: int | None = None
        self._later = PageReading(context, page, self._job, names, heard=(), status=False)
        self._later.taken.connect(self._take)
        self._later.failed.connect(context.notices.problem)
        context.ears.changed.connect(self._heard)

    @property
    def busy(self) -> bool:
        """Whether it is about to be read anew."""
        return self._later.busy

    def load(self) -> None:
        """Read it again; what is shown stays meanwhile."""
        if self._long():
            self.started.emit()
            self._later.read()
        else:
            self._take(self._job()())

    def _job(self) -> Callable[[], Plan]:
        return partial(read_plan, self._ledger, self._site())

    def _long(self) -> bool:
        return (self._ledger.counts().get(KIND, 0) if self._total is None else self._total) > MANY

    def _take(self, plan: Plan) -> None:
        self._total = plan.total
        self.taken.emit(plan)

    def _heard(self, changed: Changed) -> None:
        if changed.status:
            self.sent.emit()
        if not changed.kinds & HEARD:
            return
        if self._long() or not self._page.isVisible():
            self._later.soon()
        else:
            self.load()
