"""The number by which people call an issue: five digits made from its id, the same on every laptop without asking anyone."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from muster_desktop.words import Words

_FIRST, _MANY = 10_000, 90_000


def number_of(issue: str) -> int:
    """From 10000 to 99999. Two open issues of a site rarely share one (docs/decisions/0064); it is for saying, not for looking
    things up by."""
    return _FIRST + int(issue[-12:], 16) % _MANY


def said_number(words: Words, issue: str) -> str:
    """It as people say and read it: a sign and digits, nothing between them."""
    return words.from_left("#" + "".join(words.number(digit) for digit in str(number_of(issue))))
