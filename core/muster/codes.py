"""The invitation's code: 16 letters and digits that a person can read out, and the two secrets made from it."""

from __future__ import annotations

import secrets
import unicodedata

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, Problem, Sort

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 16
"""Characters of a code: 15 random ones (75 bits) and one check character. Crockford's base 32."""
GROUP = 4
READ_AS = str.maketrans("OIL", "011")

LOOKUP = 8
"""Bytes of the id by which a server finds an invitation."""

CODE_LENGTH = Sort(
    "code-length",
    BAD,
    QT_TRANSLATE_NOOP("problems", "An invitation code has 16 letters and digits; this one has {found}. Copy it whole."),
)
CODE_LETTER = Sort(
    "code-letter",
    BAD,
    QT_TRANSLATE_NOOP("problems", "An invitation code has no “{found}”: it has digits and the letters A to Z but U."),
)
CODE_MISTYPED = Sort(
    "code-mistyped",
    BAD,
    QT_TRANSLATE_NOOP("problems", "A letter of this invitation code is mistyped. Compare it with what you were given."),
)


def check(values: list[int]) -> int:
    """The remainder of a code read as a polynomial over GF(32) at a primitive element (x^5 + x^2 + 1): 0 for a code.

    Any one mistyped character and any two swapped ones change it, since no two of up to 31 places weigh the same.
    """
    total = 0
    for value in values:
        total <<= 1
        total ^= value ^ (0b100101 if total & 32 else 0)
    return total


def new_code() -> str:
    """A fresh code in four groups of four."""
    values = [secrets.randbelow(32) for _ in range(LENGTH - 1)]
    values.append(check([*values, 0]))
    return show_code("".join(ALPHABET[value] for value in values))


def show_code(code: str) -> str:
    """A canonical code in groups of four with hyphens, as it is printed and read out."""
    return "-".join(code[at : at + GROUP] for at in range(0, LENGTH, GROUP))


def read_code(text: str) -> str:
    """The canonical 16 characters of a code as a person typed it; raises Problem that names what is wrong.

    Case, hyphens, spaces and invisible marks do not matter; O reads as 0, I and L as 1, digits of any script as digits.
    """
    code, foreign = spelled(text)
    if foreign:
        raise Problem(CODE_LETTER, found=foreign)
    if len(code) != LENGTH:
        raise Problem(CODE_LENGTH, found=len(code))
    if check([ALPHABET.index(letter) for letter in code]):
        raise Problem(CODE_MISTYPED)
    return code


def spelled(text: str) -> tuple[str, str]:
    """What a person typed in the letters of `ALPHABET`, and the first letter that is none of them ("" for no such letter)."""
    code = ""
    for letter in unicodedata.normalize("NFKC", text):
        if unicodedata.category(letter)[0] in "ZPC":
            continue
        digit = unicodedata.digit(letter, None)
        plain = letter.upper().translate(READ_AS) if digit is None else str(digit)
        if plain not in ALPHABET:
            return code, letter
        code += plain
    return code, ""


def _derive(code: str, purpose: bytes, length: int) -> bytes:
    kdf = HKDF(algorithm=SHA256(), length=length, salt=None, info=b"muster " + purpose)
    return kdf.derive(read_code(code).encode())


def lookup_of(code: str) -> bytes:
    """8 bytes that name an invitation to the server and tell nothing of its code."""
    return _derive(code, b"lookup", LOOKUP)


def key_of(code: str) -> bytes:
    """The 32 bytes that seal both messages."""
    return _derive(code, b"join", 32)
