"""What the window wants of a page, and how it is made."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QWidget


class Page(Protocol):
    """A page is an object with a widget. `add_new` opens its form for a new record, `show_record` puts its cursor on one, where
    it has these."""

    @property
    def widget(self) -> QWidget: ...


Build = Callable[[str], Page]
