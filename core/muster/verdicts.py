"""Verdicts on a change: accepted, or why it is in quarantine. Quarantine is for rights, types, sizes and authors."""

from __future__ import annotations

from muster.mark import QT_TRANSLATE_NOOP

ACCEPTED = 0
RIGHTS = 1
TYPE = 2
SIZE = 3
AUTHOR = 4
SITE = 5
MOVED = 6
TAKEN = 7
REVOKED = 8
SAVE = 9
DECIDES = 10
"""No quarantine: HQ's note of a decision on something kept aside, which is live nowhere either."""

_NAMES = ("", "rights", "type", "size", "author", "site", "moved", "taken", "revoked", "save", "decides")

WORDS = {
    "rights": QT_TRANSLATE_NOOP("problems", "the rights at that time did not allow it"),
    "type": QT_TRANSLATE_NOOP("problems", "the value does not fit the field"),
    "size": QT_TRANSLATE_NOOP("problems", "the value is too large"),
    "author": QT_TRANSLATE_NOOP("problems", "it came from a computer that is not its author's"),
    "site": QT_TRANSLATE_NOOP("problems", "there was no such site"),
    "moved": QT_TRANSLATE_NOOP("problems", "the record is of another kind or at another site"),
    "taken": QT_TRANSLATE_NOOP("problems", "its number was given to another change"),
    "revoked": QT_TRANSLATE_NOOP("problems", "HQ had removed the computer that it was made on"),
    "save": QT_TRANSLATE_NOOP("problems", "it was saved together with something that was kept aside"),
    "decides": QT_TRANSLATE_NOOP("problems", "a decision on something that was kept aside"),
    "other": QT_TRANSLATE_NOOP("problems", "a reason that this program does not know yet"),
}
"""Why something was kept aside, for people, by the permanent name of the verdict."""


def reason(verdict: int) -> str:
    """The permanent name of a verdict; empty when accepted. An unknown one, of a newer server, is "other"."""
    return _NAMES[verdict] if 0 <= verdict < len(_NAMES) else "other"
