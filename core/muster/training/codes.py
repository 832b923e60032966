"""Short codes of records for paper: eight letters and digits that a person types back, and the text of a QR code."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from muster.codes import ALPHABET, check, spelled
from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, Problem, Sort

LENGTH = 8
"""Characters of a code: seven (35 bits) of the SHA-256 of the record's id, and one check character."""
GROUP = 4
SCHEME = "MUSTER:"
"""What a QR code says before the code. In capitals, which a QR code holds in little room."""

SHORT_LENGTH = Sort(
    "short-code-length",
    BAD,
    QT_TRANSLATE_NOOP("problems", "A code on paper has 8 letters and digits; this one has {found}. Nothing was saved."),
)
SHORT_LETTER = Sort(
    "short-code-letter",
    BAD,
    QT_TRANSLATE_NOOP("problems", "A code on paper has no “{found}”: only digits and the letters but U. Nothing was saved."),
)
SHORT_MISTYPED = Sort(
    "short-code-mistyped",
    BAD,
    QT_TRANSLATE_NOOP("problems", "A letter of the code {code} is mistyped. Compare it with the sheet. Nothing was saved."),
)


def code_of(record: str) -> str:
    """The eight characters of a record, the same on every laptop; `record` is its id (32 hex digits).

    A code says nothing of what it stands for. Two records of one roll-out share a code once in 2^35 pairs, so a code is
    looked up among the rows of one training first (see `matching`).
    """
    bits = int.from_bytes(hashlib.sha256(bytes.fromhex(record)).digest()[:8], "big") >> 29
    values = [bits >> 5 * place & 31 for place in reversed(range(LENGTH - 1))]
    values.append(check([*values, 0]))
    return "".join(ALPHABET[value] for value in values)


def show(code: str) -> str:
    """A code as it is printed and read out: two groups of four."""
    return "-".join(code[at : at + GROUP] for at in range(0, LENGTH, GROUP))


def read(text: str) -> str:
    """The eight characters of what a person typed or a reader of QR codes gave; raises Problem that names what is wrong.

    Case, hyphens, spaces and the scheme do not matter; O reads as 0, I and L as 1, digits of any script as digits.
    """
    bare = text.strip()
    if bare[: len(SCHEME)].upper() == SCHEME:
        bare = bare[len(SCHEME) :]
    code, foreign = spelled(bare)
    if foreign:
        raise Problem(SHORT_LETTER, found=foreign)
    if len(code) != LENGTH:
        raise Problem(SHORT_LENGTH, found=len(code))
    if check([ALPHABET.index(letter) for letter in code]):
        raise Problem(SHORT_MISTYPED, code=show(code))
    return code


def matching(code: str, records: Iterable[str]) -> list[str]:
    """The ids among `records` that a canonical code stands for: none, one, or by rare chance several."""
    return [record for record in records if code_of(record) == code]


def uri(record: str) -> str:
    """What the QR code of a record holds: no name, no id, only its code."""
    return SCHEME + code_of(record)
