"""Finds, in a window that is shown, texts that have no room and things that lie over each other."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QLabel,
    QLineEdit,
    QSplitterHandle,
    QStackedWidget,
    QTabBar,
    QWidget,
)

from muster_desktop.widgets.labels import Rule

SLACK = 2
"""Pixels by which a measure may differ from what is drawn."""


def misfits(window: QWidget, floating: tuple[type[QWidget], ...] = ()) -> list[str]:
    """What does not fit, one line each. `floating` are things that lie over others on purpose."""
    found = []
    for part in _shown(window, floating):
        found += _cut(part)
        found += _outside(part, window)
        found += _over(part, floating)
    return sorted(set(found))


def _shown(part: QWidget, floating: tuple[type[QWidget], ...]) -> Iterator[QWidget]:
    for child in part.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if child.isVisible() and not child.isWindow():
            yield child
            if not isinstance(child, QAbstractSpinBox):
                yield from _shown(child, floating)


def _named(part: QWidget) -> str:
    text = getattr(part, "text", None)
    said = text() if callable(text) else ""
    above = [type(each).__name__ for each in _above(part)][:3]
    return f"{' > '.join(reversed(above))} > {type(part).__name__} {said[:50]!r}"


def _above(part: QWidget) -> Iterator[QWidget]:
    while (part := part.parentWidget()) is not None:
        yield part


def _cut(part: QWidget) -> list[str]:
    """A text that is wider or higher than the room it has."""
    if isinstance(part, QLabel) and part.text() and part.pixmap().isNull():
        room = part.contentsRect()
        if part.wordWrap():
            wide = max((QFontMetrics(part.font()).horizontalAdvance(word) for word in part.text().split()), default=0)
            if part.heightForWidth(part.width()) > part.height() + SLACK:
                return [f"too low by {part.heightForWidth(part.width()) - part.height()}: {_named(part)}"]
            return [f"a word is too wide by {wide - room.width()}: {_named(part)}"] if wide > room.width() + SLACK else []
        if part.sizeHint().width() > part.width() + SLACK:
            return [f"too narrow by {part.sizeHint().width() - part.width()}: {_named(part)}"]
    if isinstance(part, QAbstractButton) and part.text() and part.sizeHint().width() > part.width() + SLACK \
            and not part.sizePolicy().hasHeightForWidth() and not _gives_way(part):
        return [f"too narrow by {part.sizeHint().width() - part.width()}: {_named(part)}"]
    if isinstance(part, QLineEdit) and not part.text() and part.placeholderText():
        room = part.width() - 24
        wide = QFontMetrics(part.font()).horizontalAdvance(part.placeholderText())
        return [f"placeholder too wide by {wide - room}: {_named(part)} {part.placeholderText()!r}"] if wide > room else []
    if isinstance(part, QTabBar) and part.count():
        last = part.tabRect(part.count() - 1)
        return [f"tabs too wide: {_named(part)}"] if max(last.right(), -last.left()) > part.width() + SLACK else []
    return []


def _gives_way(part: QAbstractButton) -> bool:
    """Whether it is made to end in an ellipsis, and is as wide as it must be: its whole text is in its tip."""
    return part.text() in part.toolTip() and part.width() >= part.minimumSizeHint().width()


def _outside(part: QWidget, window: QWidget) -> list[str]:
    """A thing that its parent cuts off, where the parent does not scroll."""
    parent = part.parentWidget()
    if parent is None or isinstance(parent.parentWidget(), QAbstractScrollArea) or isinstance(parent, QAbstractScrollArea):
        return []
    if isinstance(parent, QLineEdit | QTabBar | QAbstractSpinBox) or not part.width() or not part.height():
        return []
    room = parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK)
    if room.contains(part.geometry()) or not window.isAncestorOf(part):
        return []
    return [f"outside of its parent {_box(part.geometry())} in {_box(parent.rect())}: {_named(part)}"]


def _over(part: QWidget, floating: tuple[type[QWidget], ...]) -> list[str]:
    """Two children of one parent that lie over each other."""
    if isinstance(part, QStackedWidget | QAbstractScrollArea | QTabBar | QLineEdit | QAbstractSpinBox):
        return []
    children = [child for child in part.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
                if child.isVisible() and not child.isWindow() and child.width() and child.height()
                and not isinstance(child, (Rule, QSplitterHandle, *floating))]
    found = []
    for at, one in enumerate(children):
        for other in children[at + 1:]:
            both = one.geometry().intersected(other.geometry())
            if both.width() > SLACK and both.height() > SLACK:
                found.append(f"over each other by {both.width()}x{both.height()}: {_named(one)} and {_named(other)}")
    return found


def _box(rect: QRect) -> str:
    return f"{rect.width()}x{rect.height()} at {rect.x()},{rect.y()}"
