"""The readiness checklist, with the live count of those who may not have an account yet above its items."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from muster_desktop.context import Context
from muster_desktop.counted import TRAINED
from muster_desktop.ledger import Changed
from muster_desktop.screens.register import RegisterPage
from muster_desktop.training.accounts import REFRESH, Accounts, read_accounts
from muster_desktop.widgets.badges import Glyph
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.labels import Elided, Rule


class Trained(QWidget):
    """How many with a role have not passed for it, at the site that is looked at; hidden where nobody has a role."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.found: Accounts | None = None
        self.glyph, self.text = Glyph(context.theme, "chalkboard-teacher", "text2", 16), Elided(context.theme, "body", "text")
        self.who = Button(context.theme, "", height=28)
        row, whole, said = QHBoxLayout(), QVBoxLayout(self), QWidget()
        row.setContentsMargins(20, 5, 20, 5)
        row.setSpacing(10)
        row.addWidget(self.glyph)
        row.addWidget(self.text, 1)
        row.addWidget(self.who)
        said.setLayout(row)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(said)
        whole.addWidget(Rule())
        self.hide()

    def show_found(self, found: Accounts) -> None:
        self.found = found
        self.say()

    def say(self) -> None:
        """In the language of the moment."""
        if self.found is None:
            return
        words = self._context.words
        barred = len({each.person.id for each in self.found.lacking if each.reason != REFRESH})
        self.glyph.show_icon("chalkboard-teacher", "warn" if barred else "ok")
        said = QCoreApplication.translate("Trained", "%n person(s) may not have an account yet", None, barred)
        self.text.set_text(words.ui(self.tr("{said}, of {people} with a role.").format(
            said=said, people=words.number(self.found.people)) if barred else
            self.tr("Everybody with a role has passed for it.")), "warn" if barred else "text")
        self.who.setText(self.tr("See who"))
        self.who.setVisible(bool(self.found.lacking))
        self.setVisible(self.found.people > 0)


class ReadinessPage(RegisterPage):
    """`open_accounts` is given the site, and leads to those people."""

    def __init__(self, context: Context, open_accounts: Callable[[str], None]) -> None:
        super().__init__(context, "readiness")
        self.trained = Trained(context)
        self._stale = True
        cast(QVBoxLayout, self.layout()).insertWidget(1, self.trained)
        self.trained.who.clicked.connect(lambda: open_accounts(self.site()))
        context.words.changed.connect(self.trained.say)
        context.ears.changed.connect(self._heard)

    def set_site(self, site: str) -> None:
        super().set_site(site)
        self._count()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._count()

    def _heard(self, changed: Changed) -> None:
        if not changed.kinds & TRAINED and changed.kinds:
            return
        self._stale = True
        if self.isVisible():
            self._count()

    def _count(self) -> None:
        self._stale = False
        site, today = self.site(), self._context.words.today()
        self._context.work.run(partial(read_accounts, self._context.ledger, today, site), self.trained.show_found,
                               self._context.notices.problem)
