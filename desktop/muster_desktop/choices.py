"""What a person chose for one profile on this computer: when it locks, how often it syncs, its own keys."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from muster_desktop.ledger import Ledger
from muster_desktop.remembered import Remembered

IDLE = (1, 5, 10, 15, 30, 60)
"""Minutes without a touch after which it locks. There is no "never": a laptop that is left is a laptop that is taken."""
SYNC = (1, 5, 15, 60, 0)
"""Minutes between rounds; 0 for by hand only."""
_USUAL = {"idle": 10, "sync": 5}


class Choices(QObject):
    """Kept in the encrypted store: they are nobody's business, and go with the profile. `changed` comes after each."""

    changed = Signal()

    def __init__(self, ledger: Ledger, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._remembered = Remembered(ledger)
        self._minutes = {name: _minutes(self._remembered[f"choice.{name}"], allowed, _USUAL[name])
                         for name, allowed in (("idle", IDLE), ("sync", SYNC))}

    @property
    def idle_minutes(self) -> int:
        return self._minutes["idle"]

    @property
    def sync_minutes(self) -> int:
        return self._minutes["sync"]

    @property
    def keys(self) -> str:
        """What `Keymap` asked to remember."""
        return self._remembered["choice.keys"]

    def set_idle(self, minutes: int) -> None:
        self._set("idle", minutes)

    def set_sync(self, minutes: int) -> None:
        self._set("sync", minutes)

    def keep_keys(self, text: str) -> None:
        self._remembered.keep("choice.keys", text)

    def _set(self, name: str, minutes: int) -> None:
        if self._minutes[name] != minutes:
            self._minutes[name] = minutes
            self._remembered.keep(f"choice.{name}", str(minutes))
            self.changed.emit()


def _minutes(text: str, allowed: tuple[int, ...], usual: int) -> int:
    return int(text) if text.isdigit() and int(text) in allowed else usual
