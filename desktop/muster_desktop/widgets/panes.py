"""Going round the panes of a window with F6, to the first thing of each that takes the focus by Tab."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTabBar, QWidget


def focus_first(pane: QWidget) -> bool:
    """Give the focus to the first thing in `pane` that takes it by Tab, to tabs last of all, which lead away from it; False
    where nothing does."""
    for widget in sorted([pane, *pane.findChildren(QWidget)], key=lambda each: isinstance(each, QTabBar)):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(pane) and widget.isEnabled():
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            return True
    return False


def turn(panes: Sequence[QWidget], by: int) -> None:
    """From the pane that has the focus to the next (`by` 1) or the one before (-1) that can take it."""
    focus = QApplication.focusWidget()
    at = next((at for at, pane in enumerate(panes) if focus is not None and pane.isAncestorOf(focus)), -1)
    for step in range(1, len(panes) + 1):
        if focus_first(panes[(at + by * step) % len(panes)]):
            return


def let_go(window: QWidget) -> None:
    """Leave the field that is being written in: its text is saved, as when the person goes on to the next one."""
    focus = QApplication.focusWidget()
    if focus is not None and window.isAncestorOf(focus):
        focus.clearFocus()
