"""The printed recovery code: 128 random bits and 12 check bits as 28 characters that a person can read aloud and type.

Alphabet: Crockford's base32 (https://www.crockford.com/base32.html), without I, L, O and U. The check is a cyclic
redundancy check over the whole, so each single mistyped character and each swap of two neighbours is caught for
certain (a burst of at most 12 bits), any other mistake but for 1 in 4,096.
"""

from __future__ import annotations

import secrets
import unicodedata

BITS = 128
_CHECK_BITS = 12
_LENGTH = (BITS + _CHECK_BITS) // 5
_POLYNOMIAL = 0x180F  # CRC-12: x^12 + x^11 + x^3 + x^2 + x + 1
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_VALUE = {letter: value for value, letter in enumerate(_ALPHABET)} | {"O": 0, "I": 1, "L": 1}


def new() -> bytes:
    """A fresh secret of 128 bits."""
    return secrets.token_bytes(BITS // 8)


def show(secret: bytes) -> str:
    """`secret` (16 bytes) as it is printed: seven groups of four characters, joined by hyphens."""
    data = int.from_bytes(secret, "big") << _CHECK_BITS
    whole = data | _remainder(data)
    letters = "".join(_ALPHABET[whole >> 5 * place & 31] for place in reversed(range(_LENGTH)))
    return "-".join(letters[start:start + 4] for start in range(0, _LENGTH, 4))


def read(text: str) -> bytes | None:
    """The secret in what a person typed; None where a character is missing, too many or wrong.

    Case, spaces, hyphens and other signs do not matter; O is read as 0, I and L as 1; digits of any script count.
    """
    letters = [_plain(sign) for sign in text.upper() if unicodedata.category(sign)[0] in "LN"]
    if len(letters) != _LENGTH or any(letter not in _VALUE for letter in letters):
        return None
    whole = 0
    for letter in letters:
        whole = whole << 5 | _VALUE[letter]
    return None if _remainder(whole) else (whole >> _CHECK_BITS).to_bytes(BITS // 8, "big")


def _plain(sign: str) -> str:
    digit = unicodedata.digit(sign, None)
    return sign if digit is None else str(digit)


def _remainder(whole: int) -> int:
    """What is left of `whole` (140 bits) after division by the check's polynomial, 0 for a code without a mistake."""
    for place in reversed(range(BITS)):
        if whole >> place + _CHECK_BITS & 1:
            whole ^= _POLYNOMIAL << place
    return whole
