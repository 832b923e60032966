"""The imports that are not made at the start, so that the window is seen first; docs/architecture.md lists them."""

from __future__ import annotations

from types import ModuleType


def keeper() -> ModuleType:
    """Everything that opens, makes and fills a profile: SQLAlchemy, SQLCipher, cryptography, the templates."""
    from muster_desktop import keeper

    return keeper


def desk() -> ModuleType:
    """The window behind the lock with its pages: built once somebody is in."""
    from muster_desktop import desk

    return desk


def single() -> ModuleType:
    """Local sockets, by which a second start raises the first: QtNetwork."""
    from muster_desktop import single

    return single


def system_lock() -> ModuleType:
    """What the system tells of sleep and of its own lock: QtDBus."""
    from muster_desktop import systemlock

    return systemlock


def printing() -> ModuleType:
    """Paper: QtPrintSupport."""
    from muster_desktop import printing

    return printing


def all_of_them() -> None:
    """Open every door; run in the background while the person types."""
    keeper()
    desk()
    single()
