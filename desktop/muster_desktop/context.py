"""What every page is given: the ledger, the words, the theme, the bar for messages, background work, template texts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from muster_desktop.notices import Notices
from muster_desktop.opener import Work
from muster_desktop.shortcuts import Keymap
from muster_desktop.theme import Theme
from muster_desktop.words import Words

if TYPE_CHECKING:
    from muster.templates import Library
    from muster_desktop.ledger import Changed, Ledger


class Ears(QObject):
    """Hears the ledger in whatever thread saved, and says it again in the window's thread.

    The ledger calls its listeners in the thread that saved, which is the sync's own as often as ours. Connect a
    method of a QObject to `changed`, never a lambda: Qt would run that in the emitting thread.
    """

    changed = Signal(object)  # muster_desktop.ledger.Changed

    def __init__(self, ledger: Ledger, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop: Callable[[], None] | None = ledger.listen(self.hear)

    def hear(self, what: Changed) -> None:
        self.changed.emit(what)

    def close(self) -> None:
        """Stop listening; may be called twice."""
        if self._stop is not None:
            self._stop()
            self._stop = None


@dataclass(frozen=True)
class Context:
    """One open roll-out as the pages see it. A page is an object with `.widget`, built with this."""

    ledger: Ledger
    words: Words
    theme: Theme
    notices: Notices
    work: Work
    library: Library
    ears: Ears
    keys: Keymap = field(default_factory=Keymap)
    check: Callable[[str], None] | None = None
    """Raises Problem unless it is given the passphrase of the profile; takes half a second. None where there is none."""
