"""The levels of support: what must be said before an issue goes up, back or over, by field. It judges; it never refuses.

Level 1 is training, guidance or a small change; level 2 people with administrator training; level 3 developers, for a change
of code or of the operating system. All begin at 1 and go up only where the level below cannot (seed S1, capabilities 72-77).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from muster.fields import Value
from muster.kinds.parts import VERDICTS
from muster.mark import QT_TRANSLATE_NOOP


class Missing(NamedTuple):
    """A field of the issue that wants a word first, and the sentence that says which, marked in "kinds". The reason for a
    skipped level is field `text`: it stands in the entry."""

    field: str
    why: str


_WHY_UP = QT_TRANSLATE_NOOP("kinds", "Say why the lower level cannot solve it")
_TRIED = QT_TRANSLATE_NOOP("kinds", "Say what was tried")
_HELP = QT_TRANSLATE_NOOP("kinds", "Name the help page that was shown, or say that none exists or that it is an emergency")
_PAGE = QT_TRANSLATE_NOOP("kinds", "Say which help page this verdict is about")
_SKIPPED = QT_TRANSLATE_NOOP("kinds", "Say why a level is skipped")
_UNTRAINED = QT_TRANSLATE_NOOP("kinds", "Level 2 is for people who passed administrator training: choose one of them, or nobody")
_SAME = QT_TRANSLATE_NOOP("kinds", "It stands on this level or above it already")
_LOWER = QT_TRANSLATE_NOOP("kinds", "There is no level below this one to pass it back to")
_WHY_BACK = QT_TRANSLATE_NOOP("kinds", "Say what the level below is to do with it")
_EMPTY = QT_TRANSLATE_NOOP("kinds", "Say what happened")
_LAST: Mapping[str, str] = {
    "impact": QT_TRANSLATE_NOOP("kinds", "Say what it does to the work, and to how many people and sites"),
    "steps": QT_TRANSLATE_NOOP("kinds", "Give the steps that repeat it"),
    "version": QT_TRANSLATE_NOOP("kinds", "Give the version of the system, and the device"),
    "fix_type": QT_TRANSLATE_NOOP("kinds", "Choose a hotfix or a system upgrade: level 3 changes code or the operating system"),
}
_ANSWERED = ("none_exists", "emergency")


def to_log(issue: Mapping[str, Value]) -> tuple[Missing, ...]:
    """What a new issue lacks: nothing but a word on what happened."""
    return () if _said(issue, "summary") else (Missing("summary", _EMPTY),)


def to_pass_up(issue: Mapping[str, Value], level: int, skipped: str = "",
               trained: Collection[str] | None = None) -> tuple[Missing, ...]:
    """What is missing before an issue goes up to `level`. `issue` holds its fields with what the form adds; `skipped` is why
    a level in between is left out; `trained` are the ids of those who may work on level 2 (`muster.training.entitle`), None
    where that is not known here. In an emergency neither what was tried nor a help page is asked for."""
    at = level_at(issue)
    if level <= at:
        return (Missing("level", _SAME),)
    out = [] if _said(issue, "level_reason") else [Missing("level_reason", _WHY_UP)]
    if issue.get("verdict") != "emergency":
        out += [] if _said(issue, "tried") else [Missing("tried", _TRIED)]
        out += _helped(issue)
    if level - at > 1 and not skipped.strip():
        out.append(Missing("text", _SKIPPED))
    if level == 2 and trained is not None and issue.get("owner") and issue["owner"] not in trained:
        out.append(Missing("owner", _UNTRAINED))
    if level == 3:
        out += [Missing(field, why) for field, why in _LAST.items() if not _said(issue, field)]
    return tuple(out)


def to_pass_back(issue: Mapping[str, Value], text: str) -> tuple[Missing, ...]:
    """What is missing before an issue goes one level down; `text` tells the level below what to do."""
    if level_at(issue) == 1:
        return (Missing("level", _LOWER),)
    return () if text.strip() else (Missing("text", _WHY_BACK),)


def to_close(issue: Mapping[str, Value]) -> tuple[Missing, ...]:
    """What is missing before an issue is solved: at level 1 the help page that was shown, or the word that there is none, or
    that it was an emergency (capability 160)."""
    return tuple(_helped(issue)) if level_at(issue) == 1 else ()


def may_own(person: str, level: int, trained: Iterable[str], developers: Iterable[str]) -> bool:
    """Whether somebody may work on an issue of a level: on 2 who passed administrator training, on 3 a developer."""
    return level <= 1 or person in set(trained if level == 2 else developers)


def level_at(issue: Mapping[str, Value]) -> int:
    """The level of an issue; it begins at 1."""
    return int(issue["level"]) if issue.get("level") in ("1", "2", "3") else 1


def _helped(issue: Mapping[str, Value]) -> list[Missing]:
    verdict = issue.get("verdict")
    if issue.get("help") or verdict in _ANSWERED:
        return []
    if verdict in {each.name for each in VERDICTS}:
        return [Missing("help", _PAGE)]
    return [Missing("help", _HELP)]


def _said(issue: Mapping[str, Value], field: str) -> bool:
    value = issue.get(field)
    return bool(value.strip()) if isinstance(value, str) else value is not None
