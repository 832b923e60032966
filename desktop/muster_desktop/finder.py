"""The search as the window uses it: questions, and the keeping up of the index, each in a thread of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from muster.change import Record
from muster.kinds import kind as kind_of
from muster.problems import Problem
from muster_desktop.floor.numbers import KINDS, said_number
from muster_desktop.lull import Lull
from muster_desktop.names import Directory
from muster_desktop.opener import Work
from muster_desktop.search import MOST, Search, wordings
from muster_desktop.search_index import Index

if TYPE_CHECKING:
    from muster.templates import Library
    from muster_desktop.context import Ears
    from muster_desktop.ledger import Changed, Ledger
    from muster_desktop.words import Words

SOON_MS, LONGEST_MS = 400, 4_000
"""How long after a change the index follows, and after the first of many: who types is left alone meanwhile."""


class Hit(NamedTuple):
    """A record that was found, with its title and its place as the reader sees them."""

    record: Record
    title: str
    about: str


class Finder(QObject):
    """Finds records, and keeps their index up from `start` on. Call `close` before the profile locks."""

    def __init__(self, ledger: Ledger, words: Words, library: Library, ears: Ears, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ledger, self._words = ledger, words
        self._names = Directory(ledger, words)
        self._index = Index(ledger.store, ledger.rollout, partial(wordings, library))
        self.search = Search(ledger.store, ledger.rollout, self._index)
        self._asking, self._keeping = Work(self), Work(self)
        self._ticket = 0
        self._closed = False
        self._prune = True
        self._soon = Lull(self, SOON_MS, LONGEST_MS)
        self._soon.timeout.connect(self._follow)
        ears.changed.connect(self._heard)
        words.changed.connect(self._names.forget)

    def start(self) -> None:
        """Bring the index up to date soon: it may have been left behind, or never been made."""
        self._soon.put_off()

    @property
    def busy(self) -> bool:
        return self._asking.busy or self._keeping.busy or self._soon.isActive()

    def close(self) -> None:
        """Ask and follow no more; what the index has stays in the store."""
        self._closed = True
        self._soon.stop()
        self._index.close()
        self._asking.close()
        self._keeping.close()

    # Asking

    def find(self, typed: str, kinds: Sequence[str], done: Callable[[list[Hit]], None], most: int = MOST) -> None:
        """Call `done` here with what fits; a question that comes meanwhile takes the place of this one."""
        self._ask(lambda: self.search.find(typed, kinds, most), done)

    def named(self, records: Sequence[str], done: Callable[[list[Hit]], None]) -> None:
        """Call `done` here with those of the records with these ids that are here, in this order."""
        self._ask(lambda: [held for each in records if (held := self._ledger.get(each)) is not None and not held.gone], done)

    def alike(self, typed: str, kinds: Sequence[str], done: Callable[[list[Hit]], None]) -> None:
        """Call `done` here with the records whose titles are most like `typed`: those of the first kind, then of the next, as
        many issues would else leave no room for the one help page."""
        self._ask(lambda: [record for kind in kinds for record in self.search.alike(typed, (kind,))], done)

    def _ask(self, look: Callable[[], list[Record]], done: Callable[[list[Hit]], None]) -> None:
        self._asking.forget(self._ticket)
        if self._closed:
            return
        self._ticket = self._asking.run(lambda: [self._hit(record) for record in look()], done, self._failed)

    def _hit(self, record: Record) -> Hit:
        kind = kind_of(record.kind)
        label = self._words.label(kind.label) if kind is not None else record.kind
        code = record.values.get("code") if record.kind == "step" else None
        title = self._names.title(record)
        number = said_number(self._words, record.id) if record.kind in KINDS else ""
        place = self._names.site_name(record.site) if record.site else ""
        about = self._words.joined([part for part in (label, number, place) if part])
        return Hit(record, f"{code} {title}" if code else title, about)

    # Keeping up

    def _heard(self, changed: Changed) -> None:
        self._names.forget(changed.kinds)
        self._prune = self._prune or changed.status
        if not self._closed:
            self._soon.put_off()

    def _follow(self) -> None:
        prune, self._prune = self._prune, False
        self._keeping.run(partial(self._index.catch_up, prune), lambda _: None, self._failed)

    def _failed(self, _: Problem) -> None:
        """A search that could not read or write the store says nothing: what a person saves there will."""
