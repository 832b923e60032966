"""One open roll-out: builds ledger's ears, context, sync thread and shell, and takes them down when it locks."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from muster.templates import Library
from muster_desktop.context import Context, Ears
from muster_desktop.ledger import Ledger
from muster_desktop.navigation import PLAN, SETTLE
from muster_desktop.notices import Notices
from muster_desktop.opener import Work
from muster_desktop.profile import Profile
from muster_desktop.screens.plan import PlanPage
from muster_desktop.screens.register import RegisterPage
from muster_desktop.screens.settle import SettlePage
from muster_desktop.syncer import Syncer
from muster_desktop.theme import Theme
from muster_desktop.window import Page, Shell
from muster_desktop.words import Words


def build_page(context: Context, name: str) -> Page:
    """The page of that name: two are written by hand, every other one is the register of the kind it is named for."""
    if name == PLAN:
        return PlanPage(context)
    if name == SETTLE:
        return SettlePage(context)
    return RegisterPage(context, name)


class Desk(QObject):
    """`shell` is the widget to show. Call `close` before the profile is locked."""

    def __init__(self, profile: Profile, ledger: Ledger, words: Words, theme: Theme) -> None:
        super().__init__()
        self.profile, self.ledger = profile, ledger
        self._words = words
        library = Library()
        words.texts = library.shown
        self.notices, self.work, self.ears = Notices(words, self), Work(self), Ears(ledger, self)
        self.syncer = Syncer(partial(profile.sync, ledger))
        self.context = Context(ledger, words, theme, self.notices, self.work, library, self.ears)
        self.shell = Shell(self.context, self.syncer, partial(build_page, self.context))

    def close(self) -> None:
        """Stop hearing, syncing and working, then lock. A round on a stalled link ends by itself when it wakes."""
        self.ears.close()
        self._words.texts = None
        self.work.close()
        self.syncer.close()
        self.profile.close()
        self.shell.deleteLater()
