"""Verdicts on a change: accepted, or why it is in quarantine. Quarantine is for rights, types, sizes and authors."""

from __future__ import annotations

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

_NAMES = ("", "rights", "type", "size", "author", "site", "moved", "taken", "revoked", "save")


def reason(verdict: int) -> str:
    """The permanent name of a verdict; empty when accepted. An unknown one, of a newer server, is "other"."""
    return _NAMES[verdict] if 0 <= verdict < len(_NAMES) else "other"
