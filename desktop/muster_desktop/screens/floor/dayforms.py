"""The short forms of the floor: how many signed in, a tip for all desks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject

from muster.fields import Value
from muster.kinds import ALL
from muster_desktop.context import Context
from muster_desktop.floor.boardread import Day
from muster_desktop.floor.turnout import today_count
from muster_desktop.screens.askcard import AskCard
from muster_desktop.screens.floor.boardacts import BoardActs


class DayForms(QObject):
    """Each asks in `card` and saves by `acts`, at the site that `site` gives."""

    def __init__(self, context: Context, card: AskCard, acts: BoardActs, site: Callable[[], str]) -> None:
        super().__init__(acts)
        self._context, self._card, self._acts, self._site = context, card, acts, site

    def turnout(self, day: Day | None) -> None:
        """How many signed in, of how many: the count of today is written anew."""
        if day is None:
            return
        held = today_count(day)
        kind = ALL["turnout"]
        fields = [kind.by_name[name] for name in ("signed_in", "expected")]

        def save(values: Mapping[str, Value]) -> str:
            told = {**values, "at": self._acts.acts.now(), "day": self._context.words.today()}
            record = held.record
            act = partial(self._acts.acts.add, "turnout", self._site(), told) if record is None else (
                partial(self._context.ledger.edit, record.id, told))
            return self._acts.do(act, self.tr("Counted."), silent=True)

        about = self.tr("People who signed in to the new system today, counted at the desks or read from it.")
        self._card.ask(self.tr("How many signed in?"), about, self.tr("Save"), fields, held.values, save,
                       frozenset({"signed_in"}))

    def tip(self) -> None:
        """A sentence that every desk sees."""
        kind = ALL["tip"]
        fields = [kind.by_name[name] for name in ("text", "article", "until")]

        def save(values: Mapping[str, Value]) -> str:
            told = {**values, "at": self._acts.acts.now(), "language": self._context.words.language}
            return self._acts.do(partial(self._acts.acts.add, "tip", self._site(), told), self.tr("Told to all desks."),
                                 silent=True)

        about = self.tr("It stands below the board of every walker here, and travels with the next sync.")
        self._card.ask(self.tr("Tip for all desks"), about, self.tr("Post it"), fields, {}, save, frozenset({"text"}))
