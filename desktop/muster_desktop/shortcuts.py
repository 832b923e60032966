"""Every shortcut of the program in one list, which the help page shows; those of the window can be given other keys."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from muster.mark import QT_TRANSLATE_NOOP
from muster_desktop.widgets.keys import letters_on, set_letters

WINDOW, GO, LISTS, PLAN, REGISTER, FLOOR, LOG = "window", "go", "lists", "plan", "register", "floor", "log"
DESK = "desk"
PLACES = {
    WINDOW: QT_TRANSLATE_NOOP("Shortcuts", "Anywhere"),
    GO: QT_TRANSLATE_NOOP("Shortcuts", "Go to a page"),
    LISTS: QT_TRANSLATE_NOOP("Shortcuts", "In lists and forms"),
    PLAN: QT_TRANSLATE_NOOP("Shortcuts", "In the plan"),
    REGISTER: QT_TRANSLATE_NOOP("Shortcuts", "In a register"),
    FLOOR: QT_TRANSLATE_NOOP("Shortcuts", "On the floor"),
    LOG: QT_TRANSLATE_NOOP("Shortcuts", "While logging an issue"),
    DESK: QT_TRANSLATE_NOOP("Shortcuts", "At the support desk"),
}


class Shortcut(NamedTuple):
    """`keys` are as they come, one or several sequences; `text` is marked in "Shortcuts". One that is not `free` belongs to a
    page and cannot be changed."""

    name: str
    place: str
    text: str
    keys: tuple[str, ...]
    free: bool = False


SHORTCUTS = (
    Shortcut("palette", WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Search or run a command"), ("Ctrl+K",), True),
    Shortcut("log", WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Log an issue"), ("Ctrl+I",), True),
    Shortcut("sync", WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Sync now"), ("F9",), True),
    Shortcut("lock", WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Lock now"), ("Ctrl+L",), True),
    Shortcut("settings", WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Settings"), ("Ctrl+,",), True),
    Shortcut("help", WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Show every shortcut"), ("F1", "?"), True),
    Shortcut("rail", WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Narrow or widen the sidebar"), ("Ctrl+B",), True),
    Shortcut("pane", WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Next part of the window"), ("F6",), True),
    Shortcut("pane_back", WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Part of the window before"), ("Shift+F6",), True),
    Shortcut("back", WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Back to the page before"), ("Alt+Left",), True),
    Shortcut("forward", WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Forward again"), ("Alt+Right",), True),
    Shortcut("undo", WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Undo"), ("Ctrl+Z",)),
    Shortcut("go.home", GO, QT_TRANSLATE_NOOP("Shortcuts", "Home"), ("G, H",), True),
    Shortcut("go.plan", GO, QT_TRANSLATE_NOOP("Shortcuts", "Plan"), ("G, P",), True),
    Shortcut("go.section", GO, QT_TRANSLATE_NOOP("Shortcuts", "Plan sections"), ("G, R",), True),
    Shortcut("go.person", GO, QT_TRANSLATE_NOOP("Shortcuts", "People"), ("G, C",), True),
    Shortcut("go.training", GO, QT_TRANSLATE_NOOP("Shortcuts", "Training"), ("G, T",), True),
    Shortcut("go.readiness", GO, QT_TRANSLATE_NOOP("Shortcuts", "Readiness"), ("G, E",), True),
    Shortcut("go.floor", GO, QT_TRANSLATE_NOOP("Shortcuts", "Floor"), ("G, F",), True),
    Shortcut("go.support", GO, QT_TRANSLATE_NOOP("Shortcuts", "Support"), ("G, S",), True),
    Shortcut("go.sync", GO, QT_TRANSLATE_NOOP("Shortcuts", "Sync"), ("G, Y",), True),
    Shortcut("find", LISTS, QT_TRANSLATE_NOOP("Shortcuts", "Find in this page"), ("Ctrl+F",)),
    Shortcut("new", LISTS, QT_TRANSLATE_NOOP("Shortcuts", "Add a row"), ("Ctrl+N",)),
    Shortcut("edit", LISTS, QT_TRANSLATE_NOOP("Shortcuts", "Edit the cell"), ("F2",)),
    Shortcut("problem", LISTS, QT_TRANSLATE_NOOP("Shortcuts", "To the next error or warning, or the one before"),
             ("F8", "Shift+F8")),
    Shortcut("mend", LISTS, QT_TRANSLATE_NOOP("Shortcuts", "Accept the suggested mend"), ("Alt+Return",)),
    Shortcut("fill", LISTS, QT_TRANSLATE_NOOP("Shortcuts", "Fill down"), ("Ctrl+D",)),
    Shortcut("copy", LISTS, QT_TRANSLATE_NOOP("Shortcuts", "Copy and paste cells"), ("Ctrl+C", "Ctrl+V")),
    Shortcut("save", LISTS, QT_TRANSLATE_NOOP("Shortcuts", "Save a form, or decide a clash and go on"),
             ("Ctrl+Return", "Ctrl+Enter")),
    Shortcut("clash", LISTS, QT_TRANSLATE_NOOP("Shortcuts", "The next clash, or the one before"), ("Alt+Down", "Alt+Up")),
    Shortcut("close", LISTS, QT_TRANSLATE_NOOP("Shortcuts", "Close a panel, a form or a message"), ("Esc",)),
    Shortcut("move", PLAN, QT_TRANSLATE_NOOP("Shortcuts", "Down and up"), ("J", "K")),
    Shortcut("tick", PLAN, QT_TRANSLATE_NOOP("Shortcuts", "Tick a step"), ("Space",)),
    Shortcut("facts", PLAN, QT_TRANSLATE_NOOP("Shortcuts", "Status, owner, due day"), ("S", "O", "D")),
    Shortcut("step", PLAN, QT_TRANSLATE_NOOP("Shortcuts", "Add a step"), ("N",)),
    Shortcut("redo", PLAN, QT_TRANSLATE_NOOP("Shortcuts", "Redo"), ("Ctrl+Shift+Z",)),
    Shortcut("mark", REGISTER, QT_TRANSLATE_NOOP("Shortcuts", "Present, late, absent, excused"), ("P", "L", "A", "E")),
    Shortcut("round", REGISTER, QT_TRANSLATE_NOOP("Shortcuts", "The next mark, or none"), ("Space", "Del")),
    Shortcut("rest", REGISTER, QT_TRANSLATE_NOOP("Shortcuts", "Mark the rest present"), ("Shift+P",)),
    Shortcut("finding", REGISTER, QT_TRANSLATE_NOOP("Shortcuts", "Write down a finding"), ("F4",)),
    Shortcut("front", REGISTER, QT_TRANSLATE_NOOP("Shortcuts", "Full screen for the front of the room"), ("F11",)),
    Shortcut("desk_move", DESK, QT_TRANSLATE_NOOP("Shortcuts", "Down and up"), ("J", "K")),
    Shortcut("desk_new", DESK, QT_TRANSLATE_NOOP("Shortcuts", "New request, or new help page"), ("N",)),
    Shortcut("desk_take", DESK, QT_TRANSLATE_NOOP("Shortcuts", "Take the request"), ("T",)),
    Shortcut("desk_pass", DESK, QT_TRANSLATE_NOOP("Shortcuts", "Pass it to the next level"), ("P",)),
    Shortcut("desk_article", DESK, QT_TRANSLATE_NOOP("Shortcuts", "Write a help page from it"), ("H",)),
    Shortcut("desk_told", DESK, QT_TRANSLATE_NOOP("Shortcuts", "The user was told"), ("U",)),
    Shortcut("desk_wait", DESK, QT_TRANSLATE_NOOP("Shortcuts", "Wait for the user"), ("W",)),
    Shortcut("card", FLOOR, QT_TRANSLATE_NOOP("Shortcuts", "Move a card on, or back"), (">", "<")),
    Shortcut("verdict", FLOOR, QT_TRANSLATE_NOOP("Shortcuts", "The help page was accurate, incomplete, wrong, or there is none"),
             ("A", "I", "W", "N")),
    Shortcut("me_too", FLOOR, QT_TRANSLATE_NOOP("Shortcuts", "One more person has it"), ("M",)),
    Shortcut("escalate", FLOOR, QT_TRANSLATE_NOOP("Shortcuts", "Pass it to the next level"), ("E",)),
    Shortcut("solve", FLOOR, QT_TRANSLATE_NOOP("Shortcuts", "It is solved"), ("S",)),
    Shortcut("pulse", FLOOR, QT_TRANSLATE_NOOP("Shortcuts", "A sign of reluctance: then 1 to 6, then how strong"), ("R",)),
    Shortcut("log_here", FLOOR, QT_TRANSLATE_NOOP("Shortcuts", "To the quick log, and from there to the board"), ("L", "Esc")),
    Shortcut("score", FLOOR, QT_TRANSLATE_NOOP("Shortcuts", "The pace, the score by the hour, its table"), ("T",)),
    Shortcut("brief", FLOOR, QT_TRANSLATE_NOOP("Shortcuts", "The floor in a minute: known issues, where to walk, whom to thank"),
             ("B",)),
    Shortcut("same", LOG, QT_TRANSLATE_NOOP("Shortcuts", "It is the same issue as one that is open"), ("Ctrl+M",)),
    Shortcut("log_up", LOG, QT_TRANSLATE_NOOP("Shortcuts", "To level 2 at once, with the reason"), ("Ctrl+E",)),
    Shortcut("log_next", LOG, QT_TRANSLATE_NOOP("Shortcuts", "Log it and go on to the next"), ("Shift+Return",)),
)
_BY_NAME = {each.name: each for each in SHORTCUTS}
NAMES = frozenset(_BY_NAME)
_LETTERS = "letters"


class Keymap(QObject):
    """The keys in use. `changed` comes after somebody chose others; `kept` (a text) is what to remember of them."""

    changed = Signal()
    kept = Signal(str)

    def __init__(self, remembered: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._own: dict[str, str] = _read(remembered)
        set_letters(_LETTERS not in self._own)
        self._bound: list[tuple[QShortcut, str, int]] = []

    def keys(self, name: str) -> tuple[str, ...]:
        """The sequences of a shortcut, as they are now."""
        own = self._own.get(name)
        return (own,) if own else _BY_NAME[name].keys

    @property
    def letters(self) -> bool:
        """Whether keys that write something do anything by themselves."""
        return letters_on()

    def set_letters(self, on: bool) -> None:
        """Switch them on or off, here and on every page."""
        self._own = {name: keys for name, keys in self._own.items() if name != _LETTERS} | ({} if on else {_LETTERS: "off"})
        set_letters(on)
        for shortcut, name, at in self._bound:
            if isValid(shortcut):
                shortcut.setKey(self._sequence(name, at))
        self.kept.emit(json.dumps(self._own))
        self.changed.emit()

    def _sequence(self, name: str, at: int) -> QKeySequence:
        """The sequence number `at` of a shortcut, none where there is no such or letters are off and it begins with one."""
        keys = self.keys(name)[at:at + 1]
        return QKeySequence(keys[0] if keys and (self.letters or not bare(keys[0])) else "")

    def first(self, name: str) -> str:
        """The sequence that a button or a menu shows."""
        return self.keys(name)[0]

    def bind(self, part: QWidget, acts: Mapping[str, Callable[[], object]], inside: bool = False) -> None:
        """Have the keys of each name call its function, anywhere in the window of `part`, or only inside of it. They follow
        every change."""
        self._bound = [each for each in self._bound if isValid(each[0])]
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut if inside else Qt.ShortcutContext.WindowShortcut
        for name, act in acts.items():
            for at in range(max(len(self.keys(name)), len(_BY_NAME[name].keys))):
                shortcut = QShortcut(self._sequence(name, at), part, context=context)
                shortcut.activated.connect(act)
                self._bound.append((shortcut, name, at))

    def clash(self, name: str, keys: str) -> Shortcut | None:
        """Another shortcut that has these keys, or begins with them, or with which they begin; None where they are free.
        Two pages may use the same keys, as only one of them is open; the window's are heard everywhere."""
        wanted = QKeySequence(keys)
        for other in SHORTCUTS:
            if other.name != name and any(_meet(wanted, QKeySequence(held)) for held in self.keys(other.name)):
                return other
        return None

    def choose(self, name: str, keys: str) -> Shortcut | None:
        """Give a shortcut other keys ("" for those it came with); the one that has them already where there is one, and then
        nothing is changed. Raises KeyError for one that is not free."""
        if not _BY_NAME[name].free:
            raise KeyError(name)
        other = self.clash(name, keys) if keys else None
        if other is not None:
            return other
        own = dict(self._own)
        own.pop(name, None)
        if keys and (keys,) != _BY_NAME[name].keys:
            own[name] = keys
        self._own = own
        for shortcut, bound, at in self._bound:
            if bound == name and isValid(shortcut):
                shortcut.setKey(self._sequence(name, at))
        self.kept.emit(json.dumps(self._own))
        self.changed.emit()
        return None

    def reset(self) -> None:
        """Every shortcut as it came."""
        for name in self.own:
            self.choose(name, "")

    @property
    def own(self) -> frozenset[str]:
        """The names of those that somebody changed."""
        return frozenset(self._own) - {_LETTERS}


def bare(keys: str) -> bool:
    """Whether a sequence begins with a key that writes a letter or a sign."""
    first = keys.split(", ")[0]
    return len(first) == 1


def _meet(one: QKeySequence, other: QKeySequence) -> bool:
    none = QKeySequence.SequenceMatch.NoMatch
    return one.matches(other) != none or other.matches(one) != none


def _read(remembered: str) -> dict[str, str]:
    """What was remembered, without what is no shortcut of ours any more."""
    try:
        held = json.loads(remembered or "{}")
    except ValueError:
        return {}
    known = {each.name for each in SHORTCUTS if each.free} | {_LETTERS}
    own = held.items() if isinstance(held, dict) else ()
    return {name: keys for name, keys in own if name in known and isinstance(keys, str)}
