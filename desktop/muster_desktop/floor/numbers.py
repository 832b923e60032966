"""The number by which people call an issue or a help page: five digits made from its id, the same on every laptop."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from muster.fields import western

if TYPE_CHECKING:
    from muster_desktop.words import Words

KINDS = frozenset({"issue", "article"})
"""What is called by a number."""
_FIRST, _MANY = 10_000, 90_000
_SAID = re.compile(r"(?<![^\W_])#?([1-9]\d{4})(?![^\W_])")


def number_of(record: str) -> int:
    """From 10000 to 99999. Two open issues of a site rarely share one (docs/decisions/0087): whoever looks one up is shown
    all that have it."""
    return _FIRST + int(record[-12:], 16) % _MANY


def said_number(words: Words, record: str) -> str:
    """It as people say and read it: a sign and digits, nothing between them."""
    return words.from_left("#" + "".join(words.number(digit) for digit in str(number_of(record))))


def numbers_in(typed: str) -> list[int]:
    """The numbers of five digits that stand by themselves in what was typed, in digits of any script, each once."""
    return list(dict.fromkeys(int(found) for found in _SAID.findall(western(typed))))
