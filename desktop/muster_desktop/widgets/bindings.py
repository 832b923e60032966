"""Keys that belong to a part of the window, and work only while the cursor is in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def bind(part: QWidget, act: Callable[[], object], *keys: str) -> None:
    """Have `keys` call `act` while the cursor is in `part`.

    The context is given apart from the callable: PySide 6.11 takes `QShortcut(keys, parent, callable, context=...)` without a
    word and binds the key to the whole window (measured).
    """
    for each in keys:
        shortcut = QShortcut(QKeySequence(each), part, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)
