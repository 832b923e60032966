"""Rules that are taken away, only here and only in the tried program: the tries must see that each is missing."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any
from unittest.mock import patch

from crash.acts import Act
from crash.scenes import Known
from crash.stage import Hands
from muster import engines, vault_card
from muster.driver import Driver
from muster.outside import Outside


def _pragma(old: str, new: str) -> Callable[[], None]:
    def take_away() -> None:
        pragmas = tuple(each.replace(old, new) for each in engines.PRAGMAS)
        assert pragmas != engines.PRAGMAS
        patch.object(engines, "PRAGMAS", pragmas).start()

    return take_away


def _nothing(where: object, name: str) -> Callable[[], None]:
    return lambda: patch.object(where, name, lambda *given: None).start()


def _each_by_itself() -> None:
    """Each statement is committed as soon as it is done."""
    real = Driver.exec_driver_sql

    def execute(self: Driver, sql: str, values: Any = ()) -> Any:
        return real(self, "SELECT 1" if sql.startswith("BEGIN") else sql, values)

    patch.object(Driver, "exec_driver_sql", execute).start()


RULES: dict[str, tuple[str, str, Callable[[], None]]] = {
    "each commit is written out": ("save one field", "cut", _pragma("synchronous=FULL", "synchronous=NORMAL")),
    "a renamed card is settled": ("reset a forgotten passphrase", "cut", _nothing(vault_card, "settle")),
    "a card is written out before it is renamed": ("reset a forgotten passphrase", "cut", _nothing(os, "fsync")),
    "a log before the store": ("save many", "kill", _pragma("journal_mode=WAL", "journal_mode=OFF")),
    "a save is one transaction": ("delete with children, undo", "kill", _each_by_itself),
    "the mark outside": ("sync", "kill", _nothing(Outside, "write")),
}
"""Rule -> (the act that needs it, what finds out, what takes it away in the process that calls it)."""


def broken(act: Act, rule: str) -> Act:
    """The act as a program without that rule would do it."""
    take_away = RULES[rule][2]

    def program(hands: Hands, known: Known) -> None:
        take_away()
        act.program(hands, known)

    return act._replace(program=program)
