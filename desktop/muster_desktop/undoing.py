"""What was saved on a page and can be taken back: said with Undo, or one after the other by a key, and done again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from muster.problems import Problem
from muster_desktop.context import Context
from muster_desktop.ledger import Saved

KEPT = 100
"""How many saves of a page can be taken back one after the other."""


def take_back(context: Context, saved: Sequence[Saved]) -> list[Saved] | None:
    """Undo saves, the last one first; gives back the saves that undid them. None when one is refused, and that is said."""
    try:
        return [context.ledger.undo(each) for each in reversed(saved)]
    except Problem as problem:
        context.notices.problem(problem)
        return None


def way_back(context: Context, *saved: Saved) -> Callable[[], object] | None:
    """What Undo in a toast does; None where nothing was saved, for all stood already."""
    return partial(take_back, context, saved) if any(each.records for each in saved) else None


def tell(context: Context, saved: Sequence[Saved], said: str) -> None:
    """Say what was saved, with one Undo for all of it; nothing is said where all stood already."""
    back = way_back(context, *saved)
    if back is not None:
        context.notices.toast(said, back)


class Undoing:
    """The saves of a page in order. What was refused stays as it was, and is said."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._done: list[list[Saved]] = []
        self._undone: list[list[Saved]] = []

    def keep(self, saved: Sequence[Saved]) -> list[Saved]:
        """Remember what was done together; gives back those that saved anything."""
        real = [each for each in saved if each.records]
        if real:
            self._done = [*self._done, real][-KEPT:]
            self._undone.clear()
        return real

    def tell(self, saved: Sequence[Saved], said: str) -> None:
        """Remember what was done together and say it, with Undo."""
        mine = self.keep(saved)
        if mine:
            self._context.notices.toast(said, partial(self._take_back, mine))

    def undo(self) -> None:
        """Take the last save of this page back."""
        if self._done:
            self._take_back(self._done[-1])

    def redo(self) -> None:
        """Do again what was undone last."""
        if self._undone:
            again = take_back(self._context, self._undone[-1])
            if again is not None:
                self._undone.pop()
                self._done.append(again)

    def _take_back(self, saved: list[Saved]) -> None:
        back = take_back(self._context, saved)
        if back is not None:
            self._done = [each for each in self._done if each is not saved]
            self._undone.append(back)
