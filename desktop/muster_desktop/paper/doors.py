"""What a page needs once something is printed or written, and not before; docs/architecture.md lists them."""

from __future__ import annotations

from types import ModuleType


def sheets() -> ModuleType:
    """Sheets of a training: QR codes."""
    from muster_desktop.paper import sheets

    return sheets


def calendars() -> ModuleType:
    """Calendar files: icalendar."""
    from muster_desktop.training import calendars

    return calendars


def printing() -> ModuleType:
    """Printers: QtPrintSupport."""
    from muster_desktop import printing

    return printing
