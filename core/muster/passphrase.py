"""What a passphrase must be, and how strong one is: the advice a person sees while typing it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, Problem, Sort

SHORT_PASSPHRASE = Sort("short_passphrase", BAD, QT_TRANSLATE_NOOP(
    "problems", "A passphrase needs at least {least} characters. Nothing was changed. Five ordinary words are easy "
    "to keep."))

LEAST = 8
"""Characters without which no profile is made. The advice below asks for more; a person may decide against it."""
GOOD_LENGTH, GOOD_WORDS, GOOD_SCORE = 15, 5, 3
_COUNTED = 72
"""zxcvbn takes no more; what comes after only makes a passphrase stronger."""

TOO_SHORT = QT_TRANSLATE_NOOP("problems", "Make it longer: 15 characters or five words.")
TOO_COMMON = QT_TRANSLATE_NOOP("problems", "It is easy to guess: add words that do not belong together.")
STRONG = QT_TRANSLATE_NOOP("problems", "This is a strong passphrase.")


class Strength(NamedTuple):
    """How strong a passphrase is: `score` 0 (guessed at once) to 4, whether it is `good`, and one sentence of `advice`.

    The sentence is marked for translation in the context "problems".
    """

    score: int
    good: bool
    advice: str


def require(passphrase: str) -> None:
    """Raise Problem where a passphrase is too short to be used at all."""
    if len(unicodedata.normalize("NFC", passphrase)) < LEAST:
        raise Problem(SHORT_PASSPHRASE, least=LEAST)


def _without(text: str, names: Iterable[str]) -> str:
    """What is left of a passphrase when the words of `names` count for nothing."""
    for word in {word for name in names for word in re.findall(r"\w{3,}", unicodedata.normalize("NFC", name))}:
        text = re.sub(re.escape(word), "", text, flags=re.IGNORECASE)
    return text.strip()


def strength(passphrase: str, names: Iterable[str] = ()) -> Strength:
    """How hard `passphrase` is to guess for someone who knows `names`: of the person, the site, the roll-out.

    Length as in OWASP ASVS 5, 6.2.1; guesses by zxcvbn, whose dictionaries are English: other scripts count by length.
    """
    # A door: the dictionaries take 70 ms to import, and only someone who chooses a passphrase needs them.
    from zxcvbn import zxcvbn

    text = unicodedata.normalize("NFC", passphrase)
    score = min(int(zxcvbn(rest[:_COUNTED])["score"]) if rest else 0 for rest in (text, _without(text, names)))
    if len(text) < GOOD_LENGTH and len(text.split()) < GOOD_WORDS:
        return Strength(min(score, GOOD_SCORE - 1), False, TOO_SHORT)
    good = score >= GOOD_SCORE
    return Strength(score, good, STRONG if good else TOO_COMMON)
